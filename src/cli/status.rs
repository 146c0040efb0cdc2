//! `status`: feeds' health, what is due, what waits to be mailed.

use std::io::Write;

use jiff::Timestamp;
use serde::Serialize;

use super::args;
use super::out::{self, BOLD, DIM, GOOD, WARN, cut, styled};
use super::{Context, Outcome};
use crate::config::settings::Config;
use crate::daemon::schedule;
use crate::edge::store::{FeedRow, Store};
use crate::pipeline::health::{Health, health};
use crate::tell::words;

/// All that `status` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The time it is of.
    pub at: Timestamp,
    /// Whether nobody needs to look.
    pub well: bool,
    /// Each feed of the settings.
    pub feeds: Vec<FeedStatus>,
    /// Each recipient of the settings.
    pub recipients: Vec<RecipientStatus>,
    /// Mails that wait.
    pub waiting: Vec<MailStatus>,
    /// Mails that were refused for good.
    pub refused: Vec<MailStatus>,
    /// The latest pages that could not be read.
    pub pages: Vec<PageStatus>,
    /// Stored articles.
    pub articles: u64,
    /// Those that are copies.
    pub copies: u64,
    /// Stored incidents.
    pub incidents: u64,
    /// Stored figures.
    pub figures: u64,
}

/// A feed's health.
#[derive(Clone, Debug, Serialize)]
pub struct FeedStatus {
    /// Its name.
    pub name: String,
    /// `well`, `silent`, `failing`, or `new` where it was never polled.
    pub health: &'static str,
    /// What the last attempt met.
    pub problem: Option<String>,
    /// Since when it fails.
    pub failing_since: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
    /// The last good answer.
    pub succeeded: Option<Timestamp>,
    /// The next poll.
    pub due: Option<Timestamp>,
    /// Publication of the newest entry.
    pub newest: Option<Timestamp>,
    /// Stored entries.
    pub entries: u64,
    /// Those that wait to be read.
    pub unread: u64,
    /// Those that could not be read.
    pub unreadable: u64,
    /// Where a permanent redirect led.
    pub moved_to: Option<String>,
    /// What was odd in the last feed that came.
    pub notes: Vec<String>,
}

/// A recipient's next mail.
#[derive(Clone, Debug, Serialize)]
pub struct RecipientStatus {
    /// The name in the settings.
    pub name: String,
    /// The next digest.
    pub digest_due: Option<Timestamp>,
    /// When the last mail was put together.
    pub last_mail: Option<Timestamp>,
}

/// A mail that waits or was refused.
#[derive(Clone, Debug, Serialize)]
pub struct MailStatus {
    /// The recipient's name in the settings.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Why it was not taken.
    pub problem: Option<String>,
    /// When it is offered next.
    pub next_try: Option<Timestamp>,
}

/// A page that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct PageStatus {
    /// Its feed's name.
    pub feed: String,
    /// Its address, or its entry's title.
    pub link: String,
    /// Why.
    pub problem: String,
}

/// Prints how things stand; exit code 1 where a person should look.
///
/// # Errors
/// Where the configuration is wrong, or the database or the output fails.
pub fn run(context: &Context<'_>, options: &args::Status, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let status = status(&context.store(&config)?, &config, context.now())?;
    Ok(Outcome::from(print(&status, options.output.json, out)?))
}

/// Puts together how things stand.
///
/// # Errors
/// Where the database fails.
pub fn status(store: &Store, config: &Config, now: Timestamp) -> anyhow::Result<Status> {
    let rows = store.feeds()?;
    let mut feeds = Vec::new();
    for settings in &config.feeds {
        let row = rows.iter().find(|row| row.name == settings.name);
        let due = match row {
            Some(_) => {
                let state = store.feed(&settings.name, settings.url.as_str())?;
                Some(schedule::feed_due(settings, &config.poll, &state, now))
            }
            None => None,
        };
        feeds.push(feed_status(&settings.name, row, due, now));
    }
    let mut recipients = Vec::new();
    for recipient in &config.recipients {
        let reached = store.reached(&recipient.name, now)?;
        recipients.push(RecipientStatus {
            name: recipient.name.clone(),
            digest_due: schedule::digest_due(recipient, &reached),
            last_mail: store.last_mail(&recipient.name)?,
        });
    }
    let waiting: Vec<MailStatus> = store
        .mails_waiting()?
        .into_iter()
        .map(|mail| MailStatus {
            recipient: mail.recipient,
            subject: mail.subject,
            problem: mail.problem,
            next_try: Some(mail.next_try),
        })
        .collect();
    let month = jiff::SignedDuration::from_hours(30 * 24);
    let refused: Vec<MailStatus> = store
        .mails_refused(now.saturating_sub(month)?)?
        .into_iter()
        .map(|mail| MailStatus {
            recipient: mail.recipient,
            subject: mail.subject,
            problem: Some(mail.problem),
            next_try: None,
        })
        .collect();
    let pages: Vec<PageStatus> = store
        .unreadable_entries(10)?
        .into_iter()
        .map(|(feed, link, problem)| PageStatus { feed, link, problem })
        .collect();
    let [articles, copies, incidents, figures] = store.totals()?;
    let well = feeds.iter().all(|feed| !is_unwell(feed))
        && refused.is_empty()
        && waiting.iter().all(|mail| mail.problem.is_none());
    Ok(Status {
        at: now,
        well,
        feeds,
        recipients,
        waiting,
        refused,
        pages,
        articles,
        copies,
        incidents,
        figures,
    })
}

