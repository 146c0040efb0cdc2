//! What is worth telling: how far what is known now is from what this recipient was told last.
//!
//! Not from what was known before: small steps add up, and none is passed over for good.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::untold::{FigureKey, Side, Untold, is_of};
use super::wishes::{fits, is_told_well};
use super::words;
use crate::model::{Amount, BestFigure, Change, ChangeKind, Differences, Incident, Kind, MailKind, Told};

/// A digest tells a smaller difference too, once it has stood for so long.
const STANDS: SignedDuration = SignedDuration::from_hours(24);
/// Figures that cross one of these are large differences, however near they were.
const MARKS: [u64; 5] = [10, 50, 100, 500, 1_000];

/// The changes of each incident for which a mail of this kind is worth it, in the order of their publication.
pub(super) fn by_incident(untold: &Untold, mail: MailKind, now: Timestamp) -> Vec<(&Incident, Vec<&Told>)> {
    let mut found = fitting(untold);
    for (incident, changes) in &mut found {
        let all = changes.clone();
        changes.retain(|told| is_worth(untold, incident, &all, told, mail, now));
    }
    found.retain(|(_, changes)| !changes.is_empty());
    found
}

/// The changes that a digest leaves out for being too small, of figures that are known otherwise than this recipient was
/// told: they have to be looked at again once they have stood.
pub fn too_small(untold: &Untold, now: Timestamp) -> Vec<i64> {
    // Who wants every difference was told, and who wants large ones only is told with the step that makes one.
    if untold.wishes.differences != Differences::Material {
        return Vec::new();
    }
    let mut small = Vec::new();
    for (incident, changes) in fitting(untold) {
        // Whatever tells of the incident tells all its figures.
        if changes.iter().any(|told| is_worth(untold, incident, &changes, told, MailKind::Digest, now)) {
            continue;
        }
        let differs = |told: &&&Told| {
            // What a person decided is told however small, or not at all.
            is_step(&told.change)
                && told.change.decided_by.is_none()
                && difference(untold, incident, &changes, told).is_some_and(is_any)
        };
        small.extend(changes.iter().filter(differs).map(|told| told.id));
    }
    small.sort_unstable();
    small
}

