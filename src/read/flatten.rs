//! Markup nested beyond all measure made flat before it is parsed.
//!
//! A parser's tree grows with each open element and some of its steps walk all of them, so 100,000
//! nested elements cost minutes. No page needs a thousand; tags beyond are left out, their text stays.

use std::borrow::Cow;

use memchr::{memchr, memmem};

/// Tags below this depth are left out.
const DEEPEST: usize = 1000;

/// Elements without an end, or whose end is mostly left out. They do not count.
const UNCOUNTED: &[&str] = &[
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
    "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];

/// Elements whose content is not markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "noscript", "iframe", "xmp"];

/// The page with no more than so many elements open at once. Linear; borrows where nothing is left out.
pub(super) fn flattened(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = memchr(b'<', &html.as_bytes()[at..]) {
        let start = at + found;
        let rest = &html[start + 1..];
        if rest.starts_with("!--") {
            at = start + 1 + memmem::find(rest.as_bytes(), b"-->").unwrap_or(rest.len());
            continue;
        }
        let is_end = rest.starts_with('/');
        let name_start = usize::from(is_end);
        let length = rest[name_start..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = rest[name_start..name_start + length].to_ascii_lowercase();
        if name.is_empty() {
            at = start + 1;
            continue;
        }
        let end = memchr(b'>', rest.as_bytes()).map_or(html.len(), |length| start + 1 + length + 1);
        at = end;
        if is_end {
            depth = depth.saturating_sub(usize::from(!is_uncounted(&name)));
        } else if RAW.contains(&name.as_str()) {
            at = end_of_raw(html, end, &name);
        } else if is_uncounted(&name) || html[start..end].ends_with("/>") {
            continue;
        } else if DEEPEST <= depth {
            out.push_str(&html[copied..start]);
            out.push(' ');
            copied = end;
        } else {
            depth += 1;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

fn is_uncounted(name: &str) -> bool {
    UNCOUNTED.binary_search(&name).is_ok()
}

/// Where the end tag of an element begins whose content is not markup.
fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = memmem::find(&html.as_bytes()[at..], b"</") {
        let start = at + found;
        let after = html.as_bytes()[start + 2..].iter().take(name.len());
        if after.map(u8::to_ascii_lowercase).eq(name.bytes()) {
            return start;
        }
        at = start + 2;
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_pages_as_they_are() {
        for html in [
            "",
            "<p>1 < 2",
            "<div><p>One<p>Two<br></div>",
            "<script>if (a<b) { document.write('<div>') }</script><div>x</div>",
            "<!-- <div> --><SCRIPT>x<y</Script>",
            "<div",
        ] {
            assert_eq!(flattened(html), html);
        }
        let paragraphs = "<p>word".repeat(5000);
        assert_eq!(flattened(&paragraphs), paragraphs);
    }

    #[test]
    fn leaves_out_what_is_too_deep() {
        let deep = "<b>".repeat(100_000) + "word" + &"</b>".repeat(100_000);
        let flat = flattened(&deep);
        assert_eq!(flat.matches("<b>").count(), DEEPEST);
        assert!(flat.contains("word"));
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(UNCOUNTED.is_sorted());
    }
}
