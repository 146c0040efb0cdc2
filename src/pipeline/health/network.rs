//! Whether our own network is down: most hosts fail at once, and no feed is to blame. Pure.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use super::judge::Finding;
use crate::model::{FailureKind, Signs, Trouble, TroubleKind};

/// Fewer hosts than this may well be down by themselves.
const FEWEST_HOSTS: usize = 3;
/// Failures that began within this time began at once.
const AT_ONCE: SignedDuration = SignedDuration::from_hours(2);

/// Whether our network is down now; `lasts` is what was found before and is not over.
pub(super) fn network(feeds: &[Signs], lasts: Option<&Trouble>, now: Timestamp) -> Option<Finding> {
    match lasts {
        Some(lasts) => (!is_back(feeds, lasts.noted)).then(|| Finding::kept(lasts)),
        None => goes_down(feeds, now),
    }
}

/// Four in five of those that were asked since it began, and half of all.
fn goes_down(feeds: &[Signs], now: Timestamp) -> Option<Finding> {
    let began = |feed: &&Signs| feed.failing_since.filter(|_| is_unreached(feed));
    let recent = |time: &Timestamp| now.duration_since(*time) <= AT_ONCE;
    let unreached: Vec<&Signs> =
        feeds.iter().filter(|feed| began(feed).as_ref().is_some_and(recent)).collect();
    let since = unreached.iter().filter_map(began).min()?;
    let hosts: BTreeSet<&str> = unreached.iter().map(|feed| feed.host.as_str()).collect();
    // Those that failed before are no sign of anything that begins now.
    let others = feeds.iter().filter(|feed| feed.failing_since.is_none_or(|failing| since <= failing));
    let asked = others.clone().filter(|feed| feed.polled.is_some_and(|polled| since <= polled)).count();
    let most = 4 * asked <= 5 * unreached.len() && others.count() <= 2 * unreached.len();
    let says = format!(
        "{} of {} feeds at {} hosts could not be reached, so it may be our own network",
        unreached.len(),
        feeds.len(),
        hosts.len()
    );
    (FEWEST_HOSTS <= hosts.len() && most).then(|| Finding {
        kind: TroubleKind::Network,
        subject: String::new(),
        says,
        began: since,
    })
}

/// Whether most of those that were asked since the first good answer gave one too.
fn is_back(feeds: &[Signs], noted: Timestamp) -> bool {
    let after = |time: Option<Timestamp>| time.filter(|time| noted < *time);
    let Some(first) = feeds.iter().filter_map(|feed| after(feed.succeeded)).min() else {
        // Nobody is left to ask.
        return feeds.iter().all(|feed| !is_unreached(feed));
    };
    let good = feeds.iter().filter(|feed| feed.succeeded.is_some_and(|good| first <= good)).count();
    let bad = feeds.iter().filter(|feed| is_unreached(feed) && feed.polled.is_some_and(|bad| first <= bad));
    FEWEST_HOSTS.min(feeds.len()) <= good && bad.count() <= good
}

fn is_unreached(feed: &Signs) -> bool {
    0 < feed.failures && feed.failure.is_some_and(FailureKind::may_be_our_network)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2024-03-24T10:00:00Z";

    fn time(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    /// A feed a letter, each at a host of its own: `.` answered, `x` was not reached, `5` answered with an error,
    /// `o` was not reached for days, `-` was not asked since it began.
    fn feeds(pattern: &str) -> Vec<Signs> {
        let feed = |(number, letter): (usize, char)| {
            let failed = |kind, since: &str| Signs {
                failures: 1,
                failure: Some(kind),
                failing_since: Some(time(since)),
                ..Signs::default()
            };
            let signs = match letter {
                'x' => failed(FailureKind::Network, "2024-03-24T09:59:00Z"),
                '5' => failed(FailureKind::Answer, "2024-03-24T09:59:00Z"),
                'o' => failed(FailureKind::Name, "2024-03-20T09:59:00Z"),
                _ => Signs { succeeded: Some(time(NOW)), ..Signs::default() },
            };
            let polled = if letter == '-' { "2024-03-24T09:00:00Z" } else { NOW };
            Signs { host: number.to_string(), polled: Some(time(polled)), ..signs }
        };
        pattern.chars().enumerate().map(feed).collect()
    }

    #[test]
    fn most_hosts_at_once_are_our_own_network() {
        let r = |pattern: &str| network(&feeds(pattern), None, time(NOW)).map(|found| found.says);
        let says = |few, all| {
            format!("{few} of {all} feeds at {few} hosts could not be reached, so it may be our own network")
        };
        assert_eq!(r(""), None);
        assert_eq!(r("xx"), None, "two may well be down by themselves");
        assert_eq!(r("xxx"), Some(says(3, 3)));
        assert_eq!(r("xxxx."), Some(says(4, 5)));
        assert_eq!(r("xxx.."), None);
        assert_eq!(r("55555"), None, "who answers with an error was reached");
        assert_eq!(r("oooo"), None, "they are down for days");
        assert_eq!(r("xxxo"), Some(says(3, 4)));
        assert_eq!(r("xxx-------"), None, "the first answers of a round say nothing of the rest");
        assert_eq!(r("xxxxx-----"), Some(says(5, 10)));
        let mut one_host = feeds("xxxx");
        one_host.iter_mut().for_each(|feed| feed.host = "news.example.org".to_owned());
        assert_eq!(network(&one_host, None, time(NOW)), None);
    }

    #[test]
    fn it_is_back_when_most_answer_again() {
        let down = network(&feeds("xxxxxx"), None, time(NOW)).expect("it is down");
        let Finding { kind, subject, says, began } = down;
        let noted = time("2024-03-24T09:59:30Z");
        let lasts = Trouble { id: 1, feed: None, kind, subject, says, began, noted, ended: None };
        let r = |pattern: &str| network(&feeds(pattern), Some(&lasts), time(NOW)).is_none();
        assert!(!r("xxxxxx"));
        assert!(!r(".xxxxx"));
        assert!(r("...xxx"));
        assert!(r("......"));
        assert!(r(""), "no feed is left");
    }
}
