//! Timestamps as machines write them into feeds and pages: RFC 3339, RFC 2822, and all that is nearly so.
//!
//! Days in prose ("last Friday") are not read here.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

/// Months by their first letters, in the languages that outlets' dates come in.
const MONTHS: &[(&str, i8)] = &[
    ("jan", 1),
    ("ene", 1),
    ("янв", 1),
    ("feb", 2),
    ("fev", 2),
    ("fév", 2),
    ("фев", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrz", 3),
    ("мар", 3),
    ("apr", 4),
    ("abr", 4),
    ("avr", 4),
    ("апр", 4),
    ("may", 5),
    ("mai", 5),
    ("mag", 5),
    ("мая", 5),
    ("май", 5),
    ("jun", 6),
    ("juin", 6),
    ("giu", 6),
    ("июн", 6),
    ("jul", 7),
    ("juil", 7),
    ("lug", 7),
    ("июл", 7),
    ("aug", 8),
    ("ago", 8),
    ("aoû", 8),
    ("авг", 8),
    ("sep", 9),
    ("set", 9),
    ("сен", 9),
    ("oct", 10),
    ("okt", 10),
    ("out", 10),
    ("ott", 10),
    ("окт", 10),
    ("nov", 11),
    ("ноя", 11),
    ("dec", 12),
    ("dez", 12),
    ("dic", 12),
    ("déc", 12),
    ("дек", 12),
];

/// Names of offsets, in hours. Three letters mean different things around the world; these are the
/// ones of RFC 2822 and what news sites print.
const ZONES: &[(&str, i8)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("ut", 0),
    ("z", 0),
    ("wet", 0),
    ("bst", 1),
    ("cet", 1),
    ("west", 1),
    ("mez", 1),
    ("cest", 2),
    ("mesz", 2),
    ("eet", 2),
    ("sast", 2),
    ("eest", 3),
    ("msk", 3),
    ("eat", 3),
    ("gst", 4),
    ("pkt", 5),
    ("wib", 7),
    ("hkt", 8),
    ("sgt", 8),
    ("awst", 8),
    ("jst", 9),
    ("kst", 9),
    ("aest", 10),
    ("aedt", 11),
    ("nzst", 12),
    ("nzdt", 13),
    ("brt", -3),
    ("art", -3),
    ("est", -5),
    ("edt", -4),
    ("et", -5),
    ("cst", -6),
    ("cdt", -5),
    ("ct", -6),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
    ("pt", -8),
];

/// A time, and the day it falls on by the clock it was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) time: Timestamp,
    pub(super) day: Date,
}

/// The time that a machine's words tell. Without a zone UTC is meant, without a clock midnight.
///
/// Years from 1990 to 2099: what lies outside is an epoch, a default or a slip of the keyboard.
pub(super) fn timestamp(said: &str) -> Option<Timestamp> {
    stamp(said).map(|stamp| stamp.time)
}

/// As [`timestamp`], with the day by the writer's clock: 23:30 in New York is tomorrow in UTC, and a
/// story's "Friday" is the writer's.
pub(super) fn stamp(said: &str) -> Option<Stamp> {
    let said = said.trim();
    if said.len() < 6 || 120 < said.len() {
        return None;
    }
    let time = exact(said).or_else(|| unix(said)).or_else(|| pieces(said))?;
    let in_utc = time.to_zoned(TimeZone::UTC).date();
    let written = date(&split(said)).map(|(date, _)| date);
    let day = written.filter(|day| day.duration_since(in_utc).as_hours().abs() <= 24).unwrap_or(in_utc);
    (1990..2100).contains(&day.year()).then_some(Stamp { time, day })
}

fn exact(said: &str) -> Option<Timestamp> {
    said.parse::<Timestamp>()
        .or_else(|_| jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(said))
        .ok()
}

/// Seconds or milliseconds since 1970.
fn unix(said: &str) -> Option<Timestamp> {
    if !said.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = said.parse().ok()?;
    match said.len() {
        10 => Timestamp::from_second(number).ok(),
        13 => Timestamp::from_millisecond(number).ok(),
        _ => None,
    }
}

