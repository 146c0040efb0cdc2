//! A page without a feed, read by a rule for its links.

use std::collections::HashMap;

use scraper::{ElementRef, Html, Selector};
use url::Url;

use super::adapt::{tell_apart, web_address};
use super::{MOST_ENTRIES, NotAFeed};
use crate::model::{Entry, Feed, Note};
use crate::read::charset;
use crate::read::flatten::flattened;
use crate::read::plain::words;

/// The links that a CSS selector finds on a page, as a feed's entries in the page's order. The selector
/// names the links themselves or elements around them.
///
/// A rule that matches nothing gives a feed without entries and a note.
///
/// # Errors
/// Where there is no page at all.
pub fn links(bytes: &[u8], content_type: Option<&str>, address: &Url, rule: &str) -> Result<Feed, NotAFeed> {
    let (text, mut notes) = charset::decode(bytes, content_type);
    if text.trim().is_empty() {
        return Err(NotAFeed::Empty);
    }
    let page = Html::parse_document(&flattened(&text));
    let mut entries = Vec::new();
    match Selector::parse(rule) {
        Ok(selector) => {
            let found = page.select(&selector).filter_map(link_of).filter_map(|link| entry(link, address));
            entries.extend(found.take(MOST_ENTRIES));
        }
        Err(_) => notes.push(Note::new("rule-unreadable", format!("`{rule}` is no CSS selector"))),
    }
    // A picture and a headline lead to the same page; the one with words is kept.
    let mut seen = HashMap::new();
    for entry in entries {
        let order = seen.len();
        let known = seen.entry(entry.id.clone()).or_insert((order, entry.clone()));
        if known.1.title.is_none() {
            known.1.title = entry.title;
        }
    }
    let mut ordered: Vec<(usize, Entry)> = seen.into_values().collect();
    ordered.sort_by_key(|(order, _)| *order);
    let mut entries: Vec<Entry> = ordered.into_iter().map(|(_, entry)| entry).collect();
    tell_apart(&mut entries, &mut notes);
    if entries.is_empty() && notes.is_empty() {
        notes.push(Note::new("rule-unmatched", format!("`{rule}` matches no link on this page")));
    }
    let title = Selector::parse("title").ok().and_then(|selector| page.select(&selector).next().map(text_of));
    Ok(Feed { title: title.filter(|title| !title.is_empty()), entries, notes, ..Feed::default() })
}

/// The link that an element is, holds, or stands in.
fn link_of(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    let is_link = |element: &ElementRef<'_>| element.value().name() == "a" && element.attr("href").is_some();
    let inside = || element.descendent_elements().find(is_link);
    let around = || element.ancestors().filter_map(ElementRef::wrap).find(is_link);
    Some(element).filter(is_link).or_else(inside).or_else(around)
}

fn entry(link: ElementRef<'_>, address: &Url) -> Option<Entry> {
    let mut url = Url::parse(&web_address(link.attr("href")?, address)?).ok()?;
    url.set_fragment(None);
    if url.as_str() == address.as_str() {
        return None;
    }
    let title = Some(text_of(link)).filter(|title| !title.is_empty());
    Some(Entry { id: url.to_string(), link: Some(url.to_string()), title, ..Entry::default() })
}

fn text_of(element: ElementRef<'_>) -> String {
    words(&element.text().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_links_by_a_rule() {
        let page = "<title>World</title><a href='/'>Home</a><h3><a href='/a'>Blast <b>kills</b> three</a></h3>\
            <a href='/b'><img></a><h3><a href='/b#top'>Rain</a></h3><h3>No link</h3><a href='/c'><h3>Fire</h3></a>";
        let address = Url::parse("https://news.example.org/world").expect("a URL");
        let r = |rule: &str| {
            let feed = links(page.as_bytes(), None, &address, rule).expect("a page");
            let lines = feed
                .entries
                .iter()
                .map(|entry| format!("{} | {}", entry.id, entry.title.as_deref().unwrap_or("-")));
            lines.chain(feed.notes.iter().map(|note| note.says.clone())).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(
            r("h3"),
            "https://news.example.org/a | Blast kills three\nhttps://news.example.org/b | Rain\nhttps://news.example.org/c | Fire"
        );
        assert_eq!(r("h3 a, a:has(img)").lines().nth(1), Some("https://news.example.org/b | Rain"));
        assert_eq!(r("h4 a"), "`h4 a` matches no link on this page");
        assert_eq!(r("h4["), "`h4[` is no CSS selector");
        assert_eq!(links(b"", None, &address, "a"), Err(NotAFeed::Empty));
    }
}
