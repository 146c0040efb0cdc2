//! How well a scene goes with an incident that was told before it.

use super::dating::{self, is_exact};
use super::family::{self, Family};
use super::frame::Frame;
use super::incoming::{Incoming, is_harm, is_reckoned};
use super::join::OPEN_FRAMES;
use super::scene::Scene;
use super::{kind, place_rank, told_on};
use crate::language::Word;
use crate::model::{Kind, Stage};

/// How many sentences behind it more can still be told of what is history.
const HISTORY_REACHES: usize = 3;

/// How many units open a sentence.
const OPENING: usize = 4;

/// What speaks for a scene's being of the incident at this place: above 0 it may be. None where it cannot be.
pub(super) fn fit(incoming: &Incoming, frames: &[Frame], place: usize) -> Option<i32> {
    let frame = &frames[place];
    let pair = Pair { incoming, frame, is_last: place + 1 == frames.len() };
    if incoming.scenes[frame.scenes[0]].section != incoming.scene.section {
        return None;
    }
    let by_history = pair.by_history(frames.len() == 1);
    Some(
        pair.by_day()?
            + pair.by_place()
            + pair.by_kind()
            + pair.by_figures()
            + pair.by_course()
            + pair.by_stage()
            + pair.by_opening()
            + by_history,
    )
}

/// A scene and an incident that it may be of.
struct Pair<'a, 'f> {
    incoming: &'a Incoming<'a, 'f>,
    frame: &'a Frame,
    /// Whether the incident is the one that was told last.
    is_last: bool,
}

impl Pair<'_, '_> {
    /// The scene that told of the incident last.
    fn last(&self) -> Option<&Scene> {
        self.frame.scenes.last().map(|last| &self.incoming.scenes[*last])
    }

    /// Whether both have a day, and not the same.
    fn is_other_day(&self) -> bool {
        let days = &self.incoming.found.days;
        let both = self.incoming.day.zip(self.frame.day);
        both.is_some_and(|(one, other)| !days[one].when.overlaps(&days[other].when))
    }

    /// Whether their places are called otherwise.
    fn is_other_place(&self) -> bool {
        place_rank::are_others(self.incoming.found, &self.incoming.places, &self.frame.places)
    }

    /// Whether the scene tells a number again that the incident has.
    fn repeats(&self) -> bool {
        self.incoming.told.iter().any(|one| {
            self.frame.told.iter().rev().take(OPEN_FRAMES).any(|other| {
                one.figure.kind == other.figure.kind
                    && one.figure.amount.low == other.figure.amount.low
                    && one.figure.amount.low > 2
            })
        })
    }

    fn by_day(&self) -> Option<i32> {
        let Incoming { scenes, scene, found, day, is_of_told, .. } = *self.incoming;
        match (day, self.frame.day) {
            (Some(_), Some(_)) if self.is_other_day() => None,
            (Some(one), Some(other)) => {
                let are_exact = is_exact(&found.days[one].when) && is_exact(&found.days[other].when);
                Some(if are_exact { 3 } else { 1 })
            }
            // "Six were killed, police said on Tuesday. On Sunday, a bomb killed nine": a day and harm of its own.
            (Some(_), None)
                if self.incoming.is_new
                    && told_on::is_only_spoken_of(scenes, self.frame)
                    && !self.repeats() =>
            {
                None
            }
            _ if !is_of_told && told_on::is_told_ahead(scenes, found, (scene, day), self.frame) => None,
            _ => Some(0),
        }
    }

    fn by_place(&self) -> i32 {
        let Incoming { found, ref places, .. } = *self.incoming;
        match place_rank::agree(found, places, &self.frame.places) {
            Some(true) => 2,
            // A village that no table knows lies anywhere.
            Some(false)
                if (!place_rank::is_located(found, places)
                    || !place_rank::is_located(found, &self.frame.places))
                    && !place_rank::are_far(found, places, &self.frame.places) =>
            {
                -1
            }
            // Deeds in two towns are two, even on one day; police work goes on from town to town.
            Some(false) if self.incoming.family == Some(Family::Police) => -3,
            Some(false) => -5,
            None if place_rank::is_abroad(self.incoming.scene, found, &self.frame.places) => -2,
            None => 0,
        }
    }

    fn by_kind(&self) -> i32 {
        let Incoming { ref told, family, means, .. } = *self.incoming;
        let families = match (family, self.frame.family) {
            (Some(one), Some(other)) if one == other => 1,
            // Where militants were killed, those who were held are of the same work of police and army.
            (Some(one), Some(other)) if family::differ(one, other) => {
                -i32::from(!kind::is_militants_loss(told) && !kind::is_militants_loss(&self.frame.told))
            }
            _ => 0,
        };
        // "They shot two guards. They set fire to a mill.": deeds of two kinds are two.
        let is_theirs =
            self.is_last && told_on::by_the_attackers(self.incoming.prose, self.incoming.scene, self.frame);
        let are_two_deeds = kind::are_two_deeds(means, self.frame.means) && !is_theirs;
        // "They led away four teachers at Ndop. A truck hit a bomb at Babessi": taken in one village, killed in another.
        let is_taking = |one: Option<Family>, other: Option<Family>| {
            one == Some(Family::Taking) && other == Some(Family::Violence)
        };
        let is_taken_elsewhere = (is_taking(family, self.frame.family)
            || is_taking(self.frame.family, family))
            && told.iter().any(is_harm)
            && self.is_other_place();
        families + i32::from(is_theirs) - i32::from(are_two_deeds) * 5 - i32::from(is_taken_elsewhere) * 4
    }

