//! The place table that comes with the program: countries, first-level regions, and the places that news about armed
//! groups speaks of, each with its names.
//!
//! The tables are tab-separated text, embedded, and explained in their first lines. A line that
//! is not understood is left out; a test reads every line.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::entry::{Entry, Manner, Name, Rank};
use crate::text::fold::fold;
use crate::text::phrases::{Part, Phrases, parts};
use crate::text::token::tokens;

static EMBEDDED: LazyLock<Table> = LazyLock::new(|| {
    Table::from_texts(include_str!("countries.tsv"), include_str!("regions.tsv"), include_str!("places.tsv"))
});

/// The places of the table with their names.
#[derive(Debug, Default)]
pub(super) struct Table {
    entries: Vec<Entry<'static>>,
    /// The countries by their codes, and the other way round.
    countries: FxHashMap<&'static str, u32>,
    codes: FxHashMap<u32, &'static str>,
    /// The countries by the names of their capitals.
    capitals: FxHashMap<&'static str, u32>,
    /// The capitals themselves, by their countries.
    seats: FxHashMap<u32, u32>,
    names: Vec<Name>,
    phrases: Phrases,
}

/// The table that comes with the program.
pub(super) fn embedded() -> &'static Table {
    &EMBEDDED
}

impl Table {
    /// Builds the table from its three files' texts; their first lines explain them.
    fn from_texts(countries: &'static str, regions: &'static str, places: &'static str) -> Table {
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

    pub(super) fn entry(&self, entry: u32) -> Option<Entry<'static>> {
        self.entries.get(entry as usize).copied()
    }

    pub(super) fn entries(&self) -> &[Entry<'static>] {
        &self.entries
    }

    /// What stands for an entry that is in no table.
    pub(super) fn nowhere(&self) -> Entry<'static> {
        let (rank, country) = (Rank::Site, u32::MAX);
        Entry { name: "", rank, country, region: None, lat: 0.0, lon: 0.0, population: 0 }
    }

    /// The code of a country; empty where the entry is none.
    pub(super) fn code(&self, country: u32) -> &'static str {
        self.codes.get(&country).copied().unwrap_or_default()
    }

    /// The country of a code.
    pub(super) fn country(&self, code: &str) -> Option<u32> {
        self.countries.get(code).copied()
    }

    /// The country of which a place of this name is the capital.
    pub(super) fn capital_of(&self, name: &str) -> Option<u32> {
        self.capitals.get(name).copied()
    }

    /// The entries of a usual name: the country alone, where it is one's; `GE:Georgia` is the one of that code.
    pub(super) fn called(&self, name: &str) -> Vec<u32> {
        let (code, name) = name.split_once(':').map_or((None, name), |(code, name)| (Some(code), name));
        let country = code.and_then(|code| self.country(code));
        let meant = self.entries.iter().zip(0..).filter(|(entry, _)| entry.name == name);
        let meant = meant.filter(|(entry, _)| code.is_none() || Some(entry.country) == country);
        let entries: Vec<(Rank, u32)> = meant.map(|(entry, index)| (entry.rank, index)).collect();
        let has_country = entries.iter().any(|(rank, _)| *rank == Rank::Country);
        let is_meant = |(rank, _): &(Rank, u32)| !has_country || *rank == Rank::Country;
        entries.into_iter().filter(is_meant).map(|(_, index)| index).collect()
    }

    /// The capital of a country.
    pub(super) fn seat_of(&self, country: u32) -> Option<u32> {
        self.seats.get(&country).copied()
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
}

/// The lines of a table as columns, without comments and without lines that have too few.
fn lines<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
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
    entries: Vec<Entry<'static>>,
    countries: FxHashMap<&'static str, u32>,
    capitals: FxHashMap<&'static str, u32>,
    regions: FxHashMap<(u32, &'static str), u32>,
    spelled: Vec<(Vec<Part>, Name)>,
}

/// Where names often stand with the article and without it: al-Bab, Bab.
const ARABIC: [&str; 20] = [
    "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY",
    "TN", "YE", "SO",
];

impl Builder {
    fn add_country(
        &mut self,
        [code, name, aliases, demonyms, capital, lat, lon, population]: [&'static str; 8],
    ) {
        let entry = self.entries.len() as u32;
        self.countries.insert(code, entry);
        self.capitals.insert(capital, entry);
        self.push(name, aliases, Rank::Country, (entry, None), [lat, lon, population], false);
        for demonym in demonyms.split('|').filter(|demonym| !demonym.is_empty()) {
            self.name(demonym, entry, Some(Manner::Demonym));
        }
    }

    fn add_region(&mut self, [code, name, aliases, lat, lon]: [&'static str; 5]) {
        let Some(&country) = self.countries.get(code) else { return };
        let entry = self.entries.len() as u32;
        self.regions.insert((country, plain(name)), entry);
        self.push(
            name,
            aliases,
            Rank::Region,
            (country, Some(entry)),
            [lat, lon, "0"],
            ARABIC.contains(&code),
        );
    }

    fn add_place(&mut self, [code, region, rank, name, aliases, lat, lon, population]: [&'static str; 8]) {
        let Some(&country) = self.countries.get(code) else { return };
        let Some(rank) = rank_of(rank) else { return };
        let region = self.regions.get(&(country, region)).copied();
        self.push(name, aliases, rank, (country, region), [lat, lon, population], ARABIC.contains(&code));
    }

    fn push(
        &mut self,
        name: &'static str,
        aliases: &str,
        rank: Rank,
        (country, region): (u32, Option<u32>),
        [lat, lon, population]: [&str; 3],
        arabic: bool,
    ) {
        let entry = self.entries.len() as u32;
        self.entries.push(Entry {
            name: plain(name),
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

    fn finish(self) -> Table {
        let names = self.spelled.iter().map(|(_, name)| *name).collect();
        let phrases = Phrases::new(
            self.spelled.iter().enumerate().map(|(value, (parts, _))| (parts.as_slice(), value as u32)),
        );
        let codes = self.countries.iter().map(|(code, entry)| (*entry, *code)).collect();
        let is_seat = |entry: &Entry| {
            matches!(entry.rank, Rank::Town | Rank::Seat)
                && self.capitals.get(entry.name) == Some(&entry.country)
        };
        let places = self.entries.iter().enumerate().filter(|(_, entry)| is_seat(entry));
        let seats = places.map(|(place, entry)| (entry.country, place as u32)).collect();
        Table {
            entries: self.entries,
            countries: self.countries,
            codes,
            capitals: self.capitals,
            seats,
            names,
            phrases,
        }
    }
}

/// The name without the mark of doubt.
pub(super) fn plain(name: &str) -> &str {
    name.trim_end_matches('?')
}

fn rank_of(word: &str) -> Option<Rank> {
    Some(match word {
        "site" => Rank::Site,
        "town" => Rank::Town,
        "seat" => Rank::Seat,
        "district" => Rank::District,
        _ => return None,
    })
}

pub(super) fn manner_of(name: &str) -> Manner {
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
