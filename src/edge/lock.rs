//! One service for one data folder: two would poll, read and mail everything twice.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::files::why;
use crate::config::shown;

/// The data folder is ours until this is dropped, or the process ends in whatever way.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Why the data folder is not ours.
#[derive(Debug, thiserror::Error)]
pub enum NotLocked {
    /// Another process has it.
    #[error(
        "another wirewatch{} works on the data folder {} already: stop it first", who(.process), shown(folder).display()
    )]
    Taken {
        /// The folder.
        folder: PathBuf,
        /// The other process, where it says who it is.
        process: Option<u32>,
    },
    /// It can't be written.
    #[error("the data folder {} cannot be written: {}", shown(folder).display(), why(reason))]
    Unwritable {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

fn who(process: &Option<u32>) -> String {
    process.map(|process| format!(" (process {process})")).unwrap_or_default()
}

/// Takes the data folder, which is made where it is not there.
///
/// # Errors
/// Where another process has it, or it can't be written.
pub fn lock(folder: &Path) -> Result<Lock, NotLocked> {
    let unwritable = |reason| NotLocked::Unwritable { folder: folder.into(), reason };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    let options = OpenOptions::new().read(true).write(true).create(true).truncate(false).to_owned();
    let mut file = options.open(folder.join("wirewatch.lock")).map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            let process = file.read_to_string(&mut text).ok().and_then(|_| text.trim().parse().ok());
            return Err(NotLocked::Taken { folder: folder.into(), process });
        }
        Err(TryLockError::Error(reason)) => return Err(unwritable(reason)),
    }
    // The number is for people; what holds is the lock, which ends with the process.
    // A full disk may be what somebody came to mend.
    match file.set_len(0).and_then(|()| file.rewind()).and_then(|()| writeln!(file, "{}", std::process::id()))
    {
        Err(error) if error.kind() != io::ErrorKind::StorageFull => return Err(unwritable(error)),
        _ => {}
    }
    Ok(Lock { _file: file })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_owner() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        let first = lock(&data).expect("it is free");
        let refused = lock(&data).expect_err("it is taken").to_string();
        assert!(
            refused.contains(&format!("another wirewatch (process {})", std::process::id())),
            "{refused}"
        );
        drop(first);
        lock(&data).expect("it is free again");
        let below = lock(&data.join("wirewatch.lock/below")).expect_err("a file is no folder").to_string();
        assert!(below.ends_with("cannot be written: a part of its path is a file"), "{below}");
    }
}
