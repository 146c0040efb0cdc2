//! Frames: which scenes tell of one incident and which of another.
//!
//! A scene joins the incident that its day, its place, its kind and its figures go with; one that goes with none is an
//! incident of its own.

use super::dating::{self, is_exact};
use super::found::Found;
use super::kind::Family;
use super::retold::{self, Telling};
use super::scene::Scene;
use super::{kind, place_rank};
use crate::language::{Cue, Event};
use crate::model::{Bound, Figure, IncidentType, Kind, Population, Stage};
use crate::read::figure::act::OF_THE_INJURED;
use crate::read::figure::stance;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// How many incidents back a scene can still join one; and how many figures back one is looked for.
const OPEN_FRAMES: usize = 40;

/// How many sentences behind it more can still be told of what is history.
const HISTORY_REACHES: usize = 3;

/// An incident while its scenes are put together.
pub(in crate::read) struct Frame {
    /// The scenes that tell of it.
    pub(in crate::read) scenes: Vec<usize>,
    /// Scenes behind them in which nothing happens: they tell more of it where its own tell too little.
    pub(in crate::read) around: Vec<usize>,
    pub(in crate::read) told: Vec<Told>,
    pub(in crate::read) day: Option<usize>,
    pub(in crate::read) places: Vec<usize>,
    pub(in crate::read) family: Option<kind::Family>,
    /// By what means it was done, as its first scene that says so has it.
    pub(in crate::read) means: Option<kind::Means>,
    pub(in crate::read) stage: Stage,
    pub(in crate::read) is_aside: bool,
}

