//! What is only recalled: anniversaries, what was years before, lives told, and old deaths that are looked into.

use super::scene::Scene;
use crate::language::{Cue, Word};
use crate::read::day::DayKind;
use crate::read::prose::{Holds, Prose};

/// "marked the tenth anniversary of the attack", "marked ten years since gunmen killed 148": nothing but what is recalled.
pub(super) fn is_recalled(prose: &Prose, scene: &Scene) -> bool {
    if scene.events.is_empty() {
        return false;
    }
    let units = &scene.units;
    let is_since = |at: usize| {
        prose.says(at, Word::Since)
            && (units.start.max(at.saturating_sub(RECALLED))..at)
                .any(|before| prose.says(before, Word::Marks))
    };
    let is_of = |at: usize| {
        prose.units[at].has(Cue::Anniversary)
            && prose.unit(at + 1, units).is_some_and(|next| next.has(Cue::Of))
    };
    // "30 years after the genocide in which 800,000 were slaughtered".
    let is_years_after = |at: usize| {
        units.start < at
            && prose.says(at, Word::After)
            && prose.ends_so(at - 1, &[Word::Years])
            && prose.unit(at + 1, units).is_some_and(|next| next.has_any(&[Cue::Definite, Cue::Indefinite]))
    };
    let recalled = units.clone().find(|at| is_of(*at) || is_since(*at) || is_years_after(*at));
    recalled.is_some_and(|at| {
        // "On the anniversary of the war, a bomb killed four": behind the comma it is told of today.
        let is_end = |at: &usize| {
            prose.units[*at].is_mark(',')
                && !prose.unit(at + 1, units).is_some_and(|next| next.has(Cue::Relative))
        };
        let end = (at..units.end).find(is_end).unwrap_or(units.end);
        scene.events.iter().all(|(place, _)| at < *place && *place < end.min(at + RECALLED * 2))
    })
}

/// "Born in Gulu, he joined the army and survived an ambush": long before, unless a weekday is told.
pub(super) fn is_life(prose: &Prose, scene: &Scene) -> bool {
    let is_of_these_days =
        |day: &usize| matches!(prose.days[*day].kind, DayKind::Relative | DayKind::Weekday);
    prose.says(scene.units.start, Word::Born) && !scene.days.iter().any(is_of_these_days)
}

/// "An inquest heard on Friday that the cadet was shot dead": what is looked into was long before.
pub(super) fn is_of_inquest(prose: &Prose, scene: &Scene, holds: &Holds) -> bool {
    holds.words.has(Word::Inquest)
        && scene.units.clone().any(|at| {
            let hears = |at: usize| prose.says(at, Word::Rings) || prose.units[at].has(Cue::Say);
            prose.says(at, Word::Inquest)
                && (prose.unit(at + 1, &scene.units).is_none_or(|next| next.is_mark('.')) || hears(at + 1))
        })
}

/// How far around an anniversary it is told of what.
const RECALLED: usize = 8;
