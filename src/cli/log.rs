//! Logging: plain lines on standard error, or JSON; under systemd into the journal, where the fields can be asked for.

use std::io::{self, IsTerminal};

use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, Registry};

use super::args::{Arguments, Command, LogFormat};
use super::progress::AboveTheLine;
use crate::edge::service;

/// What stands before a field's name in the journal: `feed.name` is `WIREWATCH_FEED_NAME`.
const PREFIX: &str = "WIREWATCH";

/// Starts logging for a command. The service tells what it does; other commands only what went wrong.
///
/// `RUST_LOG` says otherwise, in the way of `tracing-subscriber`: `RUST_LOG=wirewatch=debug`.
pub fn start(arguments: &Arguments) {
    let usual = match arguments.command {
        Some(Command::Run(_) | Command::Once(_)) => "wirewatch=info,warn",
        Some(Command::Demo(_)) => "off",
        _ => "warn",
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::registry().with(lines(arguments.log).with_filter(filter)).init();
}

/// How events are written.
fn lines(format: LogFormat) -> Box<dyn Layer<Registry> + Send + Sync> {
    let stderr = fmt::layer().with_writer(|| AboveTheLine).with_target(false);
    if format == LogFormat::Json {
        return stderr.json().flatten_event(true).boxed();
    }
    if !service::has_journal() {
        return stderr.with_ansi(is_colored()).boxed();
    }
    match tracing_journald::layer() {
        Ok(journal) => {
            let named = journal.with_syslog_identifier("wirewatch".to_owned());
            named.with_field_prefix(Some(PREFIX.to_owned())).boxed()
        }
        // The journal has the time and the level of what it reads from standard error.
        Err(_) => stderr.without_time().with_ansi(false).boxed(),
    }
}

/// Whether standard error shows colors.
pub fn is_colored() -> bool {
    io::stderr().is_terminal() && !service::wants_no_color()
}
