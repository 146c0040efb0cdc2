//! The outbox.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;

use super::columns::{get_maybe_time, get_time, get_word, time, word};
use super::told::ToldFigure;
use super::{Store, StoreError};
use crate::model::MailKind;

/// A mail as it goes into the outbox.
#[derive(Clone, Debug)]
pub struct NewMail<'a> {
    /// The recipient's name in the settings.
    pub recipient: &'a str,
    /// The recipient's mailbox.
    pub address: &'a str,
    /// Digest or alert.
    pub kind: MailKind,
    /// The same for ever, unique per recipient and change set.
    pub message_id: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// Its HTML part.
    pub html: &'a str,
    /// Its plain text part.
    pub body: &'a str,
    /// The whole as RFC 5322 has it.
    pub message: &'a [u8],
    /// An alert's incident.
    pub incident: Option<i64>,
    /// The changes that it tells.
    pub changes: &'a [i64],
    /// The figures that it tells.
    pub figures: &'a [ToldFigure],
    /// When it was composed; it is offered from then on.
    pub composed: Timestamp,
}

/// A mail in the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct MailRow {
    /// The stored id.
    pub id: i64,
    /// The recipient's name in the settings.
    pub recipient: String,
    /// The recipient's mailbox.
    pub address: String,
    /// Digest or alert.
    pub kind: MailKind,
    /// Its Message-ID.
    pub message_id: String,
    /// Its subject.
    pub subject: String,
    /// Its plain text part.
    pub body: String,
    /// Its HTML part.
    pub html: String,
    /// The whole as RFC 5322 has it.
    pub message: Vec<u8>,
    /// When it was composed.
    pub composed: Timestamp,
    /// When it was put back by hand; none where it never was.
    pub again: Option<Timestamp>,
    /// What became of it.
    pub state: MailState,
    /// How often it was offered and not taken.
    pub attempts: u32,
    /// When it is offered next.
    pub next_try: Timestamp,
    /// When it was taken.
    pub sent: Option<Timestamp>,
    /// Why it was not taken.
    pub problem: Option<String>,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It is offered again.
    Waiting,
    /// Its server took it.
    Sent,
    /// Its server refused it for good, or it was not taken for three days.
    Refused,
    /// The operator gave it up.
    Dropped,
}

/// A mail that was refused for good.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The recipient's name in the settings.
    pub recipient: String,
    /// The mail's subject.
    pub subject: String,
    /// When it was composed.
    pub composed: Timestamp,
    /// Why it was not taken.
    pub problem: String,
}

