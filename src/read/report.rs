//! Reports: which scenes tell of one incident and which of another, and what each comes to.
//!
//! A scene joins the incident that its day, its place, its kind and its figures go with; one that
//! goes with none is an incident of its own. What lies well before the publication is history.

use jiff::ToSpan;
use jiff::civil::Date;

use super::act::Counted;
use super::lead::{self, Draft};
use super::name::Names;
use super::prose::Prose;
use super::retold::{self, Telling};
use super::scene::Scene;
use super::toll::{self, Told};
use super::who::{self, Who};
use super::{kind, place_rank, stance, violence};
use crate::model::{
    Figure, FigureScope, Kind, Place, PlacePrecision, Population, Report, Role, Scope, Stage, When,
    WhenPrecision,
};
use crate::read::day::{DayKind, FoundDay};
use crate::read::place::{Certainty, Context, FoundPlace};

/// What the text's words were found to mean, beside the units.
pub(super) struct Found<'f> {
    pub(super) days: &'f [FoundDay],
    pub(super) places: &'f [FoundPlace],
    pub(super) who: &'f Who<'f>,
    pub(super) names: &'f Names<'f>,
    pub(super) title: Option<&'f str>,
    pub(super) published: Date,
    /// What the headline tells, where it is no part of the text.
    pub(super) headline: Option<&'f Report>,
    /// Whether the text is news of violence at all.
    pub(super) is_of_violence: bool,
}

/// Older than this, an incident is told as history.
const NEWS_DAYS: i64 = 14;

/// How many incidents back a scene can still join one; and how many figures back one is looked for.
const OPEN_FRAMES: usize = 40;

/// How far apart two places can be and still be one, in kilometers.
const ONE_PLACE_KM: f64 = 40.0;

/// An incident while its scenes are put together.
struct Frame {
    /// The scenes that tell of it.
    scenes: Vec<usize>,
    /// Scenes behind them in which nothing happens: they tell more of it where its own tell too little.
    around: Vec<usize>,
    told: Vec<Told>,
    day: Option<usize>,
    places: Vec<usize>,
    family: Option<kind::Family>,
    stage: Stage,
    is_aside: bool,
}

/// All incidents of a text, the main one first, and the figures that belong to none.
pub(super) fn reports(
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
    told: Vec<Told>,
) -> (Vec<Report>, Vec<Figure>) {
    let mut others = Vec::new();
    let mut of_scene: Vec<Vec<Told>> = scenes.iter().map(|_| Vec::new()).collect();
    for figure in told {
        if figure.figure.scope != FigureScope::Incident {
            others.push(Figure { part_of: None, ..figure.figure });
            continue;
        }
        let home = |unit: usize| scenes.partition_point(|scene| scene.units.end <= unit);
        let (start, act) = (figure.counted.units.start, figure.counted.act);
        // "Two cadres wanted for a murder were arrested": the arrest is no part of the aside.
        let is_around = scenes.get(home(act)).is_some_and(|scene| scene.is_aside);
        let place = if is_around && start < act { home(start) } else { home(act.max(start)) };
        if let Some(home) = of_scene.get_mut(place) {
            home.push(figure);
        }
    }
    let mut frames: Vec<Frame> = Vec::new();
    let mut ahead: Vec<usize> = Vec::new();
    for (index, told) in of_scene.into_iter().enumerate() {
        join(&mut frames, prose, scenes, found, index, told);
        match frames.first_mut() {
            // "In Logar last night, a force searched a compound.": what comes before anything happens belongs to it.
            Some(first) => first.around.append(&mut ahead),
            None => ahead.push(index),
        }
    }
    others.extend(settle_retold(&mut frames, scenes, found));
    let drafts = frames.into_iter().filter_map(|frame| report(prose, scenes, found, frame)).collect();
    let mut reports = lead::in_order(drafts, found.headline);
    // What the news is about stands in the whole text: names and ages mostly where no figure is.
    if let Some(news) = reports.first_mut().filter(|report| report.scope == Scope::Current) {
        let whole = 0..prose.text.len();
        let whole = std::slice::from_ref(&whole);
        (news.names, news.words) = (found.names.of(whole), found.names.words(whole));
        news.words.extend(found.title.map(|title| found.names.words_of_title(title)).unwrap_or_default());
        news.words.sort_unstable();
        news.words.dedup();
    }
    (reports, others)
}

