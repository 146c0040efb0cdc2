-- The words of each batch of articles are a part of the search's index, and parts are merged when there are sixteen of a size:
-- with four, SQLite's own choice, each word is written again more often than all the rest of its article.
INSERT INTO article_words (article_words, rank) VALUES ('automerge', 16);
