//! Word in a data folder that the settings name and the service does not go to before it is started again: where it is.

use std::io;
use std::path::{Path, PathBuf};

use super::files;

/// What the word is called in the folder.
const NAME: &str = "wirewatch.elsewhere";

/// Leaves word in one folder that the service goes on in another.
///
/// # Errors
/// Where it can't be written there.
pub fn leave_word(folder: &Path, other: &Path) -> io::Result<()> {
    files::publish(&folder.join(NAME), other.canonicalize()?.to_string_lossy().as_bytes())
}

/// The folder that the service goes on in, where there is word of that in this one.
pub fn word(folder: &Path) -> Option<PathBuf> {
    files::maybe(&folder.join(NAME)).ok().flatten().map(PathBuf::from)
}

/// Takes the word back: it is not true any more.
pub fn forget(folder: &Path) {
    // One that stays can only be where a service could not have written it.
    let _ = files::remove(&folder.join(NAME));
}
