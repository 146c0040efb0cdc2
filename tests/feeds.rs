//! Feed files of six other programs, read in place where they are at hand: how many are read as those
//! programs read them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::Value;
use url::Url;
use wirewatch::model::{Entry, Feed};
use wirewatch::read::feed::read;

/// What a server would send with a file that tells nothing of it.
const ADDRESS: &str = "http://example.com/feed.xml";
/// No file may take longer; a debug build on a busy machine is slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });
/// The share of the expectations that must be met.
const FLOOR: f64 = 0.98;

/// What is not read as its program expects it, and why. Whatever else is missed fails the test.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("/http_entry_id_base_content_location.xml: 0 id", IDS),
    ("/entry_id_xml_base.xml: 0 id", IDS),
    ("/item_href_map_link.xml: 0 link", CDF),
    ("/item_lastmod.xml: 0 updated", CDF),
    (
        "/entity_in_doctype.xml: 0 id",
        "entities that a feed declares are not expanded: a few lines can make gigabytes",
    ),
    ("/atom03_feed_entry_title_base64.xml: 0 title", BASE64),
    ("/atom03_feed_title_base64.xml: title", BASE64),
    ("/atom10_feed_entry_author_multiple.xml: 0 author", "all authors are named, not the first one only"),
    ("/rdf_item_links.xml: 0 link", LINKS),
    ("/rss_channel_item_links.xml: 0 link", LINKS),
    ("-_rss_channel_item_links.xml: 0 link", LINKS),
    (
        "-_atom03_feed_entry_modified.xml: 0 published",
        "the time of a change is not taken for that of publication",
    ),
    (
        "-_rss_channel_item_author_atom.xml: 0 author",
        "Atom's author in an RSS item, which nobody writes, is not read",
    ),
];
const IDS: &str = "ids are kept verbatim: resolved against an address they would change with it";
const CDF: &str = "Channel Definition Format of 1997, whose elements no feed of today has";
const BASE64: &str = "Atom 0.3's titles in base64, which nobody writes";
const LINKS: &str = "of several links in an item the first one counts, not the last";

#[test]
fn other_programs_feeds_are_read_as_they_read_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/feeds");
    let Ok(expectations) = fs::read_to_string(folder.join("expect.jsonl")) else {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    };
    let mut applied = 0;
    let mut missed = Vec::new();
    let mut slowest = Duration::ZERO;
    for line in expectations.lines() {
        let expected: Value = serde_json::from_str(line).expect("a line of JSON");
        let path = folder.join(expected["path"].as_str().expect("a path"));
        let (found, took) = read_file(&path, &expected);
        assert!(took < LONGEST, "{} took {took:?}", path.display());
        let differences = differences(&expected, found.as_ref());
        applied += differences.len();
        slowest = slowest.max(took);
        let wrong = differences.into_iter().flatten();
        missed
            .extend(wrong.map(|difference| {
                format!("{}: {difference}", expected["path"].as_str().unwrap_or_default())
            }));
    }
    let met = applied - missed.len();
    let share = met as f64 / applied as f64;
    if std::env::var_os("MISSES").is_some() {
        eprintln!("{}", missed.join("\n"));
    }
    eprintln!("{met} of {applied} expectations met ({share:.3}), the slowest file in {slowest:?}");
    assert!(FLOOR <= share, "only {met} of {applied}:\n{}", missed.join("\n"));
    let is_known = |miss: &&String| EXCEPTIONS.iter().any(|(what, _)| miss.contains(what));
    let unknown: Vec<&String> = missed.iter().filter(|miss| !is_known(miss)).collect();
    assert!(unknown.is_empty(), "missed without a reason: {unknown:#?}");
    let is_missed = |what: &str| missed.iter().any(|miss| miss.contains(what));
    let met: Vec<&str> = EXCEPTIONS.iter().map(|(what, _)| *what).filter(|what| !is_missed(what)).collect();
    assert!(met.is_empty(), "met by now, no exceptions any more: {met:?}");
}

fn read_file(path: &PathBuf, expected: &Value) -> (Result<Feed, String>, Duration) {
    let bytes = fs::read(path).expect("the file");
    let header = |name: &str| {
        let headers = expected["headers"].as_object()?;
        let (_, value) = headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        value.as_str()
    };
    let address = header("content-location").and_then(|to| Url::parse(ADDRESS).ok()?.join(to).ok());
    let address = address.unwrap_or_else(|| Url::parse(ADDRESS).expect("a URL"));
    let began = Instant::now();
    let found = read(&bytes, header("content-type"), &address).map_err(|other| other.to_string());
    (found, began.elapsed())
}

/// For each expectation nothing, or in what it was missed.
fn differences(expected: &Value, found: Result<&Feed, &String>) -> Vec<Option<String>> {
    let mut outcomes = Vec::new();
    let wants = ["entries", "feed", "items"].iter().any(|key| expected.get(key).is_some());
    let feed = match found {
        Ok(feed) => feed,
        Err(why) => return if wants { vec![Some(why.clone())] } else { Vec::new() },
    };
    let mut check = |what: String, wanted: &Value, told: Option<&str>| {
        let Some(wanted) = wanted.as_str() else { return };
        let same = told.is_some_and(|told| same(wanted, told));
        outcomes.push((!same).then(|| format!("{what}: {wanted:?}, told {told:?}")));
    };
    if let Some(entries) = expected["entries"].as_u64() {
        let told = feed.entries.len().to_string();
        check("entries".to_owned(), &Value::String(entries.to_string()), Some(&told));
    }
    check("title".to_owned(), &expected["feed"]["title"], feed.title.as_deref());
    for item in expected["items"].as_array().into_iter().flatten() {
        let at = item["at"].as_u64().unwrap_or_default() as usize;
        let nothing = Entry::default();
        let entry = feed.entries.get(at).unwrap_or(&nothing);
        let time = |time: Option<Timestamp>| time.map(|time| time.to_string());
        check(format!("{at} title"), &item["title"], entry.title.as_deref());
        check(format!("{at} link"), &item["link"], entry.link.as_deref());
        check(format!("{at} id"), &item["id"], Some(&entry.id));
        check(format!("{at} published"), &item["published"], time(entry.published).as_deref());
        check(format!("{at} updated"), &item["updated"], time(entry.updated).as_deref());
        check(format!("{at} author"), &item["author"], Some(&entry.authors.join(", ")));
    }
    outcomes
}

/// The same words, the same address once it is absolute, or the same instant. What others tell as HTML or
/// together with a mail address counts by the words of it.
fn same(wanted: &str, told: &str) -> bool {
    let words = |text: &str| {
        let text = text.replace("&#38;", "&").replace("&#x26;", "&").replace("&#8211;", "–");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let instant = |text: &str| {
        let read = text
            .parse::<Timestamp>()
            .or_else(|_| jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text));
        read.ok().map(|time| time.as_second())
    };
    let base = Url::parse(ADDRESS).expect("a URL");
    words(wanted) == words(told)
        || wanted.split_once(" (").is_some_and(|(name, rest)| name == told && rest.contains('@'))
        || instant(wanted).is_some() && instant(wanted) == instant(told)
        || Url::parse(told).is_ok_and(|told| base.join(wanted) == Ok(told))
}
