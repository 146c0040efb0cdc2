//! Frames: which scenes tell of one incident and which of another.
//!
//! A scene joins the incident that its day, its place, its kind and its figures go with; one that goes with none is an
//! incident of its own.

use super::dating::{self, is_exact};
use super::family::{self, Family};
use super::found::Found;
use super::scene::Scene;
use super::{kind, place_rank, told_on};
use crate::language::{Cue, Word};
use crate::model::{Bound, IncidentType, Kind, Population, Stage};
use crate::read::day::DayKind;
use crate::read::figure::act::OF_THE_INJURED;
use crate::read::figure::peace;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// How many incidents back a scene can still join one; and how many figures back one is looked for.
const OPEN_FRAMES: usize = 40;

/// How many sentences behind it more can still be told of what is history.
const HISTORY_REACHES: usize = 3;

/// How many units open a sentence.
const OPENING: usize = 4;

/// An incident while its scenes are put together.
pub(in crate::read) struct Frame {
    /// The scenes that tell of it.
    pub(in crate::read) scenes: Vec<usize>,
    /// Scenes behind them in which nothing happens: they tell more of it where its own tell too little.
    pub(in crate::read) around: Vec<usize>,
    pub(in crate::read) told: Vec<Told>,
    pub(in crate::read) day: Option<usize>,
    pub(in crate::read) places: Vec<usize>,
    pub(in crate::read) family: Option<Family>,
    /// By what means it was done, as its first scene that says so has it.
    pub(in crate::read) means: Option<kind::Means>,
    pub(in crate::read) stage: Stage,
    pub(in crate::read) is_aside: bool,
}

impl Frame {
    /// Whether it tells of nothing but the occasion of another deed.
    pub(super) fn is_occasion(&self) -> bool {
        self.told.iter().all(|told| told.counted.occasion) && !self.told.is_empty()
    }
}

