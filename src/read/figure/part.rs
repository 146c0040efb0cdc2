//! Parts of a figure: "14 people, including three children", "five of them civilians".

use std::ops::Range;

use super::counted::Counted;
use super::persons::{How, Persons};
use crate::language::{Cue, Form, Number, Word};
use crate::model::{Amount, Bound, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// "Two officers among five dead": the whole is told behind its part.
pub(super) const AMONG: &str = "among them";

/// How far behind a number a dash is looked for that opens its details.
const DASH_REACH: usize = 12;

/// The parts that one sentence tells of what was counted in it.
pub(in crate::read) fn counted(
    prose: &Prose,
    index: usize,
    persons: &[Persons],
    linked: &[Counted],
) -> Vec<Counted> {
    let sentence = &prose.sentences[index];
    let mut found: Vec<Counted> = Vec::new();
    let mut opened = None;
    for phrase in persons {
        let is_linked = linked.iter().any(|other| other.units.start == phrase.units.start);
        let start = phrase.units.start;
        if is_linked {
            opened = None;
            continue;
        }
        let before = start.checked_sub(1).filter(|unit| *unit >= sentence.start);
        let is_opened =
            before.is_some_and(|unit| prose.units[unit].has(Cue::Including) && !prose.says(unit, Word::With));
        let goes_on = opened.is_some_and(|end| is_joined(prose, end, start));
        // "four shot, one fatally".
        let is_fatally = matches!(phrase.how, How::Number(_))
            && phrase.head.is_none()
            && prose
                .unit(phrase.units.end, sentence)
                .is_some_and(|unit| unit.has_any(&[Cue::Fatally, Cue::Badly]) && unit.act().is_none())
            && phrase.governed.is_none()
            && linked.iter().any(|other| other.kind == Kind::Injured && other.units.end < start);
        let of_them = phrase.part && phrase.kind.is_none() || is_fatally;
        // "Two doctors, a driver and a nurse were among the six killed": the whole list.
        let here = persons.partition_point(|other| other.units.start < start);
        let last = (here + 1..persons.len())
            .take_while(|next| is_joined(prose, persons[next - 1].units.end, persons[*next].units.start))
            .last()
            .unwrap_or(here);
        let among = among(prose, sentence, &persons[last], linked);
        let is_some_of =
            is_some_of(prose, sentence, phrase, linked) || is_among_them(prose, sentence, phrase);
        if !(is_opened || goes_on || of_them || is_some_of || among.is_some()) {
            continue;
        }
        // "Six people, including the attacker, were hurt": who did it, and no more than that.
        let is_doer = phrase.how == How::Definite
            && phrase.number == Number::One
            && phrase.population == Some(Population::ArmedGroup);
        if is_opened && is_doer {
            opened = Some(phrase.units.end);
            continue;
        }
        // "one of them a child": the one, told again.
        let here = persons.partition_point(|other| other.units.start < start);
        let is_again = matches!(phrase.how, How::One | How::Definite)
            && phrase.number == Number::One
            && here
                .checked_sub(1)
                .map(|before| &persons[before])
                .is_some_and(|before| before.part && before.units.end == start);
        if is_again {
            continue;
        }
        // "vehicles, including a road roller": nobody.
        if is_opened && !phrase.known {
            continue;
        }
        let Some(amount) = amount(prose, phrase) else { continue };
        let whole = among.or_else(|| whole(linked, start));
        let Some(whole) = whole else {
            if is_opened && let Some(told) = uncounted(prose, index, phrase, &amount) {
                opened = Some(phrase.units.end);
                found.push(told);
            }
            continue;
        };
        // "many were hurt, some of them badly": as open as it can be, and no figure.
        if of_them
            && amount.bound == Bound::Vague
            && whole.amount.bound == Bound::Vague
            && prose.says(phrase.units.start, Word::Some)
        {
            continue;
        }
        if amount.low > whole.amount.high.unwrap_or(u64::MAX) {
            continue;
        }
        // "Karim, one of the commanders": he himself.
        if of_them && amount.low == 1 && (whole.amount.bound, whole.amount.low) == (Bound::Exact, 1) {
            continue;
        }
        // "six troopers, including an inspector", "three rebels, including a woman": nothing more of which people.
        // "Two persons, including a woman": nobody had said whether they were women.
        let is_people = whole.noun.as_deref().is_none_or(|noun| prose.is_word(noun, Word::Persons))
            && phrase.head.is_some_and(|head| prose.says(head, Word::WomenOrBoys));
        let is_of_same = whole.population.is_some()
            && !is_people
            && (phrase.population == whole.population
                || phrase.population.is_none()
                    && phrase.how != How::Definite
                    && phrase.head.is_some()
                    && !of_them);
        if is_of_same && (amount.low == 1 || !of_them) {
            opened = (is_opened || goes_on).then_some(phrase.units.end);
            continue;
        }
        opened = (is_opened || goes_on).then_some(phrase.units.end);
        let behind = (phrase.units.end..sentence.end.min(phrase.units.end + 3))
            .find_map(|unit| prose.units[unit].person())
            .filter(|_| phrase.part);
        let number = phrase.units.clone().find(|unit| prose.units[*unit].is_number());
        // "three were shot, one of them fatally".
        let is_fatal = prose.unit(phrase.units.end, sentence).is_some_and(|unit| unit.has(Cue::Fatally));
        found.push(Counted {
            kind: if is_fatal && whole.kind == Kind::Injured { Kind::Killed } else { whole.kind },
            amount,
            units: phrase.units.clone(),
            marked: number.map_or(phrase.units.clone(), |unit| unit..unit + 1),
            population: phrase.population.or_else(|| behind.and_then(|person| person.population)),
            part: true,
            also: false,
            weak: false,
            noun: phrase.head.map(|head| prose.folded(head).to_owned()),
            is_him: false,
            disputes: false,
            rule: if among.is_some() { AMONG } else { "part" },
            ..whole.clone()
        });
    }
    let details = details(prose, sentence, persons, linked);
    if found.len() < details.len() { details } else { found }
}

/// "killing all those aboard, among them four women": some of those whom nobody counted.
fn uncounted(prose: &Prose, index: usize, phrase: &Persons, amount: &Amount) -> Option<Counted> {
    let sentence = &prose.sentences[index];
    let opener = phrase.units.start.checked_sub(1)?;
    let floor = sentence.start.max(opener.saturating_sub(DASH_REACH));
    let place = (floor..opener).rev().find(|at| prose.units[*at].act().is_some())?;
    let act = prose.units[place].act().filter(|act| {
        matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
            && (act.of_object || act.form != Form::Noun)
            && act.form != Form::Base
    })?;
    let is_alternative = (place.saturating_sub(1)..=place + 1).any(|at| prose.units[at].has(Cue::Or));
    let is_closed = prose.units[opener - 1].is_mark(',') && !is_alternative;
    (is_closed && phrase.known && phrase.head.is_some() && matches!(phrase.how, How::Number(_))).then(|| {
        let told = super::counted::figure(prose, index, phrase, act.kind, amount.clone(), "part");
        Counted { act: place, ..told }
    })
}

/// "40 dead – 28 civilians, nine soldiers and three guards", "Nine people (six clerks and three boys) died": told one by
/// one, and no more than their whole.
fn details(prose: &Prose, sentence: &Range<usize>, persons: &[Persons], linked: &[Counted]) -> Vec<Counted> {
    let opens = |at: usize| {
        prose
            .unit(at, sentence)
            .is_some_and(|unit| ['-', '–', '—', ':', '('].iter().any(|mark| unit.is_mark(*mark)))
    };
    for whole in linked.iter().filter(|whole| !whole.part && whole.amount.bound != Bound::None) {
        let behind = whole.units.end.max(if whole.act < whole.units.end + 3 { whole.act + 1 } else { 0 });
        let Some(opener) = [whole.units.end, behind].into_iter().find(|at| opens(*at)) else { continue };
        let mut parts: Vec<(&Persons, Amount)> = Vec::new();
        let mut end = opener;
        for phrase in persons.iter().filter(|phrase| opener < phrase.units.start) {
            let goes_on = if parts.is_empty() {
                phrase.units.start == opener + 1
            } else {
                is_joined(prose, end, phrase.units.start)
            };
            let is_free = !linked.iter().any(|other| other.units.start == phrase.units.start);
            let counted =
                amount(prose, phrase).filter(|_| goes_on && is_free && phrase.known && phrase.head.is_some());
            let Some(amount) = counted else { break };
            parts.push((phrase, amount));
            end = phrase.units.end;
        }
        let sum = parts.iter().fold(0_u64, |sum, (_, amount)| sum.saturating_add(amount.low));
        if parts.is_empty() || whole.amount.low < sum || parts.len() == 1 && sum == whole.amount.low {
            continue;
        }
        return parts.into_iter().map(|(phrase, amount)| part_of(prose, whole, phrase, amount)).collect();
    }
    Vec::new()
}

/// A phrase as a part of what was counted.
fn part_of(prose: &Prose, whole: &Counted, phrase: &Persons, amount: Amount) -> Counted {
    let number = phrase.units.clone().find(|unit| prose.units[*unit].is_number());
    Counted {
        amount,
        units: phrase.units.clone(),
        marked: number.map_or(phrase.units.clone(), |unit| unit..unit + 1),
        population: phrase.population,
        part: true,
        also: false,
        weak: false,
        noun: phrase.head.map(|head| prose.folded(head).to_owned()),
        is_him: false,
        disputes: false,
        rule: "part",
        ..whole.clone()
    }
}

/// "Two officers among five dead", "two children were among the six wounded": those whom they are some of.
fn among<'l>(
    prose: &Prose,
    sentence: &Range<usize>,
    phrase: &Persons,
    linked: &'l [Counted],
) -> Option<&'l Counted> {
    let mut at = phrase.units.end;
    while prose.unit(at, sentence).is_some_and(|unit| unit.has_any(&[Cue::Be, Cue::Adverb])) {
        at += 1;
    }
    let is_among = prose.unit(at, sentence).is_some() && prose.says_any(at, &[Word::Among, Word::Amongst]);
    linked.iter().find(|other| is_among && other.units.start == at + 1)
}

