//! The service while it runs: what is due is started, what is done is taken note of.
//!
//! While the disk is full nothing is started; a trial each minute tells when there is room again.

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;
use tracing::{error, info, warn};

use super::clock;
use super::counts::Counts;
use super::delivery;
use super::errand::Errand;
use super::jobs::{self, Followed, JobError};
use super::keeping;
use super::looks;
use super::plan::Plan;
use super::ports::Ports;
use super::reload::{Reloaded, Settings};
use super::room;
use super::schedule;
use super::service::Service;
use super::taking;
use crate::edge::fetch::Seat;
use crate::edge::service;
use crate::edge::watch::Watch;
use crate::tell::words::count;

/// However far away the next due time is: a clock that was set, or a suspended machine, is noticed after this.
const LONGEST_SLEEP: SignedDuration = SignedDuration::from_secs(60);
/// How long running jobs may take once we are asked to stop; then they are dropped, and done again at the next start.
const FAREWELL: Duration = Duration::from_secs(8);
/// How often the database is looked after in quiet hours.
const KEEPING: SignedDuration = SignedDuration::from_mins(10);
/// How long to leave things alone where the database can't be written.
const REST: SignedDuration = SignedDuration::from_secs(60);

/// What a job of the service was, and what came of it.
pub(super) enum Done {
    Feed(String, Result<Followed, JobError>),
    Mail(Result<(), JobError>),
    Looks(Result<usize, JobError>),
    Keeping(Result<(), JobError>),
    Pulse(bool),
    Room(bool),
}

/// Nothing is started while it lasts.
struct Pause {
    since: Timestamp,
    /// Whether there is room again is tried out.
    trial: Errand,
}

/// What goes on, for whoever watches.
pub struct View<'a> {
    /// The feeds that are asked, or whose articles are read.
    pub asking: Vec<String>,
    /// How many there are.
    pub feeds: usize,
    /// Whether mails are put together and offered.
    pub is_mailing: bool,
    /// Whether nothing is done, since the disk is full.
    pub is_paused: bool,
    /// When the next thing is due.
    pub next: Timestamp,
    /// What was done since the start.
    pub counts: &'a Counts,
}

/// The service while it runs.
pub(super) struct Life {
    pub(super) service: Arc<Service>,
    /// What is being done.
    pub(super) jobs: JoinSet<Done>,
    settings: Settings,
    plan: Plan,
    mails: Errand,
    looks: Errand,
    keeping: Errand,
    pause: Option<Pause>,
    ports: Ports,
    /// The time of the last turn.
    turned: Timestamp,
}

impl Life {
    /// Makes ready what the loop needs.
    ///
    /// # Errors
    /// Where the database fails, or an address can't be listened on.
    pub(super) async fn begin(service: Arc<Service>, settings: Settings) -> anyhow::Result<Life> {
        let start = service.clock.now();
        clock::look(&service).await?;
        jobs::meet(&service, start).await?;
        settings.taken(&service).await?;
        let mut plan = Plan::default();
        plan.begin_anew(&service, start);
        let ports = Ports::begin(&service).await?;
        let [mails, looks, keeping] = [(); 3].map(|()| Errand::at(start));
        let jobs = JoinSet::new();
        Ok(Life { service, jobs, settings, plan, mails, looks, keeping, pause: None, ports, turned: start })
    }

    /// Starts what is due. Says how long there is nothing more to do.
    pub(super) async fn turn(&mut self) -> SignedDuration {
        let now = self.service.clock.now();
        if clock::went_back(self.turned, now) {
            clock::look(&self.service).await.unwrap_or_else(|error| self.complain(&error));
            self.begin_anew(now);
        }
        self.turned = now;
        self.service.counts.turned.beat();
        let wake = if self.pause.is_some() { self.try_room(now) } else { self.start_due(now) };
        wake.duration_since(now).clamp(SignedDuration::ZERO, LONGEST_SLEEP)
    }

