//! Mails on their way out: composed once, then offered to a mail server or a folder until they are taken.
//!
//! [`message::compose`] makes the bytes that the outbox keeps. [`Mailer::deliver`] offers these bytes and
//! says whether to try again; when, is decided elsewhere. One [`Mailer`] serves one round: it keeps its
//! connection for all mails of the round.

pub mod dkim;
mod folder;
mod mask;
pub mod message;
pub mod openpgp;
mod sendmail;
mod smtp;
pub mod webhook;

use std::borrow::Cow;

use jiff::Timestamp;
use lettre::message::Mailbox;

use self::dkim::{Signer, Unsigned};
pub use self::mask::mask;
use crate::config::settings::{Dkim, Transport};

/// What goes around a composed mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The sender: a mailbox as in RFC 5322.
    pub from: String,
    /// The recipient: a mailbox as in RFC 5322.
    pub to: String,
    /// The mail's `Message-ID`, which names its file in a folder.
    pub message_id: String,
    /// When it was composed.
    pub at: Timestamp,
}

/// Why a mail was not taken, and whether to offer it again. Recipients' addresses in the words are masked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// Worth another try: the server could not be reached, was busy, or did not know us, or the folder could
    /// not be written. Where the connection broke after the mail was sent, it may have been taken all the same.
    #[error("not delivered for now: {0}")]
    Later(String),
    /// Worth another try, and so is every other mail that goes the same way: nobody could be spoken to, or would
    /// listen, before a mail was so much as mentioned.
    #[error("not delivered for now: {0}")]
    Unreachable(String),
    /// The server refused the mail for good.
    #[error("refused for good: {0}")]
    Never(String),
}

/// The way mails go, open for one round.
#[derive(Debug)]
pub struct Mailer {
    way: Way,
    /// Signs what goes out; none where mails are not signed, an error where the key is not there.
    signer: Option<Result<Signer, Unsigned>>,
}

#[derive(Debug)]
enum Way {
    Folder(folder::Folder),
    Smtp(Box<smtp::Session>),
    Sendmail(sendmail::Sendmail),
}

impl Mailer {
    /// A mailer that connects when the first mail is delivered.
    pub fn new(transport: &Transport) -> Mailer {
        let way = match transport {
            Transport::Folder(path) => Way::Folder(folder::Folder::new(path)),
            Transport::Smtp(settings) => Way::Smtp(Box::new(smtp::Session::new(settings))),
            Transport::Sendmail(program) => Way::Sendmail(sendmail::Sendmail::new(program)),
        };
        Mailer { way, signer: None }
    }

    /// The same, signing what goes out.
    #[must_use]
    pub fn signing(self, dkim: Option<&Dkim>) -> Mailer {
        Mailer { signer: dkim.map(Signer::new), ..self }
    }

    /// Offers one composed mail.
    ///
    /// # Errors
    /// [`Undelivered`], which says whether to try again. The next mail of the round can be offered all the same, unless
    /// it is [`Undelivered::Unreachable`].
    pub async fn deliver(&mut self, envelope: &Envelope, bytes: &[u8]) -> Result<(), Undelivered> {
        let (from, to) = (mailbox(&envelope.from)?, mailbox(&envelope.to)?);
        let signed = match &self.signer {
            None => Cow::Borrowed(bytes),
            // A mail without its signature may be taken for a forgery: better it waits.
            Some(Err(unsigned)) => return Err(Undelivered::Later(unsigned.to_string())),
            Some(Ok(signer)) => {
                let signed = signer.sign(bytes, envelope.at);
                Cow::Owned(signed.map_err(|unsigned| Undelivered::Later(unsigned.to_string()))?)
            }
        };
        let bytes = signed.as_ref();
        match &mut self.way {
            Way::Folder(folder) => folder.deliver(envelope, &to.email, bytes).await,
            Way::Smtp(session) => session.deliver(from.email, to.email, bytes).await,
            Way::Sendmail(program) => program.deliver(&from.email, &to.email, bytes).await,
        }
    }

    /// Tries whether mails from somebody could go now, without sending one.
    ///
    /// # Errors
    /// Why they could not.
    pub async fn reach(&mut self, from: &str) -> Result<(), Undelivered> {
        match &mut self.way {
            Way::Folder(_) | Way::Sendmail(_) => Ok(()),
            Way::Smtp(session) => session.reach(mailbox(from)?.email).await,
        }
    }

    /// Ends the round, and with it the connection.
    pub async fn close(self) {
        match self.way {
            Way::Folder(_) | Way::Sendmail(_) => {}
            Way::Smtp(session) => session.close().await,
        }
    }
}

fn mailbox(words: &str) -> Result<Mailbox, Undelivered> {
    message::mailbox(words).map_err(|error| Undelivered::Never(mask(&format!("{words}: {error}"))))
}
