//! Changes: what is different from what was known.
//!
//! A change compares an incident before and after a report arrived. What the report told that made no
//! difference, though it differs, is stale: kept, not told.

use jiff::Timestamp;

use crate::model::{
    Amount, BestFigure, Change, ChangeKind, Figure, Incident, Point, Role, SET_BY, Scope, Source,
};

use super::history::KINDS;
use super::material::is_material;
use super::toll::{self, Context, Side, has_number};

/// What the arrival of one report changed. `before` is none where the incident was not known.
///
/// `after` is the incident with the report among its points. An article with several reports of
/// one incident is taken report by report.
pub fn changes(before: Option<&Incident>, after: &Incident, arrived: &Point) -> Vec<Change> {
    let Some(before) = before else { return all_new(after, arrived) };
    let mut changes = Vec::new();
    for figure in &after.figures {
        let known = find(before, figure);
        changes.extend(of_figure(known, figure, before.scope == Scope::Current, after, arrived));
    }
    if changes.is_empty() {
        changes.extend(stale(after, arrived));
    }
    changes
}

/// What the withdrawal of one report changed: each figure that rested on it, as it is now.
///
/// `after` is none where nothing else tells of the incident.
pub fn retracted(before: &Incident, after: Option<&Incident>, withdrawn: &Point) -> Vec<Change> {
    let mut changes = Vec::new();
    for figure in before.figures.iter().filter(|figure| !figure.claimed) {
        let now = after.and_then(|after| find(after, figure));
        let same = now.is_some_and(|now| now.best == figure.best);
        if !same {
            let change = Change {
                was: Some(figure.amount.clone()),
                is: now.map(|now| now.amount.clone()),
                figure: now.map(|now| now.figure.clone()),
                material: true,
                ..bare(ChangeKind::Retraction, before.id, Some(figure), withdrawn)
            };
            changes.push(change);
        }
    }
    changes
}

/// What a person's decision changed in the best figures: they set one, took that back, or put other reports together.
pub fn decided(before: &Incident, after: &Incident, who: &str, at: Timestamp) -> Vec<Change> {
    let known = |incident: &'_ Incident| {
        incident.figures.iter().filter(|figure| !figure.claimed).cloned().collect::<Vec<_>>()
    };
    let numbers = |amount: &Amount| (amount.low, amount.high, has_number(amount));
    let mut changes = Vec::new();
    for figure in known(after) {
        let was = find(before, &figure);
        let kind = match was {
            None => ChangeKind::FirstNumber,
            Some(was) if numbers(&was.amount) == numbers(&figure.amount) => continue,
            Some(was) if figure.amount.low < was.amount.low => ChangeKind::Down,
            Some(_) => ChangeKind::Up,
        };
        changes.push((kind, was.cloned(), Some(figure)));
    }
    let gone = known(before).into_iter().filter(|was| find(after, was).is_none());
    changes.extend(gone.map(|was| (ChangeKind::Retraction, Some(was), None)));
    let change = |(change, was, is): (ChangeKind, Option<BestFigure>, Option<BestFigure>)| {
        let figure = is.as_ref().or(was.as_ref())?;
        Some(Change {
            change,
            incident: after.id,
            kind: Some(figure.kind),
            role: Some(figure.role),
            article: figure.article,
            at,
            background: after.scope == Scope::Background,
            material: true,
            // No sentence holds what a person set.
            figure: is.as_ref().filter(|is| !is.rule.starts_with(SET_BY)).map(|is| is.figure.clone()),
            source: Source { key: format!("person:{who}"), name: who.to_owned() },
            decided_by: Some(who.to_owned()),
            was: was.map(|was| was.amount),
            is: is.map(|is| is.amount),
        })
    };
    changes.into_iter().filter_map(change).collect()
}

fn all_new(after: &Incident, arrived: &Point) -> Vec<Change> {
    if after.figures.is_empty() {
        return vec![Change { material: true, ..bare(ChangeKind::New, after.id, None, arrived) }];
    }
    let new = |figure: &BestFigure| {
        let kind = if figure.claimed { ChangeKind::Claim } else { ChangeKind::New };
        with_figure(bare(kind, after.id, Some(figure), arrived), None, figure, true)
    };
    let mut changes: Vec<Change> = after.figures.iter().map(new).collect();
    if changes.iter().all(|change| change.change == ChangeKind::Claim) {
        changes.insert(0, Change { material: true, ..bare(ChangeKind::New, after.id, None, arrived) });
    }
    changes
}

