//! `incident`: all that is known of one, and what people decide about it.

mod beside;
mod show;
mod sources;
mod steps;

use std::io::Write;

use anyhow::{Context as _, bail};

use super::args::{self, By, Incident as Action};
use super::incidents::cells::name;
use super::wire::incident_id;
use super::{Context, Outcome, WrongLine};
use crate::config::settings::Config;
use crate::edge::service;
use crate::edge::store::Store;
use crate::model::{Amendment, Decision, SetPlace, Setting};
use crate::pipeline;
use crate::tell::words;

pub use show::print;
pub(super) use show::{find, value};

/// Shows an incident, or records what somebody decided about it.
///
/// # Errors
/// Where the configuration is wrong, there is no such incident, what was asked for makes no sense for it, or the
/// database or the output fails.
pub fn run(context: &Context<'_>, action: &Action, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    let now = context.now();
    match action {
        Action::Show(show) => {
            let zone = &config.poll.time_zone;
            return print(&store, show.id, show.output.json, &config.groups, zone, out);
        }
        Action::Merge(merge) => {
            let (one, other) = (known(&store, merge.one)?, known(&store, merge.other)?);
            let id = pipeline::merge(&store, one, other, &who(&merge.by), now)?.with_context(|| {
                format!("{} and {} are one already", incident_id(merge.one), incident_id(merge.other))
            })?;
            let gone = if id == one { merge.other } else { merge.one };
            writeln!(out, "{} is one with {} now; both ids lead to it.", incident_id(gone), incident_id(id))?;
        }
        Action::Split(split) => {
            let id = known(&store, split.id)?;
            let articles = split
                .articles
                .iter()
                .map(|name| article(&store, name))
                .collect::<anyhow::Result<Vec<_>>>()?;
            let new = pipeline::split(&store, id, &articles, &who(&split.by), now)?
                .context("these articles tell all of it, or nothing of it: there is nothing to take out")?;
            writeln!(out, "What they tell is {} now.", incident_id(new))?;
        }
        Action::Ignore(about) => {
            let id = known(&store, about.id)?;
            let stands =
                |amendment: &Amendment| amendment.undone.is_none() && amendment.decision == Decision::Ignore;
            if store.amendments_of(id)?.iter().any(stands) {
                bail!(
                    "{} is ignored already; `wirewatch incident undo {}` takes that back",
                    incident_id(id),
                    incident_id(id)
                );
            }
            pipeline::amend(&store, id, &Decision::Ignore, &who(&about.by), now)?;
            writeln!(
                out,
                "{} is ignored; `wirewatch incident undo {}` takes that back.",
                incident_id(id),
                incident_id(id)
            )?;
        }
        Action::Set(set) => {
            let id = known(&store, set.id)?;
            let setting = args::setting(&set.field, &set.value, now).map_err(WrongLine)?;
            let setting = looked_up(setting, &config);
            let value = match &setting {
                Setting::Place(SetPlace::Known(place)) => words::place(std::slice::from_ref(place)),
                _ => set.value.trim().to_owned(),
            };
            let no_point = without_point(&setting);
            pipeline::amend(&store, id, &Decision::Set(setting), &who(&set.by), now)?;
            writeln!(out, "{}: {} is {value} now, whatever is told.", incident_id(id), set.field)?;
            if let Some(line) = no_point {
                writeln!(out, "{line}")?;
            }
        }
        Action::Note(note) => {
            let id = known(&store, note.id)?;
            let words = note.words.join(" ");
            anyhow::ensure!(!words.trim().is_empty(), "a note needs some words");
            let decision = Decision::Note { words: words.trim().to_owned() };
            pipeline::amend(&store, id, &decision, &who(&note.by), now)?;
            writeln!(out, "Noted with {}.", incident_id(id))?;
        }
        Action::Undo(undo) => {
            let id = known(&store, undo.id)?;
            let amendment = standing(&store, id, undo.number)?;
            pipeline::undo(&store, &amendment, &who(&undo.by), now)?;
            writeln!(out, "Taken back: {}.", decision_words(&amendment.decision)?)?;
        }
    }
    Ok(Outcome::Done)
}

/// The decision about an incident that is to be taken back: the one of a number, else the last one that stands.
fn standing(store: &Store, id: i64, number: Option<i64>) -> anyhow::Result<Amendment> {
    let name = incident_id(id);
    let mut decided = store.amendments_of(id)?;
    let Some(number) = number else {
        let last = decided.into_iter().rfind(|amendment| amendment.undone.is_none());
        return last.with_context(|| format!("nothing that was decided about {name} stands"));
    };
    let place = decided.iter().position(|amendment| amendment.id == number).with_context(|| {
        format!(
            "there is no decision {number} about {name}; `wirewatch incident show {name}` has their numbers"
        )
    })?;
    let amendment = decided.swap_remove(place);
    anyhow::ensure!(amendment.undone.is_none(), "decision {number} about {name} was taken back already");
    Ok(amendment)
}

/// A place as the gazetteer knows it. A market or a bridge is on no list, and is taken as it is.
fn looked_up(setting: Setting, config: &Config) -> Setting {
    match setting {
        Setting::Place(SetPlace::Named(name)) => {
            let known = pipeline::reader(config).gazetteer().named(&name);
            Setting::Place(known.map_or(SetPlace::Named(name), SetPlace::Known))
        }
        setting => setting,
    }
}

/// What is said where a place was set that is on no list, since it may be a slip.
fn without_point(setting: &Setting) -> Option<&'static str> {
    match setting {
        Setting::Place(SetPlace::Known(place)) if place.lat.is_none() => Some(
            "No place of that name is known there, so it has no coordinates; `wirewatch places find` shows which are.",
        ),
        Setting::Place(SetPlace::Named(_)) => Some(
            "No place of that name is known, so it has no coordinates, and lies in the country that was told before; \
             `wirewatch places find` shows which are known, and “NAME, COUNTRY” sets the country too.",
        ),
        _ => None,
    }
}

fn who(by: &By) -> String {
    by.by.clone().unwrap_or_else(service::user)
}

/// The id under which an incident is known now.
fn known(store: &Store, id: i64) -> anyhow::Result<i64> {
    Ok(find(store, id)?.incident.id)
}

/// An article by its number or its address.
fn article(store: &Store, name: &str) -> anyhow::Result<i64> {
    let by_number =
        name.parse().ok().map(|id| store.article(id)).transpose()?.flatten().map(|article| article.id);
    let found = match by_number {
        Some(id) => Some(id),
        None => store.article_at(name)?,
    };
    found.with_context(|| format!("there is no article {name}; `wirewatch incident show` names them"))
}

fn decision_words(decision: &Decision) -> anyhow::Result<String> {
    Ok(match decision {
        Decision::Merge { other, .. } => format!("one with {}", incident_id(*other)),
        Decision::Split { reports, .. } => {
            format!("{} taken out", words::count(reports.len(), "report", "reports"))
        }
        Decision::Ignore => "ignored".to_owned(),
        Decision::Set(setting) => match setting {
            Setting::Type(what) => format!("type set to {}", name(what)?),
            Setting::Day(day) => format!("day set to {day}"),
            Setting::Place(SetPlace::Known(place)) => {
                format!("place set to {}", words::place(std::slice::from_ref(place)))
            }
            Setting::Place(SetPlace::Named(name)) => format!("place set to {name}"),
            Setting::Figure(kind, number) => format!("{} set to {number}", name(kind)?),
        },
        // In one line, as all decisions are.
        Decision::Note { words } => format!("“{}”", words.split_whitespace().collect::<Vec<_>>().join(" ")),
    })
}
