//! What stands around a number of persons: a number that is denied, a second noun, a number told before.

use std::ops::Range;

use super::head::{Head, head};
use super::noise::is_noise;
use super::{How, Persons, phrase};
use crate::language::{Cue, Form, Number, Word};
use crate::model::Kind;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// "all but four of them": those of whom it is not told.
pub(super) fn is_rest(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    sentence.start + 1 < place && prose.says(place - 1, Word::But) && prose.says(place - 2, Word::All)
}

/// "seven and not eight guards", "12, not 15, people": over the number that is denied.
pub(super) fn over_denied(prose: &Prose, sentence: &Range<usize>, from: usize) -> usize {
    let is_mark =
        |at: usize| prose.unit(at, sentence).is_some_and(|unit| unit.is_mark(',') || unit.has(Cue::And));
    let at = from + usize::from(is_mark(from));
    let is_denied = prose.unit(at, sentence).is_some_and(|unit| unit.has(Cue::Not))
        && prose.unit(at + 1, sentence).is_some_and(Unit::is_number);
    if !is_denied {
        return from;
    }
    at + 2 + usize::from(prose.unit(at + 2, sentence).is_some_and(|unit| unit.is_mark(',')))
}

/// "500 women and girls": two nouns for those whom one number counts.
pub(super) fn over_pair(prose: &Prose, sentence: &Range<usize>, head: &Head) -> usize {
    let is_such = |at: usize| prose.says(at, Word::Kinds) && prose.units[at].person().is_some();
    let second = head.end + 1;
    // "460 patients and companions": a plural without a number of its own.
    let is_plural = |at: usize| {
        prose.units[at].person().is_some_and(|person| person.number == Number::Many && person.kind.is_none())
            && prose.units[at].act().is_none()
            && !prose.units[at].has_any(&[Cue::Others, Cue::More])
    };
    let ends = |at: usize| {
        prose.unit(at, sentence).is_none_or(|unit| {
            unit.has_any(&[Cue::Be, Cue::Have, Cue::Preposition, Cue::Relative, Cue::Definite])
                || matches!(unit.what, What::Mark('.' | ','))
        })
    };
    let is_pair = prose.unit(second, sentence).is_some()
        && prose.units[head.end].has(Cue::And)
        && head.unit.is_some_and(|noun| {
            is_such(noun) && is_such(second) || is_plural(noun) && is_plural(second) && ends(second + 1)
        });
    if is_pair { second + 1 } else { head.end }
}

/// "One of the two was caught; the other was killed": one more of those told before.
pub(super) fn is_other_one(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let counts_before = (sentence.start..place).any(|at| prose.units[at].is_number())
        && (sentence.start..place).any(|at| prose.units[at].act().is_some());
    counts_before
        && prose.unit(place + 1, sentence).is_some()
        && prose.is_small(place + 1)
        && prose.says(place + 1, Word::Other)
}

/// "an Austrian", "two Ugandans": the name of a people with no noun behind it.
pub(super) fn is_people(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let is_place = prose.unit(place, sentence).is_some_and(|unit| matches!(unit.what, What::Place(_)));
    is_place
        && prose.unit(place + 1, sentence).is_none_or(|unit| {
            matches!(unit.what, What::Mark(',' | '.' | ';' | ')' | '—' | '–') | What::Day(_))
                || unit.is_verb()
                || unit.has_any(&[
                    Cue::And,
                    Cue::Preposition,
                    Cue::Relative,
                    Cue::Pronoun,
                    Cue::Clause,
                    Cue::Adverb,
                ])
        })
}

