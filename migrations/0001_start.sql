-- What is watched. A row is made when a feed is first polled; its settings stay in feeds.toml.
CREATE TABLE feed (
    id            INTEGER PRIMARY KEY,
    name          TEXT NOT NULL UNIQUE,
    url           TEXT NOT NULL,
    etag          TEXT,              -- validators, verbatim, of the last answer whose items were stored
    last_modified TEXT,
    moved_to      TEXT,              -- where a permanent redirect led
    baseline      TEXT,              -- time of the first good answer
    polled        TEXT,              -- time of the last attempt
    succeeded     TEXT,              -- time of the last good answer (200 or 304)
    complete      TEXT,              -- time of the last answer to an unconditional request
    not_before    TEXT,              -- the server asked to be left alone until then
    failures      INTEGER NOT NULL DEFAULT 0,  -- in a row
    failing_since TEXT,
    problem       TEXT,              -- what the last attempt met, in words
    notes         TEXT NOT NULL DEFAULT '[]',  -- what was odd in the last feed that came
    newest        TEXT               -- publication of the newest entry
) STRICT;

-- The items of feeds. `unread` until its article, reports, figures and changes are stored with it.
CREATE TABLE entry (
    id        INTEGER PRIMARY KEY,
    feed      INTEGER NOT NULL REFERENCES feed (id),
    guid      TEXT NOT NULL,
    link      TEXT,
    title     TEXT,
    content   TEXT,                  -- the feed's own text as HTML, where it carries one
    authors   TEXT NOT NULL DEFAULT '[]',
    published TEXT,
    seen      TEXT NOT NULL,
    -- The feed's last good answer before the one that brought it: what is published before that, less a
    -- recipient's window, is old news that is kept and not told.
    since     TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('unread', 'read', 'unreadable')),
    attempts  INTEGER NOT NULL DEFAULT 0,
    next_try  TEXT,
    problem   TEXT,
    article   INTEGER REFERENCES article (id),
    UNIQUE (feed, guid)
) STRICT;
CREATE INDEX entry_unread ON entry (feed, next_try) WHERE state = 'unread';

