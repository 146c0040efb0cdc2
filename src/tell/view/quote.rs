//! The sentences that figures were read from, with the figures marked and the articles named.

use std::ops::Range;

use serde::Serialize;
use url::Url;

use crate::model::{QuoteLine, SourceLine};
use crate::tell::clean;
use crate::tell::words::Clock;

/// A longer sentence is cut around its figures. Characters.
const LONGEST_QUOTE: usize = 480;
/// What stays of a cut sentence before its first and after its last figure. Characters.
const AROUND_FIGURE: usize = 200;
/// The longest headline. Characters.
const LONGEST_TITLE: usize = 160;

#[derive(Serialize)]
pub(super) struct QuoteView {
    parts: Vec<PartView>,
    says: Option<String>,
    /// Whether the next quote is from another article, so that this one's is named now.
    names_article: bool,
    source: String,
    title: Option<String>,
    link: Option<String>,
    time: String,
}

#[derive(Serialize)]
pub(in crate::tell) struct PartView {
    words: String,
    marked: bool,
}

pub(super) fn quote_views(lines: &[QuoteLine], clock: &Clock) -> Vec<QuoteView> {
    let next = |index: usize| lines.get(index + 1).map(|line| &line.source);
    let view =
        |(index, line): (usize, &QuoteLine)| quote_view(line, next(index) != Some(&line.source), clock);
    lines.iter().enumerate().map(view).collect()
}

fn quote_view(line: &QuoteLine, names_article: bool, clock: &Clock) -> QuoteView {
    let SourceLine { name, title, link, published } = &line.source;
    let title = title.as_deref().map(clean::line).filter(|title| !title.is_empty());
    QuoteView {
        parts: parts(line),
        says: line.attributed_to.as_deref().map(clean::line).filter(|says| !says.is_empty()),
        names_article,
        source: clean::line(name),
        title: title.map(|title| clean::clip(&title, LONGEST_TITLE)),
        link: link.as_deref().and_then(web_address),
        time: clock.time(*published),
    }
}

/// The address, if it is one of the web: nothing else becomes a link.
pub(in crate::tell) fn web_address(link: &str) -> Option<String> {
    let url = Url::parse(link.trim()).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.host().is_some()).then(|| url.to_string())
}

/// The sentence in pieces, its figures marked, a very long one cut around them.
pub(in crate::tell) fn parts(line: &QuoteLine) -> Vec<PartView> {
    let letters: Vec<char> = line.words.chars().collect();
    let marks: Vec<_> =
        line.marked.iter().filter(|mark| mark.start < mark.end && mark.end <= letters.len()).collect();
    let (mut from, mut to) = (0, letters.len());
    if LONGEST_QUOTE < letters.len() {
        let first = marks.first().map_or(0, |mark| mark.start);
        let last = marks.last().map_or(0, |mark| mark.end);
        from = first.saturating_sub(AROUND_FIGURE);
        to = (last + AROUND_FIGURE).min(letters.len());
    }
    let piece = |range: Range<usize>| clean::piece(&letters[range].iter().collect::<String>());
    let mut parts = Vec::with_capacity(marks.len() * 2 + 1);
    let mut push = |words: String, marked| {
        if !words.is_empty() {
            parts.push(PartView { words, marked });
        }
    };
    if from > 0 {
        push("…".to_owned(), false);
    }
    let mut done = from;
    for mark in marks {
        if done <= mark.start {
            push(piece(done..mark.start), false);
            push(piece(mark.start..mark.end), true);
            done = mark.end;
        }
    }
    push(piece(done..to), false);
    if to < letters.len() {
        push("…".to_owned(), false);
    }
    parts
}
