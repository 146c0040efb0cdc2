//! Dates in elements that say by their names what they are: `time`, microdata, classes and ids.

use scraper::ElementRef;

use super::phrase::{in_words, says_change};
use crate::read::article::page::{Page, line};
use crate::read::article::selectors::selector;
use crate::read::plain::words;
use crate::read::timestamp::{Stamp, stamp};

pub(super) fn microdata(page: &Page, name: &str) -> Option<Stamp> {
    let named = |element: &ElementRef<'_>| {
        element.attr("itemprop").is_some_and(|props| props.split_whitespace().any(|prop| prop == name))
    };
    page.html
        .select(selector!("[itemprop]"))
        .filter(named)
        .filter(|element| !is_aside(*element))
        .find_map(of_element)
}

/// The first of the article's `time` elements that is wanted.
pub(super) fn time_element(page: &Page, wanted: impl Fn(&ElementRef<'_>) -> bool) -> Option<Stamp> {
    page.html
        .select(selector!("time"))
        .filter(|time| !is_aside(*time))
        .take(20)
        .filter(wanted)
        .find_map(of_element)
}

pub(super) fn says_publication(time: &ElementRef<'_>) -> bool {
    time.attr("pubdate").is_some() || names(*time).contains("publish")
}

/// Whether a `time` element is of a change, by its names, its words or the words before it.
pub(super) fn is_of_a_change(time: &ElementRef<'_>) -> bool {
    /// A label is no longer than this.
    const LABEL_BYTES: usize = 40;
    let before = time.prev_siblings().take(3).filter_map(|node| {
        let text = match (node.value().as_text(), ElementRef::wrap(node)) {
            (Some(text), _) => words(text),
            (None, Some(element)) => line(element),
            (None, None) => return None,
        };
        (!text.is_empty()).then_some(text)
    });
    let label = before.take(1).find(|text| text.len() <= LABEL_BYTES).unwrap_or_default();
    says_change(&names(*time)) || says_change(&line(*time)) || says_change(&label)
}

/// A date in words, in an element whose names say that it is one.
pub(super) fn visible(page: &Page) -> Option<Stamp> {
    const MARKS: &[&str] = &[
        "date",
        "publish",
        "posted",
        "byline",
        "timestamp",
        "post-meta",
        "entry-meta",
        "article-meta",
        "meta",
        "time",
        "info",
        "author",
    ];
    let marked: Vec<(usize, ElementRef<'_>)> = page
        .html
        .select(selector!("body [class], body [id]"))
        .filter(|element| {
            matches!(
                element.value().name(),
                "div"
                    | "span"
                    | "p"
                    | "li"
                    | "small"
                    | "em"
                    | "a"
                    | "td"
                    | "b"
                    | "strong"
                    | "abbr"
                    | "i"
                    | "h5"
                    | "h6"
                    | "section"
                    | "header"
                    | "ul"
            )
        })
        .filter_map(|element| {
            let names = names(element);
            let mark = MARKS.iter().position(|mark| names.contains(mark))?;
            Some((mark, element))
        })
        .take(400)
        .collect();
    let told = |(_, element): &(usize, ElementRef<'_>)| {
        if is_aside(*element) {
            return None;
        }
        let words = line(*element);
        // A whole page has such a name now and then; a date is short.
        (words.len() < 200).then(|| in_words(&words)).flatten()
    };
    let best = |wanted: usize| marked.iter().filter(move |(mark, _)| *mark == wanted).find_map(told);
    (0..MARKS.len()).find_map(best)
}

/// What an element says by an attribute, else by its words.
fn of_element(element: ElementRef<'_>) -> Option<Stamp> {
    ["datetime", "content", "title", "data-datetime", "data-date", "data-timestamp"]
        .into_iter()
        .filter_map(|name| element.attr(name))
        .find_map(stamp)
        .or_else(|| in_words(&line(element)))
}

/// An element's class and id, lower case.
fn names(element: ElementRef<'_>) -> String {
    let name = |key: &str| element.attr(key).unwrap_or_default().to_ascii_lowercase();
    format!("{} {}", name("class"), name("id"))
}

/// Whether an element stands among what belongs to other articles or readers.
pub(super) fn is_aside(element: ElementRef<'_>) -> bool {
    const ASIDES: &[&str] = &[
        "related",
        "comment",
        "sidebar",
        "recommend",
        "footer",
        "widget",
        "popular",
        "trending",
        "latest",
        "more-",
        "carousel",
        "card",
        "teaser",
        "recent",
    ];
    element.ancestors().filter_map(ElementRef::wrap).take(30).any(|parent| {
        if matches!(parent.value().name(), "body" | "html") {
            return false;
        }
        matches!(parent.value().name(), "aside" | "footer" | "nav") || {
            let names = names(parent);
            ASIDES.iter().any(|mark| names.contains(mark))
        }
    })
}
