//! Verbs of many senses: whether they tell of harm here. "Treated ten people for burns", "holding 22 guests", "lost two
//! men"; not "treated with respect", "held talks", "lost two games".

use super::Linker;
use crate::language::{Act, Cue, Form, Number, Word};
use crate::model::{Bound, Kind, Population};
use crate::read::figure::persons::{How, Persons};
use crate::read::unit::What;

/// From how many on people who flee are no culprits.
const FLEEING: u64 = 15;

/// How far behind a verb what it was for is looked for.
const BEHIND: usize = 14;

impl Linker<'_> {
    /// What a verb tells of these persons: its kind, or nothing where it has another sense here.
    pub(super) fn sense(
        &self,
        place: usize,
        act: Act,
        by: Option<Population>,
        phrase: &Persons,
    ) -> Option<Kind> {
        // "more than 230 were taken to hospital": hurt, if they are counted.
        if self.unit(place).has(Cue::Carried) && act.form != Form::Noun && self.is_carried(place) {
            let is_hurt = matches!(phrase.how, How::Number(_))
                && phrase.kind.is_none_or(|kind| kind == Kind::Injured)
                && self.is_subject_of(place, phrase);
            return is_hurt.then_some(Kind::Injured);
        }
        // "has forced out 900 families"; not "forced out two ministers".
        if act.kind == Kind::Displaced && act.of_object && self.unit(place).has(Cue::OfThings) {
            let is_crowd =
                matches!(phrase.how, How::Number(amount) if FLEEING <= self.prose.amounts[amount].low);
            let is_home =
                matches!(phrase.population, None | Some(Population::Civilian | Population::Children));
            return (is_crowd && is_home && phrase.known).then_some(act.kind);
        }
        // "the evacuation of 300 wounded": to where they are healed.
        let is_hurt = |at: usize| {
            self.unit(at).act().is_some_and(|act| act.kind == Kind::Injured)
                || self.unit(at).person().is_some_and(|person| person.kind == Some(Kind::Injured))
        };
        let last = phrase.units.end.min(self.sentence.end - 1);
        if act.kind == Kind::Displaced
            && act.form == Form::Noun
            && (phrase.kind == Some(Kind::Injured) || (phrase.units.start..=last).any(is_hurt))
        {
            return None;
        }
        // "sought refuge in the embassy", "drove out the rebels": only a number of people at home lose it.
        let is_counted = matches!(phrase.how, How::Number(_));
        if act.kind == Kind::Displaced && !act.of_object && self.unit(place).has(Cue::Refuge) {
            return self.flees(place, phrase).then_some(act.kind);
        }
        // "the kidnappers of the six": by those who did it, of people who are counted.
        if act.form == Form::Noun && self.unit(place).person().is_none() && self.is_of_doers(place) {
            return (is_counted && phrase.known).then_some(act.kind);
        }
        // "is undergoing treatment": of those whom the text counts.
        if act.kind == Kind::Injured
            && !act.of_object
            && act.form != Form::Noun
            && self.unit(place).tokens.len() == 2
        {
            return matches!(phrase.how, How::Number(_) | How::One).then_some(act.kind);
        }
        // "800 prisoners came home": who was held.
        if act.kind == Kind::Released
            && !act.of_object
            && (self.prose.ends_so(place, &[Word::Home]) || self.prose.ends_so(place, &[Word::Back]))
        {
            let is_held = phrase.head.is_some_and(|head| self.unit(head).has(Cue::Captive));
            return is_held.then_some(act.kind);
        }
        // "whisked the driver to hospital", "to safety".
        if act.kind == Kind::Abducted && self.says(place, Word::Whisked) && self.unit(place).tokens.len() == 1
        {
            let end = phrase.units.end.max(place + 1);
            let is_saved = (end..self.sentence.end.min(end + 8)).any(|at| self.unit(at).has(Cue::Ward));
            let counts = phrase.known && matches!(phrase.how, How::Number(_) | How::One);
            return (counts && !is_saved).then_some(act.kind);
        }
        if act.kind == Kind::Killed && act.form == Form::Noun && self.says(place, Word::Loss) {
            return (is_counted && phrase.known && phrase.head.is_some()).then_some(act.kind);
        }
        // "ask the rebels to lay down their weapons": only whoever is counted did it.
        let is_to_be = act.kind == Kind::Surrendered && matches!(act.form, Form::Base | Form::Ing);
        if is_to_be && self.unit(place).tokens.len() != 1 && !matches!(phrase.how, How::Number(_) | How::One)
        {
            return None;
        }
        // "laid down 11 rifles", "laid down their guns"; not "laid down rules".
        if act.kind == Kind::Surrendered && self.says(place, Word::Lays) && self.unit(place).tokens.len() == 2
        {
            let is_armed =
                (place + 1..self.sentence.end.min(place + 5)).any(|at| self.says(at, Word::Firearms));
            return (is_armed && is_counted).then_some(act.kind);
        }
        // "Only one of the abducted women has made it back": whoever had been taken.
        if act.kind == Kind::Released && !act.of_object && self.unit(place).has(Cue::OfThings) {
            let was_taken = |at: usize| {
                self.unit(at).has(Cue::Captive)
                    || self
                        .unit(at)
                        .act()
                        .is_some_and(|act| matches!(act.kind, Kind::Abducted | Kind::Hostages))
            };
            return (is_counted && phrase.units.clone().any(was_taken)).then_some(act.kind);
        }
        // "Two ministers travelled to Oslo for talks": none of those who go to fight.
        if act.kind == Kind::Recruits && !act.of_object {
            let is_guest = matches!(
                phrase.population,
                Some(
                    Population::Officials
                        | Population::SecurityForces
                        | Population::AidWorkers
                        | Population::Journalists
                )
            );
            let is_visit = (place + 1..self.sentence.end.min(place + 8))
                .any(|at| self.unit(at).has_any(&[Cue::Talks, Cue::Meeting]));
            return (!is_guest && !is_visit).then_some(act.kind);
        }
        if act.kind == Kind::Missing && self.says(place, Word::Vanishes) {
            let is_counted = phrase.known && matches!(phrase.how, How::Number(_) | How::One);
            return is_counted.then_some(act.kind);
        }
        // "Two of the victims have passed away": of those who are counted; anybody may die in bed.
        if act.kind == Kind::Killed && !act.of_object && self.says(place, Word::Passes) {
            return is_counted.then_some(act.kind);
        }
        let is_persons = phrase.known && phrase.head.is_some();
        if self.unit(place).tokens.len() != 1 {
            // "wiped out his lead", "struck down the law": somebody, by a noun for persons.
            let is_counted_so = is_persons || phrase.known && is_counted;
            // "wiped out an elder and his nephew".
            let is_kin = phrase.head.is_some_and(|head| self.unit(head).has(Cue::Kin));
            let is_of_things = self.unit(place).has(Cue::OfThings)
                && act.kind == Kind::Killed
                && !(is_counted_so && (is_kin || matches!(phrase.how, How::Number(_) | How::One)));
            return (!is_of_things).then_some(act.kind);
        }
        match act.kind {
            // "slashed two guards"; not "slashed 400 jobs".
            Kind::Injured if self.says(place, Word::Slashes) => {
                (is_persons && matches!(phrase.how, How::Number(_) | How::One)).then_some(act.kind)
            }
            Kind::Injured if self.says(place, Word::Treats) => (self.is_for_wounds(place)
                || is_counted && self.are_treated(place, phrase))
            .then_some(act.kind),
            Kind::Killed if self.says(place, Word::Loses) => {
                // "no life was lost".
                let is_life = phrase.head.is_some_and(|head| self.unit(head).has(Cue::Lives));
                if is_life && phrase.units.end <= place {
                    return self.is_passive(place).then_some(act.kind);
                }
                // "lost more than 900 lives to militancy".
                if is_life {
                    return matches!(phrase.how, How::Number(_)).then_some(act.kind);
                }
                // "lost her husband and three children".
                let is_kin = phrase.how == How::Definite
                    && phrase.number == Number::One
                    && self.is_whose(phrase.units.start)
                    && phrase.head.is_some_and(|head| self.unit(head).has(Cue::Kin));
                // "lost a captain and three privates" in an attack.
                let is_one = phrase.how == How::One && phrase.known && self.is_of_fight(place);
                let is_counted = matches!(phrase.how, How::Number(_) | How::Nobody) || is_kin || is_one;
                let is_own = phrase.population == Some(Population::Children)
                    || matches!(phrase.population, Some(Population::SecurityForces | Population::ArmedGroup))
                    || phrase
                        .head
                        .is_some_and(|head| self.unit(head).has(Cue::Kin) || self.says(head, Word::OwnMen));
                let is_none = self.is_nobody(phrase) && self.is_passive(place);
                let is_own = is_own || self.is_of_their_own(phrase);
                (is_counted && is_own && (phrase.units.start > place || is_none)).then_some(act.kind)
            }
            Kind::Killed if self.says(place, Word::Buries) => self.buried(place, phrase).then_some(act.kind),
            Kind::Detained if self.says(place, Word::Seizes) => self.seized(place, act, phrase),
            // "Nobody lived": of those who did, it is told in other words.
            Kind::Survivors if self.says(place, Word::Lived) => {
                let is_end =
                    place + 1 >= self.sentence.end || matches!(self.unit(place + 1).what, What::Mark(_));
                (self.is_nobody(phrase) && is_end).then_some(act.kind)
            }
            Kind::Survivors if self.says(place, Word::Survives) => {
                (!self.survives_else(place)).then_some(act.kind)
            }
            Kind::Hostages if self.says(place, Word::Holds) => self.held(place, act, by, phrase),
            Kind::Killed if self.says(place, Word::Falls) => self.fell(place, phrase).then_some(act.kind),
            Kind::Abducted if self.says(place, Word::TakesAny) => self.taken(place, act, by, phrase),
            Kind::Detained if self.says(place, Word::Catches) => self.caught(place, by, phrase),
            Kind::Abducted if self.says(place, Word::Grabs) => {
                let is_theirs = by.or_else(|| self.agent_behind(place)) == Some(Population::ArmedGroup);
                let is_counted = phrase.known && matches!(phrase.how, How::Number(_) | How::One);
                (is_counted && is_theirs).then_some(act.kind)
            }
            Kind::Released if self.says(place, Word::Swaps) || self.says(place, Word::Exchanges) => {
                let is_held = |of: &Persons| of.head.is_some_and(|head| self.unit(head).has(Cue::Captive));
                let is_counted =
                    |of: &Persons| matches!(of.how, How::Number(_) | How::One | How::Plural) && of.known;
                // "swapped ten soldiers for 20 prisoners", and the twenty.
                let is_for = |for_: usize| self.sentence.contains(&for_) && self.says(for_, Word::For);
                let other = if is_for(phrase.units.end) {
                    self.starting_at(phrase.units.end + 1)
                } else {
                    phrase
                        .governed
                        .filter(|governor| is_for(*governor))
                        .and_then(|governor| self.ending_at(governor))
                };
                let is_swapped = other.is_some_and(|other| is_held(&self.persons[other]) || is_held(phrase));
                (is_held(phrase) || is_counted(phrase) && is_swapped).then_some(act.kind)
            }
            _ => Some(act.kind),
        }
    }

    /// "nobody", "none of them", "no soldier": the last two may be read as the number that they are.
    pub(super) fn is_nobody(&self, phrase: &Persons) -> bool {
        match phrase.how {
            How::Nobody => true,
            How::Number(amount) => self.prose.amounts[amount].bound == Bound::None,
            _ => false,
        }
    }

    /// "20 families fled", "hundreds of residents fled the town": from their homes. Two men who fled the scene did it.
    fn flees(&self, place: usize, phrase: &Persons) -> bool {
        let How::Number(amount) = phrase.how else { return false };
        let is_armed = matches!(phrase.population, Some(Population::ArmedGroup | Population::SecurityForces));
        let is_home =
            phrase.population.is_some() || phrase.head.is_some_and(|head| self.unit(head).has(Cue::Kin));
        let is_held = phrase.head.is_some_and(|head| self.unit(head).has(Cue::Captive));
        // "1,200 people had fled the town on foot": so many are no culprits.
        let is_crowd = FLEEING <= self.prose.amounts[amount].low;
        let is_escape = |at: usize| {
            self.unit(at).has(Cue::Escape)
                && !(is_crowd
                    && phrase.population.is_none_or(|one| one == Population::Civilian)
                    && self.unit(at).has(Cue::Preposition))
        };
        let is_away = is_held
            || (place + 1..self.sentence.end.min(place + 6)).any(is_escape)
            || place + 1 < self.sentence.end && self.says_any(place + 1, &[Word::On, Word::With]);
        !is_armed
            && phrase.units.end <= place
            && !is_away
            && (is_home && phrase.population != Some(Population::Officials) || is_crowd)
    }

    /// "ten soldiers fell in the fighting", "eleven volunteers have fallen"; not "fell ill", "fell by ten".
    fn fell(&self, place: usize, phrase: &Persons) -> bool {
        let behind = place + 1..self.sentence.end.min(place + 5);
        let is_fought = behind
            .clone()
            .any(|at| self.unit(at).event().is_some() || self.unit(at).has_any(&[Cue::War, Cue::Attack]));
        let next = place + 1;
        let is_end = next >= self.sentence.end
            || matches!(self.unit(next).what, What::Mark(_))
            || self.unit(next).has(Cue::And)
            || self.says(next, Word::While);
        let is_in =
            next < self.sentence.end && self.says_any(next, &[Word::In, Word::During, Word::At, Word::To]);
        // "four of the insurgents fell".
        let is_rebels = phrase.population == Some(Population::ArmedGroup) && phrase.units.end == place;
        matches!(phrase.how, How::Number(_))
            && (phrase.units.end <= place && phrase.governed.is_none()
                || is_in && place + 2 < phrase.units.start)
            && (is_end && (phrase.population == Some(Population::SecurityForces) || is_rebels)
                || is_in && is_fought)
    }

    /// "17 of their own", with no noun behind it.
    pub(super) fn is_of_their_own(&self, phrase: &Persons) -> bool {
        let end = phrase.units.end;
        let own =
            (end.saturating_sub(2)..self.sentence.end.min(end + 3)).find(|at| self.unit(*at).has(Cue::Own));
        matches!(phrase.how, How::Number(_))
            && own.is_some_and(|own| {
                phrase.units.start + 2 < own
                    && self.says_any(own - 1, &[Word::Their, Word::Its, Word::Our, Word::His])
                    && self.unit(own - 2).has(Cue::Of)
                    && self.prose.unit(own + 1, self.sentence).is_none_or(|next| next.person().is_none())
            })
    }

    /// Whether the sentence tells of a fight.
    fn is_of_fight(&self, place: usize) -> bool {
        self.nearby(place).any(|at| self.unit(at).event().is_some_and(|event| !event.general))
    }

    /// "277 pupils were taken", "the men took 15 women with them", "the pupils taken from the school"; not "were taken to
    /// hospital", "took two men into custody".
    fn taken(&self, place: usize, act: Act, by: Option<Population>, phrase: &Persons) -> Option<Kind> {
        // "killed a clerk and took his wife".
        let is_kin = by == Some(Population::ArmedGroup)
            && phrase.how == How::Definite
            && self.is_whose(phrase.units.start)
            && phrase.head.is_some_and(|head| self.unit(head).has(Cue::Kin));
        let is_counted = is_kin || phrase.known && matches!(phrase.how, How::Number(_) | How::One);
        let is_object = place < phrase.units.start;
        let end = if is_object { phrase.units.end } else { place + 1 };
        let behind = end..self.sentence.end.min(end + 8);
        let is_elsewhere = behind.clone().any(|at| {
            self.unit(at).has(Cue::Ward) || self.unit(at).act().is_some_and(|act| act.kind == Kind::Detained)
        });
        let next = behind.clone().next();
        // "18 demonstrators were taken in": by the police.
        let is_in = next.is_some_and(|at| {
            self.says(at, Word::In)
                && (at + 1 == self.sentence.end
                    || matches!(self.unit(at + 1).what, What::Mark(_))
                    || self.unit(at + 1).has(Cue::And))
        });
        if is_in && !is_object && self.is_passive(place) && is_counted {
            return Some(Kind::Detained);
        }
        let is_end = next.is_none_or(|at| {
            matches!(self.unit(at).what, What::Mark(_) | What::Day(_))
                || self.unit(at).has(Cue::And)
                || self.says_any(
                    at,
                    &[
                        Word::From,
                        Word::By,
                        Word::During,
                        Word::When,
                        Word::In,
                        Word::Since,
                        Word::At,
                        Word::As,
                        Word::Along,
                    ],
                )
        });
        let is_from = next.is_some_and(|at| self.says_any(at, &[Word::From, Word::By, Word::During]));
        let agent = if is_object { by } else { self.agent_behind(place) };
        let is_theirs = agent == Some(Population::ArmedGroup);
        // "the two were taken": by whom, only gunmen's captives need not be told.
        let is_plain = self.is_subject_of(place, phrase)
            && phrase.head.is_some()
            && phrase.population != Some(Population::SecurityForces)
            && (is_from || phrase.kind == Some(Kind::Hostages) || self.is_many(phrase));
        let is_captors = !matches!(agent, Some(Population::SecurityForces));
        let form = matches!(act.form, Form::Past | Form::Participle | Form::Ing);
        (form && is_counted && is_end && !is_elsewhere && is_captors && (is_theirs || is_plain))
            .then_some(act.kind)
    }

    /// "27 men were held and 30 cars were seized": the cars, which no table has as persons.
    fn is_subject_of(&self, place: usize, phrase: &Persons) -> bool {
        phrase.units.end <= place
            && !(phrase.units.end..place).any(|at| {
                let unit = self.unit(at);
                let is_pair = || {
                    let is_plain = |at: usize| self.unit(at).has_any(&[Cue::Adverb, Cue::Be, Cue::Have]);
                    self.is_verb_pair(at) && (at + 1..place).all(is_plain)
                };
                let is_list = || {
                    self.starting_at(at + 1).is_some()
                        && !(phrase.units.end..at).any(|at| self.unit(at).is_verb())
                };
                unit.has(Cue::And) && !is_pair() && !is_list() || unit.is_mark(';')
            })
    }

    fn is_many(&self, phrase: &Persons) -> bool {
        matches!(phrase.how, How::Number(amount) if {
            let amount = &self.prose.amounts[amount];
            2 < amount.low.max(amount.high.unwrap_or_default())
        })
    }

    /// "had buried 18 people"; not "were buried under the rubble", "buried his father".
    fn buried(&self, place: usize, phrase: &Persons) -> bool {
        let end = phrase.units.end.max(place + 1);
        let is_under = (end..self.sentence.end.min(end + 4)).any(|at| self.says(at, Word::Rubble));
        // "The explosion buried dozens of worshippers": under what it brought down.
        let is_by_thing = self.persons.iter().all(|other| place <= other.units.start)
            && (self.sentence.start..place)
                .any(|at| self.unit(at).event().is_some() || self.unit(at).has(Cue::Accident));
        // "We buried 19 yesterday".
        let is_by_us = phrase.head.is_none()
            && (self.sentence.start.max(place.saturating_sub(3))..place)
                .any(|at| self.says_any(at, &[Word::We, Word::They]));
        phrase.known
            && (phrase.head.is_some() || is_by_us)
            && matches!(phrase.how, How::Number(_))
            && !is_under
            && !is_by_thing
    }

    /// "kidnappers of", "abductors of": a deed told by those who did it.
    pub(super) fn is_of_doers(&self, place: usize) -> bool {
        self.says(place, Word::Captors)
    }

    /// "seized nine nuns", "were seized by gunmen": persons, and no weapons.
    fn seized(&self, place: usize, act: Act, phrase: &Persons) -> Option<Kind> {
        let is_counted = phrase.known && matches!(phrase.how, How::Number(_) | How::One);
        let is_object = (place + 1..place + 3).contains(&phrase.units.start);
        let is_passive =
            phrase.units.end <= place && self.agent_behind(place) == Some(Population::ArmedGroup);
        if is_counted && (is_object && phrase.head.is_some() && phrase.units.len() < 5 || is_passive) {
            // "The group seized 276 girls": nobody who is arrested, unless forces are named.
            let is_plain = match phrase.population {
                None => phrase.head.is_some_and(|head| self.unit(head).has(Cue::Individual)),
                Some(population) => matches!(population, Population::Children | Population::Civilian),
            };
            let has_forces = self.sentence.clone().any(|at| {
                self.unit(at)
                    .person()
                    .is_some_and(|person| person.population == Some(Population::SecurityForces))
            });
            return Some(if is_object && is_plain && !has_forces { Kind::Abducted } else { act.kind });
        }
        // "276 girls were seized from the school": by whom need not be said, of people who are no suspects.
        let is_suspect =
            matches!(phrase.population, Some(Population::ArmedGroup | Population::SecurityForces))
                || phrase.head.is_some_and(|head| self.says(head, Word::Suspect));
        let is_plain = is_counted && self.is_subject_of(place, phrase) && !is_suspect;
        // "the 39 workers seized in Mosul".
        let is_reduced = phrase.units.end == place
            && !self.is_passive(place)
            && place + 1 < self.sentence.end
            && self.says_any(
                place + 1,
                &[Word::In, Word::By, Word::From, Word::On, Word::Near, Word::At, Word::Outside],
            );
        let is_told = (self.is_passive(place) || is_reduced)
            && phrase.head.is_some()
            && self.agent_behind(place).is_none();
        (is_plain && is_told).then_some(Kind::Abducted)
    }

    /// Whether a verb is one of those that [`Linker::sense`] looks at.
    pub(super) fn has_many_senses(&self, place: usize) -> bool {
        self.unit(place).tokens.len() == 1 && self.says(place, Word::ManySenses)
    }

    /// "Police caught two gunmen", "three suspects were caught"; not "were caught in a blast", "caught three fish".
    fn caught(&self, place: usize, by: Option<Population>, phrase: &Persons) -> Option<Kind> {
        let is_counted = phrase.known
            && matches!(phrase.how, How::Number(_) | How::One | How::Definite)
            && phrase.number != Number::Mass;
        let is_object = place < phrase.units.start;
        let is_suspect = phrase.population == Some(Population::ArmedGroup)
            || phrase.head.is_some_and(|head| self.says(head, Word::Suspects));
        let end = if is_object { phrase.units.end } else { place + 1 };
        let is_in = end < self.sentence.end
            && self.says_any(end, &[Word::In, Word::Up, Word::Between, Word::Off, Word::By, Word::On]);
        let by = if is_object { by } else { self.agent_behind(place) };
        let is_theirs = by == Some(Population::SecurityForces);
        (is_counted && (is_suspect || is_theirs) && (!is_in || is_theirs)).then_some(Kind::Detained)
    }

    /// "A bomb went off; around 50 were treated": what for, the deed says that the sentence tells.
    fn are_treated(&self, place: usize, phrase: &Persons) -> bool {
        // "the 12 were treated", "a hospital where 300 people were treated": told before, and not of the deed.
        let before = phrase.units.start.checked_sub(1).filter(|at| self.sentence.contains(at));
        let is_open = before
            .is_none_or(|at| matches!(self.unit(at).what, What::Mark(_)) || self.unit(at).has(Cue::And));
        if !is_open || self.unit(phrase.units.start).has(Cue::Definite) {
            return false;
        }
        let is_end = place + 1 >= self.sentence.end
            || matches!(self.unit(place + 1).what, What::Mark(_))
            || self.says_any(place + 1, &[Word::At, Word::In, Word::On, Word::After]);
        let is_deed = |at: usize| self.unit(at).event().is_some_and(|event| !event.general);
        let is_still = (self.sentence.start.max(place.saturating_sub(4))..place)
            .any(|at| self.says_any(at, &[Word::Still, Word::Being]));
        is_end && !is_still && self.is_passive(place) && self.sentence.clone().any(is_deed)
    }

    /// "treated 33 people for shrapnel wounds".
    fn is_for_wounds(&self, place: usize) -> bool {
        let behind = place + 1..self.sentence.end.min(place + BEHIND);
        // "42 were still being treated for their wounds": those who are left of all who were hurt.
        let is_still =
            (self.sentence.start.max(place.saturating_sub(4))..place).any(|at| self.says(at, Word::Still));
        !is_still
            && behind.clone().any(|at| self.says(at, Word::For))
            && behind.into_iter().any(|at| self.unit(at).has(Cue::Wound))
    }

    /// "survived a confidence vote": nothing that kills.
    fn survives_else(&self, place: usize) -> bool {
        let behind = place + 1..self.sentence.end.min(place + 7);
        let has_object = behind.clone().next().is_some_and(|at| {
            self.unit(at).has_any(&[Cue::Definite, Cue::Indefinite]) || self.unit(at).is_number()
        });
        let is_deadly = |at: usize| self.unit(at).event().is_some() || self.unit(at).has(Cue::Accident);
        has_object && !behind.into_iter().any(is_deadly)
    }
}
