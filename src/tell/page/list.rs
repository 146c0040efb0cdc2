//! The list of incidents, with what is asked of it.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::model::{Group, Incident, Scope};
use crate::tell::clean;
use crate::tell::item::groups;
use crate::tell::words::{self, Clock};

/// What somebody asks for, as it stands in the address: empty where it does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wanted {
    /// A group's id.
    pub group: String,
    /// Words of a place.
    pub place: String,
    /// The first day.
    pub since: String,
    /// The last day.
    pub until: String,
    /// The least number of killed.
    pub killed: String,
    /// Whether only incidents are wanted of which sources differ.
    pub conflict: bool,
    /// Whether what is only told as history is wanted too.
    pub background: bool,
}

/// What the list shows.
pub struct Listing<'l> {
    /// The incidents, latest first.
    pub incidents: &'l [Incident],
    /// Whether there are more than these.
    pub more: bool,
    /// What was asked for.
    pub wanted: &'l Wanted,
    /// What of it could not be understood, a sentence each.
    pub problems: &'l [String],
    /// The groups that can be asked for.
    pub groups: &'l [Group],
    /// The time of asking.
    pub at: Timestamp,
    /// Whose days and hours are shown.
    pub zone: &'l TimeZone,
}

#[derive(Serialize)]
pub(super) struct ListView<'l> {
    rows: Vec<RowView>,
    more: bool,
    wanted: &'l Wanted,
    problems: &'l [String],
    groups: Vec<ChoiceView<'l>>,
    time: String,
    zone: String,
}

#[derive(Serialize)]
struct ChoiceView<'l> {
    id: &'l str,
    name: &'l str,
    chosen: bool,
}

#[derive(Serialize)]
struct RowView {
    id: i64,
    day: String,
    what: String,
    place: String,
    groups: String,
    figures: Vec<String>,
    sources: String,
    history: bool,
    conflict: bool,
}

pub(super) fn view<'l>(listing: &Listing<'l>) -> ListView<'l> {
    let clock = Clock::new(listing.at, listing.zone);
    let choice = |group: &'l Group| ChoiceView {
        id: &group.id,
        name: &group.name,
        chosen: group.id == listing.wanted.group,
    };
    ListView {
        rows: listing.incidents.iter().map(|incident| row(incident, listing.groups)).collect(),
        more: listing.more,
        wanted: listing.wanted,
        problems: listing.problems,
        groups: listing.groups.iter().map(choice).collect(),
        time: clock.headline(),
        zone: clock.zone(),
    }
}

fn row(incident: &Incident, tracked: &[Group]) -> RowView {
    let figures = incident.figures.iter().map(|figure| {
        let claimed = if figure.claimed { " (claimed)" } else { "" };
        words::figure_phrase(figure.kind, figure.role, &figure.amount) + claimed
    });
    RowView {
        id: incident.id,
        day: words::when(incident.when.as_ref()),
        what: words::incident(incident.incident_type, incident.stage),
        place: clean::line(&words::place(&incident.places)),
        groups: words::capital(&clean::line(&groups(incident, tracked).join("; "))),
        figures: figures.collect(),
        sources: words::count(incident.sources, "source", "sources"),
        history: incident.scope == Scope::Background,
        conflict: incident.figures.iter().any(|figure| !figure.conflicts.is_empty()),
    }
}
