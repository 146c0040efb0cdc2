//! What stands around a day and belongs to it: its preposition, the other end of a range, "since", and the place of a
//! dateline.

use super::lexicon::{Meaning, Role};
use super::resolve;
use super::{DayKind, Open, Read, Scan};
use crate::model::{When, WhenPrecision};
use crate::text::token::{Shape, Token};

/// More words than a town's name and its country's take before a dateline's day.
const MOST_OF_HEAD: usize = 5;

impl Scan<'_> {
    /// The second end of "between March 3 and April 4", "Monday to Friday", "2014-2018".
    pub(super) fn with_range(&self, at: usize, first: Read) -> Read {
        let joint = first.end;
        let opened = at.checked_sub(1);
        let between = opened.is_some_and(|before| self.is(before, Role::Between));
        let from = opened.is_some_and(|before| self.is(before, Role::From));
        let dash = matches!(self.folded(joint), "-" | "–" | "—" | "~");
        let joins = self.is(joint, Role::To) || (between && self.is(joint, Role::And)) || dash;
        if !joins || matches!(first.kind, DayKind::Anchored | DayKind::Named) {
            return first;
        }
        let mut start = joint + 1;
        if self.is(start, Role::The)
            && self.phrase(start, |m| matches!(m, Meaning::Part).then_some(())).is_none()
        {
            start += 1;
        }
        if (between || from)
            && let Some(read) = self.to_day_of_month(start, &first)
        {
            return read;
        }
        let Some(second) = self.entries.get(start).and_then(|_| {
            self.phrased(start)
                .or_else(|| self.parted(start, None))
                .or_else(|| self.dated_within(start, None))
        }) else {
            return first;
        };
        resolve::range(first, &second, dash && !from, self.today)
    }

    /// "between July 6 and 8", "from July 6 to 8": the month goes for both. "Between July 6 and 8 May" names its own.
    fn to_day_of_month(&self, at: usize, first: &Read) -> Option<Read> {
        let number =
            self.tokens.get(at).filter(|token| token.shape == Shape::Number && token.folded.len() <= 2)?;
        let day_of_month: i8 = number.folded.parse().ok()?;
        let begin = first.when.from;
        let is_day = first.kind == DayKind::Dated && first.when.precision == WhenPrecision::Day;
        let ends = self.tokens.get(at + 1).is_none_or(|next| next.shape != Shape::Word || next.folded != "%")
            && self.dated_within(at, None).is_none();
        let end = begin.with().day(day_of_month).build().ok().filter(|end| begin < *end)?;
        (is_day && ends).then(|| Read {
            when: When { to: end, precision: WhenPrecision::Days, ..first.when.clone() },
            end: at + 1,
            ..*first
        })
    }

    /// The preposition before a day, which belongs to its words.
    pub(super) fn with_preposition(&self, at: usize, floor: usize) -> usize {
        let mut start = at;
        while floor < start
            && (self.is(start - 1, Role::The)
                || self.is(start - 1, Role::Between)
                || self.is(start - 1, Role::From))
        {
            start -= 1;
        }
        if floor < start && self.is(start - 1, Role::Preposition) { start - 1 } else { start }
    }

    /// "since", "until", "before", "after" right before a day.
    pub(super) fn open_before(&self, at: usize, floor: usize, end: usize) -> Option<Open> {
        if self.folded(end) == "'s" {
            return None;
        }
        let longest = at.saturating_sub(3).max(floor);
        (longest..at).find_map(|start| {
            let (open, behind) = self.phrase(start, |meaning| match meaning {
                Meaning::Open(open) => Some(*open),
                _ => None,
            })?;
            (behind == at).then_some(open)
        })
    }

    /// Whether a date stands where a dateline does: in the first line's head, behind a place in capitals; or is a
    /// headline's, at its head or its end: "Update, March 3", "March 3: Four held in the north".
    pub(super) fn is_dateline(&self, at: usize, end: usize, when: &When) -> bool {
        let head = &self.tokens[self.line_start..at];
        let near = self.tokens[at].bytes.start < 3_000;
        let capital = |token: &Token| token.shape != Shape::Word || token.capital || token.folded.len() <= 3;
        let begins =
            head.first().is_some_and(|token| token.shape == Shape::Word && (token.upper || token.capital));
        let place = (1..=10).contains(&head.len()) && begins && head.iter().all(capital);
        let marked = head.last().is_some_and(|token| token.folded == "(" || token.folded == ",")
            && (matches!(self.folded(end), "(" | ")" | "-" | "–" | "—" | "--" | "[")
                || self.tokens.get(end).is_none_or(|_| self.gap(end).contains('\n')));
        let age = self.today.since(when.from).map_or(i32::MAX, |span| span.get_days());
        // "Bogota, 29 Aug - ", "Kabul (29 August) – ": a name at the head, and behind the day what opens the text.
        let is_at_head = head.len() <= MOST_OF_HEAD && self.line_start == 0 && (-1..=3).contains(&age);
        let shouted = is_at_head || head.first().is_some_and(|token| token.upper);
        let ends = self.tokens.get(end).is_none_or(|_| self.gap(end).contains('\n'));
        let heads = head.is_empty() && self.folded(end) == ":" || place && ends;
        if when.precision == WhenPrecision::Day && near && heads && (-1..=1).contains(&age) {
            return true;
        }
        when.precision == WhenPrecision::Day
            && near
            && place
            && marked
            && shouted
            && (-3..=400).contains(&age)
    }
}
