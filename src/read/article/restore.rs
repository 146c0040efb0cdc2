//! What a reader lost on its way through the markup, put back from the page itself.
//!
//! The readers that find an article work on trees of their own. Now and then they lose a word in the middle of a
//! sentence (a link in bold type, a number in typewriter type), put a space before a colon, or leave out a heading or
//! the sentence below the headline. Where a line can be found again on the page, the page's own line is taken, and what
//! stands between two such lines comes back where it belongs to the text by its element and its words, or where other
//! sentences of the text stand in elements of the same names and classes: the next answer, the next item.
//!
//! It finds no article: where a reader saw nothing, nothing comes back.

use std::collections::HashMap;
use std::hash::BuildHasher;

use ego_tree::iter::Edge;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use scraper::{ElementRef, Node};

use super::page::{Page, is_block, is_hidden};
use super::selectors::selector;
use crate::read::plain::words;

/// So many lines may have been lost between two that were kept.
const MOST_BETWEEN: usize = 3;
/// Among so many lines those are looked for that stand as the text does.
const MOST_ALIKE_BETWEEN: usize = 60;
/// So far above the text's first line the sentence below the headline may stand, in lines.
const FAR_ABOVE: usize = 12;
/// So many blocks around a line tell where it stands.
const AROUND: usize = 4;
/// Shorter lines are no sentences.
const SENTENCE_WORDS: usize = 8;

/// A line of the page.
struct Line {
    text: String,
    /// The block that it stands in.
    block: &'static str,
    /// How many of its bytes stand in links.
    linked_bytes: usize,
    /// Whether it stands in what is no text: navigation, forms, buttons.
    is_aside: bool,
    /// What it stands in, by the names and classes of the elements around it.
    place: u64,
}

impl Line {
    fn is_sentence(&self) -> bool {
        SENTENCE_WORDS <= self.text.split_whitespace().count()
            && self.text.trim_end_matches(['"', '”', '’', ')', '»']).ends_with(['.', '!', '?', '…', '。'])
            && 3 * self.linked_bytes < self.text.len()
    }

    fn is_heading(&self) -> bool {
        matches!(self.block, "h2" | "h3" | "h4" | "h5") && self.linked_bytes == 0
    }
}

/// The text with what was lost of it.
pub(super) fn restored(found: &str, page: &Page) -> String {
    let lines = lines(page);
    let index = Index::new(&lines);
    let found: Vec<(&str, Option<Place>)> = {
        let mut at = None;
        let place = |line| {
            let place = index.place(&lines, line, at);
            at = place.map(|place| place.last).or(at);
            (line, place)
        };
        found.lines().map(place).collect()
    };
    let mut kept: FxHashSet<u64> = found.iter().map(|(line, _)| letters(line, usize::MAX)).collect();
    let mut places: FxHashSet<u64> = FxHashSet::default();
    for place in found.iter().filter_map(|(_, place)| *place) {
        for line in &lines[place.first..=place.last] {
            kept.insert(letters(&line.text, usize::MAX));
            if line.is_sentence() && !line.is_aside {
                places.insert(line.place);
            }
        }
    }
    let is_lost = |line: &Line| !kept.contains(&letters(&line.text, usize::MAX));
    // What stands where other sentences of the text do: the next item of a list, the next answer.
    let is_alike =
        |line: &Line| !line.is_aside && line.is_sentence() && places.contains(&line.place) && is_lost(line);
    let mut back: FxHashSet<u64> = FxHashSet::default();
    let mut out: Vec<&str> = Vec::new();
    let mut at: Option<usize> = None;
    for (line, place) in found {
        match (place.map(|place| place.first), at) {
            (Some(place), Some(before)) if before < place && place - before <= MOST_ALIKE_BETWEEN => {
                let between = &lines[before + 1..place];
                // A list of links or a form between two paragraphs is none of the text's, and nothing beside it is but what
                // stands as the text does.
                let is_near = between.len() <= MOST_BETWEEN && between.iter().all(|line| !line.is_aside);
                let lost = between
                    .iter()
                    .filter(|line| if is_near { belongs(line) && is_lost(line) } else { is_alike(line) });
                // A reader that turns back passes the same lines again.
                let lost = lost.filter(|line| back.insert(letters(&line.text, usize::MAX)));
                out.extend(lost.map(|line| line.text.as_str()));
            }
            (Some(place), None) if out.is_empty() => {
                let lost = below_the_headline(&lines[..place]);
                out.extend(lost.filter(|line| is_lost(line)).map(|line| line.text.as_str()));
            }
            _ => {}
        }
        match place {
            Some(place) => out.extend(lines[place.first..=place.last].iter().map(|line| line.text.as_str())),
            None => out.push(line),
        }
        at = place.map(|place| place.last).or(at);
    }
    out.join("\n")
}

