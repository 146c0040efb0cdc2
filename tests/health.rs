//! What goes wrong with feeds is said once when it begins and once when it ends, whatever happens in between.

use tokio::runtime::Runtime;
use wirewatch::edge::newsroom::{Fault, Newsroom, Page};

use crate::support::world::{Story, World, said};

const DAILY: &str = "digest = \"0 7 * * *\"\nnothing_new = true";

fn story(number: usize, published: &str, words: usize) -> Story {
    let text = "The council met in the town hall and spoke about the new bridge. ".repeat(words / 12);
    Story::new(&format!("council-{number}"), published, &format!("Council meets, part {number}"), &text)
}

/// The foot's lines of the one digest that goes out at a time.
fn foot(world: &World, now: &str) -> Vec<String> {
    world.once(now);
    let from = now.parse().expect("a time");
    let sent = world.store().mails_composed(from, jiff::Timestamp::MAX).expect("the outbox");
    assert_eq!(sent.len(), 1, "one digest at {now}");
    // The lines are wrapped; what goes on is indented.
    let body = sent[0].body.replace("\n  ", " ");
    let (_, foot) = body.rsplit_once("------\n").expect("a foot");
    foot.lines().map(str::to_owned).collect()
}

/// A feed as `status --json` has it.
fn status(world: &World, now: &str, feed: &str) -> serde_json::Value {
    let output = world.command(now).args(["status", "--json"]).output().expect("it runs");
    let status: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let feeds = status["feeds"].as_array().expect("the feeds");
    feeds.iter().find(|row| row["name"] == feed).expect("it is there").clone()
}

fn health(world: &World, now: &str, feed: &str) -> String {
    status(world, now, feed)["health"].as_str().expect("a word").to_owned()
}

#[test]
fn a_service_that_ended_long_ago_is_not_well() {
    let mut world = World::with(DAILY);
    world.publish("kano-post", &[story(1, "2024-03-24T09:00:00Z", 100)]);
    world.once_well("2024-03-24T06:00:00Z");
    world.once_well("2024-03-24T10:00:00Z");
    world.prints("2024-03-24T10:05:00Z", &["status"], 0);
    world.prints("2024-03-25T10:30:00Z", &["status"], 0);
    let status = world.prints("2024-12-01T10:00:00Z", &["status"], 1);
    let told = "no feed was polled since 24 March 2024, 10:00 UTC; the digest for desk is due since 25 March 2024, 07:00 UTC: \
        is the service running";
    assert!(status.starts_with(told), "{status}");
    assert!(status.contains("Feeds, when they were last asked: 1 of 1 well"), "{status}");
    let json = world.prints("2024-12-01T10:00:00Z", &["status", "--json"], 1);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["well"], false);
    assert!(json["overdue"].as_str().is_some_and(|words| words.starts_with(told)), "{json}");

    let status = world.prints("2024-02-01T10:00:00Z", &["status"], 1);
    let told =
        "as of 2024-02-01T10:00:00Z was asked for, but feeds were polled at 2024-03-24T10:00:00Z already";
    assert!(status.starts_with(told), "{status}");
    assert!(status.contains("later than now"), "{status}");
}

/// A world with two feeds, of which one fails since noon of 24 March, twice by now.
fn failing() -> World {
    let mut world = World::with(DAILY);
    world.publish("kano-post", &[story(1, "2024-03-24T09:00:00Z", 100)]);
    world.publish("lagos-daily", &[story(2, "2024-03-24T09:00:00Z", 100)]);
    world.once_well("2024-03-24T10:00:00Z");
    world.newsroom.fail("/kano-post.xml", Fault::Status(503));
    assert_eq!(world.once("2024-03-24T12:00:00Z").status.code(), Some(1));
    assert_eq!(health(&world, "2024-03-24T12:00:00Z", "kano-post"), "well", "one failure is nothing yet");
    world.once("2024-03-24T12:30:00Z");
    world
}

#[test]
fn a_trouble_is_told_once_when_it_begins_and_once_when_it_ends() {
    let world = failing();
    assert_eq!(health(&world, "2024-03-24T12:30:00Z", "kano-post"), "failing");
    let begin = foot(&world, "2024-03-25T07:05:00Z");
    assert_eq!(
        begin[..2],
        [
            "1 of 2 feeds answer.",
            "kano-post: the server answered 503 (service unavailable) (since 24 March, 12:00)"
        ]
    );
    let lasts = foot(&world, "2024-03-26T07:05:00Z");
    assert!(lasts[0] == "1 of 2 feeds answer." && !lasts[1].contains("kano-post"), "{lasts:?}");
    let status = world.prints("2024-03-26T07:05:00Z", &["status"], 1);
    assert!(status.contains("503"), "what lasts stands in status: {status}");

    world.newsroom.mend("/kano-post.xml");
    world.once_well("2024-03-26T20:00:00Z");
    assert_eq!(health(&world, "2024-03-26T20:00:00Z", "kano-post"), "well");
    let end = foot(&world, "2024-03-27T07:05:00Z");
    assert_eq!(
        end[..2],
        [
            "All 2 feeds answer.",
            "kano-post: answers again since 26 March, 20:00, after 2 days (the server answered 503 (service \
             unavailable))"
        ]
    );
    let after = foot(&world, "2024-03-28T07:05:00Z");
    assert!(!after.iter().any(|line| line.contains("kano-post")), "{after:?}");
}

