//! Dating: which of the days in a scene is the one on which it happened, and what is news.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::Date;

use super::found::Found;
use super::scene::Scene;
use crate::language::{Cue, Ending, Word};
use crate::model::{Scope, When, WhenPrecision};
use crate::read::day::DayKind;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;

/// Older than this, an incident is told as history.
const NEWS_DAYS: i64 = 14;

/// Whether a day lies too far back for news.
pub(in crate::read) fn is_old(found: &Found, day: usize) -> bool {
    let oldest = found.published.checked_sub(NEWS_DAYS.days()).unwrap_or(found.published);
    found.days[day].when.to < oldest
}

/// "tomorrow", "next week": told from the day of speaking, and not yet come.
pub(in crate::read) fn is_to_come(found: &Found, day: usize) -> bool {
    let day = &found.days[day];
    day.kind == DayKind::Relative && found.published < day.when.from
}

/// A date that has not come by the day of speaking: "the elections of 12 November", told on the 9th.
fn is_ahead(found: &Found, day: usize) -> bool {
    let day = &found.days[day];
    let latest = found.published.checked_add(1.days()).unwrap_or(found.published);
    matches!(day.kind, DayKind::Dated | DayKind::Named) && latest < day.when.from
}

/// "A suspect in the attack in December 2014 was arrested": an old day inside the subject is not the verb's.
pub(in crate::read) fn is_of_subject(prose: &Prose, found: &Found, day: usize, told: &[Told]) -> bool {
    let token = found.days[day].tokens.start;
    let start = |unit: usize| prose.units[unit].tokens.start;
    is_old(found, day)
        && told.iter().any(|told| {
            let counted = &told.counted;
            start(counted.units.start) < token
                && counted.units.start < counted.act
                && token < start(counted.act)
        })
}

/// The day that a scene tells of: the first that is no span reaching out and no dateline.
///
/// "Weeks later, … on March 22": a date behind a looser reckoning says what that meant.
pub(in crate::read) fn scene_day(scene: &Scene, found: &Found) -> Option<usize> {
    let is_its_own = |index: &usize| {
        let day = &found.days[*index];
        (day.open.is_none() || scene.is_compared)
            && !is_vague(&day.when)
            && day.kind != DayKind::Dateline
            && !is_ahead(found, *index)
            && (!scene.days_of_persons.contains(&day.tokens.start)
                // "the man who bombed the station on Friday": the news; "who had bombed it in 2008": what he did.
                || scene.days_of_deeds.contains(&day.tokens.start)
                    && (scene.is_of_person || !is_old(found, *index)))
            && !scene.days_of_speech.contains(index)
    };
    let Some(first) = scene.days.iter().copied().find(is_its_own) else { return scene.labelled };
    let is_date = |day: &usize| found.days[*day].kind == DayKind::Dated && is_exact(&found.days[*day].when);
    if found.days[first].kind == DayKind::Anchored && !is_exact(&found.days[first].when) {
        let date = scene.days.iter().copied().filter(is_its_own).find(is_date);
        return date.or(Some(first));
    }
    // "linked to a murder in March, was held yesterday": the day of the news, and not the month of what was before.
    if is_old(found, first) && !is_exact(&found.days[first].when) {
        let is_news = |day: &usize| {
            let kind = found.days[*day].kind;
            matches!(kind, DayKind::Relative | DayKind::Weekday)
                && is_exact(&found.days[*day].when)
                && !is_old(found, *day)
        };
        return scene.days.iter().copied().filter(is_its_own).find(is_news).or(Some(first));
    }
    Some(first)
}

/// "For the 17 people who were killed in Monday's attack": a day behind what was done to persons is its day.
pub(in crate::read) fn day_of_deed(
    prose: &Prose,
    scene: &Scene,
    found: &Found,
    told: &[Told],
) -> Option<usize> {
    let deed = told.iter().map(|told| prose.units[told.counted.act].tokens.start).min()?;
    // "killed two men who had given up in 2006": the day of what they did before.
    let relative = scene.units.clone().find(|unit| {
        deed < prose.units[*unit].tokens.start
            && prose.says_any(*unit, &[Word::Who, Word::Whom])
            && (*unit + 1..scene.units.end.min(*unit + 4)).any(|at| prose.says(at, Word::Had))
    });
    let end = relative.map_or(usize::MAX, |unit| prose.units[unit].tokens.start);
    // "killed four in Herat, police said on Tuesday": when it was told, and perhaps the day after.
    let is_its_own = |day: &usize| !scene.days_of_speech.contains(day);
    scene.days.iter().copied().filter(is_its_own).find(|day| {
        let is_ahead = is_ahead(found, *day);
        let day = &found.days[*day];
        let is_behind = deed < day.tokens.start && day.tokens.start < end;
        day.open.is_none() && day.kind != DayKind::Dateline && is_behind && !is_ahead
    })
}

/// How far behind a deed its own old day stands, and how far before its last word the deed begins.
const OLD_DAY_REACH: usize = 8;

/// Whether units go on from a deed to its day, with no other verb or clause between.
fn goes_on(prose: &Prose, mut units: Range<usize>) -> bool {
    units.all(|unit| {
        let unit = &prose.units[unit];
        !(unit.is_verb()
            || unit.has_any(&[Cue::Relative, Cue::Clause])
            || unit.is_mark(',')
            || unit.is_mark(';'))
    })
}

