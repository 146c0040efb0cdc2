//! What a recipient is told of an incident that goes on: each figure from what this recipient was told last.

use wirewatch::model::{ChangeKind, Decision, Kind, Setting};
use wirewatch::pipeline;

use crate::support::world::{Story, World, said};

const ASIDE: [&str; 10] = [
    "Relatives stood outside the morgue.",
    "The mayor visited the site.",
    "Schools stayed shut for the day.",
    "Flowers were laid at the gate.",
    "A week of mourning was called.",
    "The owner of the hall spoke to reporters.",
    "Doctors asked for blood.",
    "A train with aid arrived.",
    "The bishop led prayers.",
    "Shops opened again.",
];

/// The attack as it was told first, on a Monday.
fn hall(toll: &str) -> Story {
    let text = format!(
        "KISMAYO, Somalia - Gunmen killed {toll} people on Monday in an attack on a concert hall in Kismayo, Somalia, police said.\n\
         Al-Shabaab said it was behind the attack."
    );
    Story::new("hall", "2026-05-04T08:00:00Z", &format!("{toll} dead in attack on Kismayo hall"), &text)
}

/// A later toll of it.
fn toll(number: usize, at: &str, toll: &str) -> Story {
    let aside = ASIDE[number % ASIDE.len()];
    let text = format!(
        "KISMAYO, Somalia - The death toll of Monday's attack on a concert hall in the Somali city of Kismayo has risen to {toll}, police said.\n{aside}"
    );
    Story::new(&format!("toll-{number}"), at, &format!("Toll of Kismayo hall attack rises to {toll}"), &text)
}

fn world(recipient: &str) -> World {
    let mut world = World::with(recipient);
    let old =
        Story::new("herring", "2026-05-04T05:00:00Z", "Herring", "The price of herring rose in February.");
    world.publish("alpha", &[old]);
    world.once_well("2026-05-04T06:00:00Z");
    world
}

fn subjects(world: &World) -> Vec<String> {
    let mails = world.postbox.take_mails();
    mails
        .iter()
        .filter_map(|mail| mail.header("Subject"))
        .map(|subject| subject.replace("=?utf-8?b?4oaS?=", "→"))
        .collect()
}

/// The plain part of a mail as one line.
fn body(world: &World, id: i64) -> String {
    let mail = world.store().mail(id).expect("the outbox").expect("a mail");
    mail.body.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_toll_that_creeps_is_told() {
    let mut world = world("alerts = true\ncool_down = \"0s\"");
    world.publish("alpha", &[hall("160")]);
    world.once_well("2026-05-04T08:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: 160 killed"]);
    let mut told = Vec::new();
    for (number, dead) in (1..).zip([166, 172, 178, 184, 190]) {
        let day = 4 + number / 3;
        let at = format!("2026-05-0{day}T{:02}:00:00Z", 10 + 4 * (number % 3));
        world.publish("alpha", &[toll(number, &at, &dead.to_string())]);
        world.once_well(&at.replace(":00:00", ":05:00"));
        told.extend(subjects(&world));
    }
    assert_eq!(told, ["Kismayo, Somalia: killed 160 → 172", "Kismayo, Somalia: killed 172 → 184"]);
}

#[test]
fn a_digest_tells_what_is_small_once_it_has_stood_for_a_day() {
    let mut world = world("digest = \"0 7 * * *\"");
    world.publish("alpha", &[hall("At least 133").clone()]);
    let text = "KISMAYO, Somalia - At least 133 people were killed on Monday when gunmen attacked a concert hall in Kismayo, Somalia, police said.";
    world.publish(
        "beta",
        &[Story::new("first", "2026-05-04T08:10:00Z", "At least 133 dead in Kismayo", text)],
    );
    world.once_well("2026-05-04T09:00:00Z");
    world.once_well("2026-05-05T07:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: 133+ killed"]);
    world.publish("alpha", &[toll(1, "2026-05-05T08:00:00Z", "137")]);
    world.once_well("2026-05-05T08:15:00Z");
    world.once_well("2026-05-06T07:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: killed 133+ → 137"], "the first firm number");
    world.publish("alpha", &[toll(2, "2026-05-06T09:00:00Z", "140")]);
    world.once_well("2026-05-06T09:15:00Z");
    world.once_well("2026-05-07T07:05:00Z");
    assert_eq!(subjects(&world), [""; 0], "three of 137, and not for a day yet");
    world.once_well("2026-05-08T07:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: killed 137 → 140"]);
    world.once_well("2026-05-09T07:05:00Z");
    assert_eq!(subjects(&world), [""; 0], "told once");

    let week = world.prints("2026-05-09T08:00:00Z", &["digest", "--since", "7d"], 0);
    let week = week.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(week.contains("133+ → 140 killed"), "what came of it over the week: {week}");
    assert!(!week.contains("As you were told before"), "{week}");
    let since = world.prints("2026-05-09T08:00:00Z", &["digest", "--since", "2026-05-06T08:00:00Z"], 0);
    assert!(since.contains("137 → 140 killed"), "{since}");
}

