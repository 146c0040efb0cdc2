//! The objects: what stands behind a verb or a noun of harm.

use super::{Counted, Linker, firm_up};
use crate::language::{Act, Cue, Form};
use crate::read::persons::How;
use crate::read::unit::What;

impl Linker<'_> {
    /// The phrases behind a verb or noun: its objects, all that are joined by commas and "and".
    pub(super) fn objects(&self, place: usize, act: Act, rule: &'static str, found: &mut Vec<Counted>) {
        let mut at = place + 1;
        while at < self.sentence.end
            && (self.unit(at).is_wrapping()
                || self.unit(at).has(Cue::Adverb) && !self.unit(at).has(Cue::Have)
                || self.word(at) == "to" && at == place + 1)
            && self.starting_at(at).is_none()
        {
            at += 1;
        }
        let mut agent = None;
        let mut first = true;
        let from = found.len();
        while let Some(index) = self.starting_at(at) {
            let phrase = &self.persons[index];
            if !first && self.begins_clause(phrase.units.end) {
                break;
            }
            if first {
                agent = self.agent(place, act.form);
            }
            first = false;
            self.push(index, place, act, agent, rule, found);
            match self.next_in_list(phrase.units.end) {
                Some(next) => at = next,
                None => break,
            }
        }
        firm_up(&mut found[from..]);
    }

    /// Where the next phrase of a list starts: over names, brackets, appositions and places.
    pub(super) fn next_in_list(&self, from: usize) -> Option<usize> {
        let mut at = from;
        let mut depth = 0_i32;
        let mut saw_place = false;
        while at < self.sentence.end.min(from + 24) {
            let unit = self.unit(at);
            if unit.is_mark('(') || unit.is_mark('[') {
                depth += 1;
            } else if unit.is_mark(')') || unit.is_mark(']') {
                depth -= 1;
            } else if depth > 0 || unit.is_wrapping() {
            } else if unit.has(Cue::Half) {
                return None;
            } else if unit.has_any(&[Cue::And, Cue::Besides]) || unit.is_mark(',') {
                let mut next = at + 1;
                let mut is_and = !unit.is_mark(',');
                while next < self.sentence.end
                    && (self.unit(next).has_any(&[Cue::And, Cue::Besides])
                        || self.unit(next).has(Cue::Adverb)
                        || self.unit(next).is_wrapping())
                    && self.starting_at(next).is_none()
                {
                    is_and |= self.unit(next).has_any(&[Cue::And, Cue::Besides]);
                    next += 1;
                }
                if let Some(index) = self.starting_at(next) {
                    let phrase = &self.persons[index];
                    if self.is_apposition(index, is_and) {
                        at = phrase.units.end;
                        continue;
                    }
                    let fits = match phrase.how {
                        How::Number(_) | How::One => true,
                        How::Plural | How::Definite | How::Name => !saw_place && is_and,
                        How::Pronoun | How::Nobody => false,
                    };
                    return fits.then_some(next);
                }
                if self.prose.units.get(next).is_some_and(|unit| unit.is_verb() || unit.act().is_some()) {
                    return None;
                }
                if unit.is_mark(',') && saw_place {
                    at += 1;
                    continue;
                }
                if !unit.is_mark(',') {
                    return None;
                }
            } else if matches!(unit.what, What::Place(_) | What::Day(_)) {
                saw_place = true;
            } else if unit.is_verb() || unit.act().is_some() || unit.has_any(&[Cue::Clause, Cue::Relative]) {
                return None;
            } else if unit.has(Cue::Preposition) {
                saw_place = true;
            }
            at += 1;
        }
        None
    }

    /// "a cadre, Chudka Manjhi", "Madhava Rao, a ranger", "a leader and facilitator": the same person again.
    pub(super) fn is_apposition(&self, index: usize, is_and: bool) -> bool {
        let phrase = &self.persons[index];
        let Some(before) = index.checked_sub(1).map(|before| &self.persons[before]) else { return false };
        let has_article =
            self.unit(phrase.units.start).has_any(&[Cue::Indefinite, Cue::Another, Cue::Definite]);
        match (before.how, phrase.how) {
            (How::Number(_), How::Name) => true,
            (How::One | How::Definite, How::Name) => !is_and,
            (How::Name, How::One | How::Definite) if !is_and => true,
            (How::One | How::Definite | How::Name, How::One) => !has_article,
            _ => false,
        }
    }

    pub(super) fn begins_clause(&self, end: usize) -> bool {
        let mut at = end;
        while at < self.sentence.end
            && (self.unit(at).has(Cue::Adverb) && !self.unit(at).is_verb() || self.unit(at).is_wrapping())
        {
            at += 1;
        }
        at < self.sentence.end
            && (self.unit(at).has_any(&[Cue::Be, Cue::Have])
                || self.unit(at).act().is_some_and(|act| !matches!(act.form, Form::Ing | Form::Noun))
                    && at == end)
    }
}
