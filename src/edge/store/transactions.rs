//! Transactions: what is kept wholly or not at all.

use std::cell::Cell;

use rusqlite::Connection;

use super::{Store, StoreError};

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
        let [begin, keep, undo] = if self.connection.is_autocommit() {
            ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]
        } else {
            ["SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"]
        };
        self.connection.execute_batch(begin).map_err(sqlite)?;
        let undone = Undo { connection: &self.connection, undo: Some(undo) };
        let done = work()?;
        self.connection.execute_batch(keep).map_err(sqlite)?;
        undone.not_needed();
        Ok(done)
    }

    /// Does all of `work` or nothing of it, as [`Store::whole`] does, and what is whole inside of it is no part of its own:
    /// nothing of that can be undone alone. It costs much less where the parts are many and small, since a part has the
    /// full-text index written out, and a transaction the disk waited for.
    ///
    /// # Errors
    /// As [`Store::whole`].
    pub fn together<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.whole(|| {
            let _apart = Apart { together: &self.together, before: self.together.replace(true) };
            work()
        })
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
struct Undo<'c> {
    connection: &'c Connection,
    undo: Option<&'static str>,
}

impl Undo<'_> {
    fn not_needed(mut self) {
        self.undo = None;
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        // SQLite undoes a whole transaction by itself where it finds the disk full.
        if let Some(undo) = self.undo
            && !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch(undo)
        {
            tracing::error!(%error, "A transaction could not be undone; SQLite undoes it when the database is next opened");
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
