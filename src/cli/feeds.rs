//! `feeds list` and `feeds test`: what is watched, and what comes.

use std::io::Write;

use anyhow::bail;
use jiff::Timestamp;
use serde::Serialize;
use url::Url;

use super::args::{Feeds, FeedsTest};
use super::out::{self, BOLD, DIM, GOOD, WARN, cut, styled};
use super::{Context, Outcome, service};
use crate::config::settings::{Config, FeedKind, FeedSettings, TextFrom};
use crate::daemon::jobs;
use crate::edge::http::{Client, Request, RequestKind};
use crate::edge::store::EntryRow;
use crate::model::{Feed, Kind};
use crate::pipeline;
use crate::read::Reader;
use crate::tell::words;

/// How many of a feed's articles `feeds test --articles` fetches.
const ARTICLES: usize = 3;

/// A feed, for programs.
#[derive(Serialize)]
struct FeedJson<'a> {
    name: &'a str,
    url: &'a str,
    schedule: String,
}

/// Lists the feeds, or tries them.
///
/// # Errors
/// Where the configuration is wrong, or the output fails.
pub fn run(context: &Context<'_>, feeds: &Feeds, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    match feeds {
        Feeds::List(output) => list(&config, output.json, out),
        Feeds::Test(options) => test(&config, options, context.now(), out),
    }
}

fn list(config: &Config, json: bool, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let schedule = |feed: &FeedSettings| feed.schedule.as_ref().unwrap_or(&config.poll.schedule).to_string();
    if json {
        let feeds: Vec<FeedJson<'_>> = config
            .feeds
            .iter()
            .map(|feed| FeedJson { name: &feed.name, url: feed.url.as_str(), schedule: schedule(feed) })
            .collect();
        out::json(out, &serde_json::json!({ "feeds": feeds }))?;
        return Ok(Outcome::Done);
    }
    let rows: Vec<Vec<String>> = config
        .feeds
        .iter()
        .map(|feed| vec![feed.name.clone(), schedule(feed), feed.url.to_string()])
        .collect();
    out::table(out, &["name", "schedule", "address"], &rows)?;
    Ok(Outcome::Done)
}

/// What came of one feed that was tried.
#[derive(Serialize)]
struct Tried {
    name: String,
    url: String,
    problem: Option<String>,
    title: Option<String>,
    entries: usize,
    undated: usize,
    newest: Option<Timestamp>,
    notes: Vec<String>,
    articles: Vec<TriedArticle>,
}

/// How one article was read.
#[derive(Serialize)]
struct TriedArticle {
    link: String,
    problem: Option<String>,
    title: Option<String>,
    published: Option<Timestamp>,
    characters: usize,
    partial: bool,
    groups: Vec<String>,
    incidents: Vec<String>,
    notes: Vec<String>,
}

fn test(
    config: &Config,
    options: &FeedsTest,
    now: Timestamp,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let feeds = chosen(config, &options.feeds)?;
    let client = Client::new(&config.http)?;
    let reader = Reader::new(&config.groups);
    let mut well = true;
    let mut all = Vec::new();
    for feed in &feeds {
        let tried = service::runtime()?.block_on(try_feed(&client, &reader, feed, options.articles, now));
        well &= tried.problem.is_none();
        if options.output.json {
            all.push(tried);
        } else {
            print(&tried, out)?;
            out.flush()?;
        }
    }
    if options.output.json {
        out::json(out, &serde_json::json!({ "feeds": all }))?;
    }
    Ok(Outcome::from(well))
}

/// The feeds that are named, by name or address; an address that is not in the settings is tried as a plain feed.
fn chosen(config: &Config, named: &[String]) -> anyhow::Result<Vec<FeedSettings>> {
    if named.is_empty() {
        return Ok(config.feeds.clone());
    }
    let find = |name: &String| {
        let known = config.feeds.iter().find(|feed| feed.name == *name || feed.url.as_str() == name);
        match (known, Url::parse(name)) {
            (Some(feed), _) => Ok(feed.clone()),
            (None, Ok(url)) if matches!(url.scheme(), "http" | "https") => Ok(plain_feed(name, url)),
            (None, _) => bail!("no feed is called {name}; `wirewatch feeds list` shows them"),
        }
    };
    named.iter().map(find).collect()
}

fn plain_feed(name: &str, url: Url) -> FeedSettings {
    FeedSettings {
        name: name.to_owned(),
        url,
        schedule: None,
        text: TextFrom::Page,
        article: None,
        remove: Vec::new(),
        kind: FeedKind::Feed,
        headers: Vec::new(),
        position: 0,
    }
}

