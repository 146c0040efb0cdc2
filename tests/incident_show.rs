//! `incident show` and `explain`: the whole story of an incident on a terminal.

use serde_json::{Value, json};
use wirewatch::edge::newsroom::Page;

use crate::support::world::{Story, World};

fn story(slug: &str, at: &str, sentence: &str) -> Story {
    let text = format!(
        "{sentence}\n\
         The market was crowded when the bomb went off, police spokesman Haruna Kiyawa said in Kano.\n\
         Hospitals in Kano asked people to give blood, and the governor called the bombing a crime against traders."
    );
    Story::new(slug, at, &format!("Bomb at Kano market: {slug}"), &text)
}

fn kano(toll: &str) -> String {
    format!(
        "KANO, Nigeria - {toll} in a bomb attack on the Sabon Gari market in the city of Kano on Sunday, police said."
    )
}

/// Four articles of three feeds: a first toll, its reprint elsewhere, a later toll, and another one beside that.
fn played() -> World {
    let mut world = World::new();
    let first = story("first", "2024-03-24T09:00:00Z", &kano("At least 11 people were killed"));
    world.publish("kano-post", std::slice::from_ref(&first));
    let reprint = Story { slug: "reprint".to_owned(), published: "2024-03-24T09:30:00Z".to_owned(), ..first };
    world.publish("wire-times", &[reprint]);
    world.once_well("2024-03-24T10:00:00Z");
    let rising = Story::new(
        "rising",
        "2024-03-25T08:00:00Z",
        "Toll of Kano bombing rises",
        "The death toll of Sunday's bomb attack on the Sabon Gari market in Kano, Nigeria, has risen to 14, police \
         spokesman Haruna Kiyawa said on Monday.",
    );
    world.publish("kano-post", &[rising]);
    world.once_well("2024-03-25T09:00:00Z");
    let other = Story::new(
        "other",
        "2024-03-25T10:00:00Z",
        "Hospital counts Kano's dead",
        "Sixteen people were killed in Sunday's bomb attack on the Sabon Gari market in Kano, Nigeria, the director of a \
         hospital in the city said on Monday.",
    );
    world.publish("daily-herald", &[other]);
    world.once_well("2024-03-25T11:00:00Z");
    world
}

const NOW: &str = "2024-03-25T12:00:00Z";

#[test]
fn an_incident_is_shown_with_its_steps_sources_and_differences() {
    let world = played();
    assert_eq!(world.incidents().len(), 1, "{:#?}", world.incidents());
    let shown = world.prints(NOW, &["incident", "show", "i1"], 0);
    let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
    let after = |start: &str| {
        let place = lines.iter().position(|line| line.starts_with(start)).expect(start);
        &lines[place..]
    };
    let chart: Vec<&str> = after("  killed")[1..4].to_vec();
    assert!(chart[0].starts_with("      14  ┤") && chart[0].contains('┌'), "{chart:#?}");
    assert!(chart[1].starts_with("      11+ ┤") && chart[1].contains('┘'), "{chart:#?}");
    assert!(chart[2].contains("24 Mar") && chart[2].contains("25 Mar"), "{chart:#?}");
    let beside = &after("  killed")[4..];
    let both: Vec<&str> = beside[0].split_whitespace().collect();
    assert_eq!(both, ["14", "16"], "side by side");
    assert!(
        beside[1].contains("kano-post, 25 Mar 2024 08:00") && beside[1].contains("daily-herald, 25 Mar 2024")
    );
    assert!(beside[2].contains("“The death toll") && beside[2].contains("“Sixteen people"), "{beside:#?}");

    let speaking = after("Who is speaking");
    assert_eq!(
        speaking[1..3],
        ["  kano-post in 1, 2, 3", "  daily-herald in 4"],
        "the reprint has no voice of its own"
    );
    let articles = after("Articles");
    assert!(articles[1].ends_with("kano-post: Bomb at Kano market: first"), "{articles:#?}");
    assert!(
        articles[3].trim_start().starts_with("└─ 24 Mar 2024 09:30") && articles[3].ends_with("(same)"),
        "{articles:#?}"
    );

    let empty = world.command(NOW).args(["incident", "note", "i1", " "]).output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&empty.stderr), "error: a note needs some words\n");
    world.prints(NOW, &["incident", "note", "i1", "seen\nthe list", "--by", "Ada"], 0);
    let noted = world.prints(NOW, &["incident", "show", "i1"], 0);
    assert!(noted.contains("“seen the list”, Ada"), "{noted}");

    world.newsroom.publish("/kano-post/rising", Page::html("<html><body>x</body></html>".to_owned()));
    world.newsroom.withdraw("/daily-herald/other");
    world.once_well("2024-03-25T13:00:00Z");
    let shown = world.prints(NOW, &["incident", "show", "i1"], 0);
    assert!(shown.contains("page gone since 25 Mar 2024 13:00"), "{shown}");
}

