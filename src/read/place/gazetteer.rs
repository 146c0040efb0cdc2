//! The place table: countries, first-level regions, and the places that news about armed groups
//! speaks of, each with its names.
//!
//! The tables are tab-separated text, embedded, and explained in their first lines. A line that
//! is not understood is left out; a test reads every line.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::model::{Place, PlacePrecision};
use crate::text::fold::fold;
use crate::text::phrases::{Part, Phrases, parts};
use crate::text::token::tokens;

static EMBEDDED: LazyLock<Gazetteer> = LazyLock::new(|| {
    Gazetteer::from_tables(
        include_str!("countries.tsv"),
        include_str!("regions.tsv"),
        include_str!("places.tsv"),
    )
});

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

/// A place of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its usual name in English.
    pub name: Box<str>,
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
    /// Thousands of inhabitants, roughly; 0 where the table has none.
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

/// All places with their names. Built once, then only read.
#[derive(Debug, Default)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    codes: FxHashMap<u32, Box<str>>,
    /// The countries by the names of their capitals.
    capitals: FxHashMap<Box<str>, u32>,
    names: Vec<Name>,
    phrases: Phrases,
}

impl Gazetteer {
    /// The table that comes with the program.
    pub fn embedded() -> &'static Gazetteer {
        &EMBEDDED
    }

    /// Builds the table from its three files' texts; their first lines explain them.
    pub fn from_tables(countries: &str, regions: &str, places: &str) -> Gazetteer {
        let mut builder = Builder::default();
        for columns in lines::<8>(countries) {
            builder.add_country(columns);
        }
        for columns in lines::<5>(regions) {
            builder.add_region(columns);
        }
        for columns in lines::<8>(places) {
            builder.add_place(columns);
        }
        builder.finish()
    }

    /// An entry by its number.
    pub fn entry(&self, entry: u32) -> &Entry {
        &self.entries[entry as usize]
    }

    /// All entries: countries, then regions, then places.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The ISO 3166-1 alpha-2 code of an entry's country.
    pub fn country_code(&self, entry: &Entry) -> &str {
        self.codes.get(&entry.country).map_or("", |code| code)
    }

    /// The country of which a place is the capital, in the words that named the capital.
    pub fn country_of_capital(&self, place: &Place) -> Option<Place> {
        let country = self.entry(*self.capitals.get(place.name.as_str())?);
        let code = self.country_code(country);
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

    /// What a name may mean, the most populous first; demonyms and acronyms included.
    pub fn find(&self, name: &str) -> Vec<&Entry> {
        let parts = parts(&tokens(name));
        let exact = self.phrases.at(&parts, 0).find(|(end, _)| *end == parts.len());
        let mut found: Vec<u32> = exact
            .map(|(_, values)| values.iter().map(|value| self.names[*value as usize].entry).collect())
            .unwrap_or_default();
        found.sort_unstable();
        found.dedup();
        let mut entries: Vec<&Entry> = found.into_iter().map(|entry| self.entry(entry)).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.population));
        entries
    }

    /// The names that begin at a part, the shortest first: the part after the last, and what they may mean.
    pub(super) fn names_at<'a>(
        &'a self,
        parts: &'a [Part],
        start: usize,
    ) -> impl Iterator<Item = (usize, impl Iterator<Item = Name> + 'a)> {
        self.phrases
            .at(parts, start)
            .map(|(end, values)| (end, values.iter().map(|value| self.names[*value as usize])))
    }

    /// Whether one entry lies in another, wider one.
    pub fn is_within(&self, inner: u32, outer: u32) -> bool {
        let (inside, outside) = (self.entry(inner), self.entry(outer));
        inner != outer
            && inside.rank < outside.rank
            && match outside.rank {
                Rank::Country => inside.country == outer,
                Rank::Region => inside.region == Some(outer),
                // The table has no third level: a place near a district of the same region lies in it.
                _ => {
                    inside.region.is_some()
                        && inside.region == outside.region
                        && distance_km(inside, outside) < 60.0
                }
            }
    }
}

/// Kilometers between two entries, along the surface.
pub fn distance_km(one: &Entry, other: &Entry) -> f64 {
    let [lat1, lon1, lat2, lon2] =
        [one.lat, one.lon, other.lat, other.lon].map(|degrees| f64::from(degrees).to_radians());
    let half =
        ((lat2 - lat1) / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * ((lon2 - lon1) / 2.0).sin().powi(2);
    2.0 * 6371.0 * half.sqrt().min(1.0).asin()
}

/// The lines of a table as columns, without comments and without lines that have too few.
pub(super) fn lines<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).filter_map(|line| {
        let mut columns = line.split('\t');
        let mut row = [""; N];
        for column in &mut row {
            *column = columns.next()?;
        }
        Some(row)
    })
}

