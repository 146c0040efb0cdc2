//! Sections of a round-up: its lines, each under a label of its own: "Mali. …", "Aden: …", "Sunday. …".
//!
//! What one of them tells is no part of what another tells, and where it says neither when nor where, its label does. The
//! lines of a live page ("13:05 – …") tell on of one matter, and of the day that it is published on.

use std::ops::Range;

use super::scene::Scene;
use crate::read::day::DayKind;
use crate::read::place::{Context, FoundPlace};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// From how many labels on a text is a round-up, and no news with a dateline.
const LABELS: usize = 2;

/// From how many lines on that begin with a time a text is a live page.
const CLOCKS: usize = 3;

/// Marks that lines of a list begin with.
const BULLETS: [char; 5] = ['•', '-', '*', '·', '–'];

/// The day and place that a line is put under: one of them, or both ("Mon 9 Dec | Mandera, KE. …").
#[derive(Clone, Copy, Debug, Default)]
struct Label {
    day: Option<usize>,
    place: Option<usize>,
}

/// Tells each scene of a round-up its section, and gives it the label's day or place where it has none of its own.
pub(super) fn divide(prose: &Prose, places: &[FoundPlace], scenes: &mut [Scene]) {
    let mut labels: Vec<(usize, Label)> = (0..prose.sentences.len())
        .filter_map(|sentence| Some((sentence, label(prose, places, &prose.sentences[sentence])?)))
        .collect();
    if labels.iter().filter(|(sentence, _)| begins_line(prose, *sentence)).count() < LABELS {
        return tell_time(prose, scenes);
    }
    // One day over all of them is that of the telling.
    let first = labels.iter().find_map(|(_, label)| label.day);
    let is_other =
        |day: usize| first.is_some_and(|first| prose.days[first].when.from != prose.days[day].when.from);
    if !labels.iter().filter_map(|(_, label)| label.day).any(is_other) {
        labels.iter_mut().for_each(|(_, label)| {
            label.day = label.day.filter(|day| prose.days[*day].kind != DayKind::Dateline);
        });
    }
    for scene in scenes {
        scene.section = labels.partition_point(|(sentence, _)| *sentence <= scene.sentence);
        let Some((_, label)) = scene.section.checked_sub(1).map(|last| labels[last]) else { continue };
        scene.labelled = label.day;
        let is_placed = scene.places.iter().any(|own| is_where(&places[*own]));
        if let Some(place) = label.place.filter(|_| !is_placed) {
            scene.places.push(place);
            scene.places_struck.push(place);
        }
    }
}

/// Tells the scenes of a live page the time that their line begins with.
fn tell_time(prose: &Prose, scenes: &mut [Scene]) {
    let lines = (0..prose.sentences.len()).filter(|sentence| begins_line(prose, *sentence));
    let clocks: Vec<(usize, Range<usize>)> =
        lines.filter_map(|sentence| Some((sentence, clock(prose, sentence)?))).collect();
    if clocks.len() < CLOCKS {
        return;
    }
    for scene in scenes {
        let line = clocks.partition_point(|(sentence, _)| *sentence <= scene.sentence);
        scene.clock = line.checked_sub(1).map(|last| clocks[last].1.clone());
    }
}

/// "13:05", "7.40", "14h30" at the head of a sentence, in bytes.
fn clock(prose: &Prose, sentence: usize) -> Option<Range<usize>> {
    let bounds = &prose.bounds[sentence];
    let text = prose.text[bounds.clone()].as_bytes();
    let hours = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let minutes = text.get(hours + 1..hours + 3)?;
    let is_time = (1..=2).contains(&hours)
        && matches!(text[hours], b':' | b'.' | b'h')
        && minutes.iter().all(u8::is_ascii_digit)
        && !text.get(hours + 3).is_some_and(u8::is_ascii_alphanumeric);
    is_time.then(|| bounds.start..bounds.start + hours + 3)
}

/// Whether a name says where something is.
fn is_where(place: &FoundPlace) -> bool {
    matches!(place.context, Context::In | Context::Near)
}

fn begins_line(prose: &Prose, sentence: usize) -> bool {
    let Some(before) = sentence.checked_sub(1) else { return true };
    // A name can reach over the end of a sentence: then nothing lies between.
    let between = prose.bounds[before].end..prose.bounds[sentence].start;
    prose.text.get(between).is_some_and(|between| between.contains('\n'))
}

/// What a line begins with, where those are names and days and a mark: "Mali.", "Aden:", "Mon 9 Dec | Mandera, KE.".
fn label(prose: &Prose, places: &[FoundPlace], sentence: &Range<usize>) -> Option<Label> {
    let is_bullet =
        |unit: &usize| matches!(prose.units[*unit].what, What::Mark(mark) if BULLETS.contains(&mark));
    let first = sentence.clone().find(|unit| !is_bullet(unit))?;
    let mut label = Label::default();
    let mut is_closed = false;
    for at in first..sentence.end.min(first + LABEL) {
        match prose.units[at].what {
            What::Day(day) if prose.days[day].open.is_none() => _ = label.day.get_or_insert(day),
            What::Place(place) if places[place].context != Context::Dateline => {
                label.place.get_or_insert(place);
            }
            What::Mark('|' | ':' | '–' | '—') => is_closed = true,
            // "Mali.": all that its sentence has.
            What::Mark('.') if at + 1 == sentence.end => is_closed = true,
            What::Mark(',') => {}
            // "Marte LGA", "Mandera, KE", "9 November, Mboki": names that no table has.
            What::Word if !is_closed && is_name(prose, at) => {}
            What::Word if first < at && prose.units[at - 1].is_mark(',') && is_letters(prose, at) => {}
            _ => break,
        }
    }
    let is_named = label.day.is_some() || label.place.is_some();
    (is_closed && is_named).then_some(label)
}

/// So many units a label takes at most.
const LABEL: usize = 8;

/// A word with a capital that says nothing else.
fn is_name(prose: &Prose, unit: usize) -> bool {
    prose.is_unknown(unit) && prose.tokens[prose.units[unit].tokens.start].capital
}

/// "KE": two capitals.
fn is_letters(prose: &Prose, unit: usize) -> bool {
    let token = &prose.tokens[prose.units[unit].tokens.start];
    token.upper && token.folded.len() == 2
}
