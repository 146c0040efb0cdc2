//! Which people a counted phrase means: by its noun, its appositions, its neighbors, and by what was done to them.

use std::ops::Range;

use super::{Counted, Linker};
use crate::language::{Act, Cue, Number, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::prose::Prose;
use crate::read::unit::What;

impl Linker<'_> {
    /// Which people a phrase means, by its noun, by its neighbors and by what was done to them.
    pub(super) fn population(
        &self,
        index: usize,
        place: usize,
        act: Act,
        by: Option<Population>,
        found: &[Counted],
    ) -> Option<Population> {
        let phrase = &self.persons[index];
        let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Hostages);
        let is_former = phrase.units.clone().any(|unit| self.unit(unit).has(Cue::Former));
        let was = matches!(phrase.population, Some(Population::ArmedGroup | Population::Officials));
        if is_harm && is_former && was {
            return Some(Population::Civilian);
        }
        let is_open = matches!(phrase.population, None | Some(Population::Officials))
            && !phrase.head.is_some_and(|head| self.unit(head).has(Cue::Individual));
        if is_open
            && is_harm
            && matches!(phrase.how, How::One | How::Name | How::Definite | How::Number(_))
            && let Some(other) = self.adversary(place)
        {
            return Some(other);
        }
        // "two Kazakhs tied to the rebels": where they come from says not on which side they are.
        let own = phrase.population.filter(|own| {
            *own != Population::Civilian
                || self.opponent(phrase, place, act, by) != Some(Population::ArmedGroup)
        });
        // "an army doctor killed ten people and wounded twelve": twelve like the ten.
        let is_of_people = phrase.head.is_none()
            && found.last().is_some_and(|last| {
                last.by == by && last.noun.is_some() && last.population != Some(Population::ArmedGroup)
            });
        // "struck a police van, killing four officers and wounding seven": those whom it struck.
        let are_victims = found.last().is_some_and(|last| {
            let is_force = |at: usize| {
                let person = self.unit(at).person();
                person.is_some_and(|person| person.population == Some(Population::SecurityForces))
            };
            last.population == Some(Population::SecurityForces)
                && last.kind != Kind::Detained
                && !(last.units.end..place).any(is_force)
        });
        own.or_else(|| self.comrades(index, act, by, found))
            .or_else(|| self.opponent(phrase, place, act, by).filter(|_| !is_of_people && !are_victims))
            .or_else(|| self.apposed(index))
            .or_else(|| self.before(phrase, place, found))
            .or_else(|| civilian(self.prose, phrase, act))
            .or_else(|| self.meant(index, act))
            .or_else(|| self.bystanders(phrase, place, act, by))
    }

    /// "Rebels killed three people", "a couple was killed by gunmen": no soldiers, or the text would say so.
    fn bystanders(
        &self,
        phrase: &Persons,
        place: usize,
        act: Act,
        by: Option<Population>,
    ) -> Option<Population> {
        let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
        let is_people = match phrase.head {
            Some(head) => self.says_any(head, &[Word::People, Word::Couple]),
            None => matches!(phrase.how, How::Number(_)) && self.is_pair(phrase),
        };
        let has_parts = (phrase.units.end..self.sentence.end.min(phrase.units.end + 3))
            .any(|at| self.unit(at).has(Cue::Including) && !self.says(at, Word::With));
        let is_theirs = || by.or_else(|| self.agent_behind(place)) == Some(Population::ArmedGroup);
        (is_harm && is_people && !phrase.part && !has_parts && is_theirs()).then_some(Population::Civilian)
    }

    /// "dragged two traders out and shot them": those whom the sentence told of last, and no attackers.
    fn meant(&self, index: usize, act: Act) -> Option<Population> {
        let phrase = &self.persons[index];
        let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured);
        let is_object = phrase.how == How::Pronoun
            && self.says_any(phrase.units.start, &[Word::Him, Word::Her, Word::Them]);
        if !is_harm || !is_object {
            return None;
        }
        let last = self.persons[..index].iter().rev().find(|other| {
            other.how != How::Pronoun
                && (other.number == Number::One) == (phrase.number == Number::One)
                && !matches!(other.population, Some(Population::ArmedGroup | Population::SecurityForces))
        })?;
        last.population.or_else(|| civilian(self.prose, last, act))
    }

    /// "killed in an encounter with the police": who fights the police is of an armed group.
    fn adversary(&self, place: usize) -> Option<Population> {
        let end = self.sentence.end.min(place + 12);
        let fight = (place + 1..end).find(|at| {
            self.unit(*at).event().is_some_and(|event| event.incident == IncidentType::ArmedClash)
        })?;
        let with = (fight + 1..end.min(fight + 4)).find(|at| self.says(*at, Word::With))?;
        (with + 1..self.sentence.end.min(with + 6))
            .take_while(|at| !self.unit(*at).is_mark(','))
            .find_map(|at| self.unit(at).person().and_then(|person| person.population))
            .filter(|population| *population == Population::SecurityForces)
            .map(|_| Population::ArmedGroup)
    }

    /// "Dolu Zhure, a police informer", "Omar Rahimi alias Omari, a trader and the mayor": what the appositions say.
    /// An office says more than a trade.
    fn apposed(&self, index: usize) -> Option<Population> {
        let phrase = &self.persons[index];
        if !matches!(phrase.how, How::Name | How::One | How::Definite) {
            return None;
        }
        let mut end = phrase.units.end;
        let mut told = None;
        let mut is_opened = false;
        for next in self.persons[index + 1..].iter().take(4) {
            let between = end..self.sentence.end.min(next.units.start);
            let is_alias = between.clone().any(|at| self.says(at, Word::Alias));
            let opener = between.clone().take(4).find(|at| !self.unit(*at).is_wrapping());
            let is_opener = opener.is_some_and(|at| {
                self.unit(at).is_mark(',')
                    || self.unit(at).is_mark('(')
                    || is_opened && self.unit(at).has(Cue::And)
            });
            let is_close = next.units.start <= end + 6 && self.joins(between);
            if next.how == How::Name && is_alias && is_close {
                end = next.units.end;
                continue;
            }
            let is_apposed = match next.how {
                How::One => true,
                How::Definite => {
                    phrase.how == How::Name && next.number == Number::One && !self.is_whose(next.units.start)
                }
                _ => false,
            };
            if !(is_apposed && is_close && is_opener) {
                break;
            }
            is_opened = true;
            end = next.units.end;
            let is_former = next.units.clone().any(|unit| self.unit(unit).has(Cue::Former));
            let population = match next.population {
                Some(Population::ArmedGroup | Population::Officials) if is_former => {
                    Some(Population::Civilian)
                }
                population => population,
            };
            let is_trade = matches!(told, None | Some(Population::Civilian));
            if population.is_some() && is_trade {
                told = population;
            }
        }
        told
    }

    /// "two of his colleagues", "six of his men", "The militia lost two men": of the same force as those they belong to.
    fn comrades(
        &self,
        index: usize,
        act: Act,
        by: Option<Population>,
        found: &[Counted],
    ) -> Option<Population> {
        let phrase = &self.persons[index];
        let is_force = |population: &Population| {
            matches!(population, Population::SecurityForces | Population::ArmedGroup)
        };
        // "The rebels lost eleven of their own".
        if phrase.head.is_none() && self.is_of_their_own(phrase) {
            return by.filter(is_force);
        }
        let head = phrase.head?;
        let is_whose = phrase.units.clone().any(|at| self.is_whose(at) || self.says(at, Word::Its));
        let is_comrade = self.says(head, Word::Comrades) || is_whose && self.says(head, Word::OwnMen);
        // "confirmed the loss of 15 men", "lost two men": whoever lost them.
        let is_loss = act.kind == Kind::Killed && self.says(head, Word::OwnMen) && {
            let floor = phrase.units.start.saturating_sub(3).max(self.sentence.start);
            (floor..phrase.units.start).any(|at| self.says_any(at, &[Word::Loses, Word::Loss]))
        };
        let is_doers = |population: &Population| Some(*population) == by;
        let before = || {
            let mut forces =
                self.persons[..index].iter().rev().filter_map(|other| other.population.filter(is_force));
            forces.find(|population| is_loss || !is_doers(population))
        };
        match () {
            () if is_loss => by.filter(is_force).or_else(before),
            () if is_comrade && is_whose => {
                let last = found.last().and_then(|last| last.population).filter(is_force);
                last.or_else(before)
            }
            () => None,
        }
    }

    /// "two soldiers were killed and three others injured": others of the same.
    fn before(&self, phrase: &Persons, place: usize, found: &[Counted]) -> Option<Population> {
        let is_bare = phrase.head.is_none_or(|head| self.unit(head).has(Cue::Others))
            && phrase.known
            && phrase.how != How::Name;
        // "Смертник взорвал себя: 32 погибших": they are none of his.
        let is_other_side = |population: &Population| {
            self.prose.grammar.subject_follows && *population == Population::ArmedGroup && !phrase.also
        };
        // "killed a mayor, his bodyguard and three others": of whom, the list leaves open.
        let mut beside = found.iter().filter(|other| other.act == place).map(|other| other.population);
        let first = beside.next();
        let is_mixed = phrase.also && beside.any(|other| Some(other) != first);
        let last = found.last().filter(|_| is_bare && !is_mixed).and_then(|last| last.population);
        last.filter(|population| !is_other_side(population))
    }

    /// Those whom soldiers and police kill or catch, where the phrase does not say who they are.
    fn opponent(
        &self,
        phrase: &Persons,
        place: usize,
        act: Act,
        by: Option<Population>,
    ) -> Option<Population> {
        let is_bare = phrase.head.is_none() && phrase.known;
        let is_fight = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Detained);
        let tied = (phrase.units.end..act_end(phrase, self.sentence))
            .take(8)
            .any(|unit| matches!(self.unit(unit).what, What::Group(_)));
        // "two Tajiks connected to the rebels": where they come from says not on which side they are.
        let is_of_them = phrase.population == Some(Population::Civilian)
            && !(phrase.units.end..self.sentence.end.min(phrase.units.end + 3))
                .any(|unit| self.says(unit, Word::Of));
        // "Police opened fire on protesters, killing three": no fight, and nobody says that they were armed.
        let is_fired_on = || {
            let floor = self.sentence.start.max(place.saturating_sub(8));
            (floor..place).any(|at| self.says(at, Word::Fires))
        };
        let is_tied = tied && (phrase.head.is_none_or(|_| phrase.population.is_none()) || is_of_them);
        (is_bare && is_fight && by == Some(Population::SecurityForces) && !is_fired_on()
            || is_tied && is_fight && self.is_tie(phrase.units.end))
        .then_some(Population::ArmedGroup)
    }

    /// "linked to", "connected to", "belonging to", "of the": what ties a man to a group.
    fn is_tie(&self, from: usize) -> bool {
        (from..self.sentence.end.min(from + 3)).any(|unit| self.says_any(unit, &[Word::Connected, Word::Of]))
    }
}

/// A man, a woman, a person by name, one whose trade no table has: no soldier and no official, or the text
/// would say so.
fn civilian(prose: &Prose, phrase: &Persons, act: Act) -> Option<Population> {
    let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Hostages);
    let is_person = match phrase.how {
        How::Name => true,
        How::Number(_) | How::One => match phrase.head {
            Some(head) => prose.units[head].has_any(&[Cue::Individual, Cue::Kin]),
            None => !phrase.known,
        },
        How::Definite => phrase.head.is_some_and(|head| prose.units[head].has(Cue::Kin)),
        _ => false,
    };
    (is_harm && is_person).then_some(Population::Civilian)
}

/// How far behind a phrase its ties are looked for.
fn act_end(phrase: &Persons, sentence: &Range<usize>) -> usize {
    sentence.end.min(phrase.units.end + 8)
}
