//! Cron lines in a time zone, right over daylight saving changes.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

/// A cron line as the `cron` crate reads it, with five fields accepted too.
#[derive(Clone)]
pub struct Schedule {
    line: String,
    cron: cron::Schedule,
}

impl Schedule {
    /// Reads a cron line of five (minute first), six (second first) or seven fields (year last).
    ///
    /// # Errors
    /// Which field is wrong and what would be right, in words.
    pub fn parse(line: &str) -> Result<Schedule, String> {
        let fields: Vec<&str> = line.split_whitespace().collect();
        // The crate's short forms (@daily) come as one field.
        let is_short = line.trim_start().starts_with('@');
        if !is_short && !(5..=7).contains(&fields.len()) {
            return Err(format!("expected a cron line of 5, 6 or 7 fields, found {}", fields.len()));
        }
        let seconds = if fields.len() == 5 { "0 " } else { "" };
        let cron = cron::Schedule::from_str(&format!("{seconds}{line}")).map_err(|error| {
            let skipped = if fields.len() == 5 { 1 } else { 0 };
            let wrong =
                FIELDS.iter().skip(skipped).zip(&fields).find(|(field, written)| !field.takes(written));
            match wrong {
                Some((field, written)) => format!("`{written}` is no {}: {}", field.name, field.range),
                None => error.to_string().trim_end_matches('.').to_owned(),
            }
        })?;
        if cron.after(&chrono::DateTime::UNIX_EPOCH).next().is_none() {
            return Err(format!("`{line}` never falls due: there is no such day"));
        }
        Ok(Schedule { line: line.trim().to_owned(), cron })
    }

    /// The first time after `after` at which it falls due.
    ///
    /// The line is read on the zone's wall clock. A time that a clock change leaves out falls due as
    /// much later as the clock was moved, one that comes twice falls due once, the first time.
    pub fn next(&self, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let wall = after.to_zoned(zone.clone()).datetime();
        self.cron
            .after(&to_chrono(wall)?)
            .filter_map(|due| zone.to_timestamp(from_chrono(due)?).ok())
            .find(|due| after < *due)
    }
}

/// One field of a cron line.
struct Field {
    name: &'static str,
    range: &'static str,
}

/// The fields in their order; a line of five starts with the second one.
const FIELDS: [Field; 7] = [
    Field { name: "second", range: "0 to 59" },
    Field { name: "minute", range: "0 to 59" },
    Field { name: "hour", range: "0 to 23" },
    Field { name: "day of the month", range: "1 to 31" },
    Field { name: "month", range: "1 to 12, or JAN to DEC" },
    Field { name: "day of the week", range: "SUN to SAT, or 1 (Sunday) to 7" },
    Field { name: "year", range: "1970 to 2100" },
];

impl Field {
    /// Whether the crate takes the words for this field, all others being open.
    fn takes(&self, written: &str) -> bool {
        let fields = FIELDS.iter().map(|field| if field.name == self.name { written } else { "*" });
        cron::Schedule::from_str(&fields.collect::<Vec<_>>().join(" ")).is_ok()
    }
}

/// The cron crate wants chrono; the wall clock travels as if it were UTC.
fn to_chrono(wall: civil::DateTime) -> Option<chrono::DateTime<chrono::Utc>> {
    let date = chrono::NaiveDate::from_ymd_opt(
        wall.year().into(),
        u32::try_from(wall.month()).ok()?,
        u32::try_from(wall.day()).ok()?,
    )?;
    let [hour, minute, second] =
        [wall.hour(), wall.minute(), wall.second()].map(|part| u32::from(part.unsigned_abs()));
    Some(date.and_hms_opt(hour, minute, second)?.and_utc())
}

fn from_chrono(wall: chrono::DateTime<chrono::Utc>) -> Option<civil::DateTime> {
    let seconds = Timestamp::from_second(wall.timestamp()).ok()?;
    Some(seconds.to_zoned(TimeZone::UTC).datetime())
}

impl fmt::Debug for Schedule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.line)
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_due_on_the_wall_clock() {
        let next = |line: &str, after: &str, zone: &str| {
            let zone = TimeZone::get(zone).expect("a known zone");
            let after: Timestamp = after.parse().expect("a time");
            Schedule::parse(line)
                .expect("a cron line")
                .next(after, &zone)
                .map(|due| due.to_string())
                .unwrap_or_default()
        };
        assert_eq!(next("*/15 * * * *", "2024-03-24T10:07:00Z", "UTC"), "2024-03-24T10:15:00Z");
        assert_eq!(next("*/15 * * * *", "2024-03-24T10:15:00Z", "UTC"), "2024-03-24T10:30:00Z");
        assert_eq!(next("0 7 * * *", "2024-03-30T12:00:00Z", "Europe/Berlin"), "2024-03-31T05:00:00Z");
        assert_eq!(next("0 7 * * *", "2024-03-29T12:00:00Z", "Europe/Berlin"), "2024-03-30T06:00:00Z");
        // 02:30 does not exist on the night that the clock goes forward …
        assert_eq!(next("30 2 * * *", "2024-03-30T12:00:00Z", "Europe/Berlin"), "2024-03-31T01:30:00Z");
        // … and comes twice on the night that it goes back, but falls due once.
        assert_eq!(next("30 2 * * *", "2024-10-26T12:00:00Z", "Europe/Berlin"), "2024-10-27T00:30:00Z");
        assert_eq!(next("30 2 * * *", "2024-10-27T00:30:00Z", "Europe/Berlin"), "2024-10-28T01:30:00Z");
    }

    #[test]
    fn what_is_no_cron_line_is_told() {
        let r =
            |line: &str| Schedule::parse(line).map_or_else(|wrong| wrong, |schedule| schedule.to_string());
        assert_eq!(r("0 7 * * MON-FRI"), "0 7 * * MON-FRI");
        assert_eq!(r("30 0 7 * * * 2030"), "30 0 7 * * * 2030");
        assert_eq!(r("@daily"), "@daily");
        assert_eq!(r("0 7 * *"), "expected a cron line of 5, 6 or 7 fields, found 4");
        assert_eq!(r(""), "expected a cron line of 5, 6 or 7 fields, found 0");
        assert_eq!(r("0 25 * * *"), "`25` is no hour: 0 to 23");
        assert_eq!(r("61 7 * * *"), "`61` is no minute: 0 to 59");
        assert_eq!(r("0 7 * * MOO"), "`MOO` is no day of the week: SUN to SAT, or 1 (Sunday) to 7");
        assert_eq!(r("0 7 * * 0"), "`0` is no day of the week: SUN to SAT, or 1 (Sunday) to 7");
        assert_eq!(r("0 0 30 2 *"), "`0 0 30 2 *` never falls due: there is no such day");
    }
}
