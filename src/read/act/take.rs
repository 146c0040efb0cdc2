//! A phrase taken as a figure: how many of which people, of which kind.

use std::ops::Range;

use super::{Counted, Linker};
use crate::language::{Act, Cue, Form, Number};
use crate::model::{Amount, Bound, Kind, Population};
use crate::read::persons::{How, Persons};
use crate::read::prose::Prose;
use crate::read::unit::What;

impl Linker<'_> {
    pub(super) fn push(
        &self,
        index: usize,
        place: usize,
        act: Act,
        by: Option<Population>,
        rule: &'static str,
        found: &mut Vec<Counted>,
    ) {
        let phrase = &self.persons[index];
        if !phrase.known
            && !matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Casualties)
        {
            return;
        }
        let harmed_heads = matches!(phrase.kind, Some(Kind::Killed | Kind::Injured | Kind::Casualties));
        if harmed_heads && act.kind != phrase.kind.unwrap_or(act.kind) && !matches!(act.kind, Kind::Killed) {
            return;
        }
        if phrase.how == How::Pronoun && act.form == Form::Base {
            return;
        }
        let Some((amount, weak)) = self.amount(phrase) else { return };
        // "One of the injured died": one more dead, whoever was counted before.
        let is_delta = phrase.part && phrase.kind == Some(Kind::Injured) && act.kind == Kind::Killed;
        let kind = self.kind(place, act, phrase);
        let same =
            found.iter().position(|other| other.units.start == phrase.units.start && other.kind == kind);
        if same.is_some() {
            return;
        }
        found.push(Counted {
            kind,
            amount,
            units: phrase.units.clone(),
            marked: self.marked(phrase),
            act: place,
            sentence: self.index,
            population: phrase
                .population
                .or_else(|| self.opponent(phrase, act, by))
                .or_else(|| self.apposed(index))
                .or_else(|| self.before(phrase, found))
                .or_else(|| civilian(self.prose, phrase, act)),
            role: None,
            by,
            also: phrase.also || is_delta,
            part: phrase.part && !is_delta,
            weak,
            noun: phrase.head.map(|head| self.word(head).to_owned()),
            rule,
        });
    }

    /// "Dolu Zhure, a police informer": what the apposition says.
    pub(super) fn apposed(&self, index: usize) -> Option<Population> {
        let (phrase, next) = (&self.persons[index], self.persons.get(index + 1)?);
        let is_close = next.units.start <= phrase.units.end + 5 && self.unit(phrase.units.end).is_mark(',');
        (matches!(phrase.how, How::Name | How::One | How::Definite)
            && is_close
            && self.joins(phrase.units.end..next.units.start)
            && next.how == How::One)
            .then_some(next.population)
            .flatten()
    }

    /// "two soldiers were killed and three others injured": others of the same.
    pub(super) fn before(&self, phrase: &Persons, found: &[Counted]) -> Option<Population> {
        let is_bare = phrase.head.is_none_or(|head| self.unit(head).has(Cue::Others))
            && phrase.known
            && phrase.how != How::Name;
        is_bare.then(|| found.last().and_then(|last| last.population)).flatten()
    }

    /// Those whom soldiers and police kill or catch, where the phrase does not say who they are.
    pub(super) fn opponent(&self, phrase: &Persons, act: Act, by: Option<Population>) -> Option<Population> {
        let is_bare = phrase.head.is_none() && phrase.known;
        let is_fight = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Detained);
        let tied = (phrase.units.end..act_end(phrase, self.sentence))
            .take(8)
            .any(|unit| matches!(self.unit(unit).what, What::Group(_)));
        let is_tied = tied && phrase.head.is_none_or(|_| phrase.population.is_none());
        (is_bare && is_fight && by == Some(Population::SecurityForces)
            || is_tied && is_fight && self.is_tie(phrase.units.end))
        .then_some(Population::ArmedGroup)
    }

    /// "linked to", "connected to", "belonging to", "of the": what ties a man to a group.
    pub(super) fn is_tie(&self, from: usize) -> bool {
        (from..self.sentence.end.min(from + 3)).any(|unit| {
            matches!(
                self.word(unit),
                "connected" | "linked" | "belonging" | "affiliated" | "loyal" | "tied" | "associated" | "of"
            )
        })
    }

    /// "shot him dead": killed after all.
    pub(super) fn kind(&self, place: usize, act: Act, phrase: &Persons) -> Kind {
        let behind = phrase.units.end..self.sentence.end.min(phrase.units.end + 2);
        let is_shot = act.kind == Kind::Injured;
        let is_fatal = |at: usize| self.unit(at).has(Cue::Fatally);
        if is_shot && (behind.into_iter().any(is_fatal) || place > self.sentence.start && is_fatal(place - 1))
        {
            return Kind::Killed;
        }
        match phrase.kind {
            Some(Kind::Hostages) if act.kind == Kind::Abducted => Kind::Hostages,
            _ => act.kind,
        }
    }

    pub(super) fn marked(&self, phrase: &Persons) -> Range<usize> {
        let number = phrase.units.clone().find(|unit| self.unit(*unit).is_number());
        number.map_or(phrase.units.clone(), |unit| unit..unit + 1)
    }

    /// How many, and whether that is only implied.
    pub(super) fn amount(&self, phrase: &Persons) -> Option<(Amount, bool)> {
        let said = self.prose.words(phrase.units.clone()).to_owned();
        let vague = || Amount { bound: Bound::Vague, low: 2, high: None, said: said.clone() };
        let exactly_one = || Amount { bound: Bound::Exact, low: 1, high: Some(1), said: said.clone() };
        match phrase.how {
            How::Number(index) => Some((self.prose.amounts[index].clone(), false)),
            How::Nobody => Some((Amount { bound: Bound::None, low: 0, high: Some(0), said }, false)),
            How::One => Some((exactly_one(), false)),
            How::Plural => Some((vague(), false)),
            How::Name => Some((exactly_one(), true)),
            How::Definite if phrase.number == Number::One => Some((exactly_one(), true)),
            How::Definite if phrase.number == Number::Many => Some((vague(), true)),
            How::Definite => None,
            How::Pronoun if phrase.number == Number::Many => Some((vague(), true)),
            How::Pronoun => Some((exactly_one(), true)),
        }
    }
}

/// A man, a woman, a person by name: no soldier and no official, or the text would say so.
fn civilian(prose: &Prose, phrase: &Persons, act: Act) -> Option<Population> {
    let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Hostages);
    let is_person = match phrase.how {
        How::Name => true,
        How::Number(_) | How::One => phrase.head.is_some_and(|head| prose.units[head].has(Cue::Individual)),
        _ => false,
    };
    (is_harm && is_person).then_some(Population::Civilian)
}

/// How far behind a phrase its ties are looked for.
fn act_end(phrase: &Persons, sentence: &Range<usize>) -> usize {
    sentence.end.min(phrase.units.end + 8)
}
