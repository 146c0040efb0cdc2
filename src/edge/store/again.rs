//! Stored articles as they came in, so that they can come in again, and what was mailed of them.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::columns::{get_day, get_json, get_maybe_time, get_time, get_word, json, time};
use super::{Reach, Store, StoreError};
use crate::model::{Article, Dated, Figure, MailKind, Point};

/// Places from here on are those of reports that have none in their article.
const UNPLACED: i64 = 1 << 40;

/// A stored article as it came in.
#[derive(Clone, Debug, PartialEq)]
pub struct CameIn {
    /// The stored id.
    pub id: i64,
    /// What was read out of its page.
    pub article: Article,
    /// The name of the feed that brought it, or the first version of its page.
    pub feed: Option<String>,
    /// When it was published.
    pub published: Timestamp,
    /// Where that was taken from.
    pub dated: Dated,
    /// When it was first seen.
    pub seen: Timestamp,
    /// See the column.
    pub since: Timestamp,
    /// The stored article that is the first version of its page, where it is a later one.
    pub version_of: Option<i64>,
}

/// A mail without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailHead {
    /// The stored id.
    pub id: i64,
    /// The recipient's name in the settings.
    pub recipient: String,
    /// Digest or alert.
    pub kind: MailKind,
    /// Its subject.
    pub subject: String,
    /// When it was composed.
    pub composed: Timestamp,
}

impl Store {
    /// The articles that were first seen since a time, each with that time, in the order that they came in.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn came_in_since(&self, since: Timestamp) -> Result<Vec<(Timestamp, i64)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, seen FROM article WHERE seen >= ?1 AND text_removed IS NULL ORDER BY seen, id",
        )?;
        let rows = statement.query_map([time(since)], |row| Ok((get_time(row, "seen")?, row.get("id")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// An article as it came in.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn came_in(&self, id: i64) -> Result<Option<CameIn>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT article.*, version.article AS version_of,
                 (SELECT name FROM feed WHERE feed.id = coalesce(article.feed, first.feed)) AS feed_name
             FROM article LEFT JOIN version ON version.edition = article.id
                 LEFT JOIN article AS first ON first.id = version.article
             WHERE article.id = ?1",
        )?;
        let came_in = statement.query_row([id], |row| {
            Ok(CameIn {
                id,
                article: Article {
                    url: row.get("address")?,
                    title: row.get("title")?,
                    authors: get_json(row, "authors")?,
                    outlet: row.get("outlet")?,
                    agency: row.get("agency")?,
                    modified: get_maybe_time(row, "modified")?,
                    published_day: get_day(row, "published_day")?,
                    language: row.get("language")?,
                    text: row.get("text")?,
                    partial: row.get("partial")?,
                    ..Article::default()
                },
                feed: row.get("feed_name")?,
                published: get_time(row, "published")?,
                dated: get_word(row, "dated")?,
                seen: get_time(row, "seen")?,
                since: get_time(row, "since")?,
                version_of: row.get("version_of")?,
            })
        });
        Ok(came_in.optional()?)
    }

    /// The articles that an earlier version of the reader read, or all of them: origins before their copies, which say
    /// what those say.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn articles_to_reread(&self, reader: u32, all: bool) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM article WHERE (?2 OR reader < ?1) AND text_removed IS NULL
             ORDER BY copy_of IS NOT NULL, published, id",
        )?;
        let rows = statement.query_map(params![reader, all], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many articles an earlier version of the reader read.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn read_by_earlier(&self, reader: u32) -> Result<u64, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT count(*) FROM article WHERE reader < ?1 AND text_removed IS NULL")?;
        Ok(statement.query_row([reader], |row| row.get(0))?)
    }

    /// An article was read again: by which version, and what its text is in.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn article_reread(&self, id: i64, reader: u32, language: Option<&str>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE article SET reader = ?2, text_language = ?3 WHERE id = ?1")?
            .execute(params![id, reader, language])?;
        Ok(())
    }

    /// Takes an article's reports out of its order, where others get their places.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn unplace_reports(&self, article: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE report SET position = ?2 + id WHERE article = ?1 AND withdrawn IS NULL")?
            .execute(params![article, UNPLACED])?;
        self.held.forget();
        Ok(())
    }

    /// A report is told otherwise: its article was read again. It keeps its id and its incident.
    ///
    /// What it was found by stays beside what it is found by now: that makes it a candidate, and no more.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn retell_report(&self, report: i64, point: &Point, reach: Reach<'_>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE report SET position = ?2, published = ?3, source_key = ?4, source_name = ?5, body = ?6
                 WHERE id = ?1",
            )?
            .execute(params![
                report,
                point.index,
                time(point.published),
                point.source.key,
                point.source.name,
                json(&point.report),
            ])?;
        self.held.forget_report(report);
        self.forget_figures(report)?;
        self.forget_links(report)?;
        self.save_parts(report, point, reach)
    }

    /// A report is no more: its article was read again, and tells nothing of the kind.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn forget_report(&self, report: i64, now: Timestamp) -> Result<(), StoreError> {
        self.withdraw_report(report, now)?;
        self.forget_figures(report)
    }

    fn forget_figures(&self, report: i64) -> Result<(), StoreError> {
        self.connection.prepare_cached("DELETE FROM figure WHERE report = ?1")?.execute([report])?;
        Ok(())
    }

    /// Stores an article's figures that are of no incident in place of those that were.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn renew_figures(&self, article: i64, figures: &[Figure]) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("DELETE FROM figure WHERE article = ?1 AND report IS NULL")?
            .execute([article])?;
        self.save_figures(article, None, figures)
    }

    /// The articles whose addresses begin so, in the order of those.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn articles_under(&self, prefix: &str) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM article WHERE address >= ?1 AND address < ?1 || char(1114111) ORDER BY address",
        )?;
        let rows = statement.query_map([prefix], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When a recipient was first met in the settings; none where it never was.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn met(&self, recipient: &str) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT since FROM recipient WHERE name = ?1")?;
        Ok(statement.query_row([recipient], |row| get_time(row, "since")).optional()?)
    }

    /// The mails of a time that tell changes, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_that_tell(&self, from: Timestamp, to: Timestamp) -> Result<Vec<MailHead>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, recipient, kind, subject, composed FROM mail
             WHERE composed BETWEEN ?1 AND ?2 AND EXISTS (SELECT 1 FROM told WHERE told.mail = mail.id)
             ORDER BY composed, id",
        )?;
        let rows = statement.query_map(params![time(from), time(to)], |row| {
            Ok(MailHead {
                id: row.get("id")?,
                recipient: row.get("recipient")?,
                kind: get_word(row, "kind")?,
                subject: row.get("subject")?,
                composed: get_time(row, "composed")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
