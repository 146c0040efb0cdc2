//! `digest`: the mail that would go out now.

use std::io::Write;

use anyhow::{Context as _, bail};
use serde::Serialize;

use super::args::Digest;
use super::out::{self, BOLD, DIM, styled};
use super::{Context, Outcome, service};
use crate::config::settings::{Config, Recipient};
use crate::config::shown;
use crate::daemon::service::Service;
use crate::daemon::{delivery, jobs};
use crate::edge::files;
use crate::edge::lock::{self, NotLocked};
use crate::edge::mailer::message;
use crate::model::Mail;
use crate::pipeline::{self, Telling};

/// A mail that would go out, for programs.
#[derive(Serialize)]
struct MailJson<'a> {
    recipient: &'a str,
    subject: &'a str,
    text: &'a str,
    html: &'a str,
    changes: &'a [i64],
}

/// Shows each recipient's mail, or sends it with `--send`.
///
/// # Errors
/// Where the configuration is wrong, nobody is called so, or the database fails.
pub fn run(context: &Context<'_>, digest: &Digest, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    let recipients = recipients(&config, digest.to.as_deref())?;
    if digest.send {
        let names: Vec<String> = recipients.iter().map(|recipient| recipient.name.clone()).collect();
        return send(context, config, names, out);
    }
    let store = context.store(&config)?;
    let templates = pipeline::templates(&config).map_err(anyhow::Error::msg)?;
    let telling = Telling { config: &config, templates: &templates };
    let since = digest.since.map(|since| since.from(context.now()));
    let mut mails = Vec::new();
    for recipient in &recipients {
        let mail = pipeline::preview(&store, &telling, recipient, since, context.now())?;
        mails.push((recipient.name.clone(), mail));
    }
    if digest.output.json {
        let lines: Vec<MailJson<'_>> =
            mails.iter().filter_map(|(name, mail)| Some(json(name, mail.as_ref()?))).collect();
        out::json(out, &serde_json::json!({ "mails": lines }))?;
        return Ok(Outcome::Done);
    }
    for (name, mail) in &mails {
        match mail {
            Some(mail) if digest.preview => {
                let page = message::page(&mail.html, &mail.pictures);
                let place = config.data.join("preview").join(format!("{}.html", file_name(name)));
                files::write(&place, &page)
                    .with_context(|| format!("{} could not be written", shown(&place).display()))?;
                writeln!(out, "{name}: {}\n{}", mail.subject, shown(&place).display())?;
            }
            Some(mail) => {
                writeln!(
                    out,
                    "{} {name}\n{} {}\n",
                    styled(DIM, "To:"),
                    styled(DIM, "Subject:"),
                    styled(BOLD, &mail.subject)
                )?;
                writeln!(out, "{}", mail.text)?;
            }
            None => writeln!(out, "{name}: nothing new, no mail would go out.")?,
        }
    }
    Ok(Outcome::Done)
}

fn json<'a>(recipient: &'a str, mail: &'a Mail) -> MailJson<'a> {
    MailJson { recipient, subject: &mail.subject, text: &mail.text, html: &mail.html, changes: &mail.changes }
}

/// A name as a file's: what may not stand in one is a hyphen.
fn file_name(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' }).collect()
}

fn recipients<'c>(config: &'c Config, name: Option<&str>) -> anyhow::Result<Vec<&'c Recipient>> {
    let found: Vec<&Recipient> =
        config.recipients.iter().filter(|recipient| name.is_none_or(|name| recipient.name == name)).collect();
    if found.is_empty() {
        let known: Vec<&str> = config.recipients.iter().map(|recipient| recipient.name.as_str()).collect();
        match name.filter(|_| !known.is_empty()) {
            Some(name) => bail!("no recipient is called {name}; the settings have {}", known.join(", ")),
            None => bail!(
                "the settings have no [[recipient]], so nobody gets mails: uncomment the example \
                 `#[[recipient]]` in wirewatch.toml, and put a name and an address there"
            ),
        }
    }
    Ok(found)
}

/// Composes and offers the mails now; what they tell counts as told. A running service offers them itself: two would
/// offer them twice.
fn send(
    context: &Context<'_>,
    config: Config,
    names: Vec<String>,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let now = context.now();
    let lock = lock::lock(&config.data);
    let service = Service::start(config, context.clock)?;
    let runtime = service::runtime()?;
    let composed = runtime.block_on(jobs::tell_only(&service, names, now))?;
    match lock {
        Err(NotLocked::Taken { .. }) => {
            writeln!(out, "{composed} composed; the running service sends them within a minute")?;
            Ok(Outcome::Done)
        }
        Err(error) => Err(error.into()),
        Ok(_lock) => {
            let (sent, unsent) = runtime.block_on(delivery::deliver(&service, now))?;
            writeln!(out, "{composed} composed, {sent} sent, {unsent} not taken")?;
            Ok(Outcome::from(unsent == 0))
        }
    }
}
