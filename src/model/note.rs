//! Notes: something odd in the input. A page is never wrong, only odd.

use serde::{Deserialize, Serialize};

/// Something odd, in words for a person, with a fixed key to count by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Note {
    /// A short fixed name: `no-date`, `wrong-charset`, `cut-off`.
    pub key: String,
    /// What was odd and what was done about it, one line.
    pub says: String,
}

impl Note {
    /// A note with its key and what it says.
    pub fn new(key: &str, says: impl Into<String>) -> Note {
        Note { key: key.to_owned(), says: says.into() }
    }
}
