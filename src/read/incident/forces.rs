//! A state's own forces as attackers: "peasants were killed by the army", "the murder was blamed on the police",
//! "three officers were charged with the killing".
//!
//! They are named only where they harmed others than militants, and only where the words say that it was them.

use std::ops::Range;

use super::scene::Scene;
use crate::language::{Cue, Form, Number, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// How sure a word must be of violence to be a deed for which a state is blamed.
const FIRM: u8 = 50;

/// How far from a deed its agent is looked for.
const REACH: usize = 14;

/// Police, army or government as the attackers, with whose they are: "Salvadoran army".
pub(in crate::read) fn attacking(
    prose: &Prose,
    scene: &Scene,
    incident: IncidentType,
    told: &[Told],
    army: Option<&Range<usize>>,
) -> Vec<String> {
    let is_own_work = matches!(
        incident,
        IncidentType::Arrest | IncidentType::Raid | IncidentType::Surrender | IncidentType::Seizure
    );
    let has_attackers = told.iter().any(|told| told.figure.kind == Kind::Attackers);
    let is_harm = |told: &Told| matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted);
    let is_their_foe = |told: &Told| {
        matches!(told.counted.population, Some(Population::ArmedGroup | Population::SecurityForces))
    };
    let is_no_foe = |told: &Told| {
        let is_by_others = told.counted.by == Some(Population::ArmedGroup);
        told.counted.population.is_some() && !is_their_foe(told) && !is_by_others
    };
    // "Two of the attackers were shot by police": those whom this scene tells of, where it tells of any.
    let is_here = |told: &Told| scene.units.contains(&told.counted.act);
    let is_any_here = told.iter().any(is_here);
    let harmed = || told.iter().filter(|told| is_harm(told) && (!is_any_here || is_here(told)));
    let are_foes = harmed().next().is_some() && harmed().all(is_their_foe);
    let harms_others = harmed().any(is_no_foe);
    let is_of_victims = is_any_here && harmed().any(|told| !told.counted.weak)
        || !told.iter().any(|told| is_harm(told) && !told.counted.weak);
    if is_own_work || are_foes || has_attackers {
        return Vec::new();
    }
    // "The air force bombed villages": from afar, and whom it hit is not told.
    let is_from_afar = matches!(incident, IncidentType::AirStrike | IncidentType::Shelling);
    // "The army is accused of the murder": who did it stands before what is told as an aside.
    let sentence = &prose.sentences[scene.sentence];
    let first = if scene.is_aside { sentence.start } else { scene.units.start };
    let span = first..scene.units.end;
    let is_theirs = |place: &usize| {
        let unit = &prose.units[*place];
        if is_force(unit) || unit.has(Cue::State) {
            // "A man killed four before police shot him dead.": whom the police harmed must be told, and of the victims.
            let is_told = !unit.has(Cue::Police) || is_of_victims;
            let acts = is_told && (harms_others || is_from_afar && !unit.has(Cue::State));
            if unit.has(Cue::State) && !is_state_meant(prose, &span, *place) {
                return false;
            }
            let is_held = is_blamed(prose, &span, *place)
                && (!unit.has(Cue::State) || is_for_deed(prose, &span, *place));
            return acts && is_agent(prose, &span, *place) || is_held;
        }
        is_of_forces(unit)
            && (harms_others && is_agent(prose, &span, *place) || is_charged(prose, sentence, *place))
    };
    let mut names: Vec<String> = Vec::new();
    for place in span.clone().filter(is_theirs) {
        // "soldiers": of the army that stands beside them, else of the one that the text names.
        let mut near = first.max(place.saturating_sub(3))..scene.units.end.min(place + 5);
        let name = match is_of_forces(&prose.units[place]) {
            true => near
                .find(|at| is_force(&prose.units[*at]))
                .map(|at| name(prose, at, first))
                .or_else(|| army.map(|army| prose.words(army.clone()).to_owned())),
            false => Some(name(prose, place, first)),
        };
        let is_known = |name: &String| names.iter().any(|known| is_part(known, name) || is_part(name, known));
        names.extend(name.filter(|name| !is_known(name)));
        if names.len() == MOST {
            break;
        }
    }
    names
}

/// No incident is ascribed to more forces of one state.
const MOST: usize = 3;

/// "army" beside "Salvadoran army".
fn is_part(one: &str, other: &str) -> bool {
    other.to_lowercase().ends_with(&one.to_lowercase())
}

