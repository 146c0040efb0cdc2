//! The places: `places`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Json;

/// `places`
#[derive(Debug, Subcommand)]
pub enum Places {
    /// Import the towns, regions and names of a GeoNames dump; the file is made in the data folder
    Import(PlacesImport),
    /// What the name of a place means, and why: "San Miguel", or "San Miguel, El Salvador"
    Find(PlacesFind),
}

/// `places import`
#[derive(Debug, Args)]
pub struct PlacesImport {
    /// The folder with cities500.txt (or 1000, 5000, 15000, or allCountries.txt), admin1CodesASCII.txt,
    /// countryInfo.txt, and alternateNamesV2.txt for names in other languages
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

/// `places find`
#[derive(Debug, Args)]
pub struct PlacesFind {
    /// The name, with what it lies in behind commas where that is known
    #[arg(value_name = "NAME")]
    pub name: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}
