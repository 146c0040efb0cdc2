//! The service for some minutes in a world where things break: hosts, the network, the disk, the mail server, the
//! clock, the configuration, and the service itself, which is killed again and again.
//!
//! At the end every incident that was published has been told once to each recipient, every fault that lasted was
//! reported once when it began and once when it was over, and nothing waits. It takes minutes and is asked for by name:
//!
//! ```sh
//! WIREWATCH_SOAK_KILLS=100 cargo test --test tests soak -- --ignored --nocapture
//! ```
//!
//! `WIREWATCH_SOAK_LOG=1` shows what the service logs, and `WIREWATCH_SOAK_SEED` gives another order of things; the same seed gives the same order.

mod news;

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::runtime::Runtime;
use wirewatch::edge::newsroom::{Fault, Newsroom, Page};
use wirewatch::edge::store::Store;

use crate::support::disk::Disk;
use crate::support::postbox;
use crate::support::running::Running;
use crate::support::world::{World, said};

use self::news::FEEDS;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
/// Between two steps: longer than the schedule of the feeds.
const STEP: i64 = 20 * MINUTE;
/// The service is at rest when it says nothing for so long.
const QUIET: Duration = Duration::from_millis(1_300);
/// Steps after which everything must be well again.
const MOST_STEPS: usize = 60;
/// Numbers that look thrown and are the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).expect("less than the sides")
    }
}

/// What breaks, for three steps at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    HostDown,
    HostSlow,
    HostWrong,
    NetworkGone,
    DiskFull,
    MailServerDown,
    MailsCutOff,
    BrokenFiles,
    ClockForward,
    ClockBack,
}

const BREAKS: [Break; 10] = [
    Break::HostDown,
    Break::HostSlow,
    Break::HostWrong,
    Break::NetworkGone,
    Break::DiskFull,
    Break::MailServerDown,
    Break::MailsCutOff,
    Break::BrokenFiles,
    Break::ClockForward,
    Break::ClockBack,
];

struct Soak {
    world: World,
    dice: Dice,
    disk: Option<Disk>,
    running: Option<Running>,
    /// How far the clock is ahead.
    ahead_s: i64,
    /// The tolls of what was published.
    published: Vec<usize>,
    kills: usize,
    wanted_kills: usize,
    cut_mails: usize,
    /// Where the service starts anew after it was killed, it is looked over first.
    looks: usize,
    /// What broke, and what was broken.
    broke: Vec<(Break, &'static str)>,
}

impl Soak {
    fn now(&self) -> Timestamp {
        Timestamp::now().saturating_add(SignedDuration::from_secs(self.ahead_s)).expect("a time")
    }

    fn start(&mut self) {
        self.running = Some(Running::by_the_clock(&self.world));
    }

    /// Lets time pass, and wakes the service.
    fn pass(&mut self, seconds: i64) {
        self.ahead_s += seconds;
        self.world.set_clock(self.ahead_s);
        if let Some(running) = &self.running {
            running.signal("-HUP");
        }
    }

    fn rest(&mut self) {
        if let Some(running) = &mut self.running {
            let ended = running.child.try_wait().expect("it can be asked");
            assert!(ended.is_none(), "the service ended by itself: {ended:?}");
        }
        let said = self.running.as_ref().map(|running| running.calm(QUIET, 10_000)).unwrap_or_default();
        if setting("WIREWATCH_SOAK_LOG", 0) == 1 {
            said.iter().for_each(|line| eprintln!("    {line}"));
        }
    }

    /// A power cut for the process, after some lines of its log or some milliseconds; then its database is looked over.
    fn kill(&mut self) {
        let Some(mut running) = self.running.take() else { return };
        let wait = Duration::from_millis(self.dice.throw(120) as u64);
        let lines = self.dice.throw(8);
        running.calm(wait, lines);
        running.child.kill().expect("it runs");
        drop(running);
        self.kills += 1;
        self.look();
        self.start();
    }

    fn look(&mut self) {
        let verify = self.world.command_by_the_clock().arg("verify").output().expect("it runs");
        assert!(verify.status.success(), "after {} kills: {}", self.kills, said(&verify));
        self.looks += 1;
    }

    fn publish(&mut self) {
        let number = self.published.len();
        let now = self.now();
        let filler = self.dice.throw(news::FILLERS.len());
        if let Some(report) = news::report(number, filler, now) {
            self.world.publish(report.feed, &[report.story]);
            self.published.push(report.toll);
        }
    }

    /// One step: news, time, and perhaps a kill.
    fn step(&mut self, may_kill: bool) {
        self.publish();
        self.pass(STEP);
        if may_kill && self.kills < self.wanted_kills {
            self.kill();
            self.pass(MINUTE);
        }
        self.rest();
    }

