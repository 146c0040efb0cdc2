//! Points for tests, written short.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::model::{
    Amount, Bound, Figure, FigureScope, GroupPart, GroupRole, IncidentType, Kind, Modality, Place,
    PlacePrecision, Point, Quote, Report, Role, Scope, Source, Span, Stage, When, WhenPrecision,
};

/// "14", "133+", "~50", "dozens", "?" (no number), "0".
pub(super) fn amount(said: &str) -> Amount {
    let digits: String = said.chars().filter(char::is_ascii_digit).collect();
    let low = digits.parse().unwrap_or(0);
    let (bound, low, high) = match said {
        "dozens" => (Bound::Vague, 24, None),
        "?" => (Bound::Vague, 2, None),
        "0" => (Bound::None, 0, Some(0)),
        _ if said.ends_with('+') => (Bound::AtLeast, low, None),
        _ if said.starts_with('~') => (Bound::About, low, Some(low)),
        _ => (Bound::Exact, low, Some(low)),
    };
    Amount { bound, low, high, said: said.into() }
}

pub(super) fn figure(kind: Kind, role: Role, said: &str) -> Figure {
    Figure {
        kind,
        role,
        population: None,
        amount: amount(said),
        scope: FigureScope::Incident,
        modality: Modality::Asserted,
        part_of: None,
        attributed_to: None,
        quote: Quote { words: format!("{said} {kind:?}"), span: Span::default() },
        marked: Span::default(),
        rule: "test".to_owned(),
    }
}

pub(super) fn killed(said: &str) -> Figure {
    figure(Kind::Killed, Role::Victim, said)
}

pub(super) fn injured(said: &str) -> Figure {
    figure(Kind::Injured, Role::Victim, said)
}

pub(super) fn with(modality: Modality, figure: Figure) -> Figure {
    Figure { modality, ..figure }
}

/// A report of an armed attack, news, without day, place and figures.
pub(super) fn report(figures: &[Figure]) -> Report {
    Report {
        incident_type: IncidentType::ArmedAttack,
        stage: Stage::Happened,
        scope: Scope::Current,
        when: None,
        places: Vec::new(),
        groups: Vec::new(),
        figures: figures.to_vec(),
        names: Vec::new(),
        words: Vec::new(),
    }
}

pub(super) fn day(date: &str) -> Option<When> {
    Some(When::day(date.parse::<Date>().expect("a date"), date))
}

pub(super) fn month(date: &str) -> Option<When> {
    let from: Date = format!("{date}-01").parse().expect("a month");
    Some(When { from, to: from.last_of_month(), precision: WhenPrecision::Month, quote: date.to_owned() })
}

pub(super) fn town(name: &str, country: &str, lat: f64, lon: f64) -> Place {
    Place {
        name: name.to_owned(),
        admin1: None,
        country: Some(country.to_owned()),
        lat: Some(lat),
        lon: Some(lon),
        precision: PlacePrecision::Town,
        quote: name.to_owned(),
    }
}

pub(super) fn country(code: &str) -> Place {
    Place { precision: PlacePrecision::Country, lat: None, lon: None, ..town(code, code, 0.0, 0.0) }
}

pub(super) fn attacker(group: &str) -> GroupPart {
    GroupPart { group: Some(group.to_owned()), branch: None, name: None, role: GroupRole::Attacker }
}

/// A point told by a source at a time ("2024-03-22T20:00").
pub(super) fn point(article: i64, source: &str, at: &str, report: Report) -> Point {
    let published: Timestamp = format!("{at}:00Z").parse().expect("a time");
    let source = Source { key: source.to_owned(), name: source.to_owned() };
    Point { article, index: 0, published, source, report }
}
