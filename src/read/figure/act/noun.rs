//! Nouns of harm that stand apart from those whom they are told of: "the murder in Herat of a clerk", "Rahimi's
//! murder", "nine corpses of fishermen".

use super::{Counted, Linker};
use crate::language::{Act, Cue, Form, Number, Word};
use crate::model::Kind;
use crate::read::figure::persons::How;
use crate::read::unit::What;
use crate::text::token::hash;

/// How sure a noun must be of violence to be told of its owner.
const FIRM: u8 = 50;

/// How many units lie between a noun and those of whom it is told.
const REACH: usize = 8;

impl Linker<'_> {
    /// "the murder in Herat of a clerk", "the killings in May of two judges": over where and when it was.
    pub(super) fn noun_apart(&self, place: usize, found: &mut Vec<Counted>) {
        let is_between = |at: &usize| {
            let unit = self.unit(*at);
            matches!(unit.what, What::Place(_) | What::Day(_))
                || unit.has(Cue::Preposition) && !unit.has(Cue::Of)
                || unit.has_any(&[Cue::Definite, Cue::Adverb]) && unit.act().is_none()
                || unit.is_mark(',')
        };
        let end = self.sentence.end.min(place + REACH);
        let Some(of) = (place + 1..end).find(|at| !is_between(at)) else { return };
        let is_apart = self.unit(of).has(Cue::Of)
            && (place + 1..of).any(|at| matches!(self.unit(at).what, What::Place(_) | What::Day(_)));
        let of_hash = self.prose.tokens[self.unit(of).tokens.start].hash;
        if let Some(act) = self.noun_of_harm(place, of_hash).filter(|_| is_apart) {
            self.objects(of, act, "noun of", found);
        }
    }

    /// "Rahimi's murder in Herat", "Judge Karim's assassination on Friday": whoever it was, told by what came to him,
    /// and where or when it did. "Files on Rahimi's murder", "his murder trial" tell of long ago.
    pub(super) fn owned_noun(&self, place: usize, found: &mut Vec<Counted>) {
        if place < self.sentence.start + 2 || !self.is_owned(place) {
            return;
        }
        let Some(of) = self.prose.grammar.noun_link else { return };
        let is_old = self.sentence.clone().any(|at| self.unit(at).has(Cue::Anniversary));
        // A death may be anybody's.
        let is_firm = self.unit(place).event().is_some_and(|event| !event.general && FIRM <= event.weight);
        if is_old || !is_firm || !self.is_dated_or_placed(place) {
            return;
        }
        let act = self.noun_of_harm(place, hash(of)).filter(|act| act.kind == Kind::Killed);
        let Some(act) = act else { return };
        let owner = self.persons.partition_point(|phrase| phrase.units.end < place - 1);
        let is_named = self.persons.get(owner).is_some_and(|phrase| {
            phrase.units.end == place - 1
                && phrase.number == Number::One
                && match phrase.how {
                    How::Name => true,
                    How::One => phrase.head.is_some_and(|head| head + 1 < phrase.units.end),
                    _ => false,
                }
        });
        if is_named {
            let from = found.len();
            self.push(owner, place, act, None, "noun of", found);
            let occasion = self.is_occasion(self.persons[owner].units.start);
            let own = found[from..].iter_mut();
            own.for_each(|counted| (counted.weak, counted.occasion) = (true, occasion));
        }
    }

    /// "murder on Friday", "murder in the town of Herat": with when or where right behind.
    fn is_dated_or_placed(&self, place: usize) -> bool {
        let is_between = |at: &usize| {
            let unit = self.unit(*at);
            unit.what == What::Word && unit.has_any(&[Cue::Preposition, Cue::Definite]) && !unit.is_verb()
        };
        (place + 1..self.sentence.end.min(place + 4))
            .find(|at| !is_between(at))
            .is_some_and(|at| matches!(self.unit(at).what, What::Place(_) | What::Day(_)))
    }

    /// "nine corpses of fishermen": so many, and not as many as "fishermen" may be. Says whether they are counted.
    pub(super) fn counted_noun(&self, place: usize, act: Act, found: &mut Vec<Counted>) -> bool {
        if act.kind != Kind::Killed || place == self.sentence.start || !self.unit(place - 1).is_number() {
            return false;
        }
        let Some(index) = self.holding(place - 1).and_then(|phrase| self.starting_at(phrase.units.start))
        else {
            return false;
        };
        let behind = self.persons[index..].iter().find(|phrase| place < phrase.units.start);
        let of_whom = behind.filter(|phrase| {
            phrase.units.start <= place + 3 && matches!(phrase.how, How::Plural | How::Definite)
        });
        let Some(population) = of_whom.map(|phrase| phrase.population) else { return false };
        let from = found.len();
        self.push(index, place, act, None, "noun of", found);
        let counted = &mut found[from..];
        counted.iter_mut().for_each(|counted| counted.population = counted.population.or(population));
        !counted.is_empty()
    }

    /// "Rahimi's murder": told of whom it stands behind, and no verb.
    pub(super) fn is_owned(&self, place: usize) -> bool {
        self.sentence.start < place && self.says(place - 1, Word::Own)
    }

    /// Whether a word alone may be such a noun.
    pub(super) fn may_be_harm(&self, place: usize) -> bool {
        let unit = self.unit(place);
        unit.what == What::Word
            && unit.tokens.len() == 1
            && unit.act().is_none_or(|act| act.form == Form::Base)
            && (unit.event().is_some()
                || unit.has(Cue::Harm)
                || unit.person().is_some_and(|person| person.kind == Some(Kind::Killed)))
    }

    /// What a noun tells as if "of" stood right behind it: "murder" as in "murder of".
    fn noun_of_harm(&self, place: usize, of: u64) -> Option<Act> {
        let token = &self.prose.tokens[self.unit(place).tokens.start];
        let (words, meaning) = self.prose.lexicon.longest(token.hash, |_| Some(of))?;
        let is_harm = |act: &Act| act.form == Form::Noun && matches!(act.kind, Kind::Killed | Kind::Abducted);
        meaning.act.filter(|act| words == 2 && is_harm(act))
    }
}
