//! What a server says about when to come back: `Retry-After` and `Cache-Control`.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;
use reqwest::header::{AGE, CACHE_CONTROL, DATE, HeaderMap, HeaderName, RETRY_AFTER};

/// The longest that a server can ask to be left alone.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// How long the server asks to be left alone, at most a day: seconds, or a date counted from the
/// server's own clock, else from `now`.
pub(super) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let said = text(headers, &RETRY_AFTER)?;
    let wait = match said.parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let server_clock = text(headers, &DATE).and_then(date).unwrap_or(now);
            let until = date(said)?;
            Duration::try_from(until.duration_since(server_clock)).unwrap_or_default()
        }
    };
    Some(wait.min(LONGEST))
}

/// How long the answer stays fresh (`max-age` less `Age`), at most a day. None where it is not said,
/// or where every use is to be checked.
pub(super) fn fresh_for(headers: &HeaderMap) -> Option<Duration> {
    let mut max_age = None;
    let lines = headers.get_all(CACHE_CONTROL).iter().filter_map(|line| line.to_str().ok());
    for directive in lines.flat_map(|line| line.split(',')) {
        let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
        match name.trim().to_ascii_lowercase().as_str() {
            "no-cache" | "no-store" => return None,
            "max-age" => max_age = value.trim().trim_matches('"').parse::<u64>().ok(),
            _ => {}
        }
    }
    let age = text(headers, &AGE).and_then(|age| age.trim().parse::<u64>().ok()).unwrap_or_default();
    Some(Duration::from_secs(max_age?.saturating_sub(age)).min(LONGEST))
}

/// An address as a header has it: many servers write it in plain letters, where RFC 9110 knows ASCII only.
pub(super) fn address(said: &[u8]) -> String {
    let latin_1 = |_| said.iter().map(|byte| char::from(*byte)).collect();
    std::str::from_utf8(said).map_or_else(latin_1, str::to_owned)
}

/// How large headers are. Bytes.
pub(super) fn size(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}

/// A header as text, where it is text.
pub(super) fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// A date in one of the three forms that have to be understood (RFC 9110, 5.6.7).
fn date(said: &str) -> Option<Timestamp> {
    /// `Sunday, 24-Mar-24 10:05:00 GMT` and `Sun Mar 24 10:05:00 2024`. What is said of the day is not compared.
    const OLD: [&str; 2] = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
    let today = rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(said).ok();
    today.or_else(|| {
        OLD.iter()
            .find_map(|form| DateTime::strptime(form, said).ok()?.to_zoned(TimeZone::UTC).ok())
            .map(|time| time.timestamp())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_static(name), value.parse().expect("a value"));
        }
        headers
    }

    #[test]
    fn reads_retry_after_in_both_forms() {
        let now: Timestamp = "2024-03-24T10:00:00Z".parse().expect("a time");
        let r = |lines: &[(&'static str, &str)]| retry_after(&headers(lines), now).map(|wait| wait.as_secs());
        assert_eq!(r(&[("retry-after", "120")]), Some(120));
        assert_eq!(r(&[("retry-after", " 120 ")]), Some(120));
        assert_eq!(r(&[("retry-after", "Sun, 24 Mar 2024 10:05:00 GMT")]), Some(300));
        assert_eq!(r(&[("retry-after", "Sun, 24 Mar 2024 09:00:00 GMT")]), Some(0));
        assert_eq!(
            r(&[("retry-after", "Sun, 24 Mar 2024 12:00:30 GMT"), ("date", "Sun, 24 Mar 2024 12:00:00 GMT")]),
            Some(30)
        );
        assert_eq!(r(&[("retry-after", "Sunday, 24-Mar-24 10:05:00 GMT")]), Some(300));
        assert_eq!(r(&[("retry-after", "Sun Mar 24 10:05:00 2024")]), Some(300));
        assert_eq!(r(&[("retry-after", "Fri Apr  5 10:05:00 2024")]), Some(86_400));
        assert_eq!(r(&[("retry-after", "99999999999")]), Some(86_400));
        assert_eq!(r(&[("retry-after", "soon")]), None);
        assert_eq!(r(&[("retry-after", "-5")]), None);
        assert_eq!(r(&[]), None);
    }

    #[test]
    fn reads_how_long_an_answer_stays_fresh() {
        let r = |lines: &[(&'static str, &str)]| fresh_for(&headers(lines)).map(|fresh| fresh.as_secs());
        assert_eq!(r(&[("cache-control", "public, max-age=600")]), Some(600));
        assert_eq!(r(&[("cache-control", "max-age=600"), ("age", "100")]), Some(500));
        assert_eq!(r(&[("cache-control", "Max-Age=\"60\"")]), Some(60));
        assert_eq!(r(&[("cache-control", "no-cache, max-age=600")]), None);
        assert_eq!(r(&[("cache-control", "private")]), None);
        assert_eq!(r(&[("cache-control", "public"), ("cache-control", "max-age=60")]), Some(60));
        assert_eq!(r(&[("cache-control", "max-age=60"), ("cache-control", "no-cache")]), None);
        assert_eq!(r(&[("cache-control", "max-age=99999999")]), Some(86_400));
        assert_eq!(r(&[]), None);
    }
}
