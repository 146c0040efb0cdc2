//! The lines of a page, each with where it stands, so that what belongs to a text can be told from what does not.

use std::hash::BuildHasher;

use ego_tree::iter::Edge;
use rustc_hash::FxBuildHasher;
use scraper::{ElementRef, Node};

use super::page::{Page, is_block, is_hidden};
use super::selectors::selector;
use crate::read::plain::words;

/// So many blocks around a line tell where it stands.
const AROUND: usize = 4;
/// Shorter lines are no sentences.
pub(super) const SENTENCE_WORDS: usize = 8;

/// What stands before links to other articles.
const LEADS: [&str; 17] = [
    "read also",
    "also read",
    "read more",
    "read next",
    "see also",
    "related:",
    "related story",
    "don't miss",
    "te puede interesar",
    "le puede interesar",
    "lea también",
    "lee también",
    "leer también",
    "lea además",
    "ver también",
    "читайте также",
    "смотрите также",
];

/// A line of the page.
pub(super) struct Line {
    pub(super) text: String,
    /// The block that it stands in.
    pub(super) block: &'static str,
    /// How many of its bytes stand in links.
    pub(super) linked_bytes: usize,
    /// Whether it stands in what is no text: navigation, forms, buttons.
    pub(super) is_aside: bool,
    /// Whether it asks for a mail address, or is none of the page yet: what scripts make of a template is.
    pub(super) is_foreign: bool,
    /// Whether its names say that it is the sentence below the headline, which ends as headlines do.
    pub(super) is_standfirst: bool,
    /// What it stands in, by the names and classes of the elements around it.
    pub(super) place: u64,
}

impl Line {
    /// Whether it is a sentence of a text.
    pub(super) fn is_sentence(&self) -> bool {
        SENTENCE_WORDS <= self.text.split_whitespace().count()
            && self.text.trim_end_matches(['"', '”', '’', ')', '»']).ends_with(['.', '!', '?', '…', '。'])
            && 3 * self.linked_bytes < self.text.len()
    }

    /// "Read also: …" and a link.
    pub(super) fn leads_elsewhere(&self) -> bool {
        let lead = LEADS.iter().find(|lead| starts_with(&self.text, lead));
        lead.is_some_and(|lead| {
            self.text.len() <= 2 * (self.linked_bytes + lead.len()) && 0 < self.linked_bytes
        })
    }

    /// Whether it is a heading within a text.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.block, "h2" | "h3" | "h4" | "h5") && self.linked_bytes == 0
    }
}

fn starts_with(text: &str, lead: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.get(..lead.len()).is_some_and(|head| head.to_lowercase() == lead)
}

/// The lines of the page, as `paragraphs` cuts them.
pub(super) fn lines(page: &Page) -> Vec<Line> {
    let Some(body) = page.html.select(selector!("body")).next() else { return Vec::new() };
    let mut cutter = Cutter::default();
    for edge in body.traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(part) if !is_hidden(&node) => cutter.words(part),
                Node::Element(element) if element.name() == "br" => cutter.end(),
                Node::Element(_) => {
                    if let Some(element) = ElementRef::wrap(node) {
                        cutter.open(element);
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    cutter.close(element);
                }
            }
        }
    }
    cutter.end();
    cutter.lines
}

/// The page as far as it was walked.
#[derive(Default)]
struct Cutter {
    lines: Vec<Line>,
    text: String,
    linked_bytes: usize,
    place: u64,
    /// The blocks that are open, and a number for each and its class.
    blocks: Vec<(&'static str, u64)>,
    /// How many elements are open that each say something of what stands in them.
    links: usize,
    asides: usize,
    foreign: usize,
    /// Whether the last block to begin was called a standfirst.
    is_standfirst: bool,
}

impl Cutter {
    fn words(&mut self, part: &str) {
        if self.text.trim().is_empty() {
            let around: Vec<u64> = self.blocks.iter().rev().take(AROUND).map(|(_, named)| *named).collect();
            self.place = FxBuildHasher.hash_one(around);
        }
        self.text.push_str(&part.replace(['\n', '\r'], " "));
        if 0 < self.links {
            self.linked_bytes += part.trim().len();
        }
    }