#[test]
fn an_alert_tells_all_that_became_of_its_incident_and_whose_word_it_is() {
    let mut world = world("alerts = true\ncool_down = \"0s\"");
    world.publish("alpha", &[hall("137")]);
    world.once_well("2026-05-04T08:05:00Z");
    world.publish("beta", &[toll(1, "2026-05-05T08:00:00Z", "140")]);
    world.once_well("2026-05-05T08:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: 137 killed"]);
    let text = "KISMAYO, Somalia - At least 50 people were injured in Monday's attack on a concert hall in Kismayo in Somalia, the health office said.\nThe hall will stay closed.";
    world.publish(
        "gamma",
        &[Story::new("hurt", "2026-05-05T10:00:00Z", "Kismayo hall attack left 50 hurt", text)],
    );
    world.once_well("2026-05-05T10:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: killed 137 → 140, 50+ injured"]);
    let mail = body(&world, 2);
    assert!(mail.contains("137 → 140 killed") && mail.contains("risen to *140*"), "{mail}");
    assert!(mail.contains("Told by 3 independent sources; "), "{mail}");
    assert!(mail.contains("50+ injured by one of them"), "{mail}");

    let text = "KISMAYO, Somalia - Police on Wednesday corrected the death toll of Monday's attack on a concert hall in Kismayo, Somalia, to 138, down from 140, saying that two bodies had been counted twice.";
    world.publish(
        "alpha",
        &[Story::new("corrected", "2026-05-06T09:00:00Z", "Police lower toll of Kismayo hall attack", text)],
    );
    world.once_well("2026-05-06T09:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: killed corrected 140 → 138"]);
    assert!(body(&world, 3).contains("As before: 50+ injured."), "{}", body(&world, 3));
}

#[test]
fn what_a_person_set_is_told_as_theirs() {
    let mut world = world("alerts = true\ndigest = \"0 7 * * *\"\ncool_down = \"0s\"");
    world.publish("alpha", &[hall("15")]);
    world.once_well("2026-05-04T08:05:00Z");
    world.postbox.take_only_mail();
    let id = world.incidents()[0].id;
    let set = Decision::Set(Setting::Figure(Kind::Killed, 20));
    let now = "2026-05-04T09:00:00Z".parse().expect("a time");
    pipeline::amend(&world.store(), id, &set, "Ada", now).expect("a database");
    let text = "KISMAYO, Somalia - At least 50 people were injured in Monday's attack on a concert hall in Kismayo in Somalia, the health office said.\nThe hall will stay closed.";
    world.publish(
        "gamma",
        &[Story::new("hurt", "2026-05-04T10:00:00Z", "Kismayo hall attack left 50 hurt", text)],
    );
    world.once_well("2026-05-04T10:05:00Z");
    let mail = body(&world, 2);
    assert!(mail.contains("15 → 20 killed Set by Ada on 4 May."), "{mail}");
    assert!(!mail.contains("Added up") && !mail.contains("*15*"), "{mail}");
}

