//! The places of other languages: what they call those of the table, and the words that stand beside names.

use rustc_hash::FxHashMap;

use super::entry::{Manner, Name};
use super::table;
use super::words::{self, Beside};
use crate::language::{Grammar, Language};
use crate::text::phrases::{Part, Phrases, parts};
use crate::text::token::{self, tokens};

/// A language as the search for places needs it. English is the empty one.
#[derive(Debug, Default)]
pub struct Tongue {
    /// What the rules call its words, by the words' numbers.
    words: FxHashMap<u64, &'static str>,
    pub(super) grammar: Grammar,
    names: Vec<Name>,
    phrases: Phrases,
}

impl Tongue {
    /// From a language's tables.
    pub fn new(language: &'static Language) -> Tongue {
        let mut words = FxHashMap::default();
        for (name, own) in language.names {
            let forms = own.split(',').flat_map(|word| language.spelled(word.trim()));
            for word in forms.filter(|word| !word.contains(' ')) {
                if let Some(token) = tokens(&word).pop() {
                    words.entry(token.hash).or_insert(*name);
                }
            }
        }
        let mut spelled: Vec<(Vec<Part>, Name)> = Vec::new();
        for line in language.places.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let mut column = || columns.next().unwrap_or_default();
            let (entries, own, demonyms) = (table::embedded().called(column()), column(), column());
            for entry in entries {
                for name in own.split('|').filter(|name| !name.is_empty()) {
                    let manner = table::manner_of(name);
                    let forms = (language.cases)(table::plain(name));
                    spelled.extend(forms.iter().map(|form| (parts(&tokens(form)), Name { entry, manner })));
                }
                for demonym in demonyms.split('|').filter(|demonym| !demonym.is_empty()) {
                    let name = Name { entry, manner: Manner::Demonym };
                    let forms = (language.adjectives)(demonym);
                    spelled.extend(forms.iter().map(|form| (parts(&tokens(form)), name)));
                }
            }
        }
        let phrases = Phrases::new(
            spelled.iter().enumerate().map(|(value, (parts, _))| (parts.as_slice(), value as u32)),
        );
        let names = spelled.into_iter().map(|(_, name)| name).collect();
        Tongue { words, grammar: language.grammar, names, phrases }
    }

    /// Whether it calls places otherwise than the table does: English does not, and is spared all looks.
    pub(super) fn has_names(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether it is English: the one in which common words are known.
    pub(super) fn is_english(&self) -> bool {
        self.words.is_empty()
    }

    /// What the rules call a word, by its number.
    pub(super) fn word(&self, hash: u64) -> Option<&'static str> {
        self.words.get(&hash).copied()
    }

    /// What a word is beside a place's name, by its number. What is part of names stays it: "La Paz".
    pub(super) fn beside(&self, hash: u64) -> Beside {
        match self.word(hash) {
            None => words::beside(hash),
            Some(name) => words::beside(token::hash(name)).or_joiner(words::beside(hash)),
        }
    }

    /// Adds what the language calls places to the names that begin at a part.
    pub(super) fn names_at(&self, parts: &[Part], start: usize, found: &mut Vec<(usize, Name)>) {
        for (end, values) in self.phrases.at(parts, start) {
            found.extend(values.iter().map(|value| (end, self.names[*value as usize])));
        }
    }

    /// Whether the word of a number begins the name of a people, which is written small.
    pub(super) fn is_small_demonym(&self, parts: &[Part], start: usize) -> bool {
        self.phrases.at(parts, start).any(|(_, values)| {
            values.iter().any(|value| self.names[*value as usize].manner == Manner::Demonym)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    #[test]
    fn every_place_of_a_language_is_one_of_the_table() {
        for language in language::ALL {
            for line in language.places.lines().filter(|line| !line.starts_with('#')) {
                let columns: Vec<&str> = line.split('\t').collect();
                assert!((2..=3).contains(&columns.len()), "{}: {line}", language.code);
                assert!(!table::embedded().called(columns[0]).is_empty(), "{}: {line}", language.code);
            }
        }
    }
}
