//! How the text stands to a figure: of one incident or of a war, a fact or a fear, and who says so.

mod carried;
mod modality;
mod period;
mod plan;
mod scope;
mod several;

use std::ops::Range;

use super::counted::Counted;
use crate::language::{Cue, Word};
use crate::model::{FigureScope, Modality};
use crate::read::prose::Prose;

pub(in crate::read) use carried::carry_scopes;
pub(in crate::read) use several::set_several;

/// How many units before and behind a figure its clause is looked at.
pub(super) const REACH: usize = 40;

/// Scope and modality; none where the clause tells of a drill.
pub(in crate::read) fn stance(prose: &Prose, figure: &Counted) -> Option<(FigureScope, Modality)> {
    let sentence = &prose.sentences[figure.sentence];
    let clause = clause(prose, sentence, figure);
    let has = |cue: Cue| clause.clone().any(|place| prose.units[place].has(cue));
    let drills = clause.clone().filter(|place| prose.units[*place].has(Cue::Drill)).count();
    if 0 < drills && !has(Cue::Attack) || 1 < drills {
        return None;
    }
    Some((scope::scope(prose, sentence, &clause, figure), modality::modality(prose, &clause, figure)))
}

/// The units around a figure up to the next ";", "but" or "while".
fn clause(prose: &Prose, sentence: &Range<usize>, figure: &Counted) -> Range<usize> {
    let first = figure.units.start.min(figure.act);
    let last = figure.units.end.max(figure.act + 1);
    let is_edge = |place: &usize| {
        let unit = &prose.units[*place];
        unit.is_mark(';') || prose.says_any(*place, &[Word::But, Word::While, Word::Whereas, Word::Although])
    };
    let floor = sentence.start.max(first.saturating_sub(REACH));
    let ceiling = sentence.end.min(last + REACH);
    let start = (floor..first).rev().find(is_edge).map_or(floor, |place| place + 1);
    let end = (last..ceiling).find(is_edge).unwrap_or(ceiling);
    start..end
}
