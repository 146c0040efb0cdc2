//! The database and copies of it: `backup`, `restore`, `verify`.

use std::path::PathBuf;

use clap::Args;

/// `backup`
#[derive(Debug, Args)]
pub struct Backup {
    /// The file; one that is there is replaced, once the new one is whole
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `backup` wrote; it stays as it is
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// A file that `backup` wrote. Absent: the database itself
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}
