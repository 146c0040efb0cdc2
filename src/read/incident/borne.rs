//! What bears out an incident of which nobody is told to have been harmed: who did it, with what, or what was hit.
//!
//! "Attack", "fire", "battle" and "bomb" are words of debates, matches and kitchens as well. Where persons were
//! harmed, these bear the deed out; where none were, something else in the sentence must. What is played, on a stage
//! or by soldiers, harms nobody: there harm must have a day or a place, and any other deed its armed men. In news of
//! disasters and of beasts, so must harm.

use std::ops::Range;

use super::dating;
use super::family::Family;
use super::found::Found;
use super::place_rank;
use super::scene::Scene;
use super::violence::{self, News};
use crate::language::{Cue, Event, Form, Number, Word};
use crate::model::{Bound, IncidentType, Kind, Population, Stage};
use crate::read::figure::peace;
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// How far around a deed stands who did it, with what, and what was hit.
const AROUND: usize = 14;

/// How far before a deed it is said that it will come.
const MODAL_REACH: usize = 7;

/// How far before a deed it is said that there was none.
const DENIAL_REACH: usize = 3;

/// How far behind a deed it is told that it was done with words.
const WORDS_REACH: usize = 9;

/// A text is about a film or a drill that names one in so many of its sentences, and in two at least.
const ONE_SENTENCE_IN: usize = 3;

/// How many words of sport make a sentence one about a match.
const MATCH: usize = 2;

/// Whether a text is about what is only played, or tried: a film, a match, an exercise of troops, a missile.
pub(in crate::read) fn is_played(prose: &Prose, title: Option<&str>) -> bool {
    let is_of_play = |index: usize| {
        let holds = &prose.holds[index];
        let match_words =
            || prose.units[prose.sentences[index].clone()].iter().filter(|unit| unit.has(Cue::Match)).count();
        holds.words.has(Word::Played)
            || holds.cues.has(Cue::Fiction)
            // One sentence can as well tell of rockets that "fell into the sea".
            || holds.cues.has(Cue::Launch) && 1 < prose.sentences.len()
            || holds.cues.has(Cue::Match) && MATCH <= match_words()
    };
    let is_word = |word: &str| prose.is_word(&word.to_lowercase(), Word::Played);
    let is_titled = title.is_some_and(|title| title.split(|c: char| !c.is_alphabetic()).any(is_word));
    is_about(prose, is_titled, is_of_play)
}

/// Whether a text is about a disaster, an accident, beasts or men who molested women, and not about shots that went off by
/// accident.
pub(in crate::read) fn is_disaster(prose: &Prose) -> bool {
    let is_of_arms = |unit: &Unit| {
        let is_shot = |event: IncidentType| {
            matches!(event, IncidentType::ArmedAttack | IncidentType::Assassination | IncidentType::Stabbing)
        };
        let is_told = |event: Event| is_shot(event.incident) || !unit.has_any(&[Cue::Loose, Cue::Harm]);
        !unit.has(Cue::Accident) && (unit.has(Cue::Weapon) || unit.event().is_some_and(is_told))
    };
    // "Maoists loosened the rails": whose work it was.
    let is_claimed = prose.units.iter().any(|unit| matches!(unit.what, What::Group(_)));
    !is_claimed
        && is_about(prose, false, |index| {
            let cues = prose.holds[index].cues;
            (cues.has_any(&[Cue::Accident, Cue::Molest])
                || 1 < prose.sentences.len() && cues.has(Cue::Animal))
                && !prose.units[prose.sentences[index].clone()].iter().any(is_of_arms)
        })
}

/// Whether so many sentences of a text, and among them its headline twice, are of one thing that it is about it.
fn is_about(prose: &Prose, is_titled: bool, is_of_it: impl Fn(usize) -> bool) -> bool {
    let sentences = prose.sentences.len();
    let count: usize = (0..sentences)
        .filter(|index| is_of_it(*index))
        .map(|index| 1 + usize::from(prose.is_headline(index)))
        .sum();
    let is_alone = sentences == 1;
    2 <= count + usize::from(is_titled || is_alone) && 0 < count && sentences <= count * ONE_SENTENCE_IN
}

/// Whether what scenes tell of is borne out: by those who were harmed, or by the words around the deed.
pub(super) fn is_borne_out(prose: &Prose, found: &Found, scenes: &[&Scene], told: &[Told]) -> bool {
    let is_there_and_then = || is_dated(found, scenes) && is_placed(found, scenes);
    let harms = harms(prose, found, scenes, told);
    if found.is_played {
        let is_told = harms && (is_dated(found, scenes) || is_placed(found, scenes));
        return is_told || scenes.iter().any(|scene| is_by_armed(prose, scene));
    }
    // "Flames attacked on three fronts. Four were found dead": it takes armed men, or a word of nothing but violence.
    if found.is_disaster && !scenes.iter().any(|scene| is_armed(prose, scene)) {
        return false;
    }
    // "The explosion caused no casualties".
    let is_spared = told.iter().any(|told| told.figure.amount.bound == Bound::None);
    // "It was ruled a homicide. … On Tuesday in Herat …": told with the day and the place of other sentences.
    let is_sure = |scene: &&Scene| {
        let is_below = found.heading <= prose.units[scene.units.start].tokens.start;
        is_below
            && scene.events.iter().any(|(place, event)| {
                is_firm(prose, *place)
                    && Family::of(event.incident) == Family::Violence
                    && !(event.general && prose.units[*place].has(Cue::Weapon))
                    && !is_to_come(prose, scene, *place)
                    && !is_of_words(prose, scene, *place)
            })
    };
    harms
        || is_there_and_then() && scenes.iter().any(is_sure)
        || is_spared
            && scenes.iter().any(|scene| {
                scene.events.iter().any(|(place, event)| is_blast(event) || is_firm(prose, *place))
            })
        || scenes.iter().any(|scene| {
            scene.stage != Stage::Happened
                || scene.events.iter().any(|(place, event)| is_deed(prose, found, scene, *place, *event))
        })
}

