//! Whether a text is news of violence, and what makes an incident in news that is not.
//!
//! "Battle", "shot", "raid" and "found" are words of incidents in news of violence, and of ball games, films, rockets
//! and markets in other news. Words that tell of violence and of nothing else ("gunmen", "car bomb", "abducted", the
//! name of an armed group) say which news a text is. In other news only persons who were harmed by somebody make an
//! incident.

use std::ops::Range;

use super::figurative;
use super::scene::Scene;
use crate::language::{Cue, Ending, Event, Form, Number, Word};
use crate::model::{IncidentType, Kind, Population};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// News of violence tells of it in one sentence out of so many, at least.
const ONE_SENTENCE_IN: usize = 10;

/// News that is wholly of violence, one sentence out of these.
const WHOLLY: usize = 3;

/// How many sentences from a deed a death is still its.
const BESIDE: usize = 2;

/// How far from a shot an animal stands that was shot.
const BESIDE_IT: usize = 4;

/// As short as a headline: it has no room to say what kind of news it is.
const SHORT: usize = 3;

/// How much of a text is news of violence: how many of its sentences say so. A headline must, a short text need not.
///
/// The lines of the heading do not count: they are as much the page's as the text's.
pub(in crate::read) fn news(prose: &Prose, heading: usize, is_headline: bool) -> News {
    let is_below = |sentence: &&Range<usize>| heading <= prose.units[sentence.start].tokens.start;
    let below = || prose.sentences.iter().filter(is_below);
    let sentences = below().count();
    let firm = below().filter(|sentence| tells_of_it(prose, sentence)).count();
    let share = if firm == 0 { usize::MAX } else { sentences.div_ceil(firm) };
    if share <= WHOLLY || sentences <= SHORT && !is_headline {
        News::Wholly
    } else if share <= ONE_SENTENCE_IN {
        News::Partly
    } else {
        News::Other
    }
}

/// How much of a text is news of violence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum News {
    /// What it tells is told of violence, unless it says otherwise.
    Wholly,
    /// Some of it: an incident must be told in words of violence, or with those who were harmed.
    Partly,
    /// Next to nothing of it.
    Other,
}

/// Whether scenes are told as an incident, in the news that they stand in.
pub(in crate::read) fn is_told(prose: &Prose, news: News, scenes: &[&Scene], told: &[Told]) -> bool {
    let has_firm = || scenes.iter().any(|scene| tells_of_it(prose, &prose.sentences[scene.sentence]));
    if told.is_empty() && scenes.iter().all(|scene| is_of_nobody(prose, scene)) || is_of_beasts(prose, scenes)
    {
        return false;
    }
    match news {
        News::Wholly => true,
        News::Partly => !told.is_empty() || has_firm(),
        News::Other => harms(prose, scenes, told),
    }
}

/// Whether a scene tells of a find or of an animal, and of nobody.
fn is_of_nobody(prose: &Prose, scene: &Scene) -> bool {
    // "Scientists have found two rings in the sea": nothing that was seized.
    let is_find = scene
        .events
        .iter()
        .all(|(place, event)| event.incident == IncidentType::Seizure && prose.units[*place].has(Cue::Loose));
    let has_goods = || {
        let sentence = &prose.units[prose.sentences[scene.sentence].clone()];
        sentence.iter().any(is_somebody)
    };
    // "A lion was shot at the zoo". "Raiders stole 300 cattle", "a mine under a donkey cart": not of the animal.
    let is_of_animal = |deed: &(usize, Event)| is_of_animal(prose, scene, deed);
    is_find && !has_goods() || !scene.events.is_empty() && scene.events.iter().all(is_of_animal)
}

/// Whether a deed that can be done to flesh stands beside an animal.
fn is_of_animal(prose: &Prose, scene: &Scene, (place, event): &(usize, Event)) -> bool {
    let around =
        scene.units.start.max(place.saturating_sub(BESIDE_IT))..scene.units.end.min(place + BESIDE_IT);
    let is_of_flesh = matches!(
        event.incident,
        IncidentType::ArmedAttack | IncidentType::Attack | IncidentType::Arrest | IncidentType::Assassination
    );
    is_of_flesh && around.into_iter().any(|at| prose.units[at].has(Cue::Animal))
}

/// "Killer bees attacked a funeral, and one mourner died": of beasts, whoever died of it, where nobody armed is told of.
fn is_of_beasts(prose: &Prose, scenes: &[&Scene]) -> bool {
    let mut deeds = scenes
        .iter()
        .flat_map(|scene| scene.events.iter().map(move |deed| (*scene, deed)))
        .filter(|(_, (place, _))| !prose.units[*place].has(Cue::Harm))
        .peekable();
    deeds.peek().is_some()
        && deeds.all(|(scene, deed)| is_of_animal(prose, scene, deed))
        && !scenes.iter().any(|scene| prose.units[scene.units.clone()].iter().any(is_somebody))
}

/// Whether a sentence tells of violence: by a word of nothing else, or by police or army beside one of much else.
fn tells_of_it(prose: &Prose, sentence: &Range<usize>) -> bool {
    let units = &prose.units[sentence.clone()];
    let has = |is: fn(&Unit) -> bool| units.iter().any(is);
    let is_at_work = |unit: &Unit| unit.event().is_some() && !unit.has(Cue::Harm);
    sentence.clone().any(|at| is_firm(prose, sentence, at))
        || has(is_deed) && has(is_forces)
        || has(is_at_work) && has(is_army)
}

fn is_forces(unit: &Unit) -> bool {
    unit.has(Cue::Police)
        || unit.person().is_some_and(|person| person.population == Some(Population::SecurityForces))
}

