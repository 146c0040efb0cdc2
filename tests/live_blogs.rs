//! Live blogs: each post is read with its own time, once.

use wirewatch::edge::newsroom::Page;
use wirewatch::model::{ChangeKind, Kind};

use crate::support::world::{Story, WIREWATCH, World, said};

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

/// What `replay --ndjson` makes of pages with these ids and addresses, each published at nine.
fn replayed(pages: &[(&str, Option<&str>, Page)]) -> Vec<serde_json::Value> {
    let folder = tempfile::tempdir().expect("a folder");
    let lines: Vec<String> = pages
        .iter()
        .map(|(id, url, page)| {
            let html = String::from_utf8_lossy(&page.body);
            let published = "2024-03-24T09:00:00Z";
            serde_json::json!({"id": id, "url": url, "published": published, "html": html}).to_string()
        })
        .collect();
    let archive = folder.path().join("archive.ndjson");
    std::fs::write(&archive, lines.join("\n")).expect("a file to write");
    let output = std::process::Command::new(WIREWATCH)
        .args(["replay", "--ndjson"])
        .arg(&archive)
        .env_clear()
        .env("HOME", folder.path())
        .current_dir(folder.path())
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", said(&output));
    let output = String::from_utf8(output.stdout).expect("UTF-8");
    output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Articles with the changes of the killed that each brought, and the incidents with their voices.
fn outline(lines: &[serde_json::Value]) -> Vec<String> {
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut outline = Vec::new();
    for line in lines {
        if line.get("copy_of").is_some() {
            let id = word(&line["article"]);
            // Behind the time stand some letters that tell posts of one time apart.
            outline.push(id.split_once('-').map_or(id.clone(), |(at, _)| at.to_owned()));
        } else if line["change"].is_string() && line["kind"] == "killed" {
            outline.push(format!("{} {}", word(&line["change"]), line["is"]["low"]));
        } else if line["articles"].is_array() {
            outline.push(format!("{} from {}", word(&line["incident"]), line["sources"]));
        }
    }
    outline
}

#[test]
fn an_archived_live_blog_is_split_too() {
    let first =
        [("2024-03-24T09:05:00Z", FIRST), ("2024-03-24T09:20:00Z", BLOOD), ("2024-03-24T10:10:00Z", RISING)];
    let split = ["live", "live#20240324T090500Z", "new 3", "live#20240324T092000Z"];
    let whole = [&split[..], &["live#20240324T101000Z", "up 8", "i1 from 1"]].concat();
    let url = "https://post.example/live-kano";
    assert_eq!(outline(&replayed(&[("live", Some(url), page(&first))])), whole);
    assert_eq!(outline(&replayed(&[("live", None, page(&first))])), whole, "a page without an address");

    // The archive holds the page as it was looked at twice.
    let mut second = first.to_vec();
    second.push((
        "2024-03-24T11:00:00Z",
        "The toll of the bomb attack on the Sabon Gari market in Kano has risen to nine, the hospital says.",
    ));
    let twice = replayed(&[("live", Some(url), page(&first)), ("later", Some(url), page(&second))]);
    let twice = outline(&twice);
    assert_eq!(twice.iter().filter(|line| line.starts_with("live#")).count(), 3, "{twice:?}");
    assert!(twice.contains(&"later#20240324T110000Z".to_owned()), "{twice:?}");
    assert_eq!(twice.last().map(String::as_str), Some("i1 from 1"), "{twice:?}");
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
