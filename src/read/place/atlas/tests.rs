//! Imported places beside those of the table, and files that are damaged.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::super::Gazetteer;
use super::*;
use crate::text::tokenized::Tokenized;

fn place(
    id: u32,
    name: &str,
    names: &[&str],
    rank: Rank,
    region: &str,
    at: (f32, f32),
    population: u32,
) -> Imported {
    Imported {
        id,
        name: name.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        rank,
        country: region[..2].to_owned(),
        region: region.to_owned(),
        lat: at.0,
        lon: at.1,
        population,
    }
}

/// Invented towns in a real country, and one in none.
fn bytes() -> Vec<u8> {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(build);
    BYTES.clone()
}

fn build() -> Vec<u8> {
    let mut builder = Builder::default();
    for place in [
        place(1, "Iceland", &["Исландия"], Rank::Country, "IS", (0.0, 0.0), 0),
        place(2, "Capital Region", &["Höfuðborgarsvæðið"], Rank::Region, "IS.39", (0.0, 0.0), 0),
        place(3, "Vorkuta Nova", &[], Rank::Region, "IS.77", (0.0, 0.0), 0),
        place(4, "Quellmar", &["Квельмар", "Quellmaria"], Rank::Town, "IS.39", (64.1, -21.8), 240),
        place(5, "Quellmar", &[], Rank::Town, "IS.77", (65.7, -18.1), 3),
        place(6, "Osterby", &[], Rank::Town, "IS.77", (65.6, -18.2), 1),
        place(7, "Reykjavik", &["Rejkjavik"], Rank::Town, "IS.39", (64.14, -21.9), 130),
        place(8, "Nowhere", &[], Rank::Town, "ZZ.01", (0.0, 0.0), 300),
    ] {
        builder.take(place);
    }
    builder.finish()
}

fn read(text: &str) -> Vec<String> {
    let gazetteer = Gazetteer::with(Atlas::new(Arc::new(bytes())).expect("an atlas"));
    let found = gazetteer.places(&Tokenized::new(text), &[]);
    found
        .iter()
        .map(|found| {
            let place = &found.place;
            let around = [place.admin1.as_deref(), place.country.as_deref()];
            let around: Vec<&str> = around.into_iter().flatten().collect();
            format!("{} in {}", place.name, around.join(", "))
        })
        .collect()
}

#[test]
fn imported_places_are_read_like_others() {
    let r = |text: &str, expected: &[&str]| assert_eq!(read(text), expected, "{text}");
    r("Five people were killed in Quellmar.", &["Quellmar in Capital Region, IS"]);
    r("Five people were killed in Quellmaria.", &["Quellmar in Capital Region, IS"]);
    r("Quellmar was quiet.", &["Quellmar in Capital Region, IS"]);
    // What stands behind the comma decides, whether the table knows it or the atlas alone.
    r("Five died in Quellmar, Vorkuta Nova.", &["Quellmar in Vorkuta Nova, IS"]);
    r("Five died in Osterby, Iceland.", &["Osterby in Vorkuta Nova, IS"]);
    // A small town's name counts only where the text says that it is a place.
    r("Osterby said that five died.", &[]);
    r("Five died in Osterby.", &["Osterby in Vorkuta Nova, IS"]);
    // What the table knows stays one place.
    r("Five died in Reykjavik.", &["Reykjavík in IS"]);
}

#[test]
fn what_the_table_has_too_is_the_same() {
    let gazetteer = Gazetteer::with(Atlas::new(Arc::new(bytes())).expect("an atlas"));
    let [country] = gazetteer.find("Исландия")[..] else { panic!("one country") };
    assert_eq!(gazetteer.find("Iceland"), [country]);
    assert!(!gazetteer.is_imported(country));
    let quellmar = gazetteer.find("Quellmar");
    assert_eq!(quellmar.len(), 2);
    assert!(quellmar.iter().all(|entry| gazetteer.is_imported(*entry)));
    assert_eq!(gazetteer.entry(quellmar[0]).population, 240, "the largest comes first");
    assert!(gazetteer.is_within(quellmar[0], country));
    assert_eq!(gazetteer.find("Reykjavik").len(), 1, "its own name is not taken twice");
    assert_eq!(gazetteer.find("Rejkjavik").len(), 1);
}

#[test]
fn a_file_that_is_no_atlas_is_told() {
    let r = |bytes: Vec<u8>| Atlas::new(Arc::new(bytes)).err();
    assert_eq!(r(b"<html>".to_vec()), Some(AtlasError::Other));
    assert_eq!(r(bytes()[..40].to_vec()), Some(AtlasError::Cut));
    let whole = bytes();
    assert_eq!(r(whole[..whole.len() - 1].to_vec()), Some(AtlasError::Cut));
    let mut other = bytes();
    other[8] = 9;
    assert_eq!(r(other), Some(AtlasError::Version));
    assert_eq!(r(bytes()), None);
}

proptest! {
    #[test]
    fn a_damaged_file_never_panics(damage in prop::collection::vec((0_usize..4_096, any::<u8>()), 1..40)) {
        let mut bytes = bytes();
        let length = bytes.len();
        for (at, byte) in damage {
            bytes[at % length] = byte;
        }
        if let Ok(atlas) = Atlas::new(Arc::new(bytes)) {
            let gazetteer = Gazetteer::with(atlas);
            let text = "Quellmar, Vorkuta Nova, and Osterby in Iceland near Reykjavik.";
            gazetteer.places(&Tokenized::new(text), &[]);
        }
    }
}
