//! Reports: what each incident of a text comes to, of all the scenes that tell of it.

use std::ops::Range;

use super::family::Family;
use super::found::Found;
use super::frame::Frame;
use super::lead::{self, Draft};
use super::scene::Scene;
use super::{borne, dating, join, kind, occasion, place_rank, settle, violence, who};
use crate::language::{Form, Word};
use crate::model::{
    Figure, FigureScope, GroupPart, GroupRole, IncidentType, Kind, PlacePrecision, Population, Report, Role,
    Scope, Stage, When, WhenPrecision,
};
use crate::read::day::DayKind;
use crate::read::figure::counted::Counted;
use crate::read::figure::told::Told;
use crate::read::figure::{stance, toll};
use crate::read::name::Telling;
use crate::read::place::{Context, Gazetteer};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// All incidents of a text, the main one first, and the figures that belong to none.
pub(in crate::read) fn reports(
    prose: &Prose,
    scenes: &[Scene],
    found: &Found,
    mut told: Vec<Told>,
) -> (Vec<Report>, Vec<Figure>) {
    stance::set_several(prose, &mut told);
    let mut others = Vec::new();
    let mut of_scene: Vec<Vec<Told>> = scenes.iter().map(|_| Vec::new()).collect();
    // "2,490 people were kidnapped last year": of a year, and none of its deeds is told.
    let mut is_of_period = vec![false; scenes.len()];
    for figure in told {
        if figure.figure.scope != FigureScope::Incident {
            let home = scenes.partition_point(|scene| scene.units.end <= figure.counted.act);
            let is_long = matches!(
                figure.figure.scope,
                FigureScope::Period | FigureScope::RunningTotal | FigureScope::Rate
            );
            if is_long && let Some(scene) = is_of_period.get_mut(home) {
                *scene = true;
            }
            others.push(Figure { part_of: None, ..figure.figure });
            continue;
        }
        let home = |unit: usize| scenes.partition_point(|scene| scene.units.end <= unit);
        let (start, act) = (figure.counted.units.start, figure.counted.act);
        // "Two cadres wanted for a murder were arrested": the arrest is no part of the aside.
        let is_around = scenes.get(home(act)).is_some_and(|scene| scene.is_aside);
        let place = if is_around && start < act { home(start) } else { home(act.max(start)) };
        // "They searched for a man accused of attacks, detaining two": nobody is accused of an arrest.
        let is_ing = prose.units[act].act().is_some_and(|act| act.form == Form::Ing);
        let is_police = is_ing && matches!(figure.figure.kind, Kind::Detained | Kind::Surrendered);
        let is_own = |before: &usize| {
            scenes.get(place).is_some_and(|scene| scene.is_aside)
                && !scenes[*before].is_aside
                && scenes[*before].sentence == scenes[place].sentence
        };
        let place = place.checked_sub(1).filter(is_own).filter(|_| is_police).unwrap_or(place);
        if let Some(home) = of_scene.get_mut(place) {
            home.push(figure);
        }
    }
    let mut frames: Vec<Frame> = Vec::new();
    let mut ahead: Vec<usize> = Vec::new();
    for (index, told) in of_scene.into_iter().enumerate() {
        if is_of_period[index] && told.is_empty() && !frames.is_empty() {
            continue;
        }
        let (occasions, told) = occasion::of_scene(&frames, prose, &scenes[index], told);
        join::join(&mut frames, prose, scenes, found, index, told);
        occasion::set_aside(&mut frames, prose, scenes, found, index, occasions);
        match frames.first_mut() {
            // "In Logar last night, a force searched a compound.": what comes before anything happens belongs to it.
            Some(first) => first.around.append(&mut ahead),
            None => ahead.push(index),
        }
    }
    others.extend(settle::retold(&mut frames, scenes, found));
    settle::asides(&mut frames);
    settle::follow_ups(prose, &mut frames, scenes, found);
    settle::open(&mut frames, scenes, found);
    let mut drafts: Vec<Draft> = Vec::new();
    for frame in frames {
        let first = &scenes[frame.scenes[0]];
        let Some(mut draft) = report(prose, scenes, found, frame) else { continue };
        if draft.report.when.is_none() {
            draft.report.when = day_before(&draft, drafts.last(), first);
        }
        let is_police = draft.is_police();
        let told_before = drafts
            .iter()
            .rev()
            .filter(|_| !first.is_compared)
            .take(1 + usize::from(is_police))
            .filter(|before| first.sentence <= before.end + 1 + usize::from(is_police))
            .filter(|before| !is_police || before.is_police())
            .find_map(|before| {
                let incident = draft.report.incident_type;
                who::told_before(prose, first, &draft.report.groups, &before.report, is_police, incident)
            });
        if let Some(part) = told_before {
            who::add(&mut draft.report.groups, part);
            draft.report.groups.sort_by_key(|part| part.role);
        }
        drafts.push(draft);
    }
    if drafts.iter().any(|draft| !draft.is_idle) {
        drafts.retain(|draft| !draft.is_idle);
    }
    let mut reports = lead::in_order(drafts, found.headline);
    if !found.is_headline {
        name(&mut reports, prose, found);
    }
    (reports.into_iter().map(|(report, _)| report).collect(), others)
}

