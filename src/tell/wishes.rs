//! What a recipient wants to be told.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::countries;
use super::severity::severity;
use crate::model::{
    ChangeKind, Differences, Group, Incident, IncidentType, Kind, Quiet, Scope, Severity, Told,
};
use crate::text::fold::fold;

/// One recipient's wishes as plain values.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// The recipient's name in the settings.
    pub name: String,
    /// The zone that the mail tells times in.
    pub time_zone: TimeZone,
    /// The ids of the groups that are wanted, with their branches (see [`with_branches`]); empty: all.
    pub groups: BTreeSet<String>,
    /// The types of incidents that are wanted; empty: all.
    pub types: Vec<IncidentType>,
    /// The kinds of figures that make an alert; empty: all. A digest tells every kind.
    pub kinds: Vec<Kind>,
    /// Whether changes told as history are wanted.
    pub background: bool,
    /// Changes published longer than this before the feed's last good answer are old news and not told.
    pub window: Duration,
    /// Whether a digest says so where there is nothing new.
    pub nothing_new: bool,
    /// The countries (by code or name), regions and places that are wanted; empty: all.
    pub places: Vec<String>,
    /// The languages of the articles that are wanted (ISO 639-1); empty: all.
    pub languages: Vec<String>,
    /// How large a difference must be.
    pub differences: Differences,
    /// The least severity that makes an alert.
    pub severity: Severity,
    /// When no alerts come.
    pub quiet: Option<Quiet>,
    /// For so long after an alert changes of the same incident wait, to be told together.
    pub cool_down: Duration,
    /// Whether subjects name neither places nor groups.
    pub neutral_subject: bool,
    /// Whether all of a mail goes with it as a table.
    pub csv: bool,
}

/// The groups with all their branches, down to the last: a wish for a parent is a wish for its children.
pub fn with_branches(groups: &[Group], wanted: &[String]) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = wanted.iter().cloned().collect();
    loop {
        let branches: Vec<_> = groups
            .iter()
            .filter(|group| !found.contains(&group.id))
            .filter(|group| group.parent.as_ref().is_some_and(|parent| found.contains(parent)))
            .map(|group| group.id.clone())
            .collect();
        if branches.is_empty() {
            return found;
        }
        found.extend(branches);
    }
}

/// Whether a change is of what a recipient wants to hear of; whether it is worth telling is another matter.
pub fn fits(told: &Told, incident: &Incident, wishes: &Wishes) -> bool {
    let change = &told.change;
    let background = change.background || incident.scope == Scope::Background;
    (wishes.background || !background)
        && in_window(change.at, told.since, wishes.window)
        && (wishes.types.is_empty() || wishes.types.contains(&incident.incident_type))
        && (wishes.groups.is_empty() || names_one_of(incident, &wishes.groups))
        && (wishes.places.is_empty() || lies_in_one_of(incident, &wishes.places))
        && (wishes.languages.is_empty() || is_in_one_of(told, &wishes.languages))
}

/// Whether an incident's place has one of these names, its country and region counted in.
fn lies_in_one_of(incident: &Incident, wanted: &[String]) -> bool {
    let same = |one: &str, other: &str| fold(one) == fold(other);
    incident.places.iter().any(|place| {
        let country = place.country.as_deref();
        let names =
            [Some(place.name.as_str()), place.admin1.as_deref(), country, country.and_then(countries::name)];
        names.into_iter().flatten().any(|name| wanted.iter().any(|wanted| same(name, wanted)))
    })
}

/// Whether the article is in one of these languages. One whose language could not be told is never left out.
fn is_in_one_of(told: &Told, wanted: &[String]) -> bool {
    told.language.as_ref().is_none_or(|language| wanted.contains(language))
}

/// Whether an incident without any figure says enough to be told: when, where, and a group.
pub(super) fn is_told_well(incident: &Incident) -> bool {
    incident.when.is_some() && !incident.places.is_empty() && !incident.groups.is_empty()
}

/// Whether a wanted change makes an alert: by the kind of its figure, and by how grave the incident is.
///
/// Whoever was told of an incident is also told that its figure was wrong, however grave it is without it.
pub fn rings(told: &Told, incident: &Incident, was_told: bool, wishes: &Wishes) -> bool {
    let of_kind =
        wishes.kinds.is_empty() || told.change.kind.is_some_and(|kind| wishes.kinds.contains(&kind));
    let corrects = matches!(told.change.change, ChangeKind::Correction | ChangeKind::Retraction)
        || told.change.decided_by.is_some();
    of_kind && (wishes.severity <= severity(incident) || (was_told && corrects))
}

fn in_window(published: Timestamp, since: Timestamp, window: Duration) -> bool {
    // A window too long to be counted has no end.
    SignedDuration::try_from(window).map_or(true, |window| since.duration_since(published) <= window)
}

