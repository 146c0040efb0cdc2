//! What is settled when all scenes of a text stand in their incidents: what is told twice, what is told as history and
//! as news, and what lies where and when the incident before it was.

use jiff::ToSpan;

use super::family::Family;
use super::found::Found;
use super::frame::Frame;
use super::retold::{self, Telling};
use super::scene::Scene;
use super::{dating, place_rank};
use crate::language::{Cue, Event, Word};
use crate::model::{Figure, IncidentType, Kind};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// "A bomb went off in Herat on Friday. Soldiers held two men.": what is told right behind, at no place and on no day,
/// was there and then.
pub(in crate::read) fn open(frames: &mut [Frame], scenes: &[Scene], found: &Found) {
    for index in 1..frames.len() {
        let (before, behind) = frames.split_at_mut(index);
        let (last, frame) = (&before[index - 1], &mut behind[0]);
        let Some(end) = last.scenes.last().map(|scene| &scenes[*scene]) else { continue };
        let own: Vec<&Scene> = frame.scenes.iter().map(|scene| &scenes[*scene]).collect();
        let is_idle = frame.told.is_empty() && own.iter().all(|scene| scene.places.is_empty());
        // "The rebels also killed Judge Karim.": there and then, or the text would say so.
        let is_further = own[0].is_further || frame.told.iter().any(|told| told.counted.also);
        let is_open = (frame.family == Some(Family::Police) || is_idle || is_further)
            && frame.day.is_none()
            && frame.places.is_empty()
            && !place_rank::is_placed(found, &own);
        let is_told_on = own.iter().all(|scene| (!scene.is_apart || scene.is_further) && !scene.is_aside)
            && own[0].sentence <= end.sentence + 2
            && !last.is_aside
            && !last.day.is_some_and(|day| dating::is_old(found, day));
        if is_open && is_told_on {
            frame.around.extend(last.scenes.iter().copied());
            // "A bomb went off in Herat. They searched a car. They held two men.": over what says as little.
            if last.told.is_empty() && last.day.is_none() && last.places.is_empty() {
                frame.around.extend(last.around.iter().copied());
            }
        }
    }
}

/// So many days later arrests are still told of an attack.
const FOLLOWED_DAYS: i64 = 14;

/// "A bomb killed three in Herat. … Police said a day later that they had detained six": the six are held for what the text
/// tells before, where nothing says that it was elsewhere or of another matter.
pub(in crate::read) fn follow_ups(prose: &Prose, frames: &mut Vec<Frame>, scenes: &[Scene], found: &Found) {
    let mut index = 1;
    while index < frames.len() {
        let attack = frames[..index].iter().rposition(|frame| !frame.is_aside && is_attack(frame, found));
        match attack.filter(|attack| follows(prose, &frames[*attack], &frames[index], scenes, found)) {
            Some(attack) => {
                let arrest = frames.remove(index);
                frames[attack].scenes.extend(arrest.scenes);
                frames[attack].told.extend(arrest.told);
            }
            None => index += 1,
        }
    }
}

/// Whether an incident is an attack of these days that harmed or took somebody.
fn is_attack(frame: &Frame, found: &Found) -> bool {
    matches!(frame.family, Some(Family::Violence | Family::Taking))
        && !frame.day.is_some_and(|day| dating::is_old(found, day))
        && frame.told.iter().any(|told| {
            0 < told.figure.amount.low
                && matches!(
                    told.figure.kind,
                    Kind::Killed | Kind::Injured | Kind::Casualties | Kind::Abducted | Kind::Hostages
                )
        })
}

/// Whether nothing but arrests is told, at no other place and at no other time than what comes of an attack.
fn follows(prose: &Prose, attack: &Frame, arrest: &Frame, scenes: &[Scene], found: &Found) -> bool {
    let own = || arrest.scenes.iter().map(|scene| &scenes[*scene]);
    let is_arrest = |told: &Told| told.figure.kind == Kind::Detained && !told.counted.occasion;
    let is_plain = own().all(|scene| {
        let is_police = |event: &Event| {
            matches!(event.incident, IncidentType::Arrest | IncidentType::Seizure) || event.general
        };
        !(scene.is_apart || scene.is_further || scene.is_aside)
            && scene.groups.is_empty()
            && scene.events.iter().all(|(_, event)| is_police(event))
    });
    let is_then = match (attack.day, arrest.day) {
        (Some(first), Some(then)) => {
            let (first, then) = (&found.days[first].when, &found.days[then].when);
            let last = first.to.checked_add(FOLLOWED_DAYS.days()).unwrap_or(first.to);
            first.from == first.to && then.from == then.to && first.from <= then.to && then.from <= last
        }
        (None, Some(then)) => !dating::is_old(found, then),
        _ => true,
    };
    let is_near = || {
        let end = attack.scenes.iter().map(|scene| scenes[*scene].sentence).max();
        own().all(|scene| end.is_some_and(|end| scene.sentence <= end + ARREST_REACHES))
    };
    let places = || own().flat_map(|scene| place_rank::of_scene(scene, found)).collect::<Vec<_>>();
    arrest.family == Some(Family::Police)
        && !arrest.told.is_empty()
        && arrest.told.iter().all(is_arrest)
        && !arrest.told.iter().any(|told| is_of_other_matter(prose, told))
        && is_near()
        && is_plain
        && is_then
        && (places().is_empty() || place_rank::agree(found, &places(), &attack.places) == Some(true))
}

