//! The words that many English articles use: what stands in them says little about one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::token;

static COMMON: LazyLock<FxHashSet<u64>> = LazyLock::new(|| common_words().map(token::hash).collect());

static SHORT_WORDS: LazyLock<FxHashSet<u64>> =
    LazyLock::new(|| SHORT.split_whitespace().map(token::hash).collect());

/// Short words that are some group's acronym, too.
const SHORT: &str = "is it let in on as at or so no do go he we us am an if up aim arm ace ate had has her him his man men \
    may now one our out pip pit red saw set sit ten the war who why yes you car bar ban base cell june list rap";

/// How the names of the places begin, in any of the languages, to which the hurt and the dead are brought.
const WARDS: &[&str] = &[
    "hospital",
    "clinic",
    "morgue",
    "mortuary",
    "infirmary",
    "clínica",
    "больниц",
    "госпитал",
    "клиник",
    "морг",
];

/// Whether a place's name says that the hurt and the dead are brought there.
pub fn is_ward(name: &str) -> bool {
    let name = name.to_lowercase();
    WARDS.iter().any(|word| name.contains(word))
}

/// Small words of English that hardly any other language has.
const ENGLISH: &str = "the of and was were with that by from for has have had been his their they who which said after \
    when this but not are";

static ENGLISH_WORDS: LazyLock<FxHashSet<u64>> =
    LazyLock::new(|| ENGLISH.split_whitespace().map(token::hash).collect());

/// Whether a folded word, by its number, is a small one of English that hardly any other language has.
pub fn is_english(word: u64) -> bool {
    ENGLISH_WORDS.contains(&word)
}

/// The folded words that many articles use.
pub fn common_words() -> impl Iterator<Item = &'static str> {
    include_str!("common_en.txt").lines()
}

/// Whether a folded word, by its number, is one that many articles use.
fn is_common(word: u64) -> bool {
    COMMON.contains(&word)
}

/// Whether folded letters, by their number, are a word, and in a line of capitals no acronym.
pub fn is_word(word: u64) -> bool {
    SHORT_WORDS.contains(&word) || is_common(word)
}
