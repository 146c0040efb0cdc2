//! Units: a text's tokens put together into what the rules look at.
//!
//! A number with its qualifiers, a day, a place, a group, a phrase of the language's tables, or a
//! single word or mark. Each token belongs to exactly one unit.

use std::ops::Range;

use crate::language::{Act, Cue, Event, Form, Lexicon, Meaning, Number, Person};
use crate::model::Population;
use crate::text::token::{Shape, Token};

/// What a unit stands for. The index points into the list of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Word,
    Mark(char),
    Number(usize),
    Group(usize),
    Place(usize),
    Day(usize),
}

/// One thing that the rules look at.
#[derive(Clone, Debug)]
pub(super) struct Unit<'t> {
    /// The tokens that it takes.
    pub(super) tokens: Range<usize>,
    /// What its words mean.
    pub(super) meaning: &'t Meaning,
    /// What it stands for.
    pub(super) what: What,
    /// The lists of words that it stands in, for [`super::prose::Prose::says`].
    pub(super) lists: u16,
}

impl Unit<'_> {
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.meaning.cues.has(cue)
    }

    pub(super) fn has_any(&self, cues: &[Cue]) -> bool {
        self.meaning.cues.has_any(cues)
    }

    pub(super) fn person(&self) -> Option<Person> {
        self.meaning.person
    }

    pub(super) fn act(&self) -> Option<Act> {
        self.meaning.act
    }

    /// What was done, by a verb that tells of persons by itself: "took" and "fell" only do where some stand by them.
    pub(super) fn deed(&self) -> Option<Act> {
        self.act().filter(|_| !self.has(Cue::Manifold))
    }

    pub(super) fn event(&self) -> Option<Event> {
        self.meaning.event
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.what == What::Mark(mark)
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.what, What::Number(_))
    }

    /// Whether it is a mark that only wraps words: quotes and hyphens.
    pub(super) fn is_wrapping(&self) -> bool {
        matches!(
            self.what,
            What::Mark('"' | '“' | '”' | '«' | '»' | '„' | '\'' | '‘' | '’' | '-' | '–' | '*' | '[' | ']')
        )
    }

    /// Whether it is a verb's finite past or participle, a participle or a plain verb.
    pub(super) fn is_verb(&self) -> bool {
        self.has_any(&[Cue::Verb, Cue::Be, Cue::Have, Cue::Say])
            || self.act().is_some_and(|act| !matches!(act.form, Form::Noun | Form::Adjective))
    }
}

/// What the name of a group means: its people.
const GROUP: Meaning = Meaning {
    person: Some(Person { population: Some(Population::ArmedGroup), number: Number::Mass, kind: None }),
    ..Meaning::NONE
};

/// Spans of tokens that are already known to be something, in order and without overlap.
pub(super) struct Known {
    pub(super) tokens: Range<usize>,
    pub(super) what: What,
}

/// All units of a text. `known` spans win over words; the earlier of two that overlap stays.
pub(super) fn units<'t>(tokens: &[Token], known: &[Known], lexicon: &'t Lexicon) -> Vec<Unit<'t>> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut known = known.iter().peekable();
    let mut place = 0;
    while place < tokens.len() {
        while known.next_if(|span| span.tokens.start < place).is_some() {}
        if let Some(span) = known.next_if(|span| span.tokens.start == place) {
            let meaning = if let What::Group(_) = span.what { &GROUP } else { &Meaning::NONE };
            let lists = lexicon.lists_of(tokens[place].hash);
            place = span.tokens.end;
            found.push(Unit { tokens: span.tokens.clone(), meaning, what: span.what, lists });
            continue;
        }
        let token = &tokens[place];
        let limit = known.peek().map_or(tokens.len(), |span| span.tokens.start);
        let looked = lexicon.look(token.hash, |ahead| {
            let at = place + ahead;
            (at < limit).then(|| tokens.get(at).map(|token| token.hash)).flatten()
        });
        let (length, lists) = (looked.length, looked.lists);
        let meaning = looked.meaning.unwrap_or(&Meaning::NONE);
        let what = match token.shape {
            Shape::Mark if length == 1 => What::Mark(token.folded.chars().next().unwrap_or(' ')),
            _ => What::Word,
        };
        found.push(Unit { tokens: place..place + length, meaning, what, lists });
        place += length;
    }
    found
}
