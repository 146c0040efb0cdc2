//! Edited pages: a page that tells a current incident is looked at again, and what its text says now replaces what it
//! said. Each version is kept, as an article of its own with the difference; figures belong to a version.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use super::linking::{self, Moved};
use super::{Arrival, copies, decided};
use crate::edge::store::{ArticleRow, NewArticle, NewChange, Store, StoreError, Version};
use crate::model::{Change, ChangeKind, Copy, CopyKind, Difference, Incident, Point, Scope};
use crate::read::{self, Reader, copy};
use crate::track::change;

/// How long after it was first seen a page is looked at again. News is edited in its first hours.
const LOOKS: [SignedDuration; 7] = [
    SignedDuration::from_mins(15),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(4),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
    SignedDuration::from_hours(2 * 24),
    SignedDuration::from_hours(7 * 24),
];
/// A text that shrank to less than one part in this many is a page that could not be read, unless it says that it was
/// withdrawn.
const SHRUNK: usize = 3;

/// When a page that was first seen then, and was looked at so often since, is due again: later than now.
pub fn next_look(seen: Timestamp, looks: u32, now: Timestamp) -> Option<Timestamp> {
    let left = LOOKS.iter().skip(usize::try_from(looks).ok()?);
    left.filter_map(|pause| seen.checked_add(*pause).ok()).find(|due| now < *due)
}

/// A page that tells a current incident is looked at again, where its feed's articles are read from their pages.
pub(super) fn watch(
    store: &Store,
    arrival: &Arrival,
    article: i64,
    points: &[Point],
    now: Timestamp,
) -> Result<(), StoreError> {
    let is_news = points.iter().any(|point| point.report.scope == Scope::Current);
    let Some(validators) = arrival.validators.as_ref().filter(|_| is_news) else { return Ok(()) };
    match next_look(now, 0, now) {
        Some(due) => {
            store.watch_page(article, due, (validators.etag.as_deref(), validators.last_modified.as_deref()))
        }
        None => Ok(()),
    }
}

/// Takes in what a page's own text says now. Returns what changed; nothing where it is the same, or could not be had.
///
/// `article` is the stored article of its first version. All of it or nothing is done.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn revise(
    store: &Store,
    reader: &Reader,
    article: i64,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<Vec<Change>, StoreError> {
    store.whole(|| {
        let Some(first) = store.article(article)? else { return Ok(Vec::new()) };
        let versions = store.versions_of(article)?;
        let last = last(store, &versions)?.unwrap_or_else(|| first.clone());
        let page = &arrival.article;
        if page.partial || !says_else(&last.text, arrival) {
            return Ok(Vec::new());
        }
        let modified = page.modified.filter(|modified| last.published < *modified && *modified <= now);
        let published = modified.unwrap_or(now);
        let signature = copy::sign(&page.text);
        let reading = arrival.read(reader);
        let origin = first.copy.map_or(first.id, |copy| copy.of);
        let edition = store.save_article(&NewArticle {
            article: page,
            address: None,
            external: arrival.external.as_deref(),
            feed: arrival.feed,
            published,
            dated: arrival.dated,
            signature: &signature.to_bytes(),
            bands: &copies::band_keys(&signature),
            copy: Some(&Copy { of: origin, from: first.id, kind: CopyKind::OwnUpdate }),
            source: &first.source,
            seen: now,
            since: now,
            text_language: reading.language.as_deref(),
            reader: read::VERSION,
            notes: &arrival.notes(&reading),
        })?;
        store.save_mentions(edition, &reading.groups)?;
        store.save_figures(edition, None, &reading.other_figures)?;
        let hash: String = Sha256::digest(&page.text).iter().map(|byte| format!("{byte:02x}")).collect();
        let number = versions.last().map_or(2, |version| version.number + 1);
        let difference = difference(&last.text, &page.text);
        store.save_version(article, &Version { number, edition, hash, seen: now, difference })?;

        let points = (0..).zip(&reading.incidents).map(|(index, report)| Point {
            article: edition,
            index,
            published,
            source: first.source.clone(),
            report: report.clone(),
        });
        let changes = replace(store, last.id, (edition, published), &points.collect::<Vec<_>>(), now)?;
        for change in &changes {
            store.save_change(NewChange { change, seen: now })?;
        }
        Ok(changes)
    })
}

/// The article of a page's last version; none where there is but the first.
fn last(store: &Store, versions: &[Version]) -> Result<Option<ArticleRow>, StoreError> {
    Ok(versions.last().map(|version| store.article(version.edition)).transpose()?.flatten())
}

/// Whether what arrives is a later version of a page than those that are stored.
pub(super) fn is_version(store: &Store, article: i64, arrival: &Arrival) -> Result<bool, StoreError> {
    let known = match last(store, &store.versions_of(article)?)? {
        Some(last) => Some(last),
        None => store.article(article)?,
    };
    Ok(known.is_some_and(|known| says_else(&known.text, arrival)))
}

/// Whether a page says something else than before: it was edited or withdrawn, also where its headline alone says so.
fn says_else(before: &str, arrival: &Arrival) -> bool {
    let text = &arrival.article.text;
    is_edited(before, text)
        || (arrival.is_taken_back() && !text.trim().is_empty() && before.trim() != text.trim())
}

/// Whether a text says something else than before, and not just less because it could not be had.
fn is_edited(before: &str, after: &str) -> bool {
    if before.trim() == after.trim() || after.trim().is_empty() {
        return false;
    }
    if before.len() <= after.len() * SHRUNK {
        return true;
    }
    read::article::speaks_of_withdrawal(after)
}

