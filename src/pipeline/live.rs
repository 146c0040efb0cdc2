//! Live blogs: one page, many posts, each with its own time. The page is an article, and so is each of its posts.
//!
//! A post is known by its page, its time and its words, so that a page that is looked at again brings only what is new
//! on it; one whose words changed is another version of itself.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::{Arrival, Taken, revising};
use crate::edge::store::{Store, StoreError};
use crate::model::{Article, Change, Dated, LivePost, Point};
use crate::read::Reader;
use crate::read::article;

/// Takes in what a page says now: its own text and its posts, if it has any. Returns what changed.
///
/// `article` is the stored article of its first version. All of it or nothing is done.
///
/// # Errors
/// Where SQLite fails.
pub fn look_again(
    store: &Store,
    reader: &Reader,
    article: i64,
    page: &Arrival,
    now: Timestamp,
) -> Result<Vec<Change>, StoreError> {
    store.whole(|| {
        let mut changes = Vec::new();
        if !page.article.posts.is_empty() && store.article(article)?.is_some() {
            let feed = store.origin(article)?.feed;
            for taken in take_posts(store, reader, page, feed, now)? {
                changes.extend(taken.changes);
            }
        }
        changes.extend(revising::revise(store, reader, article, page, now)?);
        Ok(changes)
    })
}

/// Takes in the posts of a page that are not known yet, oldest first, and new versions of those that are.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn take_posts(
    store: &Store,
    reader: &Reader,
    page: &Arrival,
    feed: Option<i64>,
    now: Timestamp,
) -> Result<Vec<Taken>, StoreError> {
    // In an archive there may be pages without an address.
    let Some(address) = page.article.url.as_deref().or(page.external.as_deref()) else {
        return Ok(Vec::new());
    };
    let posts = &page.article.posts;
    let mut taken = Vec::new();
    for post in posts {
        let at = post.published.strftime("%Y%m%dT%H%M%SZ");
        let of_this_time = format!("{address}#{at}-");
        let hash: String =
            Sha256::digest(&post.text).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let own = format!("#{at}-{hash}");
        if store.article_at(&format!("{address}{own}"))?.is_some() {
            continue;
        }
        let arrival = arrival(page, post, (address, &own), feed, now);
        let is_alone = posts.iter().filter(|other| other.published == post.published).count() == 1;
        match store.articles_under(&of_this_time)?.as_slice() {
            [known] if is_alone => {
                let changes = revising::revise(store, reader, *known, &arrival, now)?;
                taken.push(Taken { article: *known, changes, ..Taken::default() });
            }
            _ => taken.push(super::take_one(store, reader, &arrival, now)?),
        }
    }
    Ok(taken)
}

/// From now on the page is looked at again, where any of its posts tells of a current incident.
///
/// # Errors
/// Where SQLite fails.
pub(super) fn watch(
    store: &Store,
    page: &Arrival,
    id: i64,
    posts: &[Taken],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut points: Vec<Point> = Vec::new();
    for post in posts {
        points.extend(store.reports_in(post.article)?.into_iter().map(|near| near.point));
    }
    revising::watch(store, page, id, &points, now)
}

/// A post as it arrives, with its page's voice. `own` stands behind the page's address, and behind its id in an archive.
fn arrival(
    page: &Arrival,
    post: &LivePost,
    (address, own): (&str, &str),
    feed: Option<i64>,
    now: Timestamp,
) -> Arrival {
    let article = Article {
        url: Some(format!("{address}{own}")),
        title: post.title.clone(),
        authors: page.article.authors.clone(),
        outlet: page.article.outlet.clone(),
        published: Some(post.published),
        published_day: Some(post.published_day),
        language: page.article.language.clone(),
        ..article::given(&post.text)
    };
    Arrival {
        article,
        external: page.external.as_deref().map(|id| format!("{id}{own}")),
        voice: Some(page.publisher()),
        feed,
        feed_name: page.feed_name.clone(),
        entry: None,
        // Nobody posts tomorrow: a clock without its zone was read.
        published: post.published.min(now),
        dated: Dated::Page,
        since: page.since,
        rules: Vec::new(),
        validators: None,
    }
}
