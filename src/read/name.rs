//! Names and telling words: by what reports of one incident find each other in the text.
//!
//! Knows no gazetteer and no list of persons: "Amari Brown", "Humboldt Park" and "Crocus City Hall" are
//! runs of capitals. A word that the same text also writes in lower case is no name, which
//! takes care of most sentence starts. Telling words are those that few articles use ("trolleybus", "hoverboard"), and
//! ages ("a 7-year-old" is `#7`). What is found is evidence to weigh, not a fact to show.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::language::common_words;
use crate::text::known::Known;
use crate::text::token::{self, Shape, Token};

/// Longer runs of capitals are headlines.
const LONGEST_RUN: usize = 5;

/// Capitalized in the middle of a sentence, and the name of nobody: a run of capitals ends there.
const NOT_NAMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue \
    tues wed thu thurs fri sat sun mr mrs ms dr the this that there they these those and but when what \
    who why how where while after before both because during she his her our you your its it's their \
    with from for not all one two three four five six seven eight nine ten according however although \
    also since now then yes officers officer police sheriff deputies deputy detective detectives sgt \
    sergeant lt lieutenant capt captain chief maj col gen cpl investigators authorities witnesses \
    neighbors family officials copyright reserved photo image video story read click share email updated \
    update posted published today tonight yesterday anyone jr";

/// Part of many names, and telling nothing alone.
const ONLY_IN_PAIRS: &str = "city county street avenue road drive department office hospital school high university center \
    medical hall church park north south east west northern southern eastern western state states united \
    government president minister prime judge news facebook twitter instagram youtube associated press \
    reuters getty images american americans internet god christmas caption radio broadcasting inc court \
    district prison airport view wire channel network company jail";

/// What the lists say of a word.
#[derive(Clone, Copy, Default)]
struct Listed {
    is_common: bool,
    is_no_name: bool,
    is_only_in_pairs: bool,
}

/// The words of all lists, by their numbers: one look for each word of a text.
static LISTED: LazyLock<Known<Listed>> = LazyLock::new(|| {
    let mut listed: Known<Listed> = Known::default();
    let mut set = |word: &str, set: fn(&mut Listed)| set(listed.of(token::hash(word)));
    common_words().for_each(|word| set(word, |listed| listed.is_common = true));
    NOT_NAMES.split_whitespace().for_each(|word| set(word, |listed| listed.is_no_name = true));
    ONLY_IN_PAIRS.split_whitespace().for_each(|word| set(word, |listed| listed.is_only_in_pairs = true));
    listed
});

/// Telling words are looked for in a text of which this share is common words (in percent): in no other language.
const COMMON_PERCENT: usize = 30;

/// A text's names and telling words, to be asked for by its parts.
pub struct Names<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// Made when it is first asked for: most texts tell nothing that needs it.
    table: OnceCell<Table<'t>>,
}

/// What some parts of a text have, sorted, each once.
pub struct Telling {
    /// The folded names: every word of a run of capitals ("amari", "brown"), and every two neighbors ("amari brown").
    pub names: Vec<String>,
    /// The folded telling words; names among them. None for a text in a language of which the common words are not known.
    pub words: Vec<String>,
}

struct Table<'t> {
    /// What each token is, in the tokens' order.
    marks: Vec<Mark>,
    /// The names' and telling words' folded forms, sorted, each once.
    folded: Vec<&'t str>,
    /// Whether the text is in a language of which the common words are known.
    knows_common: bool,
}

/// What a token is to this table.
#[derive(Clone, Copy)]
struct Mark {
    /// Where its folded form stands among all, where it is a name or a telling word.
    rank: u32,
    is_name: bool,
    is_telling: bool,
    /// No name without a neighbor.
    only_in_pairs: bool,
    is_common: bool,
    age: Option<u8>,
}

