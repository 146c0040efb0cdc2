//! Numbers that are told of a number: "the number of missing stands at 40", "put the dead at nine", "the wounded
//! numbered 30".

use std::ops::Range;

use super::act::Counted;
use crate::language::{Cue, Ending, Form, Number, Person, Word};
use crate::model::Kind;
use crate::read::prose::Prose;
use crate::read::unit::What;

/// How far behind its noun the number is looked for.
const REACH: usize = 14;

/// What a tally is of, and where its words end: "number of people still missing", "the dead" behind "put".
struct Tally {
    kind: Kind,
    end: usize,
    rule: &'static str,
}

/// The numbers that tallies of one sentence reach. The toll of the dead is told of in `head`.
pub(super) fn counted(
    prose: &Prose,
    index: usize,
    sentence: &Range<usize>,
    linked: &[Counted],
) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    let mut place = sentence.start;
    while place < sentence.end {
        if let Some((kind, at, number)) = all_told(prose, sentence, place) {
            found.push(figure(prose, index, kind, at, number, place, "toll"));
            place = at + 1;
            continue;
        }
        let tally = of_number(prose, sentence, place)
            .or_else(|| of_those(prose, sentence, place))
            .or_else(|| of_last(prose, sentence, place));
        let Some(tally) = tally else {
            place += 1;
            continue;
        };
        place = tally.end;
        let Some(at) = reached(prose, sentence, tally.end) else { continue };
        let What::Number(number) = prose.units[at].what else { continue };
        if linked.iter().any(|other| other.units.contains(&at) && other.kind == tally.kind) {
            continue;
        }
        found.push(figure(prose, index, tally.kind, at, number, tally.end - 1, tally.rule));
        place = at + 1;
    }
    found
}

/// A number that a tally reaches, as a figure.
fn figure(
    prose: &Prose,
    index: usize,
    kind: Kind,
    at: usize,
    number: usize,
    act: usize,
    rule: &'static str,
) -> Counted {
    Counted {
        kind,
        amount: prose.amounts[number].clone(),
        units: at..at + 1,
        marked: at..at + 1,
        act,
        sentence: index,
        population: None,
        role: None,
        by: None,
        also: false,
        part: false,
        weak: false,
        definite: false,
        aside: false,
        occasion: false,
        noun: None,
        rule,
    }
}

/// "The injured, 14 in all, were airlifted", "the dead (numbering nine)": the kind, where the number stands, and it.
fn all_told(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<(Kind, usize, usize)> {
    let is_the = sentence.start < place && prose.units[place - 1].has(Cue::Definite);
    let opener = prose.unit(place + 1, sentence).filter(|unit| unit.is_mark(',') || unit.is_mark('('));
    (is_the && opener.is_some()).then_some(())?;
    let unit = &prose.units[place];
    let told = unit.act().filter(|act| {
        matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Missing)
            && matches!(act.form, Form::Adjective | Form::PastOrParticiple | Form::Participle)
    });
    let kind = told.map(|act| act.kind).or_else(|| unit.person().and_then(|person| person.kind))?;
    let is_numbering = prose.unit(place + 2, sentence)?.has(Cue::Numbering);
    let at = place + 2 + usize::from(is_numbering);
    let What::Number(number) = prose.unit(at, sentence)?.what else { return None };
    let is_all = prose.unit(at + 1, sentence).is_some_and(|unit| unit.has(Cue::InAll));
    let end = at + 1 + usize::from(is_all);
    let is_closed = prose.unit(end, sentence).is_some_and(|unit| unit.is_mark(',') || unit.is_mark(')'));
    ((is_numbering || is_all) && is_closed).then_some((kind, at, number))
}