impl Store {
    /// Puts a mail into the outbox and marks its changes as told. Call it inside [`Store::whole`].
    ///
    /// # Errors
    /// Where SQLite fails; also where one of the changes was told to this recipient before.
    pub fn save_mail(&self, new: &NewMail<'_>) -> Result<i64, StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO mail (recipient, address, kind, message_id, subject, html, body, message, incident,
                     composed, state, next_try)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'waiting', ?10)",
            )?
            .execute(params![
                new.recipient,
                new.address,
                word(&new.kind),
                new.message_id,
                new.subject,
                new.html,
                new.body,
                new.message,
                new.incident,
                time(new.composed),
            ])?;
        let mail = self.connection.last_insert_rowid();
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO told (recipient, change, mail) VALUES (?1, ?2, ?3)")?;
        for change in new.changes {
            statement.execute(params![new.recipient, change, mail])?;
        }
        self.save_told_figures(new.recipient, mail, new.figures)?;
        Ok(mail)
    }

    /// The mails that are due to be offered, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_due(&self, now: Timestamp, limit: usize) -> Result<Vec<MailRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM mail WHERE state = 'waiting' AND next_try <= ?1 ORDER BY composed, id LIMIT ?2",
        )?;
        let rows = statement.query_map(params![time(now), limit], mail_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the next waiting mail is due.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn next_mail_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT min(next_try) AS due FROM mail WHERE state = 'waiting'")?;
        Ok(statement.query_row([], |row| get_maybe_time(row, "due"))?)
    }

    /// The mails that wait, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_waiting(&self) -> Result<Vec<MailRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM mail WHERE state = 'waiting' ORDER BY composed, id")?;
        let rows = statement.query_map([], mail_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many mails wait since they were not taken, and why the latest of them was not; none where none does.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_held_back(&self) -> Result<Option<(usize, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            // SQLite takes the other columns from the row that has the maximum.
            "SELECT count(*) AS waiting, max(id), problem FROM mail
             WHERE state = 'waiting' AND 0 < attempts AND problem IS NOT NULL",
        )?;
        let held = statement.query_row([], |row| {
            Ok((row.get::<_, usize>("waiting")?, row.get::<_, Option<String>>("problem")?))
        })?;
        Ok(held.1.map(|problem| (held.0, problem)))
    }

    /// The mails composed in a time, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_composed(&self, from: Timestamp, to: Timestamp) -> Result<Vec<MailRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM mail WHERE composed BETWEEN ?1 AND ?2 ORDER BY composed, id")?;
        let rows = statement.query_map([time(from), time(to)], mail_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many mails were composed for a recipient since a time.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_composed_since(&self, recipient: &str, since: Timestamp) -> Result<usize, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT count(*) FROM mail WHERE recipient = ?1 AND composed > ?2")?;
        Ok(statement.query_row(params![recipient, time(since)], |row| row.get(0))?)
    }

    /// Whether a mail still waits: it may have been given up since it was looked up.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail_waits(&self, mail: i64) -> Result<bool, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT state = 'waiting' AND dropped IS NULL FROM mail WHERE id = ?1")?;
        Ok(statement.query_row([mail], |row| row.get(0)).optional()?.unwrap_or(false))
    }

    /// The server took a mail; also one that was given up while it was on its way.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail_sent(&self, mail: i64, now: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE mail SET state = 'sent', sent = ?2, problem = NULL, dropped = NULL WHERE id = ?1",
            )?
            .execute(params![mail, time(now)])?;
        Ok(())
    }

    /// A mail was not taken: it is offered again at `next_try`, or refused for good where there is none. One that was given
    /// up meanwhile stays so.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail_failed(
        &self,
        mail: i64,
        problem: &str,
        next_try: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE mail SET attempts = attempts + 1, problem = ?2, next_try = coalesce(?3, next_try),
                     state = CASE WHEN ?3 IS NULL OR dropped IS NOT NULL THEN 'refused' ELSE 'waiting' END
                 WHERE id = ?1",
            )?
            .execute(params![mail, problem, next_try.map(time)])?;
        Ok(())
    }

    /// The mails refused for good since a time, latest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails_refused(&self, since: Timestamp) -> Result<Vec<Refused>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM mail WHERE state = 'refused' AND dropped IS NULL AND composed >= ?1 ORDER BY composed DESC, id DESC",
        )?;
        let rows = statement.query_map([time(since)], |row| {
            Ok(Refused {
                recipient: row.get("recipient")?,
                subject: row.get("subject")?,
                composed: get_time(row, "composed")?,
                problem: row.get::<_, Option<String>>("problem")?.unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The Message-IDs of the alerts that a recipient had of an incident, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn thread(&self, recipient: &str, incident: i64) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT message_id FROM mail WHERE recipient = ?1 AND kind = 'alert'
                 AND incident IN (SELECT id FROM incident WHERE id = ?2 OR merged_into = ?2) ORDER BY id",
        )?;
        let rows = statement.query_map(params![recipient, incident], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A mail.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail(&self, id: i64) -> Result<Option<MailRow>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM mail WHERE id = ?1")?;
        Ok(statement.query_row([id], mail_row).optional()?)
    }

    /// The mail with this Message-ID.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail_called(&self, message_id: &str) -> Result<Option<MailRow>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM mail WHERE message_id = ?1")?;
        Ok(statement.query_row([message_id], mail_row).optional()?)
    }

    /// The latest mails, those not sent first; to all, or to one recipient.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mails(&self, recipient: Option<&str>, limit: usize) -> Result<Vec<MailRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM mail WHERE ?1 IS NULL OR recipient = ?1
             ORDER BY state = 'sent' OR dropped IS NOT NULL, composed DESC, id DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![recipient, limit], mail_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A mail that was not taken is offered at the next chance, and for three days from now.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail_again(&self, mail: i64, now: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "UPDATE mail SET state = 'waiting', dropped = NULL, attempts = 0, next_try = ?2, again = ?2 WHERE id = ?1",
            )?
            .execute(params![mail, time(now)])?;
        Ok(())
    }

    /// A mail that was not taken is given up. What it tells stays told.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn mail_dropped(&self, mail: i64, now: Timestamp) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE mail SET state = 'refused', dropped = ?2 WHERE id = ?1")?
            .execute(params![mail, time(now)])?;
        Ok(())
    }

    /// Where a change was told: each mail with its recipient, oldest first.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn told_by(&self, change: i64) -> Result<Vec<MailRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT mail.* FROM mail JOIN told ON told.mail = mail.id WHERE told.change = ?1 ORDER BY mail.id",
        )?;
        let rows = statement.query_map([change], mail_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When a recipient's last mail was composed.
    ///
    /// # Errors
    /// Where SQLite fails.
    pub fn last_mail(&self, recipient: &str) -> Result<Option<Timestamp>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT max(composed) AS composed FROM mail WHERE recipient = ?1")?;
        Ok(statement.query_row([recipient], |row| get_maybe_time(row, "composed"))?)
    }
}

fn state(row: &Row<'_>) -> rusqlite::Result<MailState> {
    Ok(match row.get_ref("state")?.as_str()? {
        _ if get_maybe_time(row, "dropped")?.is_some() => MailState::Dropped,
        "waiting" => MailState::Waiting,
        "sent" => MailState::Sent,
        _ => MailState::Refused,
    })
}

fn mail_row(row: &Row<'_>) -> rusqlite::Result<MailRow> {
    Ok(MailRow {
        id: row.get("id")?,
        recipient: row.get("recipient")?,
        address: row.get("address")?,
        kind: get_word(row, "kind")?,
        message_id: row.get("message_id")?,
        subject: row.get("subject")?,
        body: row.get("body")?,
        html: row.get("html")?,
        message: row.get("message")?,
        composed: get_time(row, "composed")?,
        again: get_maybe_time(row, "again")?,
        state: state(row)?,
        attempts: row.get("attempts")?,
        next_try: get_time(row, "next_try")?,
        sent: get_maybe_time(row, "sent")?,
        problem: row.get("problem")?,
    })
}
