//! Pages that are looked at again, and the versions that were found.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{get_json, get_maybe_time, get_time, json, time};
use super::{Store, StoreError};
use crate::model::Difference;

/// A page that is looked at again.
#[derive(Clone, Debug, PartialEq)]
pub struct PageWatch {
    /// The stored article that its first version is.
    pub article: i64,
    /// Its address.
    pub address: String,
    /// The name of the feed that brought it.
    pub feed: String,
    /// When it was first seen.
    pub seen: Timestamp,
    /// How often it was looked at again.
    pub looks: u32,
    /// The validators of the last answer, verbatim: `ETag` and `Last-Modified`.
    pub validators: (Option<String>, Option<String>),
}

/// A version of a page after its first.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Counted from 2.
    pub number: u32,
    /// The stored article that holds it.
    pub edition: i64,
    /// SHA-256 of its text, hexadecimal.
    pub hash: String,
    /// When it was first seen.
    pub seen: Timestamp,
    /// What is different from the version before.
    pub difference: Difference,
}

impl Store {
    /// From now on a page is looked at again.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn watch_page(
        &self,
        article: i64,
        due: Timestamp,
        validators: (Option<&str>, Option<&str>),
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "INSERT OR IGNORE INTO page_watch (article, due, etag, last_modified) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![article, time(due), validators.0, validators.1])?;
        Ok(())
    }

    /// The pages that are due, longest due first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn pages_due(&self, now: Timestamp, limit: usize) -> Result<Vec<PageWatch>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT page_watch.*, article.address, article.seen, feed.name AS feed FROM page_watch
             JOIN article ON article.id = page_watch.article JOIN feed ON feed.id = article.feed
             WHERE due <= ?1 AND address IS NOT NULL ORDER BY due LIMIT ?2",
        )?;
        let rows = statement.query_map(params![time(now), limit], |row| {
            Ok(PageWatch {
                article: row.get("article")?,
                address: row.get("address")?,
                feed: row.get("feed")?,
                seen: get_time(row, "seen")?,
                looks: row.get("looks")?,
                validators: (row.get("etag")?, row.get("last_modified")?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the next page is due.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn next_page_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT min(due) AS due FROM page_watch")?;
        Ok(statement.query_row([], |row| get_maybe_time(row, "due"))?)
    }

    /// A page was looked at: when it is due again, and whether the server says that it is not there.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn page_looked_at(
        &self,
        article: i64,
        due: Option<Timestamp>,
        is_gone: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE page_watch SET looks = looks + 1, due = ?2,
                     gone = CASE WHEN ?3 THEN coalesce(gone, ?4) ELSE gone END
                 WHERE article = ?1",
            )?
            .execute(params![article, due.map(time), is_gone, time(now)])?;
        Ok(())
    }

    /// A page answered: what to recognize this version by. It is there.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn page_answered(
        &self,
        article: i64,
        validators: (Option<&str>, Option<&str>),
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE page_watch SET etag = ?2, last_modified = ?3, gone = NULL WHERE article = ?1",
            )?
            .execute(params![article, validators.0, validators.1])?;
        Ok(())
    }

    /// Since when a server says that an article's page is not there.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn page_gone(&self, article: i64) -> Result<Option<Timestamp>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT gone FROM page_watch WHERE article = ?1")?;
        Ok(statement.query_row([article], |row| get_maybe_time(row, "gone")).optional()?.flatten())
    }

    /// Stores that an article is another version of a page.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_version(&self, article: i64, version: &Version) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO version (article, number, edition, hash, seen, difference)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                article,
                version.number,
                version.edition,
                version.hash,
                time(version.seen),
                json(&version.difference)
            ])?;
        Ok(())
    }

    /// The versions of an article's page after its first, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn versions_of(&self, article: i64) -> Result<Vec<Version>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM version WHERE article = ?1 ORDER BY number")?;
        let rows = statement.query_map([article], version)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first version of the page that an article is a later version of, with which one it is.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn version_at(&self, edition: i64) -> Result<Option<(i64, Version)>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM version WHERE edition = ?1")?;
        Ok(statement.query_row([edition], |row| Ok((row.get("article")?, version(row)?))).optional()?)
    }

    /// A report's page no longer says so: it stays stored, and counts for nothing.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn withdraw_report(&self, report: i64, now: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE report SET withdrawn = ?2 WHERE id = ?1")?
            .execute(params![report, time(now)])?;
        self.held.forget_report(report);
        self.forget_links(report)
    }
}

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        number: row.get("number")?,
        edition: row.get("edition")?,
        hash: row.get("hash")?,
        seen: get_time(row, "seen")?,
        difference: get_json(row, "difference")?,
    })
}
