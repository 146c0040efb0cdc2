//! Figures for monitoring programs, which ask every few seconds: nothing here grows with what is stored.

use jiff::Timestamp;

use super::columns::get_maybe_time;
use super::{Store, StoreError};

/// A feed's latest times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedMark {
    /// Its name in the settings.
    pub name: String,
    /// Its last good answer.
    pub succeeded: Option<Timestamp>,
    /// When it last brought an entry that was not known.
    pub arrived: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
}

/// How much room the database takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume {
    /// The file, without the log beside it.
    pub size_bytes: u64,
    /// What of it is free for new rows.
    pub free_bytes: u64,
}

impl Store {
    /// Every feed that was ever polled.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn feed_marks(&self) -> Result<Vec<FeedMark>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT name, succeeded, arrived, failures FROM feed ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            Ok(FeedMark {
                name: row.get("name")?,
                succeeded: get_maybe_time(row, "succeeded")?,
                arrived: get_maybe_time(row, "arrived")?,
                failures: row.get("failures")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many entries wait for their page.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn entries_unread(&self) -> Result<u64, StoreError> {
        let count = "SELECT count(*) FROM entry WHERE state = 'unread'";
        Ok(self.connection.prepare_cached(count)?.query_row([], |row| row.get(0))?)
    }

    /// How many mails wait, and since when the oldest does.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_wait(&self) -> Result<(u64, Option<Timestamp>), StoreError> {
        let count = "SELECT count(*) AS mails, min(composed) AS since FROM mail WHERE state = 'waiting'";
        let mut statement = self.connection.prepare_cached(count)?;
        Ok(statement.query_row([], |row| Ok((row.get("mails")?, get_maybe_time(row, "since")?)))?)
    }

    /// Whether an edit of the configuration is refused.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn is_configuration_refused(&self) -> Result<bool, StoreError> {
        let count = "SELECT count(*) FROM configuration WHERE refused IS NOT NULL";
        Ok(0 < self.connection.prepare_cached(count)?.query_row([], |row| row.get::<_, u64>(0))?)
    }

    /// How much room the database takes.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn volume(&self) -> Result<Volume, StoreError> {
        let pragma = |name| self.connection.pragma_query_value(None, name, |row| row.get::<_, u64>(0));
        let page_bytes = pragma("page_size")?;
        Ok(Volume {
            size_bytes: page_bytes * pragma("page_count")?,
            free_bytes: page_bytes * pragma("freelist_count")?,
        })
    }
}
