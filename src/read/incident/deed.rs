//! Words of a deed in their clause: one more deed or the one told before, a weapon that was used, and whose deed it was.

use std::ops::Range;

use super::family::Family;
use crate::language::{Cue, Ending, Event, Form, Number, Word};
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

/// "the slain senator", "the recently murdered mayor": who he was, whatever else is told of.
pub(super) fn is_attributive(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_participle = prose.units[place]
        .act()
        .is_some_and(|act| matches!(act.form, Form::Participle | Form::PastOrParticiple | Form::Adjective));
    let before =
        (units.start.max(place.saturating_sub(3))..place).rev().find(|at| !prose.units[*at].has(Cue::Adverb));
    is_participle
        && before.is_some_and(|at| {
            let is_of_person =
                || units.start < at && prose.units[at].has(Cue::Of) && prose.units[at - 1].person().is_some();
            prose.units[at].has(Cue::Definite) || is_of_person()
        })
        && prose
            .unit(place + 1, units)
            .and_then(Unit::person)
            .is_some_and(|person| person.number == Number::One && person.kind.is_none())
}

/// "defused a bomb planted outside the embassy": set for somebody, and no find.
pub(super) fn is_planted(prose: &Prose, units: &Range<usize>) -> bool {
    let is_bomb =
        |at: usize| prose.units[at].event().is_some_and(|event| event.incident == IncidentType::Bombing);
    units.clone().any(|at| {
        let before = units.start.max(at.saturating_sub(5))..at;
        prose.says(at, Word::Planted) && before.into_iter().any(is_bomb)
    })
}

/// "A bomb exploded and a second device was defused": what was defused is not all that was planted.
pub(super) fn is_exploded_too(prose: &Prose, units: &Range<usize>) -> bool {
    units.clone().any(|at| {
        let mut before = units.start.max(at.saturating_sub(4))..at;
        prose.says(at, Word::Exploded)
            && !before.any(|at| {
                prose.says_any(at, &[Word::Before, Word::When, Word::If]) || prose.units[at].has(Cue::Modal)
            })
    })
}

/// How far from a weapon its use is told.
const USE_REACH: usize = 8;

/// How far from a deed those who did it are looked for.
const AGENT_REACH: usize = 8;

/// "The air force bombed a village", "the bombing by helicopters", "drones killed two": from the air. "The rebels' raid", "a
/// raid staged by rebels", "militants raided a village": no work of police or army.
pub(super) fn by_whom(
    prose: &Prose,
    units: &Range<usize>,
    place: usize,
    event: Event,
    from_air: &mut bool,
) -> Event {
    let incident = event.incident;
    let is_raid = incident == IncidentType::Raid && prose.says_any(place, &[Word::Raids, Word::Raided]);
    if is_raid {
        return match is_raid_of_rebels(prose, units, place) {
            true => Event { incident: IncidentType::Attack, weight: event.weight.max(ATTACK), ..event },
            false => event,
        };
    }
    let is_bombing = incident == IncidentType::Bombing && prose.says(place, Word::Bombing);
    let is_harm = incident == IncidentType::Attack && prose.units[place].has_any(&[Cue::Attack, Cue::Harm]);
    if is_bombing && is_of_aircraft(prose, units, place, |unit, _| unit.has(Cue::Aircraft)) {
        // It is told as a bombing until it gets its name.
        *from_air = true;
    }
    if is_of_state(prose, units, place) && incident == IncidentType::Attack {
        return Event { incident: IncidentType::AirStrike, weight: STRIKE_OF_STATE, general: false };
    }
    if is_harm && is_of_aircraft(prose, units, place, |_, at| prose.says(at, Word::Warplanes)) {
        return Event { incident: IncidentType::AirStrike, weight: AIR_STRIKE, ..event };
    }
    event
}

/// "a U.S. strike on a boat", "Israeli strikes": from afar, by a state.
fn is_of_state(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_place = |at: usize| matches!(prose.units[at].what, What::Place(_));
    let before = units.start.max(place.saturating_sub(2))..place;
    prose.says(place, Word::Strike)
        && before.clone().rev().find(|at| !prose.is_unknown(*at)).is_some_and(is_place)
}

/// As sure as "attacked" is of an attack, and "air strike" of one.
const ATTACK: u8 = 50;
const AIR_STRIKE: u8 = 72;

