//! Amending: what people decided, put over what was read.
//!
//! [`divide`] changes which reports are of one incident, [`apply`] what is known of one. Later decisions go before
//! earlier ones. Both are functions of the reports and of the decisions: the order of arrival makes no difference.

use compact_str::ToCompactString;

use crate::model::{
    Amendment, Amount, BestFigure, Bound, Decision, Figure, FigureScope, Incident, Kind, Modality, Place,
    PlacePrecision, Point, Quote, Role, SET_BY, SetPlace, Setting, Span, When,
};
use crate::text::fold::fold;

use super::link;
use super::toll::Side;

/// Two reports, or sets of them, that people put together or apart. Places in a list of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bond {
    /// What holds the one and what holds the other is one incident.
    Together(usize, usize),
    /// These are of another incident than the one that is kept.
    Apart {
        /// The report that stays.
        kept: usize,
        /// Those that leave.
        leaving: Vec<usize>,
    },
}

/// Divides clusters anew by what people decided, oldest decision first.
///
/// Reports that nobody decided about stay with the side that they fit best.
pub fn divide(points: &[&Point], mut clusters: Vec<Vec<usize>>, bonds: &[Bond]) -> Vec<Vec<usize>> {
    for bond in bonds {
        match bond {
            Bond::Together(one, other) => together(&mut clusters, *one, *other),
            Bond::Apart { kept, leaving } => apart(points, &mut clusters, *kept, leaving),
        }
    }
    for cluster in &mut clusters {
        cluster.sort_by_key(|place| (points[*place].published, *place));
    }
    clusters
}

fn home(clusters: &[Vec<usize>], place: usize) -> Option<usize> {
    clusters.iter().position(|cluster| cluster.contains(&place))
}

fn together(clusters: &mut Vec<Vec<usize>>, one: usize, other: usize) {
    let (Some(one), Some(other)) = (home(clusters, one), home(clusters, other)) else { return };
    if one != other {
        let moved = clusters.remove(one.max(other));
        clusters[one.min(other)].extend(moved);
    }
}

fn apart(points: &[&Point], clusters: &mut Vec<Vec<usize>>, kept: usize, leaving: &[usize]) {
    let Some(place) = home(clusters, kept) else { return };
    let (left, rest): (Vec<usize>, Vec<usize>) =
        clusters[place].iter().partition(|member| leaving.contains(member));
    if left.is_empty() {
        return;
    }
    let fit = |member: usize, side: &[usize]| {
        let sums = side.iter().filter_map(|other| link::explain(points[member], points[*other]));
        sums.map(|evidence| evidence.sum()).fold(f32::NEG_INFINITY, f32::max)
    };
    let kept_side: Vec<usize> = rest
        .iter()
        .copied()
        .filter(|member| *member == kept || fit(*member, &left) <= fit(*member, &[kept]))
        .collect();
    let mut left_side = left.clone();
    left_side.extend(rest.iter().copied().filter(|member| !kept_side.contains(member)));
    clusters[place] = kept_side;
    clusters.push(left_side);
}

/// Puts the fields that people set over what is known of an incident, oldest decision first.
pub fn apply(incident: &mut Incident, amendments: &[Amendment]) {
    for amendment in amendments.iter().filter(|amendment| amendment.undone.is_none()) {
        let Decision::Set(setting) = &amendment.decision else { continue };
        match setting {
            Setting::Type(what) => incident.incident_type = *what,
            Setting::Day(day) => incident.when = Some(When::day(*day, "")),
            Setting::Place(set) => incident.places = vec![place(incident, set)],
            Setting::Figure(kind, number) => figure(incident, *kind, *number, amendment),
        }
    }
}

/// The place that was set. What is on no list is what it was told to be, and else a place of the country that was told.
fn place(incident: &Incident, set: &SetPlace) -> Place {
    let name = match set {
        SetPlace::Known(place) => return place.clone(),
        SetPlace::Named(name) => name,
    };
    let told = incident.places.iter().find(|place| fold(&place.name) == fold(name));
    told.cloned().unwrap_or_else(|| Place {
        name: name.to_owned(),
        admin1: None,
        country: incident.places.first().and_then(|place| place.country.clone()),
        lat: None,
        lon: None,
        precision: PlacePrecision::Town,
        quote: String::new(),
    })
}

