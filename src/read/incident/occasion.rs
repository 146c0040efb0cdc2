//! Occasions: what a deed has to do with, or what somebody is held for, told beside it as history.

use super::family::Family;
use super::found::Found;
use super::frame::Frame;
use super::scene::Scene;
use super::{dating, place_rank};
use crate::language::{Cue, Event};
use crate::model::{Kind, Stage};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// "They were arrested … They were involved in the killing of two clerks": of what a scene tells, what was the occasion
/// of its deed, or what somebody is held for; and the rest. "A search began in Herat after the murder of a clerk" tells
/// no deed but that one.
pub(in crate::read) fn of_scene(
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

/// "Police in Herat arrested two for the murder of a clerk in Kunduz": where an occasion was is told behind it.
pub(in crate::read) fn places_behind(
    frame: &Frame,
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
) -> Vec<usize> {
    let deed = frame.told.iter().map(|told| prose.units[told.counted.act].tokens.start).min();
    let ([scene], Some(deed)) = (&frame.scenes[..], deed.filter(|_| frame.is_aside && frame.is_occasion()))
    else {
        return Vec::new();
    };
    let mut places = place_rank::of_scene(&scenes[*scene], found);
    places.retain(|place| deed < found.places[*place].tokens.start);
    places
}
