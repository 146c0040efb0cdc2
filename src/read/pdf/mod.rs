//! PDF files with a text layer: reports of the United Nations, statements of ministries. Scans have none, and say so.
//!
//! `lopdf` parses the file; what stands where on a page is found by `content` and put into paragraphs by `layout`.

mod content;
mod font;
mod layout;

use std::cell::Cell;
use std::panic::{catch_unwind, resume_unwind};

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use lopdf::{Dictionary, Document, LoadOptions, Object};
use url::Url;

use crate::model::{Article, Note};

/// What PDF files begin with; some have a little before it.
const START: &[u8] = b"%PDF-";
/// In so many bytes.
const HEAD: usize = 1024;
/// More pages are a book: its beginning is read.
const MOST_PAGES: usize = 150;
/// No part of a file may be larger when it is unpacked. Bytes.
const LARGEST_PART: usize = 4_000_000;
/// A file of more objects is no text. Each is small, and they are held in memory.
const MOST_OBJECTS: usize = 400_000;
/// So much text is read. Bytes.
const LONGEST: usize = 600_000;

/// Whether a file is a PDF, whatever its server calls it.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let text = head.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    // A page that shows what such a file looks like is none.
    head[text..].first() != Some(&b'<') && head.windows(START.len()).any(|window| window == START)
}

/// Reads a PDF. What has no text, or cannot be read, is an article without one and a note.
pub fn read(bytes: &[u8], address: Option<&Url>) -> Article {
    let mut article = Article { url: address.map(Url::to_string), partial: true, ..Article::default() };
    // A hostile file may find a fault in the parser; it is one more that cannot be read.
    match catch_unwind(|| text(bytes)) {
        Ok(Ok(found)) => {
            article.title = found.title;
            article.authors = found.authors;
            article.language = found.language;
            article.published = found.published.map(|(published, _)| published);
            article.published_day = found.published.map(|(_, day)| day);
            article.partial = found.text.is_empty();
            article.text = found.text;
            article.notes = found.notes;
            if article.partial {
                let says = "a PDF without a text layer: a scan, which nobody has read into text";
                article.notes.push(Note::new("pdf-scan", says));
            }
        }
        Ok(Err(why)) => article.notes.push(Note::new("pdf", format!("a PDF that cannot be read: {why}"))),
        Err(_) => article.notes.push(Note::new("pdf", "a PDF that cannot be read: its parser gave up")),
    }
    article
}

/// What was found in a file.
#[derive(Default)]
struct Found {
    title: Option<String>,
    authors: Vec<String>,
    language: Option<String>,
    published: Option<(jiff::Timestamp, jiff::civil::Date)>,
    text: String,
    notes: Vec<Note>,
}

fn text(bytes: &[u8]) -> Result<Found, lopdf::Error> {
    let document = load(bytes)?;
    let mut found = Found::default();
    let mut pages = Vec::new();
    let mut room = content::Room::default();
    let mut is_whole = true;
    for (number, page) in document.page_iter().enumerate() {
        if MOST_PAGES <= number || room.is_used_up() {
            is_whole = false;
            break;
        }
        pages.push(content::runs(&document, page, &mut room));
    }
    let laid = layout::paragraphs(pages);
    found.text = crate::read::plain::cut(&laid.text, LONGEST).to_owned();
    if !is_whole || found.text.len() < laid.text.len() {
        found.notes.push(Note::new("pdf-long", "a very long PDF: its beginning was read"));
    }
    let info = document.trailer.get(b"Info").ok().and_then(|info| dictionary(&document, info));
    let said = |key: &[u8]| info.and_then(|info| words(&document, info, key));
    found.title = said(b"Title").filter(|title| is_title(title)).or(laid.headline);
    found.authors = said(b"Author").filter(|author| is_name(author)).into_iter().collect();
    found.published = said(b"CreationDate").and_then(|date| time(&date));
    found.language = document.catalog().ok().and_then(|catalog| words(&document, catalog, b"Lang"));
    Ok(found)
}

thread_local! {
    /// How many more objects the file that is loaded may have.
    static OBJECTS: Cell<usize> = const { Cell::new(0) };
}

/// A file that has more objects than are held in memory.
struct TooManyObjects;

fn load(bytes: &[u8]) -> Result<Document, lopdf::Error> {
    OBJECTS.set(MOST_OBJECTS);
    let options = LoadOptions {
        filter: Some(|id, object| {
            let left = OBJECTS.get();
            if left == 0 {
                // The parser has no other way out in the middle.
                resume_unwind(Box::new(TooManyObjects));
            }
            OBJECTS.set(left - 1);
            Some((id, object.clone()))
        }),
        ..LoadOptions::with_max_decompressed_size(LARGEST_PART)
    };
    Document::load_mem_with_options(bytes, options)
}

/// A dictionary, also where it stands elsewhere.
fn dictionary<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    resolved(document, object)?.as_dict().ok()
}

/// What an object is, also where it stands elsewhere.
fn resolved<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

/// A text of a dictionary, in one line.
fn words(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let said = lopdf::decode_text_string(resolved(document, dictionary.get(key).ok()?)?).ok()?;
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(said).filter(|said| !said.is_empty() && !said.chars().any(char::is_control))
}

/// Programs write the name of the file, or their own, where the title should stand.
fn is_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    let is_file = [".doc", ".docx", ".pdf", ".indd", ".qxd", ".odt", ".rtf", ".pptx", ".xlsx", ".pub"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    let is_program = ["microsoft word", "untitled", "powerpoint presentation", "document1", "slide 1"]
        .iter()
        .any(|start| lower.starts_with(start));
    !is_file && !is_program && title.contains(' ') && title.chars().count() < 300
}

/// A person's name has two parts and no digits; accounts of an office do not.
fn is_name(author: &str) -> bool {
    author.contains(' ')
        && author.len() < 80
        && !author.chars().any(|c| c.is_ascii_digit() || c == '@' || c == '\\')
}

/// `D:20240324080500+03'00'`, of which all behind the day may be missing.
fn time(said: &str) -> Option<(jiff::Timestamp, jiff::civil::Date)> {
    let said = said.trim_start_matches("D:");
    let number = |from: usize, length: usize| said.get(from..from + length)?.parse::<i8>().ok();
    let year: i16 = said.get(..4)?.parse().ok()?;
    let (month, day) = (number(4, 2)?, number(6, 2)?);
    let (hour, minute, second) =
        (number(8, 2).unwrap_or(0), number(10, 2).unwrap_or(0), number(12, 2).unwrap_or(0));
    let local = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    let sign = match said.as_bytes().get(14) {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => 0,
    };
    let minutes = i32::from(number(15, 2).unwrap_or(0)) * 60 + i32::from(number(18, 2).unwrap_or(0));
    let offset = Offset::from_seconds(sign * minutes * 60).ok()?;
    let time = local.to_zoned(TimeZone::fixed(offset)).ok()?.timestamp();
    Some((time, local.date()))
}

#[cfg(test)]
mod tests;
