//! Noun phrases that count or name persons: "at least six other people", "a police officer", "the bomber".
//!
//! Numbers that count something else (rifles, years, rupees) are told apart here, before anything
//! is linked to a verb.

use std::ops::Range;

use super::prose::Prose;
use super::unit::What;
use crate::language::{Cue, Number, Person};
use crate::model::{Kind, Population};

/// How a noun phrase says how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
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
pub(super) struct Persons {
    /// Its units.
    pub(super) units: Range<usize>,
    /// How it says how many.
    pub(super) how: How,
    /// The unit of its noun, where it has one.
    pub(super) head: Option<usize>,
    /// One, or many.
    pub(super) number: Number,
    /// Which people.
    pub(super) population: Option<Population>,
    /// What happened to them, where the noun says so: bodies, fatalities.
    pub(super) kind: Option<Kind>,
    /// Whether the noun is one that the tables know to be persons.
    pub(super) known: bool,
    /// The preposition that it hangs on.
    pub(super) governed: Option<usize>,
    /// "others", "more", "another": they come on top of those told before.
    pub(super) also: bool,
    /// "five of them", "six of the wounded": they are some of those told before.
    pub(super) part: bool,
}

/// The noun found behind a number or an article.
struct Head {
    unit: Option<usize>,
    person: Option<Person>,
    population: Option<Population>,
    is_thing: bool,
    words: usize,
    end: usize,
}

/// How many units a noun phrase looks ahead for its noun.
const REACH: usize = 9;

/// All noun phrases for persons in one sentence, in order.
pub(super) fn persons(prose: &Prose, sentence: &Range<usize>) -> Vec<Persons> {
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
    found
}

fn at(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let unit = &prose.units[place];
    match unit.what {
        What::Number(index) => numbered(prose, sentence, place, index),
        What::Day(_) | What::Place(_) => None,
        _ if unit.has(Cue::No) => nobody(prose, sentence, place),
        _ if unit.has(Cue::Nobody) => Some(phrase(prose, sentence, place..place + 1, How::Nobody, None)),
        _ if unit.has_any(&[Cue::Indefinite, Cue::Another]) => one(prose, sentence, place),
        _ if unit.has(Cue::Definite) => definite(prose, sentence, place),
        _ if unit.has(Cue::Pronoun) => Some(phrase(prose, sentence, place..place + 1, How::Pronoun, None)),
        What::Mark(_) => None,
        _ => bare(prose, sentence, place),
    }
}

