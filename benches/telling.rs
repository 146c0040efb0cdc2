//! How fast mails are put together and handed over. `cargo bench --bench telling`.
//!
//! A digest of 200 changes with 20 charts should take less than a second on one core, and 500 recipients' mails should
//! be handed over at 200 a second or more, each noted in the outbox's database as it is taken.
#![allow(clippy::disallowed_methods, reason = "a benchmark has files and a server of its own")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use divan::counter::ItemsCount;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use wirewatch::config::{self, Files, Source};
use wirewatch::daemon::delivery;
use wirewatch::daemon::service::Service;
use wirewatch::edge::clock::Clock;
use wirewatch::edge::mailer::message::{Letter, compose};
use wirewatch::edge::store::{NewMail, Store};
use wirewatch::model::{
    Amount, BestFigure, Bound, Change, ChangeKind, Differences, DigestFoot, Figure, FigureScope, HistoryStep,
    Incident, IncidentType, Kind, MailKind, Modality, Place, PlacePrecision, Quote, Role, Scope, Severity,
    Source as Voice, SourceLine, Span, Stage, Told,
};
use wirewatch::tell::digest::digest;
use wirewatch::tell::mail::{Templates, render};
use wirewatch::tell::untold::{FigureKey, Untold};
use wirewatch::tell::wishes::Wishes;
use wirewatch::track::material::is_material;

const CHANGES: i64 = 200;
const RECIPIENTS: usize = 500;

fn main() {
    divan::main();
}

fn now() -> Timestamp {
    Timestamp::from_second(1_711_432_800).expect("a time")
}

fn amount(value: u64) -> Amount {
    Amount { bound: Bound::Exact, low: value, high: Some(value), said: value.to_string().into() }
}

fn figure(value: u64) -> Figure {
    let words =
        format!("The police said that {value} people were killed when a bomb went off in the market.");
    Figure {
        kind: Kind::Killed,
        role: Role::Victim,
        population: None,
        amount: amount(value),
        scope: FigureScope::Incident,
        modality: Modality::Asserted,
        part_of: None,
        attributed_to: Some("the police".to_owned()),
        quote: Quote { span: Span { start: 0, end: words.chars().count() }, words },
        marked: Span { start: 21, end: 21 + value.to_string().len() },
        rule: "subject of a passive".to_owned(),
    }
}

fn incident(id: i64, value: u64) -> Incident {
    let place = Place {
        name: format!("Town {id}"),
        admin1: None,
        country: Some("NG".to_owned()),
        lat: None,
        lon: None,
        precision: PlacePrecision::Town,
        quote: "town".to_owned(),
    };
    let best = BestFigure {
        kind: Kind::Killed,
        role: Role::Victim,
        best: Some(value),
        amount: amount(value),
        low: value,
        high: Some(value + 4),
        sources: 2,
        article: id,
        at: now(),
        figure: figure(value),
        claimed: false,
        rule: "latest".to_owned(),
        conflicts: Vec::new(),
    };
    Incident {
        id,
        incident_type: IncidentType::Bombing,
        stage: Stage::Happened,
        scope: Scope::Current,
        when: None,
        places: vec![place],
        groups: Vec::new(),
        figures: vec![best],
        sources: 2,
        articles: vec![id],
    }
}

/// So many incidents, each with a toll that rose in six steps.
fn untold() -> Untold {
    let mut untold = Untold {
        wishes: Wishes {
            name: "desk".to_owned(),
            time_zone: TimeZone::UTC,
            groups: BTreeSet::new(),
            types: Vec::new(),
            kinds: Vec::new(),
            background: false,
            window: Duration::from_secs(7 * 24 * 3600),
            nothing_new: false,
            places: Vec::new(),
            languages: Vec::new(),
            differences: Differences::Material,
            severity: Severity::Any,
            quiet: None,
            cool_down: Duration::from_secs(45 * 60),
            neutral_subject: false,
            csv: true,
        },
        changes: Vec::new(),
        incidents: BTreeMap::new(),
        histories: BTreeMap::new(),
        articles: BTreeMap::new(),
        told_figures: BTreeMap::new(),
        told_incidents: BTreeSet::new(),
        last_alerts: BTreeMap::new(),
        groups: Vec::new(),
        since: None,
        looks_back: false,
        is_material,
        foot: DigestFoot::default(),
    };
    for id in 1..=CHANGES {
        let value = 100 + u64::try_from(id).unwrap_or_default();
        let earlier = |hours: i64| now() - jiff::SignedDuration::from_hours(hours);
        let history = (0..6).map(|step: u64| {
            let value = value - 50 + 10 * step;
            let at = earlier(60 - 10 * i64::try_from(step).unwrap_or_default());
            HistoryStep { at, value, open: false, unnumbered: false, low: value, high: Some(value + 4) }
        });
        let key = FigureKey { incident: id, kind: Kind::Killed, role: Role::Victim };
        untold.histories.insert(key, history.collect());
        untold.told_figures.insert(key, amount(value - 10));
        untold.told_incidents.insert(id);
        untold.incidents.insert(id, incident(id, value));
        untold.articles.insert(
            id,
            SourceLine {
                name: "Example Post".to_owned(),
                title: Some(format!("Toll of bombing in town {id} rises")),
                link: Some(format!("https://news.example.org/{id}")),
                published: earlier(1),
            },
        );
        let change = Change {
            change: ChangeKind::Up,
            incident: id,
            kind: Some(Kind::Killed),
            role: Some(Role::Victim),
            was: Some(amount(value - 10)),
            is: Some(amount(value)),
            article: id,
            at: earlier(1),
            background: false,
            material: true,
            figure: Some(figure(value)),
            source: Voice { key: "post".to_owned(), name: "Example Post".to_owned() },
            decided_by: None,
        };
        untold.changes.push(Told { id, seen: now(), since: now(), language: Some("en".to_owned()), change });
    }
    untold
}

