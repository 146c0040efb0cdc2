//! Files: the settings and their places, and what commands write.
//!
//! The database, the mails and the secrets are not here: the store, the mailer and `secret` have them.

use std::fs;
use std::io::{self, BufRead, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::config::{Files, Source, paths, shown};

/// Why there are no settings.
#[derive(Debug, thiserror::Error)]
#[error("no configuration was found; looked for {}", .looked.iter().map(|path| shown(path).display().to_string()).collect::<Vec<_>>().join(", "))]
pub struct NoSettings {
    /// The places that were looked at, in their order.
    pub looked: Vec<PathBuf>,
}

/// Finds `wirewatch.toml`.
///
/// One that is named, on the command line or in `$WIREWATCH_CONFIG`, is taken whether it is there or
/// not, so that a slip in a name is told and no other file is taken instead.
///
/// # Errors
/// Where none is named and none of the usual places has one.
pub fn find_settings(named: Option<&Path>) -> Result<PathBuf, NoSettings> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    if let Some(named) = std::env::var_os("WIREWATCH_CONFIG").filter(|named| !named.is_empty()) {
        return Ok(named.into());
    }
    let home = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let personal = home("XDG_CONFIG_HOME").or_else(|| home("HOME").map(|home| home.join(".config")));
    let mut looked = vec![PathBuf::from("config/wirewatch.toml")];
    looked.extend(personal.map(|folder| folder.join("wirewatch/wirewatch.toml")));
    looked.push(PathBuf::from("/etc/wirewatch/wirewatch.toml"));
    // One that may not be looked at is there all the same: reading it tells why it cannot be read.
    match looked.iter().find(|path| path.try_exists().unwrap_or(true)) {
        Some(found) => Ok(found.clone()),
        None => Err(NoSettings { looked }),
    }
}

/// Reads `wirewatch.toml` and the two files that it names. What could not be read says why.
pub fn settings(wirewatch: &Path) -> Files {
    let wirewatch = source(wirewatch);
    let others = paths(&wirewatch);
    Files { feeds: source(&others.feeds), groups: source(&others.groups), wirewatch }
}

