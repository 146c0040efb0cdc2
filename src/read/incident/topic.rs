//! What a text is about beside violence: markets, games, films, days of memory, figures of a year, votes.
//!
//! Such texts borrow the words of violence ("prices exploded", "a clash of heads", "the opposition's ambush") or tell of
//! old deeds. In one of them only persons who were harmed by arms make an incident, or an armed group that did something.

use std::ops::Range;

use super::scene::Scene;
use crate::language::{Cue, Word};
use crate::model::{Kind, Population};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Topic {
    words: Word,
    /// So many of them make a text one about it; fewer where they are said of little else.
    enough: usize,
    /// Whether it tells of deeds, and of old ones: days of memory, surveys.
    is_of_old: bool,
}

/// The topics, each by its words.
const TOPICS: [Topic; 6] = [
    Topic { words: Word::OfMarkets, enough: 3, is_of_old: false },
    Topic { words: Word::OfGames, enough: 4, is_of_old: false },
    Topic { words: Word::OfStage, enough: 4, is_of_old: false },
    Topic { words: Word::OfVotes, enough: 3, is_of_old: false },
    Topic { words: Word::OfMemory, enough: 3, is_of_old: true },
    Topic { words: Word::OfSurveys, enough: 4, is_of_old: true },
];

/// In a text of many sentences, one such word to so many of them.
const ONE_SENTENCE_IN: usize = 2;

/// What a text is about, where enough of its words say so: each counts once.
pub(super) fn of(prose: &Prose) -> Option<Topic> {
    let share = prose.sentences.len().div_ceil(ONE_SENTENCE_IN);
    TOPICS.into_iter().find(|topic| {
        let wanted = topic.enough.max(share);
        let mut known: Vec<u64> = Vec::new();
        let of_topic =
            prose.sentences.iter().zip(&prose.holds).filter(|(_, holds)| holds.words.has(topic.words));
        for place in of_topic.flat_map(|(sentence, _)| sentence.clone()) {
            let word = prose.tokens[prose.units[place].tokens.start].hash;
            if prose.says(place, topic.words) && !known.contains(&word) {
                known.push(word);
            }
        }
        wanted <= known.len()
    })
}

/// Whether what is told in a text on something else is an incident all the same: persons whom arms harmed, or the deed of
/// an armed group on a day.
pub(super) fn is_told(prose: &Prose, topic: Topic, scenes: &[&Scene], told: &[Told]) -> bool {
    let is_harm = |told: &Told| {
        matches!(told.figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted | Kind::Hostages)
            && 0 < told.figure.amount.low
            && told.figure.modality.makes_a_toll()
            && !told.counted.weak
            && (told.counted.noun.is_some() || told.figure.population.is_some())
    };
    let is_of_topic = |sentence: usize| topic.is_of_old && prose.holds[sentence].words.has(topic.words);
    let is_by_arms = |told: &Told| {
        let here = told.counted.sentence;
        !is_of_topic(here) && (here.saturating_sub(1)..=here).any(|at| is_armed(prose, &prose.sentences[at]))
    };
    let is_deed = |scene: &&Scene| {
        !scene.groups.is_empty()
            && !scene.days.is_empty()
            && scene.events.iter().any(|(_, event)| !event.general)
            && !is_of_topic(scene.sentence)
    };
    told.iter().any(|told| is_harm(told) && is_by_arms(told)) || scenes.iter().any(is_deed)
}

/// Whether a sentence has those who bear arms, or a word of nothing but armed violence.
fn is_armed(prose: &Prose, sentence: &Range<usize>) -> bool {
    let bears_arms = |unit: &Unit| {
        unit.person().is_some_and(|person| {
            matches!(person.population, Some(Population::ArmedGroup | Population::SecurityForces))
        })
    };
    let is_violence = |unit: &Unit| {
        unit.event().is_some_and(|event| FIRM <= event.weight && !event.general) && !unit.has(Cue::Loose)
    };
    prose.units[sentence.clone()]
        .iter()
        .any(|unit| matches!(unit.what, What::Group(_)) || bears_arms(unit) || is_violence(unit))
}

/// As sure as a word of violence is that is told of little else.
const FIRM: u8 = 60;
