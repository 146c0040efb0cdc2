//! Amounts: how many, as a text says it, with what bounds it, and the numbers that count nobody.
//!
//! ```
//! use wirewatch::{model::Bound, read::number, text::token};
//!
//! let text = "At least 133 people died, among them a 37-year-old guard.";
//! let found = number::amounts(text, &token::tokens(text), number::english());
//! assert_eq!((found[0].amount.bound, found[0].amount.low, found[0].amount.high), (Bound::AtLeast, 133, None));
//! assert_eq!(found[1].noise, Some(number::Noise::Age));
//! ```
//!
//! Every number is told, also the one that counts nobody, with the reason, so that `explain` can show what was
//! left out. What is counted is not decided here ("two stations" is 2 as well), nor is "a police officer" read
//! as 1: both need the noun. One pass over the tokens, with a look around each that is bounded.

mod cardinal;
mod digits;
mod lexicon;
mod noise;
mod piece;
mod sum;

use std::ops::Range;
use std::sync::LazyLock;

use crate::language::numbers;
use crate::model::{Amount, Bound};
use crate::text::token::{Shape, Token};

pub use crate::language::numbers::Noise;
pub use lexicon::Numbers;

use cardinal::{Cardinal, Manner};
use lexicon::{Entry, Meaning, Role};

/// Quantities are kept in millionths, so that "1.2 million" is exact.
const ONE: u128 = 1_000_000;

/// A number that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAmount {
    /// What it says. `said` has the qualifiers too: "at least 133", "14 (fourteen)".
    pub amount: Amount,
    /// The tokens of all that.
    pub tokens: Range<usize>,
    /// The bytes of all that.
    pub bytes: Range<usize>,
    /// Why it counts nobody; none where it may count people.
    pub noise: Option<Noise>,
}

/// The English words, ready to use.
pub fn english() -> &'static Numbers {
    static WORDS: LazyLock<Numbers> = LazyLock::new(|| Numbers::new(&numbers::ENGLISH));
    &WORDS
}

/// The words of a language by its code (ISO 639-1), ready to use: en, es, fr, de, ru.
pub fn of_language(code: &str) -> Option<&'static Numbers> {
    static OTHERS: LazyLock<[(&str, Numbers); 4]> = LazyLock::new(|| {
        [
            ("es", Numbers::new(&numbers::SPANISH)),
            ("fr", Numbers::new(&numbers::FRENCH)),
            ("de", Numbers::new(&numbers::GERMAN)),
            ("ru", Numbers::new(&numbers::RUSSIAN)),
        ]
    });
    match code {
        "en" => Some(english()),
        other => OTHERS.iter().find(|(code, _)| *code == other).map(|(_, numbers)| numbers),
    }
}

/// All numbers of a text or of a sentence, in order, none overlapping another.
///
/// `tokens` are those of `text` or some of them in a row; the token ranges count from the first one handed in.
/// "at most 20" leaves `low` at 1: an amount that is told is of somebody. "about 50" has 50 for both bounds,
/// "more than 50" has 50 for its lower one.
pub fn amounts(text: &str, tokens: &[Token], words: &Numbers) -> Vec<FoundAmount> {
    let scan = Scan { text, tokens, words, entries: tokens.iter().map(|token| words.entry(token)).collect() };
    let mut found: Vec<FoundAmount> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = scan.amount(at, found.last());
        at = next.as_ref().map_or(at + 1, |amount| amount.tokens.end);
        let Some(amount) = next else { continue };
        match found.last_mut().filter(|last| scan.bounds_both_ways(last, &amount)) {
            Some(last) => *last = scan.as_one_range(last, &amount),
            None => found.push(amount),
        }
    }
    found
}

/// One pass: the text, its tokens, and for each what the language knows of it.
struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a Numbers,
    entries: Vec<Option<&'a Entry>>,
}

/// A number read at a place, before it is judged.
struct Read {
    bound: Bound,
    low: u128,
    /// The upper end of a range.
    high: Option<u128>,
    end: usize,
    /// Where the bare number begins, behind its qualifiers.
    core: usize,
    noise: Option<Noise>,
    /// Whether the number counts the people of a group: "12-member".
    members: bool,
}

