//! A figure's history as a small chart of steps, drawn with the lines of a terminal.
//!
//! ```text
//!  140+ ┤                     ┌─────
//!  137  ┤         ┌───────────┘
//!  133+ ┤─────────┘
//!        24 Mar               3 Apr
//! ```
//!
//! Each number that was ever the best one is a line of its own, so that all of them can be read off.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::HistoryStep;
use crate::tell::words;

/// Columns between the first step and the last one, where time alone decides.
const WIDTH: usize = 44;
/// Columns that two steps are apart at least, however soon one came after the other.
const APART: usize = 4;
/// Columns behind the last step.
const TAIL: usize = 6;
/// More steps than these are left out at the beginning.
const MOST: usize = 12;

/// The lines of the chart; none where the figure never changed.
pub(super) fn chart(history: &[HistoryStep], zone: &TimeZone) -> Vec<String> {
    let mut steps: Vec<&HistoryStep> = Vec::new();
    for step in &history[history.len().saturating_sub(MOST)..] {
        if steps.last().is_none_or(|last| level(last) != level(step)) {
            steps.push(step);
        }
    }
    if steps.len() < 2 {
        return Vec::new();
    }
    let mut levels: Vec<Level> = steps.iter().map(|step| level(step)).collect();
    levels.sort_unstable();
    levels.dedup();
    levels.reverse();
    let columns = columns(&steps);
    let end = columns.last().copied().unwrap_or_default() + TAIL;
    let mut rows = vec![vec![' '; end]; levels.len()];
    let row = |step: &HistoryStep| levels.iter().position(|known| *known == level(step)).unwrap_or_default();
    for (place, step) in steps.iter().enumerate() {
        let (from, to) = (columns[place], columns.get(place + 1).copied().unwrap_or(end));
        rows[row(step)][from..to].fill('─');
        if let Some(before) = place.checked_sub(1).map(|place| row(steps[place])) {
            turn(&mut rows, before, row(step), from);
        }
    }
    // Digits stand under digits where some numbers are open and some are not.
    let is_any_open = steps.iter().any(|step| step.open && !step.unnumbered);
    let label = |wanted: &Level| {
        let step = steps.iter().find(|step| level(step) == *wanted);
        let room =
            if is_any_open && step.is_some_and(|step| !step.open || step.unnumbered) { " " } else { "" };
        step.map(|step| words::step(step)).unwrap_or_default() + room
    };
    let labels: Vec<String> = levels.iter().map(label).collect();
    let widest = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default();
    let mut lines: Vec<String> = rows
        .iter()
        .zip(&labels)
        .map(|(row, label)| format!("{label:>widest$} ┤{}", row.iter().collect::<String>().trim_end()))
        .collect();
    lines.push(format!("{} {}", " ".repeat(widest), days(&steps, &columns, zone)));
    lines
}

/// What makes two steps equally high, the lowest first: whether a number was told, the number, whether it is open.
type Level = (bool, u64, bool);

fn level(step: &HistoryStep) -> Level {
    (!step.unnumbered, step.value, step.open)
}

/// Where each step begins: by its time, and readably apart.
fn columns(steps: &[&HistoryStep]) -> Vec<usize> {
    let seconds = |from: Timestamp, to: Timestamp| to.duration_since(from).as_secs().max(0);
    let (first, last) = (steps[0].at, steps[steps.len() - 1].at);
    let whole = seconds(first, last).max(1);
    let mut columns: Vec<usize> = Vec::with_capacity(steps.len());
    for step in steps {
        let by_time = usize::try_from(seconds(first, step.at) * WIDTH as i64 / whole).unwrap_or_default();
        let least = columns.last().map_or(0, |before| before + APART);
        columns.push(by_time.max(least));
    }
    columns
}

/// Draws the line from one row to another in a column.
fn turn(rows: &mut [Vec<char>], before: usize, after: usize, column: usize) {
    let (upper, lower) = (before.min(after), before.max(after));
    for row in &mut rows[upper + 1..lower] {
        row[column] = '│';
    }
    let is_up = after < before;
    rows[upper][column] = if is_up { '┌' } else { '┐' };
    rows[lower][column] = if is_up { '┘' } else { '└' };
}

/// The days of the first and the last step, under their columns; hours where both are on one day.
fn days(steps: &[&HistoryStep], columns: &[usize], zone: &TimeZone) -> String {
    let (first, last) = (steps[0], steps[steps.len() - 1]);
    let [first, last] = [first.at, last.at].map(|at| at.to_zoned(zone.clone()));
    let form = if first.date() == last.date() {
        "%H:%M"
    } else if first.year() == last.year() {
        "%-d %b"
    } else {
        "%-d %b %Y"
    };
    let (first, last) = (first.strftime(form).to_string(), last.strftime(form).to_string());
    let column = columns.last().copied().unwrap_or_default().max(first.len() + 2);
    format!(" {first}{}{last}", " ".repeat(column - first.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_drawn_by_time_and_value() {
        let r = |steps: &[(&str, u64, bool)]| {
            let step = |&(at, value, open): &(&str, u64, bool)| HistoryStep {
                at: at.parse().expect("a time"),
                value,
                open,
                unnumbered: false,
                low: value,
                high: None,
            };
            chart(&steps.iter().map(step).collect::<Vec<_>>(), &TimeZone::UTC).join("\n")
        };
        let day = |day: u8| format!("2024-03-{day:02}T08:00:00Z");
        let (first, second, last) = (day(1), day(5), day(21));
        assert_eq!(
            r(&[(&first, 133, true), (&second, 137, false), (&last, 140, true)]),
            "140+ ┤                                            ┌─────\n\
             137  ┤        ┌───────────────────────────────────┘\n\
             133+ ┤────────┘\n\
             \x20     1 Mar                                       21 Mar"
        );
        assert_eq!(
            r(&[(&first, 8, false), (&second, 31, false), (&last, 1_200, false), (&last, 13, false)]),
            "1,200 ┤                                            ┌───┐\n\
             \x20  31 ┤        ┌───────────────────────────────────┘   │\n\
             \x20  13 ┤        │                                       └─────\n\
             \x20   8 ┤────────┘\n\
             \x20      1 Mar                                           21 Mar",
            "a wrong number and its correction, within the hour"
        );
        let hours = r(&[("2024-03-24T09:00:00Z", 5, false), ("2024-03-24T09:20:00Z", 6, false)]);
        assert!(hours.ends_with("   09:00                                       09:20"), "{hours}");
        assert_eq!(r(&[(&first, 5, false), (&last, 5, false)]), "", "it never changed");
        assert_eq!(r(&[]), "");
    }
}
