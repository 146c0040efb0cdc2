//! Amounts: how many, as a text says it, with what bounds it, and the numbers that count nobody.
//!
//! ```
//! use wirewatch::{model::Bound, read::number, text::token};
//!
//! let text = "At least 133 people died, among them a 37-year-old guard.";
//! let found = number::amounts(text, &token::tokens(text), number::english());
//! assert_eq!((found[0].amount.bound, found[0].amount.low, found[0].amount.high), (Bound::AtLeast, 133, None));
//! assert_eq!(found[1].noise, Some(number::Noise::Age));
//! ```
//!
//! Every number is told, also the one that counts nobody, with the reason, so that `explain` can show what was
//! left out. What is counted is not decided here ("two stations" is 2 as well), nor is "a police officer" read
//! as 1: both need the noun. One pass over the tokens, with a look around each that is bounded.

mod cardinal;
mod digits;
mod lexicon;
mod noise;
mod piece;
mod range;
mod sum;

use std::ops::Range;
use std::sync::LazyLock;

use crate::language::numbers;
use crate::model::{Amount, Bound};
use crate::text::token::{Shape, Token};

pub use crate::language::numbers::Noise;
pub use lexicon::Numbers;

use lexicon::{Entry, Meaning, Role};

/// Quantities are kept in millionths, so that "1.2 million" is exact.
const ONE: u128 = 1_000_000;

/// A number that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAmount {
    /// What it says. `said` has the qualifiers too: "at least 133", "14 (fourteen)".
    pub amount: Amount,
    /// The tokens of all that.
    pub tokens: Range<usize>,
    /// The bytes of all that.
    pub bytes: Range<usize>,
    /// Why it counts nobody; none where it may count people.
    pub noise: Option<Noise>,
}

/// The English words, ready to use.
pub fn english() -> &'static Numbers {
    static WORDS: LazyLock<Numbers> = LazyLock::new(|| Numbers::new(&numbers::ENGLISH));
    &WORDS
}

/// The words of a language by its code (ISO 639-1), ready to use: en, es, fr, de, ru.
pub fn of_language(code: &str) -> Option<&'static Numbers> {
    static OTHERS: LazyLock<[(&str, Numbers); 4]> = LazyLock::new(|| {
        [
            ("es", Numbers::new(&numbers::SPANISH)),
            ("fr", Numbers::new(&numbers::FRENCH)),
            ("de", Numbers::new(&numbers::GERMAN)),
            ("ru", Numbers::new(&numbers::RUSSIAN)),
        ]
    });
    match code {
        "en" => Some(english()),
        other => OTHERS.iter().find(|(code, _)| *code == other).map(|(_, numbers)| numbers),
    }
}

/// All numbers of a text or of a sentence, in order, none overlapping another.
///
/// `tokens` are those of `text` or some of them in a row; the token ranges count from the first one handed in.
/// "at most 20" leaves `low` at 1: an amount that is told is of somebody. "about 50" has 50 for both bounds,
/// "more than 50" has 50 for its lower one.
pub fn amounts(text: &str, tokens: &[Token], words: &Numbers) -> Vec<FoundAmount> {
    let scan = Scan { text, tokens, words, entries: tokens.iter().map(|token| words.entry(token)).collect() };
    let mut found: Vec<FoundAmount> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = scan.amount(at, found.last());
        at = next.as_ref().map_or(at + 1, |amount| amount.tokens.end);
        let Some(amount) = next else { continue };
        match found.last_mut().filter(|last| scan.bounds_both_ways(last, &amount)) {
            Some(last) => *last = scan.as_one_range(last, &amount),
            None => found.push(amount),
        }
    }
    found
}

/// One pass: the text, its tokens, and for each what the language knows of it.
struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a Numbers,
    entries: Vec<Option<&'a Entry>>,
}

/// A number read at a place, before it is judged.
struct Read {
    bound: Bound,
    low: u128,
    /// The upper end of a range.
    high: Option<u128>,
    end: usize,
    /// Where the bare number begins, behind its qualifiers.
    core: usize,
    noise: Option<Noise>,
    /// Whether the number counts the people of a group: "12-member".
    members: bool,
}

