//! What kind of incident it is, by its words and by what was counted.

use super::family::Family;
use super::scene::Scene;
use super::{deed, prevail};
use crate::language::{Event, Word};
use crate::model::{IncidentType, Kind, Population, Stage};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// Police or army at work and nobody harmed but militants: no attack of theirs.
fn is_police_work(scenes: &[&Scene], told: &[Told], incident: IncidentType) -> bool {
    let is_fight = matches!(
        incident,
        IncidentType::ArmedAttack
            | IncidentType::ArmedClash
            | IncidentType::Attack
            | IncidentType::Assassination
    );
    // "killed in a gunfight": both sides shot, unless it is told who did it.
    let by_forces = |told: &Told| told.counted.by == Some(Population::SecurityForces);
    let harm =
        |told: &&Told| matches!(told.figure.kind, Kind::Killed | Kind::Injured) && 0 < told.figure.amount.low;
    // "three rebels, one woman among them": what the part says of her is said of the rebels.
    // "a raid on a boathouse … One of the gunmen was shot dead, two officers were injured".
    let mut events = scenes.iter().flat_map(|scene| &scene.events);
    let is_raid = events.any(|(_, event)| event.incident == IncidentType::Raid && !event.general);
    let is_hurt_officer = |told: &&Told| {
        is_raid
            && told.figure.kind == Kind::Injured
            && told.counted.population == Some(Population::SecurityForces)
    };
    let mut all = told.iter().filter(harm).filter(|told| !is_hurt_officer(told));
    let has_whole = !is_raid || all.any(|told| !told.counted.part);
    let is_counted = |told: &&Told| !(told.counted.part && has_whole || is_hurt_officer(told));
    let mut harmed = told.iter().filter(harm).filter(is_counted).peekable();
    let first = told.iter().find(harm).map(|told| told.counted.act);
    let is_mutual = incident == IncidentType::ArmedClash
        && scenes.iter().any(|scene| scene.is_fought && first.is_some_and(|act| scene.units.contains(&act)))
        && !told.iter().any(by_forces);
    let is_foiled = scenes.first().is_some_and(|scene| scene.stage == Stage::Foiled);
    is_fight
        && !is_mutual
        && !is_foiled
        && harmed.peek().is_some()
        && harmed.all(|told| told.counted.population == Some(Population::ArmedGroup))
        && scenes.iter().any(|scene| scene.has_forces)
}

/// Whether more people were taken than harmed, as one sentence tells.
fn is_taking(told: &[Told]) -> bool {
    let count = |kinds: &[Kind]| {
        told.iter()
            .filter(|told| kinds.contains(&told.figure.kind) && !told.counted.part)
            .fold(0_u64, |sum, told| sum.saturating_add(told.figure.amount.low))
    };
    let sentence =
        told.iter().find(|told| told.figure.kind == Kind::Abducted).map(|told| told.counted.sentence);
    let is_beside =
        told.iter().any(|told| told.figure.kind == Kind::Killed && Some(told.counted.sentence) == sentence);
    is_beside && count(&[Kind::Killed, Kind::Injured, Kind::Casualties]) < count(&[Kind::Abducted])
}

/// Whether those who were harmed were so "during a raid", "in a police operation".
fn is_in_raid(scenes: &[&Scene], told: &[Told]) -> bool {
    let is_harm = |told: &&Told| matches!(told.figure.kind, Kind::Killed | Kind::Injured);
    let Some(first) = told.iter().find(is_harm).map(|told| &told.counted) else { return false };
    let mut behind = scenes
        .iter()
        .filter(|scene| scene.units.contains(&first.act))
        .flat_map(|scene| &scene.events)
        .filter(|(place, _)| first.act < *place);
    behind.next().is_some_and(|(place, event)| {
        event.incident == IncidentType::Raid && *place <= first.act + RAID_REACH
    })
}

/// How far behind what was done a raid says in what.
const RAID_REACH: usize = 4;

/// Whether nobody but militants was harmed.
pub(in crate::read) fn is_militants_loss(told: &[Told]) -> bool {
    let mut harmed = told.iter().filter(|told| {
        matches!(told.figure.kind, Kind::Killed | Kind::Injured)
            && 0 < told.figure.amount.low
            && !told.counted.part
    });
    let mut any = false;
    harmed.all(|told| {
        any = true;
        told.counted.population == Some(Population::ArmedGroup)
    }) && any
}

