//! From byte offsets, which slicing needs, to Unicode scalar values, which people count in.

/// Converts ascending or random byte offsets of one text into counts of scalar values.
///
/// Keeps one count for every 64 bytes, so that a lookup is constant and 5 MB of text cost 320 KB.
pub struct Scalars<'t> {
    text: &'t str,
    before: Vec<u32>,
}

const STEP: usize = 64;

impl<'t> Scalars<'t> {
    /// Counts through the text once.
    pub fn new(text: &'t str) -> Self {
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for block in text.as_bytes().chunks(STEP) {
            before.push(count);
            // At most STEP, so that they are counted as bytes, many at a time.
            count += u32::from(block.iter().map(|byte| u8::from(is_first_byte(*byte))).sum::<u8>());
        }
        before.push(count);
        Scalars { text, before }
    }

    /// How many scalar values stand before a byte offset, which must lie on a character boundary.
    pub fn at(&self, offset: usize) -> usize {
        let block = offset / STEP;
        let rest = &self.text.as_bytes()[block * STEP..offset];
        self.before[block] as usize + rest.iter().filter(|byte| is_first_byte(**byte)).count()
    }
}

fn is_first_byte(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_as_chars_does(text in "\\PC{0,300}") {
            let scalars = Scalars::new(&text);
            for (count, (offset, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(scalars.at(offset), count);
            }
            prop_assert_eq!(scalars.at(text.len()), text.chars().count());
        }
    }
}
