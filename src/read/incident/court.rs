//! News of courts and of statistics: what somebody was found guilty of, and the homicides of a year, happened before.

use std::ops::Range;

use crate::language::{Cue, Word};
use crate::read::day::DayKind;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// From how many on homicides are those of a month or a year.
const MANY: u64 = 20;

/// How far behind "found guilty" it is told of what.
const REACH: usize = 10;

/// Where a court speaks in a sentence: "was jailed for life", "pleaded guilty".
pub(super) fn judged(prose: &Prose, sentence: &Range<usize>) -> Option<usize> {
    sentence.clone().find(|at| {
        let unit = &prose.units[*at];
        // "a convicted bomber": who he is.
        let is_attribute = prose.unit(at + 1, sentence).is_some_and(|next| next.person().is_some());
        unit.has(Cue::Court) && !is_attribute
    })
}

/// "found guilty by a jury last week of the murders": here begins what was done.
pub(super) fn is_found_of(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let before = sentence.start.max(place.saturating_sub(REACH))..place;
    prose.says_any(place, &[Word::Of, Word::For, Word::Over])
        && before.into_iter().any(|at| prose.units[at].has(Cue::Court))
        && prose.units[place..sentence.end.min(place + REACH)].iter().any(|unit| unit.event().is_some())
}

/// "was jailed on Thursday", "on Monday a court convicted": when the court spoke, and not when "the murder of two sisters in
/// March 2019" was.
pub(super) fn is_of_court(prose: &Prose, units: &Range<usize>, judged: usize, day: usize) -> bool {
    let What::Day(index) = prose.units[day].what else { return false };
    let is_news = matches!(prose.days[index].kind, DayKind::Relative | DayKind::Weekday);
    // "sentenced to death on Friday": what the court spoke.
    let is_deed = |at: usize| {
        (prose.units[at].event().is_some() || prose.units[at].act().is_some())
            && at != judged + 1
            && !prose.says(at - 1, Word::To)
    };
    let between = if day < judged { day + 1..judged } else { judged + 1..day };
    is_news && units.contains(&judged) && !between.into_iter().any(is_deed)
}

/// "was back in court Thursday", "Prosecutors on Friday filed charges", "the hearing is scheduled for Tuesday": a day of the
/// court's, or of something that is yet to come.
pub(super) fn is_of_hearing(prose: &Prose, units: &Range<usize>, day: usize) -> bool {
    let is_on = |at: &usize| prose.units[*at].has(Cue::Preposition);
    let mut before = (units.start..day).rev().skip_while(is_on);
    let Some(before) = before.next() else { return false };
    if prose.says(before, Word::Scheduled) {
        return true;
    }
    prose.says(before, Word::Tribunal)
        && (is_in_court(prose, units, before) || is_subject(prose, units.start..before))
}

/// "appeared in court", "was brought to the county court", "due back in court". In "shot a guard in court" somebody was harmed
/// there.
fn is_in_court(prose: &Prose, units: &Range<usize>, court: usize) -> bool {
    let is_of_its_name = |at: &usize| {
        prose.units[*at].has_any(&[Cue::Definite, Cue::Indefinite])
            || prose.is_unknown(*at)
            || matches!(prose.units[*at].what, What::Place(_))
    };
    let Some(into) = (units.start..court).rev().find(|at| !is_of_its_name(at)) else { return false };
    let leads =
        |at: &usize| prose.units[*at].has(Cue::Adverb) || prose.says_any(*at, &[Word::Back, Word::Scheduled]);
    let verb = (units.start..into).rev().find(|at| !leads(at)).map(|at| &prose.units[at]);
    let is_of_deed = |verb: &Unit| verb.person().is_some() || verb.act().is_some() || verb.event().is_some();
    prose.says(into, Word::To)
        || prose.units[into].has(Cue::Preposition) && verb.is_some_and(|verb| !is_of_deed(verb))
}

/// "County prosecutors", "A court": nothing stands before them but what they are called.
fn is_subject(prose: &Prose, before: Range<usize>) -> bool {
    before.into_iter().all(|at| {
        let unit = &prose.units[at];
        !unit.is_verb()
            && unit.event().is_none()
            && unit.person().is_none()
            && !unit.has_any(&[Cue::Preposition, Cue::Clause, Cue::Relative])
    })
}

/// "1,695 homicides", "the city's 221st homicide of the year": counted, and none of them told.
pub(super) fn is_counted(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    if !prose.says(place, Word::Crimes) {
        return false;
    }
    let Some(before) = place.checked_sub(1).filter(|at| units.contains(at)) else { return false };
    match prose.units[before].what {
        What::Number(index) => MANY <= prose.amounts[index].low,
        _ => is_ordinal(prose, &prose.units[before]),
    }
}

/// "221st".
fn is_ordinal(prose: &Prose, unit: &Unit) -> bool {
    let word = &prose.tokens[unit.tokens.start].folded;
    word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(char::is_alphabetic)
}
