//! What a group has to do with an incident, where the words around its name say so: who did it, who claims it, to whom it
//! was done, and who is only named.

use std::ops::Range;

use crate::language::{Cue, Ending, Form, Word};
use crate::model::GroupRole;
use crate::read::prose::Prose;

/// How far around a name its verb is looked for.
const REACH: usize = 14;

/// What a group has to do with it, where the words around its name say so.
pub(super) fn role(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<GroupRole> {
    let before = (sentence.start.max(place.saturating_sub(5))..place).rev();
    // "…, a spokesman of theirs said": who speaks, whatever stands before.
    // "The ISKP group said it had done it": the group itself.
    let is_speaker = prose
        .unit(place + 1, sentence)
        .is_some_and(|unit| unit.has(Cue::Speaker) && !prose.says(place + 1, Word::Troop));
    if is_speaker && is_only_heard(prose, sentence, place) {
        return Some(GroupRole::Mentioned);
    }
    // "killed in a rebel attack", "hurt when rebels fired": what was done was not done to the rebels.
    let mut is_object = true;
    let mut is_recalled = false;
    for at in before {
        let unit = &prose.units[at];
        if prose.says(at, Word::Against) {
            return Some(GroupRole::Target);
        }
        if unit.has(Cue::And)
            || prose.says_any(at, &[Word::When, Word::After, Word::As, Word::While, Word::Before])
        {
            break;
        }
        is_object &= !unit.has(Cue::Preposition) || unit.has(Cue::Of);
        let is_by = prose.says(at, Word::By);
        is_recalled |= is_by && is_of_other_deed(prose, sentence, at);
        if is_by && !is_recalled || unit.has(Cue::Blame) {
            return Some(GroupRole::Attacker);
        }
        let is_done = unit
            .deed()
            .is_some_and(|act| act.of_object && !matches!(act.form, Form::Participle | Form::Adjective));
        if is_done && is_object && !is_held_responsible(prose, sentence, place) {
            return Some(GroupRole::Target);
        }
        if unit.is_verb() {
            break;
        }
    }
    if is_blamed(prose, sentence, place) || is_held_responsible(prose, sentence, place) {
        return Some(GroupRole::Attacker);
    }
    for at in place + 1..sentence.end.min(place + REACH) {
        let unit = &prose.units[at];
        // "accepted responsibility": as good as claiming it.
        let is_owned = prose.says(at, Word::Credit) && prose.says(at - 1, Word::TakesResponsibility);
        if unit.has(Cue::Claim) && is_claim_of_others(prose, sentence, at) {
            is_recalled = true;
        } else if is_owned || unit.has(Cue::Claim) {
            return Some(GroupRole::Claimant);
        }
        // "The rebels condemned the attack".
        if prose.says(at, Word::Condemns) && is_their_verb(prose, sentence, place, at) {
            return Some(GroupRole::Mentioned);
        }
        // "the oldest of the rebels to die in an attack": to whom it was done.
        let is_struck = unit.act().is_some_and(|act| !act.of_object && act.form == Form::Base)
            && prose.unit(at + 1, sentence).is_some_and(|next| next.has(Cue::Preposition));
        if unit.has(Cue::Be) || unit.is_mark(';') || is_struck {
            break;
        }
        // "has carried out similar attacks", "has struck there in the past": not this one.
        let is_of_before = |at: usize| {
            prose.says(at, Word::Similar)
                && prose.unit(at + 1, sentence).is_some_and(|next| next.event().is_some())
                || prose.units[at].has(Cue::Since)
        };
        if unit.has(Cue::Attack) && (at..sentence.end.min(at + 6)).any(is_of_before) {
            is_recalled = true;
            continue;
        }
        // "blew up a tower", "set a bus on fire": of things as well as of persons.
        let is_deed = unit.deed().is_none_or(|act| act.of_object);
        if is_deed && unit.has(Cue::Attack) && !at_passive(prose, at) {
            return Some(GroupRole::Attacker);
        }
    }
    let is_named = is_recalled
        || is_only_heard(prose, sentence, place)
        || is_ruler(prose, sentence, place)
        || is_emblem(prose, sentence, place);
    is_named.then_some(GroupRole::Mentioned)
}

/// "The rebels have condemned": their own verb, right behind them; not "rebels condemned by the UN", "rebels, which the UN
/// condemned", nor where they claim the deed behind it.
fn is_their_verb(prose: &Prose, sentence: &Range<usize>, place: usize, verb: usize) -> bool {
    let is_between = |at: usize| {
        let unit = &prose.units[at];
        unit.has_any(&[Cue::Have, Cue::Adverb, Cue::State, Cue::Speaker, Cue::Rebel])
            || unit.person().is_some()
    };
    let is_by = prose.unit(verb + 1, sentence).is_some() && prose.says(verb + 1, Word::By);
    (place + 1..verb).all(is_between)
        && !is_by
        && !(verb + 1..sentence.end).any(|at| prose.units[at].has(Cue::Claim))
}

/// "called the claim a lie", "rejected the claims": what others claim.
fn is_claim_of_others(prose: &Prose, sentence: &Range<usize>, at: usize) -> bool {
    sentence.start < at && prose.units[at - 1].has(Cue::Definite)
}

/// "The rebels hold several mines", "the militia, which controls the town": where they rule, they need not have done it.
fn is_ruler(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        unit.has_any(&[Cue::Relative, Cue::Rebel, Cue::Have, Cue::Adverb]) || unit.is_mark(',')
    };
    let verb = (place + 1..sentence.end.min(place + 6)).find(|at| !is_between(at));
    // "hold ten men": those are held.
    let is_of_persons = |verb: usize| {
        (verb + 1..sentence.end.min(verb + 5))
            .take_while(|at| !prose.units[*at].has(Cue::Preposition))
            .any(|at| prose.units[at].person().is_some())
    };
    verb.is_some_and(|verb| prose.says(verb, Word::Rules) && !is_of_persons(verb))
}

