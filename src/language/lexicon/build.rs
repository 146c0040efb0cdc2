//! How a lexicon is made of a language's tables.

use rustc_hash::FxHashMap;

use super::{Lexicon, Opening, Phrase};
use crate::language::meaning::{Act, Event, Form, Meaning, Number, Person};
use crate::language::word::{Word, Words};
use crate::language::{Cues, Language, en, verbs};
use crate::text::fold::fold;
use crate::text::token;

impl Lexicon {
    /// From a language's tables.
    pub fn new(language: &Language) -> Lexicon {
        let mut table = Table { language, phrases: FxHashMap::default(), spelled: FxHashMap::default() };
        table.persons();
        table.acts();
        table.events();
        table.cues();
        table.names();
        table.finish()
    }
}

/// A lexicon while it is made.
struct Table<'l> {
    language: &'l Language,
    phrases: FxHashMap<u64, Opening>,
    /// The first words by their numbers.
    spelled: FxHashMap<u64, String>,
}

impl Table<'_> {
    fn persons(&mut self) {
        for row in self.language.persons {
            self.nouns(row.nouns, |number| Meaning {
                person: Some(Person { population: row.population, number, kind: None }),
                ..Meaning::default()
            });
        }
        for (kind, nouns) in self.language.heads {
            self.nouns(nouns, |number| Meaning {
                person: Some(Person { population: None, number, kind: Some(*kind) }),
                fate: Some(*kind),
                ..Meaning::default()
            });
        }
    }

    fn acts(&mut self) {
        let language = self.language;
        for row in language.acts {
            let act = |form| Meaning {
                act: Some(Act { kind: row.kind, of_object: row.of_object, form }),
                ..Meaning::default()
            };
            for verb in phrases(row.verbs) {
                for (form, phrase) in verbs::forms(language, verb) {
                    self.add(&phrase, act(form));
                }
            }
            for noun in phrases(row.nouns).flat_map(|noun| language.spelled(noun)) {
                self.add(&noun, act(Form::Noun));
            }
            for adjective in phrases(row.adjectives) {
                for form in (language.adjectives)(adjective) {
                    self.add(&form, act(Form::Adjective));
                }
            }
        }
    }

    fn events(&mut self) {
        let language = self.language;
        for (incident, weight, words) in language.events {
            for phrase in phrases(words) {
                for (place, each) in phrase.split('/').enumerate() {
                    let event = Some(Event { incident: *incident, weight: *weight, general: 0 < place });
                    let meaning = Meaning { event, ..Meaning::default() };
                    language.spelled(each).iter().for_each(|form| self.add(form, meaning));
                }
            }
        }
    }

    fn cues(&mut self) {
        let language = self.language;
        for (cue, words) in language.cues {
            let mut cues = Cues::default();
            cues.add(*cue);
            let each = phrases(words).flat_map(|phrase| phrase.split('/'));
            for form in each.flat_map(|each| language.spelled(each)) {
                self.add(&form, Meaning { cues, ..Meaning::default() });
            }
        }
    }

    fn names(&mut self) {
        let language = self.language;
        for (name, (_, words)) in (1..).zip(language.names) {
            let meaning = Meaning { name, ..Meaning::default() };
            let forms = phrases(words).flat_map(|phrase| language.spelled(phrase));
            forms.for_each(|form| self.add(&form, meaning));
        }
    }

    /// Nouns for persons, as the tables give their numbers.
    fn nouns(&mut self, nouns: &str, meaning: impl Fn(Number) -> Meaning) {
        let language = self.language;
        for noun in phrases(nouns) {
            if let Some(mass) = noun.strip_prefix('*') {
                let forms = (language.nouns)(mass).into_iter();
                forms
                    .filter(|(number, _)| *number == Number::One)
                    .for_each(|(_, form)| self.add(&form, meaning(Number::Mass)));
            } else if let Some(plural) = noun.strip_prefix('~') {
                self.add(plural, meaning(Number::Many));
            } else if let Some((singular, plural)) = noun.split_once('/') {
                self.add(singular, meaning(Number::One));
                self.add(plural, meaning(Number::Many));
            } else {
                (language.nouns)(noun)
                    .into_iter()
                    .for_each(|(number, form)| self.add(&form, meaning(number)));
            }
        }
    }

    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let mut words = hashes(phrase);
        let Some(first) = words.next() else { return };
        let word = || fold(phrase.split_whitespace().next().unwrap_or_default());
        self.spelled.entry(first).or_insert_with(word);
        self.phrases.entry(first).or_default().add(words.collect(), meaning);
    }

    /// Puts all in order, and notes for each word, phrase and name on which of the lists it stands.
    fn finish(mut self) -> Lexicon {
        let listed = self.listed();
        let mut lists = Lists::default();
        for word in listed.words.keys() {
            self.phrases.entry(*word).or_default();
        }
        for (first, opening) in &mut self.phrases {
            let own = listed.words.get(first).copied().unwrap_or_default();
            opening.lists = lists.place(own);
            for phrase in &mut opening.longer {
                let mut words = own;
                let whole = listed.phrases.get(&(*first, phrase.rest.clone()));
                whole.into_iter().for_each(|whole| words.add_all(*whole));
                phrase.lists = lists.place(words);
            }
            opening.longer.sort_by_key(|phrase| (phrase.next, std::cmp::Reverse(phrase.rest.len())));
        }
        let names: Vec<&'static str> =
            std::iter::once("").chain(self.language.names.iter().map(|(name, _)| *name)).collect();
        let named = names.iter().map(|name| lists.place(lists_of_name(name))).collect();
        Lexicon { phrases: self.phrases, names, named, lists: lists.sets }
    }

    /// Which of the lists each word and phrase stands in.
    fn listed(&self) -> Listed {
        let mut listed = Listed::default();
        for (list, entry) in entries(self.language.words) {
            if let Some(stem) = entry.strip_suffix('*') {
                let begins = self.spelled.iter().filter(|(_, word)| word.starts_with(stem));
                begins.for_each(|(word, _)| listed.words.entry(*word).or_default().add(list));
                continue;
            }
            let mut words = hashes(entry);
            let Some(first) = words.next() else { continue };
            let rest: Vec<u64> = words.collect();
            let words = if rest.is_empty() {
                listed.words.entry(first).or_default()
            } else {
                listed.phrases.entry((first, rest)).or_default()
            };
            words.add(list);
        }
        for verb in self.language.grammar.splits.iter().flat_map(|(_, verbs, _)| hashes(verbs)) {
            listed.words.entry(verb).or_default().add(Word::Split);
        }
        listed
    }
}

