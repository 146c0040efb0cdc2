//! News sitemaps: a site's list of its latest articles, made for search engines.
//!
//! An index of sitemaps is told as such; whoever fetches reads the sitemaps that it names.

use quick_xml::Reader;
use quick_xml::events::Event;
use rustc_hash::FxHashSet;
use url::Url;

use super::adapt::{tell_apart, web_address};
use super::packed::unpacked;
use super::repair::repair;
use super::{MOST_ENTRIES, NotAFeed};
use crate::model::{Entry, Feed, Note};
use crate::read::charset;
use crate::read::plain::plain;
use crate::read::timestamp::timestamp;

/// No sitemap may list more (sitemaps.org); what is behind is not read.
const MOST_PLACES: usize = 50_000;
/// The elements that are read.
const TEXTS: [&str; 6] = ["loc", "lastmod", "name", "language", "title", "publication_date"];

/// What is at a sitemap's address.
#[derive(Clone, Debug, PartialEq)]
pub enum Sitemap {
    /// Articles.
    Articles(Feed),
    /// The addresses of further sitemaps, the latest changed first where they say so.
    Index(Vec<Url>),
}

/// Reads a sitemap. Pages without news data count by their address and the day of their last change.
///
/// # Errors
/// What the bytes are instead.
pub fn sitemap(bytes: &[u8], content_type: Option<&str>, address: &Url) -> Result<Sitemap, NotAFeed> {
    let (text, mut notes) = charset::decode(&unpacked(bytes), content_type);
    if text.trim().is_empty() {
        return Err(NotAFeed::Empty);
    }
    let repaired = repair(&text);
    let is_index = match repaired.root.as_str() {
        "urlset" => false,
        "sitemapindex" => true,
        root => return Err(super::what_else(&text, root)),
    };
    notes.extend(repaired.notes);
    let mut places = places(&repaired.xml);
    if is_index {
        places.sort_by_key(|place| std::cmp::Reverse(place.text("lastmod").and_then(timestamp)));
        let addresses = places.iter().filter_map(|place| web_address(place.text("loc")?, address));
        return Ok(Sitemap::Index(addresses.filter_map(|address| Url::parse(&address).ok()).collect()));
    }
    let mut entries: Vec<Entry> = places.iter().filter_map(|place| entry(place, address)).collect();
    keep_latest(&mut entries, &mut notes);
    tell_apart(&mut entries, &mut notes);
    let title = places.iter().find_map(|place| place.text("name")).map(plain);
    let language = places.iter().find_map(|place| place.text("language")).map(str::to_owned);
    Ok(Sitemap::Articles(Feed { title, language, entries, notes, ..Feed::default() }))
}

/// The sitemaps that an index names, as one feed. A page that stands in several of them counts once.
pub fn joined(sitemaps: Vec<Feed>) -> Feed {
    let mut all = Feed::default();
    let mut known = FxHashSet::default();
    for sitemap in sitemaps {
        all.title = all.title.or(sitemap.title);
        all.language = all.language.or(sitemap.language);
        all.notes.extend(sitemap.notes);
        all.entries.extend(sitemap.entries.into_iter().filter(|entry| known.insert(entry.id.clone())));
    }
    keep_latest(&mut all.entries, &mut all.notes);
    all
}

/// The format knows no order; the latest pages count.
fn keep_latest(entries: &mut Vec<Entry>, notes: &mut Vec<Note>) {
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published.or(entry.updated)));
    if MOST_ENTRIES < entries.len() {
        entries.truncate(MOST_ENTRIES);
        let says = format!("more than {MOST_ENTRIES} pages; the latest ones are kept");
        notes.push(Note::new("many-entries", says));
    }
}

/// A `url` or `sitemap` element: what its elements hold, by their names without a prefix.
#[derive(Default)]
struct Place {
    texts: Vec<(String, String)>,
}

impl Place {
    fn text(&self, name: &str) -> Option<&str> {
        let found = self.texts.iter().find(|(known, text)| known == name && !text.trim().is_empty());
        found.map(|(_, text)| text.trim())
    }
}