impl Scan<'_> {
    /// "handed over 21 girls": a word of the verb, and no more than 21.
    fn is_particle(&self, at: usize) -> bool {
        let (particle, verbs) = self.words.words.particle;
        self.tokens[at].folded == particle
            && at.checked_sub(1).is_some_and(|verb| verbs.contains(&&*self.tokens[verb].folded))
    }

    /// The amount that begins at a token, judged with the one before it.
    fn amount(&self, at: usize, before: Option<&FoundAmount>) -> Option<FoundAmount> {
        let token = &self.tokens[at];
        let begins = match self.entries[at] {
            Some(entry) => entry.begins && self.goes_on(at, entry),
            None => token.joined && token.folded.contains('-') || self.compound(&token.folded).is_some(),
        };
        if !(begins || token.shape == Shape::Number) || self.is_particle(at) {
            return None;
        }
        if let Some((end, noise)) = self.written_with_marks(at) {
            return Some(self.found(at..end, Bound::Exact, 0, Some(0), Some(noise)));
        }
        let mut read = self.qualified(at)?;
        // "about 8:30": the qualifier does not make two numbers of it.
        if let Some((end, noise)) = self.written_with_marks(read.core) {
            return Some(self.found(at..end, Bound::Exact, 0, Some(0), Some(noise)));
        }
        read.end = self.suffixes(&mut read);
        let noise = read.noise.or_else(|| self.noise(at, &read, before));
        let low = whole(read.low);
        let (bound, low, high) = match (read.bound, read.high.map(whole)) {
            (Bound::AtLeast | Bound::MoreThan, _) => (read.bound, low, None),
            (Bound::UpTo, high) => (Bound::UpTo, 1, Some(high.unwrap_or(low))),
            (Bound::FewerThan, high) => {
                (Bound::FewerThan, 1, Some(high.unwrap_or(low).saturating_sub(1).max(1)))
            }
            (_, Some(high)) => (Bound::Range, low, Some(high)),
            (Bound::Vague, None) => (Bound::Vague, low, None),
            (Bound::Exact, None) if low == 0 && noise.is_none() => (Bound::None, 0, Some(0)),
            (bound, None) => (bound, low, Some(low)),
        };
        Some(self.found(at..read.end, bound, low, high, noise))
    }

    /// Whether what follows an article lets an amount begin with it; most are dismissed here, with one look.
    fn goes_on(&self, at: usize, entry: &Entry) -> bool {
        let Some(next) = self.tokens.get(at + 1).filter(|_| entry.only_opens) else { return true };
        next.shape == Shape::Number
            || next.joined
            || self.entries[at + 1].is_some()
            || entry.ahead.may_go_on(Some(next.hash))
    }

    fn found(
        &self,
        tokens: Range<usize>,
        bound: Bound,
        low: u64,
        high: Option<u64>,
        noise: Option<Noise>,
    ) -> FoundAmount {
        let bytes = self.tokens[tokens.start].bytes.start..self.tokens[tokens.end - 1].bytes.end;
        let said = self.text[bytes.clone()].into();
        FoundAmount { amount: Amount { bound, low, high, said }, tokens, bytes, noise }
    }

    /// A number with what stands before it: "at least", "between", "from".
    fn qualified(&self, at: usize) -> Option<Read> {
        let mut bound = None;
        let mut core = at;
        // "perhaps as many as 50": the looser word yields to the firmer one behind it.
        for _ in 0..3 {
            let Some((next, end)) = self.phrase(core, |meaning| match meaning {
                Meaning::Before(bound) => Some(*bound),
                _ => None,
            }) else {
                break;
            };
            bound = match bound {
                None | Some(Bound::Exact | Bound::About) => Some(next),
                firm => firm,
            };
            core = end;
        }
        if self.is(core, Role::Between)
            && let Some(range) = self.range_of(core + 1, core + 1, Role::And, bound)
        {
            return Some(range);
        }
        if self.is(core, Role::From)
            && !self.moves_before(core)
            && let Some(range) = self.range_of(core + 1, core + 1, Role::To, bound)
        {
            return Some(range);
        }
        if let Some(first) = self.cardinal(core) {
            return Some(self.with_range(core, &first, bound));
        }
        // "some people": the qualifier itself is the vague number.
        if core == at {
            return None;
        }
        let first = self.cardinal(at)?;
        Some(self.with_range(at, &first, None))
    }

    /// What stands behind a number and belongs to it: "(fourteen)", "or more", "+". Gives the new end.
    fn suffixes(&self, read: &mut Read) -> usize {
        let mut end = read.end;
        if self.folded(end) == "("
            && let Some(again) = self.cardinal(end + 1)
            && again.value == read.low
            && read.high.is_none()
            && again.high.is_none()
            && self.folded(again.end) == ")"
        {
            end = again.end + 1;
        }
        let after = self.phrase(end, |meaning| match meaning {
            Meaning::After(bound) => Some(*bound),
            _ => None,
        });
        if let Some((bound, behind)) = after
            && matches!(read.bound, Bound::Exact | Bound::About | Bound::Range)
        {
            // "50 plus 3" adds; "50 or more than 60" does not bound the 50.
            let goes_on = self.cardinal(behind).is_some()
                || self
                    .phrase(behind - 1, |meaning| matches!(meaning, Meaning::Before(_)).then_some(()))
                    .is_some_and(|((), next)| self.cardinal(next).is_some());
            if !goes_on {
                read.bound = bound;
                read.high = None;
                end = behind;
            }
        }
        end
    }

    /// Whether a token plays a part.
    fn is(&self, index: usize, role: Role) -> bool {
        self.entries.get(index).copied().flatten().is_some_and(|entry| entry.roles.has(role))
    }

    /// A token's folded form; empty behind the end.
    fn folded(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.folded.as_str())
    }

    /// Whether a token follows the one before it without a space.
    fn touches(&self, index: usize) -> bool {
        0 < index && self.tokens[index - 1].bytes.end == self.tokens[index].bytes.start
    }

    /// The longest phrase at a token that means what is asked for, and where it ends.
    fn phrase<T>(&self, at: usize, meant: impl Fn(&Meaning) -> Option<T>) -> Option<(T, usize)> {
        let entry = self.entries.get(at).copied().flatten()?;
        let (meaning, rest) = entry.ahead.longest(&self.tokens[at + 1..], meant)?;
        Some((meaning, at + 1 + rest))
    }

    /// The longest phrase that ends right before a token and makes the number behind it noise.
    fn noise_phrase_before(&self, at: usize) -> Option<Noise> {
        let last = at.checked_sub(1)?;
        let entry = self.entries[last]?;
        entry.behind.iter().find_map(|phrase| {
            let start = last.checked_sub(phrase.rest.len())?;
            let same =
                self.tokens[start..last].iter().zip(&phrase.rest).all(|(token, word)| token.hash == *word);
            same.then_some(phrase.noise)
        })
    }
}

/// Millionths to whole persons, rounded down.
fn whole(quantity: u128) -> u64 {
    u64::try_from(quantity / ONE).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
