//! How commands print for people: a little color where a terminal shows it, tables that line up.

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

use crate::edge::terminal;
use crate::tell::wrap::wrap;

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

/// Standard output; colors only reach a terminal, whatever the environment wants.
pub fn stdout() -> AutoStream<io::StdoutLock<'static>> {
    AutoStream::new(io::stdout().lock(), choice(&io::stdout()))
}

/// Standard error, in the same way.
pub fn stderr() -> AutoStream<io::StderrLock<'static>> {
    AutoStream::new(io::stderr().lock(), choice(&io::stderr()))
}

fn choice(stream: &impl RawStream) -> ColorChoice {
    if stream.is_terminal() { AutoStream::choice(stream) } else { ColorChoice::Never }
}

/// A line for people on standard error.
macro_rules! errln {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        // Whoever closed it does not want to hear anything.
        let _ = writeln!($crate::cli::out::stderr(), $($words)*);
    }};
}
pub(crate) use errln;

/// What the command line itself has to say: its help, or what is wrong with it.
pub fn told(told: &clap::Error) -> ExitCode {
    let words = told.render();
    // Whoever does not listen any more has heard enough.
    let _ = match told.use_stderr() {
        true => write!(stderr(), "{}", words.ansi()),
        false => write!(stdout(), "{}", words.ansi()),
    };
    ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2))
}

/// Whether colors show on standard output.
pub fn is_colored() -> bool {
    choice(&io::stdout()) != ColorChoice::Never
}

/// How many columns a line of standard output can have: the terminal's, or what a screen shows well.
pub fn columns() -> usize {
    terminal::columns().unwrap_or(100)
}

/// Words behind an indent, in as many lines as a terminal needs for them; in one where nobody sits at one.
pub fn paragraph(indent: usize, words: &str) -> String {
    let indent = " ".repeat(indent);
    match terminal::columns() {
        Some(columns) => wrap(words, &indent, &indent, columns),
        None => format!("{indent}{words}"),
    }
}

/// A column that is folded has so many characters at least.
const NARROWEST: usize = 12;
/// What stands between two columns.
const GAP: usize = 2;

/// Prints rows with their columns lined up, the last one as long as it is.
///
/// On a terminal that is too narrow for all of it the `spare` columns are left out, the first one first, and what is too
/// wide even then is folded. Everybody else gets it whole.
///
/// # Errors
/// Where the output can't be written.
pub fn table(out: &mut dyn Write, heads: &[&str], spare: &[&str], rows: &[Vec<String>]) -> io::Result<()> {
    table_within(out, heads, spare, rows, terminal::columns())
}

fn table_within(
    out: &mut dyn Write,
    heads: &[&str],
    spare: &[&str],
    rows: &[Vec<String>],
    most: Option<usize>,
) -> io::Result<()> {
    let head: Vec<String> = heads.iter().map(|head| styled(DIM, head)).collect();
    let mut columns: Vec<(usize, usize)> = (0..heads.len())
        .map(|column| {
            let cells = std::iter::once(&head).chain(rows).filter_map(|row| row.get(column));
            (column, cells.map(|cell| width(cell)).max().unwrap_or(0))
        })
        .collect();
    if let Some(most) = most {
        fit(&mut columns, heads, spare, most);
    }
    for row in std::iter::once(&head).chain(rows) {
        write_row(out, row, &columns, most.is_some())?;
    }
    Ok(())
}

/// Leaves out columns, and makes others narrower, until a table has room.
fn fit(columns: &mut Vec<(usize, usize)>, heads: &[&str], spare: &[&str], most: usize) {
    let whole = |columns: &[(usize, usize)]| {
        columns.iter().map(|(_, width)| width + GAP).sum::<usize>().saturating_sub(GAP)
    };
    for name in spare {
        if whole(columns) <= most {
            return;
        }
        columns.retain(|(column, _)| heads[*column] != *name);
    }
    while most < whole(columns) {
        match columns.iter_mut().max_by_key(|(_, width)| *width).filter(|(_, width)| NARROWEST < *width) {
            Some((_, widest)) => *widest -= 1,
            None => return,
        }
    }
}

