//! Feeds: RSS, RDF, Atom and JSON Feed as they really come, read into a [`Feed`].
//!
//! The bytes are decoded and mended, then `feed-rs` parses them. What is no feed at all (a web page, a
//! captcha, an error in words) is told as what it is and replaces nothing.

mod adapt;
mod dialect;
mod discover;
mod json;
mod links;
mod mail;
mod packed;
mod repair;
mod sitemap;
mod tag;

use std::borrow::Cow;
use std::fmt;
use std::panic::catch_unwind;

use feed_rs::parser::Builder;
use url::Url;

pub use self::discover::{Candidate, named, usual};
pub use self::links::links;
pub use self::mail::{Mail, mails};
pub use self::sitemap::{Sitemap, joined, sitemap};
use super::charset;
use super::plain::{cut, plain};
use super::timestamp::timestamp;
use super::twice;
use crate::model::{Feed, Note};

/// More entries than this are not a feed's news.
const MOST_ENTRIES: usize = 2000;

/// What came instead of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFeed {
    /// Nothing.
    Empty,
    /// A page that wants to know whether a person asks.
    Captcha(Option<String>),
    /// A page that wants consent or a login first.
    Gate(Option<String>),
    /// A web page, with its title.
    WebPage(Option<String>),
    /// Some other XML, with its root element.
    OtherXml(String),
    /// Some other JSON.
    OtherJson,
    /// Words.
    Words(String),
    /// Neither markup nor text.
    Binary,
    /// A feed that cannot be read even when mended.
    Unreadable(String),
}

impl fmt::Display for NotAFeed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let titled = |formatter: &mut fmt::Formatter<'_>, what: &str, title: &Option<String>| match title {
            Some(title) => write!(formatter, "{what}, “{title}”"),
            None => formatter.write_str(what),
        };
        formatter.write_str("not a feed but ")?;
        match self {
            NotAFeed::Empty => formatter.write_str("an empty answer"),
            NotAFeed::Captcha(title) => titled(formatter, "a check for robots", title),
            NotAFeed::Gate(title) => titled(formatter, "a page that asks for consent or a login", title),
            NotAFeed::WebPage(title) => titled(formatter, "a web page", title),
            NotAFeed::OtherXml(root) => write!(formatter, "XML of another kind (<{root}>)"),
            NotAFeed::OtherJson => formatter.write_str("JSON of another kind"),
            NotAFeed::Words(words) => write!(formatter, "plain words, “{words}”"),
            NotAFeed::Binary => formatter.write_str("a file that is no text"),
            NotAFeed::Unreadable(why) => write!(formatter, "something that only resembles one: {why}"),
        }
    }
}

/// Reads a feed. `content_type` is the header as it was sent, `address` the one that answered in the end.
///
/// # Errors
/// What the bytes are instead.
pub fn read(bytes: &[u8], content_type: Option<&str>, address: &Url) -> Result<Feed, NotAFeed> {
    let bytes = packed::unpacked(bytes);
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"\x89PNG") {
        return Err(NotAFeed::Binary);
    }
    let (text, mut notes) = charset::decode(&bytes, content_type);
    let text = twice::mended(&text);
    if matches!(text, Cow::Owned(_)) {
        notes.push(Note::new("encoded-twice", "the feed was encoded twice, and is read as it was meant"));
    }
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
    if start.is_empty() {
        return Err(NotAFeed::Empty);
    }
    let document = if start.starts_with('{') {
        json::mend(start).ok_or(NotAFeed::OtherJson)?
    } else {
        let repaired = repair::repair(start);
        if !matches!(repaired.root.as_str(), "rss" | "rdf" | "feed" | "entry" | "channel") {
            return Err(what_else(start, &repaired.root));
        }
        notes.extend(repaired.notes);
        repaired.xml
    };
    let parsed = parse(&document, address).map_err(NotAFeed::Unreadable)?;
    let mut feed = adapt::feed(parsed, address);
    if MOST_ENTRIES < feed.entries.len() {
        feed.entries.truncate(MOST_ENTRIES);
        notes.push(Note::new(
            "many-entries",
            format!("more than {MOST_ENTRIES} entries; the first ones are kept"),
        ));
    }
    notes.append(&mut feed.notes);
    feed.notes = notes;
    Ok(feed)
}

/// A document as the parser of XML feeds is given it: decoded text mended, and put into the dialect that it knows best.
pub fn mended(text: &str) -> String {
    repair::repair(text).xml
}

