//! How commands print for people: a little color where a terminal shows it, tables that line up.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::edge::terminal;

/// For headings and names.
pub const BOLD: Style = Style::new().bold();
/// For what matters less.
pub const DIM: Style = Style::new().dimmed();
/// For what a person should look at.
pub const WARN: Style = AnsiColor::Yellow.on_default().bold();
/// For what is well.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// For figures that rose, and faults.
pub const HIGH: Style = AnsiColor::Red.on_default().bold();

/// Words in a style; [`anstream`] drops the style where nobody sees it.
pub fn styled(style: Style, words: impl std::fmt::Display) -> String {
    format!("{style}{words}{style:#}")
}

/// Whether colors show on standard output.
pub fn is_colored() -> bool {
    anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
}

/// How many columns a line of standard output can have: the terminal's, or what a screen shows well.
pub fn columns() -> usize {
    terminal::columns().unwrap_or(100)
}

/// Prints rows with their columns lined up, the last one as long as it is.
///
/// # Errors
/// Where the output can't be written.
pub fn table(out: &mut dyn Write, heads: &[&str], rows: &[Vec<String>]) -> io::Result<()> {
    let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let widths: Vec<usize> = (0..heads.len())
        .map(|column| {
            let cells = std::iter::once(&heads).chain(rows).filter_map(|row| row.get(column));
            cells.map(|cell| width(cell)).max().unwrap_or(0)
        })
        .collect();
    write_row(out, &heads.iter().map(|head| styled(DIM, head)).collect::<Vec<_>>(), &heads, &widths)?;
    for row in rows {
        write_row(out, row, row, &widths)?;
    }
    Ok(())
}

fn write_row(out: &mut dyn Write, shown: &[String], measured: &[String], widths: &[usize]) -> io::Result<()> {
    let last = shown.len().saturating_sub(1);
    for (column, (cell, plain)) in shown.iter().zip(measured).enumerate() {
        let padding = if column == last { 0 } else { widths[column].saturating_sub(width(plain)) + 2 };
        write!(out, "{cell}{}", " ".repeat(padding))?;
    }
    writeln!(out)
}

/// How many columns a cell takes, styles aside.
fn width(cell: &str) -> usize {
    anstream::adapter::strip_str(cell).to_string().chars().count()
}

/// A long text cut to so many characters, with `…` where something is left out.
pub fn cut(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// One JSON object with a line end.
///
/// # Errors
/// Where the output can't be written.
pub fn json(out: &mut dyn Write, value: &impl serde::Serialize) -> anyhow::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_whatever_their_style() {
        let mut out = Vec::new();
        let rows = [
            vec![styled(GOOD, "well"), "Example".to_owned()],
            vec!["no".to_owned(), "Zürich Post".to_owned()],
        ];
        table(&mut out, &["state", "name"], &rows).expect("a vector takes everything");
        let plain = anstream::adapter::strip_str(&String::from_utf8(out).expect("UTF-8")).to_string();
        assert_eq!(plain, "state  name\nwell   Example\nno     Zürich Post\n");
    }

    #[test]
    fn long_texts_are_cut_at_a_character() {
        assert_eq!(cut("a b", 5), "a b");
        assert_eq!(cut("àbcdef", 4), "àbc…");
    }
}
