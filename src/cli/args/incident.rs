//! One incident, and what people decide about it: `incident`.

use clap::{Args, Subcommand};

use super::Json;
use super::values::incident_id;

/// `incident`
#[derive(Debug, Subcommand)]
pub enum Incident {
    /// All that is known of it: figures with their history, quotes, sources
    Show(IncidentShow),
    /// Two are one: put them together, now and for good
    Merge(IncidentMerge),
    /// What some articles tell is another one: take it out
    Split(IncidentSplit),
    /// Leave it alone: it is not listed and not told any more
    Ignore(IncidentAbout),
    /// A field has this value, whatever is told: type, day, place, or a kind of figure
    Set(IncidentSet),
    /// Words for others, without effect
    Note(IncidentNote),
    /// Take a decision back: the last one, or one by its number
    Undo(IncidentUndo),
}

/// `incident show`
#[derive(Debug, Args)]
pub struct IncidentShow {
    /// Its id, as `incidents` shows it: i12
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: Json,
}

/// `incident merge`
#[derive(Debug, Args)]
pub struct IncidentMerge {
    /// One of them
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub one: i64,
    /// The other one
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub other: i64,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident split`
#[derive(Debug, Args)]
pub struct IncidentSplit {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// The articles that tell of another one: their numbers or addresses, as `incident show` has them
    #[arg(value_name = "ARTICLE", required = true)]
    pub articles: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident ignore`
#[derive(Debug, Args)]
pub struct IncidentAbout {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident set`
#[derive(Debug, Args)]
pub struct IncidentSet {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// type, day, place, or a kind of figure: killed, injured
    #[arg(value_name = "FIELD")]
    pub field: String,
    /// bombing, 2024-03-22, Krasnogorsk, 140
    #[arg(value_name = "VALUE", allow_negative_numbers = true)]
    pub value: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident note`
#[derive(Debug, Args)]
pub struct IncidentNote {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// The words
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// `incident undo`
#[derive(Debug, Args)]
pub struct IncidentUndo {
    /// The incident
    #[arg(value_name = "ID", value_parser = incident_id)]
    pub id: i64,
    /// The decision, as `incident show` numbers it. Absent: the last one that stands
    #[arg(value_name = "NUMBER")]
    pub number: Option<i64>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub by: By,
}

/// Who decides.
#[derive(Debug, Args)]
pub struct By {
    /// Who decides. Absent: the user of this machine
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}
