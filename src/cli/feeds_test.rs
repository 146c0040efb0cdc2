//! `feeds test`: what comes of a feed, how its articles are read, and what is found in them.

use std::io::Write;

use anyhow::bail;
use jiff::Timestamp;
use serde::Serialize;
use url::Url;

use super::args::FeedsTest;
use super::out::{self, BOLD, DIM, GOOD, WARN, cut, styled};
use super::{Outcome, service};
use crate::config::settings::{Config, FeedSettings, TextFrom};
use crate::daemon::asking;
use crate::edge::fetch::Client;
use crate::edge::store::EntryRow;
use crate::model::{Dated, Entry, Feed, Kind};
use crate::pipeline;
use crate::read::{Input, Reader};
use crate::tell::words;

/// How many of a feed's articles `feeds test --articles` fetches.
const ARTICLES: usize = 3;
/// So many characters show where an article's text begins.
const BEGINNING: usize = 100;

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
    naming: Vec<String>,
    articles: Vec<TriedArticle>,
}

/// How one article was read.
#[derive(Default, Serialize)]
struct TriedArticle {
    link: String,
    problem: Option<String>,
    /// What the page calls its own address.
    address: Option<String>,
    title: Option<String>,
    authors: Vec<String>,
    agency: Option<String>,
    published: Option<Timestamp>,
    dated: Option<Dated>,
    modified: Option<Timestamp>,
    characters: usize,
    /// The text's first words.
    begins: String,
    posts: usize,
    partial: bool,
    language: Option<String>,
    unmatched: Vec<String>,
    groups: Vec<String>,
    incidents: Vec<String>,
    notes: Vec<String>,
}

/// Fetches feeds and shows what comes; stores nothing.
///
/// # Errors
/// Where no feed is called so, or the output fails.
pub(super) fn test(
    config: &Config,
    options: &FeedsTest,
    now: Timestamp,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let feeds = chosen(config, &options.feeds)?;
    let client = Client::new(&config.http)?;
    let reader = pipeline::reader(config);
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
            (None, Ok(url)) if matches!(url.scheme(), "http" | "https") => Ok(FeedSettings::plain(name, url)),
            (None, _) => bail!("no feed is called {name}; `wirewatch feeds list` shows them"),
        }
    };
    named.iter().map(find).collect()
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
        naming: Vec::new(),
        articles: Vec::new(),
    };
    let answered = match asking::ask_anew(client, feed, now).await {
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
            tried.naming = naming(reader, &found, now);
            if articles {
                tried.articles = try_articles(client, reader, feed, &found, now).await;
            }
        }
        Err(problem) => tried.problem = Some(problem),
    }
    tried
}

/// The headlines of the entries that name a tracked group, by themselves or in their summaries.
fn naming(reader: &Reader, found: &Feed, now: Timestamp) -> Vec<String> {
    let published = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let names = |entry: &&Entry| {
        let words =
            [entry.title.as_deref(), entry.summary.as_deref()].map(Option::unwrap_or_default).join("\n");
        !reader.read(&Input { title: None, text: &words, published }).groups.is_empty()
    };
    let naming = found.entries.iter().filter(names);
    naming.map(|entry| entry.title.clone().or_else(|| entry.link.clone()).unwrap_or_default()).collect()
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
            Some(address) => match asking::ask_page(client, feed, address, now).await {
                Ok(answer) => {
                    let mut arrival = pipeline::arrive(feed, &row, &answer);
                    asking::go_on_for(client, feed, None, &answer.final_url, &mut arrival.article, now).await;
                    arrival
                }
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
        let article = &arrival.article;
        tried.push(TriedArticle {
            link,
            problem: None,
            address: article.url.clone(),
            title: article.title.clone(),
            authors: article.authors.clone(),
            agency: article.agency.clone(),
            published: Some(arrival.published),
            dated: Some(arrival.dated),
            modified: article.modified,
            characters: article.text.chars().count(),
            begins: cut(&article.text, BEGINNING),
            posts: article.posts.len(),
            partial: article.partial,
            language: reading.language.clone(),
            unmatched: article.unmatched.clone(),
            groups,
            incidents: reading.incidents.iter().map(incident_line).collect(),
            notes: arrival.notes(&reading).into_iter().map(|note| note.says).collect(),
        });
    }
    tried
}

fn unread(link: String, problem: String) -> TriedArticle {
    TriedArticle { link, problem: Some(problem), ..TriedArticle::default() }
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
    if !tried.naming.is_empty() {
        let entries = words::count(tried.naming.len(), "entry names", "entries name");
        writeln!(out, "       {entries} a tracked group, such as “{}”", cut(&tried.naming[0], 80))?;
    }
    for article in &tried.articles {
        print_article(article, out)?;
    }
    Ok(())
}

fn print_article(article: &TriedArticle, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "       {}", styled(BOLD, article.title.as_deref().unwrap_or(&article.link)))?;
    if let Some(problem) = &article.problem {
        writeln!(out, "         {}", styled(WARN, problem))?;
        return Ok(());
    }
    let dated = match (article.published, article.dated) {
        (None, _) | (_, None | Some(Dated::FirstSeen)) => "nothing says when it was published".to_owned(),
        (Some(published), Some(Dated::Page)) => published.to_string(),
        (Some(published), Some(Dated::Entry)) => format!("{published} by the feed"),
    };
    let changed = article.modified.filter(|modified| article.published != Some(*modified));
    let changed = changed.map(|modified| format!(", changed {modified}")).unwrap_or_default();
    let partial = if article.partial { ", only a part of it" } else { "" };
    let language = article.language.as_deref().map(|language| format!(", in `{language}`"));
    let language = language.unwrap_or_default();
    writeln!(out, "         {dated}{changed}, {} characters{language}{partial}", article.characters)?;
    let by = article.authors.join(", ");
    let agency = article.agency.as_deref().map(|agency| format!("text of {agency}"));
    let who = [by, agency.unwrap_or_default()].into_iter().filter(|part| !part.is_empty());
    let who = who.collect::<Vec<_>>().join(" · ");
    if !who.is_empty() {
        writeln!(out, "         by {who}")?;
    }
    if let Some(address) = article.address.as_ref().filter(|address| **address != article.link) {
        writeln!(out, "         at {address}")?;
    }
    if !article.begins.is_empty() {
        writeln!(out, "         {}", styled(DIM, format!("“{}”", article.begins)))?;
    }
    if 0 < article.posts {
        writeln!(out, "         a live blog of {}", words::count(article.posts, "post", "posts"))?;
    }
    for rule in &article.unmatched {
        writeln!(out, "         {}", styled(WARN, format!("`{rule}` matches nothing on this page")))?;
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
    Ok(())
}
