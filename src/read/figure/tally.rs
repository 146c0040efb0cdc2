//! Numbers that are told of a number: "the death toll rose to 137", "the number of missing stands at 40", "put the dead
//! at nine", "the wounded numbered 30".

use std::ops::Range;

use super::counted::Counted;
use crate::language::{Cue, Ending, Form, Number, Person, Word};
use crate::model::{Amount, Bound, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// How far behind its noun the number is looked for.
const REACH: usize = 14;

/// A number that somebody else puts on the same persons is at most so many times as large.
const SAME_SIZE: u64 = 4;

/// What a tally is of, and where its words end: "number of people still missing", "the dead" behind "put".
struct Tally {
    kind: Kind,
    end: usize,
    rule: &'static str,
}

/// The numbers that the toll of one sentence reaches, or its tallies.
pub(super) fn counted(
    prose: &Prose,
    index: usize,
    sentence: &Range<usize>,
    linked: &[Counted],
) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    if !prose.holds[index].number {
        return found;
    }
    let mut place = sentence.start;
    // "put the death toll at 29 and the injured at 140": what is put behind it, and nothing else.
    while let Some(toll) = toll(prose, index, &(place..sentence.end)) {
        let is_put = is_put_before(prose, sentence, toll.act);
        place = toll.units.end.max(toll.act + 1);
        found.push(toll);
        if !is_put {
            return found;
        }
    }
    while place < sentence.end {
        let unit = &prose.units[place];
        if unit.act().is_none() && unit.person().is_none() && !unit.has(Cue::Tally) {
            place += 1;
            continue;
        }
        if let Some((kind, at, number)) = all_told(prose, sentence, place) {
            found.push(figure(prose, index, kind, at, number, place, "toll"));
            place = at + 1;
            continue;
        }
        if let Some((at, number)) = losses(prose, sentence, place) {
            let is_enemy = prose.says(place - 1, Word::Enemy);
            let side = if is_enemy { Population::ArmedGroup } else { Population::SecurityForces };
            let lost = figure(prose, index, Kind::Killed, at, number, place, "losses told");
            found.push(Counted { population: Some(side), ..lost });
            place = at + 1;
            continue;
        }
        let tally = of_number(prose, sentence, place)
            .or_else(|| of_those(prose, sentence, place))
            .or_else(|| of_last(prose, sentence, place))
            .or_else(|| of_bodies(prose, sentence, place));
        let Some(tally) = tally else {
            place += 1;
            continue;
        };
        let was = place;
        place = tally.end;
        // "put at 15 the number of villagers carried off".
        let before = number_before(prose, sentence, was).filter(|_| tally.rule == "toll");
        if let Some((at, number)) = before {
            found.push(figure(prose, index, tally.kind, at, number, tally.end - 1, tally.rule));
            continue;
        }
        let Some(at) = reached(prose, sentence, tally.end) else { continue };
        let What::Number(number) = prose.units[at].what else { continue };
        if linked.iter().any(|other| other.units.contains(&at) && other.kind == tally.kind) {
            continue;
        }
        found.push(figure(prose, index, tally.kind, at, number, tally.end - 1, tally.rule));
        place = at + 1;
    }
    found
}

/// A number that a tally reaches, as a figure.
fn figure(
    prose: &Prose,
    index: usize,
    kind: Kind,
    at: usize,
    number: usize,
    act: usize,
    rule: &'static str,
) -> Counted {
    Counted { act, ..Counted::new(index, kind, prose.amounts[number].clone(), at..at + 1, rule) }
}

