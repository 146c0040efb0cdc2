//! Articles are taken in: some at a time in one transaction, since one each costs several times as much.
//!
//! It does not read pages: what is taken in has arrived.

use std::ops::Range;
use std::sync::Arc;

use jiff::Timestamp;
use tracing::{info, warn};

use super::jobs::JobError;
use super::service::{Panicked, Service};
use crate::pipeline::{self, Arrival};
use crate::tell::words::count;

/// So many articles are taken in together. Whoever else needs the database waits that long.
const TOGETHER: usize = 128;

/// Takes articles in, oldest first, some together in a transaction. Returns how many changes they brought.
///
/// # Errors
/// Where the database fails; the rest stays unread and is taken in later.
pub(super) async fn take(
    service: &Arc<Service>,
    mut arrivals: Vec<Arrival>,
    now: Timestamp,
) -> Result<usize, JobError> {
    arrivals
        .sort_by(|one, other| (one.published, &one.article.url).cmp(&(other.published, &other.article.url)));
    let mut changes = 0;
    while !arrivals.is_empty() {
        let batch: Arc<[Arrival]> = arrivals.drain(..arrivals.len().min(TOGETHER)).collect();
        match take_together(service, &batch, 0..batch.len(), now).await {
            Ok(taken) => changes += taken,
            // One of them is at fault, and the others are not: each by itself then.
            Err(JobError::Panicked(_)) => {
                for index in 0..batch.len() {
                    match take_together(service, &batch, index..index + 1, now).await {
                        Ok(taken) => changes += taken,
                        Err(JobError::Panicked(fault)) => leave_out(service, &batch[index], fault).await?,
                        Err(error) => return Err(error),
                    }
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok(changes)
}

/// Takes some of the articles in, all of them or none. Returns how many changes they brought.
async fn take_together(
    service: &Arc<Service>,
    batch: &Arc<[Arrival]>,
    which: Range<usize>,
    now: Timestamp,
) -> Result<usize, JobError> {
    let (arrivals, range) = (Arc::clone(batch), which.clone());
    let taken = service
        .with_store(move |service, store| {
            pipeline::take_all(store, &service.reader, &arrivals[range], now).map_err(JobError::from)
        })
        .await?;
    let mut changes = 0;
    for (arrival, taken) in batch[which].iter().zip(taken) {
        service.counts.articles.add(1);
        service.counts.changes.add(taken.changes.len());
        changes += taken.changes.len();
        let (feed, title) = (arrival.feed_name.as_deref().unwrap_or_default(), title(arrival));
        info!(
            feed.name = feed,
            article.id = taken.article,
            incidents = taken.incidents.len(),
            changes = taken.changes.len(),
            "Read \"{title}\" ({feed}): {}, {}",
            count(taken.incidents.len(), "incident", "incidents"),
            count(taken.changes.len(), "change", "changes")
        );
    }
    Ok(changes)
}

/// Leaves an article out that wirewatch itself fails on.
async fn leave_out(service: &Arc<Service>, arrival: &Arrival, fault: Panicked) -> Result<(), JobError> {
    let (feed, title) = (arrival.feed_name.as_deref().unwrap_or_default(), title(arrival));
    warn!(feed.name = feed, "An article that wirewatch itself fails on, left out: \"{title}\": {fault}");
    let Some(entry) = arrival.entry else { return Ok(()) };
    let problem = fault.to_string();
    service.with_store(move |_, store| Ok::<_, JobError>(store.entry_failed(entry, &problem, None)?)).await
}

fn title(arrival: &Arrival) -> &str {
    arrival.article.title.as_deref().or(arrival.article.url.as_deref()).unwrap_or_default()
}
