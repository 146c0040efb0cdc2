//! Looking at pages again: those that tell a current incident, on the schedule of `pipeline::next_look`.

use std::sync::Arc;

use jiff::Timestamp;
use tracing::{info, warn};
use url::Url;

use super::asking;
use super::jobs::JobError;
use super::service::Service;
use crate::config::settings::FeedSettings;
use crate::edge::fetch::{Failure, RequestKind, Validators};
use crate::edge::store::PageWatch;
use crate::pipeline;
use crate::tell::words::count;

/// How many pages are looked at in one go.
const BATCH: usize = 200;
/// How many of them at once; a host is asked one at a time whatever this is.
const AT_ONCE: usize = 8;

/// Looks at the pages that are due again. Returns how many changes their edits brought.
///
/// # Errors
/// Where the database fails. A page that can't be had is looked at at its next time.
pub(super) async fn look_again(service: &Arc<Service>, now: Timestamp) -> Result<usize, JobError> {
    use futures_util::stream::{self, StreamExt, TryStreamExt};
    // Where it is switched on later, what fell due meanwhile is looked at then.
    if !service.config.poll.look_again {
        return Ok(0);
    }
    let due = service.with_store(move |_, store| Ok::<_, JobError>(store.pages_due(now, BATCH)?)).await?;
    let looks = stream::iter(due).map(|page| look(service, page, now)).buffered(AT_ONCE);
    looks.try_fold(0, |changes, more| async move { Ok(changes + more) }).await
}

async fn look(service: &Arc<Service>, page: PageWatch, now: Timestamp) -> Result<usize, JobError> {
    let article = page.article;
    let due = pipeline::next_look(page.seen, page.looks + 1, now);
    let feed = service.config.feeds.iter().find(|feed| feed.name == page.feed);
    let (Some(feed), Ok(address)) = (feed, Url::parse(&page.address)) else {
        // Nobody watches this feed any more.
        return looked_at(service, article, None, false, now).await;
    };
    if feed.paused {
        return looked_at(service, article, due, false, now).await;
    }
    let answered = match asking::request(feed, address, RequestKind::Page, now) {
        Ok(mut request) => {
            request.validators =
                Validators { etag: page.validators.0.clone(), last_modified: page.validators.1.clone() };
            service.client.get(&request, now).await
        }
        Err(failure) => Err(failure),
    };
    match answered {
        Ok(answer) if answer.unchanged => looked_at(service, article, due, false, now).await,
        Ok(answer) => {
            let changes = revise(service, feed.clone(), page, answer, now).await?;
            looked_at(service, article, due, false, now).await?;
            Ok(changes)
        }
        Err(failure) => {
            let is_gone = matches!(failure, Failure::NotFound | Failure::Gone);
            if is_gone {
                info!(article.id = article, "The page of article {article} is not there any more: {failure}");
            }
            // What is gone for good need not be asked for again.
            let due = due.filter(|_| !matches!(failure, Failure::Gone));
            looked_at(service, article, due, is_gone, now).await
        }
    }
}

async fn looked_at(
    service: &Arc<Service>,
    article: i64,
    due: Option<Timestamp>,
    is_gone: bool,
    now: Timestamp,
) -> Result<usize, JobError> {
    service
        .with_store(move |_, store| Ok::<_, JobError>(store.page_looked_at(article, due, is_gone, now)?))
        .await?;
    Ok(0)
}

async fn revise(
    service: &Arc<Service>,
    feed: FeedSettings,
    page: PageWatch,
    answer: crate::edge::fetch::Answer,
    now: Timestamp,
) -> Result<usize, JobError> {
    let article = page.article;
    let (validators, first, of_feed) = (answer.validators.clone(), answer.final_url.clone(), feed.clone());
    let read =
        tokio::task::spawn_blocking(move || pipeline::arrive_again(&of_feed, &page, &answer, now)).await;
    let arrival = match read {
        Ok(mut arrival) => {
            asking::go_on_for(&service.client, &feed, None, &first, &mut arrival.article, now).await;
            arrival
        }
        Err(error) => {
            warn!(article.id = article, "A page that wirewatch itself fails on, left as it was: {error}");
            return Ok(0);
        }
    };
    let changes = service
        .with_store(move |service, store| {
            let changes = pipeline::look_again(store, &service.reader, article, &arrival, now)?;
            store
                .page_answered(article, (validators.etag.as_deref(), validators.last_modified.as_deref()))?;
            Ok::<_, JobError>(changes.len())
        })
        .await;
    match changes {
        Ok(0) => Ok(0),
        Ok(changes) => {
            let says = count(changes, "change", "changes");
            info!(article.id = article, changes, "Article {article} was edited: {says}");
            Ok(changes)
        }
        Err(JobError::Panicked(fault)) => {
            warn!(article.id = article, "An edit that wirewatch itself fails on, left out: {fault}");
            Ok(0)
        }
        Err(error) => Err(error),
    }
}
