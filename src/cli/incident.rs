//! `incident`: all that is known of one, and what people decide about it.

use std::io::Write;

use anyhow::Context as _;
use jiff::tz::TimeZone;

use super::args::{self, By, Incident as Action, IncidentShow};
use super::incidents::{article_names, name};
use super::out::{self, BOLD, DIM, WARN, cut, styled};
use super::wire::{IncidentLine, incident_id};
use super::{Context, Outcome};
use crate::config::settings::Config;
use crate::edge::service;
use crate::edge::store::Store;
use crate::model::{Amendment, Amount, BestFigure, ChangeKind, Decision, Incident, Point, Scope, Setting};
use crate::pipeline;
use crate::tell::words;

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
        Action::Show(show) => return self::show(&store, &config, show, out),
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
            let setting = args::setting(&set.field, &set.value).map_err(anyhow::Error::msg)?;
            pipeline::amend(&store, id, &Decision::Set(setting), &who(&set.by), now)?;
            writeln!(out, "{}: {} is {} now, whatever is told.", incident_id(id), set.field, set.value)?;
        }
        Action::Note(note) => {
            let id = known(&store, note.id)?;
            let decision = Decision::Note { words: note.words.join(" ") };
            pipeline::amend(&store, id, &decision, &who(&note.by), now)?;
            writeln!(out, "Noted with {}.", incident_id(id))?;
        }
        Action::Undo(undo) => {
            let id = known(&store, undo.id)?;
            let mut standing = store
                .amendments_of(id)?
                .into_iter()
                .filter(|amendment| amendment.undone.is_none())
                .filter(|amendment| undo.number.is_none_or(|number| number == amendment.id));
            let amendment = standing
                .next_back()
                .with_context(|| format!("nothing that was decided about {} stands", incident_id(id)))?;
            pipeline::undo(&store, &amendment, &who(&undo.by), now)?;
            writeln!(out, "Taken back: {}.", decision_words(&amendment.decision)?)?;
        }
    }
    Ok(Outcome::Done)
}

fn who(by: &By) -> String {
    by.by.clone().unwrap_or_else(service::user)
}

/// The id under which an incident is known now.
fn known(store: &Store, id: i64) -> anyhow::Result<i64> {
    let row = store.incident(id)?;
    row.map(|row| row.incident.id).with_context(|| {
        format!("there is no incident {}; `wirewatch incidents --background` shows them", incident_id(id))
    })
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

fn show(
    store: &Store,
    config: &Config,
    options: &IncidentShow,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    print(store, options.id, options.output.json, &config.poll.time_zone, out)
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
    let amendments = store.amendments_of(incident.id)?;
    if json {
        let line = IncidentLine::new(incident, article_names(store, incident)?);
        let mut value = serde_json::to_value(line)?;
        value["history"] = serde_json::to_value(changes.iter().map(|told| &told.change).collect::<Vec<_>>())?;
        value["reports"] = serde_json::to_value(&points)?;
        value["decisions"] = serde_json::to_value(&amendments)?;
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
            writeln!(out, "      “{}”", cut(&figure.quote.words, 300))?;
        }
    }
    articles(store, incident, zone, out)?;
    decisions(&amendments, zone, out)?;
    Ok(Outcome::Done)
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
            Setting::Place(place) => format!("place set to {place}"),
            Setting::Figure(kind, number) => format!("{} set to {number}", name(kind)?),
        },
        Decision::Note { words } => format!("“{words}”"),
    })
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
        writeln!(out, "  {}  {id:>3}  {outlet}: {title}{}", styled(DIM, at), styled(DIM, copy))?;
        let version = store.version_at(*id)?;
        let first = version.as_ref().map_or(*id, |(first, _)| *first);
        let address = match &article.address {
            Some(address) => Some(address.clone()),
            None => store.article(first)?.and_then(|article| article.address),
        };
        if let Some(address) = address {
            writeln!(out, "      {}", styled(DIM, address))?;
        }
        if let Some((first, version)) = version {
            let (left, came) = (version.difference.left.len(), version.difference.came.len());
            let paragraphs = |count| words::count(count, "paragraph", "paragraphs");
            let words = format!(
                "version {} of article {first}: {} left, {} came",
                version.number,
                paragraphs(left),
                paragraphs(came)
            );
            writeln!(out, "      {}", styled(DIM, words))?;
        }
        if let Some(gone) = store.page_gone(first)? {
            let at = gone.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M");
            writeln!(out, "      {}", styled(WARN, format!("page gone since {at}")))?;
        }
    }
    Ok(())
}
