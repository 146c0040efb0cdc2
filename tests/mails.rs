//! Golden mails: what the demo's recipients get over its days, and what would be mailed of each story, text and HTML.
//!
//! A mail is judged by eye. Where a change of wording or layout is meant, `INSTA_UPDATE=always cargo test --test tests
//! mails::` writes the snapshots anew, and the difference is what is to be read. `.ci/pictures` shows the same mails as a
//! browser does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::{SignedDuration, Timestamp};
use scraper::{ElementRef, Html, Selector};
use wirewatch::cli::wire::ArticleLine;
use wirewatch::config::{self, Files, Source};
use wirewatch::edge::mailer::message;
use wirewatch::edge::store::{MailRow, Store};
use wirewatch::model::MailKind;
use wirewatch::pipeline::{self, Telling};
use wirewatch::read::Reader;
use wirewatch::tell::mail::Templates;

use crate::stories::{chapters, stories};
use crate::support::world::{WIREWATCH, said};

/// What the demo mails, in the order of its composing; the newsroom's port is another one each time.
fn of_the_demo(folder: &Path) -> Vec<MailRow> {
    let output =
        Command::new(WIREWATCH).args(["demo", "--into"]).arg(folder).output().expect("the binary runs");
    assert!(output.status.success(), "{}", said(&output));
    let store = Store::open(&folder.join("wirewatch.db")).expect("the demo's database");
    let mut mails = store.mails_composed(Timestamp::MIN, Timestamp::MAX).expect("its mails");
    mails.sort_by_key(|mail| (mail.composed, mail.id));
    for mail in &mut mails {
        mail.body = without_port(&mail.body, "http://127.0.0.1:");
        mail.html = without_port(&mail.html, "http:&#x2f;&#x2f;127.0.0.1:");
    }
    mails
}

fn without_port(text: &str, address: &str) -> String {
    let mut parts = text.split(address);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        all + address + "PORT" + part.trim_start_matches(|digit: char| digit.is_ascii_digit())
    })
}

/// What is mailed of a story: an alert after each article that is worth one, and a digest of all of it at the end.
fn of_the_story(path: &Path, folder: &Path) -> Vec<MailRow> {
    let file = |name: &str, text: &str| Source::new(folder.join(name), text);
    let recipients = "[[recipient]]\nname = \"duty\"\naddress = \"duty@example.org\"\nalerts = true\n\
                      [[recipient]]\nname = \"desk\"\naddress = \"desk@example.org\"\ndigest = \"0 18 * * *\"\n\
                      window = \"60d\"\n";
    let config = config::read(&Files {
        wirewatch: file("wirewatch.toml", recipients),
        feeds: file("feeds.toml", ""),
        groups: file("groups.toml", include_str!("../config/groups.toml")),
    })
    .expect("right settings");
    let (reader, templates) = (Reader::new(&config.groups), Templates::embedded());
    let telling = Telling { config: &config, templates: &templates };
    let store = Store::open(&folder.join("story.db")).expect("a database");
    let mut now = Timestamp::MIN;
    for chapter in chapters(&fs::read_to_string(path).expect("a story")) {
        let line: ArticleLine = serde_json::from_value(chapter.line).expect("a line of an archive");
        let published = line.published_at().expect("a time").expect("a date");
        if now == Timestamp::MIN {
            for recipient in &config.recipients {
                store.reached(&recipient.name, published).expect("the database");
            }
        }
        let arrival = pipeline::arrive_archived(line.article(), &line.id, published);
        pipeline::take_archived(&store, &reader, &arrival).expect("the database");
        // Later than any cool-down.
        now = published + SignedDuration::from_mins(50);
        pipeline::tell(&store, &telling, &config.recipients[0], MailKind::Alert, now).expect("the database");
    }
    now += SignedDuration::from_hours(1);
    pipeline::tell(&store, &telling, &config.recipients[1], MailKind::Digest, now).expect("the database");
    let mut mails = store.mails_composed(Timestamp::MIN, Timestamp::MAX).expect("its mails");
    mails.sort_by_key(|mail| (mail.composed, mail.id));
    mails
}

