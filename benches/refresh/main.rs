//! What a whole refresh costs: a newsroom of 1,000 feeds on loopback and the real program, a process for each round.
//! `cargo bench --bench refresh [-- FEEDS ...]`
//!
//! Cold, all unchanged, unchanged with 150 ms of latency on every host, and the hard newsroom, where 13 of 100 feeds are
//! bad. Aims for 1,000 feeds: cold 15 CPU seconds, unchanged 0.4 and half a second, with the latency one second, less
//! than 80 MB; the hard one less than 120 MB, its good feeds done within twice the time that they take without the bad
//! ones, and each bad one named by `status`. `-- 100 1000 5000 10000` shows whether a feed costs the same however many
//! there are.
#![allow(clippy::disallowed_methods, reason = "a benchmark has files and a server of its own")]

mod news;
mod newsroom;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

/// Another program than this build's is measured where this names it.
const ANOTHER: &str = "WIREWATCH_BINARY";
/// How often the memory is looked at.
const LOOK: Duration = Duration::from_millis(5);

/// What one run of the program took.
struct Cost {
    wall: Duration,
    cpu: Duration,
    peak_kb: u64,
    /// When the last feed that is well was polled, since the start.
    well: Duration,
    polled: usize,
}

/// From more feeds on only the cold and the unchanged round are measured.
const ALL_ROUNDS: usize = 5_000;

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    for feeds in if sizes.is_empty() { vec![1000] } else { sizes } {
        refresh(feeds);
    }
}

fn refresh(feeds: usize) {
    let mood = Arc::new(newsroom::Mood::default());
    let port = newsroom::open(feeds, &mood);
    let folder = tempfile::tempdir().expect("a folder");
    configure(folder.path(), feeds, port);
    let round = |name: &str, now: &str| {
        let cost = once(folder.path(), now);
        println!(
            "{name:<28} {:>7.2} CPU s {:>6.2} ms a feed {:>7.2} s wall {:>7.2} s to the last good feed of {:>5} {:>6.1} MB",
            cost.cpu.as_secs_f64(),
            cost.cpu.as_secs_f64() * 1_000.0 / feeds as f64,
            cost.wall.as_secs_f64(),
            cost.well.as_secs_f64(),
            cost.polled,
            cost.peak_kb as f64 / 1024.0
        );
        cost
    };
    println!("{feeds} feeds");
    round("cold", "2024-03-24T10:00:00Z");
    let unchanged = round("unchanged", "2024-03-24T10:15:00Z");
    if ALL_ROUNDS < feeds {
        return;
    }
    mood.latency_ms.store(150, Ordering::Relaxed);
    round("unchanged, 150 ms away", "2024-03-24T10:30:00Z");
    mood.latency_ms.store(0, Ordering::Relaxed);
    mood.hard.store(true, Ordering::Relaxed);
    let hard = round("hard", "2024-03-24T10:45:00Z");
    let again = round("hard again", "2024-03-24T11:00:00Z");
    let slower = hard.well.max(again.well).as_secs_f64() / unchanged.well.as_secs_f64();
    println!("the good feeds of the hard newsroom take {slower:.1} times as long");
    let unnamed = unnamed(folder.path(), feeds);
    println!("bad feeds that status does not name: {}", unnamed.len());
    for feed in unnamed.iter().take(10) {
        println!("  Feed {feed}: {:?}", newsroom::trouble(*feed));
    }
}

fn configure(folder: &Path, feeds: usize, port: u16) {
    let settings = "feeds = \"feeds.toml\"\ngroups = \"groups.toml\"\ndata = \"data\"\n\
                    [http]\nallow_private_addresses = true\nhost_pause = \"0s\"\n\
                    [[recipient]]\nname = \"desk\"\naddress = \"desk@example.org\"\ndigest = \"0 7 * * *\"\n";
    let mut list = String::new();
    for feed in 0..feeds {
        let address = newsroom::address(feed, port);
        let _ = write!(
            list,
            "[[feed]]\nname = \"Feed {feed}\"\nurl = \"http://{address}/feed.xml\"\ntext = \"entry\"\n"
        );
    }
    let groups = include_str!("../../config/groups.toml");
    for (name, text) in [("wirewatch.toml", settings), ("groups.toml", groups), ("feeds.toml", &list)] {
        std::fs::write(folder.join(name), text).expect("a file");
    }
}

fn command(folder: &Path, now: &str) -> Command {
    let program = std::env::var(ANOTHER).unwrap_or_else(|_| env!("CARGO_BIN_EXE_wirewatch").to_owned());
    let mut command = Command::new(program);
    command.arg("--config").arg(folder.join("wirewatch.toml")).arg("--now").arg(now).env("NO_COLOR", "1");
    command
}

/// One round of the program, watched.
fn once(folder: &Path, now: &str) -> Cost {
    let began = Instant::now();
    let mut child = command(folder, now)
        .arg("once")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let log = BufReader::new(child.stderr.take().expect("a pipe")).lines();
    let listening = std::thread::spawn(move || {
        let (mut well, mut polled) = (Duration::ZERO, 0);
        for line in log.map_while(Result::ok) {
            if line.contains("Polled Feed ") {
                (well, polled) = (began.elapsed(), polled + 1);
            }
        }
        (well, polled)
    });
    let id = child.id();
    let process = i32::try_from(id).ok().and_then(Pid::from_raw).expect("a process");
    let read = |name: &str| std::fs::read_to_string(format!("/proc/{id}/{name}")).unwrap_or_default();
    let mut peak_kb = 0;
    // Left as it is for now, so that what it took can still be read.
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
    while waitid(WaitId::Pid(process), options).expect("a child").is_none() {
        let status = read("status");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|kb| kb.trim().trim_end_matches(" kB").parse().ok());
        peak_kb = peak_kb.max(peak.unwrap_or(0));
        std::thread::sleep(LOOK);
    }
    let wall = began.elapsed();
    let stat = read("stat");
    // After the name in parentheses the first field is the third; time in user and system mode are the 14th and 15th.
    let fields: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let ticks: u64 = fields[11..13].iter().filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    child.wait().expect("a child");
    let (well, polled) = listening.join().expect("the log");
    // Linux counts a hundred ticks a second for programs, whatever it counts inside.
    Cost { wall, cpu: Duration::from_millis(10 * ticks), peak_kb, well, polled }
}

/// The bad feeds that `status` says nothing of.
fn unnamed(folder: &Path, feeds: usize) -> Vec<usize> {
    let output = command(folder, "2024-03-24T11:01:00Z").arg("status").output().expect("the program starts");
    let status = String::from_utf8_lossy(&output.stdout).into_owned();
    let named = |feed: &usize| {
        let name = format!("Feed {feed} ");
        status.lines().any(|line| line.contains(&name) && !line.contains(" well "))
    };
    (0..feeds).filter(|feed| newsroom::trouble(*feed).is_some()).filter(|feed| !named(feed)).collect()
}
