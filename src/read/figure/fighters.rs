//! How many fight, and how many took part: "the group has 5,000 fighters", "four militants stormed the hall".

use std::ops::Range;

use super::counted::{Counted, amount, figure};
use super::persons::{How, Persons};
use crate::language::{Cue, Form, Number, Word};
use crate::model::{Bound, IncidentType, Kind, Population, Role};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// From how many on those who are somebody's are all that he has.
const HOST: u64 = 100;

/// "The group has 3,000 to 5,000 fighters."
pub(super) fn strength(
    prose: &Prose,
    index: usize,
    sentence: &Range<usize>,
    phrase: &Persons,
) -> Option<Counted> {
    if !matches!(phrase.how, How::Number(_)) {
        return None;
    }
    let verb = phrase.units.start.checked_sub(1).filter(|verb| sentence.contains(verb));
    let is_armed = phrase.population == Some(Population::ArmedGroup);
    let is_owned = is_armed && verb.is_some_and(|verb| prose.units[verb].has(Cue::Strength));
    // "The faction numbers some 300 men": of a body that fights.
    let is_body = |at: usize| matches!(prose.units[at].what, What::Group(_)) || prose.says(at, Word::Troop);
    let has_men = phrase.head.is_none_or(|head| prose.says(head, Word::Members));
    let numbers = |verb: usize| prose.says(verb, Word::Numbers);
    // "puts the group's strength at 600 men".
    let is_put = |verb: usize| {
        prose.says(verb, Word::At)
            && (sentence.start.max(verb.saturating_sub(3))..verb).any(|at| prose.says(at, Word::Strength))
    };
    let is_size = (is_armed || has_men)
        && verb.is_some_and(|verb| is_put(verb) || numbers(verb) && (sentence.start..verb).any(is_body));
    // "the group's 4,000 fighters": of somebody who has them.
    let is_had = is_armed
        && verb.is_some_and(|verb| prose.says(verb, Word::Own))
        && matches!(phrase.how, How::Number(index) if HOST <= prose.amounts[index].low);
    // "has some 300 men under his command".
    let is_led = has_men
        && prose.unit(phrase.units.end + 2, sentence).is_some()
        && prose.says(phrase.units.end, Word::Under)
        && prose.says(phrase.units.end + 2, Word::Command);
    (is_owned || is_had || is_size || is_led || is_armed && is_active(prose, sentence, phrase))
        .then(|| amount(prose, phrase))
        .flatten()
        .map(|amount| figure(prose, index, phrase, Kind::Fighters, amount, "strength"))
}

/// "5,000 militants operate in the region": how many there are.
fn is_active(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let is_between = |at: &usize| {
        prose.units[*at].has_any(&[Cue::Be, Cue::Have, Cue::Adverb, Cue::Fear])
            || prose.says_any(*at, &[Word::To, Word::Still, Word::Thought, Word::Estimated])
    };
    let verb = (phrase.units.end..sentence.end.min(phrase.units.end + 6)).find(|at| !is_between(at));
    phrase.governed.is_none() && verb.is_some_and(|verb| prose.says(verb, Word::Operates))
}

/// "Three of the four attackers were killed": how many took part, told by those of whom some are counted.
pub(super) fn all_attackers(prose: &Prose, index: usize, phrase: &Persons) -> Option<Counted> {
    let head = phrase.head?;
    let kind = match () {
        () if prose.units[head].has(Cue::Victim) => Kind::Casualties,
        () if prose.says(head, Word::Attackers) => Kind::Attackers,
        () if prose.says(head, Word::Hostages) => Kind::Hostages,
        () => return None,
    };
    let mut numbers = phrase.units.clone().filter(|unit| prose.units[*unit].is_number());
    let number = numbers.nth(1).filter(|_| phrase.part)?;
    let What::Number(amount) = prose.units[number].what else { return None };
    let rule = if kind == Kind::Attackers { "attackers" } else { "head noun" };
    let mut found = figure(prose, index, phrase, kind, prose.amounts[amount].clone(), rule);
    found.role = (kind == Kind::Attackers).then_some(Role::Attacker);
    (found.marked, found.part) = (number..number + 1, false);
    Some(found)
}

