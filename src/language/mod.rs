//! Words of languages, and nothing but words: what they mean for the rules in `read`.
//!
//! One file a language holds its tables; [`Lexicon`] turns them into one look-up. A language
//! that is not in [`ALL`] is still told by name and its groups are found; its figures are not read.

mod common;
pub mod days;
mod en;
pub mod groups;
mod lexicon;
pub mod numbers;

use crate::model::{IncidentType, Kind, Population};
use crate::text::sentence::SentenceWords;

pub use common::{is_common, is_word};
pub use lexicon::{Act, Cue, Cues, Event, Form, Lexicon, Meaning, Number, Person};

/// The languages whose figures are read.
pub static ALL: &[&Language] = &[&en::ENGLISH];

/// The tables of one language.
///
/// Phrases are separated by commas; `soldier` also stands for its regular plural, `man/men` names
/// the plural, `*police` is many without a plural form, `~people` is a plural only.
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// Abbreviations that never end a sentence.
    pub never_ends: &'static str,
    /// Abbreviations that end one only before a word of `starters`.
    pub ends_before_starter: &'static str,
    /// Abbreviations that do not end one before a number.
    pub no_end_before_number: &'static str,
    /// Words that start sentences.
    pub starters: &'static str,
    /// What stands, folded, in the place of an article that was taken back.
    pub withdrawn: &'static [&'static str],
    /// Nouns for persons.
    pub persons: &'static [Persons],
    /// Nouns that count what happened to persons: bodies, fatalities, hostages.
    pub heads: &'static [(Kind, &'static str)],
    /// Verbs and nouns of what is done to persons.
    pub acts: &'static [Acts],
    /// Words that tell what kind of incident it is; the weight settles which of several it is.
    /// Behind a `/` stand the words for such things in general and for weapons: attack/attacks, /explosives.
    pub events: &'static [(IncidentType, u8, &'static str)],
    /// Words that the rules look out for.
    pub cues: &'static [(Cue, &'static str)],
    /// A noun's regular plural.
    pub plural: fn(&str) -> String,
    /// A regular verb's five forms.
    pub forms: fn(&str) -> [String; 5],
}

/// Nouns for persons of one sort.
pub struct Persons {
    /// Which people they are, where the noun says so.
    pub population: Option<Population>,
    /// The nouns.
    pub nouns: &'static str,
}

/// Verbs and nouns of one thing that is done to persons.
pub struct Acts {
    /// What is counted.
    pub kind: Kind,
    /// Whether the persons are the verb's object ("killed ten"), or its subject ("ten died").
    pub of_object: bool,
    /// One verb a phrase: a regular one by its base, "gun down" too; else its five forms in order,
    /// `/` between them: base, third person, past, participle, -ing.
    pub verbs: &'static str,
    /// Nouns with the persons behind "of": killing, murder.
    pub nouns: &'static str,
    /// Words that tell it of the persons before them: dead, unharmed.
    pub adjectives: &'static str,
}

impl Language {
    /// The language's words for sentence ends.
    pub fn sentence_words(&self) -> SentenceWords {
        SentenceWords::new(
            self.never_ends,
            self.ends_before_starter,
            self.no_end_before_number,
            self.starters,
        )
    }
}

/// The tables for a language code.
pub fn of(code: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|language| language.code == code)
}
