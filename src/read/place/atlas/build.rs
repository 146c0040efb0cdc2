//! Making an atlas: the places of a dump become one file.

use rustc_hash::FxHashMap;

use super::{ENTRY, FORMAT, HEADER, HIGHEST_BIT, MAGIC, NO_REGION, RANKS, SLOT, VALUE, probe, slot};
use crate::read::place::entry::{Entry, Rank};
use crate::read::place::gazetteer::{Gazetteer, distance_km};
use crate::text::phrases::{parts, prefixes};
use crate::text::token::tokens;

/// From so many thousand people on a town's name counts without words that say that it is a place.
const WELL_KNOWN: u32 = 100;
/// The same place in the table and in the dump lies no further apart than this.
const SAME_PLACE_KM: f64 = 25.0;

/// A place of a dump.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// Its number in the dump.
    pub id: u32,
    /// Its usual name.
    pub name: String,
    /// Its other names.
    pub names: Vec<String>,
    /// What sort of place it is.
    pub rank: Rank,
    /// The ISO 3166-1 alpha-2 code of its country.
    pub country: String,
    /// Its first-level region, by its code in the dump: `AF.30`.
    pub region: String,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Thousands of people.
    pub population: u32,
}

/// Takes the places of a dump, then makes the file of them.
#[derive(Debug, Default)]
pub struct Builder {
    /// The wide ones first: countries, then regions, each as they came.
    wide: Vec<Imported>,
    others: Vec<Imported>,
}

impl Builder {
    /// Takes a place. Those of countries that the table does not know are left out.
    pub fn take(&mut self, place: Imported) {
        let side = if place.rank < Rank::Region { &mut self.others } else { &mut self.wide };
        side.push(place);
    }

    /// How many places were taken.
    pub fn len(&self) -> usize {
        self.wide.len() + self.others.len()
    }

    /// Whether none was taken.
    pub fn is_empty(&self) -> bool {
        self.wide.is_empty() && self.others.is_empty()
    }

    /// The places that were taken, to add names to them.
    pub fn places(&mut self) -> impl Iterator<Item = &mut Imported> {
        self.wide.iter_mut().chain(&mut self.others)
    }

    /// The bytes of the file. Names that the table already has for a place are left out.
    pub fn finish(self) -> Vec<u8> {
        let gazetteer = Gazetteer::embedded();
        let Builder { mut wide, mut others } = self;
        wide.sort_by_key(|place| (std::cmp::Reverse(place.rank), place.id));
        others.sort_by_key(|place| (std::cmp::Reverse(place.population), place.id));
        let wide_count = wide.len();
        let mut file = Parts::default();
        let mut regions: FxHashMap<String, u32> = FxHashMap::default();
        for mut place in wide.into_iter().chain(others) {
            let entry = u32::try_from(file.entries.len() / ENTRY).unwrap_or(HIGHEST_BIT - 1);
            let region = regions.get(&place.region).copied();
            if place.rank == Rank::Region {
                place.name = known_region(&gazetteer, &place).unwrap_or(place.name);
                regions.insert(std::mem::take(&mut place.region), entry);
            }
            file.add(&gazetteer, &place, region.filter(|_| place.rank < Rank::Region), entry);
        }
        file.finish(u32::try_from(wide_count).unwrap_or_default())
    }
}

/// What the table calls a region, by any of its names.
fn known_region(gazetteer: &Gazetteer, place: &Imported) -> Option<String> {
    let mut names = std::iter::once(&place.name).chain(&place.names);
    names.find_map(|name| {
        gazetteer.find(name).into_iter().map(|entry| gazetteer.entry(entry)).find_map(|entry| {
            let is_it = entry.rank == Rank::Region && gazetteer.country_code(&entry) == place.country;
            is_it.then(|| entry.name.to_owned())
        })
    })
}

#[derive(Default)]
struct Parts {
    /// Prefixes of names with the entry; those that only begin longer names with none.
    spelled: Vec<(u64, Option<u32>)>,
    entries: Vec<u8>,
    names: Vec<u8>,
}

