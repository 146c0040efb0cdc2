//! What people decide about incidents: obeyed at once, by everything that comes later, and taken back whole.

use jiff::Timestamp;
use tempfile::TempDir;
use wirewatch::edge::store::{IncidentFilter, Store};
use wirewatch::model::{ChangeKind, Decision, IncidentType, Kind, Setting};
use wirewatch::pipeline::{self, Taken};
use wirewatch::read::{Reader, article};

const GAO: &str = "Gunmen killed four soldiers near Gao in Mali on Friday, the army said. Major Oumar Keita said that the \
    attackers fled north on motorcycles after the ambush at the Wabaria bridge.";
const GAO_AGAIN: &str = "The ambush at the Wabaria bridge near Gao in Mali on Friday killed six soldiers, Major Oumar Keita \
    said on Saturday. The attackers had fled on motorcycles.";
const MOPTI: &str = "A roadside bomb killed nine villagers on a market day near Mopti in Mali on Friday, the mayor of Fatoma \
    said. The bus had been on its way to the cattle fair.";

const GUSAU: &str = "Kidnappers abducted 20 pupils from a boarding school in Gusau, Nigeria, on Friday, a teacher told \
    reporters.";

struct Desk {
    store: Store,
    reader: Reader,
    _folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::scratch(&folder.path().join("desk.db")).expect("a database");
        Desk { store, reader: Reader::new(&[]), _folder: folder }
    }

    fn take(&self, id: &str, at: &str, text: &str) -> Taken {
        let published = time(at);
        let mut article = article::given(text);
        article.url = Some(format!("https://{id}.example/1"));
        let arrival = pipeline::arrive_archived(article, id, published);
        pipeline::take(&self.store, &self.reader, &arrival, published).expect("it is taken in")
    }

    fn listed(&self) -> Vec<i64> {
        let filter = IncidentFilter { background: true, ..IncidentFilter::default() };
        let mut ids: Vec<i64> = self.found(&filter);
        ids.sort_unstable();
        ids
    }

    fn found(&self, filter: &IncidentFilter) -> Vec<i64> {
        self.store.incidents(filter).expect("a list").iter().map(|row| row.incident.id).collect()
    }

    fn killed(&self, id: i64) -> Option<u64> {
        let row = self.store.incident(id).expect("a database").expect("an incident");
        row.incident.figures.iter().find(|figure| figure.kind == Kind::Killed).and_then(|figure| figure.best)
    }
}

fn time(at: &str) -> Timestamp {
    at.parse().expect("a time")
}

fn now() -> Timestamp {
    time("2024-05-06T00:00:00Z")
}

#[test]
fn incidents_that_people_merge_stay_one_until_they_take_it_back() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO).incidents[0];
    let mopti = desk.take("herald", "2024-05-03T20:00:00Z", MOPTI).incidents[0];
    assert_eq!(desk.listed(), [gao, mopti]);
    let one = pipeline::merge(&desk.store, mopti, gao, "Ada", now()).expect("a database");
    assert_eq!(one, Some(gao), "the one that was told first keeps its id");
    assert_eq!(desk.listed(), [gao]);
    assert_eq!(desk.store.incident(mopti).expect("a database").map(|row| row.incident.id), Some(gao));

    let later = desk.take("times", "2024-05-04T10:00:00Z", GAO_AGAIN);
    assert_eq!(later.incidents, [gao]);
    assert_eq!(desk.listed(), [gao], "later articles don't take it apart");

    let decided = desk.store.amendments_of(gao).expect("a database");
    assert_eq!((decided.len(), decided[0].who.as_str(), decided[0].at), (1, "Ada", now()));
    pipeline::undo(&desk.store, &decided[0], "Bo", now()).expect("a database");
    assert_eq!(desk.listed(), [gao, mopti], "each has its id again");
    assert_eq!((desk.killed(gao), desk.killed(mopti)), (Some(6), Some(9)));
    let decided = desk.store.amendments_of(mopti).expect("a database");
    assert_eq!(decided[0].undone, Some((now(), "Bo".to_owned())), "the record stays");
}

