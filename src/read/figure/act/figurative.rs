//! Verbs of harm that harm nobody: "a cheap shot", "the film was shot in May", "the bank was hacked", "carried off the
//! field".

use super::Linker;
use crate::language::{Act, Cue, Ending, Form, Number, Word};
use crate::model::{Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

/// How many words the name of a thing has before its verb: "the first short film was".
const WORDS: usize = 4;

/// How far around a verb is looked for what kind of assault it was.
const NEAR: usize = 14;

impl Linker<'_> {
    /// Whether a verb tells of no harm to the persons that it was linked to.
    pub(super) fn is_figurative(&self, place: usize, act: Act, phrase: &Persons, rule: &str) -> bool {
        let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
        is_harm
            && act.form != Form::Noun
            && (self.is_a_noun(place, phrase, rule)
                || self.is_of_another(place, phrase)
                || self.is_carried_off_it(place, act, phrase)
                || self.is_break_in(place, phrase)
                || self.is_harmed_so(place, phrase)
                || self.is_animal(phrase)
                || self.is_a_feeling(place, phrase)
                || self.is_alive(place, act, phrase)
                || self.is_a_match(place, phrase)
                || self.is_led_away(place, act, phrase)
                || self.is_on_foot(place, act, phrase)
                || self.is_by_disease(place, act)
                || self.is_of_those_things(phrase)
                || self.is_molesting(place, act, phrase))
    }

    /// "the Center for Missing Children", "the Wounded Warriors Fund": a word of somebody's name.
    pub(super) fn is_in_a_name(&self, place: usize) -> bool {
        let is_capital = |at: usize| self.prose.tokens[self.unit(at).tokens.start].capital;
        let before = place.checked_sub(2).filter(|at| self.sentence.contains(at));
        let is_for = || self.unit(place - 1).has(Cue::Preposition) && !is_capital(place - 1);
        !self.prose.is_upper
            && !self.prose.is_headline(self.index)
            && is_capital(place)
            && before.is_some_and(|at| is_for() && self.prose.is_name(at))
    }

    /// "The names have not been released", "was released from hospital": nobody was held.
    pub(super) fn is_free_of(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        if act.kind != Kind::Released {
            return false;
        }
        let of = phrase.governed.filter(|at| self.unit(*at).has(Cue::Of) && self.sentence.start < *at);
        let is_of_things = of.is_some_and(|at| {
            self.prose.is_unknown(at - 1) && self.prose.ends(at - 1, Ending::Plural) && !self.is_total_of(at)
        });
        let from = place + 1;
        let is_from = self.sentence.contains(&from) && self.says(from, Word::From);
        let is_cured = is_from
            && (from + 1..self.sentence.end.min(from + 4))
                .any(|at| self.unit(at).has(Cue::Ward) && !self.unit(at).has(Cue::Escape));
        // "The rebels handed over 21 girls": who held them, and not who was caught.
        let is_theirs = |at: usize| {
            let unit = self.unit(at);
            matches!(unit.what, What::Group(_))
                || unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
        };
        // "64 former captives were handed over to the state": free, whoever had held them.
        let is_held = |at: usize| self.says(at, Word::Hostages);
        let is_handed = self.says(place, Word::HandedOver)
            && !phrase.units.clone().any(is_held)
            && !(phrase.known
                && phrase.population != Some(Population::ArmedGroup)
                && (self.sentence.start..place).any(is_theirs));
        is_of_things && phrase.units.end <= place || is_cured || is_handed
    }

    /// "Europe at large", "rescuers were searching for the boy": nobody is wanted. "Nobody was evacuated": nothing that
    /// anybody suffered.
    pub(super) fn is_unwanted(&self, act: Act, by: Option<Population>, phrase: &Persons) -> bool {
        let has_place = || phrase.units.clone().any(|at| matches!(self.unit(at).what, What::Place(_)));
        act.kind == Kind::Wanted
            && (phrase.how == How::Name && (has_place() || phrase.governed.is_some())
                || by == Some(Population::AidWorkers))
            || act.kind == Kind::Displaced && self.is_nobody(phrase)
    }

    /// "It is hard to beat Tamo": a rival, where nobody beats him up or to death.
    fn is_a_match(&self, place: usize, phrase: &Persons) -> bool {
        let is_beating = self.says(place, Word::Beating) && self.unit(place).tokens.len() == 1;
        let end = phrase.units.end;
        let is_blow = (end..self.sentence.end.min(end + 3))
            .any(|at| self.unit(at).has(Cue::Fatally) || self.says(at, Word::BeatSo));
        let is_sport = self.sentence.start < place && self.says(place - 1, Word::To)
            || self.sentence.clone().any(|at| self.unit(at).has(Cue::Match));
        // "beat 80 teams".
        let is_side = || {
            phrase.head.is_none_or(|head| self.unit(head).has(Cue::Match))
                && phrase.units.clone().any(|at| self.unit(at).has(Cue::Match))
        };
        // "beating 40 rivals".
        let is_rivals = || phrase.units.clone().any(|at| self.says(at, Word::Rivals));
        is_beating
            && place < phrase.units.start
            && !is_blow
            && (is_sport && phrase.how == How::Name || is_side() || is_rivals())
    }

    /// "200 fighters marched into the hills": by themselves. "were marched into the hills": by others.
    fn is_on_foot(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        act.kind == Kind::Abducted
            && phrase.units.end <= place
            && self.says(place, Word::Advances)
            && !self.is_passive(place)
    }

    /// "Cholera has killed 15", in a sentence that tells of rebels as well.
    fn is_by_disease(&self, place: usize, act: Act) -> bool {
        let doer = (self.sentence.start..place).rev().find(|at| {
            !self.unit(*at).has_any(&[Cue::Have, Cue::Adverb]) || self.unit(*at).has(Cue::Accident)
        });
        // "died of cholera in captivity".
        let of = place + 1;
        let is_of = self.sentence.contains(&of)
            && self.says(of, Word::Of)
            && (of + 1..self.sentence.end.min(of + 3)).any(|at| self.unit(at).has(Cue::Accident));
        act.kind == Kind::Killed && (is_of || doer.is_some_and(|at| self.unit(at).has(Cue::Accident)))
    }

    /// "Four films compete, one of them shot by rebels": of the things that were counted before, and no persons.
    fn is_of_those_things(&self, phrase: &Persons) -> bool {
        let start = phrase.units.start;
        let is_of_them = phrase.part && phrase.head.is_none() && phrase.units.len() == 2;
        let is_persons = |at: usize| self.persons.iter().any(|other| other.units.contains(&at));
        let mut numbers = (self.sentence.start..start).filter(|at| self.unit(*at).is_number()).peekable();
        // "3 rifles and some men": they may be of the men; "films about the rebels": of no rebels.
        let has_people = || {
            self.persons.iter().any(|other| {
                other.units.end <= start && other.number == Number::Many && other.governed.is_none()
            })
        };
        is_of_them && numbers.peek().is_some() && !numbers.any(is_persons) && !has_people()
    }

    /// Whether the sentence tells of another deed, or of an accident.
    fn has_deed_beside(&self, place: usize) -> bool {
        self.sentence.clone().any(|at| {
            at != place && self.unit(at).event().is_some()
                || self.unit(at).has_any(&[Cue::Attack, Cue::Accident])
        })
    }

    /// "He said he was hurt and surprised": one whom nobody counts, in a sentence without a deed.
    fn is_a_feeling(&self, place: usize, phrase: &Persons) -> bool {
        self.says(place, Word::Hurt)
            && matches!(phrase.how, How::Pronoun | How::Name)
            && phrase.units.end <= place
            && !self.has_deed_beside(place)
    }

    /// "We died out there": whoever says so is alive. "They killed us" is told of others.
    fn is_alive(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        act.kind == Kind::Killed
            && phrase.units.end <= place
            && phrase.units.clone().all(|at| self.says(at, Word::Speaker))
    }

    /// "a gorilla named Bobo is dead", "a bear, Bruno, was shot": a name, but no man's.
    fn is_animal(&self, phrase: &Persons) -> bool {
        let (start, end) = (phrase.units.start, phrase.units.end);
        let is_it = |at: usize| {
            let unit = self.unit(at);
            unit.has(Cue::Animal)
                && !(self.prose.tokens[unit.tokens.start].capital && self.sentence.start < at)
        };
        let floor = self.sentence.start;
        let is_named_so = floor < start
            && (is_it(start - 1)
                || floor + 1 < start
                    && is_it(start - 2)
                    && (self.unit(start - 1).is_mark(',') || self.says(start - 1, Word::Called)));
        phrase.how == How::Name && is_named_so || self.sentence.contains(&end) && is_it(end)
    }

    /// "how much savers were harmed": of those whom nobody counts, it is said of what they lose.
    fn is_harmed_so(&self, place: usize, phrase: &Persons) -> bool {
        self.says(place, Word::Harmed)
            && matches!(phrase.how, How::Plural | How::Definite | How::Pronoun | How::Name)
            && !self.has_deed_beside(place)
            && !self.is_negated(place)
    }

    /// "It was a cheap shot": the word is the noun of what was taken for somebody. "A zoo shot a bear": who did it.
    fn is_a_noun(&self, place: usize, phrase: &Persons, rule: &str) -> bool {
        let is_unknown = phrase.how == How::One && !phrase.known && phrase.units.end == place;
        // "one shot was fired", "two shots rang out".
        let is_fired = || {
            self.says(place, Word::Shot)
                && phrase.head.is_none()
                && phrase.units.end == place
                && (place + 1..self.sentence.end.min(place + 4)).any(|at| self.says(at, Word::Rings))
        };
        is_unknown && (self.unit(place).tokens.len() == 1 || rule == "participle") || is_fired()
    }

    /// "She left after the movie was shot": what stands before the verb, and nobody before it.
    fn is_of_another(&self, place: usize, phrase: &Persons) -> bool {
        let Some(auxiliary) =
            self.auxiliary(place).filter(|at| self.unit(*at).has_any(&[Cue::Be, Cue::Have]))
        else {
            return false;
        };
        let is_thing = |at: usize| {
            !self.prose.is_named(at)
                && (self.prose.is_unknown(at) || self.unit(at).has_any(&[Cue::Thing, Cue::Animal]))
        };
        let mut end = auxiliary;
        loop {
            let mut start = end;
            while phrase.units.end < start && end - start < WORDS && is_thing(start - 1) {
                start -= 1;
            }
            let opener = start.checked_sub(2).filter(|opener| phrase.units.end <= *opener);
            let Some(opener) = opener.filter(|_| start < end && self.unit(start - 1).has(Cue::Definite))
            else {
                return false;
            };
            let unit = self.unit(opener);
            if unit.has(Cue::Clause) && !unit.has(Cue::Say) || self.says(opener, Word::That) {
                return true;
            }
            // "the scenes for the film were".
            if !unit.has(Cue::Preposition) {
                return false;
            }
            end = opener;
        }
    }

    /// "was carried off the field": off what, and by nobody.
    fn is_carried_off_it(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        let next = place + 1;
        act.kind == Kind::Abducted
            && phrase.units.end <= place
            && self.unit(place).tokens.len() == 2
            && self.prose.ends_so(place, &[Word::Off])
            && self.sentence.contains(&next)
            && self.unit(next).has(Cue::Definite)
    }

    /// "Two banks said they were hacked": a break-in, unless somebody who is counted or named was cut down.
    fn is_break_in(&self, place: usize, phrase: &Persons) -> bool {
        let is_hacked = self.says(place, Word::Hacked) && self.unit(place).tokens.len() == 1;
        let is_somebody = phrase.known
            && phrase.head.is_some()
            && matches!(phrase.how, How::Number(_) | How::One | How::Definite | How::Plural)
            && (place < phrase.units.start
                || (phrase.units.end..place)
                    .all(|at| self.unit(at).has_any(&[Cue::Be, Cue::Have, Cue::Adverb])));
        is_hacked && !is_somebody
    }

    /// "She wept as he was led away": by whom is not told, and no armed men were.
    fn is_led_away(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        act.kind == Kind::Abducted
            && phrase.how == How::Pronoun
            && 1 < self.unit(place).tokens.len()
            && !self.is_by_armed(place)
    }

    /// Whether armed men are told of around a verb, or in the sentence before it.
    fn is_by_armed(&self, place: usize) -> bool {
        let is_armed = |at: usize| {
            let unit = &self.prose.units[at];
            let is_of =
                |population| matches!(population, Some(Population::ArmedGroup | Population::SecurityForces));
            matches!(unit.what, What::Group(_))
                || unit.person().is_some_and(|person| is_of(person.population))
        };
        let near = self.sentence.start.max(place.saturating_sub(NEAR))..self.sentence.end.min(place + NEAR);
        // "Rebels burned a bus. They also assaulted the driver.": the armed men of the sentence before.
        let before = self.index.checked_sub(1).map_or(near.start, |last| self.prose.sentences[last].start);
        let before = before.max(near.start.saturating_sub(2 * NEAR));
        (before..near.end).any(is_armed)
    }

    /// "Women were harassed and assaulted": a crime without arms, unless armed men did it.
    fn is_molesting(&self, place: usize, act: Act, phrase: &Persons) -> bool {
        let near = self.sentence.start.max(place.saturating_sub(NEAR))..self.sentence.end.min(place + NEAR);
        let is_open = phrase.how == How::Plural || phrase.how == How::Name && act.form == Form::Third;
        self.says(place, Word::Assaulted)
            && !self.is_by_armed(place)
            && (is_open || near.into_iter().any(|at| self.unit(at).has(Cue::Molest)))
    }
}
