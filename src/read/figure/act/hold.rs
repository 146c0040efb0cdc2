//! Who is held: hostages by armed men, and detained by everybody else.

use super::Linker;
use crate::language::{Act, Cue, Word};
use crate::model::{Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

/// How many sentences before one tell who holds those of whom it tells.
const SENTENCES_BACK: usize = 3;

impl Linker<'_> {
    /// "Gunmen are holding 22 guests": hostages. "Police are holding two men", "were held for questioning": detained.
    pub(super) fn held(
        &self,
        place: usize,
        act: Act,
        by: Option<Population>,
        phrase: &Persons,
    ) -> Option<Kind> {
        if !matches!(phrase.how, How::Number(_) | How::One) {
            return None;
        }
        let is_object = place < phrase.units.start;
        let by = if is_object { by } else { self.agent_behind(place) };
        match by {
            Some(Population::ArmedGroup) => Some(act.kind),
            Some(Population::SecurityForces) => Some(Kind::Detained),
            // "Nine hostages are held on an island": whoever holds them.
            _ if phrase.head.is_some_and(|head| self.says(head, Word::Hostages)) => Some(act.kind),
            _ => {
                let end = phrase.units.end.max(place + 1);
                let is_next = |words: &[Word]| {
                    end < self.sentence.end && self.unit(end).tokens.len() == 1 && self.says_any(end, words)
                };
                let is_in_connection = || end < self.sentence.end && self.says(end, Word::InConnection);
                let is_case = !is_object
                    && (is_next(&[Word::For, Word::Over, Word::On]) || is_in_connection())
                    && self.sentence.contains(&(end + 1))
                    && self.says(end + 1, Word::HeldFor);
                // "Two suspects are being held".
                let is_suspect = !is_object
                    && self.sentence.start < place
                    && self.says(place - 1, Word::Being)
                    && phrase.head.is_some_and(|head| self.says_any(head, &[Word::Suspect, Word::Suspects]));
                if is_suspect || !is_object && self.is_just_held(place, phrase) {
                    return Some(Kind::Detained);
                }
                // "40 of those whom they took are free; 21 are still being held".
                let is_captive = |at: usize| {
                    self.unit(at)
                        .act()
                        .is_some_and(|act| act.kind == Kind::Abducted && !self.unit(at).has(Cue::Manifold))
                        || self.unit(at).has(Cue::Captive)
                };
                let is_captors =
                    !is_object && (self.sentence.start..place).any(is_captive) && !is_next(&[Word::For]);
                // "They are still holding 40 men".
                let is_still = is_object
                    && self.sentence.start < place
                    && self.says(place - 1, Word::Still)
                    && matches!(phrase.how, How::Number(_))
                    && phrase.known;
                if is_captors && !is_case || is_still {
                    return Some(Kind::Hostages);
                }
                // "Mob kills man in Jharkhand, five held": by the police, as headlines have it.
                let is_headline = !is_object
                    && phrase.units.end == place
                    && self.auxiliary(place).is_none()
                    && phrase.kind.is_none()
                    && phrase.known
                    && (self.sentence.end <= end
                        || matches!(self.unit(end).what, What::Mark(',' | '.' | ';'))
                        || is_next(&[Word::In, Word::Over, Word::After, Word::For, Word::With]))
                    && !phrase.head.is_some_and(|head| self.unit(head).has(Cue::Captive));
                if is_headline && matches!(phrase.how, How::Number(_)) {
                    return Some(Kind::Detained);
                }
                is_case.then_some(Kind::Detained)
            }
        }
    }

    /// "were held by rebels": who did it, behind the verb.
    pub(super) fn agent_behind(&self, place: usize) -> Option<Population> {
        // "held for nine days by an armed gang": over how long.
        let is_time = |at: usize| {
            let unit = self.unit(at);
            unit.is_number()
                || unit.has_any(&[Cue::Measure, Cue::Adverb])
                || self.says_any(at, &[Word::For, Word::Since, Word::In, Word::A])
                || matches!(unit.what, What::Day(_))
        };
        let by = (place + 1..self.sentence.end.min(place + 6)).find(|at| !is_time(*at))?;
        (by < self.sentence.end && self.says(by, Word::By)).then_some(())?;
        (by + 1..self.sentence.end.min(by + 6))
            .take_while(|at| !self.unit(*at).is_mark(','))
            .find_map(|at| self.unit(at).person().and_then(|person| person.population))
    }

    /// "Police foiled the plot. Three youths are being held.": by nobody else of whom it is told. "Gunmen seized a bus. Four
    /// youths are being held.": by them, perhaps.
    fn is_just_held(&self, place: usize, phrase: &Persons) -> bool {
        let is_taken = |at: usize| {
            let is_other = at != place && !self.unit(at).has(Cue::Manifold);
            self.unit(at).has(Cue::Captive)
                || is_other
                    && self
                        .unit(at)
                        .act()
                        .is_some_and(|act| matches!(act.kind, Kind::Abducted | Kind::Hostages))
        };
        let before = self.prose.sentences[self.index.saturating_sub(SENTENCES_BACK)].start;
        let population = |at: usize| self.unit(at).person().and_then(|person| person.population);
        let tells = |of: Population| (before..place).any(|at| population(at) == Some(of));
        let is_theirs = tells(Population::ArmedGroup) && !tells(Population::SecurityForces);
        let end = place + 1;
        let is_end = end >= self.sentence.end || matches!(self.unit(end).what, What::Mark('.' | ';'));
        is_end
            && self.sentence.start < place
            && self.says(place - 1, Word::Being)
            && phrase.known
            && phrase.units.end < place
            && matches!(phrase.how, How::Number(_))
            && !is_theirs
            && !(before..self.sentence.end).any(is_taken)
    }
}
