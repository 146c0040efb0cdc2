//! When things fall due. Pure: the clock is an argument.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::config::settings::{FeedSettings, Poll, Recipient};
use crate::edge::store::{FeedState, Reached};
use crate::model::FailureKind;

/// A feed is asked without validators at least this often, in case its server forgets to change them.
const COMPLETE_EVERY: SignedDuration = SignedDuration::from_hours(12);
/// The longest pause that failures lead to: a feed is never given up.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);
/// A feed that is gone for good is believed after so long.
const GONE_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Feeds that are due at once are spread over so long at most.
const WIDEST_SPREAD: SignedDuration = SignedDuration::from_secs(60);
/// What is due for longer than this is not done any more: by then `wirewatch once` from cron, once a day, has done it.
const OVERDUE_AFTER: SignedDuration = SignedDuration::from_hours(26);
/// The pauses before a page is asked for again. After the last one the entry counts as unreadable.
const PAGE_PAUSES: [SignedDuration; 5] = [
    SignedDuration::from_mins(15),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(4),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
];

/// When a feed is polled next: by its schedule, later where it brings something rarely, fails, or asks to be left alone;
/// never again where it is gone for good.
pub fn feed_due(feed: &FeedSettings, poll: &Poll, state: &FeedState, now: Timestamp) -> Timestamp {
    let Some(polled) = state.polled else { return now };
    if has_ended(state) {
        return Timestamp::MAX;
    }
    let schedule = feed.schedule.as_ref().unwrap_or(&poll.schedule);
    let scheduled = schedule.next(polled, &poll.time_zone).unwrap_or(Timestamp::MAX);
    let pause = pause_after(state.failures).max(own_pause(feed, poll, state));
    let rested = polled.checked_add(pause).unwrap_or(Timestamp::MAX);
    scheduled.max(rested).max(state.not_before.unwrap_or(Timestamp::MIN))
}

/// Whether a feed has failed for a day, and its server says that it is gone for good (410). One that was only mended badly
/// has come back by then, and whoever reads `status` or a mail knows of it.
pub fn has_ended(state: &FeedState) -> bool {
    let (Some(since), Some(polled)) = (state.failing_since, state.polled) else { return false };
    state.failure == Some(FailureKind::Gone)
        && 2 <= state.failures
        && GONE_AFTER <= polled.duration_since(since)
}

/// A quarter of the pause that is usual for a feed, within limits: what comes is seen soon, as feeds go, and whoever
/// publishes twice a day is not asked a hundred times.
fn own_pause(feed: &FeedSettings, poll: &Poll, state: &FeedState) -> SignedDuration {
    // While it fails, it is asked as often as it should be.
    let rhythm = state.habit.rhythm_s.filter(|_| feed.schedule.is_none() && state.failures == 0);
    let slowest = SignedDuration::try_from(poll.slowest).unwrap_or(SignedDuration::MAX);
    rhythm.map_or(SignedDuration::ZERO, |rhythm| SignedDuration::from_secs(rhythm / 4).min(slowest))
}

/// Feeds that fall due at the same moment are spread over a while, each by its name: by a tenth of the pause until then,
/// at most a minute.
pub fn spread(name: &str, due: Timestamp, now: Timestamp) -> Timestamp {
    let room = (due.duration_since(now) / 10).clamp(SignedDuration::ZERO, WIDEST_SPREAD);
    // FNV-1a: the same on every machine, and no two neighbors alike.
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let share = i64::try_from((hash ^ (hash >> 32)) % 1000).unwrap_or(0);
    let millis = i64::try_from(room.as_millis()).unwrap_or(0) * share / 1000;
    due.checked_add(SignedDuration::from_millis(millis)).unwrap_or(due)
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

/// Whether what was due then should have been done long ago.
pub fn is_overdue(due: Timestamp, now: Timestamp) -> bool {
    OVERDUE_AFTER < now.duration_since(due)
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
    use crate::model::Habit;
    use jiff::tz::TimeZone;

    fn time(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn feed() -> FeedSettings {
        FeedSettings::plain("Example", "https://news.example.org/rss".parse().expect("a url"))
    }

    #[test]
    fn feeds_fall_due_by_schedule_and_later_after_failures() {
        let poll = Poll {
            schedule: Schedule::parse("*/15 * * * *").expect("a cron line"),
            time_zone: TimeZone::UTC,
            slowest: Duration::from_secs(3600),
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
    fn a_feed_is_asked_by_its_own_rhythm() {
        let poll = Poll {
            schedule: Schedule::parse("*/15 * * * *").expect("a cron line"),
            time_zone: TimeZone::UTC,
            slowest: Duration::from_secs(3600),
            look_again: true,
        };
        let polled = time("2024-03-24T10:01:00Z");
        let due = |rhythm_mins: i64, failures| {
            let habit = Habit { rhythm_s: Some(60 * rhythm_mins), ..Habit::default() };
            FeedState { polled: Some(polled), failures, habit, ..FeedState::default() }
        };
        let r = |feed: &FeedSettings, state: &FeedState| feed_due(feed, &poll, state, polled).to_string();
        assert_eq!(
            r(&feed(), &due(20, 0)),
            "2024-03-24T10:15:00Z",
            "never more often than the schedule says"
        );
        assert_eq!(r(&feed(), &due(120, 0)), "2024-03-24T10:31:00Z");
        assert_eq!(r(&feed(), &due(2000, 0)), "2024-03-24T11:01:00Z", "within limits");
        assert_eq!(r(&feed(), &due(2000, 1)), "2024-03-24T10:15:00Z", "one failure is tried again soon");
        let own = FeedSettings { schedule: Some(poll.schedule.clone()), ..feed() };
        assert_eq!(r(&own, &due(2000, 0)), "2024-03-24T10:15:00Z", "what is written down holds");
    }

    #[test]
    fn a_feed_that_is_gone_for_a_day_has_ended() {
        let r = |failure, failures, since: &str| {
            let polled = Some(time("2024-03-24T10:01:00Z"));
            let failing_since = Some(time(since));
            has_ended(&FeedState {
                polled,
                failures,
                failing_since,
                failure: Some(failure),
                ..FeedState::default()
            })
        };
        assert!(r(FailureKind::Gone, 6, "2024-03-23T10:00:00Z"));
        assert!(!r(FailureKind::Gone, 6, "2024-03-23T11:00:00Z"));
        assert!(!r(FailureKind::Gone, 1, "2024-03-23T10:00:00Z"), "never by a single failure");
        assert!(!r(FailureKind::Answer, 600, "2023-03-23T10:00:00Z"), "others are never given up");
    }

    #[test]
    fn feeds_are_spread_over_a_while() {
        let (now, due) = (time("2024-03-24T10:00:00Z"), time("2024-03-24T10:15:00Z"));
        let delays: Vec<i64> = (0..100)
            .map(|number| spread(&format!("Feed {number}"), due, now).duration_since(due).as_secs())
            .collect();
        assert!(delays.iter().all(|delay| (0..60).contains(delay)), "{delays:?}");
        let late = delays.iter().filter(|delay| 30 <= **delay).count();
        assert!((25..75).contains(&late), "{late} of 100 in the second half");
        assert_eq!(spread("x", now, now), now);
        assert_eq!(spread("x", Timestamp::MAX, now), Timestamp::MAX);
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