impl Parts {
    fn add(&mut self, gazetteer: &Gazetteer, place: &Imported, region: Option<u32>, entry: u32) {
        let mut code = [0; 2];
        let length = place.country.len().min(2);
        code[..length].copy_from_slice(&place.country.as_bytes()[..length]);
        let mut name = place.name.as_str();
        while usize::from(u16::MAX) < name.len() {
            name = name.split_at(name.floor_char_boundary(usize::from(u16::MAX))).0;
        }
        let from = u32::try_from(self.names.len()).unwrap_or_default();
        self.names.extend(name.as_bytes());
        let rank = RANKS.iter().position(|rank| *rank == place.rank).unwrap_or_default();
        self.entries.extend(from.to_le_bytes());
        self.entries.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        self.entries.extend([u8::try_from(rank).unwrap_or_default(), 0, code[0], code[1], 0, 0]);
        self.entries.extend(region.unwrap_or(NO_REGION).to_le_bytes());
        self.entries.extend(place.lat.to_bits().to_le_bytes());
        self.entries.extend(place.lon.to_bits().to_le_bytes());
        self.entries.extend(place.population.to_le_bytes());

        let is_well_known = place.rank == Rank::Town && WELL_KNOWN <= place.population;
        let value = if is_well_known { entry } else { entry | HIGHEST_BIT };
        for name in std::iter::once(&place.name).chain(&place.names) {
            if name.chars().count() < 3 || is_known(gazetteer, name, place) {
                continue;
            }
            let parts = parts(&tokens(name));
            let mut prefixes = prefixes(&parts).peekable();
            while let Some(prefix) = prefixes.next() {
                self.spelled.push((prefix, prefixes.peek().is_none().then_some(value)));
            }
        }
    }

    /// The values of a name keep the order of the entries: the most populous first.
    fn finish(mut self, wide: u32) -> Vec<u8> {
        self.spelled
            .sort_unstable_by_key(|(prefix, value)| (*prefix, value.map(|value| value & !HIGHEST_BIT)));
        self.spelled.dedup();
        let groups = || self.spelled.chunk_by(|one, other| one.0 == other.0);
        let count = groups().count();
        let slots = (count * 2).next_power_of_two();
        let (mut table, mut values) = (vec![0; slots * SLOT], Vec::new());
        for group in groups() {
            let from = u32::try_from(values.len() / VALUE).unwrap_or_default();
            let ours = group.iter().filter_map(|(_, value)| *value);
            let mut count = 0_u32;
            for value in ours {
                values.extend(value.to_le_bytes());
                count += 1;
            }
            let longer = if group[0].1.is_none() { HIGHEST_BIT } else { 0 };
            let prefix = group[0].0;
            let mut at = slot(prefix, slots);
            while table[at * SLOT + 12..at * SLOT + SLOT] != [0; 4] {
                at = (at + 1) % slots;
            }
            let row = &mut table[at * SLOT..][..SLOT];
            row[..8].copy_from_slice(&prefix.to_le_bytes());
            row[8..12].copy_from_slice(&from.to_le_bytes());
            row[12..].copy_from_slice(&(count | longer).to_le_bytes());
        }
        let number = |count: usize| u32::try_from(count).unwrap_or_default().to_le_bytes();
        let mut file =
            Vec::with_capacity(HEADER + table.len() + values.len() + self.entries.len() + self.names.len());
        file.extend(MAGIC);
        file.extend(FORMAT.to_le_bytes());
        file.extend([0; 4]);
        file.extend(probe().to_le_bytes());
        file.extend(number(slots));
        file.extend(number(values.len() / VALUE));
        file.extend(number(self.entries.len() / ENTRY));
        file.extend(wide.to_le_bytes());
        file.extend(number(self.names.len()));
        file.extend([0; 4]);
        for part in [table, values, self.entries, self.names] {
            file.extend(part);
        }
        file
    }
}

/// Whether the table has a name for this very place.
fn is_known(gazetteer: &Gazetteer, name: &str, place: &Imported) -> bool {
    let here = Entry {
        name: "",
        rank: place.rank,
        country: u32::MAX,
        region: None,
        lat: place.lat,
        lon: place.lon,
        population: 0,
    };
    gazetteer.find(name).into_iter().map(|entry| gazetteer.entry(entry)).any(|entry| {
        let is_near = Rank::Region <= place.rank || distance_km(&here, &entry) < SAME_PLACE_KM;
        (entry.rank == place.rank || place.rank < Rank::Region && entry.rank < Rank::Region)
            && gazetteer.country_code(&entry) == place.country
            && is_near
    })
}
