//! How a feed is doing, from what is stored of it. One failure is nothing yet, and silence is a fault too.

use jiff::{SignedDuration, Timestamp};

use crate::edge::store::FeedRow;

/// Failures in a row before a feed counts as failing.
const WORRYING: u32 = 2;
/// A news feed that brought nothing for so long is silent, however well it answers.
const SILENT: SignedDuration = SignedDuration::from_hours(14 * 24);
/// When all of so many feeds fail at once, the fault is hardly theirs.
const ALL_AT_ONCE: usize = 3;

/// How a feed is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// It answers, and brings something.
    Well,
    /// It answers, but brought nothing new for two weeks.
    Silent,
    /// It did not answer with a feed, twice in a row or ever.
    Failing,
}

impl Health {
    /// Its name, for tables and programs.
    pub fn name(self) -> &'static str {
        match self {
            Health::Well => "well",
            Health::Silent => "silent",
            Health::Failing => "failing",
        }
    }
}

/// How a feed is doing.
pub fn health(feed: &FeedRow, now: Timestamp) -> Health {
    let never_answered = feed.succeeded.is_none() && 0 < feed.failures;
    if WORRYING <= feed.failures || never_answered {
        return Health::Failing;
    }
    match feed.newest {
        Some(newest) if SILENT < now.duration_since(newest) => Health::Silent,
        _ => Health::Well,
    }
}

/// A line for each feed that is not well; a single one where all fail at once: our own network is not their fault.
pub(super) fn complaints(feeds: &[&FeedRow], now: Timestamp) -> Vec<String> {
    let failing = feeds.iter().filter(|feed| health(feed, now) == Health::Failing).count();
    if ALL_AT_ONCE <= failing && failing == feeds.len() {
        let problem = feeds.iter().find_map(|feed| feed.problem.as_deref()).unwrap_or_default();
        return vec![format!(
            "none of the {failing} feeds could be had, so our own network may be down: {problem}"
        )];
    }
    feeds.iter().filter_map(|feed| complaint(feed, now)).collect()
}

fn complaint(feed: &FeedRow, now: Timestamp) -> Option<String> {
    let day = |time: Option<Timestamp>| {
        time.map_or_else(String::new, |time| format!(" since {}", time.strftime("%-d %B")))
    };
    let FeedRow { name, problem, .. } = feed;
    match health(feed, now) {
        Health::Well => None,
        Health::Silent => Some(format!("{name}: nothing new{}", day(feed.newest))),
        Health::Failing => {
            let problem = problem.as_deref().unwrap_or("no answer");
            Some(format!("{name}{}: {problem}", day(feed.failing_since)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(name: &str, failures: u32, newest: &str) -> FeedRow {
        let time = |text: &str| text.parse::<Timestamp>().ok();
        FeedRow {
            name: name.to_owned(),
            polled: time("2024-03-24T10:00:00Z"),
            succeeded: time("2024-03-24T09:00:00Z"),
            failures,
            failing_since: time("2024-03-23T09:00:00Z").filter(|_| 0 < failures),
            problem: (0 < failures).then(|| "the server answered with status 503".to_owned()),
            moved_to: None,
            newest: time(newest),
            entries: 9,
            notes: Vec::new(),
            unread: 0,
            unreadable: 0,
        }
    }

    #[test]
    fn each_feed_is_told_for_itself_unless_all_fail() {
        let now = "2024-03-24T10:00:00Z".parse().expect("a time");
        let r = |feeds: &[FeedRow]| complaints(&feeds.iter().collect::<Vec<_>>(), now).join(" | ");
        let well = feed("A", 0, "2024-03-24T08:00:00Z");
        let once = feed("B", 1, "2024-03-24T08:00:00Z");
        let failing = feed("C", 2, "2024-03-20T08:00:00Z");
        let silent = feed("D", 0, "2024-03-01T08:00:00Z");
        assert_eq!(
            r(&[well, once, failing.clone(), silent]),
            "C since 23 March: the server answered with status 503 | D: nothing new since 1 March"
        );
        assert_eq!(
            r(&[failing.clone(), failing.clone(), failing]),
            "none of the 3 feeds could be had, so our own network may be down: the server answered with status 503"
        );
    }
}
