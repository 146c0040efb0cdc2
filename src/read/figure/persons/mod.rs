//! Noun phrases that count or name persons: "at least six other people", "a police officer", "the bomber".
//!
//! Numbers that count something else (rifles, years, rupees) are told apart here, before anything
//! is linked to a verb.

mod around;
mod bare;
mod head;
mod noise;
mod numbered;

use std::ops::Range;

use crate::language::{Cue, Ending, Number, Word};
use crate::model::{Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::What;

use around::{as_many, is_next_one, is_other_one, is_people};
use bare::bare;
use head::{Head, head};
use numbered::{many, numbered};

/// How a noun phrase says how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum How {
    /// By a number, with the index of its amount.
    Number(usize),
    /// "a police officer", "another", a person's title: one.
    One,
    /// A plural without a number.
    Plural,
    /// "the bomber", "the insurgents": told before, or known from the context.
    Definite,
    /// A person's name.
    Name,
    /// "him", "them".
    Pronoun,
    /// "no civilians", "nobody".
    Nobody,
}

/// A noun phrase for persons.
#[derive(Clone, Debug)]
pub(in crate::read) struct Persons {
    /// Its units.
    pub(in crate::read) units: Range<usize>,
    /// How it says how many.
    pub(in crate::read) how: How,
    /// The unit of its noun, where it has one.
    pub(in crate::read) head: Option<usize>,
    /// One, or many.
    pub(in crate::read) number: Number,
    /// Which people.
    pub(in crate::read) population: Option<Population>,
    /// What happened to them, where the noun says so: bodies, fatalities.
    pub(in crate::read) kind: Option<Kind>,
    /// Whether the noun is one that the tables know to be persons.
    pub(in crate::read) known: bool,
    /// The preposition that it hangs on.
    pub(in crate::read) governed: Option<usize>,
    /// "others", "more", "another": they come on top of those told before.
    pub(in crate::read) also: bool,
    /// "five of them", "six of the wounded": they are some of those told before.
    pub(in crate::read) part: bool,
}

/// All noun phrases for persons in one sentence, in order.
pub(in crate::read) fn persons(prose: &Prose, sentence: &Range<usize>) -> Vec<Persons> {
    let mut found: Vec<Persons> = Vec::new();
    let mut place = sentence.start;
    while place < sentence.end {
        let next = at(prose, sentence, place);
        match next {
            Some(phrase) => {
                place = phrase.units.end.max(place + 1);
                found.push(phrase);
            }
            None => place += 1,
        }
    }
    let mut index = 0;
    while index + 1 < found.len() {
        if around::is_body_of(prose, &found[index], &found[index + 1]) {
            found[index].how = found[index + 1].how;
            found[index].number = Number::Many;
            found[index].units.end = found[index + 1].units.end;
            found.remove(index + 1);
            continue;
        }
        if let Some(amount) = around::numbered_behind(prose, sentence, &found[index], &found[index + 1]) {
            found[index].how = How::Number(amount);
            found[index].units.end = found[index + 1].units.end;
            while prose.unit(found[index].units.end, sentence).is_some_and(|unit| unit.has(Cue::InAll)) {
                found[index].units.end += 1;
            }
            found.remove(index + 1);
        }
        index += 1;
    }
    found
}

fn at(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let unit = &prose.units[place];
    match unit.what {
        What::Number(index) => numbered(prose, sentence, place, index),
        What::Day(_) | What::Place(_) => None,
        _ if unit.has(Cue::No) => nobody(prose, sentence, place),
        _ if prose.says(place, Word::As) => as_many(prose, sentence, place),
        _ if prose.says(place, Word::Many) => many(prose, sentence, place),
        _ if unit.has(Cue::Nobody) => Some(phrase(prose, sentence, place..place + 1, How::Nobody, None)),
        _ if unit.has(Cue::Another) && next_number(prose, sentence, place).is_some() => {
            let index = next_number(prose, sentence, place)?;
            numbered(prose, sentence, place + 1, index)
        }
        _ if unit.has_any(&[Cue::Indefinite, Cue::Another]) => one(prose, sentence, place),
        _ if unit.has(Cue::Definite) => definite(prose, sentence, place),
        _ if unit.has(Cue::Pronoun) => Some(phrase(prose, sentence, place..place + 1, How::Pronoun, None)),
        What::Mark(_) => None,
        _ => bare(prose, sentence, place),
    }
}

