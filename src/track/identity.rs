//! Identity: which stored incident each settled cluster is.
//!
//! Ids are for people and links, so they stay: a cluster keeps the id that its earliest published point had. What an
//! article that arrives later joins or takes apart is told as merged and split, and both ids stay resolvable.

use crate::model::Point;

/// What becomes of the stored ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    /// For each cluster the id that it keeps; none where it needs a new one.
    pub ids: Vec<Option<i64>>,
    /// Ids that no cluster keeps, each with the place of the cluster that it was merged into.
    pub merged: Vec<(i64, usize)>,
    /// Ids that lost points, each with the place of the cluster that these went to.
    pub split: Vec<(i64, usize)>,
}

/// Gives each cluster (of places in `points`) its id. `stored` has, for each point, the id that it was stored under.
///
/// An id goes to the cluster that holds its earliest point; a cluster to which several ids would go keeps that of
/// its earliest point.
pub fn assign(points: &[&Point], clusters: &[Vec<usize>], stored: &[Option<i64>]) -> Assignment {
    let stored_of = |place: usize| stored.get(place).copied().flatten();
    let age = |place: &usize| (points[*place].published, points[*place].article, points[*place].index);
    // The earliest point of each id, and where it is now.
    let mut ids: Vec<(i64, usize, usize)> = Vec::new();
    for (cluster, members) in clusters.iter().enumerate() {
        for place in members {
            let Some(id) = stored_of(*place) else { continue };
            match ids.iter_mut().find(|(known, ..)| *known == id) {
                Some(known) if age(place) < age(&known.1) => *known = (id, *place, cluster),
                Some(_) => {}
                None => ids.push((id, *place, cluster)),
            }
        }
    }
    ids.sort_by_key(|(id, place, _)| (age(place), *id));
    let mut assignment = Assignment { ids: vec![None; clusters.len()], ..Assignment::default() };
    for (id, _, cluster) in &ids {
        match assignment.ids[*cluster] {
            None => assignment.ids[*cluster] = Some(*id),
            Some(_) => assignment.merged.push((*id, *cluster)),
        }
    }
    for (cluster, members) in clusters.iter().enumerate() {
        let mut from: Vec<i64> = members.iter().filter_map(|place| stored_of(*place)).collect();
        from.sort_unstable();
        from.dedup();
        let home = |id: &i64| ids.iter().any(|(known, _, home)| known == id && *home == cluster);
        assignment.split.extend(from.into_iter().filter(|id| !home(id)).map(|id| (id, cluster)));
    }
    assignment
}

#[cfg(test)]
mod tests {
    use super::super::testing::{point, report};
    use super::*;

    #[test]
    fn ids_stay_with_the_earliest_point() {
        let points: Vec<Point> = (1..=4)
            .map(|article| point(article, "a", &format!("2024-05-0{article}T00:00"), report(&[])))
            .collect();
        let r = |clusters: &[&[usize]], stored: &[Option<i64>]| {
            let clusters: Vec<Vec<usize>> = clusters.iter().map(|cluster| cluster.to_vec()).collect();
            let assignment = assign(&points.iter().collect::<Vec<_>>(), &clusters, stored);
            (assignment.ids, assignment.merged, assignment.split)
        };
        let known = [Some(7), Some(7), Some(9), None];
        assert_eq!(r(&[&[0, 1], &[2], &[3]], &known), (vec![Some(7), Some(9), None], vec![], vec![]));
        assert_eq!(r(&[&[0, 1, 3], &[2]], &known), (vec![Some(7), Some(9)], vec![], vec![]));
        assert_eq!(r(&[&[0, 1, 2, 3]], &known), (vec![Some(7)], vec![(9, 0)], vec![]));
        assert_eq!(r(&[&[0], &[1, 2], &[3]], &known), (vec![Some(7), Some(9), None], vec![], vec![(7, 1)]));
        assert_eq!(r(&[&[0], &[1, 3], &[2]], &known), (vec![Some(7), None, Some(9)], vec![], vec![(7, 1)]));
        let late = [Some(9), Some(7), Some(7), None];
        assert_eq!(r(&[&[0, 1], &[2, 3]], &late), (vec![Some(9), None], vec![(7, 0)], vec![(7, 1)]));
    }
}
