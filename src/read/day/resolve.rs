//! From what was told to days of the calendar.

use jiff::civil::{Date, Weekday};

use super::calendar::{
    DAYS_AHEAD, day, days_on, exactly, month_of, nearest_month, nearest_on_weekday, nearest_past, one,
    stretch,
};
use super::{DayKind, Read, Told};
use crate::language::days::Unit;
use crate::model::{When, WhenPrecision};

/// A day of the last two weeks is news.
const FRESH_DAYS: i32 = 14;
/// Within so many days a date without a year is mostly this year's.
const RECENT_DAYS: i32 = 31;

/// A date as far as it was told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Partial {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    /// "March 3-7".
    pub(super) last_day: Option<i8>,
    pub(super) weekday: Option<Weekday>,
}

/// A date resolved from the day of speaking and, where the text gave a year shortly before, from that.
pub(super) fn date(told: Partial, today: Date, before: Option<&Told>) -> Option<When> {
    match (told.year, told.month, told.day) {
        (Some(year), Some(month), Some(day_of_month)) => {
            with_last(day(year, month, day_of_month)?, told.last_day)
        }
        (Some(year), Some(month), None) => Some(month_of(day(year, month, 1)?)),
        (Some(year), None, None) => day(year, 1, 1).map(super::calendar::year_of),
        (None, Some(month), Some(day_of_month)) => {
            let carried = carried_year(month, day_of_month, today, before);
            let weekday =
                told.weekday.and_then(|weekday| nearest_on_weekday(month, day_of_month, weekday, today));
            let date = carried.filter(|date| told.weekday.is_none_or(|weekday| date.weekday() == weekday));
            with_last(date.or(weekday).or_else(|| nearest_past(month, day_of_month, today))?, told.last_day)
        }
        (None, Some(month), None) => {
            // "In October", in early November: last month, whatever year was spoken of before.
            let last_month = days_on(today.first_of_month(), -1);
            let is_fresh = last_month.month() == month && days_on(today, -FRESH_DAYS) <= last_month;
            let carried = carried_year(month, 1, today, before).filter(|_| !is_fresh);
            Some(month_of(carried.or_else(|| nearest_month(month, today))?))
        }
        (None, None, Some(day_of_month)) => {
            let limit = days_on(today, DAYS_AHEAD);
            let fits =
                |date: &Date| *date <= limit && told.weekday.is_none_or(|weekday| date.weekday() == weekday);
            // A weekday and its day of the month meet within a year or so.
            (0..=14)
                .filter_map(|back| {
                    let month = super::calendar::months_on(limit.first_of_month(), -back);
                    day(month.year(), month.month(), day_of_month)
                })
                .find(fits)
                .map(one)
        }
        _ => None,
    }
}

/// The year of an explicit date of the same paragraph, or the next one where the months run over its end.
fn carried_year(month: i8, day_of_month: i8, today: Date, before: Option<&Told>) -> Option<Date> {
    let before = before.filter(|told| told.year_is_told)?;
    let exact =
        matches!(before.when.precision, WhenPrecision::Day | WhenPrecision::Days | WhenPrecision::Month);
    exact.then_some(())?;
    let date = day(before.when.from.year(), month, day_of_month)?;
    let half_a_year_back = days_on(before.when.from, -183);
    let date = if date < half_a_year_back { day(date.year() + 1, month, day_of_month)? } else { date };
    // What happened within two weeks is news, whatever year was spoken of before; and within a month, where it does not
    // go on from there.
    let is_told_on = date <= days_on(before.when.to, 2 * RECENT_DAYS);
    let limit = days_on(today, if is_told_on { -FRESH_DAYS } else { -RECENT_DAYS });
    let fresh = nearest_past(month, day_of_month, today).is_some_and(|nearest| limit <= nearest);
    (date <= days_on(today, DAYS_AHEAD) && !fresh).then_some(date)
}

fn with_last(first: Date, last_day: Option<i8>) -> Option<When> {
    match last_day.and_then(|last| day(first.year(), first.month(), last)) {
        Some(last) if first < last => Some(stretch(first, last, WhenPrecision::Days)),
        _ => Some(one(first)),
    }
}

/// The units that end with a day: "the past week".
pub(super) fn back(unit: Unit, count: i32, today: Date) -> When {
    let from = exactly(unit, -count, today);
    let precision = match unit {
        Unit::Year | Unit::Decade => WhenPrecision::Year,
        _ => WhenPrecision::Days,
    };
    stretch(from, today, precision)
}

/// Whether a unit is finer than a day was told: a day of a month or year.
pub(super) fn is_finer(unit: Unit, told: &When) -> bool {
    match unit {
        Unit::Hour | Unit::Day | Unit::Weekend | Unit::Week | Unit::Fortnight => {
            matches!(told.precision, WhenPrecision::Month | WhenPrecision::Year)
        }
        Unit::Month => told.precision == WhenPrecision::Year,
        Unit::Year | Unit::Decade => false,
    }
}

/// The first or second half of a month or year.
pub(super) fn half(when: &When, half: i8) -> When {
    let (middle, precision) = match when.precision {
        WhenPrecision::Year => (day(when.from.year(), 6, 30), WhenPrecision::Year),
        WhenPrecision::Month => (day(when.from.year(), when.from.month(), 15), WhenPrecision::Days),
        _ => return when.clone(),
    };
    let middle = middle.unwrap_or(when.from);
    if half == 1 {
        stretch(when.from, middle, precision)
    } else {
        stretch(days_on(middle, 1), when.to, precision)
    }
}

/// Both ends as one stretch. The first takes the second's year where it has none of its own: "Nov 18-Dec 19, 2015".
///
/// `loose`: joined by a mere dash, which also parts a date from what follows it.
pub(super) fn range(first: Read, second: &Read, loose: bool, today: Date) -> Read {
    let mut from = first.when.from;
    let mut to = second.when.to;
    if second.year_is_told && !first.year_is_told && first.when.precision != WhenPrecision::Year {
        let year = second.when.from.year();
        let moved = day(year, from.month(), from.day()).unwrap_or(from);
        from = if moved <= to { moved } else { day(year - 1, from.month(), from.day()).unwrap_or(from) };
    } else if first.year_is_told && !second.year_is_told && second.kind == DayKind::Dated {
        to = day(first.when.to.year(), to.month(), to.day()).filter(|moved| from <= *moved).unwrap_or(to);
    }
    let exact = |precision| matches!(precision, WhenPrecision::Day | WhenPrecision::Days);
    let alike = exact(first.when.precision) == exact(second.when.precision);
    if to < from && !second.year_is_told && !first.year_is_told {
        // "between August and October" in September lasts until October; "from November to March" in April began
        // the year before.
        let ahead = day(from.year(), to.month(), to.day()).filter(|ahead| from <= today && today <= *ahead);
        match ahead {
            Some(ahead) => to = ahead,
            None => from = day(from.year() - 1, from.month(), from.day()).unwrap_or(from),
        }
    }
    if to < from || (loose && !alike) {
        return first;
    }
    let precision = match (first.when.precision, second.when.precision) {
        (WhenPrecision::Year, WhenPrecision::Year) => WhenPrecision::Year,
        _ => WhenPrecision::Days,
    };
    Read {
        when: stretch(from, to, precision),
        end: second.end,
        kind: first.kind,
        year_is_told: first.year_is_told || second.year_is_told,
    }
}
