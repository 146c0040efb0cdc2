//! A change in one line: Kano, Nigeria: killed 11+ → 14 (up).

use super::{clean, words};
use crate::model::{Amount, Change, ChangeKind, Incident};

/// The change in words, with its incident's place where the incident is known.
pub fn change_line(change: &Change, incident: Option<&Incident>) -> String {
    let place = incident.map(|incident| words::short_place(&incident.places)).unwrap_or_default();
    let place = if place.is_empty() { "Place not told".to_owned() } else { place };
    clean::line(&format!("{place}: {}", change_step(change, incident)))
}

/// The change in words, without a place: killed 11+ → 14 (up).
pub(super) fn change_step(change: &Change, incident: Option<&Incident>) -> String {
    let what = match (change.kind, change.role, incident) {
        (Some(kind), Some(role), _) => words::figure(kind, role),
        (_, _, Some(incident)) => words::incident(incident.incident_type, incident.stage).to_lowercase(),
        _ => "incident".to_owned(),
    };
    let amount = |amount: &Option<Amount>| amount.as_ref().map(words::amount);
    let step = match (amount(&change.was), amount(&change.is)) {
        (Some(was), Some(is)) => format!(" {was} → {is}"),
        (None, Some(is)) => format!(" {is}"),
        (Some(was), None) => format!(" {was} → withdrawn"),
        (None, None) => String::new(),
    };
    let kind = match change.change {
        ChangeKind::New => "new",
        ChangeKind::FirstNumber => "first number",
        ChangeKind::Up => "up",
        ChangeKind::Down => "down",
        ChangeKind::Correction => "correction",
        ChangeKind::Retraction => "withdrawn",
        ChangeKind::Conflict => "sources differ",
        ChangeKind::Claim => "claim",
        ChangeKind::Stale => "stale",
    };
    clean::line(&format!("{what}{step} ({kind})"))
}
