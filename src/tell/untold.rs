//! What a recipient has not been told, as plain values.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::wishes::Wishes;
use crate::model::{Amount, DigestFoot, Group, HistoryStep, Incident, Kind, Role, SourceLine, Told};

/// What tells one figure of one incident from all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureKey {
    /// The stored incident's id.
    pub incident: i64,
    /// What was counted.
    pub kind: Kind,
    /// On which side.
    pub role: Role,
}

/// All that is needed to tell one recipient what is new, as plain values.
///
/// What is missing is left out of the mail and never stops it: a change whose incident is not given is not
/// told, a figure whose article is not given is told with its source's name alone.
#[derive(Clone, Debug)]
pub struct Untold {
    /// What this recipient wants.
    pub wishes: Wishes,
    /// The changes that it has not been told, wanted or not, in any order.
    pub changes: Vec<Told>,
    /// The incidents that they belong to, as they are known now.
    pub incidents: BTreeMap<i64, Incident>,
    /// For each figure what was told of it, oldest publication first.
    pub histories: BTreeMap<FigureKey, Vec<HistoryStep>>,
    /// The articles that the changes and the best figures were taken from.
    pub articles: BTreeMap<i64, SourceLine>,
    /// What this recipient was told last of each figure.
    pub told_figures: BTreeMap<FigureKey, Amount>,
    /// The incidents that it was told of before.
    pub told_incidents: BTreeSet<i64>,
    /// When it was last sent an alert for each incident.
    pub last_alerts: BTreeMap<i64, Timestamp>,
    /// The tracked groups, for their names.
    pub groups: Vec<Group>,
    /// When its last mail was put together.
    pub since: Option<Timestamp>,
    /// What could not be seen.
    pub foot: DigestFoot,
}
