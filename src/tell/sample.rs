//! A made-up morning for the tests of this stage: one of everything that a digest can hold.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use compact_str::ToCompactString;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::untold::{FigureKey, Untold};
use super::wishes::Wishes;
use crate::model::{
    Amount, BestFigure, Bound, Change, ChangeKind, Differences, DigestFoot, Figure, FigureScope, Group,
    GroupPart, GroupRole, HistoryStep, Incident, IncidentType, Kind, Modality, Place, PlacePrecision, Quote,
    Role, Scope, Severity, Source, SourceLine, Span, Stage, Told, When,
};

pub(super) fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}

pub(super) fn exact(value: u64) -> Amount {
    Amount { bound: Bound::Exact, low: value, high: Some(value), said: value.to_compact_string() }
}

pub(super) fn at_least(value: u64) -> Amount {
    Amount { bound: Bound::AtLeast, low: value, high: None, said: value.to_compact_string() }
}

/// A figure whose sentence is `words`, the number standing where `[` and `]` are; the sentence begins at 1000.
pub(super) fn figure(kind: Kind, role: Role, amount: Amount, words: &str) -> Figure {
    let place = |mark: char| words.chars().position(|c| c == mark).unwrap_or_default();
    let (start, end) = (place('['), place(']'));
    let words: String = words.chars().filter(|c| !matches!(c, '[' | ']')).collect();
    let length = words.chars().count();
    Figure {
        kind,
        role,
        population: None,
        amount,
        scope: FigureScope::Incident,
        modality: Modality::Asserted,
        part_of: None,
        attributed_to: None,
        quote: Quote { words, span: Span { start: 1000, end: 1000 + length } },
        marked: Span { start: 1000 + start, end: 1000 + end.saturating_sub(1) },
        rule: "sample".to_owned(),
    }
}

pub(super) fn step(time: &str, value: u64, open: bool) -> HistoryStep {
    HistoryStep { at: at(time), value, open, unnumbered: false, low: value, high: (!open).then_some(value) }
}

pub(super) fn source(name: &str) -> Source {
    Source { key: name.to_lowercase(), name: name.to_owned() }
}

pub(super) fn best(figure: Figure, article: i64, at: Timestamp) -> BestFigure {
    BestFigure {
        kind: figure.kind,
        role: figure.role,
        best: Some(figure.amount.low),
        amount: figure.amount.clone(),
        low: figure.amount.low,
        high: figure.amount.high,
        sources: 2,
        article,
        at,
        figure,
        claimed: false,
        rule: "sample".to_owned(),
        conflicts: Vec::new(),
    }
}

pub(super) fn place(name: &str, precision: PlacePrecision, country: &str) -> Place {
    Place {
        name: name.to_owned(),
        admin1: None,
        country: Some(country.to_owned()),
        lat: None,
        lon: None,
        precision,
        quote: name.to_owned(),
    }
}

pub(super) fn incident(id: i64, incident_type: IncidentType, day: &str, places: Vec<Place>) -> Incident {
    Incident {
        id,
        incident_type,
        stage: Stage::Happened,
        scope: Scope::Current,
        when: Some(When::day(day.parse().expect("a day"), "")),
        places,
        groups: vec![GroupPart {
            group: Some("iskp".to_owned()),
            branch: None,
            name: None,
            role: GroupRole::Attacker,
        }],
        figures: Vec::new(),
        sources: 3,
        articles: Vec::new(),
    }
}

pub(super) fn told(id: i64, change: ChangeKind, incident: i64, figure: Option<Figure>, article: i64) -> Told {
    Told {
        id,
        seen: at("2024-03-26T05:30:00Z"),
        since: at("2024-03-26T05:30:00Z"),
        language: Some("en".to_owned()),
        change: Change {
            change,
            incident,
            kind: figure.as_ref().map(|figure| figure.kind),
            role: figure.as_ref().map(|figure| figure.role),
            was: None,
            is: figure.as_ref().map(|figure| figure.amount.clone()),
            article,
            at: at("2024-03-26T05:05:00Z"),
            background: false,
            material: true,
            figure,
            source: source("Example Times"),
            decided_by: None,
        },
    }
}