/// "The injured, 14 in all, were airlifted", "the dead (numbering nine)": the kind, where the number stands, and it.
fn all_told(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<(Kind, usize, usize)> {
    let is_the = sentence.start < place && prose.units[place - 1].has(Cue::Definite);
    let opener = prose.unit(place + 1, sentence).filter(|unit| unit.is_mark(',') || unit.is_mark('('));
    (is_the && opener.is_some()).then_some(())?;
    let unit = &prose.units[place];
    let told = unit.act().filter(|act| {
        matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Missing)
            && matches!(act.form, Form::Adjective | Form::PastOrParticiple | Form::Participle)
    });
    let kind = told.map(|act| act.kind).or_else(|| unit.person().and_then(|person| person.kind))?;
    let is_numbering = prose.unit(place + 2, sentence)?.has(Cue::Numbering);
    let at = place + 2 + usize::from(is_numbering);
    let What::Number(number) = prose.unit(at, sentence)?.what else { return None };
    let is_all = prose.unit(at + 1, sentence).is_some_and(|unit| unit.has(Cue::InAll));
    let end = at + 1 + usize::from(is_all);
    let is_closed = prose.unit(end, sentence).is_some_and(|unit| unit.is_mark(',') || unit.is_mark(')'));
    ((is_numbering || is_all) && is_closed).then_some((kind, at, number))
}

/// "enemy losses 27, own losses none", "own losses: two": the number right behind, and where it stands.
fn losses(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<(usize, usize)> {
    let is_so =
        sentence.start < place && prose.says(place, Word::Losses) && prose.says(place - 1, Word::LossesOf);
    let is_colon = prose.unit(place + 1, sentence)?.is_mark(':');
    let at = place + 1 + usize::from(is_colon);
    let What::Number(number) = prose.unit(at, sentence).filter(|_| is_so)?.what else { return None };
    let is_closed = prose
        .unit(at + 1, sentence)
        .is_none_or(|unit| matches!(unit.what, What::Mark(_)) || unit.has(Cue::And));
    is_closed.then_some((at, number))
}

/// "the number of missing", "the figure for displaced people", "the number of people abducted", "of hostages still held".
fn of_number(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    let is_of = prose.units[place].has(Cue::Tally)
        && prose.unit(place + 1, sentence).is_some()
        && prose.says_any(place + 1, &[Word::Of, Word::For]);
    let is_the = sentence.start < place && prose.units[place - 1].has(Cue::Definite);
    (is_of && is_the).then_some(())?;
    let mut at = place + 2;
    let mut kind = None;
    while let Some(unit) = prose.unit(at, sentence).filter(|_| at < place + 8) {
        let told = unit.act().map(|act| act.kind).or(unit.meaning.fate);
        let is_plain = unit.person().is_some()
            || unit.has_any(&[Cue::Definite, Cue::Them, Cue::Others, Cue::Adverb, Cue::Relative])
            || told.is_some();
        let is_be =
            kind.is_none() && unit.has_any(&[Cue::Be, Cue::Have]) && prose.units[at - 1].has(Cue::Relative);
        // "the number of “apostates” it had killed".
        let is_whom = kind.is_none()
            && (unit.is_wrapping()
                || prose.is_unknown(at) && at < place + 4
                || unit.has_any(&[Cue::Pronoun, Cue::Have]) && place + 2 < at);
        if !(is_plain || is_be || is_whom) {
            break;
        }
        kind = told.or(kind);
        at += 1;
    }
    // "the number of foreign fighters": how many there are.
    let is_armed = || {
        prose.units[at - 1].person().is_some_and(|person| {
            person.population == Some(Population::ArmedGroup) && person.number == Number::Many
        })
    };
    // "Two more bodies were found, so that the number of victims stands at 19": of the dead.
    let kind = kind.map(|kind| match kind {
        Kind::Casualties if has_bodies(prose, sentence, place) => Kind::Killed,
        kind => kind,
    });
    let kind = kind.or_else(|| is_armed().then_some(Kind::Fighters));
    kind.map(|kind| Tally { kind, end: at, rule: "toll" })
}

/// "put the dead at nine", "the wounded numbered 30": those of whom it is told, as a noun.
fn of_those(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    // "put its own dead at one".
    let is_own = |place: usize| sentence.start + 2 < place && prose.units[place - 1].has(Cue::Own);
    let is_the = sentence.start < place && (prose.says(place - 1, Word::The) || is_own(place));
    let unit = prose.unit(place, sentence)?;
    let act = unit.act().filter(|act| {
        is_the
            && matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Missing | Kind::Displaced)
            && matches!(act.form, Form::Adjective | Form::PastOrParticiple | Form::Participle)
    });
    let next = prose.unit(place + 1, sentence)?;
    let is_many = |person: &Person| is_the || person.number == Number::Many;
    let kind =
        act.map(|act| act.kind).or_else(|| unit.person().filter(is_many).and_then(|person| person.kind))?;
    let is_put = sentence.start + 1 < place
        && (prose.says(place - 2, Word::PutBefore)
            || is_own(place) && prose.says(place - 3, Word::PutBefore)
            || prose.units[place - 2].has(Cue::And) && is_put_before(prose, sentence, place - 2));
    let is_run = prose.says(place + 1, Word::RanTo);
    let is_counted = is_run
        || is_put && prose.says(place + 1, Word::At)
        || prose.says(place + 1, Word::Numbered) && !next.is_number();
    is_counted.then_some(Tally { kind, end: place + 1, rule: "toll" })
}

