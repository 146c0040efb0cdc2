//! A digest as a table of comma-separated values (RFC 4180), a line for each figure: all of it, however long.

use super::clean;
use super::words::{self, Clock};
use crate::model::{Digest, DigestItem, FigureLine};
use crate::text::table::Table;

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
    let written = write(digest).expect("memory takes what is written");
    String::from_utf8(written).expect("only text was written")
}

fn write(digest: &Digest) -> csv::Result<Vec<u8>> {
    let clock = Clock::new(digest.at, &digest.time_zone);
    let mut table = Table::new("\u{feff}".as_bytes().to_vec(), HEAD)?;
    for item in &digest.items {
        let lines = item.figures.iter().map(Some);
        let none = item.figures.is_empty().then_some(None);
        for line in lines.chain(none) {
            table.row(row(item, line, &clock).map(|words| clean::line(&words)))?;
        }
    }
    Ok(table.end()?)
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
}
