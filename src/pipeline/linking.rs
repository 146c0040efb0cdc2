//! Reports to incidents: settling an article's reports among the stored ones that could be of the same events.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::edge::store::{Near, Reach, Store, StoreError};
use crate::model::{Change, Decision, Incident, Point};
use crate::track::amend::{self, Bond};
use crate::track::evidence::NAMES_OVER_TIME;
use crate::track::{change, history, identity, lead, link};

/// A neighborhood is not widened beyond this many reports: settling compares each with each.
const MOST: usize = 600;

/// What came of an article's reports.
#[derive(Debug, Default)]
pub(super) struct Linked {
    /// The incidents, in the order of the reports, each once.
    pub(super) incidents: Vec<i64>,
    /// What became different.
    pub(super) changes: Vec<Change>,
}

/// The incidents that an article tells of, each once: the one that it is mainly about first.
///
/// Which one that is depends on what other articles tell, so it is asked for when it is wanted.
///
/// # Errors
/// Where SQLite fails.
pub fn told_in(store: &Store, article: i64) -> Result<Vec<i64>, StoreError> {
    let (mut points, mut ids, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for near in store.reports_in(article)? {
        let Some(id) = near.incident else { continue };
        let articles = store.incident(id)?.map(|row| row.incident.articles).unwrap_or_default();
        points.push(near.point);
        ids.push(id);
        others.push(articles.iter().filter(|other| **other != article).count());
    }
    let mut told: Vec<i64> = Vec::new();
    for place in lead::order(&points, &others) {
        if !told.contains(&ids[place]) {
            told.push(ids[place]);
        }
    }
    Ok(told)
}

/// Stores an article's reports and puts them, and those they take along, to their incidents.
pub(super) fn link(store: &Store, arrived: Vec<Point>, now: Timestamp) -> Result<Linked, StoreError> {
    if arrived.is_empty() {
        return Ok(Linked::default());
    }
    let mut neighborhood = Vec::with_capacity(arrived.len());
    for point in arrived {
        let reach = link::reach(&point);
        let report = store.save_report(&point, as_stored(&reach))?;
        neighborhood.push(Near { report, incident: None, point });
    }
    let arrived: BTreeSet<i64> = neighborhood.iter().map(|near| near.report).collect();
    let decided = store.bonds()?;
    widen(store, &mut neighborhood, &decided)?;
    settle(store, &neighborhood, &decided, &arrived, now)
}

/// The stored reports that could be of the same incident as this one.
pub(super) fn within_reach(store: &Store, point: &Point) -> Result<Vec<Near>, StoreError> {
    store.reports_near(as_stored(&link::reach(point)))
}

/// Stores a report that comes to an article which was read before. It has no incident until it is linked.
pub(super) fn add(store: &Store, point: Point) -> Result<Near, StoreError> {
    let report = store.save_report(&point, as_stored(&link::reach(&point)))?;
    Ok(Near { report, incident: None, point })
}

/// Stores what a report tells now that its article was read again.
pub(super) fn retell(store: &Store, report: i64, point: &Point) -> Result<(), StoreError> {
    store.retell_report(report, point, as_stored(&link::reach(point)))
}

/// Puts stored reports, and those they take along, to their incidents anew: people decided something about them.
pub(super) fn relink(store: &Store, reports: Vec<Near>, now: Timestamp) -> Result<(), StoreError> {
    let mut neighborhood = reports;
    neighborhood.sort_by_key(|near| near.report);
    neighborhood.dedup_by_key(|near| near.report);
    let decided = store.bonds()?;
    widen(store, &mut neighborhood, &decided)?;
    settle(store, &neighborhood, &decided, &BTreeSet::new(), now)?;
    Ok(())
}

/// Makes an incident's state anew from its reports and from what people decided about it.
///
/// Says whether it has any.
pub(super) fn refresh(store: &Store, id: i64, now: Timestamp) -> Result<bool, StoreError> {
    let points: Vec<Point> = store.reports_of(id)?.into_iter().map(|near| near.point).collect();
    if points.is_empty() {
        return Ok(false);
    }
    let (incident, is_ignored) = state(store, id, &points)?;
    store.save_incident(&incident, now)?;
    store.set_ignored(id, is_ignored)?;
    Ok(true)
}

/// What is known of an incident, and whether it is to be left alone.
fn state(store: &Store, id: i64, points: &[Point]) -> Result<(Incident, bool), StoreError> {
    let amendments = store.amendments_of(id)?;
    let mut incident = history::incident(id, points);
    amend::apply(&mut incident, &amendments);
    let ignores = |decision: &Decision| matches!(decision, Decision::Ignore);
    let is_ignored =
        amendments.iter().any(|amendment| amendment.undone.is_none() && ignores(&amendment.decision));
    Ok((incident, is_ignored))
}

/// Adds all stored reports that link with one of these, directly or over others.
fn widen(store: &Store, neighborhood: &mut Vec<Near>, decided: &[Decision]) -> Result<(), StoreError> {
    let mut known: BTreeSet<i64> = neighborhood.iter().map(|near| near.report).collect();
    let mut from = 0;
    while from < neighborhood.len() && neighborhood.len() < MOST {
        let newest: Vec<Point> = neighborhood[from..].iter().map(|near| near.point.clone()).collect();
        from = neighborhood.len();
        let mut candidates: Vec<Near> = Vec::new();
        let mut seen = BTreeSet::new();
        for point in &newest {
            let found = store.reports_near(as_stored(&link::reach(point)))?;
            candidates.extend(
                found.into_iter().filter(|near| !known.contains(&near.report) && seen.insert(near.report)),
            );
        }
        let points: Vec<Point> = candidates.iter().map(|near| near.point.clone()).collect();
        let joined: BTreeSet<usize> = link::joined(&newest, &points).into_iter().collect();
        let joined = candidates
            .into_iter()
            .enumerate()
            .filter(|(place, _)| joined.contains(place))
            .map(|(_, near)| near);
        for near in joined {
            known.insert(near.report);
            neighborhood.push(near);
        }
        for partner in partners(decided, &known) {
            if let Some(near) = store.report(partner)? {
                known.insert(near.report);
                neighborhood.push(near);
            }
        }
    }
    Ok(())
}

/// Reports that people put together with some of the known ones.
fn partners(decided: &[Decision], known: &BTreeSet<i64>) -> Vec<i64> {
    let partner = |decision: &Decision| match decision {
        Decision::Merge { reports: [one, other], .. } if known.contains(one) != known.contains(other) => {
            Some(if known.contains(one) { *other } else { *one })
        }
        _ => None,
    };
    let mut partners: Vec<i64> = decided.iter().filter_map(partner).collect();
    partners.sort_unstable();
    partners.dedup();
    partners
}

/// What people decided about the reports of a neighborhood, by their places in it.
fn bonds(decided: &[Decision], neighborhood: &[Near]) -> Vec<Bond> {
    let place = |report: &i64| neighborhood.iter().position(|near| near.report == *report);
    let bond = |decision: &Decision| match decision {
        Decision::Merge { reports: [one, other], .. } => Some(Bond::Together(place(one)?, place(other)?)),
        Decision::Split { kept, reports } => {
            Some(Bond::Apart { kept: place(kept)?, leaving: reports.iter().filter_map(place).collect() })
        }
        _ => None,
    };
    decided.iter().filter_map(bond).collect()
}

fn settle(
    store: &Store,
    neighborhood: &[Near],
    decided: &[Decision],
    arrived: &BTreeSet<i64>,
    now: Timestamp,
) -> Result<Linked, StoreError> {
    let points: Vec<Point> = neighborhood.iter().map(|near| near.point.clone()).collect();
    let stored: Vec<Option<i64>> = neighborhood.iter().map(|near| near.incident).collect();
    let clusters = amend::divide(&points, link::settle(&points), &bonds(decided, neighborhood));
    let assignment = identity::assign(&points, &clusters, &stored);

    let mut ids = Vec::with_capacity(clusters.len());
    let mut changes = Vec::new();
    for (members, id) in clusters.iter().zip(&assignment.ids) {
        let lost = assignment.split.iter().any(|(from, _)| Some(*from) == *id);
        let moved = lost || members.iter().any(|place| neighborhood[*place].incident != *id);
        let id = match id {
            Some(id) => *id,
            None => store.new_incident(now)?,
        };
        ids.push(id);
        for place in members {
            if neighborhood[*place].incident != Some(id) {
                store.put_report(neighborhood[*place].report, id)?;
            }
        }
        if moved || members.iter().any(|place| arrived.contains(&neighborhood[*place].report)) {
            changes.extend(follow(store, id, members, neighborhood, arrived, now)?);
        }
    }
    for (from, cluster) in assignment.merged {
        store.merge_incident(from, ids[cluster])?;
    }

    let mut told: Vec<(usize, i64)> = Vec::new();
    for (members, id) in clusters.iter().zip(&ids) {
        let ours = members.iter().filter(|place| arrived.contains(&neighborhood[**place].report));
        told.extend(ours.map(|place| (points[*place].index, *id)));
    }
    told.sort_unstable();
    let mut incidents: Vec<i64> = Vec::new();
    for (_, id) in told {
        if !incidents.contains(&id) {
            incidents.push(id);
        }
    }
    Ok(Linked { incidents, changes })
}

/// Makes an incident's state anew, and says what each of the arrived reports changed, one after the other.
fn follow(
    store: &Store,
    id: i64,
    members: &[usize],
    neighborhood: &[Near],
    arrived: &BTreeSet<i64>,
    now: Timestamp,
) -> Result<Vec<Change>, StoreError> {
    let (new, old): (Vec<&Near>, Vec<&Near>) =
        members.iter().map(|place| &neighborhood[*place]).partition(|near| arrived.contains(&near.report));
    let mut points: Vec<Point> = old.into_iter().map(|near| near.point.clone()).collect();
    // Reports that were taken along by a merge are no news: what is compared is the incident with them and without
    // the arrived ones.
    let mut known = if points.is_empty() { None } else { Some(state(store, id, &points)?) };
    let mut changes = Vec::new();
    for near in new {
        points.push(near.point.clone());
        let after = state(store, id, &points)?;
        changes.extend(change::changes(known.as_ref().map(|(before, _)| before), &after.0, &near.point));
        known = Some(after);
    }
    let Some((incident, is_ignored)) = known else { return Ok(changes) };
    store.save_incident(&incident, now)?;
    if is_ignored {
        store.set_ignored(id, true)?;
    }
    Ok(changes)
}

fn as_stored(reach: &link::Reach) -> Reach<'_> {
    Reach {
        from: reach.from,
        to: reach.to,
        countries: &reach.countries,
        names: &reach.names,
        names_enough: NAMES_OVER_TIME,
    }
}
