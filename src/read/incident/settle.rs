//! What is settled when all scenes of a text stand in their incidents: what is told twice, what is told as history and
//! as news, and what lies where and when the incident before it was.

use super::family::Family;
use super::found::Found;
use super::frame::Frame;
use super::retold::{self, Telling};
use super::scene::Scene;
use super::{dating, place_rank};
use crate::model::Figure;
use crate::read::figure::told::Told;

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
