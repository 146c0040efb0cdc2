//! The dialects of feeds, and how each is said in the ones that the parser knows: RSS 2.0 and Atom 1.0.
//!
//! RSS 0.9x and RDF become RSS 2.0, Atom 0.3 and its ancestors become Atom 1.0, and the words of
//! Dublin Core and iTunes that stand for a plain one become it.

/// What a feed is at bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// Items in a channel or, in RDF, beside it.
    Rss,
    /// Entries in a feed.
    Atom,
    /// No feed at all: nothing is called anything else.
    Other,
}

/// What other dialects call a thing, and what it is called here. Without their prefix, lower case.
const RSS: &[(&str, &str)] = &[
    ("dcterms:issued", "pubDate"),
    ("dcterms:created", "pubDate"),
    ("dcterms:available", "pubDate"),
    ("dcterms:modified", "updated"),
    ("atom:published", "pubDate"),
    ("atom:updated", "updated"),
    ("dc:author", "dc:creator"),
    ("itunes:author", "dc:creator"),
    ("pubdate", "pubDate"),
    ("published", "pubDate"),
    ("lastbuilddate", "lastBuildDate"),
    ("title", "title"),
    ("link", "link"),
    ("description", "description"),
    ("guid", "guid"),
    ("item", "item"),
    ("channel", "channel"),
    ("author", "author"),
    ("ttl", "ttl"),
    ("language", "language"),
];

const ATOM: &[(&str, &str)] = &[
    ("issued", "published"),
    ("created", "published"),
    ("pubdate", "published"),
    ("dcterms:issued", "published"),
    ("dc:date", "updated"),
    ("modified", "updated"),
    ("dcterms:modified", "updated"),
    ("tagline", "subtitle"),
    ("copyright", "rights"),
    ("guid", "id"),
];

/// Elements of an entry or item that hold text, in which markup is meant to be read as text.
const TEXTS: &[&str] =
    &["title", "description", "content:encoded", "summary", "content", "subtitle", "rights"];

impl Family {
    /// The family of a root element, by its name without the prefix.
    pub(super) fn of(root: &str) -> Family {
        match root {
            "rss" | "rdf" | "channel" => Family::Rss,
            "feed" | "entry" => Family::Atom,
            _ => Family::Other,
        }
    }

    /// What an element is called in the parser's dialect. `core` is the prefix that the root has.
    pub(super) fn name<'n>(self, name: &'n str, core: Option<&str>) -> &'n str {
        let bare = match name.split_once(':') {
            Some((prefix, local)) if Some(prefix) == core || matches!(prefix, "rss" | "rdf") => local,
            _ => name,
        };
        let table = match self {
            Family::Rss => RSS,
            Family::Atom => ATOM,
            Family::Other => return name,
        };
        table.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(bare)).map_or(bare, |(_, ours)| ours)
    }

    /// Whether an element holds a person's name.
    pub(super) fn is_person(self, name: &str) -> bool {
        match self {
            Family::Rss => matches!(name, "author" | "dc:creator" | "managingEditor" | "webMaster"),
            Family::Atom => name == "name",
            Family::Other => false,
        }
    }

    /// Whether an element holds text. `kind` is its `type` attribute.
    pub(super) fn is_text(self, name: &str, kind: Option<&str>) -> bool {
        let has_markup = kind.is_some_and(|kind| kind.contains("xhtml") || kind.contains("xml"));
        self != Family::Other && TEXTS.contains(&name) && !(self == Family::Atom && has_markup)
    }
}

/// What stands for the `@` in a person's mail address while the parser has it. The parser takes names and
/// addresses apart and panics over some of them (3.0.0, on a letter of two bytes right after an address).
const MASK: char = '\u{e0040}';

/// A person's name with the address in it made no address.
pub(super) fn masked(name: &str) -> String {
    name.replace('@', &MASK.to_string())
}

/// A person's name without a mail address: "desk@example.org (Ann Example)" is Ann Example.
pub(super) fn without_address(name: &str) -> String {
    let is_address = |word: &&str| word.contains([MASK, '@']) || word.starts_with("mailto:");
    let name = name.replace(['(', ')', '<', '>', '[', ']', '（', '）'], " ");
    name.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ")
}

/// What an Atom text's `type` is called today. Anything unheard of is text.
pub(super) fn text_type(kind: &str, mode: Option<&str>) -> &'static str {
    match kind {
        "html" | "text/html" => "html",
        "xhtml" | "application/xhtml+xml" if mode != Some("escaped") => "xhtml",
        "application/xhtml+xml" => "html",
        _ if mode == Some("escaped") => "html",
        _ => "text",
    }
}

/// Whether an Atom element has a `type` that says what its text is.
pub(super) fn has_text_type(name: &str) -> bool {
    matches!(name, "title" | "subtitle" | "summary" | "content" | "rights")
}

/// Elements whose own default namespace says nothing that their name does not say.
pub(super) fn is_frame(name: &str) -> bool {
    matches!(name, "rss" | "channel" | "item" | "feed" | "entry")
}
