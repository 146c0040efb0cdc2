//! The objects: what stands behind a verb or a noun of harm.

use super::{Counted, Linker, firm_up};
use crate::language::{Act, Cue, Form, Number, Word};
use crate::model::{Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

impl Linker<'_> {
    /// The phrases behind a verb or noun: its objects, all that are joined by commas and "and".
    pub(super) fn objects(&self, place: usize, act: Act, rule: &'static str, found: &mut Vec<Counted>) {
        let mut at = place + 1;
        while at < self.sentence.end
            && (self.unit(at).is_wrapping()
                || self.unit(at).has(Cue::Adverb) && !self.unit(at).has(Cue::Have)
                || self.says(at, Word::To) && at == place + 1 && act.form == Form::Noun
                || self.is_object_mark(at))
            && self.starting_at(at).is_none()
        {
            at += 1;
        }
        at = self.over_manner(at);
        at = self.over_total(at);
        at = self.over_adjectives(at);
        if self.starting_at(at).is_none() {
            at = self.over_adjuncts(at);
        }
        at = self.over_thing(at);
        // "the remains of an officer killed in May": told by the verb behind.
        let is_told_behind = |index: usize| {
            let end = self.persons[index].units.end;
            self.sentence.contains(&end)
                && self
                    .unit(end)
                    .act()
                    .is_some_and(|told| told.kind == act.kind && told.form == Form::PastOrParticiple)
        };
        if rule == "noun of"
            && self.says(place, Word::Bodily)
            && self.starting_at(at).is_some_and(is_told_behind)
        {
            return;
        }
        if act.kind == Kind::Killed {
            at = self.over_everyone(at);
        }
        let from = found.len();
        if let Some(first) = self.starting_at(at).filter(|first| !self.is_attribute(place, act, *first)) {
            let agent = self.agent(place, act.form);
            self.list_behind(first, place, act, agent, rule, found);
            self.companions(place, act, found);
            // "agreed to release 50 hostages in exchange for 150 prisoners".
            let end = self.persons[first].units.end;
            let is_price = self.sentence.contains(&end)
                && self.unit(end).has(Cue::Demand)
                && 2 < self.unit(end).tokens.len();
            let other = self.starting_at(end + 1).filter(|other| {
                is_price && self.persons[*other].head.is_some_and(|head| self.unit(head).has(Cue::Captive))
            });
            if let Some(other) = other.filter(|_| act.kind == Kind::Released) {
                self.push(other, place, act, agent, rule, found);
            }
            // "swapped ten soldiers for 20 prisoners".
            if act.kind == Kind::Released && self.says_any(place, &[Word::Swaps, Word::Exchanges]) {
                let end = self.persons[first].units.end;
                let is_for = self.sentence.contains(&end) && self.says(end, Word::For);
                if let Some(other) = self.starting_at(end + 1).filter(|_| is_for) {
                    self.push(other, place, act, agent, rule, found);
                }
            }
        }
        firm_up(&mut found[from..]);
    }

    /// "a camp for displaced people", "of wounded soldiers": what kind of people they are, and nobody is counted.
    fn is_attribute(&self, place: usize, act: Act, first: usize) -> bool {
        act.form == Form::PastOrParticiple
            && self.sentence.start < place
            && self.persons[first].units.start == place + 1
            && matches!(self.persons[first].how, How::Plural)
            && self.unit(place - 1).has(Cue::Preposition)
            && !self.unit(place - 1).has(Cue::Clause)
    }

    /// A phrase and those joined behind it: "a leader, two guards and a driver".
    pub(super) fn list_behind(
        &self,
        first: usize,
        place: usize,
        act: Act,
        agent: Option<Population>,
        rule: &'static str,
        found: &mut Vec<Counted>,
    ) {
        let mut next = Some(first);
        while let Some(index) = next {
            let end = self.persons[index].units.end;
            // "rescued two women and five children held captive": those who were held are those who were freed.
            let is_held = act.kind == crate::model::Kind::Released
                && end < self.sentence.end
                && self.unit(end).act().is_some_and(|held| {
                    matches!(
                        held.kind,
                        crate::model::Kind::Abducted
                            | crate::model::Kind::Hostages
                            | crate::model::Kind::Detained
                    )
                });
            if index != first && !is_held && self.begins_clause(end) {
                break;
            }
            // "hurting 30, some gravely": some of the thirty.
            let start = self.persons[index].units.start;
            let is_some = index != first
                && self.says(start, Word::Some)
                && self.persons[index].units.len() == 1
                && end < self.sentence.end
                && self.unit(end).has_any(&[Cue::Badly, Cue::Adverb]);
            if is_some {
                break;
            }
            self.push(index, place, act, agent, rule, found);
            let details = self.details(index);
            if 0 < details {
                let end = self.persons[index + details].units.end;
                next = self.next_in_list(end).and_then(|at| self.starting_at(at));
                continue;
            }
            // "eight people - five policemen and three clerks": told in detail, and counted.
            let is_detailed = matches!(self.persons[index].how, How::Number(_))
                && end + 1 < self.sentence.end
                && (self.unit(end).is_mark('-')
                    || self.unit(end).is_mark('–')
                    || self.unit(end).is_mark(':'))
                && self.unit(end + 1).is_number();
            if is_detailed {
                break;
            }
            next = self.next_in_list(end).and_then(|at| self.starting_at(at));
        }
    }

    /// "shot, in broad daylight, a miller": over what two commas say of how.
    fn over_manner(&self, from: usize) -> usize {
        let opens = from + 1 < self.sentence.end
            && self.unit(from).is_mark(',')
            && self.unit(from + 1).has(Cue::Preposition);
        let is_plain = |at: &usize| self.starting_at(*at).is_none() && self.unit(*at).act().is_none();
        let comma = (from + 1..self.sentence.end.min(from + 10))
            .filter(|_| opens)
            .take_while(is_plain)
            .find(|at| self.unit(*at).is_mark(','));
        comma.map(|comma| comma + 1).filter(|at| self.starting_at(*at).is_some()).unwrap_or(from)
    }

    /// "killed a group of five guards", "held a total of 12": to those whom the group or the total is of.
    fn over_total(&self, from: usize) -> usize {
        let end = self.sentence.end.min(from + 5);
        let of = (from..end).find(|at| self.prose.ends_so(*at, &[Word::Of]));
        match of {
            Some(of)
                if (self.unit(from).has_any(&[Cue::Indefinite, Cue::Definite]) || of == from + 1)
                    && self.starting_at(from).is_none()
                    && self.starting_at(of + 1).is_some()
                    && (self.says(of, Word::Group) || self.is_total_of(of)) =>
            {
                of + 1
            }
            _ => from,
        }
    }

    /// "killed everyone on board: 17 passengers and the driver": to those who are told one by one.
    fn over_everyone(&self, from: usize) -> usize {
        let is_all = from < self.sentence.end && self.says(from, Word::Everyone);
        let opens = |at: &usize| [':', '—', '–'].iter().any(|mark| self.unit(*at).is_mark(*mark));
        let mark = (from + 1..self.sentence.end.min(from + 5)).find(opens).filter(|_| is_all);
        mark.map(|mark| mark + 1).filter(|at| self.starting_at(*at).is_some()).unwrap_or(from)
    }

    /// "freed a fishing vessel and her 18 sailors": over a thing that they share their verb with.
    fn over_thing(&self, from: usize) -> usize {
        let opens = from < self.sentence.end
            && self.starting_at(from).is_none()
            && self.unit(from).has_any(&[Cue::Indefinite, Cue::Definite]);
        let is_plain = |at: &usize| {
            let unit = self.unit(*at);
            self.starting_at(*at).is_none()
                && unit.act().is_none()
                && (unit.has(Cue::Thing) || self.prose.is_unknown(*at) || matches!(unit.what, What::Place(_)))
        };
        let stop = self.sentence.end.min(from + 6);
        let and = (from + 1..stop)
            .find(|at| !is_plain(at))
            .filter(|at| opens && from + 1 < *at && self.unit(*at).has(Cue::And));
        let behind = and.and_then(|and| self.starting_at(and + 1)).filter(|index| {
            let phrase = &self.persons[*index];
            matches!(phrase.how, How::Number(_)) && phrase.known && !self.begins_clause(phrase.units.end)
        });
        behind.map_or(from, |index| self.persons[index].units.start)
    }

    /// "arrested top leader", "killed innocent civilians": over up to three words before a bare noun.
    fn over_adjectives(&self, from: usize) -> usize {
        let is_adjective = |at: usize| {
            let unit = self.unit(at);
            // "killed Afghan policeman Karim": a people, told like an adjective.
            let is_plain = self.prose.is_unknown(at) && !self.prose.is_name(at)
                || matches!(unit.what, What::Place(_))
                    && (self.starting_at(at + 1).is_some() || self.starting_at(at + 2).is_some());
            (is_plain || unit.has_any(&[Cue::Verb, Cue::Alleged, Cue::Fear]) && unit.what == What::Word)
                && !unit.has_any(&[
                    Cue::Preposition,
                    Cue::Clause,
                    Cue::Relative,
                    Cue::And,
                    Cue::Be,
                    Cue::Have,
                ])
        };
        let noun = (from..self.sentence.end.min(from + 4))
            .find(|at| self.starting_at(*at).is_some() || !is_adjective(*at));
        match noun.and_then(|at| self.starting_at(at)) {
            Some(index) if matches!(self.persons[index].how, How::One | How::Plural) => {
                self.persons[index].units.start
            }
            _ => from,
        }
    }

    /// Where the next phrase of a list starts: over names, brackets, appositions and places.
    pub(super) fn next_in_list(&self, from: usize) -> Option<usize> {
        let mut at = from;
        let mut depth = 0_i32;
        let mut saw_place = false;
        while at < self.sentence.end.min(from + 24) {
            let unit = self.unit(at);
            // "killed a guard on the road to Tarvan Four others were hurt": another sentence, told without its stop.
            let is_another = depth == 0
                && self.starting_at(at).is_some_and(|index| {
                    matches!(self.persons[index].how, How::Number(_))
                        && self.persons[index].governed.is_none()
                });
            if unit.is_mark('(') || unit.is_mark('[') {
                depth += 1;
            } else if unit.is_mark(')') || unit.is_mark(']') {
                depth -= 1;
            } else if depth > 0 || unit.is_wrapping() {
            } else if is_another || unit.has(Cue::Half) || self.closes_speech(at) {
                return None;
            } else if self.is_identified(at) {
                at += 2;
                continue;
            } else if unit.has_any(&[Cue::And, Cue::Besides]) || unit.is_mark(',') {
                let mut next = at + 1;
                let mut is_and = !unit.is_mark(',');
                while next < self.sentence.end
                    && (self.unit(next).has_any(&[Cue::And, Cue::Besides])
                        || self.unit(next).has(Cue::Adverb)
                        || self.is_object_mark(next)
                        || self.unit(next).is_wrapping())
                    && self.starting_at(next).is_none()
                {
                    is_and |= self.unit(next).has_any(&[Cue::And, Cue::Besides]);
                    next += 1;
                }
                // "the murder of a judge and of a clerk".
                if is_and && next + 1 < self.sentence.end && self.unit(next).has(Cue::Of) {
                    next += usize::from(self.starting_at(next + 1).is_some());
                }
                if let Some(index) = self.starting_at(next) {
                    let phrase = &self.persons[index];
                    if !is_and && self.speaks(phrase.units.end) {
                        return None;
                    }
                    if self.is_apposition(index, is_and) {
                        at = phrase.units.end;
                        continue;
                    }
                    let fits = match phrase.how {
                        How::Number(_) => true,
                        // "18 people at an alley and a bar": where it was.
                        How::One => phrase.known || !saw_place,
                        // "a commander, his deputy and two guards".
                        How::Definite if phrase.number == Number::One && self.is_whose(next) => !saw_place,
                        How::Plural | How::Definite | How::Name => !saw_place && is_and,
                        How::Pronoun => is_and && self.unit(next).has(Cue::Self_),
                        How::Nobody => false,
                    };
                    return fits.then_some(next);
                }
                if self.is_identified(next) {
                    at = next;
                    continue;
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
            } else if at == from
                && unit.has(Cue::Of)
                && at + 1 < self.sentence.end
                && matches!(self.unit(at + 1).what, What::Place(_))
            {
                // "the mayor of Tera and his guard": of which town he is, and not where it was.
                at += 1;
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
        // "Sergeant Reed, Corporal Aziz": whoever has a title and a name of his own is another one.
        let is_titled = phrase.how == How::One
            && phrase.head.is_some_and(|head| {
                head + 1 < phrase.units.end && (head + 1..phrase.units.end).all(|at| self.prose.is_named(at))
            });
        // "the mayor, also a farmer"; "Amir Khan, an ironmonger": a trade that no table knows, behind a comma.
        let between = before.units.end..phrase.units.start;
        let is_also = between.clone().any(|at| self.says(at, Word::Also));
        let is_trade = !phrase.known && !is_and && matches!(before.how, How::One | How::Name | How::Definite);
        // "a constable, a fireman and two clerks": one of a list.
        let is_amid = before.how != How::Name
            && self.sentence.contains(&phrase.units.end)
            && self.unit(phrase.units.end).has(Cue::And)
            && self.starting_at(phrase.units.end + 1).is_some();
        if phrase.how == How::One && has_article && (is_also || is_trade && !is_amid) {
            return true;
        }
        // "kills judge, driver": two men, by their trades alone.
        let is_bare = |of: &Persons| {
            of.how == How::One
                && of.head.is_some_and(|head| head == of.units.start && head + 1 == of.units.end)
                && !of.head.is_some_and(|head| self.unit(head).has_any(&[Cue::Partisan, Cue::Individual]))
        };
        if is_bare(before)
            && is_bare(phrase)
            && between.len() == 1
            && before.head.map(|head| self.word(head)) != phrase.head.map(|head| self.word(head))
        {
            return false;
        }
        // "the driver and guard": whoever drives is no guard.
        let sides = (before.population, phrase.population);
        let is_other_trade = is_and
            && matches!(
                sides,
                (Some(Population::Civilian), Some(Population::SecurityForces))
                    | (Some(Population::SecurityForces), Some(Population::Civilian))
            );
        if is_other_trade && phrase.how == How::One {
            return false;
        }
        // "his wife and driver": whose they are is said of both.
        if is_and
            && before.how == How::Definite
            && self.is_whose(before.units.start)
            && phrase.how == How::One
            && phrase.head.is_some()
        {
            return false;
        }
        // "his wife, uncle and niece": each is another one.
        let is_kin = |of: &Persons| of.head.is_some_and(|head| self.unit(head).has(Cue::Kin));
        if is_kin(before) && is_kin(phrase) {
            return false;
        }
        match (before.how, phrase.how) {
            (How::One | How::Name, How::One) if is_titled && !has_article => false,
            (How::Number(_), How::Name) => true,
            (How::One | How::Definite, How::Name) => !is_and || self.is_named_behind_number(index),
            (How::Name, How::One | How::Definite) if !is_and => true,
            (How::Name, How::Definite) => self.is_named_behind_number(index),
            (How::Name, How::Name) => self.is_named_behind_number(index),
            // "detaining one, a courier": the one is the courier.
            (How::Number(amount), How::One | How::Definite)
                if before.head.is_none() && self.prose.amounts[amount].low == 1 =>
            {
                !is_and && before.units.end + 1 == phrase.units.start
            }
            // "One of his clerks, a collector, was taken away": the collector.
            (How::Number(amount), How::One) if before.part && self.prose.amounts[amount].low == 1 => {
                !is_and && before.units.end + 1 == phrase.units.start
            }
            (How::Number(_), How::One) => !has_article && self.is_identified_behind(before.units.end),
            (How::One | How::Definite | How::Name, How::One) => {
                let is_named = phrase
                    .head
                    .is_some_and(|head| head + 1 < phrase.units.end && self.prose.is_named(head + 1));
                !(has_article || is_and && is_named)
            }
            _ => false,
        }
    }

    /// "two farmers, Ravi Naik and Mohan Das": names told behind a number are of those that it counted.
    fn is_named_behind_number(&self, index: usize) -> bool {
        let is_named = |phrase: &&Persons| {
            matches!(phrase.how, How::Name | How::One | How::Definite) && !self.is_couple(phrase)
        };
        let names = self.persons[..index].iter().rev().take_while(is_named).count();
        let Some(counted) = index.checked_sub(names + 1).map(|counted| &self.persons[counted]) else {
            return false;
        };
        let count = match counted.how {
            How::Number(amount) => self.prose.amounts[amount].low,
            How::One if self.is_couple(counted) => 2,
            _ => return false,
        };
        if names > 0
            && self.persons[index - names].how != How::Name
            && !self.is_identified_behind(counted.units.end)
        {
            return false;
        }
        let opener = self.unit(counted.units.end);
        let is_close = opener.is_mark(',')
            || counted.units.end == self.persons[index - names].units.start
            || opener.is_mark('(')
            || opener.is_wrapping()
            || self.is_identified(counted.units.end);
        // An alias may look like one more name.
        is_close && (names as u64) < count.saturating_mul(2)
    }

    /// "his", "their": somebody's own.
    pub(super) fn is_whose(&self, place: usize) -> bool {
        self.says_any(place, &[Word::His, Word::Her, Word::Their])
    }

    /// ",” the governor said": whoever speaks is none of them.
    fn closes_speech(&self, comma: usize) -> bool {
        let quote = comma + 1;
        self.unit(comma).is_mark(',')
            && quote < self.sentence.end
            && (self.unit(quote).is_mark('"')
                || self.unit(quote).is_mark('”')
                || self.unit(quote).is_mark('’'))
    }

    /// "killed 15, a doctor at the hospital said": whoever stands behind the comma and says it is none of them.
    fn speaks(&self, end: usize) -> bool {
        let is_of_speaker = |at: &usize| {
            let unit = self.unit(*at);
            unit.has_any(&[Cue::Say, Cue::Claim])
                || (unit.is_wrapping() || !matches!(unit.what, What::Mark(_)))
                    && unit.act().is_none()
                    && !unit.has_any(&[Cue::And, Cue::Clause])
        };
        (end..self.sentence.end.min(end + 12))
            .take_while(is_of_speaker)
            .any(|at| self.unit(at).has_any(&[Cue::Say, Cue::Claim]) && !self.unit(at - 1).has(Cue::Be))
            || self.speaks_with(end)
    }

    /// "killed 34, an aid worker and a rebel group said": with one more speaker between.
    fn speaks_with(&self, end: usize) -> bool {
        let is_name = |at: &usize| {
            let unit = self.unit(*at);
            !matches!(unit.what, What::Mark(_) | What::Number(_))
                && unit.act().is_none()
                && !unit.has_any(&[Cue::And, Cue::Clause, Cue::Say])
        };
        let is_and = end < self.sentence.end && self.unit(end).has(Cue::And);
        let said = (end + 1..self.sentence.end.min(end + 7)).find(|at| !is_name(at));
        is_and && said.is_some_and(|at| end + 1 < at && self.unit(at).has_any(&[Cue::Say, Cue::Claim]))
    }

    /// "identified as", "named as": the name of the one before follows.
    pub(super) fn is_identified(&self, place: usize) -> bool {
        place + 1 < self.sentence.end && self.says(place, Word::Identified) && self.says(place + 1, Word::As)
    }

    /// The same behind a comma: ", identified as".
    fn is_identified_behind(&self, end: usize) -> bool {
        let from = if end < self.sentence.end && self.unit(end).is_mark(',') { end + 1 } else { end };
        self.is_identified(from)
    }

    pub(super) fn begins_clause(&self, end: usize) -> bool {
        let mut at = end;
        while at < self.sentence.end
            && (self.unit(at).has(Cue::Adverb) && !self.unit(at).is_verb() || self.unit(at).is_wrapping())
        {
            at += 1;
        }
        let is_hurt = |at: usize| self.prose.grammar.subject_follows && self.unit(at).has(Cue::Sustain);
        at < self.sentence.end
            && (self.unit(at).has_any(&[Cue::Be, Cue::Have, Cue::Say])
                || is_hurt(at)
                || self.unit(at).act().is_some_and(|act| !matches!(act.form, Form::Ing | Form::Noun))
                    && at == end)
    }
}
