//! Filed bands: sorted runs of them, in chunks of some two hundred.
//!
//! A run is what was filed together, or several runs that were merged: each band is written as often as its run was merged,
//! however many there are. Hashes are as good as random, so that the chunk that a band stands in is known without a
//! look: a look-up reads one chunk of each run, and there are few.

use rusqlite::{Connection, OptionalExtension, Row, Rows, params};

use super::StoreError;

/// A band and the article that has it.
pub(super) type Filing = (i64, i64);

/// A hash and an article.
const BYTES: usize = 16;
/// So many are in a chunk on average: it is no longer than a page.
const A_CHUNK: usize = 200;
/// So many runs of one level are merged into one of the next.
const MERGED: usize = 8;
/// A hash is smaller than two to this.
const HASH_BITS: u32 = 47;

/// Where a run is.
pub(super) struct Run {
    id: i64,
    first: i64,
    chunks: i64,
    bands: usize,
}

/// The runs of a period.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn of_period(connection: &Connection, period: i64) -> Result<Vec<Run>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, first, chunks, bands FROM band_run WHERE period = ?1")?;
    Ok(statement.query_map([period], run)?.collect::<Result<_, _>>()?)
}

fn run(row: &Row<'_>) -> rusqlite::Result<Run> {
    Ok(Run { id: row.get(0)?, first: row.get(1)?, chunks: row.get(2)?, bands: row.get(3)? })
}

/// How many bands some runs have.
pub(super) fn count(runs: &[Run]) -> usize {
    runs.iter().map(|run| run.bands).sum()
}

/// Writes a run of sorted bands, and merges it with others of its kind where there are enough. Of a band that more articles
/// have than `most`, the latest are kept.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn file(
    connection: &Connection,
    period: i64,
    sorted: &[Filing],
    most: usize,
) -> Result<(), StoreError> {
    let mut writer = Writer::new(connection, sorted.len(), most)?;
    for filing in sorted {
        writer.put(*filing)?;
    }
    writer.end(period, 0)?;
    for level in 0.. {
        let mut runs = connection.prepare_cached(
            "SELECT id, first, chunks, bands FROM band_run WHERE period = ?1 AND level = ?2",
        )?;
        let runs: Vec<Run> = runs.query_map([period, level], run)?.collect::<Result<_, _>>()?;
        if runs.len() < MERGED {
            break;
        }
        merge(connection, period, level + 1, &runs, most)?;
    }
    Ok(())
}

fn merge(
    connection: &Connection,
    period: i64,
    level: i64,
    runs: &[Run],
    most: usize,
) -> Result<(), StoreError> {
    let mut writer = Writer::new(connection, count(runs), most)?;
    {
        let chunks = "SELECT bands FROM band_chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
        let statements = runs.iter().map(|_| connection.prepare(chunks));
        let mut statements = statements.collect::<Result<Vec<_>, _>>()?;
        let mut readers = Vec::new();
        for (statement, run) in statements.iter_mut().zip(runs) {
            let rows = statement.query([run.first, run.first + run.chunks - 1])?;
            let mut reader = Reader { rows, chunk: Vec::new(), next: 0 };
            reader.fill()?;
            readers.push(reader);
        }
        // The run that goes on with the smallest band; there are few.
        while let Some((_, reader)) = readers
            .iter_mut()
            .filter_map(|reader| reader.chunk.get(reader.next).copied().map(|filing| (filing, reader)))
            .min_by_key(|(filing, _)| *filing)
        {
            writer.put(reader.chunk[reader.next])?;
            reader.next += 1;
            reader.fill()?;
        }
    }
    for run in runs {
        connection
            .prepare_cached("DELETE FROM band_chunk WHERE id BETWEEN ?1 AND ?2")?
            .execute([run.first, run.first + run.chunks - 1])?;
        connection.prepare_cached("DELETE FROM band_run WHERE id = ?1")?.execute([run.id])?;
    }
    writer.end(period, level)
}

/// Adds the articles of some runs that have a band to those that were found.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn with(
    connection: &Connection,
    runs: &[Run],
    band: i64,
    found: &mut Vec<i64>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("SELECT bands FROM band_chunk WHERE id = ?1")?;
    for run in runs {
        let mut rows = statement.query([run.chunk_of(band)])?;
        if let Some(row) = rows.next()? {
            let (filings, _) = row.get_ref(0)?.as_blob().unwrap_or_default().as_chunks::<BYTES>();
            let from = filings.partition_point(|bytes| filing(bytes).0 < band);
            let ours = filings[from..].iter().map(filing).take_while(|(hash, _)| *hash == band);
            found.extend(ours.map(|(_, article)| article));
        }
    }
    Ok(())
}

