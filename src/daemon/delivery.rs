//! The outbox's mails on their way out: each offered, and what came of it noted.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use tracing::{info, warn};

use super::jobs::JobError;
use super::service::Service;
use crate::config::settings::{Config, Webhook};
use crate::edge::fault;
use crate::edge::mailer::{Envelope, Mailer, Undelivered, message, webhook};
use crate::edge::store::{MailRow, Store};
use crate::pipeline;
use crate::tell::outbox;

/// Mails that are held in memory at a time.
const MAILS: usize = 200;

/// Offers the mails that are due. Returns how many were taken, and how many were not.
///
/// Where a way is closed altogether, the rest of its mails wait without each being tried: a server that is down is asked
/// once a round.
///
/// # Errors
/// Where the database fails.
pub async fn deliver(service: &Arc<Service>, now: Timestamp) -> Result<(usize, usize), JobError> {
    let settings = &service.config.mail;
    let mut mailer = Mailer::new(&settings.transport).signing(settings.dkim.as_ref());
    let (mut taken, mut refused) = (0, 0);
    let mut closed: BTreeMap<Option<String>, Undelivered> = BTreeMap::new();
    loop {
        // A mail that was offered is no longer due at this time, whatever came of it.
        let mails =
            service.with_store(move |_, store| Ok::<_, JobError>(store.mails_due(now, MAILS)?)).await?;
        if mails.is_empty() {
            break;
        }
        for mail in mails {
            let id = mail.id;
            // Given up while the ones before it were offered.
            if !service.with_store(move |_, store| Ok::<_, JobError>(store.mail_waits(id)?)).await? {
                continue;
            }
            let way = (mail.address == pipeline::WEBHOOK).then(|| mail.recipient.clone());
            let offered = match closed.get(&way) {
                Some(why) => Err(why.clone()),
                None => offer(service, &mut mailer, &mail).await,
            };
            if let Err(why @ Undelivered::Unreachable(_)) = &offered {
                closed.insert(way, why.clone());
            }
            let counts = &service.counts;
            match &offered {
                Ok(()) => &counts.taken,
                Err(Undelivered::Later(_) | Undelivered::Unreachable(_)) => &counts.later,
                Err(Undelivered::Never(_)) => &counts.refused,
            }
            .add(1);
            match offered {
                Ok(()) => taken += 1,
                Err(_) => refused += 1,
            }
            service.with_store(move |_, store| note_offer(store, &mail, &offered, now)).await?;
        }
    }
    mailer.close().await;
    Ok((taken, refused))
}

/// Offers one mail to whom the settings name now: an address may have been wrong, and who left is told nothing any more.
async fn offer(service: &Service, mailer: &mut Mailer, mail: &MailRow) -> Result<(), Undelivered> {
    let to = whereto(&service.config, mail)?;
    fault::point("mail-offered");
    let offered = match to {
        Whereto::Webhook(webhook) => webhook::deliver(webhook, &mail.message_id, &mail.message).await,
        Whereto::Mailbox(address) => {
            let envelope = Envelope {
                from: service.config.mail.from.clone(),
                to: address.to_owned(),
                message_id: mail.message_id.clone(),
                at: mail.composed,
            };
            let bytes = if address == mail.address {
                Cow::Borrowed(mail.message.as_slice())
            } else {
                let readdressed = message::readdressed(&mail.message, address);
                Cow::Owned(readdressed.map_err(|error| Undelivered::Never(error.to_string()))?)
            };
            mailer.deliver(&envelope, &bytes).await
        }
    };
    fault::point("mail-taken");
    offered
}

/// Where a mail goes by the settings of now.
enum Whereto<'s> {
    Mailbox(&'s str),
    Webhook(&'s Webhook),
}

fn whereto<'s>(config: &'s Config, mail: &MailRow) -> Result<Whereto<'s>, Undelivered> {
    let never = |why: String| Err(Undelivered::Never(why));
    let name = &mail.recipient;
    if name == pipeline::health::OPERATOR {
        return match &config.operator {
            Some(operator) => Ok(Whereto::Mailbox(&operator.address)),
            None => never("the settings have no [operator] any more".to_owned()),
        };
    }
    let Some(recipient) = config.recipients.iter().find(|known| known.name == *name) else {
        return never(format!("the settings have no recipient {name} any more"));
    };
    match (mail.address == pipeline::WEBHOOK, &recipient.webhook) {
        (true, Some(webhook)) => Ok(Whereto::Webhook(webhook)),
        (false, None) => Ok(Whereto::Mailbox(&recipient.address)),
        (true, None) => never(format!("the settings have no webhook for {name} any more")),
        (false, Some(_)) => never(format!("{name} has a webhook now, and this was composed as a mail")),
    }
}

fn note_offer(
    store: &Store,
    mail: &MailRow,
    offered: &Result<(), Undelivered>,
    now: Timestamp,
) -> Result<(), JobError> {
    let (name, subject) = (&mail.recipient, &mail.subject);
    match offered {
        Ok(()) => {
            store.mail_sent(mail.id, now)?;
            info!(mail.message_id = mail.message_id, "Mailed {name}: {subject}");
        }
        Err(undelivered) => {
            let problem = undelivered.to_string();
            let again = match undelivered {
                Undelivered::Later(_) | Undelivered::Unreachable(_) => {
                    outbox::next_offer(mail.attempts, mail.again.unwrap_or(mail.composed), now)
                }
                Undelivered::Never(_) => None,
            };
            store.mail_failed(mail.id, &problem, again)?;
            match again {
                Some(again) => warn!(
                    mail.message_id = mail.message_id,
                    "The mail to {name} waits until {again}: {problem}"
                ),
                None if matches!(undelivered, Undelivered::Never(_)) => {
                    warn!(mail.message_id = mail.message_id, "The mail to {name} was {problem}");
                }
                None => {
                    warn!(mail.message_id = mail.message_id, "The mail to {name} is given up: {problem}");
                }
            }
        }
    }
    Ok(())
}
