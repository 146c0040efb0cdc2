//! `mail`: the outbox, for the operator: what waits, what was refused, and what to do about it.

use std::io::Write;

use anyhow::bail;
use jiff::Timestamp;
use serde::Serialize;

use super::args::{Mail, MailDrop, MailList, MailRetry, MailShow};
use super::out::{self, BOLD, DIM, GOOD, WARN, cut, styled};
use super::{Context, Outcome, service};
use crate::daemon::delivery;
use crate::daemon::service::Service;
use crate::edge::lock::{self, NotLocked};
use crate::edge::mailer::message;
use crate::edge::store::{MailRow, MailState, Store};
use crate::model::MailKind;
use crate::tell::words::count;

/// A mail of the outbox, for programs.
#[derive(Serialize)]
pub(super) struct MailLine<'a> {
    id: String,
    recipient: &'a str,
    kind: MailKind,
    state: MailState,
    subject: &'a str,
    message_id: &'a str,
    composed: Timestamp,
    sent: Option<Timestamp>,
    attempts: u32,
    next_try: Option<Timestamp>,
    problem: Option<&'a str>,
}

/// Does what is asked for.
///
/// # Errors
/// Where the configuration is wrong, there is no such mail, or the database or the output fails.
pub fn run(context: &Context<'_>, mail: &Mail, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    match mail {
        Mail::List(options) => list(context, options, out),
        Mail::Show(options) => show(context, options, out),
        Mail::Retry(options) => retry(context, options, out),
        Mail::Drop(options) => give_up(context, options, out),
    }
}

/// How commands name a mail.
pub fn mail_id(id: i64) -> String {
    format!("m{id}")
}

fn list(context: &Context<'_>, options: &MailList, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let mails = context.store(&config)?.mails(options.to.as_deref(), options.limit)?;
    if options.output.json {
        let lines: Vec<MailLine<'_>> = mails.iter().map(line).collect();
        out::json(out, &serde_json::json!({ "mails": lines }))?;
        return Ok(Outcome::Done);
    }
    if mails.is_empty() {
        writeln!(out, "No mails yet.")?;
        return Ok(Outcome::Done);
    }
    let rows: Vec<Vec<String>> = mails.iter().map(row).collect();
    out::table(out, &["id", "state", "composed", "to", "subject", ""], &[], &rows)?;
    Ok(Outcome::Done)
}

/// A mail as programs are told of it.
pub(super) fn line(mail: &MailRow) -> MailLine<'_> {
    MailLine {
        id: mail_id(mail.id),
        recipient: &mail.recipient,
        kind: mail.kind,
        state: mail.state,
        subject: &mail.subject,
        message_id: &mail.message_id,
        composed: mail.composed,
        sent: mail.sent,
        attempts: mail.attempts,
        next_try: (mail.state == MailState::Waiting).then_some(mail.next_try),
        problem: mail.problem.as_deref(),
    }
}

fn row(mail: &MailRow) -> Vec<String> {
    let problem = mail.problem.as_deref().map(|problem| cut(problem, 100));
    let more = match mail.state {
        MailState::Waiting => format!("{}; next try {}", problem.unwrap_or_default(), mail.next_try)
            .trim_start_matches("; ")
            .to_owned(),
        MailState::Refused | MailState::Dropped => problem.unwrap_or_default(),
        MailState::Sent => String::new(),
    };
    vec![
        mail_id(mail.id),
        state(mail.state),
        mail.composed.to_string(),
        mail.recipient.clone(),
        mail.subject.clone(),
        styled(DIM, more),
    ]
}

/// What became of a mail, in a word.
pub fn state(state: MailState) -> String {
    match state {
        MailState::Waiting => styled(WARN, "waiting"),
        MailState::Sent => styled(GOOD, "sent"),
        MailState::Refused => styled(WARN, "refused"),
        MailState::Dropped => styled(DIM, "dropped"),
    }
}

fn show(context: &Context<'_>, options: &MailShow, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let mail = find(&context.store(&config)?, options.id)?;
    if options.eml {
        out.write_all(&mail.message)?;
    } else if options.html {
        writeln!(out, "{}", message::page(&mail.html, &message::pictures(&mail.message)))?;
    } else {
        heading(&mail, out)?;
        writeln!(out, "\n{}", mail.body.trim_end())?;
    }
    Ok(Outcome::Done)
}

