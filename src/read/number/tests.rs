//! The phrase book of numbers: a text, and the amounts in it.

use proptest::prelude::*;

use super::*;
use crate::text::token::tokens;

/// Each number as "bound low..high", or as what it is instead.
fn read(text: &str) -> String {
    let told = |found: FoundAmount| match (found.noise, found.amount.high) {
        (Some(noise), _) => format!("{}: {}", found.amount.said, noise.says()),
        (None, Some(high)) if found.amount.bound == Bound::Exact && high == found.amount.low => {
            high.to_string()
        }
        (None, Some(high)) => format!("{:?} {}..{high}", found.amount.bound, found.amount.low),
        (None, None) => format!("{:?} {}..", found.amount.bound, found.amount.low),
    };
    amounts(text, &tokens(text), english()).into_iter().map(told).collect::<Vec<_>>().join(" | ")
}

#[test]
fn reads_counts_of_people() {
    let r = read;
    assert_eq!(r("killed at least 133 people"), "AtLeast 133..");
    assert_eq!(r("AT LEAST 50 PEASANTS AND THREE SOLDIERS"), "AtLeast 50.. | 3");
    assert_eq!(r("14 (fourteen) men"), "14");
    assert_eq!(r("sixteen (16) officers"), "16");
    assert_eq!(r("a 12-member squad"), "12");
    assert_eq!(r("a 10,000-strong crowd"), "10000");
    assert_eq!(r("50-odd rebels and 100-plus villagers"), "About 50..50 | AtLeast 100..");
    assert_eq!(r("as many as 63 rebels or more"), "UpTo 1..63");
    assert_eq!(r("perhaps as many as 40 dead"), "UpTo 1..40");
    assert_eq!(r("fewer than 20 fighters"), "FewerThan 1..19");
    assert_eq!(r("more than 10 but fewer than 40 men"), "Range 10..39");
    assert_eq!(r("three to four million workers"), "Range 3000000..4000000");
    assert_eq!(r("between 1,500-4,000 fighters"), "Range 1500..4000");
    assert_eq!(r("two and a half million people"), "2500000");
    assert_eq!(r("a quarter of a million refugees"), "About 250000..250000");
    assert_eq!(r("13 lakh voters, 3 crore citizens"), "1300000 | 30000000");
    assert_eq!(r("more than a dozen, several dozen, dozens"), "MoreThan 12.. | Vague 24.. | Vague 24..");
    assert_eq!(r("an unknown number of insurgents"), "Vague 2..");
    assert_eq!(r("no one was hurt, and no civilians"), "None 0..0 | None 0..0");
    assert_eq!(r("the toll rose from 14 to 16"), "14 | 16");
    assert_eq!(r("from 14 to 16 men stood there"), "Range 14..16");
    assert_eq!(r("2000 rebels and 1,980 people"), "2000 | 1980");
    assert_eq!(r("3\u{a0}000 people"), "3000");
}

#[test]
fn tells_what_counts_nobody() {
    let r = read;
    assert_eq!(r("a 37-year-old man"), "37-year-old: an age");
    assert_eq!(r("a 32-year old man"), "32-year: an age");
    assert_eq!(r("Carlos Lopez, 45, and Boda Kadti (30)"), "45: an age | 30: an age");
    assert_eq!(r("people in their 30s"), "30s: an age");
    assert_eq!(r("in 2015 and the 1990s"), "2015: a year | 1990s: a year");
    assert_eq!(r("on March 22, 2024"), "22: a date | 2024: a date");
    assert_eq!(r("BOGOTA, 3 JAN 90 (EFE)"), "3: a date | 90: a date");
    assert_eq!(r("from 8 to 11 May"), "from 8 to 11: a date");
    assert_eq!(r("In May 12 people died"), "12");
    assert_eq!(
        r("at 7:30 a.m., at 0400, at 1400 on Friday"),
        "7:30: a time of day | 0400: a time of day | 1400: a time of day"
    );
    assert_eq!(
        r("five minutes, 20 more years, a three-day siege"),
        "five: a length of time | 20: a length of time | three-day: a length of time"
    );
    assert_eq!(
        r("$3 million and Rs 54, 550"),
        "3 million: an amount of money | 54: an amount of money | 550: an amount of money"
    );
    assert_eq!(
        r("40 percent, 40%, 99.5 per cent"),
        "40: a percentage | 40: a percentage | 99.5: a percentage"
    );
    assert_eq!(r("11 pounds, 29km"), "11: a measure | 29km: a measure");
    assert_eq!(r("a 9mm pistol and a .315 rifle"), "9mm: a caliber | 315: a caliber");
    assert_eq!(
        r("School Number One, Route 95, No. 5"),
        "One: part of a name | 95: part of a name | 5: part of a name"
    );
    assert_eq!(r("the 3D Brigade and the 21st"), "3D: an ordinal | 21st: an ordinal");
    assert_eq!(r("21 charges, three times"), "21: charges in court | three: how often");
    assert_eq!(r("one of the deadliest, the one that"), "one: one of several | one: a pronoun");
    assert_eq!(
        r("release 2011-02-S-024: 3152, 3107"),
        "2011-02-S-024: a code or score | 3152: a code or score | 3107: a code or score"
    );
    assert_eq!(r("ISIS-K and the AK-47"), "");
    assert_eq!(
        r("two thirds of the town, a two-story house"),
        "two: a fraction | two-story: part of an adjective"
    );
    assert_eq!(r("1. The army said"), "1: a label in the text");
    assert_eq!(r("9/11"), "9/11: a date");
}

/// A number in English words.
fn write(number: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let small = |number: u64| SMALL[usize::try_from(number).expect("below twenty")].to_owned();
    let joined = |count: u64, unit: &str, rest: u64| match rest {
        0 => format!("{} {unit}", write(count)),
        1..100 => format!("{} {unit} and {}", write(count), write(rest)),
        _ => format!("{} {unit} {}", write(count), write(rest)),
    };
    match number {
        0..20 => small(number),
        20..100 => {
            let tens = TENS[usize::try_from(number / 10).expect("below ten")];
            if number.is_multiple_of(10) { tens.to_owned() } else { format!("{tens}-{}", small(number % 10)) }
        }
        100..1_000 => joined(number / 100, "hundred", number % 100),
        1_000..1_000_000 => joined(number / 1_000, "thousand", number % 1_000),
        _ => joined(number / 1_000_000, "million", number % 1_000_000),
    }
}

proptest! {
    #[test]
    fn reads_what_is_written(number in 1u64..=10_000_000) {
        let text = format!("{} people", write(number));
        let found = amounts(&text, &tokens(&text), english());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!((found[0].amount.low, found[0].amount.high), (number, Some(number)), "{}", text);
    }

    #[test]
    fn amounts_stand_in_order_inside_the_text(
        text in "([0-9]{1,4}|[-–.,:/$%()+ ]|two|hundred|and|to|a|dozen|between|at least|million|of|May|siebenunddreißig|\\PC){0,40}",
    ) {
        let tokens = tokens(&text);
        for words in [&numbers::ENGLISH, &numbers::SPANISH, &numbers::FRENCH, &numbers::GERMAN, &numbers::RUSSIAN] {
            let mut end = 0;
            for found in amounts(&text, &tokens, &Numbers::new(words)) {
                prop_assert!(end <= found.tokens.start && found.tokens.start < found.tokens.end);
                prop_assert!(found.amount.high.is_none_or(|high| found.amount.low <= high) || found.noise.is_some());
                prop_assert_eq!(&text[found.bytes], found.amount.said.as_str());
                end = found.tokens.end;
            }
        }
    }
}