/// An incident's figure of the same kind and side.
pub fn find<'i>(incident: &'i Incident, figure: &BestFigure) -> Option<&'i BestFigure> {
    let same = |other: &&BestFigure| {
        other.kind == figure.kind
            && Side::of(other.role) == Side::of(figure.role)
            && other.claimed == figure.claimed
    };
    incident.figures.iter().find(same)
}

/// `is_news`: whether the incident was told as news before.
fn of_figure(
    known: Option<&BestFigure>,
    figure: &BestFigure,
    is_news: bool,
    after: &Incident,
    arrived: &Point,
) -> Option<Change> {
    let change = |kind, was: Option<&BestFigure>, material| {
        let change = bare(kind, after.id, Some(figure), arrived);
        Some(with_figure(change, was.map(|was| was.amount.clone()), figure, material))
    };
    if figure.claimed {
        let is_told = known.is_some_and(|known| known.amount == figure.amount);
        return if is_told { None } else { change(ChangeKind::Claim, known, true) };
    }
    let (was, is) = match (known, known.and_then(|known| known.best), figure.best) {
        (None, ..) | (Some(_), None, Some(_)) => return change(ChangeKind::FirstNumber, known, true),
        (Some(_), _, None) => return None,
        (Some(_), Some(was), Some(is)) => (was, is),
    };
    let known = known?;
    // "133 or more" became a count: the first firm number is worth a line, however close.
    let is_firm_now = known.amount.high.is_none() && figure.amount.high.is_some();
    let material = is_material(figure.kind, was, is) || (was != is && is_firm_now);
    let is_taken_apart = was == is + attackers(after, figure) && figure.role == Role::Victim;
    if was != is && (is_corrected(figure) || is_taken_apart) {
        return change(ChangeKind::Correction, Some(known), true);
    }
    if was < is {
        let up = change(ChangeKind::Up, Some(known), material)?;
        // "The March 22 attack, in which 140 people died": told behind other news, and news itself.
        return Some(Change { background: up.background && !is_news, ..up });
    }
    if is < was {
        return change(ChangeKind::Down, Some(known), material);
    }
    let mut new = figure.conflicts.iter().filter(|conflict| !known.conflicts.contains(conflict));
    let (_, amount) = new.next()?;
    let conflicting = Change {
        was: Some(figure.amount.clone()),
        is: Some(amount.clone()),
        material: is_material(figure.kind, is, toll::number(amount)),
        figure: told_by(arrived, figure),
        ..bare(ChangeKind::Conflict, after.id, Some(figure), arrived)
    };
    Some(conflicting)
}

fn is_corrected(figure: &BestFigure) -> bool {
    figure.figure.modality == crate::model::Modality::Corrected
}

fn attackers(incident: &Incident, figure: &BestFigure) -> u64 {
    let is_theirs = |other: &&BestFigure| other.kind == figure.kind && other.role == Role::Attacker;
    incident.figures.iter().find(is_theirs).and_then(|other| other.best).unwrap_or(u64::MAX / 2)
}

/// The arrived report's own figure of a kind and side.
fn told_by(arrived: &Point, figure: &BestFigure) -> Option<Figure> {
    let toll = toll::of(&arrived.report, figure.kind);
    let told = match Side::of(figure.role) {
        Side::Attackers => toll.attackers,
        Side::Others => toll.headline(&Context::default()),
    };
    told.map(|told| told.figure)
}