#[test]
fn a_page_that_was_withdrawn_takes_back_what_its_note_repeats() {
    let mut world = world("alerts = true\ncool_down = \"0s\"");
    let told = |title: &str, text: &str| Story::new("mandera", "2026-05-07T12:00:00Z", title, text);
    world.publish(
        "beta",
        &[told(
            "Seven police officers killed in ambush in northern Kenya",
            "MANDERA, Kenya - Al-Shabaab fighters killed seven police officers on Thursday in an ambush near the town of Mandera in northern Kenya, a county official said.\n\
             The officers' truck hit a roadside bomb and came under fire on the road to Arabia, said the official.",
        )],
    );
    world.once_well("2026-05-07T12:15:00Z");
    assert_eq!(subjects(&world), ["Mandera, Kenya: 7 killed"]);
    let withdrawn = told(
        "Retracted: Seven police officers killed in ambush in northern Kenya",
        "This story has been withdrawn. An earlier version reported that seven police officers were killed in an ambush near Mandera.\n\
         The county official has said that no such attack took place, and Beta News regrets the error.",
    );
    world.newsroom.publish("/beta/mandera", wirewatch::edge::newsroom::Page::html(withdrawn.html()));
    world.once_well("2026-05-07T13:20:00Z");
    assert_eq!(subjects(&world), ["Mandera, Kenya: killed 7 withdrawn"]);
    assert!(!body(&world, 2).contains("Told by"), "{}", body(&world, 2));
    world.once_well("2026-05-08T13:20:00Z");
    assert_eq!(subjects(&world), [""; 0]);
}

#[test]
fn what_is_told_to_be_wrong_is_no_figure() {
    let reader = wirewatch::read::Reader::new(&[]);
    let r = |text: &str| {
        let input = wirewatch::read::Input {
            title: None,
            text,
            published: "2026-05-07T12:00:00".parse().expect("a time"),
        };
        let reading = reader.read(&input);
        let figures = reading.incidents.iter().flat_map(|report| &report.figures);
        figures
            .filter(|figure| figure.modality.makes_a_toll())
            .map(|figure| figure.amount.low)
            .collect::<Vec<_>>()
    };
    let ambush = "police officers were killed in an ambush near Mandera, Kenya";
    assert_eq!(r(&format!("Police said that seven {ambush}.")), [7]);
    for wrong in [
        "An earlier version reported that seven",
        "An earlier version of this article said seven",
        "The Post has retracted its report that seven",
        "The Post erroneously reported that seven",
    ] {
        assert_eq!(r(&format!("{wrong} {ambush}.")), [0; 0], "{wrong}");
    }
}

#[test]
fn that_no_feed_answers_is_no_quiet_day() {
    let world = world("digest = \"0 7 * * *\"\nnothing_new = true");
    world.once_well("2026-05-05T07:05:00Z");
    assert_eq!(subjects(&world), ["Wirewatch: nothing new"]);
    world.newsroom.fail("/alpha.xml", wirewatch::edge::newsroom::Fault::Status(503));
    for hour in 8..12 {
        let output = world.command(&format!("2026-05-05T{hour:02}:00:00Z")).args(["once", "--all"]).output();
        assert_eq!(output.expect("it runs").status.code(), Some(1));
    }
    world.postbox.take_mails();
    world.once("2026-05-06T07:05:00Z");
    assert_eq!(subjects(&world), ["Wirewatch: nothing could be seen, the one feed does not answer"]);
}

#[test]
fn a_digest_that_looks_back_names_no_mail_that_never_was() {
    let mut world = world("digest = \"0 7 * * *\"");
    let status = world.prints("2026-05-04T06:05:00Z", &["status"], 0);
    assert!(status.contains("T07:00:00Z, no mail yet"), "{status}");
    world.publish("alpha", &[hall("15")]);
    world.once_well("2026-05-04T08:05:00Z");
    let now = "2026-05-04T09:00:00Z";
    let digest = world.prints(now, &["digest", "--to", "desk", "--since", "3d"], 0);
    assert!(digest.contains("\nSince 1 May, 09:00\n") && !digest.contains("your last mail"), "{digest}");
    let shown = world.prints(now, &["digest", "--to", "desk", "--since", "3d", "--json"], 0);
    assert!(shown.contains("<br>Since 1 May, 09:00</p>"), "{shown}");
}

