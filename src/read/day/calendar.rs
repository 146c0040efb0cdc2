//! Reckoning with days. Nothing here fails: what lies outside the calendar is its last or first day.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::language::days::Unit;
use crate::model::{When, WhenPrecision};

/// How far ahead of the day of speaking a date may lie: time zones, and a page dated a day early.
pub(super) const DAYS_AHEAD: i32 = 3;

/// A day so many days on.
pub(super) fn days_on(date: Date, days: i32) -> Date {
    date.saturating_add(Span::new().days(days.clamp(-1_000_000, 1_000_000)))
}

/// A day so many months on, the last of its month where that is shorter.
pub(super) fn months_on(date: Date, months: i32) -> Date {
    date.saturating_add(Span::new().months(months.clamp(-20_000, 20_000)))
}

/// A day, where the calendar has it.
pub(super) fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// The stretch between two days.
pub(super) fn stretch(from: Date, to: Date, precision: WhenPrecision) -> When {
    When { from, to: to.max(from), precision, quote: String::new() }
}

/// One day.
pub(super) fn one(date: Date) -> When {
    When::day(date, "")
}

/// The month of a day.
pub(super) fn month_of(date: Date) -> When {
    stretch(date.first_of_month(), date.last_of_month(), WhenPrecision::Month)
}

/// The year of a day.
pub(super) fn year_of(date: Date) -> When {
    stretch(date.first_of_year(), date.last_of_year(), WhenPrecision::Year)
}

/// The week of a day, Monday to Sunday.
pub(super) fn week_of(date: Date) -> When {
    let monday = days_on(date, -i32::from(date.weekday().to_monday_zero_offset()));
    stretch(monday, days_on(monday, 6), WhenPrecision::Week)
}

/// The unit that holds a day, so many units on from there: no month on is this month.
pub(super) fn whole(unit: Unit, on: i32, from: Date) -> When {
    match unit {
        Unit::Hour => one(from),
        Unit::Day => one(days_on(from, on)),
        Unit::Weekend => {
            let since_saturday = (i32::from(from.weekday().to_monday_zero_offset()) + 2) % 7;
            let current = since_saturday <= 1;
            // "last weekend" is the last one that is over.
            let on = if current || on >= 0 { on } else { on + 1 };
            let saturday = days_on(from, on * 7 - since_saturday);
            stretch(saturday, days_on(saturday, 1), WhenPrecision::Days)
        }
        Unit::Week => week_of(days_on(from, on * 7)),
        Unit::Fortnight => week_of(days_on(from, on * 14)),
        Unit::Month => month_of(months_on(from.first_of_month(), on)),
        Unit::Year => year_of(months_on(from.first_of_year(), on.saturating_mul(12))),
        Unit::Decade => {
            let first = i32::from(from.year()) / 10 * 10 + on.saturating_mul(10);
            decade(i16::try_from(first).unwrap_or(from.year()))
        }
    }
}

/// So many units before or behind a day, as exactly as such a phrase is meant: days and weeks to the day.
pub(super) fn counted(unit: Unit, count: i32, from: Date) -> When {
    match unit {
        Unit::Hour => one(from),
        Unit::Day => one(days_on(from, count)),
        Unit::Weekend | Unit::Week => one(days_on(from, count.saturating_mul(7))),
        Unit::Fortnight => one(days_on(from, count.saturating_mul(14))),
        Unit::Month => month_of(months_on(from, count)),
        Unit::Year => year_of(months_on(from, count.saturating_mul(12))),
        Unit::Decade => year_of(months_on(from, count.saturating_mul(120))),
    }
}

/// The day itself, so many units on, whatever the unit.
pub(super) fn exactly(unit: Unit, count: i32, from: Date) -> Date {
    match unit {
        Unit::Hour => from,
        Unit::Day => days_on(from, count),
        Unit::Weekend | Unit::Week => days_on(from, count.saturating_mul(7)),
        Unit::Fortnight => days_on(from, count.saturating_mul(14)),
        Unit::Month => months_on(from, count),
        Unit::Year => months_on(from, count.saturating_mul(12)),
        Unit::Decade => months_on(from, count.saturating_mul(120)),
    }
}

/// The ten years from one on.
pub(super) fn decade(first: i16) -> When {
    let from = day(first, 1, 1).unwrap_or(Date::MIN);
    let to = day(first.saturating_add(9), 12, 31).unwrap_or(Date::MAX);
    stretch(from, to, WhenPrecision::Year)
}

/// The latest such day of a year that isn't ahead, up to the days that are tolerated.
pub(super) fn nearest_past(month: i8, day_of_month: i8, today: Date) -> Option<Date> {
    let limit = days_on(today, DAYS_AHEAD);
    (0..=8)
        .filter_map(|back| day(limit.year().saturating_sub(back), month, day_of_month))
        .find(|date| *date <= limit)
}

/// How old a day can be that is told with the wrong weekday, in days.
const MISCOUNTED: i32 = 30;

/// The latest year in which a month and day fall on a weekday, not ahead. A day of the last weeks that misses its weekday
/// by one was miscounted: no news tells of a day years ago without its year.
pub(super) fn nearest_on_weekday(month: i8, day_of_month: i8, weekday: Weekday, today: Date) -> Option<Date> {
    let limit = days_on(today, DAYS_AHEAD);
    let recent = nearest_past(month, day_of_month, today).filter(|date| days_on(today, -MISCOUNTED) <= *date);
    let is_next = |date: &Date| matches!(date.weekday().since(weekday), 1 | 6);
    if let Some(miscounted) = recent.filter(is_next) {
        return Some(miscounted);
    }
    (0..=12)
        .filter_map(|back| day(limit.year().saturating_sub(back), month, day_of_month))
        .find(|date| *date <= limit && date.weekday() == weekday)
}

/// The latest month that begins not ahead.
pub(super) fn nearest_month(month: i8, today: Date) -> Option<Date> {
    (0..=1).filter_map(|back| day(today.year().saturating_sub(back), month, 1)).find(|first| *first <= today)
}

/// The weekday within the last seven days, today being the last of them.
pub(super) fn last_weekday(weekday: Weekday, today: Date) -> Date {
    days_on(today, -i32::from(today.weekday().since(weekday)))
}
