//! What a recipient may ask for, as settings name it and telling goes by it.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// How grave an incident is, by what is known of it now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Any incident.
    #[default]
    Any,
    /// Somebody was killed or taken, or at least five were hurt.
    Serious,
    /// At least ten were killed or taken, or at least fifty were hurt.
    Severe,
}

/// How large a difference must be to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Differences {
    /// Every one.
    All,
    /// Those that are material: any of a toll up to 20; above, 5 in a hundred and at least 3.
    #[default]
    Material,
    /// A quarter of the figure, or one that crosses 10, 50, 100, 500 or 1,000; and whatever is new.
    Large,
}

/// The hours of a day in which no alerts come, on the recipient's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// When they begin.
    pub from: Time,
    /// When they end; before `from` where they go past midnight.
    pub to: Time,
}

impl Quiet {
    /// Whether a time of the day is one of them.
    pub fn holds(&self, time: Time) -> bool {
        if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_go_past_midnight() {
        let time = |text: &str| text.parse::<Time>().expect("a time");
        let r = |from: &str, to: &str, at: &str| Quiet { from: time(from), to: time(to) }.holds(time(at));
        assert!(r("22:00", "06:30", "23:10") && r("22:00", "06:30", "06:29") && r("22:00", "06:30", "22:00"));
        assert!(!r("22:00", "06:30", "06:30") && !r("22:00", "06:30", "12:00"));
        assert!(r("12:00", "14:00", "13:59") && !r("12:00", "14:00", "14:00"));
    }
}