fn source(path: &Path) -> Source {
    match fs::read(path) {
        Ok(bytes) => Source::of_bytes(path, bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => Source::unreadable(path, why(&error)),
        Err(error) => {
            let advice = match error.kind() {
                ErrorKind::IsADirectory => Some("name the file in it"),
                ErrorKind::PermissionDenied => {
                    Some("let the user that this runs as read it: `chgrp` and `chmod g+r`")
                }
                _ => None,
            };
            Source::forbidden(path, why(&error), advice)
        }
    }
}

/// A new empty folder among the system's temporary ones; it stays.
///
/// # Errors
/// Where it can't be made.
pub fn new_folder(prefix: &str) -> io::Result<PathBuf> {
    Ok(tempfile::Builder::new().prefix(prefix).tempdir()?.keep())
}

/// Writes a file, and the folders it lies in; what was there before is replaced.
///
/// # Errors
/// Where it can't be written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// Puts a text in a file's place, whole or not at all: whoever reads it meanwhile has the old one or the new one.
///
/// A link stays one, and the file keeps its permissions.
///
/// # Errors
/// Where it can't be written.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize()?;
    let folder = path.parent().unwrap_or(Path::new("/"));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

/// Moves a file to another place of the same disk; what was there before is replaced, whole or not at all.
///
/// # Errors
/// Where it can't be moved.
pub fn put(from: &Path, to: &Path) -> io::Result<()> {
    fs::File::open(from)?.sync_all()?;
    fs::rename(from, to)?;
    match to.parent().filter(|folder| *folder != Path::new("")) {
        Some(folder) => fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// Removes a file, if it is there.
///
/// # Errors
/// Where it is and can't be removed.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// All that stands in a file, or on standard input for `-`.
///
/// # Errors
/// Where it can't be read.
pub fn read(path: &str) -> io::Result<Vec<u8>> {
    if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

/// Whether a file lies, or would lie, right in a folder.
pub fn lies_in(file: &Path, folder: &Path) -> bool {
    let own = file.parent().filter(|own| *own != Path::new("")).unwrap_or(Path::new("."));
    match (own.canonicalize(), folder.canonicalize()) {
        (Ok(own), Ok(folder)) => own == folder,
        _ => false,
    }
}

/// Whether a file begins with these bytes; none where there is no file, or nothing in it.
///
/// # Errors
/// Where it can't be read.
pub fn begins_with(file: &Path, bytes: &[u8]) -> io::Result<Option<bool>> {
    let opened = match fs::File::open(file) {
        Ok(opened) => opened,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut begin = Vec::new();
    opened.take(bytes.len() as u64).read_to_end(&mut begin)?;
    Ok((!begin.is_empty()).then_some(begin == bytes))
}

/// Whether there is a file or folder.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// How many bytes a file has.
///
/// # Errors
/// Where it is not there.
pub fn size(path: &Path) -> io::Result<u64> {
    Ok(fs::metadata(path)?.len())
}

/// The lines of a file, or of standard input for `-`, as they are read.
///
/// # Errors
/// Where it can't be opened.
pub fn lines(path: &str) -> io::Result<Box<dyn BufRead>> {
    if path == "-" {
        return Ok(Box::new(io::BufReader::new(io::stdin())));
    }
    Ok(Box::new(io::BufReader::with_capacity(1 << 18, fs::File::open(path)?)))
}

/// All that stands in a file, where there is one.
///
/// # Errors
/// Where it is there and can't be read.
pub fn maybe(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file whole or not at all: readers see what was there before, or all that is new.
///
/// # Errors
/// Where it can't be written.
pub fn publish(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(content.as_ref())?;
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    beside.as_file().set_permissions(readable)?;
    beside.persist(path).map(|_| ()).map_err(|error| error.error)
}

/// What went wrong with a file, in words, without the number of the error.
pub fn why(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        ErrorKind::PermissionDenied => "there is no permission for it".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "a part of its path is a file".to_owned(),
        ErrorKind::AlreadyExists => "there is a file of that name".to_owned(),
        ErrorKind::InvalidData => "it is not UTF-8 text".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        _ => error.to_string(),
    }
}

/// Writes a file that must not be there yet, with the folders above it. Says whether it wrote it.
///
/// # Errors
/// Where it could not be written for another reason than being there.
pub fn write_new(path: &Path, text: &str) -> io::Result<bool> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // Asking first and writing then could overwrite what comes in between.
    match fs::File::create_new(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

/// Tries whether files can be written into a folder, which is made where it is not there.
///
/// # Errors
/// Where they cannot.
pub fn try_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let trial = folder.join(format!(".trial-{}", std::process::id()));
    fs::write(&trial, b"")?;
    fs::remove_file(&trial)
}

/// How many bytes the disk that holds a folder has left for us; none where the system does not tell.
pub fn room(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Whether so many bytes can be written into a folder: they are, and leave again.
pub fn has_room(folder: &Path, bytes: usize) -> bool {
    // Not zeros: a disk may keep those without any room.
    let trial = vec![0x55; bytes];
    tempfile::NamedTempFile::new_in(folder)
        .and_then(|mut file| file.write_all(&trial).and_then(|()| file.as_file().sync_all()))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config/wirewatch.toml");
        assert!(write_new(&path, "mine").expect("written"));
        assert!(!write_new(&path, "yours").expect("left alone"));
        assert_eq!(fs::read_to_string(&path).expect("readable"), "mine");
        assert!(write_new(&path.join("below"), "a file is no folder").is_err());
    }

    #[test]
    fn settings_that_are_named_are_taken_unseen() {
        let named = Path::new("nowhere/wirewatch.toml");
        assert_eq!(find_settings(Some(named)).expect("named"), named);
        let files = settings(named);
        assert_eq!(files.wirewatch.text, Err("there is no such file".to_owned()));
        assert_eq!(files.groups.path, Path::new("nowhere/groups.toml"));
    }
}