/// Takes out of the incidents what the text tells twice.
fn settle_retold(frames: &mut [Frame], scenes: &[Scene], found: &Found) -> Vec<Figure> {
    struct Where {
        day: Option<usize>,
        places: Vec<usize>,
        is_aside: bool,
    }
    let around: Vec<Where> = frames
        .iter()
        .map(|frame| Where { day: frame.day, places: frame.places.clone(), is_aside: frame.is_aside })
        .collect();
    // A village that no table knows lies anywhere.
    let is_located = |places: &[usize]| places.iter().all(|place| found.places[*place].place.lat.is_some());
    let agrees = |one: usize, other: usize| {
        let (one, other) = (&around[one], &around[other]);
        let is_old = |side: &Where| side.day.is_some_and(|day| is_old(found, day));
        let days = match (one.day, other.day) {
            (Some(one), Some(other)) => found.days[one].when.overlaps(&found.days[other].when),
            _ => true,
        };
        days && one.is_aside == other.is_aside
            && is_old(one) == is_old(other)
            && (agree(found, &one.places, &other.places) != Some(false)
                || !is_located(&one.places)
                || !is_located(&other.places))
    };
    let mut tellings: Vec<Telling> = frames
        .iter_mut()
        .map(|frame| Telling { is_apart: scenes[frame.scenes[0]].is_apart, told: &mut frame.told })
        .collect();
    retold::settle(&mut tellings, agrees)
}

fn join(
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
        // Nothing happens here; a day or a place may still belong to what was just told.
        if let Some(frame) = frames.last_mut()
            && !scene.is_aside
        {
            frame.around.push(index);
        }
        return;
    }
    if told.is_empty() && stance::is_accident(prose, scene.sentence) {
        return;
    }
    let day = scene_day(scene, found)
        .filter(|day| !is_of_subject(prose, found, *day, &told))
        .or_else(|| day_of_deed(prose, scene, found, &told));
    let is_old = day.is_some_and(|day| is_old(found, day));
    let mut places = scenes_places(scene, found);
    let last = frames.len().checked_sub(1);
    let worth = |place: usize, frame: &Frame| {
        let mut worth = 0;
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
            _ => {}
        }
        match agree(found, &places, &frame.places) {
            Some(true) => worth += 2,
            Some(false) => worth -= 3,
            None => {}
        }
        match (family, frame.family) {
            (Some(one), Some(other)) if one == other => worth += 1,
            (Some(one), Some(other)) if kind::differ(one, other) => worth -= 1,
            _ => {}
        }
        let repeats = told.iter().any(|one| {
            frame.told.iter().rev().take(OPEN_FRAMES).any(|other| {
                one.figure.kind == other.figure.kind
                    && one.figure.amount.low == other.figure.amount.low
                    && one.figure.amount.low > 2
            })
        });
        worth += i32::from(repeats) * 2;
        // "the insurgents", "Sharma": told before, so no other place makes it another incident.
        let is_told_before =
            !told.is_empty() && told.iter().all(|told| told.counted.weak || told.counted.part);
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
        // What was foiled is no part of what happened.
        if (scene.stage == Stage::Foiled) != (frame.stage == Stage::Foiled) && told.is_empty() {
            worth -= 3;
        }
        if scene.is_apart {
            worth -= 3;
        }
        if scene.is_aside != frame.is_aside {
            worth -= 4;
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
            frame.day = better_day(found, frame.day, day);
            frame.places.extend(places);
            frame.family = kind::stronger(frame.family, family);
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
                stage: scene.stage,
                is_aside: scene.is_aside,
            });
        }
    }
}

/// Whether a day lies too far back for news.
fn is_old(found: &Found, day: usize) -> bool {
    let oldest = found.published.checked_sub(NEWS_DAYS.days()).unwrap_or(found.published);
    found.days[day].when.to < oldest
}

