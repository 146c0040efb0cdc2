//! How heavy an incident is in a digest: what comes first, and what a subject names.

use std::cmp::Reverse;

use crate::model::{ChangeKind, DigestItem, FigureLine, IncidentType, Kind};

/// Sorts the heaviest first: news before mere conflicts, both before history.
///
/// Within news an incident weighs what is new in it: each person newly known to be dead counts four, each
/// newly known to be hurt, missing or taken one; a new incident counts ten more and a correction eight; all
/// its dead together count a quarter, so that four more of 133 come before a new incident with two.
pub(crate) fn sort(items: &mut [DigestItem]) {
    items.sort_by_cached_key(|item| {
        let latest = item.quotes.iter().map(|quote| quote.source.published).max();
        (
            item.background,
            item.figures.is_empty() && !item.is_new,
            Reverse(weight(item)),
            Reverse(latest),
            item.incident,
        )
    });
}

/// Where a kind of figure stands among those of one incident, 0 first: the dead, then what this type of incident is
/// about, then the rest. Six abducted stand before one who was hurt when they were.
pub(super) fn rank(kind: Kind, incident_type: IncidentType) -> u8 {
    let own = match incident_type {
        IncidentType::Abduction => &[Kind::Abducted][..],
        IncidentType::HostageTaking | IncidentType::Hijacking => &[Kind::Hostages, Kind::Abducted],
        IncidentType::Arrest => &[Kind::Detained],
        IncidentType::Surrender => &[Kind::Surrendered],
        IncidentType::Raid => &[Kind::Detained, Kind::Released],
        _ => &[],
    };
    match kind {
        Kind::Killed => 0,
        _ if own.contains(&kind) => 1,
        _ => 2,
    }
}

/// The weight of one incident.
fn weight(item: &DigestItem) -> u64 {
    let lines = item.figures.iter().map(line_weight).fold(0, u64::saturating_add);
    lines.saturating_add(if item.is_new { 10 } else { 0 })
}

fn line_weight(line: &FigureLine) -> u64 {
    let persons = |amount: &Option<crate::model::Amount>| amount.as_ref().map_or(0, |amount| amount.low);
    let (was, is) = (persons(&line.was), persons(&line.is));
    let difference = was.abs_diff(is);
    let correction = match line.change {
        ChangeKind::Correction | ChangeKind::Retraction => 8,
        _ => 1,
    };
    let persons = match line.kind {
        // A party's own claim is news, but not yet dead people.
        _ if line.claimed_by.is_some() => 0,
        Kind::Killed => difference.saturating_mul(4).saturating_add(is / 4),
        Kind::Injured | Kind::Casualties | Kind::Missing | Kind::Abducted | Kind::Hostages => difference,
        _ => 0,
    };
    persons.saturating_add(correction)
}
