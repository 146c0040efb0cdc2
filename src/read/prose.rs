//! A text taken apart: tokens, units, sentences, and what is known about them. What every rule looks at.

use std::ops::Range;

use super::day::FoundDay;
use super::group::FoundGroup;
use super::number::{FoundAmount, Noise};
use super::place::FoundPlace;
use super::tongue::Tongue;
use super::unit::{self, Known, Unit, What};
use crate::language::{self, Cue, Cues, Ending, Grammar, Lexicon, Meaning, Word, Words};
use crate::model::{Amount, Quote, Span};
use crate::text::scalars::Scalars;
use crate::text::sentence;
use crate::text::token::{Shape, Token, hash};

/// Longer than any sentence that people write, in units: a list without an end is cut here, so that reading
/// stays linear in the text's length.
const LONGEST_SENTENCE: usize = 300;

/// How much of a sentence says whether it is of the page, in units.
const HEAD: usize = 8;

/// What the tokens of a text were found to be, beside words.
pub(super) struct Seen<'s> {
    pub(super) named: &'s [FoundGroup],
    pub(super) days: Vec<FoundDay>,
    pub(super) places: &'s [FoundPlace],
    pub(super) amounts: Vec<FoundAmount>,
}

/// A text taken apart.
pub(super) struct Prose<'t> {
    pub(super) text: &'t str,
    /// The words of its language, and how that puts them.
    pub(super) lexicon: &'t Lexicon,
    pub(super) grammar: Grammar,
    pub(super) tokens: Vec<Token>,
    pub(super) units: Vec<Unit<'t>>,
    /// The amounts that number units point to.
    pub(super) amounts: Vec<Amount>,
    /// The days that day units point to.
    pub(super) days: Vec<FoundDay>,
    /// The sentences, in units.
    pub(super) sentences: Vec<Range<usize>>,
    /// The sentences, in bytes.
    pub(super) bounds: Vec<Range<usize>>,
    /// What stands in each sentence.
    pub(super) holds: Vec<Holds>,
    pub(super) scalars: Scalars<'t>,
    /// Whether the text is written in capitals, as wire texts were.
    pub(super) is_upper: bool,
}

/// What stands somewhere in a sentence: a rule passes over the many sentences that hold nothing of its own by one look.
#[derive(Clone, Copy, Default)]
pub(super) struct Holds {
    pub(super) cues: Cues,
    pub(super) words: Words,
    pub(super) event: bool,
    pub(super) deed: bool,
    pub(super) day: bool,
    pub(super) number: bool,
}

impl Holds {
    fn of(units: &[Unit], lexicon: &Lexicon) -> Holds {
        let mut holds = Holds::default();
        for unit in units {
            holds.cues.add_all(unit.meaning.cues);
            if unit.lists != 0 {
                holds.words.add_all(*lexicon.lists(unit.lists));
            }
            holds.event |= unit.event().is_some();
            holds.deed |= unit.deed().is_some();
            holds.day |= matches!(unit.what, What::Day(_));
            holds.number |= unit.is_number();
        }
        holds
    }
}

impl<'t> Prose<'t> {
    /// Takes a text apart by what its tokens are.
    pub(super) fn new(
        text: &'t str,
        scalars: Scalars<'t>,
        tongue: &'t Tongue,
        tokens: Vec<Token>,
        seen: Seen,
    ) -> Prose<'t> {
        let known = known(tongue, &tokens, &seen);
        let units = unit::units(&tokens, &known, &tongue.lexicon);
        let bounds = sentence::sentences(text, &tongue.sentences);
        let (sentences, bounds) = in_units(&bounds, &units, &tokens);
        let holds_of = |sentence: &Range<usize>| Holds::of(&units[sentence.clone()], &tongue.lexicon);
        let holds = sentences.iter().map(holds_of).collect();
        let upper = tokens.iter().filter(|token| token.upper).count();
        Prose {
            text,
            lexicon: &tongue.lexicon,
            grammar: tongue.grammar,
            is_upper: upper * 2 > tokens.len(),
            amounts: seen.amounts.into_iter().map(|found| found.amount).collect(),
            tokens,
            units,
            days: seen.days,
            sentences,
            bounds,
            holds,
            scalars,
        }
    }
}

