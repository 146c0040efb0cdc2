//! Amendments: what people decide about incidents, against what was read.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{IncidentType, Kind, Place};

/// What a person decided about an incident.
///
/// Reports are named by their stored ids, since incidents may be divided anew with every article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Decision {
    /// Two incidents are one: whatever holds these two reports.
    Merge {
        /// The other incident's id then.
        other: i64,
        /// The earliest report of either, the other's last.
        reports: [i64; 2],
    },
    /// Some reports are of another incident than the rest.
    Split {
        /// The earliest report that stays.
        kept: i64,
        /// Those that leave.
        reports: Vec<i64>,
    },
    /// It is to be left alone: not listed, not told.
    Ignore,
    /// A field has this value, whatever is told.
    Set(Setting),
    /// Words for other people, without effect.
    Note {
        /// The words.
        words: String,
    },
}

/// A field with its value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "field", content = "value")]
pub enum Setting {
    /// What happened.
    Type(IncidentType),
    /// The day.
    Day(Date),
    /// The place.
    Place(SetPlace),
    /// The best figure of a kind, attackers aside. Persons.
    Figure(Kind, u64),
}

/// A place that a person set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SetPlace {
    /// One whose country at least is known: it was looked up when it was set, and means the same for ever.
    Known(Place),
    /// One that is on no list: a market, a bridge.
    Named(String),
}

/// A decision with who made it, and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amendment {
    /// The stored id.
    pub id: i64,
    /// The incident as it was named then.
    pub incident: i64,
    /// When.
    pub at: Timestamp,
    /// Who: a person's name, as they gave it.
    pub who: String,
    /// What.
    pub decision: Decision,
    /// When it was undone, and by whom.
    pub undone: Option<(Timestamp, String)>,
}
