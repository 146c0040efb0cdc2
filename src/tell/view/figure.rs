//! One figure of an incident in words: what it was, what it is, and what has to be said of that.

use serde::Serialize;

use super::history::{ChartView, StepView, figure_chart, history};
use crate::model::{Amount, ChangeKind, FigureLine};
use crate::tell::clean;
use crate::tell::words::{self, Clock};

#[derive(Serialize)]
pub(super) struct FigureView {
    label: String,
    was: Option<String>,
    is: String,
    claimed: bool,
    note: Option<String>,
    history: Vec<StepView>,
    pub(super) chart: Option<ChartView>,
}

pub(super) fn figure_view(line: &FigureLine, clock: &Clock) -> FigureView {
    let was = line.was.as_ref().map(words::amount);
    let is = line.is.as_ref().map(words::amount);
    let note = note(line, was.as_deref(), is.as_deref(), clock);
    FigureView {
        label: line.is.as_ref().map_or_else(
            || words::figure(line.kind, line.role),
            |amount| words::label(line.kind, line.role, amount),
        ),
        was: was.filter(|was| is.as_ref() != Some(was)),
        is: is.unwrap_or_else(|| "withdrawn".to_owned()),
        claimed: line.change == ChangeKind::Claim || line.claimed_by.is_some(),
        note,
        history: history(&line.history, clock),
        chart: figure_chart((line.kind, line.role), &line.history, clock),
    }
}

/// What has to be said of a change beside its numbers.
fn note(line: &FigureLine, was: Option<&str>, is: Option<&str>, clock: &Clock) -> Option<String> {
    if let Some((who, at)) = &line.set_by {
        return Some(format!("Set by {} on {}.", clean::line(who), clock.day(*at)));
    }
    if let Some((who, at)) = &line.decided_by {
        return Some(format!("Decided by {} on {}.", clean::line(who), clock.day(*at)));
    }
    if let Some(party) = &line.claimed_by {
        return Some(format!("Claimed by {}; no independent source says so.", clean::line(party)));
    }
    if line.added_up && was != is {
        return Some(match line.change {
            ChangeKind::Correction => "Corrected, and added up from what the article tells.".to_owned(),
            _ => "Added up from what the article tells.".to_owned(),
        });
    }
    if line.change == ChangeKind::Correction
        && let Some(corrected) = corrected(line, is)
    {
        return Some(corrected);
    }
    let number = |amount: &Option<Amount>| amount.as_ref().map(|amount| amount.low);
    match (line.change, was, is) {
        (ChangeKind::Claim, ..) => Some("A claim; no independent source says so.".to_owned()),
        (_, Some(was), Some(is)) if was == is => Some("As you were told before.".to_owned()),
        (ChangeKind::Correction, Some(was), Some(is)) => {
            let direction = if number(&line.is) < number(&line.was) { "lowered" } else { "raised" };
            Some(format!("Corrected: {direction} from {was} to {is}."))
        }
        (ChangeKind::Correction, None, _) => Some("Corrected: an earlier figure was wrong.".to_owned()),
        (_, _, None) => Some("The only article that told it was withdrawn.".to_owned()),
        (ChangeKind::Retraction, ..) => Some("An article that told another number was withdrawn.".to_owned()),
        (ChangeKind::Down, ..) if line.have_died => Some("Lower: some of the injured died.".to_owned()),
        (ChangeKind::Down, ..) => Some("Lower: later independent sources agree.".to_owned()),
        (ChangeKind::FirstNumber, ..) => Some("The first number told.".to_owned()),
        _ => None,
    }
}

/// A correction as its source has it, where this recipient was told another number than it corrects.
fn corrected(line: &FigureLine, is: Option<&str>) -> Option<String> {
    let (from, to) = line.corrected.as_ref()?;
    let is_told = line.was.as_ref().is_some_and(|was| was.low == from.low);
    if is_told || from.low == to.low {
        return None;
    }
    let direction = if to.low < from.low { "down" } else { "up" };
    let (from, to) = (words::amount(from), words::amount(to));
    let later = is.filter(|is| *is != to).map(|is| format!("; {is} since"));
    Some(format!("Corrected to {to}, {direction} from {from}{}.", later.unwrap_or_default()))
}
