//! Articles.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::columns::{get_json, get_maybe_word, get_time, get_word, json, time, word};
use super::{Store, StoreError};
use crate::model::{Article, Copy, CopyKind, Dated, GroupMention, Note, Source};

/// An article as it is stored.
#[derive(Clone, Debug)]
pub struct NewArticle<'a> {
    /// What was read out of its page.
    pub article: &'a Article,
    /// The address that it is known by; none for a second version of one page in an archive.
    pub address: Option<&'a str>,
    /// Its id in a replayed archive.
    pub external: Option<&'a str>,
    /// The feed that brought it.
    pub feed: Option<i64>,
    /// When it was published.
    pub published: Timestamp,
    /// Where that was taken from.
    pub dated: Dated,
    /// Its signature, as bytes.
    pub signature: &'a [u8],
    /// The bands of its signature.
    pub bands: &'a [i64],
    /// Its origin, where it is a copy.
    pub copy: Option<&'a Copy>,
    /// Who is speaking.
    pub source: &'a Source,
    /// When it was first seen.
    pub seen: Timestamp,
    /// See the column.
    pub since: Timestamp,
    /// What was odd in it.
    pub notes: &'a [Note],
    /// What the text is in (ISO 639-1), as far as it could be told.
    pub text_language: Option<&'a str>,
    /// The version of the reader that read it.
    pub reader: u32,
}

/// What is known of a stored article that another may be a copy of.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The stored id.
    pub id: i64,
    /// Its address.
    pub address: Option<String>,
    /// The stored feed that brought it.
    pub feed: Option<i64>,
    /// Its authors' names.
    pub authors: Vec<String>,
    /// Its text.
    pub text: String,
    /// When it was published.
    pub published: Timestamp,
    /// What it is itself a copy of.
    pub copy: Option<Copy>,
    /// Who is speaking.
    pub source: Source,
}

/// A stored article, for people.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleRow {
    /// The stored id.
    pub id: i64,
    /// Its address.
    pub address: Option<String>,
    /// Its id in a replayed archive.
    pub external: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// Its text.
    pub text: String,
    /// When it was published.
    pub published: Timestamp,
    /// Who is speaking.
    pub source: Source,
    /// The outlet that carries it.
    pub outlet: Option<String>,
    /// Its origin, where it is a copy.
    pub copy: Option<Copy>,
}