#[test]
fn numbers_on_the_command_line_are_asked_for_in_words() {
    let world = world("alerts = true");
    let wrong =
        [["incidents", "--limit", "x"], ["incidents", "--min-killed", "-1"], ["articles", "--limit", "x"]];
    for arguments in wrong {
        let output = world.command("2026-05-04T09:00:00Z").args(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("expected a whole number"), "{}", said(&output));
    }
}

#[test]
fn an_unknown_toll_is_not_exported_as_none() {
    let mut world = world("alerts = true");
    let text = "KISMAYO, Somalia - Gunmen killed people on Monday in an attack on a concert hall in Kismayo, Somalia, police said.";
    world.publish("alpha", &[Story::new("some", "2026-05-04T08:00:00Z", "Attack on Kismayo hall", text)]);
    world.once_well("2026-05-04T08:05:00Z");
    let export = |form: &str, column: &str| {
        let text = world.prints("2026-05-04T09:00:00Z", &["incidents", form], 0);
        let mut table = csv(&text);
        let place = table.remove(0).iter().position(|name| name == column).expect("a column");
        table[0][place].clone()
    };
    assert_eq!(export("--acled", "fatalities"), "");
    assert_eq!(export("--ged", "best"), "");
}

/// Rows of comma-separated values.
fn csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field).trim_end().to_owned());
                rows.push(std::mem::take(&mut row));
            }
            other => field.push(other),
        }
    }
    rows
}

#[test]
fn decisions_that_make_no_sense_are_refused() {
    let mut world = world("alerts = true");
    world.publish("alpha", &[hall("15")]);
    world.once_well("2026-05-04T08:05:00Z");
    let now = "2026-05-04T09:00:00Z";
    let refused = |arguments: &[&str]| {
        let output = world.command(now).args(arguments).output().expect("it runs");
        assert!(!output.status.success(), "{}", said(&output));
        said(&output)
    };
    assert!(refused(&["incident", "set", "i1", "place", ""]).contains("expected the name of a place"));
    let set = world.prints(now, &["incident", "set", "i1", "place", "Atlantis"], 0);
    assert!(set.contains("No place of that name is known"), "{set}");
    assert!(!world.prints(now, &["incident", "set", "i1", "place", "Kismayo"], 0).contains("No place"));
    world.prints(now, &["incident", "ignore", "i1"], 0);
    assert!(refused(&["incident", "ignore", "i1"]).contains("i1 is ignored already"));
    let none = refused(&["incident", "undo", "i1", "99"]);
    assert!(none.contains("there is no decision 99 about i1; `wirewatch incident show i1`"), "{none}");
    assert!(world.prints(now, &["incident", "undo", "i1"], 0).contains("Taken back: ignored"));
    let last = world.store().amendments_of(1).expect("a database").pop().expect("a decision").id.to_string();
    assert!(refused(&["incident", "undo", "i1", &last]).contains("was taken back already"));
    let wrong = [
        ["killed", "99999999999"],
        ["killed", "abc"],
        ["type", "foo"],
        ["day", "2026-05-07"],
        ["day", "1900-01-01"],
        ["kiled", "3"],
    ];
    for [field, value] in wrong {
        world.prints(now, &["incident", "set", "i1", field, value], 2);
    }
    assert!(world.prints(now, &["incidents"], 0).contains("Kismayo") || !world.incidents().is_empty());
}

#[test]
fn what_a_person_set_is_told_to_who_was_told_otherwise_and_so_is_its_end() {
    let mut world = world("alerts = true\ncool_down = \"0s\"");
    world.publish("alpha", &[hall("At least 12")]);
    world.once_well("2026-05-04T08:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: 12+ killed"]);
    let now = "2026-05-04T08:10:00Z";
    world.prints(now, &["incident", "set", "i1", "killed", "24", "--by", "Ada"], 0);
    world.once_well("2026-05-04T08:15:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: killed 12+ → 24"]);
    let told = body(&world, 2);
    assert!(told.contains("Set by Ada on 4 May"), "{told}");

    // It rises while the person's figure stands, which is kept and not told.
    world.publish("alpha", &[toll(1, "2026-05-04T10:00:00Z", "18")]);
    world.once_well("2026-05-04T10:05:00Z");
    assert_eq!(subjects(&world), [""; 0]);
    world.prints("2026-05-04T10:10:00Z", &["incident", "undo", "i1", "--by", "Bo"], 0);
    world.once_well("2026-05-04T10:15:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: killed 24 → 18"]);
    let told = body(&world, 3);
    assert!(told.contains("Decided by Bo on 4 May") && told.contains("has risen to *18*"), "{told}");
    world.once_well("2026-05-05T10:15:00Z");
    assert_eq!(subjects(&world), [""; 0]);
}

