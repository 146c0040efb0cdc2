//! Links: when two addresses are one page.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as URL_SAFE;
use url::Url;

/// Query parameters that tell a publisher where a reader came from, and nothing about the page.
const TRACKING: &[&str] = &[
    "at_campaign",
    "at_medium",
    "cmpid",
    "dclid",
    "fbclid",
    "ftag",
    "gclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "ncid",
    "ocid",
    "rss",
    "smid",
    "sref",
    "traffic_source",
    "xtor",
];

/// The address that one page goes by, whoever links to it: no fragment, no tracking.
///
/// Scheme and host are left as they are, since they say where to fetch; a trailing slash too.
pub fn canonical(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_fragment(None);
    if url.query().is_some() {
        let kept: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| !is_tracking(name))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        if kept.len() == url.query_pairs().count() {
            return url;
        }
        url.set_query(None);
        if !kept.is_empty() {
            url.query_pairs_mut().extend_pairs(kept);
        }
    }
    url
}

/// The address that a link of an aggregator names itself: Google's alerts and older news links, Bing's news.
pub fn behind(url: &Url) -> Option<Url> {
    let host = url.host_str()?.strip_prefix("www.").unwrap_or(url.host_str()?);
    let is_web = |url: &Url| matches!(url.scheme(), "http" | "https");
    let names =
        NAMING.iter().filter(|(site, path, _)| host == *site && url.path().eq_ignore_ascii_case(path));
    for (_, _, name) in names {
        if let Some((_, named)) = url.query_pairs().find(|(key, _)| key == *name) {
            return Url::parse(&named).ok().filter(is_web);
        }
    }
    if host != GOOGLE_NEWS {
        return None;
    }
    // A protocol buffer with the address as a text of its own. Newer links hold a name that only Google knows.
    let packed = url.path_segments()?.skip_while(|part| *part != "articles" && *part != "read").nth(1)?;
    let bytes = URL_SAFE.decode(packed.trim_end_matches('=')).ok()?;
    let start = bytes.windows(4).position(|four| four == b"http")?;
    // Its length stands before it: seven bits a byte, of which all but the last say that more follow.
    let length = match bytes[..start] {
        [.., low, high] if 0x80 <= low && high < 0x80 => usize::from(low & 0x7f) | usize::from(high) << 7,
        [.., length] => usize::from(length),
        [] => return None,
    };
    let named = std::str::from_utf8(bytes.get(start..start + length)?).ok()?;
    Url::parse(named).ok().filter(is_web)
}

/// Whether an address is where an aggregator keeps whoever follows its links, and no article's.
pub fn is_way_station(url: &Url) -> bool {
    url.host_str().is_some_and(|host| host == GOOGLE_NEWS || host == "consent.google.com")
}

/// Google's news, whose links lead on.
const GOOGLE_NEWS: &str = "news.google.com";

/// Sites whose links hold the address that they lead to: host, path, and the name that it goes by in the query.
const NAMING: &[(&str, &str, &str)] =
    &[("google.com", "/url", "url"), ("google.com", "/url", "q"), ("bing.com", "/news/apiclick.aspx", "url")];

fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("utm_") || TRACKING.contains(&name.as_str())
}

/// The host that speaks: without `www.`, `m.` and the like.
pub fn host(url: &Url) -> Option<String> {
    let host = url.host_str()?.to_ascii_lowercase();
    let short = ["www.", "m.", "mobile.", "amp."].iter().find_map(|prefix| host.strip_prefix(prefix));
    Some(short.filter(|rest| rest.contains('.')).unwrap_or(&host).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracking_is_not_part_of_an_address() {
        let r = |address: &str| canonical(&Url::parse(address).expect("a url")).to_string();
        assert_eq!(r("https://a.example/x?utm_source=rss&id=7#top"), "https://a.example/x?id=7");
        assert_eq!(r("https://a.example/x?utm_source=rss"), "https://a.example/x");
        assert_eq!(r("https://a.example/x?b=%20c&a"), "https://a.example/x?b=%20c&a");
        assert_eq!(r("https://a.example/x/"), "https://a.example/x/");
    }

    #[test]
    fn links_of_aggregators_name_what_they_lead_to() {
        let r = |address: &str| {
            behind(&Url::parse(address).expect("a url")).map(String::from).unwrap_or_default()
        };
        let news =
            |packed: &[u8]| format!("https://news.google.com/rss/articles/{}?oc=5", URL_SAFE.encode(packed));
        let packed = |address: &str| {
            let length = address.len();
            let length = if length < 128 {
                vec![length as u8]
            } else {
                vec![length as u8 | 0x80, (length >> 7) as u8]
            };
            [b"\x08\x13\x22", length.as_slice(), address.as_bytes(), b"\xd2\x01\x00"].concat()
        };
        let long = format!("https://a.example/{}", "x".repeat(200));
        assert_eq!(r(&news(&packed("https://a.example/1"))), "https://a.example/1");
        assert_eq!(r(&news(&packed(&long))), long);
        assert_eq!(r(&news(b"\x08\x13\x22\x05AU_yq\xd2\x01\x00")), "", "only Google knows");
        assert_eq!(
            r("https://www.google.com/url?rct=j&url=https://a.example/1?b%3Dc&ct=ga"),
            "https://a.example/1?b=c"
        );
        assert_eq!(
            r("http://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2fa.example%2f1"),
            "https://a.example/1"
        );
        assert_eq!(r("https://www.google.com/url?url=file:///etc/passwd"), "");
        assert_eq!(r("https://a.example/url?url=https://b.example/"), "");
        assert!(is_way_station(&Url::parse("https://consent.google.com/m?continue=x").expect("a url")));
    }

    #[test]
    fn a_host_speaks_under_one_name() {
        let r = |address: &str| host(&Url::parse(address).expect("a url")).unwrap_or_default();
        assert_eq!(r("https://www.News.example/x"), "news.example");
        assert_eq!(r("https://m.news.example/x"), "news.example");
        assert_eq!(r("https://m.example/x"), "m.example");
        assert_eq!(r("http://127.0.0.1:8000/x"), "127.0.0.1");
    }
}
