//! What the service takes while nothing happens, and how soon it is ready. `cargo bench --bench idle [-- ARTICLES]`
//!
//! A database of a million invented articles (or of so many), 1,000 feeds on loopback that were just read, and the service
//! itself, as systemd starts it. Aims: ready in less than 200 ms; less than 60 MB, and less than a hundredth of a
//! core between polls.
#![allow(clippy::disallowed_methods, reason = "a benchmark has files, processes and a server of its own")]

#[allow(dead_code, reason = "nothing that is filled in is told anew here")]
#[path = "../growth/filled.rs"]
mod filled;
#[path = "../refresh/news.rs"]
mod news;
#[allow(dead_code, reason = "nobody is in another mood here")]
#[path = "../refresh/newsroom.rs"]
mod newsroom;

use std::fmt::Write as _;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use wirewatch::edge::store::Store;

const FEEDS: usize = 1_000;
/// Between a start and what is measured.
const SETTLE: Duration = Duration::from_secs(10);
/// How long it is watched while it has nothing to do.
const WATCHED: Duration = Duration::from_secs(60);
/// How often it is started.
const STARTS: usize = 5;

fn main() {
    let articles = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1_000_000);
    let folder = tempfile::tempdir().expect("a folder");
    let mood = Arc::new(newsroom::Mood::default());
    configure(folder.path(), newsroom::open(FEEDS, &mood));
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    let began = Instant::now();
    filled::fill(&Store::scratch(&data.join("wirewatch.db")).expect("a database"), articles);
    let megabytes = std::fs::metadata(data.join("wirewatch.db")).map_or(0, |file| file.len() >> 20);
    println!("{articles} articles, {megabytes} MB, filled in {:.0} s", began.elapsed().as_secs_f64());

    let first = wirewatch(folder.path()).arg("once").output().expect("the program starts");
    println!("{}", String::from_utf8_lossy(&first.stdout).trim());
    for _ in 0..STARTS {
        let (mut child, ready) = start(folder.path());
        stop(&mut child);
        println!("ready after {:>4} ms", ready.as_millis());
    }
    let (mut child, _) = start(folder.path());
    std::thread::sleep(SETTLE);
    let before = cpu(&child);
    std::thread::sleep(WATCHED);
    let share = (cpu(&child) - before).as_secs_f64() / WATCHED.as_secs_f64();
    println!(
        "idle: {:.2} % of a core, {:.1} MB resident, at most {:.1} MB",
        share * 100.0,
        memory(&child, "VmRSS:"),
        memory(&child, "VmHWM:")
    );
    stop(&mut child);
}

fn configure(folder: &Path, port: u16) {
    let settings = "feeds = \"feeds.toml\"\ngroups = \"groups.toml\"\ndata = \"data\"\n\
                    [http]\nallow_private_addresses = true\nhost_pause = \"0s\"\n\
                    [[recipient]]\nname = \"desk\"\naddress = \"desk@example.org\"\ndigest = \"0 7 * * *\"\n";
    let mut list = String::new();
    for feed in 0..FEEDS {
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

fn wirewatch(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirewatch"));
    command.arg("--config").arg(folder.join("wirewatch.toml")).env("NO_COLOR", "1");
    command
}

/// Starts the service. Says how long it took until it said that it is ready.
fn start(folder: &Path) -> (Child, Duration) {
    let path = folder.join("notify");
    let _ = std::fs::remove_file(&path);
    let socket = UnixDatagram::bind(&path).expect("a socket");
    let began = Instant::now();
    let child = wirewatch(folder)
        .arg("run")
        .env("NOTIFY_SOCKET", &path)
        .stdout(Stdio::null())
        .stderr(std::fs::File::create(folder.join("log")).expect("a file"))
        .spawn()
        .expect("the program starts");
    while !says_ready(&socket) {}
    (child, began.elapsed())
}

fn says_ready(socket: &UnixDatagram) -> bool {
    let mut said = [0; 1_000];
    let length = socket.recv(&mut said).expect("it says something");
    said[..length].starts_with(b"READY=1")
}

fn stop(child: &mut Child) {
    let process = i32::try_from(child.id()).ok().and_then(Pid::from_raw).expect("a process");
    kill_process(process, Signal::TERM).expect("it runs");
    child.wait().expect("a child");
}

fn read(child: &Child, name: &str) -> String {
    std::fs::read_to_string(format!("/proc/{}/{name}", child.id())).expect("it runs")
}

/// What it took of the processors until now.
fn cpu(child: &Child) -> Duration {
    let stat = read(child, "stat");
    // After the name in parentheses the first field is the third; time in user and system mode are the 14th and 15th.
    let fields: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    // Linux counts a hundred ticks a second for programs, whatever it counts inside.
    Duration::from_millis(
        fields[11..13].iter().filter_map(|ticks| ticks.parse::<u64>().ok()).map(|ticks| ticks * 10).sum(),
    )
}

/// In MB.
fn memory(child: &Child, which: &str) -> f64 {
    let status = read(child, "status");
    let line = status.lines().find_map(|line| line.strip_prefix(which)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().map_or(0.0, |kb: f64| kb / 1024.0)
}