/// A force with whose it is.
fn name(prose: &Prose, place: usize, first: usize) -> String {
    let is_whose = |at: usize| matches!(prose.units[at].what, What::Place(_));
    let start = if place > first && is_whose(place - 1) { place - 1 } else { place };
    prose.words(start..place + 1).to_owned()
}

/// The army that a text names most often, where it first names it.
pub(in crate::read) fn army(prose: &Prose) -> Option<Range<usize>> {
    let is_army = |place: &usize| is_force(&prose.units[*place]) && !prose.units[*place].has(Cue::Police);
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for place in (0..prose.units.len()).filter(is_army) {
        let is_same = |(_, first): &&mut (usize, usize)| {
            prose.words(*first..*first + 1).eq_ignore_ascii_case(prose.words(place..place + 1))
        };
        match counts.iter_mut().find(is_same) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, place)),
        }
    }
    let (_, first) = counts.into_iter().rev().max_by_key(|(count, _)| *count)?;
    Some(first..first + 1)
}

/// An army, a police force: not some of its men.
fn is_force(unit: &Unit) -> bool {
    unit.person().is_some_and(|person| {
        person.population == Some(Population::SecurityForces) && person.number == Number::Mass
    })
}

/// Some men of an army: "soldiers", "a colonel".
fn is_of_forces(unit: &Unit) -> bool {
    !unit.has(Cue::Police)
        && unit.person().is_some_and(|person| {
            person.population == Some(Population::SecurityForces) && person.number != Number::Mass
        })
}

