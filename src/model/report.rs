//! Reports: one article's account of one incident, and a reading, all that one article tells.

use serde::{Deserialize, Serialize};

use super::{Figure, GroupMention, GroupPart, Note, Place, When};

/// What happened. Each maps to a term of ACLED and GTD, see `docs/reading.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the codebooks' words")]
pub enum IncidentType {
    SuicideBombing,
    Bombing,
    ArmedAttack,
    ArmedClash,
    Assassination,
    Stabbing,
    VehicleAttack,
    Arson,
    AirStrike,
    Shelling,
    HostageTaking,
    Abduction,
    Hijacking,
    Raid,
    Arrest,
    Surrender,
    Seizure,
    /// Violent, not told how.
    Attack,
    Other,
}

/// How far it went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum Stage {
    #[default]
    Happened,
    Foiled,
    Threatened,
}

/// Whether the article tells it as news or as history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum Scope {
    #[default]
    Current,
    Background,
}

/// One article's account of one incident.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What happened.
    #[serde(rename = "type")]
    pub incident_type: IncidentType,
    /// How far it went.
    pub stage: Stage,
    /// News or history.
    pub scope: Scope,
    /// When, where it is told.
    pub when: Option<When>,
    /// Where, best first.
    #[serde(rename = "where")]
    pub places: Vec<Place>,
    /// Who.
    pub groups: Vec<GroupPart>,
    /// How many, in the order of the text.
    pub figures: Vec<Figure>,
    /// The folded names in the sentences that tell it (persons, places, anything capitalized), sorted:
    /// evidence for linking, not for people. See `read::name`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub names: Vec<String>,
    /// The folded words there that few articles use, and ages (`#7`), sorted: evidence for linking. See `read::name`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub words: Vec<String>,
}

/// All that was read in one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The text's language (ISO 639-1), where it could be told.
    pub language: Option<String>,
    /// Every place where a tracked group is named.
    pub groups: Vec<GroupMention>,
    /// What the article tells, its main incident first.
    pub incidents: Vec<Report>,
    /// Running totals, strengths, rates and plans: kept apart, never a toll.
    pub other_figures: Vec<Figure>,
    /// What was odd.
    #[serde(skip)]
    pub notes: Vec<Note>,
}