#[test]
fn a_chain_of_merges_is_taken_back_link_by_link() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO).incidents[0];
    let mopti = desk.take("herald", "2024-05-03T20:00:00Z", MOPTI).incidents[0];
    let gusau = desk.take("daily", "2024-05-03T21:00:00Z", GUSAU).incidents[0];
    let merge = |one, other| {
        pipeline::merge(&desk.store, one, other, "Ada", now()).expect("a database").expect("they are two")
    };
    let undo = |id| {
        let decided = desk.store.amendments_of(id).expect("a database");
        let standing = decided.iter().rev().find(|amendment| amendment.undone.is_none()).expect("one stands");
        pipeline::undo(&desk.store, standing, "Ada", now()).expect("a database");
    };
    let leads = |id| desk.store.incident(id).expect("a database").map(|row| row.incident.id);
    assert_eq!(merge(mopti, gusau), mopti);
    assert_eq!(merge(mopti, gao), gao);
    assert_eq!([mopti, gusau].map(leads), [Some(gao); 2]);
    // Published before all others, known last: it names neither.
    let early = GUSAU.replace("a teacher told reporters", "the governor said");
    assert_eq!(desk.take("wire", "2024-05-03T17:00:00Z", &early).incidents, [gao]);

    undo(gao);
    assert_eq!(desk.listed(), [gao, mopti]);
    assert_eq!([gao, mopti, gusau].map(leads), [Some(gao), Some(mopti), Some(mopti)]);
    let of_gao = desk.store.reports_of(gao).expect("a database");
    assert_eq!(of_gao.len(), 1);
    undo(mopti);
    assert_eq!([gao, mopti, gusau].map(leads), [Some(gao), Some(mopti), Some(gusau)]);
    assert_eq!((desk.killed(gao), desk.killed(mopti), desk.killed(gusau)), (Some(4), Some(9), None));
}

#[test]
fn what_was_merged_has_its_own_id_again_where_it_is_split_off() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO);
    let mopti = desk.take("herald", "2024-05-03T20:00:00Z", MOPTI);
    let (first, second) = (gao.incidents[0], mopti.incidents[0]);
    pipeline::merge(&desk.store, second, first, "Ada", now()).expect("a database");
    let split = pipeline::split(&desk.store, first, &[gao.article], "Ada", now()).expect("a database");
    assert_eq!(split, Some(first));
    assert_eq!(desk.listed(), [first, second]);
    assert_eq!((desk.killed(first), desk.killed(second)), (Some(4), Some(9)));
}

#[test]
fn what_people_take_apart_stays_apart() {
    let desk = Desk::new();
    let first = desk.take("post", "2024-05-03T18:00:00Z", GAO);
    let second = desk.take("times", "2024-05-04T10:00:00Z", GAO_AGAIN);
    let gao = first.incidents[0];
    assert_eq!(second.incidents, [gao]);
    let new = pipeline::split(&desk.store, gao, &[second.article], "Ada", now()).expect("a database");
    let new = new.expect("another incident");
    assert_eq!(desk.listed(), [gao, new]);
    assert_eq!((desk.killed(gao), desk.killed(new)), (Some(4), Some(6)), "each with its own figures");
    desk.take("gazette", "2024-05-04T12:00:00Z", &GAO_AGAIN.replace("The ambush", "Friday's ambush"));
    assert_eq!(desk.listed(), [gao, new]);
    assert_eq!(pipeline::split(&desk.store, new, &[first.article], "Ada", now()).expect("a database"), None);

    let decided = desk.store.amendments_of(gao).expect("a database");
    pipeline::undo(&desk.store, &decided[0], "Ada", now()).expect("a database");
    assert_eq!(desk.listed(), [gao]);
}