fn is_deed(unit: &Unit) -> bool {
    let harms = unit.deed().is_some_and(|act| {
        act.of_object && matches!(act.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
    });
    harms || unit.has(Cue::Attack) && unit.event().is_some()
}

/// "killed by the army", "the air force bombed", "an army helicopter, using rockets, strafed".
fn is_agent(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let units = |from: usize, to: usize| prose.units[from..to].iter();
    let near = sentence.start.max(place.saturating_sub(4));
    if let Some(by) = (near..place).rev().find(|at| prose.says(*at, Word::By)) {
        let from = sentence.start.max(by.saturating_sub(REACH));
        // "was taken and then freed by the army": the verb nearest to it says what they did.
        let is_other = |unit: &&Unit| {
            unit.is_verb() && !is_deed(unit) && !unit.has_any(&[Cue::Be, Cue::Have, Cue::Adverb])
        };
        let told = units(from, by).rev().take_while(|unit| !is_other(unit)).any(is_deed);
        return !units(by, place).any(Unit::is_verb) && told;
    }
    let is_held = (near..place).rev().take(3).any(|at| prose.units[at].has(Cue::Preposition));
    let is_comma = |at: &usize| prose.units[*at].is_mark(',');
    // "The air force, using helicopters, has bombed": over what two commas hold.
    let from = match prose.unit(place + 1, sentence) {
        Some(unit) if unit.is_mark(',') => {
            (place + 2..sentence.end.min(place + REACH)).find(is_comma).map_or(place + 1, |comma| comma + 1)
        }
        _ => place + 1,
    };
    let is_finite =
        |at: &usize| prose.units[*at].is_verb() && !prose.units[*at].has_any(&[Cue::Have, Cue::Adverb]);
    let verb = (from..sentence.end.min(from + 5)).find(is_finite);
    let is_active = |unit: &Unit| {
        unit.deed().is_none_or(|act| !matches!(act.form, Form::Noun | Form::Adjective | Form::Participle))
            && !unit.has(Cue::Be)
    };
    !is_held
        && verb.is_some_and(|verb| {
            let unit = &prose.units[verb];
            let is_passive = units(from, verb).any(|unit| unit.has(Cue::Be));
            // "Police confirmed the murder": what is told of, and not what they did.
            let is_noun = prose.units[verb - 1].has_any(&[Cue::Definite, Cue::Indefinite]);
            !is_noun && is_deed(unit) && is_active(unit) && !is_passive
        })
}

/// "the Syrian government": with whose it is, and nobody of its own ("the regime's critics").
fn is_state_meant(prose: &Prose, span: &Range<usize>, place: usize) -> bool {
    let is_whose = span.start < place && matches!(prose.units[place - 1].what, What::Place(_));
    let is_owner =
        prose.unit(place + 1, span).is_some() && prose.says_any(place + 1, &[Word::Own, Word::Apostrophe]);
    is_whose && !is_owner
}

/// "blamed the Syrian government for the murder": for a deed, and not for failing to stop one.
fn is_for_deed(prose: &Prose, span: &Range<usize>, place: usize) -> bool {
    let is_listed = |at: &usize| {
        let unit = &prose.units[*at];
        unit.has_any(&[Cue::And, Cue::Definite]) || is_force(unit)
    };
    let is_for = |at: &usize| prose.says(*at, Word::For);
    let next = (place + 1..span.end.min(place + 6)).find(|at| !is_listed(at));
    let Some(after) = next.filter(is_for) else { return false };
    let deed = (after + 1..span.end).find(|at| !prose.units[*at].has_any(&[Cue::Definite, Cue::Indefinite]));
    deed.is_some_and(|at| {
        // "murder of" is a murder; the "deaths of" others may be anybody's.
        let first = prose.tokens[prose.units[at].tokens.start].hash;
        let is_own = prose.lexicon.longest(first, |_| None).is_some_and(|(_, meaning)| {
            meaning.event.is_some_and(|event| FIRM <= event.weight)
                || meaning.act.is_some_and(|act| act.form == Form::Ing)
        });
        is_deed(&prose.units[at]) && is_own
    })
}

/// "blamed the army for", "the army is responsible for".
fn is_blamed(prose: &Prose, span: &Range<usize>, place: usize) -> bool {
    let near = (span.start.max(place.saturating_sub(7))..place).rev();
    // "blamed rebels for the attack on the army": who is blamed stands between.
    let is_between = |at: &usize| {
        let unit = &prose.units[*at];
        unit.person().is_none_or(|person| person.population == Some(Population::SecurityForces))
            && (!unit.is_verb() || unit.has(Cue::Blame))
    };
    let is_blame = near.take_while(is_between).any(|at| prose.units[at].has(Cue::Blame));
    // "Police said rebels were responsible": who says so did not do it.
    let behind = || {
        (place + 1..span.end.min(place + 6))
            .take_while(|at| !prose.units[*at].has(Cue::Say) && prose.units[*at].person().is_none())
            // "A police source told that those responsible": others.
            .take_while(|at| !prose.says_any(*at, &[Word::That, Word::Those, Word::Who]))
    };
    // "the army's involvement in the south": in no deed.
    let is_held = |at: usize| {
        prose.units[at].has(Cue::Involved)
            && !prose.says(at, Word::In)
            && (!prose.says(at, Word::Involvement)
                || (at + 1..span.end.min(at + 6)).any(|at| is_deed(&prose.units[at])))
    };
    is_blame || behind().any(is_held) && !behind().any(|at| prose.units[at].has(Cue::Not))
}

/// "the officers accused of the murder", "eight soldiers linked to the killing": for what they are held.
fn is_charged(prose: &Prose, sentence: &Range<usize>, place: usize) -> bool {
    let is_other = |unit: &Unit| {
        unit.has(Cue::Say)
            || unit.is_mark(';')
            || unit.person().is_some_and(|person| person.population != Some(Population::SecurityForces))
    };
    let behind =
        || (place + 1..sentence.end.min(place + REACH)).take_while(|at| !is_other(&prose.units[*at]));
    let held = behind().find(|at| prose.units[*at].has(Cue::Involved) && !prose.says(*at, Word::To));
    held.is_some_and(|held| {
        !behind().any(|at| prose.units[at].has(Cue::Not))
            && (held + 1..sentence.end.min(held + 6)).any(|at| is_deed(&prose.units[at]))
    })
}

#[cfg(test)]
mod tests {
    use crate::model::GroupRole;
    use crate::read::{Input, Reader};

    #[test]
    fn forces_attack_where_the_words_say_so() {
        let reader = Reader::new(&[]);
        let published = jiff::civil::date(2024, 3, 24);
        let r = |text: &str| {
            let reading = reader.read(&Input { title: None, text, published });
            let parts = reading.incidents.into_iter().flat_map(|report| report.groups);
            let attackers =
                parts.filter(|part| part.role == GroupRole::Attacker).filter_map(|part| part.name);
            attackers.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(r("Six farmers were killed by the army in Tarvan on Friday."), "army");
        assert_eq!(r("The army killed six rebels in Tarvan on Friday."), "");
        assert_eq!(r("Six soldiers of the army were killed in an ambush in Tarvan on Friday."), "");
    }
}
