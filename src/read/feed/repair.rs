//! From what feeds really send to XML that a parser takes.
//!
//! Bytes before the declaration, control characters, bare ampersands and angle brackets, HTML's entities,
//! undeclared namespaces, attributes without quotes, tags that nobody closed, an end that was cut off:
//! each is mended and noted. What was sent whole comes out with the same meaning, in the dialect that the
//! parser knows best. An item that the end cut in two is left out, since half of it would pass for the whole.

use std::mem;

use super::dialect::{self, Family};
use super::tag::{Tag, is_forbidden, is_name, is_name_start, local, name_end, offset, tag};
use crate::model::Note;
use crate::read::plain::plain;

/// Deeper markup is not a feed's. Tags below are left out, their text stays.
const DEEPEST: usize = 256;

/// The namespaces that feeds use without saying so.
const NAMESPACES: &[(&str, &str)] = &[
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
    ("georss", "http://www.georss.org/georss"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rss", "http://purl.org/rss/1.0/"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    ("thr", "http://purl.org/syndication/thread/1.0"),
    ("wfw", "http://wellformedweb.org/CommentAPI/"),
    ("xhtml", "http://www.w3.org/1999/xhtml"),
];

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
        while self.at < self.text.len() {
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
            self.note("cut-off", "the feed ends in the middle; what came before is kept");
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
            let declare = |prefix: &str| {
                let known = NAMESPACES.iter().find(|(name, _)| *name == prefix).map(|(_, uri)| *uri);
                format!(" xmlns:{prefix}=\"{}\"", known.unwrap_or("urn:undeclared"))
            };
            self.xml.insert_str(place, &missing.into_iter().map(declare).collect::<String>());
        }
        let notes = self.notes.iter().map(|(key, says)| Note::new(key, *says)).collect();
        Repaired { xml: self.xml, root: self.root, notes }
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

    fn closing(&mut self, rest: &str, inside: &'t str) {
        let Some(length) = inside.find('>') else {
            self.at += rest.len();
            return;
        };
        self.at += "</".len() + length + 1;
        let name = inside[..length].trim();
        let place = self.open.iter().rposition(|open| open.source == name);
        let place =
            place.or_else(|| self.open.iter().rposition(|open| open.source.eq_ignore_ascii_case(name)));
        let Some(place) = place else {
            match 0 < self.too_deep {
                true => self.too_deep -= 1,
                false => self.note("unopened-tag", "an end tag without its beginning was left out"),
            }
            return;
        };
        if self.text_from.is_some_and(|depth| depth < place) {
            self.escaped(&rest[..self.at - offset(self.text, rest)], false);
            self.open.truncate(place);
            return;
        }
        if place + 1 < self.open.len() && self.text_from.is_none() {
            self.note("unclosed-tag", "an element that nobody closed was closed where its parent ends");
        }
        while place < self.open.len()
            && let Some(open) = self.open.pop()
        {
            self.end_tag(&open);
        }
        if self.item.is_some_and(|(_, depth)| self.open.len() <= depth) {
            self.item = None;
        }
    }

    fn opening(&mut self, rest: &'t str) {
        let Some((tag, length)) = tag(rest) else {
            // The end came inside a tag.
            self.at += rest.len();
            return;
        };
        self.at += length;
        if self.open.is_empty() && self.root_end.is_some() {
            return;
        }
        if DEEPEST <= self.open.len() {
            self.too_deep += usize::from(!tag.is_empty);
            return;
        }
        if self.text_from.is_some() {
            self.note("markup-in-text", "markup that nobody escaped was read as part of the text");
            self.escaped(&rest[..length], false);
            if !tag.is_empty {
                self.open.push(Open { source: tag.name, emitted: None, has_title: false });
            }
            return;
        }
        if self.root_end.is_none() {
            self.root = local(tag.name).to_ascii_lowercase();
            self.family = Some(Family::of(&self.root));
            self.core = tag.name.split_once(':').map(|(prefix, _)| prefix);
        }
        let family = self.family.unwrap_or(Family::Other);
        let name = self.called(family, &tag);
        if family == Family::Rss && name == "channel" && mem::replace(&mut self.has_channel, true) {
            self.open.push(Open { source: tag.name, emitted: None, has_title: false });
            return;
        }
        if family == Family::Rss && name == "item" && !mem::replace(&mut self.has_channel, true) {
            self.xml.push_str("<channel>");
        }
        if matches!(name, "item" | "entry") && self.item.is_none() && !self.open.is_empty() {
            self.item = Some((self.xml.len(), self.open.len()));
        }
        self.xml.push('<');
        self.xml.push_str(name);
        self.uses(name);
        self.in_person = family.is_person(name);
        if self.root_end.is_none() {
            if name == "rss" {
                self.xml.push_str(" version=\"2.0\"");
            }
            self.root_end = Some(self.xml.len());
        }
        let attribute =
            |wanted: &str| tag.attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
        let is_text = family.is_text(name, attribute("type"));
        let mode = attribute("mode");
        let about =
            attribute("rdf:about").filter(|_| family == Family::Rss && name == "item" && !tag.is_empty);
        let mut seen: Vec<&str> = Vec::new();
        let emitted = name;
        for (name, value) in tag.attributes.iter().copied() {
            if seen.contains(&name) || !is_name(name) {
                continue;
            }
            seen.push(name);
            let is_dropped = match name {
                "version" => family == Family::Rss && self.open.is_empty(),
                "xmlns" => family != Family::Other && dialect::is_frame(emitted),
                // It becomes an element, once.
                "rdf:about" => about.is_some(),
                // A text that is said to stand elsewhere is not here; the parser refuses both at once.
                "mode" | "src" => family == Family::Atom && dialect::has_text_type(emitted),
                _ => false,
            };
            if is_dropped {
                continue;
            }
            let value = match name {
                "type" if family == Family::Atom && dialect::has_text_type(emitted) => {
                    dialect::text_type(value, mode)
                }
                _ => value,
            };
            match name.strip_prefix("xmlns:") {
                Some(prefix) => self.declared.push(prefix),
                None if name == "xmlns" => {}
                None => self.uses(name),
            }
            self.xml.push(' ');
            self.xml.push_str(name);
            self.xml.push_str("=\"");
            self.escaped(value, true);
            self.xml.push('"');
        }
        if tag.is_empty && self.open.is_empty() {
            self.xml.push('>');
            self.end_tag(&Open { source: tag.name, emitted: Some(emitted), has_title: false });
        } else if tag.is_empty {
            self.xml.push_str("/>");
            if self.item.is_some_and(|(_, depth)| self.open.len() <= depth) {
                self.item = None;
            }
        } else {
            self.xml.push('>');
            if is_text {
                self.text_from = Some(self.open.len());
            }
            self.open.push(Open { source: tag.name, emitted: Some(emitted), has_title: false });
        }
        if self.root == "channel" && self.open.len() == 1 && !mem::replace(&mut self.has_channel, true) {
            self.xml.push_str("<channel>");
        }
        if let Some(about) = about {
            self.xml.push_str("<guid>");
            self.escaped(about, false);
            self.xml.push_str("</guid>");
        }
    }

    /// What an element is called in the mended document.
    fn called(&mut self, family: Family, tag: &Tag<'t>) -> &'t str {
        if self.root_end.is_none() && family == Family::Rss {
            return "rss";
        }
        let name = family.name(tag.name, self.core);
        let Some(parent) = self.open.last_mut() else { return name };
        match name {
            "title" => parent.has_title = true,
            // A title under another name counts where there is none.
            "dc:title" | "media:title" | "itunes:title" if !parent.has_title => return "title",
            _ => {}
        }
        name
    }

    fn end_tag(&mut self, open: &Open<'t>) {
        self.in_person = false;
        if self.text_from.is_some_and(|depth| self.open.len() <= depth) {
            self.text_from = None;
        }
        let Some(name) = open.emitted else { return };
        if self.has_channel && name == "channel" {
            return;
        }
        if self.open.is_empty() && self.family == Some(Family::Rss) {
            self.xml.push_str(if self.has_channel { "</channel>" } else { "<channel></channel>" });
        }
        self.xml.push_str("</");
        self.xml.push_str(name);
        self.xml.push('>');
    }

    fn uses(&mut self, name: &'t str) {
        if let Some((prefix, _)) = name.split_once(':')
            && !matches!(prefix, "xml" | "xmlns")
            && !self.used.contains(&prefix)
        {
            self.used.push(prefix);
        }
    }

    /// Text between tags. Outside of the root it is nothing.
    fn characters(&mut self, text: &str) {
        self.at += text.len();
        if !self.open.is_empty() {
            self.escaped(text, false);
        }
    }

    /// Text in which nothing is markup.
    fn verbatim(&mut self, text: &str) {
        if self.open.is_empty() {
            return;
        }
        self.xml.push_str("<![CDATA[");
        self.plain_run(text);
        self.xml.push_str("]]>");
    }

    /// Text that holds references, with what is none of them escaped.
    fn escaped(&mut self, text: &str, in_attribute: bool) {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '"', '>']) {
            self.plain_run(&rest[..at]);
            rest = &rest[at..];
            match rest.as_bytes()[0] {
                b'&' => {
                    let (length, reference) = self.reference(rest);
                    self.xml.push_str(&reference);
                    rest = &rest[length..];
                    continue;
                }
                b'<' => self.xml.push_str("&lt;"),
                b'>' => self.xml.push_str("&gt;"),
                _ if in_attribute => self.xml.push_str("&quot;"),
                _ => self.xml.push('"'),
            }
            rest = &rest[1..];
        }
        self.plain_run(rest);
    }

    /// Text without markup, control characters left out.
    fn plain_run(&mut self, text: &str) {
        if self.in_person && text.contains('@') {
            self.xml.push_str(&dialect::masked(text).replace(is_forbidden, ""));
            return;
        }
        if !text.contains(is_forbidden) {
            self.xml.push_str(text);
            return;
        }
        self.note("control-characters", "characters that XML does not allow were left out");
        self.xml.extend(text.chars().filter(|c| !is_forbidden(*c)));
    }

    /// What stands for the reference that the text begins with, and how many bytes of it that takes.
    fn reference(&mut self, text: &str) -> (usize, String) {
        let name = &text[1..];
        let length =
            name.bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let (name, closed) = (&name[..length], name.as_bytes().get(length) == Some(&b';'));
        let whole = length + 1 + usize::from(closed);
        if closed && matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
            return (whole, text[..whole].to_owned());
        }
        if let Some(number) = name.strip_prefix('#') {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                None => number.parse().ok(),
            };
            if closed && let Some(code) = code {
                return match char::from_u32(code).filter(|c| !is_forbidden(*c)) {
                    // HTML reads these as Windows-1252, and so does everybody who writes them.
                    Some('\u{80}'..='\u{9f}') => (whole, plain(&text[..whole])),
                    Some(_) => (whole, text[..whole].to_owned()),
                    None => (whole, "\u{fffd}".to_owned()),
                };
            }
        } else if closed && 1 < length {
            let decoded = plain(&text[..whole]);
            if decoded != text[..whole] {
                return (whole, if decoded.is_empty() { " ".to_owned() } else { decoded });
            }
        }
        self.note("bare-markup", "a bare `<` or `&` was read as itself");
        (1, "&amp;".to_owned())
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
