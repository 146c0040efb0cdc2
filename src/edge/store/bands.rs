//! The index of copies: by the bands of their signatures, the stored articles that an arriving one may be a copy of.
//!
//! Bands are as good as random, and one put among the others by itself rewrites a page of the file. So those of the latest
//! articles stay in a row for each article, and in memory; when there are enough of them, all are filed as one
//! [run](super::runs).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use rustc_hash::FxHashMap;

use super::articles::Origin;
use super::columns::time;
use super::filed::Filed;
use super::runs;
use super::{Store, StoreError};

/// A band that more articles of a period than these have is boilerplate: only the latest of them are looked at.
const BOILERPLATE: usize = 500;
/// The bands of so many articles are filed together.
const FILED_TOGETHER: usize = 2_000;
/// How long a period is, by which bands are kept apart.
const PERIOD_SECONDS: i64 = 61 * 86_400;
/// Ends a chain.
const NONE: u32 = u32::MAX;

/// The bands of the latest articles, which are not filed yet, as the database has them.
#[derive(Default)]
pub(super) struct Latest {
    articles: usize,
    /// Where in `links` the latest article with a band is.
    latest: FxHashMap<i64, u32>,
    links: Vec<Link>,
}

struct Link {
    article: i64,
    period: i64,
    /// Where the article before this one with the same band is.
    before: u32,
}

impl Latest {
    fn read(connection: &Connection) -> Result<Latest, StoreError> {
        let mut found = Latest::default();
        let mut statement =
            connection.prepare_cached("SELECT article, period, hashes FROM band_unfiled ORDER BY article")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (article, period) = (row.get(0)?, row.get(1)?);
            found.add(article, period, &from_bytes(row.get_ref(2)?.as_blob().unwrap_or_default()));
        }
        Ok(found)
    }

    fn add(&mut self, article: i64, period: i64, bands: &[i64]) {
        self.articles += 1;
        for band in bands {
            let Ok(place) = u32::try_from(self.links.len()) else { return };
            let before = self.latest.insert(*band, place).unwrap_or(NONE);
            self.links.push(Link { article, period, before });
        }
    }

    /// The articles of a period that have a band, the latest first.
    fn with(&self, band: i64, period: i64) -> impl Iterator<Item = i64> {
        let link = |place: u32| self.links.get(place as usize);
        let first = self.latest.get(&band).and_then(|place| link(*place));
        std::iter::successors(first, move |known| link(known.before))
            .filter(move |link| link.period == period)
            .map(|link| link.article)
    }
}

impl Store {
    /// Stores the bands of an article.
    pub(super) fn save_bands(
        &self,
        article: i64,
        published: Timestamp,
        bands: &[i64],
    ) -> Result<(), StoreError> {
        if bands.is_empty() {
            return Ok(());
        }
        let period = period(published);
        let is_time = self.with_bands(|latest, _| FILED_TOGETHER <= latest.articles)?;
        if is_time {
            self.file_bands()?;
        }
        self.connection
            .prepare_cached("INSERT INTO band_unfiled (article, period, hashes) VALUES (?1, ?2, ?3)")?
            .execute(params![article, period, to_bytes(bands)])?;
        if let Some(latest) = &mut self.held()?.bands {
            latest.add(article, period, bands);
        }
        Ok(())
    }

    /// Removes the bands of an article: nothing is compared with it any more.
    pub(super) fn remove_bands(
        &self,
        article: i64,
        published: Timestamp,
        bands: &[i64],
    ) -> Result<(), StoreError> {
        let unfiled = self
            .connection
            .prepare_cached("DELETE FROM band_unfiled WHERE article = ?1")?
            .execute([article])?;
        if 0 < unfiled {
            self.held()?.bands = None;
            return Ok(());
        }
        let period = period(published);
        let filed = runs::of_period(&self.connection, period)?;
        // Filed before there were runs.
        let mut statement = self
            .connection
            .prepare_cached("DELETE FROM band WHERE period = ?1 AND hash = ?2 AND article = ?3")?;
        for band in bands {
            runs::remove(&self.connection, &filed, (*band, article))?;
            statement.execute(params![period, band, article])?;
        }
        Ok(())
    }

