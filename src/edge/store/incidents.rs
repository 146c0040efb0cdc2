//! Reports, their figures, and the incidents they tell of.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{get_json, get_time, json, time, word};
use super::{Store, StoreError};
use crate::model::{Figure, Incident, Kind, Point, Report, Source};

/// How many days a reach of each length has at most; reports are looked for by length.
const LENGTHS: [i32; 4] = [14, 62, 400, 100_000];

/// By what a report's like are found: the same days in the same countries, or enough of the same names.
#[derive(Clone, Copy, Debug)]
pub struct Reach<'a> {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The countries; none: it could be anywhere.
    pub countries: &'a [String],
    /// The names.
    pub names: &'a [String],
    /// How many names must be the same, whatever the days.
    pub names_enough: usize,
}

/// A stored report that may be of the same incident as another.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The stored report's id.
    pub report: i64,
    /// The incident it was put to.
    pub incident: Option<i64>,
    /// The report.
    pub point: Point,
}

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
    /// Stores a report with its figures and what its like are found by. Returns its id.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_report(&self, point: &Point, reach: Reach<'_>) -> Result<i64, StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO report (article, position, published, source_key, source_name, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                point.article,
                point.index,
                time(point.published),
                point.source.key,
                point.source.name,
                json(&point.report),
            ])?;
        let report = self.connection.last_insert_rowid();
        self.save_parts(report, point, reach)?;
        Ok(report)
    }

    /// Stores the days and countries by which a report's like are found.
    fn save_reach(&self, report: i64, reach: Reach<'_>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE report SET reach_from = ?2, reach_to = ?3, reach_countries = ?4, reach_length = ?5
                 WHERE id = ?1",
            )?
            .execute(params![
                report,
                reach.from.to_string(),
                reach.to.to_string(),
                reach.countries.join(" "),
                length(reach.from, reach.to),
            ])?;
        Ok(())
    }

    /// Stores what a report's like are found by, and its figures.
    pub(super) fn save_parts(&self, report: i64, point: &Point, reach: Reach<'_>) -> Result<(), StoreError> {
        self.save_reach(report, reach)?;
        let mut names = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO report_name (name, report) VALUES (?1, ?2)")?;
        for name in reach.names {
            names.execute(params![name, report])?;
        }
        self.save_figures(point.article, Some(report), &point.report.figures)
    }

    /// Stores figures, append only: those of a report, or those that are of no incident.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_figures(
        &self,
        article: i64,
        report: Option<i64>,
        figures: &[Figure],
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO figure (article, report, kind, role, population, bound, low, high, said, scope, modality, rule,
                 said_by, quote, span_start, span_end)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?;
        for figure in figures {
            statement.execute(params![
                article,
                report,
                word(&figure.kind),
                word(&figure.role),
                figure.population.as_ref().map(word),
                word(&figure.amount.bound),
                figure.amount.low,
                figure.amount.high,
                figure.amount.said,
                word(&figure.scope),
                word(&figure.modality),
                figure.rule,
                figure.attributed_to,
                figure.quote.words,
                figure.quote.span.start,
                figure.quote.span.end,
            ])?;
        }
        Ok(())
    }

    /// The ids of the reports that could be of the same incident: a report whose country is not known could be anywhere.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn reports_near(&self, reach: Reach<'_>) -> Result<Vec<i64>, StoreError> {
        // Whoever ends before `from` or begins after `to` is out of reach; how much later one can end is bounded by its
        // length, so that each of these is a short stretch of the index.
        let mut statement = self.connection.prepare_cached(if reach.countries.is_empty() {
            "SELECT id FROM report WHERE withdrawn IS NULL AND id IN (
                 SELECT report.id FROM json_each(?6) AS longest JOIN report
                     ON withdrawn IS NULL AND reach_length = longest.key
                         AND reach_to BETWEEN ?2 AND longest.value AND reach_from <= ?3
                 UNION
                 SELECT report FROM report_name WHERE name IN (SELECT value FROM json_each(?4))
                 GROUP BY report HAVING count(*) >= ?5)"
        } else {
            "SELECT id FROM report WHERE withdrawn IS NULL AND id IN (
                 SELECT report.id FROM json_each(?6) AS longest
                     CROSS JOIN (SELECT value FROM json_each(?1) UNION SELECT '') AS wanted
                     CROSS JOIN report INDEXED BY report_by_country
                     ON withdrawn IS NULL AND reach_countries = wanted.value AND reach_length = longest.key
                         AND reach_to BETWEEN ?2 AND longest.value AND reach_from <= ?3
                 UNION
                 SELECT report.id FROM json_each(?6) AS longest
                     CROSS JOIN report INDEXED BY report_of_countries
                     ON withdrawn IS NULL AND length(reach_countries) > 2 AND reach_length = longest.key
                         AND reach_to BETWEEN ?2 AND longest.value AND reach_from <= ?3
                 WHERE EXISTS (SELECT 1 FROM json_each(?1) AS wanted WHERE instr(reach_countries, wanted.value))
                 UNION
                 SELECT report FROM report_name WHERE name IN (SELECT value FROM json_each(?4))
                 GROUP BY report HAVING count(*) >= ?5)"
        })?;
        let latest = LENGTHS.map(|days| reach.to.checked_add(days.days()).unwrap_or(Date::MAX).to_string());
        let rows = statement.query_map(
            params![
                json(&reach.countries),
                reach.from.to_string(),
                reach.to.to_string(),
                json(&reach.names),
                reach.names_enough,
                json(&latest),
            ],
            |row| row.get(0),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The reports with these ids; those that their pages took back are not among them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn reports(&self, ids: &[i64]) -> Result<Vec<Near>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM report WHERE withdrawn IS NULL AND id IN (SELECT value FROM json_each(?1))",
        )?;
        let rows = statement.query_map([json(&ids)], near)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The reports with these ids, as [`Store::reports`] gives them, held in memory as long as they are the same.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn held_reports(&self, ids: &[i64]) -> Result<Vec<Arc<Near>>, StoreError> {
        let (mut found, mut unknown) = (Vec::with_capacity(ids.len()), Vec::new());
        {
            let mut held = self.held()?;
            for id in ids {
                match held.reports.get(*id) {
                    Some(near) => found.push(near),
                    None => unknown.push(*id),
                }
            }
        }
        if !unknown.is_empty() {
            let reports = self.reports(&unknown)?;
            let mut held = self.held()?;
            for near in reports {
                let near = Arc::new(near);
                held.reports.put(near.report, Arc::clone(&near));
                found.push(near);
            }
        }
        Ok(found)
    }

    /// What `prepare` makes of what these reports tell; those that their pages took back are not among them. It is held in
    /// memory as long as they tell the same.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn prepared_reports<T: Send + Sync + 'static>(
        &self,
        ids: &[i64],
        prepare: impl Fn(&Point) -> T,
    ) -> Result<Vec<(i64, Arc<T>)>, StoreError> {
        let (mut found, mut unknown) = (Vec::with_capacity(ids.len()), Vec::new());
        {
            let mut held = self.held()?;
            for id in ids {
                match held.prepared.get(*id).and_then(|prepared| prepared.downcast::<T>().ok()) {
                    Some(prepared) => found.push((*id, prepared)),
                    None => unknown.push(*id),
                }
            }
        }
        if !unknown.is_empty() {
            let reports = self.reports(&unknown)?;
            let mut held = self.held()?;
            for near in reports {
                let prepared = Arc::new(prepare(&near.point));
                held.prepared.put(near.report, Arc::<T>::clone(&prepared));
                found.push((near.report, prepared));
            }
        }
        Ok(found)
    }

    /// The reports of an incident, oldest first; those that their pages took back are not among them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn reports_of(&self, incident: i64) -> Result<Vec<Near>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM report WHERE incident = ?1 AND withdrawn IS NULL ORDER BY published, article, position",
        )?;
        let rows = statement.query_map([incident], near)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The ids of an incident's reports; those that their pages took back are not among them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn report_ids_of(&self, incident: i64) -> Result<Vec<i64>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM report WHERE incident = ?1 AND withdrawn IS NULL ORDER BY id")?;
        let rows = statement.query_map([incident], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The reports of an article, in its own order; none where a later version of its page took them back.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn reports_in(&self, article: i64) -> Result<Vec<Near>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM report WHERE article = ?1 AND withdrawn IS NULL ORDER BY position",
        )?;
        let rows = statement.query_map([article], near)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every figure that an article's reports ever told, also those that a later version of its page took back.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn figures_told_in(&self, article: i64) -> Result<Vec<Figure>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM report WHERE article = ?1 ORDER BY position, id")?;
        let rows = statement.query_map([article], near)?;
        let mut told = Vec::new();
        for near in rows {
            told.extend(near?.point.report.figures);
        }
        Ok(told)
    }

    /// Puts a report to an incident.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn put_report(&self, report: i64, incident: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE report SET incident = ?2 WHERE id = ?1")?
            .execute([report, incident])?;
        self.held.forget_incident_of(report);
        Ok(())
    }

    /// Gives a report another voice and time, and with it another reach: its article turned out to be a copy.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn revoice_report(
        &self,
        report: i64,
        source: &Source,
        published: Timestamp,
        reach: Reach<'_>,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE report SET source_key = ?2, source_name = ?3, published = ?4 WHERE id = ?1",
            )?
            .execute(params![report, source.key, source.name, time(published)])?;
        self.held.forget_report(report);
        self.forget_links(report)?;
        self.save_reach(report, reach)
    }

    /// Gives a report other words: its article was read again.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn rewrite_report(&self, report: i64, body: &Report) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE report SET body = ?2 WHERE id = ?1")?
            .execute(params![report, json(body)])?;
        self.held.forget_report(report);
        self.forget_links(report)
    }

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

/// Which of [`LENGTHS`] a reach has.
fn length(from: Date, to: Date) -> usize {
    let days = (to - from).get_days();
    LENGTHS.iter().position(|most| days <= *most).unwrap_or(LENGTHS.len() - 1)
}

fn killed(incident: &Incident) -> Option<u64> {
    let killed = incident.figures.iter().filter(|figure| figure.kind == Kind::Killed);
    killed
        .map(|figure| figure.best)
        .reduce(|one, other| Some(one.unwrap_or(0) + other.unwrap_or(0)))
        .flatten()
}

pub(super) fn near(row: &Row<'_>) -> rusqlite::Result<Near> {
    Ok(Near {
        report: row.get("id")?,
        incident: row.get("incident")?,
        point: Point {
            article: row.get("article")?,
            index: row.get("position")?,
            published: get_time(row, "published")?,
            source: Source { key: row.get("source_key")?, name: row.get("source_name")? },
            report: get_json::<Report>(row, "body")?,
        },
    })
}

fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    Ok(IncidentRow { incident: get_json(row, "state")?, updated: get_time(row, "updated")? })
}
