//! Persons where other languages put them: subjects behind their verb, objects before it, and what may stand between.
//! In a language that does none of it, nothing is found here.

use super::{Counted, Linker};
use crate::language::{Act, Cue, Form, Word};
use crate::read::figure::persons::How;
use crate::read::unit::What;

/// How far behind a verb its persons may stand, over when and where.
const ADJUNCTS: usize = 9;

impl Linker<'_> {
    /// "Murieron 14 personas", "fueron asesinados tres jóvenes", "погибли двое": the subject, right behind its verb. One
    /// that stands right before it comes first.
    pub(super) fn subject_behind(
        &self,
        place: usize,
        act: Act,
        from: usize,
        rule: &'static str,
        found: &mut Vec<Counted>,
    ) -> bool {
        let is_before = |index: usize| {
            let phrase = &self.persons[index];
            phrase.governed.is_none() && matches!(phrase.how, How::Number(_) | How::Nobody | How::One)
        };
        if !self.prose.grammar.subject_follows
            || self.ending_at(self.over_negation(from)).is_some_and(is_before)
        {
            return false;
        }
        let was = found.len();
        self.objects(place, act, rule, found);
        was < found.len()
    }

    /// "двух полицейских убили": the object, right before its verb, where none stands behind it.
    pub(super) fn object_before(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        if !self.prose.grammar.object_precedes || act.form != Form::Past {
            return;
        }
        let counts = |index: &usize| {
            let phrase = &self.persons[*index];
            matches!(phrase.how, How::Number(_)) && phrase.governed.is_none()
        };
        if let Some(index) = self.ending_at(place).filter(counts) {
            self.push_list(index, place, act, "verb and object", found);
        }
    }

    /// "убили в Кабуле двух полицейских", "mataron el viernes en Tumaco a tres": over when and where, to a number or an
    /// article; where a word marks objects, to that word.
    pub(super) fn over_adjuncts(&self, from: usize) -> usize {
        if !self.prose.grammar.adjuncts_between {
            return from;
        }
        let ends = |at: usize| {
            let unit = self.unit(at);
            unit.is_verb()
                || unit.act().is_some_and(|act| act.form != Form::Noun)
                || unit.has_any(&[Cue::And, Cue::Or, Cue::Clause, Cue::Relative, Cue::Sustain])
                || matches!(unit.what, What::Mark(_)) && !unit.is_wrapping()
        };
        for at in from..self.sentence.end.min(from + ADJUNCTS) {
            if self.is_object_mark(at) && from < at && self.starting_at(at + 1).is_some() {
                return at + 1;
            }
            if let Some(index) = self.starting_at(at) {
                let phrase = &self.persons[index];
                let is_firm = matches!(phrase.how, How::Number(_) | How::One | How::Nobody);
                if is_firm && phrase.governed.is_none() && phrase.known {
                    return at;
                }
            }
            if ends(at) {
                break;
            }
        }
        from
    }

    /// "a tres": the word that marks persons as the object.
    pub(super) fn is_object_mark(&self, place: usize) -> bool {
        self.prose.grammar.marks_objects && self.sentence.contains(&place) && self.says(place, Word::To)
    }

    /// "погибших нет": nobody, said behind.
    pub(super) fn denied_behind(&self, place: usize) -> Option<usize> {
        let index = self.starting_at(place + 1).filter(|_| self.prose.grammar.object_precedes)?;
        (self.persons[index].how == How::Nobody && self.persons[index].units.len() == 1).then_some(index)
    }

    /// "ранения получили 12 школьников": the wound, said before.
    pub(super) fn is_wound_before(&self, place: usize) -> bool {
        self.prose.grammar.object_precedes
            && self.sentence.start < place
            && self.unit(place - 1).has(Cue::Wound)
    }

    /// "убиты боевиками": who did it, by the ending, and none of those to whom it was done.
    pub(super) fn is_agent_here(&self, index: usize) -> bool {
        let phrase = &self.persons[index];
        matches!(phrase.how, How::Plural | How::One | How::Definite)
            && phrase.head.is_some_and(|head| {
                let word = self.word(head);
                self.prose.grammar.agent_endings.iter().any(|ending| word.ends_with(ending))
            })
    }

    /// Back over "no" and the like before a verb.
    fn over_negation(&self, from: usize) -> usize {
        let mut at = from;
        while at > self.sentence.start && self.unit(at - 1).has(Cue::Not) && !self.unit(at - 1).has(Cue::No) {
            at -= 1;
        }
        at
    }
}
