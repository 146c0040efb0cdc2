//! Bare numbers: digits, number words, dozens, vague words; no qualifiers and no judgment.

use super::digits::{is_padded, leading_number};
use super::lexicon::{Meaning, Role};
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

/// What one token adds to a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    value: u128,
    high: Option<u128>,
    scale: Option<u128>,
    bound: Option<Bound>,
    noise: Option<Noise>,
    members: bool,
    about: bool,
    digits: bool,
}

impl Piece {
    /// Whether the token is nothing but a number, so that more may be added to it.
    fn is_bare(&self) -> bool {
        self.high.is_none() && self.bound.is_none() && self.noise.is_none() && !self.members && !self.about
    }
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

    /// How many groups of three digits follow behind a space: "3 000".
    fn spaced_groups(&self, at: usize) -> usize {
        let is_digits = |token: &str| token.bytes().all(|byte| byte.is_ascii_digit());
        let first = self.folded(at);
        if 3 < first.len() || !is_digits(first) || is_padded(first) {
            return 0;
        }
        let mut groups = 0;
        while let Some(next) = self.tokens.get(at + groups + 1) {
            let gap = &self.text[self.tokens[at + groups].bytes.end..next.bytes.start];
            let parts = matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}")
                || (gap == " " && (self.words.words.spaced_thousands || next.folded == "000"));
            if !parts || next.folded.len() != 3 || !is_digits(&next.folded) {
                break;
            }
            groups += 1;
        }
        groups
    }

    /// What one token says, where it is a number or begins with one.
    pub(super) fn piece(&self, at: usize) -> Option<Piece> {
        let token = self.tokens.get(at)?;
        let word = token.folded.as_str();
        if token.shape == Shape::Number {
            let groups = self.spaced_groups(at);
            if 0 < groups {
                let digits: String = (at..=at + groups).map(|index| self.folded(index)).collect();
                let value = digits.parse::<u128>().ok()?.saturating_mul(ONE);
                return Some(Piece { value, digits: true, ..Piece::default() });
            }
            let (value, rest) = leading_number(word, self.words.words)?;
            let piece = Piece { value, digits: true, ..Piece::default() };
            if is_padded(word) && 1 < word.len() {
                let clock =
                    word.len() == 4 && rest.is_empty() && value < 1_000 * ONE && value / ONE % 100 < 60;
                return Some(Piece { noise: Some(if clock { Noise::Time } else { Noise::Code }), ..piece });
            }
            return Some(self.with_rest(at, piece, rest));
        }
        if let Some(value) = self.entries[at].and_then(|entry| entry.plain) {
            return Some(Piece { value: u128::from(value) * ONE, ..Piece::default() });
        }
        if let Some(value) = self.compound(word) {
            return Some(Piece { value: u128::from(value) * ONE, ..Piece::default() });
        }
        word.contains('-').then(|| self.hyphenated(at, word)).flatten()
    }

    /// "twenty-two", "five-member", "half-dozen", "three-to-four".
    fn hyphenated(&self, at: usize, word: &str) -> Option<Piece> {
        let mut sum = Sum::default();
        let mut rest = word;
        while !rest.is_empty() {
            let (part, behind) = rest.split_once('-').unwrap_or((rest, ""));
            let entry = self.words.word(part);
            if let Some(divisor) = entry.and_then(|entry| entry.divisor)
                && let Some(count) =
                    self.words.word(behind).and_then(|entry| entry.collective.or(entry.scale))
            {
                let value = u128::from(count) * ONE / u128::from(divisor.max(1));
                return Some(Piece { value, about: true, ..Piece::default() });
            }
            let Some(entry) = entry else { break };
            if let Some(value) = entry.plain.map(|value| u128::from(value) * ONE) {
                if !sum.takes(value, self.words.words.counts_by_twenty) {
                    break;
                }
                let four_twenties = self.words.words.counts_by_twenty
                    && value == 20 * ONE
                    && sum.current % (100 * ONE) == 4 * ONE;
                sum.current += if four_twenties { 76 * ONE } else { value };
            } else if entry.roles.has(Role::Hundred) && sum.current < 100 * ONE {
                sum.current = if sum.current == 0 { 100 * ONE } else { sum.current * 100 };
            } else if !(entry.roles.has(Role::And) && 0 < sum.parts) {
                break;
            }
            sum.parts += 1;
            rest = behind;
        }
        (0 < sum.parts).then_some(())?;
        let piece = Piece { value: sum.current, ..Piece::default() };
        Some(if rest.is_empty() {
            piece
        } else {
            self.with_rest(at, piece, &word[word.len() - rest.len() - 1..])
        })
    }

    /// What the rest of a token makes of the number at its head.
    fn with_rest(&self, at: usize, piece: Piece, rest: &str) -> Piece {
        let words = self.words.words;
        let judged = |noise| Piece { noise: Some(noise), ..piece.clone() };
        let Some(tail) = rest.strip_prefix('-') else {
            if rest.is_empty() {
                return piece;
            }
            let money = self.noise_phrase_before(at) == Some(Noise::Money);
            let glued = words.glued_scales.iter().find(|(letters, _)| *letters == rest);
            if let Some((letters, scale)) = glued
                && (1 < letters.len() || *letters == "k" || money || !piece.value.is_multiple_of(ONE))
            {
                let scale = u128::from(*scale);
                let value = piece.value.saturating_mul(scale);
                return Piece { value, scale: Some(scale), ..piece };
            }
            if let Some((letters, range)) = rest.split_once('-')
                && let Some((_, scale)) = words.glued_scales.iter().find(|(glued, _)| *glued == letters)
            {
                let scale = u128::from(*scale);
                let value = piece.value.saturating_mul(scale);
                let tail = &rest[rest.len() - range.len() - 1..];
                return self.with_rest(at, Piece { value, scale: Some(scale), ..piece }, tail);
            }
            if words.ordinal_endings.contains(&rest) {
                return judged(Noise::Ordinal);
            }
            if rest == "s" && piece.value.is_multiple_of(10 * ONE) {
                let of_a_life = at.checked_sub(1).is_some_and(|before| self.is(before, Role::Possessive));
                return judged(if of_a_life { Noise::Age } else { Noise::Year });
            }
            return judged(self.words.noise_word(rest).unwrap_or(Noise::Code));
        };
        if let Some((second, behind)) = leading_number(tail, words) {
            return self.digit_range(&piece, second, tail, behind);
        }
        let (first, behind) = tail.split_once('-').unwrap_or((tail, ""));
        if let Some(noise) = self.words.noise_word(tail).or_else(|| self.words.noise_word(first)) {
            // "37-year old": the hyphen was forgotten.
            let aged =
                noise == Noise::Duration && (behind.starts_with("old") || self.folded(at + 1) == "old");
            return judged(if aged { Noise::Age } else { noise });
        }
        let Some(entry) = self.words.word(first) else { return judged(Noise::Compound) };
        if entry.roles.has(Role::Member) {
            return Piece { members: true, ..piece };
        }
        if let Some(scale) = entry.scale.map(u128::from) {
            let value = piece.value.saturating_mul(scale);
            let scaled = Piece { value, scale: Some(scale), ..piece };
            return if behind.is_empty() { scaled } else { self.with_rest(at, scaled, &tail[first.len()..]) };
        }
        if entry.roles.has(Role::To)
            && let Some(second) = self.small_number(behind)
            && piece.value < second
        {
            return Piece { high: Some(second), ..piece };
        }
        let after = entry.ahead.iter().find_map(|phrase| match phrase.meaning {
            Meaning::After(bound) if phrase.rest.is_empty() => Some(bound),
            _ => None,
        });
        match after {
            Some(bound) if behind.is_empty() => Piece { bound: Some(bound), ..piece },
            _ => judged(Noise::Compound),
        }
    }

    /// "1,500-4,000", "5-10km", "1990-91", "555-1212".
    fn digit_range(&self, piece: &Piece, second: u128, tail: &str, behind: &str) -> Piece {
        let is_year = |value: u128| (1800 * ONE..2100 * ONE).contains(&value);
        let years = is_year(piece.value) && (is_year(second) || (second < 100 * ONE && tail.len() == 2));
        let scale = self.words.words.glued_scales.iter().find(|(letters, _)| *letters == behind);
        let range = Piece { high: Some(second), ..piece.clone() };
        match (behind, scale) {
            _ if is_padded(tail) && !years => Piece { noise: Some(Noise::Code), ..piece.clone() },
            ("", _) if years => Piece { noise: Some(Noise::Year), ..range },
            ("", _) if piece.value < second => range,
            (_, Some((_, scale))) => {
                // "300-400k" shares its scale, "5k-20k" has it twice.
                let scale = u128::from(*scale);
                let first =
                    if piece.scale.is_some() { piece.value } else { piece.value.saturating_mul(scale) };
                let last = second.saturating_mul(scale);
                if first < last {
                    Piece { value: first, high: Some(last), scale: Some(scale), ..piece.clone() }
                } else {
                    Piece { noise: Some(Noise::Code), ..piece.clone() }
                }
            }
            (suffix, _) if piece.value < second && !suffix.starts_with(|c: char| c.is_ascii_digit()) => {
                let unit = suffix.trim_start_matches('-');
                let noise = self.words.noise_word(unit).unwrap_or(Noise::Code);
                Piece { noise: Some(noise), ..range }
            }
            _ => Piece { noise: Some(Noise::Code), ..piece.clone() },
        }
    }

    /// A number below a hundred in one word or in digits.
    fn small_number(&self, word: &str) -> Option<u128> {
        match leading_number(word, self.words.words) {
            Some((value, "")) => Some(value),
            Some(_) => None,
            None => Some(u128::from(self.words.word(word)?.plain?) * ONE),
        }
    }

    /// The digits behind "point", said in words: "five", "zero three", "seventy-one".
    fn decimals(&self, start: usize) -> Option<(u128, usize)> {
        let mut end = start;
        let (mut fraction, mut place) = (0, ONE);
        while let Some(piece) = self.piece(end).filter(Piece::is_bare) {
            let value = piece.value / ONE;
            let step = if value < 10 { 10 } else { 100 };
            if 100 <= value || place < step {
                break;
            }
            place /= step;
            fraction += value * place;
            end += 1;
            if 10 <= value {
                break;
            }
        }
        (start < end).then_some((fraction, end))
    }

    /// "half" at a token, and what it divides by.
    fn divisor(&self, at: usize) -> Option<u64> {
        self.entries.get(at).copied().flatten()?.divisor
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

    /// A number in one word, as German has it: "siebenunddreißig", "tausendeinhundert".
    pub(super) fn compound(&self, word: &str) -> Option<u64> {
        let Joining::OnesFirst { hundred, thousand, and } = self.words.words.joining else { return None };
        let plain = |word: &str| self.words.word(word).and_then(|entry| entry.plain);
        let below_hundred = |word: &str| {
            let word = word.strip_prefix(and).unwrap_or(word);
            plain(word).or_else(|| {
                let (ones, tens) = word.split_once(and)?;
                let ones = plain(ones).filter(|ones| (1..10).contains(ones))?;
                let tens = plain(tens).filter(|tens| *tens % 10 == 0 && 20 <= *tens)?;
                Some(ones + tens)
            })
        };
        let below_thousand = |word: &str| match word.split_once(hundred) {
            None => below_hundred(word),
            Some((count, rest)) => {
                let count = if count.is_empty() { 1 } else { below_hundred(count)? };
                let rest = if rest.is_empty() { 0 } else { below_hundred(rest)? };
                Some(count * 100 + rest)
            }
        };
        match word.split_once(thousand) {
            None => below_thousand(word),
            Some((count, rest)) => {
                let count = if count.is_empty() { 1 } else { below_thousand(count)? };
                let rest = if rest.is_empty() { 0 } else { below_thousand(rest)? };
                Some(count * 1_000 + rest)
            }
        }
    }
}

/// A number under way.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// What was multiplied by a scale already, in millionths.
    total: u128,
    /// What was not yet.
    current: u128,
    /// The last scale.
    scale: Option<u128>,
    /// How many words and digit groups it has.
    parts: usize,
    began_with_digits: bool,
    last_digits: bool,
}

impl Sum {
    /// Whether it has room for a number: "twenty" has for "two", "two" has not for "three".
    fn takes(&self, value: u128, by_twenty: bool) -> bool {
        if !self.current.is_multiple_of(ONE) {
            return false;
        }
        let (current, value) = (self.current / ONE, value / ONE);
        if self.scale.is_some_and(|scale| scale <= value) {
            return false;
        }
        let tail = current % 100;
        match value {
            _ if current == 0 => true,
            0 => false,
            1..=9 => tail == 0 || (20 <= tail && tail.is_multiple_of(10)),
            10..=19 => tail == 0 || (by_twenty && (tail == 60 || tail == 80)),
            20..=99 => tail == 0 || (by_twenty && value == 20 && tail == 4),
            _ => false,
        }
    }

    /// Whether a word took part, so that "and" may add to it: "3 hundred and 21", not "300 and 21".
    fn has_words(&self) -> bool {
        !self.last_digits
    }
}