async fn try_feed(
    client: &Client,
    reader: &Reader,
    feed: &FeedSettings,
    articles: bool,
    now: Timestamp,
) -> Tried {
    let mut tried = Tried {
        name: feed.name.clone(),
        url: feed.url.to_string(),
        problem: None,
        title: None,
        entries: 0,
        undated: 0,
        newest: None,
        notes: Vec::new(),
        articles: Vec::new(),
    };
    let request = Request::new(feed.url.clone(), RequestKind::Feed);
    let answered = match jobs::ask(client, feed, &request, now).await {
        Ok(answered) => answered,
        Err(failure) => {
            tried.problem = Some(failure.to_string());
            return tried;
        }
    };
    match pipeline::read_feed(feed, &answered) {
        Ok(found) => {
            tried.title.clone_from(&found.title);
            tried.entries = found.entries.len();
            tried.undated = found.entries.iter().filter(|entry| entry.published.is_none()).count();
            tried.newest = found.entries.iter().filter_map(|entry| entry.published).max();
            tried.notes = found.notes.iter().map(|note| note.says.clone()).collect();
            if articles {
                tried.articles = try_articles(client, reader, feed, &found, now).await;
            }
        }
        Err(problem) => tried.problem = Some(problem),
    }
    tried
}

async fn try_articles(
    client: &Client,
    reader: &Reader,
    feed: &FeedSettings,
    found: &Feed,
    now: Timestamp,
) -> Vec<TriedArticle> {
    let mut tried = Vec::new();
    for entry in found.entries.iter().take(ARTICLES) {
        let link = entry.link.clone().unwrap_or_default();
        let row = EntryRow {
            id: 0,
            feed: 0,
            link: entry.link.clone(),
            title: entry.title.clone(),
            content: entry.content.clone().or_else(|| entry.summary.clone()),
            authors: entry.authors.clone(),
            published: entry.published,
            seen: now,
            since: now,
            attempts: 0,
        };
        let address = Url::parse(&link).ok().filter(|_| feed.text == TextFrom::Page);
        let arrival = match address {
            None => pipeline::arrive_from_entry(feed, &row),
            Some(address) => match client.get(&Request::new(address, RequestKind::Page), now).await {
                Ok(answer) => pipeline::arrive(feed, &row, &answer),
                Err(failure) => {
                    tried.push(unread(link, failure.to_string()));
                    continue;
                }
            },
        };
        let reading = reader.read(&arrival.input());
        let mut groups: Vec<String> = reading.groups.iter().map(|mention| mention.group.clone()).collect();
        groups.sort_unstable();
        groups.dedup();
        tried.push(TriedArticle {
            link,
            problem: None,
            title: arrival.article.title.clone(),
            published: Some(arrival.published),
            characters: arrival.article.text.chars().count(),
            partial: arrival.article.partial,
            groups,
            incidents: reading.incidents.iter().map(incident_line).collect(),
            notes: arrival.notes(&reading).into_iter().map(|note| note.says).collect(),
        });
    }
    tried
}

fn unread(link: String, problem: String) -> TriedArticle {
    TriedArticle {
        link,
        problem: Some(problem),
        title: None,
        published: None,
        characters: 0,
        partial: false,
        groups: Vec::new(),
        incidents: Vec::new(),
        notes: Vec::new(),
    }
}

fn incident_line(report: &crate::model::Report) -> String {
    let killed = report.figures.iter().find(|figure| figure.kind == Kind::Killed);
    let parts = [
        words::incident(report.incident_type, report.stage),
        words::place(&report.places),
        words::when(report.when.as_ref()),
        killed
            .map(|figure| words::figure_phrase(figure.kind, figure.role, &figure.amount))
            .unwrap_or_default(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn print(tried: &Tried, out: &mut dyn Write) -> anyhow::Result<()> {
    if let Some(problem) = &tried.problem {
        writeln!(out, "{} {}: {problem}", styled(WARN, "failed"), tried.name)?;
        writeln!(out, "       {}", styled(DIM, &tried.url))?;
        return Ok(());
    }
    let newest = tried.newest.map_or_else(|| "no dates".to_owned(), |newest| format!("newest {newest}"));
    let undated =
        if tried.undated == 0 { String::new() } else { format!(", {} without a date", tried.undated) };
    let title = tried.title.as_deref().unwrap_or("no title");
    let entries = words::count(tried.entries, "entry", "entries");
    writeln!(out, "{}     {}: “{title}”, {entries}{undated}, {newest}", styled(GOOD, "ok"), tried.name)?;
    for note in &tried.notes {
        writeln!(out, "       {}", styled(DIM, format!("note: {note}")))?;
    }
    for article in &tried.articles {
        writeln!(out, "       {}", styled(BOLD, article.title.as_deref().unwrap_or(&article.link)))?;
        match &article.problem {
            Some(problem) => writeln!(out, "         {}", styled(WARN, problem))?,
            None => {
                let published = article.published.map(|published| published.to_string()).unwrap_or_default();
                let partial = if article.partial { ", only a part of it" } else { "" };
                writeln!(out, "         {published}, {} characters{partial}", article.characters)?;
            }
        }
        if !article.groups.is_empty() {
            writeln!(out, "         groups: {}", article.groups.join(", "))?;
        }
        for incident in &article.incidents {
            writeln!(out, "         {}", cut(incident, 110))?;
        }
        for note in &article.notes {
            writeln!(out, "         {}", styled(DIM, format!("note: {note}")))?;
        }
    }
    Ok(())
}