/// The changes of each incident that are of what the recipient wants to hear of, however small.
fn fitting(untold: &Untold) -> Vec<(&Incident, Vec<&Told>)> {
    let mut found: BTreeMap<i64, (&Incident, Vec<&Told>)> = BTreeMap::new();
    for told in &untold.changes {
        let Some(incident) = untold.incidents.get(&told.change.incident) else { continue };
        if fits(told, incident, &untold.wishes) {
            found.entry(incident.id).or_insert_with(|| (incident, Vec::new())).1.push(told);
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    for (_, changes) in &mut found {
        changes.sort_by_key(|told| (told.change.at, told.id));
    }
    found
}

/// Whether a change is worth a mail. `changes` are all of its incident.
fn is_worth(
    untold: &Untold,
    incident: &Incident,
    changes: &[&Told],
    told: &Told,
    mail: MailKind,
    now: Timestamp,
) -> bool {
    let change = &told.change;
    let differences = untold.wishes.differences;
    if change.decided_by.is_some() {
        return is_told_otherwise(untold, incident, told);
    }
    match change.change {
        ChangeKind::Stale => false,
        // A text that says that an earlier figure was wrong is told, however small the difference.
        ChangeKind::Correction | ChangeKind::Retraction => true,
        ChangeKind::New if change.kind.is_none() => is_told_well(incident),
        ChangeKind::New | ChangeKind::FirstNumber | ChangeKind::Claim => change.material,
        ChangeKind::Conflict => {
            let number = |amount: &Option<Amount>| amount.as_ref().map_or(0, |amount| amount.low);
            is_large_enough(differences, change.material, number(&change.was), number(&change.is))
        }
        ChangeKind::Up | ChangeKind::Down => {
            let Some(moved) = difference(untold, incident, changes, told) else { return true };
            let kind = change.kind.unwrap_or(Kind::Killed);
            moved.is_worth(untold, kind)
                || mail == MailKind::Digest
                    && differences == Differences::Material
                    && is_any(moved)
                    && has_stood(changes, told, now)
        }
    }
}

/// Whether a figure that a person decided about is another one than this recipient was told, however near.
fn is_told_otherwise(untold: &Untold, incident: &Incident, told: &Told) -> bool {
    let Some(kind) = told.change.kind.filter(|_| untold.told_incidents.contains(&incident.id)) else {
        return false;
    };
    let role = told.change.role.unwrap_or_default();
    let was = untold.told(FigureKey { incident: incident.id, kind, role });
    match (was, best(incident, kind, Side::of(Some(role)))) {
        (Some(was), Some(is)) => is_any(Difference { was, is }),
        (was, is) => was.is_some() || is.is_some(),
    }
}

/// What is known of a figure.
fn best(incident: &Incident, kind: Kind, side: Side) -> Option<&Amount> {
    let same = |best: &&BestFigure| best.kind == kind && Side::of(Some(best.role)) == side && !best.claimed;
    incident.figures.iter().find(same).map(|best| &best.amount)
}

fn is_step(change: &Change) -> bool {
    matches!(change.change, ChangeKind::Up | ChangeKind::Down)
}

/// Whether a figure has been what it is for a day.
fn has_stood(changes: &[&Told], told: &Told, now: Timestamp) -> bool {
    let last = changes.iter().filter(|other| is_step(&other.change) && is_same_figure(other, told));
    last.map(|other| other.seen).max().is_some_and(|seen| STANDS <= now.duration_since(seen))
}

fn is_same_figure(other: &Told, told: &Told) -> bool {
    told.change.kind.is_some_and(|kind| is_of(other, kind, Side::of(told.change.role)))
}

/// From what a recipient was told to what is known now.
#[derive(Clone, Copy)]
struct Difference<'a> {
    was: &'a Amount,
    is: &'a Amount,
}

/// How far a figure is from what was told last; none where there is nothing to compare.
fn difference<'u>(
    untold: &'u Untold,
    incident: &'u Incident,
    changes: &[&'u Told],
    told: &'u Told,
) -> Option<Difference<'u>> {
    let kind = told.change.kind?;
    let side = Side::of(told.change.role);
    let key = FigureKey { incident: incident.id, kind, role: told.change.role.unwrap_or_default() };
    let of_figure = || changes.iter().filter(|other| is_step(&other.change) && is_same_figure(other, told));
    let is = best(incident, kind, side)
        .or_else(|| of_figure().next_back().and_then(|last| last.change.is.as_ref()));
    let was = untold.told(key).or_else(|| of_figure().next().and_then(|first| first.change.was.as_ref()));
    Some(Difference { was: was?, is: is? })
}

fn is_any(difference: Difference<'_>) -> bool {
    (difference.was.low, difference.was.high) != (difference.is.low, difference.is.high)
}

impl Difference<'_> {
    fn is_worth(self, untold: &Untold, kind: Kind) -> bool {
        let (was, is) = (self.was.low, self.is.low);
        if words::is_unnumbered(self.was) {
            return is_any(self);
        }
        // "133 or more" became a count: the first firm number is worth a line, however close.
        let is_firm_now = self.was.high.is_none() && self.is.high.is_some();
        let material = (untold.is_material)(kind, was, is) || (was != is && is_firm_now);
        was != is && is_large_enough(untold.wishes.differences, material, was, is)
    }
}

