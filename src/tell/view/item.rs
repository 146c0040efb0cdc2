//! One incident of a digest in words.

use serde::Serialize;

use super::figure::{FigureView, figure_view};
use super::quote::{QuoteView, quote_views};
use crate::model::{Amount, ChangeKind, ConflictLine, DigestItem};
use crate::tell::clean;
use crate::tell::words::{self, Clock};

#[derive(Serialize)]
pub(super) struct ItemView {
    badge: &'static str,
    tone: &'static str,
    name: String,
    place: String,
    day: String,
    groups: String,
    pub(super) figures: Vec<FigureView>,
    /// Its other figures, which are as they were.
    known: Option<String>,
    conflicts: Vec<ConflictView>,
    quotes: Vec<QuoteView>,
    sources: Option<String>,
}

#[derive(Serialize)]
struct ConflictView {
    label: String,
    voices: Vec<VoiceView>,
}

/// What one of several sources says.
#[derive(Serialize)]
pub(in crate::tell) struct VoiceView {
    pub(in crate::tell) amount: String,
    pub(in crate::tell) name: String,
}

/// What an incident is in the mail for, and the color that goes with it.
pub(super) fn badge(item: &DigestItem) -> (&'static str, &'static str) {
    let any = |kind| item.figures.iter().any(|line| line.change == kind);
    let all_claimed = !item.figures.is_empty() && item.figures.iter().all(|line| line.claimed_by.is_some());
    if item.background {
        ("History", "quiet")
    } else if any(ChangeKind::Correction) {
        ("Correction", "careful")
    } else if any(ChangeKind::Retraction) {
        ("Withdrawn", "careful")
    } else if item.is_new {
        ("New", "strong")
    } else if all_claimed {
        ("Claim", "careful")
    } else if item.figures.is_empty() && !item.conflicts.is_empty() {
        ("Conflict", "careful")
    } else {
        ("Update", "plain")
    }
}

pub(super) fn item_view(item: &DigestItem, clock: &Clock) -> ItemView {
    let (badge, tone) = badge(item);
    ItemView {
        badge,
        tone,
        name: words::incident(item.incident_type, item.stage),
        place: clean::line(&item.place),
        day: clean::line(&item.day),
        groups: words::capital(
            &item.groups.iter().map(|group| clean::line(group)).collect::<Vec<_>>().join(" · "),
        ),
        figures: item.figures.iter().map(|line| figure_view(line, clock)).collect(),
        known: known(item),
        conflicts: item.conflicts.iter().map(conflict_view).collect(),
        quotes: quote_views(&item.quotes, clock),
        sources: told_by(item),
    }
}

/// The figures that are as they were, in a line.
fn known(item: &DigestItem) -> Option<String> {
    let phrases = item.unchanged.iter().map(|line| words::figure_phrase(line.kind, line.role, &line.is));
    let phrases: Vec<String> = phrases.collect();
    (!phrases.is_empty()).then(|| format!("As before: {}.", phrases.join(", ")))
}

/// How many sources tell of the incident; and of a figure, where they are fewer.
fn told_by(item: &DigestItem) -> Option<String> {
    // Where all is withdrawn, nobody tells of it any more.
    if !item.figures.is_empty()
        && item.unchanged.is_empty()
        && item.figures.iter().all(|line| line.is.is_none())
    {
        return None;
    }
    let number = |sources: usize| if sources == 1 { "one".to_owned() } else { sources.to_string() };
    let fewer = item.figures.iter().filter(|line| 0 < line.sources && line.sources < item.sources);
    let fewer: Vec<String> = fewer
        .filter_map(|line| {
            let phrase = words::figure_phrase(line.kind, line.role, line.is.as_ref()?);
            Some(format!("{phrase} by {} of them", number(line.sources)))
        })
        .collect();
    match item.sources {
        0 => None,
        1 => Some("Told by one source so far.".to_owned()),
        sources if fewer.is_empty() => Some(format!("Told by {sources} independent sources.")),
        sources => Some(format!("Told by {sources} independent sources; {}.", words::list(&fewer))),
    }
}

fn conflict_view(line: &ConflictLine) -> ConflictView {
    let voice = |(amount, name): &(Amount, String)| VoiceView {
        amount: words::amount(amount),
        name: clean::line(name),
    };
    ConflictView {
        label: words::figure(line.kind, line.role),
        voices: line.voices.iter().map(voice).collect(),
    }
}
