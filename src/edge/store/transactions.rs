//! Transactions: what is kept wholly or not at all.

use std::cell::Cell;

use rusqlite::Connection;

use super::{Store, StoreError};

/// `PRAGMA synchronous`: a transaction ends when the disk has it.
const FULL: u32 = 2;

impl Store {
    /// Does all of `work` or nothing of it. Inside another one it is a part of that: undone alone, kept together.
    ///
    /// # Errors
    /// What `work` said, after everything it did was undone; or that SQLite could not write it.
    pub fn whole<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        if self.together.get() {
            return work();
        }
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let is_outermost = self.connection.is_autocommit();
        let [begin, keep, undo] = if is_outermost {
            ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]
        } else {
            ["SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"]
        };
        self.connection.execute_batch(begin).map_err(sqlite)?;
        if is_outermost {
            self.held.begin();
        }
        let undone = Undo { store: self, undo: Some(undo) };
        let done = work()?;
        if is_outermost {
            self.index_words()?;
        }
        self.connection.execute_batch(keep).map_err(sqlite)?;
        undone.not_needed();
        Ok(done)
    }

    /// Does all of `work` or nothing of it, as [`Store::whole`] does, and does not wait until the disk has it: for what comes
    /// again by itself, as a feed's answer does. A power cut within seconds may undo it, and then all that was done
    /// after it; whatever is done by [`Store::whole`] has the disk keep this too. Nothing but a power cut undoes it.
    ///
    /// # Errors
    /// As [`Store::whole`].
    pub fn repeatable<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let sqlite = |error: rusqlite::Error| E::from(StoreError::from(error));
        let setting = |connection: &Connection| {
            connection.prepare_cached("PRAGMA synchronous")?.query_row([], |row| row.get::<_, u32>(0))
        };
        if !self.connection.is_autocommit() || setting(&self.connection).map_err(sqlite)? != FULL {
            return self.whole(work);
        }
        self.connection.execute_batch("PRAGMA synchronous = NORMAL").map_err(sqlite)?;
        let _patient = Patient(&self.connection);
        self.whole(work)
    }

    /// Does all of `work` or nothing of it, as [`Store::repeatable`] does, and what is whole inside of it is no part of its own:
    /// nothing of that can be undone alone. It costs much less where the parts are many and small, since a part has the
    /// full-text index written out, and a transaction the disk waited for.
    ///
    /// # Errors
    /// As [`Store::whole`].
    pub fn together<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.repeatable(|| {
            let _apart = Apart { together: &self.together, before: self.together.replace(true) };
            work()
        })
    }
}

/// Has transactions wait for the disk again when it is dropped.
struct Patient<'c>(&'c Connection);

impl Drop for Patient<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.0.execute_batch("PRAGMA synchronous = FULL") {
            tracing::error!(%error, "What is stored may be undone by a power cut");
        }
    }
}

/// Ends what is done together when it is dropped, by a panic too.
struct Apart<'s> {
    together: &'s Cell<bool>,
    before: bool,
}

impl Drop for Apart<'_> {
    fn drop(&mut self) {
        self.together.set(self.before);
    }
}

/// Undoes a transaction when it is dropped early: by an error, or by a panic on its way up.
struct Undo<'s> {
    store: &'s Store,
    undo: Option<&'static str>,
}

impl Undo<'_> {
    fn not_needed(mut self) {
        self.undo = None;
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        let Some(undo) = self.undo else { return };
        let connection = &self.store.connection;
        // SQLite undoes a whole transaction by itself where it finds the disk full.
        if !connection.is_autocommit()
            && let Err(error) = connection.execute_batch(undo)
        {
            tracing::error!(%error, "A transaction could not be undone; SQLite undoes it when the database is next opened");
        }
        // What is held in memory beside it would be of articles that are not there.
        self.store.held.forget();
        if connection.is_autocommit() {
            self.store.unindexed.set(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_undone_alone_and_what_is_together_is_undone_together() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("wirewatch.db")).expect("a database");
        let add = |name: &str| store.whole(|| store.feed(name, "https://example.org/").map(|_| ()));
        let fail = || Err::<(), StoreError>(rusqlite::Error::QueryReturnedNoRows.into());
        let names = || -> Vec<String> {
            let mut statement =
                store.connection().prepare("SELECT name FROM feed ORDER BY name").expect("a statement");
            let names = statement.query_map([], |row| row.get(0)).expect("rows");
            names.collect::<Result<_, _>>().expect("names")
        };

        let kept = store.whole(|| {
            add("one")?;
            let undone = store.whole(|| add("two").and_then(|()| fail()));
            assert!(undone.is_err());
            Ok::<_, StoreError>(())
        });
        assert!(kept.is_ok());
        assert_eq!(names(), ["one"], "a part is undone alone");

        assert!(store.together(|| add("three").and_then(|()| fail())).is_err());
        assert_eq!(names(), ["one"], "all of it is undone");

        let panicked = std::panic::AssertUnwindSafe(|| {
            store.together(|| -> Result<(), StoreError> {
                add("four")?;
                panic!("on the way");
            })
        });
        assert!(std::panic::catch_unwind(panicked).is_err());
        assert_eq!(names(), ["one"]);

        assert!(store.together(|| add("five").and_then(|()| add("six"))).is_ok());
        // What comes after it stands by itself again.
        assert!(store.whole(|| add("seven").and_then(|()| fail())).is_err());
        assert_eq!(names(), ["five", "one", "six"]);
    }
}
