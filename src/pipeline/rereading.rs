//! Articles that an earlier version of the reader read, read again. History is kept, not rung: no change is made of
//! what is read otherwise, so nobody is told.
//!
//! A report that is told again keeps its id and its incident, so that what people decided about it holds. One that is
//! told no more passes that on to the next report of its incident.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::arrival::arrive_stored;
use super::copies::{self, Said};
use super::decided;
use super::linking::{self, Moved};
use crate::edge::fault;
use crate::edge::store::{Near, Store, StoreError};
use crate::model::{Incident, Point};
use crate::read::{self, Reader};
use crate::track::link;

/// What came of reading an article again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reread {
    /// Whether anything in it is read otherwise.
    pub otherwise: bool,
    /// How many incidents it tells of that were not known.
    pub found: usize,
    /// How many incidents nobody tells of any more.
    pub lost: usize,
}

/// Reads a stored article again, and brings its reports, figures and incidents up to what is read now. All of it or
/// nothing; done twice, the second time changes nothing.
///
/// # Errors
/// Where SQLite fails; then the article is as it was.
pub fn reread(store: &Store, reader: &Reader, article: i64, now: Timestamp) -> Result<Reread, StoreError> {
    let (Some(came_in), Some(row)) = (store.came_in(article)?, store.article(article)?) else {
        return Ok(Reread::default());
    };
    let version_of = came_in.version_of;
    let reading = arrive_stored(came_in, None).read(reader);
    let done = store.whole(|| {
        let mut reread =
            Reread { otherwise: store.renew_mentions(article, &reading.groups)?, ..Reread::default() };
        store.renew_figures(article, &reading.other_figures)?;
        if is_latest(store, article)? {
            let figures = copies::figures(&reading.incidents);
            let mut said = Said { source: row.source, published: row.published, figures };
            // A later version of a page has the voice of its first.
            if let Some(copy) = row.copy.filter(|_| version_of.is_none()) {
                said = said.with_voice_of(&copies::said(store, copy.from)?, copy.kind);
            }
            let points =
                (0..).zip(&reading.incidents).map(|(index, report)| said.point(article, index, report));
            let points: Vec<Point> = points.collect();
            renew(store, article, &points, &mut reread, now)?;
        }
        store.article_reread(article, read::VERSION, reading.language.as_deref())?;
        Ok::<_, StoreError>(reread)
    });
    fault::point("article-reread");
    done
}

/// Whether an article is what its page says now: what it said before it was edited counts for nothing.
pub(super) fn is_latest(store: &Store, article: i64) -> Result<bool, StoreError> {
    let first = store.version_at(article)?.map_or(article, |(first, _)| first);
    Ok(store.versions_of(first)?.last().is_none_or(|version| version.edition == article))
}

/// Puts an article's reports in the place of those that it had.
fn renew(
    store: &Store,
    article: i64,
    points: &[Point],
    reread: &mut Reread,
    now: Timestamp,
) -> Result<(), StoreError> {
    let old = store.reports_in(article)?;
    if old.iter().map(|near| &near.point).eq(points) {
        return Ok(());
    }
    reread.otherwise = true;
    let before: BTreeSet<i64> = old.iter().filter_map(|near| near.incident).collect();
    let told_again = matches(&old, points);
    let known: Vec<i64> = old.iter().map(|near| near.report).collect();
    let mut moved = Moved { linked: linking::linked_with(store, &known)?, ..Moved::default() };
    store.unplace_reports(article)?;
    let mut fresh = Vec::new();
    for (place, point) in points.iter().enumerate() {
        match told_again.iter().find(|(_, new)| *new == place) {
            Some((known, _)) => {
                linking::retell(store, old[*known].report, point)?;
                moved.reports.insert(old[*known].report);
            }
            None => fresh.push(linking::add(store, point)?),
        }
    }
    moved.reports.extend(&fresh);
    for report in known.iter().filter(|report| !moved.reports.contains(report)) {
        decided::pass_on(store, *report)?;
        store.forget_report(*report, now)?;
    }
    store.forget_stretches(&known)?;
    for incident in &before {
        moved.linked.extend(store.report_ids_of(*incident)?);
    }
    linking::link(store, Vec::new(), &moved, now)?;

    let mut after = BTreeSet::new();
    for near in store.reports_in(article)? {
        let Some(incident) = near.incident else { continue };
        let is_found = fresh.contains(&near.report) && store.report_ids_of(incident)?.len() == 1;
        reread.found += usize::from(after.insert(incident) && is_found && !before.contains(&incident));
    }
    for incident in before.union(&after) {
        if !linking::refresh(store, *incident, now)? {
            reread.lost += usize::from(lose(store, *incident, now)?);
        }
    }
    Ok(())
}

/// Which of the old reports are which of the new ones: pairs of places, those that are most alike first.
fn matches(old: &[Near], points: &[Point]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (known, near) in old.iter().enumerate() {
        for (new, point) in points.iter().enumerate() {
            // That one article tells two incidents speaks against their being one; here it is told once, twice.
            let alike = link::explain(&near.point, point).map(|evidence| evidence.sum() - evidence.article);
            let alike = if near.point.report == point.report { Some(f32::INFINITY) } else { alike };
            pairs.extend(alike.filter(|sum| link::ENOUGH <= *sum).map(|sum| (sum, known, new)));
        }
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let mut matches: Vec<(usize, usize)> = Vec::new();
    for (_, known, new) in pairs {
        if !matches.iter().any(|(one, other)| *one == known || *other == new) {
            matches.push((known, new));
        }
    }
    matches
}

/// An incident that nobody tells of any more: its id stays, without anything known of it. Says whether it is new.
fn lose(store: &Store, incident: i64, now: Timestamp) -> Result<bool, StoreError> {
    // One that was merged into another one lives on there.
    let Some(row) = store.incident(incident)?.filter(|row| row.incident.id == incident) else {
        return Ok(false);
    };
    let nothing = Incident { figures: Vec::new(), articles: Vec::new(), sources: 0, ..row.incident };
    store.save_incident(&nothing, now)?;
    store.set_ignored(incident, true)?;
    Ok(true)
}