/// Less sure than that missiles hit.
const STRIKE_OF_STATE: u8 = 60;

/// The units that are told as the doers of what was done "by" somebody: up to those to whom it was done ("a raid by troops on
/// rebels").
fn agents(prose: &Prose, units: &Range<usize>, place: usize) -> Range<usize> {
    let by = (place + 1..units.end.min(place + AGENT_REACH)).find(|at| prose.says(*at, Word::By));
    let Some(by) = by else { return place..place };
    let end = (by + 1..units.end.min(by + 5))
        .find(|at| prose.units[*at].has_any(&[Cue::Preposition, Cue::Of]))
        .unwrap_or_else(|| units.end.min(by + 5));
    by + 1..end
}

/// "a raid by rebels", "militants raided the village", "the raid on the barracks".
fn is_raid_of_rebels(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let population = |at: usize| prose.units[at].person().and_then(|person| person.population);
    let is_armed = |at: usize| {
        matches!(prose.units[at].what, What::Group(_)) || population(at) == Some(Population::ArmedGroup)
    };
    if agents(prose, units, place).any(is_armed) {
        return true;
    }
    let before = || (units.start.max(place.saturating_sub(AGENT_REACH))..place).rev();
    if prose.says(place, Word::Raided) {
        let is_between = |at: &usize| {
            let unit = &prose.units[*at];
            !unit.is_mark(';') && (!unit.is_verb() || unit.has_any(&[Cue::Have, Cue::Adverb]))
        };
        // "rebel hideouts were raided", "police and militia raided": the nearest who can have done it.
        let mut doers =
            before().take_while(is_between).filter(|at| population(*at).is_some() || is_armed(*at));
        return doers.next().is_some_and(is_armed);
    }
    // Who raids barracks is none of those who sleep there: "an army's raid", "the army launched a raid".
    let is_of_forces = |at: usize| population(at) == Some(Population::SecurityForces);
    let is_theirs = before().take(3).any(is_of_forces)
        || before().any(|at| prose.says_any(at, &[Word::Staged, Word::CarriedOut]))
            && before().any(is_of_forces);
    let on = place + 1 < units.end && prose.says(place + 1, Word::On);
    on && !is_theirs
        && (place + 2..units.end.min(place + 6))
            .take_while(|at| !prose.units[*at].is_verb())
            .any(|at| prose.says(at, Word::Post))
}

/// Whether what attacks from the air did it: "warplanes bombed", "the air force's bombing", "killed by a drone".
fn is_of_aircraft(
    prose: &Prose,
    units: &Range<usize>,
    place: usize,
    is_it: impl Fn(&Unit, usize) -> bool,
) -> bool {
    let is_from_air = |at: usize| is_it(&prose.units[at], at);
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
            // "Jets on 22 June bombed".
            || matches!(next.what, What::Day(_))
            || next.is_mark(',')
    };
    let is_noun = prose.units[place].act().is_none_or(|act| act.form == Form::Noun)
        && !prose.says(place, Word::Bombed)
        && !prose.units[place].is_verb();
    let is_subject = match is_noun {
        false => {
            !is_passive
                && before()
                    .take_while(|at| !is_other(&prose.units[*at]))
                    .any(|at| is_from_air(at) && is_whole(at))
        }
        // "the air force's bombing".
        true => {
            units.start + 1 < place
                && prose.says_any(place - 1, &[Word::Own, Word::Apostrophe])
                && is_from_air(place - 2)
        }
    };
    is_subject || agents(prose, units, place).any(is_from_air)
}

/// "dropped two bombs on", "bombs were dropped on": from the air, where a plane did it or there were several.
pub(super) fn is_dropped(prose: &Prose, units: &Range<usize>, place: usize, event: &Event) -> bool {
    if !event.general || event.incident != IncidentType::Bombing {
        return false;
    }
    let is_open = |at: &usize| {
        !prose.units[*at].has_any(&[Cue::Modal, Cue::Plan, Cue::Threat, Cue::Not])
            && !prose.units[*at].is_mark(';')
    };
    let before = || (units.start.max(place.saturating_sub(USE_REACH))..place).rev().take_while(is_open);
    let behind = || (place + 1..units.end.min(place + USE_REACH)).take_while(is_open);
    let drops = |at: usize| prose.says(at, Word::Drops);
    let is_flying = |at: usize| prose.units[at].has(Cue::Aircraft);
    let is_passive = behind().take(4).any(drops) && behind().take(3).any(|at| prose.units[at].has(Cue::Be));
    let is_plural = prose.ends(place, Ending::Plural);
    let is_by = || (units.start..units.end).any(is_flying);
    is_passive && (is_plural || is_by()) || before().take(5).any(drops) && is_by()
}

