//! `groups list`, `groups match` and `groups apply`: who is tracked, and whom texts name.

use std::io::{Read, Write};

use serde::Serialize;

use super::args::{Groups, GroupsMatch};
use super::out::{self, BOLD, DIM, styled};
use super::{Context, Outcome, settings};
use crate::model::{Group, GroupMention};
use crate::pipeline;
use crate::read::{Input, Reader};
use crate::tell::words::count;

/// A group, for programs.
#[derive(Serialize)]
struct GroupJson<'a> {
    group: &'a str,
    name: &'a str,
    parent: Option<&'a str>,
    aliases: &'a [String],
    acronyms: &'a [String],
}

/// Lists the groups, or finds them in a text or in all stored ones.
///
/// # Errors
/// Where the configuration is wrong, or the output fails.
pub fn run(context: &Context<'_>, groups: &Groups, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if matches!(groups, Groups::Apply) {
        return apply(context, out);
    }
    let tracked = settings::load_or_bundled(context.arguments.config.as_deref())?.groups;
    match groups {
        Groups::List(output) => list(&tracked, output.json, out)?,
        Groups::Match(options) => find(&tracked, options, context, out)?,
        Groups::Apply => {}
    }
    Ok(Outcome::Done)
}

/// Reads every stored article with the groups as they are now, each in a transaction of its own.
fn apply(context: &Context<'_>, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    let reader = pipeline::reader(&config);
    let (mut articles, mut reports, mut incidents) = (0, 0, 0);
    let ids = store.article_ids()?;
    for id in &ids {
        let regrouped = pipeline::regroup(&store, &reader, *id, context.now())?;
        articles += usize::from(regrouped.mentions);
        reports += regrouped.reports;
        incidents += regrouped.incidents;
    }
    writeln!(
        out,
        "{} read again: {} with other groups, {} with other parts in them, {} that were not known",
        count(ids.len(), "article", "articles"),
        count(articles, "article", "articles"),
        count(reports, "report", "reports"),
        count(incidents, "incident", "incidents")
    )?;
    Ok(Outcome::Done)
}

fn list(tracked: &[Group], json: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    if json {
        let groups: Vec<GroupJson<'_>> = tracked.iter().map(group_json).collect();
        return out::json(out, &serde_json::json!({ "groups": groups }));
    }
    let rows: Vec<Vec<String>> = tracked
        .iter()
        .map(|group| {
            let names: Vec<&str> = group.aliases.iter().chain(&group.acronyms).map(String::as_str).collect();
            let parent = group.parent.as_deref().unwrap_or("–").to_owned();
            vec![group.id.clone(), group.name.clone(), parent, out::cut(&names.join(", "), 80)]
        })
        .collect();
    Ok(out::table(out, &["id", "name", "branch of", "names"], &[], &rows)?)
}

fn group_json(group: &Group) -> GroupJson<'_> {
    GroupJson {
        group: &group.id,
        name: &group.name,
        parent: group.parent.as_deref(),
        aliases: &group.aliases,
        acronyms: &group.acronyms,
    }
}

fn find(
    tracked: &[Group],
    options: &GroupsMatch,
    context: &Context<'_>,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut text = options.text.clone();
    if text == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    let published = context.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let reading = Reader::new(tracked).read(&Input { title: None, text: &text, published });
    if options.output.json {
        return out::json(out, &serde_json::json!({ "groups": reading.groups }));
    }
    if reading.groups.is_empty() {
        writeln!(out, "No tracked group is named.")?;
    }
    for GroupMention { group, quote } in &reading.groups {
        let place = format!("at {}–{}", quote.span.start, quote.span.end);
        writeln!(out, "{}  “{}” {}", styled(BOLD, group), quote.words, styled(DIM, place))?;
    }
    Ok(())
}
