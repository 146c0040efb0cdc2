//! The corpus of incidents: texts of our own and what a careful person takes from them, `tests/corpus/incidents.txt`.
//!
//! A text of some paragraphs, ` / ` between them and `TITLE | ` before it where it has a headline, then one line for
//! each incident: `type [stage] [background] [on 2024-03-22] [in Place] [by Group] [against Group]`, or `-` for
//! none. All are published on Sunday, 2024-03-24. `UPDATE=1` writes down what is read now.

use std::fmt::Write;
use std::path::Path;

use jiff::civil::date;
use wirewatch::model::{Group, GroupRole, Report, Scope, Stage};
use wirewatch::read::{Input, Reader};

#[test]
fn incidents_are_read_as_the_corpus_has_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/incidents.txt");
    let corpus = std::fs::read_to_string(&path).expect("the corpus stands beside the tests");
    let groups = [Group {
        id: "islamic-state".to_owned(),
        name: "Islamic State".to_owned(),
        aliases: vec!["ISIS".to_owned()],
        ..Group::default()
    }];
    let reader = Reader::new(&groups);
    let mut read = String::new();
    for line in corpus.lines().filter(|line| !line.starts_with("    ")) {
        let _ = writeln!(read, "{line}");
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (title, text) = line.split_once(" | ").map_or((None, line), |(title, text)| (Some(title), text));
        let text = text.replace(" / ", "\n");
        let reading = reader.read(&Input { title, text: &text, published: date(2024, 3, 24) });
        reading.incidents.iter().for_each(|report| {
            let _ = writeln!(read, "    {}", told(report));
        });
        if reading.incidents.is_empty() {
            let _ = writeln!(read, "    -");
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &read).expect("the corpus can be written");
    }
    // One line of each at a time: all of it fills a screen ten times over.
    for (number, (kept, now)) in corpus.lines().zip(read.lines()).enumerate() {
        assert_eq!(kept, now, "line {} of {}", number + 1, path.display());
    }
    assert_eq!(corpus.lines().count(), read.lines().count());
}

/// An incident on one line.
fn told(report: &Report) -> String {
    let mut line = word(&report.incident_type);
    if report.stage != Stage::Happened {
        let _ = write!(line, " {}", word(&report.stage));
    }
    if report.scope == Scope::Background {
        line.push_str(" background");
    }
    if let Some(when) = &report.when {
        let _ = write!(line, " on {}", when.from);
    }
    if let Some(place) = report.places.first() {
        let _ = write!(line, " in {}", place.name);
    }
    for part in &report.groups {
        let how = match part.role {
            GroupRole::Attacker => "by",
            GroupRole::Claimant => "claimed by",
            GroupRole::Target => "against",
            GroupRole::Counterforce => "met by",
            GroupRole::Mentioned => continue,
        };
        let _ =
            write!(line, " {how} {}", part.group.as_ref().or(part.name.as_ref()).map_or("", String::as_str));
    }
    line
}

/// A word as the JSON has it.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("a word").trim_matches('"').to_owned()
}