/// "… blew up in Corinto on Tuesday. In Cali, two more were killed": a day told right before, where no other is told.
fn day_before(draft: &Draft, before: Option<&Draft>, first: &Scene) -> Option<When> {
    let before = before?;
    let is_news = |draft: &Draft| draft.report.scope == Scope::Current && !draft.is_police();
    let goes_on = first.sentence <= before.end + 1 && is_news(draft) && is_news(before);
    before.report.when.clone().filter(|when| goes_on && when.precision <= WhenPrecision::Days)
}

/// Gives each report the names and telling words of its own parts of the text. What an article is about stands in its
/// whole text: names and ages mostly where no figure is. Of a trial that is an old deed.
fn name(reports: &mut [(Report, Vec<Range<usize>>)], prose: &Prose, found: &Found) {
    for (report, parts) in reports.iter_mut().skip(1) {
        Telling { names: report.names, words: report.words } = found.names.of(parts);
    }
    if let Some((news, _)) = reports.first_mut() {
        let whole = 0..prose.text.len();
        let whole = std::slice::from_ref(&whole);
        Telling { names: news.names, words: news.words } = found.names.of(whole);
        news.words.extend(found.title.map(|title| found.names.words_of_title(title)).unwrap_or_default());
        news.words.sort_unstable();
        news.words.dedup();
    }
}

