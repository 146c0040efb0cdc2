//! Tokens: words, numbers and marks with their places in the text.
//!
//! "1,500", "ISIS-K", "37-year-old", "U.S.", "don't" and "9mm" are one token each; every other
//! mark is a token of its own. A possessive ending is its own token ("Moscow" + "'s").

use std::hash::Hasher;
use std::ops::Range;

use compact_str::CompactString;
use rustc_hash::FxHasher;

use super::fold::folded;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// One mark.
    Mark,
}

/// A token, its folded form, and the bytes it takes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Lower case without accents, quotes made straight.
    pub folded: CompactString,
    /// The number of the folded form, by [`hash`]: taken once, and asked of each table of words.
    pub hash: u64,
    /// Bytes of the text.
    pub bytes: Range<usize>,
    /// What it is made of.
    pub shape: Shape,
    /// Whether its first letter is in upper case.
    pub capital: bool,
    /// Whether all its letters are, and it has more than one.
    pub upper: bool,
    /// Whether any letter of it is in upper case: "al-Bab".
    pub has_capital: bool,
    /// Whether its folded form has a hyphen, an apostrophe or a dot.
    pub joined: bool,
}

/// All tokens of a text, in order. Linear in its length; never fails.
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    // A word and its blank take five or six bytes, marks fewer.
    let mut found = Vec::with_capacity(text.len() / 4);
    let mut start = 0;
    while let Some(&byte) = bytes.get(start) {
        if matches!(byte, b' ' | b'\t'..=b'\r') {
            start += 1;
            continue;
        }
        if let Some(token) = plain(text, start) {
            start = token.bytes.end;
            found.push(token);
            continue;
        }
        let first = text[start..].chars().next().unwrap_or(' ');
        let end = start + first.len_utf8();
        if first.is_alphanumeric() {
            let end = word_end(text, start, end, first);
            split_possessive(text, start..end, &mut found);
            start = end;
            continue;
        }
        if !first.is_whitespace() && !is_invisible(first) {
            found.push(token(text, start..end));
        }
        start = end;
    }
    found
}

/// A word or mark that is nothing but ASCII letters and digits, or one ASCII mark: as nearly all are. None where what
/// stands behind it may belong to it.
fn plain(text: &str, start: usize) -> Option<Token> {
    let bytes = text.as_bytes();
    let (mut end, mut capitals, mut digits) = (start, 0, 0);
    while let Some(&byte) = bytes.get(end) {
        match SIGNS[usize::from(byte)] {
            Sign::Small => {}
            Sign::Capital => capitals += 1,
            Sign::Digit => digits += 1,
            Sign::Other => break,
        }
        end += 1;
    }
    let length = end - start;
    let first = bytes[start];
    if length == 0 {
        if !first.is_ascii() {
            return None;
        }
        end += 1;
    } else if may_go_on(bytes, length, end) {
        return None;
    }
    let word = &text[start..end];
    let mut folded = CompactString::new(word);
    if 0 < capitals {
        folded.as_mut_str().make_ascii_lowercase();
    }
    Some(Token {
        hash: hash(&folded),
        folded,
        bytes: start..end,
        shape: match SIGNS[usize::from(first)] {
            Sign::Small | Sign::Capital => Shape::Word,
            Sign::Digit => Shape::Number,
            Sign::Other => Shape::Mark,
        },
        capital: first.is_ascii_uppercase(),
        upper: 2 <= capitals && capitals + digits == length,
        has_capital: 0 < capitals,
        joined: matches!(first, b'-' | b'\'' | b'.'),
    })
}

/// Whether what stands behind so many letters and digits may belong to them.
fn may_go_on(bytes: &[u8], length: usize, end: usize) -> bool {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    match bytes.get(end) {
        None | Some(b' ') => false,
        Some(b'-' | b'\'') => true,
        Some(b',') => is_digit(end - 1) && is_digit(end + 1),
        // "U.S.", "1.5".
        Some(b'.') => length == 1 || is_digit(end - 1) && is_digit(end + 1),
        Some(byte) => !byte.is_ascii(),
    }
}

/// What a byte is, in a word of ASCII.
#[derive(Clone, Copy)]
enum Sign {
    Small,
    Capital,
    Digit,
    Other,
}

static SIGNS: [Sign; 256] = {
    let mut signs = [Sign::Other; 256];
    let mut byte = 0;
    while byte < 128 {
        signs[byte] = match byte as u8 {
            b'a'..=b'z' => Sign::Small,
            b'A'..=b'Z' => Sign::Capital,
            b'0'..=b'9' => Sign::Digit,
            _ => Sign::Other,
        };
        byte += 1;
    }
    signs
};