/// "A suspect in the attack in December 2014 was arrested": an old day inside the subject is not the verb's.
fn is_of_subject(prose: &Prose, found: &Found, day: usize, told: &[Told]) -> bool {
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
fn scene_day(scene: &Scene, found: &Found) -> Option<usize> {
    let is_its_own = |day: &usize| {
        let day = &found.days[*day];
        day.open.is_none()
            && day.kind != DayKind::Dateline
            && !scene.days_of_persons.contains(&day.tokens.start)
    };
    let first = scene.days.iter().copied().find(is_its_own)?;
    let is_date = |day: &usize| found.days[*day].kind == DayKind::Dated && is_exact(&found.days[*day].when);
    if found.days[first].kind == DayKind::Anchored && !is_exact(&found.days[first].when) {
        let date = scene.days.iter().copied().filter(is_its_own).find(is_date);
        return date.or(Some(first));
    }
    Some(first)
}

/// "For the 17 people who were killed in Monday's attack": a day behind what was done to persons is its day.
fn day_of_deed(prose: &Prose, scene: &Scene, found: &Found, told: &[Told]) -> Option<usize> {
    let deed = told.iter().map(|told| prose.units[told.counted.act].tokens.start).min()?;
    // "killed two men who had given up in 2006": the day of what they did before.
    let relative = scene.units.clone().find(|unit| {
        deed < prose.units[*unit].tokens.start
            && matches!(prose.folded(*unit), "who" | "whom")
            && (*unit + 1..scene.units.end.min(*unit + 4)).any(|at| prose.folded(at) == "had")
    });
    let end = relative.map_or(usize::MAX, |unit| prose.units[unit].tokens.start);
    scene.days.iter().copied().find(|day| {
        let day = &found.days[*day];
        let is_behind = deed < day.tokens.start && day.tokens.start < end;
        day.open.is_none() && day.kind != DayKind::Dateline && is_behind
    })
}

/// The day told more exactly; the one told first where both are alike.
fn better_day(found: &Found, one: Option<usize>, other: Option<usize>) -> Option<usize> {
    let exact = |day: &usize| is_exact(&found.days[*day].when);
    match (one, other) {
        (Some(known), Some(told)) if !exact(&known) && exact(&told) => Some(told),
        (known, told) => known.or(told),
    }
}

fn is_exact(when: &When) -> bool {
    when.precision == WhenPrecision::Day
}

/// The places of a scene where something can have happened.
fn scenes_places(scene: &Scene, found: &Found) -> Vec<usize> {
    let is_scene = |index: &usize| {
        let place = &found.places[*index];
        matches!(place.context, Context::In | Context::Near)
            && place.place.precision < PlacePrecision::Country
    };
    scene.places.iter().copied().filter(is_scene).collect()
}

/// Whether two lists of places can mean one; none where one of them tells nothing.
fn agree(found: &Found, one: &[usize], other: &[usize]) -> Option<bool> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let same =
        one.iter().any(|left| other.iter().any(|right| is_same(&found.places[*left], &found.places[*right])));
    Some(same)
}

fn is_same(one: &FoundPlace, other: &FoundPlace) -> bool {
    let (left, right) = (&one.place, &other.place);
    if left.name == right.name || place_rank::contains(one, other) || place_rank::contains(other, one) {
        return true;
    }
    place_rank::distance_km(left, right).is_some_and(|distance| distance < ONE_PLACE_KM)
}