/// Hands every band of some runs to `take`.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn each(
    connection: &Connection,
    runs: &[Run],
    mut take: impl FnMut(i64),
) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT bands FROM band_chunk WHERE id BETWEEN ?1 AND ?2")?;
    for run in runs {
        let mut rows = statement.query([run.first, run.first + run.chunks - 1])?;
        while let Some(row) = rows.next()? {
            let (filings, _) = row.get_ref(0)?.as_blob().unwrap_or_default().as_chunks::<BYTES>();
            filings.iter().for_each(|bytes| take(filing(bytes).0));
        }
    }
    Ok(())
}

/// Removes an article's band from some runs.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn remove(
    connection: &Connection,
    runs: &[Run],
    (band, article): Filing,
) -> Result<(), StoreError> {
    for run in runs {
        let id = run.chunk_of(band);
        let chunk: Option<Vec<u8>> = connection
            .prepare_cached("SELECT bands FROM band_chunk WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        let Some(chunk) = chunk else { continue };
        let (filings, _) = chunk.as_chunks::<BYTES>();
        let left: Vec<u8> =
            filings.iter().filter(|bytes| filing(bytes) != (band, article)).flatten().copied().collect();
        if left.is_empty() {
            connection.prepare_cached("DELETE FROM band_chunk WHERE id = ?1")?.execute([id])?;
        } else if left.len() < chunk.len() {
            connection
                .prepare_cached("UPDATE band_chunk SET bands = ?2 WHERE id = ?1")?
                .execute(params![id, left])?;
        }
    }
    Ok(())
}

impl Run {
    fn chunk_of(&self, band: i64) -> i64 {
        self.first + place(band, self.chunks)
    }
}

/// Which of so many chunks a band stands in.
fn place(band: i64, chunks: i64) -> i64 {
    let place = (i128::from(band) * i128::from(chunks)) >> HASH_BITS;
    // The last has whatever is larger than a hash can be.
    i64::try_from(place.clamp(0, i128::from(chunks - 1))).unwrap_or_default()
}

fn filing(bytes: &[u8; BYTES]) -> Filing {
    let (numbers, _) = bytes.as_chunks::<8>();
    (i64::from_le_bytes(numbers[0]), i64::from_le_bytes(numbers[1]))
}

/// The bands of a run, one after the other.
struct Reader<'s> {
    rows: Rows<'s>,
    chunk: Vec<Filing>,
    next: usize,
}

impl Reader<'_> {
    /// Reads on where a chunk is at its end.
    fn fill(&mut self) -> Result<(), StoreError> {
        while self.next == self.chunk.len() {
            let Some(row) = self.rows.next()? else { break };
            let (filings, _) = row.get_ref(0)?.as_blob().unwrap_or_default().as_chunks::<BYTES>();
            self.chunk.clear();
            self.chunk.extend(filings.iter().map(filing));
            self.next = 0;
        }
        Ok(())
    }
}

/// Writes a run, chunk by chunk.
struct Writer<'c> {
    connection: &'c Connection,
    most: usize,
    first: i64,
    chunks: i64,
    bands: usize,
    /// The chunk that is being filled, and the last bands of it, which are all the same.
    chunk: (i64, Vec<u8>),
    same: Vec<Filing>,
}

