//! The feeds: `feeds`.

use clap::{Args, Subcommand};

use super::Json;

/// `feeds`
#[derive(Debug, Subcommand)]
pub enum Feeds {
    /// The feeds with their addresses and schedules
    List(Json),
    /// Fetch feeds now and show what comes, storing nothing
    Test(FeedsTest),
    /// Find a site's feeds, and show what is in them
    Discover(FeedsDiscover),
    /// Find a site's feed, try it, and write it into feeds.toml
    Add(FeedsAdd),
    /// Take a feed out of feeds.toml; what it brought stays
    Remove(FeedName),
    /// Do not poll a feed any more, until `resume`
    Pause(FeedName),
    /// Poll a feed again
    Resume(FeedName),
    /// Add the feeds of an OPML file that are not watched yet
    Import(FeedsImport),
    /// Write all feeds as OPML
    Export,
}

/// `feeds test`
#[derive(Debug, Args)]
pub struct FeedsTest {
    /// Feeds' names in feeds.toml, or addresses. Absent: all feeds
    #[arg(value_name = "FEED")]
    pub feeds: Vec<String>,
    /// Fetch the articles too, and show how each is read
    #[arg(long)]
    pub articles: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `feeds discover`
#[derive(Debug, Args)]
pub struct FeedsDiscover {
    /// The site's address, or a page's of it
    #[arg(value_name = "URL")]
    pub url: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `feeds add`
#[derive(Debug, Args)]
pub struct FeedsAdd {
    /// The feed's address, or its site's
    #[arg(value_name = "URL")]
    pub url: String,
    /// Its name. Absent: what it calls itself
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// `feeds remove`, `feeds pause`, `feeds resume`
#[derive(Debug, Args)]
pub struct FeedName {
    /// Its name in feeds.toml
    #[arg(value_name = "NAME")]
    pub name: String,
}

/// `feeds import`
#[derive(Debug, Args)]
pub struct FeedsImport {
    /// The OPML file; - for standard input
    #[arg(value_name = "FILE")]
    pub file: String,
}
