//! Changes: what is different from what was known.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Amount, Figure, Kind, Role, Source};

/// In what way something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// An incident that was not known. One change for each of its figures, or one without.
    New,
    /// A figure where none was known, or only an unknown number.
    FirstNumber,
    /// The figure rose.
    Up,
    /// The figure fell without the text saying so: two later sources agree.
    Down,
    /// The text says that the earlier figure was wrong.
    Correction,
    /// An article that told the figure was withdrawn.
    Retraction,
    /// Current sources differ.
    Conflict,
    /// A party to the conflict claims a figure.
    Claim,
    /// Told later than what is known, and no news: kept, not told.
    Stale,
}

/// What is different from what was known of an incident.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// In what way.
    pub change: ChangeKind,
    /// The stored incident's id.
    pub incident: i64,
    /// What was counted; none where a new incident came without figures.
    pub kind: Option<Kind>,
    /// On which side.
    pub role: Option<Role>,
    /// The figure before.
    pub was: Option<Amount>,
    /// The figure now.
    pub is: Option<Amount>,
    /// The stored article that brought it.
    pub article: i64,
    /// When that article was published.
    pub at: Timestamp,
    /// Whether the article told the incident as history: kept, and told only to those who ask. A toll that it raised is no
    /// history where the incident was news.
    pub background: bool,
    /// Whether the difference is large enough to be told (design chapter 5).
    pub material: bool,
    /// The figure with its quote.
    pub figure: Option<Figure>,
    /// Who says so.
    pub source: Source,
    /// The person who decided it, where no article brought it. It is for those who were told otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
}

/// A stored change with its id, as a recipient's digest takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The stored change's id.
    pub id: i64,
    /// When it became known here; the cool-down counts from it.
    pub seen: Timestamp,
    /// The feed's last good answer before the one that brought its article. What was published before that, less a
    /// recipient's window, is old news: the first poll of a new feed sets a baseline and rings no bell.
    pub since: Timestamp,
    /// The language of its article; none where it could not be told.
    pub language: Option<String>,
    /// The change.
    pub change: Change,
}
