//! `feeds discover`, `add`, `remove`, `pause`, `resume`, `import` and `export`: the feeds found, and `feeds.toml` edited
//! by a command. A running service notices the edit by itself.

use std::io::Write;

use anyhow::{Context as _, bail};
use jiff::Timestamp;
use serde::Serialize;
use url::Url;

use super::args::{FeedsAdd, FeedsDiscover};
use super::out::{self, BOLD, DIM, styled};
use super::{Context, Outcome, service, settings};
use crate::config::edit::{self, NewFeed, NotEdited};
use crate::config::settings::{Config, FeedKind, FeedSettings};
use crate::config::{self, Files, Source, opml, shown};
use crate::edge::fetch::{Answer, Client, Request, RequestKind};
use crate::edge::files;
use crate::pipeline::{self, Answered};
use crate::read::feed::{named, usual};
use crate::tell::words::count;

/// A name longer than this is a sentence.
const LONGEST_NAME: usize = 60;

/// A feed that a site has.
#[derive(Clone, Debug, Serialize)]
struct Found {
    url: Url,
    title: Option<String>,
    entries: usize,
    newest: Option<Timestamp>,
    is_sitemap: bool,
}

/// Shows the feeds that a site has.
///
/// # Errors
/// Where the configuration is wrong, the site does not answer, or the output fails.
pub(super) fn discover(
    context: &Context<'_>,
    options: &FeedsDiscover,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let config = settings::load_or_bundled(context.arguments.config.as_deref())?;
    let found = service::runtime()?.block_on(find(&config, &address(&options.url)?, true, context.now()))?;
    if options.output.json {
        out::json(out, &serde_json::json!({ "feeds": found }))?;
    } else {
        for feed in &found {
            let newest =
                feed.newest.map_or_else(|| "no dates".to_owned(), |newest| format!("newest {newest}"));
            let title = feed.title.as_deref().unwrap_or("no title");
            let entries = count(feed.entries, "entry", "entries");
            writeln!(out, "{}\n  “{title}”, {entries}, {}", styled(BOLD, &feed.url), styled(DIM, newest))?;
        }
        if found.is_empty() {
            writeln!(out, "No feed was found. A page of links can be watched with `kind = \"links\"`.")?;
        }
    }
    Ok(Outcome::from(!found.is_empty()))
}

/// Finds a site's feed, tries it, and writes it into `feeds.toml`.
///
/// # Errors
/// Where the configuration is wrong, there is no feed, or the file can't be written.
pub(super) fn add(context: &Context<'_>, options: &FeedsAdd, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (files, config) = settings::load_files(context.arguments.config.as_deref())?;
    let address = address(&options.url)?;
    let found = service::runtime()?.block_on(find(&config, &address, false, context.now()))?;
    let Some(feed) = found.into_iter().next() else {
        bail!(
            "no feed was found at {address} nor where sites usually have theirs; a page of links can be watched with \
             `kind = \"links\"`, see docs/configuration.md"
        );
    };
    if let Some(known) = config.feeds.iter().find(|known| known.url == feed.url) {
        bail!("{} is watched already, as {}", feed.url, known.name);
    }
    let names: Vec<&str> = config.feeds.iter().map(|feed| feed.name.as_str()).collect();
    let name = match &options.name {
        Some(name) => {
            let name = name.trim().to_owned();
            if let Some(known) = names.iter().find(|known| known.to_lowercase() == name.to_lowercase()) {
                bail!("a feed is called {known} already: give another name with --name");
            }
            name
        }
        None => free_name(feed.title.as_deref(), &feed.url, &names),
    };
    let new = NewFeed { name: name.clone(), url: feed.url.to_string(), is_sitemap: feed.is_sitemap };
    let path = write(files, |text| edit::add(text, &[new]))?;
    let entries = count(feed.entries, "entry", "entries");
    writeln!(out, "{name}: {entries} at {}, added to {path}", feed.url)?;
    writeln!(
        out,
        "{}",
        styled(DIM, format!("wirewatch feeds test {} --articles shows how it is read", shell_word(&name)))
    )?;
    Ok(Outcome::Done)
}

