//! Scenes: the stretches of a text that tell of one thing at one time.
//!
//! Mostly a sentence. One is cut where it goes on to another day ("…, and later, in 2004, they had …")
//! or to what somebody is accused of ("arrested in connection with the 2002 bombing").

use std::ops::Range;

use super::family::Family;
use super::{court, cuts, deed, figurative, ground, recalled, section, speech};
use crate::language::{Cue, Event, Word};
use crate::model::{IncidentType, Population, Stage};
use crate::read::day::DayKind;
use crate::read::place::{Context, FoundPlace};
use crate::read::prose::{Holds, Prose};
use crate::read::unit::{Unit, What};

/// A stretch of one sentence.
#[derive(Clone, Debug)]
pub(in crate::read) struct Scene {
    pub(in crate::read) units: Range<usize>,
    pub(in crate::read) sentence: usize,
    /// Which line of a round-up it stands in, from 1; 0 before the first, and in all other texts.
    pub(in crate::read) section: usize,
    /// The day that its line is put under.
    pub(in crate::read) labelled: Option<usize>,
    /// The time that its line of a live page begins with, in bytes.
    pub(in crate::read) clock: Option<Range<usize>>,
    /// What kind of incident its words tell of, each with its unit.
    pub(in crate::read) events: Vec<(usize, Event)>,
    /// Days, places and groups named in it, as indices into the prose's lists.
    pub(in crate::read) days: Vec<usize>,
    /// The first tokens of days that stand in a clause about a person: "who fled in 2008".
    pub(in crate::read) days_of_persons: Vec<usize>,
    /// Those of them that stand behind a deed: "who attacked the station on Friday".
    pub(in crate::read) days_of_deeds: Vec<usize>,
    /// "since 2019, when a bomb killed 22": of that day, whatever reaches from it till now.
    pub(in crate::read) is_compared: bool,
    /// Whether all that happens in it is told of such a person.
    pub(in crate::read) is_of_person: bool,
    /// Days on which somebody only spoke: "said on Friday", "confirmed today".
    pub(in crate::read) days_of_speech: Vec<usize>,
    pub(in crate::read) places: Vec<usize>,
    /// Places where somebody only spoke, or met others: "said in Herat", "the summit in Herat".
    pub(in crate::read) places_of_speech: Vec<usize>,
    /// Places that are the object of an attack: "A missile hit Ternopil".
    pub(in crate::read) places_struck: Vec<usize>,
    pub(in crate::read) groups: Vec<usize>,
    /// What somebody did before, or is accused of: no part of what is told.
    pub(in crate::read) is_aside: bool,
    /// "Meanwhile", "in another incident".
    pub(in crate::read) is_apart: bool,
    /// "They also bombed a bank in Kunduz": one more deed of theirs, if not there and then.
    pub(in crate::read) is_further: bool,
    /// "the attack", "this bombing": what was told before.
    pub(in crate::read) is_definite: bool,
    /// "The incident took place when …": what was told right before, and more of it.
    pub(in crate::read) is_sequel: bool,
    /// "During the raid": the kind of what was told before, and more of it.
    pub(in crate::read) inside: Option<IncidentType>,
    /// "directs attacks": what somebody does, on no day.
    pub(in crate::read) is_habit: bool,
    /// Whether police or army are named.
    pub(in crate::read) has_forces: bool,
    pub(in crate::read) stage: Stage,
    /// "bombed by the air force": what it calls a bombing came from the air.
    pub(in crate::read) is_from_air: bool,
    /// "killed in a gunfight": both sides shot. "an encounter with the police" is as much the work of police.
    pub(in crate::read) is_fought: bool,
    /// "defused", "did not explode": what was set to happen did not.
    pub(in crate::read) is_averted: bool,
}

/// How far before a place the verb stands that says it was struck.
const STRUCK: usize = 4;

