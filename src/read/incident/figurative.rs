//! Words of a deed that tell of none: images, markets, plans, what ended by itself, and what was aimed at nobody.

use std::ops::Range;

use crate::language::{Cue, Ending, Event, Form, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// How far behind "from" it is told from what somebody was kept.
const KEPT_REACH: usize = 8;

/// "It will hit the coast like a bomb", "a sauce named Suicide Bomber", "mock gunfire": what something is likened to.
pub(super) fn is_image(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        unit.has(Cue::Indefinite) || unit.is_wrapping() || prose.is_unknown(*at) || prose.says(*at, Word::As)
    };
    let before = (units.start.max(place.saturating_sub(IMAGE_REACH))..place).rev().find(|at| !is_between(at));
    before.is_some_and(|at| prose.says(at, Word::Likens))
}

/// "Massive Attack will play", "their album “Car Bomb”": a name by its capitals, unless it is that of a place's deed:
/// "the Boston Marathon Bombing".
pub(super) fn is_of_name(prose: &Prose, sentence: usize, place: usize) -> bool {
    let units = &prose.sentences[sentence];
    let is_capital = |at: usize| {
        let tokens = prose.units[at].tokens.clone();
        tokens.into_iter().all(|token| prose.tokens[token].capital)
    };
    if prose.is_upper || prose.is_headline(sentence) || place == units.start || !is_capital(place) {
        return false;
    }
    let is_quote = |at: usize| matches!(prose.units[at].what, What::Mark('"' | '“' | '”' | '‘' | '’' | '\''));
    let is_quoted = is_quote(place - 1) && prose.unit(place + 1, units).is_some_and(|_| is_quote(place + 1));
    let is_bare = |at: usize| prose.is_unknown(at) && prose.tokens[prose.units[at].tokens.start].capital;
    let is_elsewhere =
        |at: usize| matches!(prose.units[at].what, What::Place(_) | What::Day(_) | What::Group(_));
    let before = units.start.max(place.saturating_sub(NAME_REACH))..place;
    // "the Westgate Attack": one that was.
    let run = (units.start..place).rev().take_while(|at| is_bare(*at)).last();
    let is_the = run.is_some_and(|run| units.start < run && prose.units[run - 1].has(Cue::Definite));
    is_quoted || is_bare(place - 1) && !is_the && !before.into_iter().any(is_elsewhere)
}

/// How far before a deed the place stands that it is named after.
const NAME_REACH: usize = 4;

/// How far before an image it is said that it is one.
const IMAGE_REACH: usize = 4;

/// "an explosion in sales", "an explosion of interest", "prices exploded": nothing that blew up.
pub(super) fn is_of_trade(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_bombing = |event: Event| event.incident == IncidentType::Bombing;
    if units.start < place
        && prose.says(place - 1, Word::Trade)
        && prose.units[place].event().is_some_and(is_bombing)
    {
        return true;
    }
    let is_in = prose.unit(place + 1, units).is_some()
        && prose.says_any(place + 1, &[Word::In, Word::Of])
        && prose.units[place].person().is_none();
    let is_between = |at: &usize| {
        prose.is_unknown(*at) || prose.units[*at].has_any(&[Cue::Definite, Cue::Adverb, Cue::More])
    };
    let what =
        (place + 2..units.end.min(place + 6)).find(|at| prose.says(*at, Word::Trade) || !is_between(at));
    is_in && what.is_some_and(|at| prose.says(at, Word::Trade))
}

/// "They planned to blow up power lines": meant, where the sentence tells of nothing that was done.
pub(super) fn is_only_meant(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_base = prose.units[place].act().is_none_or(|act| act.form == Form::Base);
    let is_to = units.start < place && {
        let before = &prose.units[place - 1];
        before.has(Cue::Plan) && prose.ends_so(place - 1, &[Word::To])
            || prose.says(place - 1, Word::To)
                && units.start + 1 < place
                && prose.units[place - 2].has(Cue::Plan)
    };
    let is_kept = |at: usize| {
        prose.units[at].has_any(&[Cue::Foil, Cue::Averted])
            || prose.units[at].act().is_some_and(|act| act.kind == Kind::Detained)
    };
    is_base && is_to && !units.clone().any(is_kept)
}

/// "soldiers whom villagers had prevented from leaving": kept from what harms nobody.
pub(super) fn is_kept_from(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let Some(from) = (place + 1..units.end.min(place + 5)).find(|at| prose.says(*at, Word::From)) else {
        return false;
    };
    let is_violent = |at: usize| {
        let unit = &prose.units[at];
        let is_armed = unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup));
        unit.event().is_some() || unit.has(Cue::Attack) || is_armed && at < from
    };
    prose.unit(from + 1, units).is_some()
        && prose.ends(from + 1, Ending::Ing)
        && !(place + 1..units.end.min(from + KEPT_REACH)).any(is_violent)
}

/// "By the time the shooting stopped": it ended, and nobody kept it from happening.
pub(super) fn is_over(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_end = match prose.unit(place + 1, units) {
        Some(next) => {
            matches!(next.what, What::Mark(_)) || next.has_any(&[Cue::Preposition, Cue::Clause, Cue::And])
        }
        None => true,
    };
    let is_passive = units.start < place && prose.units[place - 1].has_any(&[Cue::Be, Cue::Have]);
    prose.says(place, Word::Stops) && is_end && !is_passive
}

/// "Gunmen stopped two buses": to rob or take whoever is in them, and nothing was foiled.
pub(super) fn is_halted(prose: &Prose, units: &Range<usize>, place: usize) -> bool {
    let is_armed = |at: usize| {
        let unit = &prose.units[at];
        matches!(unit.what, What::Group(_))
            || unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
    };
    let is_stopped = |at: usize| prose.says_any(at, &[Word::Target, Word::Vehicle]);
    let before = units.start.max(place.saturating_sub(HALT_REACH))..place;
    let mut behind = place + 1..units.end.min(place + HALT_REACH);
    // "Their car was stopped by gunmen".
    let is_passive = prose.unit(place + 1, units).is_some_and(|_| prose.says(place + 1, Word::By));
    prose.says(place, Word::Stops)
        && if is_passive {
            behind.any(is_armed) && before.into_iter().any(is_stopped)
        } else {
            before.into_iter().any(is_armed) && behind.any(is_stopped)
        }
}

/// How far from "stopped" it is told who stopped what.
const HALT_REACH: usize = 5;

/// "fired a missile into the sea", "a rocket put two satellites into orbit": it was aimed at nobody, unless it is said at
/// whom, or a group fired it.
pub(super) fn is_launch(prose: &Prose, sentence: usize, event: &Event) -> bool {
    if event.incident != IncidentType::Shelling {
        return false;
    }
    let range = prose.sentences[sentence].clone();
    let units = &prose.units[range.clone()];
    let is_aimed = |at: usize| prose.says_any(at, &[Word::At, Word::Hit]) || prose.units[at].deed().is_some();
    units.iter().any(|unit| unit.has(Cue::Launch))
        && !range.into_iter().any(is_aimed)
        && !units.iter().any(|unit| matches!(unit.what, What::Group(_)))
}
