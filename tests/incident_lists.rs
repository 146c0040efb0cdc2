//! `incidents`: each filter, and each form that what is known is exported in.

use serde_json::Value;

use crate::support::world::{Story, World};

const NOW: &str = "2024-03-26T12:00:00Z";

fn story(slug: &str, at: &str, title: &str, text: &str) -> Story {
    Story::new(slug, at, title, text)
}

/// Four incidents: a bombing in Kano that sources differ about, a shooting in Quetta, an ambush near Gao, and a bomb that
/// was found in Kabul.
fn world() -> World {
    let mut world = World::new();
    let kano = "KANO, Nigeria - Eleven people were killed and 30 others injured in a bomb attack on the Sabon Gari market in \
        the city of Kano on Sunday, police said.\n\
        The militant group Boko Haram claimed responsibility for the bombing in a statement.";
    let quetta = "QUETTA, Pakistan - Gunmen on motorcycles shot dead four shopkeepers in Quetta on Saturday, police said.\n\
        Six other people were injured, and the bazaar stayed closed.";
    let gao = "GAO, Mali - Gunmen ambushed an army patrol near the town of Gao on Friday and killed nine soldiers, the army said.";
    let kabul = "KABUL, Afghanistan - Police in Kabul foiled a bomb attack on Monday, the interior ministry said.\n\
        A bomb was found in a parked car and defused. Nobody was hurt.";
    world.publish(
        "post",
        &[
            story("gao", "2024-03-22T18:00:00Z", "Army patrol ambushed near Gao", gao),
            story("quetta", "2024-03-23T18:00:00Z", "Four shopkeepers shot dead in Quetta", quetta),
            story("kano", "2024-03-24T18:00:00Z", "Bomb kills 11 at Kano market", kano),
            story("kabul", "2024-03-25T18:00:00Z", "Bomb defused in Kabul", kabul),
        ],
    );
    let other = "Thirteen people were killed in Sunday's bomb attack on the Sabon Gari market in Kano, Nigeria, the director \
        of a hospital in the city said.";
    world.publish(
        "herald",
        &[story("kano", "2024-03-24T20:00:00Z", "Hospital counts 13 dead in Kano", other)],
    );
    world.once_well("2024-03-26T10:00:00Z");
    world
}

/// The towns of the incidents that are printed, latest first.
fn towns(world: &World, options: &str) -> Vec<String> {
    let words: Vec<&str> = ["incidents", "--ndjson"].into_iter().chain(options.split_whitespace()).collect();
    let printed = world.prints(NOW, &words, 0);
    let town = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        line["where"][0]["name"].as_str().unwrap_or_default().to_owned()
    };
    printed.lines().map(town).collect()
}

#[test]
fn incidents_are_found_by_what_they_are() {
    let world = world();
    let r = |options: &str| towns(&world, options);
    let all = ["Kabul", "Kano", "Quetta", "Gao"];
    assert_eq!(r(""), all);
    assert_eq!(r("--group boko-haram"), ["Kano"]);
    assert_eq!(r("--place quetta"), ["Quetta"]);
    assert_eq!(r("--place ML"), ["Gao"]);
    assert_eq!(r("--since 2024-03-24"), all[..2]);
    assert_eq!(r("--until 2024-03-23"), all[2..]);
    assert_eq!(r("--since 2024-03-23 --until 2024-03-24"), all[1..3]);
    assert_eq!(r("--type bombing"), all[..2]);
    assert_eq!(r("--min-killed 9"), ["Kano", "Gao"]);
    assert_eq!(r("--min-killed 10"), ["Kano"]);
    assert_eq!(r("--min injured=6"), ["Kano", "Quetta"]);
    assert_eq!(r("--min injured=6 --min killed=5"), ["Kano"], "each must hold");
    assert_eq!(r("--conflict"), ["Kano"]);
    assert_eq!(r("--limit 1"), all[..1]);
    assert_eq!(r("--place Kano --type armed_attack"), [""; 0]);
    world.prints(NOW, &["incident", "ignore", "i1"], 0);
    assert_eq!((r("").len(), r("--ignored").len()), (3, 4));
    world.prints(NOW, &["incidents", "--group", "nobody"], 2);
}