impl<'t> Table<'t> {
    /// Looks through the whole text once.
    fn new(text: &'t str, tokens: &'t [Token]) -> Table<'t> {
        let lower = also_lower(tokens);
        let lists = &*LISTED;
        let (mut long, mut common) = (0, 0);
        let mut marks: Vec<Mark> = tokens
            .iter()
            .enumerate()
            .map(|(place, token)| {
                let word = token.folded.as_str();
                let is_word = token.shape == Shape::Word;
                let listed = lists.get(token.hash).copied().unwrap_or_default();
                let (is_long, is_common) = (is_word && has_more_than(3, word), listed.is_common);
                long += usize::from(is_long);
                common += usize::from(is_word && is_common);
                let is_name = is_word && token.capital && has_more_than(2, word) && !lower[&token.hash];
                let may_be = (is_name || is_long && !is_common) && !listed.is_no_name;
                Mark {
                    rank: 0,
                    is_name: is_name && may_be,
                    is_telling: is_long && !is_common && may_be,
                    only_in_pairs: is_name && listed.is_only_in_pairs,
                    is_common,
                    age: age(text, tokens, place),
                }
            })
            .collect();
        let knows_common = long * COMMON_PERCENT <= common * 100;
        if !knows_common {
            marks.iter_mut().for_each(|mark| (mark.is_telling, mark.age) = (false, None));
        }
        let ranked = |mark: &Mark| mark.is_name || mark.is_telling;
        let mut places: FxHashMap<u64, u32> = with_room(tokens.len() / 4);
        let mut words: Vec<((u64, &str), u32)> = Vec::with_capacity(tokens.len() / 4);
        for (token, mark) in tokens.iter().zip(&mut marks).filter(|(_, mark)| ranked(mark)) {
            mark.rank = *places.entry(token.hash).or_insert_with(|| {
                let place = words.len() as u32;
                words.push(((first_letters(&token.folded), token.folded.as_str()), place));
                place
            });
        }
        words.sort_unstable_by_key(|(word, _)| *word);
        let mut ranks = vec![0; words.len()];
        for (rank, (_, place)) in (0..).zip(&words) {
            ranks[*place as usize] = rank;
        }
        marks.iter_mut().filter(|mark| ranked(mark)).for_each(|mark| mark.rank = ranks[mark.rank as usize]);
        let folded = words.into_iter().map(|((_, word), _)| word).collect();
        Table { marks, folded, knows_common }
    }
}

impl<'t> Names<'t> {
    /// The names of a text.
    pub fn new(text: &'t str, tokens: &'t [Token]) -> Names<'t> {
        Names { text, tokens, table: OnceCell::new() }
    }

    fn table(&self) -> &Table<'t> {
        self.table.get_or_init(|| Table::new(self.text, self.tokens))
    }

    /// What stands in some parts of the text (byte ranges in order).
    pub fn of(&self, parts: &[Range<usize>]) -> Telling {
        let places: Vec<Range<usize>> = parts.iter().map(|part| self.places(part)).collect();
        Telling { names: self.names(&places), words: self.words(&places) }
    }

    fn names(&self, parts: &[Range<usize>]) -> Vec<String> {
        // A word is its rank and 0, two words are their ranks: in the order of the alphabet, a blank being the first
        // of all signs that a word may go on with.
        let Table { marks, folded, .. } = self.table();
        let mut found: Vec<(u32, u32)> = Vec::new();
        for places in parts {
            let mut start = places.start;
            for place in places.clone() {
                let goes_on = start < place && marks[place].is_name && self.is_neighbor(place);
                if !goes_on {
                    keep(&marks[start..place], &mut found);
                    start = if marks[place].is_name { place } else { place + 1 };
                }
            }
            keep(&marks[start..places.end.max(start)], &mut found);
        }
        found.sort_unstable();
        found.dedup();
        let name = |rank: u32| folded[rank as usize];
        let spelled = |(first, second): (u32, u32)| match second.checked_sub(1) {
            None => name(first).to_owned(),
            Some(second) => [name(first), " ", name(second)].concat(),
        };
        found.into_iter().map(spelled).collect()
    }

    fn words(&self, parts: &[Range<usize>]) -> Vec<String> {
        let Table { marks, folded, .. } = self.table();
        let marks = || parts.iter().flat_map(|places| &marks[places.clone()]);
        let mut ages: Vec<String> = marks().filter_map(|mark| Some(format!("#{}", mark.age?))).collect();
        ages.sort_unstable();
        ages.dedup();
        let mut words: Vec<u32> = marks().filter(|mark| mark.is_telling).map(|mark| mark.rank).collect();
        words.sort_unstable();
        words.dedup();
        // "#" stands before all letters.
        ages.extend(words.into_iter().map(|rank| folded[rank as usize].to_owned()));
        ages
    }

    /// The folded telling words of the text's headline, sorted, each once. Names are not looked for: Headlines Are
    /// Written Like This.
    pub fn words_of_title(&self, title: &str) -> Vec<String> {
        if !self.table().knows_common {
            return Vec::new();
        }
        let tokens = token::tokens(title);
        let telling = |token: &&Token| {
            token.shape == Shape::Word
                && has_more_than(3, &token.folded)
                && LISTED.get(token.hash).is_none_or(|listed| !listed.is_common && !listed.is_no_name)
        };
        let mut found: Vec<String> =
            tokens.iter().filter(telling).map(|token| token.folded.to_string()).collect();
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

    /// Whether nothing but blanks stands between a token and the one before it.
    fn is_neighbor(&self, place: usize) -> bool {
        let between = &self.text[self.tokens[place - 1].bytes.end..self.tokens[place].bytes.start];
        between.chars().all(|between| between == ' ' || between == '\u{a0}')
    }
}

