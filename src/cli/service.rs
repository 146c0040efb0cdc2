//! `run` and `once`: the service itself.

use std::io::Write;
use std::sync::Arc;

use anyhow::bail;

use super::args::{Once, Run};
use super::{Context, Outcome, progress, settings};
use crate::daemon::clock::doubt;
use crate::daemon::life::View;
use crate::daemon::once::{self, Step, Summary};
use crate::daemon::reload::Settings;
use crate::daemon::room;
use crate::daemon::run;
use crate::daemon::service::Service;
use crate::edge::clock::Clock;
use crate::edge::lock;
use crate::tell::words::count;

/// Runs until it is told to stop.
///
/// # Errors
/// Where the configuration is wrong, or the service can't start.
pub fn run(context: &Context<'_>, options: &Run) -> anyhow::Result<Outcome> {
    let (files, config) = settings::load_files(context.arguments.config.as_deref())?;
    trust(context.clock)?;
    let _lock = lock::lock(&config.data)?;
    runtime()?.block_on(async {
        if !room::there_is(&config.data).await? {
            return Ok(Outcome::Done);
        }
        let service = Service::start(config, context.clock)?;
        let line = options.progress.then(progress::line);
        let show = |view: &View<'_>| {
            if let Some(line) = &line {
                line.set_message(says(view));
            }
        };
        run::run(service, Settings::new(files), show).await?;
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

/// What goes on, in a line.
fn says(view: &View<'_>) -> String {
    let counts = view.counts;
    let done = format!(
        "{} read, {}, {} since the start",
        number(counts.articles.get(), "article", "articles"),
        number(counts.changes.get(), "change", "changes"),
        number(counts.taken.get(), "mail", "mails"),
    );
    if view.is_paused {
        return format!("paused: the disk is full; {done}");
    }
    let asked = match view.asking.as_slice() {
        [] if view.is_mailing => "mailing".to_owned(),
        [] if view.feeds == 0 => "no feed is watched".to_owned(),
        [] => format!("waiting until {}", view.next.strftime("%H:%M:%S UTC")),
        [name] => format!("asking {name}"),
        [name, others @ ..] => format!("asking {name} and {} more of {} feeds", others.len(), view.feeds),
    };
    format!("{asked}; {done}")
}

fn number(number: u64, one: &str, many: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::daemon::counts::Counts;

    #[test]
    fn what_goes_on_is_a_line() {
        let counts = Counts::default();
        counts.articles.add(14);
        counts.taken.add(1);
        let r = |asking: &[&str], is_mailing, is_paused| {
            let asking = asking.iter().map(|name| (*name).to_owned()).collect();
            let next = "2024-03-24T10:15:00Z".parse().expect("a time");
            says(&View { asking, feeds: 45, is_mailing, is_paused, next, counts: &counts })
        };
        let done = "14 articles read, 0 changes, 1 mail since the start";
        assert_eq!(r(&[], false, false), format!("waiting until 10:15:00 UTC; {done}"));
        assert_eq!(r(&["BBC World"], true, false), format!("asking BBC World; {done}"));
        assert_eq!(r(&["a", "b", "c"], true, false), format!("asking a and 2 more of 45 feeds; {done}"));
        assert_eq!(r(&[], true, false), format!("mailing; {done}"));
        assert_eq!(r(&[], true, true), format!("paused: the disk is full; {done}"));
    }
}
