//! Evidence: how strongly two reports speak for being of one incident.
//!
//! Days, places, types, groups, figures and names each give points for or against; the sum decides.
//! The points are rough log-odds: 2 is "a good sign", −6 is "all but excluded". [`weigh`] keeps each part
//! apart so that `explain` can show them.

use std::hash::BuildHasher;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rustc_hash::FxBuildHasher;

use crate::model::{
    GroupRole, IncidentType, Kind, Place, PlacePrecision, Point, Report, Role, Scope, Stage, When,
    WhenPrecision,
};
use crate::text::fold::fold;

use super::toll;

/// From this sum on two reports are of one incident.
pub const ENOUGH: f32 = 4.0;

/// Days that two tellings of one day may lie apart: time zones, "overnight", "late on Friday".
pub(super) const DAY_SLACK: i32 = 3;
/// How many days after an incident an undated report of it is still taken for news of it.
pub(super) const UNDATED_DAYS: i32 = 10;
/// How many full names two reports whose days cannot be the same must share to be compared at all.
pub const NAMES_OVER_TIME: usize = 2;

/// What place, type, groups and figures can each say for reports whose days cannot be the same.
const MOST_OVER_TIME: f32 = 0.5;

/// From here on equal numbers are no chance: hardly two attacks leave 59 dead.
const DISTINCT: f32 = 2.5;

/// The parts of the evidence, each positive where it speaks for one incident.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    /// By the days told or published.
    pub day: f32,
    /// By the places.
    pub place: f32,
    /// By what happened.
    pub kind: f32,
    /// By who did it.
    pub groups: f32,
    /// By how many were harmed.
    pub figures: f32,
    /// By the names in the text.
    pub names: f32,
    /// By the words that few texts use.
    pub words: f32,
    /// Against: one article tells them as two.
    pub article: f32,
}

impl Evidence {
    /// The sum of all parts.
    pub fn sum(&self) -> f32 {
        self.day
            + self.place
            + self.kind
            + self.groups
            + self.figures
            + self.names
            + self.words
            + self.article
    }
}

/// The kinds by whose numbers reports are compared.
const COMPARED: [Kind; 5] = [Kind::Killed, Kind::Injured, Kind::Hostages, Kind::Abducted, Kind::Detained];

/// A point prepared for being compared many times.
#[derive(Clone, Debug)]
pub struct Profile {
    article: i64,
    published: Date,
    /// Told as history, with its day.
    is_history: bool,
    stage: Stage,
    incident_type: IncidentType,
    when: Option<When>,
    places: Vec<Spot>,
    attackers: Vec<String>,
    /// The numbers of [`COMPARED`], without the attackers: the lowest that fits, and whether it is exact.
    tolls: [Option<(u64, bool)>; COMPARED.len()],
    /// Full names and single ones, telling words and ages: those of places and groups left out, hashed and sorted.
    full_names: Vec<u64>,
    single_names: Vec<u64>,
    words: Vec<u64>,
    ages: Vec<u64>,
    /// Full names with those of places: by these old reports are found.
    keys: Vec<u64>,
}

/// A place prepared for being compared.
#[derive(Clone, Debug)]
struct Spot {
    names: Vec<String>,
    admin1: Option<String>,
    country: Option<String>,
    at: Option<(f64, f64)>,
    precision: PlacePrecision,
}

impl Profile {
    /// Prepares a point.
    pub fn of(point: &Point) -> Profile {
        let report = &point.report;
        let places: Vec<Spot> = report.places.iter().take(4).map(spot).collect();
        let mut not_names: Vec<String> = Vec::new();
        // A place that the gazetteer does not know may be a person's name.
        for place in report.places.iter().filter(|place| place.country.is_some()) {
            for name in [Some(&place.name), Some(&place.quote), place.admin1.as_ref()].into_iter().flatten() {
                not_names.extend(fold(name).split(' ').map(str::to_owned));
            }
        }
        for group in &report.groups {
            not_names.extend(fold(group.label()).split([' ', '-']).map(str::to_owned));
        }
        let is_name =
            |name: &&String| !name.split(' ').any(|word| not_names.iter().any(|other| other == word));
        let (full, single): (Vec<&String>, Vec<&String>) =
            report.names.iter().partition(|name| name.contains(' '));
        let took_part = |role| matches!(role, GroupRole::Attacker | GroupRole::Claimant);
        Profile {
            article: point.article,
            published: point.published.to_zoned(TimeZone::UTC).date(),
            is_history: report.scope == Scope::Background && report.when.is_some(),
            stage: report.stage,
            incident_type: report.incident_type,
            when: report.when.clone(),
            places,
            attackers: report
                .groups
                .iter()
                .filter(|group| took_part(group.role))
                .map(|group| fold(group.label()))
                .collect(),
            tolls: COMPARED.map(|kind| {
                let told = toll::of(report, kind).headline(&toll::Context::default())?;
                (told.role != Role::Attacker)
                    .then_some((told.amount.low, told.amount.high == Some(told.amount.low)))
            }),
            full_names: hashed(full.iter().copied().filter(is_name)),
            single_names: hashed(single.into_iter().filter(is_name)),
            words: hashed(report.words.iter().filter(|word| !is_age(word)).filter(is_name)),
            ages: hashed(report.words.iter().filter(|word| is_age(word))),
            keys: hashed(full.into_iter()),
        }
    }

