//! Where the stages meet: the product's two stories.
//!
//! **An entry to its changes.** [`poll`] turns a feed's answer into entries; [`arrive`] turns a page into an
//! article; [`take`] asks whether it was seen before, reads it, puts its reports to incidents, and says what changed.
//!
//! **Untold changes to a mail.** [`tell`] takes what a recipient has not been told, puts it in order, renders it, and
//! leaves it in the outbox with the marks that say so.
//!
//! Each story ends in one transaction: stopped anywhere, it was done wholly or not at all.

mod amending;
mod arrival;
mod copies;
mod decided;
mod explaining;
pub mod health;
mod linking;
mod live;
mod mailing;
mod polling;
mod reader;
mod regroup;
mod rereading;
mod retention;
mod revising;
pub mod showing;

use jiff::Timestamp;

pub use amending::{amend, merge, split, undo};
pub use arrival::{
    Arrival, arrive, arrive_again, arrive_archived, arrive_from_entry, arrive_stored, breaks_off, go_on,
    known_address, rules,
};
pub use explaining::{Tie, ties};
pub use linking::told_in;
pub use live::look_again;
pub use mailing::{Telling, Untellable, WEBHOOK, atom, history, preview, tell, templates};
pub use polling::{Answered, Polled, not_understood, parts, poll, read_feed, understand};
pub use reader::{PLACES, reader};
pub use regroup::{Regrouped, regroup};
pub use rereading::{Reread, reread};
pub use retention::forget;
pub use revising::next_look;

use self::copies::Said;
use crate::edge::fault;
use crate::edge::store::{NewArticle, NewChange, Store, StoreError};
use crate::model::{Change, Copy, Point};
use crate::read::copy;
use crate::read::{self, Reader};

/// What became of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// The stored article's id; one that was known before keeps its own.
    pub article: i64,
    /// Its origin, where it is a copy.
    pub copy: Option<Copy>,
    /// The incidents that it tells of, its main incident first; those of a live blog's posts behind its own.
    pub incidents: Vec<i64>,
    /// What became different.
    pub changes: Vec<Change>,
}

/// Takes articles in, as [`take`] does each, all of them or none. That costs much less than one by one.
///
/// # Errors
/// Where SQLite fails; then the entries are as unread as before.
pub fn take_all(
    store: &Store,
    reader: &Reader,
    arrivals: &[Arrival],
    now: Timestamp,
) -> Result<Vec<Taken>, StoreError> {
    store.together(|| {
        let taken = arrivals.iter().map(|arrival| take_unmarked(store, reader, arrival, now));
        let taken = taken.collect::<Result<Vec<_>, _>>()?;
        // Only now: each mark has SQLite write out the words of the articles before it.
        for (arrival, taken) in arrivals.iter().zip(&taken) {
            mark(store, arrival, taken)?;
        }
        fault::point("before-commit");
        Ok(taken)
    })
}

/// Takes an article in: seen before? → reading → reports → incidents → changes, all of it or nothing. Where it is a live
/// blog, its posts too.
///
/// # Errors
/// Where SQLite fails; then the entry is as unread as before.
pub fn take(store: &Store, reader: &Reader, arrival: &Arrival, now: Timestamp) -> Result<Taken, StoreError> {
    store.whole(|| {
        let taken = take_unmarked(store, reader, arrival, now)?;
        mark(store, arrival, &taken)?;
        fault::point("before-commit");
        Ok(taken)
    })
}

/// Takes in an article of an archive. What an address told before and tells otherwise now is another version of its page.
///
/// # Errors
/// Where SQLite fails.
pub fn take_archived(store: &Store, reader: &Reader, arrival: &Arrival) -> Result<(), StoreError> {
    let now = arrival.ended();
    let page = arrival.article.url.as_deref().map(|url| store.article_at(url)).transpose()?.flatten();
    match page {
        Some(page) if revising::is_version(store, page, arrival)? => {
            live::look_again(store, reader, page, arrival, now)?;
        }
        _ => {
            take(store, reader, arrival, now)?;
        }
    }
    Ok(())
}

/// The entry is read: its article stands.
fn mark(store: &Store, arrival: &Arrival, taken: &Taken) -> Result<(), StoreError> {
    arrival.entry.map_or(Ok(()), |entry| store.entry_read(entry, Some(taken.article)))
}

fn take_unmarked(
    store: &Store,
    reader: &Reader,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<Taken, StoreError> {
    if arrival.article.posts.is_empty() {
        return take_one(store, reader, arrival, now);
    }
    store.whole(|| {
        let mut taken = take_one(store, reader, arrival, now)?;
        let posts = live::take_posts(store, reader, arrival, arrival.feed, now)?;
        live::watch(store, arrival, taken.article, &posts, now)?;
        for post in posts {
            taken.incidents.extend(post.incidents);
            taken.changes.extend(post.changes);
        }
        Ok(taken)
    })
}

fn take_one(store: &Store, reader: &Reader, arrival: &Arrival, now: Timestamp) -> Result<Taken, StoreError> {
    let known = arrival.article.url.as_deref().map(|url| store.article_at(url)).transpose()?.flatten();
    if let Some(known) = known.filter(|_| arrival.external.is_none()) {
        return Ok(Taken { article: known, ..Taken::default() });
    }
    let article = &arrival.article;
    let signature = copy::sign(&article.text);
    let reading = arrival.read(reader);

    store.whole(|| {
        let likes = copies::alike(store, arrival, &signature, reader.copies_within())?;
        let mut said = Said {
            source: arrival.source(),
            published: arrival.published,
            figures: copies::figures(&reading.incidents),
        };
        let copy = likes.text(store, &said.figures)?;
        if let Some(copy) = copy {
            said = said.with_voice_of(&copies::said(store, copy.from)?, copy.kind);
        }
        let id = store.save_article(&NewArticle {
            article,
            address: article.url.as_deref().filter(|_| known.is_none()),
            external: arrival.external.as_deref(),
            feed: arrival.feed,
            published: arrival.published,
            dated: arrival.dated,
            signature: &signature.to_bytes(),
            bands: &copies::band_keys(&signature),
            copy: copy.as_ref(),
            source: &arrival.source(),
            seen: now,
            since: arrival.since,
            notes: &arrival.notes(&reading),
            text_language: reading.language.as_deref(),
            reader: read::VERSION,
        })?;
        if let Some(feed) = arrival.feed {
            store.save_rules(feed, &arrival.rules)?;
        }
        fault::point("article-stored");
        store.save_mentions(id, &reading.groups)?;
        store.save_figures(id, None, &reading.other_figures)?;

        let points = (0..).zip(&reading.incidents).map(|(index, report)| said.point(id, index, report));
        let points: Vec<Point> = points.collect();
        let moved = likes.follow(store, id, copy, said)?;
        revising::watch(store, arrival, id, &points, now)?;
        let linked = linking::link(store, points, &moved, now)?;
        linking::refresh_moved(store, &moved, now)?;
        fault::point("reports-stored");

        for change in &linked.changes {
            store.save_change(NewChange { change, seen: now })?;
        }
        Ok(Taken { article: id, copy, incidents: linked.incidents, changes: linked.changes })
    })
}
