-- The bands of filed articles in sorted runs, a blob for each two hundred: a run is written as a whole, and runs are merged
-- into longer ones. A row for each band, put among all others of its time, had nearly every one rewrite a page of its own.
CREATE TABLE band_run (
    id     INTEGER PRIMARY KEY,
    period INTEGER NOT NULL,
    level  INTEGER NOT NULL,         -- how often what is in it was merged
    first  INTEGER NOT NULL,         -- the id of its first chunk; each hash has its place among them by its size
    chunks INTEGER NOT NULL,
    bands  INTEGER NOT NULL          -- how many there are in it
) STRICT;
CREATE INDEX band_run_period ON band_run (period);
-- Sixteen bytes for each band: its hash and its article.
CREATE TABLE band_chunk (
    id    INTEGER PRIMARY KEY,
    bands BLOB NOT NULL
) STRICT;
-- What was filed before stays in `band`, and is asked as long as it is recent enough to be compared with.
