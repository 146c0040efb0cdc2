//! A phrase taken as a figure: how many of which people, of which kind.

use std::ops::Range;

use compact_str::CompactString;

use super::{Counted, FAR, Linker};
use crate::language::{Act, Cue, Ending, Form, Number, Word};
use crate::model::{Amount, Bound, Kind, Population, Role};
use crate::read::figure::persons::{How, Persons, persons};
use crate::read::figure::source;
use crate::read::unit::What;

/// "Three of the wounded died": they were counted as hurt before.
pub(in crate::read) const OF_THE_INJURED: &str = "of the injured";

/// How many sentences back a plural's number is looked for.
const SENTENCES_BACK: usize = 3;

/// "many": as few as "numerous" can be.
const MANY: u64 = 4;

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
        // "It was not clear": nobody.
        if phrase.how == How::Pronoun && self.says(phrase.units.start, Word::It) {
            return;
        }
        let beside = self.told_of_first(place, phrase, found);
        let is_beside = beside.is_some();
        let Some(sense) = self.sense(place, act, by, phrase).or(beside) else { return };
        let act = Act { kind: sense, ..act };
        if self.is_attributive(place, phrase)
            || self.is_held_before(place, act)
            || self.split_of_them(place).is_none() && self.is_figurative(place, act, phrase, rule)
            || self.is_free_of(place, act, phrase)
            || self.is_unwanted(act, by, phrase)
        {
            return;
        }
        if !phrase.known && !is_beside && !self.counts_unknown(place, act, phrase)
            || self.is_agent_here(index)
        {
            return;
        }
        let harmed_heads = matches!(phrase.kind, Some(Kind::Killed | Kind::Injured | Kind::Casualties));
        if harmed_heads && act.kind != phrase.kind.unwrap_or(act.kind) && !matches!(act.kind, Kind::Killed) {
            return;
        }
        // "A guard sustained injuries and died": he did.
        if act.kind == Kind::Killed && phrase.head.is_some_and(|head| self.unit(head).has(Cue::Wound)) {
            if let Some(before) = index.checked_sub(1).filter(|_| phrase.units.end <= place) {
                self.push(before, place, act, by, rule, found);
            }
            return;
        }
        if phrase.how == How::Pronoun && act.form == Form::Base {
            return;
        }
        // "the 12th person to die": told of the others.
        let is_to = act.form == Form::Base
            && !act.of_object
            && phrase.number == Number::One
            && phrase.units.end + 1 == place
            && self.says(place - 1, Word::To);
        if is_to && act.kind == Kind::Killed {
            return;
        }
        // "an airliner was shot down": no person.
        let is_downed = self.is_shot(place)
            && place + 1 < self.sentence.end
            && self.says(place + 1, Word::Down)
            && !(phrase.known && phrase.head.is_some());
        if is_downed {
            return;
        }
        // "searched for the two missing pilots": what they are, and not wanted.
        let is_missing = |at: usize| self.unit(at).act().is_some_and(|act| act.kind == Kind::Missing);
        if act.kind == Kind::Wanted && phrase.units.clone().any(is_missing) {
            return;
        }
        // "killing its leader's hope": what is his, and not he.
        let owns = phrase.units.end + 1 < self.sentence.end
            && self.says(phrase.units.end, Word::Own)
            && phrase.units.end > place
            && self.prose.is_unknown(phrase.units.end + 1);
        if owns {
            return;
        }
        // "two families were killed": nobody says how many people.
        let is_families = phrase.head.is_some_and(|head| self.says(head, Word::Families));
        if is_families && act.kind != Kind::Displaced {
            return;
        }
        // "the evacuation of the troops": nobody lost a home.
        if act.kind == Kind::Displaced && phrase.population == Some(Population::SecurityForces) {
            return;
        }
        // "took away the official records": whose things they are, and nobody.
        let end = phrase.units.end;
        let is_of_things = self.unit(place).has(Cue::OfThings)
            && end < self.sentence.end
            && self.prose.is_unknown(end)
            && !self.prose.is_named(end)
            && self.prose.ends(end, Ending::Plural);
        if is_of_things {
            return;
        }
        let all;
        let is_of_survivors = act.kind == Kind::Survivors;
        let (act, phrase) = match self.none_survived(act, phrase) {
            Some((killed, persons)) => {
                all = persons;
                (killed, &all)
            }
            None => (act, phrase),
        };
        let Some((mut amount, weak)) = self.amount(phrase) else { return };
        if self.is_in_general(place, phrase, rule) || self.is_habit(place, act, phrase, rule) {
            return;
        }
        if act.kind == Kind::Released && self.is_negated(place) {
            return;
        }
        // "before he could hurt anyone", "if anybody is killed": nobody, where the clause denies it.
        let is_anybody =
            phrase.how == How::Nobody && self.says_any(phrase.units.start, &[Word::Anyone, Word::Anybody]);
        let is_denied = || {
            let floor = self.sentence.start.max(place.min(phrase.units.start).saturating_sub(6));
            (floor..place.max(phrase.units.start))
                .any(|at| self.unit(at).has(Cue::Not) || self.unit(at).has(Cue::No))
        };
        // "had never intended to hurt anyone": what somebody wanted.
        let is_wanted = || {
            let floor = self.sentence.start.max(place.saturating_sub(3));
            (floor..place).any(|at| self.unit(at).has(Cue::Plan) || self.says(at, Word::Intends))
        };
        if is_anybody && (!is_denied() || is_wanted()) {
            return;
        }
        let is_deed = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Detained);
        if is_deed
            && amount.bound != Bound::None
            && (self.is_negated(place) || !is_of_survivors && self.is_neither(phrase))
        {
            // "had not harmed any civilians": nobody; "did not kill the four": not said of how many.
            if phrase.how != How::Plural && !self.is_neither(phrase) {
                return;
            }
            amount = Amount { bound: Bound::None, low: 0, high: Some(0), said: amount.said };
        }
        // "One of the injured died": one more dead, whoever was counted before.
        let is_delta = phrase.part && phrase.kind == Some(Kind::Injured) && act.kind == Kind::Killed;
        // "killed eight, after two of the wounded had died": they are among the eight.
        let is_in_it = is_delta
            && self.sentence.start < phrase.units.start
            && self.says(phrase.units.start - 1, Word::After)
            && found.iter().any(|other| other.kind == Kind::Killed && !other.weak);
        let kind = self.kind(place, act, by, phrase);
        let same =
            found.iter().position(|other| other.units.start == phrase.units.start && other.kind == kind);
        if same.is_some() {
            return;
        }
        // "Some of the victims remain in intensive care": as open as it can be, of those told before.
        let is_some = phrase.part && amount.bound == Bound::Vague && rule == "told of the subject";
        // "killed his wife and then himself": one of the dead, and who did it.
        let is_own = kind == Kind::Killed
            && self.unit(phrase.units.start).has(Cue::Self_)
            && (found.iter().any(|other| other.kind == Kind::Killed) || by == Some(Population::ArmedGroup));
        if is_own {
            let one = |other: &&mut Counted| other.kind == Kind::Killed && other.amount.bound == Bound::Exact;
            found.iter_mut().filter(one).for_each(|other| other.weak = false);
        }
        let population = self.population(index, place, act, by, found);
        found.push(Counted {
            kind,
            amount,
            units: phrase.units.clone(),
            marked: self.marked(phrase),
            act: place,
            sentence: self.index,
            population,
            role: is_own.then_some(Role::Attacker),
            by,
            also: (phrase.also || is_delta) && !is_in_it || self.is_also(place),
            part: phrase.part && (!is_delta || is_in_it),
            weak: weak && !is_own
                || is_some
                || kind == Kind::Injured && self.unit(place).has(Cue::Carried)
                || act.form == Form::Noun && self.is_of_doers(place)
                || self.is_of_those_told(place, phrase, rule),
            aside: self.is_other_matter(place, act),
            occasion: kind == Kind::Killed && act.form == Form::Noun && self.is_occasion(place),
            definite: phrase.how == How::Definite || self.is_confirmed(place, phrase),
            noun: phrase.head.map(|head| self.word(head).to_owned()),
            is_him: phrase.how == How::Pronoun
                && self.says_any(phrase.units.start, &[Word::He, Word::She, Word::Him, Word::Her]),
            disputes: false,
            rule: match kind {
                _ if is_delta => OF_THE_INJURED,
                Kind::Injured if self.is_shot(place) => "shot",
                _ => rule,
            },
        });
    }

    /// "One of the men detained is …", "Khan was among those killed": more of those who were counted before.
    fn is_of_those_told(&self, place: usize, phrase: &Persons, rule: &str) -> bool {
        let is_one =
            phrase.number == Number::One && matches!(phrase.how, How::Name | How::One | How::Definite);
        phrase.part && rule == "participle" || is_one && self.says(place, Word::Among)
    }

    /// "Officials confirmed the death of a commander": he may have been counted when it was first told.
    fn is_confirmed(&self, place: usize, phrase: &Persons) -> bool {
        let is_one =
            phrase.number == Number::One && matches!(phrase.how, How::Name | How::One | How::Definite);
        let before = self.sentence.start.max(place.min(phrase.units.start).saturating_sub(12))..place;
        is_one && before.into_iter().any(|at| self.says(at, Word::Confirmed))
    }

    /// Whether a noun that no table knows can be persons: those who are killed, and a number of those arrested.
    fn counts_unknown(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        let is_counted = matches!(phrase.how, How::Number(_));
        match act.kind {
            // "neutralized two dumps": as often said of things.
            Kind::Killed | Kind::Abducted | Kind::Injured => !self.unit(place).has(Cue::OfThings),
            Kind::Casualties => true,
            Kind::Detained | Kind::Surrendered => is_counted && !self.unit(place).has(Cue::OfThings),
            _ => false,
        }
    }

    /// "They also detained one suspect": on top of those told before.
    pub(super) fn is_also(&self, place: usize) -> bool {
        (self.sentence.start.max(place.saturating_sub(3))..place)
            .rev()
            .take_while(|at| self.unit(*at).has_any(&[Cue::Adverb, Cue::Be, Cue::Have]))
            .any(|at| self.says(at, Word::Also))
    }

    /// Whether the verb's clause says that it was not done: "did not harm any", "were not hurt"; not "not only".
    pub(super) fn is_negated(&self, place: usize) -> bool {
        (self.sentence.start.max(place.saturating_sub(4))..place)
            .rev()
            .take_while(|at| self.unit(*at).has_any(&[Cue::Adverb, Cue::Be, Cue::Have, Cue::Modal, Cue::Not]))
            .any(|at| self.unit(at).has(Cue::Not) && !self.says(at + 1, Word::Only))
    }

    /// "Neither the driver nor his guard was hurt", "neither of the two": nobody of them. "Neither the police nor the army
    /// confirmed that three people were killed" says nothing of them.
    fn is_neither(&self, phrase: &Persons) -> bool {
        let start = phrase.units.start;
        let floor = self.sentence.start.max(start.saturating_sub(8));
        let Some(neither) = (floor..=start).rev().find(|at| self.says(*at, Word::Neither)) else {
            return false;
        };
        let is_else = |at: usize| {
            let unit = self.unit(at);
            unit.is_verb()
                || unit.act().is_some()
                || unit.is_number()
                || unit.has_any(&[Cue::Say, Cue::Clause])
        };
        let is_counted = matches!(phrase.how, How::Number(_)) && neither < start;
        !is_counted && !(neither + 1..start).any(is_else)
    }

    /// "Civilians are killed by such bombs": what happens in general, and nobody is counted.
    fn is_in_general(&self, place: usize, phrase: &Persons, rule: &str) -> bool {
        rule == "subject of a passive"
            && matches!(phrase.how, How::Plural | How::Definite | How::Pronoun)
            && self.auxiliary(place).is_some_and(|aux| self.says_any(aux, &[Word::Is, Word::Are]))
    }

    /// "a regime that kills priests", "by killing civilians", "they are murdering peasants": what somebody does, and nobody
    /// is counted. A headline tells of today so, and what has a day is no habit.
    fn is_habit(&self, place: usize, act: Act, phrase: &Persons, rule: &str) -> bool {
        let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
        let is_uncounted = matches!(phrase.how, How::Plural | How::Definite) && phrase.number == Number::Many;
        if !is_harm || !is_uncounted || rule != "verb and object" || place == self.sentence.start {
            return false;
        }
        if self.sentence.clone().any(|at| matches!(self.unit(at).what, What::Day(_))) {
            return false;
        }
        // "Militants kill civilians in a mosque": in one place, and once. "Rebels who kill clerks in a war" do so.
        let end = phrase.units.end.max(place);
        let is_in_one = (end..self.sentence.end.min(end + 4)).any(|at| {
            self.says_any(at, &[Word::In, Word::At, Word::Near, Word::Outside])
                && at + 2 < self.sentence.end
                && self.unit(at + 1).has(Cue::Indefinite)
                && !self.unit(at + 2).has(Cue::War)
        });
        let is_told_of_whom = (self.sentence.start.max(place.saturating_sub(4))..place)
            .any(|at| self.unit(at).has(Cue::Relative));
        if is_in_one && !is_told_of_whom {
            return false;
        }
        let before = self.unit(place - 1);
        match act.form {
            Form::Base | Form::Third => {
                let is_past = before.has_any(&[Cue::Modal, Cue::Not]) || self.says(place - 1, Word::To);
                !is_past && 3 < self.prose.sentences.len() && !self.prose.is_headline(self.index)
            }
            // "ended the siege by killing the hostages": those of whom was told, once.
            Form::Ing if self.says(place - 1, Word::By) => phrase.how == How::Plural,
            Form::Ing => self.says_any(place - 1, &[Word::Is, Word::Are, Word::Re]),
            _ => false,
        }
    }

    /// "shot": hit, and not said what came of it.
    fn is_shot(&self, place: usize) -> bool {
        self.says(place, Word::Shot)
            || 2 < self.unit(place).tokens.len() && self.prose.ends_so(place, &[Word::Bullet])
    }

    /// "shot him dead": killed after all.
    pub(super) fn kind(&self, place: usize, act: Act, by: Option<Population>, phrase: &Persons) -> Kind {
        let behind = phrase.units.end..self.sentence.end.min(phrase.units.end + 2);
        let is_shot = act.kind == Kind::Injured;
        let is_fatal = |at: usize| self.unit(at).has(Cue::Fatally);
        let is_to_death = || {
            let end = phrase.units.end;
            let is_name = |at: &usize| {
                self.prose.is_named(*at) || self.unit(*at).is_mark(',') || self.unit(*at).is_wrapping()
            };
            let next = (end..self.sentence.end.min(end + 8)).find(|at| !is_name(at));
            next.is_some_and(|at| self.unit(at).has(Cue::Fatally) && self.says(at, Word::To))
        };
        // "were lined up and shot": put to death.
        let is_lined_up = || {
            self.sentence.start + 2 < place
                && self.unit(place - 1).has(Cue::And)
                && (self.says(place - 2, Word::Up) && self.says(place - 3, Word::Lines)
                    || self.says(place - 2, Word::Lines))
        };
        if is_shot
            && (is_to_death()
                || is_lined_up()
                || self.is_taken_and_shot(place, phrase)
                || behind.into_iter().any(is_fatal)
                || place > self.sentence.start && is_fatal(place - 1)
                || phrase.units.end <= place && place + 1 < self.sentence.end && is_fatal(place + 1))
        {
            return Kind::Killed;
        }
        if act.kind == Kind::Detained && self.is_by_militants(place, by, phrase) {
            return Kind::Abducted;
        }
        // "was taken away by the police": held.
        let is_led_off = || self.unit(place).tokens.len() == 2 && self.unit(place).has(Cue::OfThings);
        if act.kind == Kind::Abducted && is_led_off() && self.is_by_police(place, phrase) {
            return Kind::Detained;
        }
        match phrase.kind {
            Some(Kind::Hostages) if act.kind == Kind::Abducted => Kind::Hostages,
            _ => act.kind,
        }
    }

    /// "Rebels detained three drivers", "were picked up by the militants": no arrest.
    fn is_by_militants(&self, place: usize, by: Option<Population>, phrase: &Persons) -> bool {
        if self.says(place, Word::Arrests) {
            return false;
        }
        // "Taliban intelligence captured two": whoever rules, and no kidnappers.
        let is_agency = |at: usize| {
            matches!(self.unit(at).what, What::Group(_))
                && at + 1 < place
                && self.unit(at + 1).has(Cue::Agency)
        };
        if (self.sentence.start.max(place.saturating_sub(12))..place).any(is_agency) {
            return false;
        }
        let behind = place + 1..self.sentence.end.min(place + 6);
        let agent =
            behind.into_iter().find(|at| self.says(*at, Word::By)).filter(|_| phrase.units.end <= place);
        let told = agent.and_then(|agent| {
            (agent + 1..self.sentence.end.min(agent + 8))
                .take_while(|at| !self.unit(*at).is_verb() && !self.unit(*at).is_mark(','))
                .find_map(|at| {
                    // "by the group": of those who fight.
                    let is_troop = self.says(at, Word::Troop) && self.unit(at - 1).has(Cue::Definite);
                    let person = self.unit(at).person().and_then(|person| person.population);
                    person.or(is_troop.then_some(Population::ArmedGroup))
                })
        });
        let is_forces = |at: usize| {
            self.unit(at).person().is_some_and(|person| person.population == Some(Population::SecurityForces))
        };
        // "JNIM said it had killed 11 soldiers and captured two": they tell of what they did.
        if source::is_own_deed(self.prose, self.sentence, place) {
            return phrase.population != Some(Population::ArmedGroup);
        }
        let has_forces = (self.sentence.start.max(place.saturating_sub(FAR))..place).any(is_forces);
        told.or(by.filter(|_| !has_forces)) == Some(Population::ArmedGroup)
    }

    /// "were led away by police officers": behind a passive, right behind "by".
    fn is_by_police(&self, place: usize, phrase: &Persons) -> bool {
        let by = place + 1;
        phrase.units.end <= place
            && self.sentence.contains(&by)
            && self.says(by, Word::By)
            && (by + 1..self.sentence.end.min(by + 4)).any(|at| self.unit(at).has(Cue::Police))
    }

    fn number_of(&self, phrase: &Persons) -> Option<usize> {
        phrase.units.clone().find(|unit| self.unit(*unit).is_number())
    }

    pub(super) fn marked(&self, phrase: &Persons) -> Range<usize> {
        self.number_of(phrase).map_or(phrase.units.clone(), |unit| unit..unit + 1)
    }

    /// "As many as 16 were arrested": said of what happened, sixteen is the least as well.
    fn firm(&self, amount: Amount, phrase: &Persons) -> Amount {
        let said = [Word::As, Word::Many, Word::As];
        let is_told = amount.bound == Bound::UpTo
            && self.number_of(phrase).is_some_and(|number| self.prose.begins_so(number, &said));
        let around = self.sentence.start.max(phrase.units.start.saturating_sub(6))
            ..self.sentence.end.min(phrase.units.end + 6);
        let is_open =
            |at: usize| self.unit(at).has_any(&[Cue::Modal, Cue::Plan, Cue::Threat, Cue::Fear, Cue::Or]);
        match amount.high {
            Some(high) if is_told && !around.into_iter().any(is_open) => Amount { low: high, ..amount },
            _ => amount,
        }
    }

    /// "Two insurgents fired … killing the insurgents": as many as the same noun counted right before.
    fn told_before(&self, phrase: &Persons) -> Option<Amount> {
        let noun = |head: usize| &self.prose.tokens[self.prose.units[head].tokens.end - 1].folded;
        let own = noun(phrase.head?);
        let amount = |other: &Persons| match other.how {
            How::Number(amount)
                if !other.part && !other.also && other.head.is_some_and(|head| noun(head) == own) =>
            {
                let amount = &self.prose.amounts[amount];
                let is_told =
                    matches!(amount.bound, Bound::Exact | Bound::AtLeast | Bound::MoreThan | Bound::Vague);
                (is_told && 1 < amount.low).then(|| amount.clone())
            }
            _ => None,
        };
        let here = self.persons.partition_point(|other| other.units.end <= phrase.units.start);
        self.persons[..here].iter().rev().find_map(amount).or_else(|| {
            (1..=SENTENCES_BACK).find_map(|back| {
                let sentence = self.prose.sentences.get(self.index.checked_sub(back)?)?;
                persons(self.prose, sentence).iter().rev().find_map(amount)
            })
        })
    }

    /// "dragged two brothers out and shot them": as many as the sentence counted right before, and no attackers.
    fn meant_by(&self, phrase: &Persons) -> Option<Amount> {
        let here = self.persons.partition_point(|other| other.units.end <= phrase.units.start);
        let last = self.persons[..here].iter().rev().find(|other| other.how != How::Pronoun)?;
        // "overpowered two of the bandits and killed them": they are whom the verb before struck.
        let before = last.units.start.checked_sub(1).filter(|at| self.sentence.contains(at));
        let is_struck = before.is_some_and(|at| {
            self.unit(at).has(Cue::Attack) || self.unit(at).act().is_some_and(|act| act.of_object)
        });
        let is_open = !is_struck && (last.population == Some(Population::ArmedGroup) || last.part)
            || last.part && last.head.is_none()
            || !self.says(phrase.units.start, Word::Them);
        match last.how {
            How::Number(amount) if !is_open && 1 < self.prose.amounts[amount].low => {
                Some(self.prose.amounts[amount].clone())
            }
            _ => None,
        }
    }

    /// How many names say who those of a plural are.
    fn named(&self, phrase: &Persons) -> usize {
        self.starting_at(phrase.units.start).map_or(0, |index| self.details(index))
    }

    /// "a couple", with nobody behind it whom it counts.
    pub(super) fn is_pair(&self, phrase: &Persons) -> bool {
        self.number_of(phrase).is_some_and(|number| {
            self.unit(number).tokens.len() == 2 && self.prose.begins_so(number, &[Word::A, Word::Couple])
        })
    }

    /// How many, and whether that is only implied.
    pub(super) fn amount(&self, phrase: &Persons) -> Option<(Amount, bool)> {
        let said = CompactString::from(self.prose.words(phrase.units.clone()));
        let vague = || Amount { bound: Bound::Vague, low: 2, high: None, said: said.clone() };
        let exactly_one = || Amount { bound: Bound::Exact, low: 1, high: Some(1), said: said.clone() };
        match phrase.how {
            // "A couple and their son": two, and no "couple of" whatever.
            How::Number(_) if phrase.head.is_none() && self.is_pair(phrase) => {
                Some((Amount { bound: Bound::Exact, low: 2, high: Some(2), said }, false))
            }
            How::Number(index) => Some((self.firm(self.prose.amounts[index].clone(), phrase), false)),
            How::Nobody => Some((Amount { bound: Bound::None, low: 0, high: Some(0), said }, false)),
            How::One | How::Definite if self.is_couple(phrase) => {
                let is_told = phrase.how == How::Definite;
                Some((Amount { bound: Bound::Exact, low: 2, high: Some(2), said }, is_told))
            }
            How::Definite if phrase.number == Number::Many && self.says(phrase.units.start, Word::Both) => {
                Some((Amount { bound: Bound::Exact, low: 2, high: Some(2), said }, false))
            }
            How::Definite if phrase.number == Number::Many && 1 < self.named(phrase) => {
                let count = self.named(phrase) as u64;
                Some((Amount { bound: Bound::Exact, low: count, high: Some(count), said }, true))
            }
            // "the boy's parents", "his parents".
            How::Plural | How::Definite if self.are_parents(phrase) => {
                let is_told = phrase.how == How::Definite;
                Some((Amount { bound: Bound::Exact, low: 2, high: Some(2), said }, is_told))
            }
            How::One => Some((exactly_one(), false)),
            How::Plural if self.says(phrase.units.start, Word::Many) => {
                Some((Amount { low: MANY, ..vague() }, false))
            }
            How::Plural => Some((vague(), false)),
            How::Name => Some((exactly_one(), true)),
            How::Definite if phrase.number == Number::One => Some((exactly_one(), true)),
            How::Definite if phrase.number == Number::Many => {
                let told = self.told_before(phrase).map(|amount| Amount { said: said.clone(), ..amount });
                Some((told.unwrap_or_else(vague), true))
            }
            How::Definite => None,
            How::Pronoun if phrase.number == Number::Many => {
                let meant = self.meant_by(phrase).map(|amount| Amount { said: said.clone(), ..amount });
                Some((meant.unwrap_or_else(vague), true))
            }
            How::Pronoun => Some((exactly_one(), true)),
        }
    }
}
