//! What stands around the headline: the lines in which a page shows its date and its byline.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Node};

use super::page::{Page, is_block, is_hidden};
use super::selectors::selector;
use crate::read::plain::words;

/// Lines below the headline that belong to it.
const BELOW: usize = 24;
/// Lines above it that do.
const ABOVE: usize = 8;
/// Longer lines are the text's.
const LONGEST_LINE: usize = 200;
/// One of those may be the sentence below the headline; so many are the text.
const TEXT_LINES: usize = 3;

/// A line near the headline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HeadLine {
    pub(super) text: String,
    /// The words of links in it that lead to a person's page.
    pub(super) persons: Vec<String>,
    /// Whether the text stands between it and the headline.
    pub(super) is_behind_text: bool,
}

/// The lines near the headline: those below it, then those above, the nearest first.
pub(super) struct Head {
    pub(super) below: Vec<HeadLine>,
    pub(super) above: Vec<HeadLine>,
}

/// Reads the lines near the headline. `title` is the headline as it was found.
pub(super) fn head(page: &Page, title: Option<&str>) -> Head {
    let Some(body) = page.html.select(selector!("body")).next() else {
        return Head { below: Vec::new(), above: Vec::new() };
    };
    let headline = headline(page, title);
    let mut above: Vec<HeadLine> = Vec::new();
    let mut below: Vec<HeadLine> = Vec::new();
    let mut passed = headline.is_none();
    let mut text_lines = 0;
    let mut line = HeadLine::default();
    for edge in body.traverse() {
        let is_break = match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) if !is_hidden(&node) => {
                    line.text.push_str(text);
                    false
                }
                Node::Element(element) => {
                    if let Some(link) = ElementRef::wrap(node)
                        && element.name() == "a"
                        && leads_to_a_person(link)
                    {
                        line.persons.push(words(&link.text().collect::<String>()));
                    }
                    is_block(element.name()) || element.name() == "br"
                }
                _ => false,
            },
            Edge::Close(node) => {
                let element = node.value().as_element();
                if headline.is_some_and(|headline| headline.id() == node.id()) {
                    // The headline itself is no line near it.
                    passed = true;
                    line = HeadLine::default();
                }
                // A date that nothing stands behind is set apart by its style.
                let is_next = node.next_sibling().is_some_and(|next| next.value().is_element());
                if is_next && line.text.ends_with(|c: char| c.is_ascii_digit()) {
                    line.text.push(' ');
                }
                element.is_some_and(|element| {
                    is_block(element.name()) || element.name() == "span" && line.text.len() > LONGEST_LINE
                })
            }
        };
        if !is_break {
            continue;
        }
        let done = std::mem::take(&mut line);
        let text = words(&done.text);
        if text.is_empty() || LONGEST_LINE < text.len() {
            text_lines += usize::from(passed && !text.is_empty());
            continue;
        }
        let is_behind_text = TEXT_LINES <= text_lines;
        let done = HeadLine { text, persons: done.persons, is_behind_text };
        if !passed {
            above.push(done);
        } else if below.len() < BELOW {
            below.push(done);
        } else {
            break;
        }
    }
    let above: Vec<HeadLine> = above.into_iter().rev().take(ABOVE).collect();
    Head { below, above }
}

/// The heading that shows the title, else the first one.
fn headline<'p>(page: &'p Page, title: Option<&str>) -> Option<ElementRef<'p>> {
    let headings = || page.html.select(selector!("h1, h2"));
    let shows = |heading: &ElementRef<'_>| {
        title.is_some_and(|title| words(&heading.text().collect::<String>()) == title)
    };
    headings().find(shows).or_else(|| headings().find(|heading| heading.value().name() == "h1"))
}

fn leads_to_a_person(link: ElementRef<'_>) -> bool {
    const PERSONS: &[&str] = &[
        "/author",
        "/staff/",
        "/contributor",
        "/people/",
        "/person/",
        "/journalist",
        "/profile/",
        "/by/",
        "/reporter",
        "/writer",
        "/team/",
        "/expert",
        "/correspondent",
        "/autor",
        "/byline",
    ];
    let href = link.attr("href").unwrap_or_default().to_ascii_lowercase();
    link.attr("rel").is_some_and(|rel| rel.contains("author"))
        || PERSONS.iter().any(|mark| href.contains(mark))
}