#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    countries: FxHashMap<Box<str>, u32>,
    capitals: FxHashMap<Box<str>, u32>,
    regions: FxHashMap<(u32, Box<str>), u32>,
    spelled: Vec<(Vec<Part>, Name)>,
}

/// Where names often stand with the article and without it: al-Bab, Bab.
const ARABIC: [&str; 20] = [
    "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY",
    "TN", "YE", "SO",
];

impl Builder {
    fn add_country(&mut self, [code, name, aliases, demonyms, capital, lat, lon, population]: [&str; 8]) {
        let entry = self.entries.len() as u32;
        self.countries.insert(code.into(), entry);
        self.capitals.insert(capital.into(), entry);
        self.push(name, aliases, Rank::Country, (entry, None), [lat, lon, population], false);
        for demonym in demonyms.split('|').filter(|demonym| !demonym.is_empty()) {
            self.name(demonym, entry, Some(Manner::Demonym));
        }
    }

    fn add_region(&mut self, [code, name, aliases, lat, lon]: [&str; 5]) {
        let Some(&country) = self.countries.get(code) else { return };
        let entry = self.entries.len() as u32;
        self.regions.insert((country, plain(name).into()), entry);
        self.push(
            name,
            aliases,
            Rank::Region,
            (country, Some(entry)),
            [lat, lon, "0"],
            ARABIC.contains(&code),
        );
    }

    fn add_place(&mut self, [code, region, rank, name, aliases, lat, lon, population]: [&str; 8]) {
        let Some(&country) = self.countries.get(code) else { return };
        let Some(rank) = rank_of(rank) else { return };
        let region = self.regions.get(&(country, region.into())).copied();
        self.push(name, aliases, rank, (country, region), [lat, lon, population], ARABIC.contains(&code));
    }

    fn push(
        &mut self,
        name: &str,
        aliases: &str,
        rank: Rank,
        (country, region): (u32, Option<u32>),
        [lat, lon, population]: [&str; 3],
        arabic: bool,
    ) {
        let entry = self.entries.len() as u32;
        self.entries.push(Entry {
            name: plain(name).into(),
            rank,
            country,
            region,
            lat: lat.parse().unwrap_or_default(),
            lon: lon.parse().unwrap_or_default(),
            population: population.parse().unwrap_or_default(),
        });
        for name in std::iter::once(name).chain(aliases.split('|')).filter(|name| !name.is_empty()) {
            self.name(name, entry, None);
            if arabic {
                match with_or_without_article(name) {
                    Some(other) if 4 < other.len() => self.name(&other, entry, None),
                    _ => {}
                }
            }
        }
    }

    fn name(&mut self, name: &str, entry: u32, manner: Option<Manner>) {
        let manner = manner.unwrap_or_else(|| manner_of(name));
        self.spelled.push((parts(&tokens(plain(name))), Name { entry, manner }));
    }

    fn finish(self) -> Gazetteer {
        let names = self.spelled.iter().map(|(_, name)| *name).collect();
        let phrases = Phrases::new(
            self.spelled.iter().enumerate().map(|(value, (parts, _))| (parts.as_slice(), value as u32)),
        );
        let codes = self.countries.into_iter().map(|(code, entry)| (entry, code)).collect();
        Gazetteer { entries: self.entries, codes, capitals: self.capitals, names, phrases }
    }
}

/// The name without the mark of doubt.
pub(super) fn plain(name: &str) -> &str {
    name.trim_end_matches('?')
}

pub(super) fn rank_of(word: &str) -> Option<Rank> {
    Some(match word {
        "site" => Rank::Site,
        "town" => Rank::Town,
        "seat" => Rank::Seat,
        "district" => Rank::District,
        _ => return None,
    })
}

fn manner_of(name: &str) -> Manner {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    if name.ends_with('?') {
        Manner::Doubtful
    } else if name.len() <= 6 && letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        Manner::Acronym
    } else {
        Manner::Plain
    }
}

fn with_or_without_article(name: &str) -> Option<String> {
    let folded = fold(plain(name));
    match folded.strip_prefix("al-").or_else(|| folded.strip_prefix("al ")) {
        Some(rest) => Some(format!("{rest}{}", if name.ends_with('?') { "?" } else { "" })),
        None if folded.contains(' ') => None,
        None => Some(format!("al-{folded}{}", if name.ends_with('?') { "?" } else { "" })),
    }
}
