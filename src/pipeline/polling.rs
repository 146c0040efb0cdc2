//! A feed's answer to the entries that it brings.

use jiff::{SignedDuration, Timestamp};
use url::Url;

use crate::config::settings::{FeedKind, FeedSettings};
use crate::edge::fetch::{Again, Answer, Failure, Validators};
use crate::edge::store::{FeedState, NewEntry, PollOutcome, Store, StoreError};
use crate::model::{Entry, FailureKind, Feed, Note};
use crate::read;
use crate::read::feed::{Mail, Sitemap};

/// A server may ask to be left alone for a day at most; more is a mistake of its settings.
const LONGEST_WISH: SignedDuration = SignedDuration::from_hours(24);

/// A sitemap of sitemaps is followed to so many of them, the latest changed first.
const PARTS: usize = 3;

/// What a feed answered.
#[derive(Debug)]
pub struct Answered {
    /// The answer of the feed's own address.
    pub answer: Answer,
    /// What the addresses of [`parts`] answered, where it is an index.
    pub parts: Vec<(Url, Result<Answer, Failure>)>,
}

/// The sitemaps to ask for where an answer is an index of sitemaps; none where it is what the feed should be.
pub fn parts(settings: &FeedSettings, answer: &Answer) -> Vec<Url> {
    if settings.kind != FeedKind::Sitemap || answer.unchanged {
        return Vec::new();
    }
    match read::feed::sitemap(&answer.body, answer.content_type.as_deref(), &answer.final_url) {
        Ok(Sitemap::Index(parts)) => parts.into_iter().take(PARTS).collect(),
        Ok(Sitemap::Articles(_)) | Err(_) => Vec::new(),
    }
}

/// How a poll went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polled {
    /// Entries that were not known.
    pub new: usize,
    /// Entries in the answer.
    pub entries: usize,
    /// Whether the server said that it is as it was.
    pub unchanged: bool,
    /// Why no feed came, in words.
    pub problem: Option<String>,
    /// What was odd in it.
    pub notes: Vec<Note>,
}

/// What a feed's answer comes to, ready to be stored.
#[derive(Clone, Debug)]
pub struct Understood {
    outcome: PollOutcome,
    polled: Polled,
}

/// Reads what a feed answered. Pure, since it may take long: nobody waits for the database meanwhile.
pub fn understand(
    settings: &FeedSettings,
    answered: &Result<Answered, Failure>,
    complete: bool,
    now: Timestamp,
) -> Understood {
    let mut polled = Polled::default();
    let outcome = match answered {
        Ok(Answered { answer, .. }) if answer.unchanged => {
            polled.unchanged = true;
            PollOutcome::Unchanged { not_before: not_before(answer, None, now) }
        }
        Ok(answered) => match read_feed(settings, answered) {
            Ok(feed) => {
                let answer = &answered.answer;
                // An index may be as it was while its parts are not.
                let is_index = settings.kind == FeedKind::Sitemap && !answered.parts.is_empty();
                let validators = if is_index { Validators::default() } else { answer.validators.clone() };
                polled.entries = feed.entries.len();
                polled.notes.clone_from(&feed.notes);
                if answer.cut_off {
                    let says = "the connection ended before the feed did; what came before counts";
                    polled.notes.push(Note::new("cut-off", says));
                }
                PollOutcome::Good {
                    etag: validators.etag,
                    last_modified: validators.last_modified,
                    complete,
                    moved_to: answer.moved_to.as_ref().map(Url::to_string),
                    not_before: not_before(answer, feed.ttl_minutes, now),
                    entries: feed.entries.into_iter().map(new_entry).collect(),
                    notes: polled.notes.clone(),
                }
            }
            Err(problem) => return not_understood(problem),
        },
        Err(failure) => PollOutcome::Failed {
            kind: failure_kind(failure),
            problem: failure.to_string(),
            not_before: wish(failure, now),
        },
    };
    if let PollOutcome::Failed { problem, .. } = &outcome {
        polled.problem = Some(problem.clone());
    }
    Understood { outcome, polled }
}

/// An answer that is no feed, and why, in words.
pub fn not_understood(problem: String) -> Understood {
    let polled = Polled { problem: Some(problem.clone()), ..Polled::default() };
    Understood {
        outcome: PollOutcome::Failed { kind: FailureKind::NoFeed, problem, not_before: None },
        polled,
    }
}

