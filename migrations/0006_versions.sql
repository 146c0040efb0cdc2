-- A page that tells a current incident is looked at again on a decaying schedule.
CREATE TABLE page_watch (
    article       INTEGER PRIMARY KEY REFERENCES article (id),
    looks         INTEGER NOT NULL DEFAULT 0,   -- how often it was looked at again
    due           TEXT,                         -- none: no more
    etag          TEXT,                         -- validators, verbatim, of the last answer
    last_modified TEXT,
    gone          TEXT                          -- since when the server says that it is not there (404, 410)
) STRICT;
CREATE INDEX page_watch_due ON page_watch (due) WHERE due IS NOT NULL;

-- The versions of a page after its first, each an article of its own.
CREATE TABLE version (
    article    INTEGER NOT NULL REFERENCES article (id),   -- the first version
    number     INTEGER NOT NULL,                           -- from 2
    edition    INTEGER NOT NULL UNIQUE REFERENCES article (id),
    hash       TEXT NOT NULL,                              -- SHA-256 of its text, hexadecimal
    seen       TEXT NOT NULL,
    difference TEXT NOT NULL,                              -- JSON: the sentences that left, and those that came
    PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- Since when its page no longer says what a report says: then it is history, and no toll.
ALTER TABLE report ADD COLUMN withdrawn TEXT;
