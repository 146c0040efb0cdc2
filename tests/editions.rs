//! Pages that are edited in place: looked at again, kept version by version, and told as what they are.

use wirewatch::edge::newsroom::{Fault, Page};
use wirewatch::model::{ChangeKind, Kind};

use crate::support::world::{Story, World};

const PATH: &str = "/kano-post/market";

fn market(sentence: &str) -> Story {
    let text = format!(
        "KANO, Nigeria - {sentence} in a bomb attack on a market in the city of Kano on Sunday, police said.\n\
         No group has claimed the bombing. The market was crowded when the bomb went off, a spokesman said.\n\
         Hospitals in Kano asked people to give blood, and the governor called the bombing a crime against traders."
    );
    Story::new("market", "2024-03-24T09:00:00Z", "Bomb at Kano market", &text)
}

fn edit(world: &World, sentence: &str) {
    world.newsroom.publish(PATH, Page::html(market(sentence).html()));
}

/// The changes since the first, as "Correction Killed 31 → 13".
fn changes(world: &World) -> Vec<String> {
    let store = world.store();
    let told = store.changes_since("2024-03-24T10:10:00Z".parse().expect("a time")).expect("changes");
    let amount = |amount: &Option<wirewatch::model::Amount>| {
        amount.as_ref().map_or("-".to_owned(), |amount| amount.low.to_string())
    };
    told.iter()
        .map(|told| &told.change)
        .filter(|change| change.kind == Some(Kind::Killed) && change.change != ChangeKind::Stale)
        .map(|change| format!("{:?} {} → {}", change.change, amount(&change.was), amount(&change.is)))
        .collect()
}

fn first_seen(sentence: &str) -> World {
    let mut world = World::new();
    world.publish("kano-post", &[market(sentence)]);
    world.once_well("2024-03-24T10:00:00Z");
    world.postbox.take_only_mail();
    world
}

#[test]
fn a_toll_that_a_page_raises_and_lowers_is_told_once_each_time() {
    let world = first_seen("Eleven people were killed");
    edit(&world, "Fourteen people were killed");
    world.once_well("2024-03-24T10:16:00Z");
    assert_eq!(changes(&world), ["Up 11 → 14"]);
    edit(&world, "Thirteen people were killed");
    world.once_well("2024-03-24T11:01:00Z");
    assert_eq!(
        changes(&world),
        ["Up 11 → 14", "Correction 14 → 13"],
        "a page that lowers its own number corrects it"
    );
    let mails = world.postbox.take_mails();
    assert!(!mails.is_empty() && mails.iter().all(|mail| mail.header("In-Reply-To").is_some()), "{mails:#?}");
    let address = world.newsroom.url(PATH).to_string();
    assert!(mails.iter().all(|mail| mail.text.contains(&address)), "the page is linked: {mails:#?}");

    let incidents = world.incidents();
    assert_eq!(incidents.len(), 1, "no edit makes another incident: {incidents:#?}");
    let versions = world.store().versions_of(1).expect("versions");
    assert_eq!(versions.iter().map(|version| version.number).collect::<Vec<_>>(), [2, 3]);
    assert_ne!(versions[0].hash, versions[1].hash);
    let difference = &versions[1].difference;
    assert!(
        difference.left[0].contains("Fourteen") && difference.came[0].contains("Thirteen"),
        "{difference:?}"
    );
}

#[test]
fn a_page_that_takes_its_story_back_is_a_retraction() {
    let world = first_seen("Eleven people were killed");
    let withdrawn =
        Story::new("market", "2024-03-24T09:00:00Z", "Withdrawn", "This article has been withdrawn.");
    world.newsroom.publish(PATH, Page::html(withdrawn.html()));
    world.once_well("2024-03-24T10:16:00Z");
    assert_eq!(changes(&world), ["Retraction 11 → -"]);
    assert!(world.incidents().iter().all(|incident| incident.figures.is_empty()));
}

#[test]
fn a_page_is_asked_for_rarely_conditionally_and_not_for_ever() {
    let world = first_seen("Eleven people were killed");
    assert_eq!(world.newsroom.requests(PATH), 1);
    for (at, requests) in [("10:10", 1), ("10:16", 2), ("10:30", 2), ("11:01", 3), ("13:00", 3), ("14:01", 4)]
    {
        world.once_well(&format!("2024-03-24T{at}:00Z"));
        assert_eq!(world.newsroom.requests(PATH), requests, "{at}");
    }
    let asked = world.newsroom.asked(PATH);
    assert!(asked[1..].iter().all(|asked| asked.if_none_match.is_some()), "{asked:#?}");
    for day in
        ["2024-03-25T10:01", "2024-03-26T10:01", "2024-03-31T10:01", "2024-04-02T00:00", "2024-04-20T00:00"]
    {
        world.once_well(&format!("{day}:00Z"));
    }
    assert_eq!(world.newsroom.requests(PATH), 7, "what was missed is not made up for");
    assert!(changes(&world).is_empty());
}

#[test]
fn nothing_is_looked_at_again_where_the_settings_say_so() {
    let world = first_seen("Eleven people were killed");
    world.set("[http]", "[poll]\nlook_again = false\n[http]");
    edit(&world, "Fourteen people were killed");
    for at in ["2024-03-24T10:16:00Z", "2024-03-24T11:01:00Z", "2024-03-25T10:01:00Z"] {
        world.once_well(at);
    }
    assert_eq!((world.newsroom.requests(PATH), changes(&world).len()), (1, 0));
    world.set("look_again = false", "look_again = true");
    world.once_well("2024-03-25T10:30:00Z");
    assert_eq!(changes(&world), ["Up 11 → 14"], "switched on again it goes on from there");
}

#[test]
fn a_page_that_is_gone_is_noted_and_takes_nothing_back() {
    let world = first_seen("Eleven people were killed");
    world.newsroom.withdraw(PATH);
    world.once_well("2024-03-24T10:16:00Z");
    assert!(changes(&world).is_empty());
    let shown = world.prints("2024-03-24T10:20:00Z", &["incident", "show", "i1"], 0);
    assert!(shown.contains("page gone since 24 Mar 2024 10:16"), "{shown}");
    world.newsroom.publish(PATH, Page::html("<html><body>Please enable cookies.</body></html>".to_owned()));
    world.once_well("2024-03-24T11:01:00Z");
    assert!(changes(&world).is_empty(), "a page that could not be read is no edit");
    world.newsroom.fail(PATH, Fault::Status(503));
    world.once_well("2024-03-24T14:01:00Z");
    assert!(changes(&world).is_empty());
}
