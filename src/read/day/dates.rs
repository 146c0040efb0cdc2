//! Dates of the calendar: "March 22, 2024", "3 JAN 90", "22/03/2024", "Friday", "in 2015", "the 1990s".

use jiff::civil::Weekday;

use super::lexicon::{Meaning, Role};
use super::resolve::{self, Partial};
use super::{DayKind, FoundDay, Read, Scan, calendar};
use crate::language::days::Turn;
use crate::model::{When, WhenPrecision};
use crate::text::token::Shape;

/// How many tokens behind an explicit date a bare month and day still take its year.
const NEAR: usize = 45;

/// How many tokens before a date's end a word tells that it is still to come.
const NEAR_CUE: usize = 8;

/// A date as far as it was told, and where it ends.
struct Written {
    partial: Partial,
    end: usize,
}

impl Scan<'_> {
    /// A date in running text.
    pub(super) fn dated(&self, at: usize, before: Option<&FoundDay>) -> Option<Read> {
        self.any_date(at, before, false)
    }

    /// A date behind a word that announces one: "early", "since", "to".
    pub(super) fn dated_within(&self, at: usize, before: Option<&FoundDay>) -> Option<Read> {
        let at = at + usize::from(self.is(at, Role::The));
        self.tokens.get(at)?;
        self.any_date(at, before, true)
    }

    fn any_date(&self, at: usize, before: Option<&FoundDay>, announced: bool) -> Option<Read> {
        self.turned(at)
            .or_else(|| self.weekday(at))
            .or_else(|| self.in_digits(at, before, announced))
            .or_else(|| {
                let written = self.month_led(at, announced).or_else(|| self.day_led(at))?;
                self.names_something(written.end)
                    .then_some(())
                    .map_or_else(|| self.resolved(&written), |()| None)
            })
            .or_else(|| self.decade(at))
            .or_else(|| self.season(at, None))
            .or_else(|| self.year(at, announced))
            .or_else(|| self.day_of_the_month(at))
    }

    /// A written date on the calendar.
    fn resolved(&self, written: &Written) -> Option<Read> {
        if let Some(written) = self.of_that_year(written) {
            return self.resolved(&written);
        }
        let when = self.to_come(written).or_else(|| {
            let before = self.told_here().filter(|told| written.end <= told.end + NEAR);
            resolve::date(written.partial, self.today, before)
        })?;
        let year_is_told = written.partial.year.is_some();
        Some(Read { when, end: self.behind_day_part(written.end), kind: DayKind::Dated, year_is_told })
    }

    /// "on 24 October of that year": of the one that was told.
    fn of_that_year(&self, written: &Written) -> Option<Written> {
        let is_open = written.partial.year.is_none() && written.partial.month.is_some();
        (is_open && self.is(written.end, Role::Of)).then_some(())?;
        let year = self.phrased(written.end + 1)?;
        let is_year = year.kind == DayKind::Anchored && year.when.precision == WhenPrecision::Year;
        let partial = Partial { year: Some(year.when.from.year()), ..written.partial };
        is_year.then_some(Written { partial, end: year.end })
    }

    /// "scheduled for 3 November", in October: the next one, if it is less than half a year ahead.
    fn to_come(&self, written: &Written) -> Option<When> {
        let Partial { year: None, month: Some(month), day: Some(day), weekday: None, .. } = written.partial
        else {
            return None;
        };
        let start = written.end.saturating_sub(NEAR_CUE);
        (start.max(self.line_start)..written.end).any(|index| self.is(index, Role::ToCome)).then_some(())?;
        let this_year = calendar::day(self.today.year(), month, day)?;
        let next = if this_year < self.today {
            calendar::day(self.today.year() + 1, month, day)?
        } else {
            this_year
        };
        (next <= calendar::days_on(self.today, 183)).then(|| calendar::one(next))
    }

    /// "last Friday", "this January", "next summer".
    fn turned(&self, at: usize) -> Option<Read> {
        let (turn, next) = self.phrase(at, |meaning| match meaning {
            Meaning::Turn(turn) => Some(*turn),
            _ => None,
        })?;
        let entry = self.entry(next)?;
        if let Some(month) = entry.month.filter(|_| self.day_of_month(next + 1).is_none()) {
            if self.year_at(next + 1).is_some() || !self.has_its_capital(next) {
                return None;
            }
            let this_year = calendar::day(self.today.year(), month, 1)?;
            let first_of_month = self.today.first_of_month();
            let first = match turn {
                Turn::Last if first_of_month <= this_year => calendar::months_on(this_year, -12),
                Turn::Next | Turn::Coming if this_year <= first_of_month => {
                    calendar::months_on(this_year, 12)
                }
                _ => this_year,
            };
            let when = calendar::month_of(first);
            return Some(Read { when, end: next + 1, kind: DayKind::Dated, year_is_told: false });
        }
        if entry.season.is_some() {
            return self.season(next, Some(turn));
        }
        let weekday = self.weekday_at(next)?;
        if let Some(dated) = self.date_behind_weekday(next, weekday) {
            return Some(dated);
        }
        let when = calendar::one(self.turn_weekday(weekday, turn));
        Some(Read { when, end: self.behind_day_part(next + 1), kind: DayKind::Weekday, year_is_told: false })
    }

    fn turn_weekday(&self, weekday: Weekday, turn: Turn) -> jiff::civil::Date {
        let offset = i32::from(weekday.to_monday_zero_offset());
        let monday = calendar::week_of(self.today).from;
        match turn {
            Turn::Last => calendar::last_weekday(weekday, calendar::days_on(self.today, -1)),
            Turn::This => calendar::days_on(monday, offset),
            Turn::Next => calendar::days_on(monday, 7 + offset),
            Turn::Coming => calendar::days_on(calendar::last_weekday(weekday, self.today), 7),
        }
    }

    /// The weekday that a token names, in full or where something beside it says that the short form is one.
    pub(super) fn weekday_at(&self, at: usize) -> Option<Weekday> {
        let entry = self.entry(at)?;
        let weekday = Weekday::from_monday_zero_offset(entry.weekday?).ok()?;
        let short = entry.roles.has(Role::ShortWeekday);
        (!short || self.tokens[at].capital).then_some(weekday)
    }

    /// "Friday", "Monday, 3 April", "Tuesday of last week".
    fn weekday(&self, at: usize) -> Option<Read> {
        let weekday = self.weekday_at(at)?;
        let before = at.checked_sub(1);
        if before.is_some_and(|before| self.is(before, Role::Every) || self.is(before, Role::NameBefore))
            || self.names_something(at + 1)
        {
            return None;
        }
        if let Some(dated) = self.date_behind_weekday(at, weekday) {
            return Some(dated);
        }
        if self.is(at, Role::ShortWeekday) && !before.is_some_and(|before| self.is(before, Role::On)) {
            return None;
        }
        let end = self.behind_day_part(at + 1);
        if let Some((turn, end)) = self.phrase(end, |meaning| match meaning {
            Meaning::TurnAfter(turn) => Some(*turn),
            _ => None,
        }) {
            let monday = calendar::week_of(self.today).from;
            let offset = i32::from(weekday.to_monday_zero_offset());
            let weeks = match turn {
                Turn::Last => -7,
                Turn::This => 0,
                Turn::Next | Turn::Coming => 7,
            };
            let when = calendar::one(calendar::days_on(monday, weeks + offset));
            return Some(Read { when, end, kind: DayKind::Weekday, year_is_told: false });
        }
        let when = calendar::one(calendar::last_weekday(weekday, self.today));
        Some(Read { when, end, kind: DayKind::Weekday, year_is_told: false })
    }

    /// The date behind a weekday: "Monday, 3 April", "Friday the 26th", "Sunday (March 24)".
    fn date_behind_weekday(&self, at: usize, weekday: Weekday) -> Option<Read> {
        let mut next = self.behind_day_part(at + 1);
        if self.folded(next) == "." && self.is(at, Role::ShortWeekday) {
            next += 1;
        }
        let bracket = matches!(self.folded(next), "(" | "[");
        if bracket || self.folded(next) == "," {
            next += 1;
        }
        next += usize::from(self.is(next, Role::The) || self.is(next, Role::On));
        if let Some(mut written) = self.month_led(next, false).or_else(|| self.day_led(next))
            && written.partial.day.is_some()
        {
            written.partial.weekday = Some(weekday);
            return self.resolved(&written);
        }
        if let Some(read) = self.in_digits(next, None, true)
            && read.when.precision == WhenPrecision::Day
        {
            return Some(read);
        }
        // "Friday the 26th", "Tue 13th".
        let (day, end) = self.day_of_month(next).filter(|_| self.folded(next - 1) != ",")?;
        let said_as_day =
            self.is(next - 1, Role::The) || !self.folded(next).bytes().all(|byte| byte.is_ascii_digit());
        let ends = self.tokens.get(end).is_none_or(|token| token.shape == Shape::Mark && token.folded != ":");
        // "Wednesday, the second day of the truce": counted from its first.
        let counts = self.entry(end).is_some_and(|entry| entry.unit.is_some());
        (!counts).then_some(())?;
        (said_as_day || ends).then_some(())?;
        let partial = Partial { day: Some(day), weekday: Some(weekday), ..Partial::default() };
        let when = resolve::date(partial, self.today, None)?;
        Some(Read { when, end, kind: DayKind::Dated, year_is_told: false })
    }

    /// "March 22", "March 22, 2024", "June the 28th 2020", "March 2023", "March".
    fn month_led(&self, at: usize, announced: bool) -> Option<Written> {
        let entry = self.entry(at)?;
        let month = entry.month?;
        let doubtful = entry.roles.has(Role::DoubtfulMonth);
        let before = at.checked_sub(1);
        let placed = announced || before.is_some_and(|before| self.is(before, Role::InAMonth));
        let dotted = self.folded(at + 1) == "." && self.gap(at + 1).is_empty();
        let mut end = at + 1 + usize::from(dotted && self.tokens.len() > at + 2);
        let day_at = end + usize::from(self.is(end, Role::The));
        let mut partial = Partial { month: Some(month), ..Partial::default() };
        let in_month = before.is_some_and(|before| self.folded(before) == "in");
        if entry.roles.has(Role::VerbMonth) && !self.has_its_capital(at) {
            return None;
        }
        if let Some((day, last_day, behind)) = self.days_of_month(day_at)
            && !(in_month && self.is(behind, Role::Counted))
            && !self.is_clock(behind)
        {
            (partial.day, partial.last_day, end) = (Some(day), last_day, behind);
        }
        if let Some((year, behind)) = self.year_behind(end, at) {
            (partial.year, end) = (Some(year), behind);
        }
        if partial.day.is_none() && partial.year.is_none() {
            let named =
                before.is_some_and(|before| self.tokens[before].capital && self.entry(before).is_none());
            let alone = if doubtful {
                placed && self.has_its_capital(at)
            } else {
                !(named && self.is_part_of_name(at))
            };
            alone.then_some(())?;
            end = at + 1;
        }
        Some(Written { partial, end })
    }

    /// ":" between two numbers: what stands before it is an hour.
    fn is_clock(&self, at: usize) -> bool {
        self.folded(at) == ":"
            && self.gap(at + 1).is_empty()
            && self.tokens.get(at + 1).is_some_and(|token| token.shape == Shape::Number)
    }

    /// Whether a month or weekday is written as the language does.
    fn has_its_capital(&self, at: usize) -> bool {
        !self.words.words.capital || self.tokens[at].capital
    }

    /// "22 March", "22nd of March 2024", "3 JAN 90", "12-14 November", "9 to 12 of June".
    fn day_led(&self, at: usize) -> Option<Written> {
        // "12:30 December 27", "$12 December 27".
        let glued = at.checked_sub(1).is_some_and(|before| {
            self.gap(at).is_empty() && matches!(self.folded(before), ":" | "$" | "/" | "." | "€" | "£")
        });
        (!glued).then_some(())?;
        let (day, mut last_day, mut end) = self.days_of_month(at)?;
        if last_day.is_none()
            && (self.is(end, Role::To) || self.is(end, Role::And) || matches!(self.folded(end), "-" | "–"))
        {
            let second = end + 1 + usize::from(self.is(end + 1, Role::The));
            if let Some((last, behind)) = self.day_of_month(second).filter(|(last, _)| day < *last) {
                (last_day, end) = (Some(last), behind);
            }
        }
        if self.entry(end).is_some_and(|entry| entry.unit.is_some()) && self.is(end + 1, Role::Of) {
            end += 1;
        }
        end += usize::from(self.is(end, Role::Of));
        let entry = self.entry(end)?;
        let month = entry.month?;
        // "5 may have died".
        if entry.roles.has(Role::VerbMonth) && !self.has_its_capital(end) {
            return None;
        }
        let month_at = end;
        let dotted =
            self.folded(end + 1) == "." && self.gap(end + 1).is_empty() && end + 2 < self.tokens.len();
        let continues = dotted && self.year_behind(end + 2, month_at).is_some();
        end += 1 + usize::from(continues);
        let mut partial = Partial { month: Some(month), day: Some(day), last_day, ..Partial::default() };
        if let Some((year, behind)) = self.year_behind(end, month_at) {
            (partial.year, end) = (Some(year), behind);
        }
        Some(Written { partial, end })
    }

    /// A day of the month, or two joined in one token or by a dash: "22", "22nd", "second", "19-20".
    fn days_of_month(&self, at: usize) -> Option<(i8, Option<i8>, usize)> {
        if let Some((day, end)) = self.day_of_month(at) {
            let joined = matches!(self.folded(end), "-" | "–" | "—") || self.is(end, Role::To);
            if joined
                && let Some((last, behind)) = self.day_of_month(end + 1).filter(|(last, _)| day < *last)
                && self.entry(behind).is_none_or(|entry| entry.month.is_none())
                && !self.is(behind, Role::Counted)
            {
                return Some((day, Some(last), behind));
            }
            return Some((day, None, end));
        }
        let (first, last) = self.hyphenated(at)?;
        let (first, last) = (first.parse::<i8>().ok()?, last.parse::<i8>().ok()?);
        (1 <= first && first < last && last <= 31).then_some((first, Some(last), at + 1))
    }

    /// A day of the month: "22", "22nd", "second", "twenty fourth".
    fn day_of_month(&self, at: usize) -> Option<(i8, usize)> {
        let token = self.tokens.get(at)?;
        let word = token.folded.as_str();
        if token.shape == Shape::Number {
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let ending = &word[digits..];
            let fits =
                digits <= 2 && (ending.is_empty() || self.words.words.ordinal_endings.contains(&ending));
            let day = fits.then(|| word[..digits].parse::<i8>().ok()).flatten()?;
            return (1..=31).contains(&day).then_some((day, at + 1));
        }
        let entry = self.entry(at)?;
        if let Some(day) = entry.ordinal {
            return Some((day, at + 1));
        }
        let tens = entry.number.filter(|number| matches!(number, 20 | 30))?;
        let ones = self.entry(at + 1)?.ordinal.filter(|ones| *ones < 10)?;
        i8::try_from(tens).ok().map(|tens| (tens + ones, at + 2)).filter(|(day, _)| *day <= 31)
    }

    /// "on the 18th".
    fn day_of_the_month(&self, at: usize) -> Option<Read> {
        let before = at.checked_sub(1)?;
        let on = if self.is(before, Role::The) { before.checked_sub(1)? } else { before };
        self.is(on, Role::On).then_some(())?;
        let (day, end) = self.day_of_month(at)?;
        let with_ending = self.tokens[at].shape == Shape::Number && 2 < self.folded(at).len();
        let ends = self.tokens.get(end).is_none_or(|next| next.shape == Shape::Mark);
        (with_ending && ends).then_some(())?;
        let when = resolve::date(Partial { day: Some(day), ..Partial::default() }, self.today, None)?;
        Some(Read { when, end, kind: DayKind::Dated, year_is_told: false })
    }

    /// "mid-January", "mid-2015": the rest of the word behind its prefix.
    pub(super) fn part_of_word(&self, at: usize, rest: &str) -> Option<Read> {
        let mut partial = Partial::default();
        let mut end = at + 1;
        if let Some(month) = self.words.word(rest).and_then(|entry| entry.month) {
            partial.month = Some(month);
            if let Some((year, behind)) = self.year_at(end) {
                (partial.year, end) = (Some(year), behind);
            }
        } else if let Ok(year) = rest.parse::<i16>() {
            partial.year = (rest.len() == 4 && (1700..2200).contains(&year)).then_some(year);
        } else if let Some(first) = rest.strip_suffix('s').and_then(|digits| digits.parse::<i16>().ok()) {
            let decade = (first % 10 == 0 && (1700..2200).contains(&first)).then(|| calendar::decade(first));
            return decade.map(|when| Read { when, end, kind: DayKind::Dated, year_is_told: true });
        }
        self.resolved(&Written { partial, end })
    }

    /// "the March 23 Movement", "the Sunday Times", "the April 6 Youth Movement".
    fn names_something(&self, end: usize) -> bool {
        let capital = |index: usize| self.tokens.get(index).is_some_and(|token| token.capital);
        (self.is(end, Role::NameBehind) && capital(end))
            || (capital(end)
                && self.is(end + 1, Role::NameBehind)
                && capital(end + 1)
                && self.gap(end + 1) == " ")
    }
}
