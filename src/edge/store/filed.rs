//! Which bands are filed, told from memory. Most of an article's bands are no other article's, and each of them would be
//! looked for on a page of its own, of an index that is far larger than what is held of it.

use fastbloom::BloomFilter;
use rusqlite::Connection;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::StoreError;
use super::runs;

/// When so many articles of a period were asked for, the next ones are worth reading all of its bands for.
const WORTH: usize = 100;
/// More periods than these are not held.
const PERIODS: usize = 4;
/// One of fifty bands that are not filed is looked for all the same; that takes 8 bits for each that is.
const WRONG: f64 = 0.02;
/// The fewest bands that there is room for.
const LEAST: usize = 100_000;
/// Of more bands than this in a period nothing is held: of 480,000 articles, in 30 MB.
const MOST: usize = 20_000_000;

/// What is known of the filed bands, period by period.
#[derive(Default)]
pub(super) struct Filed {
    periods: FxHashMap<i64, Period>,
    /// How often anything was asked for.
    asked: u64,
}

#[derive(Default)]
struct Period {
    /// How many articles were asked for, and when the last one was.
    asked: usize,
    last: u64,
    bands: Option<Bands>,
    is_too_large: bool,
}

/// Bands of which some say that they may be among them though they are not.
pub(super) struct Bands {
    filter: BloomFilter<FxBuildHasher>,
    /// So many more can be put among them.
    room: usize,
}

impl Filed {
    /// The filed bands of a period in which an article is asked for; none where it is not worth knowing them.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub(super) fn ask(&mut self, period: i64, connection: &Connection) -> Result<Option<&Bands>, StoreError> {
        if PERIODS <= self.periods.len() && !self.periods.contains_key(&period) {
            let oldest = self.periods.iter().min_by_key(|(_, known)| known.last).map(|(period, _)| *period);
            oldest.and_then(|oldest| self.periods.remove(&oldest));
        }
        self.asked += 1;
        let known = self.periods.entry(period).or_default();
        known.last = self.asked;
        known.asked += 1;
        if known.bands.is_none() && !known.is_too_large && WORTH < known.asked {
            known.bands = Bands::read(period, connection)?;
            known.is_too_large = known.bands.is_none();
        }
        Ok(known.bands.as_ref())
    }

    /// A band is filed.
    pub(super) fn add(&mut self, period: i64, band: i64) {
        let Some(known) = self.periods.get_mut(&period) else { return };
        match &mut known.bands {
            // A full one would say yes to everything: it is made anew, larger.
            Some(bands) if bands.room == 0 => known.bands = None,
            Some(bands) => bands.add(band),
            None => {}
        }
    }
}

impl Bands {
    /// None where there are too many.
    fn read(period: i64, connection: &Connection) -> Result<Option<Bands>, StoreError> {
        let filed = runs::of_period(connection, period)?;
        let before: usize = connection
            .prepare_cached("SELECT count(*) FROM band WHERE period = ?1")?
            .query_row([period], |row| row.get(0))?;
        let count = before + runs::count(&filed);
        if MOST < count {
            return Ok(None);
        }
        let size = LEAST.max(count / 2 * 3);
        let filter = BloomFilter::with_false_pos(WRONG).hasher(FxBuildHasher).expected_items(size);
        let mut bands = Bands { filter, room: size };
        let mut statement = connection.prepare_cached("SELECT hash FROM band WHERE period = ?1")?;
        let mut rows = statement.query([period])?;
        while let Some(row) = rows.next()? {
            bands.add(row.get(0)?);
        }
        runs::each(connection, &filed, |band| bands.add(band))?;
        Ok(Some(bands))
    }

    fn add(&mut self, band: i64) {
        self.filter.insert(&band);
        self.room = self.room.saturating_sub(1);
    }

    /// Whether a band may be among them: sure where it says no.
    pub(super) fn may_have(&self, band: i64) -> bool {
        self.filter.contains(&band)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAY: i64 = 324;
    const TABLES: &str = "CREATE TABLE band (period, hash, article);
        CREATE TABLE band_run (id, period, level, first, chunks, bands);
        CREATE TABLE band_chunk (id INTEGER PRIMARY KEY, bands)";

    fn file(connection: &Connection, bands: std::ops::Range<i64>) {
        let mut statement =
            connection.prepare_cached("INSERT INTO band VALUES (?1, ?2, 1)").expect("it is right");
        for band in bands {
            statement.execute([MAY, band]).expect("it is stored");
        }
    }

    #[test]
    fn what_is_filed_is_never_denied() {
        let connection = Connection::open_in_memory().expect("a database");
        connection.execute_batch(TABLES).expect("tables");
        file(&connection, 0..5_000);
        let mut filed = Filed::default();
        for _ in 0..WORTH {
            assert!(filed.ask(MAY, &connection).expect("it is read").is_none(), "it is not worth it yet");
        }
        let known = filed.ask(MAY, &connection).expect("it is read").expect("it is worth it");
        assert!((0..5_000).all(|band| known.may_have(band)));
        let wrong = (5_000..15_000).filter(|band| known.may_have(*band)).count();
        assert!(wrong < 500, "{wrong} of 10,000 that are not filed");

        // Full, it is made anew, with those that were filed since.
        file(&connection, 5_000..200_000);
        for band in 5_000..200_000 {
            filed.add(MAY, band);
        }
        let known = filed.ask(MAY, &connection).expect("it is read").expect("it is worth it");
        assert!((0..200_000).all(|band| known.may_have(band)));
        let wrong = (200_000..210_000).filter(|band| known.may_have(*band)).count();
        assert!(wrong < 500, "{wrong} of 10,000 that are not filed");
    }

    #[test]
    fn few_periods_are_known_at_once() {
        let connection = Connection::open_in_memory().expect("a database");
        connection.execute_batch(TABLES).expect("tables");
        let mut filed = Filed::default();
        for period in 0..100 {
            filed.ask(period, &connection).expect("it is read");
            assert!(filed.periods.len() <= PERIODS);
        }
    }
}
