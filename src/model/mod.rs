//! What one stage hands to the next. Values only: nothing here reads, decides or stores.
//!
//! The names are those of the design's word list, and serialize as `docs/interfaces.md` has them.

mod amendment;
mod change;
mod digest;
mod explanation;
mod figure;
mod group;
mod health;
mod incident;
mod news;
mod note;
mod place;
mod quote;
mod report;
mod when;
mod wish;

pub use amendment::{Amendment, Decision, SetPlace, Setting};
pub use change::{Change, ChangeKind, Told};
pub use digest::{
    ConflictLine, Digest, DigestFoot, DigestItem, FigureLine, HistoryStep, KnownLine, Mail, MailKind,
    Picture, QuoteLine, SourceLine,
};
pub use explanation::{Explanation, Mark, Seen};
pub use figure::{Amount, Bound, Figure, FigureScope, Kind, Modality, Population, Role};
pub use group::{Group, GroupMention, GroupPart, GroupRole, group_name};
pub use health::{FailureKind, Habit, Health, Past, PastArticle, RuleSigns, Signs, Trouble, TroubleKind};
pub use incident::{BestFigure, INJURED_DIED, Incident, Point, SET_BY, Source};
pub use news::{Article, Copy, CopyKind, Dated, Difference, Entry, Feed, LivePost};
pub use note::Note;
pub use place::{Place, PlacePrecision};
pub use quote::{Quote, Span};
pub use report::{IncidentType, Reading, Report, Scope, Stage};
pub use when::{When, WhenPrecision};
pub use wish::{Differences, Quiet, Severity};
