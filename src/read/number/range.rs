//! Ranges: two numbers that are the bounds of one amount.

use super::cardinal::{Cardinal, Manner};
use super::lexicon::Role;
use super::{FoundAmount, ONE, Read, Scan};
use crate::model::Bound;

impl Scan<'_> {
    /// Two bounds of one number, as the range between them.
    pub(super) fn as_one_range(&self, lower: &FoundAmount, upper: &FoundAmount) -> FoundAmount {
        let tokens = lower.tokens.start..upper.tokens.end;
        let noise = lower.noise.or(upper.noise);
        self.found(tokens, Bound::Range, lower.amount.low, upper.amount.high, noise)
    }

    /// "more than 10 but fewer than 40": two bounds of one number.
    pub(super) fn bounds_both_ways(&self, lower: &FoundAmount, upper: &FoundAmount) -> bool {
        let opens = matches!(lower.amount.bound, Bound::AtLeast | Bound::MoreThan);
        let closes = matches!(upper.amount.bound, Bound::UpTo | Bound::FewerThan);
        let joined = upper.tokens.start == lower.tokens.end + 1
            && (self.is(lower.tokens.end, Role::And) || self.is(lower.tokens.end, Role::But));
        opens && closes && joined && upper.amount.high.is_some_and(|high| lower.amount.low < high)
    }

    /// A number, with the second one of "three to four million" where there is one.
    pub(super) fn with_range(&self, core: usize, first: &Cardinal, bound: Option<Bound>) -> Read {
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
    pub(super) fn range_of(&self, core: usize, at: usize, role: Role, bound: Option<Bound>) -> Option<Read> {
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

    /// Whether a toll moves shortly before: "rose from 14 to 16" is a change, no range.
    pub(super) fn moves_before(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at).rev().any(|index| self.is(index, Role::Move))
    }
}
