//! What holds whatever comes in, a law for each door: the fuzzers of `fuzz/` look for what breaks one, and
//! `tests/fuzz_seeds.rs` asks each about the inputs that are kept.
//!
//! A law takes bytes and says what is wrong, if anything. That nothing panics is part of each.

mod feed;
mod page;
mod settings;
mod sitemap;
mod text;
mod web;

pub(crate) use self::feed::feed;
pub(crate) use self::page::page;
pub(crate) use self::settings::settings;
pub(crate) use self::sitemap::sitemap;
pub(crate) use self::text::{read, reading_fault, text};
pub(crate) use self::web::web;

use url::Url;
use wirewatch::model::Feed;

/// A law: what the bytes break, if anything.
pub(crate) type Law = fn(&[u8]) -> Result<(), String>;

/// Every law with the folder of its inputs in `fuzz/seeds`.
pub(crate) const LAWS: [(&str, Law); 6] = [
    ("feed", feed),
    ("page", page),
    ("settings", settings),
    ("sitemap", sitemap),
    ("text", text),
    ("web", web),
];

/// Where everything is said to come from.
fn address() -> Url {
    Url::parse("https://news.example.org/world/index.html?from=here").expect("a URL")
}

/// Where a law does not hold: what was expected of what.
fn broken(law: &str, of: &dyn std::fmt::Debug) -> Result<(), String> {
    Err(format!("{law}: {of:?}"))
}

/// What holds for the entries of a feed, however it came.
fn entries(feed: &Feed) -> Result<(), String> {
    let mut ids = std::collections::HashSet::new();
    for entry in &feed.entries {
        if entry.id.is_empty() || !ids.insert(&entry.id) {
            return broken("every entry has an id of its own", entry);
        }
        if let Some(link) = &entry.link
            && !Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        {
            return broken("a link is an absolute address of the web", entry);
        }
        let lines = entry.title.iter().chain(&entry.authors);
        if lines.into_iter().any(|line| !is_tidy_line(line)) {
            return broken("titles and names are single lines with single spaces", entry);
        }
    }
    Ok(())
}

/// Single spaces, nothing at the ends, no control characters.
fn is_tidy_line(line: &str) -> bool {
    line == line.trim() && !line.contains("  ") && !line.contains(['\n', '\t', '\0'])
}
