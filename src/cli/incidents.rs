//! `incidents`: what is known, as a table, as JSON, or in an export's form.

use std::io::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::Incidents;
use super::out::{self, DIM, cut, styled};
use super::wire::{IncidentLine, incident_id};
use super::{Context, Outcome, codebooks, export};
use crate::config::settings::Config;
use crate::edge::store::{IncidentFilter, Store, StoreError};
use crate::model::{CopyKind, Incident, Kind, Scope};
use crate::tell::wishes::with_branches;
use crate::tell::words;

/// Prints the known incidents that the options let through, latest first.
///
/// # Errors
/// Where the configuration is wrong, or the database or the output fails.
pub fn run(context: &Context<'_>, options: &Incidents, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    let filter = filter(options, &config, context.now())?;
    if options.csv {
        export::csv(&store, &filter, out)?;
    } else if options.geojson {
        export::geojson(&store, &filter, out)?;
    } else if options.acled {
        codebooks::acled(&store, &filter, out)?;
    } else if options.ged {
        codebooks::ged(&store, &filter, out)?;
    } else if options.output.ndjson {
        lines(&store, &filter, out)?;
    } else if options.output.json {
        let mut incidents = Vec::new();
        for row in store.incidents(&filter)? {
            let articles = article_names(&store, &row.incident)?;
            incidents.push(serde_json::to_value(IncidentLine::new(&row.incident, articles))?);
        }
        out::json(out, &serde_json::json!({ "incidents": incidents }))?;
    } else {
        table(&store, &filter, out)?;
    }
    Ok(Outcome::Done)
}

fn filter(options: &Incidents, config: &Config, now: Timestamp) -> anyhow::Result<IncidentFilter> {
    let since = options.since.map(|since| since.from(now).to_zoned(TimeZone::UTC).date());
    let types = options.incident_type.iter().map(name).collect::<anyhow::Result<_>>()?;
    let group = options.group.as_slice();
    if let Some(unknown) = group.iter().find(|id| !config.groups.iter().any(|group| group.id == **id)) {
        anyhow::bail!("no group has the id {unknown}; `wirewatch groups list` shows them");
    }
    Ok(IncidentFilter {
        since,
        types,
        groups: with_branches(&config.groups, group).into_iter().collect(),
        place: options.place.clone(),
        until: options.until,
        least: least(options)?,
        conflict: options.conflict,
        background: options.background,
        ignored: options.ignored,
        limit: Some(options.limit),
    })
}

fn least(options: &Incidents) -> anyhow::Result<Vec<(String, u64)>> {
    let killed = options.min_killed.map(|number| (Kind::Killed, number));
    killed.iter().chain(&options.min).map(|(kind, number)| Ok((name(kind)?, *number))).collect()
}

/// Prints one incident a line, as JSON, one at a time in memory.
///
/// # Errors
/// Where the database or the output fails.
pub fn lines(store: &Store, filter: &IncidentFilter, out: &mut dyn Write) -> anyhow::Result<()> {
    store.each_incident(filter, |row| {
        let articles = article_names(store, &row.incident)?;
        out::json(out, &IncidentLine::new(&row.incident, articles))
    })
}

/// The ids that an incident's articles go by outside: an archive's own, else the address, else the stored number.
///
/// # Errors
/// Where SQLite fails.
pub fn article_names(store: &Store, incident: &Incident) -> Result<Vec<String>, StoreError> {
    let name = |id: &i64| {
        let article = store.article(*id)?;
        let name = article.and_then(|article| article.external.or(article.address));
        Ok(name.unwrap_or_else(|| id.to_string()))
    };
    incident.articles.iter().map(name).collect()
}

/// Prints incidents as a table for people.
///
/// # Errors
/// Where the database or the output fails.
pub fn table(store: &Store, filter: &IncidentFilter, out: &mut dyn Write) -> anyhow::Result<()> {
    let rows: Vec<Vec<String>> =
        store.incidents(filter)?.iter().map(|row| cells(&row.incident).to_vec()).collect();
    if rows.is_empty() {
        writeln!(out, "No incidents.")?;
        return Ok(());
    }
    out::table(out, &["id", "day", "type", "place", "groups", "figures", "sources"], &rows)?;
    Ok(())
}

/// One line that tells an incident, for lists.
pub fn line(incident: &Incident) -> String {
    let [id, day, what, place, groups, figures, _] = cells(incident);
    [id, day, what, place, groups, figures]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// In what way an article is a copy, as words that go before its origin.
pub fn copy_words(kind: CopyKind) -> &'static str {
    match kind {
        CopyKind::Same => "has the same words as",
        CopyKind::Reprint => "is a reprint of",
        CopyKind::OwnUpdate => "is a new version of",
    }
}

fn cells(incident: &Incident) -> [String; 7] {
    let what = words::incident(incident.incident_type, incident.stage);
    let what =
        if incident.scope == Scope::Background { styled(DIM, format!("{what} (history)")) } else { what };
    [
        incident_id(incident.id),
        words::when(incident.when.as_ref()),
        what,
        cut(&words::place(&incident.places), 40),
        cut(&groups(incident), 30),
        figures(incident),
        incident.sources.to_string(),
    ]
}

/// The groups that have a part in it.
pub(super) fn groups(incident: &Incident) -> String {
    let mut names: Vec<&str> = incident.groups.iter().map(|part| part.label()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}

fn figures(incident: &Incident) -> String {
    let phrases: Vec<String> = incident
        .figures
        .iter()
        .map(|figure| {
            let claimed = if figure.claimed { " (claimed)" } else { "" };
            words::figure_phrase(figure.kind, figure.role, &figure.amount) + claimed
        })
        .collect();
    phrases.join(", ")
}

/// A word of the model as programs write it.
pub(super) fn name(value: &impl serde::Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}
