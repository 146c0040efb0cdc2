//! The file of imported places: mapped into memory where it lies, and put in its place whole.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;

use memmap2::Mmap;

/// Maps a file into memory, where there is one: what is not looked at is not read.
///
/// # Errors
/// Where it is there and can't be opened.
pub fn map(path: &Path) -> io::Result<Option<Mmap>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    // SAFETY: a mapped file must not become another one or shorter. [`super::files::publish`] writes a new file and moves
    // it there, so that this one stays as it is for as long as it is mapped. Whoever else may write into the data folder
    // may also change the database.
    #[allow(unsafe_code, reason = "there is no other way to map a file")]
    let mapped = unsafe { Mmap::map(&file)? };
    Ok(Some(mapped))
}
