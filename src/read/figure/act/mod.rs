//! What was done to how many: verbs and nouns of harm, linked to the persons they are told of.
//!
//! "ten people were killed": the subject; "killed ten people": the object; "the killing of ten":
//! what stands behind it. No parser and no tagger: the phrase next to the verb, unless a
//! preposition holds it or another verb has it.

mod among;
mod beside;
mod clause;
mod figurative;
mod gap;
mod hold;
mod list;
mod meant;
mod noun;
mod object;
mod order;
mod participle;
mod people;
mod sense;
mod subject;
mod take;
mod whom;

pub(in crate::read) use take::OF_THE_INJURED;

use std::ops::Range;

use super::counted::Counted;
use super::persons::{How, Persons};
use crate::language::{Act, Cue, Form, Number, Word};
use crate::model::{Amount, Bound, Kind};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// How many units to a side a verb of the same sentence is looked for; keeps endless sentences linear.
const FAR: usize = 80;

/// How many units lie between two verbs that share their object.
const REACH: usize = 24;

/// All that one sentence counts by its verbs.
pub(in crate::read) fn counted(prose: &Prose, index: usize, persons: &[Persons]) -> Vec<Counted> {
    let sentence = &prose.sentences[index];
    let linker = Linker { prose, index, sentence, persons };
    let mut found = Vec::new();
    for place in sentence.clone() {
        let was = found.len();
        let split = linker.split_of_them(place);
        let act = split.or_else(|| prose.units[place].act());
        if let Some(act) = act.or_else(|| linker.sustained(place)).or_else(|| linker.regained(place)) {
            linker.link(place, act, &mut found);
        }
        // "led them away": counted only where the text says how many they are.
        if split.is_some_and(|act| act.kind != Kind::Killed) {
            let mut more = found.split_off(was);
            more.retain(|one| one.amount.bound != Bound::Vague);
            found.extend(more);
        }
        linker.named_of(place, &mut found);
        if linker.may_be_harm(place) {
            linker.noun_apart(place, &mut found);
            linker.owned_noun(place, &mut found);
        }
    }
    linker.splits(&mut found);
    linker.gaps(&mut found);
    settle_again(&mut found);
    settle_bounds(prose, &mut found);
    found
}

/// "killed at least ten people and possibly as many as 15": two bounds of one number.
fn settle_bounds(prose: &Prose, found: &mut Vec<Counted>) {
    let is_upper = |low: &Counted, high: &Counted| {
        (low.act, low.kind) == (high.act, high.kind)
            && matches!(low.amount.bound, Bound::Exact | Bound::AtLeast)
            && high.amount.bound == Bound::UpTo
            && high.noun.is_none()
            && low.amount.low < high.amount.high.unwrap_or_default()
            && low.units.end + 1 == high.units.start
            && prose.units[low.units.end].has(Cue::And)
    };
    let Some(at) = (1..found.len()).find(|at| is_upper(&found[at - 1], &found[*at])) else { return };
    let high = found.remove(at);
    let low = &mut found[at - 1].amount;
    (low.bound, low.high) = (Bound::Range, high.amount.high);
}

/// "Two people who were wounded on Monday have died", "three of those hurt died": dead now, and no longer hurt.
fn settle_again(found: &mut Vec<Counted>) {
    let mut hurt = found.iter().filter(|counted| counted.kind == Kind::Injured).cloned().collect::<Vec<_>>();
    hurt.retain(|hurt| {
        let died = found.iter_mut().find(|dead| {
            dead.kind == Kind::Killed
                && dead.rule == "subject"
                && dead.units.start == hurt.units.start
                && hurt.act < dead.act
        });
        if let Some(dead) = died {
            (dead.rule, dead.also, dead.part) = (OF_THE_INJURED, true, false);
            return true;
        }
        false
    });
    let is_dead = |counted: &Counted| {
        let is_same = |hurt: &Counted| hurt.units.start == counted.units.start;
        counted.kind == Kind::Injured && hurt.iter().any(is_same)
    };
    found.retain(|counted| !is_dead(counted));
    // "Five of those taken were found dead": what was done to all of them, and five of them dead.
    let told: Vec<(usize, usize)> = found.iter().map(|one| (one.units.start, one.act)).collect();
    found.retain(|one| {
        let is_again = || told.iter().any(|(start, act)| *start == one.units.start && one.act < *act);
        !(one.part && one.weak && one.rule == "participle" && is_again())
    });
    // "A girl who had gone missing was found dead": no longer missing.
    let dead: Vec<usize> =
        found.iter().filter(|one| one.kind == Kind::Killed).map(|one| one.units.start).collect();
    found.retain(|one| one.kind != Kind::Missing || !dead.contains(&one.units.start));
}

