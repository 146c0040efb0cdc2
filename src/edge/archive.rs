//! A replayed archive: a scratch database that sorts its lines by publication and then takes them in.

use jiff::Timestamp;
use rusqlite::Connection;

use super::store::{Store, StoreError};

/// Articles in a transaction while an archive is replayed: it need not survive a power cut.
const BATCH: usize = 256;

/// A database in a folder of its own, in the system's place for such things; both go when it is dropped.
pub struct Scratch {
    store: Store,
    folder: tempfile::TempDir,
}

impl Scratch {
    /// An empty one. `what` stands in the folder's name.
    ///
    /// # Errors
    /// Where the folder or the database can't be made.
    pub fn open(what: &str) -> anyhow::Result<Scratch> {
        let folder = tempfile::Builder::new().prefix(&format!("wirewatch-{what}-")).tempdir()?;
        let store = Store::scratch(&folder.path().join("scratch.db"))?;
        Ok(Scratch { store, folder })
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

/// The sorted lines, and the database that the articles are taken into.
pub struct Archive {
    lines: Connection,
    scratch: Scratch,
}

impl Archive {
    /// An empty one.
    ///
    /// # Errors
    /// Where the databases can't be made.
    pub fn open() -> anyhow::Result<Archive> {
        let scratch = Scratch::open("replay")?;
        let lines = Connection::open(scratch.folder.path().join("lines.db"))?;
        lines.pragma_update(None, "journal_mode", "OFF")?;
        lines.pragma_update(None, "synchronous", "OFF")?;
        lines.execute_batch(
            "CREATE TABLE line (number INTEGER PRIMARY KEY, published INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
             CREATE INDEX line_published ON line (published, number);",
        )?;
        Ok(Archive { lines, scratch })
    }

    /// Lets `fill` add lines, all in one transaction.
    ///
    /// # Errors
    /// What `fill` said, or SQLite.
    pub fn fill(&self, fill: impl FnOnce(&Archive) -> anyhow::Result<()>) -> anyhow::Result<()> {
        self.lines.execute_batch("BEGIN")?;
        fill(self)?;
        self.lines.execute_batch("COMMIT")?;
        Ok(())
    }

    /// Adds a line with the time that it is sorted by.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn add(&self, published: Timestamp, line: &str) -> anyhow::Result<()> {
        self.lines
            .prepare_cached("INSERT INTO line (published, text) VALUES (?1, ?2)")?
            .execute((published.as_second(), line))?;
        Ok(())
    }

    /// Hands every line to `take`, oldest publication first, those of one second in the order they were added.
    ///
    /// # Errors
    /// What `take` said, or SQLite.
    pub fn each(&self, mut take: impl FnMut(&Store, &str) -> anyhow::Result<()>) -> anyhow::Result<()> {
        let mut statement = self.lines.prepare("SELECT text FROM line ORDER BY published, number")?;
        let mut rows = statement.query([])?;
        let mut done = false;
        while !done {
            self.store().whole(|| {
                for _ in 0..BATCH {
                    let Some(row) = rows.next().map_err(StoreError::from)? else {
                        done = true;
                        break;
                    };
                    let line = row.get_ref(0).map_err(StoreError::from)?.as_str().unwrap_or_default();
                    take(self.store(), line)?;
                }
                Ok::<_, anyhow::Error>(())
            })?;
        }
        Ok(())
    }

    /// The database that the articles were taken into.
    pub fn store(&self) -> &Store {
        self.scratch.store()
    }
}
