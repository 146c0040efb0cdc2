//! Words of strangers on their way into a mail: one line, and nothing invisible in it.

/// One line without control characters and without marks that turn the direction of writing.
///
/// A headline may hold a line end (which would begin a new header in a mail) or a direction override
/// (which would show an address backward). White space of any length becomes one space.
pub(crate) fn line(words: &str) -> String {
    let mut clean = String::with_capacity(words.len());
    for word in words.split(|c: char| c.is_whitespace() || c.is_control()) {
        let start = clean.len();
        if start > 0 {
            clean.push(' ');
        }
        let before = clean.len();
        clean.extend(word.chars().filter(|c| !is_invisible(*c)));
        if clean.len() == before {
            clean.truncate(start);
        }
    }
    clean
}

/// A piece of a longer text made harmless like [`line`], with the spaces at its ends kept.
pub(crate) fn piece(words: &str) -> String {
    let blank = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    words.chars().filter(|c| !is_invisible(*c)).map(blank).collect()
}

/// At most so many characters, the last one an ellipsis where something was cut off.
pub(crate) fn clip(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most.saturating_sub(1)).collect();
    if most == 0 { String::new() } else { format!("{}…", kept.trim_end()) }
}

fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_one_harmless_line() {
        assert_eq!(line("  Toll rises\r\nBcc: all@example.org "), "Toll rises Bcc: all@example.org");
        assert_eq!(line("a\u{0}b\u{1b}[31mc"), "a b [31mc");
        assert_eq!(line("gro.\u{202e}elpmaxe\u{200b}"), "gro.elpmaxe");
        assert_eq!(line("one \u{200b} two"), "one two");
        assert_eq!(line("Кострома́ · 東京"), "Кострома́ · 東京");
        assert_eq!(line(" \n "), "");
    }

    #[test]
    fn clips_to_a_length() {
        assert_eq!(clip("Crocus City Hall", 16), "Crocus City Hall");
        assert_eq!(clip("Crocus City Hall", 12), "Crocus City…");
        assert_eq!(clip("Крокус", 3), "Кр…");
        assert_eq!(clip("any", 0), "");
    }
}
