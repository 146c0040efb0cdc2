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
mod years;

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::language::days;
use crate::model::When;
use crate::text::token::{self, Shape, Token};

pub use crate::language::days::Open;
pub use lexicon::Days;

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

/// News quote what was said so many days before, and hardly what is older.
const SPOKEN_WITHIN: i32 = 2;

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
        previous_here: None,
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

/// "On Friday", in an article of Thursday: written east of where it is dated or after midnight, it is tomorrow; written by
/// the clock, it is six days ago. Which of them, the days say on which somebody speaks in the article.
pub fn turn_ahead(days: &mut [FoundDay], published: Date, is_spoken: impl Fn(&FoundDay) -> bool) {
    let is_of_now = |day: &FoundDay| {
        let first = calendar::days_on(published, -SPOKEN_WITHIN);
        day.when.from == day.when.to && (first..=published).contains(&day.when.from)
    };
    let speaks_tomorrow = days.iter().any(|day| day.tomorrow.is_some() && is_spoken(day));
    let speaks_now = days.iter().any(|day| day.tomorrow.is_none() && is_of_now(day) && is_spoken(day));
    // What a text tells first is its news: "A bomb killed six early on Saturday", and somebody spoke on Friday.
    let leads =
        days.iter().find(|day| day.kind != DayKind::Dateline).is_some_and(|day| day.tomorrow.is_some());
    if speaks_now && !(speaks_tomorrow || leads) {
        return;
    }
    for day in days {
        if let Some(tomorrow) = day.tomorrow {
            (day.when.from, day.when.to) = (tomorrow, tomorrow);
        }
    }
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
    /// The last day told in this paragraph.
    previous_here: Option<Told>,
}

