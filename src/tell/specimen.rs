//! A made-up digest with one of everything, to try templates out before the morning.

use compact_str::ToCompactString;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::{
    Amount, Bound, ChangeKind, ConflictLine, Digest, DigestFoot, DigestItem, FigureLine, HistoryStep,
    IncidentType, Kind, KnownLine, MailKind, QuoteLine, Role, SourceLine, Span, Stage,
};

/// The digest.
pub(super) fn digest(kind: MailKind) -> Digest {
    let exact = |value| Amount {
        bound: Bound::Exact,
        low: value,
        high: Some(value),
        said: value.to_compact_string(),
    };
    let at = |hour: i64| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(474_000 + hour);
    let step = |hour, value| HistoryStep {
        at: at(hour),
        value,
        open: false,
        unnumbered: false,
        low: value,
        high: Some(value),
    };
    let moved = FigureLine {
        kind: Kind::Killed,
        role: Role::Victim,
        change: ChangeKind::Correction,
        was: Some(exact(14)),
        is: Some(exact(11)),
        added_up: false,
        have_died: false,
        claimed_by: None,
        corrected: None,
        set_by: None,
        decided_by: None,
        sources: 1,
        history: vec![step(0, 14), step(20, 11)],
    };
    let claimed = FigureLine {
        change: ChangeKind::Claim,
        was: None,
        claimed_by: Some("the group".to_owned()),
        history: Vec::new(),
        ..moved.clone()
    };
    let source = SourceLine {
        name: "Example Post".to_owned(),
        title: Some("Three thought dead are alive".to_owned()),
        link: Some("https://news.example.org/market".to_owned()),
        published: at(20),
    };
    let quote = QuoteLine {
        words: "The governor corrected the toll to 11.".to_owned(),
        marked: vec![Span { start: 35, end: 37 }],
        attributed_to: Some("the governor".to_owned()),
        source,
    };
    let conflict = ConflictLine {
        kind: Kind::Killed,
        role: Role::Victim,
        voices: vec![(exact(11), "Example Post".to_owned()), (exact(14), "Example Wire".to_owned())],
    };
    let item = DigestItem {
        incident: 1,
        incident_type: IncidentType::Bombing,
        stage: Stage::Happened,
        is_new: false,
        background: false,
        place: "Dikwa, Borno, Nigeria".to_owned(),
        short_place: "Dikwa, Nigeria".to_owned(),
        day: "24 March 2024".to_owned(),
        groups: vec!["attributed to an armed group".to_owned()],
        figures: vec![moved, claimed],
        unchanged: vec![KnownLine { kind: Kind::Injured, role: Role::Victim, is: exact(30) }],
        quotes: vec![quote],
        conflicts: vec![conflict],
        sources: 2,
        changes: vec![1, 2],
    };
    let items = if kind == MailKind::Alert { vec![item] } else { vec![item; 23] };
    Digest {
        kind,
        recipient: "desk".to_owned(),
        at: at(24),
        since: Some(at(0)),
        looks_back: false,
        time_zone: TimeZone::UTC,
        items,
        foot: DigestFoot { feeds_well: 1, feeds: 2, pages_unread: 1, ..DigestFoot::default() },
        together: None,
        neutral_subject: false,
        csv: false,
    }
}
