//! The log as programs read it: JSON, and the journal's own protocol.

use std::os::unix::net::UnixDatagram;
use std::process::Command;
use std::time::Duration;

use crate::support::world::{WIREWATCH, World, said};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

#[test]
fn each_line_is_an_object() {
    let mut world = World::new();
    world.publish("kano-post", &[]);
    let output = world.command(SUNDAY).args(["once", "--log", "json"]).output().expect("it runs");
    let lines = String::from_utf8(output.stderr).expect("UTF-8");
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let polled = lines.iter().find(|line| line["entries"] == 0).expect("the poll");
    assert_eq!(
        (&polled["message"], &polled["level"]),
        (&"Polled kano-post: 0 new of 0".into(), &"INFO".into())
    );
    assert_eq!(polled["span"]["feed.name"], "kano-post", "{polled}");
}

#[test]
fn the_journal_gets_the_fields() {
    let mut world = World::new();
    world.publish("kano-post", &[]);
    let here = world.folder.path();
    std::fs::create_dir(here.join("journal")).expect("a folder");
    let journal = UnixDatagram::bind(here.join("journal/socket")).expect("a socket");
    journal.set_read_timeout(Some(Duration::from_secs(10))).expect("a time limit");
    // A /run of its own with our socket in the journal's place, and a standard error that is the journal's.
    let script = "mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/journal && \
                  mount --bind \"$0/journal\" /run/systemd/journal && exec 2>\"$0/stderr\" && \
                  JOURNAL_STREAM=$(stat -c %d:%i \"$0/stderr\") exec \"$@\"";
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", script]).arg(here).arg(WIREWATCH);
    command.arg("--config").arg(here.join("wirewatch.toml")).args(["--now", SUNDAY, "once"]);
    let output = command.env_remove("RUST_LOG").env_remove("NOTIFY_SOCKET").output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else {
        eprintln!("skipped: only root can put a socket in the journal's place");
        return;
    };
    let stderr = std::fs::read_to_string(here.join("stderr")).expect("it is there");
    assert_eq!(stderr, "", "not twice: {}", said(&output));
    // An empty one comes first: whether anybody listens.
    let message = loop {
        let mut message = vec![0; 100_000];
        let length = journal.recv(&mut message).expect("a line");
        if 0 < length {
            break String::from_utf8_lossy(&message[..length]).into_owned();
        }
    };
    for field in ["PRIORITY", "SYSLOG_IDENTIFIER", "WIREWATCH_FEED_NAME", "kano-post", "WIREWATCH_ENTRIES"] {
        assert!(message.contains(field), "{field}: {message}");
    }
    assert!(message.contains("Polled kano-post: 0 new of 0"), "{message}");
}
