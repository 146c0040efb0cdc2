//! `backtest`: which mails the configuration as it is now would have made of the articles that came in since a time,
//! and how they differ from those that went out.

mod compare;

use std::io::Write;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::args::Backtest;
use super::out::{self, BOLD, DIM, GOOD, WARN, cut, styled};
use super::{Context, Outcome, progress};
use crate::daemon::backtest::{self, Mailed};
use crate::edge::archive::Scratch;
use crate::edge::store::{Store, StoreError};
use crate::model::{Amount, Change, ChangeKind, Kind, MailKind, Role};
use crate::pipeline;
use crate::tell::words::count;
use compare::{Compared, Verdict, compare};

/// A mail, for programs.
#[derive(Serialize)]
struct MailJson<'a> {
    verdict: Verdict,
    recipient: &'a str,
    kind: MailKind,
    at: Timestamp,
    subject: &'a str,
    tells: Vec<ChangeJson<'a>>,
    added: Vec<ChangeJson<'a>>,
    missing: Vec<ChangeJson<'a>>,
}

/// A change, for programs: without an incident, whose id would be that of a database that is gone.
#[derive(Serialize)]
struct ChangeJson<'a> {
    change: ChangeKind,
    kind: Option<Kind>,
    role: Option<Role>,
    was: Option<&'a Amount>,
    is: Option<&'a Amount>,
    article: String,
    line: &'a str,
}

/// Lets the stored articles come in again, and compares the mails that this makes with those that went out.
///
/// # Errors
/// Where the configuration is wrong, or a database or the output fails.
pub fn run(context: &Context<'_>, options: &Backtest, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    let templates = pipeline::templates(&config).map_err(anyhow::Error::msg)?;
    let now = context.now();
    let since = options.since.from(now);
    let scratch = Scratch::open("backtest").context("no scratch database could be made")?;
    let bar = progress::bar("articles");
    let outcome =
        backtest::backtest((&store, scratch.store()), &config, &templates, (since, now), |at, of| {
            bar.set_length(of as u64);
            bar.set_position(at as u64);
        })?;
    bar.finish_and_clear();

    let mails = compare(&outcome, since);
    let lately = |mails: &[Mailed]| mails.iter().filter(|mail| since <= mail.head.composed).count();
    let (would, did) = (lately(&outcome.would), lately(&outcome.did));
    if options.output.json {
        let mails = mails.iter().map(|mail| json(&store, mail)).collect::<Result<Vec<_>, _>>()?;
        let all = serde_json::json!({
            "since": since, "articles": outcome.articles, "left_out": outcome.left_out,
            "would_go_out": would, "went_out": did, "mails": mails,
        });
        out::json(out, &all)?;
        return Ok(Outcome::Done);
    }
    let zone = &config.poll.time_zone;
    let left_out = match outcome.left_out {
        0 => String::new(),
        some => format!(", {} of feeds that are not watched left out", count(some, "article", "articles")),
    };
    let articles = count(outcome.articles, "article", "articles");
    writeln!(out, "Since {}: {articles} came in again{left_out}.", shown(since, zone).trim_start())?;
    let widest = mails.iter().map(|mail| mail.head.recipient.chars().count()).max().unwrap_or(0);
    for mail in &mails {
        print(mail, widest, zone, out)?;
    }
    if config.recipients.is_empty() {
        writeln!(out, "Nobody gets any: there is no [[recipient]] in the settings.")?;
    }
    let would = count(would, "mail", "mails");
    writeln!(out, "{would} would have gone out; {did} did. Nothing was sent.")?;
    if config.recipients.iter().any(|recipient| recipient.nothing_new) {
        writeln!(out, "Mails that say that there is nothing new are not counted.")?;
    }
    Ok(Outcome::Done)
}

fn shown(at: Timestamp, zone: &TimeZone) -> String {
    // As wide on each day of a month.
    at.to_zoned(zone.clone()).strftime("%e %b %Y %H:%M").to_string()
}

fn print(mail: &Compared<'_>, widest: usize, zone: &TimeZone, out: &mut dyn Write) -> std::io::Result<()> {
    let head = mail.head;
    let (mark, says) = match mail.verdict {
        Verdict::Same => (styled(DIM, "="), ""),
        Verdict::Different => (styled(WARN, "~"), "  would have told something else"),
        Verdict::New => (styled(GOOD, "+"), "  did not go out"),
        Verdict::Missing => (styled(WARN, "-"), "  would not have gone out"),
    };
    let kind = if head.kind == MailKind::Digest { "digest" } else { "alert" };
    let at = styled(DIM, shown(head.composed, zone));
    let subject = styled(BOLD, cut(&head.subject, 90));
    let to = &head.recipient;
    writeln!(out, "{mark} {at}  {to:<widest$}  {kind:<6}  {subject}{}", styled(DIM, says))?;
    if mail.verdict != Verdict::Same {
        for (_, line) in &mail.added {
            writeln!(out, "      {} {line}", styled(GOOD, "+"))?;
        }
        for (_, line) in &mail.missing {
            writeln!(out, "      {} {line}", styled(WARN, "-"))?;
        }
    }
    Ok(())
}

fn json<'a>(store: &Store, mail: &'a Compared<'a>) -> Result<MailJson<'a>, StoreError> {
    let changes = |told: &[&'a (Change, String)]| {
        told.iter().map(|told| change_json(store, told)).collect::<Result<Vec<_>, _>>()
    };
    Ok(MailJson {
        verdict: mail.verdict,
        recipient: &mail.head.recipient,
        kind: mail.head.kind,
        at: mail.head.composed,
        subject: &mail.head.subject,
        tells: changes(&mail.tells)?,
        added: changes(&mail.added)?,
        missing: changes(&mail.missing)?,
    })
}

fn change_json<'a>(
    store: &Store,
    (change, line): &'a (Change, String),
) -> Result<ChangeJson<'a>, StoreError> {
    let address = store.article_without_text(change.article)?.and_then(|article| article.address);
    Ok(ChangeJson {
        change: change.change,
        kind: change.kind,
        role: change.role,
        was: change.was.as_ref(),
        is: change.is.as_ref(),
        article: address.unwrap_or_else(|| change.article.to_string()),
        line,
    })
}
