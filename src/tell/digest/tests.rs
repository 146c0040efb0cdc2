//! What is told, and in which order.

use std::collections::BTreeMap;

use super::*;
use crate::model::{
    Amount, ChangeKind, DigestFoot, Figure, GroupRole, IncidentType, Kind, Quiet, QuoteLine, Role,
};
use crate::tell::sample::{self, at, at_least, exact};
use crate::tell::subject::headline;
use crate::tell::untold::FigureKey;

const MORNING: &str = "2024-03-26T06:00:00Z";

fn killed(amount: Amount) -> Figure {
    sample::figure(Kind::Killed, Role::Victim, amount, "It killed [many].")
}

/// One incident whose killed are known to be `best`, with these changes, each from what to what.
fn story(best: Amount, changes: &[(ChangeKind, Option<Amount>, Amount)]) -> Untold {
    let mut untold = sample::nothing();
    let mut incident = sample::incident(1, IncidentType::Bombing, "2024-03-25", Vec::new());
    incident.figures.push(sample::best(killed(best), 11, at("2024-03-26T05:00:00Z")));
    untold.incidents.insert(1, incident);
    for (id, (change, was, is)) in (1..).zip(changes) {
        let mut told = sample::told(id, *change, 1, Some(killed(is.clone())), 11);
        told.change.was = was.clone();
        untold.changes.push(told);
    }
    untold
}

fn told_before(mut untold: Untold, amount: Amount) -> Untold {
    untold.told_incidents.insert(1);
    untold.told_figures.insert(FigureKey { incident: 1, kind: Kind::Killed, role: Role::Victim }, amount);
    untold
}

fn read(untold: &Untold) -> String {
    let Some(digest) = digest(untold, at(MORNING)) else { return "nothing".to_owned() };
    digest.items.iter().map(headline).collect::<Vec<_>>().join("; ")
}

#[test]
fn tells_several_changes_as_one() {
    use ChangeKind::{Claim, Conflict, Correction, Down, FirstNumber, New, Retraction, Up};
    let rise = [(Up, Some(at_least(133)), exact(137)), (Up, Some(exact(137)), at_least(140))];
    assert_eq!(read(&told_before(story(at_least(140), &rise), at_least(133))), "Bombing: killed 133+ → 140+");
    assert_eq!(
        read(&told_before(story(at_least(140), &rise[1..]), at_least(115))),
        "Bombing: killed 115+ → 140+",
        "from what was told last, not from what was known before"
    );
    assert_eq!(
        read(&story(at_least(140), &rise)),
        "Bombing: killed 133+ → 140+",
        "never told of, as after a first poll: from what was known before"
    );
    let young = [(New, None, exact(3)), (Up, Some(exact(3)), exact(5))];
    assert_eq!(read(&story(exact(5), &young)), "Bombing: 5 killed");
    let back = [(Up, Some(exact(3)), exact(5)), (Down, Some(exact(5)), exact(3))];
    assert_eq!(read(&told_before(story(exact(3), &back), exact(3))), "nothing", "as it was told");
    let corrected = [(Up, Some(exact(13)), exact(14)), (Correction, Some(exact(14)), exact(11))];
    assert_eq!(
        read(&told_before(story(exact(11), &corrected), exact(13))),
        "Bombing: killed 13 → 11, corrected from 14",
        "as its source has it"
    );
    let first = [(FirstNumber, None, exact(4))];
    assert_eq!(read(&told_before(story(exact(4), &first), exact(4))), "Bombing: killed 4 again");
    let mut unnumbered = story(exact(4), &first);
    unnumbered.told_incidents.insert(1);
    assert_eq!(read(&unnumbered), "Bombing: 4 killed");
    let claim = [(Claim, None, at_least(30))];
    assert_eq!(read(&told_before(story(exact(4), &claim), exact(4))), "Bombing: 30+ killed (claimed)");
    let conflict = [(Conflict, Some(exact(4)), exact(9))];
    assert_eq!(read(&told_before(story(exact(4), &conflict), exact(4))), "Bombing: killed 4 or 9");
    let settled = [(Conflict, Some(exact(9)), exact(4)), (Down, Some(exact(9)), exact(4))];
    let settled = told_before(story(exact(4), &settled), exact(9));
    assert_eq!(read(&settled), "Bombing: killed 9 → 4");
    assert!(digest(&settled, at(MORNING)).expect("something new").items[0].conflicts.is_empty());

    let mut withdrawn = told_before(story(exact(4), &[(Retraction, Some(exact(4)), exact(4))]), exact(4));
    withdrawn.changes[0].change.is = None;
    withdrawn.incidents.entry(1).and_modify(|incident| incident.figures.clear());
    assert_eq!(read(&withdrawn), "Bombing: killed 4 withdrawn");
}

