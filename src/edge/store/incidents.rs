//! The incidents that reports tell of, and which of them are wanted.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{get_json, get_time, json, time, word};
use super::{Store, StoreError};
use crate::model::{Incident, Kind};

/// Which incidents are wanted; every part that is given must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IncidentFilter {
    /// Its last possible day is this one or later.
    pub since: Option<Date>,
    /// One of these types, by serialized name.
    pub types: Vec<String>,
    /// One of these groups' ids has a part in it.
    pub groups: Vec<String>,
    /// Words of a place's name, region or country code.
    pub place: Option<String>,
    /// Its first possible day is this one or earlier.
    pub until: Option<Date>,
    /// At least so many of each of these kinds, by serialized name.
    pub least: Vec<(String, u64)>,
    /// A current source differs from a best figure.
    pub conflict: bool,
    /// Told as history too.
    pub background: bool,
    /// Those too that people said to leave alone.
    pub ignored: bool,
    /// At most so many.
    pub limit: Option<usize>,
}

/// A stored incident.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentRow {
    /// What is known of it.
    pub incident: Incident,
    /// When that last became different.
    pub updated: Timestamp,
}

impl Store {
    /// A new incident's id. [`Store::save_incident`] must follow in the same transaction.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn new_incident(&self, now: Timestamp) -> Result<i64, StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO incident (type, scope, state, updated) VALUES ('other', 'background', 'null', ?1)",
            )?
            .execute([time(now)])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Stores what is known of an incident now.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_incident(&self, incident: &Incident, now: Timestamp) -> Result<(), StoreError> {
        let state = json(incident);
        self.connection
            .prepare_cached(
                "UPDATE incident SET type = ?2, scope = ?3, first_day = ?4, last_day = ?5, killed = ?6, state = ?7,
                     updated = ?8, merged_into = NULL
                 WHERE id = ?1 AND (state <> ?7 OR merged_into IS NOT NULL)",
            )?
            .execute(params![
                incident.id,
                word(&incident.incident_type),
                word(&incident.scope),
                incident.when.as_ref().map(|when| when.from.to_string()),
                incident.when.as_ref().map(|when| when.to.to_string()),
                killed(incident),
                state,
                time(now),
            ])?;
        Ok(())
    }

    /// An incident turned out to be another one: its id leads there from now on.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn merge_incident(&self, from: i64, into: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE incident SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1")?
            .execute([from, into])?;
        Ok(())
    }

    /// Every id that leads to an incident, its own too.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn incident_ids(&self, incident: i64) -> Result<Vec<i64>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM incident WHERE id = ?1 OR merged_into = ?1 ORDER BY id")?;
        let rows = statement.query_map([incident], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// An incident by its id, or by the id of one that was merged into it.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn incident(&self, id: i64) -> Result<Option<IncidentRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM incident WHERE state <> 'null'
                 AND id = (SELECT coalesce(merged_into, id) FROM incident WHERE id = ?1)",
        )?;
        Ok(statement.query_row([id], incident_row).optional()?)
    }

    /// The incidents that a filter lets through, latest day first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn incidents(&self, filter: &IncidentFilter) -> Result<Vec<IncidentRow>, StoreError> {
        let mut found = Vec::new();
        self.each_incident(filter, |row| {
            found.push(row);
            Ok::<_, StoreError>(())
        })?;
        Ok(found)
    }

    /// Hands each incident that a filter lets through to `take`, latest day first, one at a time in memory.
    ///
    /// # Errors
    /// Where SQLite fails, or what `take` said.
    pub fn each_incident<E: From<StoreError>>(
        &self,
        filter: &IncidentFilter,
        mut take: impl FnMut(IncidentRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT * FROM incident WHERE merged_into IS NULL AND state <> 'null'
                     AND (?1 IS NULL OR last_day >= ?1)
                     AND (?2 = '[]' OR type IN (SELECT value FROM json_each(?2)))
                     AND (?3 = '[]' OR EXISTS (
                         SELECT 1 FROM json_each(state, '$.groups') AS part
                         WHERE part.value ->> 'group' IN (SELECT value FROM json_each(?3))
                             OR part.value ->> 'branch' IN (SELECT value FROM json_each(?3))))
                     AND (?4 IS NULL OR EXISTS (
                         SELECT 1 FROM json_each(state, '$.where') AS place
                         WHERE place.value ->> 'name' LIKE '%' || ?4 || '%'
                             OR place.value ->> 'admin1' LIKE '%' || ?4 || '%' OR place.value ->> 'country' = upper(?4)))
                     AND NOT EXISTS (
                         SELECT 1 FROM json_each(?5) AS least WHERE NOT EXISTS (
                             SELECT 1 FROM json_each(state, '$.figures') AS figure
                             WHERE figure.value ->> 'kind' = least.value ->> 0
                                 AND figure.value ->> 'best' >= least.value ->> 1))
                     AND (?6 OR scope = 'current')
                     AND (?8 IS NULL OR first_day <= ?8)
                     AND (NOT ?9 OR EXISTS (
                         SELECT 1 FROM json_each(state, '$.figures') AS figure
                         WHERE json_array_length(figure.value, '$.conflicts') > 0))
                     AND (?10 OR NOT ignored)
                 ORDER BY last_day IS NULL, last_day DESC, killed DESC, id LIMIT ?7",
            )
            .map_err(sqlite)?;
        let mut rows = statement
            .query(params![
                filter.since.map(|day| day.to_string()),
                json(&filter.types),
                json(&filter.groups),
                filter.place,
                json(&filter.least),
                filter.background,
                filter.limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX)),
                filter.until.map(|day| day.to_string()),
                filter.conflict,
                filter.ignored,
            ])
            .map_err(sqlite)?;
        while let Some(row) = rows.next().map_err(sqlite)? {
            take(incident_row(row).map_err(sqlite)?)?;
        }
        Ok(())
    }
}

fn killed(incident: &Incident) -> Option<u64> {
    let killed = incident.figures.iter().filter(|figure| figure.kind == Kind::Killed);
    killed
        .map(|figure| figure.best)
        .reduce(|one, other| Some(one.unwrap_or(0) + other.unwrap_or(0)))
        .flatten()
}

fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    Ok(IncidentRow { incident: get_json(row, "state")?, updated: get_time(row, "updated")? })
}
