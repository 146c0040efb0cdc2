//! Dates between other words: "Published on March 24, 2024 by …".

use crate::read::plain::cut;
use crate::read::timestamp::{Stamp, stamp};

/// A date that stands in words between other words: "Published on March 24, 2024 by …".
pub(super) fn in_words(words: &str) -> Option<Stamp> {
    let words = cut(words, 200);
    if let Some(stamp) = stamp(words) {
        return Some(stamp);
    }
    // A window slides over the words, since what stands around can look like part of a date.
    let parts: Vec<&str> = words.split_whitespace().collect();
    (0..parts.len()).find_map(|from| {
        let first = parts[from];
        if !first.starts_with(|c: char| c.is_ascii_digit())
            && !first.chars().next().is_some_and(char::is_alphabetic)
        {
            return None;
        }
        (1..=4).rev().find_map(|length| stamp(&parts.get(from..from + length)?.join(" ")))
    })
}

/// Whether words near a date, or an element's names, say that it is a change's.
pub(super) fn says_change(text: &str) -> bool {
    const CHANGES: &[&str] =
        &["updat", "modif", "review", "edited", "revis", "aktualis", "actualiz", "mis à jour", "обновл"];
    let text = text.to_lowercase();
    CHANGES.iter().any(|mark| text.contains(mark))
}