impl Scan<'_> {
    /// "handed over 21 girls": a word of the verb, and no more than 21.
    fn is_particle(&self, at: usize) -> bool {
        let (particle, verbs) = self.words.words.particle;
        self.tokens[at].folded == particle
            && at.checked_sub(1).is_some_and(|verb| verbs.contains(&&*self.tokens[verb].folded))
    }

    /// The amount that begins at a token, judged with the one before it.
    fn amount(&self, at: usize, before: Option<&FoundAmount>) -> Option<FoundAmount> {
        let token = &self.tokens[at];
        let begins = match self.entries[at] {
            Some(entry) => entry.begins && self.goes_on(at, entry),
            None => token.joined && token.folded.contains('-') || self.compound(&token.folded).is_some(),
        };
        if !(begins || token.shape == Shape::Number) || self.is_particle(at) {
            return None;
        }
        if let Some((end, noise)) = self.written_with_marks(at) {
            return Some(self.found(at..end, Bound::Exact, 0, Some(0), Some(noise)));
        }
        let mut read = self.qualified(at)?;
        // "about 8:30": the qualifier does not make two numbers of it.
        if let Some((end, noise)) = self.written_with_marks(read.core) {
            return Some(self.found(at..end, Bound::Exact, 0, Some(0), Some(noise)));
        }
        read.end = self.suffixes(&mut read);
        let noise = read.noise.or_else(|| self.noise(at, &read, before));
        let low = whole(read.low);
        let (bound, low, high) = match (read.bound, read.high.map(whole)) {
            (Bound::AtLeast | Bound::MoreThan, _) => (read.bound, low, None),
            (Bound::UpTo, high) => (Bound::UpTo, 1, Some(high.unwrap_or(low))),
            (Bound::FewerThan, high) => {
                (Bound::FewerThan, 1, Some(high.unwrap_or(low).saturating_sub(1).max(1)))
            }
            (_, Some(high)) => (Bound::Range, low, Some(high)),
            (Bound::Vague, None) => (Bound::Vague, low, None),
            (Bound::Exact, None) if low == 0 && noise.is_none() => (Bound::None, 0, Some(0)),
            (bound, None) => (bound, low, Some(low)),
        };
        Some(self.found(at..read.end, bound, low, high, noise))
    }

    /// Whether what follows an article lets an amount begin with it; most are dismissed here, with one look.
    fn goes_on(&self, at: usize, entry: &Entry) -> bool {
        let Some(next) = self.tokens.get(at + 1).filter(|_| entry.only_opens) else { return true };
        next.shape == Shape::Number
            || next.joined
            || self.entries[at + 1].is_some()
            || entry.ahead.iter().any(|phrase| phrase.rest.first().is_none_or(|word| *word == next.hash))
    }

    /// Two bounds of one number, as the range between them.
    fn as_one_range(&self, lower: &FoundAmount, upper: &FoundAmount) -> FoundAmount {
        let tokens = lower.tokens.start..upper.tokens.end;
        let noise = lower.noise.or(upper.noise);
        self.found(tokens, Bound::Range, lower.amount.low, upper.amount.high, noise)
    }

    /// "more than 10 but fewer than 40": two bounds of one number.
    fn bounds_both_ways(&self, lower: &FoundAmount, upper: &FoundAmount) -> bool {
        let opens = matches!(lower.amount.bound, Bound::AtLeast | Bound::MoreThan);
        let closes = matches!(upper.amount.bound, Bound::UpTo | Bound::FewerThan);
        let joined = upper.tokens.start == lower.tokens.end + 1
            && (self.is(lower.tokens.end, Role::And) || self.is(lower.tokens.end, Role::But));
        opens && closes && joined && upper.amount.high.is_some_and(|high| lower.amount.low < high)
    }

    fn found(
        &self,
        tokens: Range<usize>,
        bound: Bound,
        low: u64,
        high: Option<u64>,
        noise: Option<Noise>,
    ) -> FoundAmount {
        let bytes = self.tokens[tokens.start].bytes.start..self.tokens[tokens.end - 1].bytes.end;
        let said = self.text[bytes.clone()].to_owned();
        FoundAmount { amount: Amount { bound, low, high, said }, tokens, bytes, noise }
    }

    /// A number with what stands before it: "at least", "between", "from".
    fn qualified(&self, at: usize) -> Option<Read> {
        let mut bound = None;
        let mut core = at;
        // "perhaps as many as 50": the looser word yields to the firmer one behind it.
        for _ in 0..3 {
            let Some((next, end)) = self.phrase(core, |meaning| match meaning {
                Meaning::Before(bound) => Some(*bound),
                _ => None,
            }) else {
                break;
            };
            bound = match bound {
                None | Some(Bound::Exact | Bound::About) => Some(next),
                firm => firm,
            };
            core = end;
        }
        if self.is(core, Role::Between)
            && let Some(range) = self.range_of(core + 1, core + 1, Role::And, bound)
        {
            return Some(range);
        }
        if self.is(core, Role::From)
            && !self.moves_before(core)
            && let Some(range) = self.range_of(core + 1, core + 1, Role::To, bound)
        {
            return Some(range);
        }
        if let Some(first) = self.cardinal(core) {
            return Some(self.with_range(core, &first, bound));
        }
        // "some people": the qualifier itself is the vague number.
        if core == at {
            return None;
        }
        let first = self.cardinal(at)?;
        Some(self.with_range(at, &first, None))
    }

    /// A number, with the second one of "three to four million" where there is one.
    fn with_range(&self, core: usize, first: &Cardinal, bound: Option<Bound>) -> Read {
        // "rose from 14 to 16" tells two numbers.
        let moved =
            core.checked_sub(1).is_some_and(|from| self.is(from, Role::From) && self.moves_before(from));
        let roles = if moved { [Role::Or, Role::Or] } else { [Role::To, Role::Or] };
        let joined = roles.into_iter().find_map(|role| self.second(core, first, role, bound));
        if let Some(range) = joined.or_else(|| self.dashed(core, first, bound)) {
            return range;
        }
        let bound = match (first.manner, bound.or(first.bound)) {
            (Manner::Vague, _) => Bound::Vague,
            (Manner::Nobody, _) => Bound::None,
            (Manner::About, None | Some(Bound::Exact)) => Bound::About,
            (_, bound) => bound.unwrap_or(Bound::Exact),
        };
        Read {
            bound,
            low: first.value,
            high: first.high,
            end: first.end,
            core,
            noise: first.noise,
            members: first.members,
        }
    }

    /// "between A and B", "from A to B".
    fn range_of(&self, core: usize, at: usize, role: Role, bound: Option<Bound>) -> Option<Read> {
        let first = self.cardinal(at)?;
        if first.high.is_some() {
            return Some(self.with_range(core, &first, bound));
        }
        self.second(core, &first, role, bound)
    }

    /// The second number of a range that a word joins to the first.
    fn second(&self, core: usize, first: &Cardinal, role: Role, bound: Option<Bound>) -> Option<Read> {
        self.is(first.end, role).then_some(())?;
        let second = self.cardinal(first.end + 1)?;
        self.range(core, first, &second, bound)
    }

    /// "5–10": the dash touches both.
    fn dashed(&self, core: usize, first: &Cardinal, bound: Option<Bound>) -> Option<Read> {
        let dash = first.end;
        let glued = matches!(self.tokens.get(dash)?.folded.as_str(), "-" | "–" | "—" | "~")
            && self.touches(dash)
            && dash + 1 < self.tokens.len()
            && self.touches(dash + 1);
        glued.then_some(())?;
        let second = self.cardinal(dash + 1)?;
        self.range(core, first, &second, bound)
    }

    /// Two numbers as one range, where the second is the larger; a scale behind the second goes for both.
    fn range(&self, core: usize, first: &Cardinal, second: &Cardinal, bound: Option<Bound>) -> Option<Read> {
        let countable = |number: &Cardinal| {
            matches!(number.manner, Manner::Exact | Manner::About) && number.high.is_none() && !number.members
        };
        (countable(first) && countable(second) && first.noise.is_none()).then_some(())?;
        let shared = match second.scale {
            Some(scale) if first.scale.is_none() && first.value < scale * ONE => {
                first.value.saturating_mul(scale)
            }
            _ => first.value,
        };
        (shared < second.value).then_some(())?;
        Some(Read {
            bound: bound.unwrap_or(Bound::Range),
            low: shared,
            high: Some(second.value),
            end: second.end,
            core,
            noise: second.noise,
            members: false,
        })
    }

    /// What stands behind a number and belongs to it: "(fourteen)", "or more", "+". Gives the new end.
    fn suffixes(&self, read: &mut Read) -> usize {
        let mut end = read.end;
        if self.folded(end) == "("
            && let Some(again) = self.cardinal(end + 1)
            && again.value == read.low
            && read.high.is_none()
            && again.high.is_none()
            && self.folded(again.end) == ")"
        {
            end = again.end + 1;
        }
        let after = self.phrase(end, |meaning| match meaning {
            Meaning::After(bound) => Some(*bound),
            _ => None,
        });
        if let Some((bound, behind)) = after
            && matches!(read.bound, Bound::Exact | Bound::About | Bound::Range)
        {
            // "50 plus 3" adds; "50 or more than 60" does not bound the 50.
            let goes_on = self.cardinal(behind).is_some()
                || self
                    .phrase(behind - 1, |meaning| matches!(meaning, Meaning::Before(_)).then_some(()))
                    .is_some_and(|((), next)| self.cardinal(next).is_some());
            if !goes_on {
                read.bound = bound;
                read.high = None;
                end = behind;
            }
        }
        end
    }

    /// Whether a toll moves shortly before: "rose from 14 to 16" is a change, no range.
    fn moves_before(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at).rev().any(|index| self.is(index, Role::Move))
    }

    /// Whether a token plays a part.
    fn is(&self, index: usize, role: Role) -> bool {
        self.entries.get(index).copied().flatten().is_some_and(|entry| entry.roles.has(role))
    }

    /// A token's folded form; empty behind the end.
    fn folded(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.folded.as_str())
    }

    /// Whether a token follows the one before it without a space.
    fn touches(&self, index: usize) -> bool {
        0 < index && self.tokens[index - 1].bytes.end == self.tokens[index].bytes.start
    }

    /// The longest phrase at a token that means what is asked for, and where it ends.
    fn phrase<T>(&self, at: usize, meant: impl Fn(&Meaning) -> Option<T>) -> Option<(T, usize)> {
        let entry = self.entries.get(at).copied().flatten()?;
        entry.ahead.iter().find_map(|phrase| {
            let meaning = meant(&phrase.meaning)?;
            let rest = self.tokens.get(at + 1..at + 1 + phrase.rest.len())?;
            let same = rest.iter().zip(&phrase.rest).all(|(token, word)| token.hash == *word);
            same.then_some((meaning, at + 1 + phrase.rest.len()))
        })
    }

    /// The longest phrase that ends right before a token and makes the number behind it noise.
    fn noise_phrase_before(&self, at: usize) -> Option<Noise> {
        let last = at.checked_sub(1)?;
        let entry = self.entries[last]?;
        entry.behind.iter().find_map(|phrase| {
            let start = last.checked_sub(phrase.rest.len())?;
            let same =
                self.tokens[start..last].iter().zip(&phrase.rest).all(|(token, word)| token.hash == *word);
            same.then_some(phrase.noise)
        })
    }
}

/// Millionths to whole persons, rounded down.
fn whole(quantity: u128) -> u64 {
    u64::try_from(quantity / ONE).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
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
                if number.is_multiple_of(10) {
                    tens.to_owned()
                } else {
                    format!("{tens}-{}", small(number % 10))
                }
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
}