    /// Whether the day is told to within some days.
    pub(super) fn has_day(&self) -> bool {
        self.when
            .as_ref()
            .is_some_and(|when| matches!(when.precision, WhenPrecision::Day | WhenPrecision::Days))
    }

    /// Whether it can anchor an incident: the day is told, and something of the place, or names.
    pub(super) fn is_anchor(&self) -> bool {
        let placed = self.places.iter().any(|place| place.precision != PlacePrecision::Country);
        self.has_day() && (placed || !self.full_names.is_empty())
    }

    /// The first and last day on which it can have been.
    pub(super) fn days(&self) -> (Date, Date) {
        match &self.when {
            Some(when) => (when.from, when.to),
            None => (days_before(self.published, UNDATED_DAYS), self.published),
        }
    }

    /// The countries told, sorted; none where the place that stands first has none.
    pub(super) fn countries(&self) -> Vec<String> {
        let mut countries: Vec<String> =
            self.places.iter().filter_map(|place| place.country.clone()).collect();
        countries.sort();
        countries.dedup();
        countries
    }
}

/// The full names by which old reports are found, sorted.
pub(super) fn keys(report: &Report) -> Vec<String> {
    report.names.iter().filter(|name| name.contains(' ')).cloned().collect()
}

fn is_age(word: &str) -> bool {
    word.starts_with('#')
}

/// Numbers for words, which compare faster; sorted.
fn hashed<'w>(words: impl Iterator<Item = &'w String>) -> Vec<u64> {
    let mut hashes: Vec<u64> = words.map(|word| FxBuildHasher.hash_one(word)).collect();
    hashes.sort_unstable();
    hashes
}

pub(super) fn days_before(date: Date, days: i32) -> Date {
    date.checked_sub(jiff::Span::new().days(days)).unwrap_or(Date::MIN)
}

pub(super) fn days_after(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
}

/// What speaks for and against two reports being of one incident; none where they cannot be compared:
/// other countries, or days apart without names in common. Symmetric.
pub fn weigh(one: &Profile, other: &Profile) -> Option<Evidence> {
    let gap = gap(one, other);
    // A follow-up may tell the day of an arrest or a trial; what is told as history tells its own day.
    let is_history = one.is_history || other.is_history;
    if gap > DAY_SLACK && (is_history || common(&one.keys, &other.keys) < NAMES_OVER_TIME) {
        return None;
    }
    let place = place(one, other)?;
    let (groups, figures) = (groups(one, other), figures(one, other, gap));
    // Told of other days, both can only be of one incident if one is a follow-up. That a town, a group or a small number
    // is the same says little then: the names and the words have to speak for it.
    let most = if gap > DAY_SLACK { MOST_OVER_TIME } else { f32::INFINITY };
    Some(Evidence {
        day: day(one, other, gap),
        place: place.min(most),
        kind: kind(one, other).min(most),
        groups: groups.min(most),
        figures: if DISTINCT <= figures { figures } else { figures.min(most) },
        names: names(one, other),
        words: words(one, other),
        article: if one.article == other.article { -2.5 } else { 0.0 },
    })
}

/// Days between the two spans of days; 0 where they overlap.
fn gap(one: &Profile, other: &Profile) -> i32 {
    let ((one_from, one_to), (other_from, other_to)) = (one.days(), other.days());
    let between = |end: Date, start: Date| (start - end).get_days();
    between(one_to, other_from).max(between(other_to, one_from)).max(0)
}

