//! The words of days: months, weekdays, and how a language points to a day from another one.
//!
//! Phrases are written as in running text, in lower case; they are folded and cut into tokens when the
//! table is taken in.

mod english;
mod months;
mod russian;
mod spanish;

pub use english::ENGLISH;
pub use months::{ENGLISH_MONTHS, FRENCH_MONTHS, GERMAN_MONTHS, RUSSIAN_MONTHS, SPANISH_MONTHS};
pub use russian::RUSSIAN;
pub use spanish::SPANISH;

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum Unit {
    /// Seconds, minutes, hours: within the day.
    Hour,
    Day,
    /// Saturday and Sunday.
    Weekend,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
}

/// Where a phrase points to, from the day of speaking or from a day told before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// So many units on (or back, where negative): "yesterday" is one day back, "this week" no week on.
    Whole(Unit, i32),
    /// The units that end with the day: "the past week", "in recent days".
    Back(Unit, i32),
}

/// Whether a stretch is open on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// "since 2015".
    Since,
    /// "until Friday".
    Until,
    /// "before 2010".
    Before,
    /// "after March 3".
    After,
}

/// A day with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// One day in history: year, month, day.
    Once(i16, i8, i8),
    /// A day of every year: month, day.
    Yearly(i8, i8),
}

/// A weekday's direction: "last Friday".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Before today.
    Last,
    /// In this week.
    This,
    /// In next week.
    Next,
    /// The first one after today.
    Coming,
}

/// How a counted stretch points: "two days ago".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Back from the day of speaking.
    Ago,
    /// Back from a day told before.
    Earlier,
    /// On from a day told before.
    Later,
    /// On from the day of speaking.
    Hence,
}

/// The words of days of a language.
#[derive(Clone, Debug)]
pub struct DayWords {
    /// The months' names and short forms, January first.
    pub months: &'static [&'static [&'static str]; 12],
    /// Names that are other words too: a month only beside a day, a year, or a word of `in_a_month`.
    pub doubtful_months: &'static [&'static str],
    /// Names that are verbs too: a month only with a capital.
    pub verb_months: &'static [&'static str],
    /// What stands before a doubtful month: "in", "last".
    pub in_a_month: &'static [&'static str],
    /// Whether months and weekdays are written with a capital.
    pub capital: bool,
    /// Whether "5/6" is the sixth of May.
    pub month_first: bool,
    /// The weekdays' names, Monday first.
    pub weekdays: [&'static [&'static str]; 7],
    /// Their short forms, which need a date beside them.
    pub short_weekdays: [&'static [&'static str]; 7],
    /// Before a weekday that comes round: "every".
    pub every: &'static [&'static str],
    /// Ordinals from 1 to 31.
    pub ordinals: &'static [(&'static str, i8)],
    /// Letters behind digits that make an ordinal.
    pub ordinal_endings: &'static [&'static str],
    /// Small numbers, the articles among them, to count units with.
    pub numbers: &'static [(&'static str, i32)],
    /// Numbers that are not exact: "a few".
    pub vague_numbers: &'static [(&'static str, i32)],
    /// The units, singular and plural.
    pub units: &'static [(&'static str, Unit)],
    /// Units whose plural without a number is a stretch: "days later".
    pub plural_units: &'static [&'static str],
    /// "ago", "earlier", "later", behind a counted unit.
    pub reaches: &'static [(&'static str, Reach)],
    /// "ago" before a counted unit, where the language puts it there: "hace".
    pub reaches_before: &'static [(&'static str, Reach)],
    /// Before a counted unit: "about", "less than". The second ones make it a stretch up to the day.
    pub roughly: &'static [&'static str],
    /// "less than".
    pub less_than: &'static [&'static str],
    /// "last", "this", "next", before a weekday, a month or a season.
    pub turns: &'static [(&'static str, Turn)],
    /// The same behind it: "viernes pasado".
    pub turns_after: &'static [(&'static str, Turn)],
    /// "past", "last", before a number and a unit.
    pub past: &'static [&'static str],
    /// Phrases from the day of speaking.
    pub pointers: &'static [(&'static str, Pointer)],
    /// Phrases from a day told before.
    pub anchored: &'static [(&'static str, Pointer)],
    /// Named days.
    pub named: &'static [(&'static str, Named)],
    /// "morning", "night", behind a day.
    pub day_parts: &'static [&'static str],
    /// Before a day, month, year or decade, and changing nothing: "early", "the end of".
    pub parts: &'static [&'static str],
    /// Joined to the front of a word with a hyphen: "mid".
    pub part_prefixes: &'static [&'static str],
    /// "the first half of", 1 or 2.
    pub halves: &'static [(&'static str, i8)],
    /// The seasons and the month each begins with.
    pub seasons: &'static [(&'static str, i8)],
    /// Open stretches.
    pub opens: &'static [(&'static str, Open)],
    /// Prepositions that belong to a quote: "on", "in".
    pub prepositions: &'static [&'static str],
    /// Behind a month: "last year", so many years on.
    pub year_turns: &'static [(&'static str, i16)],
    /// Shortly before a date that is still to come: "scheduled".
    pub to_come: &'static [&'static str],
    /// Before a bare year.
    pub before_years: &'static [&'static str],
    /// Nouns that are counted: behind four digits, they make the year a number.
    pub counted: &'static [&'static str],
    /// "of".
    pub of: &'static [&'static str],
    /// "the".
    pub the: &'static [&'static str],
    /// "on".
    pub on: &'static [&'static str],
    /// "and".
    pub and: &'static [&'static str],
    /// "between".
    pub between: &'static [&'static str],
    /// "from".
    pub from: &'static [&'static str],
    /// "to", "until".
    pub to: &'static [&'static str],
    /// The endings of decades: "1990s".
    pub decade_endings: &'static [&'static str],
    /// Before a decade: "años".
    pub decade_before: &'static [&'static str],
    /// "year", behind a year ("2015 год") or before it ("the year 2015").
    pub year_nouns: &'static [&'static str],
    /// Words behind a date that make it a name: "Movement", "Times".
    pub names_behind: &'static [&'static str],
    /// Nouns for what a text has told before and reckons from: "two days before the attack".
    pub deeds: &'static [&'static str],
    /// Verbs that say when something was by something else: "came a day after".
    pub comes: &'static [&'static str],
    /// Nouns that a feast stands before as no day: "a Christmas market".
    pub feast_nouns: &'static [&'static str],
    /// Words before a weekday that make it a name: "Black".
    pub names_before: &'static [&'static str],
}
