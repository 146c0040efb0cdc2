//! `check`: every problem of the configuration, each drawn under its line, or one calm line.
//!
//! It reads what `run` would read, secrets and the data folder included, and changes nothing but
//! that the data folder is there afterwards.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;

use super::args::Check;
use super::out::{self, errln};
use super::settings::load;
use crate::config::settings::{Config, HeaderValue, Login, ProxyAddress, Secret, Transport, WebhookAddress};
use crate::config::shown;
use crate::edge::files::{try_folder, why};
use crate::edge::mailer::dkim::Signer;
use crate::edge::mailer::openpgp;
use crate::edge::secret;
use crate::pipeline;

/// Checks the configuration and says so.
///
/// # Errors
/// Where there is no configuration or something in it is wrong.
pub fn run(check: &Check, named: Option<&Path>, now: Timestamp) -> anyhow::Result<ExitCode> {
    let (path, config) = load(named)?;
    let mut failures = outside(&config);
    if check.online {
        failures.extend(super::check_online::failures(&config, now)?);
    }
    for failure in &failures {
        errln!("error: {failure}");
    }
    for hint in hints(&config) {
        errln!("hint: {hint}");
    }
    if failures.is_empty() {
        writeln!(out::stdout(), "{} is right: {}", shown(&path).display(), summary(&config))?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(2))
}

/// What the files cannot show: secrets that are not there, a folder that cannot be written.
fn outside(config: &Config) -> Vec<String> {
    let mut failures = Vec::new();
    for (owner, place) in secrets(config) {
        failures.extend(
            secret::read(place).err().map(|error| format!("{owner}: {:#}", anyhow::Error::from(error))),
        );
    }
    failures.extend(
        pipeline::templates(config).err().map(|wrong| format!("a template for mails is broken: {wrong}")),
    );
    for recipient in &config.recipients {
        if let Some(key) = &recipient.pgp_key
            && let Err(unencrypted) = openpgp::encrypt(b"", key)
        {
            failures.push(format!("{}: {:#}", recipient.name, anyhow::Error::from(unencrypted)));
        }
    }
    if let Some(dkim) = &config.mail.dkim
        && let Err(unsigned) = Signer::new(dkim)
    {
        failures.push(format!("{:#}", anyhow::Error::from(unsigned)));
    }
    if let Err(error) = try_folder(&config.data) {
        failures.push(format!(
            "the data folder {} cannot be written: {}",
            shown(&config.data).display(),
            why(&error)
        ));
    }
    failures
}

/// Every secret with what it is for.
fn secrets(config: &Config) -> Vec<(String, &Secret)> {
    let mut secrets = Vec::new();
    if let Transport::Smtp(smtp) = &config.mail.transport
        && let Some(Login { password, .. }) = &smtp.login
    {
        secrets.push(("the mail server's password".to_owned(), password));
    }
    for recipient in &config.recipients {
        let Some(webhook) = &recipient.webhook else { continue };
        if let WebhookAddress::Secret(place) = &webhook.address {
            secrets.push((format!("the webhook's address of {}", recipient.name), place));
        }
        secrets.extend(
            webhook.key.iter().map(|place| (format!("the webhook's key of {}", recipient.name), place)),
        );
    }
    for feed in &config.feeds {
        let password = feed.login.as_ref().map(|login| ("the password", &login.password));
        let cookies = feed.cookies.as_ref().map(|place| ("the cookies", place));
        let proxy = match &feed.proxy {
            Some(ProxyAddress::Secret(place)) => Some(("the proxy's address", place)),
            Some(ProxyAddress::Plain(_)) | None => None,
        };
        let named = [password, cookies, proxy].into_iter().flatten();
        secrets.extend(named.map(|(what, place)| (format!("{}: {what}", feed.name), place)));
        for (name, value) in &feed.headers {
            if let HeaderValue::Secret(place) = value {
                secrets.push((format!("{}: the header {name}", feed.name), place));
            }
        }
    }
    secrets
}

/// What is allowed, but hardly meant.
fn hints(config: &Config) -> Vec<String> {
    let mut hints = Vec::new();
    if config.http.contact.is_none() {
        hints.push("`contact` in [http] is not set: publishers cannot write to you".to_owned());
    }
    if config.feeds.is_empty() {
        hints.push("there is no [[feed]]: nothing is watched".to_owned());
    }
    if config.groups.is_empty() {
        hints.push("there is no [[group]]: nobody is tracked".to_owned());
    }
    if config.recipients.is_empty() {
        hints.push("there is no [[recipient]]: nothing is mailed".to_owned());
    }
    for recipient in
        config.recipients.iter().filter(|recipient| recipient.digest.is_none() && !recipient.alerts)
    {
        hints.push(format!(
            "{} has neither `digest` nor `alerts = true`: mails only on `wirewatch digest --to {} --send`",
            recipient.name, recipient.name
        ));
    }
    hints
}

fn summary(config: &Config) -> String {
    let count = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    };
    let mails = match &config.mail.transport {
        Transport::Folder(folder) => format!("mails as files into {}", shown(folder).display()),
        Transport::Smtp(smtp) => format!("mails by {}:{}", smtp.host, smtp.port),
        Transport::Sendmail(program) => format!("mails by {}", shown(program).display()),
    };
    format!(
        "{}, {}, {}; {mails}",
        count(config.feeds.len(), "feed"),
        count(config.groups.len(), "group"),
        count(config.recipients.len(), "recipient")
    )
}
