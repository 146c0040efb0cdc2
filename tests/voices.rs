//! Whose voice copies speak with, whatever the order in which they arrive.

use jiff::Timestamp;
use wirewatch::edge::store::{IncidentFilter, Store};
use wirewatch::model::{ChangeKind, Dated, Kind};
use wirewatch::pipeline::{self, Arrival};
use wirewatch::read::{Reader, article};

/// An agency's first version.
const FIRST: &str = "Gunmen on motorcycles attacked the cattle market of Ansongo in eastern Mali on Friday and killed 12 \
    people, the town's mayor said. They came out of the dry riverbed shortly after the morning prayer, when herders from \
    three valleys were weighing their animals, and shot into the crowd for twenty minutes before they rode off towards \
    the border. Traders hid under their carts while the granary burned. Soldiers arrived from the garrison in the \
    afternoon and closed the road that follows the river to Gao.";

fn second() -> String {
    FIRST.replace("killed 12 people, the town's mayor said", "killed 15 people, the clinic's head nurse said")
        + " The clinic has no light, and its only doctor was away for a wedding, the nurse said."
}

/// Another outlet's edit: another beginning, without the end.
fn edited(text: &str) -> String {
    let cut = text.rfind("Soldiers arrived").expect("it stands there");
    text[..cut].replace("Traders hid", "Many traders hid") + "The market is held once a week."
}

struct Story {
    outlet: &'static str,
    published: &'static str,
    text: String,
}

fn story(outlet: &'static str, published: &'static str, text: impl Into<String>) -> Story {
    Story { outlet, published, text: text.into() }
}

impl Story {
    fn arrival(&self, place: usize) -> Arrival {
        let published = time(self.published);
        let mut article = article::given(&self.text);
        article.url = Some(format!("https://{}.example/{place}", self.outlet));
        Arrival {
            article,
            external: None,
            voice: None,
            feed: None,
            feed_name: None,
            entry: None,
            published,
            dated: Dated::Entry,
            since: published,
            rules: Vec::new(),
            validators: None,
        }
    }
}

fn time(at: &str) -> Timestamp {
    at.parse().expect("a time")
}

/// What is known after stories arrived in an order: of each outlet's story whose text it has, which voice it speaks with
/// and when that spoke; then the toll and the number of independent sources of each incident.
fn known(stories: &[Story], order: &[usize]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::scratch(&folder.path().join("voices.db")).expect("a database");
    let reader = Reader::new(&[]);
    let mut ids = vec![0; stories.len()];
    for place in order {
        let story = &stories[*place];
        let published = time(story.published);
        let arrival = story.arrival(*place);
        ids[*place] = pipeline::take(&store, &reader, &arrival, published).expect("it is taken in").article;
    }
    let place = |id: i64| ids.iter().position(|other| *other == id).expect("one of them") + 1;
    let mut known = Vec::new();
    for (story, id) in stories.iter().zip(&ids) {
        let copy = store.article(*id).expect("the database").expect("it is stored").copy;
        let text = copy.map_or("its own".to_owned(), |copy| {
            format!("{:?} of {}, in the end of {}", copy.kind, place(copy.from), place(copy.of))
        });
        let mut voices: Vec<String> = Vec::new();
        for near in store.reports_in(*id).expect("the database") {
            voices.push(format!("{} {}", near.point.source.name, near.point.published));
        }
        voices.dedup();
        known.push(format!("{} {}: {text}; speaks as {}", place(*id), story.outlet, voices.join(", ")));
    }
    for row in store.incidents(&IncidentFilter::default()).expect("the database") {
        let killed = row.incident.figures.iter().find(|figure| figure.kind == Kind::Killed);
        let (best, by) = killed.map_or((0, 0), |figure| (figure.best.unwrap_or(0), figure.sources));
        known.push(format!("killed {best}, by {by} of {} sources", row.incident.sources));
    }
    known
}

/// All orders of so many.
fn orders(many: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![Vec::new()];
    for next in 0..many {
        let longer = |order: Vec<usize>| {
            (0..=order.len()).map(move |place| {
                let mut longer = order.clone();
                longer.insert(place, next);
                longer
            })
        };
        orders = orders.into_iter().flat_map(longer).collect();
    }
    orders
}

fn in_any_order(stories: &[Story]) -> Vec<String> {
    let mut orders = orders(stories.len()).into_iter();
    let first = known(stories, &orders.next().expect("one"));
    for order in orders {
        assert_eq!(known(stories, &order), first, "in the order {order:?}");
    }
    first
}

