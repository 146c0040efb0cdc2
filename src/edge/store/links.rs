//! What stored reports link with: worked out once by others, and kept here until a report speaks otherwise.

use std::sync::Arc;

use rusqlite::{OptionalExtension, params};

use super::{Store, StoreError};

impl Store {
    /// What a report links with, itself left out; none where this version of the rules has not worked that out.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn links_of(&self, report: i64, version: u32) -> Result<Option<Arc<[i64]>>, StoreError> {
        if let Some(links) = self.held()?.links.get(report) {
            return Ok(Some(links));
        }
        let linked_by: Option<u32> = self
            .connection
            .prepare_cached("SELECT linked_by FROM report WHERE id = ?1 AND withdrawn IS NULL")?
            .query_row([report], |row| row.get(0))
            .optional()?;
        match linked_by {
            None => Ok(Some(Arc::default())),
            Some(linked_by) if linked_by != version => Ok(None),
            Some(_) => {
                let mut statement = self
                    .connection
                    .prepare_cached("SELECT other FROM link WHERE report = ?1 ORDER BY other")?;
                let rows = statement.query_map([report], |row| row.get(0))?;
                let links: Arc<[i64]> = rows.collect::<Result<_, _>>()?;
                self.held()?.links.put(report, Arc::clone(&links));
                Ok(Some(links))
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
            self.held.add_link(*other, report);
        }
        self.held.forget_links(report);
        self.connection
            .prepare_cached("UPDATE report SET linked_by = ?2 WHERE id = ?1")?
            .execute(params![report, version])?;
        Ok(())
    }

    /// Forgets what a report links with: it speaks otherwise now, or is no more.
    pub(super) fn forget_links(&self, report: i64) -> Result<(), StoreError> {
        self.held.forget_links(report);
        let others: Vec<i64> = {
            let mut statement = self.connection.prepare_cached("SELECT other FROM link WHERE report = ?1")?;
            statement.query_map([report], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        if !others.is_empty() {
            let mut statement =
                self.connection.prepare_cached("DELETE FROM link WHERE report = ?1 AND other = ?2")?;
            for other in others {
                statement.execute([other, report])?;
                statement.execute([report, other])?;
                self.held.forget_links(other);
            }
        }
        self.connection
            .prepare_cached("UPDATE report SET linked_by = 0 WHERE id = ?1 AND linked_by <> 0")?
            .execute([report])?;
        Ok(())
    }
}