/// "A missile hit a block of flats", "killed by rockets": a weapon that was used, and no weapon in general.
pub(super) fn is_landed(prose: &Prose, units: &Range<usize>, place: usize, event: &Event) -> bool {
    if !event.general || event.incident != IncidentType::Shelling {
        return false;
    }
    let is_between = |at: &usize| {
        prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb])
            || prose.is_name(*at)
            || prose.is_unknown(*at)
    };
    let is_harm = |at: usize| {
        prose.says(at, Word::Hit)
            || prose.units[at].deed().is_some_and(|act| {
                act.of_object && matches!(act.kind, Kind::Killed | Kind::Injured) && act.form != Form::Noun
            })
    };
    let verb = (place + 1..units.end.min(place + 4)).find(|at| !is_between(at));
    let is_passive = |verb: usize| (place + 1..verb).any(|at| prose.units[at].has(Cue::Be));
    let is_attack =
        |at: usize| is_harm(at) || prose.units[at].has(Cue::Attack) && prose.units[at].event().is_some();
    let is_by = units.start < place
        && (units.start.max(place.saturating_sub(4))..place)
            .any(|at| prose.says_any(at, &[Word::By, Word::With]))
        && (units.start.max(place.saturating_sub(USE_REACH))..place).any(is_attack);
    is_by || verb.is_some_and(|verb| is_harm(verb) && !is_passive(verb))
}

/// "rammed his car into a bus stop", "drove a van into a crowd": the vehicle was the weapon.
pub(super) fn is_rammed(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    if !prose.says_any(place, &[Word::Rams, Word::Drove]) {
        return false;
    }
    let vehicle = (place + 1..units.end.min(place + 6))
        .take_while(|at| !prose.units[*at].has(Cue::Preposition))
        .find(|at| prose.says(*at, Word::Vehicle));
    let into =
        |from: usize| (from..units.end.min(from + 3)).find(|at| prose.says_any(*at, &[Word::Into, Word::At]));
    // "drove a van into a crowd", and not into a town; what carries bombs is one.
    let is_hit = |into: usize| {
        (into + 1..units.end.min(into + 5)).any(|at| {
            prose.says(at, Word::Crowd)
                || prose.units[at].person().is_some_and(|person| person.number != Number::One)
        })
    };
    let is_bomb = units.clone().any(|at| {
        prose.units[at].event().is_some_and(|event| {
            matches!(event.incident, IncidentType::Bombing | IncidentType::SuicideBombing)
        })
    });
    !is_bomb
        && vehicle
            .and_then(|vehicle| into(vehicle + 1))
            .is_some_and(|into| prose.says(place, Word::Rams) || is_hit(into))
}

/// "The strike hit a house", "a strike killed two": nobody's who only stopped working. "A shell hit a market", "drones hit a
/// house": what was done by words that tell of no deed by themselves.
pub(super) fn struck(prose: &Prose, units: &Range<usize>, place: usize) -> Option<Event> {
    let unit = &prose.units[place];
    if unit.event().is_some() || unit.act().is_some() {
        return None;
    }
    let (incident, weight) = if prose.says(place, Word::Strike) {
        match is_of_state(prose, units, place) {
            true => (IncidentType::AirStrike, STRIKE_OF_STATE),
            false => (IncidentType::Attack, ATTACK),
        }
    } else if prose.says(place, Word::Shells) {
        (IncidentType::Shelling, SHELLING)
    } else if prose.says(place, Word::Warplanes) {
        (IncidentType::AirStrike, AIR_STRIKE)
    } else {
        return None;
    };
    // "killed by an Israeli strike", "were hurt in a U.S. strike".
    if incident == IncidentType::AirStrike && is_harmed_by(prose, units, place) {
        return Some(Event { incident, weight, general: false });
    }
    let verb =
        (place + 1..units.end.min(place + 4)).find(|at| !prose.units[*at].has_any(&[Cue::Have, Cue::Adverb]));
    let is_done = verb.is_some_and(|at| {
        let harms = prose.units[at].deed().is_some_and(|act| act.of_object && act.kind == Kind::Killed);
        // "The strike hit commuters": of those who stopped working.
        let is_target = || (at + 1..units.end.min(at + 6)).any(|at| prose.says(at, Word::Target));
        let is_hit = prose.says(at, Word::Hit) && !prose.says(at, Word::Strike);
        harms || is_hit && (incident != IncidentType::Attack || is_target())
    });
    is_done.then_some(Event { incident, weight, general: false })
}

