//! Lead: which of an article's incidents it is mainly about.
//!
//! The reader puts first what is told as news and what most is told of. A report of an arrest, a hearing or a
//! memorial is news of an older deed, though: where other articles tell the deed and the place can be the same, the
//! article is about that. A deed with a toll of its own stays the main one, however much history is told behind it.

use crate::model::{FigureScope, IncidentType, Kind, Point, Report, Role};

use super::evidence::{self, DAY_SLACK};
use super::profile::Profile;
use super::whereabouts;

/// An article's reports in the order to show them: the main one first, then the reader's order. Places in `points`.
///
/// `points` are one article's reports in the reader's order, `others` tells for each how many other articles tell
/// of its incident.
pub fn order(points: &[Point], others: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    let Some((first, rest)) = points.split_first() else { return order };
    let told = |place: usize| others.get(place).copied().unwrap_or_default();
    let profile = Profile::of(first);
    let is_deed = is_deed_with_toll(first);
    let is_consequence = is_consequence(&first.report);
    let mut main = 0;
    for (place, point) in (1..).zip(rest) {
        let other = Profile::of(point);
        let is_there =
            whereabouts::place(&profile.places, &other.places).is_some_and(|evidence| 0.0 <= evidence);
        let is_then = !is_deed || evidence::gap(&profile, &other) <= DAY_SLACK;
        // Whoever tells of an arrest tells what it is for, so that both are told by as many.
        let is_cause = main == 0 && is_consequence && is_deed_with_toll(point) && 0 < told(place);
        if is_there && is_then && (told(main) < told(place) || is_cause && told(main) == told(place)) {
            main = place;
        }
    }
    order[..=main].rotate_right(1);
    order
}

/// Whether people were hurt or killed in it, and it is no consequence of something else.
fn is_deed_with_toll(point: &Point) -> bool {
    let report = &point.report;
    let is_toll = report.figures.iter().any(|figure| {
        matches!(figure.kind, Kind::Killed | Kind::Injured)
            && figure.role != Role::Attacker
            && figure.scope == FigureScope::Incident
            && figure.modality.makes_a_toll()
    });
    !is_consequence(report) && is_toll
}

/// Whether it came of something else.
fn is_consequence(report: &Report) -> bool {
    matches!(
        report.incident_type,
        IncidentType::Arrest
            | IncidentType::Seizure
            | IncidentType::Raid
            | IncidentType::Surrender
            | IncidentType::Other
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, killed, point, report, town};
    use super::*;
    use crate::model::Place;

    #[test]
    fn a_follow_up_is_about_the_deed() {
        let kabul = || town("Kabul", "AF", 34.53, 69.17);
        let moscow = || town("Moscow", "RU", 55.75, 37.62);
        let told = |what, when: &str, place: Place, figures: &[_]| Report {
            incident_type: what,
            when: day(when),
            places: vec![place],
            ..report(figures)
        };
        let attack = |when, place, said| told(IncidentType::ArmedAttack, when, place, &[killed(said)]);
        let arrest = |when, place| told(IncidentType::Arrest, when, place, &[]);
        let r = |reports: &[Report], others: &[usize]| {
            let points: Vec<Point> =
                reports.iter().map(|report| point(1, "a", "2024-05-03T00:00", report.clone())).collect();
            order(&points, others)
        };
        let deed = attack("2024-04-01", kabul(), "5");
        assert_eq!(r(&[arrest("2024-05-02", kabul()), deed.clone()], &[0, 7]), [1, 0], "an arrest for it");
        assert_eq!(
            r(&[arrest("2024-05-02", kabul()), deed.clone()], &[0, 0]),
            [0, 1],
            "nobody else tells it"
        );
        assert_eq!(
            r(&[arrest("2024-05-02", kabul()), deed.clone()], &[1, 1]),
            [1, 0],
            "another article tells both"
        );
        assert_eq!(r(&[arrest("2024-05-02", moscow()), deed.clone()], &[0, 7]), [0, 1], "elsewhere");
        let news = attack("2024-05-02", kabul(), "3");
        assert_eq!(r(&[news.clone(), deed], &[0, 7]), [0, 1], "a new attack, and the last one as history");
        let again = attack("2024-05-02", kabul(), "4");
        assert_eq!(r(&[news.clone(), arrest("2024-05-02", moscow()), again], &[0, 9, 2]), [2, 0, 1]);
        assert_eq!(r(&[news], &[0]), [0]);
        assert!(r(&[], &[]).is_empty());
    }
}
