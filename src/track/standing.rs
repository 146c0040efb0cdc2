//! Standing: how a report stands among those of its incident and against others, for `explain`.

use crate::model::Point;

use super::cluster::said;
use super::evidence::{Evidence, weigh};
use super::profile::Profile;

/// How a report stands among the others of its incident.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Whether it tells neither its day nor its place well enough to begin an incident: it goes where it fits best.
    pub is_vague: bool,
    /// The place of the report that it stands closest to, and the evidence between the two; none where it stands alone.
    pub closest: Option<(usize, Evidence)>,
    /// The evidence with the others on average; what cannot be compared speaks against it.
    pub average: Option<f32>,
}

/// How each of an incident's reports stands among the others.
pub fn among(points: &[Point]) -> Vec<Standing> {
    let profiles: Vec<Profile> = points.iter().map(Profile::of).collect();
    let stand = |place: usize| {
        let mut closest: Option<(usize, Evidence)> = None;
        let mut total = 0.0;
        for other in (0..profiles.len()).filter(|other| *other != place) {
            let evidence = weigh(&profiles[place], &profiles[other]);
            total += said(&profiles[place], &profiles[other]);
            closest = closer(closest, evidence.map(|evidence| (other, evidence)));
        }
        let others = profiles.len().saturating_sub(1);
        let average = (0 < others).then(|| total / others as f32);
        Standing { is_vague: !profiles[place].is_anchor(), closest, average }
    };
    (0..points.len()).map(stand).collect()
}

/// Of other reports the place of the one that a report stands closest to; none where it can be compared with none.
pub fn closest(point: &Point, others: &[Point]) -> Option<(usize, Evidence)> {
    let profile = Profile::of(point);
    let weighed =
        others.iter().enumerate().map(|(place, other)| Some((place, weigh(&profile, &Profile::of(other))?)));
    weighed.fold(None, closer)
}

/// The one with more evidence, the first of equals.
fn closer(one: Option<(usize, Evidence)>, other: Option<(usize, Evidence)>) -> Option<(usize, Evidence)> {
    match (one, other) {
        (Some(one), Some(other)) if one.1.sum() < other.1.sum() => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{attacker, day, killed, month, point, report, town};
    use super::*;
    use crate::model::{Report, Scope};

    #[test]
    fn a_report_stands_closest_to_the_one_most_alike() {
        let kabul = || town("Kabul", "AF", 34.53, 69.17);
        let told = |when, said: &str| Report {
            when,
            places: vec![kabul()],
            groups: vec![attacker("red-dawn")],
            ..report(&[killed(said)])
        };
        let vague = Report { scope: Scope::Background, ..told(month("2024-05"), "31") };
        let reports = [
            told(day("2024-05-03"), "31"),
            told(day("2024-05-04"), "31"),
            told(day("2024-05-03"), "31"),
            vague,
        ];
        let points: Vec<Point> = (1..)
            .zip(reports)
            .map(|(article, report)| point(article, "a", "2024-05-05T00:00", report))
            .collect();
        let standing = among(&points);
        let closest: Vec<_> = standing.iter().map(|one| one.closest.map(|(place, _)| place)).collect();
        assert_eq!(closest, [Some(2), Some(3), Some(0), Some(0)]);
        assert_eq!(standing.iter().map(|one| one.is_vague).collect::<Vec<_>>(), [false, false, false, true]);
        assert!(standing[1].average < standing[0].average, "another day");
        let (place, evidence) = super::closest(&points[0], &points[1..]).expect("they are of one country");
        assert_eq!(place, 1);
        let told = evidence.parts().iter().map(|(_, worth)| worth).sum::<f32>();
        assert!((told - evidence.sum()).abs() < 1e-4, "the parts are all of it");
        assert_eq!(among(&points[..1])[0].closest, None);
        assert_eq!(among(&points[..1])[0].average, None);
    }
}