    /// Something breaks, is broken for three steps, and is mended.
    fn break_and_mend(&mut self, broken: Break) {
        let feed = FEEDS[self.dice.throw(FEEDS.len())];
        let path = format!("/{feed}.xml");
        eprintln!(
            "{}: {broken:?} {feed}, {} kills, {} told of",
            self.now(),
            self.kills,
            self.published.len()
        );
        self.broke.push((broken, feed));
        let feeds = self.world.folder.path().join("feeds.toml");
        let right = std::fs::read_to_string(&feeds).expect("it is there");
        match broken {
            Break::HostDown => self.world.newsroom.fail(&path, Fault::Status(503)),
            Break::HostSlow => self.world.newsroom.fail(&path, Fault::Silence),
            Break::HostWrong => self.world.newsroom.fail(&path, Fault::Redirect(302, "/consent".to_owned())),
            Break::NetworkGone => {
                for feed in FEEDS {
                    self.world.newsroom.fail(&format!("/{feed}.xml"), Fault::Silence);
                }
            }
            Break::DiskFull => {
                if let Some(disk) = &self.disk {
                    disk.fill();
                }
            }
            Break::MailServerDown => {
                for _ in 0..40 {
                    self.world.postbox.fail_next(postbox::Fault::Greeting("421 too busy".to_owned()));
                }
            }
            Break::MailsCutOff => {
                self.world.postbox.fail_next(postbox::Fault::CutBeforeTaking);
                self.world.postbox.fail_next(postbox::Fault::CutAfterTaking);
                self.cut_mails += 1;
            }
            Break::BrokenFiles => {
                std::fs::write(&feeds, "[[feed]]\nname = \"").expect("written");
            }
            Break::ClockForward => self.pass(26 * HOUR),
            Break::ClockBack => self.pass(-5 * HOUR),
        }
        // With the files broken it would not start again, and rightly so; with a full disk it would wait.
        let may_kill = ![Break::BrokenFiles, Break::DiskFull].contains(&broken);
        for _ in 0..3 {
            match broken {
                // Nothing is published that would make the files right again.
                Break::BrokenFiles => {
                    self.pass(STEP);
                    self.rest();
                }
                _ => self.step(may_kill),
            }
        }
        match broken {
            Break::HostDown | Break::HostSlow | Break::HostWrong => self.world.newsroom.mend(&path),
            Break::NetworkGone => {
                FEEDS.iter().for_each(|feed| self.world.newsroom.mend(&format!("/{feed}.xml")));
            }
            Break::DiskFull => {
                if let Some(disk) = &self.disk {
                    disk.empty();
                }
            }
            Break::MailServerDown => self.world.postbox.mend(),
            Break::BrokenFiles => std::fs::write(&feeds, right).expect("written"),
            Break::ClockBack => self.pass(5 * HOUR),
            Break::MailsCutOff | Break::ClockForward => {}
        }
        // It comes back by itself: back-off after failures is six hours at most.
        for _ in 0..2 {
            self.step(true);
        }
        self.pass(7 * HOUR);
        self.rest();
    }

    fn count(&self, rows: &str) -> u64 {
        count(&self.world.store(), rows)
    }

    /// Lets time pass until nothing waits and nothing is wrong any more.
    fn settle(&mut self) {
        for _ in 0..MOST_STEPS {
            self.pass(4 * HOUR);
            self.rest();
            let open = self.count("entry WHERE state = 'unread'")
                + self.count("mail WHERE state = 'waiting'")
                + self.count(
                    "trouble WHERE ended IS NULL AND kind IN ('failing', 'no_feed', 'dead', 'network')",
                )
                + self.untold_troubles()
                + self.untold_incidents();
            if open == 0 {
                return;
            }
        }
        panic!("something still waits:\n{}", self.world.prints_by_the_clock(&["status"], 1));
    }

    /// Incidents that the digest, whose hour comes once a day, did not tell yet.
    fn untold_incidents(&self) -> u64 {
        self.count(
            "change WHERE change = 'new' AND NOT EXISTS
             (SELECT 1 FROM told WHERE told.change = change.id AND recipient = 'daily')",
        )
    }

    /// Begins and ends of troubles that the digest did not tell yet.
    fn untold_troubles(&self) -> u64 {
        self.count(
            "trouble WHERE became IS NULL AND (SELECT count(*) FROM trouble_told
             WHERE trouble = trouble.id AND recipient = 'daily') < 1 + (ended IS NOT NULL)",
        )
    }
}

fn count(store: &Store, rows: &str) -> u64 {
    let count = format!("SELECT count(*) FROM {rows}");
    store
        .connection()
        .query_row(&count, [], |row| row.get(0))
        .unwrap_or_else(|error| panic!("{rows}: {error}"))
}

fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
#[ignore = "takes minutes; see the head of the file"]
fn soak() {
    let (kills, seed) = (setting("WIREWATCH_SOAK_KILLS", 10), setting("WIREWATCH_SOAK_SEED", 1));
    let runtime = Runtime::new().expect("a runtime");
    let mut world = World::new();
    // Every address of loopback is a host of its own: what most of them do at once is the network's fault.
    let anywhere = Newsroom::start_on(Ipv4Addr::UNSPECIFIED.into());
    world.newsroom = runtime.block_on(anywhere).expect("a newsroom");
    world.set(
        "alerts = true",
        "alerts = true\n[[recipient]]\nname = \"daily\"\naddress = \"daily@example.org\"\ndigest = \"0 7 * * *\"\nnothing_new = true",
    );
    world.set("timeout = \"3s\"", "timeout = \"1s\"");
    world
        .newsroom
        .publish("/consent", Page::html("<html><title>Consent</title><p>We value your privacy</p></html>"));
    for feed in FEEDS {
        world.publish(feed, &[]);
    }
    let file = world.folder.path().join("feeds.toml");
    let mut feeds = std::fs::read_to_string(&file).expect("it is there");
    for host in 2..=FEEDS.len() + 1 {
        feeds = feeds.replacen("//0.0.0.0:", &format!("//127.0.0.{host}:"), 1);
    }
    std::fs::write(file, feeds).expect("written");
    let disk = Disk::at(&world.folder.path().join("data"), 64);
    let mut soak = Soak {
        world,
        dice: Dice(seed as u64),
        disk,
        running: None,
        ahead_s: 0,
        published: Vec::new(),
        kills: 0,
        wanted_kills: kills,
        cut_mails: 0,
        looks: 0,
        broke: Vec::new(),
    };
    soak.world.set_clock(0);
    soak.start();
    soak.rest();
    // Each thing breaks once at least, in an order that is thrown.
    let mut left: Vec<Break> = Vec::new();
    while soak.kills < kills || soak.broke.len() < BREAKS.len() {
        if left.is_empty() {
            left = BREAKS.to_vec();
        }
        let broken = left.remove(soak.dice.throw(left.len()));
        soak.break_and_mend(broken);
    }
    soak.settle();
    report(&mut soak);
}

/// Checks that all was told, once.
fn report(soak: &mut Soak) {
    soak.look();
    let store = soak.world.store();
    // Every incident that was published is known once, with its toll.
    let mut known: BTreeMap<u64, usize> = BTreeMap::new();
    for incident in soak.world.incidents() {
        for figure in incident.figures.iter().filter(|figure| figure.kind == wirewatch::model::Kind::Killed) {
            *known.entry(figure.low).or_default() += 1;
        }
    }
    let missing: Vec<_> =
        soak.published.iter().filter(|toll| known.get(&(**toll as u64)) != Some(&1)).collect();
    let stored: String = store
        .connection()
        .query_row(
            "SELECT group_concat(title || ', copy of ' || coalesce(copy_of, 'none') || ', seen ' || seen, '; ') FROM article",
            [],
            |row| row.get(0),
        )
        .expect("articles");
    assert!(missing.is_empty(), "not known once: {missing:?} in {known:?}; stored: {stored}");
    assert_eq!(count(&store, "incident WHERE merged_into IS NULL"), soak.published.len() as u64);

    // Each is told once to each recipient, by a mail that was taken.
    for recipient in ["desk", "daily"] {
        let untold = format!(
            "change WHERE change = 'new' AND 1 <> (SELECT count(*) FROM told JOIN mail ON mail.id = told.mail
             WHERE told.change = change.id AND told.recipient = '{recipient}' AND mail.state = 'sent')"
        );
        assert_eq!(count(&store, &untold), 0, "not told once to {recipient}");
    }
    let mails = soak.world.postbox.take_mails();
    let taken: BTreeSet<String> = mails.iter().filter_map(|mail| mail.header("Message-ID")).collect();
    assert_eq!(count(&store, "mail WHERE state = 'sent'"), taken.len() as u64, "sent is what was taken");
    let twice = mails.len() - taken.len();
    assert!(twice <= soak.kills + soak.cut_mails, "{twice} mails came twice");

    // Every fault that lasted began once and ended once, and both were told.
    assert_eq!(soak.untold_troubles(), 0);
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    for kind in ["failing", "no_feed", "network"] {
        kinds.insert(
            kind.to_owned(),
            count(&store, &format!("trouble WHERE kind = '{kind}' AND ended IS NOT NULL")),
        );
    }
    let broke = |which: &[Break]| soak.broke.iter().filter(|(broke, _)| which.contains(broke)).count() as u64;
    assert_eq!(kinds["failing"], broke(&[Break::HostDown, Break::HostSlow]), "{kinds:?}");
    assert_eq!(kinds["no_feed"], broke(&[Break::HostWrong]), "{kinds:?}");
    assert_eq!(kinds["network"], broke(&[Break::NetworkGone]), "{kinds:?}");
    eprintln!(
        "{} kills, {} looks at the database, {} incidents each told once to 2 recipients, {} mails of which {twice} came \
         twice (their fate was not known); broken: {:?}; troubles told: {kinds:?}",
        soak.kills,
        soak.looks,
        soak.published.len(),
        taken.len(),
        BREAKS.map(|known| (known, broke(&[known]))),
    );
}