/// The lists that words stand in by their numbers, and phrases by those of their words.
#[derive(Default)]
struct Listed {
    words: FxHashMap<u64, Words>,
    /// Beside the lists of their first word.
    phrases: FxHashMap<(u64, Vec<u64>), Words>,
}

/// The sets of lists that words stand in, each once.
struct Lists {
    sets: Vec<Words>,
    places: FxHashMap<Words, u16>,
}

impl Default for Lists {
    /// With the set of no list, which is the first.
    fn default() -> Self {
        let mut lists = Lists { sets: Vec::new(), places: FxHashMap::default() };
        lists.place(Words::default());
        lists
    }
}

impl Lists {
    /// Where a set stands, and from now on does.
    fn place(&mut self, words: Words) -> u16 {
        *self.places.entry(words).or_insert_with(|| {
            self.sets.push(words);
            self.sets.len() as u16 - 1
        })
    }
}

/// The lists that what the rules call a word stands in: those of English.
fn lists_of_name(name: &str) -> Words {
    let mut words = Words::default();
    for (list, entry) in entries(en::ENGLISH.words) {
        if entry.strip_suffix('*').map_or(entry == name, |stem| name.starts_with(stem)) {
            words.add(list);
        }
    }
    words
}

impl Opening {
    /// Adds a meaning to the phrase that goes on with these words.
    fn add(&mut self, rest: Vec<u64>, meaning: Meaning) {
        let Some(&next) = rest.first() else {
            match &mut self.alone {
                Some(known) => known.merge(meaning),
                None => self.alone = Some(meaning),
            }
            return;
        };
        self.nexts |= Opening::mark(next);
        match self.longer.iter_mut().find(|known| known.rest == rest) {
            Some(known) => known.meaning.merge(meaning),
            None => self.longer.push(Phrase { next, rest, meaning, lists: 0 }),
        }
    }
}

/// The numbers of a phrase's words.
fn hashes(phrase: &str) -> impl Iterator<Item = u64> {
    phrase.split_whitespace().map(|word| token::hash(&fold(word)))
}

/// The entries of the lists that rules ask for.
fn entries(words: &'static [(Word, &'static str)]) -> impl Iterator<Item = (Word, &'static str)> {
    words.iter().flat_map(|(list, entries)| phrases(entries).map(|entry| (*list, entry)))
}

fn phrases(words: &str) -> impl Iterator<Item = &str> {
    words.split(',').map(str::trim).filter(|phrase| !phrase.is_empty())
}
