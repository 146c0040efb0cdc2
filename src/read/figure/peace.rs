//! Sentences in which nobody was attacked: accidents, matches, films, a page's own lines.

use std::ops::Range;

use super::borrowed;
use super::stance::REACH;
use crate::language::{Cue, Form, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// Whether nobody was attacked in a sentence: it tells of an accident, of a match or of a film, or is the page's own.
pub(in crate::read) fn is_of_no_violence(prose: &Prose, index: usize) -> bool {
    let sentence = &prose.sentences[index];
    let holds = |cue: Cue| prose.holds[index].cues.has(cue);
    is_told_only(prose, index)
        || is_accident(prose, index)
        || is_of_law(prose, index)
        || holds(Cue::Match) && is_match(prose, sentence)
        || borrowed::is_scored(prose, sentence)
        || holds(Cue::Animal) && borrowed::is_of_beasts(prose, sentence)
        || holds(Cue::Furniture) && prose.is_furniture(sentence)
}

/// How many sentences a film is told on, where they give no day.
const FICTION_REACHES: usize = 2;

/// "The film follows two men", "In her new film, a bomber": only told, in this sentence or told on from the one before.
fn is_told_only(prose: &Prose, index: usize) -> bool {
    let is_of_today = |sentence: &Range<usize>| {
        sentence.clone().any(|place| {
            let unit = &prose.units[place];
            matches!(unit.what, What::Day(_)) || unit.has_any(&[Cue::Say, Cue::Police])
        })
    };
    let mut before = (index.saturating_sub(FICTION_REACHES)..=index).rev();
    let told = before
        .find(|at| prose.holds[*at].cues.has(Cue::Fiction) && is_of_fiction(prose, &prose.sentences[*at]));
    told.is_some_and(|told| !prose.sentences[told + 1..=index].iter().any(is_of_today))
}

fn is_of_fiction(prose: &Prose, sentence: &Range<usize>) -> bool {
    // "Two film students were shot": whose film it is, and no film.
    let is_of_noun = |place: usize| {
        prose.unit(place + 1, sentence).is_some_and(|next| {
            next.person().is_some()
                || next.has(Cue::Thing)
                || prose.is_name(place + 1)
                || prose.is_unknown(place + 1) && !prose.says(place + 1, Word::Depicts)
        })
    };
    // "In Carla Niemi's war film, a bomber blows up the gate": what a comma closes.
    let opens_in = prose.says(sentence.start, Word::In)
        && !sentence.clone().any(|place| prose.units[place].has_any(&[Cue::Say, Cue::Claim]));
    let is_closed = |place: usize| prose.unit(place + 1, sentence).is_some_and(|next| next.is_mark(','));
    let near = sentence.start..sentence.end.min(sentence.start + FICTION_WITHIN);
    near.into_iter().any(|place| {
        prose.units[place].has(Cue::Fiction)
            && !is_of_noun(place)
            && (place < sentence.start + 3 || opens_in && is_closed(place))
    })
}

/// How far into its sentence a film is named that the sentence tells of.
const FICTION_WITHIN: usize = 9;

/// "Iran hanged two men, the judiciary said": put to death by a state, and by no armed group.
fn is_of_law(prose: &Prose, index: usize) -> bool {
    let sentence = &prose.sentences[index];
    let executes = prose.holds[index].words.has(Word::Executes);
    let is_of_court = |place: usize| prose.says(place, Word::OfLaw) || prose.units[place].has(Cue::Court);
    executes
        && sentence.clone().any(is_of_court)
        && !prose.units[sentence.clone()]
            .iter()
            .any(|unit| matches!(unit.what, What::Group(_)) || is_armed(unit))
}

/// How many words of sport make a sentence one about a match.
const MATCH: usize = 2;

/// "They won the match before 20,000 fans after two players were injured": sport, and nobody's attack.
fn is_match(prose: &Prose, sentence: &Range<usize>) -> bool {
    let units = &prose.units[sentence.start..sentence.end.min(sentence.start + 2 * REACH)];
    MATCH <= units.iter().filter(|unit| unit.has(Cue::Match)).count() && !units.iter().any(is_violent)
}

/// How many sentences an accident is told on, until violence is told of again.
const ACCIDENT_REACHES: usize = 12;

/// A crash, a flood or a disease, in this sentence or told on from an earlier one, and no violence.
pub(in crate::read) fn is_accident(prose: &Prose, index: usize) -> bool {
    let earliest = index.saturating_sub(ACCIDENT_REACHES);
    for sentence in prose.sentences[earliest..=index].iter().rev() {
        let units = &prose.units[sentence.start..sentence.end.min(sentence.start + 2 * REACH)];
        // "hit a mine and fell into a ravine": what threw it there is no accident.
        let places = || sentence.start..sentence.start + units.len();
        let is_of_arms = |at: usize| {
            prose.units[at].event().is_some_and(|event| VIOLENT <= event.weight) || prose.says(at, Word::Mine)
        };
        let is_armed_fall = places().any(|at| prose.says(at, Word::OffRoad)) && places().any(is_of_arms);
        // "A drone crashed into a school", "a train derailed by a bomb": sent there, or set off.
        let is_by_bomb = |at: usize| {
            prose.units[at].event().is_some_and(|event| event.incident == IncidentType::Bombing)
                && (sentence.start.max(at.saturating_sub(BY_REACH))..at)
                    .any(|by| prose.says_any(by, &[Word::By, Word::Hit]))
        };
        let is_sent =
            || places().any(|at| prose.says_any(at, &[Word::Drones, Word::Strike]) || is_by_bomb(at));
        let is_told = units.iter().any(|unit| unit.has(Cue::Accident)) && !is_armed_fall && !is_sent();
        // "The fireworks exploded": an explosion beside an accident is that accident's.
        let is_its_own = |unit: &Unit| {
            is_told
                && unit.event().is_some_and(|event| {
                    // "a heap of explosives blew up by accident".
                    event.incident == IncidentType::Bombing && (unit.has(Cue::Loose) || event.general)
                })
        };
        // "A leaking gas cylinder exploded. The blast brought down a wall": the one that was told before.
        let is_the_blast = |at: usize| {
            let unit = &prose.units[at];
            let is_blast = unit.event().is_some_and(|event| event.incident == IncidentType::Bombing);
            sentence.start < at && is_blast && unit.has(Cue::Loose) && prose.units[at - 1].has(Cue::Definite)
        };
        if places()
            .any(|at| is_violent(&prose.units[at]) && !is_its_own(&prose.units[at]) && !is_the_blast(at))
        {
            return false;
        }
        if is_told && !is_of_bombing(prose, sentence, is_its_own) {
            return true;
        }
    }
    false
}

/// "… bombed an airliner. Forty were killed in the explosion and the crash": what came of what was told right before.
fn is_of_bombing(prose: &Prose, sentence: &Range<usize>, is_explosion: impl Fn(&Unit) -> bool) -> bool {
    let units = &prose.units[sentence.start..sentence.end.min(sentence.start + 2 * REACH)];
    let is_definite = units.windows(2).any(|pair| pair[0].has(Cue::Definite) && is_explosion(&pair[1]));
    let index = prose.sentences.partition_point(|other| other.start < sentence.start);
    let tells = |before: &Range<usize>| {
        let units = &prose.units[before.start..before.end.min(before.start + 2 * REACH)];
        units.iter().any(|unit| is_violent(unit) && unit.event().is_some() && !unit.has(Cue::Loose))
    };
    is_definite && prose.sentences[index.saturating_sub(2)..index].iter().any(tells)
}

/// How far before a bomb "by" says that it did it.
const BY_REACH: usize = 3;

/// As sure as a word is that tells of arms.
const VIOLENT: u8 = 60;

fn is_armed(unit: &Unit) -> bool {
    unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
}

fn is_violent(unit: &Unit) -> bool {
    matches!(unit.what, What::Group(_))
        || is_armed(unit)
        // "One died of a snake bite in captivity": beside a crime.
        || unit.act().is_some_and(|act| {
            act.kind == Kind::Hostages && act.form == Form::Adjective
                || act.kind == Kind::Released && !act.of_object && 3 < unit.tokens.len()
        })
        || unit.event().is_some_and(|event| VIOLENT <= event.weight) && !unit.has(Cue::Accident)
}