/// Whether it is told right before that somebody was harmed by it.
fn is_harmed_by(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_opening = |at: &usize| {
        let unit = &prose.units[*at];
        matches!(unit.what, What::Place(_)) || unit.has_any(&[Cue::Definite, Cue::Indefinite, Cue::Adverb])
    };
    let floor = units.start.max(place.saturating_sub(USE_REACH));
    let by = (floor..place).rev().find(|at| !is_opening(at));
    let is_harm = |at: usize| {
        prose.units[at].deed().is_some_and(|act| matches!(act.kind, Kind::Killed | Kind::Injured))
    };
    by.is_some_and(|by| {
        prose.says_any(by, &[Word::By, Word::In]) && (floor.saturating_sub(USE_REACH)..by).any(is_harm)
    })
}

/// As sure as "shelled" is.
const SHELLING: u8 = 68;

/// What ramming is: said less plainly than a bomb is.
pub(super) const RAMMING: Event = Event { incident: IncidentType::VehicleAttack, weight: 69, general: false };

/// "clashes between gangs left ten dead", "killed in communal clashes": fought there and then, by two sides, and no clashes
/// in general.
pub(super) fn fought(prose: &Prose, units: &Range<usize>, place: usize, event: Event) -> Event {
    if event.incident != IncidentType::ArmedClash || !prose.says(place, Word::Clashes) {
        return event;
    }
    let is_unarmed = |at: usize| {
        prose.units[at].person().is_some_and(|person| person.population == Some(Population::Civilian))
            || prose.says(at, Word::Protesters)
    };
    let behind = place + 1..units.end.min(place + USE_REACH);
    let is_between = behind.clone().next().is_some_and(|at| prose.says(at, Word::Between))
        && !behind.clone().any(is_unarmed);
    let is_harm = |at: usize| {
        prose.units[at].deed().is_some_and(|act| matches!(act.kind, Kind::Killed | Kind::Injured))
            || prose.units[at].has(Cue::Leave)
    };
    // "students died in clashes with the police": who has no arms does not fight.
    let is_with_forces = prose.unit(place + 1, units).is_some_and(|_| prose.says(place + 1, Word::With))
        && behind.clone().any(|at| {
            prose.units[at]
                .person()
                .is_some_and(|person| person.population == Some(Population::SecurityForces))
        })
        && (units.start..place).any(is_unarmed);
    if is_with_forces {
        return event;
    }
    let before = units.start.max(place.saturating_sub(4))..place;
    let is_in = before.clone().rev().find(|at| prose.says_any(*at, &[Word::In, Word::During]));
    let is_killed_in = is_in.is_some_and(|at| (units.start.max(at.saturating_sub(4))..at).any(is_harm));
    let leaves = (place + 1..units.end.min(place + 9)).any(is_harm);
    if is_between && (is_killed_in || leaves) {
        return Event { weight: event.weight.max(FOUGHT_BETWEEN), general: false, ..event };
    }
    if is_killed_in {
        return Event { weight: event.weight.max(FOUGHT), general: false, ..event };
    }
    event
}

/// "a gunfight", "an exchange of fire": both sides shot, unless it is told as one's work: "an encounter with the police".
pub(super) fn is_mutual(prose: &Prose, units: &Range<usize>, place: usize, event: &Event) -> bool {
    let is_with = (place + 1..units.end.min(place + 6))
        .take_while(|at| !prose.units[*at].is_mark(','))
        .any(|at| prose.says(at, Word::With));
    event.incident == IncidentType::ArmedClash && prose.says(place, Word::Clashes) && !is_with
}

/// As sure as a clash is that has two sides.
const FOUGHT: u8 = 67;

/// Surer than "gunmen" is of an attack, even where none of the sides is said to have lost anybody.
pub(super) const FOUGHT_BETWEEN: u8 = 84;
