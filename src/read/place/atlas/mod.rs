//! The atlas: places that were imported, in one file that is looked into where it lies.
//!
//! Made for a million names: nothing is read at start but the countries and regions, which are those of the table
//! wherever it has them too. All numbers are little endian:
//!
//! ```text
//! header   "WWPLACES", format u32, 0 u32, probe u64, then the numbers of slots (a power of two), values, entries,
//!          wide entries and bytes of names, u32 each, and 0 u32
//! slots    prefix of a name u64 (see text::phrases), first value u32, values u32 (the highest bit: a longer name begins
//!          so; 0: the slot is free); a prefix stands in the slot that its high bits say, or behind it
//! values   entry u32; the highest bit: the name counts only where the text says that it is a place
//! entries  name u32 and its length u16, rank u8, 0 u8, country [u8; 2], 0 u16, region u32 (or the highest number), degrees
//!          north and east f32, thousands of people u32; countries and regions, the wide ones, come first
//! names    UTF-8
//! ```
//!
//! A damaged file gives wrong or no places, never a panic.

mod build;

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use build::{Builder, Imported};

use super::entry::{Entry, Manner, Name, Rank};
use super::table;
use crate::text::fold::fold;
use crate::text::phrases::{self, Node, Part, Prefixes, parts, prefixes};
use crate::text::token::tokens;

const MAGIC: &[u8; 8] = b"WWPLACES";
const FORMAT: u32 = 1;
const HEADER: usize = 48;
const SLOT: usize = 16;
const VALUE: usize = 4;
const ENTRY: usize = 28;
const NO_REGION: u32 = u32::MAX;
const HIGHEST_BIT: u32 = 1 << 31;
/// Of the places that bear one name, the most populous so many are looked at.
const NAMESAKES: usize = 64;

/// Why a file is no atlas that this program can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AtlasError {
    /// It is something else.
    #[error("it is no file of imported places")]
    Other,
    /// It was made by a version with another format.
    #[error("it was made by another version of wirewatch")]
    Version,
    /// Its end is missing.
    #[error("it is cut off")]
    Cut,
}

/// The bytes of an atlas: a file that is mapped into memory, or a vector.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Places that were imported.
#[derive(Clone)]
pub struct Atlas {
    bytes: Bytes,
    slots: Range<usize>,
    values: Range<usize>,
    entries: Range<usize>,
    names: Range<usize>,
    /// What the entries are counted from: those of the table come before them.
    base: u32,
    /// Countries and regions that the table has too.
    same: Arc<FxHashMap<u32, u32>>,
}

impl fmt::Debug for Atlas {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Atlas").field("entries", &self.len()).finish_non_exhaustive()
    }
}

/// What the hashing of names makes of one: another version may make something else of it.
fn probe() -> u64 {
    prefixes(&parts(&tokens("St. Mary's-on-the-Hill"))).last().unwrap_or_default()
}

impl Atlas {
    /// Looks into a file of places.
    ///
    /// # Errors
    /// Where it is none, or another version made it.
    pub fn new(bytes: Bytes) -> Result<Atlas, AtlasError> {
        let all = (*bytes).as_ref();
        if all.get(..8) != Some(MAGIC) {
            return Err(AtlasError::Other);
        }
        let number = |at: usize| u32_at(all, at).ok_or(AtlasError::Cut);
        if number(8)? != FORMAT || u64_at(all, 16).ok_or(AtlasError::Cut)? != probe() {
            return Err(AtlasError::Version);
        }
        let mut from = HEADER;
        let mut part = |at: usize, size: usize| {
            let end = (number(at)? as usize).checked_mul(size).and_then(|length| from.checked_add(length));
            let part = from..end.ok_or(AtlasError::Cut)?;
            from = part.end;
            Ok::<_, AtlasError>(part)
        };
        let (slots, values) = (part(24, SLOT)?, part(28, VALUE)?);
        let (entries, names) = (part(32, ENTRY)?, part(40, 1)?);
        if all.len() < names.end || !number(24)?.is_power_of_two() {
            return Err(AtlasError::Cut);
        }
        let wide = number(36)?.min(number(32)?);
        let base = u32::try_from(table::embedded().entries().len()).unwrap_or(u32::MAX);
        let mut atlas = Atlas { bytes, slots, values, entries, names, base, same: Arc::default() };
        let regions = regions_of_the_table();
        let same = (0..wide).filter_map(|entry| Some((entry, atlas.in_table(entry, &regions)?)));
        atlas.same = Arc::new(same.collect());
        Ok(atlas)
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.entries.len() / ENTRY
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many names there are.
    pub fn names(&self) -> usize {
        self.values.len() / VALUE
    }

    fn bytes(&self) -> &[u8] {
        (*self.bytes).as_ref()
    }

    /// The country or region of the table that an entry is.
    fn in_table(&self, entry: u32, regions: &FxHashMap<(u32, String), u32>) -> Option<u32> {
        let row = self.row(entry)?;
        let country = table::embedded().country(row.code)?;
        match row.rank {
            Rank::Country => Some(country),
            Rank::Region => regions.get(&(country, fold(row.name))).copied(),
            _ => None,
        }
    }

    fn row(&self, entry: u32) -> Option<Row<'_>> {
        let at = self.entries.start.checked_add((entry as usize).checked_mul(ENTRY)?)?;
        let row = self.bytes().get(at..at + ENTRY).filter(|_| at < self.entries.end)?;
        let from = self.names.start.checked_add(u32_at(row, 0)? as usize)?;
        let length = usize::from(u16::from_le_bytes([row[4], row[5]]));
        let text = |range: Range<usize>| std::str::from_utf8(self.bytes().get(range)?).ok();
        Some(Row {
            name: text(from..from.checked_add(length)?)?,
            rank: RANKS.get(usize::from(row[6])).copied()?,
            code: std::str::from_utf8(&self.bytes()[at + 8..at + 10]).ok()?,
            region: Some(u32_at(row, 12)?).filter(|region| *region != NO_REGION),
            lat: f32::from_bits(u32_at(row, 16)?),
            lon: f32::from_bits(u32_at(row, 20)?),
            population: u32_at(row, 24)?,
        })
    }

