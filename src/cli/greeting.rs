//! `wirewatch` alone: the five commands that one needs.

use std::path::Path;
use std::process::ExitCode;

use super::out::{BOLD, DIM, errln, styled};
use crate::config::shown;
use crate::edge::files;

/// Each with what it is for, in the order in which they are needed.
const COMMANDS: [(&str, &str); 5] = [
    ("demo", "see what it does, with nothing set up"),
    ("init", "write a configuration to start from"),
    ("check", "see whether the configuration is right; with --online, whether feeds and mail server answer"),
    ("run", "the service: polls, reads, tracks and mails, until it is stopped"),
    ("status", "how it is doing, and what a person should look at"),
];

/// Greets, and says whether there is a configuration; `named` is what `--config` says.
///
/// The command line lacks a command, so the exit code is 2: a script that forgot it should stop.
pub(super) fn greet(named: Option<&Path>) -> ExitCode {
    errln!(
        "{} {} reads news feeds for what armed groups did, and mails what changed.\n",
        styled(BOLD, "Wirewatch"),
        env!("CARGO_PKG_VERSION")
    );
    for (command, purpose) in COMMANDS {
        errln!("  {}  {purpose}", styled(BOLD, format!("wirewatch {command:6}")));
    }
    match files::find_settings(named) {
        Ok(path) => errln!("\nIts configuration here is {}.", shown(&path).display()),
        Err(_) => errln!("\nThere is no configuration yet: begin with the first two."),
    }
    errln!("{}", styled(DIM, "All commands: wirewatch --help. One of them: wirewatch check --help."));
    ExitCode::from(2)
}
