//! Untold changes to a mail in the outbox.

mod atom;
mod history;
mod outbox;
mod templates;
mod untold;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

pub use self::atom::atom;
pub use self::history::history;
pub use self::outbox::WEBHOOK;
use self::outbox::put;
pub use self::templates::templates;
use self::untold::{Heard, gather, untold};
use crate::config::settings::{Config, Recipient};
use crate::edge::fault;
use crate::edge::mailer::message::Uncomposable;
use crate::edge::mailer::openpgp::Unencrypted;
use crate::edge::store::{Store, StoreError};
use crate::model::{Mail, MailKind};
use crate::tell::mail::{self, Templates};
use crate::tell::untold::Untold;
use crate::tell::{digest, worth};

/// What goes with every mail: the settings, and the templates that render it.
pub struct Telling<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The templates.
    pub templates: &'a Templates,
}

/// Why a recipient could not be told. Nothing is marked then, and it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum Untellable {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The mail could not be composed.
    #[error(transparent)]
    Mail(#[from] Uncomposable),
    /// The mail could not be encrypted.
    #[error(transparent)]
    Encryption(#[from] Unencrypted),
}

/// Puts what one recipient has not been told into the outbox: each mail with the marks that say so, or neither.
///
/// Returns how many mails were put there. Changes that are not wanted are passed, so that they are not looked at again;
/// those that an alert's cool-down holds back stay, and so do those that a digest tells once they have stood. A figure that
/// moves on is judged by what was told of it, so that nothing is passed over for good.
///
/// # Errors
/// Where SQLite fails; then nothing is told and nothing is marked.
pub fn tell(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    kind: MailKind,
    now: Timestamp,
) -> Result<usize, Untellable> {
    store.whole(|| {
        let (untold, newest, troubles) = untold(store, telling.config, recipient, now)?;
        let mut digests = match kind {
            MailKind::Digest => digest::digest(&untold, now).map(digest::parts).unwrap_or_default(),
            MailKind::Alert => {
                let an_hour = telling.config.mail.alerts_an_hour;
                let hour_ago = now.saturating_sub(SignedDuration::from_hours(1)).unwrap_or(Timestamp::MIN);
                let lately = store.mails_composed_since(&recipient.name, hour_ago)?;
                digest::coalesce(digest::alerts(&untold, now), an_hour.saturating_sub(lately), an_hour)
            }
        };
        // What is wrong with feeds stands in the first part of a digest that had to be split.
        for part in digests.iter_mut().skip(1) {
            part.foot.feeds_odd.clear();
        }
        for (part, digest) in digests.iter().enumerate() {
            let mail = put(store, telling, recipient, digest)?;
            if part == 0 && digest.kind == MailKind::Digest {
                store.troubles_told(&recipient.name, &troubles, mail)?;
            }
            fault::point("mail-stored");
        }
        match kind {
            // What a digest leaves out is not wanted, or too small so far.
            MailKind::Digest => {
                store.digest_served(&recipient.name, now)?;
                store.set_small_changes(&recipient.name, &worth::too_small(&untold, now))?;
                if let Some(newest) = newest {
                    store.passed(&recipient.name, newest)?;
                }
            }
            // What an alert leaves out may be held back, or meant for the digest.
            MailKind::Alert if recipient.digest.is_none() => {
                let told: BTreeSet<i64> = digests
                    .iter()
                    .flat_map(|digest| &digest.items)
                    .flat_map(|item| item.changes.iter().copied())
                    .collect();
                let held = digest::ringing(&untold, now).into_iter().find(|change| !told.contains(change));
                let decided = held.map(|held| held - 1).or(newest);
                if let Some(decided) = decided {
                    store.passed(&recipient.name, decided)?;
                }
            }
            MailKind::Alert => {}
        }
        Ok(digests.len())
    })
}

/// The digest that would go out now, without sending or marking; `since` looks back whatever was told.
///
/// # Errors
/// Where SQLite fails.
pub fn preview(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    since: Option<Timestamp>,
    now: Timestamp,
) -> Result<Option<Mail>, StoreError> {
    let (mut untold, ..) = untold(store, telling.config, recipient, now)?;
    if let Some(since) = since {
        untold = Untold {
            changes: store.changes_since(since)?,
            incidents: BTreeMap::new(),
            told_figures: BTreeMap::new(),
            told_incidents: BTreeSet::new(),
            since: Some(since),
            looks_back: true,
            ..untold
        };
        gather(store, recipient, Heard::Before(since), &mut untold)?;
    }
    Ok(digest::digest(&untold, now).map(|digest| mail::render(&digest, telling.templates)))
}