#[divan::bench(sample_count = 10)]
fn a_digest_of_200_changes_with_20_charts(bencher: divan::Bencher) {
    let (untold, templates) = (untold(), Templates::embedded());
    bencher.bench(|| {
        let digest = digest(&untold, now()).expect("something new");
        let mail = render(&digest, &templates);
        assert_eq!(mail.pictures.len(), 20);
        compose(&Letter {
            from: "Wirewatch <wirewatch@example.org>",
            to: "desk@example.org",
            recipient: "desk",
            mail: &mail,
            message_id: "<1@example.org>",
            thread: &[],
            at: &now().to_zoned(TimeZone::UTC),
        })
        .expect("a mail")
        .len()
    });
}

/// Takes every mail.
fn mail_server() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            std::thread::spawn(move || {
                stream.set_nodelay(true).ok();
                let mut lines = BufReader::new(&stream).lines();
                let say = |reply: &str| (&stream).write_all(format!("{reply}\r\n").as_bytes());
                say("220 ready").ok();
                while let Some(Ok(line)) = lines.next() {
                    let said = if line.starts_with("DATA") {
                        say("354 go on").ok();
                        lines.by_ref().map_while(Result::ok).find(|line| line == ".");
                        say("250 taken")
                    } else {
                        say("250 well")
                    };
                    if said.is_err() || line.starts_with("QUIT") {
                        return;
                    }
                }
            });
        }
    });
    port
}

/// A service whose outbox holds a mail for each recipient.
fn outbox(folder: &std::path::Path, port: u16) -> Arc<Service> {
    let settings = format!(
        "data = \"data\"\n[mail]\ntransport = \"smtp\"\n[mail.smtp]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\n"
    );
    let name = |number| {
        format!(
            "[[recipient]]\nname = \"desk-{number}\"\naddress = \"desk-{number}@example.org\"\nalerts = true\n"
        )
    };
    let settings = settings + &(0..RECIPIENTS).map(name).collect::<String>();
    let file = |name: &str, text: &str| Source::new(folder.join(name), text);
    let files = Files {
        wirewatch: file("wirewatch.toml", &settings),
        feeds: file("feeds.toml", ""),
        groups: file("groups.toml", ""),
    };
    let config = config::read(&files).expect("right settings");
    let store = Store::open(&config.data.join("wirewatch.db")).expect("a database");
    let message = "Subject: hello\r\n\r\n".to_owned() + &"A line of a mail as it comes.\r\n".repeat(700);
    store
        .whole(|| {
            for number in 0..RECIPIENTS {
                store.save_mail(&NewMail {
                    recipient: &format!("desk-{number}"),
                    address: &format!("desk-{number}@example.org"),
                    kind: MailKind::Digest,
                    message_id: &format!("<{number}@example.org>"),
                    subject: "hello",
                    html: "",
                    body: "",
                    message: message.as_bytes(),
                    incident: None,
                    changes: &[],
                    figures: &[],
                    composed: now(),
                })?;
            }
            Ok::<_, wirewatch::edge::store::StoreError>(())
        })
        .expect("an outbox");
    Service::start(config, Clock::Fixed(now())).expect("a service")
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn mails_of_500_recipients(bencher: divan::Bencher) {
    let port = mail_server();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    bencher
        .counter(ItemsCount::new(RECIPIENTS))
        .with_inputs(|| {
            let folder = tempfile::tempdir().expect("a folder");
            let service = outbox(folder.path(), port);
            (folder, service)
        })
        .bench_local_values(|(folder, service)| {
            let (taken, refused) =
                runtime.block_on(delivery::deliver(&service, now())).expect("the database");
            assert_eq!((taken, refused), (RECIPIENTS, 0));
            folder
        });
}
