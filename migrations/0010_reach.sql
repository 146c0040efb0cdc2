-- By what a report's like are found, in the report itself: the days between which it can have been, its countries, and
-- how long that stretch is. Reports of a day are looked for among few days, however long ago, and those of a year
-- among few reports.
ALTER TABLE report ADD COLUMN reach_from TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN reach_to TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN reach_countries TEXT NOT NULL DEFAULT '';   -- "ML NE"; empty: not known
ALTER TABLE report ADD COLUMN reach_length INTEGER NOT NULL DEFAULT 0;    -- 0: up to 14 days, 1: 62, 2: 400, 3: more
UPDATE report SET
    reach_from = told.first_day,
    reach_to = told.last_day,
    reach_countries = told.countries,
    reach_length = CASE
        WHEN julianday(told.last_day) - julianday(told.first_day) <= 14 THEN 0
        WHEN julianday(told.last_day) - julianday(told.first_day) <= 62 THEN 1
        WHEN julianday(told.last_day) - julianday(told.first_day) <= 400 THEN 2
        ELSE 3 END
FROM (SELECT report, min(first_day) AS first_day, max(last_day) AS last_day, group_concat(country, ' ') AS countries
      FROM report_day GROUP BY report) AS told
WHERE told.report = report.id;
DROP TABLE report_day;
CREATE INDEX report_reach ON report (reach_length, reach_to, reach_from, reach_countries) WHERE withdrawn IS NULL;