/// "the number of missing", "the figure for displaced people", "the number of people abducted", "of hostages still held".
fn of_number(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    let is_of = prose.units[place].has(Cue::Tally)
        && prose.unit(place + 1, sentence).is_some()
        && prose.says_any(place + 1, &[Word::Of, Word::For]);
    let is_the = sentence.start < place && prose.units[place - 1].has(Cue::Definite);
    (is_of && is_the).then_some(())?;
    let mut at = place + 2;
    let mut kind = None;
    while let Some(unit) = prose.unit(at, sentence).filter(|_| at < place + 8) {
        let told = unit.act().map(|act| act.kind).or_else(|| unit.person().and_then(|person| person.kind));
        let is_plain = unit.person().is_some()
            || unit.has_any(&[Cue::Definite, Cue::Them, Cue::Others, Cue::Adverb, Cue::Relative])
            || told.is_some();
        let is_be =
            kind.is_none() && unit.has_any(&[Cue::Be, Cue::Have]) && prose.units[at - 1].has(Cue::Relative);
        if !(is_plain || is_be) {
            break;
        }
        kind = told.or(kind);
        at += 1;
    }
    kind.map(|kind| Tally { kind, end: at, rule: "toll" })
}

/// "put the dead at nine", "the wounded numbered 30": those of whom it is told, as a noun.
fn of_those(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    let is_the = sentence.start < place && prose.says(place - 1, Word::The);
    let unit = prose.unit(place, sentence)?;
    let act = unit.act().filter(|act| {
        is_the
            && matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Missing | Kind::Displaced)
            && matches!(act.form, Form::Adjective | Form::PastOrParticiple | Form::Participle)
    });
    let next = prose.unit(place + 1, sentence)?;
    let is_many = |person: &Person| is_the || person.number == Number::Many;
    let kind =
        act.map(|act| act.kind).or_else(|| unit.person().filter(is_many).and_then(|person| person.kind))?;
    let is_put = sentence.start + 1 < place && prose.says(place - 2, Word::PutBefore);
    let is_run = prose.says(place + 1, Word::RanTo);
    let is_counted = is_run
        || is_put && prose.says(place + 1, Word::At)
        || prose.says(place + 1, Word::Numbered) && !next.is_number();
    is_counted.then_some(Tally { kind, end: place + 1, rule: "toll" })
}

/// "… died, bringing the tally to 100", "12 were killed; the rebels put the number at 40": of what the verb before told.
fn of_last(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    let is_bare = prose.units[place].has(Cue::Tally)
        && prose.unit(place + 1, sentence).is_some()
        && prose.says_any(place + 1, &[Word::At, Word::To])
        && prose.unit(place + 2, sentence).is_some_and(|unit| unit.is_number() || unit.has(Cue::Adverb));
    let verb = place.checked_sub(2).filter(|verb| sentence.start <= *verb && is_bare)?;
    let (is_put, is_brought) = (prose.says(verb, Word::Put), prose.says(verb, Word::Brings));
    let is_noun =
        |at: usize| sentence.start < at && prose.units[at - 1].has_any(&[Cue::Definite, Cue::Indefinite]);
    let kind =
        (sentence.start..verb).rev().filter(|at| !is_noun(*at)).find_map(|at| prose.units[at].act())?.kind;
    let is_toll = matches!(
        kind,
        Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Detained | Kind::Missing | Kind::Displaced
    );
    (is_toll && (is_put || is_brought)).then_some(Tally {
        kind,
        end: place + 1,
        rule: if is_put { "number put" } else { "toll" },
    })
}

/// The number that is reached: the first behind "stands at", "rose to", "is", over what it was before.
fn reached(prose: &Prose, sentence: &Range<usize>, from: usize) -> Option<usize> {
    let mut is_led = false;
    for at in from..sentence.end.min(from + REACH) {
        let unit = &prose.units[at];
        if unit.is_number() {
            let is_former = (from..at).rev().take(2).any(|before| prose.units[before].has(Cue::From));
            let is_measured = prose.unit(at + 1, sentence).is_some_and(|unit| unit.has(Cue::Measure));
            if is_former || is_measured {
                continue;
            }
            return is_led.then_some(at);
        }
        is_led |= unit.has_any(&[Cue::Reach, Cue::Be]) || prose.ends(at, Ending::Past) && at == from;
        if unit.is_mark(';') || unit.act().is_some() || unit.has_any(&[Cue::Clause, Cue::Relative]) {
            return None;
        }
    }
    None
}
