//! One mail composed and put into the outbox.

use super::{Telling, Untellable};
use crate::config::settings::Recipient;
use crate::edge::mailer::message::{self, Letter};
use crate::edge::mailer::openpgp;
use crate::edge::store::{NewMail, Store, ToldFigure};
use crate::model::{Digest, DigestItem, Mail, MailKind};
use crate::tell::mail;

/// Stands in the outbox in place of an address where a recipient's mails go to its webhook.
pub const WEBHOOK: &str = "webhook";

/// Composes one mail and puts it into the outbox with its marks. Returns its stored id.
pub(super) fn put(
    store: &Store,
    telling: &Telling<'_>,
    recipient: &Recipient,
    digest: &Digest,
) -> Result<i64, Untellable> {
    let mail = mail::render(digest, telling.templates);
    let incident = match digest.items.as_slice() {
        [only] if digest.kind == MailKind::Alert => Some(only.incident),
        _ => None,
    };
    let thread =
        incident.map(|incident| store.thread(&recipient.name, incident)).transpose()?.unwrap_or_default();
    let from = &telling.config.mail.from;
    let domain = message::domain(from).unwrap_or_else(|| "localhost".to_owned());
    let message_id = message::message_id(&recipient.name, &mail.changes, &domain, digest.at);
    let bytes = if recipient.webhook.is_some() {
        webhook_body(digest, &mail, &message_id)
    } else {
        message::compose(&Letter {
            from,
            to: &recipient.address,
            recipient: &recipient.name,
            mail: &mail,
            message_id: &message_id,
            thread: &thread,
            at: &digest.at.to_zoned(recipient.time_zone.clone()),
        })?
    };
    let bytes = match &recipient.pgp_key {
        Some(key) if recipient.webhook.is_none() => openpgp::encrypt(&bytes, key)?,
        _ => bytes,
    };
    let address = if recipient.webhook.is_some() { WEBHOOK } else { &recipient.address };
    Ok(store.save_mail(&NewMail {
        recipient: &recipient.name,
        address,
        kind: digest.kind,
        message_id: &message_id,
        subject: &mail.subject,
        html: &mail.html,
        body: &mail.text,
        message: &bytes,
        incident,
        changes: &mail.changes,
        figures: &figures(digest),
        composed: digest.at,
    })?)
}

/// The figures as the mail tells them, what only a party claims aside.
fn figures(digest: &Digest) -> Vec<ToldFigure> {
    let of = |item: &DigestItem| {
        let incident = item.incident;
        let lines = item.figures.iter().filter(|line| line.claimed_by.is_none());
        lines
            .map(|line| ToldFigure { incident, kind: line.kind, role: line.role, is: line.is.clone() })
            .collect::<Vec<_>>()
    };
    digest.items.iter().flat_map(of).collect()
}

/// The same content for programs. `text` stands at the top, where chats look for what to show.
fn webhook_body(digest: &Digest, mail: &Mail, message_id: &str) -> Vec<u8> {
    let body = serde_json::json!({
        "id": message_id,
        "subject": mail.subject,
        "text": format!("{}\n\n{}", mail.subject, mail.text),
        "changes": mail.changes,
        "digest": digest,
    });
    body.to_string().into_bytes()
}
