//! `check`: every problem of the configuration, each drawn under its line, or one calm line.
//!
//! It reads what `run` would read, secrets and the data folder included, and changes nothing but
//! that the data folder is there afterwards.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;

use super::args::Check;
use super::settings::load_files;
use super::{check_online, check_outside, log, out};
use crate::config::settings::{Config, Transport};
use crate::config::{self, shown};

/// Checks the configuration and says so.
///
/// # Errors
/// Where there is no configuration or something in it is wrong.
pub fn run(check: &Check, named: Option<&Path>, now: Timestamp) -> anyhow::Result<ExitCode> {
    let (files, config) = load_files(named)?;
    let wrong = config::found(&files, &check_outside::failures(&config), false);
    let online = if check.online { check_online::failures(&config, now)? } else { Vec::new() };
    let mut errors = out::stderr();
    if let Some(wrong) = &wrong {
        writeln!(errors, "{}", wrong.draw(log::is_colored()))?;
    }
    for failure in &online {
        writeln!(errors, "error: {failure}")?;
    }
    if let Some(odd) = config::found(&files, &check_outside::hints(&config), true) {
        writeln!(errors, "{}", odd.draw(log::is_colored()))?;
    }
    for hint in hints(&config) {
        writeln!(errors, "hint: {hint}")?;
    }
    if wrong.is_none() && online.is_empty() {
        let path = shown(&files.wirewatch.path);
        writeln!(out::stdout(), "{} is right: {}", path.display(), summary(&config))?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(2))
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
