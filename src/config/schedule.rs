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
    /// Reads a cron line of five (minute first), six or seven fields.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(line: &str) -> Result<Schedule, String> {
        let full = if line.split_whitespace().count() == 5 { format!("0 {line}") } else { line.to_owned() };
        let cron = cron::Schedule::from_str(&full).map_err(|error| error.to_string())?;
        Ok(Schedule { line: line.to_owned(), cron })
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
            .find(|due| *due > after)
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
}
