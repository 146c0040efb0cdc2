//! How feeds are doing: what was learnt of them, what is wrong, and who was told of it.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Row, params};

use super::columns::{get_json, get_maybe_time, get_maybe_word, get_time, get_word, json, time, word};
use super::{Store, StoreError};
use crate::model::{Habit, Past, PastArticle, RuleSigns, Signs, Trouble, TroubleKind};

/// Pauses are learnt from entries of so long a time, and from so many at most.
const PAST: SignedDuration = SignedDuration::from_hours(90 * 24);
const MOST_ENTRIES: usize = 3000;
/// Lengths, languages and dates are learnt from so many articles.
const MOST_ARTICLES: usize = 210;

/// Something that is wrong from now on.
#[derive(Clone, Copy, Debug)]
pub struct NewTrouble<'a> {
    /// The stored feed; none for our own network.
    pub feed: Option<i64>,
    /// What it is.
    pub kind: TroubleKind,
    /// The rule that it is about, else empty.
    pub subject: &'a str,
    /// What it is in words.
    pub says: &'a str,
    /// Since when it is so.
    pub began: Timestamp,
}

/// A trouble whose begin or end a recipient has not been told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UntoldTrouble {
    /// What it is.
    pub trouble: Trouble,
    /// Whether its begin was told.
    pub begin_told: bool,
}

impl Store {
    /// The feeds that brought something since it was last learnt what is usual for them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn unlearnt_feeds(&self) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM feed WHERE unlearnt")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What a feed brought, the latest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn past(&self, feed: i64) -> Result<Past, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce(published, seen) AS at FROM entry WHERE feed = ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![feed, MOST_ENTRIES], |row| get_time(row, "at"))?;
        let mut entries: Vec<Timestamp> = rows.collect::<Result<_, _>>()?;
        if let Some(latest) = entries.iter().max().copied() {
            entries.retain(|at| latest.duration_since(*at) <= PAST);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT length(article.text) AS characters, article.dated, article.text_language
             FROM entry JOIN article ON article.id = entry.article
             WHERE entry.feed = ?1 AND article.feed = ?1 AND article.text_removed IS NULL ORDER BY entry.id DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![feed, MOST_ARTICLES], |row| {
            Ok(PastArticle {
                characters: row.get("characters")?,
                dated: get_word(row, "dated")?,
                language: row.get("text_language")?,
            })
        })?;
        Ok(Past { entries, articles: rows.collect::<Result<_, _>>()? })
    }

    /// Stores what is usual for a feed.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_habit(&self, feed: i64, habit: &Habit) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE feed SET habit = ?2, unlearnt = 0 WHERE id = ?1")?
            .execute(params![feed, json(habit)])?;
        Ok(())
    }

    /// Stores on which of a feed's own rules a page had something.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_rules(&self, feed: i64, rules: &[(String, bool)]) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO rule (feed, rule, pages, matched, missed) VALUES (?1, ?2, 1, ?3, 1 - ?3)
             ON CONFLICT (feed, rule) DO UPDATE SET pages = pages + 1, matched = matched + excluded.matched,
                 missed = CASE WHEN excluded.matched THEN 0 ELSE missed + 1 END",
        )?;
        for (rule, matched) in rules {
            statement.execute(params![feed, rule, matched])?;
        }
        Ok(())
    }

    /// What every feed that was ever polled is judged by.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn signs(&self) -> Result<Vec<Signs>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM rule")?;
        let mut rules: HashMap<i64, Vec<RuleSigns>> = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            rules.entry(row.get("feed")?).or_default().push(RuleSigns {
                rule: row.get("rule")?,
                pages: row.get("pages")?,
                matched: row.get("matched")?,
                missed: row.get("missed")?,
            });
        }
        let mut statement = self.connection.prepare_cached("SELECT * FROM feed ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            let mut signs = signs(row)?;
            signs.rules = rules.remove(&signs.feed).unwrap_or_default();
            Ok(signs)
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What is wrong now, in the order that it was noted.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn lasting_troubles(&self) -> Result<Vec<Trouble>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT trouble.*, feed.name FROM trouble LEFT JOIN feed ON feed.id = trouble.feed
             WHERE ended IS NULL ORDER BY trouble.id",
        )?;
        let rows = statement.query_map([], trouble)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Something is wrong. Returns its id.
    ///
    /// # Errors
    /// Where SQLite fails; also where the same trouble lasts already.
    pub fn trouble_began(&self, new: &NewTrouble<'_>, now: Timestamp) -> Result<i64, StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO trouble (feed, kind, subject, says, began, noted) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                new.feed,
                word(&new.kind),
                new.subject,
                new.says,
                time(new.began),
                time(now)
            ])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// A trouble is over. Its end is not told where it became another one.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn trouble_ended(&self, trouble: i64, now: Timestamp, became: Option<i64>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE trouble SET ended = ?2, became = ?3 WHERE id = ?1")?
            .execute(params![trouble, time(now), became])?;
        Ok(())
    }

    /// Our network is back: what feeds failed by is forgotten, but for those that had failed before.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn forgive_feeds(&self) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE feed SET failures = 1, failing_since = NULL
                 WHERE 0 < failures AND failure IN ('name', 'network')
                     AND NOT EXISTS (SELECT 1 FROM trouble WHERE trouble.feed = feed.id AND ended IS NULL
                         AND kind IN ('dead', 'failing', 'no_feed'))",
            )?
            .execute([])?;
        Ok(())
    }

    /// What a recipient has not been told: begins, and ends. What was over before it was met is none of its business.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn untold_troubles(&self, recipient: &str) -> Result<Vec<UntoldTrouble>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT trouble.*, feed.name, begin.trouble IS NOT NULL AS begin_told
             FROM trouble LEFT JOIN feed ON feed.id = trouble.feed
             LEFT JOIN trouble_told AS begin
                 ON begin.recipient = ?1 AND begin.trouble = trouble.id AND begin.ended = 0
             LEFT JOIN trouble_told AS ending
                 ON ending.recipient = ?1 AND ending.trouble = trouble.id AND ending.ended = 1
             WHERE trouble.became IS NULL AND ending.trouble IS NULL
                 AND (begin.trouble IS NULL OR trouble.ended IS NOT NULL)
                 AND (trouble.ended IS NULL
                     OR trouble.ended >= (SELECT since FROM recipient WHERE recipient.name = ?1))
             ORDER BY trouble.id",
        )?;
        let rows = statement.query_map([recipient], |row| {
            Ok(UntoldTrouble { trouble: trouble(row)?, begin_told: row.get("begin_told")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A mail tells these. Call it inside [`Store::whole`], with the mail.
    ///
    /// # Errors
    /// Where SQLite fails; also where one of them was told to this recipient before.
    pub fn troubles_told(
        &self,
        recipient: &str,
        untold: &[UntoldTrouble],
        mail: i64,
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO trouble_told (recipient, trouble, ended, mail) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for UntoldTrouble { trouble, begin_told } in untold {
            if !begin_told {
                statement.execute(params![recipient, trouble.id, false, mail])?;
            }
            if trouble.ended.is_some() {
                statement.execute(params![recipient, trouble.id, true, mail])?;
            }
        }
        Ok(())
    }

    /// What lasts since before a time, and the operator was not told of.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn unalerted_troubles(&self, noted_before: Timestamp) -> Result<Vec<Trouble>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT trouble.*, feed.name FROM trouble LEFT JOIN feed ON feed.id = trouble.feed
             WHERE ended IS NULL AND alerted IS NULL AND noted <= ?1 ORDER BY trouble.id",
        )?;
        let rows = statement.query_map([time(noted_before)], trouble)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The operator is told of a trouble by a mail. Call it inside [`Store::whole`], with the mail.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn trouble_alerted(&self, trouble: i64, mail: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE trouble SET alerted = ?2 WHERE id = ?1")?
            .execute([trouble, mail])?;
        Ok(())
    }

    /// How many entries of these feeds could not be read.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn unreadable(&self, feeds: &[&str]) -> Result<usize, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT count(*) FROM entry WHERE state = 'unreadable'
                 AND feed IN (SELECT id FROM feed WHERE name IN (SELECT value FROM json_each(?1)))",
        )?;
        Ok(statement.query_row([json(&feeds)], |row| row.get(0))?)
    }
}