fn day(one: &Profile, other: &Profile, gap: i32) -> f32 {
    if one.has_day() && other.has_day() {
        let told = |profile: &Profile| profile.when.as_ref().is_some_and(|when| !when.quote.is_empty());
        return match gap {
            0 => 2.0,
            1 => 0.3,
            2..=DAY_SLACK => -1.0,
            _ if told(one) && told(other) => -2.5,
            _ => -2.0,
        };
    }
    if 0 < gap {
        return if one.when.is_some() && other.when.is_some() { -2.5 } else { -1.0 };
    }
    let coarsest = one.when.iter().chain(&other.when).map(|when| when.precision).max();
    match (one.when.is_some() && other.when.is_some(), coarsest) {
        (true, Some(WhenPrecision::Week)) => 1.0,
        (true, Some(WhenPrecision::Month)) => 0.8,
        (true, _) => 0.5,
        (false, _) => {
            let apart = (one.published - other.published).get_days().abs();
            if apart <= 2 { 1.2 } else { 0.0 }
        }
    }
}

/// None where both name countries, and none in common.
fn place(one: &Profile, other: &Profile) -> Option<f32> {
    let (one_countries, other_countries) = (one.countries(), other.countries());
    if !one_countries.is_empty()
        && !other_countries.is_empty()
        && !one_countries.iter().any(|country| other_countries.contains(country))
    {
        return None;
    }
    let mut best: Option<f32> = None;
    for (one_rank, one) in one.places.iter().enumerate() {
        for (other_rank, other) in other.places.iter().enumerate() {
            let worth = same_place(one, other);
            // What is told first is where it was; the rest only speaks for it.
            let worth = if 0 < one_rank + other_rank { worth.min(2.0) } else { worth };
            best = Some(best.map_or(worth, |best| best.max(worth)));
        }
    }
    Some(best.unwrap_or(0.0))
}

fn same_place(one: &Spot, other: &Spot) -> f32 {
    let exact = |spot: &Spot| {
        matches!(spot.precision, PlacePrecision::Site | PlacePrecision::Town | PlacePrecision::District)
    };
    let same_name = one.names.iter().any(|name| other.names.contains(name));
    let differ =
        |one: &Option<String>, other: &Option<String>| one.is_some() && other.is_some() && one != other;
    if differ(&one.country, &other.country) {
        return -6.0;
    }
    match (exact(one), exact(other)) {
        (true, true) if same_name => 3.0,
        (true, true) => match (one.at, other.at) {
            (Some(one), Some(other)) => match distance_km(one, other) {
                0.0..8.0 => 3.0,
                8.0..30.0 => 2.0,
                30.0..80.0 => -1.0,
                _ => -4.0,
            },
            _ => 0.0,
        },
        _ if same_name && one.precision == PlacePrecision::Country => 0.5,
        _ if same_name => 2.0,
        _ if one.precision == PlacePrecision::Country || other.precision == PlacePrecision::Country => {
            let in_it = one.country.is_some() && one.country == other.country;
            f32::from(u8::from(in_it)) / 2.0
        }
        _ if one.admin1.is_some() && one.admin1 == other.admin1 => 1.5,
        _ if differ(&one.admin1, &other.admin1) => -2.5,
        _ => 0.0,
    }
}

fn spot(place: &Place) -> Spot {
    let mut names = vec![fold(&place.name), fold(&place.quote)];
    names.retain(|name| !name.is_empty());
    names.dedup();
    let admin1 = match place.precision {
        PlacePrecision::Region => place.admin1.as_deref().or(Some(&place.name)).map(fold),
        _ => place.admin1.as_deref().map(fold),
    };
    Spot {
        names,
        admin1,
        country: place.country.clone(),
        at: place.lat.zip(place.lon),
        precision: place.precision,
    }
}

/// Kilometers on the sphere.
fn distance_km((one_lat, one_lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0;
    let (one_lat, other_lat) = (one_lat.to_radians(), other_lat.to_radians());
    let across = (other_lon - one_lon).to_radians();
    let up = other_lat - one_lat;
    let chord = (up / 2.0).sin().powi(2) + one_lat.cos() * other_lat.cos() * (across / 2.0).sin().powi(2);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
}

/// Types that one incident may well be told as, by several tellers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Explosion,
    Assault,
    FromAfar,
    Captivity,
    Arrests,
    Any,
}

