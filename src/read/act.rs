//! What was done to how many: verbs and nouns of harm, linked to the persons they are told of.
//!
//! "ten people were killed": the subject; "killed ten people": the object; "the killing of ten":
//! what stands behind it. No parser and no tagger: the phrase next to the verb, unless a
//! preposition holds it or another verb has it.

use std::ops::Range;

use super::persons::{How, Persons};
use super::prose::Prose;
use super::unit::What;
use crate::language::{Act, Cue, Form, Number};
use crate::model::{Amount, Bound, Kind, Population, Role};

/// How many of what, as one place of the text says it.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    pub(super) kind: Kind,
    pub(super) amount: Amount,
    /// The noun phrase.
    pub(super) units: Range<usize>,
    /// The number in it.
    pub(super) marked: Range<usize>,
    /// The word that says what was done.
    pub(super) act: usize,
    pub(super) sentence: usize,
    pub(super) population: Option<Population>,
    pub(super) role: Option<Role>,
    /// Those who did it, where they are the verb's subject.
    pub(super) by: Option<Population>,
    /// "others", "more": on top of those told before.
    pub(super) also: bool,
    /// Some of those told before.
    pub(super) part: bool,
    /// Told before, or implied: counts only where nothing firmer is told.
    pub(super) weak: bool,
    /// The noun that it was counted by, folded.
    pub(super) noun: Option<String>,
    pub(super) rule: &'static str,
}

/// How many units to the left a subject is looked for; keeps endless sentences linear.
const FAR: usize = 80;

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

/// A man, a woman, a person by name: no soldier and no official, or the text would say so.
fn civilian(prose: &Prose, phrase: &Persons, act: Act) -> Option<Population> {
    let is_harm = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Hostages);
    let is_person = match phrase.how {
        How::Name => true,
        How::Number(_) | How::One => phrase.head.is_some_and(|head| prose.units[head].has(Cue::Individual)),
        _ => false,
    };
    (is_harm && is_person).then_some(Population::Civilian)
}

