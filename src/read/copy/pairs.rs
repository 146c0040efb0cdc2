//! The pairs of neighboring content words of a text, as hashes. Stored signatures are made of them: they never change.

use crate::text::fold::fold;

/// The hashes of all pairs of neighboring content words, in the order of the text.
pub(super) fn pairs(text: &str) -> Vec<u64> {
    let mut pairs = Vec::with_capacity(text.len() / 10);
    let mut before: Option<u64> = None;
    let mut end = |word: Word| {
        if word.letters < 4 && !word.digits {
            return;
        }
        let hash = mix(word.hash);
        if let Some(before) = before {
            pairs.push(mix(before.rotate_left(23) ^ hash));
        }
        before = Some(hash);
    };
    let mut word = Word::EMPTY;
    let mut ideograph = 0_u64;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            // Nearly all of most texts: no decoding, one look at a table, and a whole word at once.
            ideograph = 0;
            at = word.push_ascii(bytes, at);
            match bytes.get(at) {
                Some(b'\'') => at += 1,
                Some(byte) if byte.is_ascii() => {
                    at += 1;
                    end(std::mem::replace(&mut word, Word::EMPTY));
                }
                _ => {}
            }
            continue;
        }
        let Some(character) = text[at..].chars().next() else { break };
        at += character.len_utf8();
        if is_ideograph(character) {
            // No spaces between words: each two characters stand for a word.
            end(std::mem::replace(&mut word, Word::EMPTY));
            if ideograph != 0 {
                end(Word { hash: ideograph << 32 | u64::from(character), letters: 4, digits: false });
            }
            ideograph = u64::from(character);
            continue;
        }
        ideograph = 0;
        if character.is_alphanumeric() {
            word.push(character);
        } else if !matches!(character, '\u{2019}' | '\u{ad}' | '\u{300}'..='\u{36f}') {
            end(std::mem::replace(&mut word, Word::EMPTY));
        }
    }
    end(word);
    pairs
}

/// The small letter or digit that a byte is of; 0 for any other.
static ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// FNV-1a's.
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// A word while its letters come in: FNV-1a over the folded letters.
struct Word {
    hash: u64,
    letters: u32,
    digits: bool,
}

impl Word {
    const EMPTY: Word = Word { hash: 0xcbf2_9ce4_8422_2325, letters: 0, digits: false };

    fn push(&mut self, character: char) {
        self.letters += 1;
        self.digits |= character.is_numeric();
        fold(character.encode_utf8(&mut [0; 4])).chars().for_each(|folded| self.add(folded));
    }

    /// The same for letters that need no folding and digits, from a place on. Returns where they end.
    fn push_ascii(&mut self, bytes: &[u8], start: usize) -> usize {
        let (mut hash, mut digits) = (self.hash, self.digits);
        let mut at = start;
        while let Some(letter) =
            bytes.get(at).and_then(|byte| ASCII.get(usize::from(*byte))).filter(|letter| **letter != 0)
        {
            hash = (hash ^ u64::from(*letter)).wrapping_mul(PRIME);
            digits |= letter.is_ascii_digit();
            at += 1;
        }
        (self.hash, self.digits) = (hash, digits);
        self.letters = self.letters.saturating_add(u32::try_from(at - start).unwrap_or(u32::MAX));
        at
    }

    fn add(&mut self, folded: char) {
        self.hash = (self.hash ^ u64::from(folded)).wrapping_mul(PRIME);
    }
}

/// Han, kana, Thai, Lao, Khmer, Burmese: written without spaces between words.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// SplitMix64's finalizer: every bit of the input reaches every bit of the output.
pub(super) fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
