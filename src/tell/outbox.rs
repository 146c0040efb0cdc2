//! When a mail that was refused for now is offered again.

use jiff::{SignedDuration, Timestamp};

/// The pauses after the first refusals; the last one is repeated.
const PAUSES: [SignedDuration; 5] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_mins(60),
    SignedDuration::from_hours(4),
];

/// A mail that was not taken for so long is given up, and `status` says so.
pub const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_hours(72);

/// When to offer a mail again that has been refused `refusals` times (1 or more), the last time at `now`;
/// none where it is given up: three days after it was first offered, when it was composed or put back by hand.
pub fn next_offer(refusals: u32, offered: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let index = usize::try_from(refusals.saturating_sub(1)).unwrap_or(usize::MAX).min(PAUSES.len() - 1);
    let next = now.checked_add(PAUSES[index]).ok()?;
    let last = offered.checked_add(GIVEN_UP_AFTER).ok()?;
    (next <= last).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_longer_each_time_and_gives_up_after_three_days() {
        let composed: Timestamp = "2024-03-24T06:00:00Z".parse().expect("a time");
        let mut waits = Vec::new();
        let (mut now, mut refusals) = (composed, 1);
        while let Some(next) = next_offer(refusals, composed, now) {
            waits.push(next.duration_since(now).as_mins());
            (now, refusals) = (next, refusals + 1);
        }
        assert_eq!(waits[..7], [1, 5, 15, 60, 240, 240, 240]);
        assert_eq!(waits.len(), 21);
        let tried_for = now.duration_since(composed);
        assert!(tried_for <= GIVEN_UP_AFTER);
        assert!(GIVEN_UP_AFTER - tried_for < PAUSES[4], "the last offer is near the end");
        assert_eq!(next_offer(1, Timestamp::MIN, Timestamp::MAX), None);
    }
}
