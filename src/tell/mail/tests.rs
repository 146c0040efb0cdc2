//! What mails say.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::*;
use crate::tell::digest::{alerts, digest};
use crate::tell::sample;

pub(super) fn morning() -> Digest {
    digest(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).expect("something new")
}

#[test]
fn tells_a_morning() {
    let mail = render(&morning(), &Templates::embedded());
    insta::assert_snapshot!(mail.subject, @"Kerman, Iran: 94 killed, 284 injured · 2 more");
    insta::assert_snapshot!(mail.text, @r#"
    WIREWATCH · 3 incidents

    Tuesday 26 March 2024, 07:00 (Europe/Berlin)
    Since your last mail of 25 March, 07:00
    1 new · 1 changed · 1 corrected

    ------------------------------------------------------------------------
    NEW · Suicide bombing
    Kerman, Iran
    25 March 2024
    Attributed to Islamic State Khorasan Province

      94 killed

      284 injured

      Sources differ: killed
        84 – Example Post
        94 – Example Wire

      “Two blasts near the cemetery killed *94* people and wounded *284*,
      the emergency services said.”
      According to the emergency services
      — Example Wire, 25 March, 19:40
        Twin blasts strike crowd of mourners
        https://wire.example.org/2024/03/25/kerman

      Told by 3 independent sources; 94 killed by 2 of them and 284 injured
      by 2 of them.

    ------------------------------------------------------------------------
    UPDATE · Armed attack
    Crocus City Hall, Moscow, Russia
    22 March 2024
    Attributed to Islamic State Khorasan Province · claimed by Islamic State

      133+ → 137 killed
      115+ on 23 March → 133+ on 24 March → 137 on 26 March

      “Investigators said on Tuesday that the death toll of the shooting had
      climbed to *137*, three of them children.”
      — Example Times, 26 March, 06:05
        Toll of concert hall shooting rises again
        https://times.example.org/world/hall-toll?edition=eu&page=2

      Told by 3 independent sources; 137 killed by 2 of them.

    ------------------------------------------------------------------------
    CORRECTION · Bombing
    Dikwa, Nigeria
    24 March 2024
    Attributed to Boko Haram

      14 → 11 killed
      Corrected: lowered from 14 to 11.

      30+ killed
      Claimed by the group; no independent source says so.

      “The governor corrected the toll to *11*: three people who had been
      counted among the dead were found alive.”
      — Example Herald, 25 March, 22:10
        Market blast: three thought dead are alive
        https://herald.example.org/market

      “In a statement the group boasted of more than *30* dead soldiers.”
      According to the group
      — Example Monitor, 25 March, 23:00
        Group claims market attack
        https://monitor.example.org/claim

      Told by one source so far.

    ------------------------------------------------------------------------
    43 of 45 feeds answer.
    Example World: no answer since Monday (503)
    Example Herald: nothing new for nine days
    3 articles could not be read.
    For desk. Every figure stands in the sentence that is quoted with it.
    "#);
    assert_eq!(mail.changes, [101, 102, 103, 104, 105]);
}

#[test]
fn tells_the_heaviest_whole_and_the_rest_in_a_line() {
    let mut digest = morning();
    digest.items = vec![digest.items[1].clone(); 23];
    let mail = render(&digest, &Templates::embedded());
    assert_eq!(mail.text.matches("climbed to").count(), 20);
    assert!(mail.text.contains("\n3 MORE\n"));
    assert_eq!(mail.text.matches("- Crocus City Hall, Moscow: killed 133+ → 137 (22 March 2024)").count(), 3);
    assert_eq!(mail.html.matches("<li ").count(), 3);
}

#[test]
fn both_parts_say_the_same() {
    for digest in alerts(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).iter().chain([&morning()]) {
        let mail = render(digest, &Templates::embedded());
        let (text, html) = (words(&mail.text), words(&readable(&mail.html)));
        for item in &digest.items {
            let figures =
                item.figures.iter().filter_map(|line| line.is.as_ref()).map(crate::tell::words::amount);
            let quotes = item.quotes.iter().map(|quote| quote.words.clone());
            let steps = item.figures.iter().flat_map(|line| &line.history);
            let steps = steps.map(crate::tell::words::step);
            for said in figures.chain(steps).chain(quotes).chain([item.place.clone(), item.day.clone()]) {
                let said = words(&said);
                assert!(text.contains(&said) && html.contains(&said), "{said}");
            }
        }
        assert!(mail.text.lines().all(|line| line.chars().count() <= COLUMNS || line.contains("://")));
    }
}

#[test]
fn a_figure_that_moved_has_a_chart_and_its_words() {
    let mut digest = morning();
    let mail = render(&digest, &Templates::embedded());
    assert_eq!(mail.pictures.len(), 1, "only the toll of the concert hall moved");
    let picture = &mail.pictures[0];
    assert!(picture.png.starts_with(b"\x89PNG") && picture.png.len() < 20_000, "{}", picture.png.len());
    assert!(mail.html.contains(&format!("src=\"cid:{}\" width=\"360\" height=\"150\"", picture.id)));
    assert!(mail.html.contains(
        "alt=\"Chart, killed: 115+ on 23 March, then 133+ on 24 March, then 137 on 26 March; sources now say 133 to \
         143.\""
    ));
    assert_eq!(mail.html.matches("<img").count(), mail.html.matches("alt=\"Chart, ").count());
    digest.items = vec![digest.items[1].clone(); 23];
    let long = render(&digest, &Templates::embedded());
    assert_eq!((long.pictures.len(), long.html.matches("<img").count()), (1, 20), "one picture, shown often");
}

#[test]
fn what_a_recipient_asks_for_shows() {
    let mut digest = morning();
    digest.neutral_subject = true;
    digest.csv = true;
    digest.together = Some("3 alerts come in one mail.".to_owned());
    let mail = render(&digest, &Templates::embedded());
    assert_eq!(mail.subject, "Wirewatch: 3 incidents");
    let before = mail.html.split("Wirewatch</p>").next().expect("a beginning");
    for name in ["Kerman", "Crocus", "Dikwa", "Islamic State"] {
        assert!(!before.contains(name), "neither the subject nor the list's preview names {name}");
    }
    assert_eq!(mail.csv.map(|table| table.lines().count()), Some(6));
    assert!(
        mail.text.contains("3 alerts come in one mail.") && mail.html.contains("3 alerts come in one mail.")
    );
}

/// What a person reads of a page, roughly: no head, no tags.
fn readable(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let plain = |piece: &str| piece.split_once('>').map_or(piece, |(_, words)| words).to_owned();
    body.split('<').map(plain).collect::<String>().replace("&nbsp;", " ")
}

/// The words alone, without the stars that mark figures in the text.
fn words(text: &str) -> String {
    text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes the mails that are looked at in a browser: `cargo test --lib pictures -- --ignored`.
#[test]
#[ignore = "writes files under target, to be looked at"]
#[allow(clippy::disallowed_methods, reason = "only this test writes, for people's eyes")]
fn pictures() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/mails");
    std::fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, digest: &Digest| {
        let mail = render(digest, &Templates::embedded());
        // A browser knows no cid: the pictures stand inside the page.
        let mut html = mail.html;
        for picture in &mail.pictures {
            let inside = format!("data:image/png;base64,{}", STANDARD.encode(&picture.png));
            html = html.replace(&format!("cid:{}", picture.id), &inside);
        }
        std::fs::write(folder.join(format!("{name}.html")), html).expect("a file");
        std::fs::write(folder.join(format!("{name}.txt")), mail.text).expect("a file");
    };
    write("morning", &morning());
    for (number, alert) in alerts(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).iter().enumerate() {
        write(&format!("alert-{number}"), alert);
    }
    write("nothing-new", &Digest { items: Vec::new(), ..morning() });
    // The hardest to lay out: many incidents, long names without a space, a long note.
    let mut hard = morning();
    hard.items = hard.items.iter().cycle().take(23).cloned().collect();
    let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    for item in &mut hard.items {
        item.place = format!("{long}, {long}");
        item.short_place = long.to_owned();
        for quote in &mut item.quotes {
            quote.source.title = Some(long.repeat(2));
            quote.source.name = long.to_owned();
        }
        for conflict in &mut item.conflicts {
            conflict.voices[0].1 = long.to_owned();
        }
    }
    hard.together =
        Some("23 alerts come in one mail, since at most 12 alerts an hour go out by themselves.".to_owned());
    write("hard", &hard);
}
