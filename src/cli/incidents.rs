//! `incidents` and `incident show`: what is known, and how it became known.

use std::io::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::{IncidentShow, Incidents};
use super::out::{self, BOLD, DIM, WARN, cut, styled};
use super::wire::{IncidentLine, incident_id};
use super::{Context, Outcome};
use crate::config::settings::Config;
use crate::edge::store::{IncidentFilter, Store, StoreError};
use crate::model::{BestFigure, ChangeKind, CopyKind, Incident, Point, Scope};
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
        csv(&store, &filter, out)?;
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
        min_killed: options.min_killed,
        background: options.background,
        limit: Some(options.limit),
    })
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

fn groups(incident: &Incident) -> String {
    let mut names: Vec<&str> = incident.groups.iter().map(|part| part.label()).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}

fn figures(incident: &Incident) -> String {
    let phrases: Vec<String> = incident
        .figures
        .iter()
        .map(|figure| words::figure_phrase(figure.kind, figure.role, &figure.amount))
        .collect();
    phrases.join(", ")
}

fn csv(store: &Store, filter: &IncidentFilter, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(
        out,
        "incident,type,stage,scope,from,to,precision,place,admin1,country,lat,lon,groups,kind,role,low,best,high,sources\r"
    )?;
    for row in store.incidents(filter)? {
        let incident = &row.incident;
        let when = incident.when.as_ref();
        let place = incident.places.first();
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let head = [
            incident_id(incident.id),
            name(&incident.incident_type)?,
            name(&incident.stage)?,
            name(&incident.scope)?,
            when.map(|when| when.from.to_string()).unwrap_or_default(),
            when.map(|when| when.to.to_string()).unwrap_or_default(),
            when.map(|when| name(&when.precision)).transpose()?.unwrap_or_default(),
            place.map(|place| place.name.clone()).unwrap_or_default(),
            place.and_then(|place| place.admin1.clone()).unwrap_or_default(),
            place.and_then(|place| place.country.clone()).unwrap_or_default(),
            number(place.and_then(|place| place.lat)),
            number(place.and_then(|place| place.lon)),
            groups(incident),
        ];
        let tails = incident.figures.iter().map(figure_fields).collect::<anyhow::Result<Vec<_>>>()?;
        let tails = if tails.is_empty() { vec![Default::default()] } else { tails };
        for tail in tails {
            let fields: Vec<String> = head.iter().chain(&tail).map(|field| csv_field(field)).collect();
            writeln!(out, "{}\r", fields.join(","))?;
        }
    }
    Ok(())
}

fn figure_fields(figure: &BestFigure) -> anyhow::Result<[String; 6]> {
    let number = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
    Ok([
        name(&figure.kind)?,
        name(&figure.role)?,
        figure.low.to_string(),
        number(figure.best),
        number(figure.high),
        figure.sources.to_string(),
    ])
}

fn name(value: &impl serde::Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

/// A field as RFC 4180 has it. One that a spreadsheet would run as a formula gets an apostrophe before it.
fn csv_field(field: &str) -> String {
    let guard = if field.starts_with(['=', '+', '@', '\t']) { "'" } else { "" };
    if field.contains(['"', ',', '\n', '\r']) {
        format!("\"{guard}{}\"", field.replace('"', "\"\""))
    } else {
        format!("{guard}{field}")
    }
}

/// Prints all that is known of one incident, and how it became known.
///
/// # Errors
/// Where the configuration is wrong, there is no such incident, or the database or the output fails.
pub fn show(context: &Context<'_>, options: &IncidentShow, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    print(&store, options.id, options.output.json, &config.poll.time_zone, out)
}

/// Prints all that is known of one incident, and how it became known.
///
/// # Errors
/// Where there is no such incident, or the database or the output fails.
pub fn print(
    store: &Store,
    id: i64,
    json: bool,
    zone: &TimeZone,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let Some(row) = store.incident(id)? else {
        anyhow::bail!(
            "there is no incident {}; `wirewatch incidents --background` shows them",
            incident_id(id)
        );
    };
    let incident = &row.incident;
    let changes = store.changes_of(incident.id)?;
    let points: Vec<Point> = store.reports_of(incident.id)?.into_iter().map(|near| near.point).collect();
    if json {
        let line = IncidentLine::new(incident, article_names(store, incident)?);
        let mut value = serde_json::to_value(line)?;
        value["history"] = serde_json::to_value(changes.iter().map(|told| &told.change).collect::<Vec<_>>())?;
        value["reports"] = serde_json::to_value(&points)?;
        out::json(out, &value)?;
        return Ok(Outcome::Done);
    }
    head(incident, out)?;
    for figure in &incident.figures {
        figure_lines(figure, out)?;
    }
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
        let amount = |amount: &Option<crate::model::Amount>| amount.as_ref().map(words::amount);
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
            writeln!(out, "      “{}”", cut(&figure.quote.words, 300))?;
        }
    }
    articles(store, incident, zone, out)?;
    Ok(Outcome::Done)
}

fn head(incident: &Incident, out: &mut dyn Write) -> anyhow::Result<()> {
    let what = words::incident(incident.incident_type, incident.stage);
    let place = words::place(&incident.places);
    let parts = [what, place, words::when(incident.when.as_ref())];
    let line = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    writeln!(out, "{}  {}", styled(DIM, incident_id(incident.id)), styled(BOLD, line))?;
    let who: Vec<String> = incident.groups.iter().map(|part| words::group(part.role, part.label())).collect();
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
    for (source, amount) in &figure.conflicts {
        writeln!(
            out,
            "  {:<22} {}",
            "",
            styled(WARN, format!("{} says {}", source.name, words::amount(amount)))
        )?;
    }
    Ok(())
}

fn articles(store: &Store, incident: &Incident, zone: &TimeZone, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "\n{}", styled(BOLD, "Articles"))?;
    for id in &incident.articles {
        let Some(article) = store.article(*id)? else { continue };
        let at = article.published.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M");
        let copy = match &article.copy {
            Some((of, kind)) => format!(" ({} of article {of})", name(kind)?.replace('_', " ")),
            None => String::new(),
        };
        let outlet = article.outlet.as_deref().unwrap_or(&article.source.name);
        let title = article.title.as_deref().unwrap_or("(no title)");
        writeln!(out, "  {}  {outlet}: {title}{}", styled(DIM, at), styled(DIM, copy))?;
        if let Some(address) = &article.address {
            writeln!(out, "      {}", styled(DIM, address))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::csv_field;

    #[test]
    fn fields_are_quoted_and_never_formulas() {
        assert_eq!(csv_field("Kerman"), "Kerman");
        assert_eq!(csv_field("Moscow, \"Crocus\""), "\"Moscow, \"\"Crocus\"\"\"");
        assert_eq!(csv_field("=1+1"), "'=1+1");
    }
}
