//! The tables of a language as one look-up: from folded words to what they mean.

mod build;

use rustc_hash::FxHashMap;

use super::meaning::Meaning;
use super::word::Words;

/// One language's words, ready to be looked up.
pub struct Lexicon {
    /// By the number of the first word.
    phrases: FxHashMap<u64, Opening>,
    /// What the rules call words, the first name being none.
    names: Vec<&'static str>,
    /// For each name, the lists of words that it stands in, as their place in `lists`.
    named: Vec<u16>,
    /// The sets of lists that words stand in, the first being none.
    lists: Vec<Words>,
}

/// What was found to begin at a word.
pub struct Looked<'l> {
    /// How many words it takes.
    pub length: usize,
    /// What the tables say that it means.
    pub meaning: Option<&'l Meaning>,
    /// The lists of words that it stands in, as [`Lexicon::lists`] has them.
    pub lists: u16,
}

/// What begins with a word.
#[derive(Default)]
struct Opening {
    /// What the word means alone.
    alone: Option<Meaning>,
    /// The phrases, each with the numbers of its other words: by the first of these, and of several the longest first.
    longer: Vec<Phrase>,
    /// The lists that the word stands in.
    lists: u16,
    /// Marks of the words that go on with one of the phrases: most others are dismissed by one look.
    nexts: u128,
}

/// A phrase of several words.
struct Phrase {
    /// The number of the word behind the first.
    next: u64,
    /// The numbers of all words behind the first.
    rest: Vec<u64>,
    meaning: Meaning,
    /// The lists that it stands in.
    lists: u16,
}

impl Opening {
    fn mark(word: u64) -> u128 {
        1 << (word >> 57)
    }

    /// The phrases that go on with a word, the longest first.
    fn going_on_with(&self, next: u64) -> impl Iterator<Item = &Phrase> {
        let may_go_on = self.nexts & Opening::mark(next) != 0;
        let from = if may_go_on {
            self.longer.partition_point(|phrase| phrase.next < next)
        } else {
            self.longer.len()
        };
        self.longer[from..].iter().take_while(move |phrase| phrase.next == next)
    }
}

impl Lexicon {
    /// What the rules call a word whose meaning has a name.
    pub fn name(&self, name: u16) -> &'static str {
        self.names[usize::from(name)]
    }

    /// The lists of words at a place that [`Lexicon::look`] gave.
    #[inline]
    pub fn lists(&self, lists: u16) -> &Words {
        &self.lists[usize::from(lists)]
    }

    /// The lists that a single word stands in, by its number.
    pub fn lists_of(&self, word: u64) -> u16 {
        self.phrases.get(&word).map_or(0, |opening| opening.lists)
    }

    /// The longest phrase that starts with the word of the number `first`, how many words it takes and what it means.
    ///
    /// `next(n)` is the number of the word `n` places behind the first.
    pub fn longest(&self, first: u64, next: impl Fn(usize) -> Option<u64>) -> Option<(usize, &Meaning)> {
        let looked = self.look(first, next);
        looked.meaning.map(|meaning| (looked.length, meaning))
    }

    /// What begins with the word of the number `first`: the longest phrase of the tables, else the word by itself.
    ///
    /// `next(n)` is the number of the word `n` places behind the first.
    pub fn look(&self, first: u64, next: impl Fn(usize) -> Option<u64>) -> Looked<'_> {
        let Some(opening) = self.phrases.get(&first) else {
            return Looked { length: 1, meaning: None, lists: 0 };
        };
        let longer = next(1).filter(|_| opening.nexts != 0).and_then(|second| {
            opening.going_on_with(second).find(|phrase| {
                phrase.rest.iter().enumerate().skip(1).all(|(place, word)| next(place + 1) == Some(*word))
            })
        });
        let (length, meaning, lists) = match longer {
            Some(phrase) => (phrase.rest.len() + 1, Some(&phrase.meaning), phrase.lists),
            None => (1, opening.alone.as_ref(), opening.lists),
        };
        let lists = match meaning {
            Some(meaning) if meaning.name != 0 => self.named[usize::from(meaning.name)],
            _ => lists,
        };
        Looked { length, meaning, lists }
    }
}