fn report(prose: &Prose, scenes: &[Scene], found: &Found, frame: Frame) -> Option<Draft> {
    let own: Vec<&Scene> = frame.scenes.iter().map(|index| &scenes[*index]).collect();
    if !violence::is_told(prose, found.news, &own, &frame.told) {
        return None;
    }
    if !borne::is_borne_out(prose, found, &own, &frame.told) {
        return None;
    }
    let incident = kind::incident(prose, &own, &frame.told)?;
    // Those who came are of what they did, and no incident.
    let is_of_doers =
        !frame.told.is_empty() && frame.told.iter().all(|told| told.figure.kind == Kind::Attackers);
    let is_elsewhere = own.iter().all(|scene| scene.events.is_empty() && scene.places.is_empty());
    if incident == IncidentType::Other && is_of_doers && is_elsewhere && frame.day.is_none() {
        return None;
    }
    // "stopped an attack on a synagogue in Lyon": it says where, however it is put.
    let is_foiled =
        own.iter().any(|scene| scene.stage == Stage::Foiled && place_rank::names_one(scene, found));
    let is_further = own[0].is_further;
    let is_bare = !is_foiled
        && !is_further
        && frame.told.is_empty()
        && frame.day.is_none()
        && frame.places.is_empty()
        && frame.scenes[0] != 0;
    // "such attacks", "the attack": of nobody, nowhere and at no time, it tells of nothing that happened.
    if is_bare && matches!(incident, IncidentType::Attack | IncidentType::Other) {
        return None;
    }
    // Whom, where and when are not told: words of such things, and nothing that happened.
    let is_harm = |told: &Told| {
        0 < told.figure.amount.low
            && !matches!(
                told.figure.kind,
                Kind::Wanted | Kind::Survivors | Kind::Missing | Kind::Released | Kind::Displaced
            )
    };
    let is_idle = !is_foiled
        && !is_further
        && !frame.told.iter().any(is_harm)
        && frame.day.is_none()
        && frame.scenes[0] != 0
        && !place_rank::is_placed(found, &own);
    let around: Vec<&Scene> = frame.around.iter().map(|index| &scenes[*index]).collect();
    let first = frame.scenes[0];
    let end = own.last().map_or(0, |last| last.sentence);
    let scope =
        dating::scope(&frame.day.map(|day| found.days[day].when.clone()), found.published, frame.is_aside);
    let day = frame.day.or_else(|| {
        let is_lead = frame.scenes.iter().any(|scene| scenes[*scene].sentence <= LEAD);
        // "On 10 February, fighters came down from the hills. They killed 52": told on.
        let is_told_on = prose.says_any(own[0].units.start, &[Word::They, Word::He, Word::She])
            && around.iter().any(|scene| {
                let opens = matches!(prose.units[scene.units.start].what, What::Day(_));
                opens && scene.sentence + 1 == own[0].sentence
            });
        around.iter().find_map(|scene| dating::scene_day(scene, found)).filter(|day| {
            scope == Scope::Current && (is_told_on || !(is_lead && dating::is_old(found, *day)))
        })
    });
    let dateline = || {
        found.days.iter().position(|day| day.kind == DayKind::Dateline).filter(|_| scope == Scope::Current)
    };
    let last_resort = || {
        let told = dating::day_of_speech(&own).or_else(|| dating::only_day(found, scenes));
        told.filter(|_| scope == Scope::Current)
    };
    let live = || {
        let clock = own.iter().find_map(|scene| scene.clock.clone())?;
        (scope == Scope::Current).then(|| When::day(found.published, &prose.text[clock]))
    };
    let when =
        day.or_else(last_resort).or_else(dateline).map(|day| found.days[day].when.clone()).or_else(live);
    // "They also claimed the bombing of an airliner. The same year …": as old as what it is told with.
    let is_told_with = |day: usize| dating::is_old(found, day) && found.days[day].kind == DayKind::Anchored;
    let is_of_old = day.is_some_and(|day| is_told_with(day) || dating::is_old(found, day));
    let scope = if is_of_old { Scope::Background } else { scope };
    let mut groups = who::parts(prose, found.who, &own, incident, &frame.told);
    if groups.is_empty() {
        groups = who::parts(prose, found.who, &around, incident, &frame.told);
    }
    let is_attack = !matches!(Family::of(incident), Family::Police);
    let sentence = &prose.sentences[own[0].sentence];
    let is_of_arrest = prose.units[sentence.clone()]
        .iter()
        .any(|unit| unit.act().is_some_and(|act| act.kind == Kind::Detained));
    if groups.is_empty() && is_of_arrest && (own[0].is_aside || !is_attack) {
        // "Rebels, involved in the killing of a clerk, were held": theirs was the deed, and they are held.
        let opening =
            scenes[..first].iter().rev().take_while(|before| before.sentence == own[0].sentence).last();
        let held = opening.map(|opening| who::parts(prose, found.who, &[opening], IncidentType::Arrest, &[]));
        let role = if is_attack { GroupRole::Attacker } else { GroupRole::Target };
        let are_held = held.into_iter().flatten().filter(|part| part.role == GroupRole::Target);
        groups.extend(are_held.map(|part| GroupPart { role, ..part }));
    }
    if is_attack && !groups.iter().any(|part| matches!(part.role, GroupRole::Attacker | GroupRole::Claimant))
    {
        who::add(&mut groups, who::by_description(prose, found.who, &own));
    }
    let stage = stage(&own, &frame.told);
    let behind = occasion::places_behind(&frame, prose, scenes, found);
    let mut places = if behind.is_empty() {
        place_rank::of_incident(found, &own, &frame.places)
    } else {
        place_rank::of_incident(found, &[], &behind)
    };
    let told: Vec<Told> = frame.told.into_iter().map(sided).collect();
    let figures = toll::settle(told);
    // What sets the scene says where, unless its own words do: "Afghan forces" are at home in all of a country.
    let setting = setting(&own, &around);
    if !place_rank::is_placed(found, &own) && place_rank::is_placed(found, &setting) {
        let mut there = place_rank::of_incident(found, &setting, &[]);
        there.retain(|place| !places.iter().any(|known| known.name == place.name));
        places.splice(0..0, there);
    }
    if places.is_empty() {
        places = place_rank::of_incident(found, &around, &[]);
    }
    if places.is_empty()
        && let Some(dateline) = found.places.iter().find(|place| place.context == Context::Dateline)
    {
        // Written in the capital: of the country, more often than of the town.
        let country = Gazetteer::embedded().country_of_capital(&dateline.place);
        places = match country {
            Some(country) => vec![country],
            None => std::iter::once(&dateline.place).chain(&dateline.wider).cloned().collect(),
        };
    }
    // "PAKTIA, Afghanistan": sent from a province, of what was there.
    let is_wide = places.first().is_some_and(|best| best.precision == PlacePrecision::Country);
    if is_wide
        && let Some(dateline) = found.places.iter().find(|place| place.context == Context::Dateline)
        && dateline.place.precision == PlacePrecision::Region
        && dateline.place.country == places[0].country
    {
        places.insert(0, dateline.place.clone());
    }
    let mut parts: Vec<_> = own.iter().map(|scene| bytes_of(prose, scene)).collect();
    parts.dedup();
    let (names, words) = (Vec::new(), Vec::new());
    let report =
        Report { incident_type: incident, stage, scope, when, places, groups, figures, names, words };
    let countries = place_rank::countries(found, &own);
    Some(Draft {
        report,
        first,
        end,
        scenes: frame.scenes.len(),
        is_dated: frame.day.is_some(),
        is_idle,
        countries,
        parts,
    })
}