    /// Starts what is due. Says when the next thing is.
    fn start_due(&mut self, now: Timestamp) -> Timestamp {
        for name in self.plan.take_due(now) {
            self.start(async move |service| {
                let seat = service.turn_to_follow().await;
                // What a job needs is made when it is its turn: thousands of them may wait.
                let followed = Box::pin(follow_and_take(&service, &name, &seat, now)).await;
                Done::Feed(name, followed)
            });
        }
        if self.mails.take(now) {
            self.start(async move |service| Done::Mail(tell_and_deliver(&service, now).await));
        }
        if self.looks.take(now) {
            self.start(async move |service| Done::Looks(looks::look_again(&service, now).await));
        }
        if keeping::is_quiet(&self.service.config, now) && self.keeping.take(now) {
            self.start(async |service| Done::Keeping(keeping::keep(&service).await));
        }
        // The hours for keeping are noticed within a minute.
        let errands = [&self.mails, &self.looks].into_iter().filter(|errand| !errand.busy);
        errands.map(|errand| errand.due).chain([self.plan.next()]).min().unwrap_or(Timestamp::MAX)
    }

    /// Tries out whether there is room again, where that is due. Says when it is.
    fn try_room(&mut self, now: Timestamp) -> Timestamp {
        let Some(pause) = &mut self.pause else { return now };
        let due = pause.trial.due;
        if pause.trial.take(now) {
            self.start(async |service| Done::Room(room::has(service.config.data.clone()).await));
            return Timestamp::MAX;
        }
        due
    }

    fn start<F: Future<Output = Done> + Send + 'static>(&mut self, job: impl FnOnce(Arc<Service>) -> F) {
        let job = job(Arc::clone(&self.service));
        self.jobs.spawn(job);
    }

    /// Looks whether the database answers, for the watchdog.
    pub(super) fn pulse(&mut self) {
        self.start(async |service| Done::Pulse(jobs::pulse(&service).await));
    }

    /// Takes note of what a job did.
    pub(super) async fn done(&mut self, done: Done) {
        match done {
            Done::Feed(name, followed) => {
                let next = self.next_due(&name, followed).await;
                self.plan.done(&name, next);
                self.mails.due = self.service.clock.now();
            }
            Done::Mail(done) => {
                done.unwrap_or_else(|error| self.complain(&error));
                self.mails.done(self.service.clock.now(), LONGEST_SLEEP);
            }
            Done::Looks(done) => {
                let changed = done.inspect_err(|error| self.complain(error)).unwrap_or(0);
                let now = self.service.clock.now();
                self.looks.done(now, LONGEST_SLEEP);
                self.mails.due = if 0 < changed { now } else { self.mails.due };
            }
            Done::Keeping(done) => {
                done.unwrap_or_else(|error| self.complain(&error));
                self.keeping.done(self.service.clock.now(), KEEPING);
            }
            // Only now: the loop turns, and the database answers.
            Done::Pulse(true) => service::alive(),
            Done::Pulse(false) => {}
            Done::Room(has_room) => self.tried_room(has_room),
        }
    }

    /// When a feed has something to do again: its next poll, or entries that wait for their page.
    async fn next_due(&mut self, name: &str, followed: Result<Followed, JobError>) -> Timestamp {
        let now = self.service.clock.now();
        let rested = now.saturating_add(REST).unwrap_or(Timestamp::MAX);
        match followed {
            Ok(followed) if followed.more => now,
            Ok(_) => next_due(&self.service, name, rested).await.unwrap_or_else(|error| {
                self.complain(&error);
                rested
            }),
            Err(error) => {
                self.complain(&error);
                rested
            }
        }
    }

    /// Says what went wrong with the database, once, and pauses where its disk is full.
    fn complain(&mut self, problem: &JobError) {
        if !matches!(problem, JobError::Store(store) if store.is_full()) {
            error!("{}, wirewatch tries again in a minute", whole(problem));
            return;
        }
        let now = self.service.clock.now();
        if self.pause.is_none() {
            error!(
                "The disk is full: nothing is lost, and nothing is polled or mailed until there is room again"
            );
            self.service.counts.paused.set(true);
            let trial = Errand::at(now.saturating_add(REST).unwrap_or(Timestamp::MAX));
            self.pause = Some(Pause { since: now, trial });
            service::status(&self.says());
        }
    }

    /// Goes on where there is room again.
    fn tried_room(&mut self, has_room: bool) {
        let now = self.service.clock.now();
        match &mut self.pause {
            Some(pause) if !has_room => pause.trial.done(now, REST),
            Some(pause) => {
                let minutes = now.duration_since(pause.since).as_mins();
                info!(minutes, "There is room on the disk again after {minutes} min, wirewatch goes on");
                self.pause = None;
                self.service.counts.paused.set(false);
                service::status(&self.says());
                self.begin_anew(now);
            }
            None => {}
        }
    }

    /// Everything is due now; each job finds out whether there is anything to do.
    fn begin_anew(&mut self, now: Timestamp) {
        self.plan.begin_anew(&self.service, now);
        (self.mails.due, self.looks.due, self.keeping.due) = (now, now, now);
        if let Some(pause) = &mut self.pause {
            pause.trial.due = now;
        }
    }

    /// Goes by the configuration as it is now, if it is right, and watches the files that it stands in now. Whoever
    /// `asked` for it is answered in the log.
    pub(super) async fn reload(&mut self, watch: &mut Watch, asked: bool) {
        self.read_settings(asked).await;
        // Files that are newly watched may have been edited just before. Others may be named by these: not for ever.
        for _ in 0..3 {
            if !self.settings.follow(watch) {
                break;
            }
            self.read_settings(false).await;
        }
        service::ready(&self.says());
    }

    async fn read_settings(&mut self, asked: bool) {
        match self.settings.reload(&self.service, asked).await {
            Ok(Reloaded::Taken(renewed)) => {
                self.service = renewed;
                self.ports.follow(&self.service).await;
                let now = self.service.clock.now();
                jobs::meet(&self.service, now).await.unwrap_or_else(|error| self.complain(&error));
                self.plan.begin_anew(&self.service, now);
            }
            Ok(Reloaded::Same | Reloaded::Refused) => {}
            Err(error) => self.complain(&error),
        }
    }

    /// Lets the running jobs come to their end, for a while.
    pub(super) async fn end(mut self) {
        let farewell = async { while self.jobs.join_next().await.is_some() {} };
        if tokio::time::timeout(FAREWELL, farewell).await.is_err() {
            warn!("Some jobs were still running; they are done again at the next start");
            self.jobs.abort_all();
        }
    }

    /// What goes on.
    pub(super) fn view(&self) -> View<'_> {
        View {
            asking: self.plan.busy().cloned().collect(),
            feeds: self.service.config.feeds.len(),
            is_mailing: self.mails.busy,
            is_paused: self.pause.is_some(),
            next: self.plan.next(),
            counts: &self.service.counts,
        }
    }

    /// What it does, in a line.
    pub(super) fn says(&self) -> String {
        if self.pause.is_some() {
            return "paused: the disk is full".to_owned();
        }
        let config = &self.service.config;
        let feeds = count(config.watched().count(), "feed", "feeds");
        let recipients = count(config.recipients.len(), "recipient", "recipients");
        let refused = if self.settings.is_refused() { "; the edited configuration is refused" } else { "" };
        format!("watching {feeds} for {recipients}{refused}")
    }
}