/// One piece of a date: a number with its digits and the mark before it, or a word.
#[derive(Clone, Copy, Debug)]
enum Piece<'t> {
    Number { value: i64, digits: usize, before: char },
    Word(&'t str),
}

fn split(said: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut before = ' ';
    let mut rest = said;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match first {
            f if f.is_ascii_digit() => c.is_ascii_digit(),
            f if f.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let length = rest.find(|c| !same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (piece, tail) = rest.split_at(length);
        if first.is_ascii_digit() {
            if let Ok(value) = piece.parse() {
                pieces.push(Piece::Number { value, digits: length, before });
            }
            before = ' ';
        } else if first.is_alphabetic() {
            pieces.push(Piece::Word(piece));
            before = ' ';
        } else if !first.is_whitespace() {
            before = first;
        }
        rest = tail;
    }
    pieces
}

/// A date put together from its pieces, in any usual order.
fn pieces(said: &str) -> Option<Timestamp> {
    let pieces = split(said);
    let (date, used) = date(&pieces)?;
    let rest: Vec<Piece<'_>> =
        pieces.iter().copied().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, p)| p).collect();
    let (time, offset) = clock(&rest);
    let zone = TimeZone::fixed(offset.unwrap_or(Offset::UTC));
    zone.to_timestamp(DateTime::from_parts(date, time)).ok()
}

