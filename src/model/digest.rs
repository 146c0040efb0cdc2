//! Digests and mails: what one recipient has not been told yet, ready to be rendered.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Amount, ChangeKind, IncidentType, Kind, Role, Span, Stage};

/// Whether a mail comes at its hour or at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum MailKind {
    Digest,
    Alert,
}

/// A figure's change as a mail shows it: old → new since this recipient's last mail.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureLine {
    /// What was counted.
    pub kind: Kind,
    /// On which side.
    pub role: Role,
    /// In what way it changed.
    pub change: ChangeKind,
    /// What this recipient was told last; none where it was never told.
    pub was: Option<Amount>,
    /// What is known now; none where the only article that told it was withdrawn.
    pub is: Option<Amount>,
    /// Whether `is` was added up from several figures of an article, so that no quote holds it as it stands.
    pub added_up: bool,
    /// Whether it fell because some of the injured died.
    pub have_died: bool,
    /// The party that claims it, where nobody else says so.
    pub claimed_by: Option<String>,
    /// From what to what a text corrected it, where one did; the recipient may have been told another number.
    pub corrected: Option<(Amount, Amount)>,
    /// Who set it by hand, and when.
    pub set_by: Option<(String, Timestamp)>,
    /// Who decided otherwise than what was told, and when: they took back what was set, or put other reports together.
    pub decided_by: Option<(String, Timestamp)>,
    /// How many independent sources give it as it is now.
    pub sources: usize,
    /// The figure's history, oldest first.
    pub history: Vec<HistoryStep>,
}

/// A figure that is as this recipient knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnownLine {
    /// What was counted.
    pub kind: Kind,
    /// On which side.
    pub role: Role,
    /// How many.
    pub is: Amount,
}

/// One step of a figure's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryStep {
    /// When it was published.
    pub at: Timestamp,
    /// The number to go by.
    pub value: u64,
    /// Whether it is open upward: at least so many.
    pub open: bool,
    /// Whether no number was told: "people were killed".
    pub unnumbered: bool,
    /// The lowest that current sources gave then.
    pub low: u64,
    /// The highest that they gave; none where that is open.
    pub high: Option<u64>,
}

/// A sentence as a mail shows it, with the figure in it marked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuoteLine {
    /// The sentence; empty where only the article is named.
    pub words: String,
    /// The figures inside `words`, in scalar values from its start, ascending.
    pub marked: Vec<Span>,
    /// Who says so in the text, where it is told.
    pub attributed_to: Option<String>,
    /// The article it was cut from.
    pub source: SourceLine,
}

/// Sources that differ now about one figure, side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConflictLine {
    /// What was counted.
    pub kind: Kind,
    /// On which side.
    pub role: Role,
    /// What each says, and who it is; the lowest first.
    pub voices: Vec<(Amount, String)>,
}

/// An article as a mail names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    /// The outlet or agency.
    pub name: String,
    /// The article's headline.
    pub title: Option<String>,
    /// The article's address (http or https).
    pub link: Option<String>,
    /// When it was published.
    pub published: Timestamp,
}

/// One incident in a digest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DigestItem {
    /// The stored incident's id.
    pub incident: i64,
    /// What happened.
    pub incident_type: IncidentType,
    /// How far it went.
    pub stage: Stage,
    /// Whether this recipient has not been told of it before.
    pub is_new: bool,
    /// Whether it is told as history.
    pub background: bool,
    /// The place for a heading: Crocus City Hall, Krasnogorsk, Russia.
    pub place: String,
    /// The place for a subject: the shortest name that tells it.
    pub short_place: String,
    /// The day for a heading: 22 March 2024.
    pub day: String,
    /// The groups' parts in words: "claimed by Islamic State".
    pub groups: Vec<String>,
    /// The figures that changed, the weightiest first.
    pub figures: Vec<FigureLine>,
    /// Its other figures, which are as they were.
    pub unchanged: Vec<KnownLine>,
    /// The sentences they were read from.
    pub quotes: Vec<QuoteLine>,
    /// The figures that sources differ about.
    pub conflicts: Vec<ConflictLine>,
    /// How many independent sources tell of it.
    pub sources: usize,
    /// The ids of the changes that this tells.
    pub changes: Vec<i64>,
}

/// What could not be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DigestFoot {
    /// How many feeds answer well.
    pub feeds_well: usize,
    /// How many there are.
    pub feeds: usize,
    /// One line a feed that does not: "Example World: no answer since Monday (503)".
    pub feeds_odd: Vec<String>,
    /// How many articles could not be read.
    pub pages_unread: usize,
    /// One line a mail that was refused.
    pub mails_refused: Vec<String>,
    /// How many mails wait since they were not taken, and why the latest was not; none where none does.
    pub mails_waiting: Option<(usize, String)>,
}

/// All that one recipient is told in one mail, ordered for reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Digest {
    /// Digest or alert.
    pub kind: MailKind,
    /// The recipient's name in the settings.
    pub recipient: String,
    /// When it was put together.
    pub at: Timestamp,
    /// When this recipient's last mail was put together, where there was one.
    pub since: Option<Timestamp>,
    /// Whether that is no mail's time, but one that somebody looks back to.
    pub looks_back: bool,
    /// The recipient's time zone.
    #[serde(serialize_with = "jiff::fmt::serde::tz::required::serialize")]
    pub time_zone: TimeZone,
    /// The incidents, weightiest first.
    pub items: Vec<DigestItem>,
    /// What could not be seen.
    pub foot: DigestFoot,
    /// Why alerts that would have gone out one by one come together, where they do.
    pub together: Option<String>,
    /// Whether the subject names neither places nor groups.
    pub neutral_subject: bool,
    /// Whether all of it goes with the mail as a table.
    pub csv: bool,
}

/// A digest rendered: what goes into the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// `old → new` first, under 78 characters.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part, saying the same.
    pub html: String,
    /// The pictures that the HTML part shows.
    pub pictures: Vec<Picture>,
    /// All of it as comma-separated values, where the recipient asks for that.
    pub csv: Option<String>,
    /// The ids of the changes that it tells, ascending.
    pub changes: Vec<i64>,
}

/// A picture that a mail carries and shows by `cid:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its Content-ID, made from what it shows: the same picture has the same one.
    pub id: String,
    /// Its bytes.
    pub png: Vec<u8>,
}
