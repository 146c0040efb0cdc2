//! Texts: whatever is read stands in the text, and reading twice is reading once.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use wirewatch::config::{self, Files, GROUPS_TOML, Source, WIREWATCH_TOML};
use wirewatch::model::{Figure, Reading};
use wirewatch::read::{Input, Reader};

/// With the groups that `init` writes.
static READER: LazyLock<Reader> = LazyLock::new(|| {
    let config = config::read(&Files {
        wirewatch: Source::new("config/wirewatch.toml", WIREWATCH_TOML),
        feeds: Source::new("feeds.toml", ""),
        groups: Source::new("config/groups.toml", GROUPS_TOML),
    });
    Reader::new(&config.unwrap_or_else(|problems| panic!("{}", problems.draw(false))).groups)
});

const PUBLISHED: Date = date(2024, 3, 24);

/// A text read without a headline.
pub(crate) fn read(text: &str) -> Reading {
    READER.read(&Input { title: None, text, published: PUBLISHED })
}

/// What is wrong with a reading, if anything.
pub(crate) fn reading_fault(text: &str, reading: &Reading) -> Option<String> {
    let length = text.chars().count();
    let figure_fault = |figure: &Figure, siblings: usize| {
        let marked = figure.marked;
        if !figure.quote.is_cut_from(text) || figure.quote.words.is_empty() {
            Some(format!("no quote of the text: {figure:?}"))
        } else if marked.start >= marked.end || length < marked.end {
            Some(format!("marked outside the text: {figure:?}"))
        } else if figure.amount.high.is_some_and(|high| high < figure.amount.low) {
            Some(format!("high below low: {figure:?}"))
        } else if figure.part_of.is_some_and(|whole| siblings <= whole) {
            Some(format!("a part of nothing: {figure:?}"))
        } else {
            figure.rule.is_empty().then(|| format!("no rule: {figure:?}"))
        }
    };
    let mention = reading.groups.iter().find(|mention| !mention.quote.is_cut_from(text));
    let mut faults = mention.map(|mention| format!("no quote of the text: {mention:?}")).into_iter();
    let reports = reading.incidents.iter();
    let figures =
        reports.flat_map(|report| report.figures.iter().map(move |one| (one, report.figures.len())));
    let others = reading.other_figures.iter().map(|one| (one, reading.other_figures.len()));
    let mut of_figures = figures.chain(others).filter_map(|(one, siblings)| figure_fault(one, siblings));
    let upside_down = reading.incidents.iter().filter_map(|report| report.when.as_ref());
    let mut of_days = upside_down.filter(|when| when.to < when.from).map(|when| format!("{when:?}"));
    faults.next().or_else(|| of_figures.next()).or_else(|| of_days.next())
}

/// What a text breaks. Its first line is the headline as well.
pub(crate) fn text(bytes: &[u8]) -> Result<(), String> {
    let text = String::from_utf8_lossy(bytes);
    let title = text.lines().next();
    for title in [None, title] {
        let reading = READER.read(&Input { title, text: &text, published: PUBLISHED });
        if let Some(fault) = reading_fault(&text, &reading) {
            return Err(fault);
        }
        if READER.read(&Input { title, text: &text, published: PUBLISHED }) != reading {
            return Err(format!("reading twice is not reading once: {reading:?}"));
        }
    }
    Ok(())
}