fn date(pieces: &[Piece<'_>]) -> Option<(Date, [usize; 3])> {
    let number = |at: usize| match pieces.get(at) {
        Some(Piece::Number { value, digits, .. }) => Some((*value, *digits)),
        _ => None,
    };
    // 2024-03-24, 2024/3/24, 2024年3月24日, 20240324
    for at in 0..pieces.len() {
        match number(at) {
            Some((value, 8)) => {
                if let Some(date) = civil(value / 10_000, value / 100 % 100, value % 100) {
                    return Some((date, [at; 3]));
                }
            }
            Some((year, 4)) => {
                let joined = |at: usize| match pieces.get(at) {
                    Some(Piece::Number { value, digits: 1..=2, before: '-' | '/' | '.' }) => Some(*value),
                    _ => None,
                };
                if let (Some(month), Some(day)) = (joined(at + 1), joined(at + 2))
                    && let Some(date) = civil(year, month, day)
                {
                    return Some((date, [at, at + 1, at + 2]));
                }
                if let (Some(Piece::Word("年")), Some((month, _)), Some((day, _))) =
                    (pieces.get(at + 1), number(at + 2), number(at + 4))
                    && let Some(date) = civil(year, month, day)
                {
                    return Some((date, [at, at + 2, at + 4]));
                }
            }
            _ => {}
        }
    }
    // A month's name with a day beside it and a year: 24 March 2024, March 24th, 2024, 24-Mar-24.
    if let Some((at, month)) = pieces.iter().enumerate().find_map(|(at, piece)| match piece {
        Piece::Word(word) => Some((at, month_of(word)?)),
        Piece::Number { .. } => None,
    }) {
        let near = |at: usize| {
            number(at)
                .filter(|(value, digits)| *digits <= 2 && (1..=31).contains(value))
                .map(|(value, _)| value)
        };
        // "24 de marzo", "24. März", "24th March": a short word may stand between.
        let before =
            [1, 2].into_iter().find_map(|back| at.checked_sub(back).and_then(|at| Some((at, near(at)?))));
        let after = near(at + 1).map(|day| (at + 1, day));
        let (day_at, day) = match (before, after) {
            (Some(before), _) => before,
            (None, after) => after?,
        };
        let from = day_at.max(at) + 1;
        let year = (from..pieces.len())
            .find_map(|at| number(at).filter(|(_, digits)| *digits == 4).map(|(year, _)| (at, year)));
        // 2024 Mar 24
        let ahead = at
            .checked_sub(1)
            .filter(|_| after.is_some())
            .and_then(|at| number(at).filter(|(_, digits)| *digits == 4).map(|(year, _)| (at, year)));
        let short = || number(from).filter(|(_, digits)| *digits == 2).map(|(year, _)| (from, century(year)));
        let (year_at, year) = ahead.or(year).or_else(short)?;
        return Some((civil(year, month.into(), day)?, [day_at, at, year_at]));
    }
    // 24.03.2024 is the day first; 03/24/2024 the month first, unless that cannot be.
    for at in 0..pieces.len() {
        if let (Some((first, 1..=2)), Some((second, 1..=2)), Some((year, 4))) =
            (number(at), number(at + 1), number(at + 2))
        {
            let slash = matches!(pieces[at + 1], Piece::Number { before: '/', .. });
            let (month, day) =
                if slash && first <= 12 || 12 < second { (first, second) } else { (second, first) };
            return Some((civil(year, month, day)?, [at, at + 1, at + 2]));
        }
    }
    None
}

fn century(year: i64) -> i64 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

fn civil(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn month_of(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let longest = |(start, _): &&(&str, i8)| start.len();
    let found = MONTHS.iter().filter(|(start, _)| word.starts_with(start)).max_by_key(longest)?;
    // "Marathon" and "Mayor" are no months.
    (word.chars().count() <= 10 && !matches!(word.as_str(), "mayor" | "marathon" | "market" | "decades"))
        .then_some(found.1)
}

/// The time of day and the offset, out of what the date left over.
fn clock(pieces: &[Piece<'_>]) -> (Time, Option<Offset>) {
    let mut time = None;
    let mut afternoon = None;
    let mut offset = None;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        match *piece {
            Piece::Number { value, digits: 1..=2, .. } if time.is_none() => {
                if let Some(Piece::Number { value: minute, digits: 2, before: ':' | '.' }) =
                    pieces.get(at + 1)
                {
                    let second = match pieces.get(at + 2) {
                        Some(Piece::Number { value, digits: 2, before: ':' }) => Some(*value),
                        _ => None,
                    };
                    time = Some((value, *minute, second.unwrap_or(0)));
                    at += 1 + usize::from(second.is_some());
                } else if let Some(Piece::Word(word)) = pieces.get(at + 1)
                    && is_noon_word(word)
                {
                    time = Some((value, 0, 0));
                }
            }
            Piece::Number { value, digits: 4, before: '+' | '-' | '−' } if time.is_some() => {
                let minutes = value / 100 * 60 + value % 100;
                offset = Some(signed(piece, minutes));
            }
            Piece::Number { value, digits: 1..=2, before: '+' | '-' | '−' } if time.is_some() => {
                let minute = match pieces.get(at + 1) {
                    Some(Piece::Number { value, digits: 2, before: ':' }) => *value,
                    _ => 0,
                };
                offset = Some(signed(piece, value * 60 + minute));
            }
            Piece::Word(word) => {
                let word = word.to_lowercase();
                match word.as_str() {
                    "am" | "a" => afternoon = Some(false),
                    "pm" | "p" => afternoon = Some(true),
                    _ => {
                        let known = ZONES.iter().find(|(name, _)| *name == word);
                        offset = offset.or(known.map(|(_, hours)| i64::from(*hours) * 60));
                    }
                }
            }
            Piece::Number { .. } => {}
        }
        at += 1;
    }
    let (hour, minute, second) = time.unwrap_or_default();
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ if hour == 24 => 0,
        _ => hour,
    };
    let small = |value: i64| i8::try_from(value).unwrap_or(0);
    let time = Time::new(small(hour), small(minute), small(second.min(59)), 0).unwrap_or(Time::midnight());
    let offset = offset.and_then(|minutes| Offset::from_seconds(i32::try_from(minutes * 60).ok()?).ok());
    (time, offset)
}

fn is_noon_word(word: &str) -> bool {
    ["am", "pm", "a", "p"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

fn signed(piece: &Piece<'_>, minutes: i64) -> i64 {
    if matches!(piece, Piece::Number { before: '+', .. }) { minutes } else { -minutes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_writers_day() {
        let r = |said: &str| stamp(said).map(|stamp| stamp.day.to_string()).unwrap_or_default();
        assert_eq!(r("2024-03-24T23:30:00-04:00"), "2024-03-24");
        assert_eq!(r("2024-03-24T02:30:00+05:30"), "2024-03-24");
        assert_eq!(r("Sun, 24 Mar 2024 23:30:00 -0400"), "2024-03-24");
        assert_eq!(r("1711256713"), "2024-03-24");
        assert_eq!(r("2024-03-24"), "2024-03-24");
    }

    #[test]
    fn reads_what_machines_write() {
        let r = |said: &str| timestamp(said).map(|time| time.to_string()).unwrap_or_default();
        assert_eq!(r("2024-03-24T05:05:13Z"), "2024-03-24T05:05:13Z");
        assert_eq!(r("2024-03-24T05:05:13+03:00"), "2024-03-24T02:05:13Z");
        assert_eq!(r("2024-03-24T05:05:13.000+0300"), "2024-03-24T02:05:13Z");
        assert_eq!(r("2024-03-24T05:05"), "2024-03-24T05:05:00Z");
        assert_eq!(r("2024-03-24 05:05:13"), "2024-03-24T05:05:13Z");
        assert_eq!(r("2024-03-24 05:05:13 -0400"), "2024-03-24T09:05:13Z");
        assert_eq!(r("2024-03-24"), "2024-03-24T00:00:00Z");
        assert_eq!(r("2024/3/24"), "2024-03-24T00:00:00Z");
        assert_eq!(r("20240324"), "2024-03-24T00:00:00Z");
        assert_eq!(r("20240324T050513Z"), "2024-03-24T05:05:13Z");
        assert_eq!(r("Sun, 24 Mar 2024 05:05:13 GMT"), "2024-03-24T05:05:13Z");
        assert_eq!(r("Mon, 24 Mar 2024 05:05:13 EST"), "2024-03-24T10:05:13Z");
        assert_eq!(r("24 Mar 2024 05:05 +0100"), "2024-03-24T04:05:00Z");
        assert_eq!(r("24 Mar 24 05:05:13 GMT"), "2024-03-24T05:05:13Z");
        assert_eq!(r("Sun Mar 24 05:05:13 2024"), "2024-03-24T05:05:13Z");
        assert_eq!(r("Sun Mar 24 05:05:13 EDT 2024"), "2024-03-24T09:05:13Z");
        assert_eq!(r("Sunday, March 24th, 2024 at 5:05 pm ET"), "2024-03-24T22:05:00Z");
        assert_eq!(r("Mar. 24, 2024"), "2024-03-24T00:00:00Z");
        assert_eq!(r("24 de marzo de 2024"), "2024-03-24T00:00:00Z");
        assert_eq!(r("24. März 2024, 05:05 Uhr"), "2024-03-24T05:05:00Z");
        assert_eq!(r("24 марта 2024"), "2024-03-24T00:00:00Z");
        assert_eq!(r("2024年3月24日"), "2024-03-24T00:00:00Z");
        assert_eq!(r("24.03.2024 05:05"), "2024-03-24T05:05:00Z");
        assert_eq!(r("03/24/2024"), "2024-03-24T00:00:00Z");
        assert_eq!(r("24/03/2024"), "2024-03-24T00:00:00Z");
        assert_eq!(r("1711256713"), "2024-03-24T05:05:13Z");
        assert_eq!(r("1711256713000"), "2024-03-24T05:05:13Z");
        assert_eq!(r("2024-03-24T24:00:00Z"), "2024-03-24T00:00:00Z");
        for nothing in
            ["", "yesterday", "0001-01-01T00:00:00Z", "1970-01-01", "March", "12:30", "2024-13-45", "5"]
        {
            assert_eq!(r(nothing), "", "{nothing}");
        }
    }
}