/// Puts a scene and its figures to the incident that it tells of, or begins another.
pub(in crate::read) fn join(
    frames: &mut Vec<Frame>,
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
    index: usize,
    told: Vec<Told>,
) {
    let scene = &scenes[index];
    let family = kind::family(scene, &told);
    if family.is_none() && told.is_empty() {
        // Nothing happens here; a day or a place may still belong to what was just told.
        if let Some(frame) = frames.last_mut()
            && !scene.is_aside
        {
            frame.around.push(index);
        }
        return;
    }
    // "Nobody was hurt.": in what was told right before.
    let is_of_nobody = !told.is_empty() && told.iter().all(|told| told.figure.amount.bound == Bound::None);
    if is_of_nobody
        && scene.events.iter().all(|(_, event)| event.general || event.incident == IncidentType::Attack)
        && let Some(frame) = frames.last_mut().filter(|frame| {
            frame.scenes.last().is_some_and(|last| scene.sentence <= scenes[*last].sentence + 2)
        })
    {
        frame.scenes.push(index);
        frame.told.extend(told);
        return;
    }
    // "The leader coordinates attacks in the north": what he does, and nothing that happened.
    if told.is_empty() && scene.is_habit {
        return;
    }
    if told.is_empty() && stance::is_accident(prose, scene.sentence) {
        return;
    }
    // "Three of the wounded died overnight": of the attack that was told before, whenever they died.
    let is_of_injured =
        !told.is_empty() && told.iter().all(|told| told.counted.rule == OF_THE_INJURED) && !frames.is_empty();
    let day = dating::scene_day(scene, found)
        .filter(|day| !dating::is_of_subject(prose, found, *day, &told))
        .or_else(|| dating::day_of_deed(prose, scene, found, &told))
        .filter(|_| !is_of_injured);
    // "Tomorrow the courts will hear of the bombing": what is to come tells of nothing that happened.
    if told.is_empty() && day.is_some_and(|day| dating::is_to_come(found, day)) {
        return;
    }
    let day = day.filter(|day| !dating::is_to_come(found, *day));
    let is_old = day.is_some_and(|day| dating::is_old(found, day));
    let mut places = place_rank::of_scene(scene, found);
    let last = frames.len().checked_sub(1);
    let means = kind::means(scene);
    // "The rebels also killed Judge Karim": another deed than the one that was told.
    let is_further = told.iter().any(|told| {
        let counted = &told.counted;
        counted.kind == Kind::Killed
            && counted.also
            && counted.rule == "verb and object"
            && counted.by == Some(Population::ArmedGroup)
            && !(counted.act.saturating_sub(3)..counted.act).any(|at| prose.units[at].has(Cue::Relative))
            && counted.amount.low == 1
            && counted.units.clone().any(|unit| prose.is_named(unit))
    });
    let worth = |place: usize, frame: &Frame| {
        let mut worth = 0;
        match (day, frame.day) {
            (Some(one), Some(other)) if !found.days[one].when.overlaps(&found.days[other].when) => {
                return -10;
            }
            (Some(one), Some(other))
                if is_exact(&found.days[one].when) && is_exact(&found.days[other].when) =>
            {
                worth += 3;
            }
            (Some(_), Some(_)) => worth += 1,
            _ => {}
        }
        match place_rank::agree(found, &places, &frame.places) {
            Some(true) => worth += 2,
            // A village that no table knows lies anywhere.
            Some(false) if !is_located(found, &places) || !is_located(found, &frame.places) => worth -= 1,
            // Deeds in two towns are two, even on one day; police work goes on from town to town.
            Some(false) => worth -= if family == Some(Family::Police) { 3 } else { 5 },
            None if place_rank::is_abroad(scene, found, &frame.places) => worth -= 2,
            None => {}
        }
        match (family, frame.family) {
            (Some(one), Some(other)) if one == other => worth += 1,
            // Where militants were killed, those who were held are of the same work of police and army.
            (Some(one), Some(other)) if kind::differ(one, other) => {
                worth -= i32::from(!kind::is_militants_loss(&told) && !kind::is_militants_loss(&frame.told));
            }
            _ => {}
        }
        // "They shot two guards. They set fire to a mill.": deeds of two kinds are two.
        worth -= i32::from(kind::are_two_deeds(means, frame.means)) * 5;
        let repeats = told.iter().any(|one| {
            frame.told.iter().rev().take(OPEN_FRAMES).any(|other| {
                one.figure.kind == other.figure.kind
                    && one.figure.amount.low == other.figure.amount.low
                    && one.figure.amount.low > 2
            })
        });
        worth += i32::from(repeats) * 2;
        // "the insurgents", "Sharma": told before, so no other place makes it another incident.
        let is_told_before = is_of_injured
            || !told.is_empty() && told.iter().all(|told| told.counted.weak || told.counted.part);
        worth += i32::from(
            is_told_before
                && frame
                    .told
                    .iter()
                    .rev()
                    .take(OPEN_FRAMES)
                    .any(|other| told.iter().any(|one| one.figure.kind == other.figure.kind)),
        ) * 4;
        worth += i32::from(Some(place) == last);
        worth += i32::from(scene.is_definite);
        let is_inside = scene.inside.is_some_and(|incident| {
            let of_frame = frame.scenes.iter().flat_map(|index| &scenes[*index].events);
            of_frame.into_iter().any(|(_, event)| event.incident == incident)
        });
        worth += i32::from(is_inside) * if frame.is_aside { 7 } else { 3 };
        worth += i32::from(scene.is_sequel && Some(place) == last) * 3;
        // "They searched a compound in Herat on Friday. They were fired at, killing two": what came of it.
        let is_outcome = Some(place) == last
            && frame.told.is_empty()
            && frame.family == Some(Family::Police)
            && day.is_none()
            && places.is_empty();
        worth += i32::from(is_outcome) * 2;
        // "Soldiers arrested a courier. Two gunmen fired at the soldiers": told on, of the same forces at the same place.
        let goes_on = Some(place) == last
            && day.is_none()
            && places.is_empty()
            && scene.has_forces
            && frame
                .scenes
                .last()
                .is_some_and(|last| scenes[*last].has_forces && scene.sentence <= scenes[*last].sentence + 1);
        worth += i32::from(goes_on && !is_outcome) * 2;
        // What was foiled is no part of what happened.
        let says_when_or_where = day.is_some() || !places.is_empty();
        let is_foiled_only = (scene.stage == Stage::Foiled) != (frame.stage == Stage::Foiled);
        if is_foiled_only && told.is_empty() && (says_when_or_where || scene.stage == Stage::Foiled) {
            worth -= 3;
        }
        // Nor was what happened what had been threatened before.
        let is_only_threat = frame.stage != Stage::Happened && frame.told.is_empty();
        let is_harm = told.iter().any(|told| matches!(told.figure.kind, Kind::Killed | Kind::Injured));
        if scene.stage == Stage::Happened && is_only_threat && is_harm {
            worth -= 4;
        }
        // "They also set fire to a cinema": of one attack, unless it was elsewhere or on another day.
        let is_elsewhere = || {
            let is_other_day = day
                .zip(frame.day)
                .is_some_and(|(one, other)| !found.days[one].when.overlaps(&found.days[other].when));
            is_other_day || place_rank::agree(found, &places, &frame.places) == Some(false)
        };
        if scene.is_apart || (scene.is_further || is_further) && is_elsewhere() {
            worth -= 8;
        }
        if scene.is_aside != frame.is_aside {
            worth -= 4;
        }
        // "In 2011 … killed 37 in Herat." Far behind it "… in front of a mosque in Herat": told of today, not of 2011.
        let end = frame.scenes.last().map_or(0, |last| scenes[*last].sentence);
        let is_far = end + HISTORY_REACHES < scene.sentence;
        if is_far && day.is_none() && frame.day.is_some_and(|day| dating::is_old(found, day)) {
            worth -= 6;
        }
        // News without a day is not made history by what is told behind it: "He had joined in 2006."
        if is_old && frame.day.is_none() && !frame.told.is_empty() {
            worth -= 4;
        }
        worth
    };
    let best = frames
        .iter()
        .enumerate()
        .skip(frames.len().saturating_sub(OPEN_FRAMES))
        .map(|(place, frame)| (worth(place, frame), place))
        .max_by_key(|(worth, place)| (*worth, *place))
        .filter(|(worth, _)| *worth > 0);
    match best {
        Some((_, place)) => {
            let frame = &mut frames[place];
            frame.scenes.push(index);
            frame.told.extend(told);
            frame.day = dating::better_day(found, frame.day, day);
            frame.places.extend(places);
            frame.family = kind::stronger(frame.family, family);
            frame.means = frame.means.or(means);
        }
        None => {
            // "…, followed by an attack a day later": in the same town, or the text would say so.
            if scene.is_apart
                && places.is_empty()
                && 0 < index
                && scenes[index - 1].sentence == scene.sentence
            {
                places = frames.last().map(|last| last.places.clone()).unwrap_or_default();
            }
            frames.push(Frame {
                scenes: vec![index],
                around: Vec::new(),
                told,
                day,
                places,
                family,
                means,
                stage: scene.stage,
                is_aside: scene.is_aside,
            });
        }
    }
}