impl<'c> Writer<'c> {
    fn new(connection: &'c Connection, count: usize, most: usize) -> Result<Writer<'c>, StoreError> {
        let first = connection
            .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM band_chunk")?
            .query_row([], |row| row.get(0))?;
        // Room for the last chunks of the run before, which may be empty and have no row.
        let after: i64 = connection
            .prepare_cached("SELECT coalesce(max(first + chunks), 1) FROM band_run")?
            .query_row([], |row| row.get(0))?;
        let chunks = i64::try_from(count.div_ceil(A_CHUNK).max(1)).unwrap_or(i64::MAX);
        let first = after.max(first);
        Ok(Writer { connection, most, first, chunks, bands: 0, chunk: (0, Vec::new()), same: Vec::new() })
    }

    /// Puts the next band into it; they come sorted.
    fn put(&mut self, filing: Filing) -> Result<(), StoreError> {
        match self.same.last() {
            Some(last) if *last == filing => return Ok(()),
            Some((hash, _)) if *hash == filing.0 => {}
            _ => self.settle()?,
        }
        self.same.push(filing);
        Ok(())
    }

    /// Puts what is known of the last band into its chunk.
    fn settle(&mut self) -> Result<(), StoreError> {
        let Some((hash, _)) = self.same.first() else { return Ok(()) };
        let place = place(*hash, self.chunks);
        if place != self.chunk.0 {
            self.write()?;
            self.chunk.0 = place;
        }
        let latest = self.same.len().saturating_sub(self.most);
        for (hash, article) in &self.same[latest..] {
            self.chunk.1.extend(hash.to_le_bytes());
            self.chunk.1.extend(article.to_le_bytes());
            self.bands += 1;
        }
        self.same.clear();
        Ok(())
    }

    fn write(&mut self) -> Result<(), StoreError> {
        let (place, bytes) = (self.chunk.0, std::mem::take(&mut self.chunk.1));
        if !bytes.is_empty() {
            self.connection
                .prepare_cached("INSERT INTO band_chunk (id, bands) VALUES (?1, ?2)")?
                .execute(params![self.first + place, bytes])?;
        }
        Ok(())
    }

    fn end(mut self, period: i64, level: i64) -> Result<(), StoreError> {
        self.settle()?;
        self.write()?;
        self.connection
            .prepare_cached(
                "INSERT INTO band_run (period, level, first, chunks, bands) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![period, level, self.first, self.chunks, self.bands])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const MAY: i64 = 324;
    const MOST: usize = 3;

    fn tables() -> Connection {
        let connection = Connection::open_in_memory().expect("a database");
        let tables = include_str!("../../../migrations/0016_band_runs.sql");
        connection.execute_batch(tables).expect("tables");
        connection
    }

    /// As good as random, and the same each time.
    fn hash(number: i64) -> i64 {
        number.wrapping_mul(0x9E37_79B9_7F4A_7C15_u64.cast_signed()) & ((1 << HASH_BITS) - 1)
    }

    fn found(connection: &Connection, band: i64) -> BTreeSet<i64> {
        let mut found = Vec::new();
        let runs = of_period(connection, MAY).expect("runs");
        with(connection, &runs, band, &mut found).expect("found");
        found.into_iter().collect()
    }

    #[test]
    fn what_is_filed_is_found_however_often_it_was_merged() {
        let connection = tables();
        // Each article has a band of its own, one that few have and one that all have.
        for run in 0..70 {
            let articles = run * 100..(run + 1) * 100;
            let bands = articles.flat_map(|article| {
                [(hash(article), article), (hash(-1 - article % 5_000), article), (7, article)]
            });
            let mut bands: Vec<Filing> = bands.collect();
            bands.sort_unstable();
            file(&connection, MAY, &bands, MOST).expect("filed");
        }
        let runs = of_period(&connection, MAY).expect("runs");
        assert_eq!(runs.len(), 1 + 6, "one of 64, and six that are left");
        for article in [0, 77, 1_999, 6_399, 6_999] {
            assert_eq!(found(&connection, hash(article)), BTreeSet::from([article]));
        }
        assert_eq!(found(&connection, hash(-1 - 1_999)), BTreeSet::from([1_999, 6_999]));
        let latest = BTreeSet::from([6_397, 6_398, 6_399]);
        assert!(found(&connection, 7).is_superset(&latest), "the latest of what all have");
        assert!(found(&connection, 7).len() <= MOST * runs.len());
        assert_eq!(found(&connection, hash(8_000)), BTreeSet::new());

        let mut bands = 0;
        each(&connection, &runs, |_| bands += 1).expect("each");
        assert_eq!(bands, count(&runs));
        remove(&connection, &runs, (hash(-1 - 1_999), 1_999)).expect("removed");
        assert_eq!(found(&connection, hash(-1 - 1_999)), BTreeSet::from([6_999]));
    }

    #[test]
    fn whatever_a_hash_is_it_has_its_place() {
        for band in [i64::MIN, -1, 0, 1, (1 << HASH_BITS) - 1, 1 << HASH_BITS, i64::MAX] {
            for chunks in [1, 2, 1_000_000] {
                assert!((0..chunks).contains(&place(band, chunks)), "{band} of {chunks}");
            }
        }
        assert!(place(1 << 20, 1_000) <= place(1 << 45, 1_000), "in order");
    }
}