/// "put the dead at 29 and the injured at 140": whether a number is put somewhere before a unit.
fn is_put_before(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    (sentence.start.max(place.saturating_sub(REACH))..place).any(|at| prose.says(at, Word::PutBefore))
}

/// "… died, bringing the tally to 100", "12 were killed; the rebels put the number at 40": of what the verb before told.
fn of_last(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    let is_bare = prose.units[place].has(Cue::Tally)
        && prose.unit(place + 1, sentence).is_some()
        && prose.says_any(place + 1, &[Word::At, Word::To])
        && prose
            .unit(place + 2, sentence)
            .is_some_and(|unit| unit.is_number() || unit.has(Cue::Adverb) || unit.is_wrapping());
    let is_own = 3 <= place && prose.says(place, Word::Losses) && prose.units[place - 1].has(Cue::Own);
    let verb =
        place.checked_sub(2 + usize::from(is_own)).filter(|verb| sentence.start <= *verb && is_bare)?;
    let (is_put, is_brought) = (prose.says(verb, Word::Put), prose.says(verb, Word::Brings));
    let is_noun =
        |at: usize| sentence.start < at && prose.units[at - 1].has_any(&[Cue::Definite, Cue::Indefinite]);
    let kind = (sentence.start..verb)
        .rev()
        .filter(|at| !is_noun(*at))
        .find_map(|at| prose.units[at].act())
        .map(|act| act.kind);
    // "Gunmen took 30 worshippers. The state put the number at 38.": of those who were told of right before.
    let kind = kind.or_else(|| {
        let is_noun = |at: &usize| !matches!(prose.units[*at].act(), Some(act) if act.form == Form::Noun);
        let here = prose.sentences.partition_point(|other| other.start < sentence.start);
        let before = here.checked_sub(1).filter(|_| is_put)?;
        // "… put the number at 3,000": of another size, and of others: those who marched.
        let number = |at: usize| match prose.units[at].what {
            What::Number(number) => Some(prose.amounts[number].low),
            _ => None,
        };
        let told = prose.sentences[before].clone().find_map(number)?;
        let put = (place + 1..sentence.end.min(place + 5)).find_map(number)?;
        (put <= told.saturating_mul(SAME_SIZE) && told <= put.saturating_mul(SAME_SIZE)).then_some(())?;
        let mut acts = prose.sentences[before].clone().rev().filter(is_noun);
        acts.find_map(|at| prose.units[at].act()).map(|act| act.kind)
    });
    // "put its own losses at seven".
    let kind = kind.or_else(|| prose.says(place, Word::Losses).then_some(Kind::Killed))?;
    let is_toll = matches!(
        kind,
        Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Detained | Kind::Missing | Kind::Displaced
    );
    (is_toll && (is_put || is_brought)).then_some(Tally {
        kind,
        end: place + 1,
        rule: if is_put { "number put" } else { "toll" },
    })
}

