//! What people decide about incidents: recorded, and obeyed at once and by everything that comes later.

use jiff::Timestamp;

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
        store.save_amendment(incident, decision, who, now)?;
        linking::refresh(store, incident, now)?;
        Ok(())
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
        let decision =
            Decision::Split { kept: kept.report, reports: leaving.iter().map(|near| near.report).collect() };
        store.save_amendment(incident, &decision, who, now)?;
        linking::relink(store, &ids(&reports), now)?;
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
            Decision::Merge { other, reports: [first, second] } => {
                // Each gets back the id under which people know it.
                store.put_report(*first, amendment.incident)?;
                store.put_report(*second, *other)?;
                linking::relink(store, &ids(&reports), now)?;
                linking::refresh(store, amendment.incident, now)?;
                linking::refresh(store, *other, now)?;
            }
            Decision::Split { reports: left, .. } => {
                let reports: Vec<i64> = left.iter().copied().chain(ids(&reports)).collect();
                linking::relink(store, &reports, now)?;
            }
            Decision::Ignore | Decision::Set(_) | Decision::Note { .. } => {
                linking::refresh(store, incident, now)?;
            }
        }
        Ok(())
    })
}

fn ids<'n>(reports: impl IntoIterator<Item = &'n Near>) -> Vec<i64> {
    reports.into_iter().map(|near| near.report).collect()
}
