//! The database: one SQLite file, one writer, every step whole or not at all.
//!
//! The tables are those of `migrations/`. Each file here holds the statements of one part; what they mean is decided
//! by the pipeline.

mod again;
mod amendments;
mod articles;
mod bands;
mod changes;
mod columns;
mod configuration;
mod feeds;
mod filed;
mod health;
mod held;
mod incidents;
mod keeping;
mod links;
mod mails;
mod marks;
mod near;
mod reach;
mod reports;
mod retention;
mod runs;
mod schema;
mod search;
mod stretches;
mod times;
mod told;
mod transactions;
mod versions;

use std::cell::Cell;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
use rusqlite::{Connection, ErrorCode, OpenFlags};

pub use again::{CameIn, MailHead};
pub use articles::{ArticleRow, NewArticle, Origin};
pub use changes::{NewChange, Reached};
pub use configuration::Kept;
pub use feeds::{EntryRow, FeedRow, FeedState, NewEntry, PollOutcome};
pub use health::{NewTrouble, UntoldTrouble};
pub use incidents::{IncidentFilter, IncidentRow};
pub use mails::{MailRow, MailState, NewMail, Refused};
pub use marks::{FeedMark, Volume};
pub use near::Near;
pub use reach::Reach;
pub use retention::OldText;
pub use schema::{STEPS, newest as newest_schema};
pub use search::Found;
pub use stretches::Part;
pub use told::ToldFigure;
pub use versions::{PageWatch, Version};

use self::held::Held;
use super::files::why;
use crate::config::shown;

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said so.
    #[error("the database could not be read or written")]
    Sqlite(#[from] rusqlite::Error),
    /// The database is of a later version than this program.
    #[error(
        "the database {path} was written by a newer version of wirewatch (its schema is step {found}, this one knows \
         {known}): install that version again, or move the file away to begin anew", path = shown(path).display()
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
    #[error("the database {path} could not be opened", path = shown(path).display())]
    Open {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// There is none.
    #[error("there is no file {path}, or no folder for it", path = shown(path).display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file is something else.
    #[error(
        "{path} is no database of wirewatch, or it is damaged: `wirewatch restore` puts a copy in its place",
        path = shown(path).display()
    )]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// A file that should be a copy is something else.
    #[error("{path} is no database of wirewatch, or it is damaged: give another copy", path = shown(path).display())]
    NotACopy {
        /// The file.
        path: PathBuf,
    },
    /// The file, or the folder it lies in, may not be touched.
    #[error(
        "the database {path} cannot be written: there is no permission for it (run this as the user of the service), \
         or the disk is read-only", path = shown(path).display()
    )]
    Forbidden {
        /// The file.
        path: PathBuf,
    },
    /// There is no room for it.
    #[error("the disk that holds the database {path} is full: make room there", path = shown(path).display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else keeps it to himself.
    #[error("another program keeps the database {path} to itself: close it there and try again", path = shown(path).display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The folder for it can't be made.
    #[error("the folder {path} for the database could not be made: {}", why(reason), path = shown(path).display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
}

impl StoreError {
    /// Whether there is no room left: the service pauses and goes on by itself.
    pub fn is_full(&self) -> bool {
        match self {
            StoreError::Full { .. } => true,
            StoreError::Sqlite(error) => is_full(error),
            _ => false,
        }
    }

    /// What it means that a file could not be opened, or its first page not be read.
    fn opening(path: &Path, source: rusqlite::Error) -> StoreError {
        let path = path.to_owned();
        if is_full(&source) {
            return StoreError::Full { path };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::NotADatabase { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::Forbidden { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
            // SQLite tells no more than that; the file system does.
            Some(ErrorCode::CannotOpen) => match std::fs::File::open(&path).map_err(|error| error.kind()) {
                Err(ErrorKind::PermissionDenied) => StoreError::Forbidden { path },
                Err(ErrorKind::NotFound) => StoreError::Missing { path },
                _ => StoreError::Open { path, source },
            },
            _ => StoreError::Open { path, source },
        }
    }
}

/// Whether SQLite met a full disk: it says so in words of its own where the file for its shared memory cannot grow.
fn is_full(error: &rusqlite::Error) -> bool {
    let shared_memory = error.sqlite_error().is_some_and(|error| error.extended_code == SQLITE_IOERR_SHMSIZE);
    shared_memory || error.sqlite_error_code() == Some(ErrorCode::DiskFull)
}

/// So much of the database is held in memory.
const CACHE_KB: i64 = 8_000;
/// The log beside the database is worked into it when it has so many pages, of 4 KB.
const LOG_PAGES: u32 = 4_000;

/// An open database.
pub struct Store {
    connection: Connection,
    /// Whether what runs is kept or undone with all that runs beside it.
    together: Cell<bool>,
    /// What is held in memory of what is stored.
    held: Held,
    /// The first of the articles whose words the search is to get at the end of the transaction.
    unindexed: Cell<Option<i64>>,
}

impl Store {
    /// Opens the database, makes it where there is none, and brings its schema up to date.
    ///
    /// # Errors
    /// Where the folder can't be made, the file can't be opened, or a newer version wrote it.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|reason| StoreError::Folder { path: folder.into(), reason })?;
        }
        Store::prepare(Connection::open(path), path, "FULL")
    }

    /// Opens a database only to look into it: none where there is no file yet.
    ///
    /// # Errors
    /// Where the file can't be opened, or a newer version wrote it.
    pub fn look(path: &Path) -> Result<Option<Store>, StoreError> {
        // A folder that we may not enter is no folder without a database.
        if !path.try_exists().unwrap_or(true) {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Store::prepare(Connection::open_with_flags(path, flags), path, "FULL").map(Some)
    }

    /// Opens a database that need not survive a power cut: a replayed archive.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn scratch(path: &Path) -> Result<Store, StoreError> {
        Store::prepare(Connection::open(path), path, "OFF")
    }

    fn prepare(
        opened: rusqlite::Result<Connection>,
        path: &Path,
        synchronous: &str,
    ) -> Result<Store, StoreError> {
        let set = |connection: &Connection| {
            connection.busy_timeout(Duration::from_secs(10))?;
            // Only a file that is empty takes it, and any other would be written to.
            if connection.pragma_query_value(None, "page_count", |row| row.get::<_, u64>(0))? == 0 {
                connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
            }
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", synchronous)?;
            connection.pragma_update(None, "cache_size", -CACHE_KB)?;
            connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
            // A query's plan does not depend on the values that it is asked with: SQLite would make it anew for each.
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
            connection.pragma_update(None, "foreign_keys", true)
        };
        let ready = opened.and_then(|connection| set(&connection).map(|()| connection));
        let mut connection = ready.map_err(|source| StoreError::opening(path, source))?;
        // SQLite opens what it may not write to be read, and says so at the first write only.
        if connection.is_readonly("main")? {
            return Err(StoreError::Forbidden { path: path.into() });
        }
        connection.set_prepared_statement_cache_capacity(128);
        schema::bring_up_to_date(&mut connection, path)?;
        Ok(Store::of(connection))
    }

    fn of(connection: Connection) -> Store {
        let (together, held, unindexed) = (Cell::new(false), Held::default(), Cell::new(None));
        Store { connection, together, held, unindexed }
    }

    /// The connection, for tests that look at the tables themselves.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}
