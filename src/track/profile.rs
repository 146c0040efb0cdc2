//! Profiles: a report prepared for being compared with many others.
//!
//! Texts become numbers, figures become sums, days become two dates. What two profiles say about each other is
//! [`super::evidence`]'s.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::{
    Bound, GroupRole, IncidentType, Kind, PlacePrecision, Point, Report, Role, Scope, Stage, WhenPrecision,
};
use crate::text::fold::fold;
use crate::text::token::hash;

use super::toll;
use super::whereabouts::{Spot, share_country, spot};

/// How many days after an incident an undated report of it is still taken for news of it.
pub(super) const UNDATED_DAYS: i32 = 10;

/// From here on a number of dead that is exact and not round is told of one incident alone.
const UNMISTAKABLE: u64 = 100;

/// How many full names two reports whose days cannot be the same must share to be compared at all.
pub const NAMES_OVER_TIME: usize = 2;

/// The first ones of a report's places are compared.
const COMPARED_PLACES: usize = 4;

/// The kinds by whose numbers reports are compared.
const COMPARED: [Kind; 5] = [Kind::Killed, Kind::Injured, Kind::Hostages, Kind::Abducted, Kind::Detained];

/// A point prepared for being compared many times.
#[derive(Clone, Debug)]
pub struct Profile {
    pub(super) article: i64,
    /// When it was published, and the first and last day on which it can have been, as numbers of days.
    pub(super) published: i32,
    pub(super) days: (i32, i32),
    /// Told as history, with its day.
    pub(super) is_history: bool,
    /// Told as history, and without a day: not when it is told, and nobody knows when.
    pub(super) is_recalled: bool,
    pub(super) stage: Stage,
    pub(super) incident_type: IncidentType,
    pub(super) when: Option<ToldDay>,
    pub(super) places: Vec<Spot>,
    /// Who did it, hashed.
    pub(super) attackers: Vec<u64>,
    /// The numbers of [`COMPARED`], without the attackers.
    pub(super) tolls: [Option<Number>; COMPARED.len()],
    /// Full names and single ones, telling words and ages: those of places and groups left out, hashed and sorted.
    pub(super) full_names: Vec<u64>,
    pub(super) single_names: Vec<u64>,
    pub(super) words: Vec<u64>,
    pub(super) ages: Vec<u64>,
    /// Full names with those of places: by these old reports are found.
    pub(super) keys: Vec<u64>,
}

/// How well the day is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ToldDay {
    pub(super) precision: WhenPrecision,
    /// Whether the text says it: its quote is not empty.
    pub(super) is_quoted: bool,
}

/// How many were harmed, prepared for being compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The lowest that fits.
    pub(super) low: u64,
    pub(super) is_exact: bool,
    /// Whether a word stands where a number could: dozens.
    pub(super) is_vague: bool,
}

impl Profile {
    /// Prepares a point.
    pub fn of(point: &Point) -> Profile {
        let report = &point.report;
        let places: Vec<Spot> = report.places.iter().take(COMPARED_PLACES).map(spot).collect();
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
        // "Lena Kano" is no place, though there is a Kano; "Kano Police" and "New Kano Road" may be anywhere in it.
        let is_name = |name: &&String| {
            let before = name.rsplit_once(' ').map_or(name.as_str(), |(before, _)| before);
            !before.split(' ').any(|word| not_names.iter().any(|other| other == word))
        };
        let (full, single): (Vec<&String>, Vec<&String>) =
            report.names.iter().partition(|name| name.contains(' '));
        let took_part = |role| matches!(role, GroupRole::Attacker | GroupRole::Claimant);
        Profile {
            article: point.article,
            published: number(point.published.to_zoned(TimeZone::UTC).date()),
            days: (number(days(point).0), number(days(point).1)),
            is_history: is_history(report),
            is_recalled: report.scope == Scope::Background && report.when.is_none(),
            stage: report.stage,
            incident_type: report.incident_type,
            when: report
                .when
                .as_ref()
                .map(|when| ToldDay { precision: when.precision, is_quoted: !when.quote.is_empty() }),
            places,
            attackers: report
                .groups
                .iter()
                .filter(|group| took_part(group.role))
                .map(|group| hash(&fold(group.label())))
                .collect(),
            tolls: COMPARED.map(|kind| number_of(report, kind)),
            full_names: hashed(full.iter().copied().filter(is_name)),
            single_names: hashed(single.into_iter().filter(is_name)),
            words: hashed(report.words.iter().filter(|word| !is_age(word)).filter(is_name)),
            ages: hashed(report.words.iter().filter(|word| is_age(word))),
            keys: hashed(full.into_iter()),
        }
    }

