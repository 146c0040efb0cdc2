//! When things fall due. Pure: the clock is an argument.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::config::settings::{FeedSettings, Poll, Recipient};
use crate::edge::store::{FeedState, Reached};

/// A feed is asked without validators at least this often, in case its server forgets to change them.
const COMPLETE_EVERY: SignedDuration = SignedDuration::from_hours(12);
/// The longest pause that failures lead to: a feed is never given up.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);
/// The pauses before a page is asked for again. After the last one the entry counts as unreadable.
const PAGE_PAUSES: [SignedDuration; 5] = [
    SignedDuration::from_mins(15),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(4),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
];

/// When a feed is polled next: by its schedule, later where it fails or asks to be left alone.
pub fn feed_due(feed: &FeedSettings, poll: &Poll, state: &FeedState, now: Timestamp) -> Timestamp {
    let Some(polled) = state.polled else { return now };
    let schedule = feed.schedule.as_ref().unwrap_or(&poll.schedule);
    let scheduled = schedule.next(polled, &poll.time_zone).unwrap_or(Timestamp::MAX);
    let rested = polled.checked_add(pause_after(state.failures)).unwrap_or(Timestamp::MAX);
    scheduled.max(rested).max(state.not_before.unwrap_or(Timestamp::MIN))
}

/// None after one failure, which is nothing yet; then 10 minutes, doubled each time, at most six hours.
fn pause_after(failures: u32) -> SignedDuration {
    match failures {
        0 | 1 => SignedDuration::ZERO,
        _ => (SignedDuration::from_mins(5) * (1 << (failures - 1).min(10))).min(LONGEST_PAUSE),
    }
}

/// Whether a feed is asked for whatever its validators say.
pub fn wants_complete(state: &FeedState, now: Timestamp) -> bool {
    state.complete.is_none_or(|complete| COMPLETE_EVERY <= now.duration_since(complete))
}

/// When an entry's page is asked for again after so many failed attempts; none where it is given up.
pub fn page_retry(attempts: u32, wait: Option<Duration>, now: Timestamp) -> Option<Timestamp> {
    let pause = *PAGE_PAUSES.get(usize::try_from(attempts).ok()?)?;
    let asked = wait.and_then(|wait| SignedDuration::try_from(wait).ok()).unwrap_or(SignedDuration::ZERO);
    now.checked_add(pause.max(asked)).ok()
}

/// When a recipient's next digest is due; none where none is wanted.
///
/// Hours that were missed while the service was down are served once, at the next chance.
pub fn digest_due(recipient: &Recipient, reached: &Reached) -> Option<Timestamp> {
    recipient.digest.as_ref()?.next(reached.digest.unwrap_or(reached.since), &recipient.time_zone)
}

/// Whether a recipient wants no mails yet. What happens meanwhile stays untold until then.
pub fn is_away(recipient: &Recipient, now: Timestamp) -> bool {
    let today = now.to_zoned(recipient.time_zone.clone()).date();
    recipient.away_until.is_some_and(|until| today < until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::schedule::Schedule;
    use crate::config::settings::{FeedKind, TextFrom};
    use jiff::tz::TimeZone;

    fn time(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn feed() -> FeedSettings {
        FeedSettings {
            name: "Example".into(),
            url: "https://news.example.org/rss".parse().expect("a url"),
            schedule: None,
            text: TextFrom::Page,
            article: None,
            remove: Vec::new(),
            kind: FeedKind::Feed,
            headers: Vec::new(),
            paused: false,
            position: 0,
        }
    }

    #[test]
    fn feeds_fall_due_by_schedule_and_later_after_failures() {
        let poll = Poll {
            schedule: Schedule::parse("*/15 * * * *").expect("a cron line"),
            time_zone: TimeZone::UTC,
            look_again: true,
        };
        let now = time("2024-03-24T10:00:00Z");
        let due = |failures, not_before: Option<&str>| {
            let polled = Some(time("2024-03-24T10:01:00Z"));
            let state =
                FeedState { polled, failures, not_before: not_before.map(time), ..FeedState::default() };
            feed_due(&feed(), &poll, &state, now).to_string()
        };
        assert_eq!(feed_due(&feed(), &poll, &FeedState::default(), now), now);
        assert_eq!(due(0, None), "2024-03-24T10:15:00Z");
        assert_eq!(due(1, None), "2024-03-24T10:15:00Z");
        assert_eq!(due(3, None), "2024-03-24T10:21:00Z");
        assert_eq!(due(30, None), "2024-03-24T16:01:00Z");
        assert_eq!(due(0, Some("2024-03-24T12:00:00Z")), "2024-03-24T12:00:00Z");
    }

    #[test]
    fn pages_are_tried_six_times() {
        let now = time("2024-03-24T10:00:00Z");
        let retry = |attempts, wait_s: u64| page_retry(attempts, Some(Duration::from_secs(wait_s)), now);
        assert_eq!(retry(0, 0), Some(time("2024-03-24T10:15:00Z")));
        assert_eq!(retry(0, 7200), Some(time("2024-03-24T12:00:00Z")));
        assert_eq!(retry(4, 0), Some(time("2024-03-25T10:00:00Z")));
        assert_eq!(retry(5, 0), None);
    }
}
