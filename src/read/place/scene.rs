//! A text as places are looked for in it, and the names that are found there.

use std::ops::Range;

use super::entry::Rank;
use super::words::Beside;
use super::{Certainty, Tongue};
use crate::text::phrases::Part;
use crate::text::token::{Shape, Token};
use crate::text::tokenized::Tokenized;

/// A text with what is known about its tokens.
pub(super) struct Scene<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) parts: &'t [Part],
    pub(super) shouted: &'t [bool],
    pub(super) titled: &'t [bool],
    pub(super) follows: &'t [bool],
    pub(super) taken: Vec<bool>,
    /// What each token is beside a name.
    pub(super) beside: Vec<Beside>,
    pub(super) tongue: &'t Tongue,
}

/// A name in the text that may be a place's.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The tokens of the name.
    pub(super) name: Range<usize>,
    /// The same with the words that say what it is: "Andar district".
    pub(super) span: Range<usize>,
    /// What it may be; empty where the gazetteer does not know the name.
    pub(super) candidates: Vec<u32>,
    /// A country by its people or adjective.
    pub(super) demonym: bool,
    /// Counts only in a place context or a chain.
    pub(super) doubtful: bool,
    /// What the words beside it say that it is.
    pub(super) asked: Option<Rank>,
    /// "near Gao": beside a town sooner than beside a region.
    pub(super) near: bool,
    pub(super) certainty: Certainty,
    /// A site that is named for one of its candidates: "Kabul University".
    pub(super) site: bool,
    /// "the towns of X and Y": told so behind another.
    pub(super) is_listed: bool,
}

impl<'t> Scene<'t> {
    pub(super) fn new(tokenized: &'t Tokenized<'t>, taken: &[Range<usize>], tongue: &'t Tongue) -> Self {
        let Tokenized { text, tokens, parts, shouted, titled, follows } = tokenized;
        let mut is_taken = vec![false; tokens.len()];
        for range in taken {
            let end = range.end.min(tokens.len());
            is_taken[range.start.min(end)..end].fill(true);
        }
        let beside = tokens.iter().map(|token| tongue.beside(token.hash)).collect();
        Scene { text, tokens, parts, shouted, titled, follows, taken: is_taken, beside, tongue }
    }

    /// The folded word at a token, or nothing outside the text; in another language, what the rules call it.
    pub(super) fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.tongue.word(token.hash).unwrap_or(&token.folded))
    }

    /// The folded word some tokens before another.
    pub(super) fn before(&self, index: usize, steps: usize) -> &str {
        index.checked_sub(steps).map_or("", |index| self.word(index))
    }

    /// What a token is beside a name; nothing outside the text.
    #[inline]
    pub(super) fn beside(&self, index: usize) -> Beside {
        self.beside.get(index).copied().unwrap_or_default()
    }

    /// What the token some steps before another is beside a name.
    #[inline]
    pub(super) fn beside_before(&self, index: usize, steps: usize) -> Beside {
        index.checked_sub(steps).map_or_else(Beside::default, |index| self.beside(index))
    }

    /// Whether a token follows the one before it on the same line.
    pub(super) fn follows(&self, index: usize) -> bool {
        self.follows.get(index).copied().unwrap_or_default()
    }

    pub(super) fn shouts(&self, index: usize) -> bool {
        self.shouted.get(index).copied().unwrap_or_default()
    }

    pub(super) fn is_taken(&self, index: usize) -> bool {
        self.taken.get(index).copied().unwrap_or_default()
    }

    /// Whether a token has a capital letter, also inside: "al-Bab".
    pub(super) fn has_capital(&self, index: usize) -> bool {
        self.tokens[index].has_capital
    }

    /// "Garhwa-Daltonganj": a hyphen before another name.
    pub(super) fn is_compound(&self, index: usize) -> bool {
        let word = &self.text[self.tokens[index].bytes.clone()];
        word.split('-').skip(1).any(|piece| piece.starts_with(char::is_uppercase)) && !self.shouts(index)
    }

    /// A word on the same line as its neighbor that is written like a name, where capitals tell something.
    pub(super) fn is_capitalized_word(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.shape == Shape::Word && token.capital)
            && !self.shouts(index)
            && !self.titled[index]
    }

    /// Whether a token begins a sentence or a line, as far as marks tell.
    pub(super) fn opens_sentence(&self, index: usize) -> bool {
        !self.follows(index)
            || matches!(self.before(index, 1), "." | "!" | "?" | ":" | "\"" | "\u{201c}" | "]" | "\u{2022}")
    }
}
