-- What is indexed for many articles together costs a fraction of what it costs one by one.

-- The words of new articles are put into the search at the end of their transaction (`Store::whole`), and no trigger
-- does it for each: SQLite writes the words of all articles before out at every statement that has triggers. An article
-- that is not in the index yet must not be taken out of it.
DROP TRIGGER article_words_insert;
DROP TRIGGER article_words_delete;
DROP TRIGGER article_words_update;
CREATE TRIGGER article_words_delete AFTER DELETE ON article
WHEN EXISTS (SELECT 1 FROM article_words_docsize WHERE id = old.id) BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER article_words_update AFTER UPDATE OF title, text ON article
WHEN EXISTS (SELECT 1 FROM article_words_docsize WHERE id = old.id) BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

-- Bands are as good as random, so that each new row is one of another page. They are kept apart by the time that their
-- articles were published, 61 days each: what is written and looked at is of few pages, however much is stored. That
-- an article is there is not asked for each band: articles are never deleted.
CREATE TABLE band_of_period (
    period  INTEGER NOT NULL,
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (period, hash, article)
) STRICT, WITHOUT ROWID;
INSERT INTO band_of_period
    SELECT unixepoch(article.published) / (61 * 86400), band.hash, band.article
    FROM band JOIN article ON article.id = band.article ORDER BY 1, 2, 3;
DROP TABLE band;
ALTER TABLE band_of_period RENAME TO band;

-- Those of the latest articles, 42 of eight bytes each, until there are so many that a page gets several at once.
CREATE TABLE band_unfiled (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    period  INTEGER NOT NULL,
    hashes  BLOB NOT NULL
) STRICT;
