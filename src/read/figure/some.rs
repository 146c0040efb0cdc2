//! Some of those who were told before, as a sentence's predicate says: "Four children were among the wounded",
//! "Of these, nine were women", "Eleven of the 14 dead were miners", "Four are in critical condition".

use std::ops::Range;

use super::counted::{Counted, amount, figure};
use super::part::AMONG;
use super::persons::{How, Persons};
use crate::language::{Cue, Form, Number, Word};
use crate::model::{Bound, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// How many sentences back it is looked for what was done to "the victims" or to "these".
const REACH: usize = 3;

/// Those whom no verb of harm counts, and of whom the sentence says that they are among others. `linked` is what is
/// counted already.
pub(super) fn counted(prose: &Prose, index: usize, persons: &[Persons], linked: &[Counted]) -> Vec<Counted> {
    let sentence = &prose.sentences[index];
    let mut found = Vec::new();
    for (place, phrase) in persons.iter().enumerate() {
        let is_taken = linked.iter().any(|other| other.units.start == phrase.units.start);
        let counts = matches!(phrase.how, How::Number(_)) || phrase.how == How::One && phrase.known;
        if is_taken || !counts {
            continue;
        }
        let kind = are_among(prose, index, phrase.units.end)
            .or_else(|| told_among(prose, index, &persons[..place], phrase))
            .or_else(|| is_some_of_victims(prose, sentence, phrase).then(|| victims(prose, index)).flatten())
            .or_else(|| is_of_these(prose, sentence, phrase).then(|| before(prose, index)).flatten());
        let (Some(kind), Some(amount)) = (kind, amount(prose, phrase)) else { continue };
        let mut some = figure(prose, index, phrase, kind, amount, "some of them");
        some.part = true;
        some.population = some.population.or_else(|| predicate(prose, sentence, phrase.units.end));
        found.push(some);
    }
    found
}

/// Puts right what is counted as some of others: which people they are, that they are no more than some, and the others.
pub(super) fn settle(prose: &Prose, persons: &[Persons], counted: &mut Vec<Counted>) {
    for phrase in persons.iter().filter(|phrase| phrase.part) {
        let same = counted.iter_mut().find(|other| other.units.start == phrase.units.start);
        let other = same.and_then(|told| of_all(prose, phrase, told));
        counted.extend(other);
    }
    for figure in counted {
        let sentence = &prose.sentences[figure.sentence];
        if are_among(prose, figure.sentence, figure.units.end) == Some(figure.kind) {
            figure.part = true;
            figure.weak &= figure.amount.low < 2;
        }
        if figure.part && figure.population.is_none() {
            figure.population = predicate(prose, sentence, figure.units.end);
        }
        // "Four are in critical condition": some of the wounded, where more were told.
        figure.part |=
            figure.kind == Kind::Injured && 1 < figure.amount.low && prose.says(figure.act, Word::Condition);
    }
}

/// "Four children were among the wounded": what is said of those whom they are among.
fn are_among(prose: &Prose, index: usize, end: usize) -> Option<Kind> {
    let sentence = &prose.sentences[index];
    let mut at = end;
    while prose.unit(at, sentence).is_some_and(|unit| unit.has_any(&[Cue::Be, Cue::Have, Cue::Adverb])) {
        at += 1;
    }
    let is_among =
        at > end && prose.unit(at, sentence).is_some() && prose.says_any(at, &[Word::Among, Word::Amongst]);
    // The tables have "among the wounded" as one phrase.
    let phrase = || prose.units[at].act().map(|act| act.kind).filter(is_harm);
    is_among.then(|| phrase().or_else(|| harmed(prose, index, at + 1))).flatten()
}

/// "Among the victims were four women", "The victims include four women and a boy".
fn told_among(prose: &Prose, index: usize, before: &[Persons], phrase: &Persons) -> Option<Kind> {
    let sentence = &prose.sentences[index];
    let opener = sentence.start;
    let is_among = prose.says_any(opener, &[Word::Among, Word::Amongst]);
    let victims = if is_among { opener + 1 } else { opener };
    let head = (victims..sentence.end.min(victims + 3)).find(|at| prose.units[*at].has(Cue::Victim))?;
    let verb = head + 1;
    prose.unit(verb, sentence)?;
    let leads = is_among && prose.units[verb].has(Cue::Be)
        || prose.units[verb].has(Cue::Including) && prose.says(verb, Word::Includes);
    // One list behind the verb: "were four women and a boy".
    let is_listed = |at: usize| {
        let unit = &prose.units[at];
        unit.has_any(&[Cue::And, Cue::Adverb]) || unit.is_mark(',')
    };
    let is_person = |at: usize| before.iter().any(|other| verb < at && other.units.contains(&at));
    let is_behind = verb < phrase.units.start
        && phrase.head.is_some()
        && (verb + 1..phrase.units.start).all(|at| is_listed(at) || is_person(at));
    (leads && is_behind).then(|| harmed(prose, index, victims)).flatten()
}

/// "Of these, nine were women", "Of the dead, four were children": the number behind the opener and its comma.
fn is_of_these(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let start = phrase.units.start;
    let is_bare = matches!(phrase.how, How::Number(_)) && phrase.head.is_none();
    let is_led = sentence.start + 1 < start && prose.units[start - 1].is_mark(',');
    let is_opener = prose.units[sentence.start].has(Cue::Including)
        && prose.begins_so(sentence.start, &[Word::Of])
        && start == sentence.start + 2;
    let is_the_dead = prose.units[sentence.start].has(Cue::Of)
        && start == sentence.start + 4
        && prose.units[sentence.start + 1].has(Cue::Definite)
        && prose.units[sentence.start + 2].act().is_some();
    let is_predicate = prose.unit(phrase.units.end, sentence).is_some_and(|unit| unit.has(Cue::Be));
    is_bare && is_led && is_predicate && (is_opener || is_the_dead)
}

/// What "the wounded", "the dead", "those killed", "the victims" says of those who are meant.
fn harmed(prose: &Prose, index: usize, from: usize) -> Option<Kind> {
    let sentence = &prose.sentences[index];
    let is_led = |at: &usize| {
        let unit = &prose.units[*at];
        unit.has_any(&[Cue::Definite, Cue::Them, Cue::All]) || unit.is_number()
    };
    let at = (from..sentence.end.min(from + 4)).find(|at| !is_led(at))?;
    let unit = &prose.units[at];
    if unit.has(Cue::Victim) {
        return victims(prose, index);
    }
    let is_state = |form: Form| matches!(form, Form::Adjective | Form::PastOrParticiple | Form::Participle);
    let told = unit.person().and_then(|person| person.kind);
    told.or_else(|| unit.act().filter(|act| is_state(act.form)).map(|act| act.kind)).filter(is_harm)
}

/// What was done to "the victims".
fn victims(prose: &Prose, index: usize) -> Option<Kind> {
    before(prose, index).filter(|kind| matches!(kind, Kind::Killed | Kind::Injured))
}

/// "Four of the victims were children": who they were. "found three of the victims" counts nobody.
fn is_some_of_victims(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    phrase.part
        && phrase.kind.is_none()
        && phrase.governed.is_none()
        && phrase.head.is_some_and(|head| prose.units[head].has(Cue::Victim))
        && predicate(prose, sentence, phrase.units.end).is_some()
}

fn is_harm(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Killed | Kind::Injured | Kind::Missing | Kind::Abducted | Kind::Detained | Kind::Casualties
    )
}