/// All scenes of a text, in order.
pub(in crate::read) fn scenes(prose: &Prose, places: &[FoundPlace]) -> Vec<Scene> {
    let mut found = Vec::with_capacity(prose.sentences.len() + prose.sentences.len() / 4);
    for (index, sentence) in prose.sentences.iter().enumerate() {
        let mut start = sentence.start;
        let mut is_aside = false;
        let mut closed_by = None;
        let holds = &prose.holds[index];
        // "Three guards are accused of the murder of two nurses": the news, where nothing else was told before.
        let is_told = |holds: &Holds| holds.event || holds.deed;
        let has_asides = (holds.event || holds.deed && prose.holds[..index].iter().any(is_told))
            && holds.cues.has_any(&[Cue::Court, Cue::Involved]);
        let has_compared = holds.deed && holds.cues.has(Cue::Superlative);
        let has_blamed = holds.deed && holds.day && holds.cues.has(Cue::Relative);
        let has_held = holds.deed && holds.cues.has(Cue::Relative);
        let has_turns = holds.event || holds.deed || holds.words.has(Word::Followed);
        let deeds = if holds.event { cuts::deeds(prose, places, sentence) } else { Vec::new() };
        let first = found.len();
        for place in sentence.start + 1..sentence.end {
            if has_held && !is_aside && closed_by.is_none() {
                closed_by = cuts::clause_of_held(prose, sentence, place);
                if closed_by.is_some() {
                    found.push(scene(prose, start..place, index, false));
                    (start, is_aside) = (place, true);
                    continue;
                }
            }
            let cut = if deeds.contains(&place) {
                Some(is_aside)
            } else if closed_by == Some(place) || is_aside && cuts::is_held_after_all(prose, sentence, place)
            {
                Some(false)
            } else if has_asides && !is_aside && cuts::is_involved(prose, sentence, place) {
                Some(true)
            } else if has_turns && cuts::turns(prose, start, sentence, place)
                || has_compared && cuts::is_compared(prose, sentence, place)
                || has_blamed && cuts::is_of_blamed(prose, sentence, place)
            {
                Some(false)
            } else {
                None
            };
            if let Some(aside) = cut {
                found.push(scene(prose, start..place, index, is_aside));
                start = place;
                is_aside = aside;
            }
        }
        found.push(scene(prose, start..sentence.end, index, is_aside));
        if !deeds.is_empty() {
            one_by_one(&mut found[first..]);
        }
        if is_aside {
            hand_back(prose, places, &mut found);
        }
    }
    section::divide(prose, places, &mut found);
    found
}

/// Each deed of a list is of the day and the group that the first one tells, and of no other deed.
fn one_by_one(scenes: &mut [Scene]) {
    let [first, others @ ..] = scenes else { return };
    for scene in others {
        scene.is_apart = true;
        if scene.days.is_empty() {
            scene.days.clone_from(&first.days);
        }
    }
}

/// "They held a man wanted for attacks on convoys in Herat province, yesterday.": when and where it was done closes the
/// sentence, whatever was put between. Only a day told from the day of speaking is meant so: "in 2004" is the aside's.
fn hand_back(prose: &Prose, places: &[FoundPlace], scenes: &mut [Scene]) {
    let [.., main, aside] = scenes else { return };
    let is_dateline = |day: &usize| prose.days[*day].kind == DayKind::Dateline;
    if main.sentence != aside.sentence || !main.days.iter().all(is_dateline) {
        return;
    }
    let is_end = |unit: &usize| !matches!(prose.units[*unit].what, What::Mark('.' | '"' | '”' | '!'));
    let Some(last) = aside.units.clone().rev().find(is_end) else { return };
    let What::Day(day) = prose.units[last].what else { return };
    if !matches!(prose.days[day].kind, DayKind::Relative | DayKind::Weekday) {
        return;
    }
    let is_of_it = |unit: &usize| {
        let unit = &prose.units[*unit];
        matches!(unit.what, What::Place(_) | What::Mark(',')) || unit.has(Cue::Preposition)
    };
    let run: Vec<usize> = (aside.units.start..last)
        .rev()
        .take_while(is_of_it)
        .filter_map(|unit| match prose.units[unit].what {
            What::Place(place) => Some(place),
            _ => None,
        })
        .collect();
    aside.days.retain(|own| *own != day);
    main.days.push(day);
    let is_there = |place: &usize| matches!(places[*place].context, Context::In | Context::Near);
    if !main.places.iter().any(is_there) {
        aside.places.retain(|place| !run.contains(place));
        main.places.extend(run.into_iter().rev());
    }
}

/// "The incident took place", "This attack was": the sentence's subject is what was told before.
fn is_sequel(prose: &Prose, units: &Range<usize>) -> bool {
    let unit = |place: usize| prose.unit(place, units);
    let is_told = |place: usize| {
        unit(place).is_some_and(|unit| unit.has(Cue::Occurrence))
            && unit(place + 1).is_some_and(Unit::is_verb)
    };
    unit(units.start).is_some_and(|unit| unit.has(Cue::Definite)) && is_told(units.start + 1)
}

/// "During the operation, …": what came to pass in something that was told before, by its kind.
fn inside(prose: &Prose, units: &Range<usize>) -> Option<IncidentType> {
    let unit = |place: usize| prose.unit(place, units);
    units.clone().find_map(|place| {
        let opens = prose.says_any(place, &[Word::During, Word::In])
            && (place == units.start || prose.says(place, Word::During))
            && unit(place + 1).is_some_and(|unit| unit.has(Cue::Definite));
        let noun = if opens { unit(place + 2) } else { None }?;
        noun.event().filter(|_| noun.has(Cue::Occurrence)).map(|event| event.incident)
    })
}