/// The paragraphs that left, and those that came.
fn difference(before: &str, after: &str) -> Difference {
    let only_in = |one: &str, other: &str| {
        let other: Vec<&str> = other.lines().map(str::trim).collect();
        let lines = one.lines().map(str::trim).filter(|line| !line.is_empty() && !other.contains(line));
        lines.map(str::to_owned).collect()
    };
    Difference { left: only_in(before, after), came: only_in(after, before) }
}

/// Puts an edition's reports in the place of those of the version before. Returns what that changed.
///
/// `edition` is its article, and when that was published.
fn replace(
    store: &Store,
    last: i64,
    edition: (i64, Timestamp),
    points: &[Point],
    now: Timestamp,
) -> Result<Vec<Change>, StoreError> {
    let (article, at) = edition;
    // What took something back is the edition, not the version that had told it.
    let taken_back = |change: Change| Change { article, at, ..change };
    let old = store.reports_in(last)?;
    let mut before: Vec<Incident> = Vec::new();
    for id in old.iter().filter_map(|near| near.incident) {
        if !before.iter().any(|incident| incident.id == id) {
            before.extend(store.incident(id)?.map(|row| row.incident));
        }
    }
    // With the old reports still there the new ones find the incidents of the old ones.
    let linked = linking::link(store, points.to_vec(), &Moved::default(), now)?;
    let withdrawn: Vec<i64> = old.iter().map(|near| near.report).collect();
    let mut left = linking::linked_with(store, &withdrawn)?;
    for report in &withdrawn {
        decided::pass_on(store, *report)?;
        store.withdraw_report(*report, now)?;
    }
    store.forget_stretches(&withdrawn)?;
    for incident in &before {
        left.extend(store.report_ids_of(incident.id)?);
    }
    linking::relink(store, &left, now)?;
    let is_known = |change: &Change| before.iter().any(|incident| incident.id == change.incident);
    let mut changes: Vec<Change> = linked.changes.into_iter().filter(|change| !is_known(change)).collect();
    for incident in &before {
        let withdrawn = old.iter().find(|near| near.incident == Some(incident.id)).map(|near| &near.point);
        let Some(withdrawn) = withdrawn else { continue };
        if !linking::refresh(store, incident.id, now)? {
            let nothing = Incident { figures: Vec::new(), ..incident.clone() };
            store.save_incident(&nothing, now)?;
            changes.extend(change::retracted(incident, None, withdrawn).into_iter().map(taken_back));
            continue;
        }
        let Some(after) = store.incident(incident.id)?.map(|row| row.incident) else { continue };
        let reports = store.reports_of(incident.id)?;
        let said = reports
            .iter()
            .map(|near| &near.point)
            .find(|point| points.iter().any(|new| (new.article, new.index) == (point.article, point.index)));
        changes.extend(match said {
            Some(said) => edited(incident, &after, withdrawn, said),
            None => {
                change::retracted(incident, Some(&after), withdrawn).into_iter().map(taken_back).collect()
            }
        });
    }
    Ok(changes)
}

/// What an edit changed: a figure that a page took back is withdrawn, one that it lowered is corrected.
fn edited(before: &Incident, after: &Incident, withdrawn: &Point, said: &Point) -> Vec<Change> {
    let mut changes = change::changes(Some(before), after, said);
    changes.retain(|change| change.change != ChangeKind::Stale);
    for change in changes.iter_mut().filter(|change| change.change == ChangeKind::Down) {
        change.change = ChangeKind::Correction;
        change.material = true;
    }
    let is_gone = |change: &Change| {
        !after
            .figures
            .iter()
            .any(|figure| Some(figure.kind) == change.kind && Some(figure.role) == change.role)
    };
    let gone = change::retracted(before, Some(after), withdrawn).into_iter().filter(is_gone);
    changes.extend(gone.map(|change| Change { article: said.article, at: said.published, ..change }));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_looked_at_seven_times_ever_more_rarely() {
        let seen: Timestamp = "2024-03-24T10:00:00Z".parse().expect("a time");
        let r = |looks: u32, after_minutes: i64| {
            let now = seen + SignedDuration::from_mins(after_minutes);
            next_look(seen, looks, now).map(|due| due.duration_since(seen).as_mins())
        };
        assert_eq!(r(0, 0), Some(15));
        assert_eq!(r(1, 16), Some(60));
        assert_eq!(r(2, 61), Some(240));
        assert_eq!(r(1, 26 * 60), Some(48 * 60), "what was missed while nothing ran is not made up for");
        assert_eq!(r(6, 49 * 60), Some(7 * 24 * 60));
        assert_eq!(r(7, 8 * 24 * 60), None);
    }

    #[test]
    fn a_page_that_could_not_be_read_is_no_edit() {
        let text =
            "Eleven people were killed at the market of Kano.\nThe governor spoke of a crime.\nIt was noon.";
        assert!(!is_edited(text, text));
        assert!(!is_edited(text, ""));
        assert!(!is_edited(text, "Please enable cookies."));
        assert!(is_edited(text, "This article was withdrawn."));
        assert!(is_edited(text, &text.replace("Eleven", "Nine")));
    }

    #[test]
    fn the_difference_is_what_left_and_what_came() {
        let difference = difference("One.\nTwo.\nThree.", "One.\nThree.\nFour.");
        assert_eq!((difference.left, difference.came), (vec!["Two.".to_owned()], vec!["Four.".to_owned()]));
    }
}
