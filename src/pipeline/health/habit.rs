//! What is usual for a feed, learnt from what it brought. Pure.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::model::{Dated, Habit, Past, PastArticle};

/// Pauses are learnt from so many of them at least, over so long a time.
const FEWEST_PAUSES: usize = 6;
const SHORTEST_PAST: SignedDuration = SignedDuration::from_hours(7 * 24);
/// From here on the past holds two weekends, and its longest pause may have been a fault.
const TWO_WEEKENDS: SignedDuration = SignedDuration::from_hours(15 * 24);
/// How many of the latest articles are "now", and how many before them are enough to say what is usual.
const LATEST: usize = 10;
const FEWEST_BEFORE: usize = 20;
/// The same for the language, which does not vary as lengths do.
const LATEST_IN_LANGUAGE: usize = 5;
const FEWEST_IN_LANGUAGE: usize = 10;

/// What is usual for a feed.
pub(super) fn learn(past: &Past) -> Habit {
    let (now, before) = past.articles.split_at(LATEST.min(past.articles.len()));
    let is_known = FEWEST_BEFORE <= before.len();
    let (language, language_now) = languages(&past.articles);
    let pauses = pauses(&past.entries);
    Habit {
        gap_s: gap(&pauses).map(|gap| gap.as_secs()),
        rhythm_s: rhythm(&pauses).map(|rhythm| rhythm.as_secs()),
        characters: median(before).filter(|_| is_known),
        characters_now: median(now).filter(|_| is_known),
        language,
        language_now,
        undated: past.articles.iter().take_while(|article| article.dated == Dated::FirstSeen).count(),
    }
}

/// The pauses between entries, the shortest first, and how long a time they were in.
struct Pauses {
    sorted: Vec<SignedDuration>,
    past: SignedDuration,
}

fn pauses(entries: &[Timestamp]) -> Pauses {
    let mut times = entries.to_vec();
    times.sort_unstable();
    times.dedup();
    let mut sorted: Vec<SignedDuration> =
        times.windows(2).map(|pair| pair[1].duration_since(pair[0])).collect();
    sorted.sort_unstable();
    let past = match times.as_slice() {
        [first, .., last] => last.duration_since(*first),
        _ => SignedDuration::ZERO,
    };
    Pauses { sorted, past }
}

impl Pauses {
    fn are_enough(&self) -> bool {
        FEWEST_PAUSES <= self.sorted.len() && SHORTEST_PAST <= self.past
    }
}

/// The longest pause that is usual: nights and weekends are in it, the one outage of the past is not.
fn gap(pauses: &Pauses) -> Option<SignedDuration> {
    let mut longest = pauses.sorted.iter().rev().filter(|_| pauses.are_enough());
    let first = longest.next()?;
    if pauses.past < TWO_WEEKENDS { Some(*first) } else { longest.next().copied() }
}

/// The pause in the middle: half of all are shorter.
fn rhythm(pauses: &Pauses) -> Option<SignedDuration> {
    pauses.sorted.get(pauses.sorted.len() / 2).copied().filter(|_| pauses.are_enough())
}

fn median(articles: &[PastArticle]) -> Option<u64> {
    let mut lengths: Vec<u64> = articles.iter().map(|article| article.characters).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied()
}

/// The language of nearly all articles but the latest, and the one that the latest have in common.
fn languages(articles: &[PastArticle]) -> (Option<String>, Option<String>) {
    let told: Vec<&str> = articles.iter().filter_map(|article| article.language.as_deref()).collect();
    let (now, before) = told.split_at(LATEST_IN_LANGUAGE.min(told.len()));
    if now.len() < LATEST_IN_LANGUAGE || before.len() < FEWEST_IN_LANGUAGE {
        return (None, None);
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in before {
        *counts.entry(language).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|(_, count)| *count);
    let usual = usual.filter(|(_, count)| 4 * before.len() <= 5 * count).map(|(language, _)| language);
    let all = now.first().filter(|first| now.iter().all(|language| language == *first));
    (usual.map(str::to_owned), all.map(|language| (*language).to_owned()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Entries so many hours after the first one.
    fn entries(hours: &[i64]) -> Vec<Timestamp> {
        let start: Timestamp = "2024-03-01T00:00:00Z".parse().expect("a time");
        hours.iter().map(|hour| start + SignedDuration::from_hours(*hour)).collect()
    }

    fn article(characters: u64, language: &str) -> PastArticle {
        let language = Some(language.to_owned()).filter(|language| !language.is_empty());
        PastArticle { characters, dated: Dated::Page, language }
    }

    #[test]
    fn the_longest_usual_pause() {
        let r = |hours: &[i64]| gap(&pauses(&entries(hours))).map(|gap| gap.as_hours());
        assert_eq!(r(&[]), None);
        assert_eq!(r(&[0, 1, 2, 3, 4, 5, 6, 7, 8]), None, "a single morning says nothing of nights");
        assert_eq!(r(&[0, 24, 48, 72, 96, 120, 144, 168]), Some(24));
        // A week with one weekend: the longest pause is usual.
        assert_eq!(r(&[0, 24, 48, 72, 96, 164, 188, 212]), Some(68));
        // Two weekends and one outage.
        assert_eq!(r(&[0, 24, 48, 72, 96, 168, 192, 216, 240, 264, 336, 360, 720]), Some(72));
        // The order does not matter, nor do entries of one moment.
        assert_eq!(r(&[168, 0, 48, 24, 24, 96, 72, 144, 120]), Some(24));
    }

    #[test]
    fn the_rhythm_is_the_pause_in_the_middle() {
        let r = |hours: &[i64]| rhythm(&pauses(&entries(hours))).map(|rhythm| rhythm.as_hours());
        assert_eq!(r(&[0, 1, 2, 3, 4, 5, 6, 7, 8]), None, "a single morning is no rhythm");
        assert_eq!(r(&[0, 24, 48, 72, 96, 120, 144, 168]), Some(24));
        assert_eq!(r(&[0, 1, 2, 3, 4, 5, 100, 101, 102, 200]), Some(1), "what comes in bursts is quick");
    }

    #[test]
    fn lengths_languages_and_dates() {
        let r = |articles: Vec<PastArticle>| learn(&Past { entries: Vec::new(), articles });
        let some = |count, characters, language| vec![article(characters, language); count];
        assert_eq!(r(some(29, 2000, "en")).characters, None);
        let habit = r([some(10, 300, "es"), some(20, 2000, "en")].concat());
        assert_eq!((habit.characters_now, habit.characters), (Some(300), Some(2000)));
        assert_eq!((habit.language_now.as_deref(), habit.language.as_deref()), (Some("es"), Some("en")));
        let mixed =
            r([some(4, 900, "es"), some(1, 900, "en"), some(12, 900, "es"), some(9, 900, "en")].concat());
        assert_eq!((mixed.language_now, mixed.language), (None, None));
        let mut undated = some(7, 900, "");
        for article in &mut undated[..3] {
            article.dated = Dated::FirstSeen;
        }
        assert_eq!(r(undated).undated, 3);
    }

    proptest! {
        #[test]
        fn a_usual_pause_is_one_of_them(hours in prop::collection::vec(0..5000_i64, 0..60)) {
            let times = entries(&hours);
            if let Some(gap) = gap(&pauses(&times)) {
                let mut sorted = times.clone();
                sorted.sort_unstable();
                prop_assert!(sorted.windows(2).any(|pair| pair[1].duration_since(pair[0]) == gap));
            }
        }
    }
}
