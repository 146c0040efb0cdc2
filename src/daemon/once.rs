//! One round of all that is due: what `wirewatch once` does, and the demo.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::mpsc::channel;
use tokio::task::JoinSet;

use super::clock;
use super::delivery;
use super::jobs::{self, Followed, JobError};
use super::keeping;
use super::looks;
use super::service::Service;
use super::taking;
use crate::pipeline::Arrival;

/// So many articles are held in memory until they are taken in.
const HELD: usize = 256;
/// Articles wait for those of other feeds so long, to be taken in by their publication; a feed that takes longer delays
/// nobody.
const LINGER: Duration = Duration::from_secs(1);

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

    let due = jobs::due(service, all, now).await?;
    summary.feeds = due.len();
    progress(Step::Polling(summary.feeds));
    let (sender, mut arriving) = channel(HELD);
    let mut jobs = JoinSet::new();
    for (index, state) in due {
        let (service, sender) = (Arc::clone(service), sender.clone());
        jobs.spawn(async move {
            let seat = service.turn_to_follow().await;
            let feed = &service.config.feeds[index];
            // What a job needs is made when it is its turn: thousands of them may wait.
            Box::pin(jobs::follow(&service, feed, &state, (true, Some(&seat)), now, &sender)).await
        });
    }
    drop(sender);
    let mut arrivals = Vec::new();
    let mut open = true;
    while open || !jobs.is_empty() {
        let is_time = tokio::select! {
            arrival = arriving.recv(), if open => {
                open = arrival.is_some();
                arrivals.extend(arrival);
                arrivals.len() == HELD
            }
            Some(done) = jobs.join_next(), if !jobs.is_empty() => {
                summary.feeds_failed += usize::from(joined(done)?.failed);
                progress(Step::Polled);
                false
            }
            () = tokio::time::sleep(LINGER), if !arrivals.is_empty() => true,
        };
        if is_time {
            take(service, std::mem::take(&mut arrivals), now, &mut summary, &progress).await?;
        }
    }
    take(service, arrivals, now, &mut summary, &progress).await?;
    // Feeds that brought more than one batch, and pages that are due again.
    loop {
        let names = service.with_store(move |_, store| Ok::<_, JobError>(store.feeds_to_read(now)?)).await?;
        let mut rest = Vec::new();
        for feed in service.config.watched().filter(|feed| names.contains(&feed.name)) {
            let state = jobs::state(service, feed).await?;
            rest.extend(jobs::gather(service, feed, &state, (false, None), now).await?.1);
            if HELD <= rest.len() {
                break;
            }
        }
        if rest.is_empty() {
            break;
        }
        take(service, rest, now, &mut summary, &progress).await?;
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

/// Takes in what has arrived, in the order of its publication.
async fn take(
    service: &Arc<Service>,
    arrivals: Vec<Arrival>,
    now: Timestamp,
    summary: &mut Summary,
    progress: &impl Fn(Step),
) -> Result<(), JobError> {
    summary.articles += arrivals.len();
    progress(Step::Reading(arrivals.len()));
    summary.changes += taking::take(service, arrivals, now).await?;
    Ok(())
}

fn joined(done: Result<Result<Followed, JobError>, tokio::task::JoinError>) -> Result<Followed, JobError> {
    done.unwrap_or_else(|error| Err(super::service::Panicked(error.to_string()).into()))
}