/// Subject and text, as a mail program without HTML shows them.
fn text(mail: &MailRow) -> String {
    let at = mail.composed.strftime("%Y-%m-%d %H:%M");
    format!("To: {}, {at}\nSubject: {}\n\n{}", mail.recipient, mail.subject, mail.body)
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[test]
fn the_demos_mails_are_as_they_were_approved() {
    let folder = tempfile::tempdir().expect("a folder");
    let mails = of_the_demo(folder.path());
    assert!(mails.iter().any(|mail| mail.kind == MailKind::Alert));
    assert!(mails.iter().any(|mail| mail.kind == MailKind::Digest));
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for mail in &mails {
        let name = format!("demo_{}_{}", mail.composed.strftime("%d_%H%M"), mail.recipient);
        // Several alerts of one moment are told apart by their order.
        let number = names.entry(name.clone()).and_modify(|number| *number += 1).or_insert(1);
        insta::assert_snapshot!(format!("{name}_{number}_text"), text(mail));
        insta::assert_snapshot!(format!("{name}_{number}_html"), mail.html);
    }
}

#[test]
fn the_mails_of_every_story_are_as_they_were_approved() {
    for path in stories() {
        let folder = tempfile::tempdir().expect("a folder");
        let mails = of_the_story(&path, folder.path());
        let texts: Vec<String> = mails.iter().map(text).collect();
        insta::assert_snapshot!(format!("story_{}_text", name(&path)), texts.join("\n\n"));
        let digest = mails.iter().rfind(|mail| mail.kind == MailKind::Digest);
        let html = digest.map_or("no digest\n", |mail| &mail.html);
        insta::assert_snapshot!(format!("story_{}_html", name(&path)), html);
    }
}

/// What every mail's HTML must be, whatever it tells: for screen readers, and for mail programs that load nothing.
#[test]
fn every_mail_is_well_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut mails = of_the_demo(folder.path());
    for path in stories() {
        let folder = tempfile::tempdir().expect("a folder");
        mails.extend(of_the_story(&path, folder.path()));
    }
    assert!(mails.len() > 20, "{}", mails.len());
    let mut charts = 0;
    for mail in &mails {
        let page = Html::parse_document(&mail.html);
        let shown = &mail.subject;
        let all = |selector: &str| -> Vec<ElementRef<'_>> {
            page.select(&Selector::parse(selector).expect("a selector")).collect()
        };
        let value = |element: &ElementRef<'_>, name: &str| element.attr(name).unwrap_or_default().to_owned();
        assert_eq!(value(&all("html")[0], "lang"), "en", "{shown}");
        assert_eq!(all("head > title")[0].text().collect::<String>(), *shown);

        // Headings: one above all, and none a level too deep.
        let levels: Vec<u32> = all("h1, h2, h3, h4, h5, h6")
            .iter()
            .filter_map(|heading| heading.value().name()[1..].parse().ok())
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{shown}: {levels:?}");
        assert_eq!(levels.first(), Some(&1), "{shown}: {levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{shown}: {levels:?}");

        // Pictures: carried by the mail itself, with words in their place.
        let carried: BTreeMap<String, Vec<u8>> = message::pictures(&mail.message)
            .into_iter()
            .map(|picture| (format!("cid:{}", picture.id), picture.png))
            .collect();
        for picture in all("img") {
            assert!(carried.contains_key(&value(&picture, "src")), "{shown}: {}", value(&picture, "src"));
            assert!(value(&picture, "alt").starts_with("Chart, "), "{shown}: {}", value(&picture, "alt"));
            charts += 1;
        }
        assert!(carried.len() <= all("img").len(), "{shown}: a picture that nothing shows");

        // Nothing is loaded, nothing runs, and only the web is linked to, by words.
        let loads = "script, link, iframe, frame, object, embed, form, input, button, svg, video, audio, base, \
                     meta[http-equiv], [srcset], [background], [onload], [onclick], [onerror]";
        assert!(all(loads).is_empty(), "{shown}");
        assert!(!mail.html.contains("url(") && !mail.html.contains("@import"), "{shown}");
        for link in all("a") {
            let address = value(&link, "href");
            assert!(address.starts_with("http://") || address.starts_with("https://"), "{shown}: {address}");
            assert!(!link.text().collect::<String>().trim().is_empty(), "{shown}: a link without words");
        }
        for table in all("table") {
            assert_eq!(value(&table, "role"), "presentation", "{shown}: tables are for layout only");
        }
    }
    assert!(charts > 10, "{charts}");
}
