//! Secrets: read where they stand, when they are needed, and never shown.

use std::fmt;

use crate::config::settings::Secret;
use crate::config::shown;

/// A secret that was read. Its `Debug` is `…`, so that no log and no error can show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(String);

impl Hidden {
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
    #[error("the secret in {file} could not be read", file = shown(file).display())]
    File {
        /// Where it should stand.
        file: std::path::PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The variable is not set, or is no text.
    #[error("the secret in the variable {name} could not be read")]
    Environment {
        /// The variable's name.
        name: String,
        /// Why not.
        source: std::env::VarError,
    },
}

/// Reads a secret, the line end that editors add to a file left off.
///
/// # Errors
/// Where it stands and why it could not be read.
pub fn read(secret: &Secret) -> Result<Hidden, Unreadable> {
    let words =
        match secret {
            Secret::File(file) => std::fs::read_to_string(file)
                .map_err(|source| Unreadable::File { file: file.clone(), source })?,
            Secret::Environment(name) => std::env::var(name)
                .map_err(|source| Unreadable::Environment { name: name.clone(), source })?,
        };
    Ok(Hidden(words.trim_end_matches(['\r', '\n']).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_file_and_shows_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("password");
        std::fs::write(&file, "open sesame \r\n").expect("a file");
        let secret = read(&Secret::File(file)).expect("a secret");
        assert_eq!(secret.reveal(), "open sesame ");
        assert_eq!(format!("{secret:?}"), "…");
    }

    #[test]
    fn says_where_it_looked() {
        let missing = read(&Secret::Environment("WIREWATCH_NO_SUCH_VARIABLE".to_owned()));
        let error = missing.expect_err("not set").to_string();
        assert_eq!(error, "the secret in the variable WIREWATCH_NO_SUCH_VARIABLE could not be read");
    }
}