/// "With 22 more bodies found, the count has hit 91": of the dead of whom the sentence told.
fn of_bodies(prose: &Prose, sentence: &Range<usize>, place: usize) -> Option<Tally> {
    let is_bare = prose.units[place].has(Cue::Tally)
        && sentence.start < place
        && prose.units[place - 1].has(Cue::Definite)
        && prose
            .unit(place + 1, sentence)
            .is_some_and(|unit| unit.has_any(&[Cue::Have, Cue::Reach]) && !unit.has(Cue::Of));
    (is_bare && has_bodies(prose, sentence, place)).then_some(Tally {
        kind: Kind::Killed,
        end: place + 1,
        rule: "toll",
    })
}

/// Whether a sentence tells of bodies before a unit.
fn has_bodies(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    (sentence.start..place)
        .any(|at| prose.units[at].person().is_some_and(|person| person.kind == Some(Kind::Killed)))
}

/// The number that is reached: the first behind "stands at", "rose to", "is", over what it was before.
fn reached(prose: &Prose, sentence: &Range<usize>, from: usize) -> Option<usize> {
    let mut is_led = false;
    for at in from..sentence.end.min(from + REACH) {
        let unit = &prose.units[at];
        if unit.is_number() {
            let is_former = (from..at).rev().take(2).any(|before| prose.units[before].has(Cue::From));
            let is_measured = prose.unit(at + 1, sentence).is_some_and(|unit| unit.has(Cue::Measure));
            if is_former || is_measured {
                continue;
            }
            return is_led.then_some(at);
        }
        is_led |= at == from && prose.says(at, Word::At) && is_put_before(prose, sentence, at)
            || unit.has_any(&[Cue::Reach, Cue::Be])
            || prose.ends(at, Ending::Past) && at == from;
        if unit.is_mark(';') || unit.act().is_some() || unit.has_any(&[Cue::Clause, Cue::Relative]) {
            return None;
        }
    }
    None
}

/// "elevó a 58 el número de muertos", "put at 15 the number of": the number, said before what it is of.
fn number_before(prose: &Prose, sentence: &Range<usize>, word: usize) -> Option<(usize, usize)> {
    let before = |steps: usize| word.checked_sub(steps).filter(|place| sentence.contains(place));
    let is_definite = before(1).is_some_and(|place| prose.units[place].has(Cue::Definite));
    let place = before(if is_definite { 2 } else { 1 })?;
    let What::Number(number) = prose.units[place].what else { return None };
    let is_led = |word: Word| sentence.start < place && prose.says(place - 1, word);
    let is_reached = is_led(Word::To)
        || is_definite && is_led(Word::At)
        || prose.grammar.to_is_up_to && prose.amounts[number].bound == Bound::UpTo;
    // "That brings to 14 the number of the dead".
    is_reached.then_some((place, number))
}