/// "The bomber and 13 others", "A. Vasu and five others": beside a number, a person counts as one.
fn firm_up(list: &mut [Counted]) {
    let is_counted = list.iter().any(|counted| !counted.weak && counted.amount.bound != Bound::None);
    for counted in list {
        counted.weak &= !(is_counted && counted.amount.bound == Bound::Exact);
    }
}

struct Linker<'p> {
    prose: &'p Prose<'p>,
    index: usize,
    sentence: &'p Range<usize>,
    persons: &'p [Persons],
}

impl Linker<'_> {
    fn link(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        if let Some(holder) = self.holding(place)
            && !(holder.units.start == place && holder.units.len() == 1)
        {
            return;
        }
        // "Killed: 5 | Wounded: 12": a label, not a verb.
        let is_label = place + 2 < self.sentence.end
            && self.unit(place + 1).is_mark(':')
            && self.unit(place + 2).is_number()
            && self.auxiliary(place).is_none()
            // "19 people died: 12 civilians and …": what those before it did.
            && self.ending_at(place).is_none_or(|index| !matches!(self.persons[index].how, How::Number(_)));
        if self.is_idiom(place)
            || is_label
            || self.is_alternative(place, act)
            || self.is_told_of_earlier(place, act)
            || !self.is_joining(place, act)
            || self.is_in_a_name(place)
            || self.says(place, Word::Initials) && !self.are_initials(place)
        {
            return;
        }
        if self.is_to_death_too(place, act) || self.is_attempted(place, act) || self.is_theirs(place, act) {
            return;
        }
        match act.form {
            Form::Noun if self.counted_noun(place, act, found) => {}
            Form::Noun => self.objects(place, act, "noun of", found),
            Form::Adjective => self.adjective(place, act, found),
            // "mothers of the disappeared": a noun.
            _ if !act.of_object && place > self.sentence.start && self.unit(place - 1).has(Cue::Definite) => {
            }
            // "sank a canoe, drowning three passengers": what was done to them.
            Form::Ing if !act.of_object && act.kind == Kind::Killed && self.is_done_to(place) => {
                self.objects(place, act, "verb and object", found);
            }
            // "Fleeing relatives said": who they are.
            Form::Ing if act.kind == Kind::Displaced && self.is_of_speakers(place) => {}
            _ if !act.of_object => {
                if !self.subject_behind(place, act, place, "subject", found) {
                    self.subject(place, act, place, "subject", found);
                }
                self.companions(place, act, found);
            }
            // "The shooting about noon", "a killing": nouns, unless "of" stands behind them.
            Form::Ing if place > self.sentence.start && self.is_noun_here(place) => {}
            Form::Ing if place == self.sentence.start || !self.says(place - 1, Word::Being) => {
                let was = found.len();
                self.objects(place, act, "verb and object", found);
                if found.len() == was {
                    self.relative_object(place, act, found);
                }
            }
            Form::Base if self.is_owned(place) => {}
            Form::Base | Form::Third => {
                let was = found.len();
                self.objects(place, act, "verb and object", found);
                if found.len() == was
                    && act.form == Form::Base
                    && self.auxiliary(place).is_some_and(|aux| self.unit(aux).has(Cue::Be))
                {
                    self.subject(
                        place,
                        act,
                        self.auxiliary(place).unwrap_or(place),
                        "subject of a passive",
                        found,
                    );
                }
            }
            Form::Past if self.auxiliary(place).is_none() => {
                let was = found.len();
                self.objects(place, act, "verb and object", found);
                if found.len() == was {
                    self.object_before(place, act, found);
                }
                if found.len() == was {
                    self.relative_object(place, act, found);
                }
            }
            _ => self.past(place, act, found),
        }
    }

    /// Whether a comma stands before a verb and a number of persons right behind it.
    fn is_done_to(&self, place: usize) -> bool {
        let object = self.starting_at(place + 1).map(|index| &self.persons[index]);
        self.sentence.start < place
            && self.unit(place - 1).is_mark(',')
            && object.is_some_and(|object| object.known && matches!(object.how, How::Number(_)))
    }

    /// Whether a verb only says what those are like who stand behind it and speak.
    fn is_of_speakers(&self, place: usize) -> bool {
        let behind = (place + 1..self.sentence.end.min(place + 3))
            .find(|at| self.unit(*at).person().is_some())
            .map(|noun| noun + 1);
        behind.is_some_and(|verb| self.sentence.contains(&verb) && self.unit(verb).has(Cue::Say))
    }

    /// "two KIA, 1 WIA"; not "Irfan Mia", "three Kia vans".
    fn are_initials(&self, place: usize) -> bool {
        let is_closed = place + 1 >= self.sentence.end
            || matches!(self.unit(place + 1).what, What::Mark(_))
            || self.unit(place + 1).has_any(&[Cue::And, Cue::Preposition]);
        self.prose.tokens[self.unit(place).tokens.start].upper && is_closed
    }

    /// "A man killed one person and hurt two before being arrested": the subject of the sentence.
    fn of_main_clause(&self, auxiliary: usize) -> Option<usize> {
        let is_opened = |at: usize| self.says_any(at, &[Word::Before, Word::After]);
        // "killed 14 before he was shot dead".
        let is_he = self.sentence.start + 1 < auxiliary
            && self.says(auxiliary, Word::Was)
            && self.says(auxiliary - 1, Word::He)
            && self.says(auxiliary - 2, Word::Before);
        let is_so = is_he
            || self.sentence.start < auxiliary
                && self.says(auxiliary, Word::Being)
                && is_opened(auxiliary - 1);
        let is_deed = |at: &usize| self.unit(*at).is_verb() || self.unit(*at).act().is_some();
        let verb = (self.sentence.start..auxiliary).find(is_deed).filter(|_| is_so)?;
        let first = self.subject_of(verb)?;
        (self.persons[first].governed.is_none() && self.persons[first].units.end < auxiliary).then_some(first)
    }

    /// "were killed", "killed ten", "ten killed".
    fn past(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        if let Some(first) = self.opened(place) {
            self.push_list(first, place, act, "participle", found);
            return;
        }
        if self.is_passive(place) {
            let from = self.auxiliary(place).unwrap_or(place);
            if let Some(first) = self.of_main_clause(from) {
                self.push_list(first, place, act, "subject of a passive", found);
                return;
            }
            if !self.subject_behind(place, act, from, "subject of a passive", found) {
                self.subject(place, act, from, "subject of a passive", found);
            }
            self.companions(place, act, found);
            return;
        }
        let was = found.len();
        self.objects(place, act, "verb and object", found);
        // "A man stabbed and badly wounded a guard": the guard, behind both.
        let has_shared = || {
            let object = self.paired_verb(place).and_then(|second| self.starting_at(second + 1));
            object.is_some_and(|object| matches!(self.persons[object].how, How::One | How::Number(_)))
        };
        if found.len() == was && !self.has_have(place) && !has_shared() {
            self.reduced(place, act, found);
        }
        if found.len() == was
            && let Some(second) = self.paired_verb(place)
        {
            self.objects(second, act, "shared object", found);
        }
        if found.len() == was
            && self.sentence.start < place
            && (self.says_any(place - 1, &[Word::And, Word::Then, Word::Later, Word::Subsequently])
                || self.says(place - 1, Word::On)
                    && self.sentence.start + 1 < place
                    && self.says(place - 2, Word::Later))
        {
            self.shared(place, act, found);
        }
        if found.len() == was {
            self.relative_object(place, act, found);
        }
        if found.len() == was && act.form == Form::Participle && self.prose.grammar.participles_tell {
            self.subject(place, act, place, "subject of a passive", found);
        }
    }

    /// "was killed in an encounter along with seven cadres": more of the same, behind the verb.
    fn companions(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        let is_end = |at: &usize| {
            let unit = self.unit(*at);
            unit.act().is_some() || unit.is_mark(';')
        };
        // "the man who ran the cell along with two others": they are the clause's, unless a comma closes it.
        let is_closed = |with: usize| {
            self.unit(with - 1).is_mark(',') || !(place + 1..with).any(|at| self.unit(at).has(Cue::Relative))
        };
        let stop = (place + 1..self.sentence.end.min(place + REACH))
            .find(is_end)
            .unwrap_or(self.sentence.end.min(place + REACH));
        // "was arrested with two aides": right behind the verb, and only where they are counted.
        let is_counted = |at: usize| {
            at == place + 1
                && self.says(at, Word::With)
                && self
                    .starting_at(at + 1)
                    .is_some_and(|index| matches!(self.persons[index].how, How::Number(_)))
        };
        let Some(with) = (place + 1..stop).find(|at| {
            (self.says(*at, Word::AlongWith)
                || self.unit(*at).has(Cue::Besides)
                    && 1 < self.unit(*at).tokens.len()
                    && self.unit(*at - 1).is_mark(','))
                && is_closed(*at)
                || is_counted(*at)
        }) else {
            return;
        };
        let Some(index) = (with + 1..stop.min(with + 3)).find_map(|at| self.starting_at(at)) else { return };
        let phrase = &self.persons[index];
        let is_one = phrase.how == How::Definite && phrase.number == Number::One;
        if phrase.head.is_none() || !(is_one || matches!(phrase.how, How::Number(_) | How::One)) {
            return;
        }
        let from = found.len();
        self.list_behind(index, place, act, None, "along with", found);
        found[from..].iter_mut().for_each(|counted| counted.weak = false);
        // "The commander was killed along with four of his men": beside a number, he counts as one.
        let is_beside = from < found.len();
        found[..from]
            .iter_mut()
            .filter(|counted| is_beside && counted.act == place && !counted.part)
            .filter(|counted| counted.amount.bound == Bound::Exact)
            .for_each(|counted| counted.weak = false);
    }

    /// "133 dead", "left five dead", "all pupils escaped unharmed", "Four children were among the dead".
    fn adjective(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        let is_burned = act.kind == Kind::Survivors
            && self.nearby(place).take_while(|at| *at < place).any(|at| self.says(at, Word::Burnt));
        // "One died on the spot and another in hospital": he died there.
        let is_elliptic = self.says(place, Word::InHospital)
            && found.last().is_some_and(|last| {
                let before = last.act + 1..place;
                let dies = self
                    .unit(last.act)
                    .act()
                    .is_some_and(|act| !act.of_object && act.form == Form::PastOrParticiple);
                last.kind == Kind::Killed && dies && !before.into_iter().any(|at| self.unit(at).is_verb())
            });
        // "the death of a policeman in hospital": told already, and no longer hurt.
        let is_told_dead = self.says(place, Word::InHospital)
            && found.last().is_some_and(|last| {
                last.kind == Kind::Killed && last.rule == "noun of" && last.units.end == place
            });
        if is_told_dead {
            return;
        }
        let act = if is_burned || is_elliptic { Act { kind: Kind::Killed, ..act } } else { act };
        // "All 40 pupils escaped unharmed": nobody was hurt.
        let is_all = |phrase: &Persons| {
            self.says(phrase.units.start, Word::All) && matches!(phrase.how, How::Number(_))
        };
        let is_unhurt = act.kind == Kind::Survivors && self.says(place, Word::Unhurt);
        let all = self.persons.iter().find(|phrase| is_unhurt && phrase.units.end <= place && is_all(phrase));
        if let Some(all) = all {
            let amount = Amount {
                bound: Bound::None,
                low: 0,
                high: Some(0),
                said: self.prose.words(place..place + 1).into(),
            };
            found.push(Counted {
                act: place,
                population: all.population,
                ..Counted::new(self.index, Kind::Injured, amount, place..place + 1, "told of the subject")
            });
        }
        if let Some(verb) = self.taking(place) {
            self.objects(verb, act, "verb and object", found);
        } else if let Some(before) = self.ending_at(place) {
            // "умерли двое пострадавших": told by the verb before.
            let start = self.persons[before].units.start;
            let is_told = || found.iter().any(|counted| counted.units.start == start);
            if self.prose.grammar.subject_follows && is_told() {
                return;
            }
            // "captured nine rebels alive": how they were caught.
            if act.kind == Kind::Survivors && is_told() {
                return;
            }
            // "kept two nurses captive": not taken now.
            let verb =
                self.persons[before].units.start.checked_sub(1).filter(|at| self.sentence.contains(at));
            let is_kept = verb.is_some_and(|at| self.says(at, Word::Keeps));
            let act =
                if is_kept && act.kind == Kind::Abducted { Act { kind: Kind::Hostages, ..act } } else { act };
            if self.says(place, Word::Initials) {
                self.push(before, place, act, None, "told of them", found);
            } else {
                self.push_list(before, place, act, "told of them", found);
            }
        } else if let Some(denied) = self.denied_behind(place) {
            self.push_list(denied, place, act, "told of them", found);
        } else if let Some(aux) = self.auxiliary(place) {
            if !self.subject_behind(place, act, aux, "told of the subject", found) {
                self.subject(place, act, aux, "told of the subject", found);
            }
        } else if act.kind == Kind::Survivors || act.kind == Kind::Missing {
            self.subject(place, act, place, "told of the subject", found);
        }
    }

    /// "took the two occupants of the car into custody": the verb, with those who were taken in between.
    fn taking(&self, place: usize) -> Option<usize> {
        (self.says(place, Word::Into)).then_some(())?;
        (self.sentence.start.max(place.saturating_sub(12))..place)
            .rev()
            .find(|at| self.says(*at, Word::TakesAny))
    }

    fn unit(&self, place: usize) -> &crate::read::unit::Unit<'_> {
        &self.prose.units[place]
    }

    fn word(&self, place: usize) -> &str {
        self.prose.folded(place)
    }

    fn says(&self, place: usize, word: Word) -> bool {
        self.prose.says(place, word)
    }

    fn says_any(&self, place: usize, words: &[Word]) -> bool {
        self.prose.says_any(place, words)
    }
}
