//! Linking: which reports are of one incident.
//!
//! The answer is a function of the set of points. Two points *link* where the [evidence](super::evidence) for
//! one incident is enough; points that link, directly or over others, make a *neighborhood*, and [`settle`] divides
//! a neighborhood into incidents. A point outside links with none of it, so it cannot change how it is divided: what
//! is settled over a closed neighborhood is what settling everything at once would give.
//!
//! ```text
//! let mut points = the new article's points;  let mut news = points.clone();
//! while !news.is_empty() {
//!     candidates = stored points inside the reach of any of `news`, less those in `points`
//!     news = the candidates that link with any of `news`
//!     points.extend(news)
//! }
//! settle(&points)
//! ```
//!
//! A war makes neighborhoods that never end. How they are cut without making the order of arrival matter is the
//! pipeline's; whether an incident [goes on](goes_on) over a cut is said here.
//!
//! Inside a neighborhood the reports that tell a day and a place come first: they are joined from the strongest evidence
//! down, a cluster with a cluster, as long as the evidence between the two is enough on average. The vague ones ("in
//! 2015", "in Egypt") then go to the cluster that fits best, and what is left is joined among itself.

mod reach;

use std::cmp::Ordering;

use crate::model::Point;

use super::cluster::{Sums, agglomerate, average, join_marked, surest};
pub use super::evidence::ENOUGH;
use super::evidence::{Evidence, weigh};
pub use super::profile::{NAMES_OVER_TIME, Profile};
pub use reach::{Reach, reach};

/// To be raised wherever [the evidence](super::evidence) between two points may come out otherwise than before: what was
/// worked out by an earlier version is worked out anew.
pub const VERSION: u32 = 5;

/// How many reports on either side say whether an incident goes on over a cut.
const WITNESSES_OVER_CUT: usize = 8;

/// Whether two points link: whether there is enough evidence that they are of one incident. Symmetric.
pub fn links(one: &Profile, other: &Profile) -> bool {
    weigh(one, other).is_some_and(|evidence| ENOUGH <= evidence.sum())
}

/// The evidence that two points are of one incident; none where they cannot be compared.
pub fn explain(one: &Point, other: &Point) -> Option<Evidence> {
    weigh(&Profile::of(one), &Profile::of(other))
}

/// The evidence that later points are of the incident of earlier ones: the average over those that lie next to each
/// other; none where it is not enough. Both are of one incident among themselves, oldest first.
pub fn goes_on(earlier: &[&Profile], later: &[&Profile]) -> Option<f32> {
    let earlier = &earlier[earlier.len().saturating_sub(WITNESSES_OVER_CUT)..];
    let later = &later[..later.len().min(WITNESSES_OVER_CUT)];
    let average = average(earlier, later);
    (ENOUGH <= average).then_some(average)
}

/// Divides points into incidents: lists of places in `points`, each list and all lists in order of publication.
pub fn settle(points: &[Point]) -> Vec<Vec<usize>> {
    let profiles: Vec<Profile> = points.iter().map(Profile::of).collect();
    let pairs = (0..points.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    let linked: Vec<_> = pairs.filter(|(one, other)| links(&profiles[*one], &profiles[*other])).collect();
    settle_linked(&points.iter().zip(&profiles).collect::<Vec<_>>(), &linked)
}

/// As [`settle`], where it is known which points link: pairs of places in `points`, all of them.
pub fn settle_linked(points: &[(&Point, &Profile)], links: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|one, other| by_age(points[*one].0, points[*other].0));
    let profiles: Vec<&Profile> = order.iter().map(|place| points[*place].1).collect();
    let mut ranks = vec![0; points.len()];
    for (rank, place) in order.iter().enumerate() {
        ranks[*place] = rank;
    }
    let links: Vec<_> = links.iter().map(|(one, other)| (ranks[*one], ranks[*other])).collect();
    let sums = Sums::new(&profiles, &links);

    let (anchors, mut vague): (Vec<usize>, Vec<usize>) =
        (0..profiles.len()).partition(|place| profiles[*place].is_anchor());
    let mut clusters = agglomerate(&anchors, &sums);
    // The surest first: each one that joined is a witness for the next.
    while let Some((_, place, cluster)) = surest(&vague, &clusters, &sums) {
        clusters[cluster].push(place);
        vague.retain(|other| *other != place);
    }
    clusters.extend(agglomerate(&vague, &sums));
    join_marked(&mut clusters, &sums);
    for cluster in &mut clusters {
        cluster.sort_unstable();
    }
    clusters.sort();
    clusters.into_iter().map(|cluster| cluster.into_iter().map(|place| order[place]).collect()).collect()
}

/// Oldest publication first; what remains equal is ordered by who speaks and by what is told, since
/// stored ids depend on the order of arrival.
pub fn by_age(one: &Point, other: &Point) -> Ordering {
    one.published
        .cmp(&other.published)
        .then_with(|| one.source.key.cmp(&other.source.key))
        .then_with(|| one.index.cmp(&other.index))
        .then_with(|| one.report.words.cmp(&other.report.words))
        .then_with(|| format!("{:?}", one.report).cmp(&format!("{:?}", other.report)))
        .then_with(|| one.article.cmp(&other.article))
}

#[cfg(test)]
mod tests;
