//! Days and places of a sentence that are not those of the deed: where and when somebody spoke or met others, when
//! those who were freed had been taken, and days in names.

use std::ops::Range;

use crate::language::{Cue, Form};
use crate::model::Kind;
use crate::read::day::{DayKind, FoundDay};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// "has freed 21 girls kidnapped two years ago": the day on which they were taken, and not that of their release.
pub(super) fn is_of_taking(prose: &Prose, units: &Range<usize>, day: usize) -> bool {
    let floor = units.start.max(day.saturating_sub(6));
    let taking = (floor..day).rev().find(|at| prose.units[*at].act().is_some());
    let Some(taking) = taking.filter(|at| units.start < *at) else { return false };
    let act = prose.units[taking].act();
    let is_taking = act.is_some_and(|act| {
        matches!(act.kind, Kind::Abducted | Kind::Hostages | Kind::Detained)
            && matches!(act.form, Form::PastOrParticiple | Form::Participle)
    });
    let is_release = |at: usize| prose.units[at].act().is_some_and(|act| act.kind == Kind::Released);
    is_taking && prose.units[taking - 1].person().is_some() && (units.start..taking - 1).any(is_release)
}

/// "on 9 October Avenue", "the 19 April Movement", "the 20 November summit": a day that names something.
pub(super) fn is_in_name(prose: &Prose, units: &Range<usize>, day: usize) -> bool {
    let is_date = |day: &FoundDay| matches!(day.kind, DayKind::Dated) && day.open.is_none();
    let What::Day(index) = prose.units[day].what else { return false };
    is_date(&prose.days[index])
        && prose.unit(day + 1, units).is_some_and(|next| {
            next.has(Cue::Meeting)
                || matches!(
                    prose.folded(day + 1),
                    "avenue"
                        | "street"
                        | "boulevard"
                        | "square"
                        | "plaza"
                        | "park"
                        | "bridge"
                        | "neighborhood"
                        | "neighbourhood"
                        | "movement"
                        | "front"
                        | "brigade"
                        | "brigades"
                        | "battalion"
                        | "stadium"
                        | "university"
                )
        })
}

/// "said on Friday", "confirmed today", "today confirmed": the day belongs to the verb of saying.
pub(super) fn is_of_speech(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let says = |at: usize| {
        units.contains(&at)
            && (prose.units[at].has_any(&[Cue::Say, Cue::Answer]) || prose.folded(at) == "confirm")
    };
    let is_before = place.checked_sub(1).is_some_and(says);
    is_before || says(place + 1)
}

/// How far before a place the word for a meeting is looked for.
const MEETING_REACH: usize = 8;

/// "said today in Herat", "the meeting scheduled for Friday in Herat": where somebody spoke, and nothing of what is told.
pub(super) fn is_where_spoken(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_in = units.start + 1 < place && matches!(prose.folded(place - 1), "in" | "at" | "from" | "near");
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        matches!(unit.what, What::Day(_))
            || unit.has(Cue::Adverb) && unit.act().is_none() && !unit.has(Cue::Say)
    };
    let Some(before) = (units.start..place - usize::from(is_in)).rev().find(|at| !is_between(at)) else {
        return false;
    };
    let speaks =
        |at: usize| prose.units[at].has_any(&[Cue::Say, Cue::Answer]) && prose.units[at].event().is_none();
    let is_open = |at: &usize| {
        let unit = &prose.units[*at];
        unit.event().is_none() && unit.act().is_none() && !matches!(unit.what, What::Mark(_))
    };
    let meets = || {
        (units.start.max(place.saturating_sub(MEETING_REACH))..place)
            .rev()
            .take_while(is_open)
            .any(|at| prose.units[at].has(Cue::Meeting))
    };
    is_in && (speaks(before) || meets())
}
