//! What people decided about incidents.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{get_json, get_maybe_time, get_time, json, time};
use super::{Near, Store, StoreError};
use crate::model::{Amendment, Decision};

impl Store {
    /// Stores a decision. Returns its id.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_amendment(
        &self,
        incident: i64,
        decision: &Decision,
        who: &str,
        now: Timestamp,
    ) -> Result<i64, StoreError> {
        let action = match decision {
            Decision::Merge { .. } => "merge",
            Decision::Split { .. } => "split",
            Decision::Ignore => "ignore",
            Decision::Set(_) => "set",
            Decision::Note { .. } => "note",
        };
        self.connection
            .prepare_cached(
                "INSERT INTO amendment (incident, at, who, action, body) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![incident, time(now), who, action, json(decision)])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Marks a decision as undone.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn undo_amendment(&self, id: i64, who: &str, now: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE amendment SET undone = ?2, undone_by = ?3 WHERE id = ?1 AND undone IS NULL",
            )?
            .execute(params![id, time(now), who])?;
        Ok(())
    }

    /// All that was decided about an incident and about those that were merged into it, and the splits that its reports
    /// come from, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn amendments_of(&self, incident: i64) -> Result<Vec<Amendment>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM amendment
             WHERE incident IN (SELECT id FROM incident WHERE id = ?1 OR merged_into = ?1)
                 OR action = 'split' AND EXISTS (
                     SELECT 1 FROM report WHERE report.incident = ?1 AND report.id IN (
                         SELECT value FROM json_each(amendment.body, '$.reports')
                         UNION SELECT amendment.body ->> 'kept'))
             ORDER BY id",
        )?;
        let rows = statement.query_map([incident], amendment)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One decision.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn amendment(&self, id: i64) -> Result<Option<Amendment>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM amendment WHERE id = ?1")?;
        Ok(statement.query_row([id], amendment).optional()?)
    }

    /// What people put together and apart and did not undo, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn bonds(&self) -> Result<Vec<Decision>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT body FROM amendment WHERE undone IS NULL AND action IN ('merge', 'split') ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| get_json(row, "body"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What people put together and apart by a report, they put together and apart by another one of the same incident
    /// from now on.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn pass_on_bonds(&self, report: i64, to: i64) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, body FROM amendment WHERE undone IS NULL AND action IN ('merge', 'split')",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get("id")?, get_json(row, "body")?)))?;
        let bonds: Vec<(i64, Decision)> = rows.collect::<Result<_, _>>()?;
        let renamed = |id: i64| if id == report { to } else { id };
        for (id, decision) in bonds {
            let passed_on = match decision.clone() {
                Decision::Merge { other, reports } => {
                    Decision::Merge { other, reports: reports.map(renamed) }
                }
                Decision::Split { kept, reports } => {
                    let mut reports: Vec<i64> = reports.into_iter().map(renamed).collect();
                    reports.sort_unstable();
                    reports.dedup();
                    Decision::Split { kept: renamed(kept), reports }
                }
                decision => decision,
            };
            if passed_on != decision {
                self.connection
                    .prepare_cached("UPDATE amendment SET body = ?2 WHERE id = ?1")?
                    .execute(params![id, json(&passed_on)])?;
            }
        }
        Ok(())
    }

    /// One stored report.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn report(&self, id: i64) -> Result<Option<Near>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM report WHERE id = ?1")?;
        Ok(statement.query_row([id], super::near::near).optional()?)
    }

    /// Lists and mails leave an incident out, or no longer do.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn set_ignored(&self, incident: i64, ignored: bool) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE incident SET ignored = ?2 WHERE id = ?1")?
            .execute(params![incident, ignored])?;
        Ok(())
    }
}

fn amendment(row: &Row<'_>) -> rusqlite::Result<Amendment> {
    let undone_by: Option<String> = row.get("undone_by")?;
    Ok(Amendment {
        id: row.get("id")?,
        incident: row.get("incident")?,
        at: get_time(row, "at")?,
        who: row.get("who")?,
        decision: get_json(row, "body")?,
        undone: get_maybe_time(row, "undone")?.zip(undone_by),
    })
}