/// Whether a line between two lines of the text is of the text.
fn belongs(line: &Line) -> bool {
    line.is_heading() || matches!(line.block, "p" | "blockquote" | "li") && line.is_sentence()
}

/// The sentences between the headline and the text.
fn below_the_headline(above: &[Line]) -> impl Iterator<Item = &Line> {
    let near = &above[above.len().saturating_sub(FAR_ABOVE)..];
    let headline = near.iter().rposition(|line| line.block == "h1");
    let below = headline.map_or(&[][..], |headline| &near[headline + 1..]);
    below
        .iter()
        .filter(|line| !line.is_aside && matches!(line.block, "p" | "h2" | "div") && line.is_sentence())
}

/// The lines of the page that a line of the text was.
#[derive(Clone, Copy)]
struct Place {
    first: usize,
    last: usize,
}

/// Where the page's lines stand, by their letters and digits.
struct Index {
    whole: FxHashMap<u64, Vec<usize>>,
    beginnings: FxHashMap<u64, Vec<usize>>,
}

impl Index {
    fn new(lines: &[Line]) -> Index {
        let mut whole: FxHashMap<u64, Vec<usize>> = HashMap::default();
        let mut beginnings: FxHashMap<u64, Vec<usize>> = HashMap::default();
        for (place, line) in lines.iter().enumerate() {
            whole.entry(letters(&line.text, usize::MAX)).or_default().push(place);
            beginnings.entry(letters(&line.text, BEGINNING)).or_default().push(place);
        }
        Index { whole, beginnings }
    }

    /// The page's line that a reader's line was: the same letters, or the same words and a few more between them. Of
    /// several the next one.
    fn place(&self, lines: &[Line], line: &str, after: Option<usize>) -> Option<Place> {
        let next = |places: &[usize]| {
            let after = after.map_or(0, |after| after + 1);
            places.iter().copied().find(|place| after <= *place).or(places.first().copied())
        };
        let one = |place| Place { first: place, last: place };
        if let Some(places) = self.whole.get(&letters(line, usize::MAX)) {
            return next(places).map(one);
        }
        let places = self.beginnings.get(&letters(line, BEGINNING))?;
        let longer: Vec<usize> =
            places.iter().copied().filter(|place| lost_words(line, &lines[*place].text)).collect();
        next(&longer).map(one).or_else(|| {
            let several = places
                .iter()
                .take(MOST_TRIED)
                .filter_map(|first| Some(Place { first: *first, last: several(lines, *first, line)? }));
            several.min_by_key(|place| after.is_some_and(|after| place.first <= after))
        })
    }
}

/// Of lines that begin alike no more than this are tried.
const MOST_TRIED: usize = 20;
/// So many letters a line begins with must be those of the page.
const BEGINNING: usize = 12;

/// A line's first letters and digits.
fn letters(line: &str, most: usize) -> u64 {
    let letters: String = line.chars().filter(|c| c.is_alphanumeric()).take(most).collect();
    FxBuildHasher.hash_one(letters)
}

