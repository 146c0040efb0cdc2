//! The numbers that count nobody: years, ages, money, percent, units, times, names and the like.

use super::lexicon::{Meaning, Role};
use super::{FoundAmount, Noise, ONE, Read, Scan};
use crate::model::Bound;
use crate::text::token::{Shape, Token};

impl Scan<'_> {
    /// Digits with marks between: "7:30", "9/11", "22/03/2024", "24/7". Gives the end and what it is.
    pub(super) fn written_with_marks(&self, at: usize) -> Option<(usize, Noise)> {
        let digits = |index: usize| {
            self.tokens.get(index).filter(|token| token.folded.bytes().all(|byte| byte.is_ascii_digit()))
        };
        digits(at)?;
        let mark = self.folded(at + 1);
        if !(mark == ":" || mark == "/") || !self.touches(at + 1) {
            return None;
        }
        let second =
            self.tokens.get(at + 2).filter(|token| token.shape == Shape::Number && self.touches(at + 2))?;
        if mark == ":" {
            let minutes = second.folded.bytes().take_while(u8::is_ascii_digit).count() == 2;
            let third = self.folded(at + 3) == ":" && self.touches(at + 3) && digits(at + 4).is_some();
            return Some((at + if third { 5 } else { 3 }, if minutes { Noise::Time } else { Noise::Code }));
        }
        if self.folded(at + 3) == "/" && self.touches(at + 3) && digits(at + 4).is_some() {
            return Some((at + 5, Noise::Date));
        }
        let value = |token: &Token| token.folded.parse::<u32>().unwrap_or(u32::MAX);
        let (first, second) = (digits(at).map_or(u32::MAX, value), value(second));
        let dated = (1..=31).contains(&first) && (1..=31).contains(&second) && (first <= 12 || second <= 12);
        Some((at + 3, if dated { Noise::Date } else { Noise::Code }))
    }

    /// Why a number counts nobody, from what stands around it.
    pub(super) fn noise(&self, start: usize, read: &Read, before: Option<&FoundAmount>) -> Option<Noise> {
        if matches!(read.bound, Bound::Vague | Bound::None) {
            return self.unit(read.end).filter(|noise| *noise != Noise::Fraction);
        }
        // "$3 million in 5 years": what stands before wins over the date that may stand behind.
        let named = [start, read.core].into_iter().find_map(|at| self.noise_phrase_before(at));
        if let Some(noise) = named
            && !(noise == Noise::Name && self.counts_something(read))
        {
            return Some(noise);
        }
        if read.members {
            return None;
        }
        self.unit(read.end)
            .or_else(|| self.time(start, read))
            .or_else(|| self.list_or_part(start, read, before))
            .or_else(|| self.date(start, read, before))
            .or_else(|| self.age(start, read).or_else(|| self.further_age(start, read, before)))
            .or_else(|| self.year(read))
            .or_else(|| self.pronoun(start, read))
            .or_else(|| self.label(start, read))
            .or_else(|| (!read.low.is_multiple_of(ONE)).then_some(Noise::Fraction))
            .or_else(|| self.ordinal(read))
    }

    /// A unit behind the number: "km", "percent", "more years".
    fn unit(&self, end: usize) -> Option<Noise> {
        let meant = |meaning: &Meaning| match meaning {
            Meaning::Noise(noise) => Some(*noise),
            _ => None,
        };
        if let Some((noise, _)) = self.phrase(end, meant) {
            return Some(noise);
        }
        // "five-minute" is one token; "five - minute" and "20 more years" are not.
        let skipped = self.is(end, Role::Filler) || (self.folded(end) == "-" && self.touches(end));
        skipped.then(|| self.phrase(end + 1, meant)).flatten().map(|(noise, _)| noise)
    }

    /// Whether a noun follows that names who was counted: "District 9 people" does not exist.
    fn counts_something(&self, read: &Read) -> bool {
        self.is(read.end, Role::Counted)
    }

    /// The day beside a month, and the year behind them.
    fn date(&self, start: usize, read: &Read, before: Option<&FoundAmount>) -> Option<Noise> {
        if !matches!(read.bound, Bound::Exact | Bound::Range) || !self.is_plain_token(read) {
            return None;
        }
        // "from 8 to 11 May", but "at least 8".
        let opener = start..read.core;
        if !opener.into_iter().all(|index| self.is(index, Role::From) || self.is(index, Role::Between)) {
            return None;
        }
        let start = read.core;
        let value = read.low / ONE;
        let dot = |index: usize| self.folded(index) == ".";
        if (1..=31).contains(&value) {
            let month_before = start
                .checked_sub(1)
                .map(|last| if dot(last) { last.saturating_sub(1) } else { last })
                .filter(|month| self.is_month(*month));
            if let Some(month) = month_before {
                // "In May 12 people were killed", but "on May 12 people gathered".
                let in_month = month.checked_sub(1).is_some_and(|before| self.folded(before) == "in");
                if !(in_month && self.is_counted_noun(read.end)) {
                    return Some(Noise::Date);
                }
            }
            if self.is_month(read.end) && !self.is(read.end + 1, Role::NotAMonth) {
                return Some(Noise::Date);
            }
        }
        // "22 March 2024", "March 22, 2024", "3 JAN 90".
        let month_before = start.checked_sub(1).is_some_and(|last| {
            self.is_month(last)
                || (dot(last) && last.checked_sub(1).is_some_and(|month| self.is_month(month)))
        });
        let day_before = before.is_some_and(|day| {
            day.noise == Some(Noise::Date) && start - day.tokens.end <= 2 && !self.is_counted_noun(read.end)
        });
        let two_digits = self.folded(start).len() == 2;
        let year = (1000..2200).contains(&value) && self.folded(start).len() == 4;
        ((month_before && year) || (day_before && (two_digits || year))).then_some(Noise::Date)
    }

    fn is_month(&self, index: usize) -> bool {
        self.is(index, Role::Month) && self.tokens[index].capital
            || (self.is(index, Role::Month) && !self.words.words.months_are_capital)
    }

    /// Whether the number is one token of digits, or one range of them.
    fn is_plain_token(&self, read: &Read) -> bool {
        self.tokens[read.core].shape == Shape::Number
    }

    /// "Lopez, 45,", "Kumar (30)".
    fn age(&self, start: usize, read: &Read) -> Option<Noise> {
        let value = read.low / ONE;
        let bare = start == read.core && read.end == start + 1 && read.high.is_none();
        if !(bare && self.tokens[start].shape == Shape::Number && (1..=110).contains(&value)) {
            return None;
        }
        let opener = start.checked_sub(1)?;
        let name = opener.checked_sub(1).map(|index| &self.tokens[index])?;
        if name.shape != Shape::Word {
            return None;
        }
        let (open, close) = (self.folded(opener), self.folded(read.end));
        let between = |close: &str| matches!(close, "," | "." | ";" | ")");
        let in_brackets = name.capital && open == "(" && (close == ")" || close == ",");
        // "Amari Brown, 7." needs the name; "the driver, 58, survived" says it by both commas.
        let in_commas = open == "," && (close == "," || name.capital && between(close));
        (in_brackets || in_commas).then_some(Noise::Age)
    }

    /// "ages four, six and 13": the ages behind the first.
    fn further_age(&self, start: usize, read: &Read, before: Option<&FoundAmount>) -> Option<Noise> {
        let first = before.filter(|first| first.noise == Some(Noise::Age) && first.tokens.end < start)?;
        let joined = (first.tokens.end..start).all(|at| self.folded(at) == "," || self.is(at, Role::And));
        let is_age = joined && start < first.tokens.end + 3 && read.low <= 110 * ONE && start == read.core;
        let is_counted = self.tokens.get(read.end).is_some_and(|next| next.shape == Shape::Word)
            && !self.is(read.end, Role::And);
        (is_age && !is_counted).then_some(Noise::Age)
    }

    /// A year by itself.
    fn year(&self, read: &Read) -> Option<Noise> {
        let value = read.low / ONE;
        if let Some(second) = self.year_in_words(read) {
            return Some(second);
        }
        let four_digits = read.end == read.core + 1
            && self.folded(read.core).len() == 4
            && self.folded(read.core).bytes().all(|byte| byte.is_ascii_digit());
        let range_of_years = read.high.is_some_and(|high| (1800..2100).contains(&(high / ONE)))
            && self.folded(read.core).len() == 4
            && self.is(read.core.wrapping_sub(1), Role::BeforeYear);
        if !(1800..2100).contains(&value) || !(four_digits || range_of_years) {
            return None;
        }
        let exact = matches!(read.bound, Bound::Exact | Bound::Range);
        let preposition = read.core.checked_sub(1).is_some_and(|index| self.is(index, Role::BeforeYear));
        let recent = 1900 <= value;
        (exact && (preposition || recent) && !self.is_counted_noun(read.end)).then_some(Noise::Year)
    }

    /// "nineteen ninety-six".
    fn year_in_words(&self, read: &Read) -> Option<Noise> {
        let value = read.low / ONE;
        let century = matches!(value, 18..=20)
            && self.tokens[read.core].shape == Shape::Word
            && read.end == read.core + 1;
        let rest = century.then(|| self.cardinal(read.end)).flatten()?;
        ((10 * ONE..100 * ONE).contains(&rest.value) && rest.noise.is_none() && rest.high.is_none())
            .then_some(Noise::Year)
    }

    /// Whether a word is a noun that can be counted: a plural in lower case, or "people".
    fn is_counted_noun(&self, index: usize) -> bool {
        let Some(token) = self.tokens.get(index) else { return false };
        let plural = self.words.words.plural_endings.iter().any(|ending| token.folded.ends_with(ending));
        token.shape == Shape::Word
            && (self.is(index, Role::Counted)
                || (plural
                    && 3 < token.folded.len()
                    && (!token.capital || token.upper)
                    && !self.is(index, Role::Month)))
    }

    /// "the one", "one another", "one of the deadliest".
    fn pronoun(&self, start: usize, read: &Read) -> Option<Noise> {
        let sole = read.low == ONE && read.high.is_none() && read.end == read.core + 1;
        if !(sole && self.is(read.core, Role::One)) {
            return None;
        }
        if self.is(read.end, Role::Of) {
            return self.is(read.end + 1, Role::OneOfWhat).then_some(Noise::OneOf);
        }
        let before = start.checked_sub(1).is_some_and(|index| self.is(index, Role::PronounBefore));
        let ends = self.tokens.get(read.end).is_none_or(|next| next.shape == Shape::Mark);
        let follows = self.is(read.end, Role::PronounAfter);
        let noun = self.tokens.get(read.end).is_some_and(|next| next.shape == Shape::Word);
        // "the one soldier" counts; "the one who" is no noun either, but says of whom it speaks.
        let known =
            before && (ends || !noun || self.is(read.end, Role::BeforeYear) || self.is_relative(read.end));
        (follows || known).then_some(Noise::Pronoun)
    }

    fn is_relative(&self, index: usize) -> bool {
        self.words.words.relatives.contains(&self.folded(index))
    }

    /// "1." or "2)" at the head of a line, "[3]".
    fn label(&self, start: usize, read: &Read) -> Option<Noise> {
        let bare = start == read.core && read.end == start + 1 && self.is_plain_token(read);
        if !bare || 1000 * ONE <= read.low {
            return None;
        }
        let (next, opener) =
            (self.folded(read.end), start.checked_sub(1).map_or("", |index| self.folded(index)));
        if opener == "[" && next == "]" {
            return Some(Noise::Label);
        }
        let line_begins = start == 0
            || self.text[self.tokens[start - 1].bytes.end..self.tokens[start].bytes.start].contains('\n');
        let marked = (next == "." || next == ")") && self.touches(read.end);
        let goes_on = self.tokens.get(read.end + 1).is_some_and(|token| token.shape == Shape::Word);
        (line_begins && marked && goes_on).then_some(Noise::Label)
    }

    /// "one hundred and fifth", "twenty first".
    fn ordinal(&self, read: &Read) -> Option<Noise> {
        if self.is_plain_token(read) || read.low < 20 * ONE {
            return None;
        }
        let behind = read.end + usize::from(self.is(read.end, Role::And));
        self.is(behind, Role::Ordinal).then_some(Noise::Ordinal)
    }

    /// "at 1400", "from 1710 to 2250": four digits that can be hours and minutes.
    fn time(&self, start: usize, read: &Read) -> Option<Noise> {
        let clock = |value: u128| value < 2_400 && value % 100 < 60;
        let four_digits = self.folded(read.core).len() == 4 && self.is_plain_token(read);
        let times = four_digits && clock(read.low / ONE) && read.high.is_none_or(|high| clock(high / ONE));
        let before = start.checked_sub(1).is_some_and(|before| self.is(before, Role::At));
        let placed = before || (read.high.is_some() && start < read.core && read.bound == Bound::Range);
        (times && placed && !self.is_counted_noun(read.end)).then_some(Noise::Time)
    }

    /// "3152, 3107, 3177": a list of bare numbers; ".315"; "54, 550" behind a currency.
    fn list_or_part(&self, start: usize, read: &Read, before: Option<&FoundAmount>) -> Option<Noise> {
        let bare = start == read.core && read.end == start + 1 && self.is_plain_token(read);
        if !bare {
            return None;
        }
        let digits = |index: usize| {
            self.tokens.get(index).filter(|token| token.folded.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let point = start.checked_sub(1).filter(|point| self.folded(*point) == "." && self.touches(start));
        if point.is_some_and(|point| !self.touches(point)) {
            return Some(Noise::Caliber);
        }
        let comma_before = start.checked_sub(2).is_some_and(|_| self.folded(start - 1) == ",");
        let groups =
            before.is_some_and(|money| money.noise == Some(Noise::Money) && money.tokens.end + 1 == start);
        if comma_before && groups && digits(start).is_some_and(|token| token.folded.len() == 3) {
            return Some(Noise::Money);
        }
        let long = |index: usize| digits(index).is_some_and(|token| 4 <= token.folded.len());
        let listed_before = comma_before && start.checked_sub(2).is_some_and(long);
        let listed_behind = self.folded(read.end) == "," && long(read.end + 1);
        (long(start) && (listed_before || listed_behind)).then_some(Noise::Code)
    }
}
