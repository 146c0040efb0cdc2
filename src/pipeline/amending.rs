//! What people decide about incidents: recorded, and obeyed at once and by everything that comes later.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::decided::{self, Before, known, tell_decided};
use super::linking;
use crate::edge::store::{Near, Store, StoreError};
use crate::model::{Amendment, Decision};

/// Records a decision that leaves the reports where they are: ignore, set, note.
///
/// # Errors
/// Where SQLite fails.
pub fn amend(
    store: &Store,
    incident: i64,
    decision: &Decision,
    who: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    store.whole(|| {
        let before = known(store, incident)?;
        store.save_amendment(incident, decision, who, now)?;
        linking::refresh(store, incident, now)?;
        tell_decided(store, before.as_ref(), who, now)
    })
}

/// Makes one incident of two. Returns the id that it has; none where they are one already, or one has no report.
///
/// # Errors
/// Where SQLite fails.
pub fn merge(
    store: &Store,
    one: i64,
    other: i64,
    who: &str,
    now: Timestamp,
) -> Result<Option<i64>, StoreError> {
    store.whole(|| {
        let (ours, theirs) = (store.reports_of(one)?, store.reports_of(other)?);
        let (Some(first), Some(second)) = (ours.first(), theirs.first()) else { return Ok(None) };
        if one == other {
            return Ok(None);
        }
        let (first, second) = (first.report, second.report);
        let decision = Decision::Merge { other, reports: [first, second] };
        store.save_amendment(one, &decision, who, now)?;
        linking::relink(store, &ids(ours.iter().chain(&theirs)), now)?;
        Ok(store.report(first)?.and_then(|near| near.incident))
    })
}

/// Makes another incident of what some articles tell of one. Returns its id; none where all of its reports or none
/// of them are theirs.
///
/// # Errors
/// Where SQLite fails.
pub fn split(
    store: &Store,
    incident: i64,
    articles: &[i64],
    who: &str,
    now: Timestamp,
) -> Result<Option<i64>, StoreError> {
    store.whole(|| {
        let reports = store.reports_of(incident)?;
        let (leaving, staying): (Vec<&Near>, Vec<&Near>) =
            reports.iter().partition(|near| articles.contains(&near.point.article));
        let (Some(kept), Some(first)) = (staying.first(), leaving.first()) else { return Ok(None) };
        let first = first.report;
        let before = Before::of(store, incident, &reports)?;
        let decision =
            Decision::Split { kept: kept.report, reports: leaving.iter().map(|near| near.report).collect() };
        store.save_amendment(incident, &decision, who, now)?;
        // What was merged into it has its own id again where it is told apart.
        let merged = homes(store, incident, &reports)?.into_iter().filter(|(id, _)| *id != incident);
        let merged: Vec<(i64, i64)> = merged.collect();
        lead_home(store, &merged)?;
        linking::relink(store, &ids(&reports), now)?;
        refresh(store, &merged, now)?;
        if let Some(before) = before {
            before.tell(store, who, now)?;
        }
        Ok(store.report(first)?.and_then(|near| near.incident))
    })
}

/// Takes a decision back.
///
/// # Errors
/// Where SQLite fails.
pub fn undo(store: &Store, amendment: &Amendment, who: &str, now: Timestamp) -> Result<(), StoreError> {
    store.whole(|| {
        let incident = store.incident(amendment.incident)?.map_or(amendment.incident, |row| row.incident.id);
        let reports = store.reports_of(incident)?;
        store.undo_amendment(amendment.id, who, now)?;
        match &amendment.decision {
            Decision::Merge { .. } => {
                // Each gets back the id under which people know it, those too that were merged into one of the two before.
                let before = Before::of(store, incident, &reports)?;
                let homes = homes(store, incident, &reports)?;
                for near in &reports {
                    store.take_out_report(near.report)?;
                }
                lead_home(store, &homes)?;
                linking::relink(store, &ids(&reports), now)?;
                refresh(store, &homes, now)?;
                if let Some(before) = before {
                    before.tell(store, who, now)?;
                }
            }
            Decision::Split { reports: left, .. } => {
                let before = known(store, incident)?;
                let mut others = BTreeSet::new();
                for report in left {
                    others.extend(store.report(*report)?.and_then(|near| near.incident));
                }
                let reports: Vec<i64> = left.iter().copied().chain(ids(&reports)).collect();
                linking::relink(store, &reports, now)?;
                for other in others {
                    decided::end(store, other, amendment.at)?;
                }
                tell_decided(store, before.as_ref(), who, now)?;
            }
            Decision::Ignore | Decision::Set(_) | Decision::Note { .. } => {
                let before = known(store, incident)?;
                linking::refresh(store, incident, now)?;
                tell_decided(store, before.as_ref(), who, now)?;
            }
        }
        Ok(())
    })
}

/// Each id that leads to an incident, with the report that it stands for, by which it leads elsewhere once the incident
/// is taken apart.
///
/// People's decisions name that report; where none does, it is what first told of the id.
fn homes(store: &Store, incident: i64, reports: &[Near]) -> Result<Vec<(i64, i64)>, StoreError> {
    let (decided, changes) = (store.amendments_of(incident)?, store.changes_of(incident)?);
    let is_here = |report: &i64| reports.iter().any(|near| near.report == *report);
    let mut homes: Vec<(i64, i64)> = Vec::new();
    for id in store.incident_ids(incident)? {
        let named = decided.iter().filter_map(|amendment| match amendment.decision {
            Decision::Merge { reports: [first, _], .. } if amendment.incident == id => Some(first),
            Decision::Merge { other, reports: [_, second] } if other == id => Some(second),
            _ => None,
        });
        let articles =
            changes.iter().filter(|told| told.change.incident == id).map(|told| told.change.article);
        let told = articles
            .filter_map(|article| reports.iter().find(|near| near.point.article == article))
            .map(|near| near.report);
        let is_free = |report: &i64| is_here(report) && !homes.iter().any(|(_, taken)| taken == report);
        let home = named.chain(told).find(is_free);
        homes.extend(home.map(|report| (id, report)));
    }
    Ok(homes)
}

/// Puts reports to the ids that they stand for.
fn lead_home(store: &Store, homes: &[(i64, i64)]) -> Result<(), StoreError> {
    homes.iter().try_for_each(|(id, report)| store.put_report(*report, *id))
}

fn refresh(store: &Store, homes: &[(i64, i64)], now: Timestamp) -> Result<(), StoreError> {
    for (id, _) in homes {
        linking::refresh(store, *id, now)?;
    }
    Ok(())
}

fn ids<'n>(reports: impl IntoIterator<Item = &'n Near>) -> Vec<i64> {
    reports.into_iter().map(|near| near.report).collect()
}
