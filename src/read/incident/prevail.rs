//! Which kind prevails where a text tells of two: shots over fire, whoever was killed over whoever was taken besides, and
//! many killed over one who was chosen.

use super::family::Family;
use super::scene::Scene;
use crate::language::{Cue, Form, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// From how many on those who were killed at once were not chosen one by one.
const MANY: u64 = 4;

/// How many times as many as were killed can be taken besides.
const BESIDES: u64 = 2;

/// The kind that an incident goes by, where its strongest word tells of a lesser part of it.
pub(super) fn prevailing(
    prose: &Prose,
    scenes: &[&Scene],
    told: &[Told],
    incident: IncidentType,
) -> IncidentType {
    let kind = match incident {
        IncidentType::Arson if is_beside_fire(told) => over_fire(prose, scenes, told),
        IncidentType::Assassination if is_of_many(prose, scenes, told) => Some(attack(scenes)),
        IncidentType::Abduction | IncidentType::HostageTaking if is_killed_first(told) => {
            Some(attack(scenes))
        }
        IncidentType::ArmedAttack
        | IncidentType::Attack
        | IncidentType::Seizure
        | IncidentType::Raid
        | IncidentType::Arrest
            if is_only_taking(told) =>
        {
            // "stormed a hotel and took 40 guests hostage": held where they were.
            let mut events = scenes.iter().flat_map(|scene| &scene.events);
            let is_held = events.any(|(_, event)| event.incident == IncidentType::HostageTaking);
            Some(if is_held { IncidentType::HostageTaking } else { IncidentType::Abduction })
        }
        IncidentType::HostageTaking | IncidentType::Abduction | IncidentType::Seizure
            if is_rescue(prose, told) =>
        {
            Some(IncidentType::Raid)
        }
        IncidentType::Seizure if has(told, Kind::Released) => Some(IncidentType::Abduction),
        _ => None,
    };
    kind.unwrap_or(incident)
}

fn has(told: &[Told], kind: Kind) -> bool {
    told.iter().any(|told| told.figure.kind == kind && 0 < told.figure.amount.low)
}

/// Victims, who are told of as a fact.
fn victims<'t>(told: &'t [Told], kinds: &'t [Kind]) -> impl Iterator<Item = &'t Told> {
    told.iter().filter(|told| {
        kinds.contains(&told.figure.kind)
            && 0 < told.figure.amount.low
            && told.figure.modality.makes_a_toll()
            && told.counted.population != Some(Population::ArmedGroup)
    })
}

/// The strongest word of violence but some.
fn strongest(scenes: &[&Scene], but: &[IncidentType]) -> Option<IncidentType> {
    let events = scenes.iter().flat_map(|scene| &scene.events).map(|(_, event)| event);
    let of_violence = events.filter(|event| {
        Family::of(event.incident) == Family::Violence && !event.general && !but.contains(&event.incident)
    });
    of_violence.max_by_key(|event| event.weight).map(|event| event.incident)
}

/// How people were killed, by the strongest word that says so; it need not say more than that they were.
fn attack(scenes: &[&Scene]) -> IncidentType {
    strongest(scenes, &[IncidentType::Assassination, IncidentType::Arson]).unwrap_or(IncidentType::Attack)
}

/// Whether people were killed, by the fire or beside it.
fn is_beside_fire(told: &[Told]) -> bool {
    victims(told, &[Kind::Killed]).next().is_some()
}

/// What was done beside a fire; none where the fire itself killed.
fn over_fire(prose: &Prose, scenes: &[&Scene], told: &[Told]) -> Option<IncidentType> {
    let how = strongest(scenes, &[IncidentType::Arson, IncidentType::Attack]);
    // "burned a house, killing seven": by the fire.
    let is_done = |told: &Told| {
        told.counted.rule == "verb and object"
            && prose.units[told.counted.act].act().is_some_and(|act| act.form != Form::Ing)
    };
    let attacks = || {
        let mut events = scenes.iter().flat_map(|scene| &scene.events);
        events.any(|(place, event)| {
            event.incident == IncidentType::Attack
                && prose.units[*place].has(Cue::Attack)
                && !prose.units[*place].has(Cue::Harm)
        })
    };
    how.or_else(|| {
        let is_attack = victims(told, &[Kind::Killed]).any(is_done) || attacks();
        is_attack.then_some(IncidentType::Attack)
    })
}

/// "The militants beheaded ten men": nobody chose each of them.
fn is_of_many(prose: &Prose, scenes: &[&Scene], told: &[Told]) -> bool {
    let is_chosen = |scene: &&Scene| {
        scene.events.iter().any(|(place, event)| {
            event.incident == IncidentType::Assassination && prose.says(*place, Word::Chosen)
        })
    };
    let killed = victims(told, &[Kind::Killed]).map(|told| told.figure.amount.low).max();
    killed.is_some_and(|killed| MANY <= killed) && !scenes.iter().any(is_chosen)
}

/// "killed eight farm workers and abducted 12 others": told first, and not of a few among many who were taken.
fn is_killed_first(told: &[Told]) -> bool {
    let taken = || victims(told, &[Kind::Abducted, Kind::Hostages]);
    let killed = || victims(told, &[Kind::Killed]).filter(|told| !told.counted.part);
    let most = |figures: &mut dyn Iterator<Item = &Told>| figures.map(|told| told.figure.amount.low).max();
    let (Some(first), Some(first_taken)) = (killed().next(), taken().next()) else { return false };
    let (dead, gone) = (most(&mut killed()), most(&mut taken()));
    first.counted.act < first_taken.counted.act
        && dead.zip(gone).is_some_and(|(dead, gone)| 1 < dead && gone <= dead.saturating_mul(BESIDES))
}

/// "Gunmen stormed the school and took 300 pupils": nobody was hurt.
fn is_only_taking(told: &[Told]) -> bool {
    let is_harm = |told: &Told| {
        matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Casualties)
            && 0 < told.figure.amount.low
    };
    victims(told, &[Kind::Abducted]).any(|told| !told.counted.weak) && !told.iter().any(is_harm)
}

/// "Troops killed 15 rebels and rescued 23 hostages": the work of those who freed them.
fn is_rescue(prose: &Prose, told: &[Told]) -> bool {
    let is_freed = |told: &Told| {
        told.figure.kind == Kind::Released
            && told.counted.by == Some(Population::SecurityForces)
            && prose.says(told.counted.act, Word::Rescues)
    };
    told.iter().any(is_freed)
        && victims(told, &[Kind::Killed, Kind::Injured, Kind::Abducted]).next().is_none()
        && (has(told, Kind::Killed) || has(told, Kind::Detained))
}

/// "The rebels freed nine sailors they had held": taken by those who let them go.
pub(super) fn is_release(told: &[Told]) -> bool {
    let by_rebels =
        |told: &Told| told.figure.kind == Kind::Released && told.counted.by == Some(Population::ArmedGroup);
    told.iter().any(by_rebels) && !has(told, Kind::Detained) && !has(told, Kind::Surrendered)
}
