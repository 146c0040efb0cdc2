//! The noun of a noun phrase for persons, and where the phrase ends.

use std::ops::Range;

use crate::language::{Cue, Ending, Form, Number, Person, Word};
use crate::model::Population;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// The noun found behind a number or an article.
pub(super) struct Head {
    pub(super) unit: Option<usize>,
    pub(super) person: Option<Person>,
    pub(super) population: Option<Population>,
    pub(super) is_thing: bool,
    pub(super) words: usize,
    pub(super) end: usize,
}

/// How many units a noun phrase looks ahead for its noun.
const REACH: usize = 9;

/// The noun of a noun phrase: the last noun for persons before the phrase ends.
pub(super) fn head(prose: &Prose, sentence: &Range<usize>, from: usize) -> Head {
    let mut head = Head { unit: None, person: None, population: None, is_thing: false, words: 0, end: from };
    let mut hint = None;
    let mut last_is_thing = false;
    let mut has_things = false;
    let mut place = from;
    while place < sentence.end.min(from + REACH) {
        let unit = &prose.units[place];
        if unit.is_wrapping() {
            place += 1;
            continue;
        }
        if unit.is_mark(',')
            && head.unit.is_none()
            && head.words > 0
            && leads_to_person(prose, sentence, place + 1, 2)
        {
            place += 1;
            continue;
        }
        // "Railway Protection Force (RPF) personnel".
        let is_acronym =
            unit.is_mark('(') && prose.unit(place + 2, sentence).is_some_and(|unit| unit.is_mark(')'));
        if is_acronym && leads_to_person(prose, sentence, place + 3, 4) {
            place += 3;
            continue;
        }
        if matches!(unit.what, What::Group(_)) {
            hint = hint.or(Some(Population::ArmedGroup));
            if head.unit.is_none() {
                head.unit = Some(place);
                head.person = unit.person();
            }
            place += 1;
            head.end = place;
            continue;
        }
        if matches!(unit.what, What::Place(_))
            && head.unit.is_none()
            && leads_to_person(prose, sentence, place + 1, 4)
        {
            place += 1;
            continue;
        }
        if let Some(person) = unit.person().filter(|_| !is_verb_here(prose, place, head.unit.is_some())) {
            if head.unit.is_some() && unit.has(Cue::Others) {
                break;
            }
            if let Some(before) = head.person {
                // "сотрудников полиции": the first noun is who they are, the second one whose.
                if prose.grammar.has_genitive {
                    let word = prose.folded(place);
                    if prose.grammar.agent_endings.iter().any(|ending| word.ends_with(ending)) {
                        break;
                    }
                    hint = hint.or(person.population);
                    place += 1;
                    head.end = place;
                    continue;
                }
                hint = hint.or(before.population);
            }
            head.unit = Some(place);
            head.person = Some(person);
            last_is_thing = false;
            place += 1;
            head.end = place;
            continue;
        }
        // "a Workers Party of Tarvan (Marxist) activist": the name of a party, and whoever is of it behind it.
        let is_open = head.person.is_none_or(|person| person.number == Number::Mass);
        if is_open && let Some(noun) = over_party(prose, sentence, place) {
            head.words += noun - place;
            (head.unit, head.person) = (None, None);
            place = noun;
            continue;
        }
        if unit.has(Cue::Of) && head.unit.is_some_and(|unit| is_generic(prose, unit)) {
            if let Some((end, population)) = of_whom(prose, sentence, place + 1) {
                hint = hint.or(population);
                head.end = end;
            }
            break;
        }
        // "двое его коллег": whose they are.
        let is_whose = prose.grammar.has_genitive && place == from && prose.says(place, Word::His);
        if is_whose && leads_to_person(prose, sentence, place + 1, 2) {
            place += 1;
            continue;
        }
        if ends_phrase(prose, sentence, place, head.unit.is_some())
            || from < place && head.unit.is_none() && is_done_by_it(prose, sentence, place, last_is_thing)
        {
            break;
        }
        if unit.has_any(&[Cue::Thing, Cue::Animal, Cue::Measure]) {
            last_is_thing = true;
            if head.unit.is_some() {
                // "a Haqqani weapons supplier".
                if matches!(prose.units[place].what, What::Word)
                    && leads_to_person(prose, sentence, place + 1, 2)
                {
                    place += 1;
                    continue;
                }
                // "two police stations": the men are only what kind of stations they are.
                let joins_nouns = !prose.grammar.has_genitive && !prose.grammar.adjectives_follow;
                let is_compound =
                    joins_nouns && head.person.is_some_and(|person| person.number != Number::Many);
                head.is_thing = is_compound;
                break;
            }
        } else if head.unit.is_some() {
            // "a Tribal Rights Front member": the first noun only stands in a name.
            let goes_on = prose.is_name(place)
                && place == head.end
                && head.unit.is_some_and(|noun| prose.tokens[prose.units[noun].tokens.start].capital)
                && leads_to_person(prose, sentence, place + 1, 3);
            if goes_on {
                place += 1;
                continue;
            }
            // "twelve civilian defenders killed": a noun that no table has, behind one that says what kind they are.
            let is_noun = head.person.is_some_and(|person| person.number == Number::One)
                && place == head.end
                && prose.is_unknown(place)
                && !prose.is_name(place)
                && prose.ends(place, Ending::Doers)
                && !prose.grammar.has_genitive
                && !prose.grammar.adjectives_follow;
            if is_noun {
                head.person = head.person.map(|person| Person { number: Number::Many, ..person });
                place += 1;
                head.end = place;
                break;
            }
            // "a rebel training camp", "the militants' supply dump": what is theirs, and nobody.
            head.is_thing = is_of_thing(prose, sentence, place, &head);
            break;
        } else if unit.event().is_some() {
            // "another encounter": what happened, and nobody.
            last_is_thing = true;
        } else if !unit.has_any(&[Cue::Others, Cue::More, Cue::Adverb]) {
            // "five claymore mines buried": what stands behind things says more of them.
            has_things |= last_is_thing && prose.ends(place - 1, Ending::Plural);
            last_is_thing = false;
            head.words += 1;
        }
        place += 1;
        head.end = place;
    }
    head.is_thing |= head.unit.is_none() && (last_is_thing || has_things);
    head.population = match head.person {
        Some(person)
            if person.population == Some(Population::Officials)
                && hint == Some(Population::SecurityForces) =>
        {
            hint
        }
        Some(person)
            if person.population.is_none() || head.unit.is_some_and(|unit| is_generic(prose, unit)) =>
        {
            hint.or(person.population)
        }
        Some(person) => person.population,
        None => hint,
    };
    if matches!(head.population, None | Some(Population::Civilian))
        && is_partisan(prose, sentence, from, &head)
    {
        head.population = Some(Population::Officials);
    }
    head
}

