//! From a fragment of HTML to plain text: titles and names, as feeds and pages write them.

use scraper::Html;
use scraper::node::Node;

/// More than this is not a title.
const LONGEST: usize = 100_000;

/// The words of a fragment: tags gone, entities decoded, runs of white space one space.
///
/// Entities that were escaped twice (`&amp;#8217;`), a habit of feeds, are decoded twice.
pub(super) fn plain(fragment: &str) -> String {
    let fragment = cut(fragment, LONGEST);
    let once = words(&decoded(fragment));
    match holds_entity(&once) {
        true => words(&decoded(&once)),
        false => once,
    }
}

/// The words of a text: runs of white space are one space, invisible marks are gone.
pub(super) fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let visible = |c: &char| !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}' | '\0'..='\u{8}');
    for word in text.split_whitespace() {
        let mut shown = word.chars().filter(visible).peekable();
        if shown.peek().is_some() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(shown);
    }
    words.trim().to_owned()
}

/// As much of a text as fits into so many bytes.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

fn decoded(fragment: &str) -> String {
    if !looks_like_markup(fragment) {
        return fragment.to_owned();
    }
    let mut text = String::with_capacity(fragment.len());
    let tree = Html::parse_fragment(fragment).tree;
    for node in tree.nodes() {
        match node.value() {
            Node::Text(part) => match node.parent().and_then(|parent| parent.value().as_element()) {
                Some(element) if is_never_shown(element.name()) => {}
                // What stands in these is text to a parser, markup and all.
                Some(element) if is_raw(element.name()) && looks_like_markup(part) => text.push(' '),
                _ => text.push_str(part),
            },
            Node::Element(element) if is_a_break(element.name()) => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Whether an element holds nothing that anybody sees, in whatever it stands.
pub(super) fn is_never_shown(element: &str) -> bool {
    matches!(element, "script" | "style" | "iframe" | "noembed" | "noframes")
}

fn is_raw(element: &str) -> bool {
    matches!(element, "textarea" | "noscript" | "xmp" | "plaintext" | "title")
}

fn is_a_break(element: &str) -> bool {
    matches!(element, "br" | "p" | "div" | "li" | "tr" | "td" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// A `<` that begins a tag, or an entity. "Profits < losses" has neither.
fn looks_like_markup(text: &str) -> bool {
    let after = |mark: char| text.match_indices(mark).filter_map(|(at, _)| text.as_bytes().get(at + 1));
    after('<').any(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!')) || holds_entity(text)
}

fn holds_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let name: &[u8] = &text.as_bytes()[at + 1..text.len().min(at + 12)];
        let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
        1 < length && name.get(length) == Some(&b';')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_words() {
        let r = plain;
        assert_eq!(r("  Three\n dead  in attack "), "Three dead in attack");
        assert_eq!(r("Three <b>dead</b> in attack"), "Three dead in attack");
        assert_eq!(r("Mayor&#8217;s car &amp; driver"), "Mayor’s car & driver");
        assert_eq!(r("Mayor&amp;#8217;s car"), "Mayor’s car");
        assert_eq!(r("AT&T and R&D"), "AT&T and R&D");
        assert_eq!(r("Profits < losses"), "Profits < losses");
        assert_eq!(r("One<br>two"), "One two");
        assert_eq!(r("One<script>let a = '<p>';</script> two <style>p {}</style>three"), "One two three");
        assert_eq!(
            r("One <textarea>two</textarea> <noscript></p> <img src='a'></noscript>three"),
            "One two three"
        );
        assert_eq!(r("caf&eacute;\u{a0}bar"), "café bar");
        assert_eq!(r("zero\u{200b}width"), "zerowidth");
        assert_eq!(r("nothing \u{4}\u{4} between"), "nothing between");
        assert_eq!(r(""), "");
        assert_eq!(r(&"<b>".repeat(30_000)), "");
    }
}