/// "fourteen others", "12 of the wounded", "at least 133".
fn numbered(prose: &Prose, sentence: &Range<usize>, place: usize, index: usize) -> Option<Persons> {
    if is_noise(prose, sentence, place) {
        return None;
    }
    let mut start = place;
    while start > sentence.start && prose.units[start - 1].has_any(&[Cue::All, Cue::Definite]) {
        start -= 1;
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
    let head = head(prose, sentence, from);
    if head.is_thing {
        return None;
    }
    let end = head.end;
    let mut found = phrase(prose, sentence, start..end, How::Number(index), Some(&head));
    if head.unit.is_none() && head.words > 0 {
        found.known = false;
    }
    Some(found)
}

/// "three of the four attackers", "five of them", "one of the wounded".
fn partitive(
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
    if let Some(act) = whole.act()
        && whole.person().is_none_or(|person| person.kind.is_some())
    {
        found.kind = Some(act.kind);
        found.units.end = inner + 1;
        return Some(found);
    }
    let from = if whole.is_number() { inner + 1 } else { inner };
    let head = head(prose, sentence, from);
    if head.is_thing || head.unit.is_none() {
        return None;
    }
    found.units.end = head.end;
    found.head = head.unit;
    found.population = head.population;
    found.kind = head.person.and_then(|person| person.kind);
    Some(found)
}

/// "a police officer", "another", "an armed man".
fn one(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let is_another = prose.units[place].has(Cue::Another);
    let head = head(prose, sentence, place + 1);
    if head.is_thing {
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

fn is_one_man(prose: &Prose, unit: usize) -> bool {
    matches!(prose.units[unit].what, What::Group(_)) || prose.units[unit].has(Cue::Individual)
}

/// "a 22-year-old", "a registered medical practitioner": one, if a verb of harm says that it is a person.
fn unknown_one(prose: &Prose, sentence: &Range<usize>, place: usize, head: &Head) -> Option<Persons> {
    // "a clearly …": what follows a comma or a quote is not looked for.
    if head.words == 0 || prose.folded(head.end - 1).ends_with("ly") {
        return None;
    }
    let has_age = (place..head.end).any(|unit| prose.folded(unit).ends_with("-old"));
    let mut found = phrase(prose, sentence, place..head.end, How::One, Some(head));
    found.known = has_age;
    Some(found)
}

fn definite(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    if prose.unit(place + 1, sentence)?.is_number() {
        return None;
    }
    let head = head(prose, sentence, place + 1);
    head.person?;
    (!head.is_thing).then(|| phrase(prose, sentence, place..head.end, How::Definite, Some(&head)))
}

/// "No deaths", "none of the passengers".
fn nobody(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
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

/// "Gunmen", "policeman Ahmed", "police", a group's name, or a person's name.
fn bare(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Persons> {
    let unit = &prose.units[place];
    if unit.person().is_none() && unit.has(Cue::Former) && unit.act().is_none() {
        let head = head(prose, sentence, place + 1);
        let how = match head.person?.number {
            Number::Many => How::Plural,
            Number::One => How::One,
            Number::Mass => return None,
        };
        return (!head.is_thing).then(|| phrase(prose, sentence, place..head.end, how, Some(&head)));
    }
    if unit.person().is_none() && unit.has_any(&[Cue::Others, Cue::More]) {
        let head = head(prose, sentence, place + 1);
        let is_many =
            head.person.is_some_and(|person| person.number == Number::Many && person.kind.is_none());
        return (is_many && !head.is_thing)
            .then(|| phrase(prose, sentence, place..head.end, How::Plural, Some(&head)));
    }
    if unit.person().is_some() || matches!(unit.what, What::Group(_)) {
        let head = head(prose, sentence, place);
        let person = head.person?;
        if head.is_thing || (person.kind.is_some() && person.number == Number::One) {
            return None;
        }
        let how = match person.number {
            Number::Many => How::Plural,
            Number::One => How::One,
            Number::Mass => How::Definite,
        };
        let mut end = head.end;
        // "Constable Amir Khan": the title and the name are one man.
        if how == How::One {
            while end < sentence.end.min(head.end + 4) && prose.is_name(end) {
                end += 1;
            }
        }
        return Some(phrase(prose, sentence, place..end, how, Some(&head)));
    }
    let has_age = prose.folded(place).ends_with("-old") && place + 1 < sentence.end;
    let place = if has_age { place + 1 } else { place };
    let starts = has_age
        || place > sentence.start
        || prose.unit(place + 1, sentence).is_some_and(|unit| unit.is_mark(',') || unit.is_mark('('))
        || (place + 1 < sentence.end && prose.is_name(place + 1));
    if prose.is_name(place) && starts {
        let mut end = place + 1;
        while end < sentence.end
            && end < place + 6
            && (prose.is_name(end)
                || prose.units[end].is_mark('.') && end + 1 < sentence.end && prose.is_name(end + 1))
        {
            end += 1;
        }
        return Some(phrase(prose, sentence, place - usize::from(has_age)..end, How::Name, None));
    }
    if prose.is_upper && prose.is_unknown(place) {
        let mut end = place + 1;
        while end < sentence.end && end < place + 6 && prose.is_unknown(end) {
            end += 1;
        }
        let goes_on =
            prose.unit(end, sentence).is_some_and(|unit| unit.person().is_some() || unit.has(Cue::Thing));
        if 2 <= end - place && !goes_on {
            return Some(phrase(prose, sentence, place..end, How::Name, None));
        }
    }
    None
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
    let governed = before.checked_sub(1).filter(|previous| {
        *previous >= sentence.start && prose.units[*previous].has_any(&[Cue::Preposition, Cue::Involved])
    });
    let last = units.end - 1;
    let number = match (person, how) {
        (Some(person), _) => person.number,
        (None, How::Pronoun) if matches!(prose.folded(last), "them" | "they" | "themselves") => Number::Many,
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

/// The noun of a noun phrase: the last noun for persons before the phrase ends.
fn head(prose: &Prose, sentence: &Range<usize>, from: usize) -> Head {
    let mut head = Head { unit: None, person: None, population: None, is_thing: false, words: 0, end: from };
    let mut hint = None;
    let mut last_is_thing = false;
    let mut has_things = false;
    let mut place = from;
    while place < sentence.end.min(from + REACH) {
        let unit = &prose.units[place];
        if unit.is_wrapping() {
            place += 1;
            continue;
        }
        if unit.is_mark(',')
            && head.unit.is_none()
            && head.words > 0
            && leads_to_person(prose, sentence, place + 1, 2)
        {
            place += 1;
            continue;
        }
        // "Railway Protection Force (RPF) personnel".
        let is_acronym =
            unit.is_mark('(') && prose.unit(place + 2, sentence).is_some_and(|unit| unit.is_mark(')'));
        if is_acronym && leads_to_person(prose, sentence, place + 3, 4) {
            place += 3;
            continue;
        }
        if matches!(unit.what, What::Group(_)) {
            hint = hint.or(Some(Population::ArmedGroup));
            if head.unit.is_none() {
                head.unit = Some(place);
                head.person = unit.person();
            }
            place += 1;
            head.end = place;
            continue;
        }
        if matches!(unit.what, What::Place(_))
            && head.unit.is_none()
            && leads_to_person(prose, sentence, place + 1, 4)
        {
            place += 1;
            continue;
        }
        if let Some(person) = unit.person().filter(|_| !is_verb_here(prose, place, head.unit.is_some())) {
            if head.unit.is_some() && unit.has(Cue::Others) {
                break;
            }
            if let Some(before) = head.person {
                hint = hint.or(before.population);
            }
            head.unit = Some(place);
            head.person = Some(person);
            last_is_thing = false;
            place += 1;
            head.end = place;
            continue;
        }
        if unit.has(Cue::Of) && head.unit.is_some_and(|unit| is_generic(prose, unit)) {
            if let Some((end, population)) = of_whom(prose, sentence, place + 1) {
                hint = hint.or(population);
                head.end = end;
            }
            break;
        }
        if ends_phrase(prose, sentence, place, head.unit.is_some()) {
            break;
        }
        if unit.has_any(&[Cue::Thing, Cue::Measure]) {
            last_is_thing = true;
            if head.unit.is_some() {
                // "a Haqqani weapons supplier".
                if matches!(prose.units[place].what, What::Word)
                    && leads_to_person(prose, sentence, place + 1, 2)
                {
                    place += 1;
                    continue;
                }
                // "two police stations": the men are only what kind of stations they are.
                let is_compound = head.person.is_some_and(|person| person.number != Number::Many);
                head.is_thing = is_compound;
                break;
            }
        } else if head.unit.is_some() {
            break;
        } else if unit.event().is_some() {
            // "another encounter": what happened, and nobody.
            last_is_thing = true;
        } else if !unit.has_any(&[Cue::Others, Cue::More, Cue::Adverb]) {
            // "five claymore mines buried": what stands behind things says more of them.
            has_things |= last_is_thing && prose.folded(place - 1).ends_with('s');
            last_is_thing = false;
            head.words += 1;
        }
        place += 1;
        head.end = place;
    }
    head.is_thing |= head.unit.is_none() && (last_is_thing || has_things);
    head.population = match head.person {
        Some(person)
            if person.population == Some(Population::Officials)
                && hint == Some(Population::SecurityForces) =>
        {
            hint
        }
        Some(person)
            if person.population.is_none() || head.unit.is_some_and(|unit| is_generic(prose, unit)) =>
        {
            hint.or(person.population)
        }
        Some(person) => person.population,
        None => hint,
    };
    if matches!(head.population, None | Some(Population::Civilian))
        && is_partisan(prose, sentence, from, &head)
    {
        head.population = Some(Population::Officials);
    }
    head
}

/// "a TDP activist", "a leader of the ruling party": one of a party, and no bystander.
fn is_partisan(prose: &Prose, sentence: &Range<usize>, from: usize, head: &Head) -> bool {
    let Some(noun) = head.unit.filter(|unit| prose.units[*unit].has(Cue::Partisan)) else { return false };
    let tells_party = |place: usize| {
        let unit = &prose.units[place];
        let token = &prose.tokens[unit.tokens.start];
        let is_acronym =
            !prose.is_upper && token.upper && unit.person().is_none() && (2..8).contains(&token.folded.len());
        unit.has(Cue::Party) || is_acronym && unit.what == What::Word
    };
    let behind = noun + 1..sentence.end.min(noun + 8);
    let is_of = behind.start < behind.end
        && (prose.units[behind.start].has(Cue::Of) || prose.folded(behind.start) == "belonging");
    let is_phrase = |place: &usize| {
        !prose.units[*place].is_verb() && !matches!(prose.units[*place].what, What::Mark(','))
    };
    (from..noun).any(tells_party) || is_of && behind.take_while(is_phrase).any(tells_party)
}

/// "members of the security forces", "a group of militants": the noun alone does not say who.
fn is_generic(prose: &Prose, unit: usize) -> bool {
    let unit = &prose.units[unit];
    // "the son of the mayor" is no official.
    unit.person().is_some_and(|person| person.population.is_none()) && !unit.has(Cue::Kin)
}

/// Who the persons of a generic noun belong to.
fn of_whom(prose: &Prose, sentence: &Range<usize>, from: usize) -> Option<(usize, Option<Population>)> {
    let mut place = from;
    let mut population = None;
    let mut end = None;
    while place < sentence.end.min(from + 7) {
        let unit = &prose.units[place];
        if let Some(person) = unit.person() {
            population = population.or(person.population);
            end = Some(place + 1);
        } else if unit.is_number()
            || unit.is_verb()
            || unit.has_any(&[Cue::Preposition, Cue::And, Cue::Clause, Cue::Relative])
            || (matches!(unit.what, What::Mark(_)) && !unit.is_wrapping())
        {
            break;
        }
        place += 1;
    }
    end.map(|end| (end, population))
}

/// Whether a word that can be a noun for persons is a verb here.
fn is_verb_here(prose: &Prose, place: usize, has_head: bool) -> bool {
    let unit = &prose.units[place];
    if unit.act().is_none() {
        return false;
    }
    // "40 wounded" is left to the verbs; "the dead" and "bodies" are nouns.
    has_head || unit.person().is_some_and(|person| person.kind.is_some() && person.number == Number::Many)
}

fn ends_phrase(prose: &Prose, sentence: &Range<usize>, place: usize, has_head: bool) -> bool {
    let unit = &prose.units[place];
    match unit.what {
        What::Number(_) | What::Day(_) | What::Mark(_) => return true,
        What::Place(_) => return true,
        _ => {}
    }
    if unit.has_any(&[
        Cue::Preposition,
        Cue::And,
        Cue::Or,
        Cue::Relative,
        Cue::Clause,
        Cue::Modal,
        Cue::Not,
        Cue::No,
        Cue::Definite,
        Cue::Indefinite,
        Cue::Including,
        Cue::Pronoun,
        Cue::Sustain,
    ]) {
        return true;
    }
    // "two wounded policemen", "three suspected insurgents" go on; "two were wounded" does not.
    if unit.is_verb() || unit.has(Cue::Adverb) || unit.act().is_some() {
        return has_head
            || unit.has_any(&[Cue::Be, Cue::Have])
            || !leads_to_person(prose, sentence, place + 1, 3);
    }
    false
}

/// Whether a noun for persons follows within so many units, with nothing but words between.
fn leads_to_person(prose: &Prose, sentence: &Range<usize>, from: usize, reach: usize) -> bool {
    for place in from..sentence.end.min(from + reach) {
        let unit = &prose.units[place];
        if unit.is_wrapping() {
            continue;
        }
        if unit.person().is_some() {
            return true;
        }
        if unit.what != What::Word
            || unit.has_any(&[
                Cue::Preposition,
                Cue::And,
                Cue::Be,
                Cue::Definite,
                Cue::Indefinite,
                Cue::Clause,
                Cue::Relative,
            ])
        {
            return false;
        }
    }
    false
}

/// Numbers that count nobody, by what stands beside them.
fn is_noise(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let before = place.checked_sub(1).filter(|before| *before >= sentence.start);
    let after = prose.unit(place + 1, sentence);
    if let Some(before) = before {
        let unit = &prose.units[before];
        if unit.is_mark('$') || unit.is_mark('€') || unit.is_mark('£') || unit.is_mark('#') {
            return true;
        }
        // "Unnikrishnan (49)", "Ahmed, 24, was": ages.
        if unit.is_mark('(') && after.is_some_and(|unit| unit.is_mark(')')) {
            return true;
        }
        if matches!(
            prose.folded(before),
            "aged"
                | "age"
                | "ages"
                | "article"
                | "route"
                | "flight"
                | "section"
                | "number"
                | "no"
                | "inr"
                | "rupees"
                | "rs"
                | "usd"
                | "chapter"
                | "page"
                | "law"
                | "resolution"
        ) {
            return true;
        }
        let is_enclosed = unit.is_mark(',') && after.is_some_and(|unit| unit.is_mark(','));
        if is_enclosed && before > sentence.start && prose.is_name(before - 1) {
            return true;
        }
        let follows_name =
            prose.is_name(before) && after.is_none_or(|unit| unit.person().is_none() && unit.act().is_none());
        if follows_name
            && prose.units[place].tokens.len() == 1
            && prose.tokens[prose.units[place].tokens.start].shape == crate::text::token::Shape::Number
        {
            return true;
        }
    }
    after.is_some_and(|unit| unit.has(Cue::Measure) || unit.is_mark('%') || unit.is_mark('$'))
}