#[test]
fn what_is_explained_to_people_is_told_to_programs() {
    let world = played();
    let mail = world.postbox.take_mails().remove(0);
    let json = |ids: &[&str]| -> Vec<Value> {
        let said = world.prints(NOW, &[&["explain", "--json"], ids].concat(), 0);
        let value: Value = serde_json::from_str(&said).expect("one object");
        value["explained"].as_array().expect("a list").clone()
    };
    let all = json(&["i1", "m1", mail.header("Message-ID").expect("an id").as_str(), "c1"]);
    let [incident, by_number, by_name, change] = all.as_slice() else { panic!("{all:?}") };

    assert_eq!(incident["incident"], "i1");
    assert_eq!(incident["enough"], 4.0);
    assert!(incident["history"].is_array() && incident["reports"].is_array());
    let ties = incident["ties"].as_array().expect("ties");
    assert_eq!(ties.len(), 4);
    for tie in ties {
        let closest = &tie["closest"];
        let parts = closest["parts"].as_object().expect("parts").values().filter_map(Value::as_f64);
        let sum = closest["sum"].as_f64().expect("a sum");
        assert!((parts.sum::<f64>() - sum).abs() < 0.05 && 4.0 <= sum, "{tie}");
        assert_eq!((&closest["incident"], &tie["elsewhere"]), (&json!("i1"), &Value::Null));
    }

    assert_eq!(by_number, by_name);
    assert_eq!((&by_number["id"], &by_number["state"]), (&json!("m1"), &json!("sent")));
    assert_eq!(by_number["changes"][0]["id"], "c1");
    let line = by_number["changes"][0]["line"].as_str().expect("words");
    assert!(line.starts_with("Kano, Nigeria: killed 11+"), "{line}");

    assert_eq!(
        (&change["id"], &change["change"], &change["incident"]),
        (&json!("c1"), &json!("new"), &json!("i1"))
    );
    assert_eq!(change["told"][0]["mail"], "m1");
    assert!(change["figure"]["quote"].as_str().expect("a quote").starts_with("KANO, Nigeria"));
    assert!(change["figure"]["rule"].is_string() && change["known_now"]["rule"].is_string());
    assert!(change["article"].as_str().expect("an address").ends_with("/kano-post/first"), "{change}");
}

#[test]
fn why_reports_are_of_one_incident_is_explained() {
    let mut world = played();
    let quetta = Story::new(
        "quetta",
        "2024-03-25T10:30:00Z",
        "Bomb in Katsina",
        "A bomb killed three people at a bus station in Katsina, Nigeria, on Sunday, police said on Monday.",
    );
    world.publish("daily-herald", &[quetta]);
    world.once_well("2024-03-25T11:30:00Z");
    let said = world.prints(NOW, &["explain", "i1"], 0);
    let why = said.split_once("Why these reports are of one incident\n").expect("the reasons").1;
    assert!(
        why.starts_with("  where what speaks for it, less what speaks against it, is 4 or more\n"),
        "{why}"
    );
    assert!(why.contains("  article 1  kano-post 24 Mar 2024 09:00\n      +"), "{why}");
    assert!(why.contains(" with article 2: day +2.0, place +"), "{why}");
    assert!(why.contains(" on average with the 3 others"), "{why}");
    assert!(why.contains("of i2, which it comes closest to elsewhere: day +2.0, place −3.5"), "{why}");
    assert!(!why.contains("What people decided"));
    world.prints(NOW, &["incident", "merge", "i1", "i2"], 0);
    let said = world.prints(NOW, &["explain", "i2"], 0);
    assert!(said.ends_with("  What people decided goes before all of that.\n"), "{said}");
}
