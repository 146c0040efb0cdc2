//! `incidents`: what is known, as a table, as JSON, or in an export's form.

pub mod cells;
mod codebooks;
mod export;

use std::io::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::Incidents;
use super::out::{self, errln};
use super::wire::IncidentLine;
use super::{Context, Outcome, WrongLine};
use crate::config::settings::Config;
use crate::edge::store::{IncidentFilter, IncidentRow, Store};
use crate::model::{Group, Kind};
use crate::tell::wishes::with_branches;

use cells::{article_names, cells, name};

/// So many fit into what a person reads at once, unless more are asked for. What programs get is never cut short.
const READ_AT_ONCE: usize = 50;

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
        codebooks::acled(&store, &config.groups, &filter, out)?;
    } else if options.ged {
        codebooks::ged(&store, &config.groups, &filter, out)?;
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
        latest(&store, &config.groups, filter, out)?;
    }
    Ok(Outcome::Done)
}

fn filter(options: &Incidents, config: &Config, now: Timestamp) -> anyhow::Result<IncidentFilter> {
    let since = options.since.map(|since| since.from(now).to_zoned(TimeZone::UTC).date());
    let types = options.incident_type.iter().map(name).collect::<anyhow::Result<_>>()?;
    let group = options.group.as_slice();
    if let Some(unknown) = group.iter().find(|id| !config.groups.iter().any(|group| group.id == **id)) {
        return Err(
            WrongLine(format!("no group has the id {unknown}; `wirewatch groups list` shows them")).into()
        );
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
        limit: options.limit,
    })
}

fn least(options: &Incidents) -> anyhow::Result<Vec<(String, u64)>> {
    let killed = options.min_killed.map(|number| (Kind::Killed, number));
    killed.iter().chain(&options.min).map(|(kind, number)| Ok((name(kind)?, *number))).collect()
}

/// Prints the latest as a table, and says where it leaves any out.
fn latest(
    store: &Store,
    tracked: &[Group],
    filter: IncidentFilter,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let shown = filter.limit.unwrap_or(READ_AT_ONCE);
    let one_more = IncidentFilter { limit: Some(shown.saturating_add(1)), ..filter };
    let mut rows = store.incidents(&one_more)?;
    let are_more = shown < rows.len();
    rows.truncate(shown);
    draw(&rows, tracked, out)?;
    if are_more {
        // Behind the table, where a terminal shows both.
        out.flush()?;
        errln!("There are more than these {shown}: --limit says how many are shown.");
    }
    Ok(())
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

/// Prints incidents as a table for people. `tracked` names their groups.
///
/// # Errors
/// Where the database or the output fails.
pub fn table(
    store: &Store,
    tracked: &[Group],
    filter: &IncidentFilter,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    draw(&store.incidents(filter)?, tracked, out)
}

fn draw(incidents: &[IncidentRow], tracked: &[Group], out: &mut dyn Write) -> anyhow::Result<()> {
    let rows: Vec<Vec<String>> = incidents.iter().map(|row| cells(&row.incident, tracked).to_vec()).collect();
    if rows.is_empty() {
        writeln!(out, "No incidents.")?;
        return Ok(());
    }
    let heads = ["id", "day", "type", "place", "groups", "figures", "sources"];
    out::table(out, &heads, &["sources"], &rows)?;
    Ok(())
}
