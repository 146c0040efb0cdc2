//! `places import` and `places find`: places beyond the table that comes with the program.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context as _, bail};
use indicatif::ProgressBar;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::args::{Places, PlacesFind, PlacesImport};
use super::out::{self, BOLD, DIM, styled};
use super::{Context, Outcome, progress, settings};
use crate::config::{self, settings::Config};
use crate::edge::files;
use crate::model::{Place, PlacePrecision};
use crate::pipeline::{self, PLACES};
use crate::read::place::atlas::{Builder, Imported};
use crate::read::place::geonames::{self, ATTRIBUTION};
use crate::read::place::{Entry, Gazetteer};
use crate::tell::words::count;
use crate::text::tokenized::Tokenized;

/// The files of a dump that hold towns; the first that is there is taken.
const TOWNS: [&str; 5] =
    ["allCountries.txt", "cities500.txt", "cities1000.txt", "cities5000.txt", "cities15000.txt"];
const REGIONS: &str = "admin1CodesASCII.txt";
const COUNTRIES: &str = "countryInfo.txt";
const NAMES: &str = "alternateNamesV2.txt";

/// Imports a dump, or shows what a name means.
///
/// # Errors
/// Where the configuration is wrong, the dump or the file can't be read or written, or the output fails.
pub fn run(context: &Context<'_>, places: &Places, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    match places {
        Places::Import(options) => import(&context.config()?, options, out),
        Places::Find(options) => {
            let config = settings::load_or_bundled(context.arguments.config.as_deref())?;
            find(&config, options, out)
        }
    }
}

fn import(config: &Config, options: &PlacesImport, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let folder = &options.folder;
    let Some(towns) = TOWNS.iter().map(|name| folder.join(name)).find(|path| files::is_there(path)) else {
        bail!(
            "no towns in {}: there must be one of {} there, unpacked, as GeoNames publishes it",
            folder.display(),
            TOWNS.join(", ")
        );
    };
    let mut builder = Builder::default();
    take(&mut builder, &folder.join(COUNTRIES), geonames::country)?;
    take(&mut builder, &folder.join(REGIONS), geonames::region)?;
    take(&mut builder, &towns, geonames::place)?;
    let names = folder.join(NAMES);
    if files::is_there(&names) {
        add_names(&mut builder, &names)?;
    }
    if builder.is_empty() {
        bail!("no line of {} tells a place", towns.display());
    }
    let places = builder.len();
    let path = config.data.join(PLACES);
    files::publish(&path, builder.finish())
        .with_context(|| format!("{} could not be written", path.display()))?;
    writeln!(out, "{} in {}", count(places, "place", "places"), config::shown(&path).display())?;
    if !files::is_there(&names) {
        writeln!(out, "without {NAMES}: names in other languages are those beside the towns only")?;
    }
    writeln!(out, "they are read from now on; a running service uses them when it is started again")?;
    writeln!(out, "{ATTRIBUTION}")?;
    Ok(Outcome::Done)
}

fn take(builder: &mut Builder, path: &Path, read: fn(&str) -> Option<Imported>) -> anyhow::Result<()> {
    each_line(path, |line| {
        if let Some(place) = read(line) {
            builder.take(place);
        }
    })
}

/// The usual names in English become the names of places; the others are found too.
fn add_names(builder: &mut Builder, path: &Path) -> anyhow::Result<()> {
    let mut places: FxHashMap<u32, &mut Imported> = builder.places().map(|place| (place.id, place)).collect();
    each_line(path, |line| {
        let Some((id, name, is_usual)) = geonames::name(line) else { return };
        let Some(place) = places.get_mut(&id) else { return };
        if is_usual {
            let other = std::mem::replace(&mut place.name, name.to_owned());
            place.names.push(other);
        } else {
            place.names.push(name.to_owned());
        }
    })
}

/// Hands over the lines of a file, with a bar that shows how far it is.
fn each_line(path: &Path, mut take: impl FnMut(&str)) -> anyhow::Result<()> {
    let missing = || format!("{} could not be read", path.display());
    let bar: ProgressBar = progress::bar("");
    bar.set_message(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
    bar.set_length(files::size(path).with_context(missing)?);
    let mut lines = files::lines(&path.to_string_lossy()).with_context(missing)?;
    let mut line = String::new();
    loop {
        line.clear();
        let read = lines.read_line(&mut line).with_context(missing)?;
        if read == 0 {
            break;
        }
        bar.inc(read as u64);
        take(line.trim_end_matches(['\r', '\n']));
    }
    bar.finish_and_clear();
    Ok(())
}

/// A place that a name can mean, for programs.
#[derive(Serialize)]
struct PlaceJson<'a> {
    name: &'a str,
    precision: PlacePrecision,
    region: Option<&'a str>,
    country: &'a str,
    lat: f32,
    lon: f32,
    /// Thousands.
    population: u32,
    imported: bool,
}