#[test]
fn a_figure_is_one_whichever_role_its_dead_have() {
    let mut untold =
        story(exact(5), &[(ChangeKind::New, None, exact(3)), (ChangeKind::Up, Some(exact(3)), exact(5))]);
    untold.changes[0].change.role = Some(Role::Unknown);
    assert_eq!(read(&untold), "Bombing: 5 killed");
    let mut later = story(exact(5), &[(ChangeKind::Up, Some(exact(4)), exact(5))]);
    later.told_incidents.insert(1);
    later.told_figures.insert(FigureKey { incident: 1, kind: Kind::Killed, role: Role::Unknown }, exact(3));
    later.told_figures.insert(FigureKey { incident: 1, kind: Kind::Killed, role: Role::Attacker }, exact(2));
    later.told_figures.insert(FigureKey { incident: 2, kind: Kind::Killed, role: Role::Victim }, exact(9));
    assert_eq!(read(&later), "Bombing: killed 3 → 5");
}

#[test]
fn a_claim_stands_beside_what_is_known() {
    let mut untold = told_before(
        story(
            exact(5),
            &[(ChangeKind::Up, Some(exact(3)), exact(5)), (ChangeKind::Claim, None, at_least(30))],
        ),
        exact(3),
    );
    let mut claimed = sample::best(killed(at_least(40)), 12, at("2024-03-26T05:00:00Z"));
    claimed.claimed = true;
    claimed.figure.attributed_to = Some("the group".to_owned());
    untold.incidents.entry(1).and_modify(|incident| incident.figures.insert(0, claimed));
    assert_eq!(read(&untold), "Bombing: killed 3 → 5, 40+ killed (claimed)");
    let lines = digest(&untold, at(MORNING)).expect("something new").items.remove(0).figures;
    let by: Vec<_> = lines.iter().map(|line| line.claimed_by.as_deref()).collect();
    assert_eq!(by, [None, Some("the group")]);
}

#[test]
fn the_dead_come_first_then_what_the_incident_is_about() {
    let r = |incident_type, kinds: &[Kind]| {
        let mut untold = sample::nothing();
        let mut incident = sample::incident(1, incident_type, "2024-03-25", Vec::new());
        for (id, kind) in (1..).zip(kinds) {
            let figure = sample::figure(*kind, Role::Victim, exact(4), "There were [4].");
            incident.figures.push(sample::best(figure.clone(), 11, at("2024-03-26T05:00:00Z")));
            untold.changes.push(sample::told(id, ChangeKind::New, 1, Some(figure), 11));
        }
        untold.incidents.insert(1, incident);
        let item = digest(&untold, at(MORNING)).expect("something new").items.remove(0);
        item.figures.iter().map(|line| line.kind).collect::<Vec<_>>()
    };
    use Kind::{Abducted, Detained, Hostages, Injured, Killed, Missing, Released};
    assert_eq!(r(IncidentType::Abduction, &[Injured, Abducted]), [Abducted, Injured]);
    assert_eq!(r(IncidentType::Abduction, &[Injured, Abducted, Killed]), [Killed, Abducted, Injured]);
    assert_eq!(r(IncidentType::HostageTaking, &[Missing, Released, Hostages]), [Hostages, Missing, Released]);
    assert_eq!(r(IncidentType::Raid, &[Injured, Detained, Killed]), [Killed, Detained, Injured]);
    assert_eq!(r(IncidentType::Bombing, &[Missing, Injured]), [Injured, Missing]);
}