fn signs(row: &Row<'_>) -> rusqlite::Result<Signs> {
    let url: String = row.get("url")?;
    let host = url::Url::parse(&url).ok().and_then(|url| url.host_str().map(str::to_owned));
    Ok(Signs {
        feed: row.get("id")?,
        name: row.get("name")?,
        host: host.unwrap_or_default(),
        baseline: get_maybe_time(row, "baseline")?,
        polled: get_maybe_time(row, "polled")?,
        succeeded: get_maybe_time(row, "succeeded")?,
        failures: row.get("failures")?,
        failing_since: get_maybe_time(row, "failing_since")?,
        failure: get_maybe_word(row, "failure")?,
        problem: row.get("problem")?,
        newest: get_maybe_time(row, "newest")?,
        arrived: get_maybe_time(row, "arrived")?,
        empty: row.get("empty")?,
        habit: get_json(row, "habit")?,
        rules: Vec::new(),
    })
}

fn trouble(row: &Row<'_>) -> rusqlite::Result<Trouble> {
    Ok(Trouble {
        id: row.get("id")?,
        feed: row.get("name")?,
        kind: get_word(row, "kind")?,
        subject: row.get("subject")?,
        says: row.get("says")?,
        began: get_time(row, "began")?,
        noted: get_time(row, "noted")?,
        ended: get_maybe_time(row, "ended")?,
    })
}
