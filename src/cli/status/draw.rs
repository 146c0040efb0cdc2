//! How things stand, on one screen.

use std::io::Write;

use jiff::Timestamp;

use super::super::out::{self, BOLD, DIM, GOOD, WARN, cut, styled};
use super::{FeedStatus, LanguageStatus, NEW, PAUSED, Status, is_unwell};
use crate::model::Health;
use crate::tell::words;

/// More feeds than fit a screen: then only those are listed that a person should look at.
const MOST_ON_A_SCREEN: usize = 40;

/// Prints how things stand; with `all` each feed, however many there are.
///
/// # Errors
/// Where the output fails.
pub(super) fn print(status: &Status, all: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    if let Some(problems) = &status.configuration {
        writeln!(
            out,
            "{}\n{problems}\n",
            styled(WARN, "The edited configuration is refused, the earlier one goes on:")
        )?;
    }
    for problem in status.clock.iter().chain(&status.overdue).chain(&status.disk) {
        writeln!(out, "{}\n", styled(WARN, problem))?;
    }
    feeds(status, all, out)?;
    mails(status, out)?;
    if !status.pages.is_empty() {
        writeln!(out, "\n{}", styled(BOLD, "Pages that could not be read, latest first"))?;
        for page in &status.pages {
            writeln!(out, "{}", out::paragraph(2, &format!("{}: {}", page.feed, page.link)))?;
            writeln!(out, "{}", styled(DIM, out::paragraph(6, &page.problem)))?;
        }
    }
    let Status { articles, copies, incidents, figures, .. } = status;
    let count = |of: u64, one, many| words::count(usize::try_from(of).unwrap_or(usize::MAX), one, many);
    let articles =
        format!("{} ({})", count(*articles, "article", "articles"), count(*copies, "copy", "copies"));
    let stored = [articles, count(*incidents, "incident", "incidents"), count(*figures, "figure", "figures")];
    writeln!(out, "\n{}", stored.join(", "))?;
    if !status.other_languages.is_empty() {
        let each = |of: &LanguageStatus| format!("{} {}", of.articles, of.language);
        let all: Vec<String> = status.other_languages.iter().map(each).collect();
        writeln!(out, "in languages that are not read: {}", all.join(", "))?;
    }
    Ok(())
}

/// The feeds, those that a person should look at first.
fn feeds(status: &Status, all: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    // Nobody knows how they are doing by now.
    let of_then = if status.overdue.is_some() { ", when they were last asked" } else { "" };
    writeln!(out, "{}", styled(BOLD, format!("Feeds{of_then}: {}", counts(&status.feeds))))?;
    let (mut listed, well): (Vec<_>, Vec<_>) = status.feeds.iter().partition(|feed| is_unwell(feed));
    let fits = all || status.feeds.len() <= MOST_ON_A_SCREEN;
    let left_out = if fits { 0 } else { well.len() };
    if fits {
        listed.extend(well);
    }
    if !listed.is_empty() {
        let rows: Vec<Vec<String>> = listed.iter().map(|feed| row(feed, status.at)).collect();
        out::table(
            out,
            &[
                "", "feed", "answered", "newest", "pause", "entries", "read", "copies", "length", "unread",
                "next", "",
            ],
            &["length", "copies", "pause", "entries", "read", "unread", "newest"],
            &rows,
        )?;
    }
    if 0 < left_out {
        let others = words::count(left_out, "feed", "feeds");
        writeln!(
            out,
            "  {}",
            styled(DIM, format!("{others} that nobody needs to look at: wirewatch status --all"))
        )?;
    }
    if let Some(network) = &status.network {
        writeln!(out, "  {}", styled(WARN, &network.says))?;
    }
    for feed in listed.iter().filter(|feed| !feed.notes.is_empty()) {
        writeln!(out, "  {}: {}", feed.name, styled(DIM, feed.notes.join("; ")))?;
    }
    Ok(())
}

