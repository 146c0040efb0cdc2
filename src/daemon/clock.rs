//! Whether the clock can be right, and what is done where it was set back. Pure, but for the steps on the database.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tracing::{info, warn};

use super::jobs::JobError;
use super::service::Service;
use crate::edge::clock::Clock;

/// 2025 began then, and no version is older: a clock that says less was never set.
const MADE: Timestamp = Timestamp::constant(1_735_689_600, 0);
/// Clocks are corrected by so much all the time.
const USUAL: SignedDuration = SignedDuration::from_secs(120);

/// Why the clock cannot be right; none where it can. `polled` is when a feed was last polled, by the clock of then.
pub fn doubt(now: Timestamp, polled: Option<Timestamp>) -> Option<String> {
    if now < MADE {
        return Some(format!(
            "the clock says {now}, which is before wirewatch was made: set it first, since \
             certificates, schedules and the dates of mails go by it"
        ));
    }
    let ahead = polled_later(now, polled)?;
    Some(format!(
        "the clock says {now}, but feeds were polled at {ahead} already: it was wrong then, or is now"
    ))
}

/// When feeds were polled, where that is later than `now` by more than clocks are corrected by.
pub fn polled_later(now: Timestamp, polled: Option<Timestamp>) -> Option<Timestamp> {
    polled.filter(|polled| USUAL < polled.duration_since(now))
}

/// Asks whether the clock is behind what is stored, says so, and lets nothing wait for a time that was never right.
///
/// # Errors
/// Where the database fails.
pub(super) async fn look(service: &Arc<Service>) -> Result<(), JobError> {
    // A time that was asked for may be any.
    if let Clock::Fixed(_) = service.clock {
        return Ok(());
    }
    let now = service.clock.now();
    service
        .with_store(move |_, store| {
            let Some(doubt) = doubt(now, store.last_poll()?) else { return Ok(()) };
            warn!("Is the clock right? {doubt}");
            let mended = store.clock_went_back(now)?;
            info!(
                mended,
                "What waited for a time that is far away now is due by the clock as it is: {mended}"
            );
            Ok(())
        })
        .await
}

/// Whether the clock was set back since `before`.
pub(super) fn went_back(before: Timestamp, now: Timestamp) -> bool {
    USUAL < before.duration_since(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_cannot_be_right_is_told() {
        let time = |text: &str| text.parse::<Timestamp>().expect("a time");
        let r = |now: &str, polled: Option<&str>| doubt(time(now), polled.map(time)).unwrap_or_default();
        assert_eq!(
            r("1970-01-01T00:00:09Z", None),
            "the clock says 1970-01-01T00:00:09Z, which is before wirewatch was made: set it first, \
             since certificates, schedules and the dates of mails go by it"
        );
        assert_eq!(
            r("2027-03-01T10:00:00Z", Some("2027-03-01T12:00:00Z")),
            "the clock says 2027-03-01T10:00:00Z, but feeds were polled at 2027-03-01T12:00:00Z already: it was wrong \
             then, or is now"
        );
        assert_eq!(r("2027-03-01T10:00:00Z", Some("2027-03-01T10:01:30Z")), "", "corrected by a little");
        assert_eq!(r("2027-03-01T10:00:00Z", Some("2027-03-01T09:00:00Z")), "");
        assert!(went_back(time("2027-03-01T10:10:00Z"), time("2027-03-01T10:00:00Z")));
        assert!(!went_back(time("2027-03-01T10:00:00Z"), time("2027-03-01T10:10:00Z")));
    }
}
