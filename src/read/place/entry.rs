//! What a gazetteer holds: places, and the names that they go by.

use crate::model::PlacePrecision;

/// What sort of place an entry is, from a building to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A building, a camp, a quarter, a forest.
    Site,
    /// A city, town or village.
    Town,
    /// A second-level region, and also the town that it is named for.
    Seat,
    /// A second-level region.
    District,
    /// A first-level region.
    Region,
    /// A country or territory.
    Country,
}

impl Rank {
    /// How exactly such a place tells where something was.
    pub fn precision(self) -> PlacePrecision {
        match self {
            Rank::Site => PlacePrecision::Site,
            Rank::Town | Rank::Seat => PlacePrecision::Town,
            Rank::District => PlacePrecision::District,
            Rank::Region => PlacePrecision::Region,
            Rank::Country => PlacePrecision::Country,
        }
    }
}

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry<'g> {
    /// Its usual name in English.
    pub name: &'g str,
    /// What sort of place it is.
    pub rank: Rank,
    /// The entry of its country; its own for a country.
    pub country: u32,
    /// The entry of its first-level region; its own for a region.
    pub region: Option<u32>,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Thousands of inhabitants, roughly; 0 where it is not known, or few.
    pub population: u32,
}

/// How a name means its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A name like others.
    Plain,
    /// Also a word or a person's name: counts only in a place context.
    Doubtful,
    /// Only in upper case.
    Acronym,
    /// The people or the adjective of a country.
    Demonym,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) entry: u32,
    pub(super) manner: Manner,
}
