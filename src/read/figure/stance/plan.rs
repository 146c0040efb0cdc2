//! What is planned, threatened, wished or asked for, and has not happened.

use std::ops::Range;

use crate::language::{Cue, Form, Word};
use crate::model::Kind;
use crate::read::figure::counted::Counted;
use crate::read::prose::Prose;

/// "threatened to kill", "could have killed", "powerful enough to kill".
pub(super) fn is_plan(prose: &Prose, sentence: &Range<usize>, figure: &Counted) -> bool {
    // "would have claimed hundreds of lives".
    if figure.rule == "lives claimed" {
        let before = sentence.start.max(figure.units.start.saturating_sub(5))..figure.units.start;
        return before
            .into_iter()
            .any(|place| prose.units[place].has_any(&[Cue::Modal, Cue::Plan, Cue::Threat]));
    }
    let Some(act) = prose.units[figure.act].act() else { return false };
    let start = sentence.start.max(figure.act.saturating_sub(7));
    let before = start..figure.act;
    let has = |cues: &[Cue]| before.clone().any(|place| prose.units[place].has_any(cues));
    // "had to leave their homes", "went on to kill five": done.
    let is_done = sentence.start + 1 < figure.act && prose.units[figure.act - 2].has(Cue::Factive);
    let after_to = figure.act > sentence.start && prose.says(figure.act - 1, Word::To);
    if after_to && is_done && act.form == Form::Base {
        return false;
    }
    // "forcing 200 families to flee", "crossed the river to escape": what came of it.
    let is_driven = after_to
        && figure.kind == Kind::Displaced
        && before.clone().any(|at| prose.says(at, Word::Drives))
        && !has(&[Cue::Modal, Cue::Plan, Cue::Threat]);
    match act.form {
        Form::Base if is_driven => false,
        Form::Base => after_to || has(&[Cue::Modal, Cue::Plan, Cue::Threat]),
        Form::Ing => {
            has(&[Cue::Plan, Cue::Threat])
                && before
                    .clone()
                    .rev()
                    .take(3)
                    .any(|place| prose.units[place].has_any(&[Cue::Plan, Cue::Threat]))
        }
        Form::Adjective => {
            let is_open = |place: usize| prose.says(place, Word::Would);
            // "were reported to be in stable condition": as they are.
            let is_said = start + 1 < figure.act && prose.units[figure.act - 2].has_any(&[Cue::Be, Cue::Say]);
            let has_to = before.clone().any(|place| prose.says(place, Word::To));
            // "one who tried to flee was hit in the leg": what he tried is told of him, and it happened to him.
            let is_who_tried = |place: usize| {
                sentence.start < place
                    && prose.units[place].has(Cue::Plan)
                    && prose.units[place - 1].has(Cue::Relative)
            };
            let is_told = prose.says_any(figure.act.saturating_sub(1), &[Word::Was, Word::Were])
                && before.clone().any(is_who_tried);
            if is_told {
                return false;
            }
            after_to && !is_said
                || before.clone().rev().take(3).any(is_open)
                || before.clone().any(|place| {
                    prose.units[place].has_any(&[Cue::Plan, Cue::Threat])
                        && (has_to || prose.says(place, Word::OutTo))
                })
        }
        // "planning the assassination of", "demanding the release of".
        Form::Noun => {
            // "sought in the slaying of a clerk": who did it.
            let is_asked = |place: usize| {
                prose.units[place].has(Cue::Demand)
                    && (figure.kind == Kind::Released || !prose.says(place + 1, Word::In))
            };
            before.clone().rev().take(4).any(|place| prose.units[place].has(Cue::Plan) || is_asked(place))
        }
        Form::Participle | Form::PastOrParticiple => {
            is_wished(prose, &before)
                || before.clone().any(|place| prose.says(place, Word::If))
                || before.clone().any(|place| prose.says_any(place, &[Word::Would, Word::Should, Word::Must]))
        }
        _ => false,
    }
}

/// "They demand that the traitors be shot": before its verb, "be" is no "to be".
fn is_wished(prose: &Prose, before: &Range<usize>) -> bool {
    let is_manner = |at: &usize| prose.units[*at].has_any(&[Cue::Adverb, Cue::Not]);
    let auxiliary = before.clone().rev().find(|at| !is_manner(at));
    auxiliary.filter(|at| before.start < *at && prose.says(*at, Word::Be)).is_some_and(|at| {
        !prose.says(at - 1, Word::To)
            && !prose.units[at - 1].has_any(&[Cue::Modal, Cue::Have, Cue::Adverb, Cue::Not])
    })
}
