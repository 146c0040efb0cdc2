//! Whether a verb or noun of harm tells what happened now: not what was before, what a deed has to do with, or
//! what only sounds like it.

use std::ops::Range;

use super::{FAR, Linker};
use crate::language::{Act, Cue, Form, Word};
use crate::model::{Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

impl Linker<'_> {
    /// "sustained a bullet wound", "received minor head injuries".
    pub(super) fn sustained(&self, place: usize) -> Option<Act> {
        if self.unit(place).has(Cue::Carried) && self.is_carried(place) {
            return Some(Act { kind: Kind::Injured, of_object: true, form: Form::PastOrParticiple });
        }
        if self.comes_in(place) {
            return Some(Act { kind: Kind::Injured, of_object: false, form: Form::PastOrParticiple });
        }
        self.unit(place).has(Cue::Sustain).then_some(())?;
        let ends = |at: usize| {
            let unit = self.unit(at);
            unit.is_verb()
                || unit.has_any(&[Cue::Preposition, Cue::Clause]) && !unit.has(Cue::Of)
                || unit.is_mark(',')
        };
        (place + 1..self.sentence.end.min(place + 7))
            .find(|at| self.unit(*at).has(Cue::Wound) || ends(*at))
            .filter(|at| self.unit(*at).has(Cue::Wound))
            .or_else(|| self.is_wound_before(place).then_some(place))
            .map(|_| Act { kind: Kind::Injured, of_object: false, form: Form::PastOrParticiple })
    }

    /// "came in overnight with gunshot wounds", "arrived at the clinic with burns".
    fn comes_in(&self, place: usize) -> bool {
        if !self.says(place, Word::ComesIn) {
            return false;
        }
        let ends = |at: usize| {
            let unit = self.unit(at);
            unit.act().is_some()
                || unit.has_any(&[Cue::Clause, Cue::Relative, Cue::And])
                || matches!(unit.what, What::Mark(_))
        };
        let with = (place + 1..self.sentence.end.min(place + 8))
            .take_while(|at| !ends(*at))
            .find(|at| self.says(*at, Word::With));
        with.is_some_and(|with| {
            let behind = with + 1..self.sentence.end.min(with + 4);
            let is_mark = |at: &usize| matches!(self.unit(*at).what, What::Mark(_));
            behind.take_while(|at| !is_mark(at)).any(|at| self.unit(at).has(Cue::Wound))
        })
    }

    /// "Police recovered two abducted nurses", "three of the girls whom gunmen had taken were recovered": free again, where
    /// the sentence says that they were taken. "Recovered the body of a nurse who was abducted" is told by the body.
    pub(super) fn regained(&self, place: usize) -> Option<Act> {
        self.says(place, Word::Regains).then_some(())?;
        let is_taken = |at: usize| {
            self.unit(at).has(Cue::Captive)
                || self.unit(at).act().is_some_and(|act| {
                    matches!(act.kind, Kind::Abducted | Kind::Hostages) && act.form != Form::Noun
                })
        };
        let is_body = |at: usize| {
            let unit = self.unit(at);
            unit.has_any(&[Cue::Weapon, Cue::Wound])
                || unit.person().is_some_and(|person| person.kind == Some(Kind::Killed))
                || unit.act().is_some_and(|act| act.kind == Kind::Killed)
        };
        let is_so = self.sentence.clone().any(is_taken) && !self.sentence.clone().any(is_body);
        let form = if self.is_passive(place) { Form::Participle } else { Form::PastOrParticiple };
        is_so.then_some(Act { kind: Kind::Released, of_object: true, form })
    }

    /// "were rushed to a hospital in Kabul", "have been airlifted to intensive care", "were flown to Kabul with wounds".
    pub(super) fn is_carried(&self, place: usize) -> bool {
        let ends = |at: usize| {
            let unit = self.unit(at);
            unit.is_verb()
                || unit.has_any(&[Cue::Clause, Cue::Relative, Cue::And])
                || self.says(at, Word::From)
                || matches!(unit.what, What::Mark(',' | ';'))
        };
        // "The bodies of three guards were brought to a hospital".
        let is_body = |at: usize| {
            let unit = self.unit(at);
            unit.person().is_some_and(|person| person.kind == Some(Kind::Killed))
                || unit.act().is_some_and(|act| act.kind == Kind::Killed && act.form == Form::Noun)
        };
        self.is_passive(place)
            && !(self.sentence.start..place).any(is_body)
            && (place + 1..self.sentence.end.min(place + 8))
                .find(|at| self.unit(*at).has_any(&[Cue::Clinic, Cue::Wound]) || ends(*at))
                .is_some_and(|at| self.unit(at).has_any(&[Cue::Clinic, Cue::Wound]))
    }

    /// "Two men who had surrendered in May were killed": what was before is no part of what is told now.
    pub(super) fn is_told_of_earlier(&self, place: usize, act: Act) -> bool {
        if act.form == Form::Noun {
            if self.is_to_be(place) {
                return true;
            }
            // Who was killed is told beside the deed, as what was before.
            let is_harm = act.kind == Kind::Injured;
            let is_repeated = |at: usize| {
                self.unit(at).act().is_some_and(|other| other.kind == act.kind && other.form != Form::Noun)
            };
            let is_killed = act.kind == Kind::Killed;
            return !is_killed && (is_harm || self.nearby(place).any(is_repeated)) && self.is_occasion(place);
        }
        if !matches!(
            act.kind,
            Kind::Surrendered
                | Kind::Detained
                | Kind::Released
                | Kind::Abducted
                | Kind::Recruits
                | Kind::Missing
        ) {
            return false;
        }
        let Some(from) = self.auxiliary(place) else { return false };
        // "rebels who had abducted two villagers killed one of them": told on.
        let goes_on_with_them = || {
            let mut behind = place + 1..self.sentence.end.min(place + FAR);
            behind.any(|at| self.says(at, Word::OfThem))
        };
        if act.kind == Kind::Abducted && !self.is_passive(place) && goes_on_with_them() {
            return false;
        }
        let had = (from..place).any(|at| self.says(at, Word::Had));
        let is_relative = (self.sentence.start..from)
            .rev()
            .take(3)
            .any(|at| self.says_any(at, &[Word::Who, Word::Whom, Word::Which, Word::That]));
        let goes_on = (place + 1..self.sentence.end.min(place + FAR))
            .any(|at| self.unit(at).act().is_some_and(|other| other.kind != act.kind));
        let was_told = (self.sentence.start..from)
            .any(|at| self.unit(at).act().is_some_and(|other| other.kind != act.kind));
        had && is_relative && (goes_on || was_told)
    }

    /// "set fire to a bus to protest the killing of a leader", "arrested for the murder of a clerk": a noun that
    /// only says what the deed has to do with. "Resulting in the death of" tells what came of it.
    pub(super) fn is_occasion(&self, place: usize) -> bool {
        let mut at = place;
        while at > self.sentence.start && place - at < 6 {
            at -= 1;
            let unit = self.unit(at);
            // "were blamed for the deaths of three": who did it.
            if self.sentence.start < at && self.unit(at - 1).has(Cue::Blame) && self.says(at, Word::For) {
                return false;
            }
            if unit.has_any(&[Cue::Occasion, Cue::Involved]) {
                let is_deed = |at: usize| {
                    let is_done = |act: Act| {
                        !matches!(act.form, Form::Noun | Form::Adjective)
                            && !matches!(
                                act.kind,
                                Kind::Released | Kind::Survivors | Kind::Recruits | Kind::Hostages
                            )
                    };
                    self.unit(at).act().is_some_and(is_done) || self.unit(at).has(Cue::Attack)
                };
                let before = at.saturating_sub(FAR).max(self.sentence.start)..at;
                let behind = place + 1..self.sentence.end.min(place + FAR);
                let led = at > self.sentence.start && self.unit(at - 1).has(Cue::Outcome);
                // "After the murder of a clerk, police held two": a deed behind it, where it opens the clause.
                let opens = at == self.sentence.start
                    || self.unit(at - 1).is_mark(',')
                    || !self.unit(at).has(Cue::Preposition);
                // "A suspect in the murder of a clerk was held": wherever he was.
                let is_held = |at: usize| {
                    self.unit(at)
                        .act()
                        .is_some_and(|act| matches!(act.kind, Kind::Detained | Kind::Surrendered))
                };
                return !led
                    && (before.into_iter().any(is_deed)
                        || behind.into_iter().any(|at| is_deed(at) && (opens || is_held(at))));
            }
            if unit.is_verb() || matches!(unit.what, What::Mark(',' | ';' | '.' | '"' | '”')) {
                return false;
            }
        }
        false
    }

    /// "captured or killed 30 fighters": nobody says how many of them lived.
    pub(super) fn is_alternative(&self, place: usize, act: Act) -> bool {
        let differs = |other: Act| {
            matches!((act.kind, other.kind), (Kind::Killed, Kind::Detained) | (Kind::Detained, Kind::Killed))
        };
        let is_other = |or: usize, verb: usize| {
            self.sentence.contains(&or)
                && self.sentence.contains(&verb)
                && self.unit(or).has(Cue::Or)
                && self.unit(verb).act().is_some_and(differs)
        };
        is_other(place + 1, place + 2)
            || 2 <= place && is_other(place - 1, place - 2)
            || self.is_choice(place, act)
            || self.is_of_any(place, act)
    }

    /// "told them to convert, pay or die": what was left to them. "May be hurt or die" is told by its auxiliary.
    fn is_choice(&self, place: usize, act: Act) -> bool {
        !act.of_object
            && act.form == Form::Base
            && self.sentence.start < place
            && self.says(place - 1, Word::Or)
            && self.auxiliary(place).is_none()
    }

    /// "life in prison where a victim dies": whoever it may be. "As a guard dies" tells of one.
    fn is_of_any(&self, place: usize, act: Act) -> bool {
        let one = self.ending_at(place).map(|index| &self.persons[index]);
        let is_any = |one: &Persons| {
            one.how == How::One
                && self.sentence.start < one.units.start
                && self.says_any(one.units.start - 1, &[Word::Where, Word::When, Word::If])
        };
        !act.of_object && act.form == Form::Third && one.is_some_and(is_any)
    }

    /// "to protest the arrest of", "a reward for the capture of": no arrest that this tells of.
    fn is_to_be(&self, place: usize) -> bool {
        // "a sum was announced for the arrest of": offered, and nobody is held.
        let is_offered = (self.sentence.start.max(place.saturating_sub(5))..place)
            .rev()
            .take_while(|at| !matches!(self.unit(*at).what, What::Mark(',' | ';')))
            .any(|at| self.says(at, Word::Offered) && self.says(at + 1, Word::For));
        is_offered
            || self.led_by(place).any(|at| {
                self.says(at, Word::Protest)
                    || self.unit(at).has(Cue::Involved) && self.says(at, Word::InProtest)
            })
    }

    /// "involved in the killing of", "wanted for the murder of": what somebody is held for. Who is responsible for it
    /// did it.
    pub(super) fn is_other_matter(&self, place: usize, act: Act) -> bool {
        act.form == Form::Noun
            && self
                .led_by(place)
                .any(|at| self.unit(at).has(Cue::Involved) && !self.says(at, Word::Responsible))
    }

    /// "the wife of Anil Kumar, who was recently arrested": before, and no part of what is told.
    pub(super) fn is_held_before(&self, place: usize, act: Act) -> bool {
        let clause = (self.sentence.start.max(place.saturating_sub(5))..place)
            .rev()
            .find(|at| self.unit(*at).has(Cue::Relative));
        let is_earlier = |at: usize| self.says_any(at, &[Word::Earlier, Word::Recently]);
        let is_behind = || place + 1 < self.sentence.end && is_earlier(place + 1);
        act.kind == Kind::Detained
            && clause.is_some_and(|clause| {
                self.sentence.start < clause
                    && self.unit(clause - 1).is_mark(',')
                    && ((clause..place).any(is_earlier) || is_behind())
            })
    }

    /// The units right before a noun that lead to it: back to a comma, or to a verb that leads to nothing.
    fn led_by(&self, place: usize) -> impl Iterator<Item = usize> {
        (self.sentence.start.max(place.saturating_sub(5))..place).rev().take_while(|at| {
            let unit = self.unit(*at);
            !matches!(unit.what, What::Mark(',' | ';')) && (!unit.is_verb() || unit.has(Cue::Involved))
        })
    }

    /// The units of the sentence around a place.
    pub(super) fn nearby(&self, place: usize) -> Range<usize> {
        self.sentence.start.max(place.saturating_sub(FAR))..self.sentence.end.min(place + FAR)
    }

    /// "joined the militants", "traveled to Syria"; not "joined the army", "traveling to the village".
    pub(super) fn is_joining(&self, place: usize, act: Act) -> bool {
        if act.kind != Kind::Recruits || act.of_object {
            return true;
        }
        let is_on_the_way = act.form == Form::Ing && self.says(place, Word::Travels);
        let mut behind = place + 1..self.sentence.end.min(place + 6);
        !is_on_the_way
            && behind.any(|at| {
                let unit = self.unit(at);
                let is_armed =
                    unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup));
                is_armed
                    || matches!(unit.what, What::Group(_) | What::Place(_))
                    || unit.has_any(&[Cue::War, Cue::Cause])
            })
    }

    /// Whether an article makes a noun of a word in -ing.
    pub(super) fn is_noun_here(&self, place: usize) -> bool {
        self.unit(place - 1).has_any(&[Cue::Definite, Cue::Indefinite, Cue::Another])
    }
}