/// What a scene tells of, by its strongest word.
pub(in crate::read) fn family(scene: &Scene, told: &[Told]) -> Option<Family> {
    let by_figure = told.iter().find_map(|told| match told.figure.kind {
        Kind::Killed | Kind::Injured | Kind::Casualties => Some(Family::Violence),
        Kind::Abducted | Kind::Hostages => Some(Family::Taking),
        Kind::Detained | Kind::Surrendered => Some(Family::Police),
        _ => None,
    });
    by_figure.or_else(|| strongest(scene).filter(|_| happens(scene)).map(Family::of))
}

/// Whether a scene tells of something that happened, not of such things in general.
fn happens(scene: &Scene) -> bool {
    scene.events.iter().any(|(_, event)| !event.general) || !scene.days.is_empty() && !scene.events.is_empty()
}

/// By what means violence was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    Bomb,
    /// Shots and blades.
    Arms,
    Fire,
    /// From afar, by taking people, or by police work: shots and bombs can be a part of it.
    Other,
}

/// The means that the strongest word of a scene tells of; none where none of them says how.
pub(super) fn means(scene: &Scene) -> Option<Means> {
    let events = scene.events.iter().map(|(_, event)| event);
    let told_how = events.filter(|event| !event.general && event.incident != IncidentType::Attack);
    Some(match told_how.max_by_key(|event| event.weight)?.incident {
        IncidentType::Bombing | IncidentType::SuicideBombing => Means::Bomb,
        IncidentType::ArmedAttack
        | IncidentType::ArmedClash
        | IncidentType::Assassination
        | IncidentType::Stabbing => Means::Arms,
        IncidentType::Arson => Means::Fire,
        _ => Means::Other,
    })
}

/// Whether two deeds are of two kinds: a shooting is no bombing.
pub(super) fn are_two_deeds(one: Option<Means>, other: Option<Means>) -> bool {
    let says_how = |means: Option<Means>| means.is_some_and(|means| means != Means::Other);
    says_how(one) && says_how(other) && one != other
}

fn strongest(scene: &Scene) -> Option<IncidentType> {
    scene.events.iter().map(|(_, event)| event).max_by_key(|event| event.weight).map(|event| event.incident)
}

/// "held for the murder of ten clerks in a bomb attack": how it was done is told behind it, and before it another deed.
fn of_occasion(scenes: &[&Scene], act: usize) -> IncidentType {
    let behind = scenes.iter().flat_map(|scene| &scene.events).filter(|(place, _)| act < *place);
    let how = behind.map(|(_, event)| event).find(|event| {
        Family::of(event.incident) == Family::Violence && event.incident != IncidentType::ArmedClash
    });
    how.map_or(IncidentType::Attack, |event| event.incident)
}

/// As sure as a word is that tells of one deed and no other.
const HELD_FOR: u8 = 60;

