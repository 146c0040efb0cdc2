//! The clock. Everything past the edge gets `now` as an argument.

use jiff::{SignedDuration, Timestamp};

/// How far the clock is ahead of the system's: in a debug build a test can set it, while the service runs, by the
/// seconds that stand in the file which `$WIREWATCH_CLOCK` names.
#[cfg(debug_assertions)]
fn ahead() -> SignedDuration {
    let said = std::env::var_os("WIREWATCH_CLOCK").and_then(|file| std::fs::read_to_string(file).ok());
    SignedDuration::from_secs(said.and_then(|text| text.trim().parse().ok()).unwrap_or(0))
}

/// Nobody sets the clock of a release build.
#[cfg(not(debug_assertions))]
fn ahead() -> SignedDuration {
    SignedDuration::ZERO
}

/// The system's clock, or one that stands still for `--now`, for the demo and for tests.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The system's.
    System,
    /// Always this time.
    Fixed(Timestamp),
}

impl Clock {
    /// The time to go by, whole seconds.
    pub fn now(self) -> Timestamp {
        match self {
            Clock::System => {
                let now = Timestamp::now().saturating_add(ahead()).unwrap_or_else(|_| Timestamp::now());
                now.round(jiff::Unit::Second).unwrap_or(now)
            }
            Clock::Fixed(time) => time,
        }
    }
}
