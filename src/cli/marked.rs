//! `read --explain`: an article's text with what was read marked in it, and under each paragraph what the marks mean.
//!
//! On a terminal the words themselves are colored. Elsewhere a line under the text holds the marks, so that the text
//! stays as it is.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::{AnsiColor, Effects, Style};
use unicode_width::UnicodeWidthChar;

use super::out::{BOLD, DIM, cut, styled};
use crate::model::{
    Explanation, Figure, FigureScope, Mark, Modality, Place, PlacePrecision, Reading, Seen, Stage, When,
    WhenPrecision,
};
use crate::tell::words;

/// What stands before the text on each line.
const MARGIN: &str = "  ";

/// No line is read well that is longer than this.
const WIDEST: usize = 100;

/// A text can't be broken into less than this.
const NARROWEST: usize = 30;

/// How much room the words of a mark get in the list.
const QUOTED: usize = 26;

/// How the text is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Whether colors show.
    pub(super) colored: bool,
    /// How many columns there are.
    pub(super) columns: usize,
}

/// What a mark is, for its letter, color and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Figure,
    Trigger,
    Event,
    Day,
    Place,
    Group,
    LeftOut,
}

const CLASSES: [Class; 7] =
    [Class::Figure, Class::Trigger, Class::Event, Class::Day, Class::Place, Class::Group, Class::LeftOut];

impl Class {
    fn of(seen: &Seen) -> Class {
        match seen {
            Seen::Figure { .. } => Class::Figure,
            Seen::Trigger { .. } => Class::Trigger,
            Seen::Event { .. } => Class::Event,
            Seen::Day { .. } => Class::Day,
            Seen::Place { .. } => Class::Place,
            Seen::Group { .. } => Class::Group,
            Seen::LeftOut { .. } => Class::LeftOut,
        }
    }

    fn letter(self) -> char {
        match self {
            Class::Figure => 'F',
            Class::Trigger => 'T',
            Class::Event => 'E',
            Class::Day => 'D',
            Class::Place => 'P',
            Class::Group => 'G',
            Class::LeftOut => 'x',
        }
    }

    fn name(self) -> &'static str {
        match self {
            Class::Figure => "figure",
            Class::Trigger => "trigger",
            Class::Event => "event",
            Class::Day => "day",
            Class::Place => "place",
            Class::Group => "group",
            Class::LeftOut => "left out",
        }
    }

    fn style(self) -> Style {
        match self {
            Class::Figure => AnsiColor::Red.on_default().bold(),
            Class::Trigger => AnsiColor::Red.on_default().underline(),
            Class::Event => AnsiColor::Magenta.on_default(),
            Class::Day => AnsiColor::Cyan.on_default(),
            Class::Place => AnsiColor::Green.on_default(),
            Class::Group => AnsiColor::Yellow.on_default(),
            Class::LeftOut => Style::new().effects(Effects::DIMMED.insert(Effects::UNDERLINE)),
        }
    }
}

/// Draws a text with its marks.
///
/// # Errors
/// Where the output can't be written.
pub(super) fn draw(text: &str, told: &Explanation, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let columns = look.columns.clamp(NARROWEST, WIDEST) - MARGIN.len();
    writeln!(out, "{}\n", legend(look))?;
    let mut start = 0;
    for line in text.split('\n') {
        let letters: Vec<char> = line.chars().map(shown).collect();
        let span = start..start + letters.len();
        start = span.end + 1;
        if line.trim().is_empty() {
            continue;
        }
        let first = told.marks.partition_point(|mark| mark.quote.span.start < span.start);
        let marks: Vec<&Mark> =
            told.marks[first..].iter().take_while(|mark| mark.quote.span.start < span.end).collect();
        let mut classes = vec![None; letters.len()];
        for mark in &marks {
            let end = mark.quote.span.end.min(span.end);
            classes[mark.quote.span.start - span.start..end - span.start].fill(Some(Class::of(&mark.seen)));
        }
        for row in rows(&letters, columns) {
            write_row(&letters[row.clone()], &classes[row], look, out)?;
        }
        list(&marks, &told.reading, columns, out)?;
        writeln!(out)?;
    }
    for remark in &told.remarks {
        writeln!(out, "{}", styled(DIM, format!("note: {remark}")))?;
    }
    if !told.remarks.is_empty() {
        writeln!(out)?;
    }
    Ok(())
}

