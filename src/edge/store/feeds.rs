//! Feeds and their entries.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{get_json, get_maybe_time, get_maybe_word, get_time, json, time, word};
use super::{Store, StoreError};
use crate::model::{FailureKind, Habit, Note};

/// What is known of a feed before it is polled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeedState {
    /// The stored id.
    pub id: i64,
    /// The entity tag of the last answer whose items were stored, verbatim.
    pub etag: Option<String>,
    /// Its modification time, verbatim.
    pub last_modified: Option<String>,
    /// Where a permanent redirect led.
    pub moved_to: Option<String>,
    /// The first good answer.
    pub baseline: Option<Timestamp>,
    /// The last attempt.
    pub polled: Option<Timestamp>,
    /// The last good answer.
    pub succeeded: Option<Timestamp>,
    /// The last answer to an unconditional request.
    pub complete: Option<Timestamp>,
    /// The server asked to be left alone until then.
    pub not_before: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
    /// Since when it fails.
    pub failing_since: Option<Timestamp>,
    /// Of what kind the last failure was.
    pub failure: Option<FailureKind>,
    /// What is usual for it.
    pub habit: Habit,
    /// What was odd in the last feed that came.
    pub notes: Vec<Note>,
}

/// An entry as a feed's answer brings it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewEntry {
    /// What tells it from the feed's other entries.
    pub guid: String,
    /// The address of its page.
    pub link: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The feed's own text as HTML: its content, else its summary.
    pub content: Option<String>,
    /// Its authors' names.
    pub authors: Vec<String>,
    /// When it was published, as the feed says.
    pub published: Option<Timestamp>,
}

/// How a poll ended.
#[derive(Clone, Debug, PartialEq)]
pub enum PollOutcome {
    /// A feed came.
    Good {
        /// Its validators, verbatim.
        etag: Option<String>,
        /// Its validators, verbatim.
        last_modified: Option<String>,
        /// Whether it was asked for without validators.
        complete: bool,
        /// Where a permanent redirect led.
        moved_to: Option<String>,
        /// The server asks to be left alone until then.
        not_before: Option<Timestamp>,
        /// Its entries.
        entries: Vec<NewEntry>,
        /// What was odd in it.
        notes: Vec<Note>,
    },
    /// Nothing new since the last good answer (304).
    Unchanged {
        /// The server asks to be left alone until then.
        not_before: Option<Timestamp>,
    },
    /// No feed came.
    Failed {
        /// Of what kind it is.
        kind: FailureKind,
        /// What was met, in words.
        problem: String,
        /// The server asks to be left alone until then.
        not_before: Option<Timestamp>,
    },
}

/// An entry that waits to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRow {
    /// The stored id.
    pub id: i64,
    /// The stored feed's id.
    pub feed: i64,
    /// The address of its page.
    pub link: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The feed's own text as HTML.
    pub content: Option<String>,
    /// Its authors' names.
    pub authors: Vec<String>,
    /// When it was published, as the feed says.
    pub published: Option<Timestamp>,
    /// When it was first seen.
    pub seen: Timestamp,
    /// The feed's last good answer before the one that brought it.
    pub since: Timestamp,
    /// How often its page was asked for.
    pub attempts: u32,
}

/// A feed's health, for `status`, `feeds list` and a digest's foot.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedRow {
    /// Its name.
    pub name: String,
    /// The last attempt.
    pub polled: Option<Timestamp>,
    /// The last good answer.
    pub succeeded: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
    /// Since when it fails.
    pub failing_since: Option<Timestamp>,
    /// What the last attempt met.
    pub problem: Option<String>,
    /// Where a permanent redirect led.
    pub moved_to: Option<String>,
    /// Publication of the newest entry.
    pub newest: Option<Timestamp>,
    /// How many entries are stored.
    pub entries: u64,
    /// What was odd in the last feed that came.
    pub notes: Vec<Note>,
    /// How many of them wait to be read.
    pub unread: u64,
    /// How many could not be read.
    pub unreadable: u64,
    /// How many articles of its are copies.
    pub copies: u64,
}

