//! One round of all that is due: what `wirewatch once` does, and the demo.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::clock;
use super::delivery;
use super::jobs::{self, Followed, JobError};
use super::keeping;
use super::looks;
use super::schedule;
use super::service::Service;

/// What one round did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Feeds that were due.
    pub feeds: usize,
    /// Those that could not be had.
    pub feeds_failed: usize,
    /// Articles that were read.
    pub articles: usize,
    /// Changes that they brought.
    pub changes: usize,
    /// Mails that were put into the outbox.
    pub mails: usize,
    /// Mails that were taken by their server.
    pub sent: usize,
    /// Mails that were not.
    pub unsent: usize,
}

/// Something that is happening in a round, for a progress display.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many feeds are asked.
    Polling(usize),
    /// One of them is done.
    Polled,
    /// So many articles are read.
    Reading(usize),
    /// Mails are put together and offered.
    Telling,
}

/// One round of all that is due, or of everything with `all`: feeds, articles in the order of their publication, mails.
///
/// # Errors
/// Where the database fails; what feeds and mail servers do wrong is in the summary.
pub async fn once(service: &Arc<Service>, all: bool, progress: impl Fn(Step)) -> Result<Summary, JobError> {
    let now = service.clock.now();
    let mut summary = Summary::default();
    clock::look(service).await?;
    // The recipients are met first: what is published from now on is news to them.
    jobs::meet(service, now).await?;

    let mut jobs = JoinSet::new();
    for index in 0..service.config.feeds.len() {
        let feed = &service.config.feeds[index];
        if feed.paused {
            continue;
        }
        let state = jobs::state(service, feed).await?;
        if all || schedule::feed_due(feed, &service.config.poll, &state, now) <= now {
            let service = Arc::clone(service);
            jobs.spawn(async move { jobs::follow(&service, &service.config.feeds[index], true, now).await });
        }
    }
    summary.feeds = jobs.len();
    progress(Step::Polling(summary.feeds));
    let mut arrivals = Vec::new();
    while let Some(done) = jobs.join_next().await {
        let followed = joined(done)?;
        summary.feeds_failed += usize::from(followed.failed);
        arrivals.extend(followed.arrivals);
        progress(Step::Polled);
    }

    summary.articles = arrivals.len();
    progress(Step::Reading(summary.articles));
    summary.changes = jobs::take(service, arrivals, now).await?;
    // Feeds that brought more than one batch.
    loop {
        let mut rest = Vec::new();
        for feed in service.config.watched() {
            rest.extend(jobs::follow(service, feed, false, now).await?.arrivals);
        }
        if rest.is_empty() {
            break;
        }
        summary.articles += rest.len();
        summary.changes += jobs::take(service, rest, now).await?;
    }

    summary.changes += looks::look_again(service, now).await?;
    progress(Step::Telling);
    summary.mails = jobs::look_after(service, now).await?;
    let (mails, untold) = jobs::tell(service, all, now).await?;
    summary.mails += mails;
    let (sent, unsent) = delivery::deliver(service, now).await?;
    (summary.sent, summary.unsent) = (sent, unsent + untold);
    jobs::write_atom(service, now).await?;
    keeping::keep(service).await?;
    Ok(summary)
}

fn joined(done: Result<Result<Followed, JobError>, tokio::task::JoinError>) -> Result<Followed, JobError> {
    done.unwrap_or_else(|error| Err(super::service::Panicked(error.to_string()).into()))
}