#[test]
fn tells_nothing_where_nothing_is_new() {
    assert_eq!(read(&sample::nothing()), "nothing");
    let stale = story(exact(5), &[(ChangeKind::Stale, Some(exact(5)), exact(3))]);
    assert_eq!(read(&stale), "nothing");
    let mut lost = story(exact(5), &[(ChangeKind::New, None, exact(5))]);
    lost.incidents.clear();
    assert_eq!(read(&lost), "nothing", "a change whose incident is not given");
    let mut quiet = sample::nothing();
    quiet.wishes.nothing_new = true;
    assert_eq!(digest(&quiet, at(MORNING)).map(|digest| digest.items.len()), Some(0));
    assert!(alerts(&quiet, at(MORNING)).is_empty());
}

#[test]
fn the_heaviest_comes_first() {
    let digest = digest(&sample::morning(), at(MORNING)).expect("something new");
    let order: Vec<String> = digest.items.iter().map(headline).collect();
    assert_eq!(
        order,
        [
            "Kerman, Iran: 94 killed, 284 injured",
            "Crocus City Hall, Moscow: killed 133+ → 137",
            "Dikwa, Nigeria: killed corrected 14 → 11, 30+ killed (claimed)",
        ]
    );
    assert!(digest.items[0].is_new && !digest.items[1].is_new);
    assert_eq!(
        digest.items[1].groups,
        ["attributed to Islamic State Khorasan Province", "claimed by Islamic State"]
    );
}

#[test]
fn every_change_is_told_by_exactly_one_alert() {
    let mails = alerts(&sample::morning(), at(MORNING));
    let told: Vec<&[i64]> = mails.iter().map(|mail| mail.items[0].changes.as_slice()).collect();
    assert_eq!(told, [&[102, 103][..], &[101], &[104, 105]]);
    assert!(mails.iter().all(|mail| mail.items.len() == 1 && mail.kind == MailKind::Alert));
}

#[test]
fn a_burst_becomes_few_mails_and_loses_nothing() {
    let alerts = alerts(&sample::morning(), at(MORNING));
    let r = |room: usize| {
        let mails = coalesce(alerts.clone(), room, 12);
        mails.iter().map(|mail| mail.items.len()).collect::<Vec<_>>()
    };
    assert_eq!([r(5), r(3)], [[1, 1, 1], [1, 1, 1]]);
    assert_eq!((r(2), r(1), r(0)), (vec![1, 2], vec![3], vec![]));
    let together = coalesce(alerts.clone(), 2, 12).remove(1);
    assert_eq!(
        together.together.as_deref(),
        Some("2 alerts come in one mail, since at most 12 alerts an hour go out by themselves.")
    );
    assert_eq!(together.items[0], alerts[1].items[0], "the heaviest first");
}

#[test]
fn quiet_hours_hold_alerts_back() {
    let mut untold = sample::morning();
    let hour = |text: &str| text.parse().expect("a time");
    // In Berlin, where it is 07:00.
    untold.wishes.quiet = Some(Quiet { from: hour("22:00"), to: hour("07:30") });
    assert!(alerts(&untold, at(MORNING)).is_empty());
    assert!(digest(&untold, at(MORNING)).is_some(), "a digest has its own hour");
    untold.wishes.quiet = Some(Quiet { from: hour("22:00"), to: hour("07:00") });
    assert_eq!(alerts(&untold, at(MORNING)).len(), 3);
}