#[test]
fn exports_hold_all_and_the_table_says_what_it_leaves_out() {
    let world = world();
    // As many as no screen holds: the same incident, under ids of their own.
    let store = world.store();
    let row = store.incident(1).expect("a database").expect("an incident");
    for _ in 0..56 {
        let id = store.new_incident(row.updated).expect("a database");
        let incident = wirewatch::model::Incident { id, ..row.incident.clone() };
        store.save_incident(&incident, row.updated).expect("a database");
    }
    drop(store);
    assert_eq!(towns(&world, "").len(), 60);
    let json: Value = serde_json::from_str(&world.prints(NOW, &["incidents", "--json"], 0)).expect("JSON");
    assert_eq!(json["incidents"].as_array().map(Vec::len), Some(60));
    for form in ["--csv", "--acled"] {
        let printed = rows(&world.prints(NOW, &["incidents", form], 0));
        let of = |row: &std::collections::BTreeMap<String, String>| {
            row.get("incident").or(row.get("event_id_cnty")).cloned()
        };
        let ids: std::collections::BTreeSet<Option<String>> = printed.iter().map(of).collect();
        assert_eq!(ids.len(), 60, "{form}");
    }
    let table = |options: &[&str]| {
        let output = world.command(NOW).arg("incidents").args(options).output().expect("the binary runs");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        (String::from_utf8(output.stdout).expect("UTF-8").lines().count() - 1, said)
    };
    let (shown, said) = table(&[]);
    assert_eq!(shown, 50);
    assert_eq!(said, "There are more than these 50: --limit says how many are shown.\n");
    assert_eq!(table(&["--limit", "60"]), (60, String::new()));
}

