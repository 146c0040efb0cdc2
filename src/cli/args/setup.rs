//! What a machine is set up with: `demo`, `init`, `completions`, `man`.

use std::path::PathBuf;

use clap::Args;

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder for the mails, as .eml and .html. Absent: a new one, which is named at the end
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
}

/// `init`
#[derive(Debug, Args)]
pub struct Init {
    /// The folder that gets config/wirewatch.toml, config/groups.toml and feeds.toml
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
}

/// `completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// `man`
#[derive(Debug, Args)]
pub struct Man {
    /// The folder that gets one for each command. Absent: the first one goes to standard output
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}