/// Where a word ends that goes at least to `end`, with `previous` as its last letter there.
fn word_end(text: &str, start: usize, mut end: usize, mut previous: char) -> usize {
    for next in text[end..].chars() {
        let behind = end + next.len_utf8();
        if !(next.is_alphanumeric()
            || is_combining(next)
            || joins(previous, next, &text[behind..], &text[start..end]))
        {
            break;
        }
        end = behind;
        previous = next;
    }
    end
}

/// Whether a mark inside a word or number belongs to it.
fn joins(previous: char, mark: char, behind: &str, so_far: &str) -> bool {
    let next_is = |test: fn(char) -> bool| behind.starts_with(test);
    match mark {
        '-' | '\u{2010}' | '\u{2011}' => next_is(char::is_alphanumeric) && previous.is_alphanumeric(),
        '\'' | '\u{2019}' => next_is(char::is_alphabetic) && previous.is_alphanumeric(),
        ',' => previous.is_ascii_digit() && next_is(|c| c.is_ascii_digit()),
        '.' => {
            (previous.is_ascii_digit() && next_is(|c| c.is_ascii_digit()))
                || (is_initials(so_far) && (next_is(char::is_alphabetic) || so_far.contains('.')))
                || (is_initials(so_far) && so_far.chars().count() == 1 && next_is(char::is_alphabetic))
        }
        _ => false,
    }
}

/// "U", "U.S", "a.m": single letters with dots between them.
fn is_initials(word: &str) -> bool {
    // No single letter takes so many bytes.
    if 4 < word.len() && !word.as_bytes().contains(&b'.') {
        return false;
    }
    word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{0652}')
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn split_possessive(text: &str, bytes: Range<usize>, found: &mut Vec<Token>) {
    let word = &text[bytes.clone()];
    // The mark before the "s" is one byte, or three of which 0x99 is the last.
    if !matches!(word.as_bytes(), [.., b'\'' | 0x99, b's' | b'S']) {
        found.push(token(text, bytes));
        return;
    }
    let ending = ["'s", "\u{2019}s", "'S", "\u{2019}S"].into_iter().find(|ending| word.ends_with(ending));
    match ending {
        Some(ending) if word.len() > ending.len() => {
            let middle = bytes.end - ending.len();
            found.push(token(text, bytes.start..middle));
            found.push(token(text, middle..bytes.end));
        }
        _ => found.push(token(text, bytes)),
    }
}

fn token(text: &str, bytes: Range<usize>) -> Token {
    let word = &text[bytes.clone()];
    let first = word.chars().next().unwrap_or(' ');
    let shape = match first {
        c if c.is_numeric() => Shape::Number,
        c if c.is_alphabetic() => Shape::Word,
        _ => Shape::Mark,
    };
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let mut next_is_upper = || letters.next().map(char::is_uppercase);
    let upper =
        next_is_upper() == Some(true) && next_is_upper() == Some(true) && letters.all(char::is_uppercase);
    let folded = folded(word);
    Token {
        hash: hash(&folded),
        bytes,
        shape,
        capital: first.is_uppercase(),
        upper,
        has_capital: word.contains(char::is_uppercase),
        joined: folded.contains(['-', '\'', '.']),
        folded,
    }
}

/// Whether a line ends in the bytes between two tokens.
#[inline]
pub fn ends_line(between: &[u8]) -> bool {
    match between {
        [] | [b' '] => false,
        between => between.contains(&b'\n'),
    }
}

/// The number that a folded word goes by in tables of words: among all words that there are, no two are expected to
/// share one.
pub fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_together_what_is_one_word() {
        let words = |text: &str| {
            tokens(text).into_iter().map(|token| text[token.bytes].to_owned()).collect::<Vec<_>>().join("|")
        };
        assert_eq!(words("killed 1,500 people."), "killed|1,500|people|.");
        assert_eq!(words("An ISIS-K bomber's vest"), "An|ISIS-K|bomber|'s|vest");
        assert_eq!(words("a 37-year-old man"), "a|37-year-old|man");
        assert_eq!(words("The U.S. Army"), "The|U.S.|Army");
        assert_eq!(words("at 7:30 a.m. on"), "at|7|:|30|a.m.|on");
        assert_eq!(words("Moscow’s 1.2 million"), "Moscow|’s|1.2|million");
        assert_eq!(words("It ended. Then"), "It|ended|.|Then");
        assert_eq!(words("born in St. Louis"), "born|in|St|.|Louis");
    }

    proptest! {
        #[test]
        fn tokens_stand_in_order_inside_the_text(text in "\\PC{0,200}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(end <= token.bytes.start && token.bytes.start < token.bytes.end);
                prop_assert!(text.get(token.bytes.clone()).is_some());
                end = token.bytes.end;
            }
        }
    }
}
