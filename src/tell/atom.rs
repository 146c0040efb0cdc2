//! All changes as an Atom feed (RFC 4287), for feed readers: an entry for each change, the latest first.

use std::fmt::Write as _;

use jiff::Timestamp;
use quick_xml::escape::escape;

use super::change_line::change_line;
use super::clean;
use crate::model::{Change, ChangeKind, Incident};

/// A change as the feed has it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The stored change's id.
    pub id: i64,
    /// When it became known here.
    pub seen: Timestamp,
    /// The change.
    pub change: Change,
    /// Its incident as it is known now.
    pub incident: Option<Incident>,
    /// The article's address.
    pub link: Option<String>,
}

/// Whether a change belongs into the feed: news that is large enough, and corrections.
pub fn belongs(change: &Change) -> bool {
    let corrects = matches!(change.change, ChangeKind::Correction | ChangeKind::Retraction);
    change.change != ChangeKind::Stale && !change.background && (change.material || corrects)
}

/// The feed. `domain` makes its ids its own; `entries` stand in it in their order.
pub fn atom(entries: &[Entry], domain: &str) -> String {
    let updated = entries.iter().map(|entry| entry.seen).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let id = |rest: &str| escape(format!("tag:{domain},2024-01-01:wirewatch/{rest}")).into_owned();
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n<id>{}</id>\n\
         <title>Wirewatch: what changed</title>\n<updated>{updated}</updated>\n",
        id("changes")
    );
    for entry in entries {
        let change = &entry.change;
        let words = |words: &str| escape(clean::line(words)).into_owned();
        let _ = write!(
            feed,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<published>{}</published>\n\
             <author><name>{}</name></author>\n",
            id(&format!("change/{}", entry.id)),
            words(&change_line(change, entry.incident.as_ref())),
            entry.seen,
            change.at,
            words(&change.source.name)
        );
        if let Some(link) = entry.link.as_deref().filter(|link| link.starts_with("http")) {
            let _ = writeln!(feed, "<link rel=\"alternate\" href=\"{}\"/>", words(link));
        }
        let quote = change.figure.as_ref().map(|figure| figure.quote.words.as_str()).unwrap_or_default();
        let _ = write!(feed, "<content type=\"text\">{}</content>\n</entry>\n", words(quote));
    }
    feed.push_str("</feed>\n");
    feed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tell::sample;

    #[test]
    fn is_a_feed_that_feed_readers_read() {
        let untold = sample::morning();
        let mut entries: Vec<Entry> = untold
            .changes
            .iter()
            .map(|told| Entry {
                id: told.id,
                seen: told.seen,
                change: told.change.clone(),
                incident: untold.incidents.get(&told.change.incident).cloned(),
                link: Some("https://example.org/?a=1&b=<2>".to_owned()),
            })
            .collect();
        entries[0].change.source.name = "<b>Example & Sons\u{1b}".to_owned();
        let feed = atom(&entries, "example.org");
        let read = feed_rs::parser::parse(feed.as_bytes()).expect("a feed");
        assert_eq!(read.entries.len(), 5);
        let titles: Vec<String> =
            read.entries.iter().filter_map(|entry| Some(entry.title.as_ref()?.content.clone())).collect();
        assert!(
            titles.contains(&"Crocus City Hall, Moscow: killed 133+ → 137 (up)".to_owned()),
            "{titles:?}"
        );
        assert!(titles.contains(&"Dikwa, Nigeria: killed 14 → 11 (correction)".to_owned()), "{titles:?}");
        assert_eq!(read.entries[0].links[0].href, "https://example.org/?a=1&b=%3C2%3E");
        assert_eq!(read.entries[0].id, "tag:example.org,2024-01-01:wirewatch/change/101");
        assert_eq!(read.entries[0].authors[0].name.as_deref(), Some("<b>Example & Sons"));
        assert!(feed_rs::parser::parse(atom(&[], "example.org").as_bytes()).is_ok(), "an empty one too");
    }

    #[test]
    fn history_and_trifles_stay_out() {
        let told = |change| sample::told(1, change, 1, None, 1).change;
        assert!(belongs(&told(ChangeKind::Up)) && !belongs(&told(ChangeKind::Stale)));
        assert!(!belongs(&Change { background: true, ..told(ChangeKind::New) }));
        assert!(!belongs(&Change { material: false, ..told(ChangeKind::Up) }));
        assert!(belongs(&Change { material: false, ..told(ChangeKind::Correction) }));
    }
}
