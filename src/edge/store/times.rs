//! Times that were stored by a clock that was ahead.

use jiff::Timestamp;
use rusqlite::OptionalExtension;

use super::columns::{get_maybe_time, time};
use super::{Store, StoreError};

/// What waits, or counts from, a time that cannot be: in each statement `?1` is now. Only what lies further ahead than
/// anything waits by itself (a server may ask for a day, a page waits a day, a mail four hours, a look a week).
const MEND: &[&str] = &[
    "UPDATE feed SET polled = NULL WHERE ?1 < polled",
    "UPDATE feed SET complete = NULL WHERE ?1 < complete",
    // What is published before the last good answer is old news.
    "UPDATE feed SET succeeded = ?1 WHERE ?1 < succeeded",
    "UPDATE feed SET arrived = ?1 WHERE ?1 < arrived",
    "UPDATE feed SET not_before = NULL WHERE strftime('%Y-%m-%dT%H:%M:%SZ', ?1, '+25 hours') < not_before",
    "UPDATE entry SET next_try = ?1 WHERE state = 'unread' AND strftime('%Y-%m-%dT%H:%M:%SZ', ?1, '+25 hours') < next_try",
    "UPDATE mail SET next_try = ?1 WHERE state = 'waiting' AND strftime('%Y-%m-%dT%H:%M:%SZ', ?1, '+5 hours') < next_try",
    "UPDATE page_watch SET due = ?1 WHERE strftime('%Y-%m-%dT%H:%M:%SZ', ?1, '+8 days') < due",
    // What lasts was not clear before now.
    "UPDATE trouble SET noted = ?1, began = min(began, ?1) WHERE ended IS NULL AND ?1 < noted",
    "UPDATE recipient SET since = ?1 WHERE ?1 < since",
    "UPDATE recipient SET digest = ?1 WHERE ?1 < digest",
];

impl Store {
    /// When a feed was last polled, by the clock of then.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn last_poll(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT max(polled) AS polled FROM feed")?;
        Ok(statement.query_row([], |row| get_maybe_time(row, "polled")).optional()?.flatten())
    }

    /// The clock was set back: what waits for a time that is far away now is due. Returns how much that is.
    ///
    /// # Errors
    /// Where SQLite fails; then all is as it was.
    pub fn clock_went_back(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.whole(|| {
            let mend = |statement: &&str| self.connection.execute(statement, [time(now)]);
            Ok(MEND.iter().map(mend).sum::<rusqlite::Result<usize>>()?)
        })
    }
}
