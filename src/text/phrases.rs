//! Names of one or more words, found in a text by hashing prefixes.
//!
//! A table of a million names builds in half a second and is asked at over 100 MB of text a
//! second, since nearly every word of a text is no name's first word and costs one look-up.
//! Knows nothing of what the names mean: a name carries a number that the caller understands.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::token::{Token, hash};

/// A word or mark as names are compared: tokens cut at their hyphens, without apostrophes.
///
/// "St." is "Saint", "Mt." is "Mount", "Ft." is "Fort"; the dot after them is no part.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    hash: u64,
    /// The token that it is cut from.
    pub token: u32,
    /// Whether the token begins here.
    pub opens: bool,
    /// Whether the token ends here.
    pub closes: bool,
}

/// The parts of a token list.
pub fn parts(tokens: &[Token]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(tokens.len() + tokens.len() / 8);
    let mut shortened = false;
    for (index, token) in tokens.iter().enumerate() {
        if !token.joined {
            shortened = token.folded.len() <= 3
                && matches!(token.folded.as_str(), "st" | "mt" | "ft" | "sta" | "sto");
            let hash = if shortened { hash(spelled_out(&token.folded)) } else { token.hash };
            parts.push(Part { hash, token: index as u32, opens: true, closes: true });
            continue;
        }
        if token.folded == "." && shortened {
            shortened = false;
            continue;
        }
        // An apostrophe that opens a word is a letter of another script: Nad 'Ali, Pul-e 'Alam.
        let glued = tokens.get(index + 1).is_some_and(|next| next.bytes.start == token.bytes.end);
        if token.folded == "'" && glued && 0 < index {
            continue;
        }
        shortened = false;
        let first = parts.len();
        for piece in token.folded.split('-').filter(|piece| !piece.is_empty()) {
            let word: String = piece.trim_end_matches('.').chars().filter(|c| *c != '\'').collect();
            parts.push(Part {
                hash: hash(spelled_out(&word)),
                token: index as u32,
                opens: false,
                closes: false,
            });
        }
        if let Some(opening) = parts.get_mut(first) {
            opening.opens = true;
        }
        if let Some(closing) = parts[first..].last_mut() {
            closing.closes = true;
        }
    }
    parts
}

fn spelled_out(word: &str) -> &str {
    match word {
        "st" => "saint",
        "mt" => "mount",
        "ft" => "fort",
        _ => word,
    }
}

/// The number of a name, and those of the beginnings that it shares with longer names: one for each of its parts.
pub fn prefixes(parts: &[Part]) -> impl Iterator<Item = u64> + '_ {
    parts.iter().scan(0, |prefix, part| {
        *prefix = extend(*prefix, part.hash);
        Some(*prefix)
    })
}

/// A prefix of names: where the values of what is called exactly so stand, and whether a longer name begins with it.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Where its values stand in their table.
    pub values: Range<u32>,
    /// Whether a longer name begins with it.
    pub longer: bool,
}

/// What can be asked for a prefix of names.
pub trait Prefixes {
    /// What is known of a prefix, by its number.
    fn node(&self, prefix: u64) -> Option<Node>;
}

/// All names of a table that begin with the part at `start`, the shortest first: the part after the last, and where
/// the values stand.
pub fn beginning<'a, P: Prefixes>(
    table: &'a P,
    parts: &'a [Part],
    start: usize,
) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
    let (mut next, mut prefix) = (Some(start), 0);
    std::iter::from_fn(move || {
        while let Some(index) = next {
            prefix = extend(prefix, parts.get(index)?.hash);
            let node = table.node(prefix)?;
            next = node.longer.then_some(index + 1);
            if !node.values.is_empty() {
                return Some((index + 1, node.values.start as usize..node.values.end as usize));
            }
        }
        None
    })
}

/// A table of names.
///
/// Names are told apart by 64 bits of hash; among a million names, a false match is to be
/// expected once in many thousand billion look-ups, so the names themselves are not kept.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    nodes: FxHashMap<u64, Node>,
    values: Vec<u32>,
    /// Marks of the names' first words: most words of a text are dismissed by one look at a bit.
    firsts: Box<[u64]>,
}

