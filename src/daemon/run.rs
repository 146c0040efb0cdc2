//! The loop: what is due is started, what is done is taken note of, until told to stop.

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;
use tracing::{error, info, warn};

use super::clock;
use super::jobs::{self, Followed, JobError};
use super::keeping;
use super::looks;
use super::metrics::Listening;
use super::plan::Plan;
use super::reload::Settings;
use super::schedule;
use super::service::Service;
use crate::edge::service::{self, Hangup, Stop};

/// However far away the next due time is: a clock that was set, or a suspended machine, is noticed after this.
const LONGEST_SLEEP: SignedDuration = SignedDuration::from_secs(60);
/// How long running jobs may take once we are asked to stop; then they are dropped, and done again at the next start.
const FAREWELL: Duration = Duration::from_secs(8);
/// How often the database is looked after in quiet hours.
const KEEPING: SignedDuration = SignedDuration::from_mins(10);
/// How long to leave things alone where the database can't be written.
const REST: SignedDuration = SignedDuration::from_secs(60);

/// What a job of the service was, and what came of it.
enum Done {
    Feed(String, Result<Followed, JobError>),
    Mail(Result<(), JobError>),
    Pulse(bool),
    Looks(Result<usize, JobError>),
    Keeping(Result<(), JobError>),
}

/// Something that is done again and again, one at a time: when next, and whether it is being done.
struct Errand {
    due: Timestamp,
    busy: bool,
}

impl Errand {
    /// Due at a time.
    fn at(due: Timestamp) -> Errand {
        Errand { due, busy: false }
    }

    /// Whether it is to be done now. It is being done from then on.
    fn take(&mut self, now: Timestamp) -> bool {
        let take = self.due <= now && !self.busy;
        self.busy |= take;
        take
    }

    /// It is done, and due again so much later.
    fn done(&mut self, now: Timestamp, rest: SignedDuration) {
        *self = Errand::at(now.saturating_add(rest).unwrap_or(Timestamp::MAX));
    }
}

/// The service, until SIGTERM or SIGINT. On SIGHUP, and whenever its files are edited, it reads the configuration again.
///
/// Feeds are independent of one another: each is polled, its pages fetched and its articles taken in by a job of its
/// own, so that a slow or hostile one delays nobody.
///
/// # Errors
/// Where signals can't be listened to, an address can't be listened on, or the database fails at the start. Later
/// failures are logged and survived.
pub async fn run(service: Arc<Service>, settings: Settings) -> anyhow::Result<()> {
    let (mut stop, mut hangup) = (Stop::listen()?, Hangup::listen()?);
    let mut watch = settings.watch();
    let mut life = Life::begin(service, settings).await?;
    // Half of what systemd waits for.
    let mut pulse = service::watchdog().map(|every| tokio::time::interval(every / 2));
    info!("Wirewatch is {}", life.says());
    if life.service.config.web.is_some() {
        warn!("[web] is set, but this version serves no page yet; nothing listens there");
    }
    service::ready(&life.says());

    let asked = loop {
        let sleep = life.turn().await;
        tokio::select! {
            asked = stop.asked() => break asked,
            () = hangup.asked() => {
                service::reloading();
                life.reload().await;
            }
            () = watch.changed() => life.reload().await,
            Some(done) = life.jobs.join_next(), if !life.jobs.is_empty() => match done {
                Ok(done) => life.done(done).await,
                Err(error) => error!("A job ended badly, wirewatch goes on: {error}"),
            },
            () = beat(&mut pulse) => {
                let service = Arc::clone(&life.service);
                life.jobs.spawn(async move { Done::Pulse(jobs::pulse(&service).await) });
            }
            () = tokio::time::sleep(sleep.unsigned_abs()) => {}
        }
    };

    info!("Stopping: {asked}");
    service::stopping();
    life.end().await;
    info!("Stopped");
    Ok(())
}

/// The service while it runs.
struct Life {
    service: Arc<Service>,
    settings: Settings,
    plan: Plan,
    mails: Errand,
    looks: Errand,
    keeping: Errand,
    jobs: JoinSet<Done>,
    monitor: Listening,
    /// The time of the last turn.
    turned: Timestamp,
}

