//! A bad morning: ten thousand changes at once are told whole, and once.

use jiff::Timestamp;
use wirewatch::config::settings::Config;
use wirewatch::config::{self, Files, Source};
use wirewatch::edge::store::Store;
use wirewatch::model::MailKind;
use wirewatch::pipeline::{self, Telling};
use wirewatch::tell::mail::Templates;

use crate::support::morning::{STEPS, fill};

const INCIDENTS: u64 = 2_500;

fn config(folder: &std::path::Path) -> Config {
    let file = |name: &str, text: &str| Source::new(folder.join(name), text);
    let recipients = "[[recipient]]\nname = \"desk\"\naddress = \"desk@example.org\"\ndigest = \"0 7 * * *\"\n\
                      csv = true\n";
    let files = Files {
        wirewatch: file("wirewatch.toml", recipients),
        feeds: file("feeds.toml", ""),
        groups: file("groups.toml", ""),
    };
    config::read(&files).expect("right settings")
}

#[test]
fn ten_thousand_changes_at_once_are_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let (config, templates) = (config(folder.path()), Templates::embedded());
    let telling = Telling { config: &config, templates: &templates };
    let path = folder.path().join("morning.db");
    let store = Store::scratch(&path).expect("a database");
    let now: Timestamp = "2024-03-24T07:00:00Z".parse().expect("a time");
    let desk = &config.recipients[0];
    store.reached(&desk.name, now).expect("the database");
    fill(&store, INCIDENTS, now);

    let mails = pipeline::tell(&store, &telling, desk, MailKind::Digest, now).expect("the database");
    let stored = store.mails_composed(Timestamp::MIN, Timestamp::MAX).expect("its mails");
    assert_eq!(stored.len(), mails);
    let largest = stored.iter().map(|mail| mail.message.len()).max().unwrap_or_default();
    assert!(largest < 10_000_000, "servers take mails of this size: {largest}");
    for number in [0, 1, INCIDENTS / 2, INCIDENTS - 1] {
        let told = |text: &str| {
            text.contains(&format!("Town {number},")) || text.contains(&format!("Town {number}\n"))
        };
        let telling: Vec<&str> =
            stored.iter().map(|mail| mail.body.as_str()).filter(|body| told(body)).collect();
        assert_eq!(telling.len(), 1, "town {number}");
    }
    let database = rusqlite::Connection::open(&path).expect("a file");
    let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, u64>(0)).expect("a count");
    assert_eq!(count("SELECT count(*) FROM told"), INCIDENTS * STEPS);

    let again = pipeline::tell(&store, &telling, desk, MailKind::Digest, now).expect("the database");
    assert_eq!(again, 0, "nothing is told twice");
}
