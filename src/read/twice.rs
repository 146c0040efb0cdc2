//! Text that was encoded twice: somebody took UTF-8 for Windows-1252 and wrote it as UTF-8 again, so that `isn’t` came to
//! be `isnâ€™t`.
//!
//! Such a run of letters stands in no language. A text that has some is mended where they are, since what was pasted into
//! it later may be right.

use std::borrow::Cow;

use memchr::memchr_iter;

/// One or two may be there on purpose: in a text about encodings.
const FEWEST: usize = 3;

/// The text as it was meant, where it was encoded twice.
pub(super) fn mended(text: &str) -> Cow<'_, str> {
    mended_from(text, FEWEST)
}

/// A few words of such a text, as they were meant.
pub(super) fn mended_words(words: &str) -> Cow<'_, str> {
    mended_from(words, 1)
}

fn mended_from(text: &str, fewest: usize) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    // The beginnings of such runs are between U+00C2 and U+00F0, and each of these letters begins with this byte.
    let is_begun = |at: &usize| {
        bytes.get(at + 1).is_some_and(|next| is_lead(next + 0x40))
            && text[*at..].chars().nth(1).is_some_and(|next| as_byte(next).is_some_and(is_inner))
    };
    if memchr_iter(0xc3, bytes).filter(is_begun).take(fewest).count() < fewest {
        return Cow::Borrowed(text);
    }
    let mut mended = String::with_capacity(text.len());
    let mut runs = 0;
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        match run(rest) {
            Some((meant, length)) => {
                runs += 1;
                mended.push(meant);
                rest = &rest[length..];
            }
            None => {
                mended.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    if runs < fewest { Cow::Borrowed(text) } else { Cow::Owned(mended) }
}

/// The letter that a text begins with, where it was encoded twice, and the length of what stands for it.
fn run(text: &str) -> Option<(char, usize)> {
    let mut letters = text.chars();
    let lead = u8::try_from(u32::from(letters.next()?)).ok().filter(|lead| is_lead(*lead))?;
    let length = match lead {
        0xf0 => 4,
        0xe2 => 3,
        _ => 2,
    };
    let mut bytes = vec![lead];
    let mut used = char::from(lead).len_utf8();
    while bytes.len() < length {
        match letters
            .next()
            .and_then(|letter| Some((letter, as_byte(letter).filter(|byte| is_inner(*byte))?)))
        {
            Some((letter, byte)) => {
                bytes.push(byte);
                used += letter.len_utf8();
            }
            // Windows-1252 has no letter for 9D, and many programs drop it.
            None if bytes == [0xe2, 0x80] => bytes.push(0x9d),
            None => return None,
        }
    }
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((meant, used))
}

/// The first bytes of the letters, signs and pictures that news is written with.
fn is_lead(byte: u8) -> bool {
    matches!(byte, 0xc2..=0xc5 | 0xd0 | 0xd1 | 0xd8..=0xdb | 0xe2 | 0xf0)
}

fn is_inner(byte: u8) -> bool {
    (0x80..=0xbf).contains(&byte)
}

/// The byte that Windows-1252 has for a letter.
fn as_byte(letter: char) -> Option<u8> {
    /// From 80 on; what has none stands for itself.
    const SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match u32::from(letter) {
        code @ 0..=0xff => u8::try_from(code).ok(),
        _ => SIGNS.chars().zip(0x80..).find(|(sign, _)| *sign == letter).map(|(_, byte)| byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mends_what_was_encoded_twice_and_nothing_else() {
        let r = |text: &str| mended(text).into_owned();
        assert_eq!(
            r(
                "The mayor said the bridge isnâ€™t safe, â€œnot for carsâ€\u{9d} â€“ nor for trucks in JosÃ©â€™s town."
            ),
            "The mayor said the bridge isn’t safe, “not for cars” – nor for trucks in José’s town."
        );
        assert_eq!(r("â€œNobodyâ€ came. â€œWhy?â€ he asked."), "“Nobody” came. “Why?” he asked.");
        assert_eq!(r("Ð’Ð¾Ð¹Ð½Ð°"), "Война");
        assert_eq!(r("A cafÃ©, and what is right: Zürich’s."), "A cafÃ©, and what is right: Zürich’s.");
        for right in [
            "El Niño año tras año: ESPAÑA, MAÑANA, LA CAÑADA, «ÑANDÚ».",
            "São João, ÃO e ÃS, À MANHÃ.",
            "Þórður Ðað Ñandú Åse Øyvind Ärger",
            "Зона «А» – это не «Б»…",
            "CAFÉ» LE CAFÉ» UN CAFÉ»",
            "",
        ] {
            assert_eq!(r(right), right);
        }
        let once = r("isnâ€™t, wasnâ€™t, didnâ€™t");
        assert_eq!(r(&once), once);
    }
}
