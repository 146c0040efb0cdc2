-- By which version of the reader an article was read: what an earlier one read can be read again.
ALTER TABLE article ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_reader ON article (reader);

-- The day of its publication by the clock of its page, which is the one that its "Friday" means; none: the day in UTC.
ALTER TABLE article ADD COLUMN published_day TEXT;

-- The figures that are of no incident, by their article.
CREATE INDEX figure_apart ON figure (article) WHERE report IS NULL;
