//! What is told: how the feeds are doing, mails put together, and the Atom feed of all changes.

use std::sync::Arc;

use jiff::Timestamp;
use tracing::{info, warn};

use super::JobError;
use crate::config::settings::Recipient;
use crate::config::shown;
use crate::daemon::schedule;
use crate::daemon::service::Service;
use crate::edge::files;
use crate::edge::store::Store;
use crate::model::MailKind;
use crate::pipeline::{self, Telling, Untellable};

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
pub(in crate::daemon) fn tell_one(
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
