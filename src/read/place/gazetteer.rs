//! The gazetteer: the place table that comes with the program, and above it the atlas that the operator imported.

use super::atlas::Atlas;
use super::entry::{Entry, Manner, Name, Rank};
use super::table::{self, Table};
use crate::model::{Place, PlacePrecision};
use crate::text::phrases::{Part, parts};
use crate::text::token::tokens;

/// All places with their names. Built once, then only read.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    table: &'static Table,
    atlas: Option<Atlas>,
}

impl Gazetteer {
    /// The table that comes with the program, alone.
    pub fn embedded() -> Gazetteer {
        Gazetteer { table: table::embedded(), atlas: None }
    }

    /// With the places that were imported above those of the table.
    pub fn with(atlas: Atlas) -> Gazetteer {
        Gazetteer { table: table::embedded(), atlas: Some(atlas) }
    }

    /// An entry by its number.
    pub fn entry(&self, entry: u32) -> Entry<'_> {
        match (self.table.entry(entry), &self.atlas) {
            (Some(entry), _) => entry,
            (None, Some(atlas)) => atlas.entry(entry),
            (None, None) => self.table.nowhere(),
        }
    }

    /// All entries of the table: countries, then regions, then places.
    pub fn entries(&self) -> &[Entry<'_>] {
        self.table.entries()
    }

    /// Whether an entry was imported, which its source wants to be told.
    pub fn is_imported(&self, entry: u32) -> bool {
        self.table.entry(entry).is_none()
    }

    /// The ISO 3166-1 alpha-2 code of an entry's country.
    pub fn country_code(&self, entry: &Entry<'_>) -> &str {
        self.table.code(entry.country)
    }

    /// The country of which a place is the capital, in the words that named the capital.
    pub fn country_of_capital(&self, place: &Place) -> Option<Place> {
        let country = self.entry(self.table.capital_of(&place.name)?);
        let code = self.country_code(&country);
        (place.country.as_deref() == Some(code)).then(|| Place {
            name: country.name.to_string(),
            admin1: None,
            country: Some(code.to_owned()),
            lat: Some(f64::from(country.lat)),
            lon: Some(f64::from(country.lon)),
            precision: PlacePrecision::Country,
            quote: place.quote.clone(),
        })
    }

    /// The country of a code.
    pub(super) fn country_with(&self, code: &str) -> Option<u32> {
        self.table.country(code)
    }

    /// The capital of a country, by their entries.
    pub(super) fn seat_of(&self, country: u32) -> Option<u32> {
        self.table.seat_of(country)
    }

    /// What a name may mean, the most populous first; demonyms and acronyms included.
    pub fn find(&self, name: &str) -> Vec<u32> {
        let parts = parts(&tokens(name));
        let mut names = Vec::new();
        self.names_at(&parts, 0, &mut names);
        names.retain(|(end, _)| *end == parts.len());
        let mut found: Vec<u32> = names.into_iter().map(|(_, name)| name.entry).collect();
        found.sort_unstable();
        found.dedup();
        found.sort_by_key(|entry| std::cmp::Reverse(self.entry(*entry).population));
        found
    }

    /// Adds the names that begin at a part, each with the part after its last.
    pub(super) fn names_at(&self, parts: &[Part], start: usize, found: &mut Vec<(usize, Name)>) {
        let from = found.len();
        for (end, names) in self.table.names_at(parts, start) {
            found.extend(names.map(|name| (end, name)));
        }
        let Some(atlas) = &self.atlas else { return };
        let own = from..found.len();
        for (end, names) in atlas.names_at(parts, start) {
            // A hamlet does not stand against a country or its people.
            let mut same = found[own.clone()].iter().filter(|(other, _)| *other == end);
            if !same.any(|(_, name)| self.is_of_a_country(name)) {
                found.extend(names.map(|name| (end, name)));
            }
        }
    }

    fn is_of_a_country(&self, name: &Name) -> bool {
        name.manner == Manner::Demonym || self.entry(name.entry).rank == Rank::Country
    }

    /// Whether one entry lies in another, wider one.
    pub fn is_within(&self, inner: u32, outer: u32) -> bool {
        let (inside, outside) = (self.entry(inner), self.entry(outer));
        inner != outer
            && inside.rank < outside.rank
            && match outside.rank {
                Rank::Country => inside.country == outer,
                Rank::Region => inside.region == Some(outer),
                // There is no third level: a place near a district of the same region lies in it.
                _ => {
                    inside.region.is_some()
                        && inside.region == outside.region
                        && distance_km(&inside, &outside) < 60.0
                }
            }
    }
}

/// Kilometers between two entries, along the surface.
pub fn distance_km(one: &Entry<'_>, other: &Entry<'_>) -> f64 {
    let [lat1, lon1, lat2, lon2] =
        [one.lat, one.lon, other.lat, other.lon].map(|degrees| f64::from(degrees).to_radians());
    let half =
        ((lat2 - lat1) / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * ((lon2 - lon1) / 2.0).sin().powi(2);
    2.0 * 6371.0 * half.sqrt().min(1.0).asin()
}