/// "Eleven people, a child among them, died": behind a comma, before "among them".
fn is_among_them(prose: &Prose, sentence: &Range<usize>, phrase: &Persons) -> bool {
    let (start, end) = (phrase.units.start, phrase.units.end);
    let counts = phrase.known && phrase.head.is_some() && matches!(phrase.how, How::Number(_) | How::One);
    counts
        && sentence.start < start
        && matches!(prose.units[start - 1].what, What::Mark(',' | '—' | '–' | '(') | What::Word)
        && prose
            .unit(end, sentence)
            .is_some_and(|unit| unit.has(Cue::Including) && prose.says(end, Word::AmongThem))
}

/// "Of the nine killed, five were members of one family": the number behind the comma.
fn is_some_of(prose: &Prose, sentence: &Range<usize>, phrase: &Persons, linked: &[Counted]) -> bool {
    let start = phrase.units.start;
    let is_bare = matches!(phrase.how, How::Number(_)) && phrase.head.is_none();
    is_bare
        && sentence.start + 2 < start
        && prose.units[sentence.start].has(Cue::Of)
        && prose.units[start - 1].is_mark(',')
        && linked.iter().any(|other| other.units.start == sentence.start + 1)
}

/// "killed three men in two towns - shooting one and stabbing two": told one by one behind a dash, and counted before.
pub(in crate::read) fn settle_details(prose: &Prose, counted: &mut [Counted]) {
    let is_exact = |one: &Counted| one.amount.bound == Bound::Exact && !one.part && !one.weak;
    let wholes: Vec<(usize, Kind, u64)> = counted
        .iter()
        .filter(|one| is_exact(one) && 1 < one.amount.low)
        .map(|one| (one.units.end, one.kind, one.amount.low))
        .collect();
    for (end, kind, whole) in wholes {
        let is_dash = |at: &usize| {
            let unit = &prose.units[*at];
            ['-', '–', '—', ':'].iter().any(|mark| unit.is_mark(*mark))
        };
        let Some(dash) = (end..prose.units.len().min(end + DASH_REACH)).find(is_dash) else { continue };
        let is_detail = |one: &Counted| {
            let is_ing = prose.units[one.act].act().is_some_and(|act| act.form == Form::Ing);
            one.kind == kind && dash < one.act && is_ing && is_exact(one)
        };
        let details = || counted.iter().filter(|one| is_detail(one));
        let sum = details().fold(0_u64, |sum, one| sum.saturating_add(one.amount.low));
        if details().next().is_some_and(|first| first.act == dash + 1) && sum <= whole {
            counted.iter_mut().filter(|one| is_detail(one)).for_each(|one| one.part = true);
        }
    }
}

fn is_joined(prose: &Prose, end: usize, start: usize) -> bool {
    (end..start).all(|unit| {
        let unit = &prose.units[unit];
        unit.has(Cue::And) || unit.is_mark(',') || unit.is_wrapping()
    }) && end < start
}

/// What the part is of: the nearest figure before it, else the one that it stands inside of.
fn whole(linked: &[Counted], start: usize) -> Option<&Counted> {
    let before = linked
        .iter()
        .filter(|other| other.units.end <= start && !other.part)
        .max_by_key(|other| other.units.end);
    before.or_else(|| linked.iter().filter(|other| !other.part).min_by_key(|other| other.units.start))
}

fn amount(prose: &Prose, phrase: &Persons) -> Option<Amount> {
    match phrase.how {
        How::Number(index) => Some(prose.amounts[index].clone()),
        How::One | How::Definite if phrase.number == Number::One => Some(Amount {
            bound: Bound::Exact,
            low: 1,
            high: Some(1),
            said: prose.words(phrase.units.clone()).into(),
        }),
        _ => None,
    }
}
