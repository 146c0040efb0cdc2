//! Reports to incidents: settling an article's reports among the stored ones that could be of the same events.

#[cfg(test)]
mod laws;
mod thread;
mod web;

use std::collections::BTreeSet;

use jiff::Timestamp;

use self::thread::Cluster;
use self::web::Web;
use crate::edge::store::{Near, Reach, Store, StoreError};
use crate::model::{Change, Decision, Incident, Point, Report};
use crate::track::amend::{self, Bond};
use crate::track::{change, history, identity, lead, link};

/// No more reports than these are settled at once: those that link are compared, and others where an average needs them.
const MOST: usize = 300;

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

/// Stored reports that speak otherwise than before: with another voice, from another time, or of other groups.
#[derive(Debug, Default)]
pub(super) struct Moved {
    /// They themselves.
    pub(super) reports: BTreeSet<i64>,
    /// What they linked with before.
    pub(super) linked: Vec<i64>,
}

/// The stored reports that could be of the same incident as this one.
pub(super) fn within_reach(store: &Store, point: &Point) -> Result<Vec<Near>, StoreError> {
    store.reports(&store.reports_near(as_stored(&link::reach(point)))?)
}

/// Stores a report. It has no incident until it is linked.
pub(super) fn add(store: &Store, point: &Point) -> Result<i64, StoreError> {
    let report = store.save_report(point, as_stored(&link::reach(point)))?;
    Web::new(store, MOST)?.work_out(report)?;
    Ok(report)
}

/// Stores what a report tells now that its article was read again.
pub(super) fn retell(store: &Store, report: i64, point: &Point) -> Result<(), StoreError> {
    store.retell_report(report, point, as_stored(&link::reach(point)))?;
    Web::new(store, MOST)?.work_out(report)?;
    Ok(())
}

/// Stores what a report tells now that its groups are known by other names.
pub(super) fn regroup(store: &Store, report: i64, told: &Report) -> Result<(), StoreError> {
    store.rewrite_report(report, told)?;
    Web::new(store, MOST)?.work_out(report)?;
    Ok(())
}

/// Stores an article's reports and puts them, and those they take along, to their incidents.
pub(super) fn link(
    store: &Store,
    arrived: Vec<Point>,
    moved: &Moved,
    now: Timestamp,
) -> Result<Linked, StoreError> {
    link_among(store, MOST, arrived, moved, now)
}

fn link_among(
    store: &Store,
    most: usize,
    points: Vec<Point>,
    moved: &Moved,
    now: Timestamp,
) -> Result<Linked, StoreError> {
    let mut arrived = BTreeSet::new();
    for point in points {
        arrived.insert(add(store, &point)?);
    }
    let changed = &arrived | &moved.reports;
    if changed.is_empty() {
        return Ok(Linked::default());
    }
    let mut web = Web::new(store, most)?;
    let disturbed = web.disturbed(&changed, &moved.linked)?;
    settle(&mut web, disturbed, &arrived, now)
}

/// Puts stored reports, and those they take along, to their incidents anew: people decided something about them, or some
/// that they linked with are gone.
pub(super) fn relink(store: &Store, reports: &[i64], now: Timestamp) -> Result<(), StoreError> {
    relink_among(store, MOST, reports, now)
}

fn relink_among(store: &Store, most: usize, reports: &[i64], now: Timestamp) -> Result<(), StoreError> {
    let mut web = Web::new(store, most)?;
    let disturbed = web.disturbed(&BTreeSet::new(), reports)?;
    settle(&mut web, disturbed, &BTreeSet::new(), now)?;
    Ok(())
}

/// Gives a stored report the voice and the time of a point, and lets it be found by them.
pub(super) fn revoice(store: &Store, report: i64, point: &Point) -> Result<(), StoreError> {
    store.revoice_report(report, &point.source, point.published, as_stored(&link::reach(point)))?;
    Web::new(store, MOST)?.work_out(report)?;
    Ok(())
}

