-- How feeds are doing, learnt from what they brought, and what is wrong with them from when to when.

ALTER TABLE feed ADD COLUMN failure TEXT;                         -- of what kind the last failure was
ALTER TABLE feed ADD COLUMN arrived TEXT;                         -- when an entry last came that was not known
ALTER TABLE feed ADD COLUMN empty INTEGER NOT NULL DEFAULT 0;     -- answers without any entry, in a row
ALTER TABLE feed ADD COLUMN habit TEXT NOT NULL DEFAULT '{}';     -- what was learnt from its entries and articles
ALTER TABLE feed ADD COLUMN unlearnt INTEGER NOT NULL DEFAULT 1;  -- whether something came since then
ALTER TABLE article ADD COLUMN text_language TEXT;                -- what the text is in, whatever its page declares

CREATE INDEX entry_feed ON entry (feed);
CREATE INDEX entry_unreadable ON entry (feed) WHERE state = 'unreadable';
UPDATE feed SET arrived = (SELECT max(seen) FROM entry WHERE entry.feed = feed.id);

-- How often a feed's own rule (a selector of feeds.toml) found something on its articles' pages.
CREATE TABLE rule (
    feed    INTEGER NOT NULL REFERENCES feed (id),
    rule    TEXT NOT NULL,
    pages   INTEGER NOT NULL,        -- that were read with it
    matched INTEGER NOT NULL,
    missed  INTEGER NOT NULL,        -- in a row, until now
    PRIMARY KEY (feed, rule)
) STRICT, WITHOUT ROWID;

-- What is or was wrong. It lasts as long as `ended` is empty, and is kept for good.
CREATE TABLE trouble (
    id      INTEGER PRIMARY KEY,
    feed    INTEGER REFERENCES feed (id),      -- none: our own network
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,           -- the rule it is about, else empty
    says    TEXT NOT NULL,           -- in words
    began   TEXT NOT NULL,           -- since when it was so
    noted   TEXT NOT NULL,           -- when it was clear
    ended   TEXT,
    became  INTEGER REFERENCES trouble (id),   -- late became silent: not an end that is told
    alerted INTEGER REFERENCES mail (id)       -- by which mail the operator was told
) STRICT;
CREATE UNIQUE INDEX trouble_lasting ON trouble (coalesce(feed, 0), kind, subject) WHERE ended IS NULL;

-- Every begin and every end is told once to each recipient: the key says so.
CREATE TABLE trouble_told (
    recipient TEXT NOT NULL,
    trouble   INTEGER NOT NULL REFERENCES trouble (id),
    ended     INTEGER NOT NULL,      -- 0: its begin, 1: its end
    mail      INTEGER NOT NULL REFERENCES mail (id),
    PRIMARY KEY (recipient, trouble, ended)
) STRICT, WITHOUT ROWID;
