//! Dates in digits: "2024-03-22", "22.03.2024", "3/22/24".

use super::lexicon::Role;
use super::resolve::{self, Partial};
use super::{DayKind, FoundDay, Read, Scan};
use crate::text::token::Shape;

impl Scan<'_> {
    /// "2024-03-22", "22.03.2024", "22/03/2024"; "5/17" only where something announces a date.
    pub(super) fn in_digits(&self, at: usize, before: Option<&FoundDay>, announced: bool) -> Option<Read> {
        let token = self.tokens.get(at).filter(|token| token.shape == Shape::Number)?;
        let word = token.folded.as_str();
        let mut end = at + 1;
        let slashes = self.folded(end) == "/" && self.gap(end).is_empty();
        // A bare number, as most are.
        if !slashes && !token.joined && word.len() != 8 {
            return None;
        }
        let mut parts: Vec<&str> = Vec::with_capacity(3);
        if slashes {
            parts.push(word);
            while parts.len() < 3
                && self.folded(end) == "/"
                && end + 1 < self.tokens.len()
                && self.gap(end + 1).is_empty()
            {
                parts.push(self.folded(end + 1));
                end += 2;
            }
        } else if word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            parts.extend([&word[..4], &word[4..6], &word[6..]]);
        } else {
            let date = word.split_once('t').map_or(word, |(date, _)| date);
            let mark = if date.contains('-') { '-' } else { '.' };
            parts.extend(date.split(mark).take(4));
        }
        let number = |word: &str| {
            let digits =
                word.len() <= 4 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| word.parse::<i16>().ok()).flatten()
        };
        let month_number = |word: &str| {
            number(word).or_else(|| self.words.word(word).and_then(|entry| entry.month).map(i16::from))
        };
        let small = |value: i16| i8::try_from(value).ok();
        let year_told = |word: &str| match word.len() {
            4 => number(word).filter(|year| (1700..2200).contains(year)),
            2 => number(word)
                .map(|year| if year <= self.today.year() % 100 + 1 { 2000 + year } else { 1900 + year }),
            _ => None,
        };
        let dotted = !slashes && word.contains('.');
        let partial = match *parts.as_slice() {
            [year, month, day] if year.len() == 4 => Partial {
                year: year_told(year),
                month: small(month_number(month)?),
                day: small(number(day)?),
                ..Partial::default()
            },
            [first, second, year] if slashes || year.len() == 4 => {
                let (a, b) = (number(first)?, month_number(second)?);
                let month_first =
                    self.words.words.month_first && !dotted && a <= 12 && number(second).is_some();
                let (month, day) = if month_first && b <= 31 { (a, b) } else { (b, a) };
                Partial {
                    year: Some(year_told(year)?),
                    month: small(month)?.into(),
                    day: small(day),
                    ..Partial::default()
                }
            }
            [year, month] if year.len() == 4 && month.len() <= 2 && !dotted && !slashes => {
                let month = small(number(month)?).filter(|month| (1..=12).contains(month))?;
                let announced =
                    announced || at.checked_sub(1).is_none_or(|before| self.is(before, Role::BeforeYear));
                (announced || self.folded(at).len() == 7).then_some(())?;
                Partial { year: year_told(year), month: Some(month), ..Partial::default() }
            }
            [month, year] if year.len() == 4 && month.len() <= 2 && !dotted => {
                Partial { year: year_told(year), month: small(number(month)?), ..Partial::default() }
            }
            [first, second] if slashes => {
                let in_list =
                    before.is_some_and(|day| at - day.tokens.end <= 1 && day.kind == DayKind::Dated);
                let placed = at.checked_sub(1).is_some_and(|before| {
                    self.is(before, Role::On)
                        || self.is(before, Role::To)
                        || self.is(before, Role::From)
                        || self.is(before, Role::Between)
                });
                (announced || in_list || placed).then_some(())?;
                let (a, b) = (number(first)?, number(second)?);
                let (month, day) =
                    if self.words.words.month_first && a <= 12 && b <= 31 { (a, b) } else { (b, a) };
                Partial {
                    month: small(month).filter(|month| (1..=12).contains(month)),
                    day: small(day),
                    ..Partial::default()
                }
            }
            _ => return None,
        };
        partial.month?;
        (slashes || partial.year.is_some()).then_some(())?;
        let when = resolve::date(partial, self.today, None)?;
        Some(Read { when, end, kind: DayKind::Dated, year_is_told: partial.year.is_some() })
    }
}
