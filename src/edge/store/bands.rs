//! The index of copies: by the bands of their signatures, the stored articles that an arriving one may be a copy of.
//!
//! Bands are as good as random, and a row put among the others by itself rewrites a page of the file. So those of the
//! latest articles stay in a row for each article, and in memory; when there are enough of them, all are filed in the
//! order of the index, where a page gets several.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use rustc_hash::FxHashMap;

use super::articles::{Origin, origin};
use super::columns::{json, time};
use super::filed::Filed;
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
        let mut statement = self
            .connection
            .prepare_cached("DELETE FROM band WHERE period = ?1 AND hash = ?2 AND article = ?3")?;
        for band in bands {
            statement.execute(params![period(published), band, article])?;
        }
        Ok(())
    }

    /// The articles of a time that share a band, those that share most first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn sharing_bands(
        &self,
        bands: &[i64],
        from: Timestamp,
        to: Timestamp,
        limit: usize,
    ) -> Result<Vec<Origin>, StoreError> {
        let mut shared: FxHashMap<i64, u32> = FxHashMap::default();
        let mut filed = self.connection.prepare_cached(
            "SELECT article FROM band WHERE period = ?1 AND hash = ?2 ORDER BY article DESC LIMIT ?3",
        )?;
        let mut any = self.connection.prepare_cached("SELECT 1 FROM band WHERE period = ?1 LIMIT 1")?;
        self.with_bands(|latest, known| {
            for period in period(from)..=period(to) {
                // Nothing is of the time to come, which is half of the window.
                let is_filed = any.exists([period])?;
                let known = if is_filed { known.ask(period, &self.connection)? } else { None };
                for band in bands {
                    let mut found = 0;
                    for article in latest.with(*band, period).take(BOILERPLATE) {
                        *shared.entry(article).or_default() += 1;
                        found += 1;
                    }
                    if !is_filed || known.is_some_and(|known| !known.may_have(*band)) {
                        continue;
                    }
                    let mut rows = filed.query(params![period, band, BOILERPLATE - found])?;
                    while let Some(row) = rows.next()? {
                        *shared.entry(row.get(0)?).or_default() += 1;
                    }
                }
            }
            Ok::<_, StoreError>(())
        })??;
        if shared.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT article.* FROM json_each(?1) AS alike JOIN article ON article.id = alike.value ->> 0
             WHERE published BETWEEN ?2 AND ?3 ORDER BY alike.value ->> 1 DESC, published, article.id LIMIT ?4",
        )?;
        let shared: Vec<(i64, u32)> = shared.into_iter().collect();
        let rows = statement.query_map(params![json(&shared), time(from), time(to), limit], origin)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Puts all bands that are not filed among those that are.
    fn file_bands(&self) -> Result<(), StoreError> {
        let mut bands: Vec<(i64, i64, i64)> = Vec::new();
        let mut unfiled =
            self.connection.prepare_cached("SELECT article, period, hashes FROM band_unfiled")?;
        let mut rows = unfiled.query([])?;
        while let Some(row) = rows.next()? {
            let (article, period): (i64, i64) = (row.get(0)?, row.get(1)?);
            let hashes = from_bytes(row.get_ref(2)?.as_blob().unwrap_or_default());
            bands.extend(hashes.into_iter().map(|hash| (period, hash, article)));
        }
        drop(rows);
        bands.sort_unstable();
        let mut statement = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO band (period, hash, article) VALUES (?1, ?2, ?3)")?;
        for (period, hash, article) in &bands {
            statement.execute([period, hash, article])?;
        }
        self.connection.prepare_cached("DELETE FROM band_unfiled")?.execute([])?;
        let mut held = self.held()?;
        held.bands = None;
        for (period, hash, _) in bands {
            held.filed.add(period, hash);
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
