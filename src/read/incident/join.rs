//! Which scenes tell of one incident and which of another.
//!
//! A scene joins the incident that its day, its place, its kind and its figures go with; one that goes with none is an
//! incident of its own.

use super::fit::fit;
use super::found::Found;
use super::frame::Frame;
use super::incoming::Incoming;
use super::scene::Scene;
use super::{dating, family, kind, told_on};
use crate::model::{Bound, IncidentType};
use crate::read::figure::peace;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// How many incidents back a scene can still join one; and how many figures back one is looked for.
pub(super) const OPEN_FRAMES: usize = 40;

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
        stand_around(frames, prose, scenes, found, index);
        return;
    }
    if let Some(frame) = told_of_right_before(frames, scenes, scene, &told) {
        frame.scenes.push(index);
        frame.told.extend(told);
        return;
    }
    // "The leader coordinates attacks in the north": what he does, and nothing that happened.
    if told.is_empty() && (scene.is_habit || peace::is_of_no_violence(prose, scene.sentence)) {
        return;
    }
    let Some(incoming) = Incoming::of(frames, prose, scenes, found, index, told) else { return };
    let open = frames.len().saturating_sub(OPEN_FRAMES)..frames.len();
    let fits = open.filter_map(|place| Some((fit(&incoming, frames, place)?, place)));
    match fits.max().filter(|(worth, _)| 0 < *worth) {
        Some((_, place)) => take(&mut frames[place], incoming),
        None => begin(frames, incoming),
    }
}

/// Nothing happens in a scene; a day or a place may still belong to what was just told.
fn stand_around(frames: &mut [Frame], prose: &Prose, scenes: &[Scene], found: &Found, index: usize) {
    let scene = &scenes[index];
    let last = frames.last_mut().filter(|frame| scenes[frame.scenes[0]].section == scene.section);
    let Some(frame) = last.filter(|_| !scene.is_aside) else { return };
    if frame.day.is_none() && told_on::is_of_the_deed(prose, scene) {
        frame.day = dating::scene_day(scene, found);
    }
    frame.around.push(index);
}

/// The incident of which a scene tells on whatever it says of day and place: "Nobody was hurt" of what was told right
/// before, "The five were set free on Wednesday" of their abduction.
fn told_of_right_before<'f>(
    frames: &'f mut [Frame],
    scenes: &[Scene],
    scene: &Scene,
    told: &[Told],
) -> Option<&'f mut Frame> {
    let is_of_nobody = !told.is_empty() && told.iter().all(|told| told.figure.amount.bound == Bound::None);
    let names_no_other =
        || scene.events.iter().all(|(_, event)| event.general || event.incident == IncidentType::Attack);
    let is_near =
        |frame: &Frame| frame.scenes.last().is_some_and(|last| scene.sentence <= scenes[*last].sentence + 2);
    if is_of_nobody && names_no_other() && frames.last().is_some_and(is_near) {
        return frames.last_mut();
    }
    frames.iter_mut().rev().take(OPEN_FRAMES).find(|frame| told_on::are_its_captives(told, frame))
}

fn take(frame: &mut Frame, incoming: Incoming) {
    frame.scenes.push(incoming.index);
    frame.told.extend(incoming.told);
    frame.day = dating::better_day(incoming.found, frame.day, incoming.day);
    frame.places.extend(incoming.places);
    frame.family = family::stronger(frame.family, incoming.family);
    frame.means = frame.means.or(incoming.means);
}

fn begin(frames: &mut Vec<Frame>, incoming: Incoming) {
    let Incoming { scenes, scene, index, mut places, .. } = incoming;
    // "…, followed by an attack a day later": in the same town, or the text would say so.
    let is_of_one_sentence = 0 < index && scenes[index - 1].sentence == scene.sentence;
    if scene.is_apart && places.is_empty() && is_of_one_sentence {
        places = frames.last().map(|last| last.places.clone()).unwrap_or_default();
    }
    frames.push(Frame {
        scenes: vec![index],
        around: Vec::new(),
        told: incoming.told,
        day: incoming.day,
        places,
        family: incoming.family,
        means: incoming.means,
        stage: scene.stage,
        is_aside: scene.is_aside,
    });
}
