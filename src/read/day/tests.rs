//! The phrase book of days: a text, and the days in it.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::model::WhenPrecision;
use crate::text::token::tokens;

/// Each day as "from..to" (or one day) with its precision, published on Sunday, 24 March 2024.
fn read(text: &str) -> String {
    read_on(text, date(2024, 3, 24))
}

fn read_on(text: &str, published: Date) -> String {
    let told = |found: FoundDay| match found.when.precision {
        WhenPrecision::Day => found.when.from.to_string(),
        precision => format!("{}..{} {precision:?}", found.when.from, found.when.to),
    };
    days(text, &tokens(text), english(), published).into_iter().map(told).collect::<Vec<_>>().join(" | ")
}

#[test]
fn reads_dates() {
    let r = read;
    assert_eq!(r("On March 22, gunmen"), "2024-03-22");
    assert_eq!(r("the night of 12 November 2023"), "2023-11-12");
    assert_eq!(r("Monday, 3 April"), "2023-04-03");
    assert_eq!(r("on Wednesday [March 20] night"), "2024-03-20");
    assert_eq!(r("March 3-7, 2023"), "2023-03-03..2023-03-07 Days");
    assert_eq!(r("from 8 to 11 May"), "2023-05-08..2023-05-11 Days");
    assert_eq!(r("between January and April 2015"), "2015-01-01..2015-04-30 Days");
    assert_eq!(r("in March this year"), "2024-03-01..2024-03-31 Month");
    assert_eq!(r("since April last year"), "2023-04-01..2023-04-30 Month");
    assert_eq!(
        r("the 2015 attack, in the 1990s"),
        "2015-01-01..2015-12-31 Year | 1990-01-01..1999-12-31 Year"
    );
    assert_eq!(r("in the second half of 2020"), "2020-07-01..2020-12-31 Year");
    assert_eq!(r("an election scheduled for April 16"), "2024-04-16");
    assert_eq!(r("the September 11 attacks"), "2001-09-11");
    assert_eq!(r("the October 7 attack"), "2023-10-07");
}

#[test]
fn reckons_from_the_day_of_speaking() {
    let r = read;
    assert_eq!(r("TODAY, LAST NIGHT AND YESTERDAY AFTERNOON"), "2024-03-24 | 2024-03-23 | 2024-03-23");
    assert_eq!(r("on Friday, last Sunday"), "2024-03-22 | 2024-03-17");
    assert_eq!(
        r("two months ago, two years ago"),
        "2024-01-01..2024-01-31 Month | 2022-01-01..2022-12-31 Year"
    );
    assert_eq!(r("a few days ago"), "2024-03-18..2024-03-23 Days");
    assert_eq!(r("in the past three days"), "2024-03-21..2024-03-24 Days");
    assert_eq!(r("in recent days"), "2024-03-17..2024-03-24 Days");
    assert_eq!(r("over the weekend"), "2024-03-23..2024-03-24 Days");
}

#[test]
fn reckons_from_a_day_told_before() {
    let r = read;
    assert_eq!(r("On March 3, 2023, they struck. A day later they fled."), "2023-03-03 | 2023-03-04");
    assert_eq!(r("On March 3, 2023, they struck; on April 7 they fled."), "2023-03-03 | 2023-04-07");
    assert_eq!(r("on March 3, 2023. Less than a week later, on March 7, a bomb"), "2023-03-03 | 2023-03-07");
    assert_eq!(
        r("in December 2013. The same year"),
        "2013-12-01..2013-12-31 Month | 2013-01-01..2013-12-31 Year"
    );
    assert_eq!(r("in 1979. That day, 19 July 1979, they won"), "1979-01-01..1979-12-31 Year | 1979-07-19");
    assert_eq!(r("the previous day"), "2024-03-23");
    assert_eq!(r("two days after March 3"), "2024-03-05");
}

#[test]
fn speaks_from_the_dateline() {
    let r = |text| read_on(text, date(1990, 2, 1));
    assert_eq!(r("SAN SALVADOR, 3 JAN 90 -- [TEXT] YESTERDAY"), "1990-01-03 | 1990-01-02");
    assert_eq!(r("KABUL, Afghanistan (Jan. 25) - On Monday"), "1990-01-25 | 1990-01-22");
    let found =
        days("BOGOTA, 16 SEP 89 (EFE)", &tokens("BOGOTA, 16 SEP 89 (EFE)"), english(), date(1989, 9, 16));
    assert_eq!(found[0].kind, DayKind::Dateline);
}

