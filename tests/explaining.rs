//! `read --explain`: an article's text with what was read marked in it, as a person and as a program gets it.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// In words of our own: figures, parts, a number that is a time of day, one that counts no people, a total, history.
const TEXT: &str = "\
Gunmen of the Islamic State opened fire in a market in Kabul on Friday, killing at least 13 people and wounding dozens \
of others, police said. Among the dead was a 37-year-old guard; two of the gunmen were shot dead.
The attack began at 7:30 a.m. and burned down 20 stalls. More than 3,000 people have died in the war since 2015.
In January 2022, a suicide bomber killed 15 people in Herat.
";

fn read(folder: &Path, words: &[&str], text: &str) -> Output {
    std::fs::write(folder.join("market.txt"), text).expect("written");
    let output = Command::new(env!("CARGO_BIN_EXE_wirewatch"))
        .args(["read", "market.txt", "--published", "2024-03-24", "--explain"])
        .args(words)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn answered(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

#[test]
fn a_person_sees_the_text_with_what_was_read_marked_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    insta::assert_snapshot!(answered(&read(folder.path(), &[], TEXT)));
}

#[test]
fn a_program_gets_each_mark_with_its_place_in_the_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = read(folder.path(), &["--json"], TEXT);
    let reading: Value = serde_json::from_str(answered(&output)).expect("JSON");
    let marks = reading["marks"].as_array().expect("marks");
    let seen = |words: &str| {
        let of_words = |mark: &&Value| mark["quote"] == words;
        marks.iter().find(of_words).unwrap_or_else(|| panic!("{words} is marked: {marks:#?}"))
    };
    assert_eq!((&seen("7:30")["seen"], &seen("7:30")["why"]), (&"left_out".into(), &"a time of day".into()));
    assert_eq!(seen("20")["why"], "counts no people");
    assert_eq!(seen("Kabul")["place"]["country"], "AF");
    assert_eq!(seen("on Friday")["when"]["from"], "2024-03-22");
    assert_eq!(seen("Islamic State")["group"], "islamic-state");
    assert_eq!(seen("killing")["seen"], "trigger");
    let figure = seen("at least 13");
    assert_eq!(figure["trigger"]["quote"], "killing");
    let told = &reading["incidents"][figure["incident"].as_u64().expect("an incident") as usize]["figures"]
        [figure["figure"].as_u64().expect("a figure") as usize];
    assert_eq!(told["amount"]["said"], "at least 13");
    for mark in marks {
        let bound = |end: usize| mark["span"][end].as_u64().expect("a number") as usize;
        let words: String = TEXT.chars().skip(bound(0)).take(bound(1) - bound(0)).collect();
        assert_eq!(mark["quote"], words);
    }
}

#[test]
fn what_is_not_asked_for_is_not_told() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("market.txt"), TEXT).expect("written");
    let output = Command::new(env!("CARGO_BIN_EXE_wirewatch"))
        .args(["read", "market.txt", "--published", "2024-03-24", "--json"])
        .current_dir(folder.path())
        .env_clear()
        .env("HOME", folder.path())
        .output()
        .expect("the program starts");
    let reading: Value = serde_json::from_str(answered(&output)).expect("JSON");
    assert_eq!((reading.get("marks"), reading.get("remarks")), (None, None));
}

#[test]
fn texts_that_tell_nothing_say_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let shown = read(
        folder.path(),
        &[],
        "Bei einem Anschlag auf den Markt sind am Freitag vierzehn Menschen getötet worden, sagte die Polizei.",
    );
    assert!(answered(&shown).contains("read for the names of groups only"), "{}", answered(&shown));
    let ball_game = "The two sides fought a battle on Sunday. Dorn shot early. The defense held. The coach was happy. \
                     His team of 11 will meet Ruritania next.";
    let shown = read(folder.path(), &[], ball_game);
    assert!(answered(&shown).contains("note: No news of violence"), "{}", answered(&shown));
}

#[test]
fn a_text_cannot_steer_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let shown =
        read(folder.path(), &[], "Two soldiers were killed\u{1b}[2J in Kabul on Friday, the army said.");
    assert!(!answered(&shown).contains('\u{1b}'), "{}", answered(&shown));
}
