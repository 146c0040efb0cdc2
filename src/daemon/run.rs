//! The loop: what is due is started, what is done is taken note of, until told to stop.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;
use tracing::{error, info, warn};

use super::clock;
use super::jobs::{self, Followed, JobError};
use super::looks;
use super::reload::Settings;
use super::schedule;
use super::service::Service;
use crate::edge::service::{self, Hangup, Stop};

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
    let (sent, unsent) = jobs::deliver(service, now).await?;
    (summary.sent, summary.unsent) = (sent, unsent + untold);
    jobs::write_atom(service, now).await?;
    Ok(summary)
}

fn joined(done: Result<Result<Followed, JobError>, tokio::task::JoinError>) -> Result<Followed, JobError> {
    done.unwrap_or_else(|error| Err(super::service::Panicked(error.to_string()).into()))
}

/// What a job of the service was, and what came of it.
enum Done {
    Feed(String, Result<Followed, JobError>),
    Mail(Result<(), JobError>),
    Pulse(bool),
    Looks(Result<usize, JobError>),
}

/// When each feed has something to do, by its name, and which are at it.
#[derive(Default)]
struct Plan {
    due: BTreeMap<String, Timestamp>,
    busy: BTreeSet<String>,
}

impl Plan {
    /// Every feed of the settings now: its job finds out what is due.
    fn begin_anew(&mut self, service: &Service, now: Timestamp) {
        self.due = service.config.watched().map(|feed| (feed.name.clone(), now)).collect();
    }

    /// The feeds that have something to do and are not at it. They are from now on.
    fn take_due(&mut self, now: Timestamp) -> Vec<String> {
        let due = self.due.iter().filter(|(_, due)| **due <= now).map(|(name, _)| name.clone());
        due.filter(|name| self.busy.insert(name.clone())).collect()
    }

    /// When the next of the others has.
    fn next(&self) -> Timestamp {
        let others = self.due.iter().filter(|(name, _)| !self.busy.contains(*name));
        others.map(|(_, due)| *due).min().unwrap_or(Timestamp::MAX)
    }

    fn done(&mut self, name: &str, next: Timestamp) {
        self.busy.remove(name);
        // One that was taken out of the settings meanwhile has nothing to do any more.
        if let Some(due) = self.due.get_mut(name) {
            *due = next;
        }
    }
}

