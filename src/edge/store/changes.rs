//! Changes, and to whom each was told.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::columns::{get_json, get_maybe_time, get_time, json, time, word};
use super::{Store, StoreError};
use crate::model::{Change, ChangeKind, Told};

/// A change as it is stored.
#[derive(Clone, Copy, Debug)]
pub struct NewChange<'a> {
    /// What is different.
    pub change: &'a Change,
    /// When it became known here.
    pub seen: Timestamp,
}

/// How far a recipient has been told.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    /// When the recipient was first met in the settings.
    pub since: Timestamp,
    /// The last digest hour that was served.
    pub digest: Option<Timestamp>,
    /// Every change up to this id is decided.
    pub passed: i64,
}

impl Store {
    /// Stores a change. Returns its id.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_change(&self, new: NewChange<'_>) -> Result<i64, StoreError> {
        let change = new.change;
        self.connection
            .prepare_cached(
                "INSERT INTO change (incident, article, change, kind, role, at, seen, background, material, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                change.incident,
                change.article,
                word(&change.change),
                change.kind.as_ref().map(word),
                change.role.as_ref().map(word),
                time(change.at),
                time(new.seen),
                change.background,
                change.material,
                json(change),
            ])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// A change is one of another incident than it was stored for.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn put_change(&self, change: i64, incident: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE change SET incident = ?2, body = json_set(body, '$.incident', ?2) WHERE id = ?1",
            )?
            .execute([change, incident])?;
        Ok(())
    }

    /// A change is kept, and from now on told to nobody.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn tell_no_more(&self, change: i64) -> Result<(), StoreError> {
        let stale = word(&ChangeKind::Stale);
        self.connection
            .prepare_cached(
                "UPDATE change SET change = ?2, body = json_set(body, '$.change', ?2) WHERE id = ?1",
            )?
            .execute(params![change, stale])?;
        Ok(())
    }

    /// The changes of an incident are looked at again for each recipient who was never told of it, though they were
    /// passed: until now they were told of another one.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn offer_again(&self, incident: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "INSERT OR IGNORE INTO small_change (recipient, change)
                 SELECT recipient.name, change.id FROM recipient JOIN change ON change.id <= recipient.passed
                 WHERE change.incident IN (SELECT id FROM incident WHERE id = ?1 OR merged_into = ?1)
                     AND NOT EXISTS (
                         SELECT 1 FROM told JOIN change AS other ON other.id = told.change
                         WHERE told.recipient = recipient.name AND other.incident IN (
                             SELECT id FROM incident WHERE id = ?1 OR merged_into = ?1))",
            )?
            .execute([incident])?;
        Ok(())
    }

    /// How far a recipient has been told; a row is made where the recipient is new.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn reached(&self, recipient: &str, now: Timestamp) -> Result<Reached, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT since, digest, passed FROM recipient WHERE name = ?1")?;
        let known = statement.query_row([recipient], |row| {
            Ok(Reached {
                since: get_time(row, "since")?,
                digest: get_maybe_time(row, "digest")?,
                passed: row.get("passed")?,
            })
        });
        // Written only where it has to be: `status` asks on a full disk too.
        if let Some(known) = known.optional()? {
            return Ok(known);
        }
        self.connection
            .prepare_cached("INSERT INTO recipient (name, since) VALUES (?1, ?2)")?
            .execute(params![recipient, time(now)])?;
        Ok(Reached { since: now, digest: None, passed: 0 })
    }

    /// A digest hour was served.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn digest_served(&self, recipient: &str, due: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE recipient SET digest = ?2 WHERE name = ?1")?
            .execute(params![recipient, time(due)])?;
        Ok(())
    }

    /// Every change up to an id is decided for a recipient.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn passed(&self, recipient: &str, change: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE recipient SET passed = max(passed, ?2) WHERE name = ?1")?
            .execute(params![recipient, change])?;
        Ok(())
    }

    /// The changes that are not decided for a recipient and those that were too small so far, in the order they became
    /// known; those of incidents that are to be left alone are not among them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn untold(&self, recipient: &str, passed: i64) -> Result<Vec<Told>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, change.seen, change.body, article.since, article.language FROM change
             JOIN article ON article.id = change.article
             WHERE change.id IN (
                     SELECT id FROM change WHERE id > ?2
                     UNION SELECT change FROM small_change WHERE recipient = ?1)
                 AND NOT EXISTS (SELECT 1 FROM told WHERE told.recipient = ?1 AND told.change = change.id)
                 AND NOT EXISTS (
                     SELECT 1 FROM incident AS told_of
                     JOIN incident AS known ON known.id = coalesce(told_of.merged_into, told_of.id)
                     WHERE told_of.id = change.incident AND known.ignored)
             ORDER BY change.id",
        )?;
        let rows = statement.query_map(params![recipient, passed], told)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All changes that became known since a time, told or not.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn changes_since(&self, since: Timestamp) -> Result<Vec<Told>, StoreError> {
        // The plus keeps SQLite from walking through all changes by their ids.
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, change.seen, change.body, article.since, article.language FROM change
             JOIN article ON article.id = change.article
             WHERE change.seen >= ?1
                 AND NOT EXISTS (
                     SELECT 1 FROM incident AS told_of
                     JOIN incident AS known ON known.id = coalesce(told_of.merged_into, told_of.id)
                     WHERE told_of.id = change.incident AND known.ignored)
             ORDER BY +change.id",
        )?;
        let rows = statement.query_map([time(since)], told)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The changes of one incident, in the order they became known.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn changes_of(&self, incident: i64) -> Result<Vec<Told>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, change.seen, change.body, article.since, article.language FROM change
             JOIN article ON article.id = change.article
             WHERE change.incident IN (SELECT id FROM incident WHERE id = ?1 OR merged_into = ?1) ORDER BY change.id",
        )?;
        let rows = statement.query_map([incident], told)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A change.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn change(&self, id: i64) -> Result<Option<Told>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, change.seen, change.body, article.since, article.language FROM change
             JOIN article ON article.id = change.article WHERE change.id = ?1",
        )?;
        Ok(statement.query_row([id], told).optional()?)
    }

    /// The changes that a mail tells, in the order they became known.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn changes_in(&self, mail: i64) -> Result<Vec<Told>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, change.seen, change.body, article.since, article.language FROM told
             JOIN change ON change.id = told.change JOIN article ON article.id = change.article
             WHERE told.mail = ?1 ORDER BY change.id",
        )?;
        let rows = statement.query_map([mail], told)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The changes that an article brought, each of the incident as it is known now.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn changes_by(&self, article: i64) -> Result<Vec<Change>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT body, coalesce(merged_into, incident.id) AS now FROM change
             JOIN incident ON incident.id = change.incident WHERE article = ?1 ORDER BY change.id",
        )?;
        let rows = statement.query_map([article], |row| {
            Ok(Change { incident: row.get("now")?, ..get_json::<Change>(row, "body")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When a recipient was last told of an incident, by any mail that was composed before a time where one is given.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn last_told(
        &self,
        recipient: &str,
        incident: i64,
        before: Option<Timestamp>,
    ) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT max(mail.composed) AS composed FROM told
             JOIN change ON change.id = told.change JOIN mail ON mail.id = told.mail
             WHERE told.recipient = ?1 AND (?3 IS NULL OR mail.composed < ?3)
                 AND change.incident IN (SELECT id FROM incident WHERE id = ?2 OR merged_into = ?2)",
        )?;
        let last = statement
            .query_row(params![recipient, incident, before.map(time)], |row| get_maybe_time(row, "composed"));
        Ok(last?)
    }
}

fn told(row: &rusqlite::Row<'_>) -> rusqlite::Result<Told> {
    Ok(Told {
        id: row.get("id")?,
        seen: get_time(row, "seen")?,
        since: get_time(row, "since")?,
        language: row.get("language")?,
        change: get_json(row, "body")?,
    })
}