/// "The gunmen, numbering about 60, stormed", "the assailants, estimated at several hundred,": how many they were.
fn numbering(prose: &Prose, index: usize, sentence: &Range<usize>, phrase: &Persons) -> Option<Counted> {
    let start = phrase.units.start;
    let is_bare =
        matches!(phrase.how, How::Number(_)) && (phrase.head.is_none() || phrase.population.is_none());
    let before = |steps: usize| start.checked_sub(steps).filter(|at| sentence.contains(at));
    let says = |steps: usize, words: &[Word]| before(steps).is_some_and(|at| prose.says_any(at, words));
    let opener = match () {
        () if says(1, &[Word::Numbering]) => before(2)?,
        () if prose.unit(phrase.units.end + 1, sentence).is_some()
            && prose.says(phrase.units.end, Word::In)
            && prose.says(phrase.units.end + 1, Word::Number) =>
        {
            before(1)?
        }
        () if says(1, &[Word::At, Word::To]) && says(2, &[Word::Estimated]) => before(3)?,
        // "The attackers, whom we put at seven,".
        () if says(1, &[Word::At]) && says(2, &[Word::PutBefore]) && says(4, &[Word::Whom]) => before(5)?,
        () if says(1, &[Word::Number]) && says(2, &[Word::To]) => before(4)?,
        () => return None,
    };
    let doer = if prose.units[opener].is_mark(',') { opener.checked_sub(1)? } else { opener };
    let is_doer = prose.unit(doer, sentence)?.person().is_some_and(|person| {
        person.population == Some(Population::ArmedGroup) && person.number == Number::Many
    });
    if !(is_bare && is_doer) {
        return None;
    }
    let mut found = figure(prose, index, phrase, Kind::Attackers, amount(prose, phrase)?, "attackers");
    found.role = Some(Role::Attacker);
    Some(found)
}

/// "their four attackers fled": counted by what they did.
fn is_counted_attackers(prose: &Prose, phrase: &Persons) -> bool {
    let is_doer = phrase.head.is_some_and(|head| prose.says(head, Word::Doers));
    is_doer
        && matches!(phrase.how, How::Number(_))
        && !phrase.part
        && phrase.governed.is_none()
        && phrase.kind.is_none()
}

/// "Some 40 gunmen arrived from the hills at dawn": they came to attack. "Forty rebels arrived for talks" did not.
fn arrives(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let end = phrase.units.end;
    let at = end + usize::from(prose.unit(end, sentence).is_some_and(|unit| unit.is_mark(',')));
    let is_intruder = phrase.head.is_some_and(|head| prose.says(head, Word::Intruders));
    let is_for = |at: usize| prose.says_any(at, &[Word::For, Word::To]) || prose.units[at].has(Cue::Talks);
    is_intruder
        && matches!(phrase.how, How::Number(_))
        && !phrase.part
        && phrase.kind.is_none()
        && prose.unit(at, sentence).is_some()
        && prose.says(at, Word::Arrives)
        && !(at + 1..sentence.end.min(at + 8)).any(is_for)
}

/// "The assault was carried out by seven militants", "was shot dead by two young men".
fn is_doer(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let Some(by) = phrase.governed.filter(|at| prose.says(*at, Word::By) && sentence.start < *at) else {
        return false;
    };
    let is_done = prose.says(by - 1, Word::CarriedOut) || prose.says(by - 1, Word::Staged);
    // "was shot dead on Monday evening in Herat by two men".
    let is_between = |at: &usize| {
        matches!(prose.units[*at].what, What::Day(_) | What::Place(_))
            || prose.units[*at].has_any(&[Cue::Preposition, Cue::Adverb]) && prose.units[*at].act().is_none()
    };
    let floor = sentence.start.max(by.saturating_sub(6));
    let harm = (floor..by).rev().find(|at| !is_between(at)).unwrap_or(by - 1);
    let is_harmed = prose.units[harm].act().is_some_and(|act| {
        act.of_object
            && matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
            && matches!(act.form, Form::PastOrParticiple | Form::Participle)
    });
    let is_man = phrase.head.is_some_and(|head| prose.ends_so(head, &[Word::Men]));
    let is_armed = phrase.population == Some(Population::ArmedGroup);
    // "gunned down by several men": told of everybody who is not alone.
    let is_firm = matches!(phrase.how, How::Number(index) if prose.amounts[index].bound != Bound::Vague);
    (is_done && is_armed || is_harmed && is_firm && (is_armed || is_man && phrase.population.is_none()))
        && matches!(phrase.how, How::Number(_))
        && !phrase.part
}

