//! Phrases that say how many: "fourteen others", "12 of the wounded", "at least 133", "many rebels".

use std::ops::Range;

use super::around::{is_people, is_rest, over_denied, over_pair};
use super::head::head;
use super::noise::is_noise;
use super::{How, Persons, phrase};
use crate::language::{Cue, Number, Word};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// "fourteen others", "12 of the wounded", "at least 133".
pub(super) fn numbered(
    prose: &Prose,
    sentence: &Range<usize>,
    place: usize,
    index: usize,
) -> Option<Persons> {
    if is_noise(prose, sentence, place) || is_rest(prose, sentence, place) {
        return None;
    }
    let mut start = place;
    let leads: &[Cue] = match prose.grammar.others_first {
        true => &[Cue::All, Cue::Definite, Cue::Another, Cue::Others, Cue::More],
        false => &[Cue::All, Cue::Definite, Cue::Another],
    };
    while start > sentence.start && prose.units[start - 1].has_any(leads) {
        start -= 1;
    }
    // "the remaining 21 pupils".
    let is_rest = start >= sentence.start + 2
        && prose.says(start - 1, Word::Remaining)
        && prose.units[start - 2].has(Cue::Definite);
    if is_rest {
        start -= 2;
    }
    let mut from = place + 1;
    if let Some(next) = prose.unit(from, sentence) {
        // "five of them": the tables have it as one phrase.
        if next.has(Cue::Among) {
            let mut found = phrase(prose, sentence, start..from + 1, How::Number(index), None);
            found.part = true;
            return Some(found);
        }
        if next.has(Cue::Of) && next.what == What::Word {
            let is_some_of = prose.unit(from + 1, sentence).is_some_and(|unit| {
                unit.has_any(&[Cue::Definite, Cue::All, Cue::Them, Cue::Pronoun]) || unit.is_number()
            });
            if is_some_of {
                return partitive(prose, sentence, start, place, index);
            }
            from += 1;
        }
    }
    let head = head(prose, sentence, over_denied(prose, sentence, from));
    if head.is_thing {
        return None;
    }
    let end = over_pair(prose, sentence, &head);
    // "two Ugandans": the name of a people is their noun.
    let end =
        if head.unit.is_none() && end == from && is_people(prose, sentence, from) { end + 1 } else { end };
    let mut found = phrase(prose, sentence, start..end, How::Number(index), Some(&head));
    if head.unit.is_none() && head.words > 0 {
        found.known = false;
    }
    Some(found)
}

/// "three of the four attackers", "five of them", "one of the wounded".
pub(super) fn partitive(
    prose: &Prose,
    sentence: &Range<usize>,
    start: usize,
    place: usize,
    index: usize,
) -> Option<Persons> {
    let mut inner = place + 2;
    while prose.unit(inner, sentence).is_some_and(|unit| unit.has_any(&[Cue::Definite, Cue::All])) {
        inner += 1;
    }
    let whole = prose.unit(inner, sentence)?;
    let mut found = phrase(prose, sentence, start..inner, How::Number(index), None);
    found.part = true;
    found.known = true;
    if whole.has(Cue::Them) || whole.has(Cue::Pronoun) {
        found.units.end = inner + 1;
        return Some(found);
    }
    // "eleven of the 14 dead".
    let (state, behind) = match prose.unit(inner + 1, sentence) {
        Some(next)
            if whole.is_number()
                && next.person().is_none_or(|person| person.kind.is_some())
                && !has_noun(prose, sentence, inner + 2) =>
        {
            (next, inner + 2)
        }
        _ => (whole, inner + 1),
    };
    if let Some(act) = state.act()
        && state.person().is_none_or(|person| person.kind.is_some())
    {
        found.kind = Some(act.kind);
        found.units.end = behind;
        return Some(found);
    }
    let from = if whole.is_number() { inner + 1 } else { inner };
    let head = head(prose, sentence, from);
    // "17 of his constituents": a noun that no table has, of somebody's people.
    let is_whose = prose.says_any(inner - 1, &[Word::His, Word::Her, Word::Their]) && 0 < head.words;
    if head.is_thing || head.unit.is_none() && !is_whose {
        return None;
    }
    found.known = head.unit.is_some();
    found.units.end = head.end;
    found.head = head.unit;
    found.population = head.population;
    found.kind = head.person.and_then(|person| person.kind);
    Some(found)
}

/// "of the 25 abducted passengers": a noun goes on behind the word for what was done to them.
fn has_noun(prose: &Prose, sentence: &Range<usize>, at: usize) -> bool {
    prose.unit(at, sentence).is_some_and(|unit| {
        let is_close = unit.is_verb()
            || unit.has_any(&[Cue::And, Cue::Preposition, Cue::Relative, Cue::Clause, Cue::Adverb]);
        unit.what == What::Word && (unit.person().is_some() || !is_close)
    })
}

/// "many rebels", "killing many of them": open, and no name at a sentence's head. "As many", "so many": not by itself.
pub(super) fn many(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let is_led = place > sentence.start && prose.says(place - 1, Word::BeforeMany);
    if is_led {
        return None;
    }
    let mut next = place + 1;
    if prose.units[place].has(Cue::Half) {
        let unit = prose.unit(next, sentence)?;
        if unit.has(Cue::Pronoun) || unit.has(Cue::Them) {
            return Some(phrase(prose, sentence, place..next + 1, How::Plural, None));
        }
        next += usize::from(unit.has(Cue::Definite));
    }
    let head = head(prose, sentence, next);
    let is_many = head.person.is_some_and(|person| person.number != Number::One && person.kind.is_none());
    (is_many && !head.is_thing).then(|| phrase(prose, sentence, place..head.end, How::Plural, Some(&head)))
}
