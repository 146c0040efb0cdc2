//! The pages that a feed's entries lead to: fetched, and their articles read.

use std::pin::pin;
use std::sync::Arc;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use jiff::Timestamp;
use tokio::sync::mpsc::Sender;
use tracing::warn;
use url::Url;

use super::JobError;
use crate::config::settings::{FeedSettings, TextFrom};
use crate::daemon::service::{Panicked, Service};
use crate::daemon::{asking, schedule};
use crate::edge::fault;
use crate::edge::fetch::{Again, Answer, Failure, RequestKind, Seat};
use crate::edge::store::EntryRow;
use crate::pipeline::{self, Arrival};
use crate::read::link;

/// Pages of one feed that are fetched at the same time, where they are on different hosts.
const PAGES: usize = 4;

/// Fetches the pages of some entries. One that can't be had is stored as such and stops nothing. The `seat` is left to
/// others while all of them wait for slow hosts.
pub(super) async fn fetch_all(
    service: &Arc<Service>,
    feed: &FeedSettings,
    seat: Option<&Arc<Seat>>,
    entries: Vec<EntryRow>,
    now: Timestamp,
    arrivals: &Sender<Arrival>,
) -> Result<(), JobError> {
    let pages = stream::iter(entries).map(|entry| fetch(service, feed, seat, entry, now));
    let mut found = pin!(pages.buffered(PAGES));
    while let Some(arrival) = found.try_next().await? {
        // Where nobody takes it in any more, the entry stays unread.
        if let Some(arrival) = arrival
            && arrivals.send(arrival).await.is_err()
        {
            break;
        }
    }
    Ok(())
}

/// Fetches the page of an entry and reads it, or the entry itself where that holds the text.
async fn fetch(
    service: &Arc<Service>,
    feed: &FeedSettings,
    seat: Option<&Arc<Seat>>,
    entry: EntryRow,
    now: Timestamp,
) -> Result<Option<Arrival>, JobError> {
    let _share = match seat {
        Some(seat) => Some(seat.share().await),
        None => None,
    };
    let address = entry.link.as_deref().and_then(|link| Url::parse(link).ok());
    // What names the page that it leads to is not asked for itself.
    let address = address.map(|address| link::behind(&address).unwrap_or(address));
    let Some(address) = address.filter(|_| feed.text == TextFrom::Page) else {
        return read_page(service, feed.clone(), entry, None).await;
    };
    // Another feed may have brought the same page.
    let known = pipeline::known_address(&address);
    let article = service.with_store(move |_, store| Ok::<_, JobError>(store.article_at(&known)?)).await?;
    if let Some(article) = article {
        let id = entry.id;
        service.with_store(move |_, store| Ok::<_, JobError>(store.entry_read(id, Some(article))?)).await?;
        return Ok(None);
    }
    let answered = match asking::request(feed, address, RequestKind::Page, now) {
        Ok(mut request) => {
            request.seat = seat.cloned();
            service.client.get_once(&request, now).await
        }
        Err(failure) => Err(Arc::new(failure)),
    };
    match answered {
        Ok(answer) => {
            fault::point("page-fetched");
            // Where no redirect led on, there is nothing to be read; what the feed itself tells of it stands.
            let answer = Some(answer).filter(|answer| !link::is_way_station(&answer.final_url));
            let first = answer.as_ref().map(|answer| answer.final_url.clone());
            let mut arrival = read_page(service, feed.clone(), entry, answer).await?;
            if let Some((arrival, first)) = arrival.as_mut().zip(first) {
                asking::go_on_for(&service.client, feed, seat, &first, &mut arrival.article, now).await;
            }
            Ok(arrival)
        }
        Err(failure) if let Failure::Resting { wait, .. } = *failure => {
            let (id, until) = (entry.id, now.saturating_add(wait).unwrap_or(Timestamp::MAX));
            service.with_store(move |_, store| Ok::<_, JobError>(store.entry_waits(id, until)?)).await?;
            Ok(None)
        }
        Err(failure) => {
            service.counts.unread.add(1);
            let link = entry.link.as_deref().unwrap_or_default();
            let wait = match failure.again() {
                Again::After(wait) => Some(wait),
                Again::Later | Again::Never => None,
            };
            let retry = match failure.again() {
                Again::Never => None,
                _ => schedule::page_retry(entry.attempts, wait, now),
            };
            warn!(
                entry.link = link,
                entry.attempts = entry.attempts + 1,
                "{}: could not read {link}: {failure}",
                feed.name
            );
            // What the feed itself tells of it is better than nothing.
            if retry.is_none() && entry.content.is_some() {
                return read_page(service, feed.clone(), entry, None).await;
            }
            let (id, problem) = (entry.id, failure.to_string());
            service
                .with_store(move |_, store| Ok::<_, JobError>(store.entry_failed(id, &problem, retry)?))
                .await?;
            Ok(None)
        }
    }
}

/// Reads a page, or the entry itself, on a thread where its cost is no harm.
async fn read_page(
    service: &Arc<Service>,
    feed: FeedSettings,
    entry: EntryRow,
    answer: Option<Arc<Answer>>,
) -> Result<Option<Arrival>, JobError> {
    let id = entry.id;
    let link = entry.link.clone().unwrap_or_default();
    let name = feed.name.clone();
    let read = service.compute(move || match &answer {
        Some(answer) => pipeline::arrive(&feed, &entry, answer),
        None => pipeline::arrive_from_entry(&feed, &entry),
    });
    match read.await {
        Ok(arrival) => Ok(Some(arrival)),
        Err(Panicked(error)) => {
            warn!(
                entry.link = link,
                "{name}: a page that wirewatch itself fails on, left out: {link}: {error}"
            );
            let problem = format!("wirewatch failed on this page: {error}");
            service
                .with_store(move |_, store| Ok::<_, JobError>(store.entry_failed(id, &problem, None)?))
                .await?;
            Ok(None)
        }
    }
}
