//! The database: one SQLite file, one writer, every step whole or not at all.
//!
//! The tables are those of `migrations/`. Each file here holds the statements of one part; what they mean is decided
//! by the pipeline.

mod again;
mod amendments;
mod articles;
mod changes;
mod columns;
mod configuration;
mod feeds;
mod health;
mod incidents;
mod keeping;
mod mails;
mod schema;
mod search;
mod versions;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

pub use again::{CameIn, MailHead};
pub use articles::{ArticleRow, NewArticle, Origin};
pub use changes::{NewChange, Reached};
pub use configuration::Kept;
pub use feeds::{EntryRow, FeedRow, FeedState, NewEntry, PollOutcome};
pub use health::{NewTrouble, UntoldTrouble};
pub use incidents::{IncidentFilter, IncidentRow, Near, Reach};
pub use mails::{MailRow, MailState, NewMail, Refused};
pub use schema::{STEPS, newest as newest_schema};
pub use search::Found;
pub use versions::{PageWatch, Version};

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said so.
    #[error("the database could not be read or written")]
    Sqlite(#[from] rusqlite::Error),
    /// The database is of a later version than this program.
    #[error(
        "the database {path} was written by a newer version of wirewatch (its schema is step {found}, this one knows \
         {known}): install that version again, or move the file away to begin anew"
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// The step it is at.
        found: u32,
        /// The last step that this binary knows.
        known: u32,
    },
    /// The file can't be opened.
    #[error("the database {path} could not be opened")]
    Open {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// The folder for it can't be made.
    #[error("the folder {path} for the database could not be made")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl StoreError {
    /// Whether there is no room left: the service pauses and goes on by itself.
    pub fn is_full(&self) -> bool {
        matches!(self, StoreError::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull))
    }
}

/// An open database.
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the database, makes it where there is none, and brings its schema up to date.
    ///
    /// # Errors
    /// Where the folder can't be made, the file can't be opened, or a newer version wrote it.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|source| StoreError::Folder { path: folder.into(), source })?;
        }
        let connection =
            Connection::open(path).map_err(|source| StoreError::Open { path: path.into(), source })?;
        Store::prepare(connection, path, "FULL")
    }

    /// Opens a database only to look into it: none where there is no file yet.
    ///
    /// # Errors
    /// Where the file can't be opened, or a newer version wrote it.
    pub fn look(path: &Path) -> Result<Option<Store>, StoreError> {
        if !path.exists() {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)
            .map_err(|source| StoreError::Open { path: path.into(), source })?;
        Store::prepare(connection, path, "FULL").map(Some)
    }

    /// Opens a database that need not survive a power cut: a replayed archive.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn scratch(path: &Path) -> Result<Store, StoreError> {
        let connection =
            Connection::open(path).map_err(|source| StoreError::Open { path: path.into(), source })?;
        Store::prepare(connection, path, "OFF")
    }

    fn prepare(mut connection: Connection, path: &Path, synchronous: &str) -> Result<Store, StoreError> {
        connection.busy_timeout(Duration::from_secs(10))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", synchronous)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.set_prepared_statement_cache_capacity(128);
        schema::bring_up_to_date(&mut connection, path)?;
        Ok(Store { connection })
    }

    /// Does all of `work` or nothing of it. Inside another one it is a part of that: undone alone, kept together.
    ///
    /// # Errors
    /// What `work` said, after everything it did was undone; or that SQLite could not write it.
    pub fn whole<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let [begin, keep, undo] = if self.connection.is_autocommit() {
            ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]
        } else {
            ["SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"]
        };
        self.connection.execute_batch(begin).map_err(sqlite)?;
        let undone = Undo { connection: &self.connection, undo: Some(undo) };
        let done = work()?;
        self.connection.execute_batch(keep).map_err(sqlite)?;
        undone.not_needed();
        Ok(done)
    }

    /// The connection, for tests that look at the tables themselves.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// Undoes a transaction when it is dropped early: by an error, or by a panic on its way up.
struct Undo<'c> {
    connection: &'c Connection,
    undo: Option<&'static str>,
}

impl Undo<'_> {
    fn not_needed(mut self) {
        self.undo = None;
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        if let Some(undo) = self.undo
            && let Err(error) = self.connection.execute_batch(undo)
        {
            tracing::error!(%error, "A transaction could not be undone; SQLite undoes it when the database is next opened");
        }
    }
}
