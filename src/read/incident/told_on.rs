//! What a scene tells on of an incident that was told before: a toll that rises, a late death, captives who come free, when the
//! deed was; and what it cannot be told on of.

use super::found::Found;
use super::frame::Frame;
use super::place_rank;
use super::scene::Scene;
use crate::language::{Cue, Word};
use crate::model::{Kind, Population, WhenPrecision};
use crate::read::figure::act::OF_THE_INJURED;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// "One of the wounded died on Sunday, bringing the toll to nine": of what was told before, whenever it rose.
pub(super) fn is_update(
    prose: &Prose,
    frames: &[Frame],
    scene: &Scene,
    found: &Found,
    told: &[Told],
) -> bool {
    // "Eight of the wounded remained in hospital on Sunday": some of those who were told of.
    let is_toll = |told: &Told| told.counted.part || matches!(told.counted.rule, "toll" | OF_THE_INJURED);
    // "The toll of the week rose to 60".
    let is_of_time = |told: &Told| {
        let behind = told.counted.act + 1..scene.units.end.min(told.counted.act + 5);
        told.counted.rule == "toll"
            && behind.into_iter().any(|at| {
                let unit = &prose.units[at];
                unit.has_any(&[Cue::War, Cue::Measure])
                    || at < told.counted.units.start && matches!(unit.what, What::Day(_))
            })
    };
    let is_the = |told: &Told| {
        let act = told.counted.act;
        told.counted.part || scene.units.start < act && prose.units[act - 1].has(Cue::Definite)
    };
    let is_harmed = |told: &Told| {
        matches!(told.figure.kind, Kind::Killed | Kind::Injured) && told.figure.modality.makes_a_toll()
    };
    !told.is_empty()
        && told.iter().all(is_toll)
        && told.iter().any(is_the)
        && scene.events.iter().all(|(place, _)| prose.units[*place].has(Cue::Harm))
        && !place_rank::names_one(scene, found)
        && !told.iter().any(is_of_time)
        && frames.last().is_some_and(|frame| {
            // "A missile hit the town. … the toll stands at 38": the first that is told of it.
            let is_first = || frame.told.is_empty() && told.iter().all(|told| told.counted.rule == "toll");
            frame.told.iter().any(is_harmed) || is_first()
        })
}

/// "One man died of his injuries on Wednesday": one of those who were hurt before, and one more of the dead.
pub(super) fn is_late_death(prose: &Prose, scene: &Scene, told: &Told) -> bool {
    let act = told.counted.act;
    let is_death = prose.units[act].act().is_some_and(|act| act.kind == Kind::Killed && !act.of_object);
    let behind = act + 1..scene.units.end.min(act + LATE_REACH);
    is_death
        && told.figure.amount.low <= MOST_LATE
        && behind.clone().any(|at| prose.units[at].has_any(&[Cue::Wound, Cue::Clinic]))
        && !behind.into_iter().any(|at| matches!(prose.units[at].what, What::Place(_)))
}

/// How far behind a death it is told of what somebody died, and where.
const LATE_REACH: usize = 6;

/// More do not die one by one in hospital.
const MOST_LATE: u64 = 5;

/// Whether the text tells only on which day somebody spoke of an incident.
pub(super) fn is_only_spoken_of(scenes: &[Scene], frame: &Frame) -> bool {
    frame.scenes.iter().any(|index| !scenes[*index].days_of_speech.is_empty())
}

/// How many days before it is spoken of an incident of a scene without a day of its own can have been.
const SPOKEN_OF_DAYS: i64 = 10;

/// "Four were killed, police said on Tuesday. … A bomb killed two on Wednesday": nothing is told before it happens, nor
/// long behind it: "… In October, 355 were killed."
pub(super) fn is_told_ahead(
    scenes: &[Scene],
    found: &Found,
    scene: (&Scene, Option<usize>),
    frame: &Frame,
) -> bool {
    let (scene, day) = scene;
    let of_frame = frame.scenes.iter().flat_map(|index| scenes[*index].days_of_speech.iter());
    let is_before = |speech: &usize, day: usize| {
        let (speech, day) = (&found.days[*speech].when, &found.days[day].when);
        let is_long_past =
            day.to.until(speech.from).is_ok_and(|span| SPOKEN_OF_DAYS < i64::from(span.get_days()));
        speech.to < day.from || is_long_past || day.precision > WhenPrecision::Week
    };
    match (day, frame.day) {
        (Some(day), None) => of_frame.into_iter().any(|speech| is_before(speech, day)),
        (None, Some(day)) => scene.days_of_speech.iter().any(|speech| is_before(speech, day)),
        _ => false,
    }
}

/// "The attackers came on motorcycles, set fire to a store and fled": those who were told of right before.
pub(super) fn by_the_attackers(prose: &Prose, scene: &Scene, frame: &Frame) -> bool {
    let is_doer = |at: usize| {
        let unit = &prose.units[at];
        unit.has(Cue::Definite)
            && prose.unit(at + 1, &scene.units).and_then(Unit::person).is_some_and(|person| {
                let is_armed = person.population == Some(Population::ArmedGroup) && person.kind.is_none();
                is_armed || at == scene.units.start && prose.says(at + 1, Word::Men)
            })
    };
    scene.days.is_empty()
        && scene.places.is_empty()
        && scene.units.clone().any(is_doer)
        && frame.told.iter().any(|told| told.figure.kind == Kind::Killed)
}

/// "The crime was committed on 16 November": when that was which was told before.
pub(super) fn is_of_the_deed(prose: &Prose, scene: &Scene) -> bool {
    let is_verb = |at: usize| {
        let mut behind = at + 1..scene.units.end.min(at + WHEN_REACH);
        prose.says(at, Word::TookPlace)
            && behind
                .any(|at| matches!(prose.units[at].what, What::Day(day) if prose.days[day].open.is_none()))
    };
    scene.units.clone().any(|at| {
        let before = (scene.units.start.max(at.saturating_sub(2))..at).rev();
        prose.says(at, Word::Deed)
            && before.into_iter().any(|at| prose.units[at].has(Cue::Definite))
            && (at + 1..scene.units.end.min(at + 4))
                .find(|at| !prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]))
                .is_some_and(is_verb)
    })
}

/// How far behind "took place" it is told when.
const WHEN_REACH: usize = 8;

/// Whether those who were freed are as many as were taken in what was told before.
pub(super) fn are_its_captives(told: &[Told], frame: &Frame) -> bool {
    let is_taken = |kind: Kind| matches!(kind, Kind::Abducted | Kind::Hostages);
    let is_of_it = |freed: &Told| {
        freed.figure.kind == Kind::Released
            && MORE_THAN_A_PAIR <= freed.figure.amount.low
            && frame.told.iter().any(|other| {
                is_taken(other.figure.kind) && other.figure.amount.low == freed.figure.amount.low
            })
    };
    !told.is_empty() && told.iter().all(is_of_it)
}

/// From how many on the same number tells that they are the same people.
const MORE_THAN_A_PAIR: u64 = 3;