impl Prose<'_> {
    /// How many tokens the heading takes: all lines without an end that stand before the first sentence.
    pub(super) fn heading(&self) -> usize {
        let ends = |bounds: &Range<usize>| {
            self.text[..bounds.end].trim_end().ends_with(['.', '!', '?', '"', '”', ':'])
        };
        let first = self.bounds.iter().position(ends).unwrap_or(0);
        self.sentences.get(first).map_or(0, |sentence| self.units[sentence.start].tokens.start)
    }

    /// Whether a sentence is a line without an end at the text's head: it tells what the text tells again.
    pub(super) fn is_headline(&self, index: usize) -> bool {
        let end = self.bounds[index].end;
        index < 2 && self.sentences.len() > 3 && !self.text[..end].ends_with(['.', '!', '?', '"', '”', ':'])
    }

    /// The unit, if it belongs to the sentence.
    pub(super) fn unit(&self, place: usize, sentence: &Range<usize>) -> Option<&Unit<'_>> {
        sentence.contains(&place).then(|| &self.units[place])
    }

    /// Whether a unit's first word, or all of it, is on a list of words.
    #[inline]
    pub(super) fn says(&self, place: usize, word: Word) -> bool {
        let lists = self.units[place].lists;
        lists != 0 && self.lexicon.lists(lists).has(word)
    }

    /// Whether a unit's first word, or all of it, is on one of some lists of words.
    #[inline]
    pub(super) fn says_any(&self, place: usize, words: &[Word]) -> bool {
        let lists = self.units[place].lists;
        lists != 0 && self.lexicon.lists(lists).has_any(words)
    }

    /// Whether a token is on a list of words.
    pub(super) fn is_token(&self, token: usize, word: Word) -> bool {
        self.lexicon.lists(self.lexicon.lists_of(self.tokens[token].hash)).has(word)
    }

    /// Whether a folded word is on a list of words.
    pub(super) fn is_word(&self, folded: &str, word: Word) -> bool {
        self.lexicon.lists(self.lexicon.lists_of(hash(folded))).has(word)
    }

    /// Whether a unit of several words begins with words of some lists.
    pub(super) fn begins_so(&self, place: usize, words: &[Word]) -> bool {
        let tokens = self.units[place].tokens.clone();
        words.len() <= tokens.len() && tokens.zip(words).all(|(token, word)| self.is_token(token, *word))
    }

    /// Whether a unit of several words ends with words of some lists.
    pub(super) fn ends_so(&self, place: usize, words: &[Word]) -> bool {
        let tokens = self.units[place].tokens.clone();
        words.len() <= tokens.len()
            && tokens.rev().zip(words.iter().rev()).all(|(token, word)| self.is_token(token, *word))
    }

    /// Whether a unit is one word in small letters.
    pub(super) fn is_small(&self, place: usize) -> bool {
        let tokens = &self.units[place].tokens;
        tokens.len() == 1 && !self.tokens[tokens.start].has_capital
    }

    /// Whether the first word of a unit ends as a sort of words does.
    pub(super) fn ends(&self, place: usize, ending: Ending) -> bool {
        let known = self.grammar.endings.iter().find(|(known, _)| *known == ending);
        known.is_some_and(|(_, letters)| self.folded(place).ends_with(letters))
    }

    /// The folded first word of a unit; in another language, what the rules call it.
    pub(super) fn folded(&self, place: usize) -> &str {
        let unit = &self.units[place];
        match unit.meaning.name {
            0 => &self.tokens[unit.tokens.start].folded,
            name => self.lexicon.name(name),
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
            && unit.meaning.cues == Cues::NONE
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
            && *unit.meaning == Meaning::NONE
    }

    /// Whether a sentence is of the page and no news: "Read more: …", "Related stories …".
    pub(super) fn is_furniture(&self, sentence: &Range<usize>) -> bool {
        let head = sentence.start..sentence.end.min(sentence.start + HEAD);
        self.units[head].iter().any(|unit| unit.has(Cue::Furniture))
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

/// All spans that are more than words, in order: groups before days before places before numbers.
fn known(tongue: &Tongue, tokens: &[Token], seen: &Seen) -> Vec<Known> {
    let Seen { named, days, places, amounts } = seen;
    let mut is_taken = vec![false; tokens.len()];
    let mut found: Vec<Known> = Vec::new();
    let spans = named
        .iter()
        .enumerate()
        // "Seven militia members": a number, and no militia of that name.
        .filter(|(_, found)| {
            let counts = |at: usize| amounts.binary_search_by_key(&at, |amount| amount.tokens.start).is_ok();
            found.id.is_some() || !counts(found.tokens.start)
        })
        .map(|(index, found)| (found.tokens.clone(), What::Group(index)))
        .chain(days.iter().enumerate().map(|(index, found)| (found.tokens.clone(), What::Day(index))))
        .chain(places.iter().enumerate().map(|(index, found)| (found.tokens.clone(), What::Place(index))))
        .chain(
            amounts
                .iter()
                .enumerate()
                // "one of the gunmen" is one man, "one of the deadliest attacks" nobody: the noun says which.
                .filter(|(_, found)| matches!(found.noise, None | Some(Noise::OneOf)))
                // "un policía": an article, where the language has one word for both.
                .filter(|(_, found)| {
                    found.tokens.len() != 1 || !is_article(tongue, &tokens[found.tokens.start])
                })
                .map(|(index, found)| (found.tokens.clone(), What::Number(index))),
        );
    for (span, what) in spans {
        if span.is_empty() || is_taken[span.clone()].iter().any(|taken| *taken) {
            continue;
        }
        is_taken[span.clone()].fill(true);
        found.push(Known { tokens: span, what });
    }
    found.sort_by_key(|known| known.tokens.start);
    found
}

fn is_article(tongue: &Tongue, token: &Token) -> bool {
    tongue.lexicon.longest(token.hash, |_| None).is_some_and(|(_, meaning)| meaning.cues.has(Cue::Indefinite))
}

/// Sentences as ranges of units, each with its bytes; those without a unit are left out.
fn in_units(
    bounds: &[Range<usize>],
    units: &[Unit],
    tokens: &[Token],
) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let mut place = 0;
    let mut found = (Vec::new(), Vec::new());
    for bytes in bounds {
        let mut start = place;
        let mut from = bytes.start;
        while place < units.len() && tokens[units[place].tokens.start].bytes.start < bytes.end {
            place += 1;
            if place - start == LONGEST_SENTENCE {
                let last = tokens[units[place - 1].tokens.end - 1].bytes.end;
                found.0.push(start..place);
                found.1.push(from..last);
                (start, from) = (place, last);
            }
        }
        if start < place {
            let last = tokens[units[place - 1].tokens.end - 1].bytes.end;
            found.0.push(start..place);
            found.1.push(from..bytes.end.max(last));
        }
    }
    found
}
