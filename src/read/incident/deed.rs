//! Words of a deed in their clause: one more deed or the one told before, a weapon that was used, and whose deed it was.

use std::ops::Range;

use super::family::Family;
use crate::language::{Cue, Event, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// "another bomb exploded", "a second attack": not the one that was told before.
pub(super) fn is_one_more(prose: &Prose, units: &Range<usize>, before: usize, event: &Event) -> bool {
    let is_second = prose.says(before, Word::Ordinal)
        && before
            .checked_sub(1)
            .filter(|at| units.contains(at))
            .is_some_and(|at| prose.units[at].has(Cue::Indefinite));
    event.weight >= 50 && (prose.units[before].has(Cue::Another) || is_second)
}

/// "The rebels also bombed a bank", "a mill was also set on fire": one more deed. Whoever was also killed is one more
/// victim.
pub(super) fn is_done_too(prose: &Prose, units: &Range<usize>, place: usize, event: &Event) -> bool {
    let unit = &prose.units[place];
    let is_deed = unit.has(Cue::Attack)
        && !event.general
        && unit.act().is_none_or(|act| act.kind == Kind::Abducted)
        && Family::of(event.incident) != Family::Police;
    let before = units.start.max(place.saturating_sub(3))..place;
    is_deed
        && before
            .rev()
            .take_while(|at| prose.units[*at].has_any(&[Cue::Adverb, Cue::Be, Cue::Have]))
            // "planned it and also fired": told of the same deed.
            .any(|at| prose.says(at, Word::Also) && units.start < at && !prose.units[at - 1].has(Cue::And))
}

/// "threw bombs at the houses", "damaged by a charge of dynamite": a weapon that was used, and no weapon in general.
pub(super) fn is_hurled(prose: &Prose, units: &Range<usize>, place: usize, event: &Event) -> bool {
    if !event.general || event.incident != IncidentType::Bombing {
        return false;
    }
    // "police seized grenades", "found a grenade and a damaged car": found, whatever came to it before.
    let is_found = |at: usize| {
        prose.units[at].event().is_some_and(|event| event.incident == IncidentType::Seizure)
            || prose.says(at, Word::Found)
    };
    if units.clone().any(is_found) {
        return false;
    }
    let is_open = |at: &usize| {
        let unit = &prose.units[*at];
        !unit.has_any(&[Cue::Modal, Cue::Plan, Cue::Threat, Cue::Averted, Cue::Foil, Cue::And])
            && !unit.is_mark(',')
    };
    let before = || (units.start.max(place.saturating_sub(USE_REACH))..place).rev().take_while(is_open);
    let is_thrown = |at: usize| prose.says(at, Word::Threw);
    let is_harmed = |at: usize| prose.says(at, Word::Damaged);
    let is_by = || before().take(3).any(|at| prose.says_any(at, &[Word::By, Word::With]));
    // "a bomb was thrown", "a bomb damaged": the weapon's own verb, and none of another thing.
    let is_between = |at: &usize| prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]);
    let verb = (place + 1..units.end.min(place + USE_REACH)).find(|at| !is_between(at));
    let is_passive = |verb: usize| (place + 1..verb).any(|at| prose.units[at].has(Cue::Be));
    before().any(|at| is_thrown(at) || is_harmed(at) && is_by())
        || verb
            .is_some_and(|verb| is_thrown(verb) && is_passive(verb) || is_harmed(verb) && !is_passive(verb))
}

/// How far from a weapon its use is told.
const USE_REACH: usize = 8;

/// How far from a deed those who did it are looked for.
const AGENT_REACH: usize = 8;

/// "The air force bombed a village", "the bombing by helicopters": from the air. "The rebels' raid", "a raid staged by
/// rebels": no work of police or army.
pub(super) fn by_whom(
    prose: &Prose,
    units: &Range<usize>,
    place: usize,
    incident: IncidentType,
    from_air: &mut bool,
) -> IncidentType {
    let is_bombing = incident == IncidentType::Bombing && prose.says(place, Word::Bombing);
    let is_raid = incident == IncidentType::Raid && prose.says(place, Word::Raids);
    if !is_bombing && !is_raid {
        return incident;
    }
    let end = units.end.min(place + AGENT_REACH);
    let by = (place + 1..end).find(|at| prose.says(*at, Word::By));
    // "a raid by troops on rebels": up to those on whom it was.
    let behind = by
        .into_iter()
        .flat_map(|by| by + 1..units.end.min(by + 4))
        .map(|at| &prose.units[at])
        .take_while(|unit| !unit.has_any(&[Cue::Preposition, Cue::Of]));
    if is_raid {
        let is_armed = |unit: &Unit| {
            let person = unit.person().and_then(|person| person.population);
            matches!(unit.what, What::Group(_)) || person == Some(Population::ArmedGroup)
        };
        return if { behind }.any(is_armed) { IncidentType::Attack } else { incident };
    }
    let is_from_air = |unit: &Unit| unit.has(Cue::Aircraft);
    let is_other = |unit: &Unit| {
        unit.has_any(&[Cue::Say, Cue::Preposition, Cue::Of]) || unit.is_mark(';') || unit.act().is_some()
    };
    let before = || (units.start.max(place.saturating_sub(AGENT_REACH))..place).rev();
    // "A passenger plane was bombed": whom it was done to.
    let is_passive = before()
        .take_while(|at| prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]))
        .any(|at| prose.units[at].has(Cue::Be));
    // "a helicopter base was bombed": the word says what base, and nobody who did it.
    let is_whole = |at: usize| {
        let next = &prose.units[at + 1];
        at + 1 == place
            || next.is_verb()
            || next.has_any(&[Cue::Have, Cue::Adverb, Cue::And])
            || next.is_mark(',')
    };
    let is_subject = match prose.says(place, Word::Bombed) {
        true => {
            !is_passive
                && before()
                    .take_while(|at| !is_other(&prose.units[*at]))
                    .any(|at| is_from_air(&prose.units[at]) && is_whole(at))
        }
        // "the air force's bombing".
        false => {
            units.start + 1 < place
                && prose.says_any(place - 1, &[Word::Own, Word::Apostrophe])
                && is_from_air(&prose.units[place - 2])
        }
    };
    // It is told as a bombing until it gets its name.
    *from_air |= is_subject || { behind }.any(is_from_air);
    incident
}

/// "fired a missile into the sea", "a rocket put two satellites into orbit": it was aimed at nobody, unless it is said at
/// whom, or a group fired it.
pub(super) fn is_launch(prose: &Prose, sentence: usize, event: &Event) -> bool {
    if event.incident != IncidentType::Shelling {
        return false;
    }
    let range = prose.sentences[sentence].clone();
    let units = &prose.units[range.clone()];
    let is_aimed = |at: usize| prose.says_any(at, &[Word::At, Word::Hit]) || prose.units[at].deed().is_some();
    units.iter().any(|unit| unit.has(Cue::Launch))
        && !range.into_iter().any(is_aimed)
        && !units.iter().any(|unit| matches!(unit.what, What::Group(_)))
}