pub(super) fn wishes() -> Wishes {
    Wishes {
        name: "desk".to_owned(),
        time_zone: TimeZone::get("Europe/Berlin").expect("a known zone"),
        groups: BTreeSet::new(),
        types: Vec::new(),
        kinds: Vec::new(),
        background: false,
        window: Duration::from_secs(72 * 3600),
        nothing_new: false,
        places: Vec::new(),
        languages: Vec::new(),
        differences: Differences::Material,
        severity: Severity::Any,
        quiet: None,
        cool_down: Duration::from_secs(45 * 60),
        neutral_subject: false,
        csv: false,
    }
}

pub(super) fn nothing() -> Untold {
    let group = |id: &str, name: &str, parent: Option<&str>| Group {
        id: id.to_owned(),
        name: name.to_owned(),
        parent: parent.map(str::to_owned),
        ..Group::default()
    };
    Untold {
        wishes: wishes(),
        changes: Vec::new(),
        incidents: BTreeMap::new(),
        histories: BTreeMap::new(),
        articles: BTreeMap::new(),
        told_figures: BTreeMap::new(),
        told_incidents: BTreeSet::new(),
        last_alerts: BTreeMap::new(),
        groups: vec![
            group("islamic-state", "Islamic State", None),
            group("iskp", "Islamic State Khorasan Province", Some("islamic-state")),
        ],
        since: None,
        looks_back: false,
        is_material: |_, was, is| was.max(is) <= 20 || was <= 20 * was.abs_diff(is),
        foot: DigestFoot::default(),
    }
}

fn article(name: &str, title: &str, link: &str, published: &str) -> SourceLine {
    SourceLine {
        name: name.to_owned(),
        title: Some(title.to_owned()),
        link: Some(link.to_owned()),
        published: at(published),
    }
}

/// A change, a new incident with two figures, a correction, a conflict and a claim.
pub(super) fn morning() -> Untold {
    let mut untold = nothing();
    untold.since = Some(at("2024-03-25T06:00:00Z"));
    untold.foot = DigestFoot {
        feeds_well: 43,
        feeds: 45,
        feeds_odd: vec![
            "Example World: no answer since Monday (503)".to_owned(),
            "Example Herald: nothing new for nine days".to_owned(),
        ],
        pages_unread: 3,
        mails_refused: Vec::new(),
        mails_waiting: None,
    };
    hall(&mut untold);
    kerman(&mut untold);
    market(&mut untold);
    untold
}

/// Killed 133 or more, told yesterday, is 137 today.
fn hall(untold: &mut Untold) {
    let killed = figure(
        Kind::Killed,
        Role::Victim,
        exact(137),
        "Investigators said on Tuesday that the death toll of the shooting had climbed to [137], three of them children.",
    );
    let places = vec![
        place("Crocus City Hall", PlacePrecision::Site, "RU"),
        place("Moscow", PlacePrecision::Town, "RU"),
    ];
    let mut hall = incident(1, IncidentType::ArmedAttack, "2024-03-22", places);
    hall.groups.push(GroupPart {
        group: Some("islamic-state".to_owned()),
        branch: None,
        name: None,
        role: GroupRole::Claimant,
    });
    let published = at("2024-03-26T05:05:00Z");
    hall.figures.push(best(killed.clone(), 11, published));
    untold.incidents.insert(1, hall);
    let mut up = told(101, ChangeKind::Up, 1, Some(killed), 11);
    up.change.was = Some(at_least(133));
    untold.changes.push(up);
    let key = FigureKey { incident: 1, kind: Kind::Killed, role: Role::Victim };
    untold.told_figures.insert(key, at_least(133));
    untold.told_incidents.insert(1);
    let history = vec![
        step("2024-03-23T14:00:00Z", 115, true),
        step("2024-03-24T05:05:00Z", 133, true),
        HistoryStep { low: 133, high: Some(143), ..step("2024-03-26T05:05:00Z", 137, false) },
    ];
    untold.histories.insert(key, history);
    untold.articles.insert(
        11,
        article(
            "Example Times",
            "Toll of concert hall shooting rises again",
            "https://times.example.org/world/hall-toll?edition=eu&page=2",
            "2024-03-26T05:05:00Z",
        ),
    );
}