-- What was read out of pages. Copies are kept and linked, never deleted.
CREATE TABLE article (
    id          INTEGER PRIMARY KEY,
    address     TEXT UNIQUE,         -- canonical
    external    TEXT UNIQUE,         -- the id it bears in a replayed archive
    feed        INTEGER REFERENCES feed (id),
    title       TEXT,
    authors     TEXT NOT NULL DEFAULT '[]',
    outlet      TEXT,
    agency      TEXT,
    published   TEXT NOT NULL,
    dated       TEXT NOT NULL,       -- where `published` was taken from
    modified    TEXT,
    language    TEXT,
    text        TEXT NOT NULL,
    partial     INTEGER NOT NULL DEFAULT 0,
    signature   BLOB NOT NULL,
    copy_of     INTEGER REFERENCES article (id),   -- the origin, never itself a copy
    copy_kind   TEXT CHECK (copy_kind IN ('same', 'reprint', 'own_update')),
    source_key  TEXT NOT NULL,       -- who is speaking
    source_name TEXT NOT NULL,
    seen        TEXT NOT NULL,
    since       TEXT NOT NULL,
    notes       TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX article_copies ON article (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX article_published ON article (published);

-- The index of copies: articles that share a band are compared.
CREATE TABLE band (
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_words_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER article_words_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER article_words_update AFTER UPDATE OF title, text ON article BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

-- What really happened once. `state` is what is known now, derived from its reports and made anew with each.
CREATE TABLE incident (
    id          INTEGER PRIMARY KEY,
    merged_into INTEGER REFERENCES incident (id),
    type        TEXT NOT NULL,
    scope       TEXT NOT NULL,
    first_day   TEXT,
    last_day    TEXT,
    killed      INTEGER,             -- best, victims and others together, for ordering and filters
    state       TEXT NOT NULL,
    updated     TEXT NOT NULL
) STRICT;
CREATE INDEX incident_days ON incident (last_day);

-- One article's account of one incident. `body` is the report with its figures and quotes.
CREATE TABLE report (
    id          INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL REFERENCES article (id),
    position    INTEGER NOT NULL,
    incident    INTEGER REFERENCES incident (id),
    published   TEXT NOT NULL,       -- the time it speaks from: its article's, or its origin's
    source_key  TEXT NOT NULL,
    source_name TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (article, position)
) STRICT;
CREATE INDEX report_incident ON report (incident);

-- By what a report's like are found: the same days in the same country (empty: not known), or the same names.
CREATE TABLE report_day (
    country   TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    first_day TEXT NOT NULL,
    report    INTEGER NOT NULL REFERENCES report (id),
    PRIMARY KEY (country, last_day, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_name (
    name   TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES report (id),
    PRIMARY KEY (name, report)
) STRICT, WITHOUT ROWID;

-- Every figure told, append only, for people who ask in SQL. `report.body` holds the same.
CREATE TABLE figure (
    id         INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article (id),
    report     INTEGER REFERENCES report (id),     -- none: told of no incident (running totals, strengths)
    kind       TEXT NOT NULL,
    role       TEXT NOT NULL,
    population TEXT,
    bound      TEXT NOT NULL,
    low        INTEGER NOT NULL,
    high       INTEGER,
    said       TEXT NOT NULL,
    scope      TEXT NOT NULL,
    modality   TEXT NOT NULL,
    rule       TEXT NOT NULL,
    said_by    TEXT,
    quote      TEXT NOT NULL,
    span_start INTEGER NOT NULL,     -- Unicode scalar values in article.text
    span_end   INTEGER NOT NULL
) STRICT;
CREATE INDEX figure_report ON figure (report);

CREATE TABLE mention (
    article    INTEGER NOT NULL REFERENCES article (id),
    grp        TEXT NOT NULL,
    quote      TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    PRIMARY KEY (article, span_start, grp)
) STRICT, WITHOUT ROWID;

-- What became different from what was known, append only.
CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    incident   INTEGER NOT NULL REFERENCES incident (id),
    article    INTEGER NOT NULL REFERENCES article (id),
    change     TEXT NOT NULL,
    kind       TEXT,
    role       TEXT,
    at         TEXT NOT NULL,        -- publication of the article
    seen       TEXT NOT NULL,        -- when it became known here
    background INTEGER NOT NULL,
    material   INTEGER NOT NULL,
    body       TEXT NOT NULL
) STRICT;
CREATE INDEX change_incident ON change (incident);
CREATE INDEX change_seen ON change (seen);

-- Who is told. A row is made when a recipient is first met in the settings.
CREATE TABLE recipient (
    name   TEXT PRIMARY KEY,
    since  TEXT NOT NULL,            -- what was published before, less the window, is not told
    digest TEXT,                     -- the last digest hour that was served
    passed INTEGER NOT NULL DEFAULT 0   -- every change up to this id is decided: told, or not wanted
) STRICT, WITHOUT ROWID;

-- The outbox. The bytes are composed once: a retry offers the same mail with the same Message-ID.
CREATE TABLE mail (
    id         INTEGER PRIMARY KEY,
    recipient  TEXT NOT NULL,
    address    TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('digest', 'alert')),
    message_id TEXT NOT NULL UNIQUE,
    subject    TEXT NOT NULL,
    html       TEXT NOT NULL,
    body       TEXT NOT NULL,        -- the plain text part
    message    BLOB NOT NULL,        -- RFC 5322
    incident   INTEGER REFERENCES incident (id),   -- an alert's, for its thread
    composed   TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    next_try   TEXT NOT NULL,
    sent       TEXT,
    problem    TEXT
) STRICT;
CREATE INDEX mail_waiting ON mail (next_try) WHERE state = 'waiting';
CREATE INDEX mail_thread ON mail (recipient, incident);

-- Every change is told once to each recipient: the key says so.
CREATE TABLE told (
    recipient TEXT NOT NULL,
    change    INTEGER NOT NULL REFERENCES change (id),
    mail      INTEGER NOT NULL REFERENCES mail (id),
    PRIMARY KEY (recipient, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_mail ON told (mail);
