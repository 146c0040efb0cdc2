//! Places as they are told of an incident.

use serde::{Deserialize, Serialize};

/// How exactly a place was told, from a building to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum PlacePrecision {
    Site,
    Town,
    District,
    Region,
    Country,
}

/// A place with the region and country it lies in, as far as the gazetteer knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its usual name; where the gazetteer does not know it, the text's.
    pub name: String,
    /// The first-level region: Moscow Oblast.
    pub admin1: Option<String>,
    /// ISO 3166-1 alpha-2: RU.
    pub country: Option<String>,
    /// Degrees north, −90 to 90.
    pub lat: Option<f64>,
    /// Degrees east, −180 to 180.
    pub lon: Option<f64>,
    /// How exactly the place was told.
    pub precision: PlacePrecision,
    /// The words of the text.
    pub quote: String,
}
