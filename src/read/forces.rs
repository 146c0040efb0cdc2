//! A state's own forces as attackers: "peasants were killed by the army", "the murder was blamed on the police".
//!
//! They are named only where they harmed others than militants, and only where the words say that it was them.

use super::prose::Prose;
use super::scene::Scene;
use super::toll::Told;
use super::unit::{Unit, What};
use crate::language::{Cue, Form, Number};
use crate::model::{IncidentType, Kind, Population};

/// How far from a deed its agent is looked for.
const REACH: usize = 14;

/// Police or army as the attacker, with whose they are: "Salvadoran army".
pub(super) fn attacking(
    prose: &Prose,
    scene: &Scene,
    incident: IncidentType,
    told: &[Told],
) -> Option<String> {
    let is_own_work = matches!(
        incident,
        IncidentType::Arrest | IncidentType::Raid | IncidentType::Surrender | IncidentType::Seizure
    );
    let has_attackers = told.iter().any(|told| told.figure.kind == Kind::Attackers);
    let is_harm = |told: &Told| matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
    let is_their_foe = |told: &Told| {
        matches!(told.counted.population, Some(Population::ArmedGroup | Population::SecurityForces))
    };
    let is_no_foe = |told: &Told| {
        let is_by_others = told.counted.by == Some(Population::ArmedGroup);
        told.counted.population.is_some() && !is_their_foe(told) && !is_by_others
    };
    // "Two of the attackers were shot by police": those whom this scene tells of, where it tells of any.
    let is_here = |told: &Told| scene.units.contains(&told.counted.act);
    let is_any_here = told.iter().any(is_here);
    let harmed = || told.iter().filter(|told| is_harm(told) && (!is_any_here || is_here(told)));
    let are_foes = harmed().next().is_some() && harmed().all(is_their_foe);
    let harms_others = harmed().any(is_no_foe);
    if is_own_work || are_foes || has_attackers {
        return None;
    }
    let place = scene.units.clone().find(|place| {
        is_force(&prose.units[*place])
            && (harms_others && is_agent(prose, scene, *place) || is_blamed(prose, scene, *place))
    })?;
    let is_whose = |unit: &Unit| matches!(unit.what, What::Place(_));
    let start =
        if place > scene.units.start && is_whose(&prose.units[place - 1]) { place - 1 } else { place };
    Some(prose.words(start..place + 1).to_owned())
}

/// An army, a police force: not some of its men.
fn is_force(unit: &Unit) -> bool {
    unit.person().is_some_and(|person| {
        person.population == Some(Population::SecurityForces) && person.number == Number::Mass
    })
}

fn is_deed(unit: &Unit) -> bool {
    let harms = unit.act().is_some_and(|act| {
        act.of_object && matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
    });
    harms || unit.has(Cue::Attack) && unit.event().is_some()
}

/// "killed by the army", "the air force bombed".
fn is_agent(prose: &Prose, scene: &Scene, place: usize) -> bool {
    let units = |from: usize, to: usize| prose.units[from..to].iter();
    let near = scene.units.start.max(place.saturating_sub(4));
    if let Some(by) = (near..place).rev().find(|at| prose.folded(*at) == "by") {
        let from = scene.units.start.max(by.saturating_sub(REACH));
        return !units(by, place).any(Unit::is_verb) && units(from, by).any(is_deed);
    }
    let is_held = (near..place).rev().take(3).any(|at| prose.units[at].has(Cue::Preposition));
    let verb = (place + 1..scene.units.end.min(place + 5)).find(|at| prose.units[*at].is_verb());
    let is_active = |unit: &Unit| {
        unit.act().is_none_or(|act| !matches!(act.form, Form::Noun | Form::Adjective | Form::Participle))
            && !unit.has(Cue::Be)
    };
    !is_held
        && verb.is_some_and(|verb| {
            let unit = &prose.units[verb];
            let is_passive = units(place + 1, verb).any(|unit| unit.has(Cue::Be));
            is_deed(unit) && is_active(unit) && !is_passive
        })
}

/// "blamed the army for", "the army is responsible for".
fn is_blamed(prose: &Prose, scene: &Scene, place: usize) -> bool {
    let near = scene.units.start.max(place.saturating_sub(4));
    let is_blame = (near..place).any(|at| prose.units[at].has(Cue::Blame));
    // "Police said rebels were responsible": who says so did not do it.
    let behind = || {
        (place + 1..scene.units.end.min(place + 6))
            .take_while(|at| !prose.units[*at].has(Cue::Say) && prose.units[*at].person().is_none())
    };
    is_blame
        || behind().any(|at| prose.units[at].has(Cue::Involved) && prose.folded(at) != "in")
            && !behind().any(|at| prose.units[at].has(Cue::Not))
}

#[cfg(test)]
mod tests {
    use crate::model::GroupRole;
    use crate::read::{Input, Reader};

    #[test]
    fn forces_attack_where_the_words_say_so() {
        let reader = Reader::new(&[]);
        let published = jiff::civil::date(2024, 3, 24);
        let r = |text: &str| {
            let reading = reader.read(&Input { title: None, text, published });
            let parts = reading.incidents.into_iter().flat_map(|report| report.groups);
            let attackers =
                parts.filter(|part| part.role == GroupRole::Attacker).filter_map(|part| part.name);
            attackers.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(r("Six farmers were killed by the army in Tarvan on Friday."), "army");
        assert_eq!(r("The army killed six rebels in Tarvan on Friday."), "");
        assert_eq!(r("Six soldiers of the army were killed in an ambush in Tarvan on Friday."), "");
    }
}
