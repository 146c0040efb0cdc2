//! Ground that changes hands: towns and bases that fighters enter, take, retake or lose.

use std::ops::Range;

use crate::language::{Cue, Event, Number, Person, Word};
use crate::model::{IncidentType, Population};
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// How far before a verb it is looked for what was taken.
const AGENT_REACH: usize = 8;

/// How far before its verb it is told who takes a town, and which one falls.
const SUBJECT_REACH: usize = 4;

/// How far behind "fell" it is told into whose hands.
const HANDS_REACH: usize = 9;

/// "Rebels entered Uvira", "the army retook the town", "Uvira fell to the rebels": ground that fighters took, told without a
/// word of fighting.
pub(super) fn taken_ground(prose: &Prose, units: &Range<usize>, place: usize) -> Option<Event> {
    let unit = &prose.units[place];
    let is_between = |at: &usize| prose.units[*at].has_any(&[Cue::Have, Cue::Adverb, Cue::Be]);
    let are = |at: usize, who: Population| {
        let is_they = |person: Person| person.population == Some(who) && person.number != Number::One;
        prose.units[at].person().is_some_and(is_they)
    };
    let is_group =
        |at: usize| matches!(prose.units[at].what, What::Group(_)) || are(at, Population::ArmedGroup);
    let is_force = |at: usize| is_group(at) || are(at, Population::SecurityForces);
    // "Since they took the town", "took it in August 2021": how it came to be so.
    let is_of_before = |at: usize| match prose.units[at].what {
        What::Day(day) => prose.days[day].year_is_told,
        _ => prose.says(at, Word::Since) && at < place,
    };
    if units.clone().any(is_of_before) {
        return None;
    }
    let subject =
        (units.start.max(place.saturating_sub(SUBJECT_REACH))..place).rev().find(|at| !is_between(at))?;
    let is_next = |words: &[Word]| prose.unit(place + 1, units).is_some() && prose.says_any(place + 1, words);
    let is_taken = match () {
        // "Peacekeepers entered Goma": only fighters take a town by that.
        () if prose.says(place, Word::Enters) => {
            is_group(subject) && is_ground_behind(prose, units, place + 1)
        }
        () if prose.says(place, Word::TakesGround) => {
            is_force(subject) && is_ground_behind(prose, units, place + 1)
        }
        () if prose.says(place, Word::Advances) => {
            is_next(&[Word::Into]) && is_group(subject) && is_ground_behind(prose, units, place + 2)
        }
        () if prose.says(place, Word::Fell) => {
            let mut hands = place + 2..units.end.min(place + HANDS_REACH);
            is_next(&[Word::To, Word::Into]) && is_ground(prose, subject) && hands.any(is_group)
        }
        () => false,
    };
    let is_fight = unit.event().is_some_and(|event| event.incident == IncidentType::ArmedClash);
    (is_taken && !is_fight).then_some(TAKING_OF_GROUND)
}

/// What the taking of ground is: told of as an attack wherever one is told.
const TAKING_OF_GROUND: Event = Event { incident: IncidentType::ArmedClash, weight: 46, general: false };

/// A town, a base or whatever else is taken from those who hold it.
fn is_ground(prose: &Prose, at: usize) -> bool {
    matches!(prose.units[at].what, What::Place(_)) || prose.ends_so(at, &[Word::Ground])
}

/// "the lakeside city of Uvira": ground, over an article and what it is like.
fn is_ground_behind(prose: &Prose, units: &Range<usize>, from: usize) -> bool {
    let is_article = |at: &usize| {
        prose.units[*at].has_any(&[Cue::Definite, Cue::Indefinite, Cue::Of, Cue::Adverb, Cue::And])
            || prose.is_unknown(*at)
    };
    // "the naval base", "the army's barracks": whose ground it is.
    let is_whose = |at: &usize| {
        prose.units[*at].person().is_some_and(|person| person.population == Some(Population::SecurityForces))
            || prose.says(*at, Word::Apostrophe)
    };
    let object = (from..units.end.min(from + 5)).find(|at| !(is_article(at) || is_whose(at)));
    // "entered Geneva talks", "seized Kandahar heroin": what is there, and not the town.
    let is_end = |next: &Unit| {
        matches!(next.what, What::Mark(_) | What::Day(_) | What::Place(_))
            || next.has_any(&[Cue::Preposition, Cue::And, Cue::Adverb, Cue::Clause, Cue::Of])
    };
    object.is_some_and(|at| {
        is_ground(prose, at)
            && (prose.units[at].what == What::Word || prose.unit(at + 1, units).is_none_or(is_end))
            && prose.unit(at + 1, units).is_none_or(|next| next.person().is_none())
    })
}

/// "The rebels captured the town", "since they captured it": ground is taken, and nobody arrested.
pub(super) fn is_of_ground(prose: &Prose, units: &Range<usize>, place: usize, event: &Event) -> bool {
    if event.incident != IncidentType::Arrest || !prose.says(place, Word::Captures) {
        return false;
    }
    let is_ground = |at: usize| is_ground(prose, at) || prose.says(at, Word::It);
    let is_passive = units.start < place && prose.units[place - 1].has(Cue::Be);
    let subject = (units.start.max(place.saturating_sub(AGENT_REACH))..place)
        .rev()
        .find(|at| !prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]));
    match is_passive {
        true => subject.is_some_and(is_ground),
        false => {
            is_ground_behind(prose, units, place + 1)
                || prose.unit(place + 1, units).is_some() && prose.says(place + 1, Word::It)
        }
    }
}
