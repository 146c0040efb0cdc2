//! The steps that wait for the world: a feed polled, its pages fetched, its articles taken in, mails put together.

use std::pin::pin;
use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::mpsc::{Sender, channel};
use tracing::{info, warn};
use url::Url;

use super::asking;
use super::schedule;
use super::service::{Panicked, Service};
use crate::config::settings::{FeedKind, FeedSettings, Recipient, TextFrom};
use crate::config::shown;
use crate::edge::fetch::{Again, Answer, RequestKind, Seat, Validators};
use crate::edge::mailer::openpgp::Unencrypted;
use crate::edge::store::{EntryRow, FeedState, Store, StoreError};
use crate::edge::{fault, files};
use crate::model::MailKind;
use crate::pipeline::{self, Answered, Arrival, Telling, Untellable};
use crate::read::link;

/// Entries of one feed that are read in one go; the rest follow at once.
const BATCH: usize = 60;
/// Pages of one feed that are fetched at the same time, where they are on different hosts.
const PAGES: usize = 4;

/// Why a job could not be done. Only the database and our own faults count: what feeds, pages and mail servers do is
/// stored with them and shown in `status`.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A mail could not be composed.
    #[error(transparent)]
    Mail(#[from] crate::edge::mailer::message::Uncomposable),
    /// A mail could not be encrypted.
    #[error(transparent)]
    Encryption(#[from] Unencrypted),
    /// A fault of ours.
    #[error(transparent)]
    Panicked(#[from] Panicked),
}

impl From<Untellable> for JobError {
    fn from(error: Untellable) -> Self {
        match error {
            Untellable::Store(error) => JobError::Store(error),
            Untellable::Mail(error) => JobError::Mail(error),
            Untellable::Encryption(error) => JobError::Encryption(error),
        }
    }
}

/// Polls a feed, of which `state` is known, if `poll` says so, and reads the entries that wait. Each article goes into
/// `arrivals`, to be taken in. The `seat` is left to others while a slow host lets the poll wait.
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
        let after = self::poll(service, feed, state, seat, now).await?;
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
    fetch_all(service, feed, entries, now, arrivals).await?;
    Ok(Followed { more, failed })
}

/// What came of following a feed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Followed {
    /// Whether more entries wait.
    pub more: bool,
    /// Whether the feed could not be had.
    pub failed: bool,
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

/// How it stands after a poll.
struct AfterPoll {
    /// Whether the feed could not be had.
    failed: bool,
    /// Whether entries wait to be read.
    waits: bool,
}

async fn poll(
    service: &Arc<Service>,
    feed: &FeedSettings,
    state: &FeedState,
    seat: Option<&Arc<Seat>>,
    now: Timestamp,
) -> Result<AfterPoll, JobError> {
    let complete = schedule::wants_complete(state, now);
    let address = state
        .moved_to
        .as_deref()
        .and_then(|moved| Url::parse(moved).ok())
        .unwrap_or_else(|| feed.url.clone());
    let answered = match asking::request(feed, address, RequestKind::Feed, now) {
        Ok(mut request) => {
            request.seat = seat.cloned();
            // A mailbox says itself how far it is known, and cannot forget to.
            if !complete || matches!(feed.kind, FeedKind::Imap(_)) {
                request.validators =
                    Validators { etag: state.etag.clone(), last_modified: state.last_modified.clone() };
            }
            asking::ask(&service.client, feed, &request, now).await
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

/// Fetches the pages of some entries. One that can't be had is stored as such and stops nothing.
async fn fetch_all(
    service: &Arc<Service>,
    feed: &FeedSettings,
    entries: Vec<EntryRow>,
    now: Timestamp,
    arrivals: &Sender<Arrival>,
) -> Result<(), JobError> {
    use futures_util::stream::{self, StreamExt, TryStreamExt};
    let mut found = pin!(stream::iter(entries).map(|entry| fetch(service, feed, entry, now)).buffered(PAGES));
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

async fn fetch(
    service: &Arc<Service>,
    feed: &FeedSettings,
    entry: EntryRow,
    now: Timestamp,
) -> Result<Option<Arrival>, JobError> {
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
        Ok(request) => service.client.get_once(&request, now).await,
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
                asking::go_on_for(&service.client, feed, &first, &mut arrival.article, now).await;
            }
            Ok(arrival)
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

/// Meets the recipients: what was published long before is old news to a new one.
///
/// # Errors
/// Where the database fails.
pub async fn meet(service: &Arc<Service>, now: Timestamp) -> Result<(), JobError> {
    service
        .with_store(move |service, store| {
            for recipient in &service.config.recipients {
                store.reached(&recipient.name, now)?;
            }
            Ok(())
        })
        .await
}

/// Whether the database can be had for writing: what every other job needs too. Says whether it can.
pub async fn pulse(service: &Arc<Service>) -> bool {
    service.with_store(|_, store| store.whole(|| Ok::<_, JobError>(()))).await.is_ok()
}

/// When the next entry of a feed is due to be read.
///
/// # Errors
/// Where the database fails.
pub async fn next_entry_due(service: &Arc<Service>, feed: i64) -> Result<Option<Timestamp>, JobError> {
    service.with_store(move |_, store| Ok(store.next_entry_due(feed)?)).await
}

/// Judges how the feeds are doing, and tells the operator of what lasts. Returns how many mails that makes.
///
/// # Errors
/// Where the database fails.
pub async fn look_after(service: &Arc<Service>, now: Timestamp) -> Result<usize, JobError> {
    service
        .with_store(move |service, store| {
            let looked = pipeline::health::look_after(store, &service.config.feeds, now)?;
            for trouble in &looked.began {
                let name = trouble.feed.as_deref().unwrap_or("Our own network");
                warn!(feed.name = name, trouble.kind = ?trouble.kind, "{name}: {}", trouble.says);
            }
            for trouble in &looked.ended {
                let name = trouble.feed.as_deref().unwrap_or("Our own network");
                info!(feed.name = name, trouble.kind = ?trouble.kind, "{name}: over: {}", trouble.says);
            }
            Ok(usize::from(pipeline::health::alert(store, &service.config, now)?))
        })
        .await
}

/// Puts alerts, and the digests that are due (or all of them), into the outbox. Returns how many mails, and how many
/// recipients could not be told: theirs stays untold, and touches nobody else's.
///
/// # Errors
/// Where the database fails.
pub async fn tell(service: &Arc<Service>, all: bool, now: Timestamp) -> Result<(usize, usize), JobError> {
    service
        .with_store(move |service, store| {
            let telling = Telling { config: &service.config, templates: &service.templates };
            let (mut mails, mut failed) = (0, 0);
            for recipient in &service.config.recipients {
                match tell_one(store, &telling, recipient, all, now) {
                    Ok(told) => mails += told,
                    Err(Untellable::Store(error)) => return Err(error.into()),
                    Err(error) => {
                        let why = anyhow::Error::from(error);
                        warn!("{} could not be told, and is tried again: {why:#}", recipient.name);
                        failed += 1;
                    }
                }
            }
            Ok((mails, failed))
        })
        .await
}

/// Puts a recipient's alerts, and its digest if that is due or with `all`, into the outbox. Returns how many mails.
///
/// # Errors
/// Where the database fails, or a mail can't be composed.
pub(super) fn tell_one(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    all: bool,
    now: Timestamp,
) -> Result<usize, Untellable> {
    let reached = store.reached(&recipient.name, now)?;
    if schedule::is_away(recipient, now) {
        return Ok(0);
    }
    let mut mails = 0;
    if recipient.alerts {
        mails += pipeline::tell(store, telling, recipient, MailKind::Alert, now)?;
    }
    let due = schedule::digest_due(recipient, &reached).is_some_and(|due| due <= now);
    if due || (all && recipient.digest.is_some()) {
        mails += pipeline::tell(store, telling, recipient, MailKind::Digest, now)?;
    }
    Ok(mails)
}

/// Writes the Atom feed of all changes, where the settings ask for one. A file that cannot be written stops nothing else.
///
/// # Errors
/// Where the database fails.
pub async fn write_atom(service: &Arc<Service>, now: Timestamp) -> Result<(), JobError> {
    let Some(path) = service.config.mail.atom.clone() else { return Ok(()) };
    service
        .with_store(move |service, store| {
            let feed = pipeline::atom(store, &service.config, now)?;
            if files::maybe(&path).ok().flatten().as_ref() != Some(&feed)
                && let Err(error) = files::publish(&path, &feed)
            {
                warn!(
                    "The Atom feed {} could not be written: {}",
                    shown(&path).display(),
                    files::why(&error)
                );
            }
            Ok(())
        })
        .await
}

/// Puts the digests of some recipients into the outbox now, whatever their hour. Returns how many mails.
///
/// # Errors
/// Where the database fails.
pub async fn tell_only(
    service: &Arc<Service>,
    names: Vec<String>,
    now: Timestamp,
) -> Result<usize, JobError> {
    service
        .with_store(move |service, store| {
            let telling = Telling { config: &service.config, templates: &service.templates };
            let mut mails = 0;
            for recipient in
                service.config.recipients.iter().filter(|recipient| names.contains(&recipient.name))
            {
                mails += pipeline::tell(store, &telling, recipient, MailKind::Digest, now)?;
            }
            Ok(mails)
        })
        .await
}