/// Takes a feed out of `feeds.toml`. What it brought stays in the database.
///
/// # Errors
/// Where the configuration is wrong, there is no such feed, or the file can't be written.
pub(super) fn remove(context: &Context<'_>, name: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (files, _) = settings::load_files(context.arguments.config.as_deref())?;
    let path = write(files, |text| edit::remove(text, name))?;
    writeln!(out, "{name}: taken out of {path}; what it brought stays")?;
    Ok(Outcome::Done)
}

/// Lets a feed pause, or go on.
///
/// # Errors
/// As [`remove`].
pub(super) fn pause(
    context: &Context<'_>,
    name: &str,
    paused: bool,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let (files, _) = settings::load_files(context.arguments.config.as_deref())?;
    let path = write(files, |text| edit::pause(text, name, paused))?;
    let says = if paused { "pauses from now on" } else { "is polled again" };
    writeln!(out, "{name} {says}, says {path}")?;
    Ok(Outcome::Done)
}

/// Adds the feeds of an OPML file that are not watched yet.
///
/// # Errors
/// Where the configuration is wrong, the file is no OPML, or `feeds.toml` can't be written.
pub(super) fn import(context: &Context<'_>, file: &str, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (files, config) = settings::load_files(context.arguments.config.as_deref())?;
    let bytes = files::read(file).with_context(|| format!("{file} could not be read"))?;
    let listed =
        opml::read(&String::from_utf8_lossy(&bytes)).map_err(|why| anyhow::anyhow!("{file}: {why}"))?;
    let mut names: Vec<String> = config.feeds.iter().map(|feed| feed.name.clone()).collect();
    let mut urls: Vec<Url> = config.feeds.iter().map(|feed| feed.url.clone()).collect();
    let (mut new, mut known) = (Vec::new(), 0);
    for feed in listed {
        let url = Url::parse(&feed.url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let Some(url) = url else {
            writeln!(out, "left out, not a web address: {}", feed.url)?;
            continue;
        };
        if urls.contains(&url) {
            known += 1;
            continue;
        }
        let taken: Vec<&str> = names.iter().map(String::as_str).collect();
        let name = free_name(Some(&feed.name), &url, &taken);
        names.push(name.clone());
        new.push(NewFeed { name, url: url.to_string(), is_sitemap: false });
        urls.push(url);
    }
    let added = count(new.len(), "feed", "feeds");
    if !new.is_empty() {
        write(files, |text| edit::add(text, &new))?;
    }
    writeln!(out, "{added} added, {known} watched already; `wirewatch feeds test` tries them")?;
    Ok(Outcome::Done)
}

/// Writes all feeds as OPML.
///
/// # Errors
/// Where the configuration is wrong or the output fails.
pub(super) fn export(config: &Config, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    // What is no feed is of no use to a feed reader.
    let feeds = config.feeds.iter().filter(|feed| feed.kind == FeedKind::Feed);
    write!(out, "{}", opml::write(feeds.map(|feed| (feed.name.as_str(), feed.url.as_str()))))?;
    Ok(Outcome::Done)
}

/// An address as a person writes it.
fn address(text: &str) -> anyhow::Result<Url> {
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let url = Url::parse(&whole).with_context(|| format!("{text} is not an address"))?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        bail!("{text} is not an address of the web");
    }
    Ok(url)
}

/// The feeds of a site: the address itself, else those that its page names, else those at the usual places. One is
/// enough unless `all` are wanted.
async fn find(config: &Config, address: &Url, all: bool, now: Timestamp) -> anyhow::Result<Vec<Found>> {
    let client = Client::new(&config.http)?;
    let answer = client.get(&Request::new(address.clone(), RequestKind::Feed), now).await?;
    if let Some(found) = found(answer.clone()) {
        return Ok(vec![found]);
    }
    let page = &answer.final_url;
    let named = named(&answer.body, answer.content_type.as_deref(), page);
    let mut feeds: Vec<Found> = Vec::new();
    for candidates in [named, usual(page)] {
        for candidate in candidates {
            let request = Request::new(candidate.url.clone(), RequestKind::Feed);
            let Ok(answer) = client.get(&request, now).await else { continue };
            let Some(mut feed) = found(answer) else { continue };
            feed.title = feed.title.or(candidate.title);
            if feeds.iter().any(|known| known.url == feed.url) {
                continue;
            }
            feeds.push(feed);
            if !all {
                return Ok(feeds);
            }
        }
        if !feeds.is_empty() {
            break;
        }
    }
    Ok(feeds)
}