/// "29 of 33 well, 2 failing, 1 not asked yet, 1 paused".
fn counts(feeds: &[FeedStatus]) -> String {
    let of = |health: &str| feeds.iter().filter(|feed| feed.health == health).count();
    let mut told = format!("{} of {} well", of(Health::Well.name()), feeds.len());
    let troubled =
        [Health::Dead, Health::Failing, Health::Odd, Health::Silent, Health::Late].map(Health::name);
    let named = troubled.into_iter().map(|name| (name, name));
    for (health, name) in named.chain([(NEW, "without an answer yet"), (PAUSED, PAUSED)]) {
        if 0 < of(health) {
            told.push_str(&format!(", {} {name}", of(health)));
        }
    }
    told
}

fn row(feed: &FeedStatus, now: Timestamp) -> Vec<String> {
    let since = |time: Option<Timestamp>| time.map_or_else(|| "never".to_owned(), |time| ago(time, now));
    let style = if is_unwell(feed) { WARN } else { GOOD };
    let troubles: Vec<&str> = feed.troubles.iter().map(|trouble| trouble.says.as_str()).collect();
    let trouble = match (&feed.problem, &feed.moved_to) {
        // What it met last says more than what it met first.
        (Some(problem), _) => styled(WARN, cut(problem, 100)),
        _ if !troubles.is_empty() => styled(WARN, cut(&troubles.join("; "), 100)),
        (None, Some(moved)) => styled(DIM, format!("moved for good to {moved}")),
        (None, None) => String::new(),
    };
    vec![
        styled(style, feed.health),
        feed.name.clone(),
        since(feed.succeeded),
        since(feed.newest),
        feed.usual_pause_s.map_or_else(|| "–".to_owned(), pause),
        feed.entries.to_string(),
        read(feed),
        share(feed.copies, feed.entries),
        feed.usual_characters.map_or_else(|| "–".to_owned(), |characters| characters.to_string()),
        if 0 < feed.unread { feed.unread.to_string() } else { "–".to_owned() },
        feed.due.map_or_else(|| "now".to_owned(), |due| until(due, now)),
        trouble,
    ]
}

fn mails(status: &Status, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "\n{}", styled(BOLD, "Mails"))?;
    for recipient in &status.recipients {
        let due =
            recipient.digest_due.map_or_else(|| "no digest".to_owned(), |due| format!("next digest {due}"));
        let composed = |last| format!("last mail composed {}", ago(last, status.at));
        let last = recipient.last_mail.map_or_else(|| "no mail yet".to_owned(), composed);
        writeln!(out, "  {}: {due}, {last}", recipient.name)?;
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

/// A usual pause: 8 h, 3 d.
fn pause(seconds: i64) -> String {
    match seconds / 3600 {
        0 => format!("{} min", seconds / 60),
        hours @ 1..48 => format!("{hours} h"),
        hours => format!("{} d", hours / 24),
    }
}

/// When something is due, from now.
fn until(due: Timestamp, now: Timestamp) -> String {
    if due == Timestamp::MAX {
        return "never".to_owned();
    }
    match due.duration_since(now).as_mins() {
        ..=0 => "now".to_owned(),
        minutes @ 1..90 => format!("{minutes} min"),
        minutes => format!("{} h", minutes / 60),
    }
}

/// The share of a feed's pages that could be read.
fn read(feed: &FeedStatus) -> String {
    let tried = feed.entries - feed.unread;
    let share = share(tried - feed.unreadable, tried);
    if 0 < feed.unreadable { styled(WARN, share) } else { share }
}

fn share(part: u64, whole: u64) -> String {
    (100 * part).checked_div(whole).map_or_else(|| "–".to_owned(), |share| format!("{share} %"))
}

/// How long ago something was, in the largest unit that says enough.
fn ago(time: Timestamp, now: Timestamp) -> String {
    let minutes = now.duration_since(time).as_mins();
    match minutes {
        ..-2 => "later than now".to_owned(),
        -2..0 => "just now".to_owned(),
        0..90 => format!("{minutes} min ago"),
        90..2880 => format!("{} h ago", minutes / 60),
        _ => words::count(usize::try_from(minutes / 1440).unwrap_or(usize::MAX), "day ago", "days ago"),
    }
}
