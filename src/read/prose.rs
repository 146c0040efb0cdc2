//! A text taken apart: tokens, units, sentences, and what is known about them. What every rule looks at.

use std::borrow::Cow;
use std::ops::Range;

use super::day::FoundDay;
use super::unit::{Unit, What};
use crate::language::{self, Grammar, Lexicon};
use crate::model::{Amount, Quote, Span};
use crate::text::scalars::Scalars;
use crate::text::token::{Shape, Token};

/// A text taken apart.
pub(super) struct Prose<'t> {
    pub(super) text: &'t str,
    /// The words of its language, and how that puts them.
    pub(super) lexicon: &'t Lexicon,
    pub(super) grammar: Grammar,
    pub(super) tokens: Vec<Token>,
    pub(super) units: Vec<Unit>,
    /// The amounts that number units point to.
    pub(super) amounts: Vec<Amount>,
    /// The days that day units point to.
    pub(super) days: Vec<FoundDay>,
    /// The sentences, in units.
    pub(super) sentences: Vec<Range<usize>>,
    /// The sentences, in bytes.
    pub(super) bounds: Vec<Range<usize>>,
    pub(super) scalars: Scalars<'t>,
    /// Whether the text is written in capitals, as wire texts were.
    pub(super) is_upper: bool,
}

impl Prose<'_> {
    /// The unit, if it belongs to the sentence.
    pub(super) fn unit(&self, place: usize, sentence: &Range<usize>) -> Option<&Unit> {
        sentence.contains(&place).then(|| &self.units[place])
    }

    /// The folded first word of a unit; in another language, what the rules call it.
    pub(super) fn folded(&self, place: usize) -> &str {
        let unit = &self.units[place];
        match unit.meaning.name {
            0 => &self.tokens[unit.tokens.start].folded,
            name => self.lexicon.name(name),
        }
    }

    /// A unit's words in lower case; in another language, what the rules call them.
    pub(super) fn phrase(&self, place: usize) -> Cow<'_, str> {
        match self.units[place].meaning.name {
            0 => Cow::Owned(self.words(place..place + 1).to_lowercase()),
            name => Cow::Borrowed(self.lexicon.name(name)),
        }
    }

    /// A unit's words as the text has them.
    pub(super) fn words(&self, units: Range<usize>) -> &str {
        if units.is_empty() {
            return "";
        }
        let first = &self.tokens[self.units[units.start].tokens.start];
        let last = &self.tokens[self.units[units.end - 1].tokens.end - 1];
        &self.text[first.bytes.start..last.bytes.end]
    }

    /// Whether the unit is a word that no table knows and that is written like a name.
    pub(super) fn is_name(&self, place: usize) -> bool {
        let unit = &self.units[place];
        let token = &self.tokens[unit.tokens.start];
        unit.what == What::Word
            && token.shape == Shape::Word
            && token.capital
            && unit.meaning.person.is_none()
            && unit.meaning.act.is_none()
            && unit.meaning.event.is_none()
            && unit.meaning.cues == crate::language::Cues::default()
            && !self.is_upper
    }

    /// Whether the unit is part of a name: in a text of capitals, a word that no table knows and few texts use.
    pub(super) fn is_named(&self, place: usize) -> bool {
        self.is_name(place)
            || self.is_upper && self.is_unknown(place) && {
                let token = &self.tokens[self.units[place].tokens.start];
                2 < token.folded.len() && !language::is_word(token.hash)
            }
    }

    /// Whether the unit is a word that no table knows.
    pub(super) fn is_unknown(&self, place: usize) -> bool {
        let unit = &self.units[place];
        unit.what == What::Word
            && self.tokens[unit.tokens.start].shape == Shape::Word
            && unit.meaning == crate::language::Meaning::default()
    }

    /// Where units stand in the text, in scalar values.
    pub(super) fn span(&self, units: Range<usize>) -> Span {
        let first = self.tokens[self.units[units.start].tokens.start].bytes.start;
        let last = self.tokens[self.units[units.end - 1].tokens.end - 1].bytes.end;
        Span { start: self.scalars.at(first), end: self.scalars.at(last) }
    }

    /// A sentence as a quote.
    pub(super) fn quote(&self, sentence: usize) -> Quote {
        let bytes = self.bounds[sentence].clone();
        let span = Span { start: self.scalars.at(bytes.start), end: self.scalars.at(bytes.end) };
        Quote { words: self.text[bytes].to_owned(), span }
    }
}
