//! Figures over a time: "this year", "since 2016", "over the past decade".

use std::ops::Range;

use crate::language::{Cue, Form, Word};
use crate::model::{Bound, Kind, WhenPrecision};
use crate::read::day::DayKind;
use crate::read::figure::counted::Counted;
use crate::read::prose::Prose;
use crate::read::unit::What;

/// From how many on those killed in a year are all of that year's.
pub(super) const HOST: u64 = 100;

/// "Since then, strikes have killed more than 300": too many for what was told right before. "Since then, two more have
/// died", "the toll has risen to 12" are of it.
fn is_host(figure: &Counted) -> bool {
    let is_harm = matches!(figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Displaced);
    is_harm && figure.rule != "toll" && !figure.also && MANY <= figure.amount.low
}

/// From how many on those harmed "since then" are not of one deed.
const MANY: u64 = 20;

/// "have killed 60 since the truce began": over a time, by how it began.
pub(super) fn is_beginning(prose: &Prose, clause: &Range<usize>, place: usize, figure: &Counted) -> bool {
    let began = |at: usize| prose.says(at, Word::Began);
    if !prose.says(place, Word::Since) {
        return false;
    }
    // "more than 300 have been killed since.": until now.
    let is_last = prose.unit(place + 1, clause).is_none_or(|next| next.is_mark('.') || next.is_mark(','));
    if is_last {
        return is_host(figure) && (clause.start..place).any(|at| prose.units[at].has(Cue::Have));
    }
    // "since it seized power", "since then": by what somebody did, or by what was told before.
    let is_begun = prose.units[place + 1].has(Cue::Pronoun)
        || prose.units[place + 1].has(Cue::Definite) && (place + 2..clause.end.min(place + 7)).any(began);
    let has_perfect = |range: Range<usize>| range.into_iter().any(|at| prose.units[at].has(Cue::Have));
    is_begun && has_perfect(clause.start..place)
        || prose.says(place + 1, Word::Then) && is_host(figure) && has_perfect(clause.clone())
}

/// "The army, which has fought there since 2021, killed two": of what stands between the commas, and not of the killing.
pub(super) fn is_inserted(prose: &Prose, clause: &Range<usize>, place: usize, figure: &Counted) -> bool {
    let is_comma = |at: &usize| prose.units[*at].is_mark(',');
    let first = figure.units.start.min(figure.act);
    let opener = (clause.start..place).rev().find(is_comma);
    let is_relative = opener.is_some_and(|at| prose.units[at + 1].has(Cue::Relative));
    is_relative && (place + 1..first).any(|at| is_comma(&at))
}

/// "have been killed this year", "since 2016", "over the past decade".
pub(super) fn is_in_period(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    let first = figure.units.start.min(figure.act);
    let last = figure.units.end.max(figure.act + 1);
    let before = clause.start.max(first.saturating_sub(4));
    // "two boys who had been missing since May were found dead": the clause between says nothing of the finding.
    let relative = (figure.units.end..figure.act).any(|place| prose.units[place].has(Cue::Relative));
    let before = if relative { before.max(figure.act.saturating_sub(3)) } else { before };
    let is_perfect = (before..last).any(|place| prose.units[place].has(Cue::Have));
    // "had been kidnapped last week": at some time in it.
    let is_past = (before..last).any(|place| prose.says(place, Word::Had));
    let is_point_in =
        |place: usize| is_past && prose.says(place, Word::Last) && prose.ends_so(place, &[Word::Week]);
    // "has left 8,000 dead over 14 years".
    let is_span = |place: usize| {
        let before = clause.start.max(place.saturating_sub(3))..place;
        let is_for = || {
            prose.says(place - 1, Word::For)
                && !(clause.start..place).any(|at| prose.units[at].has(Cue::Relative))
        };
        prose.says(place, Word::Years)
            && (before
                .into_iter()
                .any(|at| prose.says_any(at, &[Word::Over, Word::During, Word::Throughout]))
                || clause.start < place && is_for())
    };
    if clause.clone().any(is_span) && (clause.start..last).any(|place| prose.units[place].has(Cue::Have)) {
        return true;
    }
    let is_noun = prose.units[figure.act].act().is_some_and(|act| act.form == Form::Noun);
    // "the deaths of 61 officers over the past year".
    let is_back = |place: usize| {
        let tokens = &prose.units[place].tokens;
        let leads = |from: usize, word: Word| (from..tokens.end - 1).any(|at| prose.is_token(at, word));
        leads(tokens.start, Word::PastOne)
            || leads(tokens.start + 1, Word::Last) && !prose.says(place, Word::Last)
    };
    clause.clone().any(|place| {
        let What::Day(index) = prose.units[place].what else { return false };
        if is_inserted(prose, clause, place, figure) {
            return false;
        }
        let day = &prose.days[index];
        let is_long =
            matches!(day.when.precision, WhenPrecision::Week | WhenPrecision::Month | WhenPrecision::Year)
                || day.when.from.until(day.when.to).is_ok_and(|span| span.get_days() > 20);
        // "freed 21 girls who were kidnapped two years ago": on a day, and over no time.
        let is_point = prose.ends_so(place, &[Word::Ago]) || is_point_in(place);
        // "in the course of 2022".
        let is_course = clause.start + 1 < place
            && prose.says(place - 1, Word::Of)
            && prose.says(place - 2, Word::Course);
        let is_so_far = clause.start < place && prose.says(place - 1, Word::SoFar);
        if is_long && (is_course || is_so_far && is_perfect) {
            return true;
        }
        let is_relative = (day.kind == DayKind::Relative || day.open.is_some()) && !is_point;
        let is_vast = is_long && day.when.precision == WhenPrecision::Days;
        // "killed in January alone".
        if is_long && prose.units.get(place + 1).is_some() && prose.says(place + 1, Word::Alone) {
            return true;
        }
        // "have detained 40 since December 1".
        let is_compared = (clause.start.max(place.saturating_sub(8))..place)
            .any(|at| prose.units[at].has(Cue::Superlative));
        if is_compared {
            return false;
        }
        let is_since = day.kind == DayKind::Dated
            && day.open.is_some()
            && (is_perfect || place < first && (place..first).any(|at| prose.units[at].has(Cue::Have)));
        // "the regiment has lost nine drivers in the last four years".
        let is_many = matches!(figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
            && 1 < figure.amount.low
            && figure.amount.bound != Bound::None;
        let is_over_years = is_relative
            && is_many
            && is_back(place)
            && day.when.from.until(day.when.to).is_ok_and(|span| 300 < span.get_days());
        // "lost more than 900 lives last year": so many, over all of it.
        let is_all_year = day.kind == DayKind::Relative
            && !is_point
            && day.when.precision == WhenPrecision::Year
            && is_many
            && HOST <= figure.amount.low;
        is_since
            || is_all_year
            || is_over_years
            || (is_relative || is_vast)
                && is_long
                && (is_perfect || is_noun && is_back(place) || figure.kind == Kind::Casualties)
    })
}
