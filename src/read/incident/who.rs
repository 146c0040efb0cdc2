//! Who: which groups had what to do with an incident.

use std::ops::Range;

use super::forces;
use super::role::role;
use super::scene::Scene;
use crate::language::{Cue, Number, Word};
use crate::model::{GroupPart, GroupRole, IncidentType, Kind, Population, Report, Role};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::What;

/// A group where the text names it.
pub(in crate::read) struct Named {
    /// A tracked one's id.
    pub(in crate::read) id: Option<String>,
    /// The id of the province that is named, where that is tracked too.
    pub(in crate::read) branch: Option<String>,
    /// Another one's name.
    pub(in crate::read) name: Option<String>,
    /// Whether it is known to be an armed group, and does not only look like one.
    pub(in crate::read) is_sure: bool,
}

/// The groups that group units point to.
pub(in crate::read) struct Who<'w> {
    pub(in crate::read) named: &'w [Named],
    /// Where the text first names the one armed group that it names; none where it names several.
    pub(in crate::read) only: Option<usize>,
    /// The army that the text names.
    pub(in crate::read) army: Option<Range<usize>>,
}

impl<'w> Who<'w> {
    pub(in crate::read) fn new(prose: &Prose, named: &'w [Named]) -> Who<'w> {
        let is_other = |one: &Named, other: &Named| (&one.id, &one.name) != (&other.id, &other.name);
        let first = named.iter().position(|named| named.is_sure);
        let only = first.filter(|first| {
            named.iter().filter(|named| named.is_sure).all(|other| !is_other(&named[*first], other))
        });
        Who { named, only, army: forces::army(prose) }
    }
}

/// How far around a name its verb is looked for.
const REACH: usize = 14;

/// The groups of an incident with their roles, the attackers first.
pub(in crate::read) fn parts(
    prose: &Prose,
    who: &Who,
    scenes: &[&Scene],
    incident: IncidentType,
    told: &[Told],
) -> Vec<GroupPart> {
    let mut parts: Vec<GroupPart> = Vec::new();
    // Groups of which the words do not say it, and whether they stand before one of their own people.
    let mut open: Vec<(usize, bool, bool)> = Vec::new();
    for scene in scenes {
        for place in scene.units.clone() {
            let What::Group(index) = prose.units[place].what else { continue };
            let sentence = &prose.sentences[scene.sentence];
            // "a phone with Taliban propaganda": whoever had it.
            if prose.unit(place + 1, sentence).is_some_and(|unit| unit.has(Cue::Emblem)) {
                continue;
            }
            match role(prose, sentence, place) {
                Some(role) => add(&mut parts, who.part(index, role)),
                None => {
                    let behind = place + 1..sentence.end.min(place + 4);
                    let is_named_for = behind.into_iter().any(|at| prose.units[at].event().is_some());
                    open.push((index, is_of_its_own_people(prose, sentence, place), is_named_for));
                }
            }
        }
    }
    if parts.is_empty() && open.is_empty() {
        let told_before =
            scenes.iter().find_map(|scene| antecedent(prose, scene).or_else(|| line_before(prose, scene)));
        parts.extend(told_before.map(|index| who.part(index, GroupRole::Attacker)));
    }
    for scene in scenes {
        for name in forces::attacking(prose, scene, incident, told, who.army.as_ref()) {
            add(
                &mut parts,
                GroupPart { group: None, branch: None, name: Some(name), role: GroupRole::Attacker },
            );
        }
    }
    let by_kind = by_kind(incident, told);
    // Few armed groups strike from the air: whose strike it was is said right before it.
    let is_struck = |is_named_for: bool| incident == IncidentType::AirStrike && !is_named_for;
    for (index, is_own, is_named_for) in open {
        let is_known =
            parts.iter().any(|part| matches!(part.role, GroupRole::Attacker | GroupRole::Claimant));
        // A name that only looks like a group's, in capitals as the text has it, may be a party or a union.
        let is_only_named = !who.named[index].is_sure
            || by_kind == GroupRole::Attacker && (is_known || is_own || is_struck(is_named_for));
        add(&mut parts, who.part(index, if is_only_named { GroupRole::Mentioned } else { by_kind }));
    }
    if parts.is_empty() {
        parts.extend(movement(prose, scenes, by_kind));
    }
    // "Police held two men for the rebels' attack on a bus": the attack is another matter than the arrest.
    if matches!(incident, IncidentType::Arrest | IncidentType::Surrender) {
        let attacks = parts.iter_mut().filter(|part| part.role == GroupRole::Attacker);
        attacks.for_each(|part| part.role = GroupRole::Target);
    }
    // Who only is named beside those of whom the words say more, has no part in it.
    if parts.iter().any(|part| part.role != GroupRole::Mentioned) {
        parts.retain(|part| part.role != GroupRole::Mentioned);
    }
    parts.sort_by_key(|part| part.role);
    parts
}

/// "The guerrillas blew up a bridge", in a text that names one armed group: its guerrillas.
pub(in crate::read) fn by_description(prose: &Prose, who: &Who, scenes: &[&Scene]) -> Option<GroupPart> {
    let does = |scene: &Scene, place: usize| {
        let role = role(prose, &prose.sentences[scene.sentence], place);
        matches!(role, Some(GroupRole::Attacker | GroupRole::Claimant))
    };
    // "blamed on the mafia": called by what it is.
    let underworld = scenes.iter().find_map(|scene| {
        let is_it = |place: &usize| prose.units[*place].has(Cue::Underworld) && does(scene, *place);
        scene.units.clone().find(is_it)
    });
    if let Some(place) = underworld {
        let name = Some(prose.words(place..place + 1).to_owned());
        return Some(GroupPart { group: None, branch: None, name, role: GroupRole::Attacker });
    }
    let only = who.only?;
    let mut roles = scenes.iter().flat_map(|scene| {
        let sentence = &prose.sentences[scene.sentence];
        let rebels = scene.units.clone().filter(|place| prose.units[*place].has(Cue::Rebel));
        rebels.filter_map(|place| role(prose, sentence, place))
    });
    let is_theirs = roles.any(|role| matches!(role, GroupRole::Attacker | GroupRole::Claimant));
    is_theirs.then(|| who.part(only, GroupRole::Attacker))
}

/// "In 2002 the rebels seized a hall, and in 2004 they took a school": the attackers told before in the sentence.
fn antecedent(prose: &Prose, scene: &Scene) -> Option<usize> {
    let sentence = &prose.sentences[scene.sentence];
    let opens = scene.units.start..scene.units.end.min(scene.units.start + REACH);
    // "…, a gang, which killed 30 in 2019".
    let is_relative = opens.clone().take(2).any(|place| prose.units[place].has(Cue::Relative));
    let goes_on = sentence.start < scene.units.start
        && (is_relative || opens.into_iter().any(|place| prose.says(place, Word::They)));
    (sentence.start..scene.units.start).filter(|_| goes_on).find_map(|place| match prose.units[place].what {
        What::Group(index) => {
            matches!(role(prose, sentence, place), None | Some(GroupRole::Attacker)).then_some(index)
        }
        _ => None,
    })
}

/// "The group has stepped up its attacks. On Friday two bombers blew themselves up": the attackers whom the sentence
/// before told of, where this one counts attackers and names no group.
fn line_before(prose: &Prose, scene: &Scene) -> Option<usize> {
    let sentence = &prose.sentences[scene.sentence.checked_sub(1)?];
    let has_attackers = scene.units.clone().any(|place| {
        prose.units[place].person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
            && prose.units[place].event().is_some()
    });
    let has_attack = sentence.clone().any(|place| prose.units[place].has(Cue::Attack));
    sentence.clone().filter(|_| has_attackers && has_attack).find_map(|place| match prose.units[place].what {
        What::Group(index) => {
            matches!(role(prose, sentence, place), None | Some(GroupRole::Attacker)).then_some(index)
        }
        _ => None,
    })
}

/// What an armed group has to do with such an incident, where the words do not say it: where police were at work or
/// only militants were harmed, it was against them.
fn by_kind(incident: IncidentType, told: &[Told]) -> GroupRole {
    let is_police_work = matches!(
        incident,
        IncidentType::Arrest | IncidentType::Raid | IncidentType::Surrender | IncidentType::Seizure
    );
    let is_harm = |told: &&Told| !matches!(told.figure.kind, Kind::Attackers | Kind::Fighters | Kind::Wanted);
    let is_militants_loss =
        told.iter().filter(is_harm).any(|told| told.counted.population == Some(Population::ArmedGroup))
            && !told.iter().any(|told| told.figure.role == Role::Victim);
    if is_police_work || is_militants_loss { GroupRole::Target } else { GroupRole::Attacker }
}

/// "Maoists": a movement that a text names where it names no group of it.
fn movement(prose: &Prose, scenes: &[&Scene], by_kind: GroupRole) -> Option<GroupPart> {
    let (scene, place) = scenes.iter().find_map(|scene| {
        scene.units.clone().find(|place| prose.units[*place].has(Cue::Movement)).map(|place| (scene, place))
    })?;
    let name = prose.words(place..place + 1).to_owned();
    let is_sure = name.chars().any(char::is_lowercase);
    let open = if is_sure { by_kind } else { GroupRole::Mentioned };
    let role = role(prose, &prose.sentences[scene.sentence], place).unwrap_or(open);
    Some(GroupPart { group: None, branch: None, name: Some(name), role })
}

/// "In 2011 they bombed a hall; in 2013 a bus was blown up.": whose deed it was, told by the incident right before,
/// where this one names nobody.
pub(super) fn told_before(
    prose: &Prose,
    scene: &Scene,
    groups: &[GroupPart],
    before: &Report,
    is_police: bool,
    incident: IncidentType,
) -> Option<GroupPart> {
    // "They called it revenge for an air strike": not theirs.
    if incident == IncidentType::AirStrike && before.incident_type != incident {
        return None;
    }
    let is_doer = |part: &&GroupPart| match part.role {
        GroupRole::Attacker | GroupRole::Claimant => !is_police,
        // "In 2015 they held men of Islamic State; in 2016 they arrested seven": of the same group.
        GroupRole::Target => is_police,
        _ => false,
    };
    let is_open = !groups.iter().any(|part| part.role != GroupRole::Mentioned);
    // "Gunmen killed two": other ones, for all that the text says.
    let is_armed = |unit: usize| {
        let person = prose.units[unit].person();
        person.is_some_and(|person| person.population == Some(Population::ArmedGroup))
    };
    // "The group claimed the attack of Sunday. In 1991 a man shot dead six": nobody's whom the text tells of.
    let opens = scene.units.start..scene.units.end.min(scene.units.start + REACH);
    let has_own_doer = opens.clone().any(|unit| {
        prose.units[unit].has(Cue::Indefinite)
            && (unit + 1..scene.units.end.min(unit + 5))
                .take_while(|at| !prose.units[*at].is_verb() && !prose.units[*at].has(Cue::Preposition))
                .any(|at| prose.units[at].person().is_some_and(|person| person.number == Number::One))
    });
    let part = before
        .groups
        .iter()
        .find(is_doer)
        .filter(|_| is_open && !has_own_doer && !scene.units.clone().any(is_armed))?;
    let role = if is_police { GroupRole::Target } else { GroupRole::Attacker };
    Some(GroupPart { role, ..part.clone() })
}

impl Who<'_> {
    fn part(&self, index: usize, role: GroupRole) -> GroupPart {
        let named = &self.named[index];
        GroupPart { group: named.id.clone(), branch: named.branch.clone(), name: named.name.clone(), role }
    }
}

/// "The movement's candidate was shot": the group behind a name is whose people were harmed.
fn is_of_its_own_people(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let is_own = |unit: &crate::read::unit::Unit| {
        unit.person().is_some_and(|person| {
            matches!(person.population, None | Some(Population::Officials | Population::Civilian))
                && person.number == Number::One
        })
    };
    (place + 1..sentence.end.min(place + 4))
        .map(|at| &prose.units[at])
        .take_while(|unit| !unit.is_verb() && !unit.is_mark(','))
        .any(is_own)
}

/// Puts a group to the others, or its stronger role.
pub(in crate::read) fn add(parts: &mut Vec<GroupPart>, part: impl Into<Option<GroupPart>>) {
    let Some(part) = part.into() else { return };
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
