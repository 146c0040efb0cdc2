//! Figures of several incidents: "nine killed in three attacks".

use std::ops::Range;

use super::REACH;
use crate::language::{Cue, Ending, Word};
use crate::model::{Bound, FigureScope, Kind};
use crate::read::figure::counted::Counted;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::What;

/// "nine killed in three attacks".
pub(super) fn several_attacks(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    // "Three attacks in two days have left 19 dead", "In two separate attacks …, gunmen killed 28".
    let opens = clause.start..clause.end.min(clause.start + 2);
    let are_several = opens.clone().any(|place| match prose.units[place].what {
        What::Number(index) => {
            let first = figure.act.min(figure.units.start);
            let is_separate = place + 1 < first && prose.units[place + 1].has(Cue::Separate);
            let deeds = place + 1 + usize::from(is_separate);
            1 < prose.amounts[index].low && deeds + 1 < first && prose.says(deeds, Word::SeveralDeeds)
        }
        _ => false,
    });
    if are_several {
        return true;
    }
    let from = figure.units.end.max(figure.act + 1);
    (from..clause.end.min(from + 4)).any(|place| {
        // "have killed several in earlier attacks".
        let is_before = prose.says(place, Word::Earlier)
            && place > clause.start
            && prose.says(place - 1, Word::In)
            && prose.units.get(place + 1).is_some_and(|unit| unit.event().is_some())
            && prose.ends(place + 1, Ending::Plural);
        if is_before {
            return true;
        }
        let What::Number(index) = prose.units[place].what else { return false };
        place > clause.start
            && prose.says(place - 1, Word::In)
            && prose.amounts[index].low > 1
            && prose
                .units
                .get(place + 1)
                .is_some_and(|unit| unit.has(Cue::Thing) && unit.has(Cue::Attack) || unit.event().is_some())
    })
}

/// "Ten were held in four raids in the south. In Herat, two …": where the text goes on to tell of each, a figure of
/// several is of none of them.
pub(in crate::read) fn set_several(prose: &Prose, told: &mut [Told]) {
    let is_of_one = |told: &Told| {
        told.figure.scope == FigureScope::Incident
            && told.figure.amount.bound != Bound::None
            && matches!(
                told.figure.kind,
                Kind::Killed | Kind::Injured | Kind::Casualties | Kind::Detained | Kind::Abducted
            )
    };
    let of_several: Vec<bool> =
        told.iter().map(|told| is_of_one(told) && is_in_several(prose, &told.counted)).collect();
    let last =
        (0..told.len()).rfind(|at| !of_several[*at] && is_of_one(&told[*at]) && !told[*at].counted.weak);
    let sentence = last.map_or(0, |last| told[last].counted.sentence);
    for (told, is_several) in told.iter_mut().zip(of_several) {
        if is_several && told.counted.sentence < sentence {
            told.figure.scope = FigureScope::SeveralIncidents;
        }
    }
}

/// "during four operations", "in separate raids".
fn is_in_several(prose: &Prose, figure: &Counted) -> bool {
    let sentence = &prose.sentences[figure.sentence];
    let is_several = |place: usize| match prose.units[place].what {
        What::Number(index) => 1 < prose.amounts[index].low && !figure.units.contains(&place),
        _ => prose.units[place].has(Cue::Separate),
    };
    let floor = sentence.start.max(figure.units.start.saturating_sub(REACH));
    (floor..sentence.end.min(figure.act + REACH)).any(|place| {
        // "by the impact of three bullets": with what, and no deeds.
        let is_held = place > sentence.start
            && prose.units[place - 1].has(Cue::Preposition)
            && !prose.units[place - 1].has(Cue::Of);
        let counts = is_held && is_several(place);
        // "killed ten people in three districts".
        let is_far_apart = counts
            && prose.says(place - 1, Word::In)
            && prose.unit(place + 1, sentence).is_some()
            && prose.says(place + 1, Word::Regions);
        if is_far_apart {
            return true;
        }
        counts
            && (place + 1..sentence.end.min(place + 6))
                .take_while(|at| {
                    let unit = &prose.units[*at];
                    unit.what == What::Word && unit.act().is_none() && !unit.has(Cue::Preposition)
                        || is_several(*at)
                })
                .any(|at| prose.units[at].event().is_some() && prose.ends(at, Ending::Plural))
    })
}
