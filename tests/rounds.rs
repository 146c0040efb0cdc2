//! Rounds of `once`: feeds that bring more than one batch, hosts that want to be left alone, feeds that moved.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use wirewatch::edge::newsroom::{Fault, Page};

use crate::support::world::{Story, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

/// More than two batches.
const MANY: usize = 130;

/// Ordinary news, no two of them alike.
fn story(feed: &str, number: usize) -> Story {
    let text = format!(
        "Gate {number} of the {feed} canal was painted in color {} on Saturday.\nKeeper {} held the bucket, and \
         boat {number} of {feed} waited for {} minutes.",
        7 * number,
        number % 11,
        number % 60
    );
    let published = format!("2024-03-23T{:02}:{:02}:00Z", number / 60, number % 60);
    Story::new(&format!("{number}"), &published, &format!("Gate {number} of {feed} painted"), &text)
}

fn stories(feed: &str) -> Vec<Story> {
    (1..=MANY).map(|number| story(feed, number)).collect()
}

/// Lets a world watch what another one publishes.
fn watch_also(world: &World, other: &World) {
    let file = |world: &World| world.folder.path().join("feeds.toml");
    let feeds = [world, other].map(|world| std::fs::read_to_string(file(world)).expect("it is there"));
    std::fs::write(file(world), feeds.concat()).expect("it can be written");
}

#[test]
fn feeds_of_several_batches_lose_nothing_and_ask_for_nothing_twice() {
    let (mut world, mut other) = (World::new(), World::new());
    for feed in ["alpha", "beta"] {
        world.publish(feed, &stories(feed));
    }
    other.publish("gamma", &stories("gamma"));
    // One of its pages is not to be had.
    other.newsroom.fail("/gamma/70", Fault::Status(404));
    watch_also(&world, &other);
    let output = world.once(SUNDAY);
    assert!(output.status.success(), "{}", said(&output));
    let log = String::from_utf8_lossy(&output.stderr);
    for (feed, newsroom) in
        [("alpha", &world.newsroom), ("beta", &world.newsroom), ("gamma", &other.newsroom)]
    {
        for number in 1..=MANY {
            assert_eq!(newsroom.requests(&format!("/{feed}/{number}")), 1, "page {number} of {feed}");
            let read = log.matches(&format!("Read \"Gate {number} of {feed} painted\"")).count();
            let is_there = (feed, number) != ("gamma", 70);
            assert_eq!(read, usize::from(is_there), "article {number} of {feed}");
        }
    }
    let found = |words: &str| world.prints(SUNDAY, &["articles", "--ndjson", words], 0).lines().count();
    assert_eq!(found("\"gate 1 of alpha\""), 1);

    // What is there is not asked for again.
    world.once_well("2024-03-24T10:20:00Z");
    assert_eq!((world.newsroom.requests("/alpha/70"), other.newsroom.requests("/gamma/70")), (1, 2));
}

#[test]
fn a_feed_of_several_batches_waits_for_no_other() {
    let (mut world, mut other) = (World::new(), World::new());
    world.publish("alpha", &stories("alpha"));
    other.publish("beta", &stories("beta"));
    watch_also(&world, &other);
    world.set("timeout = \"3s\"", "timeout = \"2m\"");
    // In the middle of the second batch, from whichever end they are read.
    world.newsroom.fail("/alpha/65", Fault::Silence);
    let mut child =
        world.command(SUNDAY).arg("once").stderr(Stdio::piped()).spawn().expect("the binary runs");
    let log = BufReader::new(child.stderr.take().expect("a pipe")).lines();
    let mut read = 0;
    for line in log.map_while(Result::ok) {
        assert!(!line.contains("ould not"), "{line} after {read} of beta");
        read += usize::from(line.contains("Read \"") && line.contains("of beta painted"));
        if read == MANY {
            break;
        }
    }
    child.kill().and_then(|()| child.wait()).expect("it runs");
    assert_eq!(read, MANY);
}

#[test]
fn pages_of_a_host_that_wants_to_be_left_alone_wait_and_are_not_lost() {
    let mut world = World::new();
    let stories: Vec<Story> = (1..=20).map(|number| story("alpha", number)).collect();
    world.publish("alpha", &stories);
    let paths: Vec<String> = stories.iter().map(|story| format!("/alpha/{}", story.slug)).collect();
    let asked = |world: &World| paths.iter().map(|path| world.newsroom.requests(path)).sum::<usize>();
    for path in &paths {
        world.newsroom.fail(path, Fault::RetryAfter(429, "1200".to_owned()));
    }
    // However often: those that were not asked for have lost none of their attempts.
    for round in 1..=8 {
        world.once(&format!("2024-03-24T{:02}:00:00Z", 9 + round));
        assert_eq!(asked(&world), round);
    }
    for path in &paths {
        world.newsroom.mend(path);
    }
    world.once_well("2024-03-26T10:00:00Z");
    let lines = world.prints("2024-03-26T10:00:00Z", &["articles", "--ndjson", "canal"], 0);
    assert_eq!(lines.lines().count(), 20, "{lines}");
}

#[test]
fn a_feed_that_moved_for_good_is_asked_where_it_is() {
    let mut world = World::new();
    world.publish("alpha", &[story("alpha", 1)]);
    world.newsroom.fail("/alpha.xml", Fault::Redirect(301, "/new.xml".to_owned()));
    let feed = |numbers: std::ops::RangeInclusive<usize>| {
        let items: String = numbers
            .map(|number| format!("<item><guid>{number}</guid><title>Gate {number}</title></item>"))
            .collect();
        let rss = format!("<rss version=\"2.0\"><channel><title>alpha</title>{items}</channel></rss>");
        Page::new("application/rss+xml", rss)
    };
    let asked = |path: &str| world.newsroom.requests(path);
    for (round, at) in ["10:00", "10:20", "10:40"].into_iter().enumerate() {
        world.newsroom.publish("/new.xml", feed(1..=1 + round));
        world.once_well(&format!("2024-03-24T{at}:00Z"));
        assert_eq!((asked("/alpha.xml"), asked("/new.xml")), (1, 1 + round));
    }
    // Where it is not there any more, its first address may know where it went.
    world.newsroom.withdraw("/new.xml");
    world.newsroom.fail("/alpha.xml", Fault::Redirect(301, "/newest.xml".to_owned()));
    world.newsroom.publish("/newest.xml", feed(1..=9));
    world.once("2024-03-24T11:00:00Z");
    world.once_well("2024-03-24T11:20:00Z");
    assert_eq!((asked("/alpha.xml"), asked("/new.xml"), asked("/newest.xml")), (2, 4, 1));
    assert_eq!(
        world.newsroom.asked("/newest.xml")[0].if_none_match,
        None,
        "what was known is of another place"
    );
    let status = world.prints("2024-03-24T11:21:00Z", &["status", "--json"], 1);
    assert!(status.contains("newest.xml"), "{status}");
}
