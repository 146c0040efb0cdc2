//! How the text stands to a figure: of one incident or of a war, a fact or a fear, and who says so.

use std::ops::Range;

use super::borrowed;
use super::counted::Counted;
use super::told::Told;
use crate::language::{Cue, Ending, Form, Person, Word};
use crate::model::{Bound, FigureScope, IncidentType, Kind, Modality, Population, WhenPrecision};
use crate::read::day::DayKind;
use crate::read::prose::Prose;
use crate::read::unit::{Unit, What};

/// How many units before and behind a figure its clause is looked at.
const REACH: usize = 40;

/// Whether nobody was attacked in a sentence: it tells of an accident, of a match or of a film, or is the page's own.
pub(in crate::read) fn is_of_no_violence(prose: &Prose, index: usize) -> bool {
    let sentence = &prose.sentences[index];
    // "Two film students were shot": whose film it is, and no film.
    let is_of_noun = |place: usize| {
        prose.unit(place + 1, sentence).is_some_and(|next| {
            next.person().is_some()
                || next.has(Cue::Thing)
                || prose.is_name(place + 1)
                || prose.is_unknown(place + 1) && !prose.says(place + 1, Word::Depicts)
        })
    };
    let is_told_only = (sentence.start..sentence.end.min(sentence.start + 3))
        .any(|place| prose.units[place].has(Cue::Fiction) && !is_of_noun(place));
    is_told_only
        || is_accident(prose, index)
        || is_match(prose, sentence)
        || borrowed::is_scored(prose, sentence)
        || borrowed::is_of_beasts(prose, sentence)
        || prose.is_furniture(sentence)
}

/// Scope and modality; none where the clause tells of a drill.
pub(in crate::read) fn stance(prose: &Prose, figure: &Counted) -> Option<(FigureScope, Modality)> {
    let sentence = &prose.sentences[figure.sentence];
    let clause = clause(prose, sentence, figure);
    let has = |cue: Cue| clause.clone().any(|place| prose.units[place].has(cue));
    let drills = clause.clone().filter(|place| prose.units[*place].has(Cue::Drill)).count();
    if 0 < drills && !has(Cue::Attack) || 1 < drills {
        return None;
    }
    Some((scope(prose, sentence, &clause, figure), modality(prose, &clause, figure)))
}

/// From how many on those killed in a year are all of that year's.
const HOST: u64 = 100;

/// How many words of sport make a sentence one about a match.
const MATCH: usize = 2;

/// "They won the match before 20,000 fans after two players were injured": sport, and nobody's attack.
fn is_match(prose: &Prose, sentence: &Range<usize>) -> bool {
    let units = &prose.units[sentence.start..sentence.end.min(sentence.start + 2 * REACH)];
    MATCH <= units.iter().filter(|unit| unit.has(Cue::Match)).count() && !units.iter().any(is_violent)
}

/// The units around a figure up to the next ";", "but" or "while".
fn clause(prose: &Prose, sentence: &Range<usize>, figure: &Counted) -> Range<usize> {
    let first = figure.units.start.min(figure.act);
    let last = figure.units.end.max(figure.act + 1);
    let is_edge = |place: &usize| {
        let unit = &prose.units[*place];
        unit.is_mark(';') || prose.says_any(*place, &[Word::But, Word::While, Word::Whereas, Word::Although])
    };
    let floor = sentence.start.max(first.saturating_sub(REACH));
    let ceiling = sentence.end.min(last + REACH);
    let start = (floor..first).rev().find(is_edge).map_or(floor, |place| place + 1);
    let end = (last..ceiling).find(is_edge).unwrap_or(ceiling);
    start..end
}

/// How many sentences an accident is told on, until violence is told of again.
const ACCIDENT_REACHES: usize = 12;