/// The service, until SIGTERM or SIGINT. On SIGHUP, and whenever its files are edited, it reads the configuration again.
///
/// Feeds are independent of one another: each is polled, its pages fetched and its articles taken in by a job of its
/// own, so that a slow or hostile one delays nobody.
///
/// # Errors
/// Where signals can't be listened to, or the database fails at the start. Later failures are logged and survived.
pub async fn run(mut service: Arc<Service>, mut settings: Settings) -> anyhow::Result<()> {
    let (mut stop, mut hangup) = (Stop::listen()?, Hangup::listen()?);
    let mut watch = settings.watch();
    let start = service.clock.now();
    clock::look(&service).await?;
    jobs::meet(&service, start).await?;
    settings.taken(&service).await?;
    let mut plan = Plan::default();
    plan.begin_anew(&service, start);
    let mut mail_due = start;
    let mut mailing = false;
    // Half of what systemd waits for.
    let mut pulse = service::watchdog().map(|every| tokio::time::interval(every / 2));
    let (mut look_due, mut looking) = (start, false);
    let mut jobs = JoinSet::new();
    info!("Wirewatch is {}", says(&service));
    if service.config.web.is_some() {
        warn!("[web] is set, but this version serves no page yet; nothing listens there");
    }
    service::ready(&says(&service));

    let mut before = start;
    let asked = loop {
        let now = service.clock.now();
        if clock::went_back(before, now) {
            if let Err(error) = clock::look(&service).await {
                complain(&error);
            }
            plan.begin_anew(&service, now);
            (mail_due, look_due) = (now, now);
        }
        before = now;
        for name in plan.take_due(now) {
            let service = Arc::clone(&service);
            jobs.spawn(async move {
                let followed = follow_and_take(&service, &name, now).await;
                Done::Feed(name, followed)
            });
        }
        if mail_due <= now && !mailing {
            mailing = true;
            let service = Arc::clone(&service);
            jobs.spawn(async move { Done::Mail(tell_and_deliver(&service, now).await) });
        }
        if look_due <= now && !looking {
            looking = true;
            let service = Arc::clone(&service);
            jobs.spawn(async move { Done::Looks(looks::look_again(&service, now).await) });
        }
        let wake = plan.next().min(mail_due.max(now)).min(now.saturating_add(LONGEST_SLEEP)?);
        let sleep = if mailing || wake <= now { LONGEST_SLEEP } else { wake.duration_since(now) };

        tokio::select! {
            asked = stop.asked() => break asked,
            () = hangup.asked() => {
                service::reloading();
                reload(&mut service, &mut settings, &mut plan).await;
            }
            () = watch.changed() => reload(&mut service, &mut settings, &mut plan).await,
            Some(done) = jobs.join_next(), if !jobs.is_empty() => match done {
                Ok(Done::Feed(name, followed)) => {
                    let next = next_due(&service, &name, followed).await;
                    plan.done(&name, next);
                    mail_due = service.clock.now();
                }
                Ok(Done::Mail(done)) => {
                    mailing = false;
                    let now = service.clock.now();
                    let rest = if done.inspect_err(complain).is_ok() { LONGEST_SLEEP } else { REST };
                    mail_due = now.saturating_add(rest)?;
                }
                // Only now: the loop turns, and the database answers.
                Ok(Done::Pulse(true)) => service::alive(),
                Ok(Done::Pulse(false)) => {}
                Ok(Done::Looks(done)) => {
                    looking = false;
                    let changed = done.inspect_err(complain).unwrap_or(0);
                    let now = service.clock.now();
                    look_due = now.saturating_add(LONGEST_SLEEP)?;
                    mail_due = if 0 < changed { now } else { mail_due };
                }
                Err(error) => error!("A job ended badly, wirewatch goes on: {error}"),
            },
            () = beat(&mut pulse) => {
                let service = Arc::clone(&service);
                jobs.spawn(async move { Done::Pulse(jobs::pulse(&service).await) });
            }
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

/// The next beat; never, where nobody waits for one.
async fn beat(pulse: &mut Option<tokio::time::Interval>) {
    match pulse {
        Some(interval) => {
            interval.tick().await;
        }
        None => std::future::pending().await,
    }
}

fn says(service: &Service) -> String {
    let config = &service.config;
    format!("watching {} feeds for {} recipients", config.watched().count(), config.recipients.len())
}

/// Goes by the configuration as it is now, if it is right.
async fn reload(service: &mut Arc<Service>, settings: &mut Settings, plan: &mut Plan) {
    match settings.reload(service).await {
        Ok(Some(renewed)) => {
            *service = renewed;
            let now = service.clock.now();
            if let Err(error) = jobs::meet(service, now).await {
                complain(&error);
            }
            plan.begin_anew(service, now);
        }
        Ok(None) => {}
        Err(error) => complain(&error),
    }
    service::ready(&says(service));
}

async fn follow_and_take(service: &Arc<Service>, name: &str, now: Timestamp) -> Result<Followed, JobError> {
    let Some(feed) = service.feed(name) else { return Ok(Followed::default()) };
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
    jobs::write_atom(service, now).await?;
    Ok(())
}

/// When a feed has something to do again: its next poll, or entries that wait for their page.
async fn next_due(service: &Arc<Service>, name: &str, followed: Result<Followed, JobError>) -> Timestamp {
    let now = service.clock.now();
    let rested = now.saturating_add(REST).unwrap_or(Timestamp::MAX);
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
    let Some(feed) = service.feed(name) else { return Timestamp::MAX };
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
        _ => error!("{}, wirewatch tries again in a minute", whole(problem)),
    }
}

/// An error with all that led to it.
fn whole(problem: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(problem.source(), |cause| cause.source());
    causes.fold(problem.to_string(), |said, cause| format!("{said}: {cause}"))
}
