//! From what feeds really send to XML that a parser takes.
//!
//! Bytes before the declaration, control characters, bare ampersands and angle brackets, HTML's entities,
//! undeclared namespaces, attributes without quotes, tags that nobody closed, an end that was cut off:
//! each is mended and noted. What was sent whole comes out with the same meaning, in the dialect that the
//! parser knows best. An item that the end cut in two is left out, since half of it would pass for the whole.

mod characters;
mod element;
mod namespaces;

use super::MOST_ENTRIES;
use super::dialect::Family;
use super::tag::{is_name, is_name_start, name_end};
use crate::model::Note;

/// No feed has more elements, not with thousands of items; each costs a parser a hundred bytes and more.
const MOST_ELEMENTS: usize = 200_000;

/// A document mended, with the name of its root element.
pub(super) struct Repaired {
    /// The document.
    pub(super) xml: String,
    /// The root element's name without its prefix, lower case; empty where there is none.
    pub(super) root: String,
    /// What was mended.
    pub(super) notes: Vec<Note>,
}

/// Mends a document. Linear in its length.
pub(super) fn repair(text: &str) -> Repaired {
    let mut mender =
        Mender { text, xml: String::with_capacity(text.len() + text.len() / 16), ..Mender::default() };
    mender.document();
    mender.finish()
}

/// An element that is open.
struct Open<'t> {
    /// Its name in the source.
    source: &'t str,
    /// Its name in the mended document; none where its tags became text.
    emitted: Option<&'t str>,
    /// Whether it had a title of its own.
    has_title: bool,
}

#[derive(Default)]
struct Mender<'t> {
    text: &'t str,
    at: usize,
    xml: String,
    open: Vec<Open<'t>>,
    family: Option<Family>,
    /// Whether the channel was opened. It ends with the root, so that items beside it stand in it.
    has_channel: bool,
    /// The prefix that the root element has.
    core: Option<&'t str>,
    /// Whether the last tag began a person's name.
    in_person: bool,
    /// How deep the element stands whose markup is text.
    text_from: Option<usize>,
    /// How many tags were left out for being too deep.
    too_deep: usize,
    /// How many elements there are so far.
    elements: usize,
    /// How many of them are items.
    items: usize,
    /// Where in `xml` the item that is open began, and how deep it stands.
    item: Option<(usize, usize)>,
    /// Where in `xml` a namespace can be declared: behind the root's name.
    root_end: Option<usize>,
    root: String,
    declared: Vec<&'t str>,
    used: Vec<&'t str>,
    notes: Vec<(&'static str, &'static str)>,
}

impl<'t> Mender<'t> {
    fn document(&mut self) {
        self.at = beginning(self.text);
        if !self.text[..self.at].trim_matches(['\u{feff}', ' ', '\n', '\r', '\t']).is_empty() {
            self.note("before-declaration", "something stood before the XML declaration and was left out");
        }
        while self.at < self.text.len() && !self.is_full() {
            let rest = &self.text[self.at..];
            match rest.find('<') {
                Some(0) => self.markup(rest),
                Some(length) => self.characters(&rest[..length]),
                None => self.characters(rest),
            }
        }
    }

    fn finish(mut self) -> Repaired {
        if !self.open.is_empty() {
            if MOST_ELEMENTS < self.elements {
                self.note("huge-feed", "the feed has more elements than any; what came first is kept");
            } else if !self.is_full() {
                self.note("cut-off", "the feed ends in the middle; what came before is kept");
            }
            if let Some((start, depth)) = self.item {
                self.xml.truncate(start);
                self.open.truncate(depth);
            }
        }
        while let Some(open) = self.open.pop() {
            self.end_tag(&open);
        }
        let missing: Vec<&str> =
            self.used.iter().copied().filter(|prefix| !self.declared.contains(prefix)).collect();
        if !missing.is_empty() {
            self.note("undeclared-namespace", "a prefix was used that the feed does not declare");
        }
        if let Some(place) = self.root_end {
            self.xml.insert_str(place, &namespaces::declared(&missing));
        }
        let notes = self.notes.iter().map(|(key, says)| Note::new(key, *says)).collect();
        Repaired { xml: self.xml, root: self.root, notes }
    }

