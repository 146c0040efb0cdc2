//! The main incident: which of an article's incidents stands first, and what the headline says of it.
//!
//! A headline that is no part of the text has no quotes: its figures are only compared, never told.

use std::ops::Range;

use super::family::Family;
use crate::model::{Figure, IncidentType, Kind, Report, Scope, Stage, WhenPrecision};

/// A report before its place in the list is known.
pub(in crate::read) struct Draft {
    pub(in crate::read) report: Report,
    /// Its first scene.
    pub(in crate::read) first: usize,
    /// The last sentence that tells of it.
    pub(in crate::read) end: usize,
    /// How many scenes tell of it.
    pub(in crate::read) scenes: usize,
    /// Whether it is told with a day of its own.
    pub(in crate::read) is_dated: bool,
    /// Whether it tells neither whom it struck, nor where, nor when.
    pub(in crate::read) is_idle: bool,
    /// The countries in which its own words say that something was.
    pub(in crate::read) countries: Vec<String>,
    /// The bytes of the text that tell of it.
    pub(in crate::read) parts: Vec<Range<usize>>,
}

impl Draft {
    /// Whether police and army were at work, and nobody attacked.
    pub(super) fn is_police(&self) -> bool {
        Family::of(self.report.incident_type) == Family::Police
    }

    /// A plot that was stopped, on no day: told beside what happened, it is what was before.
    fn is_plot_of_before(&self) -> bool {
        self.report.stage == Stage::Foiled && self.report.figures.is_empty() && !self.is_dated
    }
}

/// Current before background; among the current ones the one that most is told of, and that the headline means. Each
/// with the bytes of the text that tell of it.
pub(in crate::read) fn in_order(
    mut drafts: Vec<Draft>,
    headline: Option<&Report>,
) -> Vec<(Report, Vec<Range<usize>>)> {
    drafts.sort_by_key(|draft| draft.first);
    let is_news = |draft: &Draft| draft.report.scope == Scope::Current && !draft.is_plot_of_before();
    if drafts.iter().any(is_news) {
        let plots = drafts.iter_mut().filter(|draft| draft.is_plot_of_before());
        plots.for_each(|draft| draft.report.scope = Scope::Background);
    }
    let main = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.report.scope == Scope::Current)
        .max_by_key(|(place, draft)| {
            let meant = headline.map_or(0, |headline| likeness(&draft.report, headline));
            (weight(draft) + meant, std::cmp::Reverse(*place))
        })
        .map(|(place, _)| place);
    if let Some(main) = main {
        let home = drafts[main].countries.clone();
        drafts.iter_mut().for_each(|draft| recall(draft, &home));
    }
    let mut reports = Vec::with_capacity(drafts.len());
    if let Some(main) = main {
        let Draft { mut report, parts, .. } = drafts.remove(main);
        if let Some(headline) = headline {
            complete(&mut report, headline);
        }
        reports.push((report, parts));
    } else if let Some(headline) = headline.filter(|_| drafts.is_empty()) {
        reports.push((Report { figures: Vec::new(), ..headline.clone() }, Vec::new()));
    }
    let drafts = drafts.into_iter().map(|draft| (draft.report, draft.parts));
    let (current, background): (Vec<_>, Vec<_>) =
        drafts.partition(|(report, _)| report.scope == Scope::Current);
    reports.extend(current);
    reports.extend(background);
    reports
}

/// "Their fighters in Egypt claimed to have shot down a plane": in news of another country, and told without a day, it
/// is what they did before.
fn recall(draft: &mut Draft, home: &[String]) {
    let is_abroad = !draft.countries.is_empty()
        && !home.is_empty()
        && !draft.countries.iter().any(|country| home.contains(country));
    if is_abroad && !draft.is_dated && draft.report.scope == Scope::Current {
        draft.report.scope = Scope::Background;
        draft.report.when = None;
    }
}

fn weight(draft: &Draft) -> usize {
    let report = &draft.report;
    let is_dated = report.when.as_ref().is_some_and(|when| when.precision == WhenPrecision::Day);
    draft.scenes.min(4)
        + 4 * usize::from(!report.figures.is_empty())
        + 2 * usize::from(report.figures.iter().any(|figure| figure.kind == Kind::Killed))
        + 2 * usize::from(report.stage == Stage::Happened)
        + 2 * usize::from(is_dated)
        + 2 * usize::from(draft.first < 4)
}

/// How much an incident is like the headline's: its toll, its place, its kind.
fn likeness(report: &Report, headline: &Report) -> usize {
    let is_told = |wanted: &Figure| {
        let is_same = |figure: &Figure| figure.kind == wanted.kind && figure.amount.low == wanted.amount.low;
        report.figures.iter().any(is_same)
    };
    let is_there = headline
        .places
        .first()
        .is_some_and(|place| report.places.iter().any(|other| other.name == place.name));
    4 * usize::from(headline.figures.iter().any(is_told))
        + 3 * usize::from(is_there)
        + usize::from(headline.incident_type == report.incident_type)
}

/// What the text leaves open and the headline tells.
fn complete(report: &mut Report, headline: &Report) {
    let is_open = matches!(report.incident_type, IncidentType::Attack | IncidentType::Other);
    let is_alike = Family::of(report.incident_type) == Family::of(headline.incident_type);
    if is_open && is_alike {
        report.incident_type = headline.incident_type;
    }
    if report.places.is_empty() {
        report.places.clone_from(&headline.places);
    }
}
