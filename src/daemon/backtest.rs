//! Backtest: the rounds of the past again, by the configuration as it is now.
//!
//! The stored articles come in once more, at the times that they did, into a database of its own; what the recipients
//! would have been mailed stands in its outbox then. Nothing is fetched and nothing is sent, and the database that
//! the articles come from is only read.
//!
//! Pages are not kept, only the texts that were read out of them: a feed's rules for its pages make no difference here.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use super::jobs;
use super::schedule;
use crate::config::settings::{Config, Recipient};
use crate::edge::store::{CameIn, MailHead, Store, StoreError};
use crate::model::Change;
use crate::pipeline::{self, Telling, Untellable};
use crate::read::Reader;
use crate::tell::change_line;
use crate::tell::mail::Templates;

/// So much of what came in before is taken in first, so that it is known and not news again.
const BEFORE: SignedDuration = SignedDuration::from_hours(60 * 24);
/// How often it is looked whether alerts that were held back may go out …
const TICK: SignedDuration = SignedDuration::from_mins(15);
/// … for so long after something changed: cool-downs and quiet hours are over by then.
const HELD: SignedDuration = SignedDuration::from_hours(25);

/// What came of it.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Stored articles that came in again since the time that was asked for.
    pub articles: usize,
    /// Those of feeds that are not watched any more, which did not.
    pub left_out: usize,
    /// The mails that would have gone out, oldest first; those of the time before too.
    pub would: Vec<Mailed>,
    /// The mails that did, oldest first.
    pub did: Vec<Mailed>,
}

/// A mail with the changes that it tells. Their articles are those of the database that was asked, in both lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Mailed {
    /// To whom, when, and its subject.
    pub head: MailHead,
    /// What it tells, each with a line for people.
    pub changes: Vec<(Change, String)>,
}

/// Does the rounds from `since` to `now` again in `scratch`, an empty database, with what was stored in `real`.
///
/// `step` is told how many of how many articles have come in.
///
/// # Errors
/// Where a database fails, or a mail can't be composed.
pub fn backtest(
    (real, scratch): (&Store, &Store),
    config: &Config,
    templates: &Templates,
    (since, now): (Timestamp, Timestamp),
    step: impl Fn(usize, usize),
) -> Result<Outcome, Untellable> {
    let config = in_the_clear(config);
    let begin = since.saturating_sub(BEFORE).unwrap_or(Timestamp::MIN);
    let mut again = Again {
        real,
        scratch,
        telling: Telling { config: &config, templates },
        reader: pipeline::reader(&config),
        feeds: HashMap::new(),
        ids: HashMap::new(),
        outcome: Outcome::default(),
    };
    for feed in config.watched() {
        again.feeds.insert(feed.name.clone(), scratch.feed(&feed.name, feed.url.as_str())?.id);
    }
    // Who is new has been there from the start: what it would have been sent is the question.
    for recipient in &config.recipients {
        scratch.reached(&recipient.name, real.met(&recipient.name)?.unwrap_or(begin))?;
    }
    let arrivals: Vec<(Timestamp, i64)> = real.came_in_since(begin)?;
    let arrivals: Vec<(Timestamp, i64)> = arrivals.into_iter().filter(|(seen, _)| *seen <= now).collect();
    let (mut next, mut round) = (0, begin);
    let mut changed: Option<Timestamp> = None;
    while round <= now {
        while let Some((_, article)) = arrivals.get(next).filter(|(seen, _)| *seen <= round) {
            if again.take(*article, since, round)? {
                changed = Some(round);
            }
            next += 1;
            step(next, arrivals.len());
        }
        again.tell(round)?;
        let ticks = changed.filter(|changed| round.duration_since(*changed) < HELD);
        let tick = ticks.and_then(|_| round.checked_add(TICK).ok());
        let arrival = arrivals.get(next).map(|(seen, _)| *seen);
        let due = [arrival, tick, again.next_digest(round)?].into_iter().flatten().min();
        round = match due {
            Some(due) => due,
            None => break,
        };
    }
    again.outcome.did = mailed(real, (begin, now), Some)?;
    let ids: HashMap<i64, i64> = again.ids.iter().map(|(real, scratch)| (*scratch, *real)).collect();
    again.outcome.would = mailed(scratch, (begin, now), |article| ids.get(&article).copied())?;
    Ok(again.outcome)
}

