//! The service as it runs, between its start and its end: what it logs, and what it tells systemd.

use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::world::World;

/// Nothing that is waited for takes longer.
const LONGEST: Duration = Duration::from_secs(60);

/// `wirewatch run`, until it is dropped.
pub(crate) struct Running {
    pub(crate) child: Child,
    log: Receiver<String>,
    notify: UnixDatagram,
}

impl Running {
    /// Starts it, and waits until it says that it is ready.
    pub(crate) fn start(world: &World, now: &str) -> Running {
        Running::with(world, now, |command| command)
    }

    /// As systemd starts it with a watchdog of so many milliseconds.
    pub(crate) fn watched(world: &World, now: &str, watchdog_ms: u64) -> Running {
        Running::with(world, now, |command| command.env("WATCHDOG_USEC", (1000 * watchdog_ms).to_string()))
    }

    /// By a clock that goes, and that the world sets.
    pub(crate) fn by_the_clock(world: &World) -> Running {
        Running::begin(world, world.command_by_the_clock(), |command| command)
    }

    fn with(world: &World, now: &str, set: impl FnOnce(&mut Command) -> &mut Command) -> Running {
        Running::begin(world, world.command(now), set)
    }

    fn begin(world: &World, mut command: Command, set: impl FnOnce(&mut Command) -> &mut Command) -> Running {
        let socket = world.folder.path().join("notify");
        let _ = std::fs::remove_file(&socket);
        let notify = UnixDatagram::bind(&socket).expect("a socket");
        notify.set_read_timeout(Some(LONGEST)).expect("a time limit");
        command.arg("run").env("NOTIFY_SOCKET", &socket).stderr(Stdio::piped());
        let mut child = set(&mut command).spawn().expect("the binary runs");
        let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let (sender, log) = channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let running = Running { child, log, notify };
        running.told("READY=1");
        running
    }

    /// Waits until it tells systemd this, and gives all that came with it.
    pub(crate) fn told(&self, what: &str) -> String {
        loop {
            let mut message = [0; 512];
            let length = self.notify.recv(&mut message).unwrap_or_else(|error| panic!("{what}: {error}"));
            let message = String::from_utf8_lossy(&message[..length]).into_owned();
            if message.contains(what) {
                return message;
            }
        }
    }

    /// Whether it tells systemd nothing for two seconds.
    pub(crate) fn is_quiet(&self) -> bool {
        self.notify.set_read_timeout(Some(Duration::from_secs(2))).expect("a time limit");
        let quiet = self.notify.recv(&mut [0; 512]).is_err();
        self.notify.set_read_timeout(Some(LONGEST)).expect("a time limit");
        quiet
    }

    /// Waits until it logs a line that holds these words.
    pub(crate) fn logs(&self, words: &str) -> String {
        self.logs_without(words, "\0")
    }

    /// The same, where no line before it may hold some others.
    pub(crate) fn logs_without(&self, words: &str, others: &str) -> String {
        let mut before = Vec::new();
        loop {
            let line = self.log.recv_timeout(LONGEST);
            let line = line.unwrap_or_else(|error| panic!("{words}: {error} after {before:#?}"));
            if line.contains(words) {
                return line;
            }
            assert!(!line.contains(others), "{line} after {before:#?}");
            before.push(line);
        }
    }

    /// Sends it a signal: `-HUP`.
    pub(crate) fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(sent.expect("kill").success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