    /// Whether what comes behind is not looked at any more: there are more items than are read, or it is no feed at all.
    fn is_full(&self) -> bool {
        // Sitemaps are read as they come, and have limits of their own.
        self.family != Some(Family::Other) && (MOST_ELEMENTS < self.elements || MOST_ENTRIES + 1 < self.items)
    }

    fn note(&mut self, key: &'static str, says: &'static str) {
        if !self.notes.contains(&(key, says)) {
            self.notes.push((key, says));
        }
    }

    /// Something that begins with `<`.
    fn markup(&mut self, rest: &'t str) {
        if let Some(inside) = rest.strip_prefix("<![CDATA[") {
            let length = inside.find("]]>");
            self.verbatim(&inside[..length.unwrap_or(inside.len())]);
            self.at += length.map_or(rest.len(), |length| "<![CDATA[".len() + length + "]]>".len());
        } else if rest.starts_with("<!--") {
            self.skip(rest, "-->");
        } else if rest.starts_with("<?") {
            self.skip(rest, "?>");
        } else if rest.starts_with("<!") {
            self.doctype(rest);
        } else if let Some(inside) = rest.strip_prefix("</") {
            self.closing(rest, inside);
        } else if is_name(&rest[1..name_end(rest)]) {
            self.opening(rest);
        } else {
            if !self.open.is_empty() {
                self.note("bare-markup", "a bare `<` or `&` was read as itself");
                self.xml.push_str("&lt;");
            }
            self.at += 1;
        }
    }

    fn skip(&mut self, rest: &str, end: &str) {
        self.at += rest.find(end).map_or(rest.len(), |length| length + end.len());
    }

    /// A document type with what it declares. Entities of its own are not expanded: nobody needs them,
    /// and a few lines of them can make gigabytes.
    fn doctype(&mut self, rest: &str) {
        let end = rest.find('>').unwrap_or(rest.len());
        match rest[..end].find('[') {
            Some(_) => self.skip(rest, "]>"),
            None => self.at += (end + 1).min(rest.len()),
        }
    }
}

