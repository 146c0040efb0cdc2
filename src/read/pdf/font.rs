//! A page's fonts: which letters its bytes mean, and how wide they are.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::{dictionary, resolved};

/// No table of letters may be larger when it is unpacked. Bytes.
const LARGEST_TABLE: usize = 1_000_000;
/// What a letter takes where the font does not say so, in thousandths of the font's size.
const USUAL_WIDTH: f64 = 500.0;
/// More widths than this are left out.
const MOST_WIDTHS: usize = 70_000;

/// A font.
pub(super) struct Font<'d> {
    encoding: Option<Encoding<'d>>,
    widths: HashMap<u16, f64>,
    usual: f64,
    /// Whether a letter is two bytes.
    is_wide: bool,
}

impl<'d> Font<'d> {
    /// Reads a font's dictionary.
    pub(super) fn read(document: &'d Document, font: &'d Dictionary) -> Font<'d> {
        let encoding = font.get_font_encoding_with_limit(document, LARGEST_TABLE).ok();
        let is_wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let below = || {
            let fonts = resolved(document, font.get(b"DescendantFonts").ok()?)?.as_array().ok()?;
            dictionary(document, fonts.first()?)
        };
        let (widths, usual) = match below().filter(|_| is_wide) {
            Some(below) => (wide(document, below), number(below.get(b"DW").ok()).unwrap_or(1000.0)),
            None => (narrow(document, font), USUAL_WIDTH),
        };
        Font { encoding, widths, usual, is_wide }
    }

    /// What some bytes say.
    pub(super) fn words(&self, bytes: &[u8]) -> String {
        let known = self.encoding.as_ref().and_then(|encoding| encoding.bytes_to_string(bytes).ok());
        // A font that does not say what its letters mean mostly means those of Latin.
        let words = known.unwrap_or_else(|| match self.is_wide {
            true => String::new(),
            false => bytes.iter().map(|byte| char::from(*byte)).collect(),
        });
        words
            .chars()
            .filter_map(clean)
            .collect::<String>()
            .replace('ﬁ', "fi")
            .replace('ﬂ', "fl")
            .replace('ﬀ', "ff")
    }

    /// How far some bytes go on, in thousandths of the font's size, and how many letters and spaces they are.
    pub(super) fn advance(&self, bytes: &[u8]) -> (f64, usize, usize) {
        let width = |code: u16| self.widths.get(&code).copied().unwrap_or(self.usual);
        if self.is_wide {
            let codes = bytes.chunks(2).map(|pair| match pair {
                [high, low] => u16::from_be_bytes([*high, *low]),
                _ => u16::from(pair[0]),
            });
            return (codes.map(width).sum(), bytes.len().div_ceil(2), 0);
        }
        let spaces = bytes.iter().filter(|byte| **byte == b' ').count();
        (bytes.iter().map(|byte| width(u16::from(*byte))).sum(), bytes.len(), spaces)
    }
}

/// A letter as it is kept: control characters and what has no meaning are left out, soft hyphens too.
fn clean(letter: char) -> Option<char> {
    match letter {
        '\u{ad}' | '\u{fffd}' | '\u{feff}' | '\u{200b}' => None,
        '\u{a0}' | '\t' => Some(' '),
        _ if letter.is_control() => None,
        _ => Some(letter),
    }
}

/// `Widths`, from `FirstChar` on.
fn narrow(document: &Document, font: &Dictionary) -> HashMap<u16, f64> {
    let first = number(font.get(b"FirstChar").ok()).unwrap_or(0.0);
    let widths = font.get(b"Widths").ok().and_then(|widths| resolved(document, widths)?.as_array().ok());
    let widths = widths.into_iter().flatten().take(256).enumerate();
    let at = |place: usize| u16::try_from(first as i64 + i64::try_from(place).ok()?).ok();
    widths
        .filter_map(|(place, width)| Some((at(place)?, number(resolved(document, width))?)))
        .filter(|(_, width)| 0.0 < *width)
        .collect()
}

/// `W`: a code and the widths from there on, or two codes and the width of all between.
fn wide(document: &Document, font: &Dictionary) -> HashMap<u16, f64> {
    let mut widths = HashMap::new();
    let Some(listed) = font.get(b"W").ok().and_then(|listed| resolved(document, listed)?.as_array().ok())
    else {
        return widths;
    };
    let mut rest = listed.as_slice();
    while let [first, second, more @ ..] = rest {
        let code = |object: &Object| u16::try_from(number(Some(object))? as i64).ok();
        let Some(from) = code(first) else { break };
        rest = more;
        if let Some(each) = resolved(document, second).and_then(|second| second.as_array().ok()) {
            let codes = from..=u16::MAX;
            widths.extend(codes.zip(each).filter_map(|(code, width)| Some((code, number(Some(width))?))));
        } else if let (Some(to), [width, more @ ..]) = (code(second), rest)
            && let Some(width) = number(Some(width))
        {
            widths.extend((from..=to).map(|code| (code, width)));
            rest = more;
        }
        if MOST_WIDTHS < widths.len() {
            break;
        }
    }
    widths
}

/// A number of either kind.
pub(super) fn number(object: Option<&Object>) -> Option<f64> {
    match object? {
        Object::Integer(number) => Some(*number as f64),
        Object::Real(number) => Some(f64::from(*number)),
        _ => None,
    }
    .filter(|number| number.is_finite())
}
