//! Days in the words of a mail: 22 March 2024, week of 18 March 2024.

use jiff::civil::Date;

use crate::model::{When, WhenPrecision};

/// When something happened: 22 March 2024, 22–23 March 2024, week of 18 March 2024.
pub fn when(when: Option<&When>) -> String {
    let Some(when) = when else { return "day not told".to_owned() };
    match when.precision {
        WhenPrecision::Day | WhenPrecision::Days if when.from == when.to => date(when.from),
        WhenPrecision::Day | WhenPrecision::Days => days(when.from, when.to),
        WhenPrecision::Week => format!("week of {}", date(when.from)),
        WhenPrecision::Month => when.from.strftime("%B %Y").to_string(),
        WhenPrecision::Year => when.from.strftime("%Y").to_string(),
    }
}

fn date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn days(from: Date, to: Date) -> String {
    let beginning = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => "%-d",
        (true, false) => "%-d %B",
        _ => "%-d %B %Y",
    };
    let dash = if beginning == "%-d" { "–" } else { " – " };
    format!("{}{dash}{}", from.strftime(beginning), date(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_days() {
        let r = |from: &str, to: &str, precision| {
            let (from, to) = (from.parse().expect("a day"), to.parse().expect("a day"));
            when(Some(&When { from, to, precision, quote: String::new() }))
        };
        assert_eq!(r("2024-03-22", "2024-03-22", WhenPrecision::Day), "22 March 2024");
        assert_eq!(r("2024-03-22", "2024-03-23", WhenPrecision::Days), "22–23 March 2024");
        assert_eq!(r("2024-03-30", "2024-04-02", WhenPrecision::Days), "30 March – 2 April 2024");
        assert_eq!(r("2023-12-31", "2024-01-01", WhenPrecision::Days), "31 December 2023 – 1 January 2024");
        assert_eq!(r("2024-03-18", "2024-03-24", WhenPrecision::Week), "week of 18 March 2024");
        assert_eq!(r("2024-03-01", "2024-03-31", WhenPrecision::Month), "March 2024");
        assert_eq!(r("2004-01-01", "2004-12-31", WhenPrecision::Year), "2004");
        assert_eq!(when(None), "day not told");
    }
}