/// "arrested four men over a robbery", "in an unrelated case": for another matter than a deed.
fn is_of_other_matter(prose: &Prose, told: &Told) -> bool {
    let sentence = &prose.sentences[told.counted.sentence];
    let is_deed = |at: usize| {
        let unit = &prose.units[at];
        prose.says_any(at, &[Word::Crimes, Word::Involvement])
            || prose.says(at, Word::HeldFor) && !prose.says(at, Word::The)
            || unit.event().is_some()
            || unit.has_any(&[Cue::Occurrence, Cue::Pronoun, Cue::Involved])
    };
    let last = told.counted.act.max(told.counted.units.end);
    let reason = (last..sentence.end.min(last + REASON_REACH))
        .find(|at| prose.says_any(*at, &[Word::For, Word::Over]));
    let is_else = reason.is_some_and(|at| !(at + 1..sentence.end.min(at + REASON_REACH)).any(is_deed));
    // "held with heroin": for what they had.
    let has_goods = (last..sentence.end.min(last + REASON_REACH)).any(|at| {
        prose.says(at, Word::With)
            && (at + 1..sentence.end.min(at + 4)).any(|at| prose.units[at].has(Cue::Weapon))
    });
    is_else || has_goods || sentence.clone().any(|at| prose.says(at, Word::Unrelated))
}

/// How far behind an arrest, and behind "for", it is told for what.
const REASON_REACH: usize = 7;

/// How many sentences behind an attack arrests are still told of it.
const ARREST_REACHES: usize = 5;

/// Takes out what stands beside the incidents and is told as one of them: "held for the killing of two clerks", where
/// the text tells of the two clerks.
pub(in crate::read) fn asides(frames: &mut Vec<Frame>) {
    let tells = |frame: &Frame, told: &Told| {
        frame.told.iter().any(|other| {
            other.figure.kind == told.figure.kind && other.figure.amount.low == told.figure.amount.low
        })
    };
    let mut index = 0;
    while index < frames.len() {
        let told = &frames[index].told;
        let is_told = frames[index].is_occasion()
            && frames.iter().enumerate().any(|(place, other)| {
                place != index
                    && (place < index || !other.is_occasion())
                    && told.iter().all(|told| tells(other, told))
            });
        if is_told {
            frames.remove(index);
        } else {
            index += 1;
        }
    }
}

/// Takes out of the incidents what the text tells twice.
pub(in crate::read) fn retold(frames: &mut [Frame], scenes: &[Scene], found: &Found) -> Vec<Figure> {
    struct Where {
        day: Option<usize>,
        places: Vec<usize>,
        is_aside: bool,
    }
    let around: Vec<Where> = frames
        .iter()
        .map(|frame| Where { day: frame.day, places: frame.places.clone(), is_aside: frame.is_aside })
        .collect();
    let agrees = |one: usize, other: usize| {
        let (one, other) = (&around[one], &around[other]);
        let is_old = |side: &Where| side.day.is_some_and(|day| dating::is_old(found, day));
        let days = match (one.day, other.day) {
            (Some(one), Some(other)) => found.days[one].when.overlaps(&found.days[other].when),
            _ => true,
        };
        days && one.is_aside == other.is_aside
            && is_old(one) == is_old(other)
            && (place_rank::agree(found, &one.places, &other.places) != Some(false)
                || !place_rank::is_located(found, &one.places)
                || !place_rank::is_located(found, &other.places))
    };
    let mut tellings: Vec<Telling> = frames
        .iter_mut()
        .map(|frame| Telling { is_apart: scenes[frame.scenes[0]].is_apart, told: &mut frame.told })
        .collect();
    retold::settle(&mut tellings, agrees)
}
