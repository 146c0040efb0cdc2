//! The database as a whole: copied while it is used, put back, and looked over.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{Store, StoreError};

/// How long a copy waits for a program that keeps a file to itself.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long until it tries again.
const PAUSE: Duration = Duration::from_millis(50);

/// What must hold of what is stored, beyond what the schema itself keeps: in words, and how to count what breaks it.
const INVARIANTS: &[(&str, &str)] = &[
    (
        "figures whose quote does not stand in their article's text",
        "SELECT count(*) FROM figure JOIN article ON article.id = figure.article
         WHERE article.text <> '' AND substr(article.text, span_start + 1, span_end - span_start) <> quote",
    ),
    (
        "copies whose origin is a copy itself",
        "SELECT count(*) FROM article AS copy JOIN article AS origin ON origin.id = copy.copy_of
         WHERE origin.copy_of IS NOT NULL",
    ),
    (
        "copies whose text has another origin",
        "SELECT count(*) FROM article AS copy JOIN article AS text ON text.id = copy.copied_from
         WHERE coalesce(text.copy_of, text.id) <> copy.copy_of",
    ),
    (
        "merged incidents that lead to merged ones",
        "SELECT count(*) FROM incident AS one JOIN incident AS other ON other.id = one.merged_into
         WHERE other.merged_into IS NOT NULL",
    ),
    (
        "incidents without a state",
        "SELECT count(*) FROM incident WHERE state = 'null' AND merged_into IS NULL",
    ),
    (
        "changes that were told by a mail of somebody else",
        "SELECT count(*) FROM told JOIN mail ON mail.id = told.mail WHERE mail.recipient <> told.recipient",
    ),
    ("troubles that ended before they were clear", "SELECT count(*) FROM trouble WHERE ended < noted"),
];

impl Store {
    /// Copies the database to a new file while others go on using it: a whole one, of one moment.
    ///
    /// # Errors
    /// Where SQLite fails, or another program keeps either file to itself for half a minute.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        self.copy_within(path, PATIENCE)
    }

    fn copy_within(&self, path: &Path, patience: Duration) -> Result<(), StoreError> {
        let opening = |source| StoreError::opening(path, source);
        let mut copy = Connection::open(path).map_err(opening)?;
        copy.busy_timeout(Duration::ZERO)?;
        let backup = Backup::new(&self.connection, &mut copy)?;
        let begun = Instant::now();
        // All of it in one step: it reads one snapshot, and writers do not wait for readers.
        while backup.step(-1).map_err(opening)? != StepResult::Done {
            if patience <= begun.elapsed() {
                return Err(StoreError::Busy { path: path.into() });
            }
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    /// Looks the database over. Says everything that is wrong with it; nothing where it is whole.
    ///
    /// # Errors
    /// Where SQLite cannot even look.
    pub fn verify(&self) -> Result<Vec<String>, StoreError> {
        match self.look_over() {
            // SQLite came to a page that it cannot make sense of.
            Err(StoreError::Sqlite(error)) if is_damage(&error) => {
                Ok(vec!["it is damaged: parts of it cannot be read any more".to_owned()])
            }
            looked => looked,
        }
    }

    fn look_over(&self) -> Result<Vec<String>, StoreError> {
        let mut wrong: Vec<String> = Vec::new();
        self.connection.pragma_query(None, "integrity_check", |row| {
            wrong.push(row.get::<_, String>(0)?);
            Ok(())
        })?;
        wrong.retain(|says| says != "ok");
        self.connection.pragma_query(None, "foreign_key_check", |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            wrong.push(format!("a row of {table} refers to one of {parent} that is not there"));
            Ok(())
        })?;
        let words = "INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)";
        if let Err(error) = self.connection.execute_batch(words) {
            wrong.push(match is_damage(&error) {
                true => "the index of words does not fit the articles, or is damaged".to_owned(),
                false => format!("the index of words could not be looked at: {error}"),
            });
        }
        // What an older version left lacks tables that these ask for.
        let step: u32 = self.connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        for (says, count) in INVARIANTS.iter().filter(|_| step == super::newest_schema()) {
            let count: u64 = self.connection.query_row(count, [], |row| row.get(0))?;
            if 0 < count {
                wrong.push(format!("{count} {says}"));
            }
        }
        Ok(wrong)
    }

    /// Opens a copy of a database, and nothing else about it: neither is its schema brought up to date nor is it
    /// written to.
    ///
    /// # Errors
    /// Where there is none, or a newer version wrote it.
    pub fn open_copy(path: &Path) -> Result<Store, StoreError> {
        let opening = |source| match StoreError::opening(path, source) {
            StoreError::NotADatabase { path } => StoreError::NotACopy { path },
            other => other,
        };
        let connection =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(opening)?;
        let found: u32 =
            connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(opening)?;
        let known = super::newest_schema();
        if known < found {
            return Err(StoreError::Newer { path: PathBuf::from(path), found, known });
        }
        // Another program's database is whole in its own way.
        let ours = "SELECT count(*) FROM sqlite_master WHERE name IN ('article', 'incident', 'mail')";
        let ours: u32 = connection.query_row(ours, [], |row| row.get(0)).map_err(opening)?;
        if found == 0 || ours < 3 {
            return Err(StoreError::NotACopy { path: PathBuf::from(path) });
        }
        Ok(Store::of(connection))
    }
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_does_not_wait_for_ever() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("wirewatch.db")).expect("a database");
        let taken = folder.path().join("copy.db");
        let other = Connection::open(&taken).expect("another program's");
        other.execute_batch("CREATE TABLE mine (x); BEGIN EXCLUSIVE").expect("it keeps it to itself");
        let refused = store.copy_within(&taken, PAUSE).expect_err("it is taken").to_string();
        assert!(refused.starts_with("another program keeps the database ") && refused.contains("copy.db"));
        other.execute_batch("COMMIT").expect("it lets go");
        store.copy_within(&taken, PAUSE).expect("it is free");
        assert_eq!(Store::open_copy(&taken).and_then(|copy| copy.verify()).expect("a look"), [""; 0]);
    }
}