/// "a flag of the rebels was found": whoever had it.
fn is_emblem(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let before = sentence.start.max(place.saturating_sub(4))..place;
    let of = before.clone().rev().find(|at| !prose.units[*at].has(Cue::Definite));
    of.filter(|at| prose.units[*at].has(Cue::Of) && sentence.start < *at)
        .is_some_and(|at| prose.units[at - 1].has(Cue::Emblem))
}

/// Behind what is put in beside a name: "(AA)", ", which controls the town,".
fn behind_aside(prose: &Prose, sentence: &Range<usize>, place: usize) -> usize {
    let mut next = place + 1;
    let closes = |open: usize, mark: char| {
        (open + 1..sentence.end.min(open + REACH)).find(|at| prose.units[*at].is_mark(mark))
    };
    if prose.unit(next, sentence).is_some_and(|unit| unit.is_mark('(')) {
        next = closes(next, ')').map_or(next, |close| close + 1);
    }
    if prose.unit(next, sentence).is_some_and(|unit| unit.is_mark(')')) {
        next += 1;
    }
    let is_aside = prose.unit(next, sentence).is_some_and(|unit| unit.is_mark(','))
        && prose.unit(next + 1, sentence).is_some_and(|unit| unit.has_any(&[Cue::Relative, Cue::Indefinite]));
    match closes(next, ',') {
        Some(close) if is_aside => close + 1,
        _ => next,
    }
}

/// "Police attributed the murder to the rebels", "the attack was blamed by the army on the rebels".
fn is_blamed(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let near = sentence.start.max(place.saturating_sub(5))..place;
    let Some(to) = near.rev().find(|at| prose.says_any(*at, &[Word::To, Word::On])) else { return false };
    let is_open = (to + 1..place).all(|at| !prose.units[at].is_verb() && !prose.units[at].is_mark(','));
    let is_blame = |at: &usize| match prose.says(to, Word::To) {
        true => prose.says(*at, Word::Attributed),
        false => prose.says(*at, Word::Blamed),
    };
    let before = sentence.start.max(to.saturating_sub(REACH))..to;
    is_open && before.rev().take_while(|at| !prose.units[*at].is_mark(';')).any(|at| is_blame(&at))
}

/// "The army holds the rebels responsible".
fn is_held_responsible(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let before = (sentence.start.max(place.saturating_sub(3))..place)
        .rev()
        .find(|at| !prose.units[*at].has(Cue::Definite));
    before.is_some_and(|at| prose.says(at, Word::Holds))
        && prose.unit(place + 1, sentence).is_some_and(|_| prose.says(place + 1, Word::Responsible))
}

/// "proposed by the rebels", "a town held by the rebels": no deed of violence.
fn is_of_other_deed(prose: &Prose, sentence: &Range<usize>, by: usize) -> bool {
    let before = sentence.start.max(by.saturating_sub(8))..by;
    let is_violence = |at: usize| {
        let unit = &prose.units[at];
        unit.event().is_some() || unit.deed().is_some() || unit.has_any(&[Cue::Attack, Cue::Claim])
    };
    let is_other = |at: usize| {
        prose.ends(at, Ending::Past) && prose.is_unknown(at)
            || prose.units[at].has(Cue::Say)
            || prose.says(at, Word::RunBy)
    };
    sentence.start < by && is_other(by - 1) && !before.into_iter().any(is_violence)
}

/// "the rebels said", "talks with the rebels": who speaks, or is spoken with, does not attack by that.
fn is_only_heard(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let behind = behind_aside(prose, sentence, place);
    let speaks = (behind..sentence.end.min(behind + 5))
        .take_while(|at| {
            let unit = &prose.units[*at];
            !unit.is_mark(',')
                && (unit.has_any(&[Cue::Say, Cue::Deny, Cue::Blame, Cue::Talks, Cue::Have])
                    || !unit.is_verb())
        })
        .any(|at| prose.units[at].has_any(&[Cue::Say, Cue::Deny, Cue::Blame, Cue::Talks]));
    let floor = sentence.start.max(place.saturating_sub(8));
    let is_held = (floor..place)
        .rev()
        .take_while(|at| !prose.units[*at].is_verb() && !prose.units[*at].is_mark(','))
        .any(|at| prose.units[at].has(Cue::Talks));
    speaks || is_held
}

/// "the rebels attacked by drones": a participle, and its agent.
fn at_passive(prose: &Prose, at: usize) -> bool {
    at + 1 < prose.units.len() && prose.says(at + 1, Word::By)
}
