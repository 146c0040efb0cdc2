//! A scene that looks for the incident that it tells of: its figures, and its day, places and kind as these say.

use super::family::Family;
use super::found::Found;
use super::frame::Frame;
use super::scene::Scene;
use super::{dating, kind, place_rank, told_on};
use crate::language::{Cue, Word};
use crate::model::{Kind, Population};
use crate::read::day::DayKind;
use crate::read::figure::act::OF_THE_INJURED;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// A scene with its figures, before it is put to an incident.
pub(super) struct Incoming<'a, 'f> {
    pub(super) prose: &'a Prose<'a>,
    pub(super) scenes: &'a [Scene],
    pub(super) found: &'a Found<'f>,
    pub(super) index: usize,
    pub(super) scene: &'a Scene,
    pub(super) told: Vec<Told>,
    pub(super) family: Option<Family>,
    pub(super) means: Option<kind::Means>,
    pub(super) day: Option<usize>,
    pub(super) places: Vec<usize>,
    /// Whether it tells more of those who were told of before, whenever that was.
    pub(super) is_of_told: bool,
    /// Whether it has harm of its own, and of nothing that was told.
    pub(super) is_new: bool,
    /// "The rebels also killed Judge Karim": another deed than the one that was told.
    pub(super) is_further: bool,
}

impl<'a, 'f> Incoming<'a, 'f> {
    /// A scene beside the incidents that were told before it; none where it tells of nothing that happened.
    pub(super) fn of(
        frames: &[Frame],
        prose: &'a Prose<'a>,
        scenes: &'a [Scene],
        found: &'a Found<'f>,
        index: usize,
        mut told: Vec<Told>,
    ) -> Option<Incoming<'a, 'f>> {
        let scene = &scenes[index];
        let family = kind::family(scene, &told);
        let is_of_late = is_of_late(frames, prose, scene, &told);
        if is_of_late {
            put_on_top(frames, prose, scene, found, &mut told);
        }
        let is_of_told = is_of_late
            || is_of_injured(frames, &told)
            || is_of_buried(frames, prose, scene, found, &told)
            || told_on::is_update(prose, frames, scene, found, &told);
        let day = own_day(prose, scene, found, &told).filter(|_| !is_of_told);
        let day = match day {
            Some(day) if told.is_empty() => day_without_figures(prose, scene, found, day)?,
            day => day.filter(|day| !dating::is_to_come(found, *day)),
        };
        let is_told_of =
            scene.is_definite || scene.is_sequel || is_of_the_attackers(prose, scene) || is_of_told;
        Some(Incoming {
            prose,
            scenes,
            found,
            index,
            scene,
            family,
            means: kind::means(scene),
            day,
            places: place_rank::of_scene(scene, found),
            is_of_told,
            is_new: told.iter().any(is_harm) && !is_told_of,
            is_further: told.iter().any(|told| is_one_more(prose, told)),
            told,
        })
    }
}

/// Whether people were harmed, and not only told of again.
pub(super) fn is_harm(told: &Told) -> bool {
    matches!(told.figure.kind, Kind::Killed | Kind::Injured)
        && told.counted.rule != "toll"
        && !(told.counted.part || told.counted.weak)
}

/// Whether a day is only reckoned from another one: "eight months after the Paris attacks".
pub(super) fn is_reckoned(found: &Found, day: usize) -> bool {
    found.days[day].kind == DayKind::Reckoned
}

/// "Three of the wounded died overnight": of the attack that was told before, whenever they died.
fn is_of_injured(frames: &[Frame], told: &[Told]) -> bool {
    !told.is_empty() && told.iter().all(|told| told.counted.rule == OF_THE_INJURED) && !frames.is_empty()
}

/// "We buried 14 people this morning": those who were told of before, whenever they were buried.
fn is_of_buried(frames: &[Frame], prose: &Prose, scene: &Scene, found: &Found, told: &[Told]) -> bool {
    let holds = |told: &Told| {
        let is_more = |other: &Told| {
            other.figure.kind == Kind::Killed && told.figure.amount.low <= other.figure.amount.low
        };
        frames.last().is_some_and(|last| last.told.iter().any(is_more))
    };
    !told.is_empty()
        && told.iter().all(|told| prose.says(told.counted.act, Word::Buries) && holds(told))
        && !place_rank::names_one(scene, found)
}

/// "One man died of his injuries on Wednesday": of the attack that was told right before.
fn is_of_late(frames: &[Frame], prose: &Prose, scene: &Scene, told: &[Told]) -> bool {
    !told.is_empty()
        && told.iter().all(|told| told_on::is_late_death(prose, scene, told))
        && scene.events.iter().all(|(place, _)| prose.units[*place].has(Cue::Harm))
        && frames.last().is_some_and(|last| last.family == Some(Family::Violence) && last.day.is_some())
}

/// Who died late, on a day of its own behind the deed, is on top of those who died then.
fn put_on_top(frames: &[Frame], prose: &Prose, scene: &Scene, found: &Found, told: &mut [Told]) {
    let day = dating::scene_day(scene, found).or_else(|| dating::day_of_deed(prose, scene, found, told));
    let Some((day, of_deed)) = day.zip(frames.last().and_then(|last| last.day)) else { return };
    let is_later = found.days[of_deed].when.to < found.days[day].when.from;
    told.iter_mut().for_each(|told| told.counted.also |= is_later);
}

/// The day that a scene and its figures tell.
fn own_day(prose: &Prose, scene: &Scene, found: &Found, told: &[Told]) -> Option<usize> {
    dating::old_day(prose, scene, found, told)
        .or_else(|| dating::old_day_of_subject(prose, scene, found, told))
        .or_else(|| dating::scene_day(scene, found))
        .filter(|day| !dating::is_of_subject(prose, found, *day, told))
        .or_else(|| dating::day_of_deed(prose, scene, found, told))
}

/// The day of a scene that tells of this one, and of nobody who was harmed, if any. None of both where it tells of nothing
/// that happened: "Tomorrow the courts will hear of the bombing", "It came eight months after the Paris attacks".
fn day_without_figures(prose: &Prose, scene: &Scene, found: &Found, day: usize) -> Option<Option<usize>> {
    let opens = found.days[day].tokens.start == prose.units[scene.units.start].tokens.start;
    if dating::is_to_come(found, day) || is_reckoned(found, day) && !opens {
        return None;
    }
    if !is_reckoned(found, day) {
        return Some(Some(day));
    }
    // "A day after two mines were found, rebels fired at a helicopter": not of the day of the mines.
    let is_own = |day: &usize| !is_reckoned(found, *day) && !scene.days_of_speech.contains(day);
    let own = scene.days.iter().copied().find(is_own);
    Some(own.filter(|day| !dating::is_to_come(found, *day)))
}

/// "The gunmen fled": those of whom it was told.
fn is_of_the_attackers(prose: &Prose, scene: &Scene) -> bool {
    scene.units.len() > 1
        && prose.units[scene.units.start].has(Cue::Definite)
        && prose.units[scene.units.start + 1]
            .person()
            .is_some_and(|person| person.population == Some(Population::ArmedGroup))
}

/// "also killed Judge Karim".
fn is_one_more(prose: &Prose, told: &Told) -> bool {
    let counted = &told.counted;
    counted.kind == Kind::Killed
        && counted.also
        && counted.rule == "verb and object"
        && counted.by == Some(Population::ArmedGroup)
        && !(counted.act.saturating_sub(3)..counted.act).any(|at| prose.units[at].has(Cue::Relative))
        && counted.amount.low == 1
        && counted.units.clone().any(|unit| prose.is_named(unit))
}
