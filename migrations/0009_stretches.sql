-- Where more reports hang together than are settled at once, they are cut into stretches by a fixed calendar. What is of
-- one incident within its stretch is known by its first report; that one may go on with what an older stretch tells.
-- Reports that are settled whole, which are nearly all, have no row.
CREATE TABLE stretch (
    report  INTEGER PRIMARY KEY REFERENCES report (id),
    stretch INTEGER NOT NULL REFERENCES report (id),   -- the oldest report of the stretch
    first   INTEGER NOT NULL REFERENCES report (id),   -- the oldest of those that are of one incident with it there
    earlier INTEGER REFERENCES report (id)             -- of a first: the first of what it goes on with, in another stretch
) STRICT;
CREATE INDEX stretch_first ON stretch (first);
CREATE INDEX stretch_earlier ON stretch (earlier) WHERE earlier IS NOT NULL;
