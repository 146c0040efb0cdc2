//! From bytes to text, whatever the server and the document say about their encoding.
//!
//! In this order: a byte order mark; UTF-16 and UTF-32 by their zero bytes; text that is valid UTF-8,
//! which no other encoding is by chance; then what the document and the server declare; Windows-1252.
//! Nothing fails: bytes that fit nowhere become U+FFFD.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::model::Note;

/// How far into a document its own declaration is looked for.
const DECLARED_WITHIN: usize = 4096;

/// Decodes a document. `content_type` is the header as the server sent it.
pub(super) fn decode(bytes: &[u8], content_type: Option<&str>) -> (String, Vec<Note>) {
    if let Some(text) = utf_32(bytes) {
        return (text, Vec::new());
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (with(encoding, &bytes[length..]), Vec::new());
    }
    match bytes {
        [0, b'<', ..] | [0, b'{', ..] => return (with(UTF_16BE, bytes), Vec::new()),
        [b'<', 0, ..] | [b'{', 0, ..] => return (with(UTF_16LE, bytes), Vec::new()),
        _ => {}
    }
    let in_document = declared_inside(&bytes[..bytes.len().min(DECLARED_WITHIN)]);
    let in_header = content_type.and_then(charset_of);
    // Encodings of seven bits are valid UTF-8 too, so they go by what is declared.
    let seven_bits =
        [in_document, in_header].into_iter().flatten().find(|encoding| !encoding.is_ascii_compatible());
    if let Some(encoding) = seven_bits.filter(|encoding| *encoding != UTF_16BE && *encoding != UTF_16LE) {
        return (with(encoding, bytes), Vec::new());
    }
    let declared = in_document.or(in_header);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let odd = declared.filter(|encoding| *encoding != UTF_8 && !text.is_ascii());
        return (text.to_owned(), odd.map(|encoding| wrong(encoding, "UTF-8")).into_iter().collect());
    }
    for encoding in [in_header, in_document].into_iter().flatten().filter(|encoding| *encoding != UTF_8) {
        let (text, malformed) = encoding.decode_without_bom_handling(bytes);
        if !malformed {
            return (text.into_owned(), Vec::new());
        }
    }
    (utf_8_with_strays(bytes), vec![wrong(declared.unwrap_or(UTF_8), "a mixture of UTF-8 and Windows-1252")])
}

fn wrong(declared: &'static Encoding, found: &str) -> Note {
    Note::new("wrong-charset", format!("declared as {}, read as {found}", declared.name()))
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The encoding of a `Content-Type`.
fn charset_of(content_type: &str) -> Option<&'static Encoding> {
    let (_, value) = split_once_ignoring_case(content_type, "charset=")?;
    let label = value.split([';', ',']).next()?.trim().trim_matches(['"', '\'']);
    Encoding::for_label(label.as_bytes())
}

/// The encoding of an XML declaration or an HTML `meta` element.
fn declared_inside(head: &[u8]) -> Option<&'static Encoding> {
    let head: String = head.iter().map(|byte| char::from(*byte)).collect();
    let xml =
        head.find("<?xml").and_then(|start| head[start..].find("?>").map(|end| &head[start..start + end]));
    let label = xml
        .and_then(|declaration| split_once_ignoring_case(declaration, "encoding"))
        .or_else(|| split_once_ignoring_case(&head, "charset"))
        .map(|(_, rest)| rest.trim_start_matches([' ', '=', '"', '\'', '\t', '\n', '\r']))?;
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.:".contains(c))).unwrap_or(label.len());
    Encoding::for_label(&label.as_bytes()[..end])
}

fn split_once_ignoring_case<'t>(text: &'t str, ascii: &str) -> Option<(&'t str, &'t str)> {
    let start =
        text.as_bytes().windows(ascii.len()).position(|part| part.eq_ignore_ascii_case(ascii.as_bytes()))?;
    Some((text.get(..start)?, text.get(start + ascii.len()..)?))
}

/// The web knows no UTF-32, some feeds do.
fn utf_32(bytes: &[u8]) -> Option<String> {
    let big = match bytes {
        [0, 0, 0xfe, 0xff, ..] | [0, 0, 0, b'<', ..] => true,
        [0xff, 0xfe, 0, 0, ..] | [b'<', 0, 0, 0, ..] => false,
        _ => return None,
    };
    let (units, _) = bytes.as_chunks::<4>();
    let scalars =
        units.iter().map(|unit| if big { u32::from_be_bytes(*unit) } else { u32::from_le_bytes(*unit) });
    Some(
        scalars
            .map(|scalar| char::from_u32(scalar).unwrap_or('\u{fffd}'))
            .filter(|c| *c != '\u{feff}')
            .collect(),
    )
}

/// UTF-8 into which somebody pasted other bytes: those are read as Windows-1252.
fn utf_8_with_strays(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_is_meant() {
        let r = |bytes: &[u8], content_type: Option<&str>| {
            let (text, notes) = decode(bytes, content_type);
            let notes: Vec<String> = notes.into_iter().map(|note| note.says).collect();
            (text, notes.join("; "))
        };
        let quiet = |text: &str| (text.to_owned(), String::new());
        assert_eq!(r("Zürich".as_bytes(), None), quiet("Zürich"));
        assert_eq!(r("\u{feff}Zürich".as_bytes(), Some("text/xml; charset=iso-8859-1")), quiet("Zürich"));
        assert_eq!(r(b"Z\xfcrich", Some("text/xml; charset=ISO-8859-1")), quiet("Zürich"));
        assert_eq!(
            r(
                b"<?xml version='1.0' encoding='windows-1251'?><t>\xcc\xee\xf1\xea\xe2\xe0</t>",
                Some("text/xml")
            ),
            quiet("<?xml version='1.0' encoding='windows-1251'?><t>Москва</t>")
        );
        assert_eq!(r(b"<meta charset=\"gbk\">\xb1\xb1\xbe\xa9", None), quiet("<meta charset=\"gbk\">北京"));
        assert_eq!(
            r("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>Zürich".as_bytes(), None),
            (
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>Zürich".to_owned(),
                "declared as windows-1252, read as UTF-8".to_owned()
            )
        );
        assert_eq!(
            r(b"caf\xc3\xa9 \x93quoted\x94", None),
            (
                "café “quoted”".to_owned(),
                "declared as UTF-8, read as a mixture of UTF-8 and Windows-1252".to_owned()
            )
        );
        assert_eq!(r(b"\xff\xfeA\0", None), quiet("A"));
        assert_eq!(r(b"<\0a\0>\0", None), quiet("<a>"));
        assert_eq!(r(b"\0\0\xfe\xff\0\0\0A\0\0\xd8\0", None), quiet("A\u{fffd}"));
        assert_eq!(
            r(b"<?xml version='1.0' encoding='iso-2022-jp'?>\x1b$BF|K\\\x1b(B", None),
            quiet("<?xml version='1.0' encoding='iso-2022-jp'?>日本")
        );
        assert_eq!(r(b"", None), quiet(""));
    }
}