/// "paused on Wednesday to remember those killed when bombs exploded in Madrid in 2004": of all that a scene tells, the old
/// day right behind it, whatever day stands before.
pub(in crate::read) fn old_day(prose: &Prose, scene: &Scene, found: &Found, told: &[Told]) -> Option<usize> {
    let at = |unit: usize| prose.units[unit].tokens.start;
    let day = *scene.days.last().filter(|day| is_old(found, **day) && found.days[**day].open.is_none())?;
    let first = scene.days.first().filter(|first| **first != day && !is_old(found, **first))?;
    let place = scene.units.clone().find(|unit| at(*unit) == found.days[day].tokens.start)?;
    let is_deed = |unit: usize| {
        told.iter().any(|told| told.counted.act == unit)
            || scene.events.iter().any(|(event, _)| *event == unit)
    };
    let deed = (scene.units.start.max(place.saturating_sub(OLD_DAY_REACH))..place)
        .rev()
        .find(|unit| is_deed(*unit))?;
    let is_its_own = goes_on(prose, deed + 1..place);
    // "killed on Thursday the man behind the bombing in 2022": of the news. An inner clause has its own opener.
    let acts = told.iter().map(|told| told.counted.act).chain(scene.events.iter().map(|(event, _)| *event));
    let begin = acts.min().unwrap_or(deed);
    let opens = |unit: &usize| {
        prose.units[*unit].has(Cue::Relative)
            || prose.says_any(*unit, &[Word::Who, Word::When, Word::Where, Word::OfMemory, Word::Bodily])
    };
    let is_inner = scene
        .units
        .clone()
        .filter(|unit| found.days[*first].tokens.end <= at(*unit) && *unit < begin)
        .any(|unit| opens(&unit));
    let is_far = |unit: usize| unit + OLD_DAY_REACH < deed || place < unit;
    let is_all = !told.iter().any(|told| is_far(told.counted.act))
        && !scene.events.iter().any(|(event, _)| is_far(*event));
    (is_its_own && is_inner && is_all).then_some(day)
}

/// "Relatives of the 29 people killed by a bomb in Omagh in 1998 laid flowers on Thursday": of a sentence whose deeds all
/// stand before it, the old day right behind them, whatever day comes with the verb.
pub(in crate::read) fn old_day_of_subject(
    prose: &Prose,
    scene: &Scene,
    found: &Found,
    told: &[Told],
) -> Option<usize> {
    let at = |unit: usize| prose.units[unit].tokens.start;
    let [.., first, next] = scene.days[..] else { return None };
    let is_closed = found.days[first].open.is_none() && is_old(found, first) && !is_old(found, next);
    let unit_of = |day: usize| scene.units.clone().find(|unit| at(*unit) == found.days[day].tokens.start);
    let (place, end) = unit_of(first).zip(unit_of(next)).filter(|_| is_closed)?;
    let deeds =
        || told.iter().map(|told| told.counted.act).chain(scene.events.iter().map(|(event, _)| *event));
    let last = deeds().filter(|deed| *deed < place).max()?;
    let has_verb = (place + 1..end)
        .any(|unit| prose.units[unit].is_verb() || prose.ends(unit, Ending::Past) || prose.is_unknown(unit));
    (!told.is_empty()
        && place <= last + OLD_DAY_REACH
        && goes_on(prose, last + 1..place)
        && has_verb
        && deeds().all(|deed| deed < place))
    .then_some(first)
}

/// "Officers confirmed today the arrest": where the text tells no other day, it was about then.
pub(in crate::read) fn day_of_speech(scenes: &[&Scene]) -> Option<usize> {
    scenes.iter().find_map(|scene| scene.days_of_speech.first().copied())
}

/// The one day that a text tells beside its dateline and the days of courts, where all that it tells is of that day.
pub(in crate::read) fn only_day(found: &Found, scenes: &[Scene]) -> Option<usize> {
    let is_told = |day: &usize| {
        let is_of_scene = scenes.iter().any(|scene| scene.days.contains(day));
        let is_ahead = is_ahead(found, *day);
        let day = &found.days[*day];
        is_of_scene && day.kind != DayKind::Dateline && day.open.is_none() && !is_ahead
    };
    let mut told = (0..found.days.len()).filter(is_told);
    let first = told.next()?;
    let when = |day: usize| (found.days[day].when.from, found.days[day].when.to);
    (is_exact(&found.days[first].when) && !is_old(found, first) && told.all(|day| when(day) == when(first)))
        .then_some(first)
}

/// The day told more exactly; the one told first where both are alike.
pub(in crate::read) fn better_day(found: &Found, one: Option<usize>, other: Option<usize>) -> Option<usize> {
    let exact = |day: &usize| is_exact(&found.days[*day].when);
    match (one, other) {
        (Some(known), Some(told)) if !exact(&known) && exact(&told) => Some(told),
        (known, told) => known.or(told),
    }
}

/// "in recent months", "over the past years": no day of anything.
fn is_vague(when: &When) -> bool {
    let longest = match when.precision {
        WhenPrecision::Day | WhenPrecision::Week | WhenPrecision::Month => return false,
        WhenPrecision::Days => 62,
        WhenPrecision::Year => 400,
    };
    when.from.until(when.to).is_ok_and(|span| longest < span.get_days())
}

pub(in crate::read) fn is_exact(when: &When) -> bool {
    when.precision == WhenPrecision::Day
}

/// News, or told as history: by its day, or as an aside.
pub(in crate::read) fn scope(when: &Option<When>, published: Date, is_aside: bool) -> Scope {
    match when {
        _ if is_aside => Scope::Background,
        Some(when) => {
            let oldest = published.checked_sub(NEWS_DAYS.days()).unwrap_or(published);
            if when.to < oldest { Scope::Background } else { Scope::Current }
        }
        None => Scope::Current,
    }
}
