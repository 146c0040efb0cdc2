//! Persons told of by a clause behind them: "the 200 men whom they had captured", "28 of the 100 pupils abducted".

use super::{Counted, Linker};
use crate::language::{Act, Cue, Ending, Form, Word};
use crate::model::{Kind, Population};
use crate::read::figure::persons::How;
use crate::read::unit::What;

impl Linker<'_> {
    /// "freed 28 of the 100 pupils abducted in May": the hundred, behind the number of some of them.
    pub(super) fn all_of_whom(
        &self,
        index: usize,
        place: usize,
        act: Act,
        by: Option<Population>,
        found: &mut Vec<Counted>,
    ) {
        let phrase = &self.persons[index];
        let mut numbers = phrase.units.clone().filter_map(|at| match self.unit(at).what {
            What::Number(amount) => Some((at, amount)),
            _ => None,
        });
        let Some((at, amount)) = numbers.nth(1).filter(|_| phrase.part && phrase.head.is_some()) else {
            return;
        };
        let mut told = Vec::new();
        self.push(index, place, act, by, "all of whom", &mut told);
        found.extend(told.pop().map(|counted| Counted {
            amount: self.prose.amounts[amount].clone(),
            units: at..phrase.units.end,
            marked: at..at + 1,
            part: false,
            also: false,
            weak: false,
            ..counted
        }));
    }

    /// "the 200 men whom they had captured", "an Austrian they had been holding": the object, before who did it.
    pub(super) fn relative_object(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        if !act.of_object || matches!(act.form, Form::Noun | Form::Adjective | Form::Base | Form::Third) {
            return;
        }
        let mut at = place;
        while self.sentence.start < at && self.unit(at - 1).has_any(&[Cue::Be, Cue::Have, Cue::Adverb]) {
            at -= 1;
        }
        let armed = Some(Population::ArmedGroup);
        let Some(doer) = self.doer_behind_whom(at) else { return };
        at = doer;
        let is_told_by_noun = !matches!(self.unit(at).what, What::Mark(_))
            && !self.says_any(at, &[Word::They, Word::He, Word::She]);
        if self.says_any(at - 1, &[Word::Whom, Word::That, Word::Who]) {
            at -= 1;
        }
        if at == self.sentence.start || self.unit(at - 1).is_mark(',') {
            return;
        }
        let Some(index) = self.ending_at(at).filter(|index| self.persons[*index].known) else { return };
        // They are those of whom the sentence told first.
        let by = armed.filter(|_| {
            is_told_by_noun || self.persons[..index].iter().any(|phrase| phrase.population == armed)
        });
        match self.persons[index].how {
            How::Number(_) if self.persons[index].part => self.all_of_whom(index, place, act, by, found),
            How::Number(_) => self.push(index, place, act, by, "whom they", found),
            _ => {}
        }
    }

    /// Where those begin who did it, right before their verb: "they", or armed men by their name behind "whom".
    fn doer_behind_whom(&self, end: usize) -> Option<usize> {
        if self.sentence.start + 1 < end && self.says_any(end - 1, &[Word::They, Word::He, Word::She]) {
            return Some(end - 1);
        }
        let doer = self.ending_at(end).map(|index| &self.persons[index])?;
        let start = doer.units.start;
        let is_led = self.sentence.start + 1 < start && self.says_any(start - 1, &[Word::Whom, Word::That]);
        (is_led && doer.units.end == end && doer.population == Some(Population::ArmedGroup)).then_some(start)
    }

    /// "hacked or burned to death": dead of the one as of the other.
    pub(super) fn is_to_death_too(&self, place: usize, act: Act) -> bool {
        let second = place + 2;
        act.kind == Kind::Injured
            && second < self.sentence.end
            && self.unit(place + 1).has_any(&[Cue::Or, Cue::And])
            && self.unit(second).act().is_some_and(|other| other.kind == Kind::Killed)
            && self.prose.ends_so(second, &[Word::To, Word::ToldDead])
    }

    /// "charged with the attempted murder of two officers": who was not killed.
    pub(super) fn is_attempted(&self, place: usize, act: Act) -> bool {
        act.form == Form::Noun && self.sentence.start < place && self.unit(place - 1).has(Cue::Fail)
    }

    /// "the army's assault": a noun, and no verb.
    pub(super) fn is_theirs(&self, place: usize, act: Act) -> bool {
        act.form == Form::Base
            && self.sentence.start < place
            && (self.unit(place - 1).has_any(&[Cue::Definite, Cue::Indefinite, Cue::Another])
                || act.kind == Kind::Injured && self.says(place - 1, Word::Own))
    }

    /// The auxiliary of a passive that "and" joins to the verb here: "were lined up in the yard and shot".
    pub(super) fn passive_before(&self, place: usize) -> Option<usize> {
        let and = place
            .checked_sub(1)
            .filter(|and| self.sentence.contains(and) && self.unit(*and).has(Cue::And))?;
        let floor = self.sentence.start.max(and.saturating_sub(14));
        let aux = (floor..and).rev().find(|at| {
            self.says_any(*at, &[Word::Was, Word::Were, Word::Been]) && self.is_plain_participle(*at + 1)
        })?;
        let is_other = |at: usize| {
            let unit = self.unit(at);
            unit.act().is_some() && !unit.has(Cue::Manifold)
                || unit.has_any(&[Cue::Clause, Cue::Relative, Cue::Be, Cue::Have])
                || unit.is_mark(';')
        };
        (!(aux + 2..and).any(is_other)).then_some(aux)
    }

    /// "Elderly couple tied up and murdered in farm attack": those before a participle that "and" joins to the verb here.
    pub(super) fn participle_before(&self, place: usize) -> Option<usize> {
        let and = place
            .checked_sub(1)
            .filter(|and| self.sentence.contains(and) && self.unit(*and).has(Cue::And))?;
        let floor = self.sentence.start.max(and.saturating_sub(4));
        let is_participle = |at: usize| {
            (self.prose.is_unknown(at)
                || self.unit(at).has_any(&[Cue::Verb, Cue::Attack, Cue::Molest, Cue::Carried]))
                && self.prose.ends(at, Ending::Past)
        };
        let first = (floor..and).rev().find(|at| is_participle(*at))?;
        let index = self.ending_at(first).filter(|index| self.persons[*index].units.end == first)?;
        let phrase = &self.persons[index];
        let is_victim =
            !matches!(phrase.population, Some(Population::ArmedGroup | Population::SecurityForces))
                && matches!(phrase.how, How::Number(_) | How::One)
                && phrase.known
                && phrase.governed.is_none();
        is_victim.then_some(index)
    }

    /// "the hostages — two Canadians and a Norwegian — were": the first of those who are told one by one behind a dash.
    pub(super) fn listed_behind(&self, index: usize) -> Option<usize> {
        let phrase = &self.persons[index];
        let end = phrase.units.end;
        let is_many = matches!(phrase.how, How::Definite | How::Plural)
            && phrase.number == crate::language::Number::Many;
        let is_opened =
            end < self.sentence.end && ['—', '–', '-', '('].iter().any(|mark| self.unit(end).is_mark(*mark));
        self.starting_at(end + 1).filter(|next| {
            is_many && is_opened && matches!(self.persons[*next].how, How::Number(_) | How::One)
        })
    }

    /// "have let 68 of them go", "taking ten others prisoner": verbs whose second word stands behind the persons.
    pub(super) fn splits(&self, found: &mut Vec<Counted>) {
        if self.prose.grammar.splits.is_empty() {
            return;
        }
        for (index, phrase) in self.persons.iter().enumerate() {
            if matches!(phrase.how, How::Number(_) | How::One) && self.sentence.start < phrase.units.start {
                self.split(index, found);
            }
        }
    }

    /// "caught two robbers and burned them to death": what the verb and its second word tell of those told before.
    pub(super) fn split_of_them(&self, place: usize) -> Option<Act> {
        let is_them = |at: usize| self.sentence.contains(&at) && self.unit(at).has(Cue::Them);
        (self.says(place, Word::Split) && is_them(place + 1)).then_some(())?;
        let from = place + 2;
        let words: Vec<&str> =
            (from + 1..=self.sentence.end.min(from + 4)).map(|end| self.prose.words(from..end)).collect();
        let is_this = |(_, verbs, second): &&(Kind, &str, &str)| {
            words.iter().any(|words| words.eq_ignore_ascii_case(second))
                && verbs.split(' ').any(|form| form == self.word(place))
        };
        let (kind, _, _) = self.prose.grammar.splits.iter().find(is_this)?;
        // "One bullet hit him in the back": he is counted by what else is told of him.
        (*kind != Kind::Injured).then_some(())?;
        Some(Act { kind: *kind, of_object: true, form: Form::PastOrParticiple })
    }

    fn split(&self, index: usize, found: &mut Vec<Counted>) {
        let splits = self.prose.grammar.splits;
        let phrase = &self.persons[index];
        // "hit only one man in the arm".
        let mut verb = phrase.units.start - 1;
        while self.sentence.start < verb && self.unit(verb).has(Cue::Adverb) {
            verb -= 1;
        }
        if !self.says(verb, Word::Split) {
            return;
        }
        let mut place = phrase.units.end;
        while place < self.sentence.end
            && (self.unit(place).has(Cue::Adverb) && self.unit(place).act().is_none()
                || self.unit(place).is_mark(',') && place == phrase.units.end)
        {
            place += 1;
        }
        // "taking ten nurses prisoner": the word may have been taken for their noun.
        let last = phrase.units.end - 1;
        let is_noun = phrase.head == Some(last) && 1 < phrase.units.len();
        let words_at =
            |at: usize| (at + 1..=self.sentence.end.min(at + 4)).map(move |end| self.prose.words(at..end));
        let behind: Vec<&str> =
            words_at(place).chain(Some(last).filter(|_| is_noun).into_iter().flat_map(words_at)).collect();
        let is_this = |(_, verbs, second): &&(Kind, &str, &str)| {
            behind.iter().any(|words| words.eq_ignore_ascii_case(second))
                && verbs.split(' ').any(|form| form == self.word(verb))
        };
        let Some((kind, _, _)) = splits.iter().find(is_this) else { return };
        // "sent 40 doctors to the hospital": to work there.
        let is_medic = phrase.head.is_some_and(|head| self.says(head, Word::Medics));
        if *kind == Kind::Injured && is_medic {
            return;
        }
        let start = phrase.units.start;
        if found.iter().any(|counted| counted.units.start == start && counted.kind == *kind) {
            return;
        }
        found.retain(|counted| counted.units.start != start);
        let act = Act { kind: *kind, of_object: true, form: Form::Adjective };
        self.push(index, place, act, None, "verb and object", found);
    }
}
