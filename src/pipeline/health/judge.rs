//! What is wrong with a feed, by its signs. Pure, and never by a single failure.
//!
//! What cannot be judged now stays as it was: one failure proves nothing, and a feed that does not answer may have
//! news that nobody sees.

use jiff::{SignedDuration, Timestamp};

use crate::model::{Health, RuleSigns, Signs, Trouble, TroubleKind};

/// Failures in a row before a feed counts as failing.
const WORRYING: u32 = 2;
/// Where nobody answers, it may be our own network for a while.
const UNREACHED: SignedDuration = SignedDuration::from_mins(15);
/// A name without an address for so long is a domain that is gone.
const NAMELESS: SignedDuration = SignedDuration::from_hours(24);
/// A feed whose pauses are not known yet is silent after so long.
const UNKNOWN_PATIENCE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Late is never before this, and silent never before that.
const SHORTEST_LATE: SignedDuration = SignedDuration::from_hours(6);
const SHORTEST_SILENT: SignedDuration = SignedDuration::from_hours(48);
/// So many articles in a row that nothing dates.
const UNDATED: usize = 5;
/// So many pages in a row, at least, on which a rule matches nothing.
const MISSED: u32 = 3;

/// Something that is wrong now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// What it is.
    pub(super) kind: TroubleKind,
    /// The rule that it is about, else empty.
    pub(super) subject: String,
    /// What it is in words.
    pub(super) says: String,
    /// Since when.
    pub(super) began: Timestamp,
}

impl Finding {
    fn new(kind: TroubleKind, says: impl Into<String>, began: Timestamp) -> Finding {
        Finding { kind, subject: String::new(), says: says.into(), began }
    }

    /// What was found before and lasts.
    pub(super) fn kept(trouble: &Trouble) -> Finding {
        let Trouble { kind, subject, says, began, .. } = trouble;
        Finding { kind: *kind, subject: subject.clone(), says: says.clone(), began: *began }
    }
}

/// Troubles of one thread take each other's place: a feed is late or silent, never both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thread {
    Answer,
    News,
    Text(TroubleKind),
}

pub(super) fn thread(kind: TroubleKind) -> Thread {
    match kind {
        TroubleKind::Dead | TroubleKind::Failing | TroubleKind::NoFeed => Thread::Answer,
        TroubleKind::Silent | TroubleKind::Late => Thread::News,
        other => Thread::Text(other),
    }
}

/// The word for how a feed does that has these troubles.
pub fn health(troubles: impl IntoIterator<Item = TroubleKind>) -> Health {
    let word = |kind| match kind {
        TroubleKind::Network => Health::Well,
        TroubleKind::Dead => Health::Dead,
        TroubleKind::Failing => Health::Failing,
        TroubleKind::Silent => Health::Silent,
        TroubleKind::Late => Health::Late,
        TroubleKind::NoFeed
        | TroubleKind::Emptied
        | TroubleKind::Rule
        | TroubleKind::Shrunk
        | TroubleKind::Undated
        | TroubleKind::Language => Health::Odd,
    };
    troubles.into_iter().map(word).max().unwrap_or(Health::Well)
}