    /// The number by which the gazetteer knows an entry.
    fn outward(&self, entry: u32) -> u32 {
        self.same.get(&entry).copied().unwrap_or_else(|| self.base.saturating_add(entry))
    }

    pub(super) fn entry(&self, number: u32) -> Entry<'_> {
        let table = table::embedded();
        let entry = number.saturating_sub(self.base);
        let Some(row) = self.row(entry) else { return table.nowhere() };
        Entry {
            name: row.name,
            rank: row.rank,
            country: table.country(row.code).unwrap_or(u32::MAX),
            region: match row.rank {
                Rank::Region => Some(number),
                _ => row.region.map(|region| self.outward(region)),
            },
            lat: row.lat,
            lon: row.lon,
            population: row.population,
        }
    }

    /// The names that begin at a part, the shortest first: the part after the last, and what they may mean.
    pub(super) fn names_at<'a>(
        &'a self,
        parts: &'a [Part],
        start: usize,
    ) -> impl Iterator<Item = (usize, impl Iterator<Item = Name> + 'a)> {
        phrases::beginning(self, parts, start)
            .map(|(end, values)| (end, values.take(NAMESAKES).filter_map(|value| self.name(value))))
    }

    /// What a value says that a name means.
    fn name(&self, value: usize) -> Option<Name> {
        let value = u32_at(self.bytes(), self.values.start + value * VALUE)?;
        let manner = if value & HIGHEST_BIT == 0 { Manner::Plain } else { Manner::Doubtful };
        Some(Name { entry: self.outward(value & !HIGHEST_BIT), manner })
    }
}

impl Prefixes for Atlas {
    fn node(&self, prefix: u64) -> Option<Node> {
        let slots = self.slots.len() / SLOT;
        let first = slot(prefix, slots);
        for step in 0..slots {
            let at = self.slots.start + (first + step) % slots * SLOT;
            let count = u32_at(self.bytes(), at + 12)?;
            if count == 0 {
                return None;
            }
            if u64_at(self.bytes(), at)? == prefix {
                let from = u32_at(self.bytes(), at + 8)?;
                let to = from.checked_add(count & !HIGHEST_BIT)?;
                let inside = to as usize <= self.names();
                return inside.then_some(Node { values: from..to, longer: count & HIGHEST_BIT != 0 });
            }
        }
        None
    }
}

/// The regions of the table by their countries and folded names.
fn regions_of_the_table() -> FxHashMap<(u32, String), u32> {
    let entries = (0..).zip(table::embedded().entries());
    let regions = entries.filter(|(_, entry)| entry.rank == Rank::Region);
    regions.map(|(number, entry)| ((entry.country, fold(entry.name)), number)).collect()
}

/// An entry as it stands in the file.
struct Row<'a> {
    name: &'a str,
    rank: Rank,
    code: &'a str,
    region: Option<u32>,
    lat: f32,
    lon: f32,
    population: u32,
}

/// The ranks by their numbers in the file.
const RANKS: [Rank; 6] = [Rank::Site, Rank::Town, Rank::Seat, Rank::District, Rank::Region, Rank::Country];

/// Where a prefix is looked for first.
fn slot(prefix: u64, slots: usize) -> usize {
    usize::try_from(prefix >> 32).unwrap_or_default() & (slots - 1)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let eight = bytes.get(at..at.checked_add(8)?)?;
    Some(u64::from_le_bytes(eight.try_into().ok()?))
}

#[cfg(test)]
mod tests;
