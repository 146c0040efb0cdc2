//! When an incident's changes may be told at once: not every minute, but never late where it matters.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::model::{ChangeKind, Told};

/// When one incident's untold changes fall due as an alert; none where there are no changes.
///
/// The first alert of an incident goes out at once, and so do corrections and retractions, which say
/// that an earlier mail was wrong. Everything else waits until so long after the last alert, to be told together.
pub fn alert_due<'c>(
    changes: impl IntoIterator<Item = &'c Told>,
    last_alert: Option<Timestamp>,
    cool_down: Duration,
) -> Option<Timestamp> {
    let cool_down = SignedDuration::try_from(cool_down).unwrap_or(SignedDuration::MAX);
    let due = |told: &Told| match last_alert {
        Some(last_alert) if !is_urgent(told.change.change) => {
            let cooled = last_alert.checked_add(cool_down).unwrap_or(Timestamp::MAX);
            told.seen.max(cooled)
        }
        _ => told.seen,
    };
    changes.into_iter().map(due).min()
}

fn is_urgent(change: ChangeKind) -> bool {
    matches!(change, ChangeKind::Correction | ChangeKind::Retraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tell::sample::{at, told};

    #[test]
    fn lets_alerts_cool_down() {
        let due = |changes: &[(ChangeKind, &str)], last_alert: Option<&str>| {
            let changes: Vec<Told> = changes
                .iter()
                .map(|(change, seen)| Told { seen: at(seen), ..told(1, *change, 1, None, 1) })
                .collect();
            alert_due(&changes, last_alert.map(at), Duration::from_secs(45 * 60))
                .map(|due| due.strftime("%H:%M").to_string())
        };
        let (noon, later, evening) = ("2024-03-24T12:00:00Z", "2024-03-24T12:20:00Z", "2024-03-24T18:00:00Z");
        let said = |time: &str| Some(time.to_owned());
        assert_eq!(due(&[], None), None);
        assert_eq!(due(&[(ChangeKind::New, noon)], None), said("12:00"), "the first at once");
        assert_eq!(due(&[(ChangeKind::Up, later)], Some(noon)), said("12:45"));
        assert_eq!(due(&[(ChangeKind::Up, evening)], Some(noon)), said("18:00"));
        assert_eq!(due(&[(ChangeKind::Correction, later)], Some(noon)), said("12:20"));
        assert_eq!(due(&[(ChangeKind::Retraction, later)], Some(noon)), said("12:20"));
        // An urgent one takes those that wait with it.
        let both = [(ChangeKind::Up, noon), (ChangeKind::Correction, later)];
        assert_eq!(due(&both, Some(noon)), said("12:20"));
        assert_eq!(
            due(&[(ChangeKind::Conflict, later), (ChangeKind::Up, evening)], Some(noon)),
            said("12:45")
        );
    }
}
