//! Who: which groups had what to do with an incident.

use std::ops::Range;

use super::prose::Prose;
use super::scene::Scene;
use super::toll::Told;
use super::unit::What;
use crate::language::{Cue, Form, Number};
use crate::model::{GroupPart, GroupRole, IncidentType, Kind, Population, Role};

/// A group where the text names it.
pub(super) struct Named {
    /// A tracked one's id.
    pub(super) id: Option<String>,
    /// The id of the province that is named, where that is tracked too.
    pub(super) branch: Option<String>,
    /// Another one's name.
    pub(super) name: Option<String>,
}

/// The groups that group units point to.
pub(super) struct Who<'w> {
    pub(super) named: &'w [Named],
}

/// How far around a name its verb is looked for.
const REACH: usize = 14;

/// The groups of an incident with their roles, the attackers first.
pub(super) fn parts(
    prose: &Prose,
    who: &Who,
    scenes: &[&Scene],
    incident: IncidentType,
    told: &[Told],
) -> Vec<GroupPart> {
    let mut parts: Vec<GroupPart> = Vec::new();
    for scene in scenes {
        for place in scene.units.clone() {
            let What::Group(index) = prose.units[place].what else { continue };
            let named = &who.named[index];
            let sentence = &prose.sentences[scene.sentence];
            let role = role(prose, named.name.as_deref(), sentence, place, incident, told);
            let (group, branch, name) = (named.id.clone(), named.branch.clone(), named.name.clone());
            add(&mut parts, GroupPart { group, branch, name, role });
        }
    }
    for scene in scenes {
        if let Some(name) = forces(prose, scene, told) {
            add(
                &mut parts,
                GroupPart { group: None, branch: None, name: Some(name), role: GroupRole::Attacker },
            );
        }
    }
    if parts.is_empty() {
        parts.extend(movement(prose, scenes, incident, told));
    }
    parts.sort_by_key(|part| part.role);
    parts
}

/// "Maoists": a movement that a text names where it names no group of it.
fn movement(prose: &Prose, scenes: &[&Scene], incident: IncidentType, told: &[Told]) -> Option<GroupPart> {
    let (scene, place) = scenes.iter().find_map(|scene| {
        scene.units.clone().find(|place| prose.units[*place].has(Cue::Movement)).map(|place| (scene, place))
    })?;
    let name = prose.words(place..place + 1).to_owned();
    let role = role(prose, Some(&name), &prose.sentences[scene.sentence], place, incident, told);
    Some(GroupPart { group: None, branch: None, name: Some(name), role })
}

/// Police or army that harmed others than militants: "peasants were killed by the army".
fn forces(prose: &Prose, scene: &Scene, told: &[Told]) -> Option<String> {
    let is_harm = |told: &&Told| {
        told.counted.sentence == scene.sentence
            && matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
            && !matches!(told.counted.population, Some(Population::ArmedGroup | Population::SecurityForces))
    };
    let figure = told.iter().find(is_harm)?;
    let is_forces = |place: usize| {
        prose.units[place].person().is_some_and(|person| {
            person.population == Some(Population::SecurityForces) && person.number == Number::Mass
        })
    };
    let end = scene.units.end.min(figure.counted.act + REACH);
    let behind = (figure.counted.act..end)
        .skip_while(|place| prose.folded(*place) != "by")
        .take(6)
        .find(|place| is_forces(*place));
    let before = || {
        let start = scene.units.start.max(figure.counted.act.saturating_sub(6));
        let is_agent = figure.counted.by == Some(Population::SecurityForces);
        (start..figure.counted.act).rev().find(|place| is_agent && is_forces(*place))
    };
    let place = behind.or_else(before)?;
    Some(prose.words(place..place + 1).to_owned())
}

fn add(parts: &mut Vec<GroupPart>, part: GroupPart) {
    match parts.iter_mut().find(|known| known.group == part.group && known.name == part.name) {
        Some(known) => {
            known.role = stronger(known.role, part.role);
            known.branch = known.branch.take().or(part.branch);
        }
        None => parts.push(part),
    }
}

fn stronger(one: GroupRole, other: GroupRole) -> GroupRole {
    let rank = |role| match role {
        GroupRole::Attacker => 0,
        GroupRole::Claimant => 1,
        GroupRole::Target => 2,
        GroupRole::Counterforce => 3,
        GroupRole::Mentioned => 4,
    };
    if rank(one) <= rank(other) { one } else { other }
}

/// What a group has to do with it, by the words around its name and by the kind of incident.
fn role(
    prose: &Prose,
    name: Option<&str>,
    sentence: &Range<usize>,
    place: usize,
    incident: IncidentType,
    told: &[Told],
) -> GroupRole {
    let before = (sentence.start.max(place.saturating_sub(5))..place).rev();
    for at in before {
        let unit = &prose.units[at];
        if unit.has(Cue::And) || prose.folded(at) == "against" {
            if prose.folded(at) == "against" {
                return GroupRole::Target;
            }
            break;
        }
        if prose.folded(at) == "by" || unit.has(Cue::Blame) {
            return GroupRole::Attacker;
        }
        if unit
            .act()
            .is_some_and(|act| act.of_object && !matches!(act.form, Form::Participle | Form::Adjective))
        {
            return GroupRole::Target;
        }
        if unit.is_verb() {
            break;
        }
    }
    for at in place + 1..sentence.end.min(place + REACH) {
        let unit = &prose.units[at];
        if unit.has(Cue::Claim) {
            return GroupRole::Claimant;
        }
        if unit.has(Cue::Be) {
            break;
        }
        // "blew up a tower", "set a bus on fire": of things as well as of persons.
        let is_deed = unit.act().is_none_or(|act| act.of_object);
        if is_deed && unit.has(Cue::Attack) && !at_passive(prose, at) {
            return GroupRole::Attacker;
        }
        if unit.is_mark(';') {
            break;
        }
    }
    // A name that only looks like a group's, in capitals as the text has it, may be a party or a union.
    if name.is_some_and(|name| !name.chars().any(char::is_lowercase)) {
        return GroupRole::Mentioned;
    }
    let police = matches!(
        incident,
        IncidentType::Arrest | IncidentType::Raid | IncidentType::Surrender | IncidentType::Seizure
    );
    let is_harm = |told: &&Told| !matches!(told.figure.kind, Kind::Attackers | Kind::Fighters | Kind::Wanted);
    let only_militants =
        told.iter().filter(is_harm).any(|told| told.counted.population == Some(Population::ArmedGroup))
            && !told.iter().any(|told| told.figure.role == Role::Victim);
    if police || only_militants { GroupRole::Target } else { GroupRole::Attacker }
}

/// "the rebels attacked by drones": a participle, and its agent.
fn at_passive(prose: &Prose, at: usize) -> bool {
    at + 1 < prose.units.len() && prose.folded(at + 1) == "by"
}
