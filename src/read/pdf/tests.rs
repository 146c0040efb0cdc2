//! Files as programs write them, and as nobody should.

use lopdf::content::{Content, Operation};
use lopdf::{Stream, dictionary};
use proptest::prelude::*;

use super::*;

/// A file of some pages, each a list of lines with their place, in Helvetica.
fn file(pages: &[&[(f32, f32, f32, &str)]]) -> Vec<u8> {
    let programs: Vec<Vec<u8>> = pages
        .iter()
        .map(|lines| {
            let mut operations = Vec::new();
            for (x, y, size, words) in *lines {
                operations.push(Operation::new("BT", vec![]));
                operations.push(Operation::new("Tf", vec!["F1".into(), (*size).into()]));
                operations.push(Operation::new("Td", vec![(*x).into(), (*y).into()]));
                operations.push(Operation::new("Tj", vec![Object::string_literal(*words)]));
                operations.push(Operation::new("ET", vec![]));
            }
            Content { operations }.encode().expect("a program")
        })
        .collect();
    written(&programs, |_| {})
}

/// A file of some pages with these programs.
fn written(programs: &[Vec<u8>], more: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let kids: Vec<Object> = programs
        .iter()
        .map(|program| {
            let content = document.add_object(Stream::new(dictionary! {}, program.clone()));
            document
                .add_object(dictionary! {
                    "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
                    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                })
                .into()
        })
        .collect();
    let count = i64::try_from(kids.len()).expect("few pages");
    document.objects.insert(
        tree,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }),
    );
    let catalog = document.add_object(
        dictionary! { "Type" => "Catalog", "Pages" => tree, "Lang" => Object::string_literal("en-GB") },
    );
    document.trailer.set("Root", catalog);
    let info = document.add_object(dictionary! {
        "Title" => Object::string_literal("Microsoft Word - draft 7.doc"),
        "Author" => Object::string_literal("Amina Okafor"),
        "CreationDate" => Object::string_literal("D:20240324080500+03'00'"),
    });
    document.trailer.set("Info", info);
    more(&mut document);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it can be written");
    bytes
}

#[test]
fn a_report_has_title_date_and_paragraphs() {
    let foot = (72.0, 30.0, 8.0, "Mission report, page 1 of 4");
    let first: &[_] = &[
        (72.0, 780.0, 20.0, "Attack on a market"),
        (72.0, 756.0, 20.0, "in Kano State"),
        (72.0, 700.0, 11.0, "At least twelve people were killed and more than thirty were in-"),
        (72.0, 687.0, 11.0, "jured when gunmen attacked a market on Saturday, the"),
        (72.0, 674.0, 11.0, "governor said."),
        (72.0, 648.0, 11.0, "Nobody has claimed the attack. The mission (see annex) went on to"),
        foot,
    ];
    let second: &[_] = &[(72.0, 780.0, 11.0, "say that the market is closed."), foot];
    let rest: &[_] = &[(72.0, 780.0, 11.0, "Nothing else is known."), foot];
    let bytes = file(&[first, second, rest, rest]);
    assert!(is_pdf(&bytes));
    let article = read(&bytes, Some(&Url::parse("https://un.example/r.pdf").expect("a URL")));
    assert_eq!(article.title.as_deref(), Some("Attack on a market in Kano State"));
    assert_eq!(article.authors, ["Amina Okafor"]);
    assert_eq!(article.published, "2024-03-24T05:05:00Z".parse().ok());
    assert_eq!((article.language.as_deref(), article.partial), (Some("en-GB"), false));
    let told = "Attack on a market in Kano State\n\
        At least twelve people were killed and more than thirty were injured when gunmen attacked a market on \
        Saturday, the governor said.\n\
        Nobody has claimed the attack. The mission (see annex) went on to say that the market is closed.\n\
        Nothing else is known.\nNothing else is known.";
    assert_eq!(article.text, told);
    assert!(article.notes.is_empty(), "{:?}", article.notes);
}

#[test]
fn words_are_told_apart_by_the_gaps_between_them() {
    let program = b"BT /F1 10 Tf 72 700 Td [(Nine)-250(dead)20(ly)-300(shots)] TJ 0 -12 Td (and) Tj 60 0 Td (more) Tj ET";
    let article = read(&written(&[program.to_vec()], |_| {}), None);
    assert_eq!(article.text, "Nine deadly shots and more");
}

#[test]
fn a_scan_says_so() {
    let article = read(&written(&[b"q 500 0 0 700 0 0 cm /Im1 Do Q".to_vec()], |_| {}), None);
    assert!(article.partial && article.text.is_empty());
    assert_eq!(article.notes[0].key, "pdf-scan");
}

#[test]
fn what_is_no_pdf_is_told_apart() {
    assert!(is_pdf(b"\xef\xbb\xbf%PDF-1.4\n"));
    assert!(!is_pdf(b"<html><body>%PDF-1.4 is how it begins</body></html>"));
    assert!(!is_pdf(b""));
    let broken = read(b"%PDF-1.7 and nothing else", None);
    assert!(broken.partial && broken.notes[0].says.starts_with("a PDF that cannot be read"));
}

#[test]
fn hostile_files_end_soon() {
    // A form that draws itself, many times over.
    let circle = written(&[b"/X Do ".repeat(10)], |document| {
        let form = document.new_object_id();
        let dictionary = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "Resources" => dictionary! { "XObject" => dictionary! { "X" => form } },
        };
        document.objects.insert(form, Stream::new(dictionary, b"/X Do ".repeat(100)).into());
        for object in document.objects.values_mut() {
            if let Ok(resources) = object.as_dict_mut()
                && resources.has(b"Font")
                && !resources.has(b"Type")
            {
                resources.set("XObject", dictionary! { "X" => form });
            }
        }
    });
    assert!(read(&circle, None).text.is_empty());
    // Nested beyond sense: in the program, and in the file.
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000), b" TJ".to_vec()].concat();
    read(&written(&[deep.clone(), b"q ".repeat(100_000)], |_| {}), None);
    read(
        &[b"%PDF-1.5\n1 0 obj ".to_vec(), deep, b" endobj trailer << /Root 1 0 R >>".to_vec()].concat(),
        None,
    );
    // Unpacked it is a thousand times as long.
    let bomb = read(&written(&[b" ".repeat(60_000_000)], |_| {}), None);
    assert!(bomb.text.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn never_panics_on_broken_files(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20), end in any::<prop::sample::Index>()) {
        let mut bytes = file(&[&[(72.0, 700.0, 11.0, "Nine people were killed.")]]);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        bytes.truncate(bytes.len().div_ceil(2) + end.index(bytes.len() / 2 + 1));
        let _ = read(&bytes, None);
    }
}
