//! `reread`: what an earlier version of the reader read is brought up to this one, and nobody hears of it.
//!
//! Another text in an article's row stands for what an earlier reader made of the one that it has now.

use wirewatch::edge::newsroom::Page;
use wirewatch::model::{Incident, Kind};

use crate::support::world::{Story, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";
const LATER: &str = "2024-03-24T12:00:00Z";

fn kano(slug: &str, toll: &str) -> Story {
    let text = format!(
        "KANO, Nigeria - {toll} in a bomb attack on the Sabon Gari market in the city of Kano on Sunday, police said.\n\
         The market was crowded when the bomb went off, spokesman Haruna Kiyawa said.\n\
         Hospitals in Kano asked people to give blood."
    );
    Story::new(slug, "2024-03-24T09:00:00Z", &format!("Bomb at Kano market: {slug}"), &text)
}

fn quetta() -> Story {
    Story::new(
        "quetta",
        "2024-03-24T09:10:00Z",
        "Gunmen kill four in Quetta",
        "QUETTA, Pakistan - Gunmen on motorcycles shot dead four shopkeepers in Quetta on Sunday, police said.\n\
         Shops in the bazaar stayed closed, and traders called for a strike.",
    )
}

/// The article's text is this one now, and an earlier reader read it.
fn was_read_as_another(world: &World, slug: &str, text: &str) {
    let store = world.store();
    let changed = store
        .connection()
        .execute("UPDATE article SET text = ?2, reader = 0 WHERE address LIKE '%/' || ?1", (slug, text));
    assert_eq!(changed.expect("a database"), 1, "{slug}");
}

fn best(incident: &Incident) -> Option<u64> {
    incident.figures.iter().find(|figure| figure.kind == Kind::Killed).and_then(|figure| figure.best)
}

/// The killed of each incident that is listed.
fn killed(world: &World) -> Vec<Option<u64>> {
    world.incidents().iter().map(best).collect()
}

fn reread(world: &World) -> String {
    world.prints(LATER, &["reread"], 0)
}

fn first_seen(stories: &[Story]) -> World {
    let mut world = World::with("alerts = true\ndigest = \"0 18 * * *\"");
    world.publish("kano-post", stories);
    world.once_well(SUNDAY);
    world.postbox.take_mails();
    world
}

#[test]
fn figures_and_quotes_are_read_anew_and_nobody_is_told() {
    let world = first_seen(&[kano("market", "Seven people were killed")]);
    assert_eq!(
        reread(&world),
        "0 articles read again: 0 articles with something else in them, 0 incidents found, 0 incidents that nobody tells of any more\n"
    );
    let changes = || world.store().changes_of(1).expect("changes").len();
    let before = changes();
    was_read_as_another(&world, "market", &kano("", "Eleven people were killed").text);
    assert_eq!(
        reread(&world),
        "1 article read again: 1 article with something else in them, 0 incidents found, 0 incidents that nobody tells of any more\n"
    );
    assert_eq!(killed(&world), [Some(11)]);
    let incident = world.incidents().remove(0);
    assert!(
        incident.figures[0].figure.quote.words.starts_with("KANO, Nigeria - Eleven people"),
        "{incident:#?}"
    );
    let figures: Vec<u64> = {
        let store = world.store();
        let mut statement = store.connection().prepare("SELECT low FROM figure").expect("a table");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.map(|row| row.expect("a number")).collect()
    };
    assert_eq!(figures, [11], "what is asked for in SQL is read anew too");
    assert_eq!(world.prints(LATER, &["verify"], 0).lines().count(), 1);

    world.once_well("2024-03-24T12:10:00Z");
    world.once_well("2024-03-24T18:01:00Z");
    assert!(world.postbox.is_empty(), "{:#?}", world.postbox.take_mails());
    assert_eq!(changes(), before);
    assert!(reread(&world).starts_with("0 articles"), "once is enough");
    assert!(
        world.prints(LATER, &["reread", "--all"], 0).starts_with("1 article read again: 0 articles with")
    );
}

#[test]
fn what_changes_after_that_is_told_from_there() {
    let mut world = first_seen(&[kano("market", "Seven people were killed")]);
    was_read_as_another(&world, "market", &kano("", "Eleven people were killed").text);
    reread(&world);
    let mut later = kano("toll", "Fourteen people were killed");
    later.published = "2024-03-24T12:00:00Z".to_owned();
    world.publish("kano-post", &[later]);
    world.once_well("2024-03-24T13:00:00Z");
    let store = world.store();
    let changes = store.changes_of(1).expect("changes");
    let last = &changes.last().expect("a change").change;
    let amounts = [&last.was, &last.is].map(|amount| amount.as_ref().map(|amount| amount.low));
    assert_eq!(amounts, [Some(11), Some(14)]);
}

#[test]
fn incidents_are_found_and_lost_in_silence() {
    let weather = "It rained all Sunday in Kano, and the market was empty. Traders hope for a better week.";
    let title = "Rain in Kano".to_owned();
    let world = first_seen(&[
        Story { text: weather.to_owned(), title, ..kano("market", "") },
        Story { title: "Sunday in Quetta".to_owned(), ..quetta() },
    ]);
    assert_eq!(killed(&world), [Some(4)]);
    was_read_as_another(&world, "market", &kano("", "Eleven people were killed").text);
    was_read_as_another(&world, "quetta", weather);
    let said = reread(&world);
    assert!(said.ends_with("2 articles with something else in them, 1 incident found, 1 incident that nobody tells of any more\n"), "{said}");
    assert_eq!(killed(&world), [Some(11)]);
    world.once_well("2024-03-24T12:10:00Z");
    world.once_well("2024-03-24T18:01:00Z");
    assert!(world.postbox.is_empty());
    assert_eq!(world.prints(LATER, &["verify"], 0).lines().count(), 1);
}

#[test]
fn what_people_decided_holds() {
    let world = first_seen(&[
        kano("market", "Seven people were killed"),
        kano("blood", "At least seven people were killed"),
        quetta(),
    ]);
    let run = |words: &str| {
        let words: Vec<&str> = words.split(' ').collect();
        world.prints(SUNDAY, &words, 0)
    };
    let found = |place: &str| {
        let incidents = world.incidents();
        let found = incidents.iter().find(|incident| incident.places.iter().any(|told| told.name == place));
        found.map(|incident| format!("i{}", incident.id)).expect("an incident")
    };
    let (kano_id, quetta_id) = (found("Kano"), found("Quetta"));
    run(&format!("incident set {kano_id} killed 20 --by Ada"));
    run(&format!("incident merge {kano_id} {quetta_id} --by Ada"));
    assert_eq!(world.incidents().len(), 1);
    // The report by which they were put together is told no more; the other article's takes its place.
    was_read_as_another(&world, "market", "Schools in Kano stay closed on Monday, the governor said.");
    was_read_as_another(&world, "blood", &kano("", "Eleven people were killed").text);
    assert!(reread(&world).starts_with("2 articles read again: 2 articles"));
    let incidents = world.incidents();
    assert_eq!(incidents.len(), 1, "still one: {incidents:#?}");
    assert_eq!(best(&incidents[0]), Some(20), "whatever is told");
    run(&format!("incident undo {kano_id}"));
    run(&format!("incident undo {kano_id}"));
    assert_eq!(world.incidents().len(), 2, "and can be taken back");

    let quetta_id = found("Quetta");
    run(&format!("incident ignore {quetta_id}"));
    was_read_as_another(&world, "quetta", &quetta().text.replace("four", "five"));
    reread(&world);
    assert_eq!(world.incidents().len(), 1, "still ignored");
}

#[test]
fn an_edited_page_and_a_new_group_leave_what_people_decided() {
    let claimed = "QUETTA, Pakistan - Gunmen of the Bolan Riders shot dead four shopkeepers in Quetta on Sunday, police said.";
    let world = first_seen(&[
        kano("market", "Seven people were killed"),
        Story { text: claimed.to_owned(), ..quetta() },
    ]);
    world.prints(SUNDAY, &["incident", "merge", "i1", "i2"], 0);
    let edited = kano("market", "Nine people were killed");
    world.newsroom.publish("/kano-post/market", Page::html(edited.html()));
    world.once_well("2024-03-24T10:16:00Z");
    assert_eq!(killed(&world), [Some(9)], "the edition's report stands for that of the first version");

    world.prints(SUNDAY, &["incident", "set", "i1", "killed", "13"], 0);
    let groups = world.folder.path().join("groups.toml");
    let mut text = std::fs::read_to_string(&groups).expect("it is there");
    text += "\n[[group]]\nid = \"bolan-riders\"\nname = \"Bolan Riders\"\naliases = [\"Bolan Riders\"]\n";
    std::fs::write(groups, text).expect("it can be written");
    let applied = world.prints(LATER, &["groups", "apply"], 0);
    assert!(applied.contains("1 report with other parts"), "{applied}");
    assert_eq!(killed(&world), [Some(13)]);
}

#[test]
fn stopped_anywhere_it_goes_on_from_there() {
    let world = first_seen(&[kano("market", "Seven people were killed"), quetta()]);
    for slug in ["market", "quetta"] {
        let text = if slug == "market" { kano("", "Nine people were killed").text } else { quetta().text };
        was_read_as_another(&world, slug, &text);
    }
    let killed_there = world
        .command(LATER)
        .arg("reread")
        .env("WIREWATCH_KILL", "article-reread:1")
        .output()
        .expect("it runs");
    assert_eq!(killed_there.status.code(), None, "{}", said(&killed_there));
    let left = world.store().read_by_earlier(wirewatch::read::VERSION).expect("a number");
    assert_eq!(left, 1);
    assert!(reread(&world).starts_with("1 article read again"));
    let mut found = killed(&world);
    found.sort_unstable();
    assert_eq!(found, [Some(4), Some(9)]);
}
