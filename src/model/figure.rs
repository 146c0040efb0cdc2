//! Figures: how many of what, who said so, and the sentence it was read from.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use super::Quote;

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the field's words and say what they are")]
pub enum Kind {
    Killed,
    Injured,
    /// Hurt or dead, not said which.
    Casualties,
    Missing,
    Abducted,
    Hostages,
    Detained,
    Released,
    Surrendered,
    Survivors,
    Displaced,
    Wanted,
    /// How many took part in an attack.
    Attackers,
    /// How many fighters there are.
    Fighters,
    /// How many joined.
    Recruits,
}

/// On which side those counted stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Those who were attacked.
    Victim,
    /// Those who attacked. Never added to the victims.
    Attacker,
    /// Not said.
    #[default]
    Unknown,
    /// Both sides together, where the text says so.
    Total,
}

/// Which people were counted, where the text says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the field's words and say what they are")]
pub enum Population {
    Civilian,
    SecurityForces,
    ArmedGroup,
    Officials,
    AidWorkers,
    Journalists,
    Children,
}

/// How exactly a number was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the field's words and say what they are")]
pub enum Bound {
    #[default]
    Exact,
    AtLeast,
    MoreThan,
    About,
    UpTo,
    FewerThan,
    Range,
    /// Several, dozens, scores; a plural without a number.
    Vague,
    /// Said to be nobody: a true 0.
    None,
}

/// A number as it was told. At least 133 is `low` 133 and no `high`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Amount {
    /// How exactly it was told.
    pub bound: Bound,
    /// The lowest number that fits. Persons.
    pub low: u64,
    /// The highest number that fits; open where there is none.
    pub high: Option<u64>,
    /// The words or digits of the text.
    pub said: CompactString,
}

/// What a figure is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureScope {
    /// One incident: the only scope that makes a toll.
    #[default]
    Incident,
    /// Since the war began.
    RunningTotal,
    /// This year, in a month.
    Period,
    /// Nine killed in three attacks.
    SeveralIncidents,
    /// How many fight.
    Strength,
    /// Five a day.
    Rate,
    /// Could have killed, meant to kill.
    Plan,
}

/// How the text stands to the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// Told as a fact.
    #[default]
    Asserted,
    /// By a party to the conflict.
    Claimed,
    /// Said by somebody, not vouched for.
    Alleged,
    /// Might turn out so.
    Feared,
    /// Said not to be so.
    Denied,
    /// Replaces what was told before: revised, lowered, earlier reported.
    Corrected,
}

impl Modality {
    /// Whether a figure told so can be a toll.
    pub fn makes_a_toll(self) -> bool {
        matches!(self, Modality::Asserted | Modality::Corrected)
    }
}

/// How many of what, with the sentence it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What was counted.
    pub kind: Kind,
    /// On which side those counted stood.
    pub role: Role,
    /// Which people, where the text says so.
    pub population: Option<Population>,
    /// The number as it was told.
    pub amount: Amount,
    /// What the figure is about.
    pub scope: FigureScope,
    /// How the text stands to it.
    pub modality: Modality,
    /// The index, in the same list, of the whole that this is a part of.
    pub part_of: Option<usize>,
    /// Who said so, in the words of the text.
    pub attributed_to: Option<String>,
    /// The sentence that holds the figure.
    #[serde(flatten)]
    pub quote: Quote,
    /// Where the number itself stands inside the text: what a mail marks in the quote.
    pub marked: super::Span,
    /// The rule that read it, for `explain`.
    pub rule: String,
}
