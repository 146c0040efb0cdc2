//! Incidents: what really happened once, as one or more reports tell it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Amount, Figure, GroupPart, IncidentType, Kind, Place, Report, Role, Scope, Stage, When};

/// Who is speaking: reports of one source are one voice, however many pages carry them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// What makes it one voice: the agency, else the origin's host, else the article's id.
    pub key: String,
    /// Its name for people.
    pub name: String,
}

/// One report as an incident keeps it: what was told, by whom, and when it was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The stored article's id.
    pub article: i64,
    /// The report's place in its article's reading.
    pub index: usize,
    /// When the article was published.
    pub published: Timestamp,
    /// Who is speaking.
    pub source: Source,
    /// What was told.
    pub report: Report,
}

/// The figure of one kind and role as it is known now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BestFigure {
    /// What was counted.
    pub kind: Kind,
    /// On which side.
    pub role: Role,
    /// The number to go by; none where only an unknown number was told ("casualties were reported").
    pub best: Option<u64>,
    /// The amount that `best` was taken from.
    pub amount: Amount,
    /// The lowest that current credible reports give.
    pub low: u64,
    /// The highest that they give; open where the highest is "at least".
    pub high: Option<u64>,
    /// How many independent sources give it.
    pub sources: usize,
    /// The article that `best` was taken from.
    pub article: i64,
    /// When that article was published.
    pub at: Timestamp,
    /// The figure that `best` was taken from, with its quote.
    pub figure: Figure,
    /// Whether only a party to the conflict says so.
    pub claimed: bool,
    /// The rule that chose it, for `explain`.
    pub rule: String,
    /// Current credible figures of other sources that differ from `best`.
    pub conflicts: Vec<(Source, Amount)>,
}

/// The rule of a number of injured that fell because some of them died; mails tell it as the reason.
pub const INJURED_DIED: &str = "some of the injured died";

/// How the rule of a figure begins that a person set; the name follows.
pub const SET_BY: &str = "set by ";

/// What is known of an incident: derived from its points alone, whatever the order they came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// The stored id.
    pub id: i64,
    /// What happened.
    #[serde(rename = "type")]
    pub incident_type: IncidentType,
    /// How far it went.
    pub stage: Stage,
    /// `background` where no article ever told it as news.
    pub scope: Scope,
    /// When.
    pub when: Option<When>,
    /// Where, best first.
    #[serde(rename = "where")]
    pub places: Vec<Place>,
    /// Who.
    pub groups: Vec<GroupPart>,
    /// The figures as they are known now.
    pub figures: Vec<BestFigure>,
    /// How many independent sources tell of it.
    pub sources: usize,
    /// The articles that tell of it, oldest publication first.
    pub articles: Vec<i64>,
}