/// How far behind a phrase its ties are looked for.
fn act_end(phrase: &Persons, sentence: &Range<usize>) -> usize {
    sentence.end.min(phrase.units.end + 8)
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

    /// The phrases behind a verb or noun: its objects, all that are joined by commas and "and".
    fn objects(&self, place: usize, act: Act, rule: &'static str, found: &mut Vec<Counted>) {
        let mut at = place + 1;
        while at < self.sentence.end
            && (self.unit(at).is_wrapping()
                || self.unit(at).has(Cue::Adverb) && !self.unit(at).has(Cue::Have)
                || self.word(at) == "to" && at == place + 1)
            && self.starting_at(at).is_none()
        {
            at += 1;
        }
        let mut agent = None;
        let mut first = true;
        let from = found.len();
        while let Some(index) = self.starting_at(at) {
            let phrase = &self.persons[index];
            if !first && self.begins_clause(phrase.units.end) {
                break;
            }
            if first {
                agent = self.agent(place, act.form);
            }
            first = false;
            self.push(index, place, act, agent, rule, found);
            match self.next_in_list(phrase.units.end) {
                Some(next) => at = next,
                None => break,
            }
        }
        firm_up(&mut found[from..]);
    }

    /// Where the next phrase of a list starts: over names, brackets, appositions and places.
    fn next_in_list(&self, from: usize) -> Option<usize> {
        let mut at = from;
        let mut depth = 0_i32;
        let mut saw_place = false;
        while at < self.sentence.end.min(from + 24) {
            let unit = self.unit(at);
            if unit.is_mark('(') || unit.is_mark('[') {
                depth += 1;
            } else if unit.is_mark(')') || unit.is_mark(']') {
                depth -= 1;
            } else if depth > 0 || unit.is_wrapping() {
            } else if unit.has(Cue::Half) {
                return None;
            } else if unit.has_any(&[Cue::And, Cue::Besides]) || unit.is_mark(',') {
                let mut next = at + 1;
                let mut is_and = !unit.is_mark(',');
                while next < self.sentence.end
                    && (self.unit(next).has_any(&[Cue::And, Cue::Besides])
                        || self.unit(next).has(Cue::Adverb)
                        || self.unit(next).is_wrapping())
                    && self.starting_at(next).is_none()
                {
                    is_and |= self.unit(next).has_any(&[Cue::And, Cue::Besides]);
                    next += 1;
                }
                if let Some(index) = self.starting_at(next) {
                    let phrase = &self.persons[index];
                    if self.is_apposition(index, is_and) {
                        at = phrase.units.end;
                        continue;
                    }
                    let fits = match phrase.how {
                        How::Number(_) | How::One => true,
                        How::Plural | How::Definite | How::Name => !saw_place && is_and,
                        How::Pronoun | How::Nobody => false,
                    };
                    return fits.then_some(next);
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
    fn is_apposition(&self, index: usize, is_and: bool) -> bool {
        let phrase = &self.persons[index];
        let Some(before) = index.checked_sub(1).map(|before| &self.persons[before]) else { return false };
        let has_article =
            self.unit(phrase.units.start).has_any(&[Cue::Indefinite, Cue::Another, Cue::Definite]);
        match (before.how, phrase.how) {
            (How::Number(_), How::Name) => true,
            (How::One | How::Definite, How::Name) => !is_and,
            (How::Name, How::One | How::Definite) if !is_and => true,
            (How::One | How::Definite | How::Name, How::One) => !has_article,
            _ => false,
        }
    }

    /// The phrase that a passive or an intransitive verb is told of, with all that is joined to it.
    fn subject(&self, place: usize, act: Act, from: usize, rule: &'static str, found: &mut Vec<Counted>) {
        let Some(mut index) = self.subject_of(from) else { return };
        // "Two officers and a civilian were killed": the rest of the list stands nearer to the verb.
        while let Some(next) = self.persons.get(index + 1)
            && next.units.end <= from
            && next.governed.is_none()
            && self.persons[index].how != How::Pronoun
            && self.joins(self.persons[index].units.end..next.units.start)
        {
            index += 1;
        }
        self.push_list(index, place, act, rule, found);
    }

    /// The nearest phrase to the left that no preposition and no other verb holds.
    fn subject_of(&self, from: usize) -> Option<usize> {
        if let Some(index) = self.antecedent(from) {
            return Some(index);
        }
        let mut best: Option<(u32, usize)> = None;
        let mut clauses = 0;
        let mut at = from;
        let mut depth = 0_i32;
        while at > self.sentence.start && from - at < FAR {
            at -= 1;
            let unit = self.unit(at);
            if unit.is_mark(')') || unit.is_mark(']') {
                depth += 1;
            } else if unit.is_mark('(') || unit.is_mark('[') {
                depth -= 1;
            } else if unit.is_mark(';') || (unit.is_mark(':') && depth == 0) {
                break;
            }
            if let Some(index) = self.starting_at(at) {
                let phrase = &self.persons[index];
                if phrase.units.end > from {
                    continue;
                }
                let mut cost = match phrase.how {
                    How::Number(_) | How::Nobody => 0,
                    How::One => 1,
                    How::Plural => 2,
                    How::Definite => 3,
                    How::Name => 4,
                    How::Pronoun => 3,
                };
                if depth != 0 {
                    cost += 6;
                }
                if !phrase.known {
                    cost += 2;
                }
                if phrase.part
                    && phrase.governed.is_none()
                    && clauses == 0
                    && !self.is_bracketed(phrase.units.start, from)
                {
                    cost = 0;
                } else if let Some(governor) = phrase.governed {
                    cost += if self.is_total_of(governor) { 0 } else { 7 };
                } else if self.is_object(index) {
                    cost += 6;
                } else if self.is_aside(index, from) {
                    cost += 5;
                }
                cost += clauses * 4;
                if best.is_none_or(|(known, _)| cost < known) {
                    best = Some((cost, index));
                }
            }
            if unit.has_any(&[Cue::Clause]) && !unit.has(Cue::Preposition) {
                clauses += 1;
            }
            if clauses > 2 {
                break;
            }
        }
        best.filter(|(cost, _)| *cost < 12).map(|(_, index)| index)
    }

    /// "seven officials who were abducted": the phrase before the relative pronoun.
    fn antecedent(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while at > self.sentence.start && self.unit(at - 1).has(Cue::Adverb) {
            at -= 1;
        }
        let pronoun = at.checked_sub(1).filter(|unit| *unit >= self.sentence.start)?;
        if !matches!(self.word(pronoun), "who" | "whom") {
            return None;
        }
        let mut end = pronoun;
        while end > self.sentence.start
            && (self.unit(end - 1).is_mark(',') || self.unit(end - 1).is_wrapping())
        {
            end -= 1;
        }
        let near =
            self.persons.iter().rposition(|phrase| phrase.units.end <= end && end <= phrase.units.end + 4)?;
        (!matches!(self.persons[near].how, How::Pronoun)).then_some(near)
    }

    /// "a total of", "a group of", "the bodies of": the phrase behind is what is meant.
    fn is_total_of(&self, governor: usize) -> bool {
        self.unit(governor).has(Cue::Of)
            && governor > self.sentence.start
            && matches!(
                self.word(governor - 1),
                "total"
                    | "family"
                    | "group"
                    | "number"
                    | "bodies"
                    | "members"
                    | "batch"
                    | "team"
                    | "gang"
                    | "crowd"
            )
    }

    /// "— nine of them police —", ", among them three children,": inside what was put between.
    fn is_aside(&self, index: usize, from: usize) -> bool {
        let phrase = &self.persons[index];
        let Some(before) = phrase.units.start.checked_sub(1).filter(|unit| *unit >= self.sentence.start)
        else {
            return false;
        };
        let opener = self.unit(before);
        let is_opened =
            opener.has_any(&[Cue::Including, Cue::Among]) || opener.is_mark('—') || opener.is_mark('(');
        if is_opened {
            return phrase.units.end <= from;
        }
        // "including one trooper and one constable": the second as well, unless a comma closed it.
        let Some(earlier) = index.checked_sub(1) else { return false };
        let between = self.persons[earlier].units.end..phrase.units.start;
        let has = |test: &dyn Fn(usize) -> bool| between.clone().any(test);
        let is_one_of =
            has(&|unit| self.unit(unit).is_mark(',')) != has(&|unit| self.unit(unit).has(Cue::And));
        is_one_of && between.len() < 4 && self.joins(between.clone()) && self.is_aside(earlier, from)
    }

    fn is_opened(&self, start: usize) -> bool {
        self.sentence.start < start && self.unit(start - 1).has(Cue::Including)
    }

    fn is_bracketed(&self, start: usize, from: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|unit| *unit >= self.sentence.start) else {
            return false;
        };
        let opener = self.unit(before);
        let closer = (start..from).any(|unit| {
            self.unit(unit).is_mark('—') || self.unit(unit).is_mark(')') || self.unit(unit).is_mark(',')
        });
        (opener.is_mark('—') || opener.is_mark('(') || opener.is_mark(',')) && closer
    }

    /// Whether another verb before the phrase has it as its object.
    fn is_object(&self, index: usize) -> bool {
        let start = self.persons[index].units.start;
        let mut at = start;
        while at > self.sentence.start {
            at -= 1;
            let unit = self.unit(at);
            if unit.is_wrapping() || unit.has(Cue::Adverb) && unit.act().is_none() && !unit.is_verb() {
                continue;
            }
            if unit.has_any(&[Cue::Be, Cue::Say, Cue::Claim, Cue::Deny]) {
                return false;
            }
            return unit.is_verb();
        }
        false
    }

    /// A phrase and those joined before it: "four soldiers, two policemen and a child".
    fn push_list(&self, last: usize, place: usize, act: Act, rule: &'static str, found: &mut Vec<Counted>) {
        let mut indices = vec![last];
        let mut index = last;
        while index > 0 {
            // "seven villagers, including a suspect, and one officer": over what was put between.
            while 1 < index && self.is_aside(index - 1, self.persons[index].units.start) {
                index -= 1;
            }
            let (earlier, phrase) =
                (&self.persons[index - 1], &self.persons[*indices.last().unwrap_or(&index)]);
            let between = earlier.units.end..phrase.units.start;
            if !self.joins(between)
                || (earlier.governed.is_some() && phrase.governed.is_none())
                || self.is_object(index - 1)
            {
                break;
            }
            let is_and = (earlier.units.end..phrase.units.start)
                .any(|unit| self.unit(unit).has_any(&[Cue::And, Cue::Besides]));
            if matches!(earlier.how, How::Pronoun) {
                break;
            }
            if self.is_apposition(index, is_and) {
                // The one named first is the one that counts.
                indices.pop();
            }
            index -= 1;
            indices.push(index);
        }
        let from = found.len();
        for index in indices.into_iter().rev() {
            self.push(index, place, act, None, rule, found);
        }
        firm_up(&mut found[from..]);
    }

    /// Whether only "and", commas, names and brackets stand between two phrases.
    fn joins(&self, between: Range<usize>) -> bool {
        let mut is_joined = false;
        let mut depth = 0_i32;
        for at in between {
            let unit = self.unit(at);
            if unit.is_mark('(') || unit.is_mark('[') {
                depth += 1;
            } else if unit.is_mark(')') || unit.is_mark(']') {
                depth -= 1;
            } else if depth > 0 || unit.is_wrapping() || self.prose.is_name(at) {
            } else if unit.has_any(&[Cue::And, Cue::Besides]) || unit.is_mark(',') {
                is_joined = true;
            } else if unit.has(Cue::Including)
                || self.holding(at).is_some_and(|phrase| self.is_opened(phrase.units.start))
            {
            } else {
                return false;
            }
        }
        is_joined
    }

    fn push(
        &self,
        index: usize,
        place: usize,
        act: Act,
        by: Option<Population>,
        rule: &'static str,
        found: &mut Vec<Counted>,
    ) {
        let phrase = &self.persons[index];
        if !phrase.known
            && !matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Casualties)
        {
            return;
        }
        let harmed_heads = matches!(phrase.kind, Some(Kind::Killed | Kind::Injured | Kind::Casualties));
        if harmed_heads && act.kind != phrase.kind.unwrap_or(act.kind) && !matches!(act.kind, Kind::Killed) {
            return;
        }
        if phrase.how == How::Pronoun && act.form == Form::Base {
            return;
        }
        let Some((amount, weak)) = self.amount(phrase) else { return };
        // "One of the injured died": one more dead, whoever was counted before.
        let is_delta = phrase.part && phrase.kind == Some(Kind::Injured) && act.kind == Kind::Killed;
        let kind = self.kind(place, act, phrase);
        let same =
            found.iter().position(|other| other.units.start == phrase.units.start && other.kind == kind);
        if same.is_some() {
            return;
        }
        found.push(Counted {
            kind,
            amount,
            units: phrase.units.clone(),
            marked: self.marked(phrase),
            act: place,
            sentence: self.index,
            population: phrase
                .population
                .or_else(|| self.opponent(phrase, act, by))
                .or_else(|| self.apposed(index))
                .or_else(|| self.before(phrase, found))
                .or_else(|| civilian(self.prose, phrase, act)),
            role: None,
            by,
            also: phrase.also || is_delta,
            part: phrase.part && !is_delta,
            weak,
            noun: phrase.head.map(|head| self.word(head).to_owned()),
            rule,
        });
    }

    /// "Dolu Zhure, a police informer": what the apposition says.
    fn apposed(&self, index: usize) -> Option<Population> {
        let (phrase, next) = (&self.persons[index], self.persons.get(index + 1)?);
        let is_close = next.units.start <= phrase.units.end + 5 && self.unit(phrase.units.end).is_mark(',');
        (matches!(phrase.how, How::Name | How::One | How::Definite)
            && is_close
            && self.joins(phrase.units.end..next.units.start)
            && next.how == How::One)
            .then_some(next.population)
            .flatten()
    }

    /// "two soldiers were killed and three others injured": others of the same.
    fn before(&self, phrase: &Persons, found: &[Counted]) -> Option<Population> {
        let is_bare = phrase.head.is_none_or(|head| self.unit(head).has(Cue::Others))
            && phrase.known
            && phrase.how != How::Name;
        is_bare.then(|| found.last().and_then(|last| last.population)).flatten()
    }

    /// Those whom soldiers and police kill or catch, where the phrase does not say who they are.
    fn opponent(&self, phrase: &Persons, act: Act, by: Option<Population>) -> Option<Population> {
        let is_bare = phrase.head.is_none() && phrase.known;
        let is_fight = matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Detained);
        let tied = (phrase.units.end..act_end(phrase, self.sentence))
            .take(8)
            .any(|unit| matches!(self.unit(unit).what, What::Group(_)));
        let is_tied = tied && phrase.head.is_none_or(|_| phrase.population.is_none());
        (is_bare && is_fight && by == Some(Population::SecurityForces)
            || is_tied && is_fight && self.is_tie(phrase.units.end))
        .then_some(Population::ArmedGroup)
    }

    /// "linked to", "connected to", "belonging to", "of the": what ties a man to a group.
    fn is_tie(&self, from: usize) -> bool {
        (from..self.sentence.end.min(from + 3)).any(|unit| {
            matches!(
                self.word(unit),
                "connected" | "linked" | "belonging" | "affiliated" | "loyal" | "tied" | "associated" | "of"
            )
        })
    }

    /// "shot him dead": killed after all.
    fn kind(&self, place: usize, act: Act, phrase: &Persons) -> Kind {
        let behind = phrase.units.end..self.sentence.end.min(phrase.units.end + 2);
        let is_shot = act.kind == Kind::Injured;
        let is_fatal = |at: usize| self.unit(at).has(Cue::Fatally);
        if is_shot && (behind.into_iter().any(is_fatal) || place > self.sentence.start && is_fatal(place - 1))
        {
            return Kind::Killed;
        }
        match phrase.kind {
            Some(Kind::Hostages) if act.kind == Kind::Abducted => Kind::Hostages,
            _ => act.kind,
        }
    }

    fn marked(&self, phrase: &Persons) -> Range<usize> {
        let number = phrase.units.clone().find(|unit| self.unit(*unit).is_number());
        number.map_or(phrase.units.clone(), |unit| unit..unit + 1)
    }

    /// How many, and whether that is only implied.
    fn amount(&self, phrase: &Persons) -> Option<(Amount, bool)> {
        let said = self.prose.words(phrase.units.clone()).to_owned();
        let vague = || Amount { bound: Bound::Vague, low: 2, high: None, said: said.clone() };
        let exactly_one = || Amount { bound: Bound::Exact, low: 1, high: Some(1), said: said.clone() };
        match phrase.how {
            How::Number(index) => Some((self.prose.amounts[index].clone(), false)),
            How::Nobody => Some((Amount { bound: Bound::None, low: 0, high: Some(0), said }, false)),
            How::One => Some((exactly_one(), false)),
            How::Plural => Some((vague(), false)),
            How::Name => Some((exactly_one(), true)),
            How::Definite if phrase.number == Number::One => Some((exactly_one(), true)),
            How::Definite if phrase.number == Number::Many => Some((vague(), true)),
            How::Definite => None,
            How::Pronoun if phrase.number == Number::Many => Some((vague(), true)),
            How::Pronoun => Some((exactly_one(), true)),
        }
    }

    /// Who did it: the subject of an active verb.
    fn agent(&self, place: usize, form: Form) -> Option<Population> {
        if form == Form::Noun {
            return None;
        }
        self.subject_of(place).and_then(|index| self.persons[index].population)
    }

    /// "killed off the game", "kill the bill".
    fn is_idiom(&self, place: usize) -> bool {
        self.sentence.end.min(place + 4) > place
            && (place + 1..self.sentence.end.min(place + 4)).any(|at| self.unit(at).has(Cue::Sport))
    }

    fn begins_clause(&self, end: usize) -> bool {
        let mut at = end;
        while at < self.sentence.end
            && (self.unit(at).has(Cue::Adverb) && !self.unit(at).is_verb() || self.unit(at).is_wrapping())
        {
            at += 1;
        }
        at < self.sentence.end
            && (self.unit(at).has_any(&[Cue::Be, Cue::Have])
                || self.unit(at).act().is_some_and(|act| !matches!(act.form, Form::Ing | Form::Noun))
                    && at == end)
    }

    fn holding(&self, place: usize) -> Option<&Persons> {
        let index = self.persons.partition_point(|phrase| phrase.units.end <= place);
        self.persons.get(index).filter(|phrase| phrase.units.contains(&place))
    }

    fn starting_at(&self, place: usize) -> Option<usize> {
        let index = self.persons.partition_point(|phrase| phrase.units.start < place);
        self.persons.get(index).filter(|phrase| phrase.units.start == place).map(|_| index)
    }

    /// The phrase that ends right before a place, over adverbs and brackets.
    fn ending_at(&self, place: usize) -> Option<usize> {
        let mut at = place;
        while at > self.sentence.start
            && (self.unit(at - 1).is_wrapping()
                || self.unit(at - 1).has(Cue::Adverb) && self.holding(at - 1).is_none())
        {
            at -= 1;
        }
        let index = self.persons.partition_point(|phrase| phrase.units.end < at);
        self.persons.get(index).filter(|phrase| phrase.units.end == at).map(|_| index)
    }

    /// The auxiliary before a participle, over adverbs.
    fn auxiliary(&self, place: usize) -> Option<usize> {
        let mut at = place;
        let mut found = None;
        while at > self.sentence.start {
            at -= 1;
            let unit = self.unit(at);
            if unit.has_any(&[Cue::Be, Cue::Have, Cue::Modal]) {
                found = Some(at);
            } else if !(unit.has_any(&[Cue::Adverb, Cue::Not])
                || unit.is_wrapping()
                || (self.word(at) == "and" || self.word(at) == "or" || self.word(at) == ",")
                    && self.is_verb_pair(at))
            {
                break;
            }
            if place - at > 6 {
                break;
            }
        }
        found
    }

    /// "were abducted and killed": the second verb shares the first one's auxiliary.
    fn is_verb_pair(&self, and: usize) -> bool {
        and > self.sentence.start
            && self
                .unit(and - 1)
                .act()
                .is_some_and(|act| matches!(act.form, Form::Participle | Form::PastOrParticiple))
    }

    fn is_passive(&self, place: usize) -> bool {
        let mut at = place;
        while at > self.sentence.start && place - at < 7 {
            at -= 1;
            let unit = self.unit(at);
            if unit.has(Cue::Be) {
                return true;
            }
            let is_pair = unit.has_any(&[Cue::And, Cue::Or]) && self.is_verb_pair(at)
                || unit
                    .act()
                    .is_some_and(|act| matches!(act.form, Form::Participle | Form::PastOrParticiple));
            if !(unit.has_any(&[Cue::Adverb, Cue::Not]) || unit.is_wrapping() || is_pair) {
                return false;
            }
        }
        false
    }

    fn has_have(&self, place: usize) -> bool {
        self.auxiliary(place).is_some_and(|aux| (aux..place).any(|at| self.unit(at).has(Cue::Have)))
    }

    fn unit(&self, place: usize) -> &super::unit::Unit {
        &self.prose.units[place]
    }

    fn word(&self, place: usize) -> &str {
        self.prose.folded(place)
    }
}