fn is_army(unit: &Unit) -> bool {
    is_forces(unit) && !unit.has(Cue::Police)
}

/// An armed group, fighters, soldiers, police, or a weapon.
fn is_somebody(unit: &Unit) -> bool {
    matches!(unit.what, What::Group(_))
        || is_forces(unit)
        || is_armed(unit) && !unit.has(Cue::Loose)
        || unit.has(Cue::Weapon)
}

fn is_armed(unit: &Unit) -> bool {
    unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
}

/// A word that is told of violence and hardly of anything else.
fn is_firm(prose: &Prose, sentence: &Range<usize>, at: usize) -> bool {
    let unit = &prose.units[at];
    if unit.has(Cue::Loose) {
        return matches!(unit.what, What::Group(_));
    }
    // "a bomb under every table": a weapon is told of violence beside what was done with it.
    let is_used = |event: Event| {
        !event.general
            || sentence.clone().any(|other| {
                let unit = &prose.units[other];
                let is_set = || unit.has_any(&[Cue::Threat, Cue::Averted, Cue::Foil]);
                other != at
                    && (unit.event().is_some()
                        || is_forces(unit)
                        || is_set()
                        || prose.says_any(
                            other,
                            &[Word::Planted, Word::Threw, Word::Damaged, Word::Target, Word::Rings],
                        ))
            })
    };
    let is_event = unit.event().is_some_and(|event| {
        is_used(event)
            && !figurative::is_image(prose, sentence, at)
            && !figurative::is_of_name(prose, prose.sentences.partition_point(|other| other.end <= at), at)
    });
    matches!(unit.what, What::Group(_)) || is_event || is_armed(unit) && !is_attribute(prose, sentence, at)
}

/// "rebel shareholders", "a militant minority": of what kind others are, who are not armed.
pub(super) fn is_attribute(prose: &Prose, sentence: &Range<usize>, at: usize) -> bool {
    let is_one = prose.units[at].person().is_some_and(|person| person.number == Number::One);
    is_one
        && prose.unit(at + 1, sentence).is_some_and(|next| {
            next.person().is_some_and(|person| person.population != Some(Population::ArmedGroup))
                || prose.is_unknown(at + 1) && prose.ends(at + 1, Ending::Plural)
        })
}

/// Whether scenes tell of persons whom somebody harmed: "three men were killed", "two died in the blast".
fn harms(prose: &Prose, scenes: &[&Scene], told: &[Told]) -> bool {
    let deeds = || scenes.iter().flat_map(|scene| &scene.events).map(|(place, _)| *place);
    let has_deed = deeds().any(|place| is_deed(&prose.units[place]));
    let has_firm_deed =
        deeds().any(|place| is_deed(&prose.units[place]) && !prose.units[place].has(Cue::Loose));
    told.iter().filter(|told| 0 < told.figure.amount.low).any(|told| {
        // "the deaths of a couple", "the bodies of two hikers": nobody need have done it.
        let says_only_dead = prose.says(told.counted.act, Word::Dead);
        let by_somebody = prose.units[told.counted.act].act().is_some_and(|act| {
            act.of_object && act.form != Form::Adjective && !(act.form == Form::Noun && says_only_dead)
        });
        // "The joke killed them."
        let is_somebody = !told.counted.weak
            || told
                .counted
                .units
                .clone()
                .any(|place| !prose.units[place].has_any(&[Cue::Pronoun, Cue::Them]));
        // "They shot two goals. … Her father died in 1970.": a loose word says nothing of a death that is told far from it.
        let (here, sentences) = (told.counted.sentence, &prose.sentences);
        let near = sentences[here.saturating_sub(BESIDE)].start
            ..sentences[(here + BESIDE).min(sentences.len() - 1)].end;
        let has_deed_beside = deeds().any(|place| near.contains(&place) && is_deed(&prose.units[place]));
        match told.figure.kind {
            Kind::Killed => by_somebody && is_somebody || has_firm_deed || has_deed_beside,
            Kind::Injured => has_deed && (by_somebody || !told.counted.weak),
            Kind::Casualties | Kind::Hostages => has_deed && !told.counted.weak,
            Kind::Abducted => true,
            _ => false,
        }
    })
}

/// Whether a word tells of a violent deed, not only that persons are dead or hurt, nor of police at work.
fn is_deed(unit: &Unit) -> bool {
    let Some(event) = unit.event() else { return false };
    !unit.has(Cue::Harm)
        && !matches!(
            event.incident,
            IncidentType::Raid | IncidentType::Arrest | IncidentType::Surrender | IncidentType::Seizure
        )
}

#[cfg(test)]
mod tests {
    use crate::read::{Input, Reader};

    #[test]
    fn only_news_of_violence_makes_incidents_of_loose_words() {
        let reader = Reader::new(&[]);
        let published = jiff::civil::date(2024, 3, 24);
        let r = |text: &str| reader.read(&Input { title: None, text, published }).incidents.len();
        let ball_game = "The two sides fought a battle on Sunday. Dorn shot early. The defense held. The coach was \
             happy. His team will meet Ruritania next.";
        assert_eq!(r(ball_game), 0);
        assert_eq!(r(&format!("{ball_game} A fan was stabbed to death outside.")), 1);
        assert_eq!(
            r("Shares exploded. Traders cheered. The bank held its rate. Nobody sold. It was a raid."),
            0
        );
        assert_eq!(r("A car bomb exploded in Herat on Friday. Guards fled. It was loud. Windows broke."), 1);
    }
}