/// "Death toll rises to 137", "lowered the toll to 12 from 14", "the number of dead has doubled to 40".
fn toll(prose: &Prose, index: usize, sentence: &Range<usize>) -> Option<Counted> {
    let word = sentence.clone().find(|place| prose.units[*place].has(Cue::Toll))?;
    let stop = sentence.end.min(word + 18);
    let mut chosen = None;
    let is_earlier = sentence.start < word && prose.units[word - 1].has(Cue::Earlier);
    let moves = |at: usize| {
        prose.units[at].has(Cue::Revise) || prose.units[at].has(Cue::Reach) && !prose.units[at].has(Cue::Of)
    };
    let is_before = is_earlier && (word + 1..stop).any(|at| moves(at) && !prose.says(at, Word::Of));
    for place in word + 1..stop {
        let What::Number(number) = prose.units[place].what else { continue };
        // "с 94 до 103": the second number's unit holds its "to".
        let holds_to = prose.grammar.to_is_up_to && prose.amounts[number].bound == Bound::UpTo;
        let near = if holds_to { 1 } else { 2 };
        let is_former = (word + 1..place).rev().take(near).any(|before| prose.units[before].has(Cue::From))
            // "The toll, initially put at 19, was lowered to 13".
            || (word + 1..place).rev().take(4).any(|before| prose.units[before].has(Cue::Earlier))
            // "An earlier toll of 17 was revised to 21".
            || is_before && !(word + 1..place).any(|at| moves(at) && !prose.says(at, Word::Of));
        // "killed 46, updating a toll of 35": what it was before.
        let is_former = is_former
            || sentence.start + 1 < word
                && place == word + 2
                && prose.units[word + 1].has(Cue::Of)
                && (sentence.start.max(word.saturating_sub(4))..word).any(|at| prose.says(at, Word::Updates));
        let is_measured = prose.unit(place + 1, sentence).is_some_and(|unit| unit.has(Cue::Measure));
        // "could rise as rescuers search for 20 people": of another clause.
        let clause = (word + 1..place)
            .rev()
            .find(|at| prose.units[*at].has(Cue::Clause) && !prose.units[*at].has(Cue::Say));
        let is_of_other = clause.is_some_and(|clause| {
            (clause..place).any(|at| prose.units[at].act().is_some())
                && !(clause..place).any(|at| prose.units[at].has(Cue::Reach))
        });
        // "confirmed the death toll and said 37 people were missing".
        let is_said = (word + 1..place)
            .any(|at| prose.units[at].has(Cue::Say) && prose.units[at - 1].has(Cue::And))
            && !prose.units[word..place].iter().any(|unit| unit.has(Cue::Reach) && !unit.has(Cue::Say));
        if is_of_other || is_said {
            break;
        }
        if !is_former && !is_measured && chosen.is_none() {
            chosen = Some((place, number));
        }
        if prose.units[word..place].iter().any(|unit| unit.is_mark(';')) {
            break;
        }
    }
    let (place, number) = number_before(prose, sentence, word).or(chosen)?;
    let kind = if prose.says(word, Word::OfInjured) {
        Kind::Injured
    } else if prose.says(word, Word::OfCasualties) {
        Kind::Casualties
    } else {
        Kind::Killed
    };
    // "the count stands at 67 dead and 128 hurt": told by the words behind.
    let behind = prose.unit(place + 1, sentence).and_then(|unit| unit.act());
    if kind == Kind::Casualties && behind.is_some_and(|act| act.kind != kind) {
        return None;
    }
    let mut amount = prose.amounts[number].clone();
    // "passed 200", "climbed past 200".
    let is_passed = prose.says(place - 1, Word::Passed);
    if amount.bound == Bound::Exact && is_passed {
        amount = Amount { bound: Bound::MoreThan, high: None, ..amount };
    }
    // "toll up to 53": reached, unless it may be.
    let is_risen = amount.bound == Bound::UpTo
        && prose.begins_so(place, &[Word::Up, Word::To])
        && !(word..place).any(|at| prose.units[at].has_any(&[Cue::Modal, Cue::Fear]));
    if amount.bound == Bound::UpTo && (prose.grammar.to_is_up_to || is_risen) {
        let reached = amount.high.unwrap_or(amount.low);
        amount = Amount { bound: Bound::Exact, low: reached, ..amount };
    }
    // "gave a lower toll of 15": than what others say.
    let disputes = sentence.start < word && prose.says(word - 1, Word::Differs);
    Some(Counted { act: word, disputes, ..Counted::new(index, kind, amount, place..place + 1, "toll") })
}
