//! A digest as a table of comma-separated values (RFC 4180), a line for each figure: all of it, however long.

use super::words::{self, Clock};
use crate::model::{Digest, DigestItem, FigureLine};

const HEAD: [&str; 14] = [
    "incident",
    "what",
    "place",
    "day",
    "groups",
    "figure",
    "was",
    "is",
    "claimed by",
    "source",
    "published",
    "headline",
    "link",
    "quote",
];

/// The table, with the mark that lets spreadsheets know it for UTF-8.
pub(super) fn table(digest: &Digest) -> String {
    let clock = Clock::new(digest.at, &digest.time_zone);
    let mut table = String::from("\u{feff}");
    push(&mut table, &HEAD.map(str::to_owned));
    for item in &digest.items {
        if item.figures.is_empty() {
            push(&mut table, &row(item, None, &clock));
        }
        for line in &item.figures {
            push(&mut table, &row(item, Some(line), &clock));
        }
    }
    table
}

fn row(item: &DigestItem, line: Option<&FigureLine>, clock: &Clock) -> [String; 14] {
    let amount = |amount: Option<&crate::model::Amount>| amount.map(words::amount).unwrap_or_default();
    // The sentence that names the figure, else the first one.
    let number = line.and_then(|line| line.is.as_ref()).map(words::amount);
    let names_it =
        |words: &str| number.as_deref().is_some_and(|number| words.contains(number.trim_end_matches('+')));
    let quote = item.quotes.iter().find(|quote| names_it(&quote.words)).or_else(|| item.quotes.first());
    let source = quote.map(|quote| &quote.source);
    [
        format!("i{}", item.incident),
        words::incident(item.incident_type, item.stage),
        item.place.clone(),
        item.day.clone(),
        item.groups.join("; "),
        line.map(|line| words::figure(line.kind, line.role)).unwrap_or_default(),
        amount(line.and_then(|line| line.was.as_ref())),
        amount(line.and_then(|line| line.is.as_ref())),
        line.and_then(|line| line.claimed_by.clone()).unwrap_or_default(),
        source.map(|source| source.name.clone()).unwrap_or_default(),
        source.map(|source| clock.stamp(source.published)).unwrap_or_default(),
        source.and_then(|source| source.title.clone()).unwrap_or_default(),
        source.and_then(|source| source.link.clone()).unwrap_or_default(),
        quote.map(|quote| quote.words.clone()).unwrap_or_default(),
    ]
}

fn push(table: &mut String, fields: &[String]) {
    let fields: Vec<String> = fields.iter().map(|words| field(words)).collect();
    table.push_str(&fields.join(","));
    table.push_str("\r\n");
}

/// A field as RFC 4180 has it. A value that a spreadsheet would take for a formula is made plain text.
fn field(words: &str) -> String {
    let words = super::clean::line(words);
    let words = if words.starts_with(['=', '+', '-', '@']) { format!("'{words}") } else { words };
    if words.contains([',', '"']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tell::digest::digest;
    use crate::tell::sample;

    #[test]
    fn holds_every_figure() {
        let digest = digest(&sample::morning(), sample::at("2024-03-26T06:00:00Z")).expect("something new");
        let table = table(&digest);
        let lines: Vec<&str> = table.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(lines.len(), 7, "{table}");
        assert_eq!(
            lines[3],
            "i1,Armed attack,\"Crocus City Hall, Moscow, Russia\",22 March 2024,attributed to Islamic State Khorasan \
             Province; claimed by Islamic State,killed,133+,137,,Example Times,2024-03-26T06:05:00+01:00,Toll of concert \
             hall shooting rises again,https://times.example.org/world/hall-toll?edition=eu&page=2,\"Investigators said on \
             Tuesday that the death toll of the shooting had climbed to 137, three of them children.\""
        );
        assert!(lines[5].contains(",killed,,30+,the group,Example Monitor,"), "{}", lines[5]);
    }

    #[test]
    fn fields_are_quoted_and_never_formulas() {
        assert_eq!(field("Moscow, \"Crocus\""), "\"Moscow, \"\"Crocus\"\"\"");
        assert_eq!(field("=1+1"), "'=1+1");
        assert_eq!(field("two\r\nlines"), "two lines");
    }
}