    /// The articles of a time that share a band and whose signatures `is_alike` lets through, those that share most first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn sharing_bands(
        &self,
        bands: &[i64],
        from: Timestamp,
        to: Timestamp,
        limit: usize,
        is_alike: impl Fn(&[u8]) -> bool,
    ) -> Result<Vec<Origin>, StoreError> {
        let mut shared: FxHashMap<i64, u32> = FxHashMap::default();
        // Filed before there were runs.
        let mut before = self.connection.prepare_cached(
            "SELECT article FROM band WHERE period = ?1 AND hash = ?2 ORDER BY article DESC LIMIT ?3",
        )?;
        let mut any = self.connection.prepare_cached("SELECT 1 FROM band WHERE period = ?1 LIMIT 1")?;
        let mut found: Vec<i64> = Vec::new();
        self.with_bands(|latest, known| {
            for period in period(from)..=period(to) {
                // Nothing is of the time to come, which is half of the window.
                let filed = runs::of_period(&self.connection, period)?;
                let was_filed = any.exists([period])?;
                let is_filed = was_filed || !filed.is_empty();
                let known = if is_filed { known.ask(period, &self.connection)? } else { None };
                for band in bands {
                    found.clear();
                    found.extend(latest.with(*band, period).take(BOILERPLATE));
                    if is_filed && known.is_none_or(|known| known.may_have(*band)) {
                        let unfiled = found.len();
                        runs::with(&self.connection, &filed, *band, &mut found)?;
                        found[unfiled..].sort_unstable_by(|one, other| other.cmp(one));
                        found.truncate(BOILERPLATE);
                        if was_filed && found.len() < BOILERPLATE {
                            let mut rows = before.query(params![period, band, BOILERPLATE - found.len()])?;
                            while let Some(row) = rows.next()? {
                                found.push(row.get(0)?);
                            }
                        }
                    }
                    for article in &found {
                        *shared.entry(*article).or_default() += 1;
                    }
                }
            }
            Ok::<_, StoreError>(())
        })??;
        let mut shared: Vec<(i64, u32)> = shared.into_iter().collect();
        shared.sort_unstable();
        let mut alike: Vec<(Reverse<u32>, String, i64)> = Vec::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT published, signature FROM article WHERE id = ?1 AND published BETWEEN ?2 AND ?3",
        )?;
        let (from, to) = (time(from), time(to));
        for (article, bands) in shared {
            let mut rows = statement.query(params![article, from, to])?;
            let Some(row) = rows.next()? else { continue };
            if is_alike(row.get_ref(1)?.as_blob().unwrap_or_default()) {
                alike.push((Reverse(bands), row.get(0)?, article));
            }
        }
        alike.sort_unstable();
        alike.iter().take(limit).map(|(.., article)| self.origin(*article)).collect()
    }

    /// Puts all bands that are not filed among those that are.
    fn file_bands(&self) -> Result<(), StoreError> {
        let mut bands: BTreeMap<i64, Vec<(i64, i64)>> = BTreeMap::new();
        let mut unfiled =
            self.connection.prepare_cached("SELECT article, period, hashes FROM band_unfiled")?;
        let mut rows = unfiled.query([])?;
        while let Some(row) = rows.next()? {
            let (article, period): (i64, i64) = (row.get(0)?, row.get(1)?);
            let hashes = from_bytes(row.get_ref(2)?.as_blob().unwrap_or_default());
            bands.entry(period).or_default().extend(hashes.into_iter().map(|hash| (hash, article)));
        }
        drop(rows);
        for (period, bands) in &mut bands {
            bands.sort_unstable();
            runs::file(&self.connection, *period, bands, BOILERPLATE)?;
        }
        self.connection.prepare_cached("DELETE FROM band_unfiled")?.execute([])?;
        let mut held = self.held()?;
        held.bands = None;
        for (period, bands) in bands {
            for (hash, _) in bands {
                held.filed.add(period, hash);
            }
        }
        Ok(())
    }

    /// What `ask` says of the bands that are not filed, and of what is known of those that are.
    fn with_bands<T>(&self, ask: impl FnOnce(&Latest, &mut Filed) -> T) -> Result<T, StoreError> {
        let held = &mut *self.held()?;
        let latest = match held.bands.take() {
            Some(latest) => latest,
            None => Latest::read(&self.connection)?,
        };
        Ok(ask(held.bands.insert(latest), &mut held.filed))
    }
}

/// The period that a time is of. As the migration has it: both round towards 1970.
fn period(published: Timestamp) -> i64 {
    published.as_second() / PERIOD_SECONDS
}

fn to_bytes(bands: &[i64]) -> Vec<u8> {
    bands.iter().flat_map(|band| band.to_le_bytes()).collect()
}

fn from_bytes(bytes: &[u8]) -> Vec<i64> {
    let (bands, _) = bytes.as_chunks();
    bands.iter().map(|band| i64::from_le_bytes(*band)).collect()
}
