//! Sources that differ about a figure, side by side: what each says, when, and in which words.

use std::io::Write;

use jiff::tz::TimeZone;

use crate::cli::out::{self, BOLD, DIM, WARN, cut, styled};
use crate::model::{Amount, BestFigure, Point, Source};
use crate::tell::words;
use crate::tell::wrap::wrap;

/// The width of a column where there is room, what stands before the first, and between two.
const WIDTH: usize = 36;
const INDENT: usize = 6;
const BETWEEN: usize = 4;
/// Where two columns would be narrower, one stands under the other.
const NARROWEST: usize = 28;
/// So much of a quote is shown, in characters.
const QUOTE: usize = 220;

/// One side: what is said and by whom.
struct Side {
    is_best: bool,
    lines: Vec<String>,
}

/// Prints the best figure beside those that differ from it, two in a row; nothing where none does.
pub(super) fn print(
    figure: &BestFigure,
    points: &[Point],
    zone: &TimeZone,
    to: &mut dyn Write,
) -> std::io::Result<()> {
    if figure.conflicts.is_empty() {
        return Ok(());
    }
    let room = out::columns().saturating_sub(INDENT);
    let both = WIDTH.min(room.saturating_sub(BETWEEN) / 2);
    let (in_a_row, column_width) = if both < NARROWEST { (1, WIDTH.min(room)) } else { (2, both) };
    let said_best = points.iter().find(|point| point.article == figure.article);
    let mut sides = vec![Side {
        is_best: true,
        lines: side(&figure.amount, said_best, Some(&figure.figure.quote.words), column_width, zone),
    }];
    for (source, amount) in &figure.conflicts {
        let said = who_said(points, figure, source, amount);
        let quote = said.and_then(|point| quote(point, figure, amount));
        let mut lines = side(amount, said, quote, column_width, zone);
        if said.is_none() {
            lines.push(source.name.clone());
        }
        sides.push(Side { is_best: false, lines });
    }
    for (row, pair) in sides.chunks(in_a_row).enumerate() {
        let tallest = pair.iter().map(|side| side.lines.len()).max().unwrap_or_default();
        for height in 0..tallest {
            let (mut line, mut used) = (String::new(), 0);
            for (column, side) in pair.iter().enumerate() {
                let words = side.lines.get(height).map_or("", String::as_str);
                let style = match (height, side.is_best) {
                    (0, true) => BOLD,
                    (0, false) => WARN,
                    _ => DIM,
                };
                if !words.is_empty() {
                    line += &" ".repeat((column * (column_width + BETWEEN)).saturating_sub(used));
                    line += &styled(style, words);
                    used = column * (column_width + BETWEEN) + words.chars().count();
                }
            }
            writeln!(to, "{}{line}", " ".repeat(INDENT))?;
        }
        if (row + 1) * in_a_row < sides.len() {
            writeln!(to)?;
        }
    }
    Ok(())
}

/// The latest report of a source that gives this amount.
fn who_said<'p>(
    points: &'p [Point],
    figure: &BestFigure,
    source: &Source,
    amount: &Amount,
) -> Option<&'p Point> {
    let of_source = || points.iter().rev().filter(|point| point.source.key == source.key);
    of_source().find(|point| quote(point, figure, amount).is_some()).or_else(|| of_source().next())
}

fn quote<'p>(point: &'p Point, figure: &BestFigure, amount: &Amount) -> Option<&'p str> {
    let told = point.report.figures.iter().find(|told| {
        told.kind == figure.kind && (told.amount.low, told.amount.high) == (amount.low, amount.high)
    });
    told.map(|told| told.quote.words.as_str())
}

fn side(
    amount: &Amount,
    said: Option<&Point>,
    quote: Option<&str>,
    room: usize,
    zone: &TimeZone,
) -> Vec<String> {
    let mut lines = vec![words::amount(amount)];
    if let Some(point) = said {
        let at = point.published.to_zoned(zone.clone()).strftime("%-d %b %Y %H:%M");
        lines.extend(wrapped(&format!("{}, {at}", point.source.name), room));
    }
    if let Some(quote) = quote.filter(|quote| !quote.is_empty()) {
        lines.extend(wrapped(&format!("“{}”", cut(quote, QUOTE)), room));
    }
    lines
}

/// Lines of the column's width; a word that is longer than that stands alone.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    wrap(text, "", "", room).lines().map(str::to_owned).collect()
}