/// A crash, a flood or a disease, in this sentence or told on from an earlier one, and no violence.
pub(in crate::read) fn is_accident(prose: &Prose, index: usize) -> bool {
    let earliest = index.saturating_sub(ACCIDENT_REACHES);
    for sentence in prose.sentences[earliest..=index].iter().rev() {
        let units = &prose.units[sentence.start..sentence.end.min(sentence.start + 2 * REACH)];
        let is_told = units.iter().any(|unit| unit.has(Cue::Accident));
        // "The fireworks exploded": an explosion beside an accident is that accident's.
        let is_its_own = |unit: &Unit| {
            is_told
                && unit.event().is_some_and(|event| {
                    // "a heap of explosives blew up by accident".
                    event.incident == IncidentType::Bombing && (unit.has(Cue::Loose) || event.general)
                })
        };
        if units.iter().any(|unit| is_violent(unit) && !is_its_own(unit)) {
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

fn is_violent(unit: &Unit) -> bool {
    let armed = |person: &Person| person.population == Some(Population::ArmedGroup);
    matches!(unit.what, What::Group(_))
        || unit.person().as_ref().is_some_and(armed)
        || unit.event().is_some_and(|event| event.weight >= 60) && !unit.has(Cue::Accident)
}

fn scope(prose: &Prose, sentence: &Range<usize>, clause: &Range<usize>, figure: &Counted) -> FigureScope {
    if figure.kind == Kind::Fighters {
        return FigureScope::Strength;
    }
    if figure.kind == Kind::Recruits {
        return FigureScope::RunningTotal;
    }
    if is_plan(prose, sentence, figure) {
        return FigureScope::Plan;
    }
    let near = |cue: Cue, before: usize, behind: usize| {
        let start = clause.start.max(figure.units.start.saturating_sub(before));
        let end = clause.end.min(figure.units.end.max(figure.act + 1) + behind);
        (start..end).any(|place| prose.units[place].has(cue))
    };
    // "Every year, gunmen kill some 40": again and again.
    let is_repeated = |place: usize| {
        let unit = &prose.units[place];
        // "every 10 minutes".
        let is_measured = unit.has(Cue::All)
            && place + 2 < clause.end
            && prose.units[place + 1].is_number()
            && prose.units[place + 2].has(Cue::Measure);
        if is_measured {
            return true;
        }
        // "Every day, about 30 are killed".
        let is_opening = place == clause.start && 1 < unit.tokens.len();
        unit.has(Cue::Rate) && (unit.has(Cue::Since) || is_opening)
    };
    let around = clause.start.max(figure.units.start.saturating_sub(8))
        ..clause.end.min(figure.units.end.max(figure.act + 1) + 8);
    if near(Cue::Rate, 1, 1) || around.into_iter().any(is_repeated) {
        return FigureScope::Rate;
    }
    // "Last year 1,200 were killed in 90 attacks": of the year, more than of the attacks.
    let is_of_year = || {
        clause.clone().any(|place| match prose.units[place].what {
            What::Day(index) => {
                let day = &prose.days[index];
                day.kind == DayKind::Relative
                    && matches!(day.when.precision, WhenPrecision::Month | WhenPrecision::Year)
            }
            _ => false,
        })
    };
    if several_attacks(prose, clause, figure) && is_of_year() {
        return FigureScope::Period;
    }
    if several_attacks(prose, clause, figure) {
        return FigureScope::SeveralIncidents;
    }
    // "the deadliest attack since the war began": how bad it was, and over no time.
    let is_compared = |place: usize| {
        // "was the second in a week": one of several.
        let is_next = clause.start < place && prose.says_any(place - 1, &[Word::NextOne, Word::Ordinal]);
        is_next
            || (clause.start.max(place.saturating_sub(8))..place)
                .any(|at| prose.units[at].has(Cue::Superlative))
    };
    let near_since = || {
        let start = clause.start.max(figure.units.start.saturating_sub(12));
        let last = figure.units.end.max(figure.act + 1);
        let end = clause.end.min(last + 12);
        // "the deaths of 19 bring to 85 the number killed in a month": of the toll behind.
        let is_toll = |at: &usize| figure.rule != "toll" && prose.units[*at].has(Cue::Toll);
        let end = (last..end).find(is_toll).unwrap_or(end);
        (start..end).any(|place| {
            let is_since = prose.units[place].has(Cue::Since) || is_beginning(prose, clause, place);
            is_since && !is_compared(place)
        })
    };
    if is_in_war(prose, clause, figure) {
        return FigureScope::RunningTotal;
    }
    if near_since() || is_in_period(prose, clause, figure) {
        return FigureScope::Period;
    }
    FigureScope::Incident
}

/// "have killed 60 since the truce began": over a time, by how it began.
fn is_beginning(prose: &Prose, clause: &Range<usize>, place: usize) -> bool {
    let began = |at: usize| prose.says(at, Word::Began);
    if !prose.says(place, Word::Since) || place + 1 >= clause.end {
        return false;
    }
    // "since it seized power": by what somebody did then.
    let is_begun = prose.units[place + 1].has(Cue::Pronoun)
        || prose.units[place + 1].has(Cue::Definite) && (place + 2..clause.end.min(place + 7)).any(began);
    is_begun && (clause.start..place).any(|at| prose.units[at].has(Cue::Have))
}

/// "threatened to kill", "could have killed", "powerful enough to kill".
fn is_plan(prose: &Prose, sentence: &Range<usize>, figure: &Counted) -> bool {
    // "would have claimed hundreds of lives".
    if figure.rule == "lives claimed" {
        let before = sentence.start.max(figure.units.start.saturating_sub(5))..figure.units.start;
        return before
            .into_iter()
            .any(|place| prose.units[place].has_any(&[Cue::Modal, Cue::Plan, Cue::Threat]));
    }
    let Some(act) = prose.units[figure.act].act() else { return false };
    let start = sentence.start.max(figure.act.saturating_sub(7));
    let before = start..figure.act;
    let has = |cues: &[Cue]| before.clone().any(|place| prose.units[place].has_any(cues));
    // "had to leave their homes", "went on to kill five": done.
    let is_done = sentence.start + 1 < figure.act && prose.units[figure.act - 2].has(Cue::Factive);
    let after_to = figure.act > sentence.start && prose.says(figure.act - 1, Word::To);
    if after_to && is_done && act.form == Form::Base {
        return false;
    }
    match act.form {
        Form::Base => after_to || has(&[Cue::Modal, Cue::Plan, Cue::Threat]),
        Form::Ing => {
            has(&[Cue::Plan, Cue::Threat])
                && before
                    .clone()
                    .rev()
                    .take(3)
                    .any(|place| prose.units[place].has_any(&[Cue::Plan, Cue::Threat]))
        }
        Form::Adjective => {
            let is_open = |place: usize| prose.says(place, Word::Would);
            // "were reported to be in stable condition": as they are.
            let is_said = start + 1 < figure.act && prose.units[figure.act - 2].has_any(&[Cue::Be, Cue::Say]);
            let has_to = before.clone().any(|place| prose.says(place, Word::To));
            after_to && !is_said
                || before.clone().rev().take(3).any(is_open)
                || before.clone().any(|place| {
                    prose.units[place].has_any(&[Cue::Plan, Cue::Threat])
                        && (has_to || prose.says(place, Word::OutTo))
                })
        }
        // "planning the assassination of", "demanding the release of".
        Form::Noun => {
            // "sought in the slaying of a clerk": who did it.
            let is_asked = |place: usize| {
                prose.units[place].has(Cue::Demand)
                    && (figure.kind == Kind::Released || !prose.says(place + 1, Word::In))
            };
            before.clone().rev().take(4).any(|place| prose.units[place].has(Cue::Plan) || is_asked(place))
        }
        Form::Participle | Form::PastOrParticiple => {
            is_wished(prose, &before)
                || before.clone().any(|place| prose.says(place, Word::If))
                || before.clone().any(|place| prose.says_any(place, &[Word::Would, Word::Should, Word::Must]))
        }
        _ => false,
    }
}

/// "They demand that the traitors be shot": before its verb, "be" is no "to be".
fn is_wished(prose: &Prose, before: &Range<usize>) -> bool {
    let is_manner = |at: &usize| prose.units[*at].has_any(&[Cue::Adverb, Cue::Not]);
    let auxiliary = before.clone().rev().find(|at| !is_manner(at));
    auxiliary.filter(|at| before.start < *at && prose.says(*at, Word::Be)).is_some_and(|at| {
        !prose.says(at - 1, Word::To)
            && !prose.units[at - 1].has_any(&[Cue::Modal, Cue::Have, Cue::Adverb, Cue::Not])
    })
}

/// "nine killed in three attacks".
fn several_attacks(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    // "Three attacks in two days have left 19 dead".
    let opens = clause.start..clause.end.min(clause.start + 2);
    let are_several = opens.clone().any(|place| match prose.units[place].what {
        What::Number(index) => {
            1 < prose.amounts[index].low
                && place + 2 < figure.act.min(figure.units.start)
                && prose.says(place + 1, Word::SeveralDeeds)
        }
        _ => false,
    });
    if are_several {
        return true;
    }
    let from = figure.units.end.max(figure.act + 1);
    (from..clause.end.min(from + 4)).any(|place| {
        // "have killed several in earlier attacks".
        let is_before = prose.says(place, Word::Earlier)
            && place > clause.start
            && prose.says(place - 1, Word::In)
            && prose.units.get(place + 1).is_some_and(|unit| unit.event().is_some())
            && prose.ends(place + 1, Ending::Plural);
        if is_before {
            return true;
        }
        let What::Number(index) = prose.units[place].what else { return false };
        place > clause.start
            && prose.says(place - 1, Word::In)
            && prose.amounts[index].low > 1
            && prose
                .units
                .get(place + 1)
                .is_some_and(|unit| unit.has(Cue::Thing) && unit.has(Cue::Attack) || unit.event().is_some())
    })
}

/// "Ten were held in four raids in the south. In Herat, two …": where the text goes on to tell of each, a figure of
/// several is of none of them.
pub(in crate::read) fn set_several(prose: &Prose, told: &mut [Told]) {
    let is_of_one = |told: &Told| {
        told.figure.scope == FigureScope::Incident
            && told.figure.amount.bound != Bound::None
            && matches!(
                told.figure.kind,
                Kind::Killed | Kind::Injured | Kind::Casualties | Kind::Detained | Kind::Abducted
            )
    };
    let of_several: Vec<bool> =
        told.iter().map(|told| is_of_one(told) && is_in_several(prose, &told.counted)).collect();
    let last =
        (0..told.len()).rfind(|at| !of_several[*at] && is_of_one(&told[*at]) && !told[*at].counted.weak);
    let sentence = last.map_or(0, |last| told[last].counted.sentence);
    for (told, is_several) in told.iter_mut().zip(of_several) {
        if is_several && told.counted.sentence < sentence {
            told.figure.scope = FigureScope::SeveralIncidents;
        }
    }
}

/// "during four operations", "in separate raids".
fn is_in_several(prose: &Prose, figure: &Counted) -> bool {
    let sentence = &prose.sentences[figure.sentence];
    let is_several = |place: usize| match prose.units[place].what {
        What::Number(index) => 1 < prose.amounts[index].low && !figure.units.contains(&place),
        _ => prose.units[place].has(Cue::Separate),
    };
    let floor = sentence.start.max(figure.units.start.saturating_sub(REACH));
    (floor..sentence.end.min(figure.act + REACH)).any(|place| {
        let is_held = place > sentence.start && prose.units[place - 1].has(Cue::Preposition);
        let counts = is_held && is_several(place);
        counts
            && (place + 1..sentence.end.min(place + 6))
                .take_while(|at| {
                    let unit = &prose.units[*at];
                    unit.what == What::Word && unit.act().is_none() && !unit.has(Cue::Preposition)
                        || is_several(*at)
                })
                .any(|at| prose.units[at].event().is_some() && prose.ends(at, Ending::Plural))
    })
}

/// "have been killed in the war", "The war has killed".
fn is_in_war(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    // "the war", "the violence", "the nine-year insurgency".
    let is_the = |place: usize| {
        let before = clause.start.max(place.saturating_sub(2))..place;
        clause.start < place && prose.units[place - 1].has(Cue::Of)
            || 1 < prose.units[place].tokens.len()
            || before.into_iter().any(|at| prose.units[at].has(Cue::Definite))
    };
    clause.clone().any(|place| {
        prose.units[place].has(Cue::War)
            && is_the(place)
            && (place < clause.start + 4
                || place + 4 >= figure.act && place < figure.act
                || place > figure.act && place < figure.act + 8)
            && clause.clone().any(|other| prose.units[other].has(Cue::Have))
    })
}

/// "have been killed this year", "since 2016", "over the past decade".
fn is_in_period(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> bool {
    let first = figure.units.start.min(figure.act);
    let last = figure.units.end.max(figure.act + 1);
    let before = clause.start.max(first.saturating_sub(4));
    // "two boys who had been missing since May were found dead": the clause between says nothing of the finding.
    let relative = (figure.units.end..figure.act).any(|place| prose.units[place].has(Cue::Relative));
    let before = if relative { before.max(figure.act.saturating_sub(3)) } else { before };
    let is_perfect = (before..last).any(|place| prose.units[place].has(Cue::Have));
    // "had been kidnapped last week": at some time in it.
    let is_past = (before..last).any(|place| prose.says(place, Word::Had));
    let is_point_in =
        |place: usize| is_past && prose.says(place, Word::Last) && prose.ends_so(place, &[Word::Week]);
    // "has left 8,000 dead over 14 years".
    let is_span = |place: usize| {
        prose.says(place, Word::Years)
            && (clause.start.max(place.saturating_sub(3))..place)
                .any(|at| prose.says_any(at, &[Word::Over, Word::During, Word::Throughout]))
    };
    if clause.clone().any(is_span) && (clause.start..last).any(|place| prose.units[place].has(Cue::Have)) {
        return true;
    }
    let is_noun = prose.units[figure.act].act().is_some_and(|act| act.form == Form::Noun);
    // "the deaths of 61 officers over the past year".
    let is_back = |place: usize| {
        let tokens = &prose.units[place].tokens;
        let leads = |from: usize, word: Word| (from..tokens.end - 1).any(|at| prose.is_token(at, word));
        leads(tokens.start, Word::PastOne)
            || leads(tokens.start + 1, Word::Last) && !prose.says(place, Word::Last)
    };
    clause.clone().any(|place| {
        let What::Day(index) = prose.units[place].what else { return false };
        let day = &prose.days[index];
        let is_long =
            matches!(day.when.precision, WhenPrecision::Week | WhenPrecision::Month | WhenPrecision::Year)
                || day.when.from.until(day.when.to).is_ok_and(|span| span.get_days() > 20);
        // "freed 21 girls who were kidnapped two years ago": on a day, and over no time.
        let is_point = prose.ends_so(place, &[Word::Ago]) || is_point_in(place);
        // "in the course of 2022".
        let is_course = clause.start + 1 < place
            && prose.says(place - 1, Word::Of)
            && prose.says(place - 2, Word::Course);
        let is_so_far = clause.start < place && prose.says(place - 1, Word::SoFar);
        if is_long && (is_course || is_so_far && is_perfect) {
            return true;
        }
        let is_relative = (day.kind == DayKind::Relative || day.open.is_some()) && !is_point;
        let is_vast = is_long && day.when.precision == WhenPrecision::Days;
        // "killed in January alone".
        if is_long && prose.units.get(place + 1).is_some() && prose.says(place + 1, Word::Alone) {
            return true;
        }
        // "have detained 40 since December 1".
        let is_compared = (clause.start.max(place.saturating_sub(8))..place)
            .any(|at| prose.units[at].has(Cue::Superlative));
        if is_compared {
            return false;
        }
        let is_since = day.kind == DayKind::Dated
            && day.open.is_some()
            && (is_perfect || place < first && (place..first).any(|at| prose.units[at].has(Cue::Have)));
        // "the regiment has lost nine drivers in the last four years".
        let is_many = matches!(figure.kind, Kind::Killed | Kind::Injured | Kind::Abducted)
            && 1 < figure.amount.low
            && figure.amount.bound != Bound::None;
        let is_over_years = is_relative
            && is_many
            && is_back(place)
            && day.when.from.until(day.when.to).is_ok_and(|span| 300 < span.get_days());
        // "lost more than 900 lives last year": so many, over all of it.
        let is_all_year = day.kind == DayKind::Relative
            && !is_point
            && day.when.precision == WhenPrecision::Year
            && is_many
            && HOST <= figure.amount.low;
        is_since
            || is_all_year
            || is_over_years
            || (is_relative || is_vast)
                && is_long
                && (is_perfect || is_noun && is_back(place) || figure.kind == Kind::Casualties)
    })
}

fn modality(prose: &Prose, clause: &Range<usize>, figure: &Counted) -> Modality {
    let first = figure.units.start.min(figure.act);
    let last = figure.units.end.max(figure.act + 1);
    let inside = first..last;
    let has_in = |range: Range<usize>, cue: Cue| range.into_iter().any(|place| prose.units[place].has(cue));
    let before = clause.start.max(first.saturating_sub(12))..first;
    let close = clause.start.max(first.saturating_sub(4))..last;
    if figure.rule == "toll" && (has_in(clause.clone(), Cue::Revise) || has_in(clause.clone(), Cue::Earlier))
    {
        return Modality::Corrected;
    }
    if has_in(before.clone(), Cue::Deny) {
        return Modality::Denied;
    }
    // "a man believed to be the leader was held": who he is, and not whether it happened.
    let is_feared = |place: usize| {
        let is_of_him = prose.says(place, Word::Believed)
            && prose.units.get(place + 1).is_some_and(|next| next.has_any(&[Cue::Definite, Cue::Indefinite]));
        prose.units[place].has(Cue::Fear) && !is_of_him
    };
    if inside.clone().any(|place| prose.says_any(place, &[Word::May, Word::Might]))
        || close.clone().any(is_feared)
    {
        return Modality::Feared;
    }
    let claim = before.clone().rev().find(|place| prose.units[*place].has(Cue::Claim));
    if let Some(claim) = claim
        && !is_other_claim(prose, clause, claim)
        && !is_by_forces(prose, clause, claim)
        && !(claim + 1..first)
            .any(|place| prose.units[place].has(Cue::Leave) || prose.units[place].is_mark(','))
    {
        return Modality::Claimed;
    }
    Modality::Asserted
}

/// "Police claimed to have killed three": an official account, and mostly the only one.
fn is_by_forces(prose: &Prose, clause: &Range<usize>, claim: usize) -> bool {
    // "Police in the north of Herat claimed"; "… on an army base and claimed": the army is not who speaks.
    let is_between = |place: usize| {
        let unit = &prose.units[place];
        unit.has_any(&[Cue::Adverb, Cue::Have, Cue::Preposition, Cue::Definite, Cue::Thing])
            || matches!(unit.what, What::Place(_))
            || prose.is_name(place)
    };
    let speaker = (clause.start.max(claim.saturating_sub(8))..claim).rev().find(|place| !is_between(*place));
    let population =
        speaker.and_then(|place| prose.units[place].person()).and_then(|person| person.population);
    matches!(population, Some(Population::SecurityForces | Population::Officials))
}

/// "claimed responsibility", "claimed the lives".
fn is_other_claim(prose: &Prose, clause: &Range<usize>, claim: usize) -> bool {
    let behind = claim + 1..clause.end.min(claim + 4);
    behind.into_iter().any(|place| prose.says(place, Word::Claimable))
}
