//! Where a sentence goes on to another scene: to another deed of a list, to another day, to what somebody is accused of, to
//! what today's is compared with.

use std::ops::Range;

use super::court;
use crate::language::days::Open;
use crate::language::{Act, Cue, Form, Word};
use crate::model::Kind;
use crate::read::place::{Context, FoundPlace};
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// "They attacked guards in Herat, bombed a bank in Kunduz and stabbed a clerk in Ghazni": where each deed of three or
/// more begins that were done in a place of their own.
pub(super) fn deeds(prose: &Prose, places: &[FoundPlace], sentence: &Range<usize>) -> Vec<usize> {
    let is_deed = |at: usize| {
        let unit = &prose.units[at];
        let is_verb = unit.deed().is_some_and(|act| !matches!(act.form, Form::Noun | Form::Adjective));
        (is_verb || unit.has(Cue::Attack)) && unit.event().is_some_and(|event| !event.general)
    };
    let opens = |at: &usize| {
        let unit = &prose.units[*at];
        if !(unit.is_mark(',') || unit.has(Cue::And) && !prose.units[at - 1].is_mark(',')) {
            return false;
        }
        let next =
            if prose.unit(at + 1, sentence).is_some_and(|unit| unit.has(Cue::And)) { at + 2 } else { at + 1 };
        sentence.contains(&next) && is_deed(next)
    };
    let cuts: Vec<usize> = (sentence.start + 1..sentence.end).filter(opens).collect();
    if cuts.len() < 2 {
        return Vec::new();
    }
    let mut bounds = cuts.clone();
    bounds.insert(0, sentence.start);
    bounds.push(sentence.end);
    let is_placed = |part: &[usize]| {
        (part[0]..part[1]).any(is_deed)
            && (part[0]..part[1]).any(|at| match prose.units[at].what {
                What::Place(place) => matches!(places[place].context, Context::In | Context::Near),
                _ => false,
            })
    };
    if bounds.windows(2).all(is_placed) { cuts } else { Vec::new() }
}

/// "wanted for", "accused of", "responsible for": what follows is another matter.
pub(super) fn is_involved(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    if !prose.units[place].has(Cue::Involved) {
        return court::is_found_of(prose, sentence, place);
    }
    if is_told_of_group(prose, sentence, place) {
        return false;
    }
    // "Rebels linked to the Islamic State killed 20": to whom, and to no deed.
    let is_object = |at: &usize| {
        let unit = &prose.units[*at];
        matches!(unit.what, What::Group(_))
            || unit.has(Cue::Rebel)
            || unit.event().is_some()
            || prose.is_name(*at)
    };
    let object = (place + 1..sentence.end.min(place + 7)).find(is_object);
    let is_of_group = object.is_some_and(|at| {
        let is_named = prose.is_name(at) && prose.units[at].event().is_none();
        let is_rebel = prose.units[at].has(Cue::Rebel) || is_named;
        matches!(prose.units[at].what, What::Group(_)) || is_rebel && prose.says(place, Word::Linked)
    });
    let is_event = |at: usize| {
        let is_harm = |act: &Act| matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
        let unit = &prose.units[at];
        unit.event().is_some() || unit.deed().is_some_and(|act| act.form == Form::Noun && is_harm(&act))
    };
    // "wanted in 20 cases in three districts, including the killing of six": however far.
    let is_included = || {
        let including =
            (place + 1..sentence.end).find(|at| prose.says_any(*at, &[Word::Includes, Word::Included]));
        including.is_some_and(|at| (at + 1..sentence.end.min(at + 6)).any(is_event))
    };
    court::is_found_of(prose, sentence, place)
        || !is_of_group && ((place + 1..sentence.end.min(place + 14)).any(is_event) || is_included())
}

/// "Two men, who set off the blast in May that killed two guards, were arrested": the closing comma of what those who are
/// held did before.
pub(super) fn clause_of_held(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<usize> {
    let unit = |at: usize| prose.unit(at, sentence);
    let opens = prose.units[place].is_mark(',') && unit(place + 1)?.has(Cue::Relative);
    let close = (place + 2..sentence.end).find(|at| prose.units[*at].is_mark(',')).filter(|_| opens)?;
    let is_deed = |at: usize| {
        let unit = &prose.units[at];
        unit.has(Cue::Attack) || unit.event().is_some_and(|event| !event.general)
    };
    let is_held = |at: usize| prose.units[at].act().is_some_and(|act| act.kind == Kind::Detained);
    let held = (close + 1..sentence.end.min(close + 5))
        .find(|at| !prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]))?;
    (unit(close + 1)?.has_any(&[Cue::Be, Cue::Have]) && is_held(held) && (place + 2..close).any(is_deed))
        .then_some(close)
}

