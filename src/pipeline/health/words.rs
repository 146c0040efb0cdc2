//! The lines of a digest's foot: what began, and what is over. Pure.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::judge::{Thread, long, thread};
use crate::model::{Trouble, TroubleKind};
use crate::tell::words::{Clock, count};

/// A line for each trouble that began or ended; several of one kind that a feed had meanwhile are one line.
pub(super) fn lines(troubles: &[Trouble], time_zone: &TimeZone, now: Timestamp) -> Vec<String> {
    let clock = Clock::new(now, time_zone);
    let mut episodes: Vec<(&Trouble, usize)> = Vec::new();
    let mut places: BTreeMap<(Option<&str>, &str, u8), usize> = BTreeMap::new();
    for trouble in troubles {
        let key = (trouble.feed.as_deref(), trouble.subject.as_str(), rank(trouble.kind));
        let place = *places.entry(key).or_insert(episodes.len());
        match episodes.get_mut(place) {
            Some((latest, times)) => (*latest, *times) = (trouble, *times + 1),
            None => episodes.push((trouble, 1)),
        }
    }
    episodes.into_iter().map(|(trouble, times)| line(trouble, times, &clock)).collect()
}

fn line(trouble: &Trouble, times: usize, clock: &Clock) -> String {
    let Trouble { says, began, .. } = trouble;
    let name = trouble.feed.as_deref().unwrap_or("Our own network");
    let often = if times < 2 { String::new() } else { format!(", {}", count(times, "time", "times")) };
    match trouble.ended {
        None => format!("{name}: {says} (since {}{often})", clock.time(*began)),
        Some(ended) => format!(
            "{name}: {} since {}, after {}{often} ({says})",
            over(trouble.kind),
            clock.time(ended),
            long(ended.duration_since(*began)),
        ),
    }
}

/// That a trouble is over, in words.
fn over(kind: TroubleKind) -> &'static str {
    match kind {
        TroubleKind::Network => "back",
        TroubleKind::Dead | TroubleKind::Failing | TroubleKind::NoFeed => "answers again",
        TroubleKind::Silent | TroubleKind::Late => "has news again",
        TroubleKind::Emptied => "has entries again",
        TroubleKind::Rule => "its rule is mended",
        TroubleKind::Shrunk => "its texts have their usual length again",
        TroubleKind::Undated => "tells dates again",
        TroubleKind::Language => "is in one language again",
    }
}

/// What tells the threads of troubles apart, for a key.
fn rank(kind: TroubleKind) -> u8 {
    match thread(kind) {
        Thread::Answer => 0,
        Thread::News => 1,
        Thread::Text(kind) => 2 + kind as u8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn begins_and_ends_read_aloud() {
        let time = |text: &str| format!("2024-03-{text}:00Z").parse::<Timestamp>().expect("a time");
        let trouble = |kind, began: &str, ended: &str, says: &str| Trouble {
            id: 1,
            feed: (kind != TroubleKind::Network).then(|| "Kano Post".to_owned()),
            kind,
            subject: String::new(),
            says: says.to_owned(),
            began: time(began),
            noted: time(began),
            ended: (!ended.is_empty()).then(|| time(ended)),
        };
        let r = |troubles: &[Trouble]| lines(troubles, &TimeZone::UTC, time("24T10:00")).join("\n");
        let failing = |began, ended| trouble(TroubleKind::Failing, began, ended, "the server answered 503");
        assert_eq!(r(&[]), "");
        assert_eq!(
            r(&[failing("23T09:00", "")]),
            "Kano Post: the server answered 503 (since 23 March, 09:00)"
        );
        assert_eq!(
            r(&[failing("23T09:00", "24T09:00")]),
            "Kano Post: answers again since 24 March, 09:00, after 24 hours (the server answered 503)"
        );
        assert_eq!(
            r(&[failing("23T09:00", "23T10:00"), failing("24T09:00", "24T09:30")]),
            "Kano Post: answers again since 24 March, 09:30, after 30 minutes, 2 times (the server answered 503)"
        );
        let silent = trouble(TroubleKind::Silent, "20T09:00", "", "nothing new");
        assert_eq!(
            r(&[failing("23T09:00", ""), silent]).lines().last(),
            Some("Kano Post: nothing new (since 20 March, 09:00)")
        );
        let network =
            trouble(TroubleKind::Network, "24T09:00", "24T09:45", "3 of 3 feeds could not be reached");
        assert_eq!(
            r(&[network]),
            "Our own network: back since 24 March, 09:45, after 45 minutes (3 of 3 feeds could not be reached)"
        );
    }
}
