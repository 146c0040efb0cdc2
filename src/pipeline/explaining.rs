//! Why reports are of one incident: how each stands among the others, and against those of other incidents.

use super::linking;
use crate::edge::store::{Near, Store, StoreError};
use crate::model::Point;
use crate::track::evidence::Evidence;
use crate::track::standing::{self, Standing};

/// A report of an incident, with what holds it there.
#[derive(Clone, Debug)]
pub struct Tie {
    /// The report.
    pub near: Near,
    /// How it stands among the others.
    pub standing: Standing,
    /// The report of another incident that it stands closest to; none where there is none within reach.
    pub elsewhere: Option<(Near, Evidence)>,
}

/// Why an incident's reports are of one incident, oldest first. Places in a [`Standing`] are those of this list.
///
/// # Errors
/// Where SQLite fails.
pub fn ties(store: &Store, incident: i64) -> Result<Vec<Tie>, StoreError> {
    let reports = store.reports_of(incident)?;
    let points: Vec<Point> = reports.iter().map(|near| near.point.clone()).collect();
    let mut ties = Vec::with_capacity(reports.len());
    for (near, standing) in reports.into_iter().zip(standing::among(&points)) {
        let mut others = linking::within_reach(store, &near.point)?;
        others.retain(|other| other.incident != Some(incident) && other.report != near.report);
        let points: Vec<Point> = others.iter().map(|other| other.point.clone()).collect();
        let elsewhere = standing::closest(&near.point, &points)
            .map(|(place, evidence)| (others.swap_remove(place), evidence));
        ties.push(Tie { near, standing, elsewhere });
    }
    Ok(ties)
}