/// "They were arrested … They were involved in the killing of two clerks": of what a scene tells, what was the occasion
/// of its deed, or what somebody is held for; and the rest. "A search began in Herat after the murder of a clerk" tells
/// no deed but that one.
pub(in crate::read) fn occasions(
    frames: &[Frame],
    prose: &Prose,
    scene: &Scene,
    told: Vec<Told>,
) -> (Vec<Told>, Vec<Told>) {
    let is_police = frames.last().is_some_and(|last| last.family == Some(Family::Police))
        || told.iter().any(|told| matches!(told.figure.kind, Kind::Detained | Kind::Surrendered));
    let first = told.iter().filter(|told| told.counted.occasion).map(|told| told.counted.act).min();
    let is_deed = |(at, event): &(usize, Event)| {
        !event.general && first.is_none_or(|first| *at < first) && prose.units[*at].has(Cue::Attack)
    };
    let has_deed = told.iter().any(|told| !told.counted.occasion && !told.counted.aside)
        || scene.events.iter().any(is_deed);
    let is_told_apart =
        is_police || scene.is_aside || has_deed && !(scene.days.is_empty() && scene.places.is_empty());
    told.into_iter().partition(|told| {
        told.counted.occasion && is_told_apart || is_police && !scene.is_aside && told.counted.aside
    })
}

