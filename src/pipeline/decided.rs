//! What people's decisions make of what was told: figures that they changed, and incidents that they took apart.
//!
//! A change goes with the reports of its article. An incident that was not known before has a history of its own, made
//! anew; one that stands by itself again goes on from its own.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::linking;
use crate::edge::store::{Near, NewChange, Store, StoreError};
use crate::model::{ChangeKind, Incident, Point, Role, Told};
use crate::track::{change, link};

/// What is known of an incident.
pub(super) fn known(store: &Store, incident: i64) -> Result<Option<Incident>, StoreError> {
    Ok(store.incident(incident)?.map(|row| row.incident))
}

/// Stores what a decision changed in the figures of an incident that goes on.
pub(super) fn tell_decided(
    store: &Store,
    before: Option<&Incident>,
    who: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(before) = before else { return Ok(()) };
    let Some(after) = known(store, before.id)?.filter(|after| after.id == before.id) else { return Ok(()) };
    for change in &change::decided(before, &after, who, now) {
        store.save_change(NewChange { change, seen: now })?;
    }
    Ok(())
}

/// What people decided by a report that is told no more is decided by the earliest other one that tells the same.
pub(super) fn pass_on(store: &Store, report: i64) -> Result<(), StoreError> {
    let Some(incident) = store.report(report)?.and_then(|near| near.incident) else { return Ok(()) };
    let reports = store.reports_of(incident)?;
    let points: Vec<Point> = reports.iter().map(|near| near.point.clone()).collect();
    let Some(place) = reports.iter().position(|near| near.report == report) else { return Ok(()) };
    // Without what people decided: of two incidents that they put together it is one side.
    let side = link::settle(&points).into_iter().find(|side| side.contains(&place)).unwrap_or_default();
    match side.iter().find(|other| **other != place) {
        Some(other) => store.pass_on_bonds(report, reports[*other].report),
        None => Ok(()),
    }
}

/// What was stored of an incident before it was taken apart.
pub(super) struct Before {
    incident: Incident,
    ids: Vec<i64>,
    reports: Vec<i64>,
    changes: Vec<Told>,
}

impl Before {
    /// What is stored of an incident and of these reports, which are all of it.
    pub(super) fn of(store: &Store, id: i64, reports: &[Near]) -> Result<Option<Before>, StoreError> {
        let Some(row) = store.incident(id)? else { return Ok(None) };
        Ok(Some(Before {
            incident: row.incident,
            ids: store.incident_ids(id)?,
            reports: reports.iter().map(|near| near.report).collect(),
            changes: store.changes_of(id)?,
        }))
    }

    /// Puts each change to the incident that it is of now, and stores what that makes of each of them.
    pub(super) fn tell(&self, store: &Store, who: &str, now: Timestamp) -> Result<(), StoreError> {
        for told in &self.changes {
            self.put(store, told)?;
        }
        let mut incidents = BTreeSet::new();
        for report in &self.reports {
            incidents.extend(store.report(*report)?.and_then(|near| near.incident));
        }
        for id in incidents {
            if id == self.incident.id {
                store.offer_again(id)?;
                tell_decided(store, Some(&self.without_what_left(store)?), who, now)?;
            } else if self.ids.contains(&id) {
                stands_alone(store, id, who, now)?;
            } else {
                for change in &linking::told_anew(store, id, now)? {
                    store.save_change(NewChange { change, seen: now })?;
                }
            }
        }
        Ok(())
    }

    /// The incident as it was: what has left with its reports was not withdrawn, it is told of another one.
    fn without_what_left(&self, store: &Store) -> Result<Incident, StoreError> {
        let mut incident = self.incident.clone();
        if let Some(after) = known(store, incident.id)? {
            incident.figures.retain(|figure| change::find(&after, figure).is_some());
        }
        Ok(incident)
    }

    /// Puts a change to the incident of its article's reports, where they are all of one.
    fn put(&self, store: &Store, told: &Told) -> Result<(), StoreError> {
        let leads = store.incident(told.change.incident)?.map(|row| row.incident.id);
        let mut incidents = BTreeSet::new();
        for near in store.reports_in(latest(store, told.change.article)?)? {
            incidents.extend(near.incident.filter(|_| self.reports.contains(&near.report)));
        }
        let only = incidents.first().copied().filter(|_| incidents.len() == 1);
        match only.filter(|only| Some(*only) != leads) {
            Some(id) if self.ids.contains(&id) => store.put_change(told.id, id),
            // What is told of it anew is told in its place; who was told this was told it of the other one.
            Some(_) => store.tell_no_more(told.id),
            None => Ok(()),
        }
    }
}

/// The article of what a page says now.
fn latest(store: &Store, article: i64) -> Result<i64, StoreError> {
    let first = store.version_at(article)?.map_or(article, |(first, _)| first);
    Ok(store.versions_of(first)?.last().map_or(first, |version| version.edition))
}

/// An incident that was merged into another one stands by itself again: who was never told of it is told now, and others
/// what rose meanwhile.
fn stands_alone(store: &Store, id: i64, who: &str, now: Timestamp) -> Result<(), StoreError> {
    store.offer_again(id)?;
    let Some(row) = store.incident(id)? else { return Ok(()) };
    let before = as_told(&store.changes_of(id)?, row.incident);
    tell_decided(store, Some(&before), who, now)
}

/// An incident with its figures as its changes told them last.
fn as_told(changes: &[Told], incident: Incident) -> Incident {
    use ChangeKind::{Claim, Conflict, Stale};
    let is_attackers = |role: Role| role == Role::Attacker;
    let mut known = incident;
    known.figures.retain_mut(|figure| {
        let moves = |told: &&Told| {
            let change = &told.change;
            change.kind == Some(figure.kind)
                && is_attackers(change.role.unwrap_or_default()) == is_attackers(figure.role)
                && !matches!(change.change, Claim | Conflict | Stale)
        };
        let last = changes.iter().filter(moves).max_by_key(|told| (told.change.at, told.id));
        match last.and_then(|last| last.change.is.clone()) {
            Some(amount) => {
                figure.amount = amount;
                true
            }
            None => figure.claimed,
        }
    });
    known
}

/// What was told of an incident that a split had made is told no more once the split is taken back: what it was told
/// of is told of the other one again.
pub(super) fn end(store: &Store, id: i64, since: Timestamp) -> Result<(), StoreError> {
    let leads = store.incident(id)?.map(|row| row.incident.id);
    let Some(leads) = leads.filter(|leads| *leads != id) else { return Ok(()) };
    let mut changes = store.changes_of(leads)?;
    changes.retain(|told| told.change.incident == id);
    if changes.iter().all(|told| since <= told.seen) {
        for told in changes {
            store.tell_no_more(told.id)?;
        }
    }
    Ok(())
}