    fn open(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        if is_block(name) {
            self.end();
            let class = element.attr("class");
            self.is_standfirst = class.is_some_and(names_standfirst);
            self.blocks.push((known(name), FxBuildHasher.hash_one((name, class))));
        }
        self.links += usize::from(name == "a");
        self.asides += usize::from(is_aside(element));
        self.foreign += usize::from(is_foreign(element));
    }

    fn close(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        if is_block(name) {
            self.end();
            self.is_standfirst = false;
            self.blocks.pop();
        }
        self.links -= usize::from(name == "a").min(self.links);
        self.asides -= usize::from(is_aside(element)).min(self.asides);
        self.foreign -= usize::from(is_foreign(element)).min(self.foreign);
    }

    /// A line ends.
    fn end(&mut self) {
        let text = words(&std::mem::take(&mut self.text));
        let linked_bytes = std::mem::take(&mut self.linked_bytes);
        if text.is_empty() {
            return;
        }
        self.lines.push(Line {
            text,
            block: self.blocks.last().map_or("body", |(block, _)| block),
            linked_bytes,
            is_aside: 0 < self.asides,
            is_foreign: 0 < self.foreign,
            is_standfirst: self.is_standfirst,
            place: self.place,
        });
    }
}

/// Whether a class is what papers call the sentence below a headline.
fn names_standfirst(class: &str) -> bool {
    const WORDS: [&str; 9] =
        ["dek", "deck", "lede", "bajada", "sumario", "entradilla", "excerpt", "announce", "standfirst"];
    let class = class.to_ascii_lowercase();
    ["subhead", "sub-head", "subtitle", "sub-title"].iter().any(|name| class.contains(name))
        || class.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| WORDS.contains(&word))
}

/// The blocks that are told apart.
fn known(name: &str) -> &'static str {
    const KNOWN: &[&str] =
        &["p", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "figcaption", "td", "th", "pre"];
    KNOWN.iter().copied().find(|known| *known == name).unwrap_or("other")
}

/// Whether an element asks for a mail address, or is a template that scripts fill in.
fn is_foreign(element: ElementRef<'_>) -> bool {
    const NAMES: [&str; 3] = ["newsletter", "signup", "sign-up"];
    let name = element.value().name();
    // One with a mode is the shadow of the element around it, and holds what is shown.
    name == "template" && element.attr("shadowrootmode").is_none()
        || is_block(name) && !matches!(name, "body" | "article" | "main") && is_called(element, &NAMES)
}

/// Whether an element's class or id has one of these names in it.
fn is_called(element: ElementRef<'_>, names: &[&str]) -> bool {
    ["class", "id"].into_iter().filter_map(|key| element.attr(key)).any(|said| {
        let said = said.to_ascii_lowercase();
        names.iter().any(|name| said.contains(name))
    })
}

/// Whether an element holds no text of an article.
fn is_aside(element: ElementRef<'_>) -> bool {
    const NAMES: &[&str] = &[
        "related",
        "newsletter",
        "subscribe",
        "signup",
        "sign-up",
        "promo",
        "share",
        "social",
        "advert",
        "cookie",
        "comment",
        "byline",
        "author",
        "recommend",
        "sponsor",
        "caption",
        "breadcrumb",
        "disclaimer",
        "consent",
    ];
    // Most elements are words set in a style, and whole sections are what is told apart here.
    if !is_block(element.value().name()) && !matches!(element.value().name(), "button" | "dialog" | "iframe")
    {
        return false;
    }
    if matches!(
        element.value().name(),
        "nav"
            | "aside"
            | "footer"
            | "form"
            | "button"
            | "figure"
            | "figcaption"
            | "dialog"
            | "table"
            | "iframe"
    ) {
        return true;
    }
    !matches!(element.value().name(), "body" | "article" | "main") && is_called(element, NAMES)
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden").is_some_and(|hidden| hidden == "true")
}
