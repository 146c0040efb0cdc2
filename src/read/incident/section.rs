//! Sections of a round-up: its lines, each under a label of its own: "Mali. …", "Aden: …", "Sunday. …".
//!
//! What one of them tells is no part of what another tells, and where it says neither when nor where, its label does. The
//! lines of a live page ("13:05 – …") tell on of one matter, and of the day that it is published on.

use std::ops::Range;

use super::scene::Scene;
use crate::read::place::{Context, FoundPlace};
use crate::read::prose::Prose;
use crate::read::unit::What;

/// From how many labels on a text is a round-up, and no news with a dateline.
const LABELS: usize = 2;

/// From how many lines on that begin with a time a text is a live page.
const CLOCKS: usize = 3;

/// Marks that lines of a list begin with.
const BULLETS: [char; 5] = ['•', '-', '*', '·', '–'];

/// The day or place that a line is put under.
#[derive(Clone, Copy, Debug)]
enum Label {
    Day(usize),
    Place(usize),
}

/// Tells each scene of a round-up its section, and gives it the label's day or place where it has none of its own.
pub(super) fn divide(prose: &Prose, places: &[FoundPlace], scenes: &mut [Scene]) {
    let labels: Vec<(usize, Label)> = (0..prose.sentences.len())
        .filter(|sentence| begins_line(prose, *sentence))
        .filter_map(|sentence| Some((sentence, label(prose, places, &prose.sentences[sentence])?)))
        .collect();
    if labels.len() < LABELS {
        return tell_time(prose, scenes);
    }
    for scene in scenes {
        scene.section = labels.partition_point(|(sentence, _)| *sentence <= scene.sentence);
        let Some((_, label)) = scene.section.checked_sub(1).map(|last| labels[last]) else { continue };
        match label {
            Label::Day(day) if scene.days.is_empty() => scene.days.push(day),
            Label::Place(place) if !scene.places.iter().any(|own| is_where(&places[*own])) => {
                scene.places.push(place);
                scene.places_struck.push(place);
            }
            _ => {}
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

/// What a line begins with, where that is a name or a day and a mark, and the line goes on behind it.
fn label(prose: &Prose, places: &[FoundPlace], sentence: &Range<usize>) -> Option<Label> {
    let is_bullet =
        |unit: &usize| matches!(prose.units[*unit].what, What::Mark(mark) if BULLETS.contains(&mark));
    let first = sentence.clone().find(|unit| !is_bullet(unit))?;
    let label = match prose.units[first].what {
        What::Day(day) if prose.days[day].open.is_none() => Label::Day(day),
        What::Place(place) if places[place].context != Context::Dateline => Label::Place(place),
        _ => return None,
    };
    let mark = prose.unit(first + 1, sentence)?;
    let is_closed = match mark.what {
        What::Mark('.') => first + 2 == sentence.end,
        What::Mark(mark) => matches!(mark, ':' | '–' | '—'),
        _ => false,
    };
    is_closed.then_some(label)
}
