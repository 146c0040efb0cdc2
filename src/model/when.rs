//! Days, with the precision they were told in.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How exactly a day was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum WhenPrecision {
    Day,
    Days,
    Week,
    Month,
    Year,
}

/// When something happened: the first and the last day that it can have been, both included.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct When {
    /// The first day.
    pub from: Date,
    /// The last day, never before the first.
    pub to: Date,
    /// How exactly it was told.
    pub precision: WhenPrecision,
    /// The words it was read from; empty where it was inferred (from the publication, say).
    pub quote: String,
}

impl When {
    /// One single day.
    pub fn day(date: Date, quote: impl Into<String>) -> When {
        When { from: date, to: date, precision: WhenPrecision::Day, quote: quote.into() }
    }

    /// Whether both can mean the same day.
    pub fn overlaps(&self, other: &When) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}
