//! `backtest`: what another configuration would have mailed of what came in.

use serde_json::Value;
use wirewatch::edge::newsroom::Page;

use crate::support::world::{Story, World};

/// The times of the rounds; nothing comes in after the last.
const ROUNDS: [&str; 4] =
    ["2024-03-24T10:00:00Z", "2024-03-24T10:16:00Z", "2024-03-24T13:00:00Z", "2024-03-24T18:01:00Z"];
const NOW: &str = "2024-03-25T12:00:00Z";

fn kano(slug: &str, at: &str, toll: &str) -> Story {
    let text = format!(
        "KANO, Nigeria - {toll} in a bomb attack on a market in the city of Kano on Sunday, police said.\n\
         The militant group Boko Haram claimed the bombing in a statement.\n\
         Hospitals in Kano asked people to give blood, and the governor called the bombing a crime against traders."
    );
    Story::new(slug, at, &format!("Bomb at Kano market: {slug}"), &text)
}

fn quetta() -> Story {
    Story::new(
        "quetta",
        "2024-03-24T12:30:00Z",
        "Gunmen kill four in Quetta",
        "QUETTA, Pakistan - Gunmen on motorcycles shot dead four shopkeepers in Quetta on Sunday, police said.\n\
         A little-known outfit, the Bolan Riders, said that its men were behind the shooting.\n\
         Shops in the bazaar stayed closed, and traders called for a strike.",
    )
}

/// Three rounds with alerts, an edited page, and a digest.
fn played(recipient: &str) -> World {
    let mut world = World::with(recipient);
    world.publish("kano-post", &[kano("market", "2024-03-24T09:00:00Z", "Eleven people were killed")]);
    world.once_well(ROUNDS[0]);
    let edited = kano("market", "2024-03-24T09:00:00Z", "Fourteen people were killed");
    world.newsroom.publish("/kano-post/market", Page::html(edited.html()));
    world.once_well(ROUNDS[1]);
    world.publish("quetta-times", &[quetta()]);
    world.once_well(ROUNDS[2]);
    world.once_well(ROUNDS[3]);
    world.postbox.take_mails();
    world
}

/// Verdict, recipient and subject of each mail, with what is different.
fn verdicts(world: &World, since: &str) -> Vec<String> {
    let printed = world.prints(NOW, &["backtest", "--since", since, "--json"], 0);
    let all: Value = serde_json::from_str(&printed).expect("JSON");
    let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lines = |changes: &Value| {
        let lines = changes.as_array().into_iter().flatten().map(|change| words(&change["line"]));
        lines.collect::<Vec<_>>().join("; ")
    };
    let mails = all["mails"].as_array().expect("mails").iter();
    mails
        .map(|mail| {
            let (added, missing) = (lines(&mail["added"]), lines(&mail["missing"]));
            format!("{} {} +[{added}] -[{missing}]", words(&mail["verdict"]), words(&mail["recipient"]))
        })
        .collect()
}

#[test]
fn the_same_configuration_makes_the_same_mails() {
    let world = played("alerts = true\ndigest = \"0 18 * * *\"");
    let stored = |world: &World| {
        let store = world.store();
        let mails = store.mails(None, 100).expect("mails").len();
        (store.totals().expect("totals"), mails, store.untold("desk", 0).expect("changes").len())
    };
    let before = stored(&world);
    let found = verdicts(&world, "2024-03-20");
    assert_eq!(found.len(), before.1, "{found:#?}");
    assert!(1 < found.len() && found.iter().all(|mail| mail == "same desk +[] -[]"), "{found:#?}");
    assert_eq!(stored(&world), before, "the database stays as it was");
    assert!(world.postbox.is_empty(), "nothing is sent");
    assert!(verdicts(&world, "2024-03-25").is_empty());

    let shown = world.prints(NOW, &["backtest", "--since", "7d"], 0);
    assert!(shown.starts_with("Since 18 Mar 2024 12:00: 3 articles came in again.\n"), "{shown}");
    assert!(
        shown.contains("= 24 Mar 2024 10:46  desk  alert   Kano"),
        "an edited page, told after the cool-down: {shown}"
    );
    let mails = before.1;
    assert!(
        shown.ends_with(&format!("{mails} mails would have gone out; {mails} did. Nothing was sent.\n")),
        "{shown}"
    );
}

#[test]
fn a_new_group_and_another_wish_make_other_mails() {
    let world = played("alerts = true\ngroups = [\"boko-haram\"]");
    let sent: Vec<String> =
        world.store().mails(None, 100).expect("mails").into_iter().map(|mail| mail.subject).collect();
    assert!(!sent.is_empty() && sent.iter().all(|subject| subject.contains("Kano")), "{sent:#?}");

    let groups = world.folder.path().join("groups.toml");
    let mut text = std::fs::read_to_string(&groups).expect("it is there");
    text += "\n[[group]]\nid = \"bolan-riders\"\nname = \"Bolan Riders\"\naliases = [\"Bolan Riders\"]\n";
    std::fs::write(groups, text).expect("it can be written");
    world.set("groups = [\"boko-haram\"]", "groups = [\"bolan-riders\"]");
    let found = verdicts(&world, "2024-03-24");
    let (new, missing): (Vec<_>, Vec<_>) = found.iter().partition(|mail| mail.starts_with("new"));
    assert_eq!(new, ["new desk +[Quetta, Pakistan: killed 4 (new)] -[]"], "{found:#?}");
    assert_eq!(missing.len(), sent.len());
    assert!(missing[0].starts_with("missing desk +[] -[Kano, Nigeria: killed 11 (new)"), "{found:#?}");
}

#[test]
fn a_feed_that_is_not_watched_any_more_and_a_new_recipient() {
    let world = played("alerts = true");
    let feeds = world.folder.path().join("feeds.toml");
    let text = std::fs::read_to_string(&feeds).expect("it is there");
    let (kano, quetta) = text.split_once("[[feed]]\nname = \"quetta-times\"").expect("two feeds");
    assert!(kano.contains("kano-post") && quetta.contains("url"));
    std::fs::write(&feeds, kano).expect("it can be written");
    let file = world.folder.path().join("wirewatch.toml");
    let mut settings = std::fs::read_to_string(&file).expect("it is there");
    settings += "[[recipient]]\nname = \"duty\"\naddress = \"duty@example.org\"\nalerts = true\n";
    std::fs::write(&file, settings).expect("it can be written");

    let shown = world.prints(NOW, &["backtest", "--since", "2024-03-24"], 0);
    assert!(
        shown.contains("2 articles came in again, 1 article of feeds that are not watched left out."),
        "{shown}"
    );
    assert!(shown.contains("- 24 Mar 2024 13:00  desk  alert   Quetta"), "{shown}");
    assert!(shown.contains("+ 24 Mar 2024 10:00  duty  alert   Kano"), "{shown}");
    assert!(shown.contains("= 24 Mar 2024 10:00  desk  alert   Kano"), "{shown}");
}
