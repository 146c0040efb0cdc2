//! Weekdays that can be tomorrow's: "on Friday", said on a Thursday.

use jiff::civil::Date;

use super::{DayKind, FoundDay, calendar};

/// News quote what was said so many days before, and hardly what is older.
const SPOKEN_WITHIN: i32 = 2;

/// "On Friday", in an article of Thursday: written east of where it is dated or after midnight, it is tomorrow; written by
/// the clock, it is six days ago. Which of them, the days say on which somebody speaks in the article.
pub fn turn_ahead(days: &mut [FoundDay], published: Date, is_spoken: impl Fn(&FoundDay) -> bool) {
    let is_of_now = |day: &FoundDay| {
        let first = calendar::days_on(published, -SPOKEN_WITHIN);
        day.when.from == day.when.to && (first..=published).contains(&day.when.from)
    };
    let speaks_tomorrow = days.iter().any(|day| day.tomorrow.is_some() && is_spoken(day));
    let speaks_now = days.iter().any(|day| day.tomorrow.is_none() && is_of_now(day) && is_spoken(day));
    // What a text tells first is its news: "A bomb killed six early on Saturday", and somebody spoke on Friday.
    let leads =
        days.iter().find(|day| day.kind != DayKind::Dateline).is_some_and(|day| day.tomorrow.is_some());
    if speaks_now && !(speaks_tomorrow || leads) {
        return;
    }
    for day in days {
        if let Some(tomorrow) = day.tomorrow {
            (day.when.from, day.when.to) = (tomorrow, tomorrow);
        }
    }
}
