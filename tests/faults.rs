//! Faults of the machine, while the real service runs: a disk that is full, a clock that is set.

use jiff::{SignedDuration, Timestamp};

use crate::support::disk::Disk;
use crate::support::running::Running;
use crate::support::world::{Story, World, said};

/// An hour, in seconds.
const HOUR: i64 = 3_600;

/// A story that is published so many seconds from now.
fn story(slug: &str, toll: &str, from_now_s: i64) -> Story {
    let at = Timestamp::now().saturating_add(SignedDuration::from_secs(from_now_s)).expect("a time");
    let text = format!(
        "KANO, Nigeria - {toll} in a bomb attack on a market in the city of Kano on {}, police said.\n\
         The market was crowded when the bomb went off, a spokesman said.",
        at.strftime("%A")
    );
    Story::new(slug, &at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(), "Bomb at Kano market", &text)
}

#[test]
fn a_full_disk_is_a_pause_that_ends_by_itself() {
    let mut world = World::new();
    let data = world.folder.path().join("data");
    let Some(disk) = Disk::at(&data, 8) else { return };
    world.publish("kano-post", &[story("first", "Eleven people were killed", -60)]);
    let running = Running::by_the_clock(&world);
    running.logs("Mailed desk");
    world.postbox.take_only_mail();

    disk.fill();
    world.publish("kano-post", &[story("second", "Fourteen people were killed", HOUR / 2)]);
    world.set_clock(HOUR);
    running.signal("-HUP");
    running.logs("The disk is full: nothing is lost");
    running.told("STATUS=paused: the disk is full");
    let status = said(&world.command_by_the_clock().arg("status").output().expect("it runs"));
    assert!(status.contains("/data is full: nothing is polled or mailed until there is room"), "{status}");
    // It is tried out again, and nothing more is said.
    let polls = world.newsroom.requests("/kano-post.xml");
    world.set_clock(2 * HOUR);
    running.signal("-HUP");
    running.told("READY=1");
    assert_eq!(world.newsroom.requests("/kano-post.xml"), polls, "nothing is polled");
    assert!(world.postbox.is_empty());

    // Started anew it waits too, and tells no manager that it failed.
    drop(running);
    let running = Running::not_ready(&world);
    running.logs("The disk is full: wirewatch starts once there is room");
    running.told("STATUS=waiting: the disk is full");
    disk.empty();
    running.signal("-HUP");
    running.logs("There is room on the disk, wirewatch starts");
    running.logs("Mailed desk");
    world.postbox.take_only_mail();

    disk.fill();
    world.publish("kano-post", &[story("third", "Twenty people were killed", HOUR)]);
    world.set_clock(2 * HOUR + 1_800);
    running.signal("-HUP");
    running.logs("The disk is full: nothing is lost");
    disk.empty();
    world.set_clock(3 * HOUR + 1_800);
    running.signal("-HUP");
    let on = running.logs_without("There is room on the disk again", "disk is full");
    assert!(on.contains("wirewatch goes on"), "{on}");
    running.logs("Mailed desk");
    let mail = world.postbox.take_only_mail();
    assert!(mail.header("Subject").is_some_and(|subject| subject.contains("20")), "{mail:?}");
    assert!(!world.prints_by_the_clock(&["status"], 1).contains("is full"), "nearly full it is");
    assert!(world.prints_by_the_clock(&["verify"], 0).contains("3 articles"));
    drop(running);
}

#[test]
fn a_clock_that_is_set_back_delays_nothing() {
    let mut world = World::new();
    world.set_clock(400 * 24 * HOUR);
    world.publish("kano-post", &[story("first", "Eleven people were killed", 400 * 24 * HOUR)]);
    let running = Running::by_the_clock(&world);
    running.logs("Mailed desk");
    world.postbox.take_only_mail();
    world.publish("kano-post", &[story("second", "Fourteen people were killed", -10)]);
    world.set_clock(0);
    running.signal("-HUP");
    running.logs("Is the clock right? the clock says");
    running.logs("Read \"Bomb at Kano market\"");
    drop(running);
    assert!(world.prints_by_the_clock(&["verify"], 0).contains("2 articles"));
}
