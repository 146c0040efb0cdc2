//! One round of all that is due: what `wirewatch once` does, and the demo.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::mpsc::{Sender, channel};
use tokio::task::JoinSet;

use super::clock;
use super::delivery;
use super::jobs::{self, Followed, JobError};
use super::keeping;
use super::looks;
use super::service::Service;
use super::taking;
use crate::edge::store::FeedState;
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
    follow_all(service, due, now, &mut summary, &progress).await?;

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

/// A feed of the settings by its place there, what is known of it, and whether it is polled.
type Asked = (usize, FeedState, bool);

/// Follows the feeds that are due, and those of which pages are due again, until nothing of them is left to be read. Each
/// goes on by itself where it brings more than one batch, as a job of the service does.
async fn follow_all(
    service: &Arc<Service>,
    due: Vec<(usize, FeedState)>,
    now: Timestamp,
    summary: &mut Summary,
    progress: &impl Fn(Step),
) -> Result<(), JobError> {
    let (sender, mut arriving) = channel(HELD);
    let mut jobs = JoinSet::new();
    let mut arrivals = Vec::new();
    let mut begin = with_waiting(service, due, now).await?;
    loop {
        for asked in begin.drain(..) {
            jobs.spawn(follow(Arc::clone(service), asked, now, sender.clone()));
        }
        if jobs.is_empty() {
            break;
        }
        let is_time = tokio::select! {
            Some(arrival) = arriving.recv() => {
                arrivals.push(arrival);
                HELD <= arrivals.len()
            }
            Some(done) = jobs.join_next() => {
                let (followed, (feed, state, polled)) = joined(done)?;
                summary.feeds_failed += usize::from(followed.failed);
                if polled {
                    progress(Step::Polled);
                }
                if followed.more {
                    begin.push((feed, state, false));
                }
                // The next batch is what was not taken in, so all of this one has to be.
                followed.more
            }
            () = tokio::time::sleep(LINGER), if !arrivals.is_empty() => true,
        };
        if is_time {
            arrivals.extend(std::iter::from_fn(|| arriving.try_recv().ok()));
            take(service, std::mem::take(&mut arrivals), now, summary, progress).await?;
        }
    }
    arrivals.extend(std::iter::from_fn(|| arriving.try_recv().ok()));
    take(service, arrivals, now, summary, progress).await
}

/// The feeds that are due, which are polled, and behind them the others of which pages wait.
async fn with_waiting(
    service: &Arc<Service>,
    due: Vec<(usize, FeedState)>,
    now: Timestamp,
) -> Result<Vec<Asked>, JobError> {
    let mut asked: Vec<Asked> = due.into_iter().map(|(feed, state)| (feed, state, true)).collect();
    let is_due: HashSet<usize> = asked.iter().map(|(feed, ..)| *feed).collect();
    let names = service.with_store(move |_, store| Ok::<_, JobError>(store.feeds_to_read(now)?)).await?;
    let feeds = service.config.feeds.iter().enumerate().filter(|(_, feed)| !feed.paused);
    for (index, feed) in feeds.filter(|(index, feed)| !is_due.contains(index) && names.contains(&feed.name)) {
        asked.push((index, jobs::state(service, feed).await?, false));
    }
    Ok(asked)
}

/// Follows a feed when it is its turn.
async fn follow(
    service: Arc<Service>,
    asked: Asked,
    now: Timestamp,
    arrivals: Sender<Arrival>,
) -> Result<(Followed, Asked), JobError> {
    let seat = service.turn_to_follow().await;
    let (index, state, polls) = &asked;
    let feed = &service.config.feeds[*index];
    // What a job needs is made when it is its turn: thousands of them may wait.
    let followed =
        Box::pin(jobs::follow(&service, feed, state, (*polls, Some(&seat)), now, &arrivals)).await?;
    Ok((followed, asked))
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

fn joined<T>(done: Result<Result<T, JobError>, tokio::task::JoinError>) -> Result<T, JobError> {
    done.unwrap_or_else(|error| Err(super::service::Panicked(error.to_string()).into()))
}
