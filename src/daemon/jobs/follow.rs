//! A feed followed: polled where it is due, and its entries read.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::mpsc::{Sender, channel};

use super::{JobError, pages, poll};
use crate::config::settings::{FeedSettings, TextFrom};
use crate::daemon::schedule;
use crate::daemon::service::Service;
use crate::edge::fetch::Seat;
use crate::edge::store::FeedState;
use crate::pipeline::Arrival;

/// Entries of one feed that are read in one go; the rest follow at once.
const BATCH: usize = 60;

/// What came of following a feed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Followed {
    /// Whether more entries wait.
    pub more: bool,
    /// Whether the feed could not be had.
    pub failed: bool,
}

/// Polls a feed, of which `state` is known, if `poll` says so, and reads the entries that wait. Each article goes into
/// `arrivals`, to be taken in. The `seat` is left to others while slow hosts let the poll or all pages that are asked for
/// wait.
///
/// # Errors
/// Where the database fails. What the feed did wrong is stored and logged.
#[tracing::instrument(skip_all, fields(feed.name = feed.name))]
pub async fn follow(
    service: &Arc<Service>,
    feed: &FeedSettings,
    state: &FeedState,
    (poll, seat): (bool, Option<&Arc<Seat>>),
    now: Timestamp,
    arrivals: &Sender<Arrival>,
) -> Result<Followed, JobError> {
    let mut failed = false;
    if poll {
        let after = poll::poll(service, feed, state, seat, now).await?;
        failed = after.failed;
        // Most polls bring nothing, and the database is not asked a second time.
        if !after.waits {
            return Ok(Followed { more: false, failed });
        }
    }
    let feed_id = state.id;
    let _turn = match feed.text {
        TextFrom::Entry => service.turn_with_texts().await,
        TextFrom::Page => None,
    };
    let entries = service
        .with_store(move |_, store| store.unread_entries(feed_id, now, BATCH).map_err(JobError::from))
        .await?;
    let more = entries.len() == BATCH;
    pages::fetch_all(service, feed, seat, entries, now, arrivals).await?;
    Ok(Followed { more, failed })
}

/// Follows a feed and gives its articles, in the order of its entries.
///
/// # Errors
/// As [`follow`].
pub async fn gather(
    service: &Arc<Service>,
    feed: &FeedSettings,
    state: &FeedState,
    (poll, seat): (bool, Option<&Arc<Seat>>),
    now: Timestamp,
) -> Result<(Followed, Vec<Arrival>), JobError> {
    // There is room for all that one call can bring.
    let (sender, mut arrivals) = channel(BATCH);
    let followed = follow(service, feed, state, (poll, seat), now, &sender).await?;
    drop(sender);
    let mut gathered = Vec::new();
    while let Some(arrival) = arrivals.recv().await {
        gathered.push(arrival);
    }
    Ok((followed, gathered))
}

/// The feeds that are due, or with `all` every one that is watched, by their place in the settings, with what is known of
/// each.
///
/// # Errors
/// Where the database fails.
pub async fn due(
    service: &Arc<Service>,
    all: bool,
    now: Timestamp,
) -> Result<Vec<(usize, FeedState)>, JobError> {
    service
        .with_store(move |service, store| {
            store.repeatable(|| {
                let mut due = Vec::new();
                for (index, feed) in service.config.feeds.iter().enumerate().filter(|(_, feed)| !feed.paused)
                {
                    let state = store.feed(&feed.name, feed.url.as_str())?;
                    if all || schedule::feed_due(feed, &service.config.poll, &state, now) <= now {
                        due.push((index, state));
                    }
                }
                Ok(due)
            })
        })
        .await
}

/// What is known of a feed.
///
/// # Errors
/// Where the database fails.
pub async fn state(service: &Arc<Service>, feed: &FeedSettings) -> Result<FeedState, JobError> {
    let (name, url) = (feed.name.clone(), feed.url.to_string());
    service.with_store(move |_, store| Ok(store.feed(&name, &url)?)).await
}

/// When the next entry of a feed is due to be read.
///
/// # Errors
/// Where the database fails.
pub async fn next_entry_due(service: &Arc<Service>, feed: i64) -> Result<Option<Timestamp>, JobError> {
    service.with_store(move |_, store| Ok(store.next_entry_due(feed)?)).await
}