impl Life {
    async fn begin(service: Arc<Service>, settings: Settings) -> anyhow::Result<Life> {
        let start = service.clock.now();
        clock::look(&service).await?;
        jobs::meet(&service, start).await?;
        settings.taken(&service).await?;
        let mut plan = Plan::default();
        plan.begin_anew(&service, start);
        let monitor = Listening::begin(&service).await?;
        let [mails, looks, keeping] = [(); 3].map(|()| Errand::at(start));
        Ok(Life {
            service,
            settings,
            plan,
            mails,
            looks,
            keeping,
            jobs: JoinSet::new(),
            monitor,
            turned: start,
        })
    }

    /// Starts what is due. Says how long there is nothing more to do.
    async fn turn(&mut self) -> SignedDuration {
        let now = self.service.clock.now();
        if clock::went_back(self.turned, now) {
            clock::look(&self.service).await.unwrap_or_else(|error| complain(&error));
            self.plan.begin_anew(&self.service, now);
            (self.mails.due, self.looks.due, self.keeping.due) = (now, now, now);
        }
        self.turned = now;
        self.service.counts.turned.beat();
        for name in self.plan.take_due(now) {
            let service = Arc::clone(&self.service);
            self.jobs.spawn(async move {
                let followed = follow_and_take(&service, &name, now).await;
                Done::Feed(name, followed)
            });
        }
        if self.mails.take(now) {
            let service = Arc::clone(&self.service);
            self.jobs.spawn(async move { Done::Mail(tell_and_deliver(&service, now).await) });
        }
        if self.looks.take(now) {
            let service = Arc::clone(&self.service);
            self.jobs.spawn(async move { Done::Looks(looks::look_again(&service, now).await) });
        }
        if keeping::is_quiet(&self.service.config, now) && self.keeping.take(now) {
            let service = Arc::clone(&self.service);
            self.jobs.spawn(async move { Done::Keeping(keeping::keep(&service).await) });
        }
        // The hours for keeping are noticed within a minute.
        let errands = [&self.mails, &self.looks].into_iter().filter(|errand| !errand.busy);
        let wake = errands.map(|errand| errand.due).chain([self.plan.next()]).min().unwrap_or(Timestamp::MAX);
        wake.duration_since(now).clamp(SignedDuration::ZERO, LONGEST_SLEEP)
    }

    /// Takes note of what a job did.
    async fn done(&mut self, done: Done) {
        match done {
            Done::Feed(name, followed) => {
                let next = next_due(&self.service, &name, followed).await;
                self.plan.done(&name, next);
                self.mails.due = self.service.clock.now();
            }
            Done::Mail(done) => {
                done.unwrap_or_else(|error| complain(&error));
                self.mails.done(self.service.clock.now(), LONGEST_SLEEP);
            }
            Done::Keeping(done) => {
                done.unwrap_or_else(|error| complain(&error));
                self.keeping.done(self.service.clock.now(), KEEPING);
            }
            // Only now: the loop turns, and the database answers.
            Done::Pulse(true) => service::alive(),
            Done::Pulse(false) => {}
            Done::Looks(done) => {
                let changed = done.inspect_err(complain).unwrap_or(0);
                let now = self.service.clock.now();
                self.looks.done(now, LONGEST_SLEEP);
                self.mails.due = if 0 < changed { now } else { self.mails.due };
            }
        }
    }

    /// Goes by the configuration as it is now, if it is right.
    async fn reload(&mut self) {
        match self.settings.reload(&self.service).await {
            Ok(Some(renewed)) => {
                self.service = renewed;
                self.monitor.follow(&self.service).await;
                let now = self.service.clock.now();
                jobs::meet(&self.service, now).await.unwrap_or_else(|error| complain(&error));
                self.plan.begin_anew(&self.service, now);
            }
            Ok(None) => {}
            Err(error) => complain(&error),
        }
        service::ready(&self.says());
    }

    /// Lets the running jobs come to their end, for a while.
    async fn end(mut self) {
        let farewell = async { while self.jobs.join_next().await.is_some() {} };
        if tokio::time::timeout(FAREWELL, farewell).await.is_err() {
            warn!("Some jobs were still running; they are done again at the next start");
            self.jobs.abort_all();
        }
    }

    fn says(&self) -> String {
        let config = &self.service.config;
        format!("watching {} feeds for {} recipients", config.watched().count(), config.recipients.len())
    }
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