/// New, with two figures in one sentence, about one of which two sources differ.
fn kerman(untold: &mut Untold) {
    let words =
        "Two blasts near the cemetery killed [94] people and wounded 284, the emergency services said.";
    let mut killed = figure(Kind::Killed, Role::Victim, exact(94), words);
    killed.attributed_to = Some("the emergency services".to_owned());
    let words =
        "Two blasts near the cemetery killed 94 people and wounded [284], the emergency services said.";
    let mut injured = figure(Kind::Injured, Role::Victim, exact(284), words);
    injured.attributed_to = killed.attributed_to.clone();
    let mut kerman = incident(
        2,
        IncidentType::SuicideBombing,
        "2024-03-25",
        vec![place("Kerman", PlacePrecision::Town, "IR")],
    );
    let published = at("2024-03-25T18:40:00Z");
    let mut best_killed = best(killed.clone(), 12, published);
    best_killed.conflicts.push((source("Example Post"), exact(84)));
    kerman.figures = vec![best_killed, best(injured.clone(), 12, published)];
    untold.incidents.insert(2, kerman);
    untold.changes.push(told(102, ChangeKind::New, 2, Some(killed), 12));
    untold.changes.push(told(103, ChangeKind::New, 2, Some(injured), 12));
    untold.articles.insert(
        12,
        article(
            "Example Wire",
            "Twin blasts strike crowd of mourners",
            "https://wire.example.org/2024/03/25/kerman",
            "2024-03-25T18:40:00Z",
        ),
    );
}

/// Corrected downward, and claimed by its attackers to be more.
fn market(untold: &mut Untold) {
    let killed = figure(
        Kind::Killed,
        Role::Victim,
        exact(11),
        "The governor corrected the toll to [11]: three people who had been counted among the dead were found alive.",
    );
    let mut claimed = figure(
        Kind::Killed,
        Role::Victim,
        at_least(30),
        "In a statement the group boasted of more than [30] dead soldiers.",
    );
    claimed.attributed_to = Some("the group".to_owned());
    let mut market =
        incident(3, IncidentType::Bombing, "2024-03-24", vec![place("Dikwa", PlacePrecision::Town, "NG")]);
    market.sources = 1;
    market.groups = vec![GroupPart {
        group: None,
        branch: None,
        name: Some("Boko Haram".to_owned()),
        role: GroupRole::Attacker,
    }];
    let published = at("2024-03-25T21:10:00Z");
    market.figures = vec![best(killed.clone(), 13, published)];
    untold.incidents.insert(3, market);
    let mut down = told(104, ChangeKind::Correction, 3, Some(killed), 13);
    down.change.was = Some(exact(14));
    untold.changes.push(down);
    untold.changes.push(told(105, ChangeKind::Claim, 3, Some(claimed), 14));
    untold.told_incidents.insert(3);
    let article_13 = article(
        "Example Herald",
        "Market blast: three thought dead are alive",
        "https://herald.example.org/market",
        "2024-03-25T21:10:00Z",
    );
    untold.articles.insert(13, article_13);
    let article_14 = article(
        "Example Monitor",
        "Group claims market attack",
        "https://monitor.example.org/claim",
        "2024-03-25T22:00:00Z",
    );
    untold.articles.insert(14, article_14);
}
