//! What one token adds to a number: digits, a number word, "37-year-old", "5-10".

use super::digits::{is_padded, leading_number};
use super::lexicon::{Meaning, Role};
use super::sum::Sum;
use super::{Noise, ONE, Scan};
use crate::language::numbers::Joining;
use crate::model::Bound;
use crate::text::token::Shape;

/// What one token adds to a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) value: u128,
    pub(super) high: Option<u128>,
    pub(super) scale: Option<u128>,
    pub(super) bound: Option<Bound>,
    pub(super) noise: Option<Noise>,
    pub(super) members: bool,
    pub(super) about: bool,
    pub(super) digits: bool,
}

impl Piece {
    /// Whether the token is nothing but a number, so that more may be added to it.
    pub(super) fn is_bare(&self) -> bool {
        self.high.is_none() && self.bound.is_none() && self.noise.is_none() && !self.members && !self.about
    }
}

impl Scan<'_> {
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
    pub(super) fn hyphenated(&self, at: usize, word: &str) -> Option<Piece> {
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
    pub(super) fn with_rest(&self, at: usize, piece: Piece, rest: &str) -> Piece {
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
        let after = entry.ahead.alone().find_map(|meaning| match meaning {
            Meaning::After(bound) => Some(*bound),
            _ => None,
        });
        match after {
            Some(bound) if behind.is_empty() => Piece { bound: Some(bound), ..piece },
            _ => judged(Noise::Compound),
        }
    }

    /// "1,500-4,000", "5-10km", "1990-91", "555-1212".
    pub(super) fn digit_range(&self, piece: &Piece, second: u128, tail: &str, behind: &str) -> Piece {
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
    pub(super) fn small_number(&self, word: &str) -> Option<u128> {
        match leading_number(word, self.words.words) {
            Some((value, "")) => Some(value),
            Some(_) => None,
            None => Some(u128::from(self.words.word(word)?.plain?) * ONE),
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

    /// How many groups of three digits follow behind a space: "3 000".
    pub(super) fn spaced_groups(&self, at: usize) -> usize {
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

    /// The digits behind "point", said in words: "five", "zero three", "seventy-one".
    pub(super) fn decimals(&self, start: usize) -> Option<(u128, usize)> {
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
    pub(super) fn divisor(&self, at: usize) -> Option<u64> {
        self.entries.get(at).copied().flatten()?.divisor
    }
}
