//! What one recipient has not been told, put in order for reading.

use jiff::Timestamp;

use super::item::item;
use super::untold::Untold;
use super::wishes::rings;
use super::worth::by_incident;
use super::{cooldown, weight, words};
use crate::model::{Digest, DigestItem, MailKind};

/// So many incidents go into one mail: some 200 KB of text and HTML.
pub const MOST_INCIDENTS: usize = 500;

/// One digest of all that is wanted; none where there is nothing and nothing is to be said of it.
///
/// Several changes of one figure are told as one, from what the recipient was told last to what is known now.
/// That nothing could be seen is said to everybody once, when it begins: it must not look like a quiet day.
pub fn digest(untold: &Untold, now: Timestamp) -> Option<Digest> {
    let told = by_incident(untold, MailKind::Digest, now);
    let mut items: Vec<DigestItem> =
        told.into_iter().map(|(incident, changes)| item(untold, incident, &changes)).collect();
    let begins = words::nothing_seen(&untold.foot).is_some() && !untold.foot.feeds_odd.is_empty();
    if items.is_empty() && !untold.wishes.nothing_new && !begins {
        return None;
    }
    weight::sort(&mut items);
    Some(mail(untold, MailKind::Digest, items, now))
}

/// The alerts that are due: one for each incident, the heaviest first.
///
/// An incident whose cool-down is not over is left out, all its changes with it; they are due later or go
/// into the next digest. In the recipient's quiet hours nothing is due.
pub fn alerts(untold: &Untold, now: Timestamp) -> Vec<Digest> {
    let hour = now.to_zoned(untold.wishes.time_zone.clone()).time();
    if untold.wishes.quiet.is_some_and(|quiet| quiet.holds(hour)) {
        return Vec::new();
    }
    let mut items: Vec<DigestItem> = by_incident(untold, MailKind::Alert, now)
        .into_iter()
        .filter(|(incident, changes)| {
            let was_told = untold.told_incidents.contains(&incident.id);
            let ringing =
                changes.iter().copied().filter(|told| rings(told, incident, was_told, &untold.wishes));
            let last_alert = untold.last_alerts.get(&incident.id).copied();
            cooldown::alert_due(ringing, last_alert, untold.wishes.cool_down).is_some_and(|due| due <= now)
        })
        .map(|(incident, changes)| item(untold, incident, &changes))
        .collect();
    weight::sort(&mut items);
    items.into_iter().map(|item| mail(untold, MailKind::Alert, vec![item], now)).collect()
}

/// The changes that make alerts, now or once a cool-down, the quiet hours or a burst are over.
pub fn ringing(untold: &Untold, now: Timestamp) -> Vec<i64> {
    let mut found = Vec::new();
    for (incident, changes) in by_incident(untold, MailKind::Alert, now) {
        let was_told = untold.told_incidents.contains(&incident.id);
        let ringing = changes.into_iter().filter(|told| rings(told, incident, was_told, &untold.wishes));
        found.extend(ringing.map(|told| told.id));
    }
    found.sort_unstable();
    found
}

/// A digest in parts that mail servers take, each with at most [`MOST_INCIDENTS`]: too large is split, never
/// dropped. Most digests are one part.
pub fn parts(digest: Digest) -> Vec<Digest> {
    if digest.items.len() <= MOST_INCIDENTS {
        return vec![digest];
    }
    let frame = Digest { items: Vec::new(), ..digest.clone() };
    let part = |items: &[DigestItem]| Digest { items: items.to_vec(), ..frame.clone() };
    digest.items.chunks(MOST_INCIDENTS).map(part).collect()
}

/// A burst of alerts made few: at most `room` mails, the heaviest alone and the rest in the last one, which says so.
///
/// Without any room nothing goes out now; it is due as soon as there is room.
pub fn coalesce(mut alerts: Vec<Digest>, room: usize, an_hour: usize) -> Vec<Digest> {
    if alerts.len() <= room {
        return alerts;
    }
    if room == 0 {
        return Vec::new();
    }
    let rest = alerts.split_off(room - 1);
    let Some(mut together) = rest.first().cloned() else { return alerts };
    together.items = rest.into_iter().flat_map(|alert| alert.items).collect();
    let alerts_an_hour = words::count(an_hour, "alert", "alerts");
    together.together = Some(format!(
        "{} come in one mail, since at most {alerts_an_hour} an hour go out by themselves.",
        words::count(together.items.len(), "alert", "alerts")
    ));
    alerts.extend(parts(together));
    alerts
}

fn mail(untold: &Untold, kind: MailKind, items: Vec<DigestItem>, now: Timestamp) -> Digest {
    Digest {
        kind,
        recipient: untold.wishes.name.clone(),
        at: now,
        since: untold.since,
        looks_back: untold.looks_back,
        time_zone: untold.wishes.time_zone.clone(),
        items,
        foot: untold.foot.clone(),
        together: None,
        neutral_subject: untold.wishes.neutral_subject,
        csv: untold.wishes.csv,
    }
}

#[cfg(test)]
mod tests;
