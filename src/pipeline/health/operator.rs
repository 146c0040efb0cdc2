//! The operator's alert: what is wrong for longer than the settings say, in one mail, once.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{is_watched, words};
use crate::config::settings::Config;
use crate::edge::mailer::message::{self, Letter};
use crate::edge::store::{NewMail, Store};
use crate::model::{Mail, MailKind, Trouble};
use crate::pipeline::Untellable;
use crate::tell::words::count;

/// What the operator is called in the outbox.
pub const OPERATOR: &str = "operator (health)";

/// Puts an alert into the outbox for what lasts so long, with the marks that say so, or neither. Says whether it did.
///
/// # Errors
/// Where SQLite fails, or the mail could not be composed; then nothing is marked.
pub fn alert(store: &Store, config: &Config, now: Timestamp) -> Result<bool, Untellable> {
    let Some(operator) = &config.operator else { return Ok(false) };
    let after = SignedDuration::try_from(operator.after).unwrap_or(SignedDuration::MAX);
    let before = now.saturating_sub(after).unwrap_or(Timestamp::MIN);
    store.whole(|| {
        let mut troubles = store.unalerted_troubles(before)?;
        troubles.retain(|trouble| is_watched(config, trouble));
        if troubles.is_empty() {
            return Ok(false);
        }
        let mail = mail(&troubles, &config.poll.time_zone, now);
        let from = &config.mail.from;
        let domain = message::domain(from).unwrap_or_else(|| "localhost".to_owned());
        // Its identity is that of what it tells.
        let name = format!("{OPERATOR} {:?}", troubles.iter().map(|trouble| trouble.id).collect::<Vec<_>>());
        let message_id = message::message_id(&name, &[], &domain, now);
        let bytes = message::compose(&Letter {
            from,
            to: &operator.address,
            recipient: "operator",
            mail: &mail,
            message_id: &message_id,
            thread: &[],
            at: &now.to_zoned(config.poll.time_zone.clone()),
        })?;
        let id = store.save_mail(&NewMail {
            recipient: OPERATOR,
            address: &operator.address,
            kind: MailKind::Alert,
            message_id: &message_id,
            subject: &mail.subject,
            html: &mail.html,
            body: &mail.text,
            message: &bytes,
            incident: None,
            changes: &[],
            figures: &[],
            composed: now,
        })?;
        for trouble in &troubles {
            store.trouble_alerted(trouble.id, id)?;
        }
        Ok(true)
    })
}

fn mail(troubles: &[Trouble], time_zone: &TimeZone, now: Timestamp) -> Mail {
    let lines = words::lines(troubles, time_zone, now);
    let names: Vec<&str> =
        troubles.iter().map(|trouble| trouble.feed.as_deref().unwrap_or("our own network")).collect();
    let subject = match names.as_slice() {
        [one] => format!("Wirewatch: trouble with {one}"),
        many => format!("Wirewatch: {}", count(many.len(), "trouble", "troubles")),
    };
    let subject: String = subject.chars().take(77).collect();
    let text = format!("{}\n\n`wirewatch status` shows how things stand.\n", lines.join("\n"));
    let items: String = lines.iter().map(|line| format!("<li>{}</li>\n", escaped(line))).collect();
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>\n\
         <ul>\n{items}</ul>\n<p><code>wirewatch status</code> shows how things stand.</p>\n</body></html>\n",
        escaped(&subject)
    );
    Mail { subject, text, html, pictures: Vec::new(), csv: None, changes: Vec::new() }
}

/// Text that is no markup. What servers answer stands in it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TroubleKind;

    #[test]
    fn says_what_is_wrong_and_holds_no_markup() {
        let time: Timestamp = "2024-03-24T10:00:00Z".parse().expect("a time");
        let trouble = |name: &str| Trouble {
            id: 1,
            feed: Some(name.to_owned()),
            kind: TroubleKind::NoFeed,
            subject: String::new(),
            says: "not a feed but a web page, “<script>”".to_owned(),
            began: time,
            noted: time,
            ended: None,
        };
        let one = mail(&[trouble("Kano Post")], &TimeZone::UTC, time);
        assert_eq!(one.subject, "Wirewatch: trouble with Kano Post");
        assert!(
            one.text.starts_with("Kano Post: not a feed but a web page, “<script>” (since 24 March, 10:00)")
        );
        assert!(!one.html.contains("<script>") && one.html.contains("&lt;script&gt;"), "{}", one.html);
        let two = mail(&[trouble("Kano Post"), trouble("Other")], &TimeZone::UTC, time);
        assert_eq!(two.subject, "Wirewatch: 2 troubles");
    }
}