#[test]
fn an_alert_waits_for_the_cool_down() {
    let mut untold = sample::morning();
    // The changes were seen at 05:30; the correction of incident 3 does not wait.
    untold.last_alerts = BTreeMap::from([1, 2, 3].map(|incident| (incident, at("2024-03-26T05:20:00Z"))));
    let r = |time: &str| {
        let mails = alerts(&untold, at(time));
        mails.iter().map(|mail| mail.items[0].incident).collect::<Vec<_>>()
    };
    assert_eq!(r("2024-03-26T05:29:59Z"), [0; 0]);
    assert_eq!(r("2024-03-26T06:04:59Z"), [3]);
    assert_eq!(r("2024-03-26T06:05:00Z"), [2, 1, 3]);
    untold.wishes.cool_down = std::time::Duration::from_secs(3 * 3600);
    let mails = alerts(&untold, at("2024-03-26T08:19:59Z"));
    assert_eq!(mails.iter().map(|mail| mail.items[0].incident).collect::<Vec<_>>(), [3]);
}

#[test]
fn what_is_too_small_is_told_with_what_is_not() {
    let rise =
        [(ChangeKind::Up, Some(exact(200)), exact(202)), (ChangeKind::Up, Some(exact(202)), exact(250))];
    let untold = told_before(story(exact(250), &rise), exact(200));
    let told = digest(&untold, at(MORNING)).expect("something new");
    assert_eq!(told.items[0].changes, [1, 2]);
    let small = told_before(story(exact(202), &rise[..1]), exact(200));
    assert_eq!(read(&small), "nothing");
}

#[test]
fn whatever_tells_an_incident_tells_all_its_figures_as_they_are() {
    let small = [(ChangeKind::Up, Some(exact(137)), exact(140))];
    let mut untold = told_before(story(exact(140), &small), exact(137));
    let detained = sample::figure(Kind::Detained, Role::Unknown, exact(2), "They held [two].");
    let injured = sample::figure(Kind::Injured, Role::Victim, exact(61), "It hurt [61].");
    let published = at("2024-03-26T05:00:00Z");
    untold.incidents.entry(1).and_modify(|incident| {
        incident.figures.push(sample::best(detained.clone(), 12, published));
        incident.figures.push(sample::best(injured, 10, published));
    });
    untold.told_figures.insert(FigureKey { incident: 1, kind: Kind::Injured, role: Role::Victim }, exact(61));
    untold.changes.push(sample::told(2, ChangeKind::FirstNumber, 1, Some(detained), 12));
    assert_eq!(read(&untold), "Bombing: killed 137 → 140, 2 detained");
    let alert = alerts(&untold, at(MORNING)).remove(0).items.remove(0);
    assert_eq!(alert.changes, [1, 2]);
    assert_eq!(alert.quotes.len(), 2);
    let unchanged: Vec<_> = alert.unchanged.iter().map(|line| (line.kind, line.is.low)).collect();
    assert_eq!(unchanged, [(Kind::Injured, 61)]);
    // Set by hand, or read anew: without any change, and told with the next one.
    untold.changes.remove(0);
    assert_eq!(read(&untold), "Bombing: killed 137 → 140, 2 detained");
}

#[test]
fn a_correction_is_told_as_its_source_has_it() {
    let lowered = [
        (ChangeKind::Up, Some(exact(137)), exact(140)),
        (ChangeKind::Correction, Some(exact(140)), exact(138)),
    ];
    let untold = told_before(story(exact(138), &lowered), exact(137));
    assert_eq!(read(&untold), "Bombing: killed 137 → 138, corrected from 140");
    let untold = told_before(story(exact(138), &lowered), exact(138));
    assert_eq!(read(&untold), "Bombing: killed 138, corrected from 140");
    let untold = told_before(story(exact(138), &lowered[1..]), exact(140));
    assert_eq!(read(&untold), "Bombing: killed corrected 140 → 138");
}

#[test]
fn that_nothing_could_be_seen_is_no_quiet_day() {
    let mut blind = sample::nothing();
    blind.foot = DigestFoot { feeds: 3, feeds_odd: vec!["all down".to_owned()], ..DigestFoot::default() };
    let told = digest(&blind, at(MORNING)).expect("everybody is told, once");
    assert_eq!(crate::tell::subject::subject(&told), "Wirewatch: nothing could be seen, 0 of 3 feeds answer");
    blind.foot.feeds_odd.clear();
    assert_eq!(digest(&blind, at(MORNING)), None, "told before");
}

