//! What a figure is of: one incident, several, a time, a war; or a plan.

use std::ops::Range;

use super::period::{HOST, is_beginning, is_in_period, is_inserted};
use super::plan::is_plan;
use super::several::several_attacks;
use crate::language::{Cue, Word};
use crate::model::{FigureScope, Kind, WhenPrecision};
use crate::read::day::DayKind;
use crate::read::figure::counted::Counted;
use crate::read::prose::Prose;
use crate::read::unit::What;

pub(super) fn scope(
    prose: &Prose,
    sentence: &Range<usize>,
    clause: &Range<usize>,
    figure: &Counted,
) -> FigureScope {
    if figure.kind == Kind::Fighters {
        return FigureScope::Strength;
    }
    if figure.kind == Kind::Recruits {
        return FigureScope::RunningTotal;
    }
    if is_plan(prose, sentence, figure) {
        return FigureScope::Plan;
    }
    let near = |cue: Cue, before: usize, behind: usize| {
        let start = clause.start.max(figure.units.start.saturating_sub(before));
        let end = clause.end.min(figure.units.end.max(figure.act + 1) + behind);
        (start..end).any(|place| prose.units[place].has(cue))
    };
    // "Every year, gunmen kill some 40": again and again.
    let is_repeated = |place: usize| {
        let unit = &prose.units[place];
        // "every 10 minutes".
        let is_measured = unit.has(Cue::All)
            && place + 2 < clause.end
            && prose.units[place + 1].is_number()
            && prose.units[place + 2].has(Cue::Measure);
        if is_measured {
            return true;
        }
        // "Every day, about 30 are killed", "“Every day people are killed”".
        let is_opening = 1 < unit.tokens.len()
            && (clause.start..place).all(|at| matches!(prose.units[at].what, What::Mark('"' | '“')));
        unit.has(Cue::Rate) && (unit.has(Cue::Since) || is_opening)
    };
    let around = clause.start.max(figure.units.start.saturating_sub(8))
        ..clause.end.min(figure.units.end.max(figure.act + 1) + 8);
    if near(Cue::Rate, 1, 1) || around.into_iter().any(is_repeated) {
        return FigureScope::Rate;
    }
    // "Last year 1,200 were killed in 90 attacks": of the year, more than of the attacks.
    let is_of_year = || {
        clause.clone().any(|place| match prose.units[place].what {
            What::Day(index) => {
                let day = &prose.days[index];
                day.kind == DayKind::Relative
                    && matches!(day.when.precision, WhenPrecision::Month | WhenPrecision::Year)
            }
            _ => false,
        })
    };
    if several_attacks(prose, clause, figure) && is_of_year() {
        return FigureScope::Period;
    }
    if several_attacks(prose, clause, figure) {
        return FigureScope::SeveralIncidents;
    }
    // "the deadliest attack since the war began": how bad it was, and over no time.
    let is_compared = |place: usize| {
        // "was the second in a week": one of several.
        let is_next = clause.start < place && prose.says_any(place - 1, &[Word::NextOne, Word::Ordinal]);
        is_next
            || (clause.start.max(place.saturating_sub(8))..place)
                .any(|at| prose.units[at].has(Cue::Superlative))
    };
    let near_since = || {
        let start = clause.start.max(figure.units.start.saturating_sub(12));
        let last = figure.units.end.max(figure.act + 1);
        let end = clause.end.min(last + 12);
        // "the deaths of 19 bring to 85 the number killed in a month": of the toll behind.
        let is_toll = |at: &usize| figure.rule != "toll" && prose.units[*at].has(Cue::Toll);
        let end = (last..end).find(is_toll).unwrap_or(end);
        (start..end).any(|place| {
            let is_since = prose.units[place].has(Cue::Since) || is_beginning(prose, clause, place, figure);
            is_since && !is_compared(place) && !is_inserted(prose, clause, place, figure)
        })
    };
    if figure.rule == "toll" && is_of_campaign(prose, clause, figure) {
        return FigureScope::RunningTotal;
    }
    if is_in_war(prose, clause, figure) {
        return FigureScope::RunningTotal;
    }
    if near_since() || is_in_period(prose, clause, figure) {
        return FigureScope::Period;
    }
    FigureScope::Incident
}

/// "bringing to 87 the number of people killed in such attacks since September": of all of them.
fn is_of_campaign(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    let (first, last) = (figure.act.min(figure.units.start), figure.units.end.max(figure.act + 1));
    clause.clone().any(|place| {
        let is_such = prose.says(place, Word::Such)
            && clause.start < place
            && place + 1 < clause.end
            && (prose.units[place + 1].event().is_some() || prose.says(place + 1, Word::Strikes))
            // "killed in such attacks", "the 22nd such strike"; not "called for an end to such attacks".
            && (place <= last + 2 && prose.says_any(place - 1, &[Word::In, Word::By])
                || place < first && !prose.units[place - 1].has_any(&[Cue::Of, Cue::Preposition]));
        let is_since = match prose.units[place].what {
            What::Day(index) => {
                let day = &prose.days[index];
                let is_long = matches!(day.when.precision, WhenPrecision::Month | WhenPrecision::Year);
                day.kind == DayKind::Dated && day.open.is_some() && (is_long || day.year_is_told)
            }
            _ => false,
        };
        is_such || is_since
    })
}

/// "have been killed in the war", "The war has killed".
fn is_in_war(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    // "the war", "the violence", "the nine-year insurgency".
    let is_the = |place: usize| {
        let before = clause.start.max(place.saturating_sub(2))..place;
        clause.start < place && (prose.units[place - 1].has(Cue::Of) || prose.says(place - 1, Word::Own))
            || 1 < prose.units[place].tokens.len()
            || before.into_iter().any(|at| prose.units[at].has(Cue::Definite))
    };
    // "in Israel's offensive": all of what somebody wages.
    let is_waged = |place: usize| {
        HOST <= figure.amount.low
            && prose.says(place, Word::Offensive)
            && clause.start < place
            && prose.says(place - 1, Word::Own)
    };
    // "were detained following the unrest": of what came of it.
    let is_behind = |place: usize| {
        clause.start + 1 < place
            && prose.units[place - 1].has(Cue::Definite)
            && prose.says_any(place - 2, &[Word::After, Word::Following])
    };
    clause.clone().any(|place| {
        (prose.units[place].has(Cue::War) && is_the(place) && !is_behind(place) || is_waged(place))
            && (place < clause.start + 4
                || place + 4 >= figure.act && place < figure.act
                || place > figure.act && place < figure.act + 8)
            && clause.clone().any(|other| prose.units[other].has(Cue::Have))
    })
}