fn is_dated(found: &Found, scenes: &[&Scene]) -> bool {
    scenes.iter().any(|scene| dating::scene_day(scene, found).is_some())
}

fn is_placed(found: &Found, scenes: &[&Scene]) -> bool {
    scenes.iter().any(|scene| !place_rank::of_scene(scene, found).is_empty())
}

/// Whether persons were harmed: so many, or on a day or at a place.
fn harms(prose: &Prose, found: &Found, scenes: &[&Scene], told: &[Told]) -> bool {
    let is_noun = |told: &Told| prose.units[told.counted.act].act().is_some_and(|act| act.form == Form::Noun);
    // "Jihadist groups recruit": what they are, and not what they did.
    let has_events = scenes.iter().any(|scene| !scene.events.is_empty());
    let is_harm = |told: &Told| {
        0 < told.figure.amount.low
            && !matches!(told.figure.kind, Kind::Survivors | Kind::Wanted)
            && (has_events || !matches!(told.figure.kind, Kind::Attackers | Kind::Fighters))
            // "talks on the release of hostages": nobody who was set free.
            && (told.figure.kind != Kind::Released || !is_noun(told))
    };
    // "have killed civilians and burned villages": what they do, where neither number nor day nor place is told.
    let is_counted = |told: &Told| {
        let mut units = prose.units[told.counted.units.clone()].iter();
        let is_many = |unit: &Unit| unit.person().is_some_and(|person| person.number == Number::Many);
        told.figure.amount.bound != Bound::Vague || units.clone().any(Unit::is_number) || !units.any(is_many)
    };
    // "The funerals of the first victims": told before.
    let is_new = |told: &Told| is_harm(told) && !prose.says(told.counted.act, Word::Buries);
    // "We leave out abductions of fewer than three people": it takes a day or a place.
    let is_of_kind = |told: &Told| {
        is_noun(told)
            && matches!(told.figure.kind, Kind::Abducted | Kind::Hostages)
            && told.figure.amount.bound != Bound::Exact
    };
    told.iter().any(|told| is_harm(told) && is_counted(told) && !is_of_kind(told))
        || told.iter().any(is_new) && (is_dated(found, scenes) || is_placed(found, scenes))
}

/// "During an exercise in Mali, jihadists ambushed the troops": no part of what is played.
fn is_by_armed(prose: &Prose, scene: &Scene) -> bool {
    tells_firmly(prose, scene)
        && prose.units[scene.units.clone()].iter().any(is_armed_man)
        && !peace::is_of_no_violence(prose, scene.sentence)
}

/// Whether a scene tells of fighters, or by a word of nothing but violence.
fn is_armed(prose: &Prose, scene: &Scene) -> bool {
    tells_firmly(prose, scene) || prose.units[scene.units.clone()].iter().any(is_armed_man)
}

fn tells_firmly(prose: &Prose, scene: &Scene) -> bool {
    scene.events.iter().any(|(place, event)| is_firm(prose, *place) && !event.general)
}

fn is_armed_man(unit: &Unit) -> bool {
    matches!(unit.what, What::Group(_))
        || unit.person().is_some_and(|person| person.population == Some(Population::ArmedGroup))
}