/// The last sentence that opens a text: what it tells is news, whatever day stands around it.
const LEAD: usize = 1;

/// How many sentences an incident is told on before what else the text says comes between.
const NEWS_REACHES: usize = 8;

/// Of the scenes around an incident, those that open it or stand beside one of its own.
fn setting<'s>(own: &[&Scene], around: &[&'s Scene]) -> Vec<&'s Scene> {
    let first = own[0].sentence;
    // "After the attacks …" far below tells of it once more, and sets nothing.
    let near = || own.iter().filter(|other| other.sentence <= first + NEWS_REACHES);
    let is_beside = |scene: &Scene| near().any(|other| scene.sentence.abs_diff(other.sentence) <= 1);
    around.iter().copied().filter(|scene| scene.sentence < first || is_beside(scene)).collect()
}

/// How far it went: who was harmed, was not only threatened; where a bomb was found in time, nobody was.
fn stage(scenes: &[&Scene], told: &[Told]) -> Stage {
    let is_harm = |told: &&Told| matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
    let has_harmed = told
        .iter()
        .filter(is_harm)
        .any(|told| 0 < told.figure.amount.low && told.figure.modality.makes_a_toll() && !told.counted.weak);
    let told_of = scenes[0].stage;
    // "prevented an attack and killed two militants": those who were to attack.
    let is_stopped = told_of == Stage::Foiled && kind::is_militants_loss(told);
    match told_of {
        Stage::Threatened | Stage::Foiled if has_harmed && !is_stopped => Stage::Happened,
        Stage::Happened if !has_harmed && scenes.iter().skip(1).any(|scene| scene.is_averted) => {
            Stage::Foiled
        }
        _ => told_of,
    }
}

/// The bytes of a scene.
fn bytes_of(prose: &Prose, scene: &Scene) -> Range<usize> {
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
