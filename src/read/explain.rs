//! What was seen in a text and what became of it: for a person who asks why, and only then.
//!
//! It follows the reader afterwards, through what the reader made of the text, so that reading itself keeps no record
//! of what it left out.

use std::ops::Range;

use super::figure::counted::Counted;
use super::figure::persons::{self, How};
use super::figure::told::Told;
use super::figure::{counted, peace, stance};
use super::group::FoundGroup;
use super::incident::violence::News;
use super::number::FoundAmount;
use super::place::{Context, FoundPlace};
use super::prose::Prose;
use super::unit::What;
use crate::model::{Figure, Kind, Mark, Quote, Report, Seen, Span};
use crate::text::scalars::Scalars;

/// A figure of a sentence before the text's figures were put together.
pub(super) struct Early {
    marked: Span,
    kind: Kind,
    sentence: usize,
    act: usize,
}

/// What is kept of the figures before they are put together.
pub(super) fn early(told: &[Told]) -> Vec<Early> {
    let early = told.iter().map(|told| Early {
        marked: told.figure.marked,
        kind: told.figure.kind,
        sentence: told.counted.sentence,
        act: told.counted.act,
    });
    early.collect()
}

/// What the reader worked with, beside the prose.
pub(super) struct Seeing<'s> {
    pub(super) named: &'s [FoundGroup],
    pub(super) places: &'s [FoundPlace],
    /// All numbers, also those that count nobody.
    pub(super) amounts: &'s [FoundAmount],
    pub(super) early: &'s [Early],
    /// What the text tells, the figures last put together.
    pub(super) reports: &'s [Report],
    pub(super) others: &'s [Figure],
}

/// What is kept of one text.
#[derive(Default)]
pub(super) struct Record {
    pub(super) marks: Vec<Mark>,
    pub(super) remarks: Vec<String>,
}

/// All that was seen in a text, in its order, and what is to be said of it as a whole.
pub(super) fn record(prose: &Prose, news: News, seeing: &Seeing) -> Record {
    let mut marks = named(prose, seeing);
    figures(prose, seeing, &mut marks);
    left_out(prose, seeing, &mut marks);
    events(prose, &mut marks);
    marks.sort_by_key(|mark| (mark.quote.span.start, std::cmp::Reverse(mark.quote.span.end)));
    Record { marks, remarks: remarks(news, seeing.reports) }
}

/// Where groups are named, in a text that nothing else is read of.
pub(super) fn of_groups(
    text: &str,
    scalars: &Scalars,
    named: &[FoundGroup],
    language: Option<&str>,
) -> Record {
    let mark = |found: &FoundGroup| Mark {
        quote: Quote {
            words: text[found.bytes.clone()].to_owned(),
            span: Span { start: scalars.at(found.bytes.start), end: scalars.at(found.bytes.end) },
        },
        seen: Seen::Group { group: found.id.clone(), name: found.name.clone() },
    };
    let says = match language {
        Some(language) => {
            format!("A text in \u{201c}{language}\u{201d} is read for the names of groups only.")
        }
        None => "Its language is not told: it is read for the names of groups only.".to_owned(),
    };
    Record { marks: named.iter().map(mark).collect(), remarks: vec![says] }
}

fn remarks(news: News, reports: &[Report]) -> Vec<String> {
    let says = match news {
        News::Wholly => return Vec::new(),
        News::Partly => {
            "Not news of violence throughout: an incident needs figures, or a word of violence alone."
        }
        News::Other if reports.is_empty() => "No news of violence: nothing says that somebody harmed others.",
        News::Other => "No news of violence: an incident is only what says that somebody harmed others.",
    };
    vec![says.to_owned()]
}

fn quote(prose: &Prose, units: Range<usize>) -> Quote {
    Quote { words: prose.words(units.clone()).to_owned(), span: prose.span(units) }
}

/// Groups, days and places.
fn named(prose: &Prose, seeing: &Seeing) -> Vec<Mark> {
    let seen = |what: What| match what {
        What::Group(index) => {
            let found = &seeing.named[index];
            Some(Seen::Group { group: found.id.clone(), name: found.name.clone() })
        }
        What::Day(index) => Some(Seen::Day { when: prose.days[index].when.clone() }),
        What::Place(index) => {
            let found = &seeing.places[index];
            Some(Seen::Place { place: found.place.clone(), spoken_of: spoken_of(found.context) })
        }
        What::Word | What::Mark(_) | What::Number(_) => None,
    };
    let units = prose.units.iter().enumerate();
    units
        .filter_map(|(at, unit)| Some(Mark { seen: seen(unit.what)?, quote: quote(prose, at..at + 1) }))
        .collect()
}

fn spoken_of(context: Context) -> &'static str {
    match context {
        Context::In => "where something was",
        Context::Near => "close by",
        Context::Dateline => "where it was written",
        Context::Origin => "where somebody comes from",
        Context::Route => "an end of a way",
        Context::Whose => "whose it is",
        Context::Demonym => "by its people",
        Context::Mission => "by what it keeps abroad",
        Context::Arms => "by its army",
        Context::Bare => "only named",
    }
}