#[test]
fn reads_spanish_and_russian() {
    let read_in = |text: &str, words: &'static days::DayWords| {
        let found = super::days(text, &tokens(text), &Days::new(words), date(2024, 3, 24));
        found.into_iter().map(|day| day.when.from.to_string()).collect::<Vec<_>>().join(" | ")
    };
    let r = |text: &str| read_in(text, &days::SPANISH);
    assert_eq!(r("el 22 de marzo de 2024"), "2024-03-22");
    assert_eq!(r("El viernes por la noche, ayer y hoy"), "2024-03-22 | 2024-03-23 | 2024-03-24");
    assert_eq!(r("hace dos semanas"), "2024-03-10");
    assert_eq!(r("en abril de 2017. El mismo año"), "2017-04-01 | 2017-01-01");
    assert_eq!(r("desde 2015, el 3 de enero"), "2015-01-01 | 2024-01-03");
    let r = |text: &str| read_in(text, &days::RUSSIAN);
    assert_eq!(r("22 марта 2024 года"), "2024-03-22");
    assert_eq!(r("в пятницу вечером, вчера и сегодня"), "2024-03-22 | 2024-03-23 | 2024-03-24");
    assert_eq!(r("две недели назад"), "2024-03-10");
    assert_eq!(r("в апреле 2017 года. В том же году"), "2017-04-01 | 2017-01-01");
    assert_eq!(r("3 января, в 2015 году"), "2024-01-03 | 2015-01-01");
}

#[test]
fn a_weekday_alone_may_be_tomorrow() {
    // Published on a Sunday.
    let tomorrow = |text: &str| {
        let found = super::days(text, &tokens(text), english(), date(2024, 3, 24));
        found.into_iter().map(|day| day.tomorrow.map(|day| day.day())).collect::<Vec<_>>()
    };
    assert_eq!(tomorrow("On Monday, early Monday, Monday morning"), [Some(25), Some(25), Some(25)]);
    assert_eq!(tomorrow("last Monday, Monday last week, Monday, March 18"), [None, None, None]);
    assert_eq!(tomorrow("on Tuesday, on Saturday, on Sunday"), [None, None, None]);
}

#[test]
fn leaves_alone_what_is_no_day() {
    let r = read;
    for text in [
        "They may strike, and march on the town",
        "The Sun and the Sunday Times",
        "USA Today",
        "every Friday",
        "in 2,015 cases, in 2015 people",
        "at 7:30 a.m., for five days, a three-day siege",
        "the March 23 Movement",
        "School Number One",
        "The second bomb; the third man",
        "the day before the attack",
        "a week after the blast",
    ] {
        assert_eq!(r(text), "", "{text}");
    }
}

proptest! {
    #[test]
    fn days_stand_in_order_inside_the_text(
        text in "([0-9]{1,4}|[-–.,:/()' \n]|March|may|Friday|the|of|to|last|week|ago|a|day|later|in|year|early|1990s|\\PC){0,40}",
    ) {
        let tokens = tokens(&text);
        let mut end = 0;
        for found in days(&text, &tokens, english(), date(2024, 3, 24)) {
            prop_assert!(end <= found.tokens.start && found.tokens.start < found.tokens.end);
            prop_assert!(found.when.from <= found.when.to);
            prop_assert_eq!(&text[found.bytes], found.when.quote.as_str());
            end = found.tokens.end;
        }
    }

    #[test]
    fn reads_a_written_date(days in 0i32..20_000) {
        let day = calendar::days_on(date(1970, 1, 1), days);
        for text in [day.strftime("on %B %-d, %Y"), day.strftime("%-d %b %Y"), day.strftime("%Y-%m-%d")] {
            let text = text.to_string();
            let found = super::days(&text, &tokens(&text), english(), date(2024, 3, 24));
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!(&found[0].when.from, &day, "{}", text);
        }
    }
}
