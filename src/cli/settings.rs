//! The settings as commands take them: found, read, or refused with every problem drawn.

use std::path::{Path, PathBuf};

use crate::config::settings::Config;
use crate::config::{self, Files, GROUPS_TOML, Problems, Source, WIREWATCH_TOML};
use crate::edge::files::{self, NoSettings};

/// Why there is no configuration to go by. Commands end with exit code 2 on it.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is none.
    #[error(transparent)]
    NotFound(#[from] NoSettings),
    /// Something in it is wrong.
    #[error(transparent)]
    Wrong(#[from] Problems),
}

impl Refused {
    /// What a person is shown on standard error, with a line end after the last line.
    pub fn draw(&self, colored: bool) -> String {
        match self {
            Refused::NotFound(missing) => format!(
                "error: {missing}\n\n`wirewatch init` writes one to start from, `wirewatch demo` needs none\n"
            ),
            Refused::Wrong(problems) => {
                let count = match problems.count() {
                    1 => "one problem".to_owned(),
                    many => format!("{many} problems"),
                };
                format!("{}\nerror: {count} in the configuration\n", problems.draw(colored))
            }
        }
    }
}

/// Finds and reads the configuration; `named` is what `--config` says. Gives its path too.
///
/// # Errors
/// Where there is none, or anything in it is wrong.
pub fn load(named: Option<&Path>) -> Result<(PathBuf, Config), Refused> {
    let (files, config) = load_files(named)?;
    Ok((files.wirewatch.path, config))
}

/// As [`load`], with the files that it was read from.
///
/// # Errors
/// As [`load`].
pub fn load_files(named: Option<&Path>) -> Result<(Files, Config), Refused> {
    let files = files::settings(&files::find_settings(named)?);
    let config = config::read(&files)?;
    Ok((files, config))
}

/// The configuration or, where there is none, the one that `init` writes, without feeds.
///
/// # Errors
/// Where a configuration is there and anything in it is wrong.
pub fn load_or_bundled(named: Option<&Path>) -> Result<Config, Refused> {
    match load(named) {
        Ok((_, config)) => Ok(config),
        Err(Refused::NotFound(_)) => Ok(bundled()?),
        Err(refused) => Err(refused),
    }
}

/// What `init` writes, without feeds.
fn bundled() -> Result<Config, Problems> {
    config::read(&Files {
        wirewatch: Source::new("config/wirewatch.toml", WIREWATCH_TOML),
        feeds: Source::new("feeds.toml", ""),
        groups: Source::new("config/groups.toml", GROUPS_TOML),
    })
}
