//! From the parser's model to ours: ids by policy, absolute links, plain titles, clean names.

use std::collections::{HashMap, HashSet};

use feed_rs::model as parsed;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use url::Url;

use super::dialect;
use crate::model::{Entry, Feed, Note};
use crate::read::plain::{plain, words};

/// The times that we read, in the parser's type.
pub(super) fn to_chrono(time: Timestamp) -> Option<chrono::DateTime<chrono::Utc>> {
    chrono::DateTime::from_timestamp(time.as_second(), u32::try_from(time.subsec_nanosecond()).unwrap_or(0))
}

fn from_chrono(time: chrono::DateTime<chrono::Utc>) -> Option<Timestamp> {
    Timestamp::from_second(time.timestamp()).ok()
}

/// Our feed.
pub(super) fn feed(parsed: parsed::Feed, address: &Url) -> Feed {
    let authors = names(&parsed.authors);
    let mut notes = Vec::new();
    let mut entries: Vec<Entry> =
        parsed.entries.into_iter().map(|each| entry(each, &authors, address)).collect();
    tell_apart(&mut entries, &mut notes);
    let dateless =
        entries.iter().filter(|entry| entry.published.is_none() && entry.updated.is_none()).count();
    if 0 < dateless {
        notes.push(Note::new("no-date", format!("{dateless} of {} entries have no date", entries.len())));
    }
    let linkless = entries.iter().filter(|entry| entry.link.is_none()).count();
    if 0 < linkless {
        notes.push(Note::new("no-link", format!("{linkless} of {} entries have no link", entries.len())));
    }
    Feed {
        title: parsed.title.map(|title| plain(&title.content)).filter(|title| !title.is_empty()),
        language: parsed.language.filter(|language| !language.trim().is_empty()),
        ttl_minutes: parsed.ttl,
        entries,
        notes,
    }
}

fn entry(parsed: parsed::Entry, feed_authors: &[String], address: &Url) -> Entry {
    let guid = words(&parsed.id);
    let link =
        link(&parsed.links, address).or_else(|| web_address(&guid, address).filter(|_| guid.contains("://")));
    let title = parsed.title.map(|title| plain(&title.content)).filter(|title| !title.is_empty());
    let media = parsed.media.iter().find_map(|media| media.description.as_ref());
    let summary = parsed.summary.map(|text| text.content).or_else(|| media.map(|text| text.content.clone()));
    let content = parsed.content.and_then(|content| content.body);
    let authors = match names(&parsed.authors) {
        own if own.is_empty() => feed_authors.to_vec(),
        own => own,
    };
    let some = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let mut entry = Entry {
        id: guid,
        link,
        title,
        summary: some(summary),
        content: some(content),
        published: parsed.published.and_then(from_chrono),
        updated: parsed.updated.and_then(from_chrono),
        authors,
    };
    if entry.id.is_empty() {
        entry.id = entry.link.clone().unwrap_or_else(|| hash(&entry));
    }
    entry
}

/// The address of an entry's page: the first link that is one, relative ones made absolute.
fn link(links: &[parsed::Link], address: &Url) -> Option<String> {
    let is_page = |link: &&parsed::Link| {
        link.target.is_none() && link.rel.as_deref().is_none_or(|rel| rel.eq_ignore_ascii_case("alternate"))
    };
    let is_html =
        |link: &&parsed::Link| link.media_type.as_deref().is_none_or(|media| media.contains("html"));
    let pages = || links.iter().filter(is_page);
    let best = pages().find(is_html).or_else(|| pages().next());
    best.and_then(|link| web_address(&link.href, address))
        .or_else(|| pages().find_map(|link| web_address(&link.href, address)))
}

/// An absolute http or https address.
pub(super) fn web_address(href: &str, address: &Url) -> Option<String> {
    let href = href.trim();
    if href.is_empty() {
        return None;
    }
    let url = address.join(href).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// What is left where an entry has neither id nor link: its words.
fn hash(entry: &Entry) -> String {
    let mut hash = Sha256::new();
    let words = [&entry.title, &entry.summary, &entry.content];
    for part in words.into_iter().flatten().chain(&entry.authors) {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let hash = hash.finalize();
    format!("words:{}", hash[..12].iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// One id stands for one entry: the same entry given twice is one, different ones under one id are told
/// apart by their links, else by their words.
pub(super) fn tell_apart(entries: &mut Vec<Entry>, notes: &mut Vec<Note>) {
    let mut count: HashMap<String, usize> = HashMap::new();
    let mut seen: HashSet<(String, Option<String>, Option<String>)> = HashSet::with_capacity(entries.len());
    let all = entries.len();
    entries.retain(|entry| seen.insert((entry.id.clone(), entry.link.clone(), entry.title.clone())));
    if entries.len() < all {
        notes.push(Note::new("entry-twice", format!("{} entries were given twice", all - entries.len())));
    }
    for entry in entries.iter() {
        *count.entry(entry.id.clone()).or_default() += 1;
    }
    let mut same = 0;
    let mut taken: HashSet<String> = HashSet::new();
    for entry in entries.iter_mut().filter(|entry| 1 < count[&entry.id]) {
        same += 1;
        let with_link = entry.link.as_ref().map(|link| format!("{} {link}", entry.id));
        entry.id = match with_link {
            Some(id) if taken.insert(id.clone()) => id,
            _ => hash(entry),
        };
    }
    if 0 < same {
        notes.push(Note::new("one-id", format!("{same} different entries share an id with another one")));
    }
}

/// Names of persons: "desk@example.org (Ann Example)" is Ann Example.
fn names(persons: &[parsed::Person]) -> Vec<String> {
    let mut names = Vec::new();
    for person in persons {
        let name = dialect::without_address(&plain(person.name.as_deref().unwrap_or_default()));
        let name = name.trim_matches([',', ' ']).to_owned();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