impl Store {
    /// Stores an article with its bands. Returns its id.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_article(&self, new: &NewArticle<'_>) -> Result<i64, StoreError> {
        // Its words are indexed at the end of its transaction.
        if self.connection.is_autocommit() {
            return self.whole(|| self.save_article(new));
        }
        let article = new.article;
        self.connection
            .prepare_cached(
                "INSERT INTO article (address, external, feed, title, authors, outlet, agency, published, dated,
                     modified, language, text, partial, signature, copy_of, copy_kind, source_key, source_name, seen,
                     since, notes, text_language, reader, published_day, copied_from)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                     ?22, ?23, ?24, ?25)",
            )?
            .execute(params![
                new.address,
                new.external,
                new.feed,
                article.title,
                json(&article.authors),
                article.outlet,
                article.agency,
                time(new.published),
                word(&new.dated),
                article.modified.map(time),
                article.language,
                article.text,
                article.partial,
                new.signature,
                new.copy.map(|copy| copy.of),
                new.copy.map(|copy| word(&copy.kind)),
                new.source.key,
                new.source.name,
                time(new.seen),
                time(new.since),
                json(&new.notes),
                new.text_language,
                new.reader,
                article.published_day.map(|day| day.to_string()),
                new.copy.map(|copy| copy.from),
            ])?;
        let id = self.connection.last_insert_rowid();
        self.connection
            .prepare_cached("UPDATE feed SET unlearnt = 1 WHERE id = ?1 AND NOT unlearnt")?
            .execute([new.feed])?;
        self.save_bands(id, new.published, new.bands)?;
        self.index_words_of(id);
        Ok(id)
    }

    /// One article as a possible origin.
    ///
    /// # Errors
    /// Where SQLite fails, or there is no such article.
    pub fn origin(&self, id: i64) -> Result<Origin, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM article WHERE id = ?1")?;
        Ok(statement.query_row([id], origin)?)
    }

    /// Makes a stored article a copy.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn becomes_copy(&self, article: i64, copy: &Copy) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE article SET copy_of = ?2, copied_from = ?3, copy_kind = ?4 WHERE id = ?1",
            )?
            .execute(params![article, copy.of, copy.from, word(&copy.kind)])?;
        Ok(())
    }

    /// The articles that have this one's text, and in what way.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn copied_from(&self, article: i64) -> Result<Vec<(i64, CopyKind)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, copy_kind FROM article WHERE copied_from = ?1 ORDER BY published, id",
        )?;
        let rows = statement.query_map([article], |row| Ok((row.get("id")?, get_word(row, "copy_kind")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Stores where tracked groups are named in an article.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn save_mentions(&self, article: i64, mentions: &[GroupMention]) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "INSERT OR IGNORE INTO mention (article, grp, quote, span_start, span_end) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for mention in mentions {
            let quote = &mention.quote;
            statement.execute(params![
                article,
                mention.group,
                quote.words,
                quote.span.start,
                quote.span.end
            ])?;
        }
        Ok(())
    }

    /// Stores where tracked groups are named in an article that was read again. Says whether that is different.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn renew_mentions(&self, article: i64, mentions: &[GroupMention]) -> Result<bool, StoreError> {
        let stored = |store: &Store| -> Result<Vec<(String, i64)>, StoreError> {
            let mut statement = store.connection.prepare_cached(
                "SELECT grp, span_start FROM mention WHERE article = ?1 ORDER BY span_start, grp",
            )?;
            let rows = statement.query_map([article], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        };
        let before = stored(self)?;
        self.connection.prepare_cached("DELETE FROM mention WHERE article = ?1")?.execute([article])?;
        self.save_mentions(article, mentions)?;
        Ok(stored(self)? != before)
    }

    /// The ids of all articles, in the order that they were taken in.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn article_ids(&self) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM article ORDER BY id")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One article, for people.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn article(&self, id: i64) -> Result<Option<ArticleRow>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM article WHERE id = ?1")?;
        Ok(statement.query_row([id], article_row).optional()?)
    }

    /// One article to be cited: its text is left out.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn article_without_text(&self, id: i64) -> Result<Option<ArticleRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, external, title, '' AS text, published, source_key, source_name, outlet, copy_of, copied_from,
                 copy_kind,
                 coalesce(address, (SELECT first.address FROM version JOIN article AS first ON first.id = version.article
                                    WHERE version.edition = article.id)) AS address
             FROM article WHERE id = ?1",
        )?;
        Ok(statement.query_row([id], article_row).optional()?)
    }

    /// Hands every article to `take`, in the order they were taken in, one at a time in memory.
    ///
    /// # Errors
    /// Where SQLite fails, or what `take` said.
    pub fn each_article<E: From<StoreError>>(
        &self,
        mut take: impl FnMut(ArticleRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM article ORDER BY id").map_err(sqlite)?;
        let mut rows = statement.query([]).map_err(sqlite)?;
        while let Some(row) = rows.next().map_err(sqlite)? {
            take(article_row(row).map_err(sqlite)?)?;
        }
        Ok(())
    }

    /// The copies that were first seen in a time, oldest first, each with its origin.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn copies_seen(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<(ArticleRow, ArticleRow)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM article WHERE copy_of IS NOT NULL AND seen BETWEEN ?1 AND ?2 ORDER BY published, id",
        )?;
        let rows = statement.query_map([time(from), time(to)], article_row)?;
        let mut pairs = Vec::new();
        for row in rows {
            let copy = row?;
            let origin = copy.copy.as_ref().map(|copy| self.article(copy.of)).transpose()?.flatten();
            pairs.extend(origin.map(|origin| (copy, origin)));
        }
        Ok(pairs)
    }

    /// How many articles, copies among them, incidents and figures are stored.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn totals(&self) -> Result<[u64; 4], StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM article WHERE copy_of IS NOT NULL),
                    (SELECT count(*) FROM incident WHERE merged_into IS NULL), (SELECT count(*) FROM figure)",
        )?;
        Ok(statement.query_row([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?)
    }

    /// How many articles are stored of each language that their texts told, the most first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn languages(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT text_language, count(*) FROM article WHERE text_language IS NOT NULL
             GROUP BY text_language ORDER BY count(*) DESC, text_language",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn source(row: &Row<'_>) -> rusqlite::Result<Source> {
    Ok(Source { key: row.get("source_key")?, name: row.get("source_name")? })
}

fn copy(row: &Row<'_>) -> rusqlite::Result<Option<Copy>> {
    let of: Option<i64> = row.get("copy_of")?;
    let from: Option<i64> = row.get("copied_from")?;
    let kind: Option<CopyKind> = get_maybe_word(row, "copy_kind")?;
    Ok(of.zip(from).zip(kind).map(|((of, from), kind)| Copy { of, from, kind }))
}

pub(super) fn origin(row: &Row<'_>) -> rusqlite::Result<Origin> {
    Ok(Origin {
        id: row.get("id")?,
        address: row.get("address")?,
        feed: row.get("feed")?,
        authors: get_json(row, "authors")?,
        text: row.get("text")?,
        published: get_time(row, "published")?,
        copy: copy(row)?,
        source: source(row)?,
    })
}

pub(super) fn article_row(row: &Row<'_>) -> rusqlite::Result<ArticleRow> {
    Ok(ArticleRow {
        id: row.get("id")?,
        address: row.get("address")?,
        external: row.get("external")?,
        title: row.get("title")?,
        text: row.get("text")?,
        published: get_time(row, "published")?,
        source: source(row)?,
        outlet: row.get("outlet")?,
        copy: copy(row)?,
    })
}