/// "A bomb killed officers", "A tanker killed Senator Diaz": what a thing did, and no killed officers. Whoever has a title
/// and a name is told by them alone.
fn is_done_by_it(prose: &Prose, sentence: &Range<usize>, place: usize, is_thing: bool) -> bool {
    let is_deed =
        prose.units[place].act().is_some_and(|act| act.of_object && act.form == Form::PastOrParticiple);
    let is_titled = || {
        let is_one = |unit: &Unit| unit.person().is_some_and(|person| person.number == Number::One);
        prose.unit(place + 1, sentence).is_some_and(is_one)
            && prose.unit(place + 2, sentence).is_some()
            && prose.is_named(place + 2)
    };
    is_deed && (is_thing || is_titled())
}

/// Where the noun stands behind a party's name that has "of" in it: capitals on both sides, brackets and a few words.
fn over_party(prose: &Prose, sentence: &Range<usize>, of: usize) -> Option<usize> {
    let is_capital = |at: usize| {
        let token = &prose.tokens[prose.units[at].tokens.start];
        sentence.contains(&at) && token.capital && !prose.is_upper
    };
    let is_name = prose.units[of].has(Cue::Of)
        && prose.units[of].what == What::Word
        && sentence.start < of
        && is_capital(of - 1)
        && of + 1 < sentence.end
        && is_capital(of + 1);
    is_name.then_some(())?;
    let mut depth = 0_i32;
    for place in of + 1..sentence.end.min(of + 10) {
        let unit = &prose.units[place];
        if unit.is_mark('(') {
            depth += 1;
        } else if unit.is_mark(')') {
            depth -= 1;
        } else if depth == 0 && unit.person().is_some() {
            return Some(place);
        } else if depth == 0
            && !is_capital(place)
            && !unit.is_wrapping()
            && (unit.what != What::Word
                || unit.is_verb()
                || unit.has_any(&[Cue::Preposition, Cue::And, Cue::Definite]))
        {
            return None;
        }
    }
    None
}

/// Whether one plain word stands between a noun for one person and a thing, so that the noun says whose thing it is.
fn is_of_thing(prose: &Prose, sentence: &Range<usize>, place: usize, head: &Head) -> bool {
    let is_many = head.person.is_some_and(|person| person.number == Number::Many);
    let is_plain = prose.is_unknown(place) && !prose.is_name(place) && place == head.end;
    let next = prose.unit(place + 1, sentence);
    !is_many
        && is_plain
        && next.is_some_and(|unit| unit.has(Cue::Thing) && unit.person().is_none() && !unit.is_verb())
}

