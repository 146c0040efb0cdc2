//! Copies, measured: reprints made of real pages by cutting, replacing, respelling and shuffling, found again among all.
//!
//! The pages are other people's and are read in place; without them the test says so and passes.

use std::collections::{BTreeSet, HashMap};

use wirewatch::read::copy::{Facts, judge, sign};

use crate::support::world::shared;

/// Numbers that look random and are the same each time (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }

    fn is_in(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '\n']).filter(|sentence| !sentence.trim().is_empty()).collect()
}

fn without(text: &str, percent: usize, numbers: &mut Numbers) -> String {
    sentences(text).into_iter().filter(|_| !numbers.is_in(percent)).collect()
}

fn replaced(text: &str, percent: usize, words: &[&str], numbers: &mut Numbers) -> String {
    let word = |own| if numbers.is_in(percent) { words[numbers.below(words.len())] } else { own };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn shuffled(text: &str, numbers: &mut Numbers) -> String {
    let mut parts = sentences(text);
    for last in (1..parts.len()).rev() {
        parts.swap(last, numbers.below(last + 1));
    }
    parts.join(" ")
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

fn respelled(text: &str) -> String {
    text.replace('\u{2019}', "'").replace('é', "e").to_uppercase()
}

#[test]
fn edited_reprints_are_found_and_nothing_else() {
    let Some(gold) = shared("eval/pages/gold.jsonl") else {
        eprintln!("skipped: the pages are not here");
        return;
    };
    let gold = std::fs::read_to_string(gold).expect("the pages' texts");
    let pages: Vec<serde_json::Value> =
        gold.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let texts: Vec<&str> =
        pages.iter().filter_map(|page| page["text"].as_str()).filter(|text| 400 < text.len()).collect();
    let words: Vec<&str> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (place, text) in texts.iter().enumerate() {
        for band in sign(text).bands() {
            index.entry(band).or_default().push(place);
        }
    }
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut reprints, mut found, mut wrong) = (0, 0, 0);
    for (place, text) in texts.iter().enumerate() {
        let edited = [
            without(text, 10, &mut numbers),
            without(text, 30, &mut numbers),
            replaced(text, 10, &words, &mut numbers),
            shuffled(text, &mut numbers),
            replaced(&without(text, 20, &mut numbers), 5, &words, &mut numbers),
            half(text),
            respelled(text),
        ];
        for reprint in &edited {
            let bands = sign(reprint).bands();
            let candidates: BTreeSet<usize> =
                bands.iter().filter_map(|band| index.get(band)).flatten().copied().collect();
            reprints += 1;
            for candidate in candidates {
                let facts = |id, outlet, day: &str, text| Facts {
                    id,
                    url: None,
                    outlet: Some(outlet),
                    authors: &[],
                    published: day.parse().expect("a time"),
                    text,
                };
                let origin = facts(1, "post", "2024-03-24T00:00:00Z", texts[candidate]);
                let copy = facts(2, "herald", "2024-03-25T00:00:00Z", reprint);
                if judge(&origin, &copy).is_some() {
                    found += usize::from(candidate == place);
                    wrong += usize::from(candidate != place);
                }
            }
        }
    }
    let recall = f64::from(u32::try_from(found).expect("few")) / f64::from(reprints);
    let precision =
        f64::from(u32::try_from(found).expect("few")) / f64::from(u32::try_from(found + wrong).expect("few"));
    assert!(0.98 <= recall, "{found} of {reprints} reprints were found: {recall:.3}");
    assert!(0.995 <= precision, "{wrong} of {} are none: {precision:.3}", found + wrong);
}
