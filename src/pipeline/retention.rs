//! Old texts leave the database; what was read in them stays.

use jiff::Timestamp;

use super::copies::band_keys;
use crate::edge::store::{Store, StoreError};
use crate::read::copy::Signature;

/// Removes so many texts at most that were first seen before a time, all of them or none. Returns how many there were.
///
/// Copies are looked for among what was published within 30 days, and pages are looked at again for a week: whoever
/// calls it leaves more time than that.
///
/// # Errors
/// Where SQLite fails.
pub fn forget(store: &Store, before: Timestamp, most: usize, now: Timestamp) -> Result<usize, StoreError> {
    store.whole(|| {
        let texts = store.texts_before(before, most)?;
        for old in &texts {
            store.remove_text(old, &band_keys(&Signature::from_bytes(&old.signature)), now)?;
        }
        Ok(texts.len() + store.remove_contents(before, most)?)
    })
}
