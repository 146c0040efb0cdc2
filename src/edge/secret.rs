//! Secrets: read where they stand, when they are needed, and never shown.
//!
//! A file that everybody on the machine may read holds no secret any more: it is refused, so that somebody notices. The
//! file's group may read it, since that is how root hands a file to the service's user, and how systemd's credentials look.

use std::env::VarError;
use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::config::settings::Secret;
use crate::config::shown;
use crate::edge::files::why;

/// A secret that was read. Its `Debug` is `…`, so that no log and no error can show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(String);

impl Hidden {
    /// Something that may not be shown.
    pub fn new(words: impl Into<String>) -> Hidden {
        Hidden(words.into())
    }

    /// The secret itself, for the one place that hands it over.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("…")
    }
}

/// Why a secret could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file is not there or may not be read.
    #[error("the secret in {file} could not be read: {}", why(reason), file = shown(file).display())]
    File {
        /// Where it should stand.
        file: PathBuf,
        /// Why not.
        reason: std::io::Error,
    },
    /// Everybody on this machine may read the file.
    #[error("{file} holds a secret and may be read by everybody on this machine: `chmod o-rwx` it", file = shown(file).display())]
    Open {
        /// Where it stands.
        file: PathBuf,
    },
    /// The variable is not set, or is no text.
    #[error("the variable {name} {}", match reason { VarError::NotPresent => "is not set", VarError::NotUnicode(_) => "holds no text" })]
    Environment {
        /// The variable's name.
        name: String,
        /// Why it holds no secret.
        reason: VarError,
    },
}

/// What a header says to log in as HTTP's basic scheme has it (RFC 7617).
pub fn basic(username: &str, password: &Hidden) -> Hidden {
    Hidden(format!("Basic {}", STANDARD.encode(format!("{username}:{}", password.0))))
}

/// Reads a secret, the line end that editors add to a file left off.
///
/// # Errors
/// Where it stands and why it could not be read.
pub fn read(secret: &Secret) -> Result<Hidden, Unreadable> {
    let words = match secret {
        Secret::File(file) => read_file(file)?,
        Secret::Environment(name) => {
            std::env::var(name).map_err(|reason| Unreadable::Environment { name: name.clone(), reason })?
        }
    };
    Ok(Hidden(words.trim_end_matches(['\r', '\n']).to_owned()))
}

/// The text of a file that holds a secret, as it stands there.
///
/// # Errors
/// Where it cannot be read, is no text, or is open to everybody.
pub fn read_file(file: &Path) -> Result<String, Unreadable> {
    let unreadable = |reason| Unreadable::File { file: file.to_owned(), reason };
    let mut opened = File::open(file).map_err(unreadable)?;
    // Asked of what was opened, not of the name: a link counts as what it leads to.
    let mode = opened.metadata().map_err(unreadable)?.permissions().mode();
    if mode & 0o004 != 0 {
        return Err(Unreadable::Open { file: file.to_owned() });
    }
    let mut words = String::new();
    opened.read_to_string(&mut words).map_err(unreadable)?;
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file_with_mode(folder: &Path, mode: u32) -> PathBuf {
        let file = folder.join("password");
        std::fs::write(&file, "open sesame \r\n").expect("a file");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("a mode");
        file
    }

    #[test]
    fn a_file_that_everybody_may_read_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let r = |mode| read(&Secret::File(file_with_mode(folder.path(), mode)));
        assert!(r(0o640).is_ok(), "the group is how root hands a file to the service");
        let error = r(0o644).expect_err("open to everybody").to_string();
        assert!(error.ends_with("may be read by everybody on this machine: `chmod o-rwx` it"), "{error}");
        assert!(!error.contains("sesame"));
    }

    #[test]
    fn reads_a_file_and_shows_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = file_with_mode(folder.path(), 0o600);
        let secret = read(&Secret::File(file)).expect("a secret");
        assert_eq!(secret.reveal(), "open sesame ");
        assert_eq!(format!("{secret:?}"), "…");
    }

    #[test]
    fn says_where_it_looked() {
        let missing = read(&Secret::Environment("WIREWATCH_NO_SUCH_VARIABLE".to_owned()));
        let error = missing.expect_err("not set").to_string();
        assert_eq!(error, "the variable WIREWATCH_NO_SUCH_VARIABLE is not set");
    }
}
