//! Clusters: dividing reports by the evidence between them.
//!
//! Knows only sums: what they are made of is [`super::evidence`]'s, and which reports are divided is [`super::link`]'s.

use std::cell::RefCell;

use super::evidence::{ENOUGH, is_marked, weigh};
use super::profile::Profile;

/// The most that one pair speaks against two clusters being one, and what stands for "cannot be compared": a report whose
/// day or country was misread must not keep apart what all others hold together.
const MOST_AGAINST: f32 = -3.0;
/// How many of a cluster's members a vague report is compared with: those that fit best.
const WITNESSES: usize = 3;

/// What two reports say in an average.
pub(super) fn said(one: &Profile, other: &Profile) -> f32 {
    weigh(one, other).map_or(MOST_AGAINST, |evidence| evidence.sum().max(MOST_AGAINST))
}

/// The sums of evidence between points; what cannot be compared speaks against it.
///
/// Only pairs that link can bring clusters together. What others say counts in averages alone, and is worked out when it is
/// asked for: most of a large neighborhood is never asked.
pub(super) struct Sums<'p> {
    profiles: &'p [&'p Profile],
    /// Which pairs link.
    linked: Vec<bool>,
    /// What pairs say; not a number where nobody asked.
    sums: RefCell<Vec<f32>>,
    /// The pairs that tell one large number of one place, but of days that cannot be the same: few. They come last, when
    /// it is known what each of the two belongs to.
    marked: Vec<(usize, usize)>,
}

impl<'p> Sums<'p> {
    /// Prepares the sums between points. `links` are all pairs of places that link, each in one order at least.
    pub(super) fn new(profiles: &'p [&'p Profile], links: &[(usize, usize)]) -> Sums<'p> {
        let count = profiles.len();
        let mut sums = vec![f32::NAN; count * count];
        let mut linked = vec![false; count * count];
        let mut marked = Vec::new();
        for (one, other) in links.iter().map(|(one, other)| (*one.min(other), *one.max(other))) {
            let pair = [one * count + other, other * count + one];
            if linked[pair[0]] || !sums[pair[0]].is_nan() {
                continue;
            }
            let is_marked = is_marked(profiles[one], profiles[other]);
            if is_marked {
                marked.push((one, other));
            }
            for place in pair {
                linked[place] = !is_marked;
                sums[place] = if is_marked { MOST_AGAINST } else { f32::NAN };
            }
        }
        marked.sort_unstable();
        Sums { profiles, linked, sums: RefCell::new(sums), marked }
    }

    /// Whether what two points say is enough.
    fn links(&self, one: usize, other: usize) -> bool {
        self.linked[one * self.profiles.len() + other]
    }

    fn between(&self, one: usize, other: usize) -> f32 {
        let count = self.profiles.len();
        let mut sums = self.sums.borrow_mut();
        if sums[one * count + other].is_nan() {
            // The older one first, so that the last bit of the sum is the same whoever asks.
            let sum = said(self.profiles[one.min(other)], self.profiles[one.max(other)]);
            sums[one * count + other] = sum;
            sums[other * count + one] = sum;
        }
        sums[one * count + other]
    }

    /// Whether some of a cluster's members link with a report.
    fn reaches(&self, place: usize, cluster: &[usize]) -> bool {
        cluster.iter().any(|member| self.links(place, *member))
    }

    /// How well a report fits a cluster: the average over the members that fit it best.
    fn fit(&self, place: usize, cluster: &[usize]) -> f32 {
        let mut witnesses = [f32::NEG_INFINITY; WITNESSES];
        for member in cluster {
            let mut sum = self.between(place, *member);
            for witness in &mut witnesses {
                if *witness < sum {
                    std::mem::swap(witness, &mut sum);
                }
            }
        }
        let count = cluster.len().min(WITNESSES);
        witnesses[..count].iter().sum::<f32>() / count as f32
    }
}

/// The average of the evidence between the points of two sides.
pub(super) fn average(ones: &[&Profile], others: &[&Profile]) -> f32 {
    let pairs = ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs.map(|(one, other)| said(one, other)).sum::<f32>() / (ones.len() * others.len()) as f32
}

/// The vague report that fits some cluster best, and that cluster; the first of equals.
pub(super) fn surest(
    vague: &[usize],
    clusters: &[Vec<usize>],
    sums: &Sums<'_>,
) -> Option<(f32, usize, usize)> {
    let mut best: Option<(f32, usize, usize)> = None;
    for place in vague {
        for (index, cluster) in
            clusters.iter().enumerate().filter(|(_, cluster)| sums.reaches(*place, cluster))
        {
            let worth = sums.fit(*place, cluster);
            if ENOUGH <= worth && best.is_none_or(|(known, ..)| known < worth) {
                best = Some((worth, *place, index));
            }
        }
    }
    best
}

