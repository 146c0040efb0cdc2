//! Links: when two addresses are one page.

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
    fn a_host_speaks_under_one_name() {
        let r = |address: &str| host(&Url::parse(address).expect("a url")).unwrap_or_default();
        assert_eq!(r("https://www.News.example/x"), "news.example");
        assert_eq!(r("https://m.news.example/x"), "news.example");
        assert_eq!(r("https://m.example/x"), "m.example");
        assert_eq!(r("http://127.0.0.1:8000/x"), "127.0.0.1");
    }
}
