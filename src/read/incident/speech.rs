//! Days and places of a sentence that are not those of the deed: where and when somebody spoke or met others, when
//! those who were freed had been taken, and days in names.

use std::ops::Range;

use crate::language::{Cue, Form, Word};
use crate::model::{Kind, Population};
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

/// "the first attack since the fall of the regime a year ago": when something else was, which nobody attacked.
pub(super) fn is_since(prose: &Prose, units: &Range<usize>, day: usize) -> bool {
    let What::Day(index) = prose.units[day].what else { return false };
    let floor = units.start.max(day.saturating_sub(SINCE_REACH));
    let is_open = |at: &usize| !matches!(prose.units[*at].what, What::Mark(_) | What::Day(_));
    let since = (floor..day).rev().take_while(is_open).find(|at| prose.says(*at, Word::Since));
    let is_first = |at: usize| prose.units[at].has(Cue::Superlative) || prose.says(at, Word::First);
    prose.days[index].open.is_none()
        && since.is_some_and(|since| since + 1 < day && (units.start..since).any(is_first))
}

/// How far before a day "since" stands.
const SINCE_REACH: usize = 10;

/// "on 2 May Square", "the 20 November summit": a day that names something. "On 12 March street vendors were shot" tells
/// when.
pub(super) fn is_in_name(prose: &Prose, units: &Range<usize>, day: usize) -> bool {
    let is_date = |day: &FoundDay| matches!(day.kind, DayKind::Dated) && day.open.is_none();
    let What::Day(index) = prose.units[day].what else { return false };
    let Some(next) = prose.unit(day + 1, units).filter(|_| is_date(&prose.days[index])) else { return false };
    let is_definite = units.start < day && prose.units[day - 1].has(Cue::Definite);
    if next.has(Cue::Meeting) && is_definite {
        return true;
    }
    // "street vendors": persons, by one word of the table.
    let is_naming = next.person().is_none() && (next.has(Cue::Meeting) || prose.says(day + 1, Word::Naming));
    let is_what_names = |at: &usize| {
        let unit = &prose.units[*at];
        !unit.has_any(&[Cue::Preposition, Cue::Of, Cue::Clause]) && !matches!(unit.what, What::Mark(_))
    };
    let is_deed = |at: usize| {
        let unit = &prose.units[at];
        unit.person().is_some() || unit.act().is_some() || unit.event().is_some() || unit.has(Cue::Be)
    };
    let mut behind = (day + 2..units.end.min(day + 5)).take_while(is_what_names);
    is_naming && prose.tokens[next.tokens.start].capital && (is_definite || !behind.any(is_deed))
}

/// "said on Friday", "confirmed today", "today confirmed": the day belongs to the verb of saying.
pub(super) fn is_of_speech(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let says = |at: usize| {
        units.contains(&at)
            && (prose.units[at].has_any(&[Cue::Say, Cue::Answer]) || prose.says(at, Word::Confirm))
    };
    let is_before = place.checked_sub(1).is_some_and(says);
    // "As of Monday, 18 are confirmed dead": until when they were counted.
    let is_as_of =
        units.start + 1 < place && prose.says(place - 2, Word::As) && prose.says(place - 1, Word::Of);
    // "on Thursday told the court how": when it was told.
    let is_told = units.contains(&(place + 1)) && prose.says(place + 1, Word::Spoke);
    // "An investigation was underway Wednesday into the killing": when it was looked into.
    let is_of_inquiry = units.contains(&(place + 1))
        && prose.says(place + 1, Word::Into)
        && (units.start.max(place.saturating_sub(TELLING_REACH))..place)
            .any(|at| prose.says(at, Word::Inquiry));
    is_before || is_as_of || is_told || is_of_inquiry || says(place + 1) || is_told_to(prose, units, place)
}

/// How far from its day a verb of telling stands.
const TELLING_REACH: usize = 5;

/// "told reporters on Friday", "told the AFP agency on Sunday": who listened, and no deed between.
fn is_told_to(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        unit.has_any(&[Cue::Definite, Cue::Speaker])
            || unit.person().is_some_and(|person| person.population != Some(Population::ArmedGroup))
            || prose.is_name(*at)
            || prose.is_unknown(*at)
    };
    let floor = units.start.max(place.saturating_sub(TELLING_REACH));
    let told = (floor..place).rev().find(|at| !is_between(at));
    told.is_some_and(|at| prose.says(at, Word::Spoke))
}

/// How far before a place the word for a meeting is looked for.
const MEETING_REACH: usize = 8;

/// How far behind a meeting what was said there is looked for.
const SPEECH_REACH: usize = 12;

