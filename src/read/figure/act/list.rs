//! Lists of persons before a verb: "four soldiers, two policemen and a child".

use std::ops::Range;

use super::{Counted, Linker, firm_up};
use crate::language::{Act, Cue, Number, Word};
use crate::model::{Bound, Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

/// The oldest that anybody is told to be.
const AGE: u64 = 110;

impl Linker<'_> {
    /// A phrase and those joined before it: "four soldiers, two policemen and a child".
    pub(super) fn push_list(
        &self,
        last: usize,
        place: usize,
        act: Act,
        rule: &'static str,
        found: &mut Vec<Counted>,
    ) {
        if let Some(first) = self.listed_behind(last) {
            self.list_behind(first, place, act, None, rule, found);
            return;
        }
        let mut indices = vec![last];
        let mut index = last;
        while index > 0 {
            // "seven villagers, including a suspect, and one officer": over what was put between.
            while 1 < index && self.is_aside(index - 1, self.persons[index].units.start) {
                index -= 1;
            }
            let phrase = &self.persons[*indices.last().unwrap_or(&index)];
            if let Some(far) = self.over_complement(index, phrase.units.start) {
                index = far;
                indices.push(index);
                continue;
            }
            let earlier = &self.persons[index - 1];
            // "Three in Kirkuk and two in Mosul": each with its place.
            let from = self
                .over_place(earlier.units.end)
                .filter(|_| {
                    self.over_place(phrase.units.end).is_some() && matches!(earlier.how, How::Number(_))
                })
                .unwrap_or(earlier.units.end);
            let between = from..phrase.units.start;
            // "Cuatro muertos, dos de ellos civiles, y siete heridos": the two are none of the seven.
            let is_part = self.prose.grammar.subject_follows && earlier.part && !phrase.part;
            if is_part
                || !self.joins(between)
                || (earlier.governed.is_some_and(|governor| !self.is_spoken_of(governor))
                    && phrase.governed.is_none())
                || self.is_object(index - 1)
                // "captured two guards, and a clerk was freed": the guards have their verb.
                || found.iter().any(|counted| {
                    counted.units.start == earlier.units.start
                        && counted.act != place
                        && (counted.rule == "verb and object"
                            // "The bodies of ten men and six wounded": the ten are dead.
                            || counted.rule == "noun of"
                                && (counted.kind, act.kind) == (Kind::Killed, Kind::Injured)
                                && matches!(earlier.how, How::Number(_)))
                })
                // "43 hurt people, of whom nine died": the nine.
                || self.is_of_whom_behind(phrase)
            {
                break;
            }
            // "The victims, five men and a woman, were": who they were, told one by one.
            let is_told_again = matches!(earlier.how, How::Definite | How::Plural)
                && earlier.number == Number::Many
                && matches!(phrase.how, How::Number(_) | How::One)
                && earlier.units.end + 1 == phrase.units.start
                && self.unit(earlier.units.end).is_mark(',')
                && self.auxiliary(place).is_some_and(|aux| self.unit(aux - 1).is_mark(','));
            if is_told_again {
                break;
            }
            let is_and = (earlier.units.end..phrase.units.start)
                .any(|unit| self.unit(unit).has_any(&[Cue::And, Cue::Besides]));
            // "there were three, one has been murdered": a clause of their own.
            let is_said = !is_and
                && self.sentence.start < earlier.units.start
                && self.says_any(earlier.units.start - 1, &[Word::Was, Word::Were, Word::Are])
                && earlier.head.is_none();
            if is_said {
                break;
            }
            if matches!(earlier.how, How::Pronoun) {
                break;
            }
            // "The 50th victim, a guard, died": between two commas, and no list without an "and".
            let is_between = !is_and
                && earlier.number == Number::One
                && matches!(earlier.how, How::Definite | How::Name)
                && phrase.how == How::One
                && indices.len() == 1
                && self.has_article(phrase)
                && phrase.units.end < self.sentence.end
                && self.unit(phrase.units.end).is_mark(',');
            if is_between || self.is_apposition(index, is_and) {
                // The one named first is the one that counts.
                indices.pop();
            }
            index -= 1;
            indices.push(index);
        }
        let details: Vec<usize> =
            indices.iter().flat_map(|index| *index + 1..=*index + self.details(*index)).collect();
        indices.retain(|index| !details.contains(index));
        if 1 < indices.len() && self.is_singular(place, &indices) {
            let first = indices.pop();
            indices.clear();
            indices.extend(first);
        }
        let from = found.len();
        for index in indices.into_iter().rev() {
            self.push(index, place, act, None, rule, found);
        }
        firm_up(&mut found[from..]);
    }

    /// "spoke of 12 guards and 60 rebels killed": "of" holds the one as the other.
    fn is_spoken_of(&self, governor: usize) -> bool {
        self.sentence.start < governor
            && self.unit(governor).has(Cue::Of)
            && self.says(governor - 1, Word::Spoke)
    }

    /// "Amir Khan, a trader and a worker of the party, was killed": one man, by his name and by what he is.
    fn is_singular(&self, place: usize, indices: &[usize]) -> bool {
        let is_was = self.auxiliary(place).is_some_and(|aux| self.says(aux, Word::Was));
        let is_one = |index: &usize| {
            let phrase = &self.persons[*index];
            phrase.number == Number::One
                && !phrase.also
                && matches!(phrase.how, How::One | How::Name | How::Definite)
                && !phrase.head.is_some_and(|head| self.unit(head).has(Cue::Kin))
        };
        is_was && indices.iter().all(is_one)
    }

    /// "Two men, a driver and a cleaner, were", "a trooper, Constable Amir Khan": how many of the phrases behind one only
    /// say who those were that it counts.
    pub(super) fn details(&self, index: usize) -> usize {
        let phrase = &self.persons[index];
        let is_couple = self.is_couple(phrase);
        let wanted = match phrase.how {
            How::Number(amount) if !phrase.part && self.prose.amounts[amount].bound == Bound::Exact => {
                self.prose.amounts[amount].low
            }
            How::One if is_couple => 2,
            How::One if phrase.head.is_some() && self.has_article(phrase) => 1,
            How::Definite if phrase.number == Number::Many => return self.names_behind(index),
            _ => return 0,
        };
        let end = phrase.units.end;
        let opens = end < self.sentence.end && (self.unit(end).is_mark(',') || self.is_identified(end));
        if !opens || 8 < wanted {
            return 0;
        }
        let is_kin = |of: &Persons| of.head.is_some_and(|head| self.unit(head).has(Cue::Kin));
        let mut last = index;
        let mut count = 0;
        let mut may_be_they = true;
        while let Some(next) = self.persons.get(last + 1)
            && count < wanted
            && self.joins(self.persons[last].units.end..next.units.start)
        {
            // "two people, a nurse and the guard who was with her".
            let is_last = next.how == How::Definite
                && next.number == Number::One
                && 0 < count
                && count + 1 == wanted
                && !is_kin(next);
            let is_one = is_last
                || next.how == How::One && !next.also && !next.part && !is_kin(next) && !self.is_couple(next);
            let is_name = next.how == How::Name && last != index;
            if !(is_one || is_name) {
                break;
            }
            count += u64::from(is_one);
            may_be_they &= is_name || self.can_be(phrase, next);
            last += 1;
        }
        // "two nurses, a driver and a girl were": no nurse drives; "two men, a driver and a cleaner, were".
        let is_closed = || {
            let end = self.persons[last].units.end;
            self.sentence.contains(&end) && self.unit(end).is_mark(',')
        };
        if count != wanted || count == 0 || !may_be_they && !is_closed() {
            return 0;
        }
        // "a soldier, a guard and a boy": three, and not one who is the other.
        let more = self.next_in_list(self.persons[last].units.end).and_then(|at| self.starting_at(at));
        let is_list = wanted == 1 && more.is_some_and(|more| self.persons[more].how != How::Name);
        if is_list { 0 } else { last - index }
    }

    /// Whether one who is told by a noun can be one of those whom another noun counts: a driver of people, a sergeant of
    /// soldiers, a woman of nurses; no driver of nurses.
    fn can_be(&self, many: &Persons, one: &Persons) -> bool {
        let is_anybody = one.head.is_none_or(|head| self.says_any(head, &[Word::AnyMan, Word::WomenOrBoys]));
        let is_trade = |of: &Persons| of.population == Some(Population::Civilian);
        let is_open = many.head.is_none_or(|head| self.says_any(head, &[Word::Persons, Word::AnyMan]));
        is_anybody
            || is_open
            || many.population.is_none()
            || many.population == Some(Population::AidWorkers)
            || many.population == one.population && !is_trade(many)
    }

    /// "The victims, Konar and Aziz, were": how many names stand behind a plural that no number counts.
    fn names_behind(&self, index: usize) -> usize {
        let end = self.persons[index].units.end;
        let is_opened = end < self.sentence.end && self.unit(end).is_mark(',') || self.is_identified(end);
        let mut last = index;
        while is_opened
            && last < index + 12
            && let Some(next) = self.persons.get(last + 1)
            && next.how == How::Name
            && self.joins(self.persons[last].units.end..next.units.start)
        {
            last += 1;
        }
        if last < index + 2 { 0 } else { last - index }
    }

    /// "a doctor couple", "the duo": two, told as one.
    pub(super) fn is_couple(&self, phrase: &Persons) -> bool {
        phrase.head.is_some_and(|head| self.unit(head).has(Cue::Couple))
    }

    /// "the boy's parents", "her parents": two, of somebody who is told of. "The pupils' parents" are many.
    pub(super) fn are_parents(&self, phrase: &Persons) -> bool {
        let (start, end) = (phrase.units.start, phrase.units.end);
        let is_one = |at: usize| {
            self.sentence.contains(&at)
                && self.unit(at).person().is_some_and(|person| person.number == Number::One)
        };
        let is_owned = self.says_any(start, &[Word::His, Word::Her])
            || phrase.units.clone().any(|at| self.says(at, Word::Own) && start < at && is_one(at - 1))
            || self.sentence.start + 1 < start && self.says(start - 1, Word::Own) && is_one(start - 2)
            || end + 2 < self.sentence.end && self.unit(end).has(Cue::Of) && is_one(end + 2);
        is_owned && phrase.head.is_some_and(|head| self.says(head, Word::Parents))
    }

    /// Whether a phrase begins with "a" or "another".
    fn has_article(&self, phrase: &Persons) -> bool {
        self.unit(phrase.units.start).has_any(&[Cue::Indefinite, Cue::Another])
    }

    /// "A member of the squad and five cadres", "The mayor of Tera, 52, and two guards": over what the first one is of,
    /// and his age.
    pub(super) fn over_complement(&self, index: usize, start: usize) -> Option<usize> {
        self.unit(start.checked_sub(1)?).has(Cue::And).then_some(())?;
        let far = self.persons[..index].iter().rposition(|phrase| phrase.governed.is_none())?;
        let first = &self.persons[far];
        let tail = first.units.end..start - 1;
        let is_tail = (1..16).contains(&tail.len())
            && self.unit(tail.start).has(Cue::Of)
            && tail.clone().all(|at| {
                let unit = self.unit(at);
                !unit.is_verb()
                    && unit.act().is_none()
                    && !unit.has_any(&[Cue::Relative, Cue::And, Cue::Including])
                    && (unit.is_wrapping()
                        || !matches!(unit.what, What::Mark(_))
                        || unit.is_mark(',') && (self.is_age(at - 1) || self.is_age(at + 1)))
            });
        let is_beside_number = || {
            self.starting_at(start).is_some_and(|behind| {
                matches!(self.persons[behind].how, How::Number(_)) && !self.persons[behind].part
                    || self.says(start, Word::Both)
            })
        };
        let is_the_one = first.how == How::Definite && first.number == Number::One && is_beside_number();
        let counts = first.known && (is_the_one || matches!(first.how, How::One | How::Number(_)));
        (is_tail && counts && !self.is_object(far)).then_some(far)
    }

    /// Whether only "and", commas, names and brackets stand between two phrases.
    pub(super) fn joins(&self, between: Range<usize>) -> bool {
        let mut is_joined = false;
        let mut depth = 0_i32;
        for at in between {
            let unit = self.unit(at);
            if self.is_age(at) {
                continue;
            }
            if unit.is_mark('(') || unit.is_mark('[') {
                depth += 1;
            } else if unit.is_mark(')') || unit.is_mark(']') {
                depth -= 1;
            } else if depth > 0
                || unit.is_wrapping()
                || self.prose.is_named(at)
                || self.says(at, Word::Alias)
                || self.is_identified(at)
                || self.sentence.start < at && self.is_identified(at - 1)
            {
            } else if unit.has_any(&[Cue::And, Cue::Besides]) || unit.is_mark(',') {
                is_joined = true;
            } else if unit.has(Cue::Including) && !self.says(at, Word::With)
                || self.holding(at).is_some_and(|phrase| self.is_opened(phrase.units.start))
            {
            } else {
                return false;
            }
        }
        is_joined
    }

    /// "her husband, 52, and her son, 17,": an age between two commas.
    pub(super) fn is_age(&self, at: usize) -> bool {
        let is_old = match self.unit(at).what {
            What::Number(amount) => {
                let amount = &self.prose.amounts[amount];
                amount.bound == Bound::Exact && (1..=AGE).contains(&amount.low)
            }
            _ => self.prose.words(at..at + 1).parse().is_ok_and(|years: u64| (1..=AGE).contains(&years)),
        };
        is_old
            && self.sentence.start < at
            && self.unit(at - 1).is_mark(',')
            && at + 1 < self.sentence.end
            && (self.unit(at + 1).is_mark(',') || self.unit(at + 1).has(Cue::And))
            && self.holding(at).is_none()
    }

    pub(super) fn is_opened(&self, start: usize) -> bool {
        self.sentence.start < start && self.unit(start - 1).has(Cue::Including)
    }
}