/// A day told before, to reckon from.
#[derive(Clone, Debug)]
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
            self.previous_here = None;
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
        let told = Told { when: day.when.clone(), end: day.tokens.end, year_is_told: day.year_is_told };
        self.previous = Some(told.clone());
        self.previous_here = Some(told);
    }

    /// The day to reckon "a day later" from.
    fn anchor(&self) -> Option<&Told> {
        self.previous_here.as_ref().or(self.previous.as_ref())
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
        if !entry.may_go_on(self.tokens.get(at + 1).map(|token| token.hash)) {
            return None;
        }
        entry.ahead.iter().find_map(|phrase| {
            let meaning = meant(&phrase.meaning)?;
            let rest = self.tokens.get(at + 1..at + 1 + phrase.rest.len())?;
            let same = rest.iter().zip(&phrase.rest).all(|(token, word)| token.hash == *word);
            same.then_some((meaning, at + 1 + phrase.rest.len()))
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::model::WhenPrecision;
    use crate::text::token::tokens;

    /// Each day as "from..to" (or one day) with its precision, published on Sunday, 24 March 2024.
    fn read(text: &str) -> String {
        read_on(text, date(2024, 3, 24))
    }

    fn read_on(text: &str, published: Date) -> String {
        let told = |found: FoundDay| match found.when.precision {
            WhenPrecision::Day => found.when.from.to_string(),
            precision => format!("{}..{} {precision:?}", found.when.from, found.when.to),
        };
        days(text, &tokens(text), english(), published).into_iter().map(told).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn reads_dates() {
        let r = read;
        assert_eq!(r("On March 22, gunmen"), "2024-03-22");
        assert_eq!(r("the night of 12 November 2023"), "2023-11-12");
        assert_eq!(r("Monday, 3 April"), "2023-04-03");
        assert_eq!(r("on Wednesday [March 20] night"), "2024-03-20");
        assert_eq!(r("March 3-7, 2023"), "2023-03-03..2023-03-07 Days");
        assert_eq!(r("from 8 to 11 May"), "2023-05-08..2023-05-11 Days");
        assert_eq!(r("between January and April 2015"), "2015-01-01..2015-04-30 Days");
        assert_eq!(r("in March this year"), "2024-03-01..2024-03-31 Month");
        assert_eq!(r("since April last year"), "2023-04-01..2023-04-30 Month");
        assert_eq!(
            r("the 2015 attack, in the 1990s"),
            "2015-01-01..2015-12-31 Year | 1990-01-01..1999-12-31 Year"
        );
        assert_eq!(r("in the second half of 2020"), "2020-07-01..2020-12-31 Year");
        assert_eq!(r("an election scheduled for April 16"), "2024-04-16");
        assert_eq!(r("the September 11 attacks"), "2001-09-11");
        assert_eq!(r("the October 7 attack"), "2023-10-07");
    }

    #[test]
    fn reckons_from_the_day_of_speaking() {
        let r = read;
        assert_eq!(r("TODAY, LAST NIGHT AND YESTERDAY AFTERNOON"), "2024-03-24 | 2024-03-23 | 2024-03-23");
        assert_eq!(r("on Friday, last Sunday"), "2024-03-22 | 2024-03-17");
        assert_eq!(
            r("two months ago, two years ago"),
            "2024-01-01..2024-01-31 Month | 2022-01-01..2022-12-31 Year"
        );
        assert_eq!(r("a few days ago"), "2024-03-18..2024-03-23 Days");
        assert_eq!(r("in the past three days"), "2024-03-21..2024-03-24 Days");
        assert_eq!(r("in recent days"), "2024-03-17..2024-03-24 Days");
        assert_eq!(r("over the weekend"), "2024-03-23..2024-03-24 Days");
    }

    #[test]
    fn reckons_from_a_day_told_before() {
        let r = read;
        assert_eq!(r("On March 3, 2023, they struck. A day later they fled."), "2023-03-03 | 2023-03-04");
        assert_eq!(r("On March 3, 2023, they struck; on April 7 they fled."), "2023-03-03 | 2023-04-07");
        assert_eq!(
            r("on March 3, 2023. Less than a week later, on March 7, a bomb"),
            "2023-03-03 | 2023-03-07"
        );
        assert_eq!(
            r("in December 2013. The same year"),
            "2013-12-01..2013-12-31 Month | 2013-01-01..2013-12-31 Year"
        );
        assert_eq!(
            r("in 1979. That day, 19 July 1979, they won"),
            "1979-01-01..1979-12-31 Year | 1979-07-19"
        );
        assert_eq!(r("the previous day"), "2024-03-23");
        assert_eq!(r("two days after March 3"), "2024-03-05");
    }

    #[test]
    fn speaks_from_the_dateline() {
        let r = |text| read_on(text, date(1990, 2, 1));
        assert_eq!(r("SAN SALVADOR, 3 JAN 90 -- [TEXT] YESTERDAY"), "1990-01-03 | 1990-01-02");
        assert_eq!(r("KABUL, Afghanistan (Jan. 25) - On Monday"), "1990-01-25 | 1990-01-22");
        let found =
            days("BOGOTA, 16 SEP 89 (EFE)", &tokens("BOGOTA, 16 SEP 89 (EFE)"), english(), date(1989, 9, 16));
        assert_eq!(found[0].kind, DayKind::Dateline);
    }

    #[test]
    fn reads_spanish_and_russian() {
        let read_in = |text: &str, words: &'static days::DayWords| {
            let found = super::days(text, &tokens(text), &Days::new(words), date(2024, 3, 24));
            found.into_iter().map(|day| day.when.from.to_string()).collect::<Vec<_>>().join(" | ")
        };
        let r = |text: &str| read_in(text, &days::SPANISH);
        assert_eq!(r("el 22 de marzo de 2024"), "2024-03-22");
        assert_eq!(r("El viernes por la noche, ayer y hoy"), "2024-03-22 | 2024-03-23 | 2024-03-24");
        assert_eq!(r("hace dos semanas"), "2024-03-10");
        assert_eq!(r("en abril de 2017. El mismo año"), "2017-04-01 | 2017-01-01");
        assert_eq!(r("desde 2015, el 3 de enero"), "2015-01-01 | 2024-01-03");
        let r = |text: &str| read_in(text, &days::RUSSIAN);
        assert_eq!(r("22 марта 2024 года"), "2024-03-22");
        assert_eq!(r("в пятницу вечером, вчера и сегодня"), "2024-03-22 | 2024-03-23 | 2024-03-24");
        assert_eq!(r("две недели назад"), "2024-03-10");
        assert_eq!(r("в апреле 2017 года. В том же году"), "2017-04-01 | 2017-01-01");
        assert_eq!(r("3 января, в 2015 году"), "2024-01-03 | 2015-01-01");
    }

    #[test]
    fn a_weekday_alone_may_be_tomorrow() {
        // Published on a Sunday.
        let tomorrow = |text: &str| {
            let found = super::days(text, &tokens(text), english(), date(2024, 3, 24));
            found.into_iter().map(|day| day.tomorrow.map(|day| day.day())).collect::<Vec<_>>()
        };
        assert_eq!(tomorrow("On Monday, early Monday, Monday morning"), [Some(25), Some(25), Some(25)]);
        assert_eq!(tomorrow("last Monday, Monday last week, Monday, March 18"), [None, None, None]);
        assert_eq!(tomorrow("on Tuesday, on Saturday, on Sunday"), [None, None, None]);
    }

    #[test]
    fn leaves_alone_what_is_no_day() {
        let r = read;
        for text in [
            "They may strike, and march on the town",
            "The Sun and the Sunday Times",
            "USA Today",
            "every Friday",
            "in 2,015 cases, in 2015 people",
            "at 7:30 a.m., for five days, a three-day siege",
            "the March 23 Movement",
            "School Number One",
            "The second bomb; the third man",
            "the day before the attack",
            "a week after the blast",
        ] {
            assert_eq!(r(text), "", "{text}");
        }
    }

    proptest! {
        #[test]
        fn days_stand_in_order_inside_the_text(
            text in "([0-9]{1,4}|[-–.,:/()' \n]|March|may|Friday|the|of|to|last|week|ago|a|day|later|in|year|early|1990s|\\PC){0,40}",
        ) {
            let tokens = tokens(&text);
            let mut end = 0;
            for found in days(&text, &tokens, english(), date(2024, 3, 24)) {
                prop_assert!(end <= found.tokens.start && found.tokens.start < found.tokens.end);
                prop_assert!(found.when.from <= found.when.to);
                prop_assert_eq!(&text[found.bytes], found.when.quote.as_str());
                end = found.tokens.end;
            }
        }

        #[test]
        fn reads_a_written_date(days in 0i32..20_000) {
            let day = calendar::days_on(date(1970, 1, 1), days);
            for text in [day.strftime("on %B %-d, %Y"), day.strftime("%-d %b %Y"), day.strftime("%Y-%m-%d")] {
                let text = text.to_string();
                let found = super::days(&text, &tokens(&text), english(), date(2024, 3, 24));
                prop_assert_eq!(found.len(), 1, "{}", text);
                prop_assert_eq!(&found[0].when.from, &day, "{}", text);
            }
        }
    }
}
