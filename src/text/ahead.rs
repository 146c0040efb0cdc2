//! Phrases by the word that they begin with, each with what it means. Knows no language.

use std::cmp::Reverse;

use super::token::{Token, tokens};

/// The phrases that begin with one word: the longest first.
#[derive(Clone, Debug)]
pub struct Ahead<M> {
    phrases: Vec<Phrase<M>>,
    /// Marks of the words that go on with one of them; all, where one of them is the word alone.
    nexts: u128,
}

/// A phrase without its first word.
#[derive(Clone, Debug)]
struct Phrase<M> {
    /// The other words by their numbers.
    rest: Vec<u64>,
    meaning: M,
}

impl<M> Default for Ahead<M> {
    fn default() -> Self {
        Ahead { phrases: Vec::new(), nexts: 0 }
    }
}

fn mark(word: u64) -> u128 {
    1 << (word >> 57)
}

impl<M> Ahead<M> {
    /// Adds a phrase: the numbers of its words behind the first.
    pub fn add(&mut self, rest: &[u64], meaning: M) {
        self.nexts |= rest.first().map_or(u128::MAX, |word| mark(*word));
        let place = self.phrases.partition_point(|phrase| Reverse(phrase.rest.len()) <= Reverse(rest.len()));
        self.phrases.insert(place, Phrase { rest: rest.to_vec(), meaning });
    }

    /// Whether a phrase may go on with a word, or end before it: most are dismissed here, with one look.
    #[inline]
    pub fn may_go_on(&self, next: Option<u64>) -> bool {
        self.nexts == u128::MAX || next.is_some_and(|next| self.nexts & mark(next) != 0)
    }

    /// The longest phrase that tokens go on with and that means what is asked for, and how many of them it takes.
    pub fn longest<T>(&self, behind: &[Token], meant: impl Fn(&M) -> Option<T>) -> Option<(T, usize)> {
        if !self.may_go_on(behind.first().map(|token| token.hash)) {
            return None;
        }
        self.phrases.iter().find_map(|phrase| {
            let meaning = meant(&phrase.meaning)?;
            let tokens = behind.get(..phrase.rest.len())?;
            let same = tokens.iter().zip(&phrase.rest).all(|(token, word)| token.hash == *word);
            same.then_some((meaning, tokens.len()))
        })
    }

    /// What all of them mean.
    pub fn meanings(&self) -> impl Iterator<Item = &M> {
        self.phrases.iter().map(|phrase| &phrase.meaning)
    }

    /// What the word means alone.
    pub fn alone(&self) -> impl Iterator<Item = &M> {
        self.phrases.iter().filter(|phrase| phrase.rest.is_empty()).map(|phrase| &phrase.meaning)
    }
}

/// The numbers of a phrase's words, as tokens are cut.
pub fn words(phrase: &str) -> Vec<u64> {
    tokens(phrase).into_iter().map(|token| token.hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_that_means_what_is_asked_for() {
        let mut ahead = Ahead::default();
        for (phrase, meaning) in [("", 1), ("than", 2), ("or less", 3), ("or less than", 4)] {
            ahead.add(&words(phrase), meaning);
        }
        let r = |text: &str, most: i32| {
            ahead.longest(&tokens(text), |meaning| (*meaning <= most).then_some(*meaning))
        };
        assert_eq!(r("or less than ten", 4), Some((4, 3)));
        assert_eq!(r("or less than ten", 3), Some((3, 2)));
        assert_eq!(r("than ten", 4), Some((2, 1)));
        assert_eq!(r("ten", 4), Some((1, 0)));
        assert_eq!(r("", 0), None);
        assert!(ahead.may_go_on(None), "the word alone");
        assert_eq!(ahead.alone().collect::<Vec<_>>(), [&1]);
    }
}