/// "A rebel, involved in the killing of a clerk, was arrested in Herat": back from what he did to the arrest.
pub(super) fn is_held_after_all(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let is_held = |at: usize| prose.units[at].act().is_some_and(|act| act.kind == Kind::Detained);
    let verb = (place + 1..sentence.end.min(place + 5))
        .find(|at| !prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]));
    prose.units[place].is_mark(',')
        && prose.unit(place + 1, sentence).is_some_and(|unit| unit.has_any(&[Cue::Be, Cue::Have]))
        && verb.is_some_and(is_held)
}

/// "In May the rebels were accused of killing 70 people": told of them and of then, and no matter beside another.
fn is_told_of_group(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let before = || sentence.start..place;
    let is_armed = |at: usize| {
        let unit = &prose.units[at];
        matches!(unit.what, What::Group(_)) || unit.has(Cue::Rebel)
    };
    let is_dated = matches!(prose.units[sentence.start].what, What::Day(_));
    is_dated
        && sentence.start + 1 < place
        && prose.units[place - 1].has(Cue::Be)
        && before().any(is_armed)
        && !before().any(|at| prose.units[at].event().is_some() || prose.units[at].deed().is_some())
}

/// "the deadliest attack since 2019, when a bomb killed 22": what it is compared with was another one.
pub(super) fn is_compared(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let opens = match prose.units[place].what {
        What::Day(day) => prose.days[day].open == Some(Open::Since),
        _ => prose.says(place, Word::Since),
    };
    if !opens {
        return false;
    }
    let before = sentence.start.max(place.saturating_sub(COMPARED))..place;
    // "since 2019, when a bomb killed 22": the clause right behind it says what was then.
    let behind = (place + 1..sentence.end).find(|at| {
        let unit = &prose.units[*at];
        !(unit.is_mark(',') || matches!(unit.what, What::Day(_)))
    });
    behind.is_some_and(|at| {
        prose.says_any(at, &[Word::When, Word::Where]) || prose.units[at].has(Cue::Relative)
    }) && before.into_iter().any(|at| prose.units[at].has(Cue::Superlative))
        && prose.units[place..sentence.end].iter().any(|unit| unit.deed().is_some())
}

/// "was blamed on a gang, which killed 30 in Herat in 2019": what those who are blamed did then is another deed.
pub(super) fn is_of_blamed(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let opens = prose.units[place].is_mark(',')
        && prose.unit(place + 1, sentence).is_some_and(|unit| unit.has(Cue::Relative));
    let is_blamed =
        |at: usize| prose.units[at].has(Cue::Blame) || prose.says_any(at, &[Word::Blamed, Word::Attributed]);
    // "blamed for a bomb at a base, that killed two": what the bomb did.
    let blamed = (sentence.start..place).rev().find(|at| is_blamed(*at));
    let is_of_deed = |at: usize| prose.units[at].event().is_some();
    opens
        && blamed.is_some_and(|blamed| !(blamed + 1..place).any(is_of_deed))
        && prose.units[place..sentence.end].iter().any(|unit| unit.deed().is_some())
        && prose.units[place..sentence.end].iter().any(|unit| matches!(unit.what, What::Day(_)))
}

/// Whether the sentence goes on to another day here.
pub(super) fn turns(prose: &Prose, start: usize, sentence: &Range<usize>, place: usize) -> bool {
    let unit = &prose.units[place];
    if start + 2 < place && prose.says(place, Word::Followed) {
        return true;
    }
    let opens = unit.is_mark(',') || unit.is_mark(';') || unit.has_any(&[Cue::And, Cue::Clause]);
    if !opens || place < start + 3 {
        return false;
    }
    let told = prose.units[start..place].iter().any(|unit| unit.event().is_some() || unit.deed().is_some());
    if !told {
        return false;
    }
    // "A judge was killed on Monday; a mayor was shot on Friday": each on a day of its own.
    let is_told = |units: &[Unit]| units.iter().any(|unit| unit.act().is_some());
    let is_dated = |units: &[Unit]| units.iter().any(|unit| matches!(unit.what, What::Day(_)));
    if unit.is_mark(';') {
        let end = (place + 1..sentence.end).find(|at| prose.units[*at].is_mark(';')).unwrap_or(sentence.end);
        let (left, right) = (&prose.units[start..place], &prose.units[place + 1..end]);
        if [left, right].iter().all(|part| is_told(part) && is_dated(part)) {
            return true;
        }
    }
    let mut at = place + 1;
    while at < sentence.end && at < place + 6 {
        let unit = &prose.units[at];
        match unit.what {
            What::Day(_) => {
                let more = prose.units[at + 1..sentence.end]
                    .iter()
                    .any(|unit| unit.deed().is_some() || unit.event().is_some());
                let dated = prose.units[start..place].iter().any(|unit| matches!(unit.what, What::Day(_)));
                return more && dated;
            }
            _ if unit.has_any(&[Cue::Preposition, Cue::Adverb, Cue::And])
                || unit.is_mark(',')
                || prose.says(at, Word::Later) =>
            {
                at += 1;
            }
            _ => return false,
        }
    }
    false
}

/// How far before "since" a superlative stands.
const COMPARED: usize = 10;
