//! Full-text search over the stored articles (SQLite's FTS5).

use rusqlite::params;

use super::articles::{ArticleRow, article_row};
use super::{Store, StoreError};

/// An article that a query found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The article.
    pub article: ArticleRow,
    /// Where the words stand, `[` and `]` around them.
    pub excerpt: String,
}

impl Store {
    /// Has the search get an article's words at the end of the transaction.
    pub(super) fn index_words_of(&self, article: i64) {
        let first = self.unindexed.get().map_or(article, |first| first.min(article));
        self.unindexed.set(Some(first));
    }

    /// Gives the search the words of all articles of this transaction.
    pub(super) fn index_words(&self) -> Result<(), StoreError> {
        if let Some(first) = self.unindexed.take() {
            self.connection
                .prepare_cached(
                    "INSERT INTO article_words (rowid, title, text) SELECT id, title, text FROM article WHERE ?1 <= id",
                )?
                .execute([first])?;
        }
        Ok(())
    }

    /// The articles that hold all words of a query, best first. Words in double quotes stand together.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Found>, StoreError> {
        let Some(query) = as_match(query) else { return Ok(Vec::new()) };
        let mut statement = self.connection.prepare_cached(
            "SELECT article.*, snippet(article_words, 1, '[', ']', ' … ', 24) AS excerpt
             FROM article_words JOIN article ON article.id = article_words.rowid
             WHERE article_words MATCH ?1 ORDER BY bm25(article_words, 4.0, 1.0), article.id LIMIT ?2",
        )?;
        let rows = statement.query_map(params![query, limit], |row| {
            Ok(Found { article: article_row(row)?, excerpt: row.get("excerpt")? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// A person's words as an FTS5 query that cannot be malformed: each phrase a quoted string, all of them wanted.
fn as_match(query: &str) -> Option<String> {
    let phrases: Vec<String> = query
        .split('"')
        .enumerate()
        .flat_map(|(index, part)| if index % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
        .filter(|phrase| phrase.chars().any(char::is_alphanumeric))
        .map(|phrase| format!("\"{phrase}\""))
        .collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
}

#[cfg(test)]
mod tests {
    use super::as_match;

    #[test]
    fn a_query_is_never_malformed() {
        let r = |query: &str| as_match(query).unwrap_or_default();
        assert_eq!(r("market bombing"), r#""market" "bombing""#);
        assert_eq!(r(r#""concert hall" moscow"#), r#""concert hall" "moscow""#);
        assert_eq!(r("ISIS-K AND (NOT"), r#""ISIS-K" "AND" "(NOT""#);
        assert_eq!(r(r#""unclosed phrase"#), r#""unclosed phrase""#);
        assert_eq!(r(" * "), "");
    }
}
