//! `run` and `once`: the service itself.

use std::io::Write;
use std::sync::Arc;

use anyhow::bail;

use super::args::Once;
use super::{Context, Outcome, settings};
use crate::daemon::clock::doubt;
use crate::daemon::once::{self, Step, Summary};
use crate::daemon::reload::Settings;
use crate::daemon::run;
use crate::daemon::service::Service;
use crate::edge::clock::Clock;
use crate::edge::lock;
use crate::tell::words::count;

/// Runs until it is told to stop.
///
/// # Errors
/// Where the configuration is wrong, or the service can't start.
pub fn run(context: &Context<'_>) -> anyhow::Result<Outcome> {
    let (files, config) = settings::load_files(context.arguments.config.as_deref())?;
    trust(context.clock)?;
    let _lock = lock::lock(&config.data)?;
    runtime()?.block_on(async {
        let service = Service::start(config, context.clock)?;
        run::run(service, Settings::new(files)).await?;
        Ok(Outcome::Done)
    })
}

/// One round of all that is due, and a line that says what it did.
///
/// # Errors
/// Where the configuration is wrong, or the database fails.
pub fn once(context: &Context<'_>, options: &Once, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let config = context.config()?;
    trust(context.clock)?;
    let _lock = lock::lock(&config.data)?;
    let summary = round(&Service::start(config, context.clock)?, options.all, |_| {})?;
    writeln!(out, "{}", line(&summary))?;
    Ok(Outcome::from(summary.feeds_failed == 0 && summary.unsent == 0))
}

/// Refuses a clock that was never set: nothing would be right that goes by it. `--now` may be any time.
fn trust(clock: Clock) -> anyhow::Result<()> {
    match clock {
        Clock::System => doubt(clock.now(), None).map_or(Ok(()), |doubt| bail!(doubt)),
        Clock::Fixed(_) => Ok(()),
    }
}

/// One round, on a runtime of its own.
pub(super) fn round(service: &Arc<Service>, all: bool, progress: impl Fn(Step)) -> anyhow::Result<Summary> {
    Ok(runtime()?.block_on(once::once(service, all, progress))?)
}

pub(super) fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

fn line(summary: &Summary) -> String {
    let mut parts = vec![
        count(summary.feeds, "feed polled", "feeds polled"),
        count(summary.articles, "article read", "articles read"),
        count(summary.changes, "change", "changes"),
        count(summary.sent, "mail sent", "mails sent"),
    ];
    if 0 < summary.feeds_failed {
        parts.push(count(summary.feeds_failed, "feed failed", "feeds failed"));
    }
    if 0 < summary.unsent {
        parts.push(count(summary.unsent, "mail not taken", "mails not taken"));
    }
    parts.join(", ")
}