/// A letter as a terminal may get it: what would steer the terminal is only shown to be there.
fn shown(letter: char) -> char {
    match letter {
        '\t' => ' ',
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    }
}

fn legend(look: Look) -> String {
    let names = CLASSES.map(|class| match look.colored {
        true => styled(class.style(), class.name()),
        false => format!("{} {}", class.letter(), class.name()),
    });
    names.join(" · ")
}

/// Where a line is broken: behind the last space that leaves it short enough, in a word only where it must be.
fn rows(letters: &[char], columns: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut width, mut space) = (0, 0, None);
    let mut at = 0;
    while at < letters.len() {
        width += letters[at].width().unwrap_or(0);
        if letters[at] == ' ' {
            space = Some(at);
        }
        if columns < width {
            let (end, next) = match space.filter(|space| start < *space) {
                Some(space) => (space, space + 1),
                None => (at.max(start + 1), at.max(start + 1)),
            };
            rows.push(start..end);
            (start, width, space, at) = (next, 0, None, next);
            continue;
        }
        at += 1;
    }
    if start < letters.len() {
        rows.push(start..letters.len());
    }
    rows
}

fn write_row(letters: &[char], classes: &[Option<Class>], look: Look, out: &mut dyn Write) -> io::Result<()> {
    if !look.colored {
        writeln!(out, "{MARGIN}{}", letters.iter().collect::<String>())?;
        let under = under(letters, classes);
        return if under.is_empty() { Ok(()) } else { writeln!(out, "{MARGIN}{under}") };
    }
    write!(out, "{MARGIN}")?;
    let mut at = 0;
    for run in classes.chunk_by(|one, other| one == other) {
        let words: String = letters[at..at + run.len()].iter().collect();
        at += run.len();
        match run[0] {
            Some(class) => write!(out, "{}", styled(class.style(), words))?,
            None => write!(out, "{words}")?,
        }
    }
    writeln!(out)
}

/// The marks of a row, each under its words: its letter, and a line as long as they are.
fn under(letters: &[char], classes: &[Option<Class>]) -> String {
    let mut under = String::new();
    let mut before = None;
    for (letter, class) in letters.iter().zip(classes) {
        let width = letter.width().unwrap_or(0);
        for column in 0..width {
            under.push(match class {
                None => ' ',
                Some(class) if before != Some(*class) && column == 0 => class.letter(),
                Some(_) => '-',
            });
        }
        if 0 < width {
            before = *class;
        }
    }
    under.truncate(under.trim_end().len());
    under
}

/// What the marks of a paragraph mean, each once.
fn list(marks: &[&Mark], reading: &Reading, columns: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut listed: Vec<(String, Class, String)> = Vec::new();
    for mark in marks {
        let words = cut(&mark.quote.words.chars().map(shown).collect::<String>(), QUOTED);
        let line = (words, Class::of(&mark.seen), meaning(&mark.seen, reading));
        if !listed.contains(&line) {
            listed.push(line);
        }
    }
    let widest = listed.iter().map(|(words, ..)| wide(words)).max().unwrap_or(0);
    for (words, class, meaning) in &listed {
        let gap = " ".repeat(widest - wide(words) + 2);
        let head = widest + 2 + 10;
        let letters: Vec<char> = meaning.chars().map(shown).collect();
        let room = (columns.saturating_sub(head + MARGIN.len())).max(NARROWEST / 2);
        for (number, row) in rows(&letters, room).into_iter().enumerate() {
            let part: String = letters[row].iter().collect();
            if number == 0 {
                let name = styled(class.style(), class.name());
                let filling = " ".repeat(10 - class.name().len());
                writeln!(out, "{MARGIN}{MARGIN}{}{gap}{name}{filling}{part}", styled(BOLD, words))?;
            } else {
                writeln!(out, "{MARGIN}{MARGIN}{}{part}", " ".repeat(head))?;
            }
        }
    }
    Ok(())
}