#[test]
fn killed_anywhere_a_trouble_is_told_once() {
    for point in ["health-stored", "mail-stored"] {
        let world = failing();
        let day = "2024-03-25T07:05:00Z";
        world.newsroom.mend("/kano-post.xml");
        let output = world.command(day).arg("once").env("WIREWATCH_KILL", point).output().expect("it runs");
        assert_eq!(output.status.code(), None, "not killed at {point}: {}", said(&output));
        let told = foot(&world, day);
        assert!(told[1].starts_with("kano-post: answers again"), "after SIGKILL at {point}: {told:?}");
        let after = foot(&world, "2024-03-26T07:05:00Z");
        assert!(!after.iter().any(|line| line.contains("kano-post")), "{point}: {after:?}");
    }
}

#[test]
fn our_own_network_is_one_message_and_no_feed_is_blamed() {
    let runtime = Runtime::new().expect("a runtime");
    let mut world = World::with(DAILY);
    let file = world.folder.path().join("wirewatch.toml");
    let settings = std::fs::read_to_string(&file).expect("it is there");
    std::fs::write(file, settings.replace("timeout = \"3s\"", "timeout = \"300ms\"")).expect("it is written");
    world.publish("kano-post", &[story(1, "2024-03-24T09:00:00Z", 100)]);
    let others: Vec<Newsroom> = ["127.0.0.2", "127.0.0.3", "127.0.0.4"]
        .into_iter()
        .map(|address| {
            let room = Newsroom::start_on(address.parse().expect("an address"));
            runtime.block_on(room).expect("a newsroom")
        })
        .collect();
    let feed = "<rss version=\"2.0\"><channel><title>T</title><item><title>A</title><guid>a</guid>\
                <pubDate>Sun, 24 Mar 2024 09:00:00 GMT</pubDate></item></channel></rss>";
    let mut feeds = std::fs::read_to_string(world.folder.path().join("feeds.toml")).expect("it is there");
    for (number, room) in others.iter().enumerate() {
        room.publish("/feed", Page::new("application/rss+xml", feed));
        let url = room.url("/feed");
        feeds += &format!("[[feed]]\nname = \"other-{number}\"\nurl = \"{url}\"\ntext = \"entry\"\n");
    }
    std::fs::write(world.folder.path().join("feeds.toml"), feeds).expect("it is written");
    world.once_well("2024-03-24T10:00:00Z");

    for room in others.iter().chain([&world.newsroom]) {
        room.fail("/feed", Fault::Silence);
        room.fail("/kano-post.xml", Fault::Silence);
    }
    for hour in ["12:00", "12:30", "13:00", "18:00"] {
        world.once(&format!("2024-03-24T{hour}:00Z"));
    }
    assert_eq!(health(&world, "2024-03-24T18:00:00Z", "kano-post"), "well");
    let status = world.prints("2024-03-24T18:00:00Z", &["status"], 1);
    assert!(status.contains("our own network"), "{status}");
    let begin = foot(&world, "2024-03-25T07:05:00Z");
    assert_eq!(
        begin[..2],
        [
            "0 of 4 feeds answer.",
            "Our own network: 4 of 4 feeds at 4 hosts could not be reached, so it may be our own network (since 24 \
             March, 12:00)"
        ]
    );

    for room in others.iter().chain([&world.newsroom]) {
        room.mend("/feed");
        room.mend("/kano-post.xml");
    }
    let end = foot(&world, "2024-03-26T07:05:00Z");
    assert_eq!(end[0], "All 4 feeds answer.");
    assert!(end[1].starts_with("Our own network: back since 26 March, 07:05, after 43 hours"), "{end:?}");
    assert!(!end.iter().any(|line| line.contains("other-") || line.contains("kano-post")), "{end:?}");
    world.prints("2024-03-26T07:05:00Z", &["status"], 0);
}

