//! The service as it runs, between its start and its end: what it logs, and what it tells systemd.

use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::path::PathBuf;
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
    notify: Receiver<String>,
    socket: PathBuf,
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
        let running = Running::not_ready(world);
        running.told("READY=1");
        running
    }

    /// The same, without waiting until it is ready.
    pub(crate) fn not_ready(world: &World) -> Running {
        Running::begin(world, world.command_by_the_clock(), |command| command)
    }

    fn with(world: &World, now: &str, set: impl FnOnce(&mut Command) -> &mut Command) -> Running {
        let running = Running::begin(world, world.command(now), set);
        running.told("READY=1");
        running
    }

    fn begin(world: &World, mut command: Command, set: impl FnOnce(&mut Command) -> &mut Command) -> Running {
        let socket = world.folder.path().join("notify");
        let _ = std::fs::remove_file(&socket);
        let listener = UnixDatagram::bind(&socket).expect("a socket");
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
        // As systemd does: whoever tells something never waits until it is heard.
        let (sender, notify) = channel();
        std::thread::spawn(move || {
            let mut message = [0; 512];
            while let Ok(length) = listener.recv(&mut message) {
                if sender.send(String::from_utf8_lossy(&message[..length]).into_owned()).is_err() {
                    break;
                }
            }
        });
        Running { child, log, notify, socket }
    }

    /// Waits until it tells systemd this, and gives all that came with it.
    pub(crate) fn told(&self, what: &str) -> String {
        loop {
            let message = self.notify.recv_timeout(LONGEST);
            let message = message.unwrap_or_else(|error| panic!("{what}: {error}"));
            if message.contains(what) {
                return message;
            }
        }
    }

    /// Whether it tells systemd nothing for two seconds.
    pub(crate) fn is_quiet(&self) -> bool {
        self.notify.recv_timeout(Duration::from_secs(2)).is_err()
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

    /// Reads its log until it says nothing for so long, at most so many lines. Gives what it said.
    pub(crate) fn calm(&self, quiet: Duration, most_lines: usize) -> Vec<String> {
        let lines = std::iter::from_fn(|| self.log.recv_timeout(quiet).ok());
        lines.take(most_lines).collect()
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
        // Wakes whoever listened, to see that nobody does any more.
        self.notify = channel().1;
        let _ = UnixDatagram::unbound().and_then(|socket| socket.send_to(b"", &self.socket));
    }
}
