//! Where the like of a report is found: by days and countries, and by names.

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::params;

use super::columns::json;
use super::{Store, StoreError};

/// How many days a reach of each length has at most; reports are looked for by length.
const LENGTHS: [i32; 4] = [14, 62, 400, 100_000];

/// By what a report's like are found: the same days in the same countries, or enough of the same names.
#[derive(Clone, Copy, Debug)]
pub struct Reach<'a> {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The countries; none: it could be anywhere.
    pub countries: &'a [String],
    /// The names.
    pub names: &'a [String],
    /// How many names must be the same, whatever the days.
    pub names_enough: usize,
}

impl Store {
    /// Stores the days and countries by which a report's like are found.
    pub(super) fn save_reach(&self, report: i64, reach: Reach<'_>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE report SET reach_from = ?2, reach_to = ?3, reach_countries = ?4, reach_length = ?5
                 WHERE id = ?1",
            )?
            .execute(params![
                report,
                reach.from.to_string(),
                reach.to.to_string(),
                reach.countries.join(" "),
                length(reach.from, reach.to),
            ])?;
        Ok(())
    }

    /// The ids of the reports that could be of the same incident: a report whose country is not known could be anywhere.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn reports_near(&self, reach: Reach<'_>) -> Result<Vec<i64>, StoreError> {
        // Whoever ends before `from` or begins after `to` is out of reach; how much later one can end is bounded by its
        // length, so that each of these is a short stretch of the index.
        let mut statement = self.connection.prepare_cached(if reach.countries.is_empty() {
            "SELECT id FROM report WHERE withdrawn IS NULL AND id IN (
                 SELECT report.id FROM json_each(?6) AS longest JOIN report
                     ON withdrawn IS NULL AND reach_length = longest.key
                         AND reach_to BETWEEN ?2 AND longest.value AND reach_from <= ?3
                 UNION
                 SELECT report FROM report_name WHERE name IN (SELECT value FROM json_each(?4))
                 GROUP BY report HAVING count(*) >= ?5)"
        } else {
            "SELECT id FROM report WHERE withdrawn IS NULL AND id IN (
                 SELECT report.id FROM json_each(?6) AS longest
                     CROSS JOIN (SELECT value FROM json_each(?1) UNION SELECT '') AS wanted
                     CROSS JOIN report INDEXED BY report_by_country
                     ON withdrawn IS NULL AND reach_countries = wanted.value AND reach_length = longest.key
                         AND reach_to BETWEEN ?2 AND longest.value AND reach_from <= ?3
                 UNION
                 SELECT report.id FROM json_each(?6) AS longest
                     CROSS JOIN report INDEXED BY report_of_countries
                     ON withdrawn IS NULL AND length(reach_countries) > 2 AND reach_length = longest.key
                         AND reach_to BETWEEN ?2 AND longest.value AND reach_from <= ?3
                 WHERE EXISTS (SELECT 1 FROM json_each(?1) AS wanted WHERE instr(reach_countries, wanted.value))
                 UNION
                 SELECT report FROM report_name WHERE name IN (SELECT value FROM json_each(?4))
                 GROUP BY report HAVING count(*) >= ?5)"
        })?;
        let latest = LENGTHS.map(|days| reach.to.checked_add(days.days()).unwrap_or(Date::MAX).to_string());
        let rows = statement.query_map(
            params![
                json(&reach.countries),
                reach.from.to_string(),
                reach.to.to_string(),
                json(&reach.names),
                reach.names_enough,
                json(&latest),
            ],
            |row| row.get(0),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Which of [`LENGTHS`] a reach has.
fn length(from: Date, to: Date) -> usize {
    let days = (to - from).get_days();
    LENGTHS.iter().position(|most| days <= *most).unwrap_or(LENGTHS.len() - 1)
}