/// Joins the two clusters with the strongest evidence between them, again and again, while it is enough.
///
/// Average linkage: one strong pair does not join two clusters whose other members speak against it. One pair in four may
/// be wrong, though.
pub(super) fn agglomerate(places: &[usize], sums: &Sums<'_>) -> Vec<Vec<usize>> {
    let mut linkage = Linkage::new(places, sums);
    while let Some((one, other)) = linkage.strongest() {
        linkage.join(one, other);
    }
    linkage.clusters.into_iter().flatten().collect()
}

/// Joins clusters that tell one large number of one place, whatever the others say of the day.
pub(super) fn join_marked(clusters: &mut Vec<Vec<usize>>, sums: &Sums<'_>) {
    for (one, other) in &sums.marked {
        let of = |place: &usize| clusters.iter().position(|members| members.contains(place));
        if let (Some(one), Some(other)) = (of(one), of(other))
            && one != other
        {
            let moved = clusters.remove(one.max(other));
            clusters[one.min(other)].extend(moved);
        }
    }
}

/// The evidence between two clusters: the average of all pairs but the quarter that fits least.
fn fits(one: &[usize], other: &[usize], sums: &Sums<'_>) -> f32 {
    let pairs = one.iter().flat_map(|one| other.iter().map(|other| sums.between(*one, *other)));
    let mut worths: Vec<f32> = pairs.collect();
    // Sorted also where all count, so that the sum is the same whatever the order of the members.
    worths.sort_unstable_by(|one, other| other.total_cmp(one));
    worths.truncate(worths.len() - worths.len() / 4);
    worths.iter().sum::<f32>() / worths.len() as f32
}

/// The state of an agglomeration: the clusters, the evidence between them, and each one's best partner.
struct Linkage<'s> {
    sums: &'s Sums<'s>,
    clusters: Vec<Option<Vec<usize>>>,
    /// The strongest pair between two clusters: where that is not enough, nothing of them is.
    strongest: Vec<f32>,
    /// How well two clusters fit; no more than the strongest pair where that is not enough.
    fits: Vec<f32>,
    /// Of each cluster the one of the later ones that fits best, so that a round looks at each cluster once.
    partners: Vec<Option<(f32, usize)>>,
}

impl Linkage<'_> {
    fn new<'s>(places: &[usize], sums: &'s Sums<'s>) -> Linkage<'s> {
        let clusters: Vec<_> = places.iter().map(|place| Some(vec![*place])).collect();
        let mut fits = Vec::with_capacity(places.len() * places.len());
        for one in places {
            let fit = |other: &usize| {
                if sums.links(*one, *other) { sums.between(*one, *other) } else { MOST_AGAINST }
            };
            fits.extend(places.iter().map(fit));
        }
        let mut linkage = Linkage { sums, clusters, strongest: fits.clone(), fits, partners: Vec::new() };
        linkage.partners = (0..places.len()).map(|one| linkage.partner(one)).collect();
        linkage
    }

    /// The later cluster that fits best, the first of equals.
    fn partner(&self, one: usize) -> Option<(f32, usize)> {
        let count = self.clusters.len();
        let mut best: Option<(f32, usize)> = None;
        if self.clusters[one].is_none() {
            return best;
        }
        for other in one + 1..count {
            let worth = self.fits[one * count + other];
            let is_there = self.clusters[other].is_some();
            if is_there && ENOUGH <= worth && best.is_none_or(|(known, _)| known < worth) {
                best = Some((worth, other));
            }
        }
        best
    }

    fn strongest(&self) -> Option<(usize, usize)> {
        let mut best: Option<(f32, usize, usize)> = None;
        for (one, partner) in self.partners.iter().enumerate() {
            let Some((worth, other)) = *partner else { continue };
            if best.is_none_or(|(known, ..)| known < worth) {
                best = Some((worth, one, other));
            }
        }
        best.map(|(_, one, other)| (one, other))
    }

    fn join(&mut self, one: usize, other: usize) {
        let count = self.clusters.len();
        let moved = self.clusters[other].take().unwrap_or_default();
        if let Some(members) = &mut self.clusters[one] {
            members.extend(moved);
        }
        for third in (0..count).filter(|third| *third != one) {
            let (Some(members), Some(others)) = (&self.clusters[one], &self.clusters[third]) else {
                continue;
            };
            let strongest = self.strongest[one * count + third].max(self.strongest[other * count + third]);
            let worth = if ENOUGH <= strongest { fits(members, others, self.sums) } else { strongest };
            for place in [one * count + third, third * count + one] {
                (self.strongest[place], self.fits[place]) = (strongest, worth);
            }
        }
        // Only partners of the two that were joined can have changed, or how well a cluster fits their union.
        for place in 0..count {
            let is_touched = place == one
                || place == other
                || self.partners[place].is_some_and(|(_, partner)| partner == one || partner == other);
            if is_touched {
                self.partners[place] = self.partner(place);
            } else if place < one && self.clusters[place].is_some() {
                let worth = self.fits[place * count + one];
                let is_better =
                    |(best, partner): (f32, usize)| best < worth || (best == worth && one < partner);
                if ENOUGH <= worth && self.partners[place].is_none_or(is_better) {
                    self.partners[place] = Some((worth, one));
                }
            }
        }
    }
}