fn find(config: &Config, options: &PlacesFind, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let reader = pipeline::reader(config);
    let gazetteer = reader.gazetteer();
    // As an article would say it, so that what stands behind a comma settles what stands before.
    let told = format!("It happened in {}.", options.name);
    let found = gazetteer.places(&Tokenized::new(&told), &[]).into_iter().next();
    let first = options.name.split(',').next().unwrap_or_default().trim();
    let meant = gazetteer.find(first);
    if options.output.json {
        let places: Vec<PlaceJson<'_>> = meant.iter().map(|entry| shown(gazetteer, *entry)).collect();
        out::json(out, &serde_json::json!({ "read": found.map(|found| found.place), "places": places }))?;
        return Ok(Outcome::from(!meant.is_empty()));
    }
    match &found {
        Some(found) if !meant.is_empty() => {
            let place = &found.place;
            let around = [place.admin1.as_deref(), place.country.as_deref()];
            let around: Vec<&str> =
                around.into_iter().flatten().filter(|around| *around != place.name).collect();
            let comma = if around.is_empty() { "" } else { ", " };
            writeln!(out, "{}{comma}{}", styled(BOLD, &place.name), around.join(", "))?;
            let why = match (found.wider.is_empty(), meant.len()) {
                (_, 1) => "the only place of that name",
                (false, _) => "by what it is said to lie in",
                (true, _) if is_entry(gazetteer, place, meant[0]) => {
                    "the largest; in an article, what else it speaks of comes first"
                }
                (true, _) => "what an article means that says no more; what else it speaks of comes first",
            };
            writeln!(out, "  {}", styled(DIM, why))?;
        }
        _ => {
            writeln!(out, "no place is known by the name of {first}")?;
            if !files::is_there(&config.data.join(PLACES)) {
                writeln!(out, "`wirewatch places import` adds those of a GeoNames dump")?;
            }
            return Ok(Outcome::Failed);
        }
    }
    let row = |entry: &u32| {
        let place = shown(gazetteer, *entry);
        let around: Vec<&str> = place.region.into_iter().chain([place.country]).collect();
        vec![
            place.name.to_owned(),
            sort(place.precision).to_owned(),
            around.join(", "),
            format!("{:.2} {:.2}", place.lat, place.lon),
            if place.population == 0 { String::new() } else { people(place.population) },
        ]
    };
    out::table(
        out,
        &["name", "what", "in", "north, east", "people"],
        &["north, east"],
        &meant.iter().map(row).collect::<Vec<_>>(),
    )?;
    if meant.iter().any(|entry| gazetteer.is_imported(*entry)) {
        writeln!(out, "{}", styled(DIM, ATTRIBUTION))?;
    }
    Ok(Outcome::Done)
}

/// Whether that is the place of an entry.
fn is_entry(gazetteer: &Gazetteer, place: &Place, entry: u32) -> bool {
    let known = gazetteer.entry(entry);
    let near =
        |told: Option<f64>, degrees: f32| told.is_some_and(|told| (told - f64::from(degrees)).abs() < 0.01);
    place.name == known.name && near(place.lat, known.lat) && near(place.lon, known.lon)
}

/// So many thousands of people.
fn people(thousands: u32) -> String {
    match thousands {
        ..1000 => format!("{thousands} thousand"),
        _ => format!("{:.1} million", f64::from(thousands) / 1000.0).replace(".0 ", " "),
    }
}

fn sort(precision: PlacePrecision) -> &'static str {
    match precision {
        PlacePrecision::Site => "site",
        PlacePrecision::Town => "town",
        PlacePrecision::District => "district",
        PlacePrecision::Region => "region",
        PlacePrecision::Country => "country",
    }
}

fn shown(gazetteer: &Gazetteer, entry: u32) -> PlaceJson<'_> {
    let Entry { name, rank, region, lat, lon, population, .. } = gazetteer.entry(entry);
    let region = region.filter(|region| *region != entry).map(|region| gazetteer.entry(region).name);
    PlaceJson {
        name,
        precision: rank.precision(),
        region,
        country: gazetteer.country_code(&gazetteer.entry(entry)),
        lat,
        lon,
        population,
        imported: gazetteer.is_imported(entry),
    }
}
