//! Names and telling words: by what reports of one incident find each other in the text.
//!
//! Knows no gazetteer and no list of persons: "Amari Brown", "Humboldt Park" and "Crocus City Hall" are
//! runs of capitals. A word that the same text also writes in lower case is no name, which
//! takes care of most sentence starts. Telling words are those that few articles use ("trolleybus", "hoverboard"), and
//! ages ("a 7-year-old" is `#7`). What is found is evidence to weigh, not a fact to show.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::text::token::{self, Shape, Token};

/// Longer runs of capitals are headlines.
const LONGEST_RUN: usize = 5;

/// Capitalized in the middle of a sentence, and the name of nobody: a run of capitals ends there.
static NOT_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue \
    tues wed thu thurs fri sat sun mr mrs ms dr the this that there they these those but and when what \
    who why how where while after before both because during she his her our you your its it's their \
    with from for not all one two three four five six seven eight nine ten according however although \
    also since now then yes officers officer police sheriff deputies deputy detective detectives sgt \
    sergeant lt lieutenant capt captain chief maj col gen cpl investigators authorities witnesses \
    neighbors family officials copyright reserved photo image video story read click share email updated \
    update posted published today tonight yesterday anyone jr",
    )
});

/// Part of many names, and telling nothing alone.
static ONLY_IN_PAIRS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set("city county street avenue road drive department office hospital school high university center \
    medical hall church park north south east west northern southern eastern western state states united \
    government president minister prime judge news facebook twitter instagram youtube associated press \
    reuters getty images american americans internet god christmas caption radio broadcasting inc court \
    district prison airport view wire channel network company jail")
});

/// The words that many English articles use.
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../language/common_en.txt").lines().collect());

/// Telling words are looked for in a text of which this share is common words (in percent): in no other language.
const COMMON_PERCENT: usize = 30;

/// A text's names and telling words, ready to be asked for by its parts.
pub struct Names<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// What the text also writes in lower case.
    lower: HashSet<&'t str>,
    /// Whether the text is in a language of which the common words are known.
    knows_common: bool,
}

