//! The clock of one mail: days and times as its reader tells them.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Days and times of one mail, told in its reader's zone and without the year that goes without saying.
pub struct Clock {
    now: Zoned,
}

impl Clock {
    /// A clock for a mail that is put together at `now`.
    pub fn new(now: Timestamp, zone: &TimeZone) -> Clock {
        Clock { now: now.to_zoned(zone.clone()) }
    }

    /// The mail's own time, in full: Sunday 24 March 2024, 07:00.
    pub fn headline(&self) -> String {
        self.now.strftime("%A %-d %B %Y, %H:%M").to_string()
    }

    /// The zone's name, as a city: Europe/Berlin; its offset where it has no name.
    pub fn zone(&self) -> String {
        match self.now.time_zone().iana_name() {
            Some(name) => name.to_owned(),
            None => format!("UTC{}", self.now.strftime("%:z")),
        }
    }

    /// A day: 24 March; 24 March 2023 in another year.
    pub fn day(&self, at: Timestamp) -> String {
        self.format(at, "%-d %B", "%-d %B %Y")
    }

    /// A time: 24 March, 05:05.
    pub fn time(&self, at: Timestamp) -> String {
        self.format(at, "%-d %B, %H:%M", "%-d %B %Y, %H:%M")
    }

    /// A day where there is little room: 24 Mar; 24 Mar 23 in another year.
    pub fn short_day(&self, at: Timestamp) -> String {
        self.format(at, "%-d %b", "%-d %b %y")
    }

    /// A time of a day that goes without saying: 05:05.
    pub fn hour(&self, at: Timestamp) -> String {
        self.at(at).strftime("%H:%M").to_string()
    }

    /// A time for programs, with its offset: 2024-03-24T05:05:00+01:00.
    pub fn stamp(&self, at: Timestamp) -> String {
        self.at(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The time of the day that the mail is put together at.
    pub fn time_of_day(&self) -> jiff::civil::Time {
        self.now.time()
    }

    /// Whether two times fall on one day.
    pub fn same_day(&self, one: Timestamp, other: Timestamp) -> bool {
        self.at(one).date() == self.at(other).date()
    }

    fn format(&self, at: Timestamp, this_year: &str, other_year: &str) -> String {
        let at = self.at(at);
        let format = if at.year() == self.now.year() { this_year } else { other_year };
        at.strftime(format).to_string()
    }

    fn at(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.now.time_zone().clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_times_in_the_readers_zone() {
        let zone = TimeZone::get("Europe/Berlin").expect("a known zone");
        let at = |time: &str| time.parse::<Timestamp>().expect("a time");
        let clock = Clock::new(at("2024-03-24T06:00:00Z"), &zone);
        assert_eq!(clock.headline(), "Sunday 24 March 2024, 07:00");
        assert_eq!(clock.zone(), "Europe/Berlin");
        assert_eq!(clock.time(at("2024-04-01T06:00:00Z")), "1 April, 08:00");
        assert_eq!(clock.time(at("2023-12-31T23:30:00Z")), "1 January, 00:30");
        assert_eq!(clock.day(at("2023-12-30T23:30:00Z")), "31 December 2023");
        assert_eq!(clock.short_day(at("2023-12-30T23:30:00Z")), "31 Dec 23");
        assert_eq!(clock.hour(at("2023-12-30T23:30:00Z")), "00:30");
    }
}