    fn by_figures(&self) -> i32 {
        let Incoming { ref told, is_of_told, .. } = *self.incoming;
        // "the insurgents", "Sharma": told before, so no other place makes it another incident.
        let is_told_before =
            is_of_told || !told.is_empty() && told.iter().all(|told| told.counted.weak || told.counted.part);
        let has_their_kind = || {
            let mut last = self.frame.told.iter().rev().take(OPEN_FRAMES);
            last.any(|other| told.iter().any(|one| one.figure.kind == other.figure.kind))
        };
        i32::from(self.repeats()) * 2 + i32::from(is_told_before && has_their_kind()) * 4
    }

    /// How the text goes on from the one to the other.
    fn by_course(&self) -> i32 {
        let Incoming { prose, scenes, scene, day, ref places, .. } = *self.incoming;
        let is_inside = scene.inside.is_some_and(|incident| {
            let mut events = self.frame.scenes.iter().flat_map(|index| &scenes[*index].events);
            events.any(|(_, event)| event.incident == incident)
        });
        let inside = if self.frame.is_aside { 7 } else { 3 };
        let worth = i32::from(scene.is_definite) + i32::from(is_inside) * inside;
        if !self.is_last {
            return worth;
        }
        let tells_neither = day.is_none() && places.is_empty();
        // "They searched a compound in Herat on Friday. They were fired at, killing two": what came of it.
        let is_outcome =
            tells_neither && self.frame.told.is_empty() && self.frame.family == Some(Family::Police);
        // "Soldiers arrested a courier. Two gunmen fired at the soldiers": told on, of the same forces at the same place.
        let goes_on = tells_neither
            && scene.has_forces
            && self.last().is_some_and(|last| last.has_forces && scene.sentence <= last.sentence + 1);
        worth
            + 1
            + i32::from(told_on::is_of_the_deed(prose, scene)) * 5
            + i32::from(scene.is_sequel) * 3
            + i32::from(is_outcome || goes_on) * 2
    }

    fn by_stage(&self) -> i32 {
        let Incoming { scene, ref told, day, ref places, .. } = *self.incoming;
        // What was foiled is no part of what happened.
        let says_when_or_where = day.is_some() || !places.is_empty();
        let is_one_foiled = (scene.stage == Stage::Foiled) != (self.frame.stage == Stage::Foiled);
        let is_foiled_only =
            is_one_foiled && told.is_empty() && (says_when_or_where || scene.stage == Stage::Foiled);
        // Nor was what happened what had been threatened before.
        let is_only_threat = self.frame.stage != Stage::Happened && self.frame.told.is_empty();
        let is_of_harm = told.iter().any(|told| matches!(told.figure.kind, Kind::Killed | Kind::Injured));
        let is_no_threat = scene.stage == Stage::Happened && is_only_threat && is_of_harm;
        -(i32::from(is_foiled_only) * 3 + i32::from(is_no_threat) * 4)
    }

    /// What a scene opens with says that it is of something else.
    fn by_opening(&self) -> i32 {
        let Incoming { prose, scene, found, ref told, ref places, is_further, .. } = *self.incoming;
        // "They also set fire to a cinema": of one attack, unless it was elsewhere or on another day.
        let is_elsewhere =
            || self.is_other_day() || place_rank::agree(found, places, &self.frame.places) == Some(false);
        // "Earlier in the day, soldiers killed two in Jenin": before it, and in another town.
        let is_earlier = || prose.says(scene.units.start, Word::Earlier) && self.is_other_place();
        // "In the neighboring town of Tarvan, shots were fired": not in the one that was told; "seven more were killed in
        // the neighboring village" may be of those who were counted.
        let is_beside = || {
            let mut opening = scene.units.start..scene.units.end.min(scene.units.start + OPENING);
            opening.any(|at| prose.says(at, Word::Neighboring))
                && !told.iter().any(|told| told.counted.also)
                && self.is_other_place()
        };
        let is_another = scene.is_apart
            || is_earlier()
            || is_beside()
            || (scene.is_further || is_further) && is_elsewhere();
        -(i32::from(is_another) * 8 + i32::from(scene.is_aside != self.frame.is_aside) * 4)
    }

    /// News and history are two, also where the text does not say so at once.
    fn by_history(&self, is_only: bool) -> i32 {
        let Incoming { scene, found, day, ref places, .. } = *self.incoming;
        let is_old = |day: usize| dating::is_old(found, day);
        // "In 2011 … killed 37 in Herat." Far behind it "… in front of a mosque in Herat": told of today, not of 2011.
        let end = self.last().map_or(0, |last| last.sentence);
        let is_far = end + HISTORY_REACHES < scene.sentence;
        let is_far_from_history = is_far && day.is_none() && self.frame.day.is_some_and(is_old);
        // "… a day after gunmen raided a village. At least 14 were killed": told on of the news.
        let is_of_the_news = day.is_none()
            && places.is_empty()
            && self.frame.day.is_some_and(|day| is_reckoned(found, day))
            && !is_only;
        // News without a day is not made history by what is told behind it: "He had joined in 2006."
        let is_history = day.is_some_and(is_old) && self.frame.day.is_none() && !self.frame.told.is_empty();
        -(i32::from(is_far_from_history) * 6 + i32::from(is_of_the_news) * 6 + i32::from(is_history) * 4)
    }
}
