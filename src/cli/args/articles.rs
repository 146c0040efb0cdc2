//! Articles: `read`, `replay`, `backtest`, `reread`, `articles`.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;

use super::values::{Since, limit, time};
use super::{Json, JsonOrLines};

/// `read`
#[derive(Debug, Args)]
pub struct Read {
    /// A file (.html, .txt), a URL, or - for standard input
    #[arg(value_name = "SOURCE", required = true)]
    pub sources: Vec<String>,
    /// The day or time that it was published, where the source does not tell it
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub published: Option<Timestamp>,
    /// The text with what was read marked in it, and what was seen and left out, with the reason; with --json or
    /// --ndjson: the same as "marks"
    #[arg(long)]
    pub explain: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: JsonOrLines,
    /// With --ndjson: the article's text and authors in each reading
    #[arg(long, requires = "ndjson")]
    pub with_text: bool,
}

/// `replay`
#[derive(Debug, Args)]
pub struct Replay {
    /// Articles, one JSON object a line; - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// One JSON object a line: articles with their changes, then the incidents
    #[arg(long)]
    pub ndjson: bool,
}

/// `backtest`
#[derive(Debug, Args)]
pub struct Backtest {
    /// From then on: a time, a day, or a span back from now (30d)
    #[arg(long, value_name = "TIME", value_parser = Since::parse)]
    pub since: Since,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `reread`
#[derive(Debug, Args)]
pub struct Reread {
    /// All of them, whatever version read them
    #[arg(long)]
    pub all: bool,
}

/// `articles`
#[derive(Debug, Args)]
pub struct Articles {
    /// The words to look for: all of them, "in quotes" as a phrase
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = limit, allow_negative_numbers = true)]
    pub limit: usize,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: JsonOrLines,
}
