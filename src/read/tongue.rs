//! Languages, ready for reading: each one's words as they are looked up, built when a text first needs them.

use std::sync::{LazyLock, OnceLock};

use super::day::Days;
use super::number::Numbers;
use super::place;
use crate::language::{self, Grammar, Language, Lexicon};
use crate::text::sentence::SentenceWords;

/// One language, ready to be looked up.
pub(super) struct Tongue {
    pub(super) code: &'static str,
    pub(super) grammar: Grammar,
    pub(super) lexicon: Lexicon,
    pub(super) sentences: SentenceWords,
    pub(super) numbers: Numbers,
    pub(super) days: Days,
    pub(super) places: place::Tongue,
}

static TONGUES: LazyLock<Vec<OnceLock<Tongue>>> =
    LazyLock::new(|| language::ALL.iter().map(|_| OnceLock::new()).collect());

/// The language of a code, where it is read.
pub(super) fn of(code: &str) -> Option<&'static Tongue> {
    let index = language::ALL.iter().position(|language| language.code == code)?;
    Some(built(index))
}

/// All languages that are read, in their order.
pub(super) fn all() -> impl Iterator<Item = &'static Tongue> {
    (0..language::ALL.len()).map(built)
}

fn built(index: usize) -> &'static Tongue {
    TONGUES[index].get_or_init(|| Tongue::new(language::ALL[index]))
}

impl Tongue {
    fn new(language: &'static Language) -> Tongue {
        Tongue {
            code: language.code,
            grammar: language.grammar,
            lexicon: Lexicon::new(language),
            sentences: language.sentence_words(),
            numbers: Numbers::new(language.numbers),
            days: Days::new(language.days),
            places: place::Tongue::new(language),
        }
    }
}
