//! The dates that a page shows near its headline.

use super::phrase::{in_words, says_change};
use crate::read::article::head::HeadLine;
use crate::read::timestamp::Stamp;

/// A date that a page shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) stamp: Stamp,
    /// Whether it says that it is a change's.
    pub(super) is_change: bool,
    /// Whether the text stands between it and the headline: it may be another article's.
    pub(super) is_far: bool,
}

/// The dates in the lines near the headline.
pub(super) fn shown(lines: &[HeadLine]) -> Vec<Shown> {
    let mut label = "";
    let mut found = Vec::new();
    for line in lines {
        if let Some(stamp) = in_words(&line.text) {
            let is_change = says_change(&line.text) || says_change(label);
            found.push(Shown { stamp, is_change, is_far: line.is_behind_text });
        }
        label = if line.text.len() < 30 { &line.text } else { "" };
    }
    found
}

/// The date in the line right above the headline, of `above` the first.
pub(super) fn right_above(above: &[HeadLine]) -> Option<Stamp> {
    let above = shown(above.get(..1)?);
    above.first().filter(|shown| !shown.is_change).map(|shown| shown.stamp)
}

/// Where a page shows only the date of its rewriting, long after its first publication, that is how old
/// its text is: a guide of 2015, "updated September 28, 2025".
pub(super) fn rewritten(published: Stamp, shown: &[Shown]) -> Option<Stamp> {
    const LONG_HOURS: i64 = 7 * 24;
    let hours = |stamp: Stamp| stamp.day.duration_since(published.day).as_hours();
    if shown.iter().any(|shown| hours(shown.stamp).abs() <= 24) {
        return None;
    }
    let change = shown.iter().find(|shown| shown.is_change)?;
    (LONG_HOURS < hours(change.stamp)).then_some(change.stamp)
}
