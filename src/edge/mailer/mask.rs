//! Addresses made unrecognizable, for logs and errors.

/// The words with every mail address in them masked: desk@example.org becomes d…k@example.org.
pub fn mask(words: &str) -> String {
    let is_end = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | ':' | '"' | '\'' | '(' | ')' | '[' | ']')
    };
    let mut masked = String::with_capacity(words.len());
    for word in words.split_inclusive(is_end) {
        match word.split_once('@') {
            Some((local, domain)) if !local.is_empty() && !domain.is_empty() => {
                masked.push_str(&masked_local(local));
                masked.push('@');
                masked.push_str(domain);
            }
            _ => masked.push_str(word),
        }
    }
    masked
}

/// Its first and last letter, where there are enough others.
fn masked_local(local: &str) -> String {
    let letters: Vec<char> = local.chars().collect();
    match letters.as_slice() {
        [first, .., last] if letters.len() >= 3 => format!("{first}…{last}"),
        _ => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn masks_addresses_wherever_they_stand() {
        assert_eq!(mask("desk@example.org"), "d…k@example.org");
        assert_eq!(mask("Desk <desk@example.org>"), "Desk <d…k@example.org>");
        assert_eq!(
            mask("550 5.1.1 <ab@example.org>: no such user"),
            "550 5.1.1 <…@example.org>: no such user"
        );
        assert_eq!(mask("to:né@x.org,olga@y.org"), "to:…@x.org,o…a@y.org");
        assert_eq!(mask("at 5 @ noon"), "at 5 @ noon");
    }
}
