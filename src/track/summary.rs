//! Summary: what, when, where and who, from all reports of one incident: most precise, most agreed.
//!
//! All functions take the points in order of publication and depend on nothing but the set.

use crate::model::{
    GroupPart, GroupRole, IncidentType, Place, PlacePrecision, Point, Scope, Stage, When, WhenPrecision,
};
use crate::text::fold::fold;

/// How many places an incident shows.
const MOST_PLACES: usize = 6;

/// The type that most reports tell; one that says how before one that does not.
pub(super) fn incident_type(points: &[&Point]) -> IncidentType {
    let types = points.iter().map(|point| point.report.incident_type);
    let says_how = |kind: &IncidentType| !matches!(kind, IncidentType::Attack | IncidentType::Other);
    let is_violent = |kind: &IncidentType| *kind != IncidentType::Other;
    most(types.clone().filter(says_how))
        .or_else(|| most(types.clone().filter(is_violent)))
        .or_else(|| most(types))
        .unwrap_or(IncidentType::Other)
}

/// Happened where any report says so, else what most say.
pub(super) fn stage(points: &[&Point]) -> Stage {
    let stages = points.iter().map(|point| point.report.stage);
    if stages.clone().any(|stage| stage == Stage::Happened) {
        return Stage::Happened;
    }
    most(stages).unwrap_or_default()
}

/// News where any report told it as news.
pub(super) fn scope(points: &[&Point]) -> Scope {
    let is_news = points.iter().any(|point| point.report.scope == Scope::Current);
    if is_news { Scope::Current } else { Scope::Background }
}

/// The most precise day, of these the one that most reports give, of these the earliest told.
///
/// A day that was only inferred counts where no text tells one.
pub(super) fn when(points: &[&Point]) -> Option<When> {
    let told: Vec<&When> = points.iter().filter_map(|point| point.report.when.as_ref()).collect();
    let rank = |when: &When| (rough(when.precision), when.quote.is_empty());
    let finest = told.iter().map(|when| rank(when)).min()?;
    let days = told.iter().filter(|when| rank(when) == finest).map(|when| (when.from, when.to));
    let chosen = most(days)?;
    told.into_iter().find(|when| rank(when) == finest && (when.from, when.to) == chosen).cloned()
}

fn rough(precision: WhenPrecision) -> u8 {
    match precision {
        WhenPrecision::Day => 0,
        WhenPrecision::Days => 1,
        WhenPrecision::Week => 2,
        WhenPrecision::Month => 3,
        WhenPrecision::Year => 4,
    }
}

/// The places, those first that are precise and that many reports name first.
pub(super) fn places(points: &[&Point]) -> Vec<Place> {
    let mut found: Vec<(f32, &Place)> = Vec::new();
    for point in points {
        for (rank, place) in point.report.places.iter().enumerate() {
            let vote = weight(place) / (rank + 1) as f32;
            let is_same =
                |other: &Place| fold(&other.name) == fold(&place.name) && other.country == place.country;
            match found.iter_mut().find(|(_, known)| is_same(known)) {
                Some((votes, _)) => *votes += vote,
                None => found.push((vote, place)),
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    found.into_iter().take(MOST_PLACES).map(|(_, place)| place.clone()).collect()
}

fn weight(place: &Place) -> f32 {
    match place.precision {
        PlacePrecision::Site => 1.6,
        PlacePrecision::Town => 1.5,
        PlacePrecision::District => 1.2,
        PlacePrecision::Region => 0.8,
        PlacePrecision::Country => 0.3,
    }
}

/// Each group once, in the part that most reports give it; the attackers first.
pub(super) fn groups(points: &[&Point]) -> Vec<GroupPart> {
    let parts = || points.iter().flat_map(|point| &point.report.groups);
    let mut found: Vec<GroupPart> = Vec::new();
    for part in parts() {
        if found.iter().any(|known| known.label() == part.label()) {
            continue;
        }
        let told = |role: &GroupRole| *role != GroupRole::Mentioned;
        let roles = || parts().filter(|other| other.label() == part.label()).map(|other| other.role);
        let role = most(roles().filter(told)).unwrap_or(GroupRole::Mentioned);
        let branches = || {
            parts().filter(|other| other.label() == part.label()).filter_map(|other| other.branch.as_deref())
        };
        let branch = most(branches()).map(str::to_owned);
        found.push(GroupPart { role, branch, ..part.clone() });
    }
    found.sort_by_key(|part| part.role);
    found
}

/// What comes most often; of equals what comes first.
fn most<T: PartialEq + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(usize, T)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(_, known)| *known == value) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, value)),
        }
    }
    let highest = counts.iter().map(|(count, _)| *count).max()?;
    counts.into_iter().find(|(count, _)| *count == highest).map(|(_, value)| value)
}