/// What stands around a mail.
///
/// # Errors
/// Where the output can't be written.
pub fn heading(mail: &MailRow, out: &mut dyn Write) -> anyhow::Result<()> {
    let kind = if mail.kind == MailKind::Digest { "digest" } else { "alert" };
    writeln!(out, "{}  {}", styled(DIM, mail_id(mail.id)), styled(BOLD, &mail.subject))?;
    writeln!(out, "    {kind} to {}, composed {}", mail.recipient, mail.composed)?;
    let became = match (mail.state, mail.sent) {
        (MailState::Sent, Some(sent)) => format!("{} {sent}", state(mail.state)),
        (MailState::Waiting, _) => format!("{} until {}", state(mail.state), mail.next_try),
        _ => state(mail.state),
    };
    let failed = match (mail.state, mail.attempts) {
        (_, 0) => String::new(),
        (MailState::Sent, times) => {
            format!(", after {} that failed", count(times as usize, "attempt", "attempts"))
        }
        (_, 1) => ", not taken once".to_owned(),
        (_, times) => format!(", not taken {times} times"),
    };
    let problem = mail.problem.as_ref().map_or_else(String::new, |problem| format!(": {problem}"));
    writeln!(out, "    {became}{failed}{problem}")?;
    writeln!(out, "    Message-ID {}", mail.message_id)?;
    Ok(())
}

fn find(store: &Store, id: i64) -> anyhow::Result<MailRow> {
    match store.mail(id)? {
        Some(mail) => Ok(mail),
        None => bail!("there is no mail {}; `wirewatch mail list` shows them", mail_id(id)),
    }
}

/// A mail that was not taken; one that was is past retrying and dropping.
fn unsent(store: &Store, id: i64) -> anyhow::Result<MailRow> {
    let mail = find(store, id)?;
    if mail.state == MailState::Sent {
        let sent = mail.sent.map(|sent| format!(" at {sent}")).unwrap_or_default();
        bail!("{} was taken by its server{sent}; there is nothing left to do about it", mail_id(id));
    }
    Ok(mail)
}

fn retry(context: &Context<'_>, options: &MailRetry, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let now = context.now();
    let store = context.store(&config)?;
    let ids = if options.all {
        let month = now.saturating_sub(jiff::SignedDuration::from_hours(30 * 24))?;
        let mails = store.mails_composed(month, now)?.into_iter();
        mails
            .filter(|mail| matches!(mail.state, MailState::Waiting | MailState::Refused))
            .map(|mail| mail.id)
            .collect()
    } else {
        options.ids.clone()
    };
    store.whole(|| {
        for id in &ids {
            unsent(&store, *id)?;
            store.mail_again(*id, now)?;
        }
        Ok::<_, anyhow::Error>(())
    })?;
    // A running service offers them itself: two would offer them twice.
    let mut well = true;
    match lock::lock(&config.data) {
        Err(NotLocked::Taken { .. }) => {
            writeln!(
                out,
                "The running service offers {} within a minute.",
                count(ids.len(), "mail", "mails")
            )?;
            return Ok(Outcome::Done);
        }
        Err(error) => return Err(error.into()),
        Ok(_lock) => {
            let service = Service::start(config, context.clock)?;
            service::runtime()?.block_on(delivery::deliver(&service, now))?;
        }
    }
    for id in ids {
        let mail = find(&store, id)?;
        well &= mail.state == MailState::Sent;
        heading(&mail, out)?;
    }
    Ok(Outcome::from(well))
}

fn give_up(context: &Context<'_>, options: &MailDrop, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let store = context.store(&config)?;
    store.whole(|| {
        for id in &options.ids {
            unsent(&store, *id)?;
            store.mail_dropped(*id, context.now())?;
        }
        Ok::<_, anyhow::Error>(())
    })?;
    for id in &options.ids {
        let mail = find(&store, *id)?;
        writeln!(out, "dropped {}: {} (to {})", mail_id(*id), mail.subject, mail.recipient)?;
    }
    Ok(Outcome::Done)
}
