-- The configuration that the service goes by, and why a later edit of it was refused.
CREATE TABLE configuration (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    taken     TEXT NOT NULL,         -- when
    path      TEXT NOT NULL,         -- of wirewatch.toml
    wirewatch TEXT NOT NULL,         -- the three files as they stood
    feeds     TEXT NOT NULL,
    groups    TEXT NOT NULL,
    refused   TEXT,                  -- when
    problems  TEXT                   -- drawn
) STRICT;
