//! Verbs that are left out: "Three were killed in Mosul, five in Tikrit", "The first bomb killed four, the second nine".

use super::{Counted, Linker};
use crate::language::{Cue, Word};
use crate::model::{Bound, Kind};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

impl Linker<'_> {
    /// Counts those whose verb is left out, by the verb before them.
    pub(super) fn gaps(&self, found: &mut Vec<Counted>) {
        for phrase in self.persons {
            let start = phrase.units.start;
            let counts = matches!(phrase.how, How::Number(_)) && !phrase.part
                || phrase.how == How::One
                    && phrase.known
                    && (phrase.head.is_some() || self.says(phrase.units.end - 1, Word::NextOne));
            if !counts
                || phrase
                    .governed
                    .is_some_and(|governor| !self.unit(governor).has(Cue::Of) && !self.is_admitted(governor))
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
            let is_own = phrase.governed.is_none()
                && (self.is_placed_like(phrase, &last)
                    || self.is_other(phrase, &last)
                    || self.is_next_dead(phrase, &last));
            if !(is_own || other.is_some()) {
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
                disputes: false,
                rule: "verb left out",
                ..last
            });
        }
    }

    /// "Three died at once, a fourth on the way to hospital": one more, elsewhere or later.
    fn is_next_dead(&self, phrase: &Persons, last: &Counted) -> bool {
        let (start, end) = (phrase.units.start, phrase.units.end);
        let is_next = phrase.how == How::One && self.says(end - 1, Word::NextOne);
        let is_led = end < self.sentence.end && self.says_any(end, &[Word::On, Word::In, Word::At]);
        let is_closed = |at: usize| matches!(self.unit(at).what, What::Mark(',' | ';' | '.'));
        let behind = end..self.sentence.end.min(end + 9);
        let stop = behind.clone().find(|at| is_closed(*at)).unwrap_or(behind.end);
        let is_plain = |at: usize| self.unit(at).act().is_none() && !self.unit(at).is_verb();
        let is_dead = last.kind == Kind::Killed && last.rule == "subject" && last.act < start;
        is_next
            && is_led
            && is_dead
            && (self.unit(start - 1).is_mark(',') || self.unit(start - 1).has(Cue::And))
            && (end..stop).all(is_plain)
            && (last.act + 1..start).all(is_plain)
    }

    /// "admits to three".
    fn is_admitted(&self, to: usize) -> bool {
        self.sentence.start < to && self.says(to, Word::To) && self.says(to - 1, Word::Spoke)
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
    pub(super) fn over_place(&self, at: usize) -> Option<usize> {
        let is_in =
            at + 1 < self.sentence.end && self.says_any(at, &[Word::In, Word::At, Word::Near, Word::Outside]);
        (is_in && matches!(self.unit(at + 1).what, What::Place(_))).then_some(at + 2)
    }

    /// "The army lost eight men and the rebels one": the same verb, told of somebody else.
    fn of_other<'a>(&'a self, phrase: &'a Persons, last: &Counted) -> Option<&'a Persons> {
        let (start, end) = (phrase.units.start, phrase.units.end);
        let is_last = end == self.sentence.end || matches!(self.unit(end).what, What::Mark(_));
        // "spoke of 140 dead, the government of 89".
        let is_of = self.sentence.start + 1 < start && self.unit(start - 1).has(Cue::Of);
        // "the group admits to only two".
        let to = (self.sentence.start..start)
            .rev()
            .find(|at| !self.unit(*at).has(Cue::Adverb))
            .filter(|to| !is_of && self.is_admitted(*to));
        let start = to.unwrap_or(start - usize::from(is_of));
        let is_of = is_of || to.is_some();
        // "the governor spoke of six", "the Taliban said 15", "police would confirm only eight".
        let tells = |at: usize| {
            self.unit(at).has_any(&[Cue::Say, Cue::Claim])
                || self.says_any(at, &[Word::Spoke, Word::Confirm, Word::Confirmed])
        };
        let mut told = start;
        while self.sentence.start < told
            && start - told < 4
            && (tells(told - 1)
                || self.is_admitted(told - 1)
                || self.unit(told - 1).has_any(&[Cue::Modal, Cue::Adverb]))
        {
            told -= 1;
        }
        let is_spoken = (told..start).any(tells);
        let start = if is_spoken { told } else { start };
        let other = self.ending_at(start).map(|index| &self.persons[index]);
        let is_state =
            |at: usize| self.unit(at).has_any(&[Cue::State, Cue::Agency, Cue::Speaker, Cue::Rebel]);
        if is_of && other.is_none_or(|other| other.units.end != start) {
            // Whoever speaks is no person for the tables: "the government".
            let is_speaker = self.sentence.start + 2 < start
                && is_state(start - 1)
                && self.unit(start - 2).has(Cue::Definite)
                && (self.unit(start - 3).is_mark(',')
                    || self.unit(start - 3).is_mark(';')
                    || self.says(start - 3, Word::But)
                    || self.unit(start - 3).has(Cue::And));
            let is_bare =
                matches!(phrase.how, How::Number(_)) && phrase.head.is_none() && phrase.units.len() == 1;
            return (is_last && is_speaker && is_bare).then_some(phrase);
        }
        let other = other?;
        let is_other = matches!(other.how, How::Definite | How::Plural | How::Name)
            && other.units.end == start
            && last.units.end < other.units.start;
        let joiner = self.unit(other.units.start.checked_sub(1)?);
        let is_joined = joiner.has(Cue::And)
            || joiner.is_mark(';')
            || joiner.is_mark(',')
            || self.says_any(other.units.start - 1, &[Word::But, Word::While]);
        let is_bare =
            matches!(phrase.how, How::Number(_)) && phrase.head.is_none() && phrase.units.len() == 1;
        let is_plain = (last.units.end.max(last.act + 1)..start).all(|at| self.unit(at).act().is_none());
        (is_last
            && is_other
            && is_joined
            && is_bare
            && is_plain
            && (is_of || is_spoken || last.rule == "verb and object"))
            .then_some(other)
    }

    /// "the second nine", "the other two": what the first did, told of one more.
    fn is_other(&self, phrase: &Persons, last: &Counted) -> bool {
        let start = phrase.units.start;
        let end = phrase.units.end;
        let is_last = end == self.sentence.end || matches!(self.unit(end).what, What::Mark(_));
        // "four in the second".
        let is_in = end + 2 < self.sentence.end
            && self.says_any(end, &[Word::In, Word::At])
            && self.unit(end + 1).has(Cue::Definite)
            && self.says_any(end + 2, &[Word::Second, Word::Third, Word::Fourth, Word::Other, Word::Latter])
            && (self.unit(start - 1).has(Cue::And) || self.unit(start - 1).is_mark(','));
        if is_in && phrase.head.is_none() && matches!(phrase.how, How::Number(_)) {
            return matches!(last.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Detained);
        }
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
