//! Elements: where they begin and end, and what they and their attributes are called.

use std::mem;

use super::{Mender, Open};
use crate::read::feed::dialect::{self, Family};
use crate::read::feed::tag::{Tag, is_name, local, offset, tag};

/// Deeper markup is not a feed's. Tags below are left out, their text stays.
const DEEPEST: usize = 256;

impl<'t> Mender<'t> {
    /// An end tag, `inside` being what stands behind its `</`.
    pub(super) fn closing(&mut self, rest: &str, inside: &'t str) {
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

    /// A start tag, or what is none but begins like one.
    pub(super) fn opening(&mut self, rest: &'t str) {
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
        self.element(&tag);
    }

    /// An element begins whose tags are tags.
    fn element(&mut self, tag: &Tag<'t>) {
        self.elements += 1;
        if self.root_end.is_none() {
            self.root = local(tag.name).to_ascii_lowercase();
            self.family = Some(Family::of(&self.root));
            self.core = tag.name.split_once(':').map(|(prefix, _)| prefix);
        }
        let family = self.family.unwrap_or(Family::Other);
        let name = self.called(family, tag);
        if family == Family::Rss && name == "channel" && mem::replace(&mut self.has_channel, true) {
            self.open.push(Open { source: tag.name, emitted: None, has_title: false });
            return;
        }
        if family == Family::Rss && name == "item" && !mem::replace(&mut self.has_channel, true) {
            self.xml.push_str("<channel>");
        }
        if matches!(name, "item" | "entry") && self.item.is_none() && !self.open.is_empty() {
            self.item = Some((self.xml.len(), self.open.len()));
            self.items += 1;
        }
        let about =
            tag.attribute("rdf:about").filter(|_| family == Family::Rss && name == "item" && !tag.is_empty);
        self.start_tag(tag, name, family, about.is_some());
        if self.root == "channel" && self.open.len() == 1 && !mem::replace(&mut self.has_channel, true) {
            self.xml.push_str("<channel>");
        }
        if let Some(about) = about {
            self.xml.push_str("<guid>");
            self.escaped(about, false);
            self.xml.push_str("</guid>");
        }
    }

    /// Writes the start tag of an element that is called `name`, and the end tag where it is empty.
    fn start_tag(&mut self, tag: &Tag<'t>, name: &'t str, family: Family, has_guid: bool) {
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
        self.attributes(tag, name, family, has_guid);
        if tag.is_empty && self.open.is_empty() {
            self.xml.push('>');
            self.end_tag(&Open { source: tag.name, emitted: Some(name), has_title: false });
        } else if tag.is_empty {
            self.xml.push_str("/>");
            if self.item.is_some_and(|(_, depth)| self.open.len() <= depth) {
                self.item = None;
            }
        } else {
            self.xml.push('>');
            if family.is_text(name, tag.attribute("type")) {
                self.text_from = Some(self.open.len());
            }
            self.open.push(Open { source: tag.name, emitted: Some(name), has_title: false });
        }
    }

    /// Writes an element's attributes, each name once. `has_guid`: its `rdf:about` becomes an element.
    fn attributes(&mut self, tag: &Tag<'t>, element: &str, family: Family, has_guid: bool) {
        let has_text_type = family == Family::Atom && dialect::has_text_type(element);
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in tag.attributes.iter().copied() {
            if seen.contains(&name) || !is_name(name) {
                continue;
            }
            seen.push(name);
            let is_dropped = match name {
                "version" => family == Family::Rss && self.open.is_empty(),
                "xmlns" => family != Family::Other && dialect::is_frame(element),
                "rdf:about" => has_guid,
                // A text that is said to stand elsewhere is not here; the parser refuses both at once.
                "mode" | "src" => has_text_type,
                _ => false,
            };
            if is_dropped {
                continue;
            }
            let value = match name {
                "type" if has_text_type => dialect::text_type(value, tag.attribute("mode")),
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

    /// An element ends that is no longer among the open ones.
    pub(super) fn end_tag(&mut self, open: &Open<'t>) {
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
}
