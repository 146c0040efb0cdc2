//! Values that are more than words: times, ids, kinds and fields.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::config::{did_you_mean, name};
use crate::model::{IncidentType, Kind, SetPlace, Setting};

/// A beginning in time: a moment, or so long before now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From this moment on.
    Time(Timestamp),
    /// So long before now.
    Ago(jiff::SignedDuration),
}

impl Since {
    /// Reads a time, a day or a span.
    pub(super) fn parse(text: &str) -> Result<Since, String> {
        if let Ok(time) = time(text) {
            return Ok(Since::Time(time));
        }
        let span = text.parse::<jiff::Span>().ok();
        let ago = span.and_then(|span| span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).ok());
        match ago {
            Some(ago) if ago.is_positive() => Ok(Since::Ago(ago)),
            _ => {
                Err("expected a time like 2024-03-24T05:05Z, a day like 2024-03-24, or a span like 7d"
                    .to_owned())
            }
        }
    }

    /// The moment that is meant.
    pub fn from(self, now: Timestamp) -> Timestamp {
        match self {
            Since::Time(time) => time,
            Since::Ago(ago) => now.saturating_sub(ago).unwrap_or(Timestamp::MIN),
        }
    }
}

/// Reads a time with its offset, or a day as its midnight in UTC.
pub fn time(text: &str) -> Result<Timestamp, String> {
    let wrong = || "expected a time like 2024-03-24T05:05:13Z or a day like 2024-03-24".to_owned();
    if let Ok(time) = text.parse::<Timestamp>() {
        return Ok(time);
    }
    // A time without an offset is read by nobody the same way, so only a bare day is taken.
    if text.contains(['T', ' ', ':']) {
        return Err(wrong());
    }
    let day: Date = text.parse().map_err(|_| wrong())?;
    day.to_zoned(TimeZone::UTC).map(|midnight| midnight.timestamp()).map_err(|_| wrong())
}

/// An id of an incident, with or without its letter.
pub(super) fn incident_id(text: &str) -> Result<i64, String> {
    text.strip_prefix('i').unwrap_or(text).parse().map_err(|_| "expected an id like i12".to_owned())
}

/// An id of a mail, with or without its letter.
pub(super) fn mail_id(text: &str) -> Result<i64, String> {
    text.strip_prefix('m').unwrap_or(text).parse().map_err(|_| "expected an id like m3".to_owned())
}

/// How many.
pub(super) fn count(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("expected a whole number like 10, found {text}"))
}

/// How many at most are listed.
pub(super) fn limit(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("expected a whole number like 10, found {text}"))
}

/// A kind of figure and how many.
pub(super) fn figure(text: &str) -> Result<(Kind, u64), String> {
    let wrong = || "expected a kind and a number like injured=10".to_owned();
    let (kind, number) = text.split_once('=').ok_or_else(wrong)?;
    Ok((name(kind)?, number.parse().map_err(|_| wrong())?))
}

/// A type of incident by its name.
pub(super) fn incident_type(text: &str) -> Result<IncidentType, String> {
    name(text)
}

/// A day.
pub(super) fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "expected a day like 2024-03-24".to_owned())
}

/// More people than this there are not.
const PEOPLE_ON_EARTH: u64 = 8_300_000_000;
/// Days up to this year are slips: spreadsheets make 1 January 1900 of nothing.
const NOT_YET: i16 = 1900;

/// A field of an incident with its value, as it can be by now.
///
/// # Errors
/// What was expected instead.
pub fn setting(field: &str, value: &str, now: Timestamp) -> Result<Setting, String> {
    match field {
        "type" => incident_type(value).map(Setting::Type),
        "day" => past_day(value, now).map(Setting::Day),
        "place" if value.trim().is_empty() => Err("expected the name of a place".to_owned()),
        "place" => Ok(Setting::Place(SetPlace::Named(value.trim().to_owned()))),
        kind => {
            let kind = name(kind).map_err(|_| no_field(kind))?;
            match value.parse() {
                Ok(number) if number <= PEOPLE_ON_EARTH => Ok(Setting::Figure(kind, number)),
                Ok(_) => {
                    Err(format!("expected a number of persons, found {value}, more than there are people"))
                }
                Err(_) => Err(format!("expected a whole number of persons, found {value}")),
            }
        }
    }
}