fn figure(incident: &mut Incident, kind: Kind, number: u64, amendment: &Amendment) {
    let amount =
        Amount { bound: Bound::Exact, low: number, high: Some(number), said: number.to_compact_string() };
    let rule = format!("{SET_BY}{}", amendment.who);
    let ours = |figure: &&mut BestFigure| {
        figure.kind == kind && Side::of(figure.role) == Side::Others && !figure.claimed
    };
    if let Some(known) = incident.figures.iter_mut().find(ours) {
        known.best = Some(number);
        known.low = known.low.min(number);
        known.high = known.high.map(|high| high.max(number));
        known.amount = amount;
        known.at = amendment.at;
        known.sources = 0;
        known.rule = rule;
        known.conflicts.clear();
        return;
    }
    let Some(article) = incident.articles.first().copied() else { return };
    let told = Figure {
        kind,
        role: Role::Victim,
        population: None,
        amount: amount.clone(),
        scope: FigureScope::Incident,
        modality: Modality::Asserted,
        part_of: None,
        attributed_to: Some(amendment.who.clone()),
        quote: Quote { words: String::new(), span: Span::default() },
        marked: Span::default(),
        rule: rule.clone(),
    };
    incident.figures.push(BestFigure {
        kind,
        role: Role::Victim,
        best: Some(number),
        amount,
        low: number,
        high: Some(number),
        sources: 0,
        article,
        at: amendment.at,
        figure: told,
        claimed: false,
        rule,
        conflicts: Vec::new(),
    });
}

#[cfg(test)]
mod tests {
    use super::super::history;
    use super::super::testing::{day, injured, killed, point, report, town};
    use super::*;
    use crate::model::{IncidentType, Report};

    fn amendment(decision: Decision) -> Amendment {
        Amendment {
            id: 1,
            incident: 1,
            at: "2024-05-03T00:00:00Z".parse().expect("a time"),
            who: "Ada".to_owned(),
            decision,
            undone: None,
        }
    }

    #[test]
    fn what_people_put_together_or_apart_stays_so() {
        let at = |article: i64, place| {
            let report = Report { when: day("2024-05-01"), places: vec![place], ..report(&[killed("3")]) };
            point(article, "a", &format!("2024-05-0{article}T00:00"), report)
        };
        let gao = || town("Gao", "ML", 16.27, -0.05);
        let mopti = || town("Mopti", "ML", 14.49, -4.2);
        let points = [at(1, gao()), at(2, mopti()), at(3, gao()), at(4, mopti())];
        let r = |clusters: &[&[usize]], bonds: &[Bond]| {
            divide(&points.each_ref(), clusters.iter().map(|cluster| cluster.to_vec()).collect(), bonds)
        };
        assert_eq!(r(&[&[0, 2], &[1, 3]], &[Bond::Together(3, 0)]), [[0, 1, 2, 3]]);
        let apart = Bond::Apart { kept: 0, leaving: vec![1] };
        assert_eq!(
            r(&[&[0, 1, 2, 3]], std::slice::from_ref(&apart)),
            [[0, 2], [1, 3]],
            "the rest goes where it fits"
        );
        assert_eq!(r(&[&[0, 2], &[1, 3]], std::slice::from_ref(&apart)), [[0, 2], [1, 3]], "nothing to do");
        assert_eq!(
            r(&[&[0, 1, 2, 3]], &[apart, Bond::Together(0, 1)]),
            [[0, 1, 2, 3]],
            "the last word counts"
        );
    }

    #[test]
    fn what_people_set_goes_before_what_is_told() {
        let points = [point(1, "a", "2024-05-01T10:00", report(&[killed("13+")]))];
        let r = |settings: Vec<Setting>| {
            let mut incident = history::incident(1, &points);
            let amendments: Vec<Amendment> =
                settings.into_iter().map(|setting| amendment(Decision::Set(setting))).collect();
            apply(&mut incident, &amendments);
            incident
        };
        let set = r(vec![Setting::Figure(Kind::Killed, 12), Setting::Figure(Kind::Injured, 4)]);
        let figures: Vec<_> = set
            .figures
            .iter()
            .map(|figure| (figure.kind, figure.best, figure.low, figure.rule.as_str()))
            .collect();
        assert_eq!(
            figures,
            [(Kind::Killed, Some(12), 12, "set by Ada"), (Kind::Injured, Some(4), 4, "set by Ada")]
        );
        let set = r(vec![
            Setting::Type(IncidentType::Bombing),
            Setting::Day(jiff::civil::date(2024, 4, 30)),
            Setting::Place(SetPlace::Named("Gao".to_owned())),
        ]);
        assert_eq!(set.incident_type, IncidentType::Bombing);
        assert_eq!(set.when.map(|when| when.from), Some(jiff::civil::date(2024, 4, 30)));
        assert_eq!(set.places[0].name, "Gao");
        let mut undone = amendment(Decision::Set(Setting::Figure(Kind::Killed, 12)));
        undone.undone = Some((undone.at, "Ada".to_owned()));
        let mut incident =
            history::incident(1, &[point(1, "a", "2024-05-01T10:00", report(&[injured("1")]))]);
        let before = incident.clone();
        apply(&mut incident, &[undone]);
        assert_eq!(incident, before);
    }
}
