//! A digest in words: what both parts of a mail lay out, so that they say the same.

mod figure;
mod foot;
mod history;
mod item;
mod quote;

use serde::Serialize;

use super::words::{self, Clock};
use super::{clean, subject};
use crate::model::{Digest, MailKind, Picture};

pub(super) use history::figure_chart;
pub(super) use item::VoiceView;
pub(super) use quote::{PartView, parts, web_address};

use foot::foot;
use item::{ItemView, badge, item_view};

/// So many incidents are told whole; the rest get one line each.
const WHOLE: usize = 20;

#[derive(Serialize)]
pub(super) struct View {
    pub(super) subject: String,
    alert: bool,
    /// What is to be said before anything else.
    note: Option<String>,
    title: String,
    summary: String,
    preview: String,
    time: String,
    zone: String,
    since: Option<String>,
    /// Whether that is a time that somebody looks back to, and no mail's.
    looks_back: bool,
    /// What stands where no incident does.
    nothing: Option<String>,
    items: Vec<ItemView>,
    more: Vec<String>,
    foot: Vec<String>,
    recipient: String,
}

impl View {
    /// The pictures that the view names, each once.
    pub(super) fn pictures(&self) -> Vec<Picture> {
        let charts =
            self.items.iter().flat_map(|item| &item.figures).filter_map(|figure| figure.chart.as_ref());
        let mut pictures: Vec<Picture> =
            charts.map(|chart| Picture { id: chart.id.clone(), png: chart.png.clone() }).collect();
        pictures.sort_by(|one, other| one.id.cmp(&other.id));
        pictures.dedup();
        pictures
    }
}

/// The digest in words.
pub(super) fn view(digest: &Digest) -> View {
    let clock = Clock::new(digest.at, &digest.time_zone);
    let (whole, rest) = digest.items.split_at(digest.items.len().min(WHOLE));
    let more = rest.iter().map(|item| clean::line(&format!("{} ({})", subject::headline(item), item.day)));
    View {
        subject: subject::subject(digest),
        // Alerts that come together are laid out like a digest.
        alert: digest.kind == MailKind::Alert && digest.together.is_none(),
        note: digest.together.clone(),
        title: title(digest),
        summary: summary(digest),
        preview: preview(digest),
        time: clock.headline(),
        zone: clock.zone(),
        since: digest.since.map(|since| clock.time(since)),
        looks_back: digest.looks_back,
        nothing: nothing(digest, &clock),
        items: whole.iter().map(|item| item_view(item, &clock)).collect(),
        more: more.collect(),
        foot: foot(&digest.foot, digest.kind),
        recipient: clean::line(&digest.recipient),
    }
}

/// What a list of mails shows behind the subject: the next incidents.
///
/// Where the subject is neutral this is a row of nothing, so that the list does not show the mail's first words instead.
fn preview(digest: &Digest) -> String {
    if digest.neutral_subject {
        return "\u{34f}\u{a0}".repeat(100);
    }
    digest.items.iter().skip(1).take(3).map(subject::headline).collect::<Vec<_>>().join(" · ")
}

/// That there is nothing new; or that nothing could be seen, which is something else.
fn nothing(digest: &Digest, clock: &Clock) -> Option<String> {
    if !digest.items.is_empty() {
        return None;
    }
    if let Some(answers) = words::nothing_seen(&digest.foot) {
        return Some(format!("Nothing could be seen: {answers}. What happened meanwhile is not known."));
    }
    let from = if digest.looks_back { "" } else { "your last mail of " };
    let since = digest.since.map(|since| format!(" since {from}{}", clock.time(since)));
    Some(format!("Nothing new{}.", since.unwrap_or_default()))
}

fn title(digest: &Digest) -> String {
    match digest.items.len() {
        0 if words::nothing_seen(&digest.foot).is_some() => "Nothing could be seen".to_owned(),
        0 => "Nothing new".to_owned(),
        incidents => words::count(incidents, "incident", "incidents"),
    }
}

/// How many of the incidents are new, changed, in conflict, history: "2 new · 1 changed".
fn summary(digest: &Digest) -> String {
    let count = |badges: &[&str]| digest.items.iter().filter(|item| badges.contains(&badge(item).0)).count();
    let parts = [
        (count(&["New"]), "new"),
        (count(&["Update", "Withdrawn"]), "changed"),
        (count(&["Correction"]), "corrected"),
        (count(&["Claim"]), "claimed"),
        (count(&["Conflict"]), "with sources that differ"),
        (count(&["History"]), "told as history"),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| format!("{number} {word}"))
        .collect();
    told.join(" · ")
}
