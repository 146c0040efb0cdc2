//! What bears out an incident of which nobody is told to have been harmed: who did it, with what, or what was hit.
//!
//! "Attack", "fire", "battle" and "bomb" are words of debates, matches and kitchens as well. Where persons were
//! harmed, these bear the deed out; where none were, something else in the sentence must. What is played, on a stage
//! or by soldiers, harms nobody: there only a deed with a day of its own counts.

use super::dating;
use super::family::Family;
use super::found::Found;
use super::place_rank;
use super::scene::Scene;
use super::violence::News;
use crate::language::{Cue, Event, Form, Number, Word};
use crate::model::{Bound, IncidentType, Kind, Population, Stage};
use crate::read::figure::told::Told;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// How far around a deed stands who did it, with what, and what was hit.
const AROUND: usize = 14;

/// How far before a deed it is said that it may come.
const MODAL_REACH: usize = 7;

/// A text is about a film or a drill that names one in so many of its sentences, and in two at least.
const ONE_SENTENCE_IN: usize = 3;

/// Whether a text is about what is only played: a film, a novel, an exercise of troops.
pub(in crate::read) fn is_played(prose: &Prose, title: Option<&str>) -> bool {
    let is_of_play = |index: &usize| {
        prose.holds[*index].words.has(Word::Played)
            || prose.holds[*index].cues.has_any(&[Cue::Fiction, Cue::Drill])
    };
    let sentences = prose.sentences.len();
    let count = (0..sentences).filter(is_of_play).count();
    let is_word = |word: &str| prose.is_word(&word.to_lowercase(), Word::Played);
    let is_titled = title.is_some_and(|title| title.split(|c: char| !c.is_alphabetic()).any(is_word));
    2 <= count + usize::from(is_titled) && 0 < count && sentences <= count * ONE_SENTENCE_IN
}

/// Whether what scenes tell of is borne out: by those who were harmed, or by the words around the deed.
pub(super) fn is_borne_out(prose: &Prose, found: &Found, scenes: &[&Scene], told: &[Told]) -> bool {
    let is_noun = |told: &Told| prose.units[told.counted.act].act().is_some_and(|act| act.form == Form::Noun);
    let is_harm = |told: &Told| {
        0 < told.figure.amount.low
            && !matches!(told.figure.kind, Kind::Survivors | Kind::Wanted)
            // "talks on the release of hostages": nobody who was set free.
            && (told.figure.kind != Kind::Released || !is_noun(told))
    };
    let is_dated = || scenes.iter().any(|scene| dating::scene_day(scene, found).is_some());
    let is_placed = || scenes.iter().any(|scene| !place_rank::of_scene(scene, found).is_empty());
    // "have killed civilians and burned villages": what they do, where neither number nor day nor place is told.
    let is_counted = |told: &Told| {
        let mut units = prose.units[told.counted.units.clone()].iter();
        let is_many = |unit: &Unit| unit.person().is_some_and(|person| person.number == Number::Many);
        told.figure.amount.bound != Bound::Vague || units.clone().any(Unit::is_number) || !units.any(is_many)
    };
    // "The funerals of the first victims": told before.
    let is_new = |told: &Told| is_harm(told) && !prose.says(told.counted.act, Word::Buries);
    let harms = told.iter().any(|told| is_harm(told) && is_counted(told))
        || told.iter().any(is_new) && (is_dated() || is_placed());
    if found.is_played {
        let is_of_day = |told: &Told| {
            let own = |scene: &&&Scene| scene.units.contains(&told.counted.act);
            scenes.iter().filter(own).any(|scene| dating::scene_day(scene, found).is_some())
        };
        return told.iter().any(|told| is_harm(told) && is_of_day(told));
    }
    // "The explosion caused no casualties".
    let is_spared = told.iter().any(|told| told.figure.amount.bound == Bound::None);
    harms
        || is_spared
            && scenes.iter().any(|scene| {
                scene.events.iter().any(|(place, event)| is_blast(event) || is_firm(prose, *place))
            })
        || scenes.iter().any(|scene| {
            scene.stage != Stage::Happened
                || scene.events.iter().any(|(place, event)| is_deed(prose, found, scene, *place, *event))
        })
}

/// Whether the words around a deed that harmed nobody say who did it, with what, or what was hit.
fn is_deed(prose: &Prose, found: &Found, scene: &Scene, place: usize, event: Event) -> bool {
    let unit = &prose.units[place];
    // "many will serve where rebels attack": not yet, and perhaps never.
    let is_open = || {
        (scene.units.start.max(place.saturating_sub(MODAL_REACH))..place)
            .rev()
            .take_while(|at| !prose.units[*at].is_mark(',') && !prose.units[*at].has(Cue::Clause))
            .any(|at| prose.says_any(at, &[Word::Would, Word::Might, Word::May]))
    };
    // Who is dead or hurt is counted, or else told of no deed.
    if unit.has(Cue::Harm) || is_open() {
        return false;
    }
    match Family::of(event.incident) {
        // "The funeral was held": nobody was.
        Family::Police => return !event.general,
        // "talks on hostages", "an end to abductions": whom somebody took is told by the verb.
        Family::Taking if event.general || unit.act().is_some() => {
            return unit.act().is_some_and(|act| !matches!(act.form, Form::Noun | Form::Ing));
        }
        Family::Taking | Family::Violence => {}
    }
    let near = scene.units.start.max(place.saturating_sub(AROUND))..scene.units.end.min(place + AROUND);
    let is_somebody = |at: usize| {
        let unit = &prose.units[at];
        let population = unit.person().and_then(|person| person.population);
        matches!(unit.what, What::Group(_))
            || matches!(population, Some(Population::ArmedGroup | Population::SecurityForces))
            || unit.has(Cue::Police)
    };
    let is_hit = |at: usize| {
        at != place && prose.says_any(at, &[Word::Target, Word::Post, Word::Ground, Word::Damaged])
    };
    let is_of_bombs = event.incident == IncidentType::Bombing;
    let is_arm = |at: usize| {
        let is_bomb = prose.units[at].event().is_some_and(|event| event.incident == IncidentType::Bombing);
        at != place && prose.units[at].has(Cue::Weapon) && (is_of_bombs || !is_bomb)
    };
    let is_borne = !scene.places_struck.is_empty()
        || near.into_iter().any(|at| is_somebody(at) || is_hit(at) || is_arm(at));
    let is_firm = is_firm(prose, place);
    let is_there = || !place_rank::of_scene(scene, found).is_empty();
    // "Fighting went on in Herat", in news of nothing but violence.
    let is_fight = || found.news == News::Wholly && prose.says(place, Word::Clashes);
    is_borne
        || (is_blast(&event) || is_firm || is_fight()) && is_there()
        || is_firm && !event.general && !scene.days.is_empty()
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
