-- What each mail told of an incident's figures, as they were known then: a change that is told with others leads there, and
-- what was told is not always what the last change says. Attackers are counted apart, everybody else together; no amount
-- where the figure was withdrawn.
CREATE TABLE told_figure (
    recipient TEXT NOT NULL,
    incident  INTEGER NOT NULL REFERENCES incident (id),
    kind      TEXT NOT NULL,
    attackers INTEGER NOT NULL,
    mail      INTEGER NOT NULL REFERENCES mail (id),
    amount    TEXT,                  -- Amount as JSON
    PRIMARY KEY (recipient, incident, kind, attackers, mail)
) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO told_figure
    SELECT told.recipient, change.incident, change.kind, coalesce(change.role, '') = 'attacker', told.mail,
           json_extract(change.body, '$.is')
    FROM told JOIN change ON change.id = told.change
    WHERE change.kind IS NOT NULL AND change.change NOT IN ('claim', 'conflict', 'stale') ORDER BY change.id;
-- Changes too small to be told when a digest passed them: it tells them once they have stood for a day.
CREATE TABLE small_change (
    recipient TEXT NOT NULL,
    change    INTEGER NOT NULL REFERENCES change (id),
    PRIMARY KEY (recipient, change)
) STRICT, WITHOUT ROWID;
