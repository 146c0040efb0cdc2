//! The words that something was read from, and where they stand.

use serde::{Deserialize, Serialize};

/// A stretch of an article's text, in Unicode scalar values, the end excluded.
///
/// Serialized as `[start, end]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "[usize; 2]", into = "[usize; 2]")]
pub struct Span {
    /// The first scalar value that belongs to it.
    pub start: usize,
    /// The first one that does not.
    pub end: usize,
}

impl From<[usize; 2]> for Span {
    fn from([start, end]: [usize; 2]) -> Self {
        Span { start, end }
    }
}

impl From<Span> for [usize; 2] {
    fn from(span: Span) -> Self {
        [span.start, span.end]
    }
}

/// Words cut from an article's text at `span`. Never composed, never cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words, exactly as the text has them.
    #[serde(rename = "quote")]
    pub words: String,
    /// Where they stand in the article's text.
    pub span: Span,
}

impl Quote {
    /// Whether the words stand at the span: the first invariant.
    pub fn is_cut_from(&self, text: &str) -> bool {
        let length = self.span.end.saturating_sub(self.span.start);
        text.chars().skip(self.span.start).take(length).eq(self.words.chars())
    }
}
