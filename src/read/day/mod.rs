//! Days in prose, resolved: "on Friday", "March 22, 2024", "a day later", "in the fall of 2015".
//!
//! ```
//! use jiff::civil::date;
//! use wirewatch::{read::day, text::token};
//!
//! let text = "On March 3, 2023, they struck; a day later they left.";
//! let found = day::days(text, &token::tokens(text), day::english(), date(2024, 3, 24));
//! assert_eq!(found[0].when.from, date(2023, 3, 3));
//! assert_eq!(found[1].when.from, date(2023, 3, 4));
//! ```
//!
//! The past is preferred, and three days ahead are tolerated for time zones. Times of day and lengths of time
//! are no days. Which day an incident happened on is not decided here. One pass over the tokens, with a look
//! around each that is bounded.

mod around;
mod calendar;
mod counted;
mod dates;
mod digits;
mod lexicon;
mod phrased;
mod resolve;
mod tomorrow;
mod years;

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::language::days;
use crate::model::{When, WhenPrecision};
use crate::text::token::{self, Shape, Token};

pub use crate::language::days::Open;
pub use lexicon::Days;
pub use tomorrow::turn_ahead;

use lexicon::{Entry, Meaning, Role};

/// How a day was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// At the head of the text, behind the place: "KABUL, Afghanistan (Jan. 25)". What follows is reckoned from it.
    Dateline,
    /// By the calendar: "March 22", "2015".
    Dated,
    /// By its weekday alone: "on Friday".
    Weekday,
    /// From the day of speaking: "yesterday", "two weeks ago".
    Relative,
    /// From a day told before: "a day later", "the same year".
    Anchored,
    /// From what was told before: "two days before the attack", "came a day after gunmen …".
    Reckoned,
    /// By a name of its own: "9/11".
    Named,
}

/// A day that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDay {
    /// The days that it can be, with the words.
    pub when: When,
    /// Its tokens, with the preposition before it.
    pub tokens: Range<usize>,
    /// Its bytes, the same.
    pub bytes: Range<usize>,
    /// How it was told.
    pub kind: DayKind,
    /// Whether what is told lies before or behind it: "since 2015".
    pub open: Option<Open>,
    /// Whether the text itself gives the year.
    pub year_is_told: bool,
    /// The day behind the one of speaking, where a weekday alone can be it too: "on Friday", said on a Thursday.
    pub tomorrow: Option<Date>,
}

/// The English words, ready to use.
pub fn english() -> &'static Days {
    static WORDS: LazyLock<Days> = LazyLock::new(|| Days::new(&days::ENGLISH));
    &WORDS
}

/// The words of a language by its code (ISO 639-1), ready to use: en, es, ru.
pub fn of_language(code: &str) -> Option<&'static Days> {
    static OTHERS: LazyLock<[(&str, Days); 2]> =
        LazyLock::new(|| [("es", Days::new(&days::SPANISH)), ("ru", Days::new(&days::RUSSIAN))]);
    match code {
        "en" => Some(english()),
        other => OTHERS.iter().find(|(code, _)| *code == other).map(|(_, days)| days),
    }
}

/// All days of a text, in order, none overlapping another.
///
/// `tokens` are those of `text`, or some of them in a row from its beginning; `published` is the day that the text
/// speaks from, unless its dateline gives one.
pub fn days(text: &str, tokens: &[Token], words: &Days, published: Date) -> Vec<FoundDay> {
    let mut scan = Scan {
        text,
        tokens,
        words,
        entries: tokens.iter().map(|token| words.entry(token)).collect(),
        today: published,
        line_start: 0,
        previous: None,
        is_told_here: false,
    };
    let mut found: Vec<FoundDay> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        scan.begin_line(at);
        let next = scan.day(at, found.last());
        at = next.as_ref().map_or(at + 1, |day| day.tokens.end);
        if let Some(day) = next {
            scan.remember(&day);
            found.push(day);
        }
    }
    found
}

/// One pass: the text, its tokens, and what was told so far.
struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a Days,
    entries: Vec<Option<&'a Entry>>,
    /// The day of speaking.
    today: Date,
    /// The first token of the line.
    line_start: usize,
    /// The last day told.
    previous: Option<Told>,
    /// Whether it was told in this paragraph.
    is_told_here: bool,
}

/// A day told before, to reckon from.
#[derive(Debug)]
struct Told {
    when: When,
    /// The first token behind it.
    end: usize,
    year_is_told: bool,
}

/// A day read at a place.
struct Read {
    when: When,
    end: usize,
    kind: DayKind,
    year_is_told: bool,
}