fn write_row(
    out: &mut dyn Write,
    row: &[String],
    columns: &[(usize, usize)],
    is_folded: bool,
) -> io::Result<()> {
    let cells: Vec<Vec<String>> = columns
        .iter()
        .map(|(column, width)| {
            let cell = row.get(*column).map_or("", String::as_str);
            if is_folded { folded(cell, *width) } else { vec![cell.to_owned()] }
        })
        .collect();
    for line in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
        // What is padded before nothing would only make lines longer.
        let last = if is_folded {
            cells.iter().rposition(|cell| cell.get(line).is_some_and(|words| 0 < width(words))).unwrap_or(0)
        } else {
            cells.len().saturating_sub(1)
        };
        for (cell, (_, room)) in cells.iter().zip(columns).take(last) {
            let words = cell.get(line).map_or("", String::as_str);
            write!(out, "{words}{}", " ".repeat(room.saturating_sub(width(words)) + GAP))?;
        }
        writeln!(out, "{}", cells[last].get(line).map_or("", String::as_str))?;
    }
    Ok(())
}

/// A cell in lines of a width, each in its style. A word that is wider stays whole, so that an address can be copied.
fn folded(cell: &str, room: usize) -> Vec<String> {
    if width(cell) <= room {
        return vec![cell.to_owned()];
    }
    let plain = anstream::adapter::strip_str(cell).to_string();
    let mut start = 0;
    while let Some(end) = cell[start..].strip_prefix("\u{1b}[").and_then(|rest| rest.find('m')) {
        start += "\u{1b}[".len() + end + 1;
    }
    let (style, reset) = if 0 < start { (&cell[..start], "\u{1b}[0m") } else { ("", "") };
    wrap(&plain, "", "", room).lines().map(|line| format!("{style}{line}{reset}")).collect()
}

/// How many columns a cell takes, styles aside.
fn width(cell: &str) -> usize {
    anstream::adapter::strip_str(cell).to_string().width()
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
        table_within(&mut out, &["state", "name"], &[], &rows, None).expect("a vector takes everything");
        let plain = anstream::adapter::strip_str(&String::from_utf8(out).expect("UTF-8")).to_string();
        assert_eq!(plain, "state  name\nwell   Example\nno     Zürich Post\n");
    }

    #[test]
    fn a_narrow_terminal_gets_less_and_a_pipe_gets_all() {
        let rows = [
            vec![
                "i1".to_owned(),
                styled(WARN, "Bombing at the old market"),
                "Kano".to_owned(),
                "3".to_owned(),
            ],
            vec!["i2".to_owned(), "Raid".to_owned(), "Baidoa, Bay, Somalia".to_owned(), "1".to_owned()],
        ];
        let r = |most: Option<usize>| {
            let mut out = Vec::new();
            table_within(&mut out, &["id", "type", "place", "sources"], &["sources"], &rows, most)
                .expect("a vector takes everything");
            let colored = String::from_utf8(out).expect("UTF-8");
            (anstream::adapter::strip_str(&colored).to_string(), colored)
        };
        let whole = "id  type                       place                 sources\n\
                     i1  Bombing at the old market  Kano                  3\n\
                     i2  Raid                       Baidoa, Bay, Somalia  1\n";
        assert_eq!(r(None).0, whole);
        assert_eq!(r(Some(60)).0, whole);
        assert_eq!(
            r(Some(51)).0,
            "id  type                       place\n\
             i1  Bombing at the old market  Kano\n\
             i2  Raid                       Baidoa, Bay, Somalia\n"
        );
        let (plain, colored) = r(Some(34));
        assert_eq!(
            plain,
            "id  type            place\n\
             i1  Bombing at the  Kano\n\
             \x20   old market\n\
             i2  Raid            Baidoa, Bay,\n\
             \x20                   Somalia\n"
        );
        assert_eq!(colored.matches(&WARN.to_string()).count(), 2, "each line is in its style: {colored:?}");
        assert!(r(Some(10)).0.lines().all(|line| line.chars().count() <= 34), "no narrower than that");
    }

    #[test]
    fn long_texts_are_cut_at_a_character() {
        assert_eq!(cut("a b", 5), "a b");
        assert_eq!(cut("àbcdef", 4), "àbc…");
    }
}