/// What was done to those who were told last.
fn before(prose: &Prose, index: usize) -> Option<Kind> {
    prose.sentences[index.saturating_sub(REACH)..=index].iter().rev().find_map(|sentence| {
        let done = |at: usize| {
            // "No one was killed but 12 were wounded": they are the wounded.
            let before = sentence.start.max(at.saturating_sub(4))..at;
            let is_denied = |at: usize| match prose.units[at].what {
                What::Number(number) => prose.amounts[number].bound == Bound::None,
                _ => prose.units[at].has_any(&[Cue::No, Cue::Nobody, Cue::Not]),
            };
            let is_done = !before.into_iter().any(is_denied);
            prose.units[at].act().map(|act| act.kind).filter(is_harm).filter(|_| is_done)
        };
        let kinds = || sentence.clone().filter_map(done);
        // "killed 12 and wounded 30 … the victims": the dead first.
        kinds().find(|kind| *kind == Kind::Killed).or_else(|| kinds().next())
    })
}

/// "… were miners", "… are civilians": which people they are, as the predicate has it.
fn predicate(prose: &Prose, sentence: &Range<usize>, end: usize) -> Option<Population> {
    let mut at = end;
    while prose.unit(at, sentence).is_some_and(|unit| unit.has_any(&[Cue::Be, Cue::Adverb])) {
        at += 1;
    }
    let person = prose.unit(at, sentence).filter(|_| end < at)?.person()?;
    (person.number == Number::Many && person.kind.is_none()).then_some(person.population).flatten()
}

/// "Eleven of the 14 dead were miners": the fourteen, where the eleven are counted, and the eleven, where they are.
fn of_all(prose: &Prose, phrase: &Persons, told: &mut Counted) -> Option<Counted> {
    let numbers: Vec<usize> =
        phrase.units.clone().filter(|at| prose.units[*at].is_number()).take(3).collect();
    let [some, all] = numbers[..] else { return None };
    let (What::Number(some_of), What::Number(all_of)) = (prose.units[some].what, prose.units[all].what)
    else {
        return None;
    };
    // What the noun says was done to all of them: "of the 14 dead", "of the 14 people killed".
    let is_of_all = phrase.kind == Some(told.kind)
        || told.act == phrase.units.end && told.rule == "participle" && prose.units[told.act].act().is_some();
    let (some_of, all_of) = (&prose.amounts[some_of], &prose.amounts[all_of]);
    if !is_of_all || !is_harm(&told.kind) || all_of.low <= some_of.low {
        return None;
    }
    let sentence = &prose.sentences[told.sentence];
    let mut other = Counted { units: all..phrase.units.end, part: false, ..told.clone() };
    (other.amount, other.marked) = (all_of.clone(), all..all + 1);
    (told.amount, told.marked) = (some_of.clone(), some..some + 1);
    (told.part, told.rule) = (true, AMONG);
    told.population = predicate(prose, sentence, phrase.units.end.max(told.act + 1)).or(told.population);
    Some(other)
}
