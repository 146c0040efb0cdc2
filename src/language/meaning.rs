//! What a word or phrase of the tables means: whom it counts, what was done to them, what kind of incident it tells of.

use super::cue::Cues;
use crate::model::{IncidentType, Kind, Population};

/// How many a noun for persons stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum Number {
    One,
    Many,
    /// Many in the singular: police, staff.
    Mass,
}

/// A noun that counts persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Which people, where the noun says so.
    pub population: Option<Population>,
    /// Singular or plural.
    pub number: Number,
    /// What happened to them, where the noun says so: body, fatality, hostage.
    pub kind: Option<Kind>,
}

/// The form of a word that tells what was done to persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are grammar's")]
pub enum Form {
    Base,
    Third,
    Past,
    Participle,
    /// Past tense and participle alike: killed.
    PastOrParticiple,
    Ing,
    Noun,
    Adjective,
}

/// A word that tells what was done to persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// What is counted.
    pub kind: Kind,
    /// Whether the persons are the verb's object.
    pub of_object: bool,
    /// The form.
    pub form: Form,
}

/// A word that tells what kind of incident it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub incident: IncidentType,
    /// Which of several types wins.
    pub weight: u8,
    /// Whether the word tells of such things in general, or of a weapon: "attacks", "explosives".
    pub general: bool,
}
/// All that a word or phrase means.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Meaning {
    /// As a noun for persons.
    pub person: Option<Person>,
    /// As what was done to persons.
    pub act: Option<Act>,
    /// As what kind of incident it is.
    pub event: Option<Event>,
    /// What happened to those whom it counts, where it is a noun for persons in any case: detainees, victims.
    pub fate: Option<Kind>,
    /// As a word of the rules.
    pub cues: Cues,
    /// The name that the rules know it by, as [`super::Lexicon::name`] has it.
    pub name: u16,
}

impl Meaning {
    /// That of a word which no table has.
    pub const NONE: Meaning =
        Meaning { person: None, act: None, event: None, fate: None, cues: Cues::NONE, name: 0 };

    /// Takes in what else it means.
    pub(super) fn merge(&mut self, other: Meaning) {
        self.fate = self.fate.or(other.fate);
        self.person = self.person.or(other.person);
        self.act = self.act.or(other.act);
        self.event = match (self.event, other.event) {
            (Some(one), Some(two)) if two.weight > one.weight => Some(two),
            (one, two) => one.or(two),
        };
        self.cues.add_all(other.cues);
        self.name = if self.name == 0 { other.name } else { self.name };
    }
}
