//! The loop: what is due is started, what is done is taken note of, until told to stop.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;
use tracing::{error, info, warn};

use super::jobs::{self, Followed, JobError};
use super::schedule;
use super::service::Service;
use crate::edge::service::{self, Stop};

/// However far away the next due time is: a clock that was set, or a suspended machine, is noticed after this.
const LONGEST_SLEEP: SignedDuration = SignedDuration::from_secs(60);
/// How long running jobs may take once we are asked to stop; then they are dropped, and done again at the next start.
const FAREWELL: Duration = Duration::from_secs(8);
/// How long to leave things alone where the database can't be written.
const REST: SignedDuration = SignedDuration::from_secs(60);

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
    // The recipients are met first: what is published from now on is news to them.
    jobs::meet(service, now).await?;

    let mut jobs = JoinSet::new();
    for index in 0..service.config.feeds.len() {
        let feed = &service.config.feeds[index];
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
        for feed in &service.config.feeds {
            rest.extend(jobs::follow(service, feed, false, now).await?.arrivals);
        }
        if rest.is_empty() {
            break;
        }
        summary.articles += rest.len();
        summary.changes += jobs::take(service, rest, now).await?;
    }

    progress(Step::Telling);
    summary.mails = jobs::look_after(service, now).await?;
    summary.mails += jobs::tell(service, all, now).await?;
    (summary.sent, summary.unsent) = jobs::deliver(service, now).await?;
    Ok(summary)
}

fn joined(done: Result<Result<Followed, JobError>, tokio::task::JoinError>) -> Result<Followed, JobError> {
    done.unwrap_or_else(|error| Err(super::service::Panicked(error.to_string()).into()))
}

/// What a job of the service was, and what came of it.
enum Done {
    Feed(usize, Result<Followed, JobError>),
    Mail(Result<(), JobError>),
}

/// The service, until SIGTERM or SIGINT.
///
/// Feeds are independent of one another: each is polled, its pages fetched and its articles taken in by a job of its
/// own, so that a slow or hostile one delays nobody.
///
/// # Errors
/// Where signals can't be listened to, or the database fails at the start. Later failures are logged and survived.
pub async fn run(service: &Arc<Service>) -> anyhow::Result<()> {
    let mut stop = Stop::listen()?;
    let start = service.clock.now();
    jobs::meet(service, start).await?;
    let feeds = &service.config.feeds;
    let mut due = Vec::with_capacity(feeds.len());
    for feed in feeds {
        let state = jobs::state(service, feed).await?;
        due.push(schedule::feed_due(feed, &service.config.poll, &state, start));
    }
    let mut mail_due = start;
    let mut busy = BTreeSet::new();
    let mut mailing = false;
    let mut jobs = JoinSet::new();
    let says = format!("watching {} feeds for {} recipients", feeds.len(), service.config.recipients.len());
    info!(feeds = feeds.len(), recipients = service.config.recipients.len(), "Wirewatch is {says}");
    if service.config.web.is_some() {
        warn!("[web] is set, but this version serves no page yet; nothing listens there");
    }
    service::ready(&says);

    let asked = loop {
        let now = service.clock.now();
        for (index, feed_due) in due.iter().enumerate() {
            if *feed_due <= now && busy.insert(index) {
                let service = Arc::clone(service);
                jobs.spawn(async move { Done::Feed(index, follow_and_take(&service, index, now).await) });
            }
        }
        if mail_due <= now && !mailing {
            mailing = true;
            let service = Arc::clone(service);
            jobs.spawn(async move { Done::Mail(tell_and_deliver(&service, now).await) });
        }
        let next =
            due.iter().enumerate().filter(|(index, _)| !busy.contains(index)).map(|(_, due)| *due).min();
        let wake =
            next.unwrap_or(Timestamp::MAX).min(mail_due.max(now)).min(now.saturating_add(LONGEST_SLEEP)?);
        let sleep = if mailing || wake <= now { LONGEST_SLEEP } else { wake.duration_since(now) };

        tokio::select! {
            asked = stop.asked() => break asked,
            Some(done) = jobs.join_next(), if !jobs.is_empty() => match done {
                Ok(Done::Feed(index, followed)) => {
                    busy.remove(&index);
                    due[index] = next_due(service, index, followed).await;
                    mail_due = service.clock.now();
                }
                Ok(Done::Mail(done)) => {
                    mailing = false;
                    let now = service.clock.now();
                    let rest = if done.inspect_err(complain).is_ok() { LONGEST_SLEEP } else { REST };
                    mail_due = now.saturating_add(rest)?;
                }
                Err(error) => error!("A job ended badly, wirewatch goes on: {error}"),
            },
            () = tokio::time::sleep(sleep.unsigned_abs()) => {}
        }
    };

    info!("Stopping: {asked}");
    service::stopping();
    let farewell = async { while jobs.join_next().await.is_some() {} };
    if tokio::time::timeout(FAREWELL, farewell).await.is_err() {
        warn!("Some jobs were still running; they are done again at the next start");
        jobs.abort_all();
    }
    info!("Stopped");
    Ok(())
}

async fn follow_and_take(service: &Arc<Service>, index: usize, now: Timestamp) -> Result<Followed, JobError> {
    let feed = &service.config.feeds[index];
    let state = jobs::state(service, feed).await?;
    let poll = schedule::feed_due(feed, &service.config.poll, &state, now) <= now;
    let mut followed = jobs::follow(service, feed, poll, now).await?;
    jobs::take(service, std::mem::take(&mut followed.arrivals), now).await?;
    Ok(followed)
}

async fn tell_and_deliver(service: &Arc<Service>, now: Timestamp) -> Result<(), JobError> {
    jobs::look_after(service, now).await?;
    jobs::tell(service, false, now).await?;
    jobs::deliver(service, now).await?;
    Ok(())
}

/// When a feed has something to do again: its next poll, or entries that wait for their page.
async fn next_due(service: &Arc<Service>, index: usize, followed: Result<Followed, JobError>) -> Timestamp {
    let now = service.clock.now();
    let rested = now.saturating_add(REST).unwrap_or(Timestamp::MAX);
    let feed = &service.config.feeds[index];
    let followed = match followed {
        Ok(followed) => followed,
        Err(error) => {
            complain(&error);
            return rested;
        }
    };
    if followed.more {
        return now;
    }
    match jobs::state(service, feed).await {
        Ok(state) => {
            let poll = schedule::feed_due(feed, &service.config.poll, &state, now);
            let entry = jobs::next_entry_due(service, state.id).await.ok().flatten();
            poll.min(entry.map_or(Timestamp::MAX, |entry| entry.max(rested)))
        }
        Err(error) => {
            complain(&error);
            rested
        }
    }
}

fn complain(problem: &JobError) {
    match problem {
        JobError::Store(store) if store.is_full() => {
            error!("The disk is full: nothing is lost, wirewatch goes on once there is room");
        }
        _ => error!("{:#}, wirewatch tries again in a minute", anyhow::Error::msg(problem.to_string())),
    }
}