/// "a TDP activist", "a leader of the ruling party": one of a party, and no bystander.
fn is_partisan(prose: &Prose, sentence: &Range<usize>, from: usize, head: &Head) -> bool {
    let Some(noun) = head.unit.filter(|unit| prose.units[*unit].has(Cue::Partisan)) else { return false };
    let tells_party = |place: usize| {
        let unit = &prose.units[place];
        let token = &prose.tokens[unit.tokens.start];
        // "CPM-Red": the acronym of a party with its wing.
        let letters = |text: &str| 1 < text.len() && text.chars().all(char::is_uppercase);
        let is_hyphened =
            prose.text[token.bytes.clone()].split_once('-').is_some_and(|(acronym, _)| letters(acronym));
        let is_acronym = !prose.is_upper
            && (token.upper || is_hyphened)
            && unit.person().is_none()
            && (2..8).contains(&token.folded.split('-').next().unwrap_or_default().len());
        unit.has(Cue::Party) || is_acronym && unit.what == What::Word
    };
    let behind = noun + 1..sentence.end.min(noun + 8);
    let is_of = behind.start < behind.end
        && (prose.units[behind.start].has(Cue::Of) || prose.says(behind.start, Word::Belonging));
    let is_phrase = |place: &usize| {
        !prose.units[*place].is_verb() && !matches!(prose.units[*place].what, What::Mark(','))
    };
    (from..noun).any(tells_party) || is_of && behind.take_while(is_phrase).any(tells_party)
}

/// "members of the security forces", "a group of militants": the noun alone does not say who.
fn is_generic(prose: &Prose, unit: usize) -> bool {
    let unit = &prose.units[unit];
    // "the son of the mayor" is no official.
    unit.person().is_some_and(|person| person.population.is_none()) && !unit.has(Cue::Kin)
}

/// Who the persons of a generic noun belong to.
fn of_whom(prose: &Prose, sentence: &Range<usize>, from: usize) -> Option<(usize, Option<Population>)> {
    let mut place = from;
    let mut population = None;
    let mut end = None;
    while place < sentence.end.min(from + 7) {
        let unit = &prose.units[place];
        if let Some(person) = unit.person() {
            population = population.or(person.population);
            end = Some(place + 1);
        } else if unit.is_number()
            || unit.is_verb()
            || unit.has_any(&[Cue::Preposition, Cue::And, Cue::Clause, Cue::Relative])
            || (matches!(unit.what, What::Mark(_)) && !unit.is_wrapping())
        {
            break;
        }
        place += 1;
    }
    end.map(|end| (end, population))
}

/// Whether a word that can be a noun for persons is a verb here.
fn is_verb_here(prose: &Prose, place: usize, has_head: bool) -> bool {
    let unit = &prose.units[place];
    if unit.act().is_none() {
        return false;
    }
    // "40 wounded" is left to the verbs; "the dead" and "bodies" are nouns.
    has_head || unit.person().is_some_and(|person| person.kind.is_some() && person.number == Number::Many)
}

fn ends_phrase(prose: &Prose, sentence: &Range<usize>, place: usize, has_head: bool) -> bool {
    let unit = &prose.units[place];
    // "the death of militant leader Karim": a deed, and behind it whom it struck.
    if unit.act().is_some_and(|act| act.form == Form::Noun) {
        return true;
    }
    match unit.what {
        What::Number(_) | What::Day(_) | What::Mark(_) => return true,
        What::Place(_) => return true,
        _ => {}
    }
    if unit.has_any(&[
        Cue::Preposition,
        Cue::And,
        Cue::Or,
        Cue::Relative,
        Cue::Clause,
        Cue::Modal,
        Cue::Not,
        Cue::No,
        Cue::Definite,
        Cue::Indefinite,
        Cue::Another,
        Cue::Including,
        Cue::Pronoun,
        Cue::Sustain,
    ]) {
        return true;
    }
    // "two wounded policemen", "three suspected insurgents" go on; "two were wounded" does not.
    if unit.is_verb() || unit.has(Cue::Adverb) || unit.act().is_some() {
        return has_head
            || prose.grammar.adjectives_follow && unit.act().is_some()
            || unit.has_any(&[Cue::Be, Cue::Have])
            || !leads_to_person(prose, sentence, place + 1, 3);
    }
    false
}

/// Whether a noun for persons follows within so many units, with nothing but words between.
fn leads_to_person(prose: &Prose, sentence: &Range<usize>, from: usize, reach: usize) -> bool {
    for place in from..sentence.end.min(from + reach) {
        let unit = &prose.units[place];
        if unit.is_wrapping() {
            continue;
        }
        if unit.person().is_some() {
            return true;
        }
        if unit.what != What::Word
            || unit.has_any(&[
                Cue::Preposition,
                Cue::And,
                Cue::Be,
                Cue::Definite,
                Cue::Indefinite,
                Cue::Clause,
                Cue::Relative,
            ])
        {
            return false;
        }
    }
    false
}
