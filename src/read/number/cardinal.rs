//! Bare numbers: digits, number words, dozens, vague words; no qualifiers and no judgment.

use super::lexicon::{Meaning, Role};
use super::piece::Piece;
use super::sum::Sum;
use super::{Noise, ONE, Scan};
use crate::language::numbers::Joining;
use crate::model::Bound;
use crate::text::token::Shape;

/// How a number was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    Exact,
    /// "a dozen", "a hundred".
    About,
    /// "several", "dozens".
    Vague,
    /// "no one".
    Nobody,
}

/// A bare number.
#[derive(Clone, Debug)]
pub(super) struct Cardinal {
    /// In millionths.
    pub(super) value: u128,
    /// The upper end, where one token is a range: "5-10".
    pub(super) high: Option<u128>,
    pub(super) end: usize,
    pub(super) manner: Manner,
    /// The last scale that it was multiplied by, which a range shares.
    pub(super) scale: Option<u128>,
    /// "100-plus", "50-odd".
    pub(super) bound: Option<Bound>,
    /// What the token itself says: "9mm", "37-year-old".
    pub(super) noise: Option<Noise>,
    /// "12-member".
    pub(super) members: bool,
}

impl Scan<'_> {
    /// The bare number at a token.
    pub(super) fn cardinal(&self, at: usize) -> Option<Cardinal> {
        self.tokens.get(at)?;
        self.vague(at).or_else(|| self.nobody(at)).or_else(|| self.round(at)).or_else(|| self.counted(at))
    }

    /// "several", "a few thousand", "tens of thousands".
    fn vague(&self, at: usize) -> Option<Cardinal> {
        let vague = |value: u64, end| Cardinal {
            value: u128::from(value) * ONE,
            high: None,
            end,
            manner: Manner::Vague,
            scale: None,
            bound: None,
            noise: None,
            members: false,
        };
        if let Some((low, unit)) = self.entries[at].and_then(|entry| entry.plural) {
            let behind = at + 1 + usize::from(self.is(at + 1, Role::Of));
            if let Some(Some(entry)) = self.entries.get(behind)
                && let Some(times) = entry.plural.map(|(_, times)| times).or(entry.scale)
                && unit < times
            {
                return Some(vague(low.saturating_mul(times), behind + 1));
            }
            return Some(vague(low, at + 1));
        }
        let (low, end) = self.phrase(at, |meaning| match meaning {
            Meaning::Vague(low) => Some(*low),
            _ => None,
        })?;
        let mut times: u64 = 1;
        let mut behind = end;
        while let Some(Some(entry)) = self.entries.get(behind) {
            let hundred = entry.roles.has(Role::Hundred).then_some(100);
            let plural = entry.plural.map(|(_, unit)| unit);
            let Some(factor) = hundred.or(entry.scale).or(entry.collective).or(plural) else { break };
            times = times.saturating_mul(factor);
            behind += 1;
        }
        // Several thousand are at least two thousand, as thousands are.
        Some(if times == 1 { vague(low, end) } else { vague(times.saturating_mul(2), behind) })
    }

    /// "no one"; "no" before a noun.
    fn nobody(&self, at: usize) -> Option<Cardinal> {
        let (_, end) = self.phrase(at, |meaning| matches!(meaning, Meaning::Nobody).then_some(()))?;
        // "No. 5" is a name, "not a single" needs its noun.
        let alone = end == at + 1 && self.tokens.get(end).is_some_and(|next| next.shape != Shape::Word);
        let number = |index: usize| self.tokens.get(index).is_some_and(|token| token.shape == Shape::Number);
        if alone && (number(end) || (self.folded(end) == "." && number(end + 1))) {
            return None;
        }
        Some(Cardinal {
            value: 0,
            high: None,
            end,
            manner: Manner::Nobody,
            scale: None,
            bound: None,
            noise: None,
            members: false,
        })
    }

    /// "a dozen", "two dozen", "half a dozen", "a hundred", "half a million".
    fn round(&self, at: usize) -> Option<Cardinal> {
        let about = |value: u128, end| Cardinal {
            value,
            high: None,
            end,
            manner: Manner::About,
            scale: None,
            bound: None,
            noise: None,
            members: false,
        };
        let article = usize::from(self.is(at, Role::Article));
        let mut first = at + article;
        let divisor = self.divisor(first);
        if divisor.is_some() {
            first += 1;
            first += usize::from(self.is(first, Role::Of));
            first += usize::from(self.is(first, Role::Article));
        }
        let entry = self.entries.get(first).copied().flatten()?;
        let of_it = entry.collective.or(entry.scale.filter(|_| divisor.is_some()));
        if let Some(count) = of_it {
            let count = u128::from(count) * ONE;
            return Some(about(count / u128::from(divisor.unwrap_or(1).max(1)), first + 1));
        }
        if divisor.is_some() || (article == 0 && !entry.roles.has(Role::Hundred) && entry.scale.is_none()) {
            return None;
        }
        (entry.roles.has(Role::Hundred) || entry.scale.is_some()).then_some(())?;
        let mut number = self.counted(first)?;
        // "a hundred" is about that many, "a hundred and twenty" is not.
        if number.end == first + 1 && (article == 1 || !self.words.words.bare_scale_is_exact) {
            number.manner = Manner::About;
        }
        Some(number)
    }

    /// Digits and number words, added and multiplied as the language does.
    fn counted(&self, at: usize) -> Option<Cardinal> {
        let first = self.piece(at);
        if let Some(piece) = &first
            && !piece.is_bare()
        {
            return Some(self.of_one_token(at, piece));
        }
        let mut sum = Sum::default();
        let mut end = at;
        // Where the number ended before the last "and", in case what follows belongs to the next number.
        let mut before_and: Option<(Sum, usize)> = None;
        loop {
            let joined = 0 < sum.parts && self.may_join(end, &sum);
            let next = end + usize::from(joined);
            let Some(after) = self.add(&sum, next, joined) else {
                let Some((earlier, its_end)) = before_and.take() else { break };
                // "3 hundred and 2 hundred": the 2 was the beginning of another number.
                if self.multiplies(end) {
                    (sum, end) = (earlier, its_end);
                }
                break;
            };
            if joined {
                before_and = Some((sum, end));
            }
            (sum, end) = (after, next + self.piece_width(next));
        }
        (0 < sum.parts).then_some(())?;
        let mut value = sum.total.saturating_add(sum.current);
        if let Some((more, behind)) = self.and_a_half(end, &sum) {
            value = value.saturating_add(more);
            end = behind;
        } else if self.is(end, Role::Point)
            && let Some((fraction, behind)) = self.decimals(end + 1)
        {
            value = value.saturating_add(fraction);
            end = behind;
        }
        let mut number = Cardinal {
            value,
            high: None,
            end,
            manner: Manner::Exact,
            scale: sum.scale,
            bound: None,
            noise: None,
            members: false,
        };
        // "two dozen", "3 dozens", "three hundred and two dozens".
        if let Some(Some(entry)) = self.entries.get(end)
            && let Some(unit) =
                entry.collective.or(entry.plural.map(|(_, unit)| unit).filter(|unit| *unit < 100))
        {
            let tail = sum.current % (100 * ONE);
            let (kept, dozens) = if sum.current == tail { (sum.total, tail) } else { (value - tail, tail) };
            number.value = kept.saturating_add(dozens.saturating_mul(u128::from(unit)));
            number.manner = Manner::About;
            number.end = end + 1;
        }
        Some(number)
    }

    /// A number that one token says all of: "5-10", "9mm", "300k"; a scale may follow a range.
    fn of_one_token(&self, at: usize, piece: &Piece) -> Cardinal {
        let mut end = at + 1;
        let mut scale = piece.scale;
        let (mut value, mut high) = (piece.value, piece.high);
        if high.is_some()
            && let Some(times) = self.entries.get(end).copied().flatten().and_then(|entry| entry.scale)
        {
            value = value.saturating_mul(u128::from(times));
            high = high.map(|high| high.saturating_mul(u128::from(times)));
            scale = Some(u128::from(times));
            end += 1;
        }
        Cardinal {
            value,
            high,
            end,
            manner: if piece.about { Manner::About } else { Manner::Exact },
            scale,
            bound: piece.bound,
            noise: piece.noise,
            members: piece.members,
        }
    }

    /// The sum with one more token, where that can belong to the same number.
    fn add(&self, sum: &Sum, at: usize, joined: bool) -> Option<Sum> {
        let entry = self.entries.get(at)?;
        let mut sum = *sum;
        if let Some(entry) = entry {
            if entry.roles.has(Role::Hundred) && entry.plain.is_none() {
                (!joined && sum.current < 100 * ONE).then_some(())?;
                sum.current = if sum.current == 0 { 100 * ONE } else { sum.current * 100 };
                (sum.parts, sum.last_digits) = (sum.parts + 1, false);
                return Some(sum);
            }
            if let Some(scale) = entry.scale.map(u128::from) {
                let fits = !joined
                    && sum.scale.is_none_or(|last| scale < last)
                    && (0 < sum.current || sum.parts == 0);
                fits.then_some(())?;
                let counted = if sum.parts == 0 { ONE } else { sum.current };
                sum.total = sum.total.saturating_add(counted.saturating_mul(scale));
                (sum.current, sum.scale) = (0, Some(scale));
                (sum.parts, sum.last_digits) = (sum.parts + 1, false);
                return Some(sum);
            }
        }
        let piece = self.piece(at).filter(Piece::is_bare)?;
        let follows_digits = sum.last_digits || (piece.digits && 0 < sum.parts && !sum.began_with_digits);
        (!follows_digits || sum.parts == 0).then_some(())?;
        // A scale glued to digits ("300k") closes the number.
        (piece.scale.is_none() || sum.parts == 0).then_some(())?;
        sum.takes(piece.value, self.words.words.counts_by_twenty).then_some(())?;
        let four_twenties = self.words.words.counts_by_twenty
            && piece.value == 20 * ONE
            && sum.current % (100 * ONE) == 4 * ONE;
        sum.current = sum.current.saturating_add(if four_twenties { 76 * ONE } else { piece.value });
        if sum.parts == 0 {
            sum.began_with_digits = piece.digits;
        }
        (sum.parts, sum.last_digits) = (sum.parts + 1, piece.digits);
        Some(sum)
    }

    /// Whether a token multiplies the number before it.
    fn multiplies(&self, at: usize) -> bool {
        self.entries
            .get(at)
            .copied()
            .flatten()
            .is_some_and(|entry| entry.roles.has(Role::Hundred) || entry.scale.is_some())
    }

    /// Whether an "and" at a token may join more to the number.
    fn may_join(&self, at: usize, sum: &Sum) -> bool {
        let tail = sum.current % (100 * ONE);
        self.is(at, Role::And)
            && match self.words.words.joining {
                Joining::AfterHundreds => {
                    tail == 0 && 100 * ONE <= sum.total.saturating_add(sum.current) && sum.has_words()
                }
                Joining::AfterTens => 20 * ONE <= tail && tail.is_multiple_of(10 * ONE),
                Joining::OnesFirst { .. } | Joining::Never => false,
            }
    }

    /// How many tokens the piece at a token takes: more than one where spaces part its thousands.
    fn piece_width(&self, at: usize) -> usize {
        if self.tokens[at].shape == Shape::Number { 1 + self.spaced_groups(at) } else { 1 }
    }

    /// "and a half" behind a number: what it adds, and where it ends. "two and a half million" takes the scale in.
    fn and_a_half(&self, at: usize, sum: &Sum) -> Option<(u128, usize)> {
        (self.is(at, Role::And) && self.is(at + 1, Role::Article)).then_some(())?;
        let divisor = u128::from(self.divisor(at + 2)?.max(1));
        if sum.current == 0
            && let Some(scale) = sum.scale
        {
            return Some((scale * ONE / divisor, at + 3));
        }
        let part = ONE / divisor;
        match self.entries.get(at + 3).copied().flatten().and_then(|entry| entry.scale).map(u128::from) {
            Some(scale) => {
                Some(((sum.current + part).saturating_mul(scale).saturating_sub(sum.current), at + 4))
            }
            None => Some((part, at + 3)),
        }
    }
}
