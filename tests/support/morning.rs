//! A bad morning: thousands of changes that nobody was told yet, put into a database as the pipeline leaves them there.
//!
//! Shared by the tests and by the benchmark of telling.

use jiff::{SignedDuration, Timestamp};
use wirewatch::edge::store::{NewArticle, NewChange, Store, StoreError};
use wirewatch::model::{
    Amount, Article, BestFigure, Bound, Change, ChangeKind, Dated, Figure, FigureScope, Incident,
    IncidentType, Kind, Modality, Place, PlacePrecision, Quote, Role, Scope, Source, Span, Stage,
};

/// Changes of one incident: it is told, and its toll rises three times.
pub(crate) const STEPS: u64 = 4;

/// Stores so many incidents, each with [`STEPS`] changes that came out in the hours before `now`.
pub(crate) fn fill(store: &Store, incidents: u64, now: Timestamp) {
    store.whole(|| (0..incidents).try_for_each(|number| incident(store, number, now))).expect("a database");
}

fn incident(store: &Store, number: u64, now: Timestamp) -> Result<(), StoreError> {
    let id = store.new_incident(now)?;
    let place = Place {
        name: format!("Town {number}"),
        admin1: None,
        country: Some("NG".to_owned()),
        lat: None,
        lon: None,
        precision: PlacePrecision::Town,
        quote: "town".to_owned(),
    };
    let (mut articles, mut known) = (Vec::new(), None);
    for step in 0..STEPS {
        let at = now - SignedDuration::from_hours(12 - i64::try_from(step).unwrap_or_default());
        let value = 3 + number % 40 + 2 * step;
        let figure = figure(number, value);
        let source = Source { key: format!("post {step}"), name: "Example Post".to_owned() };
        let article = store.save_article(&NewArticle {
            article: &Article {
                title: Some(format!("Toll of attack on town {number} rises to {value}")),
                text: figure.quote.words.clone() + &" The market will open again on Thursday.".repeat(100),
                ..Article::default()
            },
            address: Some(&format!("https://news.example.org/{number}/{step}")),
            external: None,
            feed: None,
            published: at,
            dated: Dated::Page,
            signature: &[],
            bands: &[],
            copy: None,
            source: &source,
            seen: at,
            since: at,
            notes: &[],
            text_language: Some("en"),
            reader: 1,
        })?;
        articles.push(article);
        let best = BestFigure {
            kind: Kind::Killed,
            role: Role::Victim,
            best: Some(value),
            amount: figure.amount.clone(),
            low: value,
            high: Some(value),
            sources: 1,
            article,
            at,
            figure: figure.clone(),
            claimed: false,
            rule: "latest".to_owned(),
            conflicts: Vec::new(),
        };
        let was = known.replace(figure.amount.clone());
        let change = Change {
            change: if was.is_some() { ChangeKind::Up } else { ChangeKind::New },
            incident: id,
            kind: Some(Kind::Killed),
            role: Some(Role::Victim),
            was,
            is: known.clone(),
            article,
            at,
            background: false,
            material: true,
            figure: Some(figure),
            source,
            decided_by: None,
        };
        let incident = Incident {
            id,
            incident_type: IncidentType::ArmedAttack,
            stage: Stage::Happened,
            scope: Scope::Current,
            when: None,
            places: vec![place.clone()],
            groups: Vec::new(),
            figures: vec![best],
            sources: 1,
            articles: articles.clone(),
        };
        store.save_incident(&incident, at)?;
        store.save_change(NewChange { change: &change, seen: at })?;
    }
    Ok(())
}

fn figure(number: u64, value: u64) -> Figure {
    let words = format!("Gunmen killed {value} people in town {number}, the police said.");
    let length = value.to_string().len();
    Figure {
        kind: Kind::Killed,
        role: Role::Victim,
        population: None,
        amount: Amount { bound: Bound::Exact, low: value, high: Some(value), said: value.to_string().into() },
        scope: FigureScope::Incident,
        modality: Modality::Asserted,
        part_of: None,
        attributed_to: Some("the police".to_owned()),
        quote: Quote { span: Span { start: 0, end: words.chars().count() }, words },
        marked: Span { start: 14, end: 14 + length },
        rule: "object of an active verb".to_owned(),
    }
}
