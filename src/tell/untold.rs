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
    /// What this recipient was told last of each figure; of one that it was never told, what was known when it could first
    /// have been.
    pub told_figures: BTreeMap<FigureKey, Amount>,
    /// The incidents that it was told of before.
    pub told_incidents: BTreeSet<i64>,
    /// When it was last sent an alert for each incident.
    pub last_alerts: BTreeMap<i64, Timestamp>,
    /// The tracked groups, for their names.
    pub groups: Vec<Group>,
    /// When its last mail was put together.
    pub since: Option<Timestamp>,
    /// Whether what was told is told again, from what it was at `since`.
    pub looks_back: bool,
    /// Whether a kind's change from one number to another is material: tracking's rule.
    pub is_material: fn(Kind, u64, u64) -> bool,
    /// What could not be seen.
    pub foot: DigestFoot,
}

impl Untold {
    /// What was told last of a figure, under whichever role it was told.
    pub fn told(&self, key: FigureKey) -> Option<&Amount> {
        kept(&self.told_figures, key)
    }
}

/// Those who attacked, or everybody else. A figure of the dead stays the same figure when a later report says
/// that they were victims, which an earlier one left open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Others,
    Attackers,
}

impl Side {
    pub(super) fn of(role: Option<Role>) -> Side {
        if role == Some(Role::Attacker) { Side::Attackers } else { Side::Others }
    }
}

/// Whether a change is of a figure.
pub(super) fn is_of(told: &Told, kind: Kind, side: Side) -> bool {
    told.change.kind == Some(kind) && Side::of(told.change.role) == side
}

/// What is kept for a figure, under whichever role it was told.
pub(super) fn kept<V>(kept: &BTreeMap<FigureKey, V>, key: FigureKey) -> Option<&V> {
    let every = FigureKey { role: Role::Victim, ..key }..=FigureKey { role: Role::Total, ..key };
    let same_side = |other: &FigureKey| Side::of(Some(other.role)) == Side::of(Some(key.role));
    kept.get(&key).or_else(|| kept.range(every).find(|(other, _)| same_side(other)).map(|(_, value)| value))
}