impl Store {
    /// What is known of a feed; a row is made where it is new. Another address than before drops the validators.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn feed(&self, name: &str, url: &str) -> Result<FeedState, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM feed WHERE name = ?1 AND url = ?2")?;
        // Written only where it has to be: `status` asks on a full disk too.
        if let Some(known) = statement.query_row([name, url], feed_state).optional()? {
            return Ok(known);
        }
        self.connection
            .prepare_cached(
                "INSERT INTO feed (name, url) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET
                     etag = NULL, last_modified = NULL, moved_to = NULL, not_before = NULL, complete = NULL,
                     failures = 0, failing_since = NULL, problem = NULL, failure = NULL, url = excluded.url",
            )?
            .execute([name, url])?;
        Ok(statement.query_row([name, url], feed_state)?)
    }

    /// The names of the feeds that have entries to be read now.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn feeds_to_read(&self, now: Timestamp) -> Result<BTreeSet<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT name FROM feed WHERE EXISTS (
                 SELECT 1 FROM entry
                 WHERE feed = feed.id AND state = 'unread' AND (next_try IS NULL OR next_try <= ?1))",
        )?;
        let rows = statement.query_map([time(now)], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Stores how a poll ended: validators, times, and the entries that were not known. Returns how many those are.
    ///
    /// Call it inside [`Store::whole`]: validators without their entries would lose the entries.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_poll(
        &self,
        feed: &FeedState,
        outcome: &PollOutcome,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        match outcome {
            PollOutcome::Good { etag, last_modified, complete, moved_to, not_before, entries, notes } => {
                let since = feed.succeeded.unwrap_or(now);
                let mut added = 0;
                for entry in entries {
                    added += self.save_entry(feed.id, entry, since, now)?;
                }
                self.connection
                    .prepare_cached(
                        "UPDATE feed SET etag = ?2, last_modified = ?3, moved_to = ?4, not_before = ?5, polled = ?6,
                             succeeded = ?6, baseline = coalesce(baseline, ?6),
                             complete = CASE WHEN ?7 THEN ?6 ELSE complete END,
                             newest = (SELECT max(published) FROM entry WHERE feed = ?1 AND published <= ?6),
                             failures = 0, failing_since = NULL, problem = NULL, failure = NULL, notes = ?8,
                             arrived = CASE WHEN ?9 THEN ?6 ELSE arrived END, unlearnt = unlearnt OR ?9,
                             empty = CASE WHEN ?10 THEN empty + 1 ELSE 0 END
                         WHERE id = ?1",
                    )?
                    .execute(params![
                        feed.id,
                        etag,
                        last_modified,
                        moved_to,
                        not_before.map(time),
                        time(now),
                        complete,
                        json(notes),
                        0 < added,
                        entries.is_empty(),
                    ])?;
                Ok(added)
            }
            PollOutcome::Unchanged { not_before } => {
                self.connection
                    .prepare_cached(
                        // What was empty is empty still.
                        "UPDATE feed SET not_before = ?2, polled = ?3, succeeded = ?3, failures = 0,
                             failing_since = NULL, problem = NULL, failure = NULL, empty = empty + (0 < empty)
                         WHERE id = ?1",
                    )?
                    .execute(params![feed.id, not_before.map(time), time(now)])?;
                Ok(0)
            }
            PollOutcome::Failed { kind, problem, not_before } => {
                self.connection
                    .prepare_cached(
                        // While our own network is down, a feed is not made to wait ever longer.
                        "UPDATE feed SET not_before = ?2, polled = ?3, failing_since = coalesce(failing_since, ?3),
                             problem = ?4, failure = ?5,
                             failures = CASE WHEN 2 <= failures AND EXISTS
                                 (SELECT 1 FROM trouble WHERE kind = 'network' AND ended IS NULL)
                                 THEN failures ELSE failures + 1 END
                         WHERE id = ?1",
                    )?
                    .execute(params![feed.id, not_before.map(time), time(now), problem, word(kind)])?;
                Ok(0)
            }
        }
    }

    fn save_entry(
        &self,
        feed: i64,
        entry: &NewEntry,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "INSERT INTO entry (feed, guid, link, title, content, authors, published, seen, since, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'unread') ON CONFLICT (feed, guid) DO NOTHING",
            )?
            .execute(params![
                feed,
                entry.guid,
                entry.link,
                entry.title,
                entry.content,
                json(&entry.authors),
                entry.published.map(time),
                time(now),
                time(since),
            ])?)
    }

    /// The entries of a feed that are due to be read, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn unread_entries(
        &self,
        feed: i64,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<EntryRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM entry WHERE feed = ?1 AND state = 'unread' AND (next_try IS NULL OR next_try <= ?2)
             ORDER BY coalesce(published, seen), id LIMIT ?3",
        )?;
        let rows = statement.query_map(params![feed, time(now), limit], entry_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the next unread entry of any feed is due.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn next_entry_due(&self, feed: i64) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT min(coalesce(next_try, seen)) AS due FROM entry WHERE feed = ?1 AND state = 'unread'",
        )?;
        Ok(statement.query_row([feed], |row| get_maybe_time(row, "due"))?)
    }

    /// An entry was read: its article stands.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn entry_read(&self, entry: i64, article: Option<i64>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE entry SET state = 'read', article = ?2, problem = NULL, content = NULL WHERE id = ?1",
            )?
            .execute(params![entry, article])?;
        Ok(())
    }

    /// An entry's page could not be had: it is tried again at `next_try`, or given up where there is none.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn entry_failed(
        &self,
        entry: i64,
        problem: &str,
        next_try: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE entry SET attempts = attempts + 1, problem = ?2, next_try = ?3,
                     state = CASE WHEN ?3 IS NULL THEN 'unreadable' ELSE 'unread' END
                 WHERE id = ?1",
            )?
            .execute(params![entry, problem, next_try.map(time)])?;
        Ok(())
    }

    /// An entry's page was not asked for, since its host wants to be left alone until then: that is no attempt.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn entry_waits(&self, entry: i64, until: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE entry SET next_try = ?2 WHERE id = ?1")?
            .execute(params![entry, time(until)])?;
        Ok(())
    }

    /// The health of every feed that was ever polled, by name.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn feeds(&self) -> Result<Vec<FeedRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT feed.*, count(entry.id) AS entries,
                 count(*) FILTER (WHERE entry.state = 'unread') AS unread,
                 count(*) FILTER (WHERE entry.state = 'unreadable') AS unreadable,
                 count(article.copy_of) AS copies
             FROM feed LEFT JOIN entry ON entry.feed = feed.id LEFT JOIN article ON article.id = entry.article GROUP BY feed.id ORDER BY feed.name",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(FeedRow {
                name: row.get("name")?,
                polled: get_maybe_time(row, "polled")?,
                succeeded: get_maybe_time(row, "succeeded")?,
                failures: row.get("failures")?,
                failing_since: get_maybe_time(row, "failing_since")?,
                problem: row.get("problem")?,
                moved_to: row.get("moved_to")?,
                newest: get_maybe_time(row, "newest")?,
                entries: row.get("entries")?,
                notes: get_json(row, "notes")?,
                unread: row.get("unread")?,
                unreadable: row.get("unreadable")?,
                copies: row.get("copies")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The latest entries that could not be read: feed, link or title, problem.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn unreadable_entries(&self, limit: usize) -> Result<Vec<(String, String, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT feed.name, coalesce(entry.link, entry.title, entry.guid), entry.problem
             FROM entry JOIN feed ON feed.id = entry.feed
             WHERE entry.problem IS NOT NULL ORDER BY entry.id DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The article that stands at an address, whichever feed brought it.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn article_at(&self, address: &str) -> Result<Option<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM article WHERE address = ?1")?;
        Ok(statement.query_row([address], |row| row.get(0)).optional()?)
    }
}

fn feed_state(row: &Row<'_>) -> rusqlite::Result<FeedState> {
    Ok(FeedState {
        id: row.get("id")?,
        etag: row.get("etag")?,
        last_modified: row.get("last_modified")?,
        moved_to: row.get("moved_to")?,
        baseline: get_maybe_time(row, "baseline")?,
        polled: get_maybe_time(row, "polled")?,
        succeeded: get_maybe_time(row, "succeeded")?,
        complete: get_maybe_time(row, "complete")?,
        not_before: get_maybe_time(row, "not_before")?,
        failures: row.get("failures")?,
        failing_since: get_maybe_time(row, "failing_since")?,
        failure: get_maybe_word(row, "failure")?,
        habit: get_json(row, "habit")?,
        notes: get_json(row, "notes")?,
    })
}

fn entry_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        id: row.get("id")?,
        feed: row.get("feed")?,
        link: row.get("link")?,
        title: row.get("title")?,
        content: row.get("content")?,
        authors: get_json(row, "authors")?,
        published: get_maybe_time(row, "published")?,
        seen: get_time(row, "seen")?,
        since: get_time(row, "since")?,
        attempts: row.get("attempts")?,
    })
}
