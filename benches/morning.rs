//! A bad morning: 10,000 changes, composed for and handed to the outbox of 10, 50 and 250 recipients. `cargo bench --bench
//! morning`.
//!
//! The time is that of the whole morning, divided by its recipients; memory must not grow with them.
//! `WIREWATCH_MORNING=500` takes other numbers of recipients.
#![allow(clippy::disallowed_methods, reason = "a benchmark has a clock and a database of its own")]

#[path = "../tests/support/morning.rs"]
mod morning;

use std::fmt::Write as _;
use std::time::Instant;

use jiff::Timestamp;
use wirewatch::config::{self, Files, Source};
use wirewatch::edge::store::Store;
use wirewatch::model::MailKind;
use wirewatch::pipeline::{self, Telling};
use wirewatch::tell::mail::Templates;

const CHANGES: u64 = 10_000;

fn main() {
    let wanted = std::env::var("WIREWATCH_MORNING").unwrap_or_else(|_| "10,50,250".to_owned());
    println!(" recipients   mails   ms a recipient   memory MB");
    for recipients in wanted.split(',') {
        let recipients = recipients.parse().expect("WIREWATCH_MORNING is a list of numbers");
        let start = memory_mb();
        let (mails, milliseconds) = compose(recipients);
        println!("{recipients:>11} {mails:>7} {milliseconds:>16.0} {:>5} → {:>3}", start, memory_mb());
    }
}

fn compose(recipients: usize) -> (usize, f64) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut settings = String::new();
    for number in 0..recipients {
        write!(
            settings,
            "[[recipient]]\nname = \"desk-{number}\"\naddress = \"desk-{number}@example.org\"\ndigest = \"0 7 * * *\"\n"
        )
        .expect("a string takes all");
    }
    let file = |name: &str, text: &str| Source::new(folder.path().join(name), text);
    let config = config::read(&Files {
        wirewatch: file("wirewatch.toml", &settings),
        feeds: file("feeds.toml", ""),
        groups: file("groups.toml", ""),
    })
    .expect("right settings");
    let templates = Templates::embedded();
    let telling = Telling { config: &config, templates: &templates };
    let store = Store::open(&folder.path().join("morning.db")).expect("a database");
    let now = Timestamp::from_second(1_711_264_800).expect("a time");
    for recipient in &config.recipients {
        store.reached(&recipient.name, now).expect("the database");
    }
    morning::fill(&store, CHANGES / morning::STEPS, now);

    let start = Instant::now();
    let mut mails = 0;
    for recipient in &config.recipients {
        mails += pipeline::tell(&store, &telling, recipient, MailKind::Digest, now).expect("the database");
    }
    (mails, start.elapsed().as_secs_f64() * 1_000.0 / recipients as f64)
}

/// The most memory that this process ever held, in MB, as Linux tells it.
fn memory_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    let kilobytes: u64 = line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0);
    kilobytes / 1024
}
