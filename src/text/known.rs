//! Tables of words, by their numbers, in which few words of a text stand.
//!
//! Each word of a text is looked for in several of them. Most are in none, and one look at a bit says so.

use rustc_hash::FxHashMap;

/// How many bits of a word's number say which mark is its own.
const MARK_BITS: u32 = 14;

/// What is known of some words, by their numbers.
#[derive(Clone, Debug)]
pub struct Known<V> {
    marks: Box<[u64]>,
    values: FxHashMap<u64, V>,
}

impl<V> Default for Known<V> {
    fn default() -> Self {
        Known { marks: vec![0; 1 << (MARK_BITS - 6)].into(), values: FxHashMap::default() }
    }
}

impl<V> Known<V> {
    fn mark(word: u64) -> (usize, u64) {
        let mark = word >> (u64::BITS - MARK_BITS);
        ((mark >> 6) as usize, 1 << (mark & 63))
    }

    /// What is known of a word.
    #[inline]
    pub fn get(&self, word: u64) -> Option<&V> {
        let (place, bit) = Self::mark(word);
        (self.marks[place] & bit != 0).then(|| self.values.get(&word)).flatten()
    }

    /// All that is known, in no order.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.values.values_mut()
    }
}

impl<V: Default> Known<V> {
    /// What is known of a word, and from now on is.
    pub fn of(&mut self, word: u64) -> &mut V {
        let (place, bit) = Self::mark(word);
        self.marks[place] |= bit;
        self.values.entry(word).or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Known;
    use crate::text::token::hash;

    #[test]
    fn words_are_found_again_and_others_are_not() {
        let mut known: Known<usize> = Known::default();
        let words = ["one", "two", "three", "quarry"];
        words.iter().enumerate().for_each(|(place, word)| *known.of(hash(word)) = place);
        assert_eq!(words.map(|word| known.get(hash(word)).copied()), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(known.get(hash("four")), None);
    }
}