/// Encrypting is not what is tried out; subjects stay as they would be.
fn in_the_clear(config: &Config) -> Config {
    let mut config = config.clone();
    for recipient in config.recipients.iter_mut().filter(|recipient| recipient.pgp_key.is_some()) {
        recipient.pgp_key = None;
        recipient.neutral_subject = true;
    }
    config
}

struct Again<'a> {
    real: &'a Store,
    scratch: &'a Store,
    telling: Telling<'a>,
    reader: Reader,
    /// The stored ids of the watched feeds, by their names.
    feeds: HashMap<String, i64>,
    /// The ids that articles have in the scratch database, by their own.
    ids: HashMap<i64, i64>,
    outcome: Outcome,
}

impl Again<'_> {
    /// Lets an article come in again. Says whether it changed anything.
    fn take(&mut self, id: i64, since: Timestamp, now: Timestamp) -> Result<bool, StoreError> {
        let Some(came_in) = self.real.came_in(id)? else { return Ok(false) };
        let is_asked_for = since <= came_in.seen;
        let feed = came_in.feed.as_ref().map(|name| self.feeds.get(name).copied());
        if feed == Some(None) {
            self.outcome.left_out += usize::from(is_asked_for);
            return Ok(false);
        }
        self.outcome.articles += usize::from(is_asked_for);
        match came_in.version_of {
            Some(first) => self.revise(id, first, came_in, now),
            None => {
                let arrival = pipeline::arrive_stored(came_in, feed.flatten());
                let taken = pipeline::take(self.scratch, &self.reader, &arrival, now)?;
                self.ids.insert(id, taken.article);
                Ok(!taken.changes.is_empty())
            }
        }
    }

    /// Lets a later version of a page come in again.
    fn revise(&mut self, id: i64, first: i64, came_in: CameIn, now: Timestamp) -> Result<bool, StoreError> {
        let Some(first) = self.ids.get(&first).copied() else { return Ok(false) };
        let arrival = pipeline::arrive_stored(came_in, None);
        let changes = pipeline::look_again(self.scratch, &self.reader, first, &arrival, now)?;
        if let Some(version) = self.scratch.versions_of(first)?.last() {
            self.ids.insert(id, version.edition);
        }
        Ok(!changes.is_empty())
    }

    /// The recipients who are there already.
    fn present(&self, now: Timestamp) -> Result<Vec<(&Recipient, Option<Timestamp>)>, StoreError> {
        let mut present = Vec::new();
        for recipient in &self.telling.config.recipients {
            let reached = self.scratch.reached(&recipient.name, now)?;
            if reached.since <= now {
                present.push((recipient, schedule::digest_due(recipient, &reached)));
            }
        }
        Ok(present)
    }

    fn tell(&self, now: Timestamp) -> Result<(), Untellable> {
        for (recipient, _) in self.present(now)? {
            jobs::tell_one(self.scratch, &self.telling, recipient, false, now)?;
        }
        Ok(())
    }

    /// When the next digest is due after `now`; one that nobody wants while away is due again the next time.
    fn next_digest(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let after_now = |(recipient, due): (&Recipient, Option<Timestamp>)| {
            if due? <= now { recipient.digest.as_ref()?.next(now, &recipient.time_zone) } else { due }
        };
        Ok(self.present(now)?.into_iter().filter_map(after_now).min())
    }
}

/// The mails of a time with what they tell; a change whose article nobody knows is left out.
fn mailed(
    store: &Store,
    (from, to): (Timestamp, Timestamp),
    known: impl Fn(i64) -> Option<i64>,
) -> Result<Vec<Mailed>, StoreError> {
    let mut mails = Vec::new();
    for head in store.mails_that_tell(from, to)? {
        let mut changes = Vec::new();
        for told in store.changes_in(head.id)? {
            let Some(article) = known(told.change.article) else { continue };
            let incident = store.incident(told.change.incident)?.map(|row| row.incident);
            let line = change_line(&told.change, incident.as_ref());
            changes.push((Change { article, ..told.change }, line));
        }
        mails.push(Mailed { head, changes });
    }
    Ok(mails)
}