/// "At the summit in Herat on Friday, the minister deplored that", "said at a summit in Herat": where and when others
/// met to speak. "A bomber struck a summit in Herat" is no such place, and nothing is said of who spoke in "At a summit
/// in Herat on Friday a bomb exploded".
pub(super) fn is_of_meeting(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_deed = |at: usize| {
        let unit = &prose.units[at];
        unit.event().is_some() || unit.act().is_some() || unit.has(Cue::Attack)
    };
    let is_mark = |at: usize| matches!(prose.units[at].what, What::Mark(_));
    let meeting = (units.start.max(place.saturating_sub(MEETING_REACH))..place)
        .rev()
        .take_while(|at| !is_deed(*at) && !is_mark(*at))
        .find(|at| prose.units[*at].has(Cue::Meeting));
    let Some(meeting) = meeting else { return false };
    let speaks = |at: usize| prose.units[at].has_any(&[Cue::Say, Cue::Answer]) && !is_deed(at);
    let leads = |at: &usize| {
        let unit = &prose.units[*at];
        matches!(unit.what, What::Day(_))
            || unit.has_any(&[Cue::Preposition, Cue::Definite, Cue::Indefinite, Cue::Adverb])
    };
    let is_said_there = || {
        let before = (units.start..meeting).rev().find(|at| !leads(at) || speaks(*at));
        before.is_some_and(speaks)
    };
    // "At a summit in Herat, police said, …": who tells of it, and not there.
    let is_said_behind = || {
        let mut behind = (place + 1..units.end.min(place + SPEECH_REACH))
            .skip_while(|at| leads(at) || prose.units[*at].is_mark(','));
        let said = behind.find(|at| is_deed(*at) || is_mark(*at) || speaks(*at)).filter(|at| speaks(*at));
        said.is_some_and(|said| prose.unit(said + 1, units).is_some_and(|_| !is_mark(said + 1)))
            && !(units.start..meeting).any(is_deed)
    };
    is_said_there() || is_said_behind()
}

/// "said today in Herat", "the summit in Herat": where somebody spoke, and nothing of what is told.
pub(super) fn is_where_spoken(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    // "in the Ruritanian capital".
    let place = place - usize::from(units.start < place && prose.units[place - 1].has(Cue::Definite));
    let is_in =
        units.start + 1 < place && prose.says_any(place - 1, &[Word::In, Word::At, Word::From, Word::Near]);
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
    // "Karim, head of information in Herat, said": where he works.
    let is_of_speaker = || {
        prose.unit(place + 1, units).is_some_and(|next| next.is_mark(','))
            && prose.unit(place + 2, units).is_some_and(|_| speaks(place + 2))
            && (units.start.max(place.saturating_sub(OFFICE_REACH))..place)
                .rev()
                .take_while(|at| prose.units[*at].event().is_none() && prose.units[*at].act().is_none())
                .any(|at| prose.units[at].is_mark(','))
    };
    // "A court in Herat sentenced": where it sits.
    let is_of_court = || prose.says(before, Word::Tribunal);
    is_in && (speaks(before) || is_of_court() || is_of_meeting(prose, units, place) || is_of_speaker())
}

/// "A day after an attack on a mill in Kunduz, rebels fired at …": where the deed was from which the day is reckoned; not
/// where that one harmed somebody and is told itself.
pub(super) fn is_of_opening(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let What::Day(day) = prose.units[units.start].what else { return false };
    let comma = (units.start + 1..units.end).find(|at| prose.units[*at].is_mark(','));
    let is_harm = |at: usize| {
        prose.units[at]
            .act()
            .is_some_and(|act| matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted))
    };
    prose.days[day].kind == DayKind::Reckoned
        && comma.is_some_and(|comma| place < comma && !(units.start..comma).any(is_harm))
}

/// How far before a place the comma stands behind which it is told what the speaker is.
const OFFICE_REACH: usize = 7;

/// How far before a hospital it is looked for that somebody was brought there.
const BROUGHT: usize = 8;

/// "were taken to a hospital in Kabul": where the hurt were brought, and not where they were hurt. "A missile hit a hospital
/// in Kabul" is.
pub(super) fn is_where_treated(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_in = units.start + 1 < place && prose.says_any(place - 1, &[Word::In, Word::At, Word::Near]);
    let before = if is_in { place - 2 } else { units.start };
    // "to Kabul's main hospital": the ward behind the place.
    let behind = (place + 1..units.end.min(place + 4)).find(|at| prose.units[*at].has(Cue::Clinic));
    let ward = match behind {
        Some(behind) => behind,
        None if is_in && prose.units[before].has(Cue::Clinic) => before,
        None => return false,
    };
    let floor = units.start.max(ward.min(place).saturating_sub(BROUGHT));
    (floor..ward.min(place)).rev().any(|at| {
        let unit = &prose.units[at];
        unit.has(Cue::Carried) || prose.says(at, Word::Treats)
    })
}
