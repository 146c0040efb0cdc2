//! Reports with their figures: what each article tells of an incident.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::params;

use super::columns::{json, time, word};
use super::held::Parts;
use super::near::{Near, near};
use super::reach::Reach;
use super::{Store, StoreError};
use crate::model::{Figure, Point, Report, Source};

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
                figure.amount.said.as_str(),
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

    /// Takes a report out of its incident: it has none until it is linked anew.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn take_out_report(&self, report: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE report SET incident = NULL WHERE id = ?1")?
            .execute([report])?;
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
        let known = |held: &mut Parts, id: i64| held.reports.get(id);
        self.held_or(ids, known, |held, near| {
            let (report, near) = (near.report, Arc::new(near));
            held.reports.put(report, Arc::clone(&near));
            near
        })
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
        let known = |held: &mut Parts, id: i64| {
            held.prepared
                .get(id)
                .and_then(|prepared| prepared.downcast::<T>().ok())
                .map(|prepared| (id, prepared))
        };
        self.held_or(ids, known, |held, near| {
            let prepared = Arc::new(prepare(&near.point));
            held.prepared.put(near.report, Arc::<T>::clone(&prepared));
            (near.report, prepared)
        })
    }

    /// What is `known` of these reports, and behind that what `take` makes of those of which nothing is, once they are read.
    fn held_or<T>(
        &self,
        ids: &[i64],
        known: impl Fn(&mut Parts, i64) -> Option<T>,
        take: impl Fn(&mut Parts, Near) -> T,
    ) -> Result<Vec<T>, StoreError> {
        let (mut found, mut unknown) = (Vec::with_capacity(ids.len()), Vec::new());
        {
            let mut held = self.held()?;
            for id in ids {
                match known(&mut held, *id) {
                    Some(known) => found.push(known),
                    None => unknown.push(*id),
                }
            }
        }
        if !unknown.is_empty() {
            let reports = self.reports(&unknown)?;
            let mut held = self.held()?;
            found.extend(reports.into_iter().map(|near| take(&mut held, near)));
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
}