async fn follow_and_take(
    service: &Arc<Service>,
    name: &str,
    seat: &Arc<Seat>,
    now: Timestamp,
) -> Result<Followed, JobError> {
    let Some(feed) = service.feed(name) else { return Ok(Followed::default()) };
    let state = jobs::state(service, feed).await?;
    let poll = schedule::feed_due(feed, &service.config.poll, &state, now) <= now;
    let (followed, arrivals) = jobs::gather(service, feed, &state, (poll, Some(seat)), now).await?;
    taking::take(service, arrivals, now).await?;
    Ok(followed)
}

async fn tell_and_deliver(service: &Arc<Service>, now: Timestamp) -> Result<(), JobError> {
    jobs::look_after(service, now).await?;
    jobs::tell(service, false, now).await?;
    delivery::deliver(service, now).await?;
    jobs::write_atom(service, now).await?;
    Ok(())
}

/// When a feed is polled next, or has entries that wait for their page; those not before `rested`.
async fn next_due(service: &Arc<Service>, name: &str, rested: Timestamp) -> Result<Timestamp, JobError> {
    let Some(feed) = service.feed(name) else { return Ok(Timestamp::MAX) };
    let state = jobs::state(service, feed).await?;
    let now = service.clock.now();
    let poll = schedule::spread(name, schedule::feed_due(feed, &service.config.poll, &state, now), now);
    let entry = jobs::next_entry_due(service, state.id).await?;
    Ok(poll.min(entry.map_or(Timestamp::MAX, |entry| entry.max(rested))))
}

/// An error with all that led to it.
fn whole(problem: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(problem.source(), |cause| cause.source());
    causes.fold(problem.to_string(), |said, cause| format!("{said}: {cause}"))
}
