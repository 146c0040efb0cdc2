//! `demo`: the whole job on bundled sample news, with the same service as `run`.
//!
//! A newsroom on loopback serves the articles of four invented days in three feeds; the clock is moved from one
//! publication to the next, and each time the service does its round. Nothing leaves this machine.

pub mod news;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::args::Demo;
use super::out::{BOLD, DIM, GOOD, cut, styled};
use super::{Outcome, incident, incidents, service};
use crate::config;
use crate::config::settings::Config;
use crate::daemon::once::once;
use crate::daemon::service::Service;
use crate::edge::clock::Clock;
use crate::edge::files;
use crate::edge::mailer::message;
use crate::edge::newsroom::Newsroom;
use crate::edge::store::{IncidentFilter, MailRow, Store};
use crate::model::{Group, MailKind, Scope};

/// A round comes so long after each publication: feeds are polled every quarter of an hour.
const LATER: SignedDuration = SignedDuration::from_mins(15);
/// When the day's digest is due, in UTC; see `demo/wirewatch.toml`.
const DIGEST_HOUR: i8 = 18;

/// Runs the service over four days and shows what its users would get.
///
/// # Errors
/// Where the folder can't be written, or a round fails.
pub fn run(demo: &Demo, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let folder = match &demo.into {
        Some(folder) => folder.clone(),
        None => files::new_folder("wirewatch-demo-").context("no folder for the demo could be made")?,
    };
    let rounds = rounds()?;
    let config = play(&folder, &rounds)?;
    let store = Store::open(&config.data.join("wirewatch.db"))?;
    show(&store, &config.groups, &rounds, &folder, out)?;
    Ok(Outcome::Done)
}

/// When the service does a round: after each publication, and at each digest's hour.
fn rounds() -> anyhow::Result<Vec<Timestamp>> {
    let mut rounds = Vec::new();
    for article in news::articles() {
        rounds.push(article.at.checked_add(LATER)?);
    }
    for day in news::days() {
        rounds.push(day.at(DIGEST_HOUR, 0, 0, 0).to_zoned(TimeZone::UTC)?.timestamp());
    }
    rounds.sort_unstable();
    rounds.dedup();
    Ok(rounds)
}

/// Serves the news and lets the service do its rounds.
fn play(folder: &Path, rounds: &[Timestamp]) -> anyhow::Result<Config> {
    let bar = progress(rounds.len());
    service::runtime()?.block_on(async {
        let newsroom = Newsroom::start().await.context("no newsroom could be opened on loopback")?;
        let base = newsroom.url("/");
        let config = config::read(&news::settings(folder, &base))?;
        for now in rounds {
            for (path, page) in news::pages(*now, &base) {
                newsroom.publish(&path, page);
            }
            bar.set_message(now.strftime("%A %H:%M").to_string());
            let service: Arc<Service> = Service::start(config.clone(), Clock::Fixed(*now))?;
            once(&service, false, |_| {}).await?;
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok(config)
    })
}

fn progress(rounds: usize) -> ProgressBar {
    let bar = ProgressBar::new(rounds as u64);
    if !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let style = ProgressStyle::with_template("{msg:17} {wide_bar} {pos}/{len}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn show(
    store: &Store,
    groups: &[Group],
    rounds: &[Timestamp],
    folder: &Path,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let (first, last) =
        (rounds.first().copied().unwrap_or_default(), rounds.last().copied().unwrap_or_default());
    let mails = store.mails_composed(first, last)?;
    let files = save(folder, &mails)?;

    heading(
        "The mails",
        "what the desk (a digest at 18:00) and the duty officer (alerts at once) were sent",
        out,
    )?;
    for mail in &mails {
        let at = mail.composed.strftime("%a %H:%M");
        let kind = if mail.kind == MailKind::Digest { "digest" } else { "alert " };
        writeln!(out, "{}  {kind}  {}", styled(DIM, at), styled(BOLD, &mail.subject))?;
    }
    for mail in mails.iter().filter(|mail| mail.kind == MailKind::Digest) {
        writeln!(out, "\n{}", styled(DIM, "─".repeat(72)))?;
        writeln!(out, "{} {}", styled(DIM, "To:     "), mail.address)?;
        writeln!(out, "{} {}", styled(DIM, "Date:   "), mail.composed.strftime("%a, %d %b %Y %H:%M UTC"))?;
        writeln!(out, "{} {}\n", styled(DIM, "Subject:"), styled(BOLD, &mail.subject))?;
        writeln!(out, "{}", mail.body.trim_end())?;
    }
    writeln!(out, "{}", styled(DIM, "─".repeat(72)))?;

    heading(
        "The incidents",
        "each with its figures, how they changed, and the sentences they were read from",
        out,
    )?;
    let news = IncidentFilter::default();
    for row in store.incidents(&news)? {
        incident::print(store, row.incident.id, false, groups, &TimeZone::UTC, out)?;
        writeln!(out)?;
    }
    let all = IncidentFilter { background: true, ..news };
    let history: Vec<_> =
        store.incidents(&all)?.into_iter().filter(|row| row.incident.scope == Scope::Background).collect();
    if !history.is_empty() {
        heading("Told as history", "kept, and rung for nobody", out)?;
        for row in &history {
            writeln!(out, "{}", incidents::cells::line(&row.incident, groups))?;
        }
    }
    heading("Copies", "kept and linked; no second source, and no second mail", out)?;
    for (copy, origin) in store.copies_seen(first, last)? {
        let kind = copy.copy.map_or("is a copy of", |copy| incidents::cells::copy_words(copy.kind));
        let name = |row: &crate::edge::store::ArticleRow| {
            let outlet = row.outlet.as_deref().unwrap_or(&row.source.name).to_owned();
            format!("“{}” ({outlet})", cut(row.title.as_deref().unwrap_or("no title"), 60))
        };
        writeln!(out, "{}\n    {kind} {}", name(&copy), styled(DIM, name(&origin)))?;
    }
    let [articles, copies, incidents, figures] = store.totals()?;
    writeln!(
        out,
        "\n{}",
        styled(
            GOOD,
            format!(
                "{articles} articles read, {copies} of them copies; {incidents} incidents; {figures} figures; {} mails",
                mails.len()
            )
        )
    )?;
    writeln!(out, "The mails, as .eml and .html: {}", files.display())?;
    writeln!(out, "The database: {}", folder.join("wirewatch.db").display())?;
    Ok(())
}

/// Writes each mail's HTML beside its `.eml`. Gives the folder.
fn save(folder: &Path, mails: &[MailRow]) -> anyhow::Result<PathBuf> {
    let place = folder.join("mail");
    for mail in mails {
        let name =
            format!("{}-{}-{}.html", mail.composed.strftime("%Y%m%dT%H%M%SZ"), mail.recipient, mail.id);
        let page = message::page(&mail.html, &message::pictures(&mail.message));
        files::write(&place.join(name), &page).context("a mail's HTML could not be written")?;
    }
    Ok(place)
}

fn heading(title: &str, explains: &str, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "\n{}  {}\n", styled(BOLD, title.to_uppercase()), styled(DIM, explains))
}