/// A number that was told and is not known: an old toll.
fn stale(after: &Incident, arrived: &Point) -> Vec<Change> {
    let mut changes = Vec::new();
    for kind in KINDS {
        let Some(told) = toll::of(&arrived.report, kind).headline(&Context::default()) else { continue };
        let same = |figure: &&BestFigure| {
            figure.kind == kind && Side::of(figure.role) == Side::Others && !figure.claimed
        };
        let Some(figure) = after.figures.iter().find(same) else { continue };
        let number = toll::number(&told.amount);
        let Some(best) = figure.best else { continue };
        let is_known = best == number || best + attackers(after, figure) == number;
        let is_compatible = told.amount.high.is_none() && told.amount.low <= best;
        let conflicts = figure.conflicts.iter().any(|(_, amount)| amount.low == told.amount.low);
        if is_known || is_compatible || conflicts || !has_number(&told.amount) {
            continue;
        }
        changes.push(Change {
            was: Some(figure.amount.clone()),
            is: Some(told.amount.clone()),
            figure: Some(told.figure.clone()),
            ..bare(ChangeKind::Stale, after.id, Some(figure), arrived)
        });
    }
    changes
}

fn with_figure(change: Change, was: Option<Amount>, figure: &BestFigure, material: bool) -> Change {
    Change { was, is: Some(figure.amount.clone()), figure: Some(figure.figure.clone()), material, ..change }
}

