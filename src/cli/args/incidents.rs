//! What is known: `incidents`.

use clap::Args;
use jiff::civil::Date;

use super::JsonOrLines;
use super::values::{Since, count, day, figure, incident_type, limit};
use crate::model::{IncidentType, Kind};

/// `incidents`
#[derive(Debug, Args)]
pub struct Incidents {
    /// Only of this group and its branches
    #[arg(long, value_name = "ID")]
    pub group: Option<String>,
    /// Only of this type: bombing, abduction
    #[arg(long = "type", value_name = "TYPE", value_parser = incident_type)]
    pub incident_type: Option<IncidentType>,
    /// Only in places whose name holds this: a town, a region, or a country's code
    #[arg(long, value_name = "NAME")]
    pub place: Option<String>,
    /// Only with something new since then: a time, a day, or a span back from now (7d)
    #[arg(long, value_name = "TIME", value_parser = Since::parse)]
    pub since: Option<Since>,
    /// Only those that began on this day or earlier
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub until: Option<Date>,
    /// Only with at least so many killed
    #[arg(long, value_name = "N", value_parser = count, allow_negative_numbers = true)]
    pub min_killed: Option<u64>,
    /// Only with at least so many of a kind: injured=10; may be given more than once
    #[arg(long, value_name = "KIND=N", value_parser = figure)]
    pub min: Vec<(Kind, u64)>,
    /// Only those about which current sources differ
    #[arg(long)]
    pub conflict: bool,
    /// Also those that are only told as history
    #[arg(long)]
    pub background: bool,
    /// Also those that somebody said to ignore
    #[arg(long)]
    pub ignored: bool,
    /// At most so many. Absent: 50 in the table, all in every other form
    #[arg(long, value_name = "N", value_parser = limit, allow_negative_numbers = true)]
    pub limit: Option<usize>,
    /// Comma-separated values, a line for each figure
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub csv: bool,
    /// GeoJSON, a point for each incident whose place is known
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub geojson: bool,
    /// Comma-separated values in the columns of ACLED
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub acled: bool,
    /// Comma-separated values in the columns of UCDP GED, deadly incidents only
    #[arg(long, group = "form", conflicts_with_all = ["json", "ndjson"])]
    pub ged: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "its fields have theirs")]
    pub output: JsonOrLines,
}