fn is_unwell(feed: &FeedStatus) -> bool {
    feed.health == Health::Failing.name() || feed.health == Health::Silent.name()
}

fn feed_status(name: &str, row: Option<&FeedRow>, due: Option<Timestamp>, now: Timestamp) -> FeedStatus {
    let health = row.map_or("new", |row| health(row, now).name());
    FeedStatus {
        name: name.to_owned(),
        health,
        problem: row.and_then(|row| row.problem.clone()),
        failing_since: row.and_then(|row| row.failing_since),
        failures: row.map_or(0, |row| row.failures),
        succeeded: row.and_then(|row| row.succeeded),
        due,
        newest: row.and_then(|row| row.newest),
        entries: row.map_or(0, |row| row.entries),
        unread: row.map_or(0, |row| row.unread),
        unreadable: row.map_or(0, |row| row.unreadable),
        moved_to: row.and_then(|row| row.moved_to.clone()),
        notes: row.map(|row| row.notes.iter().map(|note| note.says.clone()).collect()).unwrap_or_default(),
    }
}

/// Prints how things stand. Says `false` where a person should look.
///
/// # Errors
/// Where the database or the output fails.
pub fn print(status: &Status, json: bool, out: &mut dyn Write) -> anyhow::Result<bool> {
    if json {
        out::json(out, status)?;
        return Ok(status.well);
    }
    let ago = |time: Option<Timestamp>| time.map_or_else(|| "never".to_owned(), |time| ago(time, status.at));
    let rows: Vec<Vec<String>> = status
        .feeds
        .iter()
        .map(|feed| {
            let style = if is_unwell(feed) { WARN } else { GOOD };
            let trouble = match (&feed.problem, &feed.moved_to) {
                (Some(problem), _) => styled(WARN, cut(problem, 100)),
                (None, Some(moved)) => styled(DIM, format!("moved for good to {moved}")),
                (None, None) => String::new(),
            };
            vec![
                styled(style, feed.health),
                feed.name.clone(),
                ago(feed.succeeded),
                ago(feed.newest),
                feed.entries.to_string(),
                if 0 < feed.unread { feed.unread.to_string() } else { "–".to_owned() },
                if 0 < feed.unreadable { styled(WARN, feed.unreadable) } else { "–".to_owned() },
                trouble,
            ]
        })
        .collect();
    let well = status.feeds.iter().filter(|feed| !is_unwell(feed)).count();
    writeln!(out, "{}", styled(BOLD, format!("Feeds: {well} of {} well", status.feeds.len())))?;
    if !rows.is_empty() {
        out::table(out, &["", "feed", "answered", "newest", "entries", "unread", "unreadable", ""], &rows)?;
    }
    for feed in status.feeds.iter().filter(|feed| !feed.notes.is_empty()) {
        writeln!(out, "  {}: {}", feed.name, styled(DIM, feed.notes.join("; ")))?;
    }
    mails(status, out)?;
    if !status.pages.is_empty() {
        writeln!(out, "\n{}", styled(BOLD, "Pages that could not be read, latest first"))?;
        for page in &status.pages {
            writeln!(out, "  {}: {}\n      {}", page.feed, page.link, styled(DIM, &page.problem))?;
        }
    }
    let Status { articles, copies, incidents, figures, .. } = status;
    writeln!(out, "\n{articles} articles ({copies} copies), {incidents} incidents, {figures} figures")?;
    Ok(status.well)
}

fn mails(status: &Status, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "\n{}", styled(BOLD, "Mails"))?;
    for recipient in &status.recipients {
        let due =
            recipient.digest_due.map_or_else(|| "no digest".to_owned(), |due| format!("next digest {due}"));
        let last = recipient.last_mail.map_or_else(|| "none yet".to_owned(), |last| ago(last, status.at));
        writeln!(out, "  {}: {due}, last mail {last}", recipient.name)?;
    }
    if status.recipients.is_empty() {
        writeln!(out, "  {}", styled(WARN, "nobody gets any: there is no [[recipient]] in the settings"))?;
    }
    for mail in &status.waiting {
        let problem = mail.problem.as_deref().unwrap_or("not offered yet");
        let next = mail.next_try.map(|next| next.to_string()).unwrap_or_default();
        writeln!(
            out,
            "  {} {}: {} ({problem}; next try {next})",
            styled(WARN, "waiting"),
            mail.recipient,
            mail.subject
        )?;
    }
    for mail in &status.refused {
        let problem = mail.problem.as_deref().unwrap_or_default();
        writeln!(out, "  {} {}: {} ({problem})", styled(WARN, "refused"), mail.recipient, mail.subject)?;
    }
    Ok(())
}

/// How long ago something was, in the largest unit that says enough.
fn ago(time: Timestamp, now: Timestamp) -> String {
    let minutes = now.duration_since(time).as_mins();
    match minutes {
        ..0 => "just now".to_owned(),
        0..90 => format!("{minutes} min ago"),
        90..2880 => format!("{} h ago", minutes / 60),
        _ => words::count(usize::try_from(minutes / 1440).unwrap_or(usize::MAX), "day ago", "days ago"),
    }
}
