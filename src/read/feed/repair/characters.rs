//! What stands between tags and in attributes: characters, and references to them.

use super::Mender;
use crate::read::feed::dialect;
use crate::read::feed::tag::is_forbidden;
use crate::read::plain::plain;

impl Mender<'_> {
    /// Text between tags. Outside of the root it is nothing.
    pub(super) fn characters(&mut self, text: &str) {
        self.at += text.len();
        if !self.open.is_empty() {
            self.escaped(text, false);
        }
    }

    /// Text in which nothing is markup.
    pub(super) fn verbatim(&mut self, text: &str) {
        if self.open.is_empty() {
            return;
        }
        self.xml.push_str("<![CDATA[");
        self.plain_run(text);
        self.xml.push_str("]]>");
    }

    /// Text that holds references, with what is none of them escaped.
    pub(super) fn escaped(&mut self, text: &str, in_attribute: bool) {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '"', '>']) {
            self.plain_run(&rest[..at]);
            rest = &rest[at..];
            match rest.as_bytes()[0] {
                b'&' => {
                    let (length, reference) = self.reference(rest);
                    self.xml.push_str(&reference);
                    rest = &rest[length..];
                    continue;
                }
                b'<' => self.xml.push_str("&lt;"),
                b'>' => self.xml.push_str("&gt;"),
                _ if in_attribute => self.xml.push_str("&quot;"),
                _ => self.xml.push('"'),
            }
            rest = &rest[1..];
        }
        self.plain_run(rest);
    }

    /// Text without markup, control characters left out.
    fn plain_run(&mut self, text: &str) {
        if self.in_person && text.contains('@') {
            self.xml.push_str(&dialect::masked(text).replace(is_forbidden, ""));
            return;
        }
        if !text.contains(is_forbidden) {
            self.xml.push_str(text);
            return;
        }
        self.note("control-characters", "characters that XML does not allow were left out");
        self.xml.extend(text.chars().filter(|c| !is_forbidden(*c)));
    }

    /// What stands for the reference that the text begins with, and how many bytes of it that takes.
    fn reference(&mut self, text: &str) -> (usize, String) {
        let name = &text[1..];
        let length =
            name.bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let (name, closed) = (&name[..length], name.as_bytes().get(length) == Some(&b';'));
        let whole = length + 1 + usize::from(closed);
        if closed && matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
            return (whole, text[..whole].to_owned());
        }
        if let Some(number) = name.strip_prefix('#') {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                None => number.parse().ok(),
            };
            if closed && let Some(code) = code {
                return match char::from_u32(code).filter(|c| !is_forbidden(*c)) {
                    // HTML reads these as Windows-1252, and so does everybody who writes them.
                    Some('\u{80}'..='\u{9f}') => (whole, plain(&text[..whole])),
                    Some(_) => (whole, text[..whole].to_owned()),
                    None => (whole, "\u{fffd}".to_owned()),
                };
            }
        } else if closed && 1 < length {
            let decoded = plain(&text[..whole]);
            if decoded != text[..whole] {
                return (whole, if decoded.is_empty() { " ".to_owned() } else { decoded });
            }
        }
        self.note("bare-markup", "a bare `<` or `&` was read as itself");
        (1, "&amp;".to_owned())
    }
}
