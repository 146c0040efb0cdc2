//! Scopes that a figure takes over from the one before it: "Of these, 232 died in the south", "killed 26,000 people
//! since 2015 and displaced two million".

use crate::language::{Cue, Ending, Word};
use crate::model::{FigureScope, WhenPrecision};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::What;

/// Gives figures that go on with others told over a time the scope of those.
pub(in crate::read) fn carry_scopes(prose: &Prose, told: &mut [Told]) {
    for index in 1..told.len() {
        let (before, behind) = told.split_at_mut(index);
        let (last, next) = (&before[index - 1], &mut behind[0]);
        if next.figure.scope != FigureScope::Incident {
            continue;
        }
        if is_of_these(prose, last, next) {
            next.figure.scope = last.figure.scope;
            next.counted.part |= next.figure.amount.low <= last.figure.amount.low;
        } else if is_over_a_time(last.figure.scope) && goes_on(prose, last, next) {
            next.figure.scope = last.figure.scope;
        }
    }
}

fn is_over_a_time(scope: FigureScope) -> bool {
    matches!(scope, FigureScope::Period | FigureScope::RunningTotal)
}

/// "261 rebels have been killed this year. Of these, 232 died in the south."
fn is_of_these(prose: &Prose, last: &Told, next: &Told) -> bool {
    let sentence = &prose.sentences[next.counted.sentence];
    last.figure.kind == next.figure.kind
        && last.counted.sentence + 1 == next.counted.sentence
        && prose.units[sentence.start].has(Cue::Including)
        && prose.begins_so(sentence.start, &[Word::Of])
}

/// "has killed 26,000 people since 2015 and displaced two million": one subject, two verbs, one time.
fn goes_on(prose: &Prose, last: &Told, next: &Told) -> bool {
    let (act, start) = (next.counted.act, next.counted.units.start);
    let is_manner = |at: &usize| prose.units[*at].has_any(&[Cue::Adverb, Cue::Have]);
    let floor = last.counted.act.max(last.counted.units.end);
    let joint = (floor..act).rev().find(|at| !is_manner(at));
    // What has a day or a subject of its own is told for itself.
    let is_own = |at: usize| matches!(prose.units[at].what, What::Day(_)) || prose.units[at].is_mark(';');
    // "and wounded 12 in the latest clash", "in Sunday's raid".
    let sentence = &prose.sentences[next.counted.sentence];
    let is_of_one = |at: usize| {
        let is_exact = match prose.units[at].what {
            What::Day(day) => {
                let when = &prose.days[day];
                when.open.is_none() && when.when.precision == WhenPrecision::Day
            }
            _ => false,
        };
        let is_the_event = start < at && prose.units[at].event().is_some() && {
            let before = (at.saturating_sub(2).max(start)..at).any(|at| prose.units[at].has(Cue::Definite));
            before && !prose.ends(at, Ending::Plural)
        };
        is_exact || is_the_event
    };
    let is_else = (start..sentence.end.min(start + 10)).any(is_of_one);
    last.counted.sentence == next.counted.sentence
        && last.counted.act < act
        && act < start
        && joint.is_some_and(|at| prose.units[at].has(Cue::And) && !(at..start).any(is_own))
        && !is_else
}
