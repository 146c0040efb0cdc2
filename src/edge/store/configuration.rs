//! The configuration that the service goes by, for whoever asks while its files are broken.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::columns::{get_maybe_time, get_time, time};
use super::{Store, StoreError};
use crate::config::{Files, Source, paths};

/// What the service goes by.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The three files as they stood.
    pub files: Files,
    /// When they were taken.
    pub taken: Timestamp,
    /// When a later edit was refused, and its problems as they were drawn.
    pub refused: Option<(Timestamp, String)>,
}

impl Store {
    /// The service goes by these files from now on.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn configuration_taken(&self, files: &Files, now: Timestamp) -> Result<(), StoreError> {
        let text = |source: &Source| source.text.clone().unwrap_or_default();
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO configuration (one, taken, path, wirewatch, feeds, groups)
                 VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                time(now),
                files.wirewatch.path.to_string_lossy(),
                text(&files.wirewatch),
                text(&files.feeds),
                text(&files.groups)
            ])?;
        Ok(())
    }

    /// An edit was refused; the service goes on by what it had.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn configuration_refused(&self, problems: &str, now: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE configuration SET refused = ?1, problems = ?2")?
            .execute(params![time(now), problems])?;
        Ok(())
    }

    /// What the service goes by, where it ever ran.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn configuration(&self) -> Result<Option<Kept>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM configuration")?;
        let kept = statement.query_row([], |row| {
            let wirewatch = Source::new(row.get::<_, String>("path")?, row.get::<_, String>("wirewatch")?);
            let others = paths(&wirewatch);
            let files = Files {
                feeds: Source::new(others.feeds, row.get::<_, String>("feeds")?),
                groups: Source::new(others.groups, row.get::<_, String>("groups")?),
                wirewatch,
            };
            let problems: Option<String> = row.get("problems")?;
            let refused = get_maybe_time(row, "refused")?.zip(problems);
            Ok(Kept { files, taken: get_time(row, "taken")?, refused })
        });
        Ok(kept.optional()?)
    }
}