impl Scan<'_> {
    /// Takes note of where a line begins: a paragraph has its own thread of days.
    fn begin_line(&mut self, at: usize) {
        let between = |before: usize| self.tokens[before].bytes.end..self.tokens[at].bytes.start;
        let before = at.checked_sub(1).map(between);
        if before.is_none_or(|between| token::ends_line(&self.text.as_bytes()[between])) {
            self.line_start = at;
            self.is_told_here = false;
        }
    }

    /// The text between a token and the one before it; nothing behind the last token.
    fn gap(&self, at: usize) -> &str {
        let before = at.checked_sub(1).map_or(0, |before| self.tokens[before].bytes.end);
        let start = self.tokens.get(at).map_or(before, |token| token.bytes.start);
        &self.text[before..start]
    }

    /// Keeps a day to reckon from; from a dateline the whole text speaks.
    fn remember(&mut self, day: &FoundDay) {
        if day.kind == DayKind::Dateline {
            self.today = day.when.from;
            return;
        }
        // "less than a week after the first attack": nothing to reckon from.
        if day.kind == DayKind::Reckoned
            && day.when.precision != WhenPrecision::Day
            && self.previous.is_some()
        {
            return;
        }
        // Its words are of no use here.
        let When { from, to, precision, .. } = day.when;
        let when = When { from, to, precision, quote: String::new() };
        self.previous = Some(Told { when, end: day.tokens.end, year_is_told: day.year_is_told });
        self.is_told_here = true;
    }

    /// The day to reckon "a day later" from.
    fn anchor(&self) -> Option<&Told> {
        self.previous.as_ref()
    }

    /// The last day told in this paragraph.
    fn told_here(&self) -> Option<&Told> {
        self.previous.as_ref().filter(|_| self.is_told_here)
    }

    /// The day that begins at a token.
    fn day(&self, at: usize, before: Option<&FoundDay>) -> Option<FoundDay> {
        let token = &self.tokens[at];
        let begins = self.entries[at].is_some_and(|entry| entry.begins && self.goes_on(at, entry))
            || token.shape == Shape::Number
            || (self.entries[at].is_none() && token.joined && token.folded.contains('-'));
        begins.then_some(())?;
        let mut read = self.read(at, before)?;
        read = self.with_range(at, read);
        let floor = before.map_or(0, |before| before.tokens.end);
        let start = self.with_preposition(at, floor);
        let open = self.open_before(start, floor, read.end);
        if read.kind == DayKind::Dated && self.is_dateline(at, read.end, &read.when) {
            read.kind = DayKind::Dateline;
        }
        let tokens = start..read.end;
        let bytes = self.tokens[start].bytes.start..self.tokens[read.end - 1].bytes.end;
        read.when.quote = self.text[bytes.clone()].to_owned();
        let tomorrow = self.is_bare_weekday(at, &read).then(|| calendar::days_on(read.when.from, 7));
        let tomorrow = tomorrow.filter(|tomorrow| *tomorrow == calendar::days_on(self.today, 1));
        Some(FoundDay {
            tomorrow,
            when: read.when,
            tokens,
            bytes,
            kind: read.kind,
            open,
            year_is_told: read.year_is_told,
        })
    }

    /// "Friday", "early Friday", "Friday morning", but not "last Friday" and "Friday last week".
    fn is_bare_weekday(&self, at: usize, read: &Read) -> bool {
        let part = self.phrase(at, |meaning| matches!(meaning, Meaning::Part).then_some(()));
        let weekday = part.map_or(at, |((), end)| end);
        read.kind == DayKind::Weekday
            && read.when.from == read.when.to
            && self.weekday_at(weekday).is_some()
            && read.end == self.behind_day_part(weekday + 1)
    }

    /// Whether what follows a word lets a day begin with it; most "the" and "a" are dismissed here, with one look.
    fn goes_on(&self, at: usize, entry: &Entry) -> bool {
        let unit = |index: usize| {
            self.entry(index).is_some_and(|next| next.unit.is_some() || next.ordinal.is_some())
        };
        let counts = entry.number.is_some() && (unit(at + 1) || unit(at + 2) || self.is(at + 1, Role::Past));
        entry.stands_alone || counts || self.phrase(at, |_| Some(())).is_some()
    }

    /// A day, by the first reading that fits.
    fn read(&self, at: usize, before: Option<&FoundDay>) -> Option<Read> {
        self.named(at)
            .or_else(|| self.week_of(at, before))
            .or_else(|| self.phrased(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.past_units(at))
            .or_else(|| self.parted(at, before))
            .or_else(|| self.dated(at, before))
    }

    /// Where a day ends with its "morning" or "night" taken in.
    fn behind_day_part(&self, end: usize) -> usize {
        end + usize::from(self.is(end, Role::DayPart))
    }

    /// Whether a token plays a part.
    fn is(&self, index: usize, role: Role) -> bool {
        self.entry(index).is_some_and(|entry| entry.roles.has(role))
    }

    fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index).copied().flatten()
    }

    /// A token's folded form; empty behind the end.
    fn folded(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.folded.as_str())
    }

    /// What stands before and behind a token's first hyphen: most have none, and are not looked through.
    fn hyphenated(&self, index: usize) -> Option<(&str, &str)> {
        self.tokens.get(index).filter(|token| token.joined)?.folded.split_once('-')
    }

    /// The longest phrase at a token that means what is asked for, and where it ends.
    fn phrase<T>(&self, at: usize, meant: impl Fn(&Meaning) -> Option<T>) -> Option<(T, usize)> {
        let entry = self.entry(at)?;
        let (meaning, rest) = entry.ahead.longest(&self.tokens[at + 1..], meant)?;
        Some((meaning, at + 1 + rest))
    }
}

#[cfg(test)]
mod tests;