#[test]
fn names_the_groups_in_a_row() {
    let part = |label: &str, role| crate::model::GroupPart {
        group: Some(label.to_owned()),
        branch: None,
        name: None,
        role,
    };
    let r = |parts: &[(&str, GroupRole)]| {
        let mut untold = story(exact(3), &[(ChangeKind::New, None, exact(3))]);
        let parts = parts.iter().map(|(label, role)| part(label, *role)).collect();
        untold.incidents.entry(1).and_modify(|incident| incident.groups = parts);
        digest(&untold, at(MORNING)).expect("something new").items.remove(0).groups.join(" · ")
    };
    use GroupRole::{Attacker, Claimant, Mentioned, Target};
    assert_eq!(
        r(&[("iskp", Attacker), ("islamic-state", Attacker)]),
        "attributed to Islamic State Khorasan Province"
    );
    assert_eq!(r(&[("islamic-state", Attacker), ("islamic-state", Claimant)]), "claimed by Islamic State");
    assert_eq!(
        r(&[("taliban", Target), ("hezbollah", Attacker), ("hamas", Attacker), ("iskp", Mentioned)]),
        "attributed to hamas and hezbollah · against taliban"
    );
    assert_eq!(r(&[("islamic-state", Mentioned)]), "Islamic State named");
}

#[test]
fn a_digest_that_is_too_large_is_split() {
    let mut digest = digest(&sample::morning(), at(MORNING)).expect("something new");
    assert_eq!(parts(digest.clone()), [digest.clone()]);
    let incidents = 0..i64::try_from(MOST_INCIDENTS + 1).expect("a few");
    digest.items = incidents.map(|id| DigestItem { incident: id, ..digest.items[0].clone() }).collect();
    let parts = parts(digest.clone());
    assert_eq!(parts.iter().map(|part| part.items.len()).collect::<Vec<_>>(), [MOST_INCIDENTS, 1]);
    let all: Vec<DigestItem> = parts.into_iter().flat_map(|part| part.items).collect();
    assert_eq!(all, digest.items);
}

#[test]
fn ten_thousand_changes_at_once_are_all_told() {
    let mut untold = sample::nothing();
    let figure = killed(exact(3));
    for id in 1..=10_000 {
        let mut incident = sample::incident(id, IncidentType::Bombing, "2024-03-25", Vec::new());
        incident.figures.push(sample::best(figure.clone(), id, at("2024-03-26T05:00:00Z")));
        untold.incidents.insert(id, incident);
        untold.changes.push(sample::told(id, ChangeKind::New, id, Some(figure.clone()), id));
    }
    let mails = coalesce(alerts(&untold, at(MORNING)), 12, 12);
    let mut told: Vec<i64> =
        mails.iter().flat_map(|mail| &mail.items).flat_map(|item| item.changes.iter().copied()).collect();
    told.sort_unstable();
    assert_eq!(told, (1..=10_000).collect::<Vec<_>>(), "each once");
    assert_eq!(mails.len(), 11 + (10_000_usize - 11).div_ceil(MOST_INCIDENTS));
    let digest = digest(&untold, at(MORNING)).expect("something new");
    assert_eq!(parts(digest).len(), 10_000 / MOST_INCIDENTS);
}

#[test]
fn marks_every_figure_of_a_sentence_once() {
    let digest = digest(&sample::morning(), at(MORNING)).expect("something new");
    let quotes = &digest.items[0].quotes;
    let marked = |quote: &QuoteLine| {
        let letters: Vec<char> = quote.words.chars().collect();
        let marked = quote.marked.iter().map(|mark| letters[mark.start..mark.end].iter().collect());
        marked.collect::<Vec<String>>()
    };
    assert_eq!(quotes.iter().map(marked).collect::<Vec<_>>(), [["94", "284"]]);
    let voices: Vec<_> = digest.items[0].conflicts[0].voices.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(voices, ["Example Post", "Example Wire"]);
}
