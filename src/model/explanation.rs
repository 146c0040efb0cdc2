//! What was seen in a text, place by place, and what became of it: for a person who asks why.

use serde::Serialize;

use super::{IncidentType, Kind, Place, Quote, Reading, When};

/// A reading with all that it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What was read.
    pub reading: Reading,
    /// What was seen, in the order of the text. Of two that overlap, the longer one stands first.
    pub marks: Vec<Mark>,
    /// What is to be said of the text as a whole.
    pub remarks: Vec<String>,
}

/// Words of the text, and what they were taken for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// The words and where they stand.
    #[serde(flatten)]
    pub quote: Quote,
    /// What they were taken for.
    #[serde(flatten)]
    pub seen: Seen,
}

/// What words were taken for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "seen", rename_all = "snake_case")]
pub enum Seen {
    /// How many of what.
    Figure {
        /// The incident that it belongs to, by its place in the reading; none: one of its other figures.
        incident: Option<usize>,
        /// Its place among the figures.
        figure: usize,
        /// The words that say what was done.
        trigger: Quote,
    },
    /// A word that says what was done to somebody who is counted.
    Trigger {
        /// What it counts.
        kind: Kind,
    },
    /// A word that says what happened.
    Event {
        /// What kind of incident it names.
        #[serde(rename = "type")]
        incident_type: IncidentType,
    },
    /// A day, or a longer time.
    Day {
        /// Which one.
        when: When,
    },
    /// A place.
    Place {
        /// Which one.
        place: Place,
        /// How the text speaks of it.
        spoken_of: &'static str,
    },
    /// An armed group.
    Group {
        /// The id of a tracked one.
        group: Option<String>,
        /// Its name.
        name: String,
    },
    /// A number, or persons, that no figure was made of.
    LeftOut {
        /// The reason: "an age".
        why: &'static str,
    },
}
