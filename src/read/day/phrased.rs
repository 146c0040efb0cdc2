//! Days that a phrase tells: "yesterday", "the same year", "early March", "the first week of January", "9/11".

use super::calendar;
use super::lexicon::{Meaning, Role};
use super::resolve;
use super::{DayKind, FoundDay, Read, Scan};
use crate::language::days;
use crate::model::WhenPrecision;
use crate::text::token::Shape;

impl Scan<'_> {
    /// A named day.
    pub(super) fn named(&self, at: usize) -> Option<Read> {
        let (named, end) = self.phrase(at, |meaning| match meaning {
            Meaning::Named(named) => Some(*named),
            _ => None,
        })?;
        // "a Christmas market": what is held then, and no day.
        if self.is(end, Role::FeastNoun) {
            return None;
        }
        let date = match named {
            days::Named::Once(year, month, day) => {
                calendar::day(year, month, day).filter(|date| *date <= calendar::days_on(self.today, 3))?
            }
            days::Named::Yearly(month, day) => match self.year_at(end) {
                Some((year, behind)) => {
                    let date = calendar::day(year, month, day)?;
                    return Some(Read {
                        when: calendar::one(date),
                        end: behind,
                        kind: DayKind::Named,
                        year_is_told: true,
                    });
                }
                None => calendar::nearest_past(month, day, self.today)?,
            },
        };
        let told = matches!(named, days::Named::Once(..));
        Some(Read { when: calendar::one(date), end, kind: DayKind::Named, year_is_told: told })
    }

    /// "the first week of January", "the last week of July": a week of what stands behind it, and not the one before
    /// this.
    pub(super) fn week_of(&self, at: usize, before: Option<&FoundDay>) -> Option<Read> {
        let last = self.phrase(at, |meaning| match meaning {
            // "in the last week" by itself is the last seven days.
            Meaning::Pointer(
                days::Pointer::Whole(days::Unit::Week, -1) | days::Pointer::Back(days::Unit::Week, 1),
            ) => Some(()),
            _ => None,
        });
        let counted = || {
            let nth = self.entry(at)?.ordinal?;
            let is_week = self.entry(at + 1)?.unit == Some(days::Unit::Week);
            is_week.then_some((Some(i32::from(nth)), at + 2))
        };
        let (nth, end) = last.map(|((), end)| (None, end)).or_else(counted)?;
        self.is(end, Role::Of).then_some(())?;
        let mut read = self.dated_within(end + 1, before)?;
        if !matches!(read.when.precision, WhenPrecision::Month | WhenPrecision::Year) {
            return None;
        }
        // A week belongs to the month or year that has most of it.
        let day = match nth {
            Some(nth) => calendar::days_on(read.when.from, 3 + 7 * (nth - 1)),
            None => calendar::days_on(read.when.to, -3),
        };
        read.when = calendar::week_of(day);
        Some(read)
    }

    /// "early March", "the end of 2015", "mid-January", "the first half of 2020".
    pub(super) fn parted(&self, at: usize, before: Option<&FoundDay>) -> Option<Read> {
        if let Some((half, end)) = self.phrase(at, |meaning| match meaning {
            Meaning::Half(half) => Some(*half),
            _ => None,
        }) {
            let mut read = self.phrased(end).or_else(|| self.dated_within(end, before))?;
            read.when = resolve::half(&read.when, half);
            return Some(read);
        }
        if let Some(((), end)) = self.phrase(at, |meaning| matches!(meaning, Meaning::Part).then_some(())) {
            return self.phrased(end).or_else(|| self.dated_within(end, before));
        }
        let (prefix, rest) = self.hyphenated(at)?;
        self.words.words.part_prefixes.contains(&prefix).then_some(())?;
        self.part_of_word(at, rest)
    }

    /// A day that a phrase of the language tells: "yesterday", "the same year".
    pub(super) fn phrased(&self, at: usize) -> Option<Read> {
        let (pointer, from_before, end) = self
            .phrase(at, |meaning| match meaning {
                Meaning::Pointer(pointer) => Some((*pointer, false)),
                Meaning::Anchored(pointer) => Some((*pointer, true)),
                _ => None,
            })
            .map(|((pointer, anchored), end)| (pointer, anchored, end))?;
        // "USA Today" is a paper, and "the day before the attack" says another day than "the day before".
        if self.is_part_of_name(at) || (from_before && self.goes_on_to_an_event(end)) {
            return None;
        }
        let anchor = from_before.then(|| self.anchor()).flatten();
        let from = anchor.map_or(self.today, |told| told.when.from);
        let when = match (pointer, anchor) {
            // "that day" in a year is some day of it.
            (days::Pointer::Whole(unit, _), Some(told)) if resolve::is_finer(unit, &told.when) => {
                told.when.clone()
            }
            (days::Pointer::Whole(unit, on), _) => calendar::whole(unit, on, from),
            (days::Pointer::Back(unit, count), _) => resolve::back(unit, count, from),
        };
        let kind = if from_before { DayKind::Anchored } else { DayKind::Relative };
        let year_is_told = anchor.is_some_and(|told| told.year_is_told);
        let read = Read { when, end: self.behind_day_part(end), kind, year_is_told };
        Some(if from_before { self.told_after_all(read) } else { read })
    }

    /// Whether a word continues a name: "USA Today".
    pub(super) fn is_part_of_name(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let Some(before) = at.checked_sub(1).map(|before| &self.tokens[before]) else { return false };
        token.capital
            && !token.upper
            && before.shape == Shape::Word
            && before.capital
            && self.gap(at) == " "
            && self.entries[at - 1].is_none()
    }

    /// "the day before the attack": behind "before" and "after" something else is named.
    fn goes_on_to_an_event(&self, end: usize) -> bool {
        let open = self.entries[end - 1]
            .is_some_and(|entry| entry.ahead.alone().any(|meaning| matches!(meaning, Meaning::Open(_))));
        open && self.tokens.get(end).is_some_and(|next| {
            next.shape == Shape::Word && !self.gap(end).contains('\n') && !self.is(end, Role::On)
        })
    }
}