#[test]
fn a_figure_that_rose_behind_what_a_person_set_is_told_where_that_was_never_told() {
    let mut world = world("digest = \"0 7 * * *\"");
    world.publish("alpha", &[hall("At least 12")]);
    world.once_well("2026-05-04T08:05:00Z");
    world.once_well("2026-05-05T07:05:00Z");
    subjects(&world);
    world.prints("2026-05-05T08:00:00Z", &["incident", "set", "i1", "killed", "24"], 0);
    world.prints("2026-05-05T08:01:00Z", &["incident", "set", "i1", "injured", "3"], 0);
    world.publish("alpha", &[toll(1, "2026-05-05T09:00:00Z", "18")]);
    world.once_well("2026-05-05T09:05:00Z");
    world.prints("2026-05-05T09:10:00Z", &["incident", "undo", "i1"], 0);
    world.prints("2026-05-05T09:11:00Z", &["incident", "undo", "i1"], 0);
    world.once_well("2026-05-06T07:05:00Z");
    let mails = subjects(&world);
    assert!(mails[0].contains("killed 12+ → 18") && mails.len() == 1, "{mails:?}");
    assert!(!body(&world, 2).contains("njured"), "{}", body(&world, 2));
    // Nobody is told again of what came to nothing.
    world.prints("2026-05-06T08:00:00Z", &["incident", "set", "i1", "killed", "19"], 0);
    world.prints("2026-05-06T08:01:00Z", &["incident", "undo", "i1"], 0);
    world.once_well("2026-05-07T07:05:00Z");
    assert_eq!(subjects(&world), [""; 0]);
}

#[test]
fn who_was_never_told_of_an_incident_is_not_told_what_a_person_set_there() {
    let mut world = world("alerts = true\ncool_down = \"0s\"\ntypes = [\"abduction\"]");
    world.publish("alpha", &[hall("12")]);
    world.once_well("2026-05-04T08:05:00Z");
    world.set("types = [\"abduction\"]", "");
    world.prints("2026-05-04T09:00:00Z", &["incident", "set", "i1", "killed", "24"], 0);
    world.once_well("2026-05-04T09:05:00Z");
    assert_eq!(subjects(&world), [""; 0]);
}

/// An abduction, told on the same day.
fn pupils() -> Story {
    let text = "BAIDOA, Somalia - Kidnappers abducted 20 pupils on Monday from a boarding school in Baidoa, Somalia, a teacher told reporters.";
    Story::new("pupils", "2026-05-04T08:01:00Z", "Pupils taken from Baidoa school", text)
}

fn released(at: &str) -> Story {
    let text = "BAIDOA, Somalia - Two of the 20 pupils abducted on Monday from a boarding school in Baidoa, Somalia, were released, a teacher told reporters.";
    Story::new("released", at, "Two of 20 pupils released in Baidoa", text)
}