#[test]
fn one_text_from_three_outlets_is_one_voice_in_any_order() {
    let known = in_any_order(&[
        story("agency", "2024-05-03T12:00:00Z", FIRST),
        story("courier", "2024-05-03T14:00:00Z", FIRST),
        story("observer", "2024-05-03T16:00:00Z", FIRST),
    ]);
    assert_eq!(
        known,
        [
            "1 agency: its own; speaks as agency.example 2024-05-03T12:00:00Z",
            "2 courier: Same of 1, in the end of 1; speaks as agency.example 2024-05-03T12:00:00Z",
            "3 observer: Same of 1, in the end of 1; speaks as agency.example 2024-05-03T12:00:00Z",
            "killed 12, by 1 of 1 sources",
        ]
    );
}

#[test]
fn reprints_have_the_voice_of_the_version_they_reprint_in_any_order() {
    let known = in_any_order(&[
        story("agency", "2024-05-03T12:00:00Z", FIRST),
        story("agency", "2024-05-03T15:00:00Z", second()),
        story("observer", "2024-05-03T17:00:00Z", edited(&second())),
        story("herald", "2024-05-04T09:00:00Z", FIRST),
    ]);
    assert_eq!(
        known,
        [
            "1 agency: its own; speaks as agency.example 2024-05-03T12:00:00Z",
            "2 agency: OwnUpdate of 1, in the end of 1; speaks as agency.example 2024-05-03T15:00:00Z",
            "3 observer: Reprint of 2, in the end of 1; speaks as agency.example 2024-05-03T15:00:00Z",
            "4 herald: Same of 1, in the end of 1; speaks as agency.example 2024-05-03T12:00:00Z",
            "killed 15, by 1 of 1 sources",
        ]
    );
}

#[test]
fn of_texts_that_came_out_at_once_the_same_one_is_the_origin_in_any_order() {
    let known = in_any_order(&[
        story("courier", "2024-05-03T00:00:00Z", FIRST),
        story(
            "agency",
            "2024-05-03T00:00:00Z",
            FIRST.replace("killed 12 people", "killed 12 people and wounded 9"),
        ),
        story("observer", "2024-05-03T00:00:00Z", edited(FIRST)),
    ]);
    assert_eq!(
        known,
        [
            "1 courier: Reprint of 2, in the end of 2; speaks as agency.example 2024-05-03T00:00:00Z",
            "2 agency: its own; speaks as agency.example 2024-05-03T00:00:00Z",
            "3 observer: Reprint of 2, in the end of 2; speaks as agency.example 2024-05-03T00:00:00Z",
            "killed 12, by 1 of 1 sources",
        ]
    );
}

#[test]
fn what_a_page_said_before_it_was_edited_is_no_news_from_who_reprints_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::scratch(&folder.path().join("voices.db")).expect("a database");
    let reader = Reader::new(&[]);
    let page = story("agency", "2024-05-03T12:00:00Z", FIRST).arrival(1);
    let first = pipeline::take(&store, &reader, &page, page.published).expect("it is taken in").article;
    let edit = story("agency", "2024-05-03T12:00:00Z", second()).arrival(1);
    let changes = pipeline::look_again(&store, &reader, first, &edit, time("2024-05-03T15:00:00Z"));
    assert_eq!(changes.expect("the database").len(), 1, "the toll rose");

    let reprint = story("herald", "2024-05-04T09:00:00Z", FIRST).arrival(2);
    let taken = pipeline::take(&store, &reader, &reprint, reprint.published).expect("it is taken in");
    let reports = store.reports_in(taken.article).expect("the database");
    let voices: Vec<String> =
        reports.iter().map(|near| format!("{} {}", near.point.source.name, near.point.published)).collect();
    assert_eq!(voices, ["agency.example 2024-05-03T12:00:00Z"]);
    let changes: Vec<ChangeKind> = taken.changes.iter().map(|change| change.change).collect();
    assert!(changes.iter().all(|change| *change == ChangeKind::Stale), "{changes:?}");
    let rows = store.incidents(&IncidentFilter::default()).expect("the database");
    let best: Vec<Option<u64>> = rows.iter().map(|row| row.incident.figures[0].best).collect();
    assert_eq!(best, [Some(15)]);
}

#[test]
fn copies_are_looked_for_inside_the_window_that_is_set() {
    let day = |days: u64| std::time::Duration::from_secs(days * 86_400);
    let stories =
        [story("agency", "2024-05-03T12:00:00Z", FIRST), story("observer", "2024-06-09T12:00:00Z", FIRST)];
    let is_copy = |reader: &Reader| {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::scratch(&folder.path().join("voices.db")).expect("a database");
        let mut taken = stories.iter().enumerate().map(|(place, story)| {
            let arrival = story.arrival(place);
            pipeline::take(&store, reader, &arrival, arrival.published).expect("it is taken in")
        });
        taken.next();
        taken.next().expect("the second").copy.is_some()
    };
    assert!(!is_copy(&Reader::new(&[])), "37 days are more than the usual 30");
    assert!(!is_copy(&Reader::new(&[]).with_copies_within(day(36))));
    assert!(is_copy(&Reader::new(&[]).with_copies_within(day(38))));
}