/// Whether the words around a deed that harmed nobody say who did it, with what, what was hit, or when and where.
fn is_deed(prose: &Prose, found: &Found, scene: &Scene, place: usize, event: Event) -> bool {
    let unit = &prose.units[place];
    // Who is dead or hurt is counted, or else told of no deed.
    if unit.has(Cue::Harm)
        || is_repeated(prose, scene)
        || is_denied(prose, scene, place)
        || is_to_come(prose, scene, place)
        || is_of_words(prose, scene, place)
    {
        return false;
    }
    let is_there = || !place_rank::of_scene(scene, found).is_empty();
    let is_of_day = || dating::scene_day(scene, found).is_some();
    let is_dated = || is_of_day() && !scene.places.is_empty();
    match Family::of(event.incident) {
        // "The funeral was held": nobody was.
        Family::Police => return !event.general && is_by_somebody(prose, scene),
        // "talks on hostages", "an end to abductions": whom somebody took is told by the verb, or with its day and place.
        Family::Taking if event.general || unit.act().is_some() => {
            let is_talk = |at: usize| prose.units[at].has_any(&[Cue::Talks, Cue::Meeting, Cue::Demand]);
            let is_verb = unit.act().is_some_and(|act| !matches!(act.form, Form::Noun | Form::Ing));
            return is_verb || is_of_day() && is_there() && !scene.units.clone().any(is_talk);
        }
        Family::Taking | Family::Violence => {}
    }
    let is_firm = is_firm(prose, place);
    // "a siege of three months": of boards and courts as well.
    let is_siege = event.incident == IncidentType::HostageTaking && !is_firm;
    // "a bomb under every table": a weapon says not that it was used.
    let is_weapon = event.general && unit.has(Cue::Weapon);
    is_borne(prose, scene, place, event)
        || is_dated()
            && !is_weapon
            && (is_firm || is_blast(&event) || found.news == News::Wholly && !is_siege)
        || ((is_blast(&event) || is_firm) && !is_weapon || found.news == News::Wholly && !is_siege)
            && is_there()
        || is_firm && !event.general && !scene.days.is_empty()
}

/// Whether who did it, a weapon or something that was hit stands around a deed.
fn is_borne(prose: &Prose, scene: &Scene, place: usize, event: Event) -> bool {
    let near = scene.units.start.max(place.saturating_sub(AROUND))..scene.units.end.min(place + AROUND);
    let is_of_bombs = event.incident == IncidentType::Bombing;
    let is_arm = |unit: &Unit| {
        let is_bomb = unit.event().is_some_and(|event| event.incident == IncidentType::Bombing);
        unit.has(Cue::Weapon) && (is_of_bombs || !is_bomb)
    };
    let is_hit = |at: usize| prose.says_any(at, &[Word::Target, Word::Post, Word::Ground, Word::Damaged]);
    !scene.places_struck.is_empty()
        || near.into_iter().any(|at| {
            is_somebody(prose, &scene.units, at) || at != place && (is_arm(&prose.units[at]) || is_hit(at))
        })
}

/// "Police captured two lairs": who takes, gives up or is taken has to be told, or what was found.
fn is_by_somebody(prose: &Prose, scene: &Scene) -> bool {
    scene.units.clone().any(|at| is_somebody(prose, &scene.units, at) || prose.units[at].has(Cue::Weapon))
}

/// An armed group, fighters, soldiers or police.
fn is_somebody(prose: &Prose, units: &Range<usize>, at: usize) -> bool {
    let unit = &prose.units[at];
    let population = unit.person().and_then(|person| person.population);
    matches!(unit.what, What::Group(_))
        || population == Some(Population::ArmedGroup) && !violence::is_attribute(prose, units, at)
        || population == Some(Population::SecurityForces)
        || unit.has(Cue::Police)
}

/// "many will serve where rebels attack", "if rebels attack": not yet, and perhaps never.
fn is_to_come(prose: &Prose, scene: &Scene, place: usize) -> bool {
    (scene.units.start.max(place.saturating_sub(MODAL_REACH))..place)
        .rev()
        .take_while(|at| {
            prose.says(*at, Word::If) || !prose.units[*at].is_mark(',') && !prose.units[*at].has(Cue::Clause)
        })
        .any(|at| prose.says_any(at, &[Word::Would, Word::If]))
}

/// "“Every day people are kidnapped”": again and again, and no deed of them.
fn is_repeated(prose: &Prose, scene: &Scene) -> bool {
    let is_quote = |at: &usize| matches!(prose.units[*at].what, What::Mark('"' | '“'));
    scene.units.clone().find(|at| !is_quote(at)).is_some_and(|at| {
        let unit = &prose.units[at];
        unit.has(Cue::Rate) && 1 < unit.tokens.len()
    })
}

/// "no shot was fired", "neither explosives nor arms were found": nothing that was.
fn is_denied(prose: &Prose, scene: &Scene, place: usize) -> bool {
    (scene.units.start.max(place.saturating_sub(DENIAL_REACH))..place)
        .rev()
        .take_while(|at| {
            let unit = &prose.units[*at];
            !(matches!(unit.what, What::Mark(_)) || unit.has_any(&[Cue::Definite, Cue::Clause]))
        })
        .any(|at| prose.units[at].has(Cue::No) || prose.says(at, Word::Neither))
}

/// "attacked his rival's tax plan", "clashed over a bill": with words, and on what others said.
fn is_of_words(prose: &Prose, scene: &Scene, place: usize) -> bool {
    (place + 1..scene.units.end.min(place + WORDS_REACH)).any(|at| prose.says(at, Word::Debated))
}

/// "An explosion was heard in Herat": a blast, or what comes down from the air, needs no more than a place.
fn is_blast(event: &Event) -> bool {
    matches!(
        event.incident,
        IncidentType::Bombing
            | IncidentType::SuicideBombing
            | IncidentType::Shelling
            | IncidentType::AirStrike
    )
}

/// Whether a word tells of violence and of nothing else.
fn is_firm(prose: &Prose, place: usize) -> bool {
    !prose.units[place].has(Cue::Loose)
}
