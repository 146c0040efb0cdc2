//! Tags of broken XML: their names and attributes, as far as they can be made out.

/// A start tag.
pub(super) struct Tag<'t> {
    pub(super) name: &'t str,
    pub(super) attributes: Vec<(&'t str, &'t str)>,
    pub(super) is_empty: bool,
}

impl<'t> Tag<'t> {
    /// What an attribute says, the first of its name.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&'t str> {
        self.attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
    }
}

/// The start tag that a text begins with, and its length. None where it does not end.
pub(super) fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    let name_end = name_end(text);
    let mut tag = Tag { name: &text[1..name_end], attributes: Vec::new(), is_empty: false };
    let mut at = name_end;
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        match trimmed.chars().next()? {
            '>' => return Some((tag, at + 1)),
            // The next tag begins before this one ended.
            '<' => return Some((tag, at)),
            '/' => {
                tag.is_empty = trimmed[1..].trim_start().starts_with('>');
                at += 1;
                continue;
            }
            _ => tag.is_empty = false,
        }
        let name_length =
            trimmed.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '<'))?.max(1);
        let name_length = trimmed.ceil_char_boundary(name_length);
        let name = &trimmed[..name_length];
        at += name_length;
        let after = text[at..].trim_start();
        let Some(value) = after.strip_prefix('=').map(str::trim_start) else {
            tag.attributes.push((name, name));
            continue;
        };
        let quote = value.chars().next()?;
        let (value, taken) = match quote {
            '"' | '\'' => {
                let length = value[1..].find(quote)?;
                (&value[1..1 + length], length + 2)
            }
            _ => {
                let length = value.find(|c: char| c.is_whitespace() || c == '>')?;
                (&value[..length], length)
            }
        };
        tag.attributes.push((name, value));
        at = offset(text, value) + taken - usize::from(matches!(quote, '"' | '\''));
    }
}

/// Where the name of the tag ends that a text begins with.
pub(super) fn name_end(text: &str) -> usize {
    text[1..]
        .find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<'))
        .map_or(text.len(), |length| 1 + length)
}

/// Where a slice of a text begins in it.
pub(super) fn offset(text: &str, slice: &str) -> usize {
    slice.as_ptr() as usize - text.as_ptr() as usize
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

pub(super) fn is_name_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// A name with at most one prefix.
pub(super) fn is_name(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(is_name_start)
            && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
    };
    match name.split_once(':') {
        Some((prefix, local)) => is_part(prefix) && is_part(local),
        None => is_part(name),
    }
}

/// What XML 1.0 does not allow.
pub(super) fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
