//! Verbs of many senses: whether they tell of harm here. "Treated ten people for burns", "holding 22 guests", "lost two
//! men"; not "treated with respect", "held talks", "lost two games".

use super::Linker;
use crate::language::{Act, Cue};
use crate::model::{Kind, Population};
use crate::read::figure::persons::{How, Persons};

/// How far behind a verb what it was for is looked for.
const BEHIND: usize = 14;

impl Linker<'_> {
    /// What a verb tells of these persons: its kind, or nothing where it has another sense here.
    pub(super) fn sense(
        &self,
        place: usize,
        act: Act,
        by: Option<Population>,
        phrase: &Persons,
    ) -> Option<Kind> {
        if self.unit(place).tokens.len() != 1 {
            return Some(act.kind);
        }
        let word = self.word(place);
        match act.kind {
            Kind::Injured if word.starts_with("treat") => self.is_for_wounds(place).then_some(act.kind),
            Kind::Killed if matches!(word, "lose" | "loses" | "lost" | "losing") => {
                let is_counted = matches!(phrase.how, How::Number(_) | How::Nobody);
                let is_own =
                    matches!(phrase.population, Some(Population::SecurityForces | Population::ArmedGroup))
                        || phrase.head.is_some_and(|head| {
                            self.unit(head).has(Cue::Kin)
                                || matches!(self.word(head), "men" | "members" | "crew")
                        });
                (is_counted && is_own && phrase.units.start > place).then_some(act.kind)
            }
            Kind::Detained if word.starts_with("seiz") => self.seized(place, phrase).then_some(act.kind),
            Kind::Survivors if word.starts_with("surviv") => (!self.survives_else(place)).then_some(act.kind),
            Kind::Hostages if word.starts_with("h") => self.held(place, act, by, phrase),
            _ => Some(act.kind),
        }
    }

    /// "seized nine nuns", "were seized by gunmen": persons, and no weapons.
    fn seized(&self, place: usize, phrase: &Persons) -> bool {
        let is_counted = phrase.known && matches!(phrase.how, How::Number(_) | How::One);
        let is_object = (place + 1..place + 3).contains(&phrase.units.start);
        let is_passive =
            phrase.units.end <= place && self.agent_behind(place) == Some(Population::ArmedGroup);
        is_counted && (is_object && phrase.head.is_some() && phrase.units.len() < 5 || is_passive)
    }

    /// Whether a verb is one of those that [`Linker::sense`] looks at.
    pub(super) fn has_many_senses(&self, place: usize) -> bool {
        self.unit(place).tokens.len() == 1
            && ["treat", "seiz", "hold", "held", "lost", "los"]
                .iter()
                .any(|stem| self.word(place).starts_with(stem))
    }

    /// "treated 33 people for shrapnel wounds".
    fn is_for_wounds(&self, place: usize) -> bool {
        let behind = place + 1..self.sentence.end.min(place + BEHIND);
        // "42 were still being treated for their wounds": those who are left of all who were hurt.
        let is_still =
            (self.sentence.start.max(place.saturating_sub(4))..place).any(|at| self.word(at) == "still");
        !is_still
            && behind.clone().any(|at| self.word(at) == "for")
            && behind.into_iter().any(|at| self.unit(at).has(Cue::Wound))
    }

    /// "survived a confidence vote": nothing that kills.
    fn survives_else(&self, place: usize) -> bool {
        let behind = place + 1..self.sentence.end.min(place + 7);
        let has_object =
            behind.clone().next().is_some_and(|at| self.unit(at).has_any(&[Cue::Definite, Cue::Indefinite]));
        let is_deadly = |at: usize| self.unit(at).event().is_some() || self.unit(at).has(Cue::Accident);
        has_object && !behind.into_iter().any(is_deadly)
    }

    /// "Gunmen are holding 22 guests": hostages. "Police are holding two men", "were held for questioning": detained.
    fn held(&self, place: usize, act: Act, by: Option<Population>, phrase: &Persons) -> Option<Kind> {
        if !matches!(phrase.how, How::Number(_) | How::One) {
            return None;
        }
        let is_object = place < phrase.units.start;
        let by = if is_object { by } else { self.agent_behind(place) };
        match by {
            Some(Population::ArmedGroup) => Some(act.kind),
            Some(Population::SecurityForces) => Some(Kind::Detained),
            _ => {
                let end = phrase.units.end.max(place + 1);
                let next = (end < self.sentence.end).then(|| self.prose.phrase(end));
                let is_case = !is_object
                    && matches!(next.as_deref(), Some("for" | "over" | "on" | "in connection with"))
                    && self.sentence.contains(&(end + 1))
                    && matches!(
                        self.word(end + 1),
                        "questioning"
                            | "interrogation"
                            | "suspicion"
                            | "charges"
                            | "the"
                            | "terrorism"
                            | "murder"
                    );
                is_case.then_some(Kind::Detained)
            }
        }
    }

    /// "were held by rebels": who did it, behind the verb.
    pub(super) fn agent_behind(&self, place: usize) -> Option<Population> {
        let by = place + 1;
        (by < self.sentence.end && self.word(by) == "by").then_some(())?;
        (by + 1..self.sentence.end.min(by + 6))
            .take_while(|at| !self.unit(*at).is_mark(','))
            .find_map(|at| self.unit(at).person().and_then(|person| person.population))
    }
}