/// The incident's type; none where nothing says that anything happened.
pub(in crate::read) fn incident(prose: &Prose, scenes: &[&Scene], told: &[Told]) -> Option<IncidentType> {
    let has = |kind: Kind| told.iter().any(|told| told.figure.kind == kind && told.figure.amount.low > 0);
    let harmed = has(Kind::Killed) || has(Kind::Injured) || has(Kind::Casualties);
    let taken = has(Kind::Abducted) || has(Kind::Hostages);
    if has(Kind::Surrendered) && !harmed && !taken {
        return Some(IncidentType::Surrender);
    }
    if prevail::is_release(told) && !harmed {
        return Some(IncidentType::Abduction);
    }
    // "Two suspects are being held after a stabbing": what they are held for is the news.
    let is_held_for = told.iter().all(|told| prose.says(told.counted.act, Word::Holds))
        && scenes.iter().flat_map(|scene| &scene.events).any(|(_, event)| {
            !event.general && HELD_FOR <= event.weight && Family::of(event.incident) == Family::Violence
        });
    if has(Kind::Detained) && !harmed && !taken && !is_held_for {
        return Some(IncidentType::Arrest);
    }
    let is_find = scenes.first().is_some_and(|scene| {
        scene.events.iter().any(|(_, event)| event.incident == IncidentType::Seizure && !event.general)
            && scene
                .events
                .iter()
                .all(|(_, event)| event.general || Family::of(event.incident) == Family::Police)
    });
    if is_find && !harmed && !taken && !has(Kind::Released) {
        let is_set = scenes.iter().any(|scene| deed::is_planted(prose, &scene.units) && scene.is_averted);
        return Some(if is_set { IncidentType::Bombing } else { IncidentType::Seizure });
    }
    if let Some(first) = told.first().filter(|_| told.iter().all(|told| told.counted.occasion)) {
        return Some(of_occasion(scenes, first.counted.act));
    }
    // The words nearest to the figures decide, and those of the first scene.
    let mut best: Option<(u32, IncidentType)> = None;
    let figure_sentences: Vec<usize> = told.iter().map(|told| told.counted.sentence).collect();
    let is_armed = |told: &Told| {
        matches!(told.counted.population, Some(Population::ArmedGroup | Population::SecurityForces))
    };
    let is_one_sided = harmed && !told.iter().any(is_armed);
    for (order, scene) in scenes.iter().enumerate() {
        let is_near = order == 0 || figure_sentences.contains(&scene.sentence);
        for (place, event) in &scene.events {
            let mut weight = u32::from(event.weight);
            // "Two suicide bombers killed 20": they say how, as one bomber would.
            let is_told_of = told
                .iter()
                .any(|told| told.figure.kind == Kind::Attackers && told.counted.units.contains(place));
            if event.general && !is_told_of {
                weight -= weight / 3;
            }
            // "three suspected kidnappers were beaten to death": who they were, and not what was done.
            let is_victim = told.iter().any(|told| {
                matches!(told.figure.kind, Kind::Killed | Kind::Injured) && told.counted.units.contains(place)
            });
            if event.general && is_victim {
                continue;
            }
            if !is_near {
                weight /= 2;
            }
            if Family::of(event.incident) == Family::Police && harmed {
                weight /= 2;
            }
            // It takes two sides to clash.
            if event.incident == IncidentType::ArmedClash
                && is_one_sided
                && event.weight < deed::FOUGHT_BETWEEN
            {
                weight -= weight / 4;
            }
            if best.is_none_or(|(known, _)| weight > known) {
                best = Some((weight, event.incident));
            }
        }
    }
    // "attack" says least: any word that tells how says more, wherever it stands.
    if let Some((_, IncidentType::Attack)) = best {
        let told_how = scenes
            .iter()
            .flat_map(|scene| &scene.events)
            .map(|(_, event)| event)
            .filter(|event| !event.general && Family::of(event.incident) == Family::Violence)
            .filter(|event| event.incident != IncidentType::Attack)
            .max_by_key(|event| event.weight);
        // "an attack with explosives": with what says how.
        let with_what = || {
            let is_bomb = |event: &&Event| event.general && event.incident == IncidentType::Bombing;
            let told = scenes.iter().enumerate();
            told.filter(|(order, scene)| *order == 0 || figure_sentences.contains(&scene.sentence))
                .flat_map(|(_, scene)| &scene.events)
                .map(|(_, event)| event)
                .find(is_bomb)
        };
        best = told_how.or_else(with_what).map(|event| (u32::from(event.weight), event.incident)).or(best);
    }
    if let Some((_, incident)) = &mut best
        && *incident == IncidentType::Bombing
        && scenes.iter().any(|scene| scene.is_from_air)
    {
        *incident = IncidentType::AirStrike;
    }
    // "Three bodies were found", "two were killed; a man was arrested": what was done before police came.
    if let Some((_, incident)) = &mut best
        && harmed
        && (matches!(incident, IncidentType::Seizure | IncidentType::Surrender)
            || *incident == IncidentType::Arrest && !is_militants_loss(told))
    {
        *incident = IncidentType::Attack;
    }
    // "More than 200 pupils were seized by rebels": taken, and no find.
    if let Some((_, incident)) = &mut best
        && taken
        && *incident == IncidentType::Seizure
    {
        *incident = IncidentType::Abduction;
    }
    // "killed one of them and abducted four": more were taken than were killed, and nobody else was hurt.
    if let Some((_, incident)) = &mut best
        && matches!(incident, IncidentType::Assassination | IncidentType::Attack | IncidentType::ArmedAttack)
        && is_taking(told)
    {
        *incident = IncidentType::Abduction;
    }
    if let Some((_, incident)) = &mut best {
        *incident = prevail::prevailing(prose, scenes, told, *incident);
    }
    if let Some((_, incident)) = best
        && is_police_work(scenes, told, incident)
    {
        return Some(IncidentType::Raid);
    }
    // "Two suspects were killed during a raid by police": the raid says how.
    if harmed
        && best.is_some_and(|(_, incident)| incident == IncidentType::Attack)
        && is_in_raid(scenes, told)
    {
        return Some(IncidentType::Raid);
    }
    let told_harm =
        told.iter().any(|told| matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Casualties));
    let by_figure = if taken {
        Some(IncidentType::Abduction)
    } else if told_harm {
        Some(IncidentType::Attack)
    } else {
        (!told.is_empty()).then_some(IncidentType::Other)
    };
    best.map(|(_, incident)| incident).or(by_figure)
}
