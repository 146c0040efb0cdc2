//! What stored reports link with: worked out once by others, and kept here until a report speaks otherwise.

use rusqlite::{OptionalExtension, params};

use super::{Store, StoreError};

impl Store {
    /// What a report links with, itself left out; none where this version of the rules has not worked that out.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn links_of(&self, report: i64, version: u32) -> Result<Option<Vec<i64>>, StoreError> {
        let linked_by: Option<u32> = self
            .connection
            .prepare_cached("SELECT linked_by FROM report WHERE id = ?1 AND withdrawn IS NULL")?
            .query_row([report], |row| row.get(0))
            .optional()?;
        match linked_by {
            None => Ok(Some(Vec::new())),
            Some(linked_by) if linked_by != version => Ok(None),
            Some(_) => {
                let mut statement = self
                    .connection
                    .prepare_cached("SELECT other FROM link WHERE report = ?1 ORDER BY other")?;
                let rows = statement.query_map([report], |row| row.get(0))?;
                Ok(Some(rows.collect::<Result<_, _>>()?))
            }
        }
    }

    /// Stores what a report links with, both ways, in place of what was known.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_links(&self, report: i64, others: &[i64], version: u32) -> Result<(), StoreError> {
        self.forget_links(report)?;
        // Two rows in one statement would be a part of their own, for which the full-text index is written out.
        let mut statement =
            self.connection.prepare_cached("INSERT INTO link (report, other) VALUES (?1, ?2)")?;
        for other in others {
            statement.execute([report, *other])?;
            statement.execute([*other, report])?;
        }
        self.connection
            .prepare_cached("UPDATE report SET linked_by = ?2 WHERE id = ?1")?
            .execute(params![report, version])?;
        Ok(())
    }

    /// Forgets what a report links with: it speaks otherwise now, or is no more.
    pub(super) fn forget_links(&self, report: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "DELETE FROM link WHERE other = ?1 AND report IN (SELECT other FROM link WHERE report = ?1)",
            )?
            .execute([report])?;
        self.connection.prepare_cached("DELETE FROM link WHERE report = ?1")?.execute([report])?;
        self.connection
            .prepare_cached("UPDATE report SET linked_by = 0 WHERE id = ?1 AND linked_by <> 0")?
            .execute([report])?;
        Ok(())
    }
}
