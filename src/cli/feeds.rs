//! `feeds`: what is watched. `feeds list` stands here, trying and editing in files of their own.

use std::io::Write;

use serde::Serialize;

use super::args::Feeds;
use super::out;
use super::{Context, Outcome, feeds_edit, feeds_test};
use crate::config::settings::{Config, FeedSettings};

/// A feed, for programs.
#[derive(Serialize)]
struct FeedJson<'a> {
    name: &'a str,
    url: &'a str,
    schedule: String,
    paused: bool,
}

/// Lists the feeds, tries them, or edits `feeds.toml`.
///
/// # Errors
/// Where the configuration is wrong, or the output fails.
pub fn run(context: &Context<'_>, feeds: &Feeds, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    match feeds {
        Feeds::List(output) => list(&context.config()?, output.json, out),
        Feeds::Test(options) => feeds_test::test(&context.config()?, options, context.now(), out),
        Feeds::Discover(options) => feeds_edit::discover(context, options, out),
        Feeds::Add(options) => feeds_edit::add(context, options, out),
        Feeds::Remove(feed) => feeds_edit::remove(context, &feed.name, out),
        Feeds::Pause(feed) => feeds_edit::pause(context, &feed.name, true, out),
        Feeds::Resume(feed) => feeds_edit::pause(context, &feed.name, false, out),
        Feeds::Import(options) => feeds_edit::import(context, &options.file, out),
        Feeds::Export => feeds_edit::export(&context.config()?, out),
    }
}

fn list(config: &Config, json: bool, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let schedule = |feed: &FeedSettings| feed.schedule.as_ref().unwrap_or(&config.poll.schedule).to_string();
    if json {
        let feeds: Vec<FeedJson<'_>> = config
            .feeds
            .iter()
            .map(|feed| FeedJson {
                name: &feed.name,
                url: feed.url.as_str(),
                schedule: schedule(feed),
                paused: feed.paused,
            })
            .collect();
        out::json(out, &serde_json::json!({ "feeds": feeds }))?;
        return Ok(Outcome::Done);
    }
    let rows: Vec<Vec<String>> = config
        .feeds
        .iter()
        .map(|feed| {
            let schedule = if feed.paused { "paused".to_owned() } else { schedule(feed) };
            vec![feed.name.clone(), schedule, feed.url.to_string()]
        })
        .collect();
    out::table(out, &["name", "schedule", "address"], &["schedule"], &rows)?;
    Ok(Outcome::Done)
}
