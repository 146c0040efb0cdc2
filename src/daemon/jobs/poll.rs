//! One poll of a feed: asked, understood, stored.

use std::sync::Arc;

use jiff::Timestamp;
use tracing::{info, warn};
use url::Url;

use super::JobError;
use crate::config::settings::{FeedKind, FeedSettings};
use crate::daemon::service::Service;
use crate::daemon::{asking, schedule};
use crate::edge::fault;
use crate::edge::fetch::{Answer, RequestKind, Seat, Validators};
use crate::edge::store::FeedState;
use crate::pipeline::{self, Answered};

/// How it stands after a poll.
pub(super) struct AfterPoll {
    /// Whether the feed could not be had.
    pub(super) failed: bool,
    /// Whether entries wait to be read.
    pub(super) waits: bool,
}

/// Polls a feed, of which `state` is known, and stores what comes of it.
pub(super) async fn poll(
    service: &Arc<Service>,
    feed: &FeedSettings,
    state: &FeedState,
    seat: Option<&Arc<Seat>>,
    now: Timestamp,
) -> Result<AfterPoll, JobError> {
    let complete = schedule::wants_complete(state, now);
    let moved_to = state.moved_to.as_deref().and_then(|moved| Url::parse(moved).ok());
    // Where it is not there any more, the address of the settings may know better by now.
    let (moved_to, is_astray) =
        (moved_to.filter(|_| state.failures == 0), state.moved_to.is_some() && 0 < state.failures);
    let address = moved_to.clone().unwrap_or_else(|| feed.url.clone());
    let answered = match asking::request(feed, address, RequestKind::Feed, now) {
        Ok(mut request) => {
            request.seat = seat.cloned();
            // A mailbox says itself how far it is known, and cannot forget to.
            if !(complete || is_astray) || matches!(feed.kind, FeedKind::Imap(_)) {
                request.validators =
                    Validators { etag: state.etag.clone(), last_modified: state.last_modified.clone() };
            }
            let answered = asking::ask(&service.client, feed, &request, now).await;
            // It is still where it moved to.
            answered.map(|mut answered| {
                answered.answer.moved_to = answered.answer.moved_to.or(moved_to);
                answered
            })
        }
        Err(failure) => Err(failure),
    };
    fault::point("feed-fetched");
    let settings = feed.clone();
    let understood = match answered {
        Ok(Answered { answer: Answer { unchanged: false, .. }, .. }) => service
            .compute(move || pipeline::understand(&settings, &answered, complete, now))
            .await
            .unwrap_or_else(|fault| pipeline::not_understood(fault.to_string())),
        quick => pipeline::understand(&settings, &quick, complete, now),
    };
    let known = state.clone();
    let (polled, waits) = service
        .with_store(move |_, store| {
            let polled = pipeline::poll(store, &known, understood, now)?;
            let waits = store.next_entry_due(known.id)?.is_some_and(|due| due <= now);
            Ok::<_, JobError>((polled, waits))
        })
        .await?;
    fault::point("feed-stored");
    let counts = &service.counts;
    if polled.problem.is_none() { &counts.polled } else { &counts.failed }.add(1);
    counts.entries.add(polled.new);
    let name = &feed.name;
    match &polled.problem {
        Some(problem) => warn!(feed.failures = state.failures + 1, "Could not poll {name}: {problem}"),
        None if polled.unchanged => info!(entries = 0, new = 0, "Polled {name}: as it was"),
        None => info!(
            entries = polled.entries,
            new = polled.new,
            "Polled {name}: {} new of {}",
            polled.new,
            polled.entries
        ),
    }
    // Said once when it begins, not at each poll.
    for note in polled.notes.iter().filter(|note| !state.notes.contains(note)) {
        warn!(note.key = note.key, "{name}: {}", note.says);
    }
    Ok(AfterPoll { failed: polled.problem.is_some(), waits })
}
