//! Sentence ends in news.
//!
//! A candidate is a run of `. ! ? …` with the quotes and brackets that close behind it, before
//! white space. A line's end is one too, unless the next line goes on in lower case. What an
//! abbreviation is comes from the caller: this file knows no language.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::fold::folded;

/// What the dot behind an abbreviation can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// Never an end: Mr., Gen., e.g.
    Never,
    /// An end only before a word that starts sentences: U.S., a.m., Inc.
    BeforeStarter,
    /// No end before a number: Jan., No., p.
    BeforeNumber,
}

/// The words of a language that decide where sentences end.
#[derive(Clone, Debug, Default)]
pub struct SentenceWords {
    abbreviations: FxHashMap<&'static str, Abbreviation>,
    starters: FxHashSet<&'static str>,
}

impl SentenceWords {
    /// From word lists, each separated by white space, folded and without their last dot.
    pub fn new(
        never: &'static str,
        before_starter: &'static str,
        before_number: &'static str,
        starters: &'static str,
    ) -> Self {
        let class = |words: &'static str, class| words.split_whitespace().map(move |word| (word, class));
        SentenceWords {
            abbreviations: class(never, Abbreviation::Never)
                .chain(class(before_starter, Abbreviation::BeforeStarter))
                .chain(class(before_number, Abbreviation::BeforeNumber))
                .collect(),
            starters: starters.split_whitespace().collect(),
        }
    }
}

/// The sentences of a text in order, in bytes, without the white space around them.
pub fn sentences(text: &str, words: &SentenceWords) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut offset = 0;
    while let Some(step) = text.as_bytes()[offset..].iter().position(|byte| MAY_END[usize::from(*byte)]) {
        offset += step;
        let letter = text[offset..].chars().next().unwrap_or(' ');
        let (stop, end) = match letter {
            '\n' => {
                let rest = &text[offset..];
                let stop = offset + rest.len() - rest.trim_start().len();
                (stop, ends_line(text, start, offset, stop).then_some(offset))
            }
            '.' | '!' | '?' | '…' | '。' | '؟' => {
                let stop = run_end(text, offset);
                (stop, ends_sentence(text, offset, stop, words).then_some(stop))
            }
            _ => (offset + letter.len_utf8(), None),
        };
        if let Some(end) = end {
            push(text, start..end, &mut found);
            start = end;
        }
        offset = stop;
    }
    push(text, start..text.len(), &mut found);
    found
}

/// Whether a letter that may end a sentence begins with a byte. The last three begin "…", "。" and "؟".
static MAY_END: [bool; 256] = {
    let mut table = [false; 256];
    let begins = [b'\n', b'.', b'!', b'?', 0xe2, 0xe3, 0xd8];
    let mut at = 0;
    while at < begins.len() {
        table[begins[at] as usize] = true;
        at += 1;
    }
    table
};

fn push(text: &str, bytes: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = &text[bytes.clone()];
    let start = bytes.start + (words.len() - words.trim_start().len());
    let end = bytes.end - (words.len() - words.trim_end().len());
    if start < end {
        found.push(start..end);
    }
}

/// Where the terminators and what closes behind them end.
fn run_end(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    let length = rest
        .find(|letter: char| {
            !matches!(letter, '.' | '!' | '?' | '…' | '。' | '؟' | '"' | '”' | '’' | '\'' | '»' | ')' | ']')
        })
        .unwrap_or(rest.len());
    offset + length
}

/// Whether the line that stops at `offset` ends a sentence; `next` is where the text goes on.
fn ends_line(text: &str, start: usize, offset: usize, next: usize) -> bool {
    let before = text[start..offset].trim_end().chars().next_back();
    let after = text[next..].chars().next();
    let goes_on =
        after.is_some_and(|letter| letter.is_lowercase() || matches!(letter, ')' | ']' | '”' | ',' | ';'));
    // A name alone on a line inside a sentence: "(⏎⏎Vilayat Kavkaz⏎⏎) was founded".
    let opened = before.is_some_and(|letter| matches!(letter, '(' | '[' | ',' | '“'));
    let terminated = before.is_none_or(|letter| matches!(letter, '.' | '!' | '?' | '…' | ':' | '"' | '”'));
    terminated || !(goes_on || opened)
}

fn ends_sentence(text: &str, offset: usize, stop: usize, words: &SentenceWords) -> bool {
    let after = &text[stop..];
    let Some(gap) = after.chars().next() else { return true };
    if !gap.is_whitespace() {
        return false;
    }
    let next = after
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '‘' | '(' | '[' | '«'));
    let Some(first) = next.chars().next() else { return true };
    if first.is_lowercase() {
        return false;
    }
    if matches!(first, ',' | ';' | ':') {
        return false;
    }
    if !text[offset..].starts_with('.')
        || text[offset..stop].chars().any(|c| !matches!(c, '.' | ')' | '"' | '”'))
    {
        return true;
    }
    let word = last_word(&text[..offset]);
    let known = folded(word);
    let initials = word.split('.').all(|part| part.chars().count() == 1);
    let class = match words.abbreviations.get(known.as_str()) {
        Some(class) => *class,
        None if initials && !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '.') => {
            Abbreviation::BeforeStarter
        }
        None => return true,
    };
    match class {
        Abbreviation::Never => false,
        Abbreviation::BeforeNumber => !first.is_numeric(),
        Abbreviation::BeforeStarter => {
            let length = next.find(|c: char| !c.is_alphanumeric()).unwrap_or(next.len());
            words.starters.contains(folded(&next[..length]).as_str())
        }
    }
}

/// The letters, digits and inner dots right before a dot.
fn last_word(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, letter)| letter.is_alphanumeric() || *letter == '.')
        .last()
        .map_or(text.len(), |(offset, _)| offset);
    text[start..].trim_start_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words() -> SentenceWords {
        SentenceWords::new("mr gen lt col", "u.s a.m d.c", "jan no", "the it police he")
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        let r = |text: &str| {
            let found = sentences(text, &words());
            found.into_iter().map(|bytes| &text[bytes]).collect::<Vec<_>>().join("|")
        };
        assert_eq!(
            r("The U.S. Army said four died. It gave no details."),
            "The U.S. Army said four died.|It gave no details."
        );
        assert_eq!(r("Mr. Putin met Gen. Shoigu. They spoke."), "Mr. Putin met Gen. Shoigu.|They spoke.");
        assert_eq!(
            r("The blast occurred at 7:30 a.m. Police came."),
            "The blast occurred at 7:30 a.m.|Police came."
        );
        assert_eq!(r("The bombing on Jan. 3 killed 84 people."), "The bombing on Jan. 3 killed 84 people.");
        assert_eq!(r("\"How many?\" he asked."), "\"How many?\" he asked.");
        assert_eq!(r("They came ... and took everyone."), "They came ... and took everyone.");
        assert_eq!(r("A heading\nThen the text. More"), "A heading|Then the text.|More");
        assert_eq!(
            r("ISIS (\n\nVilayat Kavkaz\n\n) was founded."),
            "ISIS (\n\nVilayat Kavkaz\n\n) was founded."
        );
        assert_eq!(r(""), "");
    }

    proptest! {
        #[test]
        fn sentences_stand_in_order_and_lose_no_word(text in "[a-zA-Z .!?\\n\"(),é]{0,200}") {
            let found = sentences(&text, &words());
            let kept: String = found.iter().map(|bytes| &text[bytes.clone()]).collect();
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&kept), letters(&text));
        }
    }
}