/// The last of the lines that together are one line of a reader, which took the breaks between them for spaces.
fn several(lines: &[Line], first: usize, line: &str) -> Option<usize> {
    /// So many lines are one at most.
    const MOST: usize = 12;
    let wanted: String = line.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut rest = wanted.as_str();
    for (last, line) in lines.iter().enumerate().skip(first).take(MOST) {
        for letter in line.text.chars().filter(|c| c.is_alphanumeric()) {
            rest = rest.strip_prefix(letter)?;
        }
        if rest.is_empty() {
            return Some(last);
        }
    }
    None
}

/// Whether a line is the page's without a few words between its first and its last.
fn lost_words(line: &str, own: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    // The numbers of footnotes are left out rightly.
    if own.contains('[') && !line.contains('[') {
        return false;
    }
    let (line, own) = (split(line), split(own));
    if line.len() < SENTENCE_WORDS
        || own.len() <= line.len()
        || 6.max(line.len() / 3) < own.len() - line.len()
    {
        return false;
    }
    let mut rest = own.iter();
    line.first() == own.first()
        && line.last() == own.last()
        && line.iter().all(|word| rest.any(|own| own == word))
}

/// The lines of the page, as `paragraphs` cuts them.
fn lines(page: &Page) -> Vec<Line> {
    let Some(body) = page.html.select(selector!("body")).next() else { return Vec::new() };
    let mut lines = Vec::new();
    let mut text = String::new();
    let mut linked_bytes = 0;
    let mut blocks: Vec<&'static str> = vec!["body"];
    let mut around: Vec<u64> = Vec::new();
    let mut place = 0;
    let (mut links, mut asides) = (0_usize, 0_usize);
    for edge in body.traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(part) if !is_hidden(&node) => {
                    if text.trim().is_empty() {
                        place = FxBuildHasher.hash_one(&around[around.len().saturating_sub(AROUND)..]);
                    }
                    text.push_str(&part.replace(['\n', '\r'], " "));
                    if 0 < links {
                        linked_bytes += part.trim().len();
                    }
                }
                Node::Element(element) => {
                    let name = element.name();
                    if is_block(name) || name == "br" {
                        end(&mut lines, &mut text, &mut linked_bytes, blocks.last(), asides, place);
                    }
                    if is_block(name) {
                        blocks.push(known(name));
                        around.push(FxBuildHasher.hash_one((name, element.attr("class"))));
                    }
                    links += usize::from(name == "a");
                    asides += usize::from(ElementRef::wrap(node).is_some_and(is_aside));
                }
                _ => {}
            },
            Edge::Close(node) => {
                let Some(element) = node.value().as_element() else { continue };
                if is_block(element.name()) {
                    end(&mut lines, &mut text, &mut linked_bytes, blocks.last(), asides, place);
                    blocks.pop();
                    around.pop();
                }
                links -= usize::from(element.name() == "a").min(links);
                asides -= usize::from(ElementRef::wrap(node).is_some_and(is_aside)).min(asides);
            }
        }
    }
    end(&mut lines, &mut text, &mut linked_bytes, blocks.last(), asides, place);
    lines
}

fn end(
    lines: &mut Vec<Line>,
    text: &mut String,
    linked_bytes: &mut usize,
    block: Option<&&'static str>,
    asides: usize,
    place: u64,
) {
    let line = words(&std::mem::take(text));
    let linked_bytes = std::mem::take(linked_bytes);
    if !line.is_empty() {
        let block = block.copied().unwrap_or("body");
        lines.push(Line { text: line, block, linked_bytes, is_aside: 0 < asides, place });
    }
}

