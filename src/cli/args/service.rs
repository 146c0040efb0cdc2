//! The service at work, and how it is doing: `run`, `once`, `check`, `status`.

use clap::Args;

use super::Json;

/// `run`
#[derive(Debug, Args)]
pub struct Run {
    /// Show in a line at the bottom of the terminal what goes on
    #[arg(long)]
    pub progress: bool,
}

/// `once`
#[derive(Debug, Args)]
pub struct Once {
    /// As if all feeds and digests were due
    #[arg(long)]
    pub all: bool,
}

/// `check`
#[derive(Debug, Args)]
pub struct Check {
    /// Ask every feed and the mail server too
    #[arg(long)]
    pub online: bool,
}

/// `status`
#[derive(Debug, Args)]
pub struct Status {
    /// List each feed, also where that is more than a screen and all is well
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}