/// How many bits of a word's hash say which mark is its own.
const MARK_BITS: u32 = 16;

fn mark(word: u64) -> (usize, u64) {
    let mark = word >> (u64::BITS - MARK_BITS);
    ((mark >> 6) as usize, 1 << (mark & 63))
}

impl Prefixes for Phrases {
    fn node(&self, prefix: u64) -> Option<Node> {
        self.nodes.get(&prefix).cloned()
    }
}

impl Phrases {
    /// Builds the table from names, each as its parts, and their numbers.
    pub fn new<'p>(names: impl IntoIterator<Item = (&'p [Part], u32)>) -> Self {
        let mut nodes: FxHashMap<u64, Node> = FxHashMap::default();
        let mut pairs = Vec::new();
        let mut firsts: Box<[u64]> = vec![0; 1 << (MARK_BITS - 6)].into();
        for (parts, value) in names {
            let mut last = None;
            if let Some(first) = parts.first() {
                let (place, bit) = mark(first.hash);
                firsts[place] |= bit;
            }
            for (index, prefix) in prefixes(parts).enumerate() {
                nodes.entry(prefix).or_default().longer |= index + 1 < parts.len();
                last = Some(prefix);
            }
            pairs.extend(last.map(|prefix| (prefix, value)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        for (index, (prefix, _)) in pairs.iter().enumerate() {
            let index = index as u32;
            let values = &mut nodes.entry(*prefix).or_default().values;
            *values = if values.start == values.end { index..index + 1 } else { values.start..index + 1 };
        }
        Phrases { nodes, values: pairs.into_iter().map(|pair| pair.1).collect(), firsts }
    }

    /// All names that begin with the part at `start`, the shortest first: the part after the last, and its numbers.
    pub fn at<'a>(
        &'a self,
        parts: &'a [Part],
        start: usize,
    ) -> impl Iterator<Item = (usize, &'a [u32])> + 'a {
        let may_begin = parts.get(start).is_some_and(|part| self.may_begin(part));
        let start = if may_begin { start } else { parts.len() };
        beginning(self, parts, start).map(|(end, values)| (end, &self.values[values]))
    }

    /// All parts that a name may begin with: few are left to be looked up.
    pub fn beginnings<'a>(&'a self, parts: &'a [Part]) -> impl Iterator<Item = usize> + 'a {
        (0..parts.len()).filter(|start| self.may_begin(&parts[*start]))
    }

    fn may_begin(&self, part: &Part) -> bool {
        let (place, bit) = mark(part.hash);
        self.firsts.get(place).is_some_and(|marks| marks & bit != 0)
    }
}

fn extend(prefix: u64, word: u64) -> u64 {
    (prefix.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn finds_all_names_that_begin_at_a_part() {
        let table: Vec<_> =
            ["New York", "New York City", "St. Petersburg", "Sana'a", "al-Bab", "York", "Nad Ali"]
                .map(|name| parts(&tokens(name)))
                .into();
        let phrases =
            Phrases::new(table.iter().enumerate().map(|(value, parts)| (parts.as_slice(), value as u32)));
        let r = |text: &str| {
            let parts = parts(&tokens(text));
            phrases.at(&parts, 0).map(|(end, values)| (end, values.to_vec())).collect::<Vec<_>>()
        };
        assert_eq!(r("New York City Hall"), [(2, vec![0]), (3, vec![1])]);
        assert_eq!(r("Saint-Petersburg"), [(2, vec![2])]);
        assert_eq!(r("Sanaa"), [(1, vec![3])]);
        assert_eq!(r("Al Bab"), [(2, vec![4])]);
        assert_eq!(r("Nad \u{2018}Ali"), [(2, vec![6])]);
        assert_eq!(r("New Yorkers"), []);
        assert_eq!(r(""), []);
    }
}