/// Whether a difference is as large as the recipient wants it.
fn is_large_enough(differences: Differences, material: bool, was: u64, is: u64) -> bool {
    match differences {
        Differences::All => true,
        Differences::Material => material,
        Differences::Large => {
            let crosses = |mark: &u64| was.min(is) < *mark && *mark <= was.max(is);
            material && (MARKS.iter().any(crosses) || was <= was.abs_diff(is).saturating_mul(4))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IncidentType, Role};
    use crate::tell::sample::{self, at, at_least, exact};

    const NOON: &str = "2024-03-26T12:00:00Z";
    const KEY: FigureKey = FigureKey { incident: 1, kind: Kind::Killed, role: Role::Victim };

    /// An incident whose killed were told as `told`, and rose since to each of these in turn; all were seen at 05:30.
    fn rose(told: Amount, to: &[Amount]) -> Untold {
        let mut untold = sample::nothing();
        let mut incident = sample::incident(1, IncidentType::Bombing, "2024-03-25", Vec::new());
        let mut was = told.clone();
        for (id, is) in (1..).zip(to) {
            let figure = sample::figure(Kind::Killed, Role::Victim, is.clone(), "It killed [many].");
            incident.figures = vec![sample::best(figure.clone(), 11, at("2024-03-26T05:00:00Z"))];
            let mut step = sample::told(id, ChangeKind::Up, 1, Some(figure), 11);
            step.change.was = Some(was.clone());
            step.change.material = false;
            untold.changes.push(step);
            was = is.clone();
        }
        untold.incidents.insert(1, incident);
        untold.told_incidents.insert(1);
        untold.told_figures.insert(KEY, told);
        untold
    }

    fn told(untold: &Untold, mail: MailKind, now: &str) -> usize {
        by_incident(untold, mail, at(now)).iter().map(|(_, changes)| changes.len()).sum()
    }

    #[test]
    fn small_steps_add_up() {
        let r = |to: &[u64]| {
            let to: Vec<Amount> = to.iter().copied().map(exact).collect();
            let untold = rose(exact(160), &to);
            (told(&untold, MailKind::Alert, NOON), told(&untold, MailKind::Digest, NOON))
        };
        assert_eq!(r(&[166]), (0, 0));
        assert_eq!(r(&[166, 172]), (2, 2), "twelve of 160");
        assert_eq!(r(&[166, 160]), (0, 0), "as it was told");
        assert_eq!(told(&rose(at_least(133), &[exact(137)]), MailKind::Alert, NOON), 1, "firm now");
        let mut untold = rose(exact(160), &[exact(166)]);
        untold.told_figures.clear();
        assert_eq!(told(&untold, MailKind::Alert, NOON), 0, "never told: from what was known before");
        untold.wishes.differences = Differences::All;
        assert_eq!(told(&untold, MailKind::Alert, NOON), 1);
    }

    #[test]
    fn what_stands_for_a_day_is_told_by_a_digest() {
        let mut untold = rose(exact(137), &[exact(140)]);
        let (soon, later) = ("2024-03-27T05:29:00Z", "2024-03-27T05:30:00Z");
        assert_eq!([soon, later].map(|now| told(&untold, MailKind::Digest, now)), [0, 1]);
        assert_eq!(told(&untold, MailKind::Alert, later), 0, "an alert is for what is large");
        assert_eq!(too_small(&untold, at(soon)), [1]);
        assert_eq!(too_small(&untold, at(later)), [0; 0]);
        untold.changes[0].change.background = true;
        assert_eq!(told(&untold, MailKind::Digest, later), 0, "history is not told");
        assert_eq!(too_small(&untold, at(soon)), [0; 0]);
        let as_told = rose(exact(137), &[exact(140), exact(137)]);
        assert_eq!(told(&as_told, MailKind::Digest, later), 0);
        assert_eq!(too_small(&as_told, at(soon)), [0; 0]);
    }

    #[test]
    fn large_differences_are_a_quarter_or_cross_a_mark() {
        let r = |is| {
            let mut untold = rose(exact(40), &[exact(is)]);
            untold.wishes.differences = Differences::Large;
            told(&untold, MailKind::Digest, "2024-03-29T12:00:00Z") == 1
        };
        assert_eq!([45, 49, 50, 30, 31].map(r), [false, false, true, true, false]);
        let mut steps = rose(exact(53), &[exact(60), exact(67)]);
        steps.wishes.differences = Differences::Large;
        assert_eq!(told(&steps, MailKind::Alert, NOON), 2, "a quarter in two steps");
    }
}
