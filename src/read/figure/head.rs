//! Figures that no verb of harm tells: "22 fatalities", "no casualties", "the death toll rose to 137",
//! "claimed 31 lives", "four militants stormed", "5,000 fighters".

use std::ops::Range;

use super::counted::{Counted, amount, figure};
use super::fighters::{all_attackers, attackers, strength};
use super::persons::{How, Persons};
use crate::language::{Cue, Form, Number, Word};
use crate::model::{Amount, Bound, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// All that one sentence counts without a verb of harm. `linked` is what the verbs already have.
pub(in crate::read) fn counted(
    prose: &Prose,
    index: usize,
    persons: &[Persons],
    linked: &[Counted],
) -> Vec<Counted> {
    let sentence = &prose.sentences[index];
    let mut found = Vec::new();
    let taken = |units: &Range<usize>, linked: &[Counted]| {
        linked.iter().any(|other| other.units.start == units.start)
    };
    found.extend(super::tally::counted(prose, index, sentence, linked));
    for phrase in persons {
        // "Three abducted policemen were released": taken before, and told by it.
        let is_released = linked.iter().any(|other| {
            let is_done = prose.units[other.act].act().is_some_and(|act| act.form != Form::Base);
            other.units.start == phrase.units.start && other.kind == Kind::Released && is_done
        });
        if is_released {
            found.extend(modified(prose, index, phrase));
        }
        // "threatened to kill the 30 hostages": not done, and they are held.
        let is_threatened = phrase.kind == Some(Kind::Hostages)
            && linked.iter().any(|other| {
                let is_to_be = prose.units[other.act].act().is_some_and(|act| act.form == Form::Base)
                    || sentence.start < other.act && prose.units[other.act - 1].has(Cue::Modal);
                other.units.start == phrase.units.start && other.kind == Kind::Killed && is_to_be
            });
        if is_threatened {
            found.extend(head_noun(prose, index, sentence, phrase));
        }
        if taken(&phrase.units, linked) || taken(&phrase.units, &found) {
            continue;
        }
        let figure = head_noun(prose, index, sentence, phrase)
            .or_else(|| modified(prose, index, phrase))
            .or_else(|| labelled(prose, index, sentence, phrase))
            .or_else(|| strength(prose, index, sentence, phrase));
        found.extend(figure);
    }
    found.extend(own_death(prose, index, sentence));
    for phrase in persons {
        found.extend(
            attackers(prose, index, sentence, phrase, taken(&phrase.units, linked))
                .filter(|_| !is_object_of(phrase, linked))
                .or_else(|| all_attackers(prose, index, phrase)),
        );
    }
    found
}

/// "put 30 fighters out of action and freed 13 hostages": who was killed or caught by the verb before attacked nobody.
fn is_object_of(phrase: &Persons, linked: &[Counted]) -> bool {
    let is_theirs = |other: &&Counted| {
        other.units.start == phrase.units.start
            && matches!(other.kind, Kind::Killed | Kind::Injured | Kind::Detained)
            && !other.weak
    };
    linked.iter().any(|other| {
        is_theirs(&other)
            && (other.act < phrase.units.start || other.act == phrase.units.end)
            && other.rule == "verb and object"
    })
}

/// "22 fatalities", "12 bodies", "no casualties", "130 hostages", "claimed 31 lives".
fn head_noun(prose: &Prose, index: usize, sentence: &Range<usize>, phrase: &Persons) -> Option<Counted> {
    let is_lone = is_lone_survivor(prose, phrase);
    let amount = amount(prose, phrase)
        .or_else(|| denied_behind(prose, sentence, phrase))
        .or_else(|| is_lone.then(|| one(prose, phrase)))?;
    let first = phrase.units.start;
    let before = |steps: usize| first.checked_sub(steps).and_then(|place| prose.unit(place, sentence));
    let head_is_lives = phrase.head.is_some_and(|head| prose.units[head].has(Cue::Lives));
    if head_is_lives {
        let is_claimed = before(1).is_some_and(|unit| unit.has(Cue::Claimed));
        return is_claimed.then(|| figure(prose, index, phrase, Kind::Killed, amount, "lives claimed"));
    }
    if before(1).is_some_and(|unit| unit.has(Cue::Claimed)) && is_own_lives(prose, sentence, phrase.units.end)
    {
        return Some(figure(prose, index, phrase, Kind::Killed, amount, "lives claimed"));
    }
    // "The ambush cost the army 17 men".
    let is_own = matches!(phrase.how, How::Number(_))
        && phrase.head.is_some_and(|head| {
            prose.says(head, Word::OwnMen)
                || prose.units[head].person().is_some_and(|person| {
                    matches!(person.population, Some(Population::SecurityForces | Population::ArmedGroup))
                })
        });
    let is_cost = is_own
        && before(1).is_some_and(|unit| unit.person().is_some() || unit.has_any(&[Cue::State, Cue::Rebel]))
        && (2..=4).any(|steps| {
            first.checked_sub(steps).is_some_and(|at| sentence.contains(&at) && prose.says(at, Word::Costs))
        });
    if is_cost {
        return Some(figure(prose, index, phrase, Kind::Killed, amount, "lives claimed"));
    }
    if is_wounded(prose, sentence, phrase) {
        // "found three men with gunshot wounds": found, and perhaps dead by now.
        let is_treated = (phrase.units.end..sentence.end)
            .any(|at| prose.units[at].has(Cue::Carried) || prose.says(at, Word::Treats));
        let rule = if is_treated { "wounds" } else { "shot" };
        let mut hurt = figure(prose, index, phrase, Kind::Injured, amount, rule);
        let is_left = (sentence.start..first).any(|at| prose.units[at].has(Cue::Leave));
        hurt.weak = !(phrase.also || is_left || is_treated);
        return Some(hurt);
    }
    if let Some(kind) = left(prose, sentence, phrase) {
        return Some(figure(prose, index, phrase, kind, amount, "verb and what they had"));
    }
    if is_mourned(prose, sentence, phrase) {
        return Some(figure(prose, index, phrase, Kind::Killed, amount, "those mourned"));
    }
    // "there were no victims".
    let is_victims = || phrase.head.is_some_and(|head| prose.units[head].has(Cue::Victim));
    // "Two of the 12 hostages": how many there are, is told by the twelve.
    let is_some_of =
        phrase.part && phrase.units.clone().filter(|at| prose.units[*at].is_number()).nth(1).is_some();
    if is_some_of && matches!(phrase.kind, Some(Kind::Hostages | Kind::Detained)) {
        return None;
    }
    let kind = match phrase.kind {
        // "Two-thirds of the 90 victims".
        None if is_victims()
            && (amount.bound == Bound::None
                || prose.units[first].has(Cue::Definite)
                    && before(1).is_some_and(|unit| unit.has(Cue::Of))) =>
        {
            Kind::Casualties
        }
        kind => kind?,
    };
    // "declined to give a casualty figure": a number, and nobody.
    let is_figure = phrase.how == How::One
        && prose.unit(phrase.units.end, sentence).is_some_and(|unit| unit.has_any(&[Cue::Tally, Cue::Toll]));
    if is_figure || phrase.head.is_some_and(|head| phrase.how == How::One && prose.units[head].has(Cue::Toll))
    {
        return None;
    }
    // "by one of the survivors": who speaks.
    if kind == Kind::Survivors && (phrase.part || amount.low < 2) && !is_lone {
        return None;
    }
    // "twelve fatal casualties".
    let is_fatal = kind == Kind::Casualties && phrase.units.clone().any(|at| prose.says(at, Word::Fatal));
    let kind = if is_fatal { Kind::Killed } else { kind };
    // "for their role in several killings": what somebody is held for.
    // "prevented an estimated 9,000 deaths": nobody died.
    if kind == Kind::Killed && before(1).is_some_and(|unit| unit.has(Cue::Foil)) {
        return None;
    }
    let is_deeds = phrase.head.is_some_and(|head| prose.says(head, Word::Killings));
    if is_deeds && (1..=3).any(|steps| before(steps).is_some_and(|unit| unit.has(Cue::Involved))) {
        return None;
    }
    // "un herido": one who was hurt, and no more than that.
    let is_done = phrase.head.is_some_and(|head| prose.units[head].act().is_some());
    // "a hostage to fortune", "a hostage of her bankers".
    let is_of_things = kind == Kind::Hostages
        && phrase.how == How::One
        && prose.unit(phrase.units.end, sentence).is_some()
        && prose.says_any(phrase.units.end, &[Word::Of, Word::To]);
    if is_of_things {
        return None;
    }
    if phrase.how == How::One && !is_done && !matches!(kind, Kind::Casualties | Kind::Hostages | Kind::Killed)
    {
        return None;
    }
    Some(figure(prose, index, phrase, kind, amount, "head noun"))
}

/// "The lone survivor walked home": one, and nobody else. "The survivor said so": who speaks.
fn is_lone_survivor(prose: &Prose, phrase: &Persons) -> bool {
    phrase.how == How::Definite
        && phrase.kind == Some(Kind::Survivors)
        && phrase.number == Number::One
        && phrase.units.clone().any(|at| prose.says(at, Word::Lone))
}

fn one(prose: &Prose, phrase: &Persons) -> Amount {
    Amount { bound: Bound::Exact, low: 1, high: Some(1), said: prose.words(phrase.units.clone()).into() }
}

/// "a dozen others with gunshot wounds", "eight with injuries": hurt, by what they have.
fn is_wounded(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let end = phrase.units.end;
    let is_with = prose.unit(end, sentence).is_some() && prose.says(end, Word::With);
    let ends = |at: usize| {
        let unit = &prose.units[at];
        unit.is_verb() || unit.act().is_some() || matches!(unit.what, What::Mark(',' | ';'))
    };
    let wound = (end + 1..sentence.end.min(end + 6)).find(|at| prose.units[*at].has(Cue::Wound) || ends(*at));
    is_with
        && phrase.kind.is_none()
        && matches!(phrase.how, How::Number(_))
        && wound.is_some_and(|at| prose.units[at].has(Cue::Wound))
}

/// "left 60 others with burns", "drove 3,500 families from their villages", "kept seven women as captives".
fn left(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> Option<Kind> {
    if !matches!(phrase.how, How::Number(_)) {
        return None;
    }
    let verb = phrase.units.start.checked_sub(1).filter(|verb| sentence.contains(verb))?;
    let end = phrase.units.end;
    prose.unit(end, sentence)?;
    let next = |words: &[Word]| prose.says_any(end, words);
    let mut behind = end + 1..sentence.end.min(end + 5);
    let is_own = |at: usize| {
        prose.units[at].has(Cue::Own)
            && prose.unit(at + 1, sentence).is_none_or(|unit| unit.person().is_none())
    };
    match () {
        () if prose.says(verb, Word::Left) && next(&[Word::With]) => {
            behind.any(|at| prose.units[at].has(Cue::Wound)).then_some(Kind::Injured)
        }
        () if prose.says(verb, Word::Drove) && next(&[Word::From, Word::Out]) => {
            behind.any(|at| prose.says(at, Word::Homes)).then_some(Kind::Displaced)
        }
        // "left eight of their own on the field": of those who fought.
        () if prose.says(verb, Word::Left) && (phrase.units.start..sentence.end.min(end + 3)).any(is_own) => {
            Some(Kind::Killed)
        }
        () if prose.says(verb, Word::Kept) && next(&[Word::As]) => {
            behind.any(|at| prose.says(at, Word::Captives)).then_some(Kind::Hostages)
        }
        () => None,
    }
}

/// "mourned its 13 gunners", "a minute's silence for the 15 victims": all of them are dead.
fn is_mourned(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let start = phrase.units.start;
    let is_counted = matches!(phrase.how, How::Number(_))
        && phrase.known
        && phrase.head.is_some()
        && matches!(phrase.kind, None | Some(Kind::Casualties));
    let before = |steps: usize| start.checked_sub(steps).filter(|at| sentence.contains(at));
    let is_mourning = before(1).is_some_and(|at| prose.says(at, Word::Mourns));
    let is_tribute = before(1).is_some_and(|at| prose.says_any(at, &[Word::For, Word::To]))
        && before(2).is_some_and(|at| prose.says(at, Word::OfMemory))
        && prose.units[start].has(Cue::Definite);
    is_counted && (is_mourning || is_tribute)
}

/// "cost 16 conscripts their lives".
fn is_own_lives(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let is_own =
        prose.unit(place, sentence).is_some() && prose.says_any(place, &[Word::Their, Word::His, Word::Her]);
    is_own && prose.unit(place + 1, sentence).is_some() && prose.says(place + 1, Word::Lives)
}

/// "жертв нет": nobody, said behind.
fn denied_behind(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> Option<Amount> {
    // "жертв и разрушений нет": over what stands beside them.
    let is_and = |place: usize| prose.unit(place, sentence).is_some_and(|unit| unit.has(Cue::And));
    let end = phrase.units.end;
    let end = if is_and(end) && prose.is_unknown((end + 1).min(sentence.end - 1)) { end + 2 } else { end };
    let is_denied = prose.grammar.object_precedes
        && phrase.how == How::Plural
        && prose.unit(end, sentence).is_some_and(|unit| unit.has(Cue::No));
    let said = || prose.words(phrase.units.start..end + 1).into();
    is_denied.then(|| Amount { bound: Bound::None, low: 0, high: Some(0), said: said() })
}

/// "three abducted policemen": told before, most likely.
fn modified(prose: &Prose, index: usize, phrase: &Persons) -> Option<Counted> {
    let head = phrase.head?;
    // "four imprisoned militants": what they were before anything that is told.
    let is_state = |unit: &usize| prose.units[*unit].has(Cue::Captive);
    let act =
        (phrase.units.start..head).filter(|unit| !is_state(unit)).find_map(|unit| prose.units[unit].act())?;
    let is_participle = matches!(act.form, Form::Participle | Form::PastOrParticiple | Form::Adjective);
    // "14 displaced persons": what they are.
    let is_participle = is_participle && act.kind != Kind::Displaced;
    if !is_participle || !act.of_object && act.kind != Kind::Missing || !matches!(phrase.how, How::Number(_))
    {
        return None;
    }
    let mut found = figure(prose, index, phrase, act.kind, amount(prose, phrase)?, "told of the noun");
    // "one of the nineteen abducted women": the nineteen.
    let whole = phrase.units.clone().filter(|at| prose.units[*at].is_number()).nth(1).filter(|_| phrase.part);
    if let Some(at) = whole
        && let What::Number(number) = prose.units[at].what
    {
        found.amount = prose.amounts[number].clone();
        (found.marked, found.part) = (at..at + 1, false);
    }
    found.weak = true;
    Some(found)
}

/// The colon of the label that a phrase stands behind, over those listed between: "Kidnapped: 39 girls, two teachers".
fn label_behind(prose: &Prose, sentence: &Range<usize>, start: usize) -> Option<usize> {
    let near = start.checked_sub(1)?;
    let is_listed = |at: usize| {
        let unit = &prose.units[at];
        unit.is_number()
            || unit.person().is_some()
            || unit.is_mark(',')
            || unit.has_any(&[Cue::And, Cue::Indefinite])
    };
    (sentence.start.max(near.saturating_sub(8))..=near)
        .rev()
        .find(|at| !is_listed(*at))
        .filter(|at| prose.units[*at].is_mark(':') && (*at == near || *at == sentence.start + 1))
}

/// "Killed: 5 | Wounded: 12".
fn labelled(prose: &Prose, index: usize, sentence: &Range<usize>, phrase: &Persons) -> Option<Counted> {
    let colon = label_behind(prose, sentence, phrase.units.start)?;
    let label = colon.checked_sub(1)?;
    let act = prose.unit(label, sentence)?.act()?;
    let is_first = label == sentence.start;
    // "49 were killed: 41 at one site": a verb.
    if label > sentence.start && prose.units[label - 1].has_any(&[Cue::Be, Cue::Have, Cue::Adverb]) {
        return None;
    }
    let is_list = is_first && phrase.known && phrase.head.is_some();
    let is_counted = matches!(phrase.how, How::Number(_)) && (phrase.head.is_none() || is_list)
        || phrase.how == How::One && is_list;
    (prose.units[colon].is_mark(':') && is_counted)
        .then(|| amount(prose, phrase))
        .flatten()
        .map(|amount| figure(prose, index, phrase, act.kind, amount, "label"))
}

/// "till his death in an air strike": one, named before.
fn own_death(prose: &Prose, index: usize, sentence: &Range<usize>) -> Option<Counted> {
    let is_death = |place: &usize| {
        // "His bullet-riddled body was recovered".
        let is_whose = |at: usize| {
            prose.says_any(at, &[Word::His, Word::Her, Word::Whose])
                || prose.says(at, Word::Own) && sentence.start < at && prose.is_named(at - 1)
        };
        let is_one = |at: usize| {
            let person = prose.units[at].person();
            person.is_some_and(|person| person.kind == Some(Kind::Killed) && person.number == Number::One)
        };
        let is_body = is_one(*place)
            && !prose.says(*place, Word::NoBody)
            && (sentence.start.max(place.saturating_sub(4))..*place).rev().any(is_whose)
            && (place + 1..sentence.end.min(place + 5)).any(|at| prose.says(at, Word::BodyFound));
        if is_body {
            return true;
        }
        prose.says(*place, Word::OwnDeath)
            && prose.says_any(place - 1, &[Word::His, Word::Her])
            && place + 1 < sentence.end
            && prose.says_any(place + 1, &[Word::In, Word::By])
    };
    if !prose.holds[index].words.has_any(&[Word::OwnDeath, Word::BodyFound]) {
        return None;
    }
    let place = (sentence.start + 1..sentence.end).find(is_death)?;
    if sentence.clone().any(|unit| prose.units[unit].has(Cue::Anniversary)) {
        return None;
    }
    let is_militant = (sentence.start..place).any(|unit| matches!(prose.units[unit].what, What::Group(_)));
    let said = prose.words(place - 1..place + 1).into();
    let amount = Amount { bound: Bound::Exact, low: 1, high: Some(1), said };
    Some(Counted {
        act: place,
        population: is_militant.then_some(Population::ArmedGroup),
        weak: true,
        ..Counted::new(index, Kind::Killed, amount, place - 1..place + 1, "own death")
    })
}