/// Figures, and the words that they hang on.
fn figures(prose: &Prose, seeing: &Seeing, marks: &mut Vec<Mark>) {
    let of_incidents = seeing.reports.iter().enumerate().flat_map(|(incident, report)| {
        report.figures.iter().enumerate().map(move |(place, figure)| (Some(incident), place, figure))
    });
    let of_none = seeing.others.iter().enumerate().map(|(place, figure)| (None, place, figure));
    let mut triggers: Vec<usize> = Vec::new();
    for (incident, place, figure) in of_incidents.chain(of_none) {
        let Some(early) = seeing.early.iter().find(|early| is_of(early, figure)) else { continue };
        let trigger = quote(prose, early.act..early.act + 1);
        if !triggers.contains(&early.act) && !covers(figure.marked, trigger.span) {
            triggers.push(early.act);
            marks.push(Mark { quote: trigger.clone(), seen: Seen::Trigger { kind: figure.kind } });
        }
        let span = figure.marked;
        marks.push(Mark {
            quote: Quote { words: words_at(prose, early.sentence, span), span },
            seen: Seen::Figure { incident, figure: place, trigger },
        });
    }
}

fn is_of(early: &Early, figure: &Figure) -> bool {
    early.marked == figure.marked && early.kind == figure.kind
}

fn covers(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The words at a span that lies in a sentence.
fn words_at(prose: &Prose, sentence: usize, span: Span) -> String {
    let whole = prose.quote(sentence);
    let before = span.start.saturating_sub(whole.span.start);
    whole.words.chars().skip(before).take(span.end.saturating_sub(span.start)).collect()
}

/// Words that say what happened, where they are no trigger already.
fn events(prose: &Prose, marks: &mut Vec<Mark>) {
    let triggers: Vec<Span> = marks
        .iter()
        .filter(|mark| matches!(mark.seen, Seen::Trigger { .. } | Seen::Figure { .. } | Seen::Group { .. }))
        .map(|mark| mark.quote.span)
        .collect();
    for (at, unit) in prose.units.iter().enumerate() {
        let Some(event) = unit.event() else { continue };
        let quote = quote(prose, at..at + 1);
        if !triggers.iter().any(|span| covers(*span, quote.span)) {
            marks.push(Mark { quote, seen: Seen::Event { incident_type: event.incident } });
        }
    }
}

/// Numbers and persons that no figure was made of, each with the reason.
fn left_out(prose: &Prose, seeing: &Seeing, marks: &mut Vec<Mark>) {
    let known: Vec<Span> = marks.iter().map(|mark| mark.quote.span).collect();
    let is_known = |span: Span| known.iter().any(|known| known.start < span.end && span.start < known.end);
    let told = |figure: &Figure, early: &Early| is_of(early, figure);
    let figures = || seeing.reports.iter().flat_map(|report| &report.figures).chain(seeing.others);
    let mut mark = |quote: Quote, why: &'static str| {
        marks.push(Mark { quote, seen: Seen::LeftOut { why } });
    };
    let mut gone: Vec<Span> = Vec::new();
    for early in seeing.early {
        if is_known(early.marked) || gone.contains(&early.marked) {
            continue;
        }
        gone.push(early.marked);
        debug_assert!(!figures().any(|figure| told(figure, early)), "a figure is marked");
        let is_kind_told = figures().any(|figure| figure.kind == early.kind);
        let why = if is_kind_told {
            "told before, or another number stands for it"
        } else {
            "of no incident that is told"
        };
        mark(Quote { words: words_at(prose, early.sentence, early.marked), span: early.marked }, why);
    }
    for found in seeing.amounts {
        let span =
            Span { start: prose.scalars.at(found.bytes.start), end: prose.scalars.at(found.bytes.end) };
        let is_gone = gone.iter().any(|gone| gone.start < span.end && span.start < gone.end);
        if is_known(span) || is_gone {
            continue;
        }
        let why = found.noise.map_or_else(|| why_not(prose, found), super::number::Noise::says);
        mark(Quote { words: prose.text[found.bytes.clone()].to_owned(), span }, why);
    }
}

/// Why a number that may count people made no figure in its sentence.
fn why_not(prose: &Prose, found: &FoundAmount) -> &'static str {
    let at = prose.units.partition_point(|unit| unit.tokens.end <= found.tokens.start);
    let Some(index) = prose.sentences.iter().position(|sentence| sentence.contains(&at)) else {
        return "part of something else";
    };
    let persons = persons::persons(prose, &prose.sentences[index]);
    let is_of_people = |phrase: &persons::Persons| phrase.known && matches!(phrase.how, How::Number(_));
    let is_counted = persons.iter().any(|phrase| phrase.units.contains(&at) && is_of_people(phrase));
    if !is_counted {
        return "counts no people";
    }
    let is_left_out = |counted: &Counted| {
        counted.units.contains(&at)
            && (peace::is_of_no_violence(prose, counted.sentence) || stance::stance(prose, counted).is_none())
    };
    if counted(prose, index).iter().any(is_left_out) {
        return "of an accident or a drill";
    }
    "nothing says what was done to them"
}
