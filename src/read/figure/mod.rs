//! Figures: what each sentence of a text counts, who says so, and how the text stands to it.

pub(super) mod act;
mod borrowed;
pub(super) mod counted;
mod fighters;
mod head;
mod hurt;
mod part;
pub(in crate::read) mod peace;
pub(super) mod persons;
mod some;
mod source;
pub(super) mod stance;
mod tally;
pub(super) mod told;
pub(super) mod toll;

use std::ops::Range;

use crate::language::{Cue, Word};
use crate::model::{Bound, Figure, Kind, Role};
use crate::read::prose::Prose;
use crate::read::unit::Unit;

use counted::Counted;
use told::Told;

/// All figures of a text, sentence by sentence.
pub(super) fn told(prose: &Prose) -> Vec<Told> {
    let mut told = Vec::new();
    for index in 0..prose.sentences.len() {
        let counted = counted(prose, index);
        if counted.is_empty() || peace::is_of_no_violence(prose, index) {
            continue;
        }
        let speaker = source::speaker(prose, &prose.sentences[index]);
        told.extend(counted.into_iter().filter_map(|counted| figure(prose, counted, speaker.as_ref())));
    }
    stance::carry_scopes(prose, &mut told);
    told
}

/// All that one sentence counts, in the order of the text.
pub(super) fn counted(prose: &Prose, index: usize) -> Vec<Counted> {
    // Most sentences hold no word of what was done to anybody.
    let sentence = prose.sentences[index].clone();
    // "marched 40 villagers into the bush", "put its own losses at four": only with a number.
    let may_count = |at: usize| prose.units[at].has(Cue::Tally) || prose.says(at, Word::Split);
    let tells = prose.units[sentence.clone()].iter().any(counts)
        || prose.units[sentence.start].has(Cue::Including)
        || prose.holds[index].number && sentence.clone().any(may_count);
    if !tells {
        return Vec::new();
    }
    let persons = persons::persons(prose, &prose.sentences[index]);
    if persons.is_empty() {
        return Vec::new();
    }
    let mut counted = act::counted(prose, index, &persons);
    let heads = head::counted(prose, index, &persons, &counted);
    counted.extend(heads);
    let parts = part::counted(prose, index, &persons, &counted);
    counted.extend(parts);
    let some = some::counted(prose, index, &persons, &counted);
    counted.extend(some);
    some::settle(prose, &persons, &mut counted);
    part::settle_details(prose, &mut counted);
    if counted.iter().any(|figure| figure.rule == "toll") {
        counted.retain(|figure| figure.rule == "toll" || figure.amount.bound != Bound::Vague);
    }
    for figure in counted.iter_mut().filter(|figure| figure.rule == "toll") {
        figure.weak |= is_of_before(prose, &prose.sentences[index], figure);
    }
    if prose.is_headline(index) {
        counted.iter_mut().for_each(|figure| figure.weak = true);
    }
    // "Four detained rebels were released": no longer held.
    let freed: Vec<usize> =
        counted.iter().filter(|one| one.kind == Kind::Released).map(|one| one.units.start).collect();
    counted.retain(|one| {
        let is_attribute = one.kind == Kind::Detained && one.units.contains(&one.act);
        !(is_attribute && freed.contains(&one.units.start))
    });
    // "holding 13 policemen hostage": hostages, and no more than that.
    let held: Vec<usize> =
        counted.iter().filter(|one| one.kind == Kind::Hostages).map(|one| one.units.start).collect();
    counted.retain(|one| one.kind != Kind::Abducted || !held.contains(&one.units.start));
    // "Five were taken away and have not been seen since": taken, and no more than that.
    let is_taken = |one: &&Counted| one.kind == Kind::Abducted && !one.weak;
    let taken: Vec<(usize, usize)> =
        counted.iter().filter(is_taken).map(|one| (one.units.start, one.act)).collect();
    let was_taken =
        |one: &Counted| taken.iter().any(|(start, act)| *start == one.units.start && *act < one.act);
    counted.retain(|one| one.kind != Kind::Missing || !was_taken(one));
    // "Two officers among five dead": the whole goes first, wherever it stands.
    let wholes: Vec<(Kind, usize)> = counted
        .iter()
        .filter(|figure| !figure.part)
        .map(|figure| (figure.kind, figure.units.start))
        .collect();
    let is_ahead = |figure: &Counted| {
        let mut same = wholes.iter().filter(|(kind, _)| *kind == figure.kind).peekable();
        figure.rule == part::AMONG
            && same.peek().is_some()
            && same.all(|(_, start)| figure.units.start < *start)
    };
    counted.sort_by_cached_key(|figure| (is_ahead(figure), figure.units.start, figure.act));
    counted
}

/// "The monitor had earlier put the toll at 20": what was said before the toll that is told.
fn is_of_before(prose: &Prose, sentence: &Range<usize>, figure: &Counted) -> bool {
    let before = sentence.start.max(figure.act.saturating_sub(6))..figure.act;
    let has = |range: Range<usize>, cue: Cue| range.into_iter().any(|at| prose.units[at].has(cue));
    let had_put = !has(sentence.clone(), Cue::More)
        && before.clone().any(|at| {
            prose.says(at, Word::Had)
                && prose.unit(at + 1, sentence).is_some()
                && prose.says(at + 1, Word::PutBefore)
        });
    (has(before.clone(), Cue::Earlier) && has(before, Cue::Have) || had_put)
        && !has(sentence.clone(), Cue::Revise)
}

/// Whether a unit can tell what happened to persons, or how many they are: without one, a sentence counts nobody.
fn counts(unit: &Unit) -> bool {
    unit.act().is_some()
        || unit.event().is_some()
        || unit.person().is_some_and(|person| person.kind.is_some())
        || unit.has_any(&[
            Cue::Sustain,
            Cue::Toll,
            Cue::Lives,
            Cue::Strength,
            Cue::Attack,
            Cue::Victim,
            Cue::Fatally,
        ])
        || unit.is_mark(':')
}

fn figure(prose: &Prose, counted: Counted, speaker: Option<&String>) -> Option<Told> {
    let (scope, modality) = stance::stance(prose, &counted)?;
    let figure = Figure {
        kind: counted.kind,
        role: counted.role.unwrap_or(Role::Unknown),
        population: counted.population,
        amount: counted.amount.clone(),
        scope,
        modality,
        part_of: None,
        attributed_to: speaker.cloned(),
        quote: prose.quote(counted.sentence),
        marked: prose.span(counted.marked.clone()),
        rule: counted.rule.to_owned(),
    };
    Some(Told { figure, counted })
}
