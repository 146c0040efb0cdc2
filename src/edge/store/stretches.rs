//! The stretches into which very long neighborhoods of reports are cut, and what goes on over their borders.

use rusqlite::{OptionalExtension, params};

use super::columns::json;
use super::{Store, StoreError};

/// Where a report of a neighborhood that was cut stands. All are ids of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The oldest report of its stretch.
    pub stretch: i64,
    /// The oldest of those that are of one incident with it there.
    pub first: i64,
}

impl Store {
    /// Stores reports of one stretch that are of one incident.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_stretch(&self, part: Part, reports: &[i64]) -> Result<(), StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO stretch (report, stretch, first) VALUES (?1, ?2, ?3)")?;
        for report in reports {
            statement.execute(params![report, part.stretch, part.first])?;
        }
        Ok(())
    }

    /// Forgets where these reports stood. Says whether that was known of any.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn forget_stretches(&self, reports: &[i64]) -> Result<bool, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("DELETE FROM stretch WHERE report IN (SELECT value FROM json_each(?1))")?;
        Ok(0 < statement.execute([json(&reports)])?)
    }

    /// Where a report stands; none where its neighborhood was not cut.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn part_of(&self, report: i64) -> Result<Option<Part>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT stretch, first FROM stretch WHERE report = ?1")?;
        let part = |row: &rusqlite::Row<'_>| Ok(Part { stretch: row.get(0)?, first: row.get(1)? });
        Ok(statement.query_row([report], part).optional()?)
    }

    /// The reports that are of one incident with a first one, in its stretch.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn part(&self, first: i64) -> Result<Vec<i64>, StoreError> {
        self.ids("SELECT report FROM stretch WHERE first = ?1", first)
    }

    /// Says what the part with this first report goes on with.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn goes_on_with(&self, first: i64, earlier: Option<i64>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE stretch SET earlier = ?2 WHERE report = ?1")?
            .execute(params![first, earlier])?;
        Ok(())
    }

    /// The first reports of the parts that go on with one whose first is among these.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn going_on_with(&self, firsts: &[i64]) -> Result<Vec<i64>, StoreError> {
        self.ids(
            "SELECT report FROM stretch WHERE earlier IN (SELECT value FROM json_each(?1))",
            json(&firsts),
        )
    }

    /// All reports of the parts that hang together with the one of this first report, over any number of borders.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn parts_with(&self, first: i64) -> Result<Vec<i64>, StoreError> {
        self.ids(
            "WITH RECURSIVE
                 back (first, earlier) AS (
                     SELECT report, earlier FROM stretch WHERE report = ?1
                     UNION SELECT stretch.report, stretch.earlier FROM stretch JOIN back ON stretch.report = back.earlier),
                 thread (first) AS (
                     SELECT first FROM back WHERE earlier IS NULL
                     UNION SELECT stretch.report FROM stretch JOIN thread ON stretch.earlier = thread.first)
             SELECT report FROM stretch WHERE first IN (SELECT first FROM thread)",
            first,
        )
    }

    fn ids(&self, query: &str, of: impl rusqlite::ToSql) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached(query)?;
        let rows = statement.query_map([of], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
