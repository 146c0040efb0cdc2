//! Cookies out of a file as browsers' add-ons, curl and wget write it: seven fields a line, divided by tabs.
//!
//! They are sent as that file says, and none that a server sets is kept.

use jiff::Timestamp;
use url::Url;

use crate::config::settings::Secret;
use crate::edge::secret::{self, Unreadable};

/// The cookies of a file that go with a request, as the header has them; none where there are none.
///
/// # Errors
/// Where the file cannot be read, or may be by everybody: cookies let somebody in.
pub fn header(place: &Secret, url: &Url, now: Timestamp) -> Result<Option<String>, Unreadable> {
    let text = secret::read(place)?;
    Ok(chosen(text.reveal(), url, now))
}

fn chosen(text: &str, url: &Url, now: Timestamp) -> Option<String> {
    let pairs: Vec<String> = text.lines().filter_map(|line| cookie(line, url, now)).collect();
    (!pairs.is_empty()).then(|| pairs.join("; "))
}

/// `name=value`, where a line holds a cookie that goes with the request.
fn cookie(line: &str, url: &Url, now: Timestamp) -> Option<String> {
    // What looks like a comment here is a cookie that scripts do not see.
    let line = line.strip_prefix("#HttpOnly_").unwrap_or(line);
    let mut fields = line.split('\t');
    let (domain, below, path) = (fields.next()?, fields.next()?, fields.next()?);
    let (secure, expires, name) = (fields.next()?, fields.next()?, fields.next()?);
    let value = fields.next().unwrap_or_default().trim_end();
    if domain.starts_with('#') || name.is_empty() {
        return None;
    }
    let host = url.host_str()?.to_ascii_lowercase();
    let domain = domain.trim_start_matches('.').to_ascii_lowercase();
    let above = host.strip_suffix(&domain).is_some_and(|rest| rest.ends_with('.'));
    let is_host = host == domain || (below.eq_ignore_ascii_case("true") && above && !domain.is_empty());
    let is_path = url.path() == path
        || url.path().strip_prefix(path).is_some_and(|rest| path.ends_with('/') || rest.starts_with('/'));
    let is_secret = secure.eq_ignore_ascii_case("true");
    // 0: as long as the browser ran.
    let expires: i64 = expires.trim().parse().ok()?;
    let is_fresh = expires == 0 || now.as_second() < expires;
    (is_host && is_path && is_fresh && (!is_secret || url.scheme() == "https"))
        .then(|| format!("{name}={value}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sends_what_the_file_says() {
        let file = "# Netscape HTTP Cookie File\n\n\
            .news.example\tTRUE\t/\tFALSE\t0\tsession\tabc\n\
            #HttpOnly_www.news.example\tFALSE\t/in\tTRUE\t1900000000\tlogin\tx=y\n\
            news.example\tFALSE\t/\tFALSE\t1000\told\t1\n\
            other.example\tTRUE\t/\tFALSE\t0\tother\t1\nhalf a line\n";
        let now = "2024-03-24T10:00:00Z".parse().expect("a time");
        let r = |url: &str| chosen(file, &Url::parse(url).expect("a URL"), now).unwrap_or_default();
        assert_eq!(r("https://www.news.example/in/1"), "session=abc; login=x=y");
        assert_eq!(r("https://www.news.example/inside"), "session=abc");
        assert_eq!(r("http://www.news.example/in"), "session=abc", "in secret only");
        assert_eq!(r("https://news.example/"), "session=abc");
        assert_eq!(r("https://badnews.example/"), "");
        assert_eq!(r("https://a.other.example/"), "other=1");
    }
}