/// `feed-rs`, with our ids left open and our reading of dates.
///
/// It has been seen to panic on names with an address in them; a panic is one more way to refuse.
fn parse(document: &str, address: &Url) -> Result<feed_rs::model::Feed, String> {
    let parsed = catch_unwind(|| {
        let parser = Builder::new()
            .base_uri(Some(address.as_str()))
            .id_generator(|_, _, _| String::new())
            .sanitize_content(false)
            .timestamp_parser(|said| timestamp(said).and_then(adapt::to_chrono))
            .build();
        parser.parse(document.as_bytes())
    });
    match parsed {
        Ok(Ok(feed)) => Ok(feed),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("its parser gave up".to_owned()),
    }
}

/// What a document is that is no feed.
fn what_else(text: &str, root: &str) -> NotAFeed {
    const ROBOTS: &[&str] = &[
        "captcha",
        "cf-challenge",
        "cf_chl",
        "challenge-platform",
        "just a moment",
        "are you a robot",
        "are you human",
        "unusual traffic",
        "verify you are",
        "checking your browser",
        "ddos protection",
        "enable javascript and cookies",
        "access denied",
        "request unsuccessful. incapsula",
        "datadome",
    ];
    const GATES: &[&str] = &[
        "cookie consent",
        "accept all cookies",
        "consent.",
        "before you continue",
        "sign in",
        "log in",
        "login",
        "subscribe to continue",
        "your privacy choices",
        "datenschutz",
    ];
    let head = cut(text, 20_000).to_lowercase();
    const PARTS: &[&str] = &[
        "html", "head", "body", "title", "meta", "script", "style", "div", "p", "center", "table", "h1",
        "br", "b",
    ];
    if PARTS.contains(&root) || head.contains("<!doctype html") {
        let title = between(text, &head, "<title", "</title");
        // A page about captchas has text; a page that is one has next to none.
        let has = |marks: &[&str]| marks.iter().any(|mark| head.contains(mark));
        let short = text.len() < 20_000;
        return match () {
            () if short && has(ROBOTS) => NotAFeed::Captcha(title),
            () if short && has(GATES) => NotAFeed::Gate(title),
            () => NotAFeed::WebPage(title),
        };
    }
    if !root.is_empty() {
        return NotAFeed::OtherXml(root.to_owned());
    }
    let odd =
        head.chars().take(500).filter(|c| *c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    if 5 < odd { NotAFeed::Binary } else { NotAFeed::Words(plain(cut(text, 80))) }
}

/// The words of an element. `lower` is the text in lower case, or its beginning.
fn between(text: &str, lower: &str, start: &str, end: &str) -> Option<String> {
    let from = lower.find(start)?;
    let from = from + lower[from..].find('>')? + 1;
    let to = from + lower[from..].find(end)?;
    // Lower case can differ in length; a slice that does not fit is no title.
    let title = plain(cut(text.get(from..to)?, 120));
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Url {
        Url::parse("https://news.example.org/world/feed.xml").expect("a URL")
    }

    /// A feed as a person would read it.
    fn r(text: &str) -> String {
        let feed = match read(text.as_bytes(), None, &address()) {
            Ok(feed) => feed,
            Err(other) => return other.to_string(),
        };
        let some = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        let entries = feed.entries.iter().map(|entry| {
            let time = entry.published.or(entry.updated).map_or("-".to_owned(), |time| time.to_string());
            format!("{} | {} | {} | {time}", entry.id, some(&entry.link), some(&entry.title))
        });
        let notes = feed.notes.iter().map(|note| format!("! {}", note.says));
        entries.chain(notes).collect::<Vec<_>>().join("\n")
    }

    fn rss(items: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>World</title>{items}</channel></rss>"
        )
    }

    #[test]
    fn reads_the_families() {
        let item = "<item><guid>1</guid><link>/a</link><title>Blast &amp;amp; fire</title>\
                    <pubDate>Sun, 24 Mar 2024 05:05:13 GMT</pubDate></item>";
        let told = "1 | https://news.example.org/a | Blast & fire | 2024-03-24T05:05:13Z";
        assert_eq!(r(&rss(item)), told);
        assert_eq!(
            r(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://other.example/x/'><entry><id>1</id>\
               <link rel='self' href='no'/><link href='a'/><title type='html'>Blast &amp;amp;amp; fire</title>\
               <updated>2024-03-24T05:05:13Z</updated></entry></feed>"
            ),
            "1 | https://other.example/x/a | Blast & fire | 2024-03-24T05:05:13Z"
        );
        assert_eq!(
            r(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>\
               <channel><title>World</title></channel><item rdf:about='1'><link>/a</link><title>Blast &amp;amp; fire</title>\
               <dc:date>2024-03-24T05:05:13Z</dc:date></item></rdf:RDF>"
            ),
            format!("{told}\n! a prefix was used that the feed does not declare")
        );
        assert_eq!(
            r(
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": 1, \"url\": \"/a\", \
               \"title\": \"Blast &amp; fire\", \"date_published\": \"2024-03-24T05:05:13Z\"}]}"
            ),
            told
        );
    }

    #[test]
    fn gives_every_entry_an_id_of_its_own() {
        assert_eq!(
            r(&rss(
                "<item><link>https://a.example/1</link></item><item><guid>https://a.example/2</guid></item>"
            )),
            "https://a.example/1 | https://a.example/1 | - | -\n\
             https://a.example/2 | https://a.example/2 | - | -\n\
             ! 2 of 2 entries have no date"
        );
        assert_eq!(
            r(&rss("<item><title>Only words</title></item>")),
            "words:ced77440efa3aba7b2a8c83b | - | Only words | -\n\
             ! 1 of 1 entries have no date\n! 1 of 1 entries have no link"
        );
        let item = |id: &str, link: &str| {
            format!(
                "<item><guid>{id}</guid><link>{link}</link><pubDate>24 Mar 2024 05:05:13 GMT</pubDate></item>"
            )
        };
        assert_eq!(
            r(&rss(&(item("1", "/a") + &item("1", "/b") + &item("1", "/b") + &item("2", "/c")))),
            "1 https://news.example.org/a | https://news.example.org/a | - | 2024-03-24T05:05:13Z\n\
             1 https://news.example.org/b | https://news.example.org/b | - | 2024-03-24T05:05:13Z\n\
             2 | https://news.example.org/c | - | 2024-03-24T05:05:13Z\n\
             ! 1 entries were given twice\n! 2 different entries share an id with another one"
        );
    }

    #[test]
    fn keeps_what_came_before_a_cut() {
        let whole =
            rss("<item><guid>1</guid><pubDate>2024-03-24</pubDate></item><item><guid>2</guid><title>Half");
        let cut = whole.trim_end_matches("</channel></rss>");
        assert_eq!(
            r(cut),
            "1 | - | - | 2024-03-24T00:00:00Z\n! the feed ends in the middle; what came before is kept\n\
             ! 1 of 1 entries have no link"
        );
    }

    #[test]
    fn says_what_is_no_feed() {
        assert_eq!(r(""), "not a feed but an empty answer");
        assert_eq!(r(" \n"), "not a feed but an empty answer");
        assert_eq!(
            r("<!DOCTYPE html><html><head><title>World news</title></head><body><p>Hello</p></body></html>"),
            "not a feed but a web page, “World news”"
        );
        assert_eq!(
            r(
                "<html><head><title>Just a moment...</title></head><body>Enable JavaScript and cookies</body></html>"
            ),
            "not a feed but a check for robots, “Just a moment...”"
        );
        assert_eq!(
            r(
                "<html><title>Before you continue</title><body><button>Accept all cookies</button></body></html>"
            ),
            "not a feed but a page that asks for consent or a login, “Before you continue”"
        );
        assert_eq!(r("<opml version='2.0'><body/></opml>"), "not a feed but XML of another kind (<opml>)");
        assert_eq!(r("{\"error\": \"not found\"}"), "not a feed but JSON of another kind");
        assert_eq!(r("Service unavailable"), "not a feed but plain words, “Service unavailable”");
        assert_eq!(read(b"\x89PNG\r\n\x1a\n", None, &address()), Err(NotAFeed::Binary));
        assert_eq!(r("<rss version='2.0'/>"), "");
    }

    #[test]
    fn a_name_with_an_address_in_another_script_is_no_trouble() {
        let item = "<item><guid>1</guid><author>desk@example.org（Анна）</author><link>/a</link></item>";
        let feed = read(rss(item).as_bytes(), None, &address()).expect("a feed");
        assert_eq!(feed.entries[0].authors, ["Анна"]);
    }
}