/// Puts what was the occasion of a deed beside the incidents, as one that is told as history.
pub(in crate::read) fn set_aside(
    frames: &mut Vec<Frame>,
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
    index: usize,
    told: Vec<Told>,
) {
    if told.is_empty() {
        return;
    }
    let is_occasion = told.iter().all(|told| told.counted.occasion);
    let day = dating::day_of_deed(prose, &scenes[index], found, &told).filter(|_| is_occasion);
    frames.push(Frame {
        scenes: vec![index],
        around: Vec::new(),
        told,
        day,
        places: Vec::new(),
        family: Some(Family::Violence),
        means: None,
        stage: Stage::Happened,
        is_aside: true,
    });
}

/// Whether a frame tells of nothing but the occasion of another deed.
fn is_occasion(frame: &Frame) -> bool {
    frame.told.iter().all(|told| told.counted.occasion) && !frame.told.is_empty()
}

/// "Police in Herat arrested two for the murder of a clerk in Kunduz": where an occasion was is told behind it.
pub(in crate::read) fn places_behind(
    frame: &Frame,
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
) -> Vec<usize> {
    let deed = frame.told.iter().map(|told| prose.units[told.counted.act].tokens.start).min();
    let ([scene], Some(deed)) = (&frame.scenes[..], deed.filter(|_| frame.is_aside && is_occasion(frame)))
    else {
        return Vec::new();
    };
    let mut places = place_rank::of_scene(&scenes[*scene], found);
    places.retain(|place| deed < found.places[*place].tokens.start);
    places
}

/// "A bomb went off in Herat on Friday. Soldiers held two men.": what is told right behind, at no place and on no day,
/// was there and then.
pub(in crate::read) fn settle_open(frames: &mut [Frame], scenes: &[Scene], found: &Found) {
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

/// Takes out what stands beside the incidents and is told as one of them: "held for the killing of two clerks", where
/// the text tells of the two clerks.
pub(in crate::read) fn settle_asides(frames: &mut Vec<Frame>) {
    let tells = |frame: &Frame, told: &Told| {
        frame.told.iter().any(|other| {
            other.figure.kind == told.figure.kind && other.figure.amount.low == told.figure.amount.low
        })
    };
    let mut index = 0;
    while index < frames.len() {
        let told = &frames[index].told;
        let is_told = is_occasion(&frames[index])
            && frames.iter().enumerate().any(|(place, other)| {
                place != index
                    && (place < index || !is_occasion(other))
                    && told.iter().all(|told| tells(other, told))
            });
        if is_told {
            frames.remove(index);
        } else {
            index += 1;
        }
    }
}

/// Whether the gazetteer knows where all of the places lie.
fn is_located(found: &Found, places: &[usize]) -> bool {
    places.iter().all(|place| found.places[*place].place.lat.is_some())
}

/// Takes out of the incidents what the text tells twice.
pub(in crate::read) fn settle_retold(frames: &mut [Frame], scenes: &[Scene], found: &Found) -> Vec<Figure> {
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
                || !is_located(found, &one.places)
                || !is_located(found, &other.places))
    };
    let mut tellings: Vec<Telling> = frames
        .iter_mut()
        .map(|frame| Telling { is_apart: scenes[frame.scenes[0]].is_apart, told: &mut frame.told })
        .collect();
    retold::settle(&mut tellings, agrees)
}