fn scene(prose: &Prose, units: Range<usize>, sentence: usize, is_aside: bool) -> Scene {
    let sentence_start = prose.sentences[sentence].start;
    let holds = &prose.holds[sentence];
    let mut found = Scene {
        units: units.clone(),
        sentence,
        section: 0,
        labelled: None,
        clock: None,
        events: Vec::new(),
        days: Vec::new(),
        days_of_persons: Vec::new(),
        days_of_deeds: Vec::new(),
        is_compared: sentence_start != units.start
            && cuts::is_compared(prose, &prose.sentences[sentence], units.start),
        is_of_person: false,
        days_of_speech: Vec::new(),
        places: Vec::new(),
        places_of_speech: Vec::new(),
        places_struck: Vec::new(),
        groups: Vec::new(),
        is_aside,
        is_apart: prose.says(units.start, Word::Followed),
        is_further: false,
        is_definite: false,
        is_sequel: is_sequel(prose, &units),
        inside: if holds.cues.has(Cue::Occurrence) { inside(prose, &units) } else { None },
        is_habit: false,
        has_forces: false,
        stage: Stage::Happened,
        is_from_air: false,
        is_fought: false,
        is_averted: false,
    };
    if holds.cues.has(Cue::Furniture) && prose.is_furniture(&prose.sentences[sentence]) {
        return found;
    }
    // "was jailed for life on Friday": what he did is told as history.
    let judged = Some(&prose.sentences[sentence]).filter(|_| holds.cues.has(Cue::Court));
    let judged = judged.and_then(|sentence| court::judged(prose, sentence));
    let has_persons = holds.words.has_any(&[Word::Who, Word::Whose, Word::Whom]);
    let has_strikes = holds.words.has_any(&[Word::Strike, Word::Shells, Word::Warplanes]);
    let has_rams = holds.words.has_any(&[Word::Rams, Word::Drove]);
    let has_ground = holds.words.has_any(&[Word::TakesGround, Word::Advances, Word::Fell]);
    let has_images = holds.words.has(Word::Likens);
    let has_trade = holds.words.has(Word::Trade);
    let has_plans = holds.cues.has(Cue::Plan);
    let has_hearings = holds.words.has_any(&[Word::Tribunal, Word::Scheduled]);
    let has_crimes = holds.words.has(Word::Crimes);
    let has_stages = holds.cues.has_any(&[Cue::Meanwhile, Cue::Habit, Cue::Averted, Cue::Foil, Cue::Threat]);
    let mut is_counted = false;
    let mut is_of_person = false;
    let mut has_deed = false;
    for place in units.clone() {
        let unit = &prose.units[place];
        if has_persons {
            // ", who set off the blast in May,": a scene of its own, and not of a person in it.
            let is_clause = is_aside && place <= units.start + 1;
            is_of_person |= !is_clause && prose.says_any(place, &[Word::Who, Word::Whose, Word::Whom]);
            // "The two, who fired at a bus in May, were arrested": the comma and the verb close what is told of them.
            let is_closed = unit.has_any(&[Cue::Be, Cue::Have])
                && units.start < place
                && prose.units[place - 1].is_mark(',');
            is_of_person &= !unit.is_mark(';') && !is_closed;
            has_deed = is_of_person && (has_deed || unit.has(Cue::Attack) && unit.event().is_some());
        }
        match unit.what {
            What::Day(_)
                if speech::is_of_taking(prose, &units, place)
                    || speech::is_in_name(prose, &units, place)
                    || speech::is_since(prose, &units, place)
                    || has_hearings && court::is_of_hearing(prose, &units, place)
                    || judged.is_some_and(|judged| court::is_of_court(prose, &units, judged, place)) => {}
            What::Day(index) => {
                found.days.push(index);
                if is_of_person {
                    found.days_of_persons.push(unit.tokens.start);
                    if has_deed {
                        found.days_of_deeds.push(unit.tokens.start);
                    }
                }
                if speech::is_of_speech(prose, &units, place) || speech::is_of_meeting(prose, &units, place) {
                    found.days_of_speech.push(index);
                }
            }
            What::Place(index) => {
                found.places.push(index);
                // "hit Ternopil", "hit the livestock market of Mellit".
                let is_between = |at: &usize| {
                    let unit = &prose.units[*at];
                    !unit.is_verb()
                        && unit.act().is_none()
                        && !unit.has_any(&[Cue::Preposition, Cue::Of, Cue::Clause, Cue::And])
                        && !matches!(unit.what, What::Mark(_))
                };
                let before = (units.start.max(place.saturating_sub(STRUCK))..place).rev();
                let verb = before.into_iter().find(|at| !is_between(at));
                if verb.is_some_and(|verb| prose.says(verb, Word::Strikes)) {
                    found.places_struck.push(index);
                }
                if speech::is_where_spoken(prose, &units, place)
                    || speech::is_of_opening(prose, &units, place)
                    || speech::is_where_treated(prose, &units, place)
                {
                    found.places_of_speech.push(index);
                }
            }
            What::Group(index) => found.groups.push(index),
            _ => {}
        }
        let is_count = has_crimes && court::is_counted(prose, &units, place);
        is_counted |= is_count;
        let is_told = |event: &Event| {
            let is_no_deed = has_trade && figurative::is_of_trade(prose, &units, place)
                || has_images && figurative::is_image(prose, &units, place)
                || figurative::is_of_name(prose, sentence, place)
                || has_plans && figurative::is_only_meant(prose, &units, place);
            !(is_count || is_no_deed || figurative::is_launch(prose, sentence, event))
        };
        if let Some(mut event) = unit.event().filter(is_told) {
            // "battle", "shot": a word of nothing but violence names the incident better.
            if unit.has(Cue::Loose) {
                event.weight -= event.weight / 8;
            }
            found.is_from_air |= deed::is_dropped(prose, &units, place, &event);
            event.general &= !deed::is_hurled(prose, &units, place, &event)
                && !deed::is_dropped(prose, &units, place, &event)
                && !deed::is_landed(prose, &units, place, &event);
            event.general |= deed::is_attributive(prose, &units, place);
            event = deed::by_whom(prose, &units, place, event, &mut found.is_from_air);
            event = deed::fought(prose, &units, place, event);
            found.is_fought |= deed::is_mutual(prose, &units, place, &event);
            if ground::is_of_ground(prose, &units, place, &event) {
                event = Event { incident: IncidentType::ArmedClash, weight: event.weight, general: true };
            }
            found.events.push((place, event));
            found.is_of_person = is_of_person && (found.is_of_person || found.events.len() == 1);
            let before = place.checked_sub(1).filter(|before| units.contains(before));
            found.is_apart |= before.is_some_and(|before| deed::is_one_more(prose, &units, before, &event));
            found.is_further |= deed::is_done_too(prose, &units, place, &event);
            found.is_definite |= before.is_some_and(|before| prose.units[before].has(Cue::Definite));
        }
        if has_strikes {
            found.events.extend(deed::struck(prose, &units, place).map(|event| (place, event)));
        }
        if has_ground {
            found.events.extend(ground::taken_ground(prose, &units, place).map(|event| (place, event)));
        }
        if has_rams && deed::is_rammed(prose, &units, place) {
            found.events.push((place, deed::RAMMING));
        }
        // "Israeli forces": a state's.
        let is_of_state = matches!(unit.what, What::Place(_))
            && prose.unit(place + 1, &units).is_some_and(|_| prose.says(place + 1, Word::Forces));
        found.has_forces |= is_of_state
            || unit.person().is_some_and(|person| person.population == Some(Population::SecurityForces));
        if has_stages {
            found.is_apart |= unit.has(Cue::Meanwhile);
            found.is_habit |= unit.has(Cue::Habit);
            found.is_averted |= unit.has(Cue::Averted);
            let is_foiled = || {
                !figurative::is_over(prose, &units, place)
                    && !figurative::is_halted(prose, &units, place)
                    && !figurative::is_kept_from(prose, &units, place)
            };
            if unit.has(Cue::Foil) && is_foiled() {
                found.stage = Stage::Foiled;
            } else if unit.has(Cue::Threat) && found.stage == Stage::Happened {
                found.stage = Stage::Threatened;
            }
        }
    }
    if found.is_averted && found.stage == Stage::Foiled && deed::is_exploded_too(prose, &units) {
        found.stage = Stage::Happened;
    }
    // "fell in 2017, but they still mount attacks": when something else was.
    let is_dated = |at: &usize| matches!(prose.units[*at].what, What::Day(_));
    let last = units.clone().rev().find(|at| is_dated(at) || prose.says(*at, Word::But));
    found.is_habit &= last.is_none_or(|at| !is_dated(&at));
    found.is_aside |= recalled::is_recalled(prose, &found)
        || recalled::is_life(prose, &found)
        || recalled::is_of_inquest(prose, &found, holds);
    found.is_aside |= judged.is_some()
        && found.events.iter().any(|(_, event)| Family::of(event.incident) != Family::Police);
    // "the city's 221st homicide of the year, compared with 262 in 2024": no day of this one.
    if is_counted {
        found.days.clear();
    }
    // "They also burned houses": of the same deed, unless it says where or when that was.
    found.is_further &= !found.days.is_empty() || !found.places.is_empty();
    found
}