fn wide(words: &str) -> usize {
    words.chars().map(|letter| letter.width().unwrap_or(0)).sum()
}

/// What a mark stands for, in one phrase.
fn meaning(seen: &Seen, reading: &Reading) -> String {
    match seen {
        Seen::Figure { incident, figure, trigger } => {
            let figures = match incident {
                Some(incident) => reading.incidents.get(*incident).map(|report| &report.figures),
                None => Some(&reading.other_figures),
            };
            let own = figures.and_then(|figures| figures.get(*figure));
            own.map_or_else(String::new, |own| of_figure(own, *incident, &trigger.words))
        }
        Seen::Trigger { kind } => format!("counted as {}", words::kind(*kind)),
        Seen::Event { incident_type } => words::incident(*incident_type, Stage::Happened),
        Seen::Day { when } => of_day(when),
        Seen::Place { place, spoken_of } => of_place(place, spoken_of),
        Seen::Group { group: Some(group), name } => format!("{name} ({group})"),
        Seen::Group { group: None, name } => format!("{name}, not tracked"),
        Seen::LeftOut { why } => (*why).to_owned(),
    }
}

fn of_figure(figure: &Figure, incident: Option<usize>, trigger: &str) -> String {
    let mut parts = vec![words::figure_phrase(figure.kind, figure.role, &figure.amount)];
    parts.push(match incident {
        Some(incident) if figure.part_of.is_some() => format!("part of another of incident {}", incident + 1),
        Some(incident) => format!("incident {}", incident + 1),
        None => "no single incident".to_owned(),
    });
    if figure.scope != FigureScope::Incident {
        parts.push(spelled(&figure.scope));
    }
    if figure.modality != Modality::Asserted {
        parts.push(spelled(&figure.modality));
    }
    parts.extend(figure.attributed_to.as_ref().map(|who| format!("says {who}")));
    parts.push(format!("by “{trigger}”: {}", figure.rule));
    parts.join(" · ")
}

fn of_day(when: &When) -> String {
    let told = words::when(Some(when));
    if when.precision == WhenPrecision::Day {
        told
    } else {
        format!("{told} (to the {})", spelled(&when.precision))
    }
}

fn of_place(place: &Place, spoken_of: &str) -> String {
    let mut names = vec![place.name.clone()];
    let region = place.admin1.clone().filter(|region| *region != place.name);
    let country = place.country.clone().filter(|_| place.precision != PlacePrecision::Country);
    names.extend(region.into_iter().chain(country));
    let unknown = if place.lat.is_none() { ", in no table" } else { "" };
    format!("{} ({}{unknown}) · {spoken_of}", names.join(", "), spelled(&place.precision))
}

/// A value as programs get it, in words.
fn spelled(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        let r = |line: &str, columns: usize| {
            let letters: Vec<char> = line.chars().collect();
            let rows = rows(&letters, columns).into_iter();
            rows.map(|row| letters[row].iter().collect::<String>()).collect::<Vec<_>>()
        };
        assert_eq!(r("two men were hurt", 8), ["two men", "were", "hurt"]);
        assert_eq!(r("unbreakable", 5), ["unbre", "akabl", "e"]);
        assert_eq!(r("漢字 ab", 4), ["漢字", "ab"]);
        assert_eq!(r("", 5), Vec::<String>::new());
    }

    #[test]
    fn marks_stand_under_their_words() {
        let letters: Vec<char> = "漢 is 3".chars().collect();
        let classes = [Some(Class::Place), None, None, None, None, Some(Class::Figure)];
        assert_eq!(under(&letters, &classes), "P-    F");
    }
}