#[test]
fn a_place_that_was_set_is_where_it_is_known_to_be() {
    let world = world();
    let id = |town: &str| {
        let found = world.incidents().into_iter().find(|incident| incident.places[0].name == town);
        format!("i{}", found.expect("it is there").id)
    };
    let gao = id("Gao");
    let set = |place: &str| world.prints(NOW, &["incident", "set", &gao, "place", place], 0);
    let place = || {
        let printed = world.prints(NOW, &["incident", "show", &gao, "--json"], 0);
        let shown: Value = serde_json::from_str(&printed).expect("JSON");
        let r#where = shown["where"].as_array().expect("a list").clone();
        assert_eq!(r#where.len(), 1, "the place that was corrected is none of its places: {shown}");
        ["name", "admin1", "country", "lat", "lon"].map(|name| r#where[0][name].to_string()).join(" ")
    };
    assert_eq!(
        set("Palmyra, Syria"),
        format!("{gao}: place is Palmyra, Homs, Syria now, whatever is told.\n")
    );
    assert_eq!(place(), r#""Palmyra" "Homs" "SY" 34.56 38.27"#);
    assert_eq!(towns(&world, "--place ML"), [""; 0]);
    assert_eq!(towns(&world, "--place Homs"), ["Palmyra"]);
    set("Kabul");
    assert!(place().starts_with(r#""Kabul" "Kabul" "AF" 34."#), "no old country: {}", place());
    assert!(set("Wabaria bridge, Mali").contains("no coordinates"));
    assert_eq!(place(), r#""Wabaria bridge" null "ML" null null"#);
    let shown = world.prints(NOW, &["incident", "show", &gao], 0);
    assert!(shown.contains("place set to Palmyra, Homs, Syria"), "{shown}");
    world.prints(NOW, &["incident", "undo", &gao], 0);
    world.prints(NOW, &["incident", "undo", &gao], 0);
    world.prints(NOW, &["incident", "undo", &gao], 0);
    assert!(place().starts_with(r#""Gao""#), "{}", place());
}

/// The fields of a table of comma-separated values, by their columns.
fn rows(printed: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let fields = |line: &str| {
        let (mut fields, mut is_quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => fields.push(String::new()),
                c => fields.last_mut().expect("there is one").push(c),
            }
        }
        fields
    };
    let mut lines = printed.split("\r\n").filter(|line| !line.is_empty());
    let header = fields(lines.next().expect("a header"));
    let rows = lines.map(|line| {
        let fields = fields(line);
        assert_eq!(fields.len(), header.len(), "{line}");
        header.iter().cloned().zip(fields).collect()
    });
    rows.collect()
}

/// One row's fields with these names.
fn pick(row: &std::collections::BTreeMap<String, String>, names: &str) -> Vec<String> {
    names.split(' ').map(|name| row[name].clone()).collect()
}

#[test]
fn what_is_known_is_exported_in_every_form() {
    let world = world();
    let r = |form: &str| world.prints(NOW, &["incidents", form], 0);

    let table = world.prints(NOW, &["incidents"], 0);
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("id") && lines[0].contains("figures") && lines.len() == 5, "{table}");
    assert!(lines[2].contains("Kano, Nigeria") && lines[2].contains("Boko Haram"), "{table}");

    let csv = rows(&r("--csv"));
    let of = |town: &str, kind: &str| {
        let found = csv.iter().find(|row| row["place"] == town && row["kind"] == kind);
        pick(found.expect("a row"), "type stage from precision country role low best high sources claimed")
    };
    assert_eq!(
        of("Quetta", "killed"),
        "armed_attack happened 2024-03-23 day PK victim 4 4 4 1 false".split(' ').collect::<Vec<_>>()
    );
    let kano = of("Kano", "killed");
    assert_eq!((kano[6].as_str(), kano[8].as_str(), kano[9].as_str()), ("11", "13", "1"), "{kano:?}");

    let json: Value = serde_json::from_str(&r("--json")).expect("JSON");
    let incidents = json["incidents"].as_array().expect("a list");
    assert_eq!(incidents.len(), 4);
    assert_eq!(incidents[0]["stage"], "foiled");
    assert!(
        incidents[1]["articles"].as_array().is_some_and(|articles| articles.len() == 2),
        "{}",
        incidents[1]
    );

    let geojson: Value = serde_json::from_str(&r("--geojson")).expect("JSON");
    assert_eq!(geojson["type"], "FeatureCollection");
    let kano = &geojson["features"][1];
    assert_eq!((kano["type"].as_str(), kano["geometry"]["type"].as_str()), (Some("Feature"), Some("Point")));
    let at = kano["geometry"]["coordinates"].as_array().expect("a point");
    let (lon, lat) = (at[0].as_f64().expect("degrees"), at[1].as_f64().expect("degrees"));
    assert!((8.0..9.0).contains(&lon) && (11.5..12.5).contains(&lat), "longitude first (RFC 7946): {at:?}");
    assert_eq!(kano["properties"]["type"], "bombing");

    let acled = rows(&r("--acled"));
    let of = |town: &str| {
        let found = acled.iter().find(|row| row["location"] == town).expect("a row");
        pick(found, "event_date time_precision event_type sub_event_type actor1 geo_precision fatalities")
    };
    assert_eq!(of("Quetta"), ["2024-03-23", "1", "Violence against civilians", "Attack", "", "1", "4"]);
    assert_eq!(of("Gao"), ["2024-03-22", "1", "Battles", "Armed clash", "", "1", "9"], "soldiers were hit");
    assert_eq!(
        of("Kano")[2..5],
        ["Explosions/Remote violence", "Remote explosive/landmine/IED", "Boko Haram"]
    );
    assert_eq!(of("Kabul")[2..4], ["Strategic developments", "Disrupted weapons use"]);
    assert_eq!(acled.len(), 4);

    let ged = rows(&r("--ged"));
    let of = |town: &str| {
        let found = ged.iter().find(|row| row["where_coordinates"] == town).expect("a row");
        pick(
            found,
            "type_of_violence side_a side_b country date_prec where_prec deaths_civilians deaths_a low high",
        )
    };
    assert_eq!(ged.len(), 3, "nobody died in Kabul");
    assert_eq!(of("Quetta"), ["3", "", "Civilians", "Pakistan", "1", "1", "4", "0", "4", "4"]);
    assert_eq!(of("Gao"), ["1", "Government of Mali", "", "Mali", "1", "1", "0", "9", "9", "9"]);
    assert_eq!(of("Kano")[..3], ["3", "Boko Haram", "Civilians"]);
}

#[test]
fn groups_are_named_for_people_and_go_by_their_ids_for_programs() {
    let world = world();
    let r = |words: &[&str]| world.prints(NOW, words, 0);
    let show = || r(&["incident", "show", "i3"]);
    assert!(show().contains("    claimed by Boko Haram\n"), "{}", show());
    assert_eq!(rows(&r(&["incidents", "--ged"]))[0]["dyad_name"], "Boko Haram - Civilians");
    let csv = rows(&r(&["incidents", "--csv"]));
    assert!(csv.iter().any(|row| row["groups"] == "boko-haram"), "{csv:?}");
    let json: Value = serde_json::from_str(&r(&["incident", "show", "i3", "--json"])).expect("JSON");
    assert_eq!(json["groups"][0]["group"], "boko-haram");

    // Nobody tracks it any more: what is known of it is its id.
    std::fs::write(world.folder.path().join("groups.toml"), "").expect("it can be written");
    assert!(show().contains("    claimed by boko-haram\n"), "{}", show());
    assert_eq!(rows(&r(&["incidents", "--acled"]))[1]["actor1"], "boko-haram");
}
