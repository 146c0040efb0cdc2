//! Verbs that are left out: "Three were killed in Mosul, five in Tikrit", "The first bomb killed four, the second nine".

use super::{Counted, Linker};
use crate::language::{Cue, Word};
use crate::model::Bound;
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

impl Linker<'_> {
    /// Counts those whose verb is left out, by the verb before them.
    pub(super) fn gaps(&self, found: &mut Vec<Counted>) {
        for phrase in self.persons {
            let start = phrase.units.start;
            let counts = matches!(phrase.how, How::Number(_)) && !phrase.part
                || phrase.how == How::One && phrase.known && phrase.head.is_some();
            if !counts
                || phrase.governed.is_some()
                || start == self.sentence.start
                || found.iter().any(|counted| counted.units.start == start)
            {
                continue;
            }
            let before = found.iter().filter(|counted| counted.units.end <= start && counted.act < start);
            let Some(last) = before.max_by_key(|counted| counted.units.end.max(counted.act)).cloned() else {
                continue;
            };
            let other = self.of_other(phrase, &last);
            if !(self.is_placed_like(phrase, &last) || self.is_other(phrase, &last) || other.is_some()) {
                continue;
            }
            let Some((amount, weak)) = self.amount(phrase) else { continue };
            if amount.bound == Bound::None {
                continue;
            }
            found.push(Counted {
                amount,
                units: phrase.units.clone(),
                marked: self.marked(phrase),
                population: phrase
                    .population
                    .or(other.and_then(|other| other.population))
                    .or(if phrase.head.is_none() { last.population } else { None }),
                role: None,
                weak,
                also: false,
                part: false,
                noun: phrase.head.map(|head| self.word(head).to_owned()),
                is_him: false,
                rule: "verb left out",
                ..last
            });
        }
    }

    /// "… in Mosul, five in Tikrit": both with a place right behind.
    fn is_placed_like(&self, phrase: &Persons, last: &Counted) -> bool {
        let joiner = self.unit(phrase.units.start - 1);
        let is_joined = joiner.has(Cue::And) || joiner.is_mark(',') || joiner.is_mark(';');
        let Some(end) = self.over_place(phrase.units.end) else { return false };
        let is_closed = end == self.sentence.end
            || matches!(self.unit(end).what, What::Mark(',' | ';' | '.'))
            || self.unit(end).has(Cue::And)
            || matches!(self.unit(end).what, What::Day(_));
        is_joined && is_closed && self.over_place(last.units.end.max(last.act + 1)).is_some()
    }

    /// Where the place ends that begins here: "in Tikrit".
    fn over_place(&self, at: usize) -> Option<usize> {
        let is_in =
            at + 1 < self.sentence.end && self.says_any(at, &[Word::In, Word::At, Word::Near, Word::Outside]);
        (is_in && matches!(self.unit(at + 1).what, What::Place(_))).then_some(at + 2)
    }

    /// "The army lost eight men and the rebels one": the same verb, told of somebody else.
    fn of_other(&self, phrase: &Persons, last: &Counted) -> Option<&Persons> {
        let (start, end) = (phrase.units.start, phrase.units.end);
        let is_last = end == self.sentence.end || matches!(self.unit(end).what, What::Mark(_));
        let other = self.ending_at(start).map(|index| &self.persons[index])?;
        let is_other = matches!(other.how, How::Definite | How::Plural | How::Name)
            && other.units.end == start
            && last.units.end < other.units.start;
        let joiner = self.unit(other.units.start.checked_sub(1)?);
        let is_joined = joiner.has(Cue::And) || joiner.is_mark(';') || joiner.is_mark(',');
        let is_bare =
            matches!(phrase.how, How::Number(_)) && phrase.head.is_none() && phrase.units.len() == 1;
        let is_plain = (last.units.end.max(last.act + 1)..start).all(|at| self.unit(at).act().is_none());
        (is_last && is_other && is_joined && is_bare && is_plain && last.rule == "verb and object")
            .then_some(other)
    }

    /// "the second nine", "the other two": what the first did, told of one more.
    fn is_other(&self, phrase: &Persons, last: &Counted) -> bool {
        let start = phrase.units.start;
        let end = phrase.units.end;
        let is_last = end == self.sentence.end || matches!(self.unit(end).what, What::Mark(_));
        let is_one_more = self.says_any(
            start - 1,
            &[Word::Second, Word::Third, Word::Fourth, Word::Other, Word::Latter, Word::Another],
        );
        let is_joined = (last.units.end..start - 1).any(|at| {
            self.unit(at).is_mark(',') || self.unit(at).is_mark(';') || self.unit(at).has(Cue::And)
        });
        let is_plain = (last.units.end.max(last.act + 1)..start).all(|at| self.unit(at).act().is_none());
        matches!(phrase.how, How::Number(_))
            && is_last
            && is_one_more
            && is_joined
            && is_plain
            && last.rule == "verb and object"
    }
}