fn report(prose: &Prose, scenes: &[Scene], found: &Found, frame: Frame) -> Option<Draft> {
    let own: Vec<&Scene> = frame.scenes.iter().map(|index| &scenes[*index]).collect();
    if !found.is_of_violence && !violence::harms(prose, &own, &frame.told) {
        return None;
    }
    let incident = kind::incident(&own, &frame.told)?;
    let around: Vec<&Scene> = frame.around.iter().map(|index| &scenes[*index]).collect();
    let first = frame.scenes[0];
    let scope = scope(&frame.day.map(|day| found.days[day].when.clone()), found.published, frame.is_aside);
    let day = frame.day.or_else(|| {
        around.iter().find_map(|scene| scene_day(scene, found)).filter(|_| scope == Scope::Current)
    });
    let dateline = || {
        found.days.iter().position(|day| day.kind == DayKind::Dateline).filter(|_| scope == Scope::Current)
    };
    let when = day.or_else(dateline).map(|day| found.days[day].when.clone());
    let mut groups = who::parts(prose, found.who, &own, incident, &frame.told);
    if groups.is_empty() {
        groups = who::parts(prose, found.who, &around, incident, &frame.told);
    }
    let stage = own[0].stage;
    let told: Vec<Told> = frame.told.into_iter().map(sided).collect();
    let figures = toll::settle(told);
    let mut places = places(found, &own, &frame.places);
    if places.is_empty() {
        places = self::places(found, &around, &[]);
    }
    if places.is_empty()
        && let Some(dateline) = found.places.iter().find(|place| place.context == Context::Dateline)
    {
        places = std::iter::once(&dateline.place).chain(&dateline.wider).cloned().collect();
    }
    let mut parts: Vec<_> = own.iter().map(|scene| bytes_of(prose, scene)).collect();
    parts.dedup();
    let (names, words) = (found.names.of(&parts), found.names.words(&parts));
    let report =
        Report { incident_type: incident, stage, scope, when, places, groups, figures, names, words };
    Some(Draft { report, first, scenes: frame.scenes.len() })
}

/// The bytes of a scene.
fn bytes_of(prose: &Prose, scene: &Scene) -> std::ops::Range<usize> {
    let token = |unit: usize| prose.units[unit].tokens.clone();
    let (first, last) = (token(scene.units.start).start, token(scene.units.end - 1).end - 1);
    prose.tokens[first].bytes.start..prose.tokens[last].bytes.end
}

fn sided(mut told: Told) -> Told {
    if told.figure.role == Role::Unknown {
        told.figure.role = role(&told.counted);
    }
    told
}

/// Militants are never added to the victims.
fn role(counted: &Counted) -> Role {
    if let Some(role) = counted.role {
        return role;
    }
    let is_militant = counted.population == Some(Population::ArmedGroup);
    match counted.kind {
        Kind::Wanted | Kind::Detained | Kind::Surrendered | Kind::Fighters | Kind::Recruits => {
            if is_militant { Role::Attacker } else { Role::Unknown }
        }
        Kind::Attackers => Role::Attacker,
        _ if is_militant => Role::Attacker,
        _ => Role::Victim,
    }
}

fn scope(when: &Option<When>, published: Date, is_aside: bool) -> Scope {
    match when {
        _ if is_aside => Scope::Background,
        Some(when) => {
            let oldest = published.checked_sub(NEWS_DAYS.days()).unwrap_or(published);
            if when.to < oldest { Scope::Background } else { Scope::Current }
        }
        None => Scope::Current,
    }
}

/// The places of an incident, the narrowest and surest first.
fn places(found: &Found, scenes: &[&Scene], own: &[usize]) -> Vec<Place> {
    let mut indices: Vec<usize> = own.to_vec();
    for scene in scenes {
        for index in &scene.places {
            if !indices.contains(index) {
                indices.push(*index);
            }
        }
    }
    let mut ranked: Vec<(u32, usize, &FoundPlace)> = indices
        .iter()
        .enumerate()
        .filter_map(|(order, index)| {
            let place = &found.places[*index];
            worth(place).map(|worth| (worth, order, place))
        })
        .collect();
    ranked.sort_by_key(|(worth, order, _)| (*worth, *order));
    let mut places: Vec<Place> = Vec::new();
    for (_, _, found) in ranked {
        for place in std::iter::once(&found.place).chain(&found.wider) {
            if !places.iter().any(|known| known.name == place.name) {
                places.push(place.clone());
            }
        }
    }
    places
}

/// Lower is better; none for where something only comes from.
fn worth(found: &FoundPlace) -> Option<u32> {
    let context = match found.context {
        Context::In | Context::Near => 0,
        Context::Bare | Context::Whose => 4,
        Context::Mission => 6,
        Context::Demonym => 8,
        Context::Origin | Context::Route | Context::Dateline => return None,
    };
    let precision = match found.place.precision {
        PlacePrecision::Site | PlacePrecision::Town => 0,
        PlacePrecision::District => 1,
        PlacePrecision::Region => 2,
        PlacePrecision::Country => 3,
    };
    let guess = if found.certainty == Certainty::Guessed { 3 } else { 0 };
    Some(context + precision + guess)
}