impl<'t> Names<'t> {
    /// Looks through the whole text once.
    pub fn new(text: &'t str, tokens: &'t [Token]) -> Names<'t> {
        let words = || tokens.iter().filter(|token| token.shape == Shape::Word);
        let lower = words().filter(|token| !token.capital).map(|token| token.folded.as_str()).collect();
        let long = words().filter(|token| is_long(token)).count();
        let common = words().filter(|token| COMMON.contains(token.folded.as_str())).count();
        Names { text, tokens, lower, knows_common: long * COMMON_PERCENT <= common * 100 }
    }

    /// The folded names in some parts of the text (byte ranges in order), sorted, each once: every word of a run
    /// of capitals ("amari", "brown"), and every two neighbors ("amari brown").
    pub fn of(&self, parts: &[Range<usize>]) -> Vec<String> {
        let mut found = Vec::new();
        for part in parts {
            let mut run: Vec<&Token> = Vec::new();
            for token in &self.tokens[self.places(part)] {
                let goes_on = run.last().is_some_and(|last| {
                    let between = &self.text[last.bytes.end..token.bytes.start];
                    between.chars().all(|between| between == ' ' || between == '\u{a0}')
                });
                let is_name = self.is_name(token);
                if !(goes_on && is_name) {
                    keep(&mut run, &mut found);
                }
                if is_name {
                    run.push(token);
                }
            }
            keep(&mut run, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The folded telling words in some parts of the text (byte ranges in order), sorted, each once; names among
    /// them. None for a text in a language of which the common words are not known.
    pub fn words(&self, parts: &[Range<usize>]) -> Vec<String> {
        if !self.knows_common {
            return Vec::new();
        }
        let mut found = Vec::new();
        for place in parts.iter().flat_map(|part| self.places(part)) {
            let token = &self.tokens[place];
            let word = token.folded.as_str();
            let is_word = token.shape == Shape::Word && is_long(token);
            if is_word && !COMMON.contains(word) && !NOT_NAMES.contains(word) {
                found.push(word.to_owned());
            } else if let Some(age) = age(self.text, self.tokens, place) {
                found.push(format!("#{age}"));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The folded telling words of the text's headline, sorted, each once. Names are not looked for: Headlines Are
    /// Written Like This.
    pub fn words_of_title(&self, title: &str) -> Vec<String> {
        if !self.knows_common {
            return Vec::new();
        }
        let tokens = token::tokens(title);
        let telling = |token: &&Token| {
            let word = token.folded.as_str();
            token.shape == Shape::Word
                && is_long(token)
                && !COMMON.contains(word)
                && !NOT_NAMES.contains(word)
        };
        let mut found: Vec<String> =
            tokens.iter().filter(telling).map(|token| token.folded.clone()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The tokens that stand in a part.
    fn places(&self, part: &Range<usize>) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.bytes.start < part.start);
        let end = self.tokens.partition_point(|token| token.bytes.end <= part.end);
        first..end.max(first)
    }

    fn is_name(&self, token: &Token) -> bool {
        let word = token.folded.as_str();
        token.shape == Shape::Word
            && token.capital
            && word.chars().nth(2).is_some()
            && !self.lower.contains(word)
            && !NOT_NAMES.contains(word)
    }
}

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

fn is_long(token: &Token) -> bool {
    token.folded.chars().nth(3).is_some()
}

/// "a 7-year-old", "7 years old", "Amari Brown, 7,".
fn age(text: &str, tokens: &[Token], place: usize) -> Option<u32> {
    let token = &tokens[place];
    let digits = token.folded.split('-').next()?;
    let age = digits.parse().ok().filter(|age| *age < 120)?;
    let is = |offset: isize, test: &dyn Fn(&Token) -> bool| {
        place.checked_add_signed(offset).and_then(|place| tokens.get(place)).is_some_and(test)
    };
    let is_comma = |token: &Token| &text[token.bytes.clone()] == ",";
    let is_told = token.folded.contains("-year")
        || is(1, &|next| next.folded.starts_with("year")) && is(2, &|next| next.folded == "old")
        || digits == token.folded
            && is(-1, &is_comma)
            && is(1, &is_comma)
            && is(-2, &|name| name.shape == Shape::Word);
    is_told.then_some(age)
}

fn keep(run: &mut Vec<&Token>, found: &mut Vec<String>) {
    if run.len() <= LONGEST_RUN {
        let alone = run.iter().filter(|token| !ONLY_IN_PAIRS.contains(token.folded.as_str()));
        found.extend(alone.map(|token| token.folded.clone()));
        let says_something = |token: &&Token| {
            let word = token.folded.as_str();
            !ONLY_IN_PAIRS.contains(word) && !COMMON.contains(word)
        };
        let pairs = run.windows(2).filter(|pair| pair.iter().any(says_something));
        found.extend(pairs.map(|pair| format!("{} {}", pair[0].folded, pair[1].folded)));
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn names_are_runs_of_capitals() {
        let r = |text: &str| {
            Names::new(text, &tokens(text)).of(std::slice::from_ref(&(0..text.len()))).join(", ")
        };
        assert_eq!(r("Police say Amari Brown died."), "amari, amari brown, brown");
        assert_eq!(r("Gunmen came. The gunmen left Tarvan's market."), "tarvan");
        assert_eq!(r("In Humboldt Park, on Saturday, Zürich's mayor"), "humboldt, humboldt park, zurich");
        assert_eq!(r("GUNMEN KILLED SEVERAL TRAVELLERS NEAR TARVAN BRIDGE"), "");
        assert_eq!(r(""), "");
    }

    #[test]
    fn telling_words_are_rare_ones_and_ages() {
        let r = |text: &str| {
            Names::new(text, &tokens(text)).words(std::slice::from_ref(&(0..text.len()))).join(", ")
        };
        assert_eq!(
            r("The 7-year-old was hit by a stray shotgun pellet, police said, and taken to the hospital."),
            "#7, pellet, shotgun, stray"
        );
        assert_eq!(
            r("Brown, 17, died; 3 others, 40 years old, were hurt after the attack."),
            "#17, #40, brown"
        );
        let text = "The pellet was a stray one, police said, and it went through the wall of the house.";
        let title =
            Names::new(text, &tokens(text)).words_of_title("Boy Hit by Stray Shotgun Pellet, Police Say");
        assert_eq!(title.join(", "), "pellet, shotgun, stray");
        assert_eq!(r("Los hombres armados mataron a siete personas en la plaza."), "");
    }
}
