//! `explain --json`: the same as for people, with every part of the evidence under its own name.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::{best, change, weight};
use crate::cli::incident;
use crate::cli::mail::{self, mail_id};
use crate::cli::wire::{ChangeLine, incident_id};
use crate::edge::store::{MailRow, MailState, Near, Store};
use crate::model::{Amount, Figure, Source, Told};
use crate::pipeline::{self, Tie};
use crate::tell::change_line;
use crate::track::evidence::{ENOUGH, Evidence};

/// A change, from its article to those who were told.
#[derive(Serialize)]
struct ChangeExplained<'a> {
    id: String,
    line: String,
    #[serde(flatten)]
    change: ChangeLine<'a>,
    title: Option<&'a str>,
    source: &'a Source,
    figure: Option<&'a Figure>,
    seen: Timestamp,
    weight: &'a str,
    known_now: Option<KnownNow<'a>>,
    told: Vec<ToldTo<'a>>,
}

#[derive(Serialize)]
struct KnownNow<'a> {
    amount: &'a Amount,
    rule: &'a str,
}

#[derive(Serialize)]
struct ToldTo<'a> {
    mail: String,
    recipient: &'a str,
    state: MailState,
    composed: Timestamp,
}

/// Why a report is of its incident.
#[derive(Serialize)]
struct TieLine<'a> {
    report: i64,
    article: i64,
    published: Timestamp,
    source: &'a Source,
    is_vague: bool,
    average: Option<f64>,
    closest: Option<Against>,
    elsewhere: Option<Against>,
}

/// The evidence between a report and another one.
#[derive(Serialize)]
struct Against {
    report: i64,
    article: i64,
    incident: Option<String>,
    sum: f64,
    parts: BTreeMap<&'static str, f64>,
}

/// A change.
///
/// # Errors
/// Where there is none, or the database fails.
pub(super) fn of_change(store: &Store, id: i64) -> anyhow::Result<Value> {
    let told = change(store, id)?;
    let Told { change, seen, .. } = &told;
    let incident = store.incident(change.incident)?.map(|row| row.incident);
    let article = store.article_without_text(change.article)?;
    let address = article.as_ref().and_then(|article| article.address.clone());
    let address = address.unwrap_or_else(|| change.article.to_string());
    let known = incident.as_ref().and_then(|incident| best(incident, change.kind?, change.role?));
    let mails = store.told_by(id)?;
    let explained = ChangeExplained {
        id: format!("c{id}"),
        line: change_line(change, incident.as_ref()),
        change: ChangeLine::new(change, &address),
        title: article.as_ref().and_then(|article| article.title.as_deref()),
        source: &change.source,
        figure: change.figure.as_ref(),
        seen: *seen,
        weight: weight(change),
        known_now: known.map(|best| KnownNow { amount: &best.amount, rule: &best.rule }),
        told: mails.iter().map(told_to).collect(),
    };
    Ok(serde_json::to_value(explained)?)
}

fn told_to(mail: &MailRow) -> ToldTo<'_> {
    ToldTo { mail: mail_id(mail.id), recipient: &mail.recipient, state: mail.state, composed: mail.composed }
}

/// A mail, and what it tells.
///
/// # Errors
/// Where the database fails.
pub(super) fn of_mail(store: &Store, mail: &MailRow) -> anyhow::Result<Value> {
    let mut changes = Vec::new();
    for told in store.changes_in(mail.id)? {
        let incident = store.incident(told.change.incident)?.map(|row| row.incident);
        let line = change_line(&told.change, incident.as_ref());
        changes.push(json!({
            "id": format!("c{}", told.id), "incident": incident_id(told.change.incident), "line": line
        }));
    }
    let mut value = serde_json::to_value(mail::line(mail))?;
    value["changes"] = changes.into();
    Ok(value)
}

/// An incident as `incident show` gives it, and why its reports are of it.
///
/// # Errors
/// Where there is none, or the database fails.
pub(super) fn of_incident(store: &Store, id: i64) -> anyhow::Result<Value> {
    let row = incident::find(store, id)?;
    let ties = pipeline::ties(store, row.incident.id)?;
    let mut value = incident::value(store, &row.incident)?;
    value["enough"] = exact(ENOUGH).into();
    value["ties"] = serde_json::to_value(ties.iter().map(|tie| line(tie, &ties)).collect::<Vec<_>>())?;
    Ok(value)
}

fn line<'a>(tie: &'a Tie, ties: &[Tie]) -> TieLine<'a> {
    let Tie { near, standing, elsewhere } = tie;
    TieLine {
        report: near.report,
        article: near.point.article,
        published: near.point.published,
        source: &near.point.source,
        is_vague: standing.is_vague,
        average: standing.average.map(exact),
        closest: standing.closest.as_ref().map(|(place, evidence)| against(&ties[*place].near, evidence)),
        elsewhere: elsewhere.as_ref().map(|(near, evidence)| against(near, evidence)),
    }
}

fn against(near: &Near, evidence: &Evidence) -> Against {
    Against {
        report: near.report,
        article: near.point.article,
        incident: near.incident.map(incident_id),
        sum: exact(evidence.sum()),
        parts: evidence.parts().into_iter().map(|(name, worth)| (name, exact(worth))).collect(),
    }
}

/// As it is said to people, with two digits: 1.3, not 1.2999999523.
fn exact(worth: f32) -> f64 {
    (f64::from(worth) * 100.0).round() / 100.0
}
