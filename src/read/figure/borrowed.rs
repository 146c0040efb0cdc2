//! Sentences that borrow the words of violence: a score behind a verb is a match, and what beasts did nobody's attack.

use std::ops::Range;

use crate::language::{Cue, Form, Number};
use crate::model::{Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// How far from a verb who did it is looked for.
const REACH: usize = 6;

/// "were massacred 5-0 by Chelsea": a score right behind what was done, which counts nobody.
pub(super) fn is_scored(prose: &Prose, sentence: &Range<usize>) -> bool {
    let is_deed = |unit: &Unit| unit.act().is_some() || unit.event().is_some();
    (sentence.start + 1..sentence.end).any(|at| {
        let Some(end) = score(prose, at) else { return false };
        // "killed 5-3 of them", "wounding 3-0 people".
        let counts =
            prose.unit(end, sentence).is_some_and(|unit| unit.person().is_some() || unit.has(Cue::Of));
        let before = sentence.start.max(at.saturating_sub(4))..at;
        !counts && before.into_iter().any(|at| is_deed(&prose.units[at]))
    })
}

/// Where a score that begins at a unit ends: "5-0" and no range, since ranges go up.
fn score(prose: &Prose, at: usize) -> Option<usize> {
    let first = prose.units[at].tokens.start;
    let bytes = prose.tokens[first].bytes.start;
    // "+3-0" is one too.
    let is_number = matches!(prose.text.as_bytes()[bytes], b'0'..=b'9' | b'+');
    if !is_number || 0 < first && !prose.text[..bytes].ends_with(char::is_whitespace) {
        return None;
    }
    let word = prose.text[bytes..].split(char::is_whitespace).next()?;
    let word = word.trim_end_matches([',', '.', ';', ':', ')', '"', '”']);
    let (one, other) = word.split_once(['-', '–'])?;
    let (one, other): (u32, u32) = (one.parse().ok()?, other.parse().ok()?);
    let last = bytes + word.len();
    let end = (at..prose.units.len())
        .find(|unit| last <= prose.tokens[prose.units[*unit].tokens.end - 1].bytes.end)?;
    (other < one && one < 20 || one == other && one < 5).then_some(end + 1)
}

/// "Leopards have killed 14 people", "a girl was killed by a tiger": no people did it.
pub(super) fn is_of_beasts(prose: &Prose, sentence: &Range<usize>) -> bool {
    let units = &prose.units[sentence.clone()];
    let is_armed = |unit: &Unit| {
        matches!(unit.what, What::Group(_))
            || unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
    };
    if !units.iter().any(|unit| unit.has(Cue::Animal)) || units.iter().any(is_armed) {
        return false;
    }
    // "lost his leg in a shark attack".
    let is_in_attack = |at: usize| {
        let is_attack = prose.units[at].has(Cue::Animal) && prose.units[at].has(Cue::Peaceful);
        is_attack
            && prose
                .unit(at + 1, sentence)
                .is_none_or(|next| !prose.is_unknown(at + 1) && next.event().is_none())
    };
    if sentence.clone().any(is_in_attack) {
        return true;
    }
    sentence.clone().any(|at| {
        let unit = &prose.units[at];
        let is_harm = unit.act().is_some_and(|act| {
            matches!(act.kind, Kind::Killed | Kind::Injured) && act.of_object && act.form != Form::Noun
        });
        is_harm && is_by_beast(prose, sentence, at)
    })
}

fn is_by_beast(prose: &Prose, sentence: &Range<usize>, verb: usize) -> bool {
    let is_beast = |at: usize| {
        let unit = &prose.units[at];
        // "Lions" are a team, and "Tigers" a gang: with a capital in the middle of a sentence.
        let is_name = prose.tokens[unit.tokens.start].capital && sentence.start < at && !prose.is_upper;
        unit.has(Cue::Animal) && !is_name
    };
    let is_between = |at: &usize| {
        prose.units[*at].has_any(&[Cue::Have, Cue::Adverb, Cue::Relative]) && !prose.units[*at].has(Cue::Be)
    };
    let subject = (sentence.start.max(verb.saturating_sub(REACH))..verb).rev().find(|at| !is_between(at));
    if subject.is_some_and(is_beast) {
        return true;
    }
    let by = (verb + 1..sentence.end.min(verb + REACH))
        .find(|at| prose.says(*at, crate::language::Word::By))
        .filter(|at| (verb + 1..*at).all(|at| !prose.units[at].is_verb()));
    by.is_some_and(|by| {
        let mut agents = by + 1..sentence.end.min(by + 4);
        let person = |at: usize| prose.units[at].person().is_some_and(|person| person.number != Number::Mass);
        agents.find(|at| is_beast(*at) || person(*at)).is_some_and(is_beast)
    })
}
