//! Old texts leave, and the file gives back the room that they took.

use jiff::Timestamp;
use rusqlite::params;

use super::columns::{get_time, time};
use super::{Store, StoreError};

/// `PRAGMA auto_vacuum`: free pages stay in the file until somebody asks for less of them.
const INCREMENTAL: u32 = 2;
/// A file from before that was usual is made anew once, if it is not larger than this: it takes as much room again.
const MOST_ANEW_BYTES: u64 = 1_000_000_000;
/// One part in so many of the file may be free: new rows come soon.
const FREE_PART: u64 = 20;

/// An article whose text may leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldText {
    /// The article.
    pub article: i64,
    /// When it was published.
    pub published: Timestamp,
    /// Its signature, as bytes.
    pub signature: Vec<u8>,
}

impl Store {
    /// Articles that were first seen before a time and have their text still; the oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn texts_before(&self, before: Timestamp, most: usize) -> Result<Vec<OldText>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, published, signature FROM article WHERE text <> '' AND seen < ?1 ORDER BY seen LIMIT ?2",
        )?;
        let rows = statement.query_map(params![time(before), most], |row| {
            Ok(OldText {
                article: row.get("id")?,
                published: get_time(row, "published")?,
                signature: row.get("signature")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Removes an article's text, its words from the search, and its bands from the index of copies: nothing can be
    /// compared with it any more. Its title, figures, mentions and quotes stay.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn remove_text(&self, old: &OldText, bands: &[i64], now: Timestamp) -> Result<(), StoreError> {
        let OldText { article, published, .. } = *old;
        self.connection
            .prepare_cached("UPDATE article SET text = '', text_removed = ?2 WHERE id = ?1")?
            .execute(params![article, time(now)])?;
        self.remove_bands(article, published, bands)
    }

    /// Removes what feeds themselves carried of entries that were read, or given up, and were first seen before a time.
    /// Returns how many there were.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn remove_contents(&self, before: Timestamp, most: usize) -> Result<usize, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "UPDATE entry SET content = NULL WHERE id IN (
                     SELECT id FROM entry WHERE content IS NOT NULL AND seen < ?1 AND state <> 'unread' LIMIT ?2)",
            )?
            .execute(params![time(before), most])?)
    }

    /// Gives so many free pages at most back to the disk. Returns whether there are more to give.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn shrink(&self, most_pages: u32) -> Result<bool, StoreError> {
        let volume = self.volume()?;
        if volume.free_bytes <= volume.size_bytes / FREE_PART {
            return Ok(false);
        }
        let layout: u32 = self.connection.pragma_query_value(None, "auto_vacuum", |row| row.get(0))?;
        if layout != INCREMENTAL {
            if volume.size_bytes <= MOST_ANEW_BYTES {
                self.connection.pragma_update(None, "auto_vacuum", INCREMENTAL)?;
                self.connection.execute_batch("VACUUM")?;
            }
            return Ok(false);
        }
        // It gives a page a row, and stops where nobody asks for the next one.
        let mut statement = self.connection.prepare(&format!("PRAGMA incremental_vacuum({most_pages})"))?;
        let mut pages = statement.query([])?;
        while pages.next()?.is_some() {}
        let left = self.volume()?;
        Ok(left.size_bytes / FREE_PART < left.free_bytes)
    }

    /// Brings what stands in the log beside the file into it, and empties the log. Where somebody reads just now, it
    /// is left for the next time.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn empty_log(&self) -> Result<(), StoreError> {
        Ok(self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }
}
