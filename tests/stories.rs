//! Golden stories: some days of dated articles in our own words, and the changes that must come of them.
//!
//! A story is a text file in `tests/stories`: a first line that says what it shows, then for each article a line
//! `> TIME ADDRESS`, its headline, its paragraphs, and a line `= CHANGE` for each change that must be told:
//! `new killed 5+`, `up killed 5+ -> 9`. Only the kinds of figures that a story names are compared;
//! what is told as history is left out, since it does not ring.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

/// An article of a story, and what must come of it.
pub(crate) struct Chapter {
    /// As `replay` takes it.
    pub(crate) line: Value,
    expected: BTreeSet<String>,
}

/// The articles of a story, in order.
pub(crate) fn chapters(story: &str) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for part in story.split("\n> ").skip(1) {
        let mut lines = part.lines();
        let (published, url) =
            lines.next().and_then(|head| head.split_once(' ')).expect("a time and an address");
        let title = lines.next().expect("a headline");
        let (expected, text): (Vec<&str>, Vec<&str>) =
            lines.filter(|line| !line.is_empty()).partition(|line| line.starts_with("= "));
        let id = chapters.len().to_string();
        let line =
            json!({"id": id, "published": published, "url": url, "title": title, "text": text.join("\n")});
        chapters.push(Chapter { line, expected: expected.iter().map(|line| line[2..].to_owned()).collect() });
    }
    chapters
}

/// `up killed 5+ -> 9`; none for what is told as history.
fn told(change: &Value) -> Option<(usize, String)> {
    if change["background"].as_bool() == Some(true) {
        return None;
    }
    let article = change["article"].as_str()?.parse().ok()?;
    let name = change["change"].as_str()?;
    let mut words = vec![name.to_owned()];
    words.extend(change["kind"].as_str().map(str::to_owned));
    let is_step = matches!(name, "up" | "down" | "correction" | "conflict" | "stale");
    if is_step {
        words.push(amount(&change["was"])?);
        words.push("->".to_owned());
    }
    words.extend(amount(&change["is"]));
    Some((article, words.join(" ")))
}

/// "133+", or "?" where no number was told.
fn amount(amount: &Value) -> Option<String> {
    let low = amount["low"].as_u64()?;
    if amount["bound"] == "vague" && low <= 2 {
        return Some("?".to_owned());
    }
    Some(if amount["high"].is_null() { format!("{low}+") } else { low.to_string() })
}

fn kind(change: &str) -> Option<&str> {
    change.split(' ').nth(1)
}

/// The files of all stories.
pub(crate) fn stories() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut names: Vec<_> =
        fs::read_dir(folder).expect("the stories").map(|file| file.expect("a file").path()).collect();
    names.sort();
    names
}

/// What the program prints when it replays a story, as if it were `now`; by the clock where that is none.
fn replayed(scratch: &Path, chapters: &[Chapter], now: Option<&str>) -> String {
    let input = scratch.join("story.ndjson");
    let lines: Vec<String> = chapters.iter().map(|chapter| chapter.line.to_string()).collect();
    fs::write(&input, lines.join("\n")).expect("a file to write");
    let output = Command::new(env!("CARGO_BIN_EXE_wirewatch"))
        .args(now.into_iter().flat_map(|now| ["--now", now]))
        .args(["replay", "--ndjson"])
        .arg(&input)
        .current_dir(scratch)
        .env_clear()
        .env("HOME", scratch)
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn every_story_leads_to_its_changes() {
    let scratch = tempfile::tempdir().expect("a folder");
    let mut wrong = String::new();
    for path in stories() {
        let chapters = chapters(&fs::read_to_string(&path).expect("a story"));
        let output = replayed(scratch.path(), &chapters, None);
        let kinds: BTreeSet<&str> =
            chapters.iter().flat_map(|chapter| &chapter.expected).filter_map(|line| kind(line)).collect();
        let mut found: Vec<BTreeSet<String>> = vec![BTreeSet::new(); chapters.len()];
        for line in output.lines() {
            let line: Value = serde_json::from_str(line).expect("JSON");
            if let Some((article, change)) = told(&line)
                && kind(&change).is_some_and(|kind| kinds.contains(kind))
            {
                found[article].insert(change);
            }
        }
        for (chapter, found) in chapters.iter().zip(&found) {
            if chapter.expected != *found {
                let (name, url) = (path.file_name().unwrap_or_default().display(), &chapter.line["url"]);
                wrong += &format!("{name} {url}: expected {:?}, found {found:?}\n", chapter.expected);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_story_is_the_same_years_later() {
    let scratch = tempfile::tempdir().expect("a folder");
    for path in stories() {
        let chapters = chapters(&fs::read_to_string(&path).expect("a story"));
        let r = |now| replayed(scratch.path(), &chapters, now);
        let today = r(None);
        assert!(!today.is_empty());
        for now in ["1999-12-31T23:59:59Z", "2061-07-28T12:00:00Z"] {
            assert_eq!(r(Some(now)), today, "{} on {now}", path.display());
        }
    }
}