/// "wounded a second", "a third is in critical condition": one more, behind those told before.
pub(super) fn is_next_one(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    // "and captured a wounded fourth": over what was done to that one.
    let is_hurt = prose
        .unit(place + 1, sentence)
        .and_then(|unit| unit.act())
        .is_some_and(|act| act.kind == Kind::Injured && act.form == Form::PastOrParticiple);
    let place = place + usize::from(is_hurt);
    let is_ordinal = prose.unit(place + 1, sentence).is_some()
        && prose.is_small(place + 1)
        && prose.says(place + 1, Word::NextOne);
    let counts_before =
        (sentence.start..place).any(|at| prose.units[at].is_number() || prose.units[at].act().is_some());
    let next = prose.unit(place + 2, sentence);
    // "A ninth died on the way": of those whom the sentence before counted.
    let is_doing = next.is_some_and(|unit| unit.act().is_some() && !unit.has(Cue::Manifold));
    // "Three died at once, a fourth on the way": of the same clause.
    let is_led = sentence.start < place
        && (prose.units[place - 1].is_mark(',') || prose.units[place - 1].has(Cue::And))
        && next.is_some()
        && prose.says_any(place + 2, &[Word::On, Word::In, Word::At]);
    let is_dead_too = is_led
        && (sentence.start..place)
            .any(|at| prose.units[at].act().is_some_and(|act| act.kind == Kind::Killed && !act.of_object));
    is_ordinal
        && (counts_before || is_doing && sentence.start == place)
        && (next.is_none_or(|unit| {
            matches!(unit.what, What::Mark('.' | ',' | ';'))
                || unit.has_any(&[Cue::Be, Cue::Have])
                || unit.act().is_some()
        }) || is_dead_too)
}

/// "its crew of four", "a family of nine": as many as the number behind.
pub(super) fn is_body_of(prose: &Prose, phrase: &Persons, next: &Persons) -> bool {
    let is_bare =
        matches!(next.how, How::Number(_)) && next.head.is_none() && !next.part && next.units.len() == 1;
    let end = phrase.units.end;
    let is_body = matches!(phrase.how, How::Definite | How::One)
        && phrase.head.is_some_and(|head| head + 1 == end && prose.units[head].has(Cue::Collective));
    is_body && is_bare && end + 1 == next.units.start && prose.units[end].has(Cue::Of)
}

/// "The seminarians, numbering six,", "The injured, 14 in all,", "former rebels, 32 of them,": how many people are whom
/// no number stands before.
pub(super) fn numbered_behind(
    prose: &Prose,
    sentence: &Range<usize>,
    phrase: &Persons,
    next: &Persons,
) -> Option<usize> {
    let How::Number(amount) = next.how else { return None };
    let is_many = matches!(phrase.how, How::Definite | How::Plural) && phrase.number == Number::Many;
    let mut at = phrase.units.end;
    let is_mark = |at: usize, mark: char| prose.unit(at, sentence).is_some_and(|unit| unit.is_mark(mark));
    let closer = [(',', ','), ('(', ')'), ('—', '—'), ('–', '–')]
        .into_iter()
        .find(|(opener, _)| is_mark(at, *opener))?
        .1;
    at += 1;
    let is_numbering = prose.unit(at, sentence).is_some_and(|unit| unit.has(Cue::Numbering));
    at += usize::from(is_numbering);
    // The number stands alone, or as "32 of them".
    let is_in_all = |at: usize| prose.unit(at, sentence).is_some_and(|unit| unit.has(Cue::InAll));
    let is_alone = (next.units.start + 1..next.units.end).all(is_in_all);
    let is_bare = next.units.start == at && next.head.is_none() && (is_alone || next.part);
    let mut end = if is_alone { next.units.start + 1 } else { next.units.end };
    let number_ends = end;
    while is_in_all(end) {
        end += 1;
    }
    let is_told = is_numbering || number_ends < end || next.part;
    let is_closed = is_mark(end, closer) || closer == ',' && end == sentence.end;
    (is_many && is_bare && is_told && is_closed).then_some(amount)
}

/// "Twelve soldiers and as many rebels", "and as many injured": the number told before.
pub(super) fn as_many(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let is_many = prose.unit(place + 1, sentence).is_some() && prose.says(place + 1, Word::Many);
    let is_open = is_many
        && prose.unit(place + 2, sentence).is_some_and(|unit| {
            !(unit.is_number() || prose.is_small(place + 2) && prose.says(place + 2, Word::As))
        });
    let number = (sentence.start..place).rev().take(12).find_map(|at| match prose.units[at].what {
        What::Number(index) if !is_noise(prose, sentence, at) => Some(index),
        _ => None,
    });
    let index = number.filter(|_| is_open)?;
    let head = head(prose, sentence, place + 2);
    if head.is_thing || head.unit.is_none() && head.words > 0 {
        return None;
    }
    Some(phrase(prose, sentence, place..head.end.max(place + 2), How::Number(index), Some(&head)))
}