/// What feed an answer is, if any: a feed, or a news sitemap.
fn found(answer: Answer) -> Option<Found> {
    let url = answer.final_url.clone();
    let answered = Answered { answer, parts: Vec::new() };
    let plain = FeedSettings::plain("", url.clone());
    let sitemap = FeedSettings { kind: FeedKind::Sitemap, ..plain.clone() };
    [(plain, false), (sitemap, true)].into_iter().find_map(|(settings, is_sitemap)| {
        let feed = pipeline::read_feed(&settings, &answered).ok()?;
        Some(Found {
            url: url.clone(),
            title: feed.title,
            entries: feed.entries.len(),
            newest: feed.entries.iter().filter_map(|entry| entry.published).max(),
            is_sitemap,
        })
    })
}

/// A name as a word for a shell.
fn shell_word(name: &str) -> String {
    // Within double quotes these would mean something.
    match name.contains(['"', '\\', '$', '`', '!']) {
        true => format!("'{}'", name.replace('\'', r"'\''")),
        false => format!("\"{name}\""),
    }
}

/// A name that no other feed has: what the feed calls itself, else its host.
fn free_name(title: Option<&str>, url: &Url, taken: &[&str]) -> String {
    let host = url.host_str().unwrap_or_default().trim_start_matches("www.");
    let title: String = title.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = title.chars().take(LONGEST_NAME).collect();
    let name = if short.trim().is_empty() { host.to_owned() } else { short.trim().to_owned() };
    let is_free = |name: &String| !taken.iter().any(|taken| taken.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|number| format!("{name} {number}"));
    [name.clone(), format!("{name} ({host})")].into_iter().chain(numbered).find(is_free).unwrap_or(name)
}

/// Edits `feeds.toml`, unless that would make the configuration wrong. Gives its path.
fn write(files: Files, edited: impl FnOnce(&str) -> Result<String, NotEdited>) -> anyhow::Result<String> {
    let path = files.feeds.path.clone();
    let text = edited(files.feeds.text.as_deref().unwrap_or_default())?;
    let files = Files { feeds: Source::new(&path, text.clone()), ..files };
    config::read(&files)
        .map_err(|problems| anyhow::anyhow!("that would be wrong:\n{}", problems.draw(false)))?;
    files::replace(&path, &text).map_err(|error| {
        anyhow::anyhow!("{} could not be written: {}", shown(&path).display(), files::why(&error))
    })?;
    Ok(shown(&path).display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_gets_a_name_of_its_own() {
        let url = Url::parse("https://www.news.example.org/rss").expect("a URL");
        let r =
            |title: &str| free_name(Some(title), &url, &["Kano Post", "kano post (news.example.org)", "Sky"]);
        assert_eq!(r(" World \n News "), "World News");
        assert_eq!(r(""), "news.example.org");
        assert_eq!(r("SKY"), "SKY (news.example.org)");
        assert_eq!(r("Kano Post"), "Kano Post 2");
        assert_eq!(r(&"x".repeat(200)).chars().count(), LONGEST_NAME);
    }

    #[test]
    fn names_are_words_for_a_shell() {
        assert_eq!(shell_word("BBC World"), r#""BBC World""#);
        assert_eq!(shell_word(r#"Q "quoted" \ ü"#), r#"'Q "quoted" \ ü'"#);
        assert_eq!(shell_word("Ada's $5"), r"'Ada'\''s $5'");
    }

    #[test]
    fn addresses_as_people_write_them() {
        let r = |text: &str| address(text).map(|url| url.to_string()).ok();
        assert_eq!(r("news.example.org/world").as_deref(), Some("https://news.example.org/world"));
        assert_eq!(r("http://news.example.org").as_deref(), Some("http://news.example.org/"));
        assert_eq!(r("ftp://news.example.org"), None);
        assert_eq!(r("no address"), None);
    }
}
