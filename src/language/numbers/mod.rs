//! The words of numbers: what a reader of amounts must know of a language, and nothing of how it reads.
//!
//! One constant a language. Phrases are written as in running text, in lower case; they are folded
//! and cut into tokens when the table is taken in, so "per cent" and "o'clock" stand here as written.

mod english;
mod french;
mod german;
mod russian;
mod spanish;

use crate::model::Bound;

pub use english::ENGLISH;
pub use french::FRENCH;
pub use german::GERMAN;
pub use russian::RUSSIAN;
pub use spanish::SPANISH;

/// What a number tells when it counts nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Noise {
    /// "a 37-year-old", "aged 14", "Lopez, 45,".
    Age,
    /// "in 2015", "the 1990s".
    Year,
    /// "March 22", "3 JAN 90", "9/11".
    Date,
    /// "7:30", "5 p.m.", "0400".
    Time,
    /// "five minutes", "in 20 years", "a three-day siege".
    Duration,
    /// "$3 million", "500 rupees".
    Money,
    /// "40 percent".
    Percent,
    /// "11 pounds", "30 km".
    Unit,
    /// "9mm", "a 155-millimeter shell".
    Caliber,
    /// "the 21st".
    Ordinal,
    /// "two thirds", "4.5".
    Fraction,
    /// "three times".
    Times,
    /// "School Number One", "Route 95".
    Name,
    /// "21 charges".
    Charges,
    /// "2011-02-S-024", "555-1212", "3-1".
    Code,
    /// "the one", "one another".
    Pronoun,
    /// "one of the deadliest".
    OneOf,
    /// "two-story": part of an adjective.
    Compound,
    /// "1." at the head of a line, `[2]`.
    Label,
}

impl Noise {
    /// What it is, as a person would say it: "37: an age".
    pub fn says(self) -> &'static str {
        match self {
            Noise::Age => "an age",
            Noise::Year => "a year",
            Noise::Date => "a date",
            Noise::Time => "a time of day",
            Noise::Duration => "a length of time",
            Noise::Money => "an amount of money",
            Noise::Percent => "a percentage",
            Noise::Unit => "a measure",
            Noise::Caliber => "a caliber",
            Noise::Ordinal => "an ordinal",
            Noise::Fraction => "a fraction",
            Noise::Times => "how often",
            Noise::Name => "part of a name",
            Noise::Charges => "charges in court",
            Noise::Code => "a code or score",
            Noise::Pronoun => "a pronoun",
            Noise::OneOf => "one of several",
            Noise::Compound => "part of an adjective",
            Noise::Label => "a label in the text",
        }
    }
}

/// How a language joins the words of one number with its "and".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// "two hundred and seventy".
    AfterHundreds,
    /// "treinta y siete", "soixante et onze".
    AfterTens,
    /// "siebenunddreißig": the ones before the tens, all in one word, made of these.
    OnesFirst {
        /// "hundert".
        hundred: &'static str,
        /// "tausend".
        thousand: &'static str,
        /// "und".
        and: &'static str,
    },
    /// Not at all: Russian.
    Never,
}

/// The number words of a language.
#[derive(Clone, Debug)]
pub struct NumberWords {
    /// The mark before decimals; the other one of `.` and `,` parts thousands.
    pub decimal_mark: char,
    /// Whether a plain space may part thousands ("3 000"); a no-break space may everywhere.
    pub spaced_thousands: bool,
    /// How "and" joins the words of one number.
    pub joining: Joining,
    /// Whether 60 and 80 take 10 to 19, and 4 before 20 makes 80: French.
    pub counts_by_twenty: bool,
    /// Words for 0 to 99, and for whole hundreds where they are one word.
    pub plain: &'static [(&'static str, u64)],
    /// What multiplies by a hundred.
    pub hundred: &'static [&'static str],
    /// What multiplies by a thousand and more.
    pub scales: &'static [(&'static str, u64)],
    /// Letters right behind digits that multiply: "300k".
    pub glued_scales: &'static [(&'static str, u64)],
    /// Whether a bare hundred or thousand is exact ("mille otages"); in English it is about that many.
    pub bare_scale_is_exact: bool,
    /// Round counts: "dozen". They are about.
    pub collectives: &'static [(&'static str, u64)],
    /// Plurals that count vaguely: the word, its lower bound, and what it multiplies by ("tens of thousands").
    pub plurals: &'static [(&'static str, u64, u64)],
    /// Words and phrases that count vaguely, with their lower bound.
    pub vague: &'static [(&'static str, u64)],
    /// What says that nobody was counted: "no one", and "no" before a noun.
    pub nobody: &'static [&'static str],
    /// "a", "an".
    pub articles: &'static [&'static str],
    /// "half" and what it divides by.
    pub half: &'static [(&'static str, u64)],
    /// "one" in all its forms.
    pub one: &'static [&'static str],
    /// "and".
    pub and: &'static [&'static str],
    /// "but", between two bounds.
    pub but: &'static [&'static str],
    /// "of".
    pub of: &'static [&'static str],
    /// "or".
    pub or: &'static [&'static str],
    /// "to".
    pub to: &'static [&'static str],
    /// What opens a range closed by "and".
    pub between: &'static [&'static str],
    /// What opens a range closed by "to".
    pub from: &'static [&'static str],
    /// What a toll does when "from 14 to 16" is a change and no range.
    pub moves: &'static [&'static str],
    /// "point", in decimals said in words.
    pub point: &'static [&'static str],
    /// Qualifiers before a number.
    pub before: &'static [(&'static str, Bound)],
    /// A qualifier that is no qualifier behind some verbs, and these: "handed over 21 girls".
    pub particle: (&'static str, &'static [&'static str]),
    /// Qualifiers behind a number.
    pub after: &'static [(&'static str, Bound)],
    /// The second part of a word that counts the people of a group: "12-member".
    pub members: &'static [&'static str],
    /// Ordinals said in words.
    pub ordinals: &'static [&'static str],
    /// Letters right behind digits that make an ordinal.
    pub ordinal_endings: &'static [&'static str],
    /// The months' names, every form, January first.
    pub months: &'static [&'static [&'static str]; 12],
    /// Whether the language writes months with a capital, so that "may" is a verb and "May" is none.
    pub months_are_capital: bool,
    /// Words before a year: "in", "since".
    pub before_years: &'static [&'static str],
    /// Nouns that are counted although they do not end as a plural.
    pub counted: &'static [&'static str],
    /// How plurals end, to tell "2000 rebels" from the year.
    pub plural_endings: &'static [&'static str],
    /// Words between a number and its unit: "five more years".
    pub fillers: &'static [&'static str],
    /// Words or phrases right before a number that counts nobody.
    pub noise_before: &'static [(&'static str, Noise)],
    /// Words or phrases right behind a number that counts nobody.
    pub noise_after: &'static [(&'static str, Noise)],
    /// Before "one": "the one", "this one".
    pub pronoun_before: &'static [&'static str],
    /// Behind "one": "one another", "one must".
    pub pronoun_after: &'static [&'static str],
    /// Behind "the one": "who", "that".
    pub relatives: &'static [&'static str],
    /// Behind "one of": the words that make it no count: "the", "its".
    pub one_of_what: &'static [&'static str],
    /// Before a time of day: "at".
    pub at: &'static [&'static str],
    /// Before a decade of life: "in his 30s".
    pub possessives: &'static [&'static str],
    /// Behind "may", where it is the verb and no month.
    pub not_a_month: &'static [&'static str],
}
