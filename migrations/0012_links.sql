-- What each report links with, both ways, worked out when it comes: what hangs together is found without comparing
-- again.
CREATE TABLE link (
    report INTEGER NOT NULL REFERENCES report (id),
    other  INTEGER NOT NULL REFERENCES report (id),
    PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;
-- By which version of the rules its links were worked out; 0: they are when they are asked for.
ALTER TABLE report ADD COLUMN linked_by INTEGER NOT NULL DEFAULT 0;
