//! The configuration is edited while the service runs: what is right takes effect, what is wrong is refused.

use std::path::PathBuf;

use crate::support::running::Running;
use crate::support::world::{Story, World};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn market() -> Story {
    let text = "KANO, Nigeria - Eleven people were killed in a bomb attack on a market in the city of Kano on Sunday, \
                police said. The Kano Wolves claimed the bombing in a statement.\n\
                The market was crowded when the bomb went off, a spokesman said.";
    Story::new("market", "2024-03-24T09:00:00Z", "Bomb at Kano market", text)
}

fn feeds(world: &World) -> PathBuf {
    world.folder.path().join("feeds.toml")
}

#[test]
fn an_edit_takes_effect_without_a_restart_and_a_broken_one_is_refused() {
    let mut world = World::new();
    world.publish("kano-post", &[market()]);
    let running = Running::start(&world, SUNDAY);
    running.logs("Polled kano-post");

    // Noticed by itself.
    world.publish("lagos-daily", &[Story { slug: "other".to_owned(), ..market() }]);
    assert!(running.told("RELOADING=1").contains("MONOTONIC_USEC="));
    assert!(running.told("READY=1").contains("watching 2 feeds"));
    running.logs("Read the configuration again: 2 feeds");
    running.logs("Polled lagos-daily");
    world.prints(SUNDAY, &["status"], 0);

    let right = std::fs::read_to_string(feeds(&world)).expect("it is there");
    std::fs::write(feeds(&world), right.replace("url = \"http://", "url = \"htp//")).expect("written");
    running.logs("The edited configuration is refused");
    running.logs("feeds.toml:3:7");
    let status = world.prints(SUNDAY, &["status"], 1);
    assert!(status.contains("refused") && status.contains("htp//"), "drawn: {status}");
    assert!(status.contains("kano-post") && status.contains("lagos-daily"), "the old one goes on: {status}");
    assert!(running.told("READY=1").contains("the edited configuration is refused"));
    running.signal("-HUP");
    assert!(running.told("RELOADING=1").contains("MONOTONIC_USEC="));
    let told = running.told("READY=1");
    assert!(told.contains("watching 2 feeds for 1 recipient; the edited configuration is refused"), "{told}");
    running.logs("The configuration is still refused, the old one goes on");
    running.logs("feeds.toml:3:7");

    // Taken out again, by another file moved into its place, as editors do.
    let (first, _) = right.split_once("[[feed]]\nname = \"lagos").expect("two feeds");
    let new = feeds(&world).with_extension("new");
    std::fs::write(&new, first).expect("written");
    std::fs::rename(&new, feeds(&world)).expect("moved");
    running.logs("Read the configuration again: 1 feed, ");
    let status = world.prints(SUNDAY, &["status"], 0);
    assert!(!status.contains("refused") && !status.contains("lagos-daily"), "{status}");
    running.signal("-HUP");
    running.logs("The configuration is as it was");
}

#[test]
fn files_that_an_edit_names_are_watched_from_then_on() {
    let world = World::new();
    world.watch("kano-post", "/kano-post.xml", "");
    let running = Running::start(&world, SUNDAY);
    let sub = world.folder.path().join("sub");
    std::fs::create_dir(&sub).expect("a folder");
    std::fs::copy(feeds(&world), sub.join("feeds.toml")).expect("copied");
    world.set("feeds = \"feeds.toml\"", "feeds = \"sub/feeds.toml\"");
    running.logs("Read the configuration again: 1 feed, ");

    let before = std::fs::read_to_string(sub.join("feeds.toml")).expect("it is there");
    let more = "[[feed]]\nname = \"lagos-daily\"\nurl = \"http://127.0.0.1/lagos\"\n";
    std::fs::write(sub.join("feeds.toml"), before + more).expect("written");
    running.logs("Read the configuration again: 2 feeds, ");
}

#[test]
fn another_data_folder_needs_a_restart() {
    let world = World::new();
    let running = Running::start(&world, SUNDAY);
    let file = world.folder.path().join("wirewatch.toml");
    let text = std::fs::read_to_string(&file).expect("it is there");
    std::fs::write(&file, text.replace("data = \"data\"", "data = \"elsewhere\"")).expect("written");
    running.logs("restart the service to move there");
    let status = world.prints(SUNDAY, &["status"], 1);
    assert!(status.contains("restart the service to move there"), "{status}");
    std::fs::write(&file, &text).expect("written");
    running.logs("Read the configuration again");
    assert!(!world.folder.path().join("elsewhere/wirewatch.elsewhere").exists());
    std::fs::write(&file, text.replace("data = \"data\"", "data = \"elsewhere\"")).expect("written");
    running.logs("restart the service to move there");
    running.signal("-TERM");
    running.logs("Stopped");
    drop(running);
    let moved = Running::start(&world, SUNDAY);
    let status = world.prints(SUNDAY, &["status"], 0);
    assert!(!status.contains("restart the service"), "{status}");
    drop(moved);
}

#[test]
fn new_groups_are_found_in_stored_articles_and_ring_no_bell() {
    let mut world = World::new();
    world.publish("kano-post", &[market()]);
    world.once_well(SUNDAY);
    world.postbox.take_only_mail();
    let of_group = ["incidents", "--group", "kano-wolves"];
    let groups = world.folder.path().join("groups.toml");
    let mut text = std::fs::read_to_string(&groups).expect("it is there");
    text += "\n[[group]]\nid = \"kano-wolves\"\nname = \"Kano Wolves\"\n";
    std::fs::write(&groups, text).expect("written");
    assert!(!world.prints(SUNDAY, &of_group, 0).contains("Kano, Nigeria"));

    let applied = world.prints(SUNDAY, &["groups", "apply"], 0);
    assert!(applied.contains("1 article with other groups, 1 report with other parts"), "{applied}");
    let found = world.prints(SUNDAY, &of_group, 0);
    assert!(found.contains("Kano"), "{found}");
    world.once_well("2024-03-24T10:30:00Z");
    assert!(world.postbox.is_empty(), "old news");
    let applied = world.prints(SUNDAY, &["groups", "apply"], 0);
    assert!(
        applied.contains("0 articles with other groups, 0 reports"),
        "done twice it changes nothing: {applied}"
    );
}