/// Everything that is wrong with a feed now, what lasts included. `lasting` is what was found before and is not over.
pub(super) fn judge(
    signs: &Signs,
    lasting: &[Trouble],
    network_is_down: bool,
    now: Timestamp,
) -> Vec<Finding> {
    let lasts = |of: Thread| lasting.iter().find(|trouble| thread(trouble.kind) == of);
    let emptied = emptied(signs, lasts(Thread::Text(TroubleKind::Emptied)), now);
    let news = match &emptied {
        // The cause is said already.
        Some(_) => lasts(Thread::News).map(Finding::kept),
        None => news(signs, lasts(Thread::News)),
    };
    let mut found: Vec<Finding> = [
        answer(signs, lasts(Thread::Answer), network_is_down),
        emptied,
        news,
        shrunk(signs, lasts(Thread::Text(TroubleKind::Shrunk)).is_some(), now),
        undated(signs, now),
        language(signs, now),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.extend(signs.rules.iter().filter_map(|rule| unmatched(rule, lasting, now)));
    found
}

/// Whether it answers with a feed.
fn answer(signs: &Signs, lasts: Option<&Trouble>, network_is_down: bool) -> Option<Finding> {
    if signs.failures == 0 {
        return None;
    }
    let kept = lasts.map(Finding::kept);
    let (Some(polled), Some(failure)) = (signs.polled, signs.failure) else { return kept };
    let since = signs.failing_since.unwrap_or(polled);
    let long = polled.duration_since(since);
    let unreached = failure.may_be_our_network();
    if signs.failures < WORRYING || (unreached && (network_is_down || long < UNREACHED)) {
        return kept;
    }
    use crate::model::FailureKind::{Gone, Name, NoFeed};
    let kind = match failure {
        Gone => TroubleKind::Dead,
        Name if NAMELESS <= long => TroubleKind::Dead,
        NoFeed => TroubleKind::NoFeed,
        _ => TroubleKind::Failing,
    };
    // A captcha today and an error tomorrow is one trouble. Only the end of all hope is another one.
    if kept.is_some() && kind != TroubleKind::Dead {
        return kept;
    }
    let mut says = signs.problem.clone().unwrap_or_else(|| "no answer".to_owned());
    if failure == Gone {
        says.push_str("; after a day of this it is not asked any more");
    }
    Some(Finding::new(kind, says, since))
}

/// Whether it brings anything new. Measured up to the last good answer: what came since then nobody knows.
fn news(signs: &Signs, lasts: Option<&Trouble>) -> Option<Finding> {
    let kept = lasts.map(Finding::kept);
    let (Some(succeeded), Some(last)) = (signs.succeeded, last_news(signs)) else { return kept };
    if 0 < signs.failures {
        return kept;
    }
    let gap = signs.habit.gap_s.map(SignedDuration::from_secs);
    let (late, silent) = match gap {
        Some(gap) => ((gap * 2).max(SHORTEST_LATE), (gap * 4).max(SHORTEST_SILENT)),
        None => (SignedDuration::MAX, UNKNOWN_PATIENCE),
    };
    let says = match gap {
        Some(gap) => format!("nothing new, where {} was its longest pause", long(gap)),
        None => "nothing new".to_owned(),
    };
    match succeeded.duration_since(last) {
        silence if silent <= silence => Some(Finding::new(TroubleKind::Silent, says, last)),
        silence if late <= silence => kept.or(Some(Finding::new(TroubleKind::Late, says, last))),
        _ => None,
    }
}

/// When it last brought something: what it brought at first sight was old.
fn last_news(signs: &Signs) -> Option<Timestamp> {
    let came = signs.arrived.filter(|arrived| signs.baseline.is_none_or(|baseline| baseline < *arrived));
    signs.newest.max(came).or(signs.arrived)
}

fn emptied(signs: &Signs, lasts: Option<&Trouble>, now: Timestamp) -> Option<Finding> {
    match signs.empty {
        0 => None,
        _ if lasts.is_some() => lasts.map(Finding::kept),
        1 => None,
        _ => Some(Finding::new(TroubleKind::Emptied, "answers, but without any entry", now)),
    }
}

/// Texts of less than two fifths of their usual length; over once they have three fifths again.
fn shrunk(signs: &Signs, lasts: bool, now: Timestamp) -> Option<Finding> {
    let (is, was) = (signs.habit.characters_now?, signs.habit.characters?);
    let fifths = if lasts { 3 } else { 2 };
    let says = || format!("its texts have {is} characters, where they had {was}");
    (5 * is < fifths * was).then(|| Finding::new(TroubleKind::Shrunk, says(), now))
}

fn undated(signs: &Signs, now: Timestamp) -> Option<Finding> {
    let says = "neither its entries nor its pages say when they were published";
    (UNDATED <= signs.habit.undated).then(|| Finding::new(TroubleKind::Undated, says, now))
}

fn language(signs: &Signs, now: Timestamp) -> Option<Finding> {
    let (is, was) = (signs.habit.language_now.as_ref()?, signs.habit.language.as_ref()?);
    let says = format!("its articles are in another language (`{is}`, before `{was}`)");
    (is != was).then(|| Finding::new(TroubleKind::Language, says, now))
}

/// A rule that missed so often in a row that chance does not explain it.
fn unmatched(rule: &RuleSigns, lasting: &[Trouble], now: Timestamp) -> Option<Finding> {
    let RuleSigns { rule: subject, pages, matched, missed } = rule;
    let lasts =
        lasting.iter().find(|trouble| trouble.kind == TroubleKind::Rule && trouble.subject == *subject);
    if *missed == 0 {
        return None;
    }
    if let Some(lasts) = lasts {
        return Some(Finding::kept(lasts));
    }
    // Laplace's rule of succession: how often it misses, going by the pages before these.
    let before = pages.saturating_sub(*missed);
    let misses = f64::from(before.saturating_sub(*matched) + 1) / f64::from(before + 2);
    if *missed < MISSED || 0.01 < misses.powi(i32::try_from(*missed).unwrap_or(i32::MAX)) {
        return None;
    }
    let ever = if *matched == 0 { "" } else { " any more" };
    let says = format!("its rule `{subject}` matches nothing{ever}: {missed} pages in a row");
    Some(Finding { subject: subject.clone(), ..Finding::new(TroubleKind::Rule, says, now) })
}

/// A time span in its largest unit.
pub(super) fn long(span: SignedDuration) -> String {
    let (count, unit) = match span.as_hours() {
        0 => (span.as_mins(), "minute"),
        hours @ 1..48 => (hours, "hour"),
        hours => (hours / 24, "day"),
    };
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FailureKind, Habit};

    const NOW: &str = "2024-03-24T10:00:00Z";

    fn time(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn well() -> Signs {
        Signs {
            name: "Kano Post".to_owned(),
            baseline: Some(time("2024-01-01T00:00:00Z")),
            polled: Some(time(NOW)),
            succeeded: Some(time(NOW)),
            newest: Some(time("2024-03-24T08:00:00Z")),
            arrived: Some(time("2024-03-24T08:15:00Z")),
            ..Signs::default()
        }
    }

    fn failing(failures: u32, kind: FailureKind, since: &str) -> Signs {
        let problem = Some("the server answered 503".to_owned());
        let succeeded = Some(time("2024-03-20T10:00:00Z"));
        Signs {
            failures,
            failure: Some(kind),
            failing_since: Some(time(since)),
            problem,
            succeeded,
            ..well()
        }
    }

    fn lasting(finding: Finding) -> Trouble {
        let Finding { kind, subject, says, began } = finding;
        Trouble {
            id: 1,
            feed: Some("Kano Post".to_owned()),
            kind,
            subject,
            says,
            began,
            noted: began,
            ended: None,
        }
    }

    fn kinds(found: &[Finding]) -> String {
        found.iter().map(|finding| format!("{:?}", finding.kind)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_feed_fails_from_the_second_failure_on() {
        use FailureKind::{Answer, Gone, Name, Network, NoFeed};
        let r = |failures, kind, since: &str| {
            kinds(&judge(&failing(failures, kind, &format!("2024-03-{since}:00Z")), &[], false, time(NOW)))
        };
        assert_eq!(r(1, Answer, "24T10:00"), "");
        assert_eq!(r(1, Gone, "24T10:00"), "", "never by a single failure");
        assert_eq!(r(2, Answer, "24T09:55"), "Failing");
        assert_eq!(r(2, Network, "24T09:55"), "", "for some minutes it may be our own network");
        assert_eq!(r(2, Network, "24T09:45"), "Failing");
        assert_eq!(r(2, Gone, "24T09:45"), "Dead");
        assert_eq!(r(9, Name, "24T01:00"), "Failing");
        assert_eq!(r(9, Name, "23T09:00"), "Dead");
        assert_eq!(r(2, NoFeed, "24T09:45"), "NoFeed");
    }

    #[test]
    fn one_trouble_at_a_time_and_worse_takes_its_place() {
        let r = |signs: &Signs, trouble: TroubleKind, network| {
            let trouble = lasting(Finding::new(trouble, "as it was", time("2024-03-22T00:00:00Z")));
            let found = judge(signs, &[trouble], network, time(NOW));
            found
                .iter()
                .map(|found| format!("{:?} {}", found.kind, found.says))
                .collect::<Vec<_>>()
                .join(", ")
        };
        use TroubleKind::{Dead, Failing, Late, NoFeed, Silent};
        let since = "2024-03-22T00:00:00Z";
        assert_eq!(r(&failing(5, FailureKind::Answer, since), NoFeed, false), "NoFeed as it was");
        assert_eq!(
            r(&failing(5, FailureKind::Gone, since), Failing, false),
            "Dead the server answered 503; after a day of this it is not asked any more"
        );
        assert_eq!(r(&failing(5, FailureKind::Answer, since), Dead, false), "Dead as it was");
        assert_eq!(r(&failing(1, FailureKind::Answer, since), Failing, false), "Failing as it was");
        assert_eq!(r(&failing(5, FailureKind::Network, since), Failing, true), "Failing as it was");
        assert_eq!(r(&well(), Failing, false), "", "one good answer ends it");
        // While it fails, nobody knows whether it has news.
        assert_eq!(r(&failing(1, FailureKind::Answer, since), Silent, false), "Silent as it was");
        assert_eq!(r(&well(), Late, false), "");
    }

    #[test]
    fn late_and_silent_go_by_its_own_pauses() {
        let r = |gap_hours: Option<i64>, newest: &str| {
            let mut signs = well();
            signs.habit.gap_s = gap_hours.map(|hours| hours * 3600);
            signs.newest = Some(time(newest));
            signs.arrived = signs.newest;
            let found = judge(&signs, &[], false, time(NOW));
            found
                .iter()
                .map(|found| format!("{:?}: {}", found.kind, found.says))
                .collect::<Vec<_>>()
                .join(", ")
        };
        assert_eq!(r(Some(8), "2024-03-23T19:00:00Z"), "");
        assert_eq!(
            r(Some(8), "2024-03-23T18:00:00Z"),
            "Late: nothing new, where 8 hours was its longest pause"
        );
        assert_eq!(
            r(Some(8), "2024-03-22T10:00:00Z"),
            "Silent: nothing new, where 8 hours was its longest pause"
        );
        assert_eq!(r(Some(1), "2024-03-24T05:00:00Z"), "", "five hours are nothing");
        assert_eq!(r(Some(200), "2024-03-10T00:00:00Z"), "", "a weekly one");
        assert_eq!(r(None, "2024-03-11T00:00:00Z"), "");
        assert_eq!(r(None, "2024-03-10T00:00:00Z"), "Silent: nothing new");
        // After days in which nobody asked, the silence is as long as it was known to be.
        let asleep = Signs { succeeded: Some(time("2024-03-24T08:30:00Z")), ..well() };
        assert_eq!(kinds(&judge(&asleep, &[], false, time("2024-05-01T00:00:00Z"))), "");
    }

    #[test]
    fn what_comes_is_odd() {
        let r = |habit: Habit| kinds(&judge(&Signs { habit, ..well() }, &[], false, time(NOW)));
        let lengths = |is, was| Habit { characters_now: Some(is), characters: Some(was), ..Habit::default() };
        assert_eq!(r(lengths(900, 2000)), "");
        assert_eq!(r(lengths(700, 2000)), "Shrunk");
        let shrunk = lasting(Finding::new(TroubleKind::Shrunk, "", time(NOW)));
        let again = |is| {
            let signs = Signs { habit: lengths(is, 2000), ..well() };
            kinds(&judge(&signs, std::slice::from_ref(&shrunk), false, time(NOW)))
        };
        assert_eq!((again(1100), again(1300)), ("Shrunk".to_owned(), String::new()));
        assert_eq!(r(Habit { undated: 4, ..Habit::default() }), "");
        assert_eq!(r(Habit { undated: 5, ..Habit::default() }), "Undated");
        let tongues = |is: &str| Habit {
            language_now: Some(is.to_owned()),
            language: Some("en".to_owned()),
            ..Habit::default()
        };
        assert_eq!(r(tongues("en")), "");
        assert_eq!(r(tongues("es")), "Language");
        let empty = |empty| kinds(&judge(&Signs { empty, ..well() }, &[], false, time(NOW)));
        assert_eq!((empty(1), empty(2)), (String::new(), "Emptied".to_owned()));
    }

    #[test]
    fn a_rule_misses_by_chance_or_for_good() {
        let r = |pages, matched, missed| {
            let rule = RuleSigns { rule: "aside".to_owned(), pages, matched, missed };
            unmatched(&rule, &[], time(NOW)).map(|found| found.says)
        };
        assert_eq!(r(50, 50, 0), None);
        assert_eq!(r(52, 50, 2), None);
        assert_eq!(
            r(53, 50, 3).as_deref(),
            Some("its rule `aside` matches nothing any more: 3 pages in a row")
        );
        // It finds something on half of the pages.
        assert_eq!(r(106, 50, 6), None);
        assert!(r(107, 50, 7).is_some());
        // A new one, and one that is misspelled.
        assert_eq!(r(3, 0, 3), None);
        assert_eq!(r(7, 0, 7).as_deref(), Some("its rule `aside` matches nothing: 7 pages in a row"));
    }

    #[test]
    fn the_worst_word_is_the_feeds() {
        use TroubleKind::{Dead, Failing, Late, Rule, Silent};
        assert_eq!(health([]), Health::Well);
        assert_eq!(health([Late]), Health::Late);
        assert_eq!(health([Rule, Silent]), Health::Odd);
        assert_eq!(health([Rule, Failing]), Health::Failing);
        assert_eq!(health([Dead, Late]), Health::Dead);
        assert_eq!(health([TroubleKind::Network]), Health::Well, "our own network is no feed's fault");
    }
}
