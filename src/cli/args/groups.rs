//! The groups: `groups`.

use clap::{Args, Subcommand};

use super::Json;

/// `groups`
#[derive(Debug, Subcommand)]
pub enum Groups {
    /// The groups with their names and parents
    List(Json),
    /// Which groups a text names, and by which words
    Match(GroupsMatch),
    /// Look for the groups in all stored articles too, after groups.toml was edited; nobody is told of old news
    Apply,
}

/// `groups match`
#[derive(Debug, Args)]
pub struct GroupsMatch {
    /// The text; - for standard input
    #[arg(value_name = "TEXT")]
    pub text: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}
