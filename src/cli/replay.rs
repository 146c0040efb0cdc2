//! `replay`: archived articles through the whole pipeline, as if they came in today.
//!
//! The lines are first put into a database on disk, so that an archive of any size and order passes through in bounded
//! memory; then they are taken in the order of their publication.

use std::io::{BufRead, Write};

use anyhow::Context as _;
use jiff::Timestamp;

use super::args::Replay;
use super::out::{self, BOLD, DIM, styled};
use super::wire::{ArticleLine, ChangeLine, TakenLine, incident_id};
use super::{Context, Outcome, settings};
use crate::edge::archive::Archive;
use crate::edge::files;
use crate::edge::store::{ArticleRow, IncidentFilter, Store};
use crate::model::{ChangeKind, Group};
use crate::pipeline;
use crate::tell::words;

/// Replays the articles of some NDJSON files; exit code 1 where lines had to be passed over.
///
/// # Errors
/// Where the configuration is wrong, a file can't be read, or the scratch database or the output fails.
pub fn run(context: &Context<'_>, options: &Replay, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = settings::load_or_bundled(context.arguments.config.as_deref())?;
    let reader = pipeline::reader(&config);
    let archive = Archive::open().context("no scratch database could be made")?;
    let mut passed_over = 0;
    archive.fill(|archive| {
        for file in &options.files {
            passed_over += sort_in(archive, &file.to_string_lossy())?;
        }
        Ok(())
    })?;
    archive.each(|store, line| {
        let line: ArticleLine = serde_json::from_str(line).context("a line that was read before")?;
        let article = line.article();
        let published = line.published_at().ok().flatten().or(article.published).unwrap_or(context.now());
        let arrival = pipeline::arrive_archived(article, &line.id, published);
        pipeline::take_archived(store, &reader, &arrival)?;
        Ok(())
    })?;
    // Told at the end: what an article is known to be of may still change with later ones.
    let store = archive.store();
    store.each_article(|article| told(store, &article, options.ndjson, out))?;
    incidents(store, &config.groups, options.ndjson, out)?;
    Ok(Outcome::from(passed_over == 0))
}

/// Adds a file's lines to those that are sorted. Says how many had to be passed over.
fn sort_in(archive: &Archive, file: &str) -> anyhow::Result<usize> {
    let mut passed_over = 0;
    for (number, line) in
        (1..).zip(files::lines(file).with_context(|| format!("{file} could not be read"))?.lines())
    {
        let line = line.with_context(|| format!("{file} could not be read"))?;
        if line.trim().is_empty() {
            continue;
        }
        match published(&line) {
            Ok(published) => archive.add(published, &line)?,
            Err(problem) => {
                eprintln!("{file}:{number}: {problem}, passed over");
                passed_over += 1;
            }
        }
    }
    Ok(passed_over)
}

fn published(line: &str) -> Result<Timestamp, String> {
    let article: ArticleLine = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let told = article.published_at()?.or_else(|| article.article().published);
    told.ok_or_else(|| format!("article {} bears no `published`", article.id))
}

fn told(store: &Store, article: &ArticleRow, ndjson: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let name = |row: &ArticleRow| row.external.clone().unwrap_or_else(|| row.id.to_string());
    let id = name(article);
    let copy_of = match article.copy {
        Some(copy) => store.article(copy.of)?.as_ref().map(name),
        None => None,
    };
    let changes = store.changes_by(article.id)?;
    if ndjson {
        let copy_kind = article.copy.map(|copy| copy.kind);
        let incidents = pipeline::told_in(store, article.id)?.into_iter().map(incident_id).collect();
        out::json(out, &TakenLine { article: &id, copy_of, copy_kind, incidents })?;
        for change in &changes {
            out::json(out, &ChangeLine::new(change, &id))?;
        }
        return Ok(());
    }
    let day = article.published.strftime("%Y-%m-%d");
    let title = article.title.as_deref().unwrap_or(&id);
    match copy_of {
        Some(origin) => {
            writeln!(out, "{}  {title} {}", styled(DIM, day), styled(DIM, format!("(copy of {origin})")))?;
        }
        None => writeln!(out, "{}  {}", styled(DIM, day), styled(BOLD, title))?,
    }
    for change in changes.iter().filter(|change| change.change != ChangeKind::Stale) {
        let what = match (change.kind, change.role) {
            (Some(kind), Some(role)) => words::figure(kind, role),
            _ => "incident".to_owned(),
        };
        let kind = serde_json::to_value(change.change)?;
        let kind = kind.as_str().unwrap_or_default().replace('_', " ");
        let amount = change.is.as_ref().map(words::amount).unwrap_or_default();
        writeln!(out, "    {} {kind} {what} {amount}", incident_id(change.incident))?;
    }
    Ok(())
}

fn incidents(store: &Store, tracked: &[Group], ndjson: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let filter = IncidentFilter { background: true, ..IncidentFilter::default() };
    if ndjson {
        return super::incidents::lines(store, &filter, out);
    }
    writeln!(out, "\n{}", styled(BOLD, "Incidents"))?;
    super::incidents::table(store, tracked, &filter, out)
}