fn family(incident_type: IncidentType) -> Family {
    match incident_type {
        IncidentType::SuicideBombing | IncidentType::Bombing => Family::Explosion,
        IncidentType::ArmedAttack
        | IncidentType::ArmedClash
        | IncidentType::Assassination
        | IncidentType::Stabbing
        | IncidentType::VehicleAttack
        | IncidentType::Arson => Family::Assault,
        IncidentType::AirStrike | IncidentType::Shelling => Family::FromAfar,
        IncidentType::HostageTaking | IncidentType::Abduction | IncidentType::Hijacking => Family::Captivity,
        IncidentType::Raid | IncidentType::Arrest | IncidentType::Surrender | IncidentType::Seizure => {
            Family::Arrests
        }
        IncidentType::Attack | IncidentType::Other => Family::Any,
    }
}

fn kind(one: &Profile, other: &Profile) -> f32 {
    if (one.stage == Stage::Happened) != (other.stage == Stage::Happened) {
        return -1.5;
    }
    if one.incident_type == other.incident_type {
        return if family(one.incident_type) == Family::Any { 0.5 } else { 1.0 };
    }
    match (family(one.incident_type), family(other.incident_type)) {
        (one, other) if one == other => 0.5,
        (Family::Any, Family::Arrests) | (Family::Arrests, Family::Any) => -0.5,
        (Family::Any, _) | (_, Family::Any) => 0.0,
        _ => -1.0,
    }
}

fn groups(one: &Profile, other: &Profile) -> f32 {
    if one.attackers.is_empty() || other.attackers.is_empty() {
        0.0
    } else if one.attackers.iter().any(|group| other.attackers.contains(group)) {
        1.0
    } else {
        // One article names the branch, another one its parent, a third one the claimant.
        -0.5
    }
}

fn figures(one: &Profile, other: &Profile, gap: i32) -> f32 {
    let mut worth = 0.0;
    for (one, other) in one.tolls.iter().zip(&other.tolls) {
        let (Some((one, one_exact)), Some((other, other_exact))) = (one, other) else { continue };
        let (less, more) = (*one.min(other), *one.max(other));
        worth += if less == more {
            // Many attacks leave one or two dead; hardly two leave 133.
            match less {
                0 => 0.0,
                1..=2 => 0.3,
                3..=9 => 0.8,
                10..=29 => 1.5,
                30..=99 => 2.5,
                _ => 3.0,
            }
        } else if !one_exact || !other_exact {
            0.0
        } else if 0 < gap {
            // A toll rises, but its day stays: another day and another number are another attack.
            -1.0
        } else if more - less <= 2 + more / 4 {
            0.0
        } else if more - less <= 4 + more / 2 {
            -0.5
        } else {
            -1.0
        };
    }
    worth
}

fn names(one: &Profile, other: &Profile) -> f32 {
    let full = common(&one.full_names, &other.full_names);
    if full == 0 {
        let many = |profile: &Profile| 4 <= profile.full_names.len();
        return if many(one) && many(other) { -0.5 } else { 0.0 };
    }
    (2.0 * full as f32).min(6.0)
}

/// By the share of common telling words (cosine); names that stand alone take their part where no language is known.
fn words(one: &Profile, other: &Profile) -> f32 {
    if one.words.is_empty() || other.words.is_empty() {
        let single = common(&one.single_names, &other.single_names);
        return (0.5 * single as f32).min(1.5);
    }
    // A few words more on either side, so that two short reports are not alike by one word.
    const SMOOTHING: f32 = 4.0;
    let size = |profile: &Profile| profile.words.len() as f32 + SMOOTHING;
    let shared = common(&one.words, &other.words) as f32 / (size(one) * size(other)).sqrt();
    let worth = match shared {
        0.35.. => 5.5,
        0.25.. => 4.5,
        0.18.. => 3.5,
        0.12.. => 2.5,
        0.08.. => 1.2,
        0.04.. => 0.0,
        0.0 if 2 < one.words.len() && 2 < other.words.len() => -1.0,
        _ if 12 < one.words.len() && 12 < other.words.len() => -1.0,
        _ => 0.0,
    };
    worth + ages(one, other)
}

/// For the same ages, against different ones.
fn ages(one: &Profile, other: &Profile) -> f32 {
    match common(&one.ages, &other.ages) {
        0 if one.ages.is_empty() || other.ages.is_empty() => 0.0,
        0 => -0.5,
        1 => 1.0,
        _ => 2.0,
    }
}

/// How many numbers two sorted lists share.
fn common(one: &[u64], other: &[u64]) -> usize {
    let (mut left, mut right, mut common) = (0, 0, 0);
    while left < one.len() && right < other.len() {
        let (first, second) = (one[left], other[right]);
        common += usize::from(first == second);
        left += usize::from(first <= second);
        right += usize::from(second <= first);
    }
    common
}