/// The stored reports that link with some of these, to be asked before these go or speak otherwise.
pub(super) fn linked_with(store: &Store, reports: &[i64]) -> Result<Vec<i64>, StoreError> {
    let mut web = Web::new(store, MOST)?;
    let mut linked = Vec::new();
    for report in reports {
        linked.extend(web.links(*report)?.iter());
    }
    Ok(linked)
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

/// What an incident's reports tell one after the other, as if none of it had been known.
pub(super) fn told_anew(store: &Store, id: i64, now: Timestamp) -> Result<Vec<Change>, StoreError> {
    let reports = store.reports_of(id)?;
    let arrived = reports.iter().map(|near| near.report).collect();
    let members: Vec<usize> = (0..reports.len()).collect();
    follow(store, id, &members, &reports.iter().collect::<Vec<_>>(), &arrived, now)
}

/// Makes the states anew of the incidents that reports are of which speak otherwise than before.
pub(super) fn refresh_moved(store: &Store, moved: &Moved, now: Timestamp) -> Result<(), StoreError> {
    let mut incidents = BTreeSet::new();
    for report in &moved.reports {
        incidents.extend(store.report(*report)?.and_then(|near| near.incident));
    }
    for incident in incidents {
        refresh(store, incident, now)?;
    }
    Ok(())
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

/// Reports that people put together with this one.
fn partners(decided: &[Decision], report: i64) -> Vec<i64> {
    let partner = |decision: &Decision| match decision {
        Decision::Merge { reports: [one, other], .. } if *one == report => Some(*other),
        Decision::Merge { reports: [one, other], .. } if *other == report => Some(*one),
        _ => None,
    };
    decided.iter().filter_map(partner).collect()
}

/// What people decided about the reports of a neighborhood, by their places in it.
fn bonds(decided: &[Decision], neighborhood: &[&Near]) -> Vec<Bond> {
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

/// Divides reports into incidents, and stores what became of these.
fn settle(
    web: &mut Web<'_>,
    disturbed: BTreeSet<i64>,
    arrived: &BTreeSet<i64>,
    now: Timestamp,
) -> Result<Linked, StoreError> {
    let clusters = divide(web, disturbed)?;
    let incidents = thread::incidents(web, &clusters)?;
    for reports in &incidents {
        web.load(reports)?;
    }
    let (mut neighborhood, mut clusters) = (Vec::new(), Vec::new());
    for reports in incidents {
        let from = neighborhood.len();
        neighborhood.extend(web.loaded(&reports).map(|(near, _)| near));
        clusters.push((from..neighborhood.len()).collect());
    }
    put(web.store, &neighborhood, clusters, &bonds(&web.decided, &neighborhood), arrived, now)
}

/// Settles reports, stretch by stretch.
fn divide(web: &mut Web<'_>, mut left: BTreeSet<i64>) -> Result<Vec<Cluster>, StoreError> {
    let mut clusters = Vec::new();
    while let Some(report) = left.first() {
        let stretch = web.stretch(*report, &BTreeSet::new())?;
        web.load(&stretch.reports)?;
        for report in &stretch.reports {
            left.remove(report);
        }
        let links = web.pairs(&stretch.reports)?;
        // Each cluster begins with its oldest report, and the clusters with the oldest one.
        let profiled = web.loaded(&stretch.reports).map(|(near, profile)| (&near.point, profile));
        let settled = link::settle_linked(&profiled.collect::<Vec<_>>(), &links);
        let oldest = settled.first().and_then(|members| members.first());
        let oldest = oldest.filter(|_| stretch.is_cut).map(|place| stretch.reports[*place]);
        clusters.extend(settled.into_iter().map(|members| Cluster {
            reports: members.into_iter().map(|place| stretch.reports[place]).collect(),
            stretch: oldest,
        }));
    }
    Ok(clusters)
}

/// Gives incidents their ids, puts the reports to them, and says what the arrived reports changed.
fn put(
    store: &Store,
    neighborhood: &[&Near],
    clusters: Vec<Vec<usize>>,
    bonds: &[Bond],
    arrived: &BTreeSet<i64>,
    now: Timestamp,
) -> Result<Linked, StoreError> {
    let points: Vec<&Point> = neighborhood.iter().map(|near| &near.point).collect();
    let stored: Vec<Option<i64>> = neighborhood.iter().map(|near| near.incident).collect();
    let clusters = amend::divide(&points, clusters, bonds);
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
    neighborhood: &[&Near],
    arrived: &BTreeSet<i64>,
    now: Timestamp,
) -> Result<Vec<Change>, StoreError> {
    let (new, old): (Vec<&Near>, Vec<&Near>) =
        members.iter().map(|place| neighborhood[*place]).partition(|near| arrived.contains(&near.report));
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
        names_enough: link::NAMES_OVER_TIME,
    }
}
