//! Counted stretches: "two days ago", "a month earlier", "less than a week later", "the past three months".

use super::lexicon::{Meaning, Role};
use super::{DayKind, Read, Scan, calendar, resolve};
use crate::language::days::{Reach, Unit};
use crate::model::WhenPrecision;
use crate::text::token::Shape;

/// A number of units.
struct Count {
    number: i32,
    unit: Unit,
    /// "a few", "days" without a number.
    vague: bool,
    end: usize,
}

impl Scan<'_> {
    /// A counted stretch and where it points.
    pub(super) fn counted(&self, at: usize) -> Option<Read> {
        let (less, start) = self.hedged(at);
        if let Some((reach, behind)) = self.phrase(start, |meaning| match meaning {
            Meaning::ReachBefore(reach) => Some(*reach),
            _ => None,
        }) {
            let count = self.count(self.hedged(behind).1)?;
            return Some(self.reached(&count, reach, less, count.end));
        }
        let count = self.count(start)?;
        let (reach, end) = self.phrase(count.end, |meaning| match meaning {
            Meaning::Reach(reach) => Some(*reach),
            _ => None,
        })?;
        // "two days after March 3", "a week before Friday"; not "came a week after 12 soldiers were killed".
        let comes = at.checked_sub(1).is_some_and(|before| self.is(before, Role::Comes));
        let is_counted = comes
            && self.tokens.get(end).is_some_and(|next| next.shape == Shape::Number && next.folded.len() < 4);
        if matches!(reach, Reach::Earlier | Reach::Later)
            && !is_counted
            && let Some(base) = self.dated_within(end, None).or_else(|| self.phrased(end))
            && !self.is_open_only(end)
        {
            let sign = if reach == Reach::Earlier { -1 } else { 1 };
            let when = calendar::counted(count.unit, sign * count.number, base.when.from);
            return Some(Read { when, end: base.end, kind: DayKind::Dated, year_is_told: base.year_is_told });
        }
        if self.opens_further(count.end, end) {
            return None;
        }
        if self.points_at_an_event(end, reach) || is_counted {
            return self.reckoned(at, &count, reach, less, end);
        }
        let read = self.reached(&count, reach, less, end);
        Some(self.told_after_all(read))
    }

    /// "about", "less than" before a count.
    fn hedged(&self, at: usize) -> (bool, usize) {
        self.phrase(at, |meaning| match meaning {
            Meaning::LessThan => Some(true),
            Meaning::Roughly => Some(false),
            _ => None,
        })
        .unwrap_or((false, at))
    }

    /// A number and a unit: "two days", "a few weeks", "days".
    fn count(&self, at: usize) -> Option<Count> {
        if self.is(at, Role::PluralUnit) {
            let unit = self.entry(at)?.unit?;
            return Some(Count { number: 3, unit, vague: true, end: at + 1 });
        }
        let (number, vague, end) = match self.phrase(at, |meaning| match meaning {
            Meaning::Vague(number) => Some(*number),
            _ => None,
        }) {
            Some((number, end)) => (number, true, end),
            None => {
                let (number, end) = self.number(at)?;
                (number, false, end)
            }
        };
        let entry = self.entry(end)?;
        let unit = entry.unit?;
        Some(Count { number, unit, vague, end: end + 1 })
    }

    /// A small number in digits or words: "two", "24", "twenty five".
    fn number(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.tokens.get(at)?;
        if token.shape == Shape::Number {
            let fits = token.folded.len() <= 4;
            return fits.then(|| token.folded.parse().ok()).flatten().map(|number| (number, at + 1));
        }
        let word = |index: usize| self.entry(index).and_then(|entry| entry.number);
        if let Some((tens, ones)) = self.hyphenated(at) {
            let part = |word: &str| self.words.word(word).and_then(|entry| entry.number);
            return Some((part(tens)? + part(ones)?, at + 1));
        }
        let first = word(at)?;
        match word(at + 1) {
            Some(ones) if 20 <= first && ones < 10 => Some((first + ones, at + 2)),
            _ => Some((first, at + 1)),
        }
    }

    /// The day that a count points to.
    fn reached(&self, count: &Count, reach: Reach, less: bool, end: usize) -> Read {
        let anchor = match reach {
            Reach::Earlier | Reach::Later => self.anchor(),
            Reach::Ago | Reach::Hence => None,
        };
        let sign = match reach {
            Reach::Ago | Reach::Earlier => -1,
            Reach::Later | Reach::Hence => 1,
        };
        let base = anchor.map_or(self.today, |told| if 0 < sign { told.when.to } else { told.when.from });
        let when = if let Some(told) = anchor.filter(|told| super::resolve::is_finer(count.unit, &told.when))
        {
            told.when.clone()
        } else if less || count.vague {
            let (near, far) =
                if less { (0, count.number) } else { (count.number.min(2) - 1, count.number * 2) };
            let near = calendar::exactly(count.unit, sign * near, base);
            let far = calendar::exactly(count.unit, sign * far, base);
            let precision = match count.unit {
                Unit::Hour => WhenPrecision::Day,
                Unit::Year | Unit::Decade => WhenPrecision::Year,
                _ => WhenPrecision::Days,
            };
            calendar::stretch(near.min(far), near.max(far), precision)
        } else {
            calendar::counted(count.unit, sign * count.number, base)
        };
        let from_text = matches!(reach, Reach::Earlier | Reach::Later);
        Read {
            when,
            end: self.behind_day_part(end),
            kind: if from_text { DayKind::Anchored } else { DayKind::Relative },
            year_is_told: anchor.is_some_and(|told| told.year_is_told),
        }
    }

    /// "less than a week later, on March 7", "that day, 19 July 1979": the date says it.
    pub(super) fn told_after_all(&self, read: Read) -> Read {
        let comma = self.folded(read.end) == ",";
        let mut next = read.end + usize::from(comma);
        let on = self.is(next, Role::On);
        next += usize::from(on);
        if !(comma || on) {
            return read;
        }
        match self.dated_within(next, None) {
            Some(date) if date.when.precision == WhenPrecision::Day && (on || date.year_is_told) => date,
            _ => read,
        }
    }

    /// "in the days prior to the vote": the word belongs to a longer one that opens a stretch.
    fn opens_further(&self, at: usize, end: usize) -> bool {
        self.phrase(at, |meaning| matches!(meaning, Meaning::Open(_)).then_some(()))
            .is_some_and(|((), open)| end < open)
    }

    /// "two days after the attack": reckoned from something that isn't a day.
    fn points_at_an_event(&self, end: usize, reach: Reach) -> bool {
        matches!(reach, Reach::Earlier | Reach::Later)
            && self.is_open_only(end - 1)
            && self.tokens.get(end).is_some_and(|next| {
                next.shape == Shape::Word && !self.gap(end).contains('\n') && !self.is(end, Role::On)
            })
    }

    /// "two days before the attack", "came a day after gunmen …": from the day of what was told before; the second tells
    /// of what came first.
    fn reckoned(&self, at: usize, count: &Count, reach: Reach, less: bool, end: usize) -> Option<Read> {
        let is_day = |told: &&super::Told| told.when.precision == WhenPrecision::Day;
        // "Three days after a gunfight in which two died, police said …": the line opens with it, and tells of today.
        if at == self.line_start && reach == Reach::Later && self.is_deed(end) {
            let read = self.reached(count, Reach::Ago, less, end);
            return Some(Read { kind: DayKind::Reckoned, ..read });
        }
        self.anchor().filter(is_day)?;
        let comes = at.checked_sub(1).is_some_and(|before| self.is(before, Role::Comes));
        let deed =
            [end + 1, end + 2].into_iter().find(|at| self.is(end, Role::The) && self.is(*at, Role::Deed));
        let reach = match reach {
            Reach::Later if comes => Reach::Earlier,
            // What comes after a deed is mostly of it: "Six were held two days after the attack."
            Reach::Earlier if deed.is_some() && !comes => reach,
            _ => return None,
        };
        // The deed that it is reckoned from belongs to the day, and is none of that day.
        let read = self.reached(count, reach, less, end);
        let end = deed.map_or(read.end, |deed| read.end.max(deed + 1));
        Some(Read { end, kind: DayKind::Reckoned, ..read })
    }

    /// "a gunfight in which", "the attack that": what was done, and more of it.
    fn is_deed(&self, at: usize) -> bool {
        let is_word = |at: usize| self.tokens.get(at).is_some_and(|token| token.shape == Shape::Word);
        self.tokens.get(at).is_some_and(|token| token.folded.len() <= 3)
            && [at + 1, at + 2].into_iter().any(|at| self.is(at, Role::Deed) && is_word(at + 1))
    }

    /// Whether a word can open a stretch: "before", "after".
    fn is_open_only(&self, index: usize) -> bool {
        self.entry(index)
            .is_some_and(|entry| entry.ahead.alone().any(|meaning| matches!(meaning, Meaning::Open(_))))
    }

    /// "the past three months", "the last 24 hours".
    pub(super) fn past_units(&self, at: usize) -> Option<Read> {
        let count = if self.is(at, Role::Past) {
            self.count(at + 1).filter(|_| !self.is(at + 1, Role::PluralUnit))?
        } else {
            // "in the 10 previous weeks".
            let (number, past) = self.number(at).filter(|(_, past)| self.is(*past, Role::Past))?;
            let unit = self.entry(past + 1)?.unit?;
            Count { number, unit, vague: false, end: past + 2 }
        };
        // "the last 24 hours" reach back into yesterday.
        let (unit, number) = match count.unit {
            Unit::Hour => (Unit::Day, count.number / 24 + i32::from(count.number % 24 != 0)),
            unit => (unit, count.number),
        };
        let when = resolve::back(unit, number, self.today);
        Some(Read { when, end: count.end, kind: DayKind::Relative, year_is_told: false })
    }
}