/// How many bits tell whether a word may stand somewhere with a capital.
const MARKS: usize = 8_192;

/// The words that stand somewhere with a capital, by their numbers, and whether they stand in lower case too.
fn also_lower(tokens: &[Token]) -> FxHashMap<u64, bool> {
    let words = |capital: bool| {
        tokens.iter().filter(move |token| token.shape == Shape::Word && token.capital == capital)
    };
    let mut found: FxHashMap<u64, bool> = with_room(tokens.len() / 4);
    // Most words in lower case are dismissed by one look at a bit.
    let mut marks = [0_u64; MARKS / 64];
    let mark = |word: u64| {
        let mark = (word >> 32) as usize % MARKS;
        (mark / 64, 1 << (mark % 64))
    };
    for token in words(true) {
        let (place, bit) = mark(token.hash);
        marks[place] |= bit;
        found.insert(token.hash, false);
    }
    for token in words(false) {
        let (place, bit) = mark(token.hash);
        if marks[place] & bit != 0
            && let Some(is_lower) = found.get_mut(&token.hash)
        {
            *is_lower = true;
        }
    }
    found
}

/// Keeps the words of a run of capitals, and its pairs.
fn keep(run: &[Mark], found: &mut Vec<(u32, u32)>) {
    if LONGEST_RUN < run.len() {
        return;
    }
    found.extend(run.iter().filter(|mark| !mark.only_in_pairs).map(|mark| (mark.rank, 0)));
    let says_something = |mark: &Mark| !mark.only_in_pairs && !mark.is_common;
    let pairs = run.windows(2).filter(|pair| pair.iter().any(says_something));
    found.extend(pairs.map(|pair| (pair[0].rank, pair[1].rank + 1)));
}

fn with_room<V>(entries: usize) -> FxHashMap<u64, V> {
    FxHashMap::with_capacity_and_hasher(entries, FxBuildHasher)
}

/// The first bytes of a word as a number: in the order of the words, as far as they differ in them.
fn first_letters(word: &str) -> u64 {
    let mut first = [0; 8];
    let length = word.len().min(first.len());
    first[..length].copy_from_slice(&word.as_bytes()[..length]);
    u64::from_be_bytes(first)
}

fn has_more_than(letters: usize, word: &str) -> bool {
    letters < word.len() && (word.is_ascii() || word.chars().nth(letters).is_some())
}

/// "a 7-year-old", "7 years old", "Amari Brown, 7,".
fn age(text: &str, tokens: &[Token], place: usize) -> Option<u8> {
    let token = &tokens[place];
    if token.shape != Shape::Number {
        return None;
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn names_are_runs_of_capitals() {
        let r = |text: &str| {
            Names::new(text, &tokens(text)).of(std::slice::from_ref(&(0..text.len()))).names.join(", ")
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
            Names::new(text, &tokens(text)).of(std::slice::from_ref(&(0..text.len()))).words.join(", ")
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