    /// Whether the day is told to within some days.
    pub(super) fn has_day(&self) -> bool {
        self.when.is_some_and(|when| matches!(when.precision, WhenPrecision::Day | WhenPrecision::Days))
    }

    /// Whether it tells of an incident without its day, and the other one's has the same unmistakable number of dead in the
    /// same country.
    pub(super) fn recalls(&self, other: &Profile) -> bool {
        let number = unmistakable(self.tolls[0]);
        self.is_recalled
            && other.days.0 <= self.published
            && number.is_some()
            && number == unmistakable(other.tolls[0])
            && share_country(&self.places, &other.places)
    }

    /// Whether it can anchor an incident: the day is told, and something of the place, or names.
    pub(super) fn is_anchor(&self) -> bool {
        let placed = self.places.iter().any(|place| place.precision != PlacePrecision::Country);
        self.has_day() && (placed || !self.full_names.is_empty())
    }
}

/// How many of a kind a report tells, the attackers left out.
fn number_of(report: &Report, kind: Kind) -> Option<Number> {
    let told = toll::of(report, kind).headline(&toll::Context::default())?;
    (told.role != Role::Attacker).then_some(Number {
        low: told.amount.low,
        is_exact: told.amount.high == Some(told.amount.low),
        is_vague: told.amount.bound == Bound::Vague,
    })
}

/// A number of dead that no two incidents of a country have: large, exact and not round.
fn unmistakable(killed: Option<Number>) -> Option<u64> {
    killed
        .filter(|killed| killed.is_exact && !killed.is_vague)
        .map(|killed| killed.low)
        .filter(|killed| UNMISTAKABLE <= *killed && killed % 10 != 0)
}

/// By what a report is found that tells an unmistakable number, whatever its day: for each country as many keys as are
/// enough.
pub(super) fn keys_of_number(report: &Report) -> Vec<String> {
    let Some(killed) = unmistakable(number_of(report, Kind::Killed)) else { return Vec::new() };
    let mut keys = Vec::new();
    for country in countries(report) {
        keys.extend((0..NAMES_OVER_TIME).map(|key| format!("#{killed} {country} {key}")));
    }
    keys
}

/// Whether a report is told as history, with its day.
pub(super) fn is_history(report: &Report) -> bool {
    report.scope == Scope::Background && report.when.is_some()
}

/// The first and last day on which a point's incident can have been.
pub(super) fn days(point: &Point) -> (Date, Date) {
    match &point.report.when {
        Some(when) => (when.from, when.to),
        None => {
            let published = point.published.to_zoned(TimeZone::UTC).date();
            (days_before(published, UNDATED_DAYS), published)
        }
    }
}

/// A day's number.
fn number(day: Date) -> i32 {
    (day - Date::constant(1970, 1, 1)).get_days()
}

/// The countries of the places that are compared (ISO 3166-1 alpha-2), sorted.
pub(super) fn countries(report: &Report) -> Vec<String> {
    let places = report.places.iter().take(COMPARED_PLACES);
    let mut countries: Vec<String> = places.filter_map(|place| place.country.clone()).collect();
    countries.sort();
    countries.dedup();
    countries
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
    let mut hashes: Vec<u64> = words.map(|word| hash(word)).collect();
    hashes.sort_unstable();
    // Many profiles are held for long.
    hashes.shrink_to_fit();
    hashes
}

pub(super) fn days_before(date: Date, days: i32) -> Date {
    date.checked_sub(jiff::Span::new().days(days)).unwrap_or(Date::MIN)
}

pub(super) fn days_after(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
}
