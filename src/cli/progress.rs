//! A bar on standard error for what takes long, where a person watches.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that counts these things. Its length is set once it is known.
pub(super) fn bar(things: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(0);
    if !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message(things)
}

/// The line at the bottom of the terminal; log lines pass above it.
static LINE: OnceLock<ProgressBar> = OnceLock::new();

/// A line that is renewed, for a service that somebody watches.
pub(super) fn line() -> ProgressBar {
    let line = ProgressBar::new_spinner();
    if !io::stderr().is_terminal() {
        line.set_draw_target(ProgressDrawTarget::hidden());
        return line;
    }
    line.enable_steady_tick(Duration::from_millis(200));
    LINE.get_or_init(|| line).clone()
}

/// Standard error, above the line.
pub(super) struct AboveTheLine;

impl Write for AboveTheLine {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match LINE.get() {
            Some(line) => line.suspend(|| io::stderr().write(bytes)),
            None => io::stderr().write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
