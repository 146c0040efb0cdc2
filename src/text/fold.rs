//! Folding: what makes two spellings of one word the same.

use compact_str::CompactString;

/// Lower case, no accents, straight quotes; other scripts keep their letters.
///
/// Only Latin letters lose their accents: "Zürich" and "ZURICH" fold to one word, and "й" stays "й"; "ё", which most
/// print as "е", becomes that.
pub fn fold(word: &str) -> String {
    folded(word).into_string()
}

/// As [`fold`], without an allocation for words of common length.
pub(super) fn folded(word: &str) -> CompactString {
    if word.is_ascii() {
        let mut folded = CompactString::new(word);
        folded.as_mut_str().make_ascii_lowercase();
        return folded;
    }
    let mut folded = CompactString::with_capacity(word.len());
    for character in word.chars() {
        match character {
            '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{02bb}' | '\u{60}' | '\u{b4}' => folded.push('\''),
            '\u{2010}'..='\u{2012}' => folded.push('-'),
            '\u{00c0}'..='\u{024f}' | '\u{1e00}'..='\u{1eff}' => {
                folded.extend(any_ascii::any_ascii_char(character).chars().map(|c| c.to_ascii_lowercase()));
            }
            'ё' | 'Ё' => folded.push('е'),
            // Combining accents after a plain letter.
            '\u{0300}'..='\u{036f}' => {}
            _ => folded.extend(character.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_latin_and_leaves_other_scripts() {
        assert_eq!(fold("Zürich"), "zurich");
        assert_eq!(fold("ISIS-K"), "isis-k");
        assert_eq!(fold("bomber’s"), "bomber's");
        assert_eq!(fold("Йошкар"), "йошкар");
        assert_eq!(fold("São"), "sao");
        assert_eq!(fold("Ещё"), "еще");
    }
}