/// A day on which something can have been: tomorrow has begun in the east where it is late here.
fn past_day(value: &str, now: Timestamp) -> Result<Date, String> {
    let day = day(value)?;
    let tomorrow = now.to_zoned(TimeZone::UTC).date().tomorrow().unwrap_or(Date::MAX);
    if tomorrow < day {
        return Err(format!("expected the day on which it was, found {day}, which is still to come"));
    }
    if day.year() <= NOT_YET {
        return Err(format!("expected a day after {NOT_YET}, found {day}"));
    }
    Ok(day)
}

fn no_field(field: &str) -> String {
    let known = [
        "type",
        "day",
        "place",
        "killed",
        "injured",
        "casualties",
        "missing",
        "abducted",
        "hostages",
        "detained",
        "released",
    ];
    let meant = did_you_mean(field, known.into_iter())
        .map_or_else(|| ".".to_owned(), |meant| format!(": did you mean {meant}?"));
    format!(
        "there is no field {field}{meant} There are type, day, place and the kinds of figures, like killed"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_take_what_they_can_be() {
        let now = time("2024-03-23").expect("a day");
        let r = |field: &str, value: &str| setting(field, value, now).map(|setting| format!("{setting:?}"));
        assert_eq!(r("killed", "140").as_deref(), Ok("Figure(Killed, 140)"));
        assert_eq!(r("type", "bombing").as_deref(), Ok("Type(Bombing)"));
        assert_eq!(r("day", "2024-03-22").as_deref(), Ok("Day(2024-03-22)"));
        assert_eq!(r("place", "Gao").as_deref(), Ok("Place(Named(\"Gao\"))"));
        assert!(r("place", " ").is_err());
        assert!(r("killed", "many").is_err() && r("type", "boom").is_err() && r("day", "Friday").is_err());
        assert!(r("weather", "fine").is_err_and(|says| says.contains("no field weather")));
        assert_eq!(
            r("kiled", "3"),
            Err("there is no field kiled: did you mean killed? There are type, day, place and the kinds of figures, \
                 like killed"
                .to_owned())
        );
        assert!(r("killed", "99999999999").is_err_and(|says| says.contains("more than there are people")));
        assert!(r("day", "2024-03-24").is_ok(), "tomorrow has begun somewhere");
        assert!(r("day", "2024-03-25").is_err_and(|says| says.contains("still to come")));
        assert!(r("day", "1900-01-01").is_err_and(|says| says.contains("after 1900")));
        assert_eq!(r("killed", "-5"), Err("expected a whole number of persons, found -5".to_owned()));
        assert_eq!(r("type", "bomb"), Err("unknown name `bomb`: did you mean `bombing`?".to_owned()));
    }

    #[test]
    fn words_are_refused_with_what_would_be_right() {
        let r = |text: &str| incident_type(text).expect_err("no type");
        assert_eq!(r("bombings"), "unknown name `bombings`: did you mean `bombing`?");
        let dead = figure("dead=3").expect_err("no kind");
        assert!(dead.starts_with("unknown name `dead`: known names: killed, injured"), "{dead}");
        assert_eq!(day("2026-13-01"), Err("expected a day like 2024-03-24".to_owned()));
    }

    #[test]
    fn times_and_spans() {
        let r = |text: &str| time(text).map_or_else(|wrong| wrong, |time| time.to_string());
        let wrong = "expected a time like 2024-03-24T05:05:13Z or a day like 2024-03-24";
        assert_eq!(r("2024-03-24T05:05:13Z"), "2024-03-24T05:05:13Z");
        assert_eq!(r("2024-03-01T10:00Z"), "2024-03-01T10:00:00Z");
        assert_eq!(r("2024-03-24T07:05+02:00"), "2024-03-24T05:05:00Z");
        assert_eq!(r("2024-03-24"), "2024-03-24T00:00:00Z");
        assert_eq!(r("2024-03-24T05:05"), wrong);
        assert_eq!(r("yesterday"), wrong);

        let now = time("2024-03-24").expect("a day");
        let r = |text: &str| Since::parse(text).map(|since| since.from(now).to_string()).ok();
        assert_eq!(r("7d").as_deref(), Some("2024-03-17T00:00:00Z"));
        assert_eq!(r("90m").as_deref(), Some("2024-03-23T22:30:00Z"));
        assert_eq!(r("2024-03-01").as_deref(), Some("2024-03-01T00:00:00Z"));
        assert_eq!(r("-7d"), None);
        assert_eq!(r("soon"), None);
    }
}
