-- What people decide about incidents, append only: whoever undoes one leaves its row.
CREATE TABLE amendment (
    id        INTEGER PRIMARY KEY,
    incident  INTEGER NOT NULL REFERENCES incident (id),
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    action    TEXT NOT NULL CHECK (action IN ('merge', 'split', 'ignore', 'set', 'note')),
    body      TEXT NOT NULL,         -- JSON: reports, field and value, words
    undone    TEXT,
    undone_by TEXT
) STRICT;
CREATE INDEX amendment_incident ON amendment (incident);
CREATE INDEX amendment_bond ON amendment (action) WHERE undone IS NULL AND action IN ('merge', 'split');

-- Whether people said that it is to be left alone: it is not listed and not told.
ALTER TABLE incident ADD COLUMN ignored INTEGER NOT NULL DEFAULT 0;
