//! The subject: who or what a verb is told of, to its left.

use super::{Counted, FAR, Linker};
use crate::language::{Act, Cue, Ending, Form, Number, Word};
use crate::model::Population;
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

impl Linker<'_> {
    /// The phrase that a passive or an intransitive verb is told of, with all that is joined to it.
    pub(super) fn subject(
        &self,
        place: usize,
        act: Act,
        from: usize,
        rule: &'static str,
        found: &mut Vec<Counted>,
    ) {
        let Some(mut index) = self.subject_of(from) else { return };
        // "Two officers and a civilian were killed": the rest of the list stands nearer to the verb.
        while let Some(next) = self.persons.get(index + 1)
            && next.units.end <= from
            && next.governed.is_none()
            && self.persons[index].how != How::Pronoun
            && !self.unit(next.units.start).has(Cue::Self_)
            && !self.is_one_of_them(index + 1)
            && !self.is_aside(index + 1, from)
            && self.joins(self.persons[index].units.end..next.units.start)
        {
            index += 1;
        }
        // "Two soldiers of the US Army and a clerk were killed": over whose soldiers they are.
        let is_list_on = |last: usize| {
            let phrase = &self.persons[last];
            phrase.units.end <= from
                && phrase.governed.is_none()
                && self.over_complement(last, phrase.units.start) == Some(index)
        };
        let is_body = |at: usize| self.persons[at].number == Number::Mass;
        if index + 2 < self.persons.len() && is_body(index + 1) && is_list_on(index + 2) {
            index += 2;
        } else if index + 1 < self.persons.len() && is_list_on(index + 1) {
            index += 1;
        }
        if !self.agrees(index, place, from) {
            return;
        }
        self.push_list(index, place, act, rule, found);
    }

    /// "A hurdle is how much savers were harmed": one is, and more than one are.
    fn agrees(&self, index: usize, place: usize, from: usize) -> bool {
        let is_many = self.auxiliary(place).is_some_and(|at| self.says_any(at, &[Word::Were, Word::Are]));
        let phrase = &self.persons[index];
        let is_one =
            matches!(phrase.how, How::One) && phrase.number != Number::Mass && !self.is_couple(phrase);
        let is_joined = index
            .checked_sub(1)
            .is_some_and(|before| self.joins(self.persons[before].units.end..phrase.units.start));
        let is_open = (phrase.units.end..from.max(phrase.units.end)).any(|at| {
            self.unit(at).has_any(&[Cue::And, Cue::Besides, Cue::Of, Cue::Including])
                || self.unit(at).is_mark(',')
        });
        // "A man were shot", as machines have it.
        let is_right_before = phrase.units.end == from;
        !(is_many && is_one) || is_joined || is_open || is_right_before
    }

    /// The nearest phrase to the left that no preposition and no other verb holds.
    pub(super) fn subject_of(&self, from: usize) -> Option<usize> {
        if let Some(index) = self.antecedent(from) {
            return Some(index);
        }
        let from = self.before_aside(from);
        let mut best: Option<(u32, usize)> = None;
        let mut clauses = 0;
        let mut at = from;
        let mut depth = 0_i32;
        while at > self.sentence.start && from - at < FAR {
            at -= 1;
            let unit = self.unit(at);
            if unit.is_mark(')') || unit.is_mark(']') {
                depth += 1;
            } else if unit.is_mark('(') || unit.is_mark('[') {
                depth -= 1;
            } else if unit.is_mark(';') || (unit.is_mark(':') && depth == 0) {
                break;
            }
            // "Nobody knows how many died": asked, and not told.
            if self.says(at, Word::Many) && self.sentence.start < at && self.says(at - 1, Word::How) {
                return best.filter(|(cost, _)| *cost < 3).map(|(_, index)| index);
            }
            if let Some(index) = self.starting_at(at) {
                let phrase = &self.persons[index];
                // "One suspect, himself injured, was held": the same one.
                if phrase.units.end > from || self.unit(at).has(Cue::Self_) {
                    continue;
                }
                let mut cost = match phrase.how {
                    How::Number(_) | How::Nobody => 0,
                    How::One => 1,
                    How::Plural => 2,
                    // "The military head of the group, Karim, was killed": a body of men is nobody who was counted.
                    How::Definite if phrase.number == Number::Mass => 5,
                    How::Definite => 3,
                    How::Name => 4,
                    // "A member of the cell, he was picked up": right before the verb it is the subject.
                    How::Pronoun if phrase.units.end == from => 0,
                    How::Pronoun => 3,
                };
                if depth != 0 {
                    cost += 6;
                }
                if !phrase.known {
                    cost += 2;
                }
                let is_of_them = phrase.part
                    && phrase.governed.is_none()
                    && clauses == 0
                    && !self.is_bracketed(phrase.units.start, from);
                if is_of_them || self.is_of_whom(phrase, from) {
                    cost = 0;
                } else if self.is_one_of_them(index)
                    || phrase.part && self.is_bracketed(phrase.units.start, from)
                {
                    // "Karim, one of the top commanders, was": who he is.
                    cost += 5;
                } else if let Some(governor) = phrase.governed {
                    // "after a guard was shot": right before its verb it begins a clause.
                    let is_at_verb = (phrase.units.end..from)
                        .all(|at| self.unit(at).has_any(&[Cue::Be, Cue::Have, Cue::Adverb]));
                    let is_with = self.says(governor, Word::With) && self.prose.ends(from, Ending::Ing);
                    let begins = is_at_verb && (self.unit(governor).has(Cue::Clause) || is_with);
                    cost += if begins || self.is_total_of(governor) { 0 } else { 7 };
                } else if self.is_object(index) {
                    cost += 6;
                } else if self.is_aside(index, from) {
                    cost += 5;
                }
                // "when deputies arrived, the teen was dead": right before its verb.
                let is_right_before = phrase.units.end == from
                    && phrase.number == Number::One
                    && phrase.governed.is_none()
                    && self.sentence.start < phrase.units.start;
                if is_right_before
                    && matches!(phrase.how, How::Definite | How::Name)
                    && self.unit(phrase.units.start - 1).is_mark(',')
                {
                    cost = cost.min(1);
                }
                // "three are in custody and a fourth is being sought".
                if is_right_before && phrase.how == How::One && phrase.also {
                    cost = 0;
                }
                cost += clauses * 4;
                if best.is_none_or(|(known, _)| cost < known) {
                    best = Some((cost, index));
                }
            }
            // "Two men sustained wounds, and a driver was hurt": behind another verb the nearer one stays.
            let is_finite = unit.has(Cue::Sustain)
                || unit
                    .act()
                    .is_some_and(|act| matches!(act.form, Form::Past | Form::PastOrParticiple | Form::Third));
            if is_finite && best.is_some_and(|(cost, _)| cost < 4) {
                break;
            }
            if unit.has_any(&[Cue::Clause]) && !unit.has(Cue::Preposition) {
                clauses += 1;
            }
            if clauses > 2 {
                break;
            }
        }
        best.filter(|(cost, _)| *cost < 12).map(|(_, index)| index)
    }

    /// "Karim, one of the top commanders, was arrested": what two commas say of the one before.
    fn is_one_of_them(&self, index: usize) -> bool {
        let phrase = &self.persons[index];
        let is_one = matches!(phrase.how, How::Number(amount) if self.prose.amounts[amount].low == 1);
        let is_behind_one = index.checked_sub(1).map(|before| &self.persons[before]).is_some_and(|before| {
            matches!(before.how, How::One | How::Name) && before.units.end + 1 == phrase.units.start
        });
        phrase.part && is_one && is_behind_one && self.unit(phrase.units.start - 1).is_mark(',')
    }

    /// "A courier, wanted for the murder of two clerks, was arrested": where the aside before the verb begins.
    fn before_aside(&self, from: usize) -> usize {
        let mut end = from;
        while end > self.sentence.start && self.unit(end - 1).has(Cue::Adverb) {
            end -= 1;
        }
        if end == self.sentence.start || !self.unit(end - 1).is_mark(',') {
            return from;
        }
        let opens = |at: &usize| {
            if *at <= self.sentence.start {
                return false;
            }
            let is_opener = self.says_any(*at, &[Word::Who, Word::Which, Word::Whose, Word::Wanted])
                || self.says(*at, Word::AsideOpens)
                    && [',', '—', '–', '-'].iter().any(|mark| self.unit(*at - 1).is_mark(*mark))
                || self.unit(*at).has_any(&[Cue::Involved, Cue::Including]) && !self.says(*at, Word::With)
                || self.says(*at, Word::InWhich);
            is_opener && !self.unit(*at - 1).is_mark(';')
        };
        let floor = self.sentence.start.max(end.saturating_sub(FAR));
        let opener = |before: usize| {
            let clause = (floor..before).rev().take_while(|at| !self.unit(*at).is_mark(';')).find(opens);
            clause.filter(|at| {
                self.persons.iter().any(|phrase| phrase.units.end <= *at && floor <= phrase.units.start)
            })
        };
        let Some(mut clause) = opener(end - 1) else { return from };
        // "involved in an abduction and wanted for two murders, was": both are told of the one before.
        while self.unit(clause - 1).has(Cue::And)
            && let Some(earlier) = opener(clause - 1)
        {
            clause = earlier;
        }
        clause
    }

    /// "seven officials who were abducted": the phrase before the relative pronoun.
    pub(super) fn antecedent(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while at > self.sentence.start && self.unit(at - 1).has(Cue::Adverb) {
            at -= 1;
        }
        let pronoun = at.checked_sub(1).filter(|unit| *unit >= self.sentence.start)?;
        if !self.says_any(pronoun, &[Word::Who, Word::Whom]) {
            return None;
        }
        let mut end = pronoun;
        while end > self.sentence.start
            && (self.unit(end - 1).is_mark(',') || self.unit(end - 1).is_wrapping())
        {
            end -= 1;
        }
        // "informó que murieron": what is said, and of nobody who says it.
        let tells = end > self.sentence.start && self.unit(end - 1).has_any(&[Cue::Say, Cue::Claim]);
        if tells && self.prose.grammar.subject_follows {
            return None;
        }
        let near =
            self.persons.iter().rposition(|phrase| phrase.units.end <= end && end <= phrase.units.end + 4)?;
        // "nine sailors, four of them cooks, who drowned": the nine.
        let part = near - usize::from(0 < near && !self.persons[near].part && self.persons[near - 1].part);
        let is_whole = |whole: &Persons, part: &Persons| {
            part.part
                && matches!(whole.how, How::Number(_))
                && whole.units.end + 1 == part.units.start
                && self.unit(whole.units.end).is_mark(',')
        };
        let near = match part.checked_sub(1) {
            Some(whole) if is_whole(&self.persons[whole], &self.persons[part]) => whole,
            _ => near,
        };
        (!matches!(self.persons[near].how, How::Pronoun)).then_some(near)
    }

    /// ", of whom 11": behind the pronoun.
    pub(super) fn is_of_whom_behind(&self, phrase: &Persons) -> bool {
        let start = phrase.units.start;
        self.sentence.start < start
            && self.unit(start - 1).has(Cue::Including)
            && self.prose.ends_so(start - 1, &[Word::Whom])
    }

    /// ", of whom 11 died": behind the pronoun and right before its verb.
    fn is_of_whom(&self, phrase: &Persons, from: usize) -> bool {
        self.is_of_whom_behind(phrase)
            && (phrase.units.end..from).all(|at| self.unit(at).has_any(&[Cue::Be, Cue::Have, Cue::Adverb]))
    }

    /// "a total of", "a group of", "the bodies of": the phrase behind is what is meant.
    pub(super) fn is_total_of(&self, governor: usize) -> bool {
        self.unit(governor).has(Cue::Of)
            && governor > self.sentence.start
            && self.unit(governor - 1).has(Cue::Collective)
    }

    /// "— nine of them police —", ", among them three children,": inside what was put between.
    pub(super) fn is_aside(&self, index: usize, from: usize) -> bool {
        let phrase = &self.persons[index];
        let Some(before) = phrase.units.start.checked_sub(1).filter(|unit| *unit >= self.sentence.start)
        else {
            return false;
        };
        let opener = self.unit(before);
        // ", the bride included,".
        let is_included = opener.is_mark(',')
            && phrase.units.end < from
            && self.says(phrase.units.end, Word::Included)
            && matches!(self.unit(phrase.units.end + 1).what, What::Mark(_));
        if is_included {
            return true;
        }
        let is_opened = opener.has_any(&[Cue::Including, Cue::Among])
            || ['—', '–', '-', '('].iter().any(|mark| opener.is_mark(*mark));
        // ", most of them children,".
        let is_half =
            opener.has(Cue::Them) && self.sentence.start < before && self.unit(before - 1).has(Cue::Half);
        // ", many of them children,".
        let is_some_of_them = opener.is_mark(',')
            && self.unit(phrase.units.start).has(Cue::Half)
            && phrase.units.clone().any(|at| self.unit(at).has(Cue::Them));
        if is_opened || is_half || is_some_of_them {
            return phrase.units.end <= from;
        }
        // "including one trooper and one constable": the second as well, unless a comma closed it.
        let Some(earlier) = index.checked_sub(1) else { return false };
        let between = self.persons[earlier].units.end..phrase.units.start;
        let has = |test: &dyn Fn(usize) -> bool| between.clone().any(test);
        let is_one_of =
            has(&|unit| self.unit(unit).is_mark(',')) != has(&|unit| self.unit(unit).has(Cue::And));
        is_one_of && between.len() < 4 && self.joins(between.clone()) && self.is_aside(earlier, from)
    }

    pub(super) fn is_bracketed(&self, start: usize, from: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|unit| *unit >= self.sentence.start) else {
            return false;
        };
        let opener = self.unit(before);
        let closer = (start..from).any(|unit| {
            self.unit(unit).is_mark('—') || self.unit(unit).is_mark(')') || self.unit(unit).is_mark(',')
        });
        (opener.is_mark('—') || opener.is_mark('(') || opener.is_mark(',')) && closer
    }

    /// Whether another verb before the phrase has it as its object.
    pub(super) fn is_object(&self, index: usize) -> bool {
        let start = self.persons[index].units.start;
        let mut at = start;
        while at > self.sentence.start {
            at -= 1;
            let unit = self.unit(at);
            if unit.is_wrapping() || unit.has(Cue::Adverb) && unit.act().is_none() && !unit.is_verb() {
                continue;
            }
            if unit.has_any(&[Cue::Be, Cue::Say, Cue::Claim, Cue::Deny]) {
                return false;
            }
            let is_deed = unit.act().is_some_and(|act| act.form == Form::Noun);
            // "had ruled 12 million people"; "ambushed a lorry, and nine were shot"; ", saving dozens of pilgrims".
            return unit.is_verb()
                || self.prose.is_unknown(at)
                    && matches!(self.persons[index].how, How::Number(_))
                    && self.prose.ends(at, Ending::Ing)
                    && self.sentence.start < at
                    && self.unit(at - 1).is_mark(',')
                || unit.has(Cue::Attack) && self.prose.ends(at, Ending::Past)
                || unit.has(Cue::Home)
                || is_deed && !self.says(at, Word::Body);
        }
        false
    }

    /// Who did it: the subject of an active verb.
    pub(super) fn agent(&self, place: usize, form: Form) -> Option<Population> {
        if form == Form::Noun {
            return None;
        }
        self.subject_of(place).and_then(|index| self.persons[index].population)
    }
}