/// "Four extremists stormed the hall": how many took part.
pub(super) fn attackers(
    prose: &Prose,
    index: usize,
    sentence: &Range<usize>,
    phrase: &Persons,
    is_linked: bool,
) -> Option<Counted> {
    // "as gunman opens fire", "after two rebels stormed": the word before begins a clause.
    if is_doer(prose, sentence, phrase) {
        let mut found = figure(prose, index, phrase, Kind::Attackers, amount(prose, phrase)?, "attackers");
        found.role = Some(Role::Attacker);
        return Some(found);
    }
    if !is_linked && let Some(found) = numbering(prose, index, sentence, phrase) {
        return Some(found);
    }
    if !is_linked && (is_counted_attackers(prose, phrase) || arrives(prose, sentence, phrase)) {
        let mut found = figure(prose, index, phrase, Kind::Attackers, amount(prose, phrase)?, "attackers");
        found.role = Some(Role::Attacker);
        return Some(found);
    }
    let is_held = phrase.governed.is_some_and(|at| {
        let is_band = prose.says(at, Word::Of) && sentence.start < at && prose.says(at - 1, Word::Band);
        !is_band && !prose.says_any(at, &[Word::As, Word::When, Word::After, Word::Before, Word::Since])
    });
    let is_armed = phrase.population == Some(Population::ArmedGroup);
    // "Forty men attacked the post": whoever does it is an attacker.
    let is_anyone =
        phrase.population.is_none() && phrase.head.is_some_and(|head| prose.says(head, Word::Men));
    if !(is_armed || is_anyone) || is_held || phrase.kind.is_some() {
        return None;
    }
    // "Jihadist group Boko Haram": a group by its name.
    let is_name = phrase.head.is_some_and(|head| {
        (head..phrase.units.end).any(|at| matches!(prose.units[at].what, What::Group(_)))
    });
    if is_name && phrase.how == How::One {
        return None;
    }
    let is_counted =
        matches!(phrase.how, How::Number(_)) || phrase.how == How::One && phrase.number == Number::One;
    if !is_counted || phrase.part {
        return None;
    }
    let mut at = phrase.units.end;
    let stop = sentence.end.min(at + 12);
    let mut skipping = false;
    while at < stop {
        let unit = &prose.units[at];
        if unit.is_mark('“') || unit.is_mark('"') || unit.has(Cue::Be) && !unit.has(Cue::Attack) {
            return None;
        }
        // "A suicide attacker targeted a bank": what else.
        let is_suicide = |at: usize| {
            prose.units[at].event().is_some_and(|event| event.incident == IncidentType::SuicideBombing)
        };
        let is_aimed = (matches!(phrase.how, How::Number(_)) || phrase.head.is_some_and(is_suicide))
            && prose.says(at, Word::Struck);
        let assaults = is_aimed || prose.says(at, Word::Stormed);
        if is_anyone && (unit.is_verb() || unit.has(Cue::Attack)) && !assaults {
            return None;
        }
        if unit.has(Cue::Attack)
            || is_aimed
            || unit.act().is_some_and(|act| act.of_object && act.kind != Kind::Wanted)
                && !(unit.tokens.len() == 1 && prose.says(at, Word::Took))
        {
            let is_verb = unit.act().is_none_or(|act| {
                matches!(act.form, Form::Past | Form::PastOrParticiple | Form::Base | Form::Third)
            });
            let next = prose.unit(at + 1, sentence);
            let is_passive = unit.act().is_some_and(|act| act.form == Form::PastOrParticiple)
                && next.is_none_or(|unit| unit.has(Cue::Preposition) || matches!(unit.what, What::Mark(_)));
            if !is_verb || is_passive {
                return None;
            }
            let amount = amount(prose, phrase)?;
            let mut found = figure(prose, index, phrase, Kind::Attackers, amount, "attackers");
            found.role = Some(Role::Attacker);
            return Some(found);
        }
        if unit.act().is_some() || unit.is_mark(';') || unit.has(Cue::And) && !skipping {
            return None;
        }
        skipping |= unit.has_any(&[Cue::Preposition, Cue::Adverb]);
        at += 1;
    }
    None
}