/// Where the document begins: its declaration, else its first tag.
fn beginning(text: &str) -> usize {
    let mut from = 0;
    while let Some(at) = text[from..].find('<') {
        let next = text[from + at + 1..].chars().next();
        if next.is_some_and(|next| is_name_start(next) || matches!(next, '?' | '!')) {
            return from + at;
        }
        from += at + 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn r(text: &str) -> String {
        repair(text).xml
    }

    fn keys(text: &str) -> String {
        repair(text).notes.into_iter().map(|note| note.key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn leaves_what_is_whole() {
        for whole in [
            "<rss version=\"2.0\"><channel><title>A &amp; B &lt; C &#8217;</title></channel></rss>",
            "<a><![CDATA[<b>& </b>]]></a>",
            "<feed xml:lang=\"en\"><link href=\"/a?b=1&amp;c=2\"/></feed>",
            "<x:a xmlns:x=\"urn:x\"><x:b/></x:a>",
        ] {
            assert_eq!(r(whole), whole);
            assert_eq!(keys(whole), "");
        }
        assert_eq!(
            r("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY x \"y\">]>\n<!-- c --><a>b</a>\n"),
            "<a>b</a>"
        );
    }

    #[test]
    fn mends_what_is_broken() {
        assert_eq!(r("<br>\r\nWarning</br>"), "<br>\r\nWarning</br>");
        assert_eq!(r("Warning: mysql\n<?xml version='1.0'?><a/>"), "<a></a>");
        assert_eq!(r("<a>B & C, D&E; AT&T</a>"), "<a>B &amp; C, D&amp;E; AT&amp;T</a>");
        assert_eq!(r("<a>caf&eacute;&nbsp;&rsquo;</a>"), "<a>café ’</a>");
        assert_eq!(r("<a>&#x92; &#0; &#xFFFFFFFF;</a>"), "<a>’ \u{fffd} \u{fffd}</a>");
        assert_eq!(r("<a>1 < 2 > 0</a>"), "<a>1 &lt; 2 &gt; 0</a>");
        assert_eq!(r("<a>x\u{1}\u{b}y</a>"), "<a>xy</a>");
        assert_eq!(
            r("<a b=c d='e\"f' g h=\"1&2\" b=z></a>"),
            "<a b=\"c\" d=\"e&quot;f\" g=\"g\" h=\"1&amp;2\"></a>"
        );
        assert_eq!(r("<a><b><c>text</b></a>"), "<a><b><c>text</c></b></a>");
        assert_eq!(r("<a>text</b></a>"), "<a>text</a>");
        assert_eq!(
            r("<a><dc:date>x</dc:date></a>"),
            "<a xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:date>x</dc:date></a>"
        );
        assert_eq!(r("<a/><b/>"), "<a></a>");
        assert_eq!(r("<a><b c=\"d\"<e/></a>"), "<a><b c=\"d\"><e/></b></a>");
        assert_eq!(r(""), "");
        assert_eq!(r("no markup at all"), "");
    }

    #[test]
    fn keeps_what_came_before_a_cut() {
        let two = "<rss version=\"2.0\"><channel><item><title>One</title></item><item><title>Tw";
        assert_eq!(r(two), "<rss version=\"2.0\"><channel><item><title>One</title></item></channel></rss>");
        assert_eq!(keys(two), "cut-off");
        assert_eq!(
            r("<rss><channel><title>T</title><it"),
            "<rss version=\"2.0\"><channel><title>T</title></channel></rss>"
        );
        assert_eq!(
            r("<rss><channel><title><![CDATA[Th"),
            "<rss version=\"2.0\"><channel><title><![CDATA[Th]]></title></channel></rss>"
        );
    }

    #[test]
    fn speaks_one_dialect() {
        let rss = |inside: &str| format!("<rss version=\"2.0\"><channel>{inside}</channel></rss>");
        assert_eq!(
            r("<RSS version='0.91'><Channel><Title>T</Title></Channel></RSS>"),
            rss("<title>T</title>")
        );
        assert_eq!(
            r(
                "<rdf:RDF xmlns:rdf='r'><channel><title>T</title></channel><item rdf:about='u'><title>I</title></item></rdf:RDF>"
            ),
            rss("<title>T</title><item><guid>u</guid><title>I</title></item>")
                .replace("\"2.0\"", "\"2.0\" xmlns:rdf=\"r\"")
        );
        assert_eq!(r("<rss><item><dc:title>I</dc:title></item></rss>"), rss("<item><title>I</title></item>"));
        assert_eq!(
            r("<rss><channel><item><title>A <b>bold</b> word<br></title></item></channel></rss>"),
            rss("<item><title>A &lt;b&gt;bold&lt;/b&gt; word&lt;br&gt;</title></item>")
        );
        assert_eq!(
            r(
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title mode='escaped' type='text/html'>T</title><issued>2024</issued></feed>"
            ),
            "<feed version=\"0.3\"><title type=\"html\">T</title><published>2024</published></feed>"
        );
    }

    #[test]
    fn a_million_nested_elements_are_no_trouble() {
        let deep = "<a>".repeat(1_000_000) + &"</a>".repeat(1_000_000);
        assert!(r(&deep).len() < 10_000);
        assert!(r(&"<a b='".repeat(100_000)).len() < 10_000_000);
    }

    proptest! {
        #[test]
        fn never_panics_and_mends_for_good(text in "[<>&;/!\\[\\]a-c:'\"= ?é-]{0,120}") {
            let once = r(&text);
            prop_assert_eq!(r(&once), once.clone());
        }
    }
}
