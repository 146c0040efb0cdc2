//! What was done to how many: verbs and nouns of harm, linked to the persons they are told of.
//!
//! "ten people were killed": the subject; "killed ten people": the object; "the killing of ten":
//! what stands behind it. No parser and no tagger: the phrase next to the verb, unless a
//! preposition holds it or another verb has it.

mod clause;
mod list;
mod object;
mod subject;
mod take;

use std::ops::Range;

use super::persons::{How, Persons};
use super::prose::Prose;
use crate::language::{Act, Cue, Form};
use crate::model::{Amount, Bound, Kind, Population, Role};

/// How many of what, as one place of the text says it.
#[derive(Clone, Debug)]
pub(in crate::read) struct Counted {
    pub(in crate::read) kind: Kind,
    pub(in crate::read) amount: Amount,
    /// The noun phrase.
    pub(in crate::read) units: Range<usize>,
    /// The number in it.
    pub(in crate::read) marked: Range<usize>,
    /// The word that says what was done.
    pub(in crate::read) act: usize,
    pub(in crate::read) sentence: usize,
    pub(in crate::read) population: Option<Population>,
    pub(in crate::read) role: Option<Role>,
    /// Those who did it, where they are the verb's subject.
    pub(in crate::read) by: Option<Population>,
    /// "others", "more": on top of those told before.
    pub(in crate::read) also: bool,
    /// Some of those told before.
    pub(in crate::read) part: bool,
    /// Told before, or implied: counts only where nothing firmer is told.
    pub(in crate::read) weak: bool,
    /// The noun that it was counted by, folded.
    pub(in crate::read) noun: Option<String>,
    pub(in crate::read) rule: &'static str,
}

/// How many units lie between two verbs that share their object.
const REACH: usize = 24;

/// All that one sentence counts by its verbs.
pub(super) fn counted(prose: &Prose, index: usize, persons: &[Persons]) -> Vec<Counted> {
    let sentence = &prose.sentences[index];
    let linker = Linker { prose, index, sentence, persons };
    let mut found = Vec::new();
    for place in sentence.clone() {
        if let Some(act) = prose.units[place].act() {
            linker.link(place, act, &mut found);
        }
    }
    found
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
            && self.unit(place + 2).is_number();
        if self.is_idiom(place) || is_label {
            return;
        }
        match act.form {
            Form::Noun => self.objects(place, act, "noun of", found),
            Form::Adjective => self.adjective(place, act, found),
            _ if !act.of_object => self.subject(place, act, place, "subject", found),
            Form::Ing if place == self.sentence.start || self.word(place - 1) != "being" => {
                self.objects(place, act, "verb and object", found);
            }
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
                self.objects(place, act, "verb and object", found);
            }
            _ => self.past(place, act, found),
        }
    }

    /// "were killed", "killed ten", "ten killed".
    fn past(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        if self.is_passive(place) {
            let from = self.auxiliary(place).unwrap_or(place);
            self.subject(place, act, from, "subject of a passive", found);
            return;
        }
        let was = found.len();
        self.objects(place, act, "verb and object", found);
        if found.len() == was && !self.has_have(place) {
            self.reduced(place, act, found);
        }
        if found.len() == was
            && self.sentence.start < place
            && matches!(self.word(place - 1), "and" | "then" | "later" | "subsequently")
        {
            self.shared(place, act, found);
        }
    }

    /// "abducted a woman and then killed", "was dragged out and killed by": those of the verb before.
    fn shared(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
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
        for counted in &before {
            if counted.kind != act.kind {
                found.push(Counted { kind: act.kind, act: place, rule: "shared object", ..counted.clone() });
            }
        }
        let is_agent_told = (place + 1..self.sentence.end.min(place + 3)).any(|unit| self.word(unit) == "by");
        if before.is_empty() && is_agent_told {
            self.subject(place, act, place, "subject of a passive", found);
        }
    }

    /// "Three killed, 12 wounded in market blast"; "resulting in five soldiers killed".
    fn reduced(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        let Some(before) = self.ending_at(place) else { return };
        let phrase = &self.persons[before];
        if !matches!(phrase.how, How::Number(_) | How::Nobody | How::One)
            || self.is_object(before) && phrase.governed.is_none()
        {
            let after_leave =
                phrase.units.start.checked_sub(1).is_some_and(|unit| self.prose.units[unit].has(Cue::Leave));
            if !matches!(phrase.how, How::Number(_)) || !after_leave {
                return;
            }
        }
        self.push_list(before, place, act, "participle", found);
    }

    /// "133 dead", "left five dead", "all pupils escaped unharmed", "Four children were among the dead".
    fn adjective(&self, place: usize, act: Act, found: &mut Vec<Counted>) {
        if let Some(before) = self.ending_at(place) {
            self.push_list(before, place, act, "told of them", found);
        } else if let Some(aux) = self.auxiliary(place) {
            self.subject(place, act, aux, "told of the subject", found);
        } else if act.kind == Kind::Survivors || act.kind == Kind::Missing {
            self.subject(place, act, place, "told of the subject", found);
        }
    }

    fn unit(&self, place: usize) -> &super::unit::Unit {
        &self.prose.units[place]
    }

    fn word(&self, place: usize) -> &str {
        self.prose.folded(place)
    }
}
