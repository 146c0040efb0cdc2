//! Words of languages, and nothing but words: what they mean for the rules in `read`.
//!
//! One file a language holds its tables; [`Lexicon`] turns them into one look-up. A language
//! that is not in [`ALL`] is still told by name and its groups are found; its figures are not read.

mod common;
mod cue;
pub mod days;
mod en;
mod es;
pub mod groups;
mod lexicon;
mod meaning;
pub mod numbers;
mod ru;
mod ru_forms;
mod verbs;
mod word;

use crate::model::{IncidentType, Kind, Population};
use crate::text::sentence::SentenceWords;

pub use common::{common_words, is_english, is_ward, is_word};
pub use cue::{Cue, Cues};
pub use lexicon::Lexicon;
pub use meaning::{Act, Event, Form, Meaning, Number, Person};
pub use word::{Word, Words};

use days::DayWords;
use numbers::NumberWords;

/// The languages whose figures are read.
pub static ALL: &[&Language] = &[&en::ENGLISH, &es::SPANISH, &ru::RUSSIAN];

/// The tables of one language.
///
/// One file holds them, `es.rs` for Spanish, or a folder, `en/` for English; how words are formed may stand in a file
/// beside it. Phrases are separated by commas; `soldier` also stands for its regular plural, `man/men` names
/// the plural, `*police` is many without a plural form, `~people` is a plural only. Where phrases are no nouns for
/// persons, `+` stands for all forms of a noun, and `^` for those of an adjective.
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
    /// How a page says of itself, folded, that it was: in its headline or its first sentences.
    pub taken_back: &'static [&'static str],
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
    /// Words that the rules ask for one by one. Other languages than English give them by `names`.
    pub words: &'static [(Word, &'static str)],
    /// What the rules of reading and the names of places know by its English name, and the language's own words for
    /// it: `("by", "por")`. Nothing for English itself.
    pub names: &'static [(&'static str, &'static str)],
    /// The words of numbers.
    pub numbers: &'static NumberWords,
    /// The words of days.
    pub days: &'static DayWords,
    /// Where its words stand.
    pub grammar: Grammar,
    /// All forms of a regular noun, each with how many it stands for.
    pub nouns: fn(&str) -> Vec<(Number, String)>,
    /// All forms of a regular verb, by its base.
    pub verbs: fn(&str) -> Vec<(Form, String)>,
    /// All forms of an adjective or participle.
    pub adjectives: fn(&str) -> Vec<String>,
    /// All forms that a name takes: its cases.
    pub cases: fn(&str) -> Vec<String>,
    /// What it calls the places of the table of places, and the peoples: explained in `places_es.tsv`.
    pub places: &'static str,
}

/// How a language puts its words, as far as the rules go by it. All false: as English does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grammar {
    /// "Murieron 14 personas": the subject may stand right behind its verb.
    pub subject_follows: bool,
    /// "двух полицейских убили": the object may stand right before its verb.
    pub object_precedes: bool,
    /// "mataron a tres": a word that the rules know as "to" marks persons as the object.
    pub marks_objects: bool,
    /// "убили в Кабуле троих", "murieron el viernes 14 personas": when and where may stand between a verb and its persons.
    pub adjuncts_between: bool,
    /// "двое полицейских убиты": a participle tells without "to be".
    pub participles_tell: bool,
    /// "otros 20 heridos", "ещё трое": what comes on top is said before the number.
    pub others_first: bool,
    /// "сотрудников полиции": whose people they are is said by the next noun's case.
    pub has_genitive: bool,
    /// "убиты боевиками": how a noun ends that says by whom.
    pub agent_endings: &'static [&'static str],
    /// "la provincia afgana de Kandahar": adjectives stand behind their noun.
    pub adjectives_follow: bool,
    /// "в городе Мосул": what a place is stands right before its name.
    pub names_follow: bool,
    /// "let 68 of them go": verbs whose second word stands behind the persons, each with what it counts, its forms and
    /// that word.
    pub splits: &'static [(Kind, &'static str, &'static str)],
    /// "выросло до 260": the word before a number that is reached is the one for "up to".
    pub to_is_up_to: bool,
    /// "the murder of a clerk": the word between a deed and those to whom it was done.
    pub noun_link: Option<&'static str>,
    /// By what endings sorts of words are told that no table has.
    pub endings: &'static [(Ending, &'static str)],
}

/// What the ending of a word says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A verb's past: "overpowered".
    Past,
    /// A verb's participle: "saving".
    Ing,
    /// An adverb: "clearly".
    Adverb,
    /// More than one: "raids".
    Plural,
    /// More than one who does it: "defenders".
    Doers,
    /// An age: "22-year-old".
    Age,
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
    /// A phrase of the tables in all its forms.
    pub fn spelled(&self, phrase: &str) -> Vec<String> {
        match (phrase.strip_prefix('+'), phrase.strip_prefix('^')) {
            (Some(noun), _) => (self.nouns)(noun).into_iter().map(|(_, form)| form).collect(),
            (_, Some(adjective)) => (self.adjectives)(adjective),
            (None, None) => vec![phrase.to_owned()],
        }
    }

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

/// All forms that a name takes in the language that its letters are of.
pub fn cases(name: &str) -> Vec<String> {
    let is_cyrillic = name.chars().any(|letter| matches!(letter, '\u{400}'..='\u{4ff}'));
    if is_cyrillic { (ru::RUSSIAN.cases)(name) } else { vec![name.to_owned()] }
}

/// The tables for a language code.
pub fn of(code: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|language| language.code == code)
}
