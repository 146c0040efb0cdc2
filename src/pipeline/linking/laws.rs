//! The laws of linking, on a real database: what is of one incident is a function of the set of reports.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::{Moved, link_among, linked_with, relink_among, revoice};
use crate::edge::store::{NewArticle, Store};
use crate::model::{
    Article, Dated, IncidentType, Place, PlacePrecision, Point, Report, Scope, Source, Stage, When,
};
use crate::track::link::{self, Profile};

/// A day has more reports than this, so that neighborhoods are cut.
const FEW: usize = 4;

/// A report of a long war: towns near each other, attacks on most days, told late or soon.
#[derive(Clone, Debug)]
struct Told {
    town: usize,
    day: i8,
    /// Days from the attack to the telling.
    later: i8,
    is_dated: bool,
    word: usize,
}

fn any_told() -> impl Strategy<Value = Told> {
    (0_usize..3, 0_i8..16, 0_i8..3, prop::bool::weighted(0.8), 0_usize..4)
        .prop_map(|(town, day, later, is_dated, word)| Told { town, day, later, is_dated, word })
}

fn on(day: i8) -> Date {
    date(2024, 3, 1).checked_add(jiff::Span::new().days(day)).expect("a day")
}

impl Told {
    fn point(&self, article: i64, label: usize) -> Point {
        let (name, lat) = [("Gao", 16.27), ("Wabaria", 16.21), ("Mopti", 14.49)][self.town];
        let place = Place {
            name: name.to_owned(),
            admin1: None,
            country: Some("ML".to_owned()),
            lat: Some(lat),
            lon: Some(-0.05),
            precision: PlacePrecision::Town,
            quote: name.to_owned(),
        };
        let told = on(self.day + self.later).at(label as i8 % 24, 0, 0, 0);
        let words = [&["convoy", "bridge"][..], &["market", "stalls"], &["school", "roof"], &[]][self.word];
        Point {
            article,
            index: 0,
            published: told.to_zoned(TimeZone::UTC).expect("a time").timestamp(),
            source: Source { key: format!("host {label}"), name: label.to_string() },
            report: Report {
                incident_type: IncidentType::ArmedAttack,
                stage: Stage::Happened,
                scope: Scope::Current,
                when: self.is_dated.then(|| When::day(on(self.day), "then")),
                places: vec![place],
                groups: Vec::new(),
                figures: Vec::new(),
                names: Vec::new(),
                words: words.iter().map(|word| (*word).to_owned()).collect(),
            },
        }
    }
}

struct Archive {
    store: Store,
    _folder: tempfile::TempDir,
    /// The label of each report's article.
    labels: BTreeMap<i64, usize>,
}

impl Archive {
    fn new() -> Archive {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::scratch(&folder.path().join("w.sqlite")).expect("a database");
        Archive { store, _folder: folder, labels: BTreeMap::new() }
    }

    fn take(&mut self, told: &Told, label: usize, most: usize) {
        let point = told.point(0, label);
        let article = self
            .store
            .save_article(&NewArticle {
                article: &Article::default(),
                address: None,
                external: None,
                feed: None,
                published: point.published,
                dated: Dated::Entry,
                signature: &[],
                bands: &[],
                copy: None,
                source: &point.source,
                seen: point.published,
                since: point.published,
                notes: &[],
                text_language: None,
                reader: 0,
            })
            .expect("stored");
        self.labels.insert(article, label);
        let point = Point { article, ..point };
        link_among(&self.store, most, vec![point.clone()], &Moved::default(), point.published)
            .expect("linked");
    }

    /// The report of a label.
    fn report(&self, label: usize) -> (i64, Point) {
        let article = self.labels.iter().find(|(_, known)| **known == label).expect("taken").0;
        let near = self.store.reports_in(*article).expect("read").remove(0);
        (near.report, near.point)
    }

    fn withdraw(&self, label: usize, most: usize) {
        let (report, point) = self.report(label);
        let linked = linked_with(&self.store, &[report]).expect("read");
        self.store.withdraw_report(report, point.published).expect("stored");
        self.store.forget_stretches(&[report]).expect("stored");
        relink_among(&self.store, most, &linked, point.published).expect("linked");
    }

    /// The report speaks from the time of another one from now on.
    fn revoice(&self, label: usize, told: &Told, most: usize) {
        let (report, point) = self.report(label);
        let linked = linked_with(&self.store, &[report]).expect("read");
        let published = told.point(0, label).published;
        revoice(&self.store, report, &Point { published, ..point }).expect("stored");
        let moved = Moved { reports: BTreeSet::from([report]), linked };
        link_among(&self.store, most, Vec::new(), &moved, published).expect("linked");
    }

