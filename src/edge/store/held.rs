//! What is held in memory of what is stored: bands that are not filed yet, roughly those that are, and the reports and
//! links that were asked for last, since news comes in bursts that tell of the same. Of more reports than are held whole
//! it is held what they are compared by: whatever comes is compared with all of the same days and countries.
//!
//! It never says anything else than the database would. Whoever writes a row has it forgotten here, all of it is
//! forgotten when something is undone or another program wrote, and it is bounded.

use std::any::Any;
use std::cell::{Cell, RefCell, RefMut};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::bands::Latest;
use super::filed::Filed;
use super::near::Near;
use super::{Store, StoreError};

/// So many reports at least are held, and twice that at most; a neighborhood has up to 300.
const REPORTS: usize = 1_000;
/// The same of what was made of reports to compare them, some 1 KB each.
const PREPARED: usize = 12_000;
/// The same of the lists of what a report links with, which are smaller.
const LINKS: usize = 4_000;

/// What is held, and whether it is known to be what the database says.
#[derive(Default)]
pub(super) struct Held {
    /// Tells whether another program wrote to the database.
    version: Cell<i64>,
    /// Whether that was asked in this transaction, in which none can.
    is_asked: Cell<bool>,
    parts: RefCell<Parts>,
}

/// What is held.
pub(super) struct Parts {
    /// The bands that are not filed; none where they were not read.
    pub(super) bands: Option<Latest>,
    /// What is known of those that are.
    pub(super) filed: Filed,
    /// Stored reports.
    pub(super) reports: Recent<Arc<Near>>,
    /// What was made of stored reports, of what they tell alone.
    pub(super) prepared: Recent<Arc<dyn Any + Send + Sync>>,
    /// What reports link with.
    pub(super) links: Recent<Arc<[i64]>>,
}

impl Default for Parts {
    fn default() -> Self {
        Parts {
            bands: None,
            filed: Filed::default(),
            reports: Recent::new(REPORTS),
            prepared: Recent::new(PREPARED),
            links: Recent::new(LINKS),
        }
    }
}

impl Held {
    /// A transaction begins: others may have written since the last one.
    pub(super) fn begin(&self) {
        self.is_asked.set(false);
    }

    /// Forgets all of it: something was undone.
    pub(super) fn forget(&self) {
        self.parts.replace(Parts::default());
    }

    /// Forgets a report that tells otherwise now.
    pub(super) fn forget_report(&self, report: i64) {
        let mut parts = self.parts.borrow_mut();
        parts.reports.remove(report);
        parts.prepared.remove(report);
    }

    /// Forgets of which incident a report was.
    pub(super) fn forget_incident_of(&self, report: i64) {
        self.parts.borrow_mut().reports.remove(report);
    }

    /// A report links with one more: what is held of it goes on, since in a burst of news of one event each new report
    /// links with all of the others.
    pub(super) fn add_link(&self, report: i64, other: i64) {
        let links = &mut self.parts.borrow_mut().links;
        if let Some(known) = links.get(report)
            && let Err(place) = known.binary_search(&other)
        {
            links.put(report, [&known[..place], &[other], &known[place..]].concat().into());
        }
    }

    /// Forgets what a report links with.
    pub(super) fn forget_links(&self, report: i64) {
        self.parts.borrow_mut().links.remove(report);
    }
}

impl Store {
    /// What is held in memory, less what another program may have changed.
    pub(super) fn held(&self) -> Result<RefMut<'_, Parts>, StoreError> {
        let held = &self.held;
        if self.connection.is_autocommit() || !held.is_asked.get() {
            let version: i64 =
                self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
            if held.version.replace(version) != version {
                held.forget();
            }
            held.is_asked.set(true);
        }
        Ok(held.parts.borrow_mut())
    }
}

/// Values by id, of which those that were asked for last are kept: between `least` and twice as many.
pub(super) struct Recent<V> {
    least: usize,
    recent: FxHashMap<i64, V>,
    older: FxHashMap<i64, V>,
}

impl<V: Clone> Recent<V> {
    fn new(least: usize) -> Self {
        Recent { least, recent: FxHashMap::default(), older: FxHashMap::default() }
    }

    pub(super) fn get(&mut self, id: i64) -> Option<V> {
        if let Some(value) = self.recent.get(&id) {
            return Some(value.clone());
        }
        let value = self.older.remove(&id)?;
        self.put(id, value.clone());
        Some(value)
    }

    pub(super) fn put(&mut self, id: i64, value: V) {
        if self.least <= self.recent.len() {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(id, value);
    }

    fn remove(&mut self, id: i64) {
        self.recent.remove(&id);
        self.older.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edge::store::StoreError;

    #[test]
    fn what_was_asked_for_last_is_kept() {
        let mut recent = Recent::new(2);
        for id in [1, 2, 3] {
            recent.put(id, id);
        }
        assert_eq!(recent.get(1), Some(1), "it was put long ago, and is asked for");
        recent.put(4, 4);
        assert_eq!([1, 2, 3, 4].map(|id| recent.get(id)), [Some(1), None, Some(3), Some(4)]);
        recent.remove(3);
        assert_eq!(recent.get(3), None);
    }

    #[test]
    fn nothing_is_held_that_was_undone_or_that_another_program_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("wirewatch.db");
        let (store, other) = (Store::open(&path).expect("a database"), Store::open(&path).expect("the same"));
        let links = |store: &Store| store.held().expect("a database").links.get(1).is_some();
        let hold = |store: &Store| store.held().expect("a database").links.put(1, Arc::from([2]));
        hold(&store);
        assert!(links(&store));

        let fail = || Err::<(), StoreError>(rusqlite::Error::QueryReturnedNoRows.into());
        let undone = store.whole(|| {
            hold(&store);
            fail()
        });
        assert!(undone.is_err() && !links(&store), "undone");

        hold(&store);
        let part = store.whole(|| {
            let part = store.whole(fail);
            assert!(part.is_err() && !links(&store), "a part was undone");
            Ok::<_, StoreError>(())
        });
        assert!(part.is_ok());

        hold(&store);
        other.feed("one", "https://example.org/").expect("another program writes");
        assert!(!links(&store), "another program wrote");
        hold(&store);
        assert!(store.whole(|| Ok::<_, StoreError>(links(&store))).expect("nothing is wrong"));
    }
}
