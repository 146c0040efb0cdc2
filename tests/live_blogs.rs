//! Live blogs: each post is read with its own time, once.

use wirewatch::edge::newsroom::Page;
use wirewatch::model::{ChangeKind, Kind};

use crate::support::world::{Story, World};

const PATH: &str = "/kano-post/live-kano-bombing";

const FIRST: &str = "KANO, Nigeria - At least three people were killed when a bomb went off in the Sabon Gari market of \
    Kano on Sunday morning, police spokesman Haruna Kiyawa says.";
const BLOOD: &str =
    "Hospitals in Kano ask people to give blood, and the roads to the Sabon Gari market are closed.";
const RISING: &str = "The death toll of the bomb attack on the Sabon Gari market in Kano has risen to eight, police \
    spokesman Haruna Kiyawa tells reporters.";

/// The page with these posts, the latest first.
fn page(posts: &[(&str, &str)]) -> Page {
    let drawn: String = posts
        .iter()
        .rev()
        .map(|(at, text)| {
            format!("<article class=\"post\"><time datetime=\"{at}\">{at}</time><p>{text}</p></article>\n")
        })
        .collect();
    Page::html(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Live: Kano</title></head><body><main>\
         <h1>Live: Kano</h1><p>This page is kept up to date all day by our reporters in the north of the country.</p>\
         <section class=\"liveblog\">{drawn}</section></main></body></html>"
    ))
}

/// The changes of the killed, as "10:05 New 3".
fn told(world: &World) -> Vec<String> {
    let all = world.store().changes_since(jiff::Timestamp::MIN).expect("changes");
    all.iter()
        .map(|told| &told.change)
        .filter(|change| change.kind == Some(Kind::Killed) && change.change != ChangeKind::Stale)
        .map(|change| {
            let is = change.is.as_ref().map(|amount| amount.low.to_string()).unwrap_or_default();
            format!("{} {:?} {is}", change.at.strftime("%H:%M"), change.change)
        })
        .collect()
}

fn articles(world: &World) -> u64 {
    world.store().totals().expect("totals")[0]
}

#[test]
fn each_post_is_read_with_its_own_time_and_once() {
    let mut world = World::new();
    world.publish("kano-post", &[Story::new("live-kano-bombing", "2024-03-24T09:00:00Z", "Live: Kano", "")]);
    let mut posts = vec![
        ("2024-03-24T09:05:00Z", FIRST),
        ("2024-03-24T09:20:00Z", BLOOD),
        (
            "2024-03-24T09:30:00Z",
            "The governor of Kano is on his way to the city, his office says in a short statement.",
        ),
    ];
    world.newsroom.publish(PATH, page(&posts));
    world.once_well("2024-03-24T10:00:00Z");
    assert_eq!(told(&world), ["09:05 New 3"]);
    assert_eq!(articles(&world), 4, "the page and its posts");
    world.postbox.take_only_mail();

    posts.push(("2024-03-24T10:10:00Z", RISING));
    world.newsroom.publish(PATH, page(&posts));
    world.once_well("2024-03-24T10:16:00Z");
    assert_eq!(
        told(&world),
        ["09:05 New 3", "10:10 Up 8"],
        "the page is looked at again, and only the new post is read"
    );
    assert_eq!(articles(&world), 5);
    world.once_well("2024-03-24T11:01:00Z");
    assert_eq!(articles(&world), 5, "nothing new is nothing new");

    let corrected = RISING.replace("risen to eight", "fallen to seven, not risen to eight");
    posts[3].1 = &corrected;
    world.newsroom.publish(PATH, page(&posts));
    world.once_well("2024-03-24T14:01:00Z");
    let told = told(&world);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].ends_with(" Correction 7"), "an edited post is another version of itself: {told:?}");
    assert_eq!(world.incidents().len(), 1);
    assert_eq!(world.prints("2024-03-24T15:00:00Z", &["verify"], 0).lines().count(), 1);
}
