//! Names of one or more words, found in a text by hashing prefixes.
//!
//! A table of a million names builds in half a second and is asked at over 100 MB of text a
//! second, since nearly every word of a text is no name's first word and costs one look-up.
//! Knows nothing of what the names mean: a name carries a number that the caller understands.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use super::token::Token;

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
        if token.folded == "." && shortened {
            shortened = false;
            continue;
        }
        // An apostrophe that opens a word is a letter of another script: Nad 'Ali, Pul-e 'Alam.
        let glued = tokens.get(index + 1).is_some_and(|next| next.bytes.start == token.bytes.end);
        if token.folded == "'" && glued && 0 < index {
            continue;
        }
        shortened = matches!(token.folded.as_str(), "st" | "mt" | "ft" | "sta" | "sto");
        if !token.folded.contains(['-', '\'', '.']) {
            parts.push(Part {
                hash: hash(spelled_out(&token.folded)),
                token: index as u32,
                opens: true,
                closes: true,
            });
            continue;
        }
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

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// A prefix of names: what is called exactly so, and whether a longer name begins with it.
#[derive(Clone, Debug, Default)]
struct Node {
    values: Range<u32>,
    longer: bool,
}

/// A table of names.
///
/// Names are told apart by 64 bits of hash; among a million names, a false match is to be
/// expected once in many thousand billion look-ups, so the names themselves are not kept.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    nodes: FxHashMap<u64, Node>,
    values: Vec<u32>,
}

impl Phrases {
    /// Builds the table from names, each as its parts, and their numbers.
    pub fn new<'p>(names: impl IntoIterator<Item = (&'p [Part], u32)>) -> Self {
        let mut nodes: FxHashMap<u64, Node> = FxHashMap::default();
        let mut pairs = Vec::new();
        for (parts, value) in names {
            let mut prefix = 0;
            for (index, part) in parts.iter().enumerate() {
                prefix = extend(prefix, part.hash);
                nodes.entry(prefix).or_default().longer |= index + 1 < parts.len();
            }
            if !parts.is_empty() {
                pairs.push((prefix, value));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        for (index, (prefix, _)) in pairs.iter().enumerate() {
            let index = index as u32;
            let values = &mut nodes.entry(*prefix).or_default().values;
            *values = if values.start == values.end { index..index + 1 } else { values.start..index + 1 };
        }
        Phrases { nodes, values: pairs.into_iter().map(|pair| pair.1).collect() }
    }

    /// All names that begin with the part at `start`, the shortest first.
    pub fn at<'a>(&'a self, parts: &'a [Part], start: usize) -> Names<'a> {
        Names { phrases: self, parts, next: Some(start), prefix: 0 }
    }
}

/// The names that begin at one part: where each ends (the part after its last), and its numbers.
#[derive(Debug)]
pub struct Names<'a> {
    phrases: &'a Phrases,
    parts: &'a [Part],
    next: Option<usize>,
    prefix: u64,
}

impl<'a> Iterator for Names<'a> {
    type Item = (usize, &'a [u32]);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(index) = self.next {
            self.prefix = extend(self.prefix, self.parts.get(index)?.hash);
            let node = self.phrases.nodes.get(&self.prefix)?;
            self.next = node.longer.then_some(index + 1);
            if !node.values.is_empty() {
                let values = node.values.start as usize..node.values.end as usize;
                return Some((index + 1, &self.phrases.values[values]));
            }
        }
        None
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
