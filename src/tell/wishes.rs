//! What a recipient wants to be told.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::model::{ChangeKind, Group, Incident, IncidentType, Kind, Scope, Told};

/// One recipient's wishes as plain values.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// The recipient's name in the settings.
    pub name: String,
    /// The zone that the mail tells times in.
    pub time_zone: TimeZone,
    /// The ids of the groups that are wanted, with their branches (see [`with_branches`]); empty: all.
    pub groups: BTreeSet<String>,
    /// The types of incidents that are wanted; empty: all.
    pub types: Vec<IncidentType>,
    /// The kinds of figures that make an alert; empty: all. A digest tells every kind.
    pub kinds: Vec<Kind>,
    /// Whether changes told as history are wanted.
    pub background: bool,
    /// Changes published longer than this before the feed's last good answer are old news and not told.
    pub window: Duration,
    /// Whether a digest says so where there is nothing new.
    pub nothing_new: bool,
}

/// The groups with all their branches, down to the last: a wish for a parent is a wish for its children.
pub fn with_branches(groups: &[Group], wanted: &[String]) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = wanted.iter().cloned().collect();
    loop {
        let branches: Vec<_> = groups
            .iter()
            .filter(|group| !found.contains(&group.id))
            .filter(|group| group.parent.as_ref().is_some_and(|parent| found.contains(parent)))
            .map(|group| group.id.clone())
            .collect();
        if branches.is_empty() {
            return found;
        }
        found.extend(branches);
    }
}

/// Whether a change is told to a recipient at all, by digest or alert.
///
/// Small differences are kept and not told, except where a text says that an earlier figure was wrong.
pub fn wanted(told: &Told, incident: &Incident, wishes: &Wishes) -> bool {
    let change = &told.change;
    let worth_telling = match change.change {
        ChangeKind::Stale => false,
        ChangeKind::Correction | ChangeKind::Retraction => true,
        ChangeKind::New if change.kind.is_none() => is_told_well(incident),
        _ => change.material,
    };
    let background = change.background || incident.scope == Scope::Background;
    worth_telling
        && (wishes.background || !background)
        && in_window(change.at, told.since, wishes.window)
        && (wishes.types.is_empty() || wishes.types.contains(&incident.incident_type))
        && (wishes.groups.is_empty() || names_one_of(incident, &wishes.groups))
}

/// Whether an incident without any figure says enough to be told: when, where, and a group.
fn is_told_well(incident: &Incident) -> bool {
    incident.when.is_some() && !incident.places.is_empty() && !incident.groups.is_empty()
}

/// Whether a wanted change is of a kind that makes an alert.
pub fn rings(told: &Told, wishes: &Wishes) -> bool {
    wishes.kinds.is_empty() || told.change.kind.is_some_and(|kind| wishes.kinds.contains(&kind))
}

fn in_window(published: Timestamp, since: Timestamp, window: Duration) -> bool {
    // A window too long to be counted has no end.
    SignedDuration::try_from(window).map_or(true, |window| since.duration_since(published) <= window)
}

fn names_one_of(incident: &Incident, groups: &BTreeSet<String>) -> bool {
    incident.groups.iter().filter_map(|part| part.group.as_ref()).any(|group| groups.contains(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlacePrecision;
    use crate::tell::sample;

    #[test]
    fn a_wish_for_a_group_is_one_for_its_branches() {
        let group = |id: &str, parent: Option<&str>| Group {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            ..Group::default()
        };
        let groups = [
            group("cell", Some("iskp")),
            group("iskp", Some("is")),
            group("is", None),
            group("ring-a", Some("ring-b")),
            group("ring-b", Some("ring-a")),
        ];
        let r = |wanted: &str| {
            let found = with_branches(&groups, &[wanted.to_owned()]);
            found.into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(r("is"), "cell is iskp");
        assert_eq!(r("cell"), "cell");
        assert_eq!(r("ring-a"), "ring-a ring-b");
        assert_eq!(r("unknown"), "unknown");
        assert!(with_branches(&groups, &[]).is_empty());
    }

    #[test]
    fn tells_what_is_wanted() {
        let place = sample::place("Kerman", PlacePrecision::Town, "IR");
        let incident = sample::incident(1, IncidentType::Bombing, "2024-03-25", vec![place]);
        let told = |change| sample::told(1, change, 1, None, 1);
        let r = |told: &Told, wish: fn(&mut Wishes)| {
            let mut wishes = sample::wishes();
            wish(&mut wishes);
            wanted(told, &incident, &wishes)
        };
        let up = told(ChangeKind::Up);
        assert!(r(&up, |_| {}));
        assert!(!r(&told(ChangeKind::Stale), |_| {}));
        assert!(r(&up, |wishes| wishes.groups = BTreeSet::from(["iskp".to_owned()])));
        assert!(!r(&up, |wishes| wishes.groups = BTreeSet::from(["hamas".to_owned()])));
        assert!(r(&up, |wishes| wishes.types = vec![IncidentType::Bombing]));
        assert!(!r(&up, |wishes| wishes.types = vec![IncidentType::Arrest]));
        // Its feed had answered 25 minutes after it was published, and did not have it yet.
        assert!(r(&up, |wishes| wishes.window = Duration::from_secs(25 * 60)));
        assert!(!r(&up, |wishes| wishes.window = Duration::from_secs(24 * 60)));
        assert!(r(&up, |wishes| wishes.window = Duration::MAX), "a window without an end");

        let mut small = told(ChangeKind::Up);
        small.change.material = false;
        assert!(!r(&small, |_| {}));
        small.change.change = ChangeKind::Correction;
        assert!(r(&small, |_| {}), "that a figure was wrong is told however small");

        let mut history = told(ChangeKind::New);
        history.change.background = true;
        assert!(!r(&history, |_| {}));
        assert!(r(&history, |wishes| wishes.background = true));
    }

    #[test]
    fn rings_for_the_kinds_that_are_asked_for() {
        let killed = sample::figure(Kind::Killed, crate::model::Role::Victim, sample::exact(3), "[3] died");
        let r =
            |told: &Told, kinds: &[Kind]| rings(told, &Wishes { kinds: kinds.to_vec(), ..sample::wishes() });
        let with = sample::told(1, ChangeKind::New, 1, Some(killed), 1);
        let without = sample::told(2, ChangeKind::New, 1, None, 1);
        assert!(r(&with, &[]) && r(&without, &[]));
        assert!(r(&with, &[Kind::Killed]) && !r(&without, &[Kind::Killed]));
        assert!(!r(&with, &[Kind::Injured]));
    }
}