/// "a further five", "another 12": the number behind.
fn next_number(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<usize> {
    match prose.unit(place + 1, sentence)?.what {
        What::Number(index) => Some(index),
        _ => None,
    }
}

/// "a police officer", "another", "an armed man".
fn one(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let is_another = prose.units[place].has(Cue::Another);
    if is_another && prose.unit(place + 1, sentence).is_some_and(|of| of.has(Cue::Of)) {
        return another_of(prose, sentence, place);
    }
    if is_next_one(prose, sentence, place) {
        let end = place + 2 + usize::from(!prose.says(place + 1, Word::NextOne));
        let mut found = phrase(prose, sentence, place..end, How::One, None);
        found.also = true;
        return Some(found);
    }
    if is_people(prose, sentence, place + 1) {
        let mut found = phrase(prose, sentence, place..place + 2, How::One, None);
        found.also |= is_another;
        return Some(found);
    }
    let head = head(prose, sentence, place + 1);
    if head.is_thing || head.unit.is_some_and(|unit| is_group_of(prose, unit)) {
        return None;
    }
    let how = match head.person {
        Some(person) if person.number == Number::Many => How::Plural,
        // "a patrol", "a police party": a body of men, not one man. "a Maoist" is one.
        Some(person)
            if person.number == Number::Mass && !head.unit.is_some_and(|unit| is_one_man(prose, unit)) =>
        {
            How::Definite
        }
        Some(_) => How::One,
        None if is_another && head.words == 0 => How::One,
        None => return unknown_one(prose, sentence, place, &head),
    };
    let mut found = phrase(prose, sentence, place..head.end, how, Some(&head));
    found.also |= is_another;
    Some(found)
}

/// "another of the wounded": one of those told before.
fn another_of(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let whole = place + 3;
    prose.unit(place + 2, sentence).filter(|unit| unit.has(Cue::Definite))?;
    let act = prose.unit(whole, sentence)?.act()?;
    let mut found = phrase(prose, sentence, place..whole + 1, How::One, None);
    (found.part, found.known, found.kind) = (true, true, Some(act.kind));
    Some(found)
}

/// "a group of": those who stand behind it are meant, or a group that is named there.
fn is_group_of(prose: &Prose, unit: usize) -> bool {
    prose.says(unit, Word::Group) && 1 < prose.units[unit].tokens.len()
}

fn is_one_man(prose: &Prose, unit: usize) -> bool {
    matches!(prose.units[unit].what, What::Group(_)) || prose.units[unit].has(Cue::Individual)
}

/// "a 22-year-old", "a registered medical practitioner": one, if a verb of harm says that it is a person.
fn unknown_one(prose: &Prose, sentence: &Range<usize>, place: usize, head: &Head) -> Option<Persons> {
    // "a clearly …": what follows a comma or a quote is not looked for.
    if head.words == 0 || prose.ends(head.end - 1, Ending::Adverb) {
        return None;
    }
    let has_age = (place..head.end).any(|unit| prose.ends(unit, Ending::Age));
    let mut found = phrase(prose, sentence, place..head.end, How::One, Some(head));
    found.known = has_age;
    Some(found)
}

fn definite(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    // "Two were shot dead; the third was caught": one of those told before, on top of the others.
    let is_told = prose
        .unit(place + 2, sentence)
        .is_some_and(|unit| unit.has_any(&[Cue::Be, Cue::Have]) || unit.act().is_some());
    if is_told
        && prose.says(place, Word::The)
        && (is_next_one(prose, sentence, place) || is_other_one(prose, sentence, place))
    {
        let mut found = phrase(prose, sentence, place..place + 2, How::One, None);
        found.also = true;
        return Some(found);
    }
    if prose.unit(place + 1, sentence)?.is_number() {
        return None;
    }
    // "both of his guards", "both his guards".
    let is_both = prose.says(place, Word::Both);
    let leads = |at: &usize| {
        prose.unit(*at, sentence).is_some_and(|unit| is_both && unit.has_any(&[Cue::Of, Cue::Definite]))
    };
    let from = place + 1 + (place + 1..place + 3).take_while(leads).count();
    let head = head(prose, sentence, from);
    head.person?;
    let mut found =
        (!head.is_thing).then(|| phrase(prose, sentence, place..head.end, How::Definite, Some(&head)))?;
    // "The wounded Maoist was arrested": a man, and not the movement.
    let is_movement = head.unit.is_some_and(|unit| prose.says(unit, Word::Maoist));
    let is_one = prose.unit(head.end, sentence).is_some()
        && prose.says_any(head.end, &[Word::Was, Word::Is, Word::Has]);
    if is_movement && is_one && found.number == Number::Mass {
        found.number = Number::One;
    }
    Some(found)
}

/// "No deaths", "none of the passengers".
fn nobody(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    // "two Doctors Without Borders clerks": part of a name.
    let is_capital = |at: usize| prose.tokens[prose.units[at].tokens.start].capital;
    if sentence.start < place && !prose.is_upper && is_capital(place) && is_capital(place - 1) {
        return None;
    }
    let mut from = place + 1;
    while prose
        .unit(from, sentence)
        .is_some_and(|unit| unit.has_any(&[Cue::Of, Cue::Definite]) || unit.is_number())
    {
        from += 1;
    }
    let head = head(prose, sentence, from);
    if head.is_thing || (head.unit.is_none() && head.words > 0) {
        return None;
    }
    Some(phrase(prose, sentence, place..head.end.max(place + 1), How::Nobody, Some(&head)))
}

fn phrase(
    prose: &Prose,
    sentence: &Range<usize>,
    units: Range<usize>,
    how: How,
    head: Option<&Head>,
) -> Persons {
    let person = head.and_then(|head| head.person);
    let also = units.clone().any(|unit| prose.units[unit].has_any(&[Cue::Others, Cue::More]));
    let mut before = units.start;
    if how == How::Name && sentence.start < before && prose.units[before - 1].has(Cue::Definite) {
        before -= 1;
    }
    while before > sentence.start
        && (prose.units[before - 1].is_wrapping() || prose.units[before - 1].has(Cue::Adverb))
    {
        before -= 1;
    }
    // "A farmer, identified as Karim": who he is, and held by nothing.
    let is_named_so = |previous: usize| {
        prose.says(previous, Word::As)
            && sentence.start < previous
            && prose.says(previous - 1, Word::Identified)
    };
    let governed = before.checked_sub(1).filter(|previous| {
        *previous >= sentence.start
            && prose.units[*previous].has_any(&[Cue::Preposition, Cue::Involved])
            && !is_named_so(*previous)
    });
    let last = units.end - 1;
    let number = match (person, how) {
        (Some(person), _) => person.number,
        (None, How::Pronoun) if prose.says_any(last, &[Word::Them, Word::They, Word::Themselves]) => {
            Number::Many
        }
        (None, How::Number(index)) if prose.amounts[index].low != 1 => Number::Many,
        (None, _) => Number::One,
    };
    Persons {
        units,
        how,
        head: head.and_then(|head| head.unit),
        number,
        population: head.and_then(|head| head.population),
        kind: person.and_then(|person| person.kind),
        known: person.is_some() || head.is_none_or(|head| head.words == 0),
        governed,
        also,
        part: false,
    }
}