fn names_one_of(incident: &Incident, groups: &BTreeSet<String>) -> bool {
    let named = incident.groups.iter().flat_map(|part| part.group.iter().chain(&part.branch));
    named.into_iter().any(|group| groups.contains(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlacePrecision;
    use crate::tell::sample;

    #[test]
    fn a_wish_for_a_group_is_one_for_its_branches() {
        let group = |id: &str, parent: Option<&str>| Group {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            ..Group::default()
        };
        let groups = [
            group("cell", Some("iskp")),
            group("iskp", Some("is")),
            group("is", None),
            group("ring-a", Some("ring-b")),
            group("ring-b", Some("ring-a")),
        ];
        let r = |wanted: &str| {
            let found = with_branches(&groups, &[wanted.to_owned()]);
            found.into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(r("is"), "cell is iskp");
        assert_eq!(r("cell"), "cell");
        assert_eq!(r("ring-a"), "ring-a ring-b");
        assert_eq!(r("unknown"), "unknown");
        assert!(with_branches(&groups, &[]).is_empty());
    }

    #[test]
    fn tells_what_is_wanted() {
        let place = sample::place("Kerman", PlacePrecision::Town, "IR");
        let incident = sample::incident(1, IncidentType::Bombing, "2024-03-25", vec![place]);
        let told = |change| sample::told(1, change, 1, None, 1);
        let r = |told: &Told, wish: fn(&mut Wishes)| {
            let mut wishes = sample::wishes();
            wish(&mut wishes);
            fits(told, &incident, &wishes)
        };
        let up = told(ChangeKind::Up);
        assert!(r(&up, |_| {}));
        assert!(r(&up, |wishes| wishes.groups = BTreeSet::from(["iskp".to_owned()])));
        assert!(!r(&up, |wishes| wishes.groups = BTreeSet::from(["hamas".to_owned()])));
        let mut province = incident.clone();
        province.groups[0].group = Some("islamic-state".to_owned());
        province.groups[0].branch = Some("iskp".to_owned());
        for wish in ["islamic-state", "iskp"] {
            let wishes = Wishes { groups: BTreeSet::from([wish.to_owned()]), ..sample::wishes() };
            assert!(fits(&up, &province, &wishes), "{wish}");
        }
        assert!(r(&up, |wishes| wishes.types = vec![IncidentType::Bombing]));
        assert!(!r(&up, |wishes| wishes.types = vec![IncidentType::Arrest]));
        // Its feed had answered 25 minutes after it was published, and did not have it yet.
        assert!(r(&up, |wishes| wishes.window = Duration::from_secs(25 * 60)));
        assert!(!r(&up, |wishes| wishes.window = Duration::from_secs(24 * 60)));
        assert!(r(&up, |wishes| wishes.window = Duration::MAX), "a window without an end");

        assert!(r(&up, |wishes| wishes.places = vec!["ir".to_owned(), "Mali".to_owned()]));
        assert!(r(&up, |wishes| wishes.places = vec!["Iran".to_owned()]));
        assert!(r(&up, |wishes| wishes.places = vec!["kerman".to_owned()]));
        assert!(!r(&up, |wishes| wishes.places = vec!["Iraq".to_owned()]));
        assert!(r(&up, |wishes| wishes.languages = vec!["en".to_owned(), "fa".to_owned()]));
        assert!(!r(&up, |wishes| wishes.languages = vec!["fa".to_owned()]));

        let mut history = told(ChangeKind::New);
        history.change.background = true;
        assert!(!r(&history, |_| {}));
        assert!(r(&history, |wishes| wishes.background = true));
    }

    #[test]
    fn rings_for_the_kinds_that_are_asked_for() {
        let killed = sample::figure(Kind::Killed, crate::model::Role::Victim, sample::exact(3), "[3] died");
        let mut incident = sample::incident(1, IncidentType::Bombing, "2024-03-25", Vec::new());
        let r = |told: &Told, kinds: &[Kind]| {
            rings(told, &incident, false, &Wishes { kinds: kinds.to_vec(), ..sample::wishes() })
        };
        let with = sample::told(1, ChangeKind::New, 1, Some(killed), 1);
        let without = sample::told(2, ChangeKind::New, 1, None, 1);
        assert!(r(&with, &[]) && r(&without, &[]));
        assert!(r(&with, &[Kind::Killed]) && !r(&without, &[Kind::Killed]));
        assert!(!r(&with, &[Kind::Injured]));

        let severe = Wishes { severity: Severity::Severe, ..sample::wishes() };
        incident.figures.push(sample::best(with.change.figure.clone().expect("a figure"), 1, with.seen));
        assert!(!rings(&with, &incident, false, &severe), "three dead are not severe");
        assert!(rings(&with, &incident, false, &Wishes { severity: Severity::Serious, ..severe.clone() }));
        let corrected = sample::told(3, ChangeKind::Correction, 1, with.change.figure.clone(), 1);
        assert!(rings(&corrected, &incident, true, &severe), "it was told of more, and more was wrong");
        assert!(!rings(&corrected, &incident, false, &severe));
    }
}
