//! Years, decades and seasons: "2015", "2014-2018", "the 1980s", "in the fall of 2015", and the year behind a date.

use super::calendar;
use super::lexicon::{Meaning, Role};
use super::{DayKind, Read, Scan};
use crate::language::days::Turn;
use crate::model::WhenPrecision;
use crate::text::token::Shape;

impl Scan<'_> {
    /// The year behind a month or a day: ", 2024", "of 2015", "90" behind a short or shouted month.
    pub(super) fn year_behind(&self, at: usize, month: usize) -> Option<(i16, usize)> {
        if let Some(year) = self.year_at(at) {
            return Some(year);
        }
        if let Some((years, behind)) = self.phrase(at, |meaning| match meaning {
            Meaning::YearTurn(years) => Some(*years),
            _ => None,
        }) {
            return Some((self.today.year().saturating_add(years), behind));
        }
        // "3 March in 2020".
        if self.is(at, Role::Preposition)
            && self.is(at, Role::BeforeYear)
            && let Some(year) = self.digits_of_year(at + 1).filter(|_| !self.is(at + 2, Role::Counted))
        {
            return Some((year, at + 2));
        }
        let mut next = at + usize::from(self.is(at, Role::Of));
        let of = at < next;
        let apostrophe = matches!(self.folded(next), "'" | "‘" | "’");
        next += usize::from(apostrophe);
        let token = self.tokens.get(next)?;
        let digits = token.folded.len() == 2 && token.folded.bytes().all(|byte| byte.is_ascii_digit());
        let short = self.tokens[month].upper && self.tokens[month].folded.len() <= 4;
        let counts = self.is(next + 1, Role::Counted)
            || self
                .tokens
                .get(next + 1)
                .is_some_and(|noun| noun.shape == Shape::Word && !noun.capital && noun.folded.ends_with('s'));
        (digits && (of || apostrophe || short) && !counts).then_some(())?;
        let year: i16 = token.folded.parse().ok()?;
        let year = if 2000 + year <= self.today.year() + 1 { 2000 + year } else { 1900 + year };
        Some((year, next + 1))
    }

    /// A year in four digits, with a comma or "of" before it.
    pub(super) fn year_at(&self, at: usize) -> Option<(i16, usize)> {
        let mut next = at;
        next += usize::from(self.folded(next) == ",");
        next += usize::from(self.is(next, Role::Of));
        next += usize::from(self.is(next, Role::YearNoun) && self.digits_of_year(next + 1).is_some());
        let year = self.digits_of_year(next)?;
        (!self.is(next + 1, Role::Counted)).then_some(())?;
        Some((year, next + 1 + usize::from(self.is(next + 1, Role::YearNoun))))
    }

    pub(super) fn digits_of_year(&self, at: usize) -> Option<i16> {
        let word = self.folded(at);
        let four = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        four.then(|| word.parse::<i16>().ok()).flatten().filter(|year| (1700..2200).contains(year))
    }

    /// A year by itself, behind a word that announces it or in brackets: "in 2015", "the 2015 attack", "(2015)".
    pub(super) fn year(&self, at: usize, announced: bool) -> Option<Read> {
        if let Some(range) = self.years_in_one_token(at) {
            return Some(range);
        }
        let year = self.digits_of_year(at)?;
        let before = at.checked_sub(1);
        let told = announced
            || before.is_some_and(|before| {
                self.is(before, Role::BeforeYear)
                    || self.is(before, Role::YearNoun)
                    || self.is(before, Role::And)
            })
            || (before.is_some_and(|before| self.folded(before) == "(") && self.folded(at + 1) == ")")
            || self.is(at + 1, Role::YearNoun);
        let joined_to_and = before.is_some_and(|before| {
            self.is(before, Role::And)
                && before.checked_sub(1).is_none_or(|first| self.digits_of_year(first).is_none())
        });
        let counts = self.is(at + 1, Role::Counted);
        let glued = matches!(self.folded(at + 1), "/" | ":") && self.gap(at + 1).is_empty();
        (told && !joined_to_and && !counts && !glued).then_some(())?;
        let when = calendar::year_of(calendar::day(year, 1, 1)?);
        let end = at + 1 + usize::from(self.is(at + 1, Role::YearNoun));
        Some(Read { when, end, kind: DayKind::Dated, year_is_told: true })
    }

    /// "2014-2018", "1990-91".
    pub(super) fn years_in_one_token(&self, at: usize) -> Option<Read> {
        let (first, second) = self.hyphenated(at)?;
        let year = |word: &str| {
            (word.len() == 4)
                .then(|| word.parse::<i16>().ok())
                .flatten()
                .filter(|year| (1700..2200).contains(year))
        };
        let from = year(first)?;
        let to = year(second).or_else(|| {
            let short = second.len() == 2 && self.is(at.checked_sub(1)?, Role::BeforeYear);
            short.then(|| second.parse::<i16>().ok()).flatten().map(|last| from / 100 * 100 + last)
        })?;
        (from < to).then_some(())?;
        let when =
            calendar::stretch(calendar::day(from, 1, 1)?, calendar::day(to, 12, 31)?, WhenPrecision::Year);
        Some(Read { when, end: at + 1, kind: DayKind::Dated, year_is_told: true })
    }

    /// "the 1990s", "the '90s".
    pub(super) fn decade(&self, at: usize) -> Option<Read> {
        let word = self.folded(at);
        let ending = self.words.words.decade_endings.iter().find_map(|ending| word.strip_suffix(ending));
        let before = at.checked_sub(1);
        let announced = before.is_some_and(|before| self.is(before, Role::DecadeBefore));
        let digits = ending.or(announced.then_some(word))?;
        let value: i16 = digits.parse().ok().filter(|value| value % 10 == 0)?;
        let first = match digits.len() {
            4 if (1700..2200).contains(&value) => value,
            2 if announced || before.is_some_and(|before| matches!(self.folded(before), "'" | "’" | "‘")) => {
                1900 + value
            }
            _ => return None,
        };
        Some(Read { when: calendar::decade(first), end: at + 1, kind: DayKind::Dated, year_is_told: true })
    }

    /// "the summer of 2021", "last spring".
    pub(super) fn season(&self, at: usize, turn: Option<Turn>) -> Option<Read> {
        let month = self.entry(at)?.season?;
        let (year, end, told) = match (self.year_at(at + 1), turn) {
            (Some((year, end)), _) => (year, end, true),
            (None, Some(turn)) => {
                let year = self.today.year();
                let over = calendar::day(year, month, 1)
                    .is_some_and(|first| calendar::months_on(first, 3) <= self.today);
                let year = match turn {
                    Turn::Last if !over => year - 1,
                    Turn::Next | Turn::Coming if over => year + 1,
                    _ => year,
                };
                (year, at + 1, false)
            }
            (None, None) => return None,
        };
        let first = calendar::day(year, month, 1)?;
        let last = calendar::days_on(calendar::months_on(first, 3), -1);
        let when = calendar::stretch(first, last, WhenPrecision::Days);
        Some(Read { when, end, kind: DayKind::Dated, year_is_told: told })
    }
}
