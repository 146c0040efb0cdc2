-- A report that names one country is found by it: those of all the others of the same days are not looked at.
CREATE INDEX report_by_country ON report (reach_countries, reach_length, reach_to, reach_from)
    WHERE withdrawn IS NULL;
-- Those that name several are looked at all the same; they are few.
CREATE INDEX report_of_countries ON report (reach_length, reach_to, reach_from, reach_countries)
    WHERE withdrawn IS NULL AND length(reach_countries) > 2;