/// A change without its amounts.
fn bare(kind: ChangeKind, incident: i64, figure: Option<&BestFigure>, arrived: &Point) -> Change {
    Change {
        change: kind,
        incident,
        kind: figure.map(|figure| figure.kind),
        role: figure.map(|figure| figure.role),
        was: None,
        is: None,
        article: arrived.article,
        at: arrived.published,
        background: arrived.report.scope == Scope::Background,
        material: false,
        figure: None,
        source: arrived.source.clone(),
        decided_by: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::history::incident;
    use super::super::testing::{figure, injured, killed, point, report, with};
    use super::*;
    use crate::model::{Kind, Modality};

    /// The changes that each report brings, in the order of arrival: "up killed 133+ → 137", `!` where material.
    fn story(points: &[Point]) -> Vec<String> {
        let mut lines = Vec::new();
        for (place, arrived) in points.iter().enumerate() {
            let before = (0 < place).then(|| incident(1, &points[..place]));
            let after = incident(1, &points[..=place]);
            let line: Vec<String> = changes(before.as_ref(), &after, arrived).iter().map(line).collect();
            lines.push(line.join(", "));
        }
        lines
    }

    fn line(change: &Change) -> String {
        let said = |amount: &Option<Amount>| amount.as_ref().map_or("-".into(), |amount| amount.said.clone());
        let kind = change.kind.map_or(String::new(), |kind| format!(" {kind:?}"));
        let marks = format!(
            "{}{}",
            if change.material { "!" } else { "" },
            if change.background { " history" } else { "" }
        );
        format!("{:?}{kind} {} → {}{marks}", change.change, said(&change.was), said(&change.is))
    }

    #[test]
    fn the_concert_hall() {
        let points = [
            point(1, "a", "2024-03-24T05:05", report(&[killed("133+")])),
            point(2, "b", "2024-03-26T00:00", report(&[killed("137"), injured("100+")])),
            point(3, "c", "2024-04-03T00:00", report(&[killed("140+")])),
            point(4, "d", "2024-04-05T00:00", report(&[killed("137")])),
        ];
        assert_eq!(
            story(&points),
            [
                "New Killed - → 133+!",
                "Up Killed 133+ → 137!, FirstNumber Injured - → 100+!",
                "Up Killed 137 → 140+",
                "Stale Killed 140+ → 137",
            ]
        );
    }

    #[test]
    fn conflicts_told_as_history_do_not_ring() {
        let history = |figures: &[Figure]| {
            let mut report = report(figures);
            report.scope = Scope::Background;
            report
        };
        let kerman = [
            point(1, "a", "2024-03-24T05:05", history(&[killed("94")])),
            point(2, "b", "2024-03-26T00:00", history(&[killed("84")])),
        ];
        assert_eq!(story(&kerman), ["New Killed - → 94! history", "Conflict Killed 94 → 84! history"]);
        let petersburg = [
            point(1, "a", "2017-04-09T00:00", report(&[killed("14")])),
            point(2, "b", "2024-03-26T00:00", history(&[killed("16")])),
        ];
        assert_eq!(story(&petersburg), ["New Killed - → 14!", "Conflict Killed 14 → 16! history"]);
        let weeks_later = [
            petersburg[0].clone(),
            point(2, "b", "2017-05-29T00:00", history(&[killed("16")])),
            point(3, "c", "2017-06-19T00:00", history(&[killed("12")])),
            point(4, "d", "2017-06-20T00:00", history(&[with(Modality::Claimed, killed("30"))])),
        ];
        assert_eq!(
            story(&weeks_later)[1..],
            ["Up Killed 14 → 16!", "Conflict Killed 16 → 12! history", "Claim Killed - → 30! history"],
            "two more have died, and that is news"
        );
    }

    #[test]
    fn each_kind_of_change() {
        let at = |article, source, hour: u8, figures: &[Figure]| {
            point(article, source, &format!("2024-05-01T{hour:02}:00"), report(figures))
        };
        let first = at(1, "a", 1, &[killed("13")]);
        let r = |second: Point| story(&[first.clone(), second])[1].clone();
        assert_eq!(
            r(at(2, "b", 9, &[with(Modality::Corrected, killed("11"))])),
            "Correction Killed 13 → 11!"
        );
        assert_eq!(r(at(2, "b", 9, &[with(Modality::Claimed, killed("40"))])), "Claim Killed - → 40!");
        assert_eq!(r(at(2, "b", 9, &[killed("10")])), "Conflict Killed 13 → 10!");
        assert_eq!(r(at(2, "b", 9, &[killed("10+")])), "", "at least 10 contradicts no 13");
        assert_eq!(r(at(2, "b", 9, &[killed("13")])), "");
        assert_eq!(r(at(2, "b", 9, &[injured("?")])), "FirstNumber Injured - → ?!");
        let down = [first.clone(), at(2, "b", 9, &[killed("10")]), at(3, "c", 10, &[killed("10")])];
        assert_eq!(story(&down)[2], "Down Killed 13 → 10!");
        let none = [at(1, "a", 1, &[]), at(2, "b", 9, &[])];
        assert_eq!(story(&none), ["New - → -!", ""]);
    }

    #[test]
    fn attackers_told_apart_later_are_a_correction() {
        let whole = figure(Kind::Killed, Role::Unknown, "13");
        let among = Figure { part_of: Some(0), ..figure(Kind::Killed, Role::Attacker, "2") };
        let points = [
            point(1, "a", "2024-05-01T10:00", report(std::slice::from_ref(&whole))),
            point(2, "b", "2024-05-02T10:00", report(&[whole.clone(), among])),
            point(3, "c", "2024-05-03T10:00", report(&[whole])),
        ];
        assert_eq!(
            story(&points),
            ["New Killed - → 13!", "Correction Killed 13 → 13!, FirstNumber Killed - → 2!", ""]
        );
    }

    #[test]
    fn a_correction_counts_though_the_attackers_would_explain_it() {
        let lowered = Figure { modality: Modality::Corrected, ..killed("17") };
        let points = [
            point(1, "a", "2024-05-01T10:00", report(&[killed("19")])),
            point(
                2,
                "b",
                "2024-05-02T10:00",
                report(&[killed("19"), figure(Kind::Killed, Role::Attacker, "2")]),
            ),
            point(3, "c", "2024-05-03T10:00", report(&[lowered])),
        ];
        assert_eq!(
            story(&points),
            ["New Killed - → 19!", "FirstNumber Killed - → 2!", "Correction Killed 19 → 17!"]
        );
    }

    #[test]
    fn a_withdrawn_article_takes_its_figure_back() {
        let points = [
            point(1, "a", "2024-05-01T10:00", report(&[killed("13")])),
            point(2, "b", "2024-05-02T10:00", report(&[killed("31")])),
        ];
        let (before, after) = (incident(1, &points), incident(1, &points[..1]));
        let told: Vec<String> = retracted(&before, Some(&after), &points[1]).iter().map(line).collect();
        assert_eq!(told, ["Retraction Killed 31 → 13!"]);
        let told: Vec<String> = retracted(&before, None, &points[1]).iter().map(line).collect();
        assert_eq!(told, ["Retraction Killed 31 → -!"]);
    }
}
