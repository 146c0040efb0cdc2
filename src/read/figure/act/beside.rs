//! Those who are told beside others that are counted: "cut down a judge and his clerk", "The bus carried 60 people; none
//! survived", "took two traders away and shot them".

use super::{Counted, Linker};
use crate::language::{Act, Cue, Number, Word};
use crate::model::Kind;
use crate::read::figure::persons::{How, Persons, persons};
use crate::read::unit::What;

impl Linker<'_> {
    /// "cut down a judge and his clerk", "executed a chairman and a tribal datu": what is told of the first.
    pub(super) fn told_of_first(&self, place: usize, phrase: &Persons, found: &[Counted]) -> Option<Kind> {
        let is_first = |other: &&Counted| {
            other.act == place
                && other.units.end < phrase.units.start
                && !other.weak
                && phrase.number == Number::One
                && matches!(phrase.how, How::One | How::Definite)
                && other.kind == Kind::Killed
                && self.unit(phrase.units.start - 1).has(Cue::And)
        };
        found.last().filter(is_first).map(|other| other.kind)
    }

    /// "None of the 12 sailors survived": the twelve are dead.
    pub(super) fn none_survived(&self, act: Act, phrase: &Persons) -> Option<(Act, Persons)> {
        let is_nobody = act.kind == Kind::Survivors && self.is_nobody(phrase);
        let number = phrase.units.clone().filter(|_| is_nobody).find_map(|unit| match self.unit(unit).what {
            What::Number(amount) if 0 < self.prose.amounts[amount].low => Some(amount),
            _ => None,
        });
        let is_bare = is_nobody && phrase.units.len() == 1;
        let counted = |other: &Persons| match other.how {
            How::Number(amount) if other.known && !other.part => Some(amount),
            _ => None,
        };
        // "The bus carried 60 people; none survived": those told of right before.
        let before = || {
            let here = self.persons.partition_point(|other| other.units.end <= phrase.units.start);
            self.persons[..here].iter().rev().filter(|_| is_bare).find_map(counted)
        };
        // "It carried 60 people. None survived.": of the sentence before.
        let of_last = || {
            let last =
                self.index.checked_sub(1).filter(|_| is_bare && phrase.units.start == self.sentence.start)?;
            persons(self.prose, &self.prose.sentences[last]).iter().rev().find_map(counted)
        };
        let number = number.or_else(before).or_else(of_last)?;
        let killed = Act { kind: Kind::Killed, ..act };
        Some((killed, Persons { how: How::Number(number), kind: None, part: false, ..phrase.clone() }))
    }

    /// "took nine passengers away and shot them": put to death. "took two men away and shot them in the legs": hurt.
    pub(super) fn is_taken_and_shot(&self, place: usize, phrase: &Persons) -> bool {
        let end = phrase.units.end;
        let is_limb = (end..self.sentence.end.min(end + 4)).any(|at| self.says(at, Word::Limb));
        let is_taken = |at: usize| {
            self.unit(at).act().is_some_and(|act| act.kind == Kind::Abducted) || self.says(at, Word::Lines)
        };
        phrase.how == How::Pronoun
            && place < phrase.units.start
            && self.says(phrase.units.start, Word::Them)
            && self.sentence.start < place
            && self.unit(place - 1).has(Cue::And)
            && !is_limb
            && (self.sentence.start.max(place.saturating_sub(14))..place).any(is_taken)
    }
}