#[test]
fn what_is_split_off_is_told_as_new_with_a_history_of_its_own() {
    let mut world = world("alerts = true\ncool_down = \"0s\"");
    world.publish("alpha", &[hall("5")]);
    world.once_well("2026-05-04T08:05:00Z");
    world.publish("alpha", &[toll(1, "2026-05-04T10:00:00Z", "9")]);
    world.once_well("2026-05-04T10:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: 5 killed", "Kismayo, Somalia: killed 5 → 9"]);
    let now = "2026-05-04T10:10:00Z";
    let article = world.incidents()[0].articles.iter().max().expect("two articles").to_string();
    assert!(
        world.prints(now, &["incident", "split", "i1", &article, "--by", "Ada"], 0).contains("is i2 now")
    );
    world.once_well("2026-05-04T10:15:00Z");
    let mut told = subjects(&world);
    told.sort();
    assert_eq!(told, ["Kismayo, Somalia: 9 killed", "Kismayo, Somalia: killed 9 → 5"]);
    let shown = world.prints(now, &["incident", "show", "i2"], 0);
    let known = shown.find("How it became known").expect("a history");
    assert!(shown[known..].contains("new") && shown.contains("1 report taken out, Ada"), "{shown}");
    let shown = world.prints(now, &["incident", "show", "i1"], 0);
    assert!(!shown.contains("risen to 9") && shown.contains("down"), "{shown}");

    // Taken back by either id, it has the one history again.
    world.prints("2026-05-04T10:20:00Z", &["incident", "undo", "i2"], 0);
    let history: Vec<_> = world.store().changes_of(1).expect("a database");
    let standing =
        history.iter().map(|told| &told.change).filter(|change| change.change != ChangeKind::Stale);
    let steps: Vec<u64> = standing.filter_map(|change| change.is.as_ref()).map(|is| is.low).collect();
    assert_eq!(steps, [5, 5, 9], "told, decided, and taken back");
    world.once_well("2026-05-05T10:25:00Z");
    assert!(subjects(&world).iter().all(|subject| subject == "Kismayo, Somalia: killed 5 → 9"));
}

#[test]
fn what_came_while_incidents_were_merged_is_told_of_the_one_that_it_is_of() {
    let mut world = world("digest = \"0 7 * * *\"");
    world.publish("alpha", &[hall("12")]);
    world.publish("beta", &[pupils()]);
    world.once_well("2026-05-04T08:05:00Z");
    world.once_well("2026-05-05T07:05:00Z");
    subjects(&world);
    let hall = world.incidents().iter().find(|found| !found.groups.is_empty()).expect("the hall").id;
    let school = 3 - hall;
    let (one, other) = (format!("i{hall}"), format!("i{school}"));
    world.prints("2026-05-05T08:00:00Z", &["incident", "merge", &one, &other], 0);
    world.publish("alpha", &[toll(1, "2026-05-05T09:00:00Z", "18")]);
    world.publish("beta", &[released("2026-05-05T09:01:00Z")]);
    world.once_well("2026-05-05T09:05:00Z");
    assert_eq!(world.incidents().len(), 1);
    world.prints("2026-05-05T09:10:00Z", &["incident", "undo", &one], 0);
    let shown = |id: &str| world.prints("2026-05-05T09:11:00Z", &["incident", "show", id], 0);
    assert!(!shown(&one).contains("withdrawn"), "it is told of the other one: {}", shown(&one));
    assert!(!shown(&one).contains("released") && shown(&one).contains("12 → 18"), "{}", shown(&one));
    assert!(shown(&other).contains("released") && !shown(&other).contains("→ 18"), "{}", shown(&other));
    world.once_well("2026-05-06T07:05:00Z");
    let told = world.store().changes_in(2).expect("a database");
    let of =
        |id: i64| told.iter().filter(move |told| told.change.incident == id).map(|told| told.change.kind);
    assert_eq!(of(hall).collect::<Vec<_>>(), [Some(Kind::Killed)]);
    assert!(of(school).any(|kind| kind == Some(Kind::Released)), "{told:?}");
}

#[test]
fn what_was_passed_over_behind_another_incident_is_told_once_it_stands_by_itself_again() {
    let mut world = world("digest = \"0 7 * * *\"\ntypes = [\"armed_attack\"]");
    world.once_well("2026-05-04T07:05:00Z");
    world.publish("alpha", &[hall("12")]);
    world.publish("beta", &[Story { published: "2026-05-04T07:59:00Z".into(), ..pupils() }]);
    world.once_well("2026-05-04T08:05:00Z");
    world.prints("2026-05-04T08:10:00Z", &["incident", "merge", "i1", "i2"], 0);
    world.once_well("2026-05-05T07:05:00Z");
    assert_eq!(subjects(&world), [""; 0], "it was an abduction then");
    world.prints("2026-05-05T08:00:00Z", &["incident", "undo", "i1"], 0);
    world.once_well("2026-05-06T07:05:00Z");
    assert_eq!(subjects(&world), ["Kismayo, Somalia: 12 killed"]);
    world.once_well("2026-05-07T07:05:00Z");
    assert_eq!(subjects(&world), [""; 0]);
}
