//! Threads: incidents that go on over the cuts of a neighborhood that is too long to be settled at once.
//!
//! What is of one incident within a stretch is a *part*. A part goes on with the older one of another stretch that its
//! first reports fit best, if any; parts that hang together so are one incident. Which part goes on with which depends on
//! these two alone, so that the order of arrival makes no difference.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::partners;
use super::web::Web;
use crate::edge::store::{Part, StoreError};
use crate::track::link;

/// Reports that are of one incident within their stretch, oldest first.
pub(super) struct Cluster {
    pub(super) reports: Vec<i64>,
    /// The oldest report of the stretch, where its neighborhood was cut.
    pub(super) stretch: Option<i64>,
}

/// Puts clusters together to incidents, with the stored parts that they go on with or that go on with them, and with
/// what is of their incidents or was until now.
pub(super) fn incidents(web: &mut Web<'_>, clusters: &[Cluster]) -> Result<Vec<Vec<i64>>, StoreError> {
    let settled: Vec<i64> = clusters.iter().flat_map(|cluster| &cluster.reports).copied().collect();
    let mut following = web.store.going_on_with(&settled)?;
    let was_cut = web.store.forget_stretches(&settled)?;
    let mut firsts = Vec::new();
    for cluster in clusters {
        let Some(stretch) = cluster.stretch else { continue };
        let first = cluster.reports[0];
        web.store.save_stretch(Part { stretch, first }, &cluster.reports)?;
        firsts.push(first);
    }
    if was_cut || !firsts.is_empty() {
        following.extend(linked_parts(web, &settled)?);
        following.extend(firsts);
        following.sort_unstable();
        following.dedup();
        for first in following {
            let earlier = earlier(web, first)?;
            web.store.goes_on_with(first, earlier)?;
        }
    }
    gather(web, clusters, settled)
}

/// The first reports of the stored parts that link with some of these reports.
fn linked_parts(web: &mut Web<'_>, reports: &[i64]) -> Result<BTreeSet<i64>, StoreError> {
    let mut firsts = BTreeSet::new();
    for report in reports {
        for other in web.links(*report)?.iter() {
            firsts.extend(web.store.part_of(*other)?.map(|part| part.first));
        }
    }
    Ok(firsts)
}

/// What a part goes on with: the first report of the older part that it fits best.
fn earlier(web: &mut Web<'_>, first: i64) -> Result<Option<i64>, StoreError> {
    let Some(own) = web.store.part_of(first)? else { return Ok(None) };
    let ours = web.store.part(first)?;
    let mut candidates = BTreeSet::new();
    for report in &ours {
        for other in web.links(*report)?.iter() {
            let part = web.store.part_of(*other)?.filter(|part| part.stretch != own.stretch);
            candidates.extend(part.map(|part| part.first));
        }
    }
    web.load(&ours)?;
    let mut best: Option<(f32, i64)> = None;
    for candidate in candidates {
        if by_age(web, candidate, first)? != Ordering::Less {
            continue;
        }
        let theirs = web.store.part(candidate)?;
        web.load(&theirs)?;
        let Some(worth) = link::goes_on(&web.profiles(&theirs), &web.profiles(&ours)) else { continue };
        let is_better = match best {
            None => true,
            Some((known, _)) if known != worth => known < worth,
            Some((_, known)) => by_age(web, candidate, known)? == Ordering::Less,
        };
        if is_better {
            best = Some((worth, candidate));
        }
    }
    Ok(best.map(|(_, earlier)| earlier))
}

fn by_age(web: &mut Web<'_>, one: i64, other: i64) -> Result<Ordering, StoreError> {
    let one = web.near(one)?.map(|near| near.point.clone());
    let other = web.near(other)?.map(|near| near.point.clone());
    Ok(one.zip(other).map_or(Ordering::Equal, |(one, other)| link::by_age(&one, &other)))
}

/// All reports of the incidents that some reports are of, were of until now, or were put to by people.
fn gather(
    web: &mut Web<'_>,
    clusters: &[Cluster],
    mut waiting: Vec<i64>,
) -> Result<Vec<Vec<i64>>, StoreError> {
    let whole: BTreeMap<i64, &[i64]> = clusters
        .iter()
        .filter(|cluster| cluster.stretch.is_none())
        .flat_map(|cluster| cluster.reports.iter().map(|report| (*report, &cluster.reports[..])))
        .collect();
    let mut placed: BTreeSet<i64> = BTreeSet::new();
    let mut incidents = BTreeSet::new();
    let mut groups = Vec::new();
    while let Some(report) = waiting.pop() {
        if placed.contains(&report) {
            continue;
        }
        let group = match (whole.get(&report), web.store.part_of(report)?) {
            (Some(cluster), _) => cluster.to_vec(),
            (None, Some(part)) => web.store.parts_with(part.first)?,
            (None, None) => continue,
        };
        placed.extend(&group);
        web.load(&group)?;
        for report in &group {
            waiting.extend(partners(&web.decided, *report));
            let incident = web.near(*report)?.and_then(|near| near.incident);
            if let Some(incident) = incident.filter(|incident| incidents.insert(*incident)) {
                waiting.extend(web.store.report_ids_of(incident)?);
            }
        }
        groups.push(group);
    }
    Ok(groups)
}