#[test]
fn pages_that_changed_make_a_feed_odd() {
    let mut world = World::with(DAILY);
    let at = |number: usize| format!("2024-03-{:02}T{:02}:00:00Z", 1 + number / 8, 3 * (number % 8));
    let old: Vec<Story> = (0..40).map(|number| story(number, &at(number), 600)).collect();
    world.publish("kano-post", &old);
    let file = world.folder.path().join("feeds.toml");
    let feeds = std::fs::read_to_string(&file).expect("it is there");
    std::fs::write(file, format!("{feeds}article = \"article\"\nremove = [\"h1\"]\n"))
        .expect("it is written");
    world.once_well("2024-03-06T08:00:00Z");
    assert_eq!(health(&world, "2024-03-06T08:00:00Z", "kano-post"), "well");

    let new: Vec<Story> = (40..50).map(|number| story(number, &at(number), 90)).collect();
    world.publish("kano-post", &new);
    for story in &new {
        let rebuilt =
            story.html().replace("<article>", "<div class='story'>").replace("</article>", "</div>");
        world.newsroom.publish(&format!("/kano-post/{}", story.slug), Page::html(rebuilt));
    }
    world.once_well("2024-03-07T06:00:00Z");
    assert_eq!(health(&world, "2024-03-07T06:00:00Z", "kano-post"), "odd");
    let told = foot(&world, "2024-03-07T07:05:00Z").join("\n");
    assert!(
        told.contains("kano-post: its rule `article` matches nothing any more: 10 pages in a row"),
        "{told}"
    );
    assert!(
        told.contains("kano-post: its texts have ") && told.contains(" characters, where they had "),
        "{told}"
    );
    assert!(!told.contains("`h1`"), "that rule still matches: {told}");

    // The analyst mends the rule; the shorter texts stay.
    let file = world.folder.path().join("feeds.toml");
    let feeds = std::fs::read_to_string(&file).expect("it is there");
    std::fs::write(file, feeds.replace("article = \"article\"", "article = \"div.story\""))
        .expect("it is written");
    world.once_well("2024-03-07T20:00:00Z");
    let told = foot(&world, "2024-03-08T07:05:00Z").join("\n");
    assert!(told.contains("kano-post: its rule is mended since 7 March, 20:00"), "{told}");
    assert!(!told.contains("its texts"), "told already: {told}");
}

#[test]
fn a_feed_that_used_to_bring_news_is_late_and_then_silent() {
    let mut world = World::with(DAILY);
    let at = |number: usize| format!("2024-03-{:02}T{:02}:00:00Z", 1 + number / 2, 9 + 8 * (number % 2));
    let old: Vec<Story> = (0..40).map(|number| story(number, &at(number), 100)).collect();
    world.publish("kano-post", &old);
    // 20 days with two entries each; the longest pause is 16 hours.
    world.once_well("2024-03-20T18:00:00Z");
    world.once_well("2024-03-22T00:00:00Z");
    assert_eq!(health(&world, "2024-03-22T00:00:00Z", "kano-post"), "well");
    let late = foot(&world, "2024-03-22T07:05:00Z");
    assert_eq!(health(&world, "2024-03-22T07:05:00Z", "kano-post"), "late");
    assert_eq!(
        late[1],
        "kano-post: nothing new, where 16 hours was its longest pause (since 20 March, 17:00)"
    );
    let silent = foot(&world, "2024-03-23T12:00:00Z");
    assert_eq!(health(&world, "2024-03-23T12:00:00Z", "kano-post"), "silent");
    assert_eq!(silent[1], late[1], "late became silent: told, and no end of late");
    world.publish("kano-post", &[story(99, "2024-03-24T09:00:00Z", 100)]);
    let end = foot(&world, "2024-03-24T10:00:00Z");
    assert!(end[1].starts_with("kano-post: has news again since 24 March, 10:00, after 3 days"), "{end:?}");
}

#[test]
fn the_operator_is_told_of_what_lasts_and_only_once() {
    let mut world = World::with("[operator]\naddress = \"ops@example.org\"\nafter = \"2h\"");
    world.publish("kano-post", &[story(1, "2024-03-24T09:00:00Z", 100)]);
    world.once_well("2024-03-24T10:00:00Z");
    world.newsroom.fail("/kano-post.xml", Fault::Status(410));
    for time in ["12:00", "12:30", "14:00"] {
        world.once(&format!("2024-03-24T{time}:00Z"));
        assert!(world.postbox.is_empty(), "not before two hours");
    }
    assert_eq!(health(&world, "2024-03-24T14:00:00Z", "kano-post"), "dead");
    world.once("2024-03-24T14:30:00Z");
    let mail = world.postbox.take_only_mail();
    assert_eq!(mail.to, ["ops@example.org"]);
    assert_eq!(mail.header("Subject").as_deref(), Some("Wirewatch: trouble with kano-post"));
    assert!(mail.text.contains("gone for good (410)"), "{}", mail.text);
    let due = |at: &str| status(&world, at, "kano-post")["due"].clone();
    assert!(due("2024-03-24T14:30:00Z").is_string(), "it is asked again until it is believed");
    world.once("2024-03-25T14:30:00Z");
    assert!(world.postbox.is_empty(), "once");
    assert!(due("2024-03-25T14:30:00Z").is_null(), "never again, and not in eight thousand years");
}
