//! Evidence: how strongly two reports speak for being of one incident.
//!
//! Days, places, types, groups, figures and names each give points for or against; the sum decides.
//! The points are rough log-odds: 2 is "a good sign", −6 is "all but excluded". [`weigh`] keeps each part
//! apart so that `explain` can show them.

use crate::model::{IncidentType, Stage, WhenPrecision};

use super::profile::{NAMES_OVER_TIME, Number, Profile};
use super::whereabouts::{are_far, is_namesake, place};

/// From this sum on two reports are of one incident.
pub const ENOUGH: f32 = 4.0;

/// Days that two tellings of one day may lie apart: time zones, "overnight", "late on Friday".
pub(super) const DAY_SLACK: i32 = 3;

/// What place, type, groups and figures can each say for reports whose days cannot be the same.
const MOST_OVER_TIME: f32 = 0.5;

/// What other days say where an arrest follows an attack.
const FOLLOW_UP: f32 = -1.0;

/// What two towns of one country say that are far apart: against, as far as a text can name another town than the right one.
const TWO_TOWNS: f32 = -3.5;

/// What places in other countries say, for reports that share names.
const OTHER_COUNTRY: f32 = -2.0;

/// From here on equal numbers are no chance: hardly two attacks leave 59 dead.
const DISTINCT: f32 = 2.5;
/// The least number that says so.
const LARGE: u64 = 30;

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
    /// The parts with their names.
    pub fn parts(&self) -> [(&'static str, f32); 8] {
        [
            ("day", self.day),
            ("place", self.place),
            ("type", self.kind),
            ("groups", self.groups),
            ("figures", self.figures),
            ("names", self.names),
            ("words", self.words),
            ("one article", self.article),
        ]
    }

    /// The sum of all parts.
    pub fn sum(&self) -> f32 {
        self.parts().iter().map(|(_, worth)| worth).sum()
    }
}

/// What speaks for and against two reports being of one incident; none where they cannot be compared:
/// other countries, or days apart without names in common. Symmetric.
pub fn weigh(one: &Profile, other: &Profile) -> Option<Evidence> {
    // What is told as history without a day was on any day before.
    let gap = if one.recalls(other) || other.recalls(one) { 0 } else { gap(one, other) };
    // A follow-up may tell the day of an arrest or a trial; what is told as history tells its own day.
    let is_history = one.is_history || other.is_history;
    let is_named = !is_history && NAMES_OVER_TIME <= common(&one.keys, &other.keys);
    if gap > DAY_SLACK && !is_named {
        return None;
    }
    // The one town and the one large number speak for themselves, whatever day an article was dated.
    let is_marked = is_marked(one, other);
    let place = match place(&one.places, &other.places) {
        // What history says of its place is told in passing; news says where it was.
        Some(place) if !is_history && are_far(&one.places, &other.places) => place.min(TWO_TOWNS),
        Some(place) => place,
        // A town's name stands in several countries, and the wrong one may have been taken.
        None if is_named && is_namesake(&one.places, &other.places) => 0.5,
        None if is_named => OTHER_COUNTRY,
        None => return None,
    };
    let (groups, figures) = (groups(one, other), figures(one, other, gap));
    // Told of other days, both can only be of one incident if one is a follow-up. That a town, a group or a small number
    // is the same says little then: the names and the words have to speak for it.
    let most = if gap > DAY_SLACK { MOST_OVER_TIME } else { f32::INFINITY };
    let is_follow_up = DAY_SLACK < gap && is_follow_up(one, other);
    Some(Evidence {
        day: if is_follow_up { FOLLOW_UP } else { day(one, other, gap) },
        place: if is_marked { place } else { place.min(most) },
        kind: if is_follow_up { 0.0 } else { kind(one, other).min(most) },
        groups: groups.min(most),
        figures: if DISTINCT <= figures { figures } else { figures.min(most) },
        names: names(one, other),
        words: words(one, other),
        article: if one.article == other.article { -2.5 } else { 0.0 },
    })
}

/// Whether both tell one large number of one place, though of days that cannot be the same: hardly two attacks leave 59
/// dead, and never in one town.
pub(super) fn is_marked(one: &Profile, other: &Profile) -> bool {
    let is_same = |(one, other): (&Option<Number>, &Option<Number>)| match (one, other) {
        (Some(one), Some(other)) => {
            let is_told = !one.is_vague && !other.is_vague && (one.is_exact || other.is_exact);
            one.low == other.low && LARGE <= one.low && is_told
        }
        _ => false,
    };
    DAY_SLACK < gap(one, other)
        && one.tolls.iter().zip(&other.tolls).any(is_same)
        && place(&one.places, &other.places).is_some_and(|place| 2.0 <= place)
}

/// Whether the later one tells an arrest or a trial, and the earlier one what it is about.
fn is_follow_up(one: &Profile, other: &Profile) -> bool {
    let (earlier, later) = if one.days <= other.days { (one, other) } else { (other, one) };
    let (earlier, later) = (family(earlier.incident_type), family(later.incident_type));
    later == Family::Arrests && !matches!(earlier, Family::Arrests)
}

/// Days between the two spans of days; 0 where they overlap.
pub(super) fn gap(one: &Profile, other: &Profile) -> i32 {
    let ((one_from, one_to), (other_from, other_to)) = (one.days, other.days);
    (other_from - one_to).max(one_from - other_to).max(0)
}

fn day(one: &Profile, other: &Profile, gap: i32) -> f32 {
    if one.has_day() && other.has_day() {
        let told = |profile: &Profile| profile.when.is_some_and(|when| when.is_quoted);
        return match gap {
            0 => 2.0,
            1 => 0.3,
            2..=DAY_SLACK => -1.0,
            _ if told(one) && told(other) => -2.5,
            _ => -2.0,
        };
    }
    // Weeks begin on Sunday or on Monday.
    let is_week = |profile: &Profile| profile.when.is_some_and(|when| when.precision == WhenPrecision::Week);
    if gap == 1 && (is_week(one) || is_week(other)) {
        return 0.5;
    }
    if 0 < gap {
        return if one.when.is_some() && other.when.is_some() { -2.5 } else { -1.0 };
    }
    let coarsest = one.when.iter().chain(&other.when).map(|when| when.precision).max();
    match (one.when.is_some() && other.when.is_some(), coarsest) {
        (true, Some(WhenPrecision::Week)) => 1.0,
        (true, Some(WhenPrecision::Month)) => 0.8,
        (true, _) => 0.5,
        (false, _) if one.is_recalled != other.is_recalled => 0.0,
        (false, _) => {
            let apart = (one.published - other.published).abs();
            if apart <= 2 { 1.2 } else { 0.0 }
        }
    }
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
        let (Some(one), Some(other)) = (one, other) else { continue };
        // "Dozens" and "dozens" are no number that both give.
        if one.is_vague && other.is_vague {
            continue;
        }
        let (less, more) = (one.low.min(other.low), one.low.max(other.low));
        worth += if less == more {
            // Many attacks leave one or two dead; hardly two leave 133.
            match less {
                0 => 0.0,
                1..=2 => 0.3,
                3..=9 => 0.8,
                10..=29 => 1.5,
                LARGE..=99 => DISTINCT,
                _ => 3.0,
            }
        } else if !one.is_exact || !other.is_exact {
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