/// The blocks that are told apart.
fn known(name: &str) -> &'static str {
    const KNOWN: &[&str] =
        &["p", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "figcaption", "td", "th", "pre"];
    KNOWN.iter().copied().find(|known| *known == name).unwrap_or("other")
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
    let is_of = |name: &str| {
        element.attr(name).is_some_and(|names| {
            let names = names.to_ascii_lowercase();
            NAMES.iter().any(|mark| names.contains(mark))
        })
    };
    !matches!(element.value().name(), "body" | "article" | "main") && (is_of("class") || is_of("id"))
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden").is_some_and(|hidden| hidden == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(html: &str, found: &str) -> String {
        restored(found, &Page::parse(html))
    }

    #[test]
    fn words_and_spaces_come_back_as_the_page_has_them() {
        let page = "<p>The governor said that <a href='/x'><b>nineteen people</b></a> had been killed near the mill.</p>
            <p><strong>Wounded</strong>: twenty-five, most of them <i>children</i> .</p>";
        assert_eq!(
            r(
                page,
                "The governor said that had been killed near the mill.\nWounded : twenty-five, most of them children ."
            ),
            "The governor said that nineteen people had been killed near the mill.\nWounded: twenty-five, most of them children ."
        );
        // The numbers of footnotes do not.
        let page = "<p>The fort was taken by the rebels[12] and held by them for nine days.</p>";
        let found = "The fort was taken by the rebels and held by them for nine days.";
        assert_eq!(r(page, found), found);
    }

    #[test]
    fn what_stands_as_the_text_does_is_of_it() {
        let answer = |question: &str, answer: &str| {
            format!(
                "<div class='item'><button><h3>{question}</h3></button><div class='answer'><p>{answer}</p></div></div>"
            )
        };
        let page = [
            answer("Who came?", "Nine men on motorcycles came out of the forest at dawn, people in Oru say."),
            answer("What was taken?", "They took the cattle of four families and all of the maize in the barn."),
            "<div class='promo'><p>Read all of our news every day in one single mail that we send to you.</p></div>".to_owned(),
            "<div class='teaser'><p>The bridge of the next town is open again after eleven months of repairs.</p></div>".to_owned(),
            answer("Is it over?", "Nobody knows whether they are going to come back before the rains begin."),
        ]
        .concat();
        let found = "Nine men on motorcycles came out of the forest at dawn, people in Oru say.\n\
                     Nobody knows whether they are going to come back before the rains begin.";
        assert_eq!(
            r(&page, found),
            "Nine men on motorcycles came out of the forest at dawn, people in Oru say.\n\
             They took the cattle of four families and all of the maize in the barn.\n\
             Nobody knows whether they are going to come back before the rains begin."
        );
    }

    #[test]
    fn breaks_that_a_reader_took_for_spaces_are_breaks() {
        let page = "<ul><li>Nine farmers have<strong>&nbsp;been killed&nbsp;</strong>in Oru.<br>The army came at noon.</li></ul>";
        assert_eq!(
            r(page, "Nine farmers havebeen killedin Oru. The army came at noon."),
            "Nine farmers have been killed in Oru.\nThe army came at noon."
        );
        let found = "Nine farmers have been killed in Oru. The army left at noon.";
        assert_eq!(r(page, found), found);
    }

    #[test]
    fn what_stands_between_two_lines_of_the_text_is_of_it() {
        let page = "<h1>Raid on Oru</h1><p>Gunmen on motorcycles killed nine farmers in Oru before dawn on Monday.</p>
            <p>By Ann Example</p><p>The village lies by the river.</p><h2>Second raid this week</h2>
            <p>Nobody came to help.</p><p class='promo'>Read all of our news every day in one single mail from us.</p>
            <p>The army came at noon.</p><p>Soldiers searched the woods on both banks of the river all day.</p><p>They left.</p>";
        assert_eq!(
            r(
                page,
                "The village lies by the river.\nNobody came to help.\nThe army came at noon.\nThey left."
            ),
            "Gunmen on motorcycles killed nine farmers in Oru before dawn on Monday.\nThe village lies by the river.\n\
             Second raid this week\nNobody came to help.\nThe army came at noon.\n\
             Soldiers searched the woods on both banks of the river all day.\nThey left."
        );
        assert_eq!(r(page, ""), "");
        assert_eq!(r("", "A line that no page has."), "A line that no page has.");
    }
}
