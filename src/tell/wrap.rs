//! Plain text in lines of a width.

/// Words laid out in lines of at most `width` characters, each line but the first after `indent`.
///
/// The first line starts after `first`, which is as wide on the page as `indent`. A word that is wider
/// than a line, such as an address, keeps a line of its own and stays whole.
pub(crate) fn wrap(words: &str, first: &str, indent: &str, width: usize) -> String {
    let mut laid = String::with_capacity(words.len() + 16);
    laid.push_str(first);
    let mut column = first.chars().count();
    let mut empty = true;
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if !empty && width < column + 1 + length {
            laid.push('\n');
            laid.push_str(indent);
            column = indent.chars().count();
            empty = true;
        }
        if !empty {
            laid.push(' ');
            column += 1;
        }
        laid.push_str(word);
        column += length;
        empty = false;
    }
    laid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lays_out_words() {
        assert_eq!(wrap("one two three four", "- ", "  ", 11), "- one two\n  three\n  four");
        assert_eq!(
            wrap("see https://example.org/a/very/long now", "", "", 12),
            "see\nhttps://example.org/a/very/long\nnow"
        );
        assert_eq!(wrap("", "· ", "  ", 72), "· ");
    }
}
