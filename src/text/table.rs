//! Tables of comma-separated values (RFC 4180) that spreadsheets open without running what stands in them.

use std::borrow::Cow;
use std::io::Write;

/// Writes rows as comma-separated values, each ended with CR LF.
pub struct Table<W: Write> {
    rows: csv::Writer<W>,
}

impl<W: Write> Table<W> {
    /// A table that goes to `out`, with the names of its columns.
    ///
    /// # Errors
    /// Where `out` can't be written to.
    pub fn new<S: AsRef<str>>(out: W, columns: impl IntoIterator<Item = S>) -> csv::Result<Table<W>> {
        let rows = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        let mut table = Table { rows };
        table.row(columns)?;
        Ok(table)
    }

    /// Writes a row.
    ///
    /// # Errors
    /// Where the output can't be written to.
    pub fn row<S: AsRef<str>>(&mut self, fields: impl IntoIterator<Item = S>) -> csv::Result<()> {
        for field in fields {
            self.rows.write_field(plain(field.as_ref()).as_bytes())?;
        }
        self.rows.write_record(None::<&[u8]>)
    }

    /// Writes what is still held back, and gives the output back.
    ///
    /// # Errors
    /// Where the output can't be written to.
    pub fn end(self) -> std::io::Result<W> {
        self.rows.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// A field's words with an apostrophe before them where a spreadsheet would take them for a formula.
///
/// The characters are those that OWASP's page on CSV injection names. A negative number is no formula.
fn plain(words: &str) -> Cow<'_, str> {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']) && words.parse::<f64>().is_err();
    if is_formula { Cow::Owned(format!("'{words}")) } else { Cow::Borrowed(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_never_formulas() {
        let mut table = Table::new(Vec::new(), ["place", "lat"]).expect("memory takes it");
        table.row(["Moscow, \"Crocus\"", "-33.5"]).expect("memory takes it");
        table.row(["=1+1", ""]).expect("memory takes it");
        table.row(["two\nlines", "-the rest"]).expect("memory takes it");
        let written = String::from_utf8(table.end().expect("memory takes it")).expect("it was text");
        assert_eq!(
            written,
            "place,lat\r\n\"Moscow, \"\"Crocus\"\"\",-33.5\r\n'=1+1,\r\n\"two\nlines\",'-the rest\r\n"
        );
    }
}
