//! The latest changes for feed readers.

use jiff::{SignedDuration, Timestamp};

use crate::config::settings::Config;
use crate::edge::mailer::message;
use crate::edge::store::{Store, StoreError};
use crate::tell::atom;

/// The Atom feed holds so many changes …
const ATOM_ENTRIES: usize = 200;
/// … of so long.
const ATOM_GOES_BACK: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The latest changes as an Atom feed.
///
/// # Errors
/// Where SQLite fails.
pub fn atom(store: &Store, config: &Config, now: Timestamp) -> Result<String, StoreError> {
    let since = now.saturating_sub(ATOM_GOES_BACK).unwrap_or(Timestamp::MIN);
    let mut entries = Vec::new();
    for told in store.changes_since(since)?.into_iter().rev() {
        if entries.len() == ATOM_ENTRIES {
            break;
        }
        if atom::belongs(&told.change) {
            let link = store.article_without_text(told.change.article)?.and_then(|article| article.address);
            let incident = store.incident(told.change.incident)?.map(|row| row.incident);
            entries.push(atom::Entry { id: told.id, seen: told.seen, change: told.change, incident, link });
        }
    }
    let domain = message::domain(&config.mail.from).unwrap_or_else(|| "localhost".to_owned());
    Ok(atom::atom(&entries, &domain))
}
