//! The clause around a verb: its auxiliaries, and which phrase stands at a place.

use super::Linker;
use crate::language::{Cue, Ending, Form, Word};
use crate::read::figure::persons::Persons;
use crate::read::unit::What;

impl Linker<'_> {
    /// "killed off the game", "kill the bill".
    pub(super) fn is_idiom(&self, place: usize) -> bool {
        self.sentence.end.min(place + 4) > place
            && (place + 1..self.sentence.end.min(place + 4)).any(|at| self.unit(at).has(Cue::Sport))
    }

    pub(super) fn holding(&self, place: usize) -> Option<&Persons> {
        let index = self.persons.partition_point(|phrase| phrase.units.end <= place);
        self.persons.get(index).filter(|phrase| phrase.units.contains(&place))
    }

    pub(super) fn starting_at(&self, place: usize) -> Option<usize> {
        let index = self.persons.partition_point(|phrase| phrase.units.start < place);
        self.persons.get(index).filter(|phrase| phrase.units.start == place).map(|_| index)
    }

    /// The phrase that ends right before a place, over adverbs and brackets.
    pub(super) fn ending_at(&self, place: usize) -> Option<usize> {
        let mut at = place;
        while at > self.sentence.start {
            let unit = self.unit(at - 1);
            // "five left-wing extremists (LWEs) arrested".
            let is_bracket =
                unit.is_mark(')') && at >= self.sentence.start + 3 && self.unit(at - 3).is_mark('(');
            if is_bracket {
                at -= 3;
            } else if unit.is_wrapping() || unit.has(Cue::Adverb) && self.holding(at - 1).is_none() {
                at -= 1;
            } else {
                break;
            }
        }
        let index = self.persons.partition_point(|phrase| phrase.units.end < at);
        self.persons.get(index).filter(|phrase| phrase.units.end == at).map(|_| index)
    }

    /// The auxiliary before a participle, over adverbs.
    pub(super) fn auxiliary(&self, place: usize) -> Option<usize> {
        let mut at = place;
        let mut found = None;
        while at > self.sentence.start {
            at -= 1;
            let unit = self.unit(at);
            if unit.has_any(&[Cue::Be, Cue::Have, Cue::Modal]) {
                found = Some(at);
            } else if !(unit.has_any(&[Cue::Adverb, Cue::Not])
                || unit.is_wrapping()
                || self.is_day_between(at)
                || (self.says(at, Word::And) || self.says(at, Word::Or) || self.unit(at).is_mark(','))
                    && self.is_verb_pair(at))
            {
                break;
            }
            if place - at > 6 {
                break;
            }
        }
        found
    }

    /// "were abducted and killed": the second verb shares the first one's auxiliary.
    pub(super) fn is_verb_pair(&self, and: usize) -> bool {
        and > self.sentence.start
            && (self
                .unit(and - 1)
                .act()
                .is_some_and(|act| matches!(act.form, Form::Participle | Form::PastOrParticiple))
                || self.is_plain_participle(and - 1))
    }

    /// "were overpowered and arrested": a verb that no table has, right behind its auxiliary.
    pub(super) fn is_plain_participle(&self, place: usize) -> bool {
        let is_verb = (self.prose.is_unknown(place)
            || self.unit(place).has_any(&[Cue::Verb, Cue::Attack, Cue::Molest, Cue::Carried]))
            && self.prose.ends(place, Ending::Past);
        is_verb && place > self.sentence.start && self.unit(place - 1).has(Cue::Be)
    }

    pub(super) fn is_passive(&self, place: usize) -> bool {
        let mut at = place;
        while at > self.sentence.start && place - at < 7 {
            at -= 1;
            let unit = self.unit(at);
            if unit.has(Cue::Be) {
                return true;
            }
            let is_pair = unit.has_any(&[Cue::And, Cue::Or]) && self.is_verb_pair(at)
                || unit
                    .act()
                    .is_some_and(|act| matches!(act.form, Form::Participle | Form::PastOrParticiple))
                || self.is_plain_participle(at);
            let is_between =
                unit.has_any(&[Cue::Adverb, Cue::Not]) || unit.is_wrapping() || self.is_day_between(at);
            if !(is_between || is_pair) {
                return false;
            }
        }
        false
    }

    /// "was on Monday killed": when it was, between the verb and its auxiliary.
    fn is_day_between(&self, at: usize) -> bool {
        let is_day = |at: usize| matches!(self.unit(at).what, What::Day(_));
        is_day(at) || self.says(at, Word::On) && at + 1 < self.sentence.end && is_day(at + 1)
    }

    pub(super) fn has_have(&self, place: usize) -> bool {
        self.auxiliary(place).is_some_and(|aux| (aux..place).any(|at| self.unit(at).has(Cue::Have)))
    }
}