/// Stores what a feed answered: its entries and its validators together, or why there are none.
///
/// # Errors
/// Where SQLite fails.
pub fn poll(
    store: &Store,
    state: &FeedState,
    understood: Understood,
    now: Timestamp,
) -> Result<Polled, StoreError> {
    let new = store.repeatable(|| store.save_poll(state, &understood.outcome, now))?;
    Ok(Polled { new, ..understood.polled })
}

/// What an answer holds, read in the way that the settings say.
///
/// # Errors
/// What it is instead of a feed, in words.
pub fn read_feed(settings: &FeedSettings, answered: &Answered) -> Result<Feed, String> {
    let answer = &answered.answer;
    let (body, content_type, address) = (&answer.body, answer.content_type.as_deref(), &answer.final_url);
    let read = match &settings.kind {
        FeedKind::Imap(_) => return Ok(mails(&answered.parts)),
        FeedKind::Feed | FeedKind::Exec(_) => read::feed::read(body, content_type, address),
        FeedKind::Links(rule) => read::feed::links(body, content_type, address, rule),
        FeedKind::Sitemap => match read::feed::sitemap(body, content_type, address) {
            Ok(Sitemap::Articles(feed)) => Ok(feed),
            Ok(Sitemap::Index(_)) => return index(&answered.parts),
            Err(error) => Err(error),
        },
    };
    read.map_err(|error| error.to_string())
}

/// The mails of a folder as a feed.
fn mails(parts: &[(Url, Result<Answer, Failure>)]) -> Feed {
    let come = parts.iter().filter_map(|(place, mail)| Some((place.as_str(), mail.as_ref().ok()?)));
    read::feed::mails(come.map(|(place, mail)| Mail { place, bytes: &mail.body, cut_off: mail.cut_off }))
}

/// The sitemaps of an index as one feed. One that could not be had or read is a note, unless there is no other.
fn index(parts: &[(Url, Result<Answer, Failure>)]) -> Result<Feed, String> {
    let mut feeds = Vec::new();
    let mut problems = Vec::new();
    for (url, answered) in parts {
        let read = match answered {
            Ok(answer) => {
                read::feed::sitemap(&answer.body, answer.content_type.as_deref(), &answer.final_url)
                    .map_err(|error| error.to_string())
            }
            Err(failure) => Err(failure.to_string()),
        };
        match read {
            Ok(Sitemap::Articles(feed)) => feeds.push(feed),
            Ok(Sitemap::Index(_)) => problems.push(format!("{url}: an index of sitemaps in an index")),
            Err(problem) => problems.push(format!("{url}: {problem}")),
        }
    }
    if feeds.is_empty() {
        let problem = problems.into_iter().next();
        return Err(problem.unwrap_or_else(|| "an index of sitemaps that names none".to_owned()));
    }
    let mut joined = read::feed::joined(feeds);
    joined.notes.extend(problems.into_iter().map(|problem| Note::new("sitemap-part", problem)));
    Ok(joined)
}

fn new_entry(entry: Entry) -> NewEntry {
    NewEntry {
        guid: entry.id,
        link: entry.link,
        title: entry.title,
        content: entry.content.or(entry.summary),
        authors: entry.authors,
        published: entry.published.or(entry.updated),
    }
}

/// Until when a good answer asks to be left alone: `max-age` or `ttl`, the longer one, capped.
fn not_before(answer: &Answer, ttl_minutes: Option<u32>, now: Timestamp) -> Option<Timestamp> {
    let fresh = answer.fresh_for.and_then(|fresh| SignedDuration::try_from(fresh).ok());
    let ttl = ttl_minutes.map(|minutes| SignedDuration::from_mins(minutes.into()));
    let wish = fresh.max(ttl)?.min(SignedDuration::from_hours(1));
    now.checked_add(wish).ok()
}

fn failure_kind(failure: &Failure) -> FailureKind {
    match failure {
        Failure::Gone => FailureKind::Gone,
        Failure::Unresolved(_) => FailureKind::Name,
        failure if failure.may_be_our_network() => FailureKind::Network,
        _ => FailureKind::Answer,
    }
}

/// Until when a refusal asks to be left alone.
fn wish(failure: &Failure, now: Timestamp) -> Option<Timestamp> {
    match failure.again() {
        Again::After(wait) => now.checked_add(SignedDuration::try_from(wait).ok()?.min(LONGEST_WISH)).ok(),
        Again::Later | Again::Never => None,
    }
}
