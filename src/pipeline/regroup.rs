//! Groups that are tracked since today, in articles that were read before. History is kept, not rung.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::linking::{self, Moved};
use super::rereading;
use crate::edge::store::{Store, StoreError};
use crate::model::{Point, Report};
use crate::read::{Input, Reader};

/// What came of reading an article again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Regrouped {
    /// Whether other groups are named in it than were known.
    pub mentions: bool,
    /// How many of its reports have other groups now.
    pub reports: usize,
    /// How many incidents it tells of that were not known.
    pub incidents: usize,
}

/// Reads a stored article with the groups as they are now, and gives its reports their parts. No change is made of it,
/// so nobody is told: it is old news.
///
/// # Errors
/// Where SQLite fails; then the article is as it was.
pub fn regroup(
    store: &Store,
    reader: &Reader,
    article: i64,
    now: Timestamp,
) -> Result<Regrouped, StoreError> {
    // One whose text was removed by its age has what was read in it then.
    let Some(row) = store.article(article)?.filter(|row| !row.text.is_empty()) else {
        return Ok(Regrouped::default());
    };
    let published = row.published.to_zoned(TimeZone::UTC).date();
    let reading = reader.read(&Input { title: row.title.as_deref(), text: &row.text, published });
    store.whole(|| {
        let mentions = store.renew_mentions(article, &reading.groups)?;
        let stored = store.reports_in(article)?;
        let mut regrouped = Regrouped { mentions, ..Regrouped::default() };
        if !rereading::is_latest(store, article)? {
            return Ok(regrouped);
        }
        if stored.is_empty() && row.copy.is_none() {
            let point = |(index, report): (usize, &Report)| Point {
                article,
                index,
                published: row.published,
                source: row.source.clone(),
                report: report.clone(),
            };
            let points = reading.incidents.iter().enumerate().map(point).collect();
            regrouped.incidents = linking::link(store, points, &Moved::default(), now)?.incidents.len();
            return Ok(regrouped);
        }
        let mut moved = Moved::default();
        for near in stored {
            let Some(read) = reading.incidents.get(near.point.index) else { continue };
            let mut report = near.point.report;
            if !is_same(&report, read) || report.groups == read.groups {
                continue;
            }
            report.groups.clone_from(&read.groups);
            moved.linked.extend(linking::linked_with(store, &[near.report])?);
            linking::regroup(store, near.report, &report)?;
            moved.reports.insert(near.report);
        }
        regrouped.reports = moved.reports.len();
        linking::link(store, Vec::new(), &moved, now)?;
        linking::refresh_moved(store, &moved, now)?;
        Ok(regrouped)
    })
}

/// Whether two readings of an article mean the same incident: one may be of an earlier version of the reader.
fn is_same(one: &Report, other: &Report) -> bool {
    one.incident_type == other.incident_type && one.when == other.when && one.figures == other.figures
}
