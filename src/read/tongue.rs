//! Languages, ready for reading: each one's words as they are looked up, built when a text first needs them.

use std::sync::{LazyLock, OnceLock};

use super::day::Days;
use super::number::Numbers;
use super::place;
use crate::language::{self, Grammar, Language, Lexicon};
use crate::text::sentence::SentenceWords;
use crate::text::token::{Shape, Token};

/// Below this a text is a headline.
const HEADLINE_BYTES: usize = 200;

/// The language is told by so many bytes at a text's head; more of them change it no more.
const LANGUAGE_SAMPLE: usize = 600;

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

/// The language; a headline's by its words, since a few letters tell too little.
pub(super) fn language_of(text: &str, tokens: &[Token]) -> Option<&'static str> {
    if HEADLINE_BYTES <= text.len() {
        return if is_plainly_english(tokens) { Some(ENGLISH) } else { detected(text) };
    }
    let words = tokens.iter().filter(|token| token.shape == Shape::Word).count();
    let known = |tongue: &Tongue| {
        tokens.iter().filter(|token| tongue.lexicon.longest(token.hash, |_| None).is_some()).count()
    };
    let mut tongues = all();
    if let Some(first) = tongues.next().filter(|tongue| words < known(tongue) * 3) {
        return Some(first.code);
    }
    // "La police de Paris": many a small word is another language's, too.
    let by_letters = detected(text);
    let is_read = by_letters.and_then(of).is_some();
    let mut by_words = || tongues.find(|tongue| words * 3 < known(tongue) * 4).map(|tongue| tongue.code);
    if is_read { by_letters } else { by_words().or(by_letters) }
}

/// The code of the language that most news is in.
const ENGLISH: &str = "en";

/// How many words tell that a text is plainly in English, of which so many must be small words of English alone.
const PLAIN_WORDS: usize = 40;
const ONE_IN: usize = 6;

/// Whether the small words at a text's head are those of English, as in most news: no letters need to be counted then.
fn is_plainly_english(tokens: &[Token]) -> bool {
    let head = tokens.iter().take_while(|token| token.bytes.end <= LANGUAGE_SAMPLE);
    let (mut words, mut small) = (0, 0);
    for token in head.filter(|token| token.shape == Shape::Word) {
        words += 1;
        small += usize::from(language::is_english(token.hash));
    }
    PLAIN_WORDS <= words && words <= small * ONE_IN
}

/// The language, where its letters and words tell it.
fn detected(text: &str) -> Option<&'static str> {
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let sample = text[..text.floor_char_boundary(LANGUAGE_SAMPLE)].to_lowercase();
    Some(match whichlang::detect_language(&sample) {
        whichlang::Lang::Ara => "ar",
        whichlang::Lang::Cmn => "zh",
        whichlang::Lang::Deu => "de",
        whichlang::Lang::Eng => "en",
        whichlang::Lang::Fra => "fr",
        whichlang::Lang::Hin => "hi",
        whichlang::Lang::Ita => "it",
        whichlang::Lang::Jpn => "ja",
        whichlang::Lang::Kor => "ko",
        whichlang::Lang::Nld => "nl",
        whichlang::Lang::Por => "pt",
        whichlang::Lang::Rus => cyrillic(&sample),
        whichlang::Lang::Spa => "es",
        whichlang::Lang::Swe => "sv",
        whichlang::Lang::Tur => "tr",
        whichlang::Lang::Vie => "vi",
    })
}

/// Which language a text in Cyrillic letters is in: not every one is Russian.
///
/// "Ы" stands in every longer Russian text, and in no Ukrainian, Bulgarian, Macedonian or Serbian one.
fn cyrillic(sample: &str) -> &'static str {
    let has = |letters: &[char]| sample.contains(letters);
    match () {
        () if has(&['ў']) => "be",
        () if has(&['і', 'ї', 'є', 'ґ']) => "uk",
        () if has(&['ѓ', 'ќ', 'ѕ']) => "mk",
        () if has(&['ђ', 'ћ', 'љ', 'њ', 'џ', 'ј']) => "sr",
        () if HEADLINE_BYTES * 2 < sample.len() && !has(&['ы']) => "bg",
        () => "ru",
    }
}
