//! The clock. Everything past the edge gets `now` as an argument.

use jiff::Timestamp;

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
            Clock::System => Timestamp::now().round(jiff::Unit::Second).unwrap_or_else(|_| Timestamp::now()),
            Clock::Fixed(time) => time,
        }
    }
}