/// Puts a scene and its figures to the incident that it tells of, or begins another.
pub(in crate::read) fn join(
    frames: &mut Vec<Frame>,
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
    index: usize,
    mut told: Vec<Told>,
) {
    let scene = &scenes[index];
    let family = kind::family(scene, &told);
    if family.is_none() && told.is_empty() {
        // Nothing happens here; a day or a place may still belong to what was just told.
        if let Some(frame) = frames.last_mut()
            && !scene.is_aside
            && scenes[frame.scenes[0]].section == scene.section
        {
            if frame.day.is_none() && told_on::is_of_the_deed(prose, scene) {
                frame.day = dating::scene_day(scene, found);
            }
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
    // "The five were set free on Wednesday": those whose taking was told, whenever they came back.
    if let Some(frame) =
        frames.iter_mut().rev().take(OPEN_FRAMES).find(|frame| told_on::are_its_captives(&told, frame))
    {
        frame.scenes.push(index);
        frame.told.extend(told);
        return;
    }
    // "The leader coordinates attacks in the north": what he does, and nothing that happened.
    if told.is_empty() && scene.is_habit {
        return;
    }
    if told.is_empty() && peace::is_of_no_violence(prose, scene.sentence) {
        return;
    }
    // "Three of the wounded died overnight": of the attack that was told before, whenever they died.
    let is_of_injured =
        !told.is_empty() && told.iter().all(|told| told.counted.rule == OF_THE_INJURED) && !frames.is_empty();
    // "We buried 14 people this morning": those who were told of before, whenever they were buried.
    let holds = |told: &Told| {
        let is_more = |other: &Told| {
            other.figure.kind == Kind::Killed && told.figure.amount.low <= other.figure.amount.low
        };
        frames.last().is_some_and(|last| last.told.iter().any(is_more))
    };
    let is_of_buried = !told.is_empty()
        && told.iter().all(|told| prose.says(told.counted.act, Word::Buries) && holds(told))
        && !place_rank::names_one(scene, found);
    // On a day of its own behind the deed, it is on top of those who died then.
    let is_of_late = !told.is_empty()
        && told.iter().all(|told| told_on::is_late_death(prose, scene, told))
        && scene.events.iter().all(|(place, _)| prose.units[*place].has(Cue::Harm))
        && frames.last().is_some_and(|last| last.family == Some(Family::Violence) && last.day.is_some());
    if let Some((day, of_deed)) = dating::scene_day(scene, found)
        .or_else(|| dating::day_of_deed(prose, scene, found, &told))
        .zip(frames.last().and_then(|last| last.day))
        .filter(|_| is_of_late)
    {
        let is_later = found.days[of_deed].when.to < found.days[day].when.from;
        told.iter_mut().for_each(|told| told.counted.also |= is_later);
    }
    let is_of_told =
        is_of_injured || is_of_buried || is_of_late || told_on::is_update(prose, frames, scene, found, &told);
    let day = dating::old_day(prose, scene, found, &told)
        .or_else(|| dating::old_day_of_subject(prose, scene, found, &told))
        .or_else(|| dating::scene_day(scene, found))
        .filter(|day| !dating::is_of_subject(prose, found, *day, &told))
        .or_else(|| dating::day_of_deed(prose, scene, found, &told))
        .filter(|_| !is_of_told);
    // "Tomorrow the courts will hear of the bombing": what is to come tells of nothing that happened.
    if told.is_empty() && day.is_some_and(|day| dating::is_to_come(found, day)) {
        return;
    }
    // "It came eight months after the Paris attacks": what it is compared with.
    let is_reckoned = |day: usize| found.days[day].kind == DayKind::Reckoned;
    let opens = |day: usize| found.days[day].tokens.start == prose.units[scene.units.start].tokens.start;
    if told.is_empty() && day.is_some_and(|day| is_reckoned(day) && !opens(day)) {
        return;
    }
    // "A day after two mines were found, rebels fired at a helicopter": not of the day of the mines.
    let is_own = |day: &usize| !is_reckoned(*day) && !scene.days_of_speech.contains(day);
    let day = match day {
        Some(day) if told.is_empty() && is_reckoned(day) => scene.days.iter().copied().find(is_own),
        _ => day,
    };
    let day = day.filter(|day| !dating::is_to_come(found, *day));
    let is_old = day.is_some_and(|day| dating::is_old(found, day));
    let is_of_deed = told_on::is_of_the_deed(prose, scene);
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
    let repeats = |frame: &Frame| {
        told.iter().any(|one| {
            frame.told.iter().rev().take(OPEN_FRAMES).any(|other| {
                one.figure.kind == other.figure.kind
                    && one.figure.amount.low == other.figure.amount.low
                    && one.figure.amount.low > 2
            })
        })
    };
    // "Six were killed, police said on Tuesday. On Sunday, a bomb killed nine": a day and harm of its own, and nothing
    // that was told of.
    let is_harm = |told: &Told| {
        matches!(told.figure.kind, Kind::Killed | Kind::Injured)
            && told.counted.rule != "toll"
            && !(told.counted.part || told.counted.weak)
    };
    let is_the_attackers = scene.units.len() > 1
        && prose.units[scene.units.start].has(Cue::Definite)
        && prose.units[scene.units.start + 1]
            .person()
            .is_some_and(|person| person.population == Some(Population::ArmedGroup));
    let is_new =
        told.iter().any(is_harm) && !(scene.is_definite || scene.is_sequel || is_the_attackers || is_of_told);
    let worth = |place: usize, frame: &Frame| {
        let mut worth = 0;
        if scenes[frame.scenes[0]].section != scene.section {
            return -10;
        }
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
            (Some(_), None) if is_new && told_on::is_only_spoken_of(scenes, frame) && !repeats(frame) => {
                return -10;
            }
            _ if !is_of_told && told_on::is_told_ahead(scenes, found, (scene, day), frame) => return -10,
            _ => {}
        }
        match place_rank::agree(found, &places, &frame.places) {
            Some(true) => worth += 2,
            // A village that no table knows lies anywhere.
            Some(false)
                if (!place_rank::is_located(found, &places)
                    || !place_rank::is_located(found, &frame.places))
                    && !place_rank::are_far(found, &places, &frame.places) =>
            {
                worth -= 1;
            }
            // Deeds in two towns are two, even on one day; police work goes on from town to town.
            Some(false) => worth -= if family == Some(Family::Police) { 3 } else { 5 },
            None if place_rank::is_abroad(scene, found, &frame.places) => worth -= 2,
            None => {}
        }
        match (family, frame.family) {
            (Some(one), Some(other)) if one == other => worth += 1,
            // Where militants were killed, those who were held are of the same work of police and army.
            (Some(one), Some(other)) if family::differ(one, other) => {
                worth -= i32::from(!kind::is_militants_loss(&told) && !kind::is_militants_loss(&frame.told));
            }
            _ => {}
        }
        // "They shot two guards. They set fire to a mill.": deeds of two kinds are two.
        let is_theirs = Some(place) == last && told_on::by_the_attackers(prose, scene, frame);
        worth -= i32::from(kind::are_two_deeds(means, frame.means) && !is_theirs) * 5;
        worth += i32::from(is_theirs);
        let repeats = repeats(frame);
        worth += i32::from(repeats) * 2;
        // "the insurgents", "Sharma": told before, so no other place makes it another incident.
        let is_told_before =
            is_of_told || !told.is_empty() && told.iter().all(|told| told.counted.weak || told.counted.part);
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
        // "They led away four teachers at Ndop. A truck hit a bomb at Babessi": taken in one village, killed in another.
        let is_taking = |one: Option<Family>, other: Option<Family>| {
            one == Some(Family::Taking) && other == Some(Family::Violence)
        };
        if (is_taking(family, frame.family) || is_taking(frame.family, family))
            && told.iter().any(is_harm)
            && place_rank::are_others(found, &places, &frame.places)
        {
            worth -= 4;
        }
        worth += i32::from(is_inside) * if frame.is_aside { 7 } else { 3 };
        worth += i32::from(is_of_deed && Some(place) == last) * 5;
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
        // "Earlier in the day, soldiers killed two in Jenin": before it, and in another town.
        let is_earlier = || {
            prose.says(scene.units.start, Word::Earlier)
                && place_rank::are_others(found, &places, &frame.places)
        };
        // "In the neighboring town of Tarvan, shots were fired": not in the one that was told; "seven more were killed in
        // the neighboring village" may be of those who were counted.
        let is_beside = || {
            let opening = scene.units.start..scene.units.end.min(scene.units.start + OPENING);
            opening.into_iter().any(|at| prose.says(at, Word::Neighboring))
                && !told.iter().any(|told| told.counted.also)
                && place_rank::are_others(found, &places, &frame.places)
        };
        if scene.is_apart || is_earlier() || is_beside() || (scene.is_further || is_further) && is_elsewhere()
        {
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
        // "… a day after gunmen raided a village. At least 14 were killed": told on of the news.
        if day.is_none() && places.is_empty() && frame.day.is_some_and(is_reckoned) && frames.len() > 1 {
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
            frame.family = family::stronger(frame.family, family);
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
