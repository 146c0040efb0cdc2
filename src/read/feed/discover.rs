//! Where a site may have its feeds: what its page says, else the places that sites usually have them at.
//!
//! Whether there is a feed at any of these is not known here; whoever asks has to fetch them.

use scraper::{Html, Selector};
use url::Url;

use super::adapt::web_address;
use crate::read::charset;
use crate::read::flatten::flattened;
use crate::read::plain::words;

/// No page has more feeds that a person would want.
const MOST: usize = 30;

/// Where sites have their feeds that do not say so, the likeliest first.
const USUAL: &[&str] = &[
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
    "/feeds",
    "/feed.json",
    "/news/rss",
    "/news/rss.xml",
    "/en/rss",
    "/?feed=rss2",
    "/news-sitemap.xml",
    "/sitemap-news.xml",
];

/// An address that may be a feed's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The address.
    pub url: Url,
    /// What the page calls it.
    pub title: Option<String>,
}

/// The feeds that a page names: in its head, which is meant for programs, then by its links.
pub fn named(bytes: &[u8], content_type: Option<&str>, address: &Url) -> Vec<Candidate> {
    let (text, _) = charset::decode(bytes, content_type);
    let page = Html::parse_document(&flattened(&text));
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |href: Option<&str>, title: Option<String>| {
        let url = href.and_then(|href| web_address(href, address)).and_then(|url| Url::parse(&url).ok());
        let Some(url) = url.filter(|url| url != address) else { return };
        let title = title.map(|title| words(&title)).filter(|title| !title.is_empty());
        if found.len() < MOST && !found.iter().any(|candidate| candidate.url == url) {
            found.push(Candidate { url, title });
        }
    };
    for element in select(&page, "link[rel~='alternate' i][type][href]") {
        let kind = element.attr("type").unwrap_or_default().to_ascii_lowercase();
        if ["rss", "atom", "feed+json", "rdf+xml"].iter().any(|known| kind.contains(known)) {
            add(element.attr("href"), element.attr("title").map(str::to_owned));
        }
    }
    for element in select(&page, "a[href]") {
        let href = element.attr("href").unwrap_or_default();
        if looks_like_a_feed(href) {
            add(Some(href), Some(element.text().collect()));
        }
    }
    // Comments are feeds too, and nobody's news.
    found.sort_by_key(is_of_comments);
    found
}

/// The usual places of a site's feeds: below the page itself, then below its host.
pub fn usual(address: &Url) -> Vec<Candidate> {
    let own = (!address.path().trim_end_matches('/').is_empty()).then(|| {
        let mut own = address.clone();
        own.set_query(None);
        own.set_fragment(None);
        own.set_path(&format!("{}/feed", address.path().trim_end_matches('/')));
        own
    });
    let below = USUAL.iter().filter_map(|path| address.join(path).ok());
    own.into_iter().chain(below).map(|url| Candidate { url, title: None }).collect()
}

fn select<'p>(page: &'p Html, rule: &str) -> Vec<scraper::ElementRef<'p>> {
    Selector::parse(rule).map(|selector| page.select(&selector).collect()).unwrap_or_default()
}

/// By the last parts of its path: `/rss`, `/feed/`, `/world.rss`, `/feed.xml`.
fn looks_like_a_feed(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_ascii_lowercase();
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_page = last.ends_with(".html") || last.ends_with(".htm") || last.ends_with(".php");
    let named = ["rss", "feed", "feeds", "atom"].contains(&last)
        || [".rss", ".atom", ".rdf"].iter().any(|ending| last.ends_with(ending));
    let xml = last.ends_with(".xml") && ["rss", "feed", "atom"].iter().any(|word| path.contains(word));
    (named || xml) && !is_page
}

fn is_of_comments(candidate: &Candidate) -> bool {
    let title = candidate.title.as_deref().unwrap_or_default().to_lowercase();
    title.contains("comment") || candidate.url.path().contains("comments")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(path: &str) -> Url {
        Url::parse("https://news.example.org").and_then(|site| site.join(path)).expect("a URL")
    }

    #[test]
    fn a_page_names_its_feeds() {
        let r = |page: &str| {
            let found = named(page.as_bytes(), Some("text/html"), &address("/world/"));
            let found = found
                .into_iter()
                .map(|found| format!("{} {}", found.url.path(), found.title.unwrap_or_default()));
            found.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(
            r("<link rel=alternate type='application/rss+xml' title='Comments on all' href=/comments/feed>
               <link rel='ALTERNATE' type='application/atom+xml' title=' World  news ' href='atom.xml'>
               <link rel=alternate type='application/feed+json' href='/feed.json'>
               <link rel=alternate hreflang=es href='/es'><link rel=stylesheet type='text/css' href='/s.css'>"),
            "/world/atom.xml World news, /feed.json , /comments/feed Comments on all"
        );
        assert_eq!(
            r("<a href='/services/rss/world.xml'>RSS</a><a href='/feed/'>All</a><a href='/rss.html'>About</a>
               <a href='/feedback'>Tell us</a><a href='javascript:void(0)'>x</a><a href='/feed/'>All again</a>"),
            "/services/rss/world.xml RSS, /feed/ All"
        );
        assert_eq!(r("<html></html>"), "");
    }

    #[test]
    fn the_usual_places() {
        let r = |path: &str| {
            usual(&address(path)).into_iter().take(2).map(|found| found.url.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(r("/"), ["https://news.example.org/feed", "https://news.example.org/rss"]);
        assert_eq!(
            r("/world/?x=1"),
            ["https://news.example.org/world/feed", "https://news.example.org/feed"]
        );
    }
}