fn entry(place: &Place, address: &Url) -> Option<Entry> {
    let link = web_address(place.text("loc")?, address)?;
    Some(Entry {
        id: link.clone(),
        link: Some(link),
        title: place.text("title").map(plain),
        published: place.text("publication_date").and_then(timestamp),
        updated: place.text("lastmod").and_then(timestamp),
        ..Entry::default()
    })
}

fn places(xml: &str) -> Vec<Place> {
    let mut reader = Reader::from_str(xml);
    let mut places: Vec<Place> = Vec::new();
    let mut name = String::new();
    let mut text = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                name = start.local_name().as_ref().to_ascii_lowercase();
                text.clear();
                if matches!(name.as_str(), "url" | "sitemap") {
                    if places.len() == MOST_PLACES {
                        return places;
                    }
                    places.push(Place::default());
                }
            }
            Ok(Event::Text(part)) => text.push_str(part.as_ref()),
            Ok(Event::CData(part)) => text.push_str(part.as_ref()),
            Ok(Event::GeneralRef(reference)) => {
                text.push_str(&plain(&format!("&{};", reference.as_ref() as &str)));
            }
            Ok(Event::End(_)) => {
                if let Some(place) = places.last_mut()
                    && TEXTS.contains(&name.as_str())
                    && place.text(&name).is_none()
                {
                    place.texts.push((std::mem::take(&mut name), std::mem::take(&mut text)));
                }
                name.clear();
            }
            Ok(Event::Eof) | Err(_) => return places,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(text: &str) -> String {
        let address = Url::parse("https://news.example.org/sitemap.xml").expect("a URL");
        match sitemap(text.as_bytes(), None, &address) {
            Ok(Sitemap::Articles(feed)) => {
                let line = |entry: &Entry| {
                    let time =
                        entry.published.or(entry.updated).map(|time| time.to_string()).unwrap_or_default();
                    format!("{} | {} | {time}", entry.id, entry.title.as_deref().unwrap_or("-"))
                };
                feed.entries.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            Ok(Sitemap::Index(addresses)) => {
                addresses.iter().map(|address| format!("→ {address}")).collect::<Vec<_>>().join("\n")
            }
            Err(other) => other.to_string(),
        }
    }

    #[test]
    fn reads_news_sitemaps() {
        assert_eq!(
            r("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>
                <url><loc>https://news.example.org/old</loc><lastmod>2024-03-20</lastmod></url>
                <url><loc>https://news.example.org/a?b=1&amp;c=2</loc><news:news><news:publication><news:name>Example News</news:name>
                <news:language>en</news:language></news:publication><news:publication_date>2024-03-24T05:05:13Z</news:publication_date>
                <news:title>Blast &amp; fire</news:title></news:news></url></urlset>"),
            "https://news.example.org/a?b=1&c=2 | Blast & fire | 2024-03-24T05:05:13Z\n\
             https://news.example.org/old | - | 2024-03-20T00:00:00Z"
        );
    }

    #[test]
    fn tells_an_index_and_what_is_none() {
        assert_eq!(
            r("<sitemapindex><sitemap><loc>/2023.xml</loc><lastmod>2023-12-31</lastmod></sitemap>
               <sitemap><loc>/2024.xml</loc><lastmod>2024-03-24</lastmod></sitemap></sitemapindex>"),
            "→ https://news.example.org/2024.xml\n→ https://news.example.org/2023.xml"
        );
        assert_eq!(r("<rss/>"), "not a feed but XML of another kind (<rss>)");
        assert_eq!(r(""), "not a feed but an empty answer");
        assert_eq!(r("<urlset><url><loc>/a</loc></url><url><lo"), "https://news.example.org/a | - | ");
    }

    #[test]
    fn what_is_listed_without_end_has_one() {
        let places = "<url><loc>/a</loc></url>".repeat(MOST_PLACES + 10);
        assert_eq!(super::places(&format!("<urlset>{places}</urlset>")).len(), MOST_PLACES);
        let odd = format!("<urlset><url>{}<loc></loc><loc>/a</loc></url></urlset>", "<x>y</x>".repeat(1000));
        let places = super::places(&odd);
        assert_eq!((places[0].text("loc"), places[0].texts.len()), (Some("/a"), 2));
    }
}
