//! Participles, and verbs that share what another verb has: "three killed, 12 wounded", "abducted and later killed", "the
//! nine, freed after 94 days, were flown out".

use super::{Counted, Linker, REACH};
use crate::language::{Act, Cue, Ending, Form, Number, Word};
use crate::model::Kind;
use crate::read::figure::persons::{How, Persons};

/// How many units a participle's phrase takes up to its comma.
const OPENING: usize = 12;

impl Linker<'_> {
    /// "the recently murdered senator": who he was, and told of before.
    pub(super) fn is_attributive(&self, place: usize, phrase: &Persons) -> bool {
        let before = (self.sentence.start.max(place.saturating_sub(3))..place)
            .rev()
            .find(|at| !self.unit(*at).has(Cue::Adverb));
        // "an aide of slain leader Karim".
        let is_of = |at: usize| {
            at + 1 == place
                && self.sentence.start < at
                && self.unit(at).has(Cue::Of)
                && self.unit(at - 1).person().is_some()
        };
        // "pictures of four captured pickups": things, and nobody.
        let behind = place + 1;
        let is_of_things = phrase.units.end == place
            && phrase.head.is_none()
            && self.sentence.contains(&behind)
            && self.unit(behind).has(Cue::Thing)
            && !self.unit(behind).has(Cue::Wound)
            && self.unit(behind).person().is_none()
            && self.prose.ends(behind, Ending::Plural);
        is_of_things
            || phrase.units.start == place + 1
                && before.is_some_and(|at| at + 1 < place && self.unit(at).has(Cue::Definite) || is_of(at))
    }

    /// "abducted and later killed a farmer": the second verb, whose object is the first one's too.
    pub(super) fn paired_verb(&self, place: usize) -> Option<usize> {
        let and = (place + 1 < self.sentence.end && self.says(place + 1, Word::And)).then_some(place + 1)?;
        let second = (and + 1..self.sentence.end.min(and + 4))
            .find(|at| !self.unit(*at).has(Cue::Adverb) || self.unit(*at).act().is_some())?;
        self.unit(second)
            .act()
            .filter(|act| act.of_object && !matches!(act.form, Form::Noun | Form::Adjective))?;
        Some(second)
    }

    /// "abducted a woman and then killed", "was dragged out and killed by": those of the verb before.
    pub(super) fn shared(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        let before: Vec<Counted> = match found.last() {
            Some(last) => {
                let verb = last.act;
                found
                    .iter()
                    .filter(|counted| counted.act == verb && place - counted.act < REACH)
                    .cloned()
                    .collect()
            }
            None => Vec::new(),
        };
        // "killed three and seized a cache": a verb of things as well, whose object is another one.
        let is_of_many = self.has_many_senses(place) || self.has_object(place);
        for counted in &before {
            if counted.kind != act.kind && !is_of_many {
                found.push(Counted { kind: act.kind, act: place, rule: "shared object", ..counted.clone() });
            }
        }
        let is_agent_told =
            (place + 1..self.sentence.end.min(place + 3)).any(|unit| self.says(unit, Word::By));
        // "were dragged from a van and shot dead": the passive of the verb before.
        if before.is_empty()
            && !is_agent_told
            && let Some(aux) = self.passive_before(place)
        {
            self.subject(place, act, aux, "subject of a passive", found);
        }
        if before.is_empty()
            && !is_agent_told
            && self.auxiliary(place).is_none()
            && let Some(first) = self.participle_before(place)
        {
            self.push_list(first, place, act, "participle", found);
            return;
        }
        if before.is_empty() && is_agent_told {
            self.subject(place, act, place, "subject of a passive", found);
        }
    }

    /// "killed three guards, then made off with 12 rifles": a thing, right behind the verb.
    pub(super) fn has_object(&self, place: usize) -> bool {
        let next = place + 1;
        // "hurt a farmer and killed cattle".
        let is_animal = self.sentence.contains(&next) && self.unit(next).has(Cue::Animal);
        is_animal
            || self.sentence.contains(&next)
                && self.unit(next).is_number()
                && (next + 1..self.sentence.end.min(next + 4))
                    .any(|at| self.unit(at).has_any(&[Cue::Thing, Cue::Weapon]))
    }

    /// "Three killed, 12 wounded in market blast"; "resulting in five soldiers killed".
    pub(super) fn reduced(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        // "Two men snatched a handbag": what they did, and to what.
        let has_thing = place + 2 < self.sentence.end
            && self.unit(place + 1).has(Cue::Indefinite)
            && (self.prose.is_unknown(place + 2) || self.unit(place + 2).has_any(&[Cue::Thing, Cue::Animal]))
            && self.starting_at(place + 1).is_none_or(|index| !self.persons[index].known);
        if has_thing {
            return;
        }
        let before = self.ending_at(place).or_else(|| self.named_between(place));
        let before = before.or_else(|| self.aged_before(place)).or_else(|| self.before_comma(place));
        let Some(before) = before else { return };
        let phrase = &self.persons[before];
        // "Twenty bodies, some beheaded": as open as it can be, and no figure.
        let is_some = self.says(phrase.units.start, Word::Some)
            && phrase.units.len() == 1
            && self.sentence.start < phrase.units.start
            && self.unit(phrase.units.start - 1).is_mark(',');
        if is_some {
            return;
        }
        // "A ranger was killed and his wife wounded".
        let is_kin_too = phrase.how == How::Definite
            && phrase.number == Number::One
            && self.is_whose(phrase.units.start)
            && phrase.units.end == place
            && self.sentence.start < phrase.units.start
            && self.unit(phrase.units.start - 1).has(Cue::And)
            && found.iter().any(|counted| {
                counted.rule == "subject of a passive" && counted.act + 1 < phrase.units.start
            });
        if is_kin_too {
            let from = found.len();
            self.push_list(before, place, act, "participle", found);
            found[from..].iter_mut().for_each(|counted| counted.weak = false);
            return;
        }
        if !matches!(phrase.how, How::Number(_) | How::Nobody | How::One)
            || self.is_object(before) && phrase.governed.is_none()
        {
            let verb = phrase.units.start.checked_sub(1);
            let after_leave = verb.is_some_and(|unit| self.prose.units[unit].has(Cue::Leave));
            // "doctors treated 61 wounded", "counted 30 dead": a number whose noun is the participle.
            let is_noun = phrase.head.is_none()
                && phrase.units.end == place
                && matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Missing | Kind::Displaced)
                && verb.is_some_and(|verb| {
                    self.unit(verb).act().is_none_or(|other| other.kind == act.kind)
                        && !self.unit(verb).has(Cue::Claimed)
                });
            if !matches!(phrase.how, How::Number(_)) || !(after_leave || is_noun) {
                self.all_of_whom(before, place, act, None, found);
                return;
            }
        }
        // "liberó a 21 niñas secuestradas": told before, most likely.
        let start = phrase.units.start;
        let is_told = self.prose.grammar.subject_follows
            && found.iter().any(|counted| counted.units.start == start && counted.kind != act.kind);
        // "He was one of 20 people injured": told of the twenty.
        let verb = phrase.units.start.checked_sub(1).filter(|verb| self.sentence.contains(verb));
        // "Seven of the 21 pupils abducted in Kuriga have been rescued": all of the 21 were taken.
        let is_of_taken = matches!(act.kind, Kind::Abducted | Kind::Hostages)
            && (place + 1..self.sentence.end.min(place + REACH)).any(|at| {
                self.unit(at).act().is_some_and(|other| matches!(other.kind, Kind::Released | Kind::Killed))
            });
        if phrase.part && (is_of_taken || verb.is_some_and(|verb| self.unit(verb).is_verb())) {
            let was = found.len();
            self.all_of_whom(before, place, act, None, found);
            if was < found.len() {
                return;
            }
        }
        let from = found.len();
        self.push_list(before, place, act, "participle", found);
        found[from..].iter_mut().for_each(|counted| counted.weak |= is_told);
    }

    /// "Freed by the army, the nine hostages were flown out": the subject behind the comma, of a participle that opens its
    /// sentence.
    pub(super) fn opened(&self, place: usize) -> Option<usize> {
        let is_opener = place == self.sentence.start
            && place + 1 < self.sentence.end
            && (self.unit(place + 1).has(Cue::Preposition)
                || self.says_any(place + 1, &[Word::By, Word::After]));
        let ends = |at: &usize| self.unit(*at).is_mark(',') || self.unit(*at).is_verb();
        let comma = (place + 1..self.sentence.end.min(place + OPENING)).filter(|_| is_opener).find(ends)?;
        let subject = self.starting_at(comma + 1).filter(|_| self.unit(comma).is_mark(','))?;
        let phrase = &self.persons[subject];
        let is_passive = self.sentence.contains(&phrase.units.end)
            && self.unit(phrase.units.end).has_any(&[Cue::Be, Cue::Have]);
        (is_passive && matches!(phrase.how, How::Number(_) | How::One | How::Definite)).then_some(subject)
    }

    /// "The nine sailors, freed after 94 days, were flown out": the phrase before the comma, where another closes it.
    pub(super) fn before_comma(&self, place: usize) -> Option<usize> {
        let comma =
            place.checked_sub(1).filter(|at| self.sentence.start < *at && self.unit(*at).is_mark(','))?;
        let is_opener = place + 1 < self.sentence.end
            && (self.unit(place + 1).has(Cue::Preposition)
                || self.says_any(place + 1, &[Word::By, Word::After]));
        let ends = |at: &usize| self.unit(*at).is_mark(',') || self.unit(*at).is_verb();
        let close = (place + 1..self.sentence.end.min(place + OPENING)).filter(|_| is_opener).find(ends)?;
        let is_closed = self.unit(close).is_mark(',')
            && close + 1 < self.sentence.end
            && self.unit(close + 1).has_any(&[Cue::Be, Cue::Have]);
        self.ending_at(comma).filter(|_| is_closed)
    }

    /// "Man, 34, stabbed to death": the phrase before the age that two commas hold.
    pub(super) fn aged_before(&self, place: usize) -> Option<usize> {
        let age = place.checked_sub(2).filter(|age| self.sentence.start < *age)?;
        let is_held = self.unit(place - 1).is_mark(',') && self.is_age(age);
        self.ending_at(age - 1).filter(|index| {
            let phrase = &self.persons[*index];
            is_held && phrase.how == How::One && phrase.units.end == age - 1
        })
    }

    /// "another, Ravi Naik, injured": the phrase before the name that two commas hold.
    pub(super) fn named_between(&self, place: usize) -> Option<usize> {
        let comma =
            place.checked_sub(1).filter(|at| *at > self.sentence.start && self.unit(*at).is_mark(','))?;
        let name = self.ending_at(comma).filter(|name| self.persons[*name].how == How::Name)?;
        let before = self.persons.get(name.checked_sub(1)?)?;
        let opener = self.persons[name].units.start - 1;
        (before.how == How::One && before.units.end == opener && self.unit(opener).is_mark(','))
            .then(|| name - 1)
    }
}
