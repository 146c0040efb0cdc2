//! Every line of the place table: known country and region, coordinates that can be, no duplicates.

use std::collections::HashSet;

use wirewatch::read::place::{Entry, Gazetteer, Rank, distance_km};

const COUNTRIES: &str = include_str!("../src/read/place/countries.tsv");
const REGIONS: &str = include_str!("../src/read/place/regions.tsv");
const PLACES: &str = include_str!("../src/read/place/places.tsv");

/// The lines of a table as columns, comments left out.
fn lines(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn is_on_earth(lat: &str, lon: &str) -> bool {
    let (lat, lon): (f64, f64) = (lat.parse().expect("degrees north"), lon.parse().expect("degrees east"));
    (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)
}

#[test]
fn every_line_of_the_table_is_right() {
    let mut codes = HashSet::new();
    for line in lines(COUNTRIES) {
        let [code, name, _, _, _, lat, lon, population] = line[..] else { panic!("eight columns: {line:?}") };
        assert!(code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()), "{line:?}");
        assert!(codes.insert(code), "a second {code}");
        assert!(!name.is_empty() && is_on_earth(lat, lon) && population.parse::<u32>().is_ok(), "{line:?}");
    }
    assert!(250 <= codes.len(), "{} countries", codes.len());

    let mut regions = HashSet::new();
    for line in lines(REGIONS) {
        let [code, name, _, lat, lon] = line[..] else { panic!("five columns: {line:?}") };
        assert!(codes.contains(code), "no such country: {line:?}");
        assert!(regions.insert((code, name.trim_end_matches('?'))), "a second {line:?}");
        assert!(is_on_earth(lat, lon), "{line:?}");
    }

    let mut places = HashSet::new();
    for line in lines(PLACES) {
        let [code, region, kind, name, _, lat, lon, population] = line[..] else {
            panic!("eight columns: {line:?}")
        };
        assert!(codes.contains(code), "no such country: {line:?}");
        assert!(region.is_empty() || regions.contains(&(code, region)), "no such region: {line:?}");
        assert!(["town", "district", "seat", "site"].contains(&kind), "{line:?}");
        assert!(is_on_earth(lat, lon) && population.parse::<u32>().is_ok(), "{line:?}");
        assert!(places.insert((code, region, kind, name)), "a second {line:?}");
    }
    assert!(4_000 <= places.len(), "{} places", places.len());

    let read = Gazetteer::embedded().entries().len();
    assert_eq!(read, codes.len() + regions.len() + places.len(), "lines that the program does not read");
}

/// A digit typed wrong moves a place out of its region.
#[test]
fn every_place_lies_about_where_its_region_lies() {
    let gazetteer = Gazetteer::embedded();
    let far: Vec<String> = gazetteer
        .entries()
        .iter()
        .filter_map(|entry| {
            let around: Entry<'_> = gazetteer.entry(entry.region.unwrap_or(entry.country));
            let allowed = match (entry.rank, gazetteer.country_code(entry)) {
                (Rank::Country, _) => return None,
                // Overseas regions, and countries as wide as a continent.
                (_, "US" | "RU" | "CA" | "CN" | "AU" | "BR" | "FR" | "ID" | "EC" | "CL" | "SJ" | "KI") => {
                    4_500.0
                }
                (Rank::Region, _) => 1_600.0,
                (_, _) if entry.region.is_none() => 1_400.0,
                (
                    _,
                    "PK" | "IR" | "IN" | "ET" | "CO" | "DZ" | "ML" | "NE" | "LY" | "SD" | "TD" | "SA" | "EG"
                    | "MR" | "ES" | "UA" | "YE",
                ) => 600.0,
                (_, _) => 380.0,
            };
            let distance = distance_km(entry, &around);
            (allowed < distance).then(|| format!("{} is {distance:.0} km from {}", entry.name, around.name))
        })
        .collect();
    assert!(far.is_empty(), "{}", far.join("\n"));
}

#[test]
fn every_country_has_its_capital() {
    let gazetteer = Gazetteer::embedded();
    // Capitals that bear their country's name are found as the country.
    let without: Vec<&str> = lines(COUNTRIES)
        .filter(|line| {
            let capital = gazetteer.find(line[4]);
            100 < line[7].parse::<u32>().unwrap_or_default()
                && !capital.iter().any(|entry| gazetteer.country_code(&gazetteer.entry(*entry)) == line[0])
        })
        .map(|line| line[1])
        .collect();
    assert!(without.len() < 40, "{without:?}");
}
