//! Logging: plain lines on standard error; under systemd without the time and color that the journal has itself.

use std::io::{self, IsTerminal};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use super::args::{Arguments, Command};
use crate::edge::service;

/// Starts logging for a command. The service tells what it does; other commands only what went wrong.
///
/// `RUST_LOG` says otherwise, in the way of `tracing-subscriber`: `RUST_LOG=wirewatch=debug`.
pub fn start(arguments: &Arguments) {
    let usual = match arguments.command {
        Some(Command::Run | Command::Once(_)) => "wirewatch=info,warn",
        Some(Command::Demo(_)) => "off",
        _ => "warn",
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let builder = fmt().with_env_filter(filter).with_writer(io::stderr).with_target(false);
    if service::has_journal() {
        builder.without_time().with_ansi(false).init();
    } else {
        builder.with_ansi(is_colored()).init();
    }
}

/// Whether standard error shows colors.
pub fn is_colored() -> bool {
    io::stderr().is_terminal() && !service::wants_no_color()
}