    /// What is stored of each report's links, and what comparing each with each gives.
    fn links(&self) -> [BTreeMap<i64, Vec<i64>>; 2] {
        let reports: Vec<(i64, Profile)> = self
            .labels
            .keys()
            .flat_map(|article| self.store.reports_in(*article).expect("read"))
            .map(|near| (near.report, Profile::of(&near.point)))
            .collect();
        let stored = |(report, _): &(i64, Profile)| {
            let links = self.store.links_of(*report, link::VERSION).expect("read");
            (*report, links.expect("worked out when it came").to_vec())
        };
        let compared = |(report, profile): &(i64, Profile)| {
            let others = reports.iter().filter(|(other, _)| other != report);
            let links = others.filter(|(_, other)| link::links(profile, other)).map(|(other, _)| *other);
            (*report, links.collect())
        };
        [reports.iter().map(stored).collect(), reports.iter().map(compared).collect()]
    }

    /// Which labels are of one incident.
    fn incidents(&self) -> BTreeSet<Vec<usize>> {
        let mut incidents: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (article, label) in &self.labels {
            for near in self.store.reports_in(*article).expect("read") {
                incidents.entry(near.incident.expect("put")).or_default().push(*label);
            }
        }
        incidents
            .into_values()
            .map(|mut labels| {
                labels.sort_unstable();
                labels
            })
            .collect()
    }
}

fn archive(told: &[Told], order: &[usize], most: usize) -> Archive {
    let mut archive = Archive::new();
    // Nothing is kept, so that nothing needs to reach the disk.
    archive.store.connection().execute_batch("BEGIN").expect("begun");
    for label in order {
        archive.take(&told[*label], *label, most);
    }
    archive
}

fn told_in_some_order() -> impl Strategy<Value = (Vec<Told>, Vec<usize>)> {
    prop::collection::vec(any_told(), 2..28).prop_flat_map(|told| {
        let order: Vec<usize> = (0..told.len()).collect();
        (Just(told), Just(order).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_order_of_arrival_makes_no_difference_where_neighborhoods_are_cut((told, order) in told_in_some_order()) {
        let published: Vec<usize> = (0..told.len()).collect();
        let (one, other) = (archive(&told, &published, FEW), archive(&told, &order, FEW));
        prop_assert_eq!(one.incidents(), other.incidents());
    }

    #[test]
    fn stored_links_are_those_that_comparing_gives((told, order) in told_in_some_order(), from in any_told()) {
        let archive = archive(&told, &order, FEW);
        archive.revoice(order[0], &Told { is_dated: told[order[0]].is_dated, ..from }, FEW);
        archive.withdraw(order[1], FEW);
        let [stored, compared] = archive.links();
        prop_assert_eq!(stored, compared);
    }

    #[test]
    fn what_left_leaves_no_trace((told, order) in told_in_some_order()) {
        let gone = order[0];
        let whole = archive(&told, &order, FEW);
        whole.withdraw(gone, FEW);
        let rest: Vec<usize> = order[1..].to_vec();
        prop_assert_eq!(whole.incidents(), archive(&told, &rest, FEW).incidents());
    }

    #[test]
    fn what_speaks_from_another_time_is_as_if_it_always_had((told, order) in told_in_some_order(), from in any_told()) {
        let moved = order[0];
        let (mut later, mut always) = (told.clone(), told);
        later[moved].is_dated = false;
        always[moved] = Told { day: from.day, later: from.later, ..later[moved].clone() };
        let one = archive(&later, &order, FEW);
        one.revoice(moved, &always[moved], FEW);
        prop_assert_eq!(one.incidents(), archive(&always, &order, FEW).incidents());
    }
}

#[test]
fn an_incident_goes_on_over_a_cut() {
    // One attack, told by more reports on each of four days than are settled at once.
    let told: Vec<Told> =
        (0..20).map(|label| Told { town: 0, day: 1, later: label / 5, is_dated: true, word: 0 }).collect();
    let order: Vec<usize> = (0..told.len()).collect();
    assert_eq!(archive(&told, &order, FEW).incidents().len(), 1);
    let backward: Vec<usize> = order.into_iter().rev().collect();
    assert_eq!(archive(&told, &backward, FEW).incidents().len(), 1);
}
