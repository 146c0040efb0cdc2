//! `incident show`: the whole story on a terminal.

use std::io::Write;

use anyhow::Context as _;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::{beside, decision_words, sources, steps};
use crate::cli::Outcome;
use crate::cli::incidents::cells::{article_names, name};
use crate::cli::out::{self, BOLD, DIM, WARN, cut, styled};
use crate::cli::wire::{IncidentLine, incident_id};
use crate::edge::store::{IncidentRow, Store};
use crate::model::{Amendment, Amount, BestFigure, ChangeKind, Group, Incident, Point, Scope, Told};
use crate::pipeline;
use crate::tell::words;

/// Prints all that is known of one incident, and how it became known. `tracked` names its groups.
///
/// # Errors
/// Where there is no such incident, or the database or the output fails.
pub fn print(
    store: &Store,
    id: i64,
    json: bool,
    tracked: &[Group],
    zone: &TimeZone,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let row = find(store, id)?;
    let incident = &row.incident;
    if json {
        out::json(out, &value(store, incident)?)?;
        return Ok(Outcome::Done);
    }
    let changes = store.changes_of(incident.id)?;
    let points: Vec<Point> = store.reports_of(incident.id)?.into_iter().map(|near| near.point).collect();
    let amendments = store.amendments_of(incident.id)?;
    head(incident, tracked, out)?;
    for figure in &incident.figures {
        figure_lines(figure, out)?;
        // What a party to the conflict claims has no part in the history of what is known.
        if !figure.claimed {
            for line in steps::chart(&pipeline::history(&changes, incident.id, figure), zone) {
                writeln!(out, "      {}", styled(DIM, line))?;
            }
        }
        beside::print(figure, &points, zone, out)?;
    }
    became_known(&changes, zone, out)?;
    sources::print(store, incident, &points, zone, out)?;
    decisions(&amendments, zone, out)?;
    Ok(Outcome::Done)
}

/// An incident, by any of its ids.
///
/// # Errors
/// Where there is none, or the database fails.
pub(in crate::cli) fn find(store: &Store, id: i64) -> anyhow::Result<IncidentRow> {
    let row = store.incident(id)?;
    row.with_context(|| {
        format!("there is no incident {}; `wirewatch incidents --background` shows them", incident_id(id))
    })
}

/// All of it for programs: its line, what changed, what was told, and what people decided.
///
/// # Errors
/// Where the database fails.
pub(in crate::cli) fn value(store: &Store, incident: &Incident) -> anyhow::Result<Value> {
    let changes = store.changes_of(incident.id)?;
    let points: Vec<Point> = store.reports_of(incident.id)?.into_iter().map(|near| near.point).collect();
    let mut value = serde_json::to_value(IncidentLine::new(incident, article_names(store, incident)?))?;
    value["history"] = serde_json::to_value(changes.iter().map(|told| &told.change).collect::<Vec<_>>())?;
    value["reports"] = serde_json::to_value(&points)?;
    value["decisions"] = serde_json::to_value(store.amendments_of(incident.id)?)?;
    Ok(value)
}

fn became_known(changes: &[Told], zone: &TimeZone, out: &mut dyn Write) -> anyhow::Result<()> {
    if !changes.is_empty() {
        writeln!(out, "\n{}", styled(BOLD, "How it became known"))?;
    }
    for told in changes.iter().filter(|told| told.change.change != ChangeKind::Stale) {
        let change = &told.change;
        let at = change.at.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M");
        let what = match (change.kind, change.role) {
            (Some(kind), Some(role)) => words::figure(kind, role),
            _ => "incident".to_owned(),
        };
        let amount = |amount: &Option<Amount>| amount.as_ref().map(words::amount);
        let step = match (amount(&change.was), amount(&change.is)) {
            (Some(was), Some(is)) => format!("{was} → {is}"),
            (None, Some(is)) => is,
            (Some(was), None) => format!("{was} → withdrawn"),
            (None, None) => String::new(),
        };
        let kind = name(&change.change)?.replace('_', " ");
        writeln!(
            out,
            "  {}  {kind:<12} {what} {} {}",
            styled(DIM, at),
            styled(BOLD, step),
            styled(DIM, &change.source.name)
        )?;
        if let Some(figure) = &change.figure {
            writeln!(out, "{}", out::paragraph(6, &format!("“{}”", cut(&figure.quote.words, 300))))?;
        }
    }
    Ok(())
}

fn decisions(amendments: &[Amendment], zone: &TimeZone, out: &mut dyn Write) -> anyhow::Result<()> {
    if !amendments.is_empty() {
        writeln!(out, "\n{}", styled(BOLD, "What people decided"))?;
    }
    for amendment in amendments {
        let at = amendment.at.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M");
        let undone = match &amendment.undone {
            Some((_, who)) => styled(DIM, format!(" (taken back by {who})")),
            None => String::new(),
        };
        let words = decision_words(&amendment.decision)?;
        writeln!(out, "  {}  {:>3}  {words}, {}{undone}", styled(DIM, at), amendment.id, amendment.who)?;
    }
    Ok(())
}

fn head(incident: &Incident, tracked: &[Group], out: &mut dyn Write) -> anyhow::Result<()> {
    let what = words::incident(incident.incident_type, incident.stage);
    let place = words::place(&incident.places);
    let parts = [what, place, words::when(incident.when.as_ref())];
    let line = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    writeln!(out, "{}  {}", styled(DIM, incident_id(incident.id)), styled(BOLD, line))?;
    let who: Vec<String> =
        incident.groups.iter().map(|part| words::group(part.role, part.named(tracked))).collect();
    if !who.is_empty() {
        writeln!(out, "    {}", who.join(" · "))?;
    }
    let history = if incident.scope == Scope::Background { " · told as history only" } else { "" };
    let sources = words::count(incident.sources, "independent source", "independent sources");
    let articles = words::count(incident.articles.len(), "article", "articles");
    writeln!(out, "    {sources} · {articles}{history}\n")?;
    Ok(())
}

fn figure_lines(figure: &BestFigure, out: &mut dyn Write) -> anyhow::Result<()> {
    let name = words::figure(figure.kind, figure.role);
    let high = figure.high.map_or_else(|| "open".to_owned(), words::number);
    let span = format!("low {} · high {high} · {}", words::number(figure.low), figure.rule);
    let claimed = if figure.claimed { styled(WARN, " claimed") } else { String::new() };
    writeln!(
        out,
        "  {name:<22} {}{claimed}  {}",
        styled(BOLD, words::amount(&figure.amount)),
        styled(DIM, span)
    )?;
    Ok(())
}