#[test]
fn an_ignored_incident_is_not_brought_back_by_the_next_article() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO).incidents[0];
    pipeline::amend(&desk.store, gao, &Decision::Ignore, "Ada", now()).expect("a database");
    assert!(desk.listed().is_empty());
    assert!(desk.store.untold("desk", 0).expect("a database").is_empty(), "nor is what was known of it told");
    desk.take("times", "2024-05-04T10:00:00Z", GAO_AGAIN);
    assert!(desk.listed().is_empty());
    assert!(desk.store.untold("desk", 0).expect("a database").is_empty());
    let all = IncidentFilter { ignored: true, ..IncidentFilter::default() };
    assert_eq!(desk.found(&all), [gao], "it is there for whoever asks");

    let decided = desk.store.amendments_of(gao).expect("a database");
    pipeline::undo(&desk.store, &decided[0], "Ada", now()).expect("a database");
    assert_eq!(desk.listed(), [gao]);
    assert!(!desk.store.untold("desk", 0).expect("a database").is_empty());
}

#[test]
fn what_people_set_holds_whatever_is_told() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO).incidents[0];
    let set = |setting| {
        pipeline::amend(&desk.store, gao, &Decision::Set(setting), "Ada", now()).expect("a database");
    };
    set(Setting::Figure(Kind::Killed, 5));
    set(Setting::Type(IncidentType::ArmedClash));
    assert_eq!(desk.killed(gao), Some(5));
    let later = desk.take("times", "2024-05-04T10:00:00Z", GAO_AGAIN);
    assert_eq!(desk.killed(gao), Some(5));
    assert!(later.changes.iter().all(|change| change.change == ChangeKind::Stale), "{:?}", later.changes);
    let row = desk.store.incident(gao).expect("a database").expect("an incident");
    assert_eq!(row.incident.incident_type, IncidentType::ArmedClash);
    for decided in desk.store.amendments_of(gao).expect("a database") {
        pipeline::undo(&desk.store, &decided, "Ada", now()).expect("a database");
    }
    assert_eq!(desk.killed(gao), Some(6));
}

#[test]
fn an_unknown_number_of_what_was_merged_bends_no_history() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO).incidents[0];
    let some = MOPTI.replace("nine villagers", "villagers");
    let mopti = desk.take("herald", "2024-05-03T20:00:00Z", &some).incidents[0];
    let one =
        pipeline::merge(&desk.store, gao, mopti, "Ada", now()).expect("a database").expect("one incident");
    let row = desk.store.incident(one).expect("a database").expect("an incident");
    let killed = row.incident.figures.iter().find(|figure| figure.kind == Kind::Killed).expect("a toll");
    let steps = pipeline::history(&desk.store.changes_of(one).expect("a database"), one, killed);
    let values: Vec<_> = steps.iter().map(|step| (step.value, step.unnumbered)).collect();
    assert_eq!(values, [(4, false)]);
}

#[test]
fn incidents_are_found_by_figure_day_and_conflict() {
    let desk = Desk::new();
    let gao = desk.take("post", "2024-05-03T18:00:00Z", GAO).incidents[0];
    let mopti = desk.take("herald", "2024-05-03T20:00:00Z", MOPTI).incidents[0];
    let r = |filter: IncidentFilter| desk.found(&filter);
    let least =
        |kind: &str, number| IncidentFilter { least: vec![(kind.to_owned(), number)], ..Default::default() };
    assert_eq!(r(least("killed", 5)), [mopti]);
    assert_eq!(r(least("killed", 10)), [0; 0]);
    assert_eq!(r(least("injured", 1)), [0; 0]);
    let until = |day: &str| IncidentFilter { until: day.parse().ok(), ..Default::default() };
    assert_eq!((r(until("2024-05-02")).len(), r(until("2024-05-03")).len()), (0, 2));
    let conflict = IncidentFilter { conflict: true, ..Default::default() };
    assert_eq!(r(conflict.clone()), [0; 0]);
    desk.take("gazette", "2024-05-04T06:00:00Z", &GAO.replace("four", "three"));
    assert_eq!(r(conflict), [gao]);
}
