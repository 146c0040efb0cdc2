//! History: what is known of an incident now, from everything that was ever told of it.
//!
//! Which figure is the best is `series`'s; what, when, where and who are `summary`'s. What only a
//! party to the conflict gives is claimed, and never best. The order of the points makes no difference.

use crate::model::{BestFigure, Figure, Incident, Kind, Point};

use super::series::{Rise, Statement, age, attackers_of, best, has_died, others_of};
use super::summary;
use super::toll::{self, Context, Side, Toll};

/// Every kind, killed and injured first: the order of an incident's figures.
pub const KINDS: [Kind; 15] = [
    Kind::Killed,
    Kind::Injured,
    Kind::Casualties,
    Kind::Missing,
    Kind::Abducted,
    Kind::Hostages,
    Kind::Detained,
    Kind::Released,
    Kind::Surrendered,
    Kind::Survivors,
    Kind::Displaced,
    Kind::Wanted,
    Kind::Attackers,
    Kind::Fighters,
    Kind::Recruits,
];

/// What is known of the incident that these points are of. The order of the points makes no difference.
pub fn incident(id: i64, points: &[Point]) -> Incident {
    let mut points: Vec<&Point> = points.iter().collect();
    points.sort_by(|one, other| age(one).cmp(&age(other)));
    points.dedup_by_key(|point| (point.article, point.index));
    let mut figures = Vec::new();
    let mut risen: Vec<Rise> = Vec::new();
    let mut dead: Vec<Statement> = Vec::new();
    for kind in KINDS {
        let tolls: Vec<(&Point, Toll)> =
            points.iter().map(|point| (*point, toll::of(&point.report, kind))).collect();
        let attackers = best(kind, &attackers_of(&tolls), &[]);
        let context = Context {
            attackers: attackers.as_ref().and_then(|series| series.figure.best).unwrap_or(0),
            counted_in: tolls.iter().any(|(_, toll)| toll.counted_in),
        };
        let statements = others_of(&tolls, &context);
        // Who was told as injured at first is the one who was killed.
        let is_dead = kind == Kind::Injured && has_died(&statements, &dead);
        let others = best(kind, &statements, &risen).filter(|_| !is_dead);
        if kind == Kind::Killed {
            risen = others.as_ref().map(|series| series.risen.clone()).unwrap_or_default();
            dead = statements;
        }
        figures.extend(others.into_iter().chain(attackers).map(|series| series.figure));
        figures.extend(claimed(kind, &tolls));
    }
    let mut sources: Vec<&str> = points.iter().map(|point| point.source.key.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let mut articles: Vec<i64> = Vec::new();
    for point in &points {
        if !articles.contains(&point.article) {
            articles.push(point.article);
        }
    }
    Incident {
        id,
        incident_type: summary::incident_type(&points),
        stage: summary::stage(&points),
        scope: summary::scope(&points),
        when: summary::when(&points),
        places: summary::places(&points),
        groups: summary::groups(&points),
        figures,
        sources: sources.len(),
        articles,
    }
}

/// What only parties to the conflict give, newest first; one a role.
fn claimed(kind: Kind, tolls: &[(&Point, Toll)]) -> Vec<BestFigure> {
    let mut found: Vec<BestFigure> = Vec::new();
    for (point, toll) in tolls.iter().rev() {
        for figure in &toll.claimed {
            let side = Side::of(figure.role);
            match found.iter_mut().find(|known| Side::of(known.role) == side) {
                Some(known) => known.sources += usize::from(known.amount == figure.amount),
                None => found.push(claim(kind, point, figure)),
            }
        }
    }
    found
}

fn claim(kind: Kind, point: &Point, figure: &Figure) -> BestFigure {
    BestFigure {
        kind,
        role: figure.role,
        best: None,
        amount: figure.amount.clone(),
        low: figure.amount.low,
        high: figure.amount.high,
        sources: 1,
        article: point.article,
        at: point.published,
        figure: figure.clone(),
        claimed: true,
        rule: "claimed by a party to the conflict".to_owned(),
        conflicts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{figure, injured, killed, point, report, with};
    use super::*;
    use crate::model::{INJURED_DIED, Modality, Population, Role, Scope};

    /// "133+→137 low..high [conflicts] rule" of the killed who are no attackers.
    fn told(points: &[Point]) -> String {
        let incident = incident(1, points);
        let lines = incident.figures.iter().map(|figure| {
            let best = figure.best.map_or("?".to_owned(), |best| best.to_string());
            let high = figure.high.map_or("…".to_owned(), |high| high.to_string());
            let conflicts: Vec<String> = figure
                .conflicts
                .iter()
                .map(|(source, amount)| format!(" {}: {}", source.key, amount.said))
                .collect();
            let claimed = if figure.claimed { " claimed" } else { "" };
            let (kind, role) = (figure.kind, figure.role);
            format!("{kind:?} {role:?} {best} ({}..{high}){}{claimed}", figure.low, conflicts.concat())
        });
        lines.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_toll_rises_with_the_newest_report() {
        let mut points = vec![
            point(1, "a", "2024-03-24T05:05", report(&[killed("133+")])),
            point(2, "b", "2024-03-26T00:00", report(&[killed("137")])),
            point(3, "c", "2024-04-03T00:00", report(&[killed("140+")])),
        ];
        assert_eq!(told(&points[..1]), "Killed Victim 133 (133..…)");
        assert_eq!(told(&points[..2]), "Killed Victim 137 (137..137)");
        assert_eq!(told(&points), "Killed Victim 140 (140..…)");
        points.push(point(4, "d", "2024-04-04T00:00", report(&[killed("137")])));
        assert_eq!(told(&points), "Killed Victim 140 (140..…)", "a late reprint with an older toll");
    }

    #[test]
    fn a_lower_figure_needs_the_text_or_a_second_source() {
        let r = |points: &[(&str, &str, Figure)]| {
            let points: Vec<Point> = points
                .iter()
                .zip(1..)
                .map(|((source, at, figure), article)| {
                    point(article, source, at, report(std::slice::from_ref(figure)))
                })
                .collect();
            told(&points)
        };
        let first = ("a", "2024-01-03T12:00", killed("94"));
        let lower = ("b", "2024-01-05T12:00", killed("84"));
        assert_eq!(r(&[first.clone(), lower.clone()]), "Killed Victim 94 (84..94) b: 84");
        assert_eq!(
            r(&[first.clone(), lower.clone(), ("c", "2024-01-05T20:00", killed("84"))]),
            "Killed Victim 84 (84..84)"
        );
        assert_eq!(
            r(&[first.clone(), lower, ("b", "2024-01-06T12:00", killed("84"))]),
            "Killed Victim 94 (84..94) b: 84",
            "the same source twice is one voice"
        );
        let corrected = ("b", "2024-01-05T12:00", with(Modality::Corrected, killed("84")));
        assert_eq!(r(&[first.clone(), corrected.clone()]), "Killed Victim 84 (84..84)");
        assert_eq!(
            r(&[first, corrected, ("c", "2024-01-08T12:00", killed("94"))]),
            "Killed Victim 84 (84..84)",
            "what was corrected does not come back with a late reprint"
        );
    }

    #[test]
    fn equally_recent_reports_vote() {
        let at = |article, source, hour: u8, said| {
            point(article, source, &format!("2024-05-01T{hour:02}:00"), report(&[killed(said)]))
        };
        let two = [at(1, "a", 10, "5"), at(2, "b", 12, "7")];
        assert_eq!(told(&two), "Killed Victim 5 (5..7) b: 7");
        let three = [two.to_vec(), vec![at(3, "c", 13, "7")]].concat();
        assert_eq!(told(&three), "Killed Victim 7 (7..7)");
        assert_eq!(told(&[at(1, "a", 1, "5"), at(2, "b", 12, "7")]), "Killed Victim 7 (7..7)");
        assert_eq!(
            told(&[at(1, "a", 10, "5"), at(2, "a", 11, "7")]),
            "Killed Victim 7 (7..7)",
            "one outlet's update"
        );
        assert_eq!(
            told(&[at(1, "a", 10, "5+"), at(2, "b", 12, "7")]),
            "Killed Victim 7 (7..7)",
            "no contradiction"
        );
        assert_eq!(
            told(&[at(1, "a", 10, "7"), at(2, "b", 10, "5")]),
            "Killed Victim 5 (5..7) a: 7",
            "at one moment"
        );
    }

    #[test]
    fn history_stands_beside_the_news() {
        let mut later = report(&[killed("16")]);
        later.scope = Scope::Background;
        let points = [
            point(1, "a", "2017-04-09T00:00", report(&[killed("14")])),
            point(2, "b", "2024-03-26T00:00", later),
        ];
        assert_eq!(told(&points), "Killed Victim 14 (14..16) b: 16");
        let weeks_later = |said| {
            let mut later = report(&[killed(said)]);
            later.scope = Scope::Background;
            told(&[points[0].clone(), point(2, "b", "2017-05-29T00:00", later)])
        };
        assert_eq!(weeks_later("16"), "Killed Victim 16 (16..16)", "seven weeks: two more have died");
        assert_eq!(weeks_later("12"), "Killed Victim 14 (12..14) b: 12");
    }

    #[test]
    fn attackers_are_kept_apart() {
        let whole = figure(Kind::Killed, Role::Unknown, "13");
        let among = Figure { part_of: Some(0), ..figure(Kind::Killed, Role::Attacker, "2") };
        let apart = report(&[whole.clone(), among]);
        let dropped = report(&[whole]);
        let first = point(1, "a", "2024-05-01T10:00", apart.clone());
        let both = [first.clone(), point(2, "b", "2024-05-02T10:00", dropped.clone())];
        assert_eq!(told(std::slice::from_ref(&first)), "Killed Victim 11 (11..11); Killed Attacker 2 (2..2)");
        assert_eq!(told(&both), "Killed Victim 11 (11..11); Killed Attacker 2 (2..2)");
        let reversed = [point(1, "a", "2024-05-01T10:00", dropped), point(2, "b", "2024-05-02T10:00", apart)];
        assert_eq!(told(&reversed[..1]), "Killed Unknown 13 (13..13)");
        assert_eq!(told(&reversed), "Killed Victim 11 (11..11); Killed Attacker 2 (2..2)");
        let beside = report(&[killed("14"), figure(Kind::Killed, Role::Attacker, "1")]);
        let all = report(&[figure(Kind::Killed, Role::Unknown, "15")]);
        let told_apart = [point(1, "a", "2024-05-01T10:00", beside), point(2, "b", "2024-05-02T10:00", all)];
        assert_eq!(told(&told_apart), "Killed Victim 14 (14..14); Killed Attacker 1 (1..1)");
    }

    #[test]
    fn what_makes_no_toll_stays_out() {
        let scoped = |scope, figure: Figure| Figure { scope, ..figure };
        let points = [point(
            1,
            "a",
            "2024-05-01T10:00",
            report(&[
                killed("6"),
                scoped(crate::model::FigureScope::RunningTotal, killed("3000")),
                with(Modality::Feared, killed("20")),
                with(Modality::Claimed, killed("45")),
                with(Modality::Denied, injured("9")),
            ]),
        )];
        assert_eq!(told(&points), "Killed Victim 6 (6..6); Killed Victim ? (45..45) claimed");
    }

    #[test]
    fn an_unknown_number_is_not_zero() {
        let points = [
            point(1, "a", "2024-05-01T10:00", report(&[figure(Kind::Casualties, Role::Victim, "?")])),
            point(2, "b", "2024-05-01T14:00", report(&[figure(Kind::Casualties, Role::Victim, "0")])),
        ];
        assert_eq!(told(&points[..1]), "Casualties Victim ? (2..…)");
        assert_eq!(told(&points), "Casualties Victim 0 (0..0)");
    }

    #[test]
    fn siblings_add_up_and_parts_do_not() {
        let siblings = report(&[killed("2"), killed("6+")]);
        assert_eq!(told(&[point(1, "a", "2024-05-01T10:00", siblings)]), "Killed Victim 8 (8..…)");
        let part = Figure { part_of: Some(0), ..killed("3") };
        let parts = report(&[killed("9"), part]);
        assert_eq!(told(&[point(1, "a", "2024-05-01T10:00", parts)]), "Killed Victim 9 (9..9)");
        let total = report(&[
            killed("5"),
            figure(Kind::Killed, Role::Attacker, "20"),
            figure(Kind::Killed, Role::Total, "25"),
        ]);
        assert_eq!(
            told(&[point(1, "a", "2024-05-01T10:00", total)]),
            "Killed Victim 5 (5..5); Killed Attacker 20 (20..20)"
        );
    }

    #[test]
    fn when_the_injured_die_both_figures_move() {
        let points = [
            point(1, "a", "2024-05-01T10:00", report(&[killed("5"), injured("20")])),
            point(2, "b", "2024-05-02T10:00", report(&[killed("7"), injured("18")])),
        ];
        assert_eq!(told(&points), "Killed Victim 7 (7..7); Injured Victim 18 (18..18)");
        let rule = |points: &[Point]| {
            incident(1, points)
                .figures
                .iter()
                .find(|figure| figure.kind == Kind::Injured)
                .map(|it| it.rule.clone())
        };
        assert_eq!(rule(&points).as_deref(), Some(INJURED_DIED));
        let apart = |second: &str| {
            [
                points[0].clone(),
                point(2, "b", "2024-05-02T10:00", report(&[killed("7")])),
                point(3, "c", "2024-05-02T20:00", report(&[injured(second)])),
            ]
        };
        assert_eq!(told(&apart("18")), "Killed Victim 7 (7..7); Injured Victim 18 (18..18)", "told apart");
        assert_eq!(rule(&apart("18")).as_deref(), Some(INJURED_DIED));
        assert_eq!(
            told(&apart("15")),
            "Killed Victim 7 (7..7); Injured Victim 20 (15..20) c: 15",
            "fewer than have died"
        );
    }

    #[test]
    fn who_was_the_only_one_injured_and_the_only_one_killed_has_died() {
        let first = point(1, "a", "2024-05-01T10:00", report(&[injured("1")]));
        let died = point(2, "b", "2024-05-02T10:00", report(&[killed("1")]));
        assert_eq!(told(&[first.clone(), died.clone()]), "Killed Victim 1 (1..1)");
        assert_eq!(told(&[died.clone(), first.clone()]), "Killed Victim 1 (1..1)", "whichever arrived first");

        let both = point(2, "b", "2024-05-02T10:00", report(&[killed("1"), injured("1")]));
        assert_eq!(told(&[first.clone(), both]), "Killed Victim 1 (1..1); Injured Victim 1 (1..1)");
        let two = point(1, "a", "2024-05-01T10:00", report(&[injured("2")]));
        assert_eq!(told(&[two, died.clone()]), "Killed Victim 1 (1..1); Injured Victim 2 (2..2)");
        let later = point(3, "c", "2024-05-03T10:00", report(&[injured("1")]));
        assert_eq!(told(&[died.clone(), later]), "Killed Victim 1 (1..1)", "who was charged had shot him");
        let of_them = |population, figure: Figure| Figure { population: Some(population), ..figure };
        let soldier = of_them(Population::SecurityForces, killed("1"));
        let farmer = of_them(Population::Civilian, injured("1"));
        let apart = [
            point(1, "a", "2024-05-01T10:00", report(&[soldier])),
            point(2, "b", "2024-05-02T10:00", report(&[farmer])),
        ];
        assert_eq!(told(&apart), "Killed Victim 1 (1..1); Injured Victim 1 (1..1)", "not the same one");
        assert_eq!(told(&[first]), "Injured Victim 1 (1..1)", "nobody was killed");
    }

    #[test]
    fn a_number_replaces_a_vague_word() {
        let at = |article, source, at, said| point(article, source, at, report(&[injured(said)]));
        let first = at(1, "a", "2024-05-01T10:00", "dozens");
        assert_eq!(
            told(&[first.clone(), at(2, "b", "2024-05-01T12:00", "19")]),
            "Injured Victim 19 (19..19)"
        );
        assert_eq!(
            told(&[first.clone(), at(2, "b", "2024-05-01T12:00", "60")]),
            "Injured Victim 60 (60..60)"
        );
        let later = at(2, "b", "2024-05-02T12:00", "dozens");
        assert_eq!(told(&[at(1, "a", "2024-05-01T10:00", "~50"), later]), "Injured Victim 50 (50..50)");
    }

    fn any_point() -> impl Strategy<Value = Point> {
        let said = prop::sample::select(vec!["3", "5", "5+", "7", "~50", "dozens", "?", "0", "13"]);
        let role = prop::sample::select(vec![Role::Victim, Role::Unknown, Role::Attacker, Role::Total]);
        let modality = prop::sample::select(vec![Modality::Asserted, Modality::Corrected, Modality::Claimed]);
        let source = prop::sample::select(vec!["a", "b", "c"]);
        (1_i64..30, 0_u8..23, source, said, role, modality, any::<bool>()).prop_map(
            |(article, hour, source, said, role, modality, background)| {
                let mut report = report(&[with(modality, figure(Kind::Killed, role, said))]);
                report.scope = if background { Scope::Background } else { Scope::Current };
                let at = format!("2024-05-{:02}T{hour:02}:00", 1 + article % 9);
                point(article, source, &at, report)
            },
        )
    }

    proptest! {
        #[test]
        fn order_and_repetition_make_no_difference(
            points in prop::collection::vec(any_point(), 1..12).prop_shuffle(),
            again in any::<prop::sample::Index>(),
        ) {
            let mut points = points;
            points.sort_by_key(|point| point.article);
            points.dedup_by_key(|point| point.article);
            let expected = incident(1, &points);
            let mut other = points.clone();
            other.reverse();
            other.push(points[again.index(points.len())].clone());
            prop_assert_eq!(&incident(1, &other), &expected);
            for figure in &expected.figures {
                prop_assert!(figure.high.is_none_or(|high| figure.low <= high));
                prop_assert!(figure.claimed || !figure.figure.quote.words.is_empty());
            }
        }
    }
}
