//! How many of what, as one place of the text says it.

use std::ops::Range;

use super::persons::{How, Persons};
use crate::language::Number;
use crate::model::{Amount, Bound, Kind, Population, Role};
use crate::read::prose::Prose;

/// How many of what, as one place of the text says it.
#[derive(Clone, Debug)]
pub(in crate::read) struct Counted {
    pub(in crate::read) kind: Kind,
    pub(in crate::read) amount: Amount,
    /// The noun phrase.
    pub(in crate::read) units: Range<usize>,
    /// The number in it.
    pub(in crate::read) marked: Range<usize>,
    /// The word that says what was done.
    pub(in crate::read) act: usize,
    pub(in crate::read) sentence: usize,
    pub(in crate::read) population: Option<Population>,
    pub(in crate::read) role: Option<Role>,
    /// Those who did it, where they are the verb's subject.
    pub(in crate::read) by: Option<Population>,
    /// "others", "more": on top of those told before.
    pub(in crate::read) also: bool,
    /// Some of those told before.
    pub(in crate::read) part: bool,
    /// Told before, or implied: counts only where nothing firmer is told.
    pub(in crate::read) weak: bool,
    /// "the leader": one told before, whatever stands beside it.
    pub(in crate::read) definite: bool,
    /// "involved in the killing of": what somebody is held for.
    pub(in crate::read) aside: bool,
    /// "in protest against the killing of": what another deed has to do with.
    pub(in crate::read) occasion: bool,
    /// The noun that it was counted by, folded.
    pub(in crate::read) noun: Option<String>,
    /// "him", "she": one of whom the text has told.
    pub(in crate::read) is_him: bool,
    /// "a lower toll": beside what others say, which stays.
    pub(in crate::read) disputes: bool,
    pub(in crate::read) rule: &'static str,
}

impl Counted {
    /// Units that say how many, and nothing more of whom.
    pub(super) fn new(
        sentence: usize,
        kind: Kind,
        amount: Amount,
        units: Range<usize>,
        rule: &'static str,
    ) -> Counted {
        Counted {
            kind,
            amount,
            marked: units.clone(),
            act: units.start,
            units,
            sentence,
            population: None,
            role: None,
            by: None,
            also: false,
            part: false,
            weak: false,
            definite: false,
            aside: false,
            occasion: false,
            noun: None,
            is_him: false,
            disputes: false,
            rule,
        }
    }
}

/// What a noun phrase counts by itself, without a verb.
pub(super) fn figure(
    prose: &Prose,
    index: usize,
    phrase: &Persons,
    kind: Kind,
    amount: Amount,
    rule: &'static str,
) -> Counted {
    let number = phrase.units.clone().find(|unit| prose.units[*unit].is_number());
    Counted {
        marked: number.map_or(phrase.units.clone(), |unit| unit..unit + 1),
        act: phrase.head.unwrap_or(phrase.units.start),
        population: phrase.population,
        also: phrase.also,
        part: phrase.part,
        noun: phrase.head.map(|head| prose.folded(head).to_owned()),
        ..Counted::new(index, kind, amount, phrase.units.clone(), rule)
    }
}

/// How many a noun phrase says, where it counts them.
pub(super) fn amount(prose: &Prose, phrase: &Persons) -> Option<Amount> {
    let said = || prose.words(phrase.units.clone()).into();
    match phrase.how {
        How::Number(index) => Some(prose.amounts[index].clone()),
        How::Nobody => Some(Amount { bound: Bound::None, low: 0, high: Some(0), said: said() }),
        How::One if phrase.number == Number::One => {
            Some(Amount { bound: Bound::Exact, low: 1, high: Some(1), said: said() })
        }
        _ => None,
    }
}
