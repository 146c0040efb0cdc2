//! Mails of a folder on a mail server (IMAP4rev1): those that came since it was last looked at.
//!
//! The folder is opened for reading only, and each mail is only peeked at: none is marked, moved or deleted.
//! It does not look into the mails.

use std::io;
use std::pin::pin;
use std::sync::Arc;

use async_imap::error::Error as ImapError;
use async_imap::{Client, Session};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use futures_util::TryStreamExt as _;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::failure::Failure;
use super::hosts::Turn;
use crate::config::settings::{Mailbox, Tls};
use crate::edge::authorities;
use crate::edge::secret::Hidden;

/// A folder that is new to us is read from so many mails before its end.
const FIRST: u32 = 100;
/// So many mails are taken in one go; the rest comes at the next look.
const AT_ONCE: usize = 100;
/// Of a larger mail the beginning is taken: behind it are its pictures. Bytes.
const LARGEST: u64 = 2_000_000;
/// What a server may say beside the mails themselves. Bytes.
const TALK: u64 = 1_000_000;

/// A mail as it lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its number in the folder.
    pub uid: u32,
    /// Its bytes, or their beginning.
    pub bytes: Vec<u8>,
    /// Whether there is more of it.
    pub cut_off: bool,
}

/// What came since the folder was last looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The mails, oldest first.
    pub mails: Vec<Mail>,
    /// What tells the folder from one that was made anew under its name.
    pub validity: u32,
    /// How far the folder is known with them; to be given back at the next look.
    pub reached: String,
}

/// How far a folder is known: which folder it is, and up to which mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reached {
    validity: u32,
    uid: u32,
}

impl Reached {
    fn read(text: &str) -> Option<Reached> {
        let (validity, uid) = text.strip_prefix("imap ")?.split_once(' ')?;
        Some(Reached { validity: validity.parse().ok()?, uid: uid.parse().ok()? })
    }

    fn write(self) -> String {
        format!("imap {} {}", self.validity, self.uid)
    }
}

/// The mails that came since the folder was known to be `reached`; none where there are none. `place` takes note of how
/// much is held.
///
/// Takes as long as the server does: whoever asks limits it.
///
/// # Errors
/// Why the folder could not be read.
pub(super) async fn news(
    mailbox: &Mailbox,
    username: &str,
    password: &Hidden,
    reached: Option<&str>,
    cap_bytes: u64,
    place: &Turn,
) -> Result<Option<News>, Failure> {
    let found = tokio::net::lookup_host((mailbox.host.as_str(), mailbox.port)).await;
    let found: Vec<_> = found.map_err(|_| Failure::Unresolved(mailbox.host.clone()))?.collect();
    let tcp = TcpStream::connect(found.as_slice()).await.map_err(|error| unconnected(mailbox, &error))?;
    let budget = cap_bytes.saturating_add(LARGEST + TALK);
    let looked =
        Look { mailbox, username, password, reached: reached.and_then(Reached::read), cap_bytes, place };
    match mailbox.tls {
        Tls::None => looked.talk(Client::new(bounded(tcp, budget)), true).await,
        Tls::Tls => looked.talk(Client::new(bounded(encrypted(mailbox, tcp).await?, budget)), true).await,
        Tls::Starttls => {
            let mut plain = Client::new(bounded(tcp, TALK));
            greeted(mailbox, &mut plain).await?;
            let begun = plain.run_command_and_check_ok("STARTTLS", None).await;
            begun.map_err(|error| failed(mailbox, "does not encrypt", &error))?;
            // What it said ahead of the encryption is left behind with this client.
            let tcp = unbounded(plain.into_inner());
            let tcp = tcp.ok_or_else(|| broken(mailbox, "the connection got lost"))?;
            looked.talk(Client::new(bounded(encrypted(mailbox, tcp).await?, budget)), false).await
        }
    }
}

/// What can be talked over.
trait Stream: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send> Stream for T {}

type Bounded<S> = tokio::io::Join<tokio::io::Take<tokio::io::ReadHalf<S>>, tokio::io::WriteHalf<S>>;

/// A connection on which so much is read at most: a server that never ends its answer is cut off.
fn bounded<S: Stream>(stream: S, bytes: u64) -> Bounded<S> {
    let (reading, writing) = tokio::io::split(stream);
    tokio::io::join(reading.take(bytes), writing)
}

fn unbounded<S: Stream>(stream: Bounded<S>) -> Option<S> {
    let (reading, writing) = stream.into_inner();
    let reading = reading.into_inner();
    reading.is_pair_of(&writing).then(|| reading.unsplit(writing))
}

/// One look at a folder.
struct Look<'a> {
    mailbox: &'a Mailbox,
    username: &'a str,
    password: &'a Hidden,
    reached: Option<Reached>,
    cap_bytes: u64,
    place: &'a Turn,
}

impl Look<'_> {
    async fn talk<S: Stream>(&self, mut client: Client<S>, greets: bool) -> Result<Option<News>, Failure> {
        let mailbox = self.mailbox;
        if greets {
            greeted(mailbox, &mut client).await?;
        }
        let session = client.login(self.username, self.password.reveal()).await;
        let mut session = session.map_err(|(error, _)| failed(mailbox, "does not let us in", &error))?;
        let news = self.look(&mut session).await;
        // What is read is read, however the farewell goes.
        let _ = session.logout().await;
        news
    }

    async fn look<S: Stream>(&self, session: &mut Session<S>) -> Result<Option<News>, Failure> {
        let mailbox = self.mailbox;
        let no_folder = format!("does not open the folder {}", mailbox.folder);
        let folder = session.examine(in_utf7(&mailbox.folder)).await;
        let folder = folder.map_err(|error| failed(mailbox, &no_folder, &error))?;
        let Some(validity) = folder.uid_validity else {
            return Err(broken(mailbox, "it gives mails no numbers that stay"));
        };
        let known = self.reached.filter(|reached| reached.validity == validity);
        let is_known =
            |reached: Reached| folder.uid_next.is_some_and(|next| next <= reached.uid.saturating_add(1));
        if folder.exists == 0 || known.is_some_and(is_known) {
            return Ok(None);
        }
        let lies_there = "(UID RFC822.SIZE)";
        let sizes = match known {
            Some(reached) => {
                let set = format!("{}:*", reached.uid.saturating_add(1));
                sizes(session.uid_fetch(set, lies_there).await).await
            }
            None => {
                let set = format!("{}:*", folder.exists.saturating_sub(FIRST - 1).max(1));
                sizes(session.fetch(set, lies_there).await).await
            }
        };
        let mut sizes = sizes.map_err(|error| failed(mailbox, "does not list the mails", &error))?;
        // "From here to the last one" holds the last one whatever its number is.
        sizes.retain(|(uid, _)| known.is_none_or(|reached| reached.uid < *uid));
        let (whole, parts) = chosen(&mut sizes, self.cap_bytes);
        let Some(last) = whole.iter().chain(&parts).max().copied() else { return Ok(None) };
        let (mut mails, mut held) = (Vec::new(), 0);
        let part = format!("BODY.PEEK[]<0.{}>", LARGEST.min(self.cap_bytes));
        for (uids, what, cut_off) in [(whole, "BODY.PEEK[]", false), (parts, part.as_str(), true)] {
            if uids.is_empty() {
                continue;
            }
            let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
            let fetched = session.uid_fetch(set, format!("(UID {what})")).await;
            let fetched = fetched.map_err(|error| failed(mailbox, "does not hand out the mails", &error))?;
            let mut fetched = pin!(fetched);
            while let Some(mail) = fetched
                .try_next()
                .await
                .map_err(|error| failed(mailbox, "does not hand out the mails", &error))?
            {
                if let (Some(uid), Some(bytes)) = (mail.uid, mail.body()) {
                    held += bytes.len();
                    mails.push(Mail { uid, bytes: bytes.to_vec(), cut_off });
                    self.place.holds(held).await;
                }
            }
        }
        mails.sort_by_key(|mail| mail.uid);
        mails.dedup_by_key(|mail| mail.uid);
        Ok(Some(News { mails, validity, reached: Reached { validity, uid: last }.write() }))
    }
}

/// The numbers and sizes of some mails.
async fn sizes(
    fetched: Result<impl futures_util::Stream<Item = Result<async_imap::types::Fetch, ImapError>>, ImapError>,
) -> Result<Vec<(u32, u64)>, ImapError> {
    let sized = |mail: async_imap::types::Fetch| Some((mail.uid?, u64::from(mail.size.unwrap_or(0))));
    fetched?.try_filter_map(|mail| std::future::ready(Ok(sized(mail)))).try_collect().await
}

/// Which mails to take now, the oldest first: whole, and the beginnings of large ones.
fn chosen(sizes: &mut [(u32, u64)], cap_bytes: u64) -> (Vec<u32>, Vec<u32>) {
    sizes.sort_unstable();
    let (mut whole, mut parts, mut bytes) = (Vec::new(), Vec::new(), 0);
    for (uid, size) in sizes.iter().take(AT_ONCE) {
        let taken = (*size).min(LARGEST).min(cap_bytes);
        bytes += taken;
        // One mail is taken however large it is: else nothing would ever be.
        if cap_bytes < bytes && !(whole.is_empty() && parts.is_empty()) {
            break;
        }
        if taken < *size { parts.push(*uid) } else { whole.push(*uid) }
    }
    (whole, parts)
}

async fn greeted<S: Stream>(mailbox: &Mailbox, client: &mut Client<S>) -> Result<(), Failure> {
    match client.read_response().await {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(broken(mailbox, "it closed the connection without a word")),
        Err(error) => Err(broken(mailbox, &error.to_string())),
    }
}

async fn encrypted(
    mailbox: &Mailbox,
    tcp: TcpStream,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, Failure> {
    let tls = |why: String| Failure::Tls { host: mailbox.host.clone(), why };
    let mut roots = RootCertStore::empty();
    // A machine without any authorities has those of the settings, or none and says so.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(file) = &mailbox.authorities {
        for certificate in authorities::read(file).map_err(tls)? {
            roots.add(certificate).map_err(|error| tls(error.to_string()))?;
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(|error| tls(error.to_string()))?;
    let config = config.with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from(mailbox.host.clone()).map_err(|error| tls(error.to_string()))?;
    TlsConnector::from(Arc::new(config)).connect(name, tcp).await.map_err(|error| tls(error.to_string()))
}

fn unconnected(mailbox: &Mailbox, error: &io::Error) -> Failure {
    let host = mailbox.host.clone();
    match error.kind() {
        io::ErrorKind::ConnectionRefused => Failure::Refused(host),
        _ => Failure::Unreachable { host, why: error.to_string() },
    }
}

fn broken(mailbox: &Mailbox, why: &str) -> Failure {
    Failure::Broken { host: mailbox.host.clone(), why: why.to_owned() }
}

/// What a server refused, with its own words.
fn failed(mailbox: &Mailbox, what: &str, error: &ImapError) -> Failure {
    let said = match error {
        ImapError::No(said) | ImapError::Bad(said) => information(said),
        ImapError::ConnectionLost => return broken(mailbox, "the connection ended too early"),
        ImapError::Io(error) => return broken(mailbox, &error.to_string()),
        other => other.to_string(),
    };
    Failure::Mailbox { host: mailbox.host.clone(), why: format!("{what}: {said}") }
}

/// The words for people in `info: Some("…")` and `information: Some("…")`, which is how the library tells a refusal.
fn information(said: &str) -> String {
    let told = ["info: Some(\"", "information: Some(\""].into_iter().find_map(|mark| said.split_once(mark));
    let words = told.and_then(|(_, rest)| rest.split_once("\")"));
    let words = words.map_or(said, |(words, _)| words);
    words.chars().filter(|character| !character.is_control()).take(200).collect()
}

/// A folder's name as IMAP4rev1 spells it: UTF-7 with its own alphabet (RFC 3501, 5.1.3).
fn in_utf7(name: &str) -> String {
    let mut spelled = String::new();
    let mut others = Vec::new();
    let flush = |others: &mut Vec<u8>, spelled: &mut String| {
        if !others.is_empty() {
            spelled.push('&');
            spelled.push_str(&STANDARD_NO_PAD.encode(&*others).replace('/', ","));
            spelled.push('-');
            others.clear();
        }
    };
    for character in name.chars() {
        if matches!(character, ' '..='~') {
            flush(&mut others, &mut spelled);
            spelled.push(character);
            if character == '&' {
                spelled.push('-');
            }
        } else {
            let mut units = [0; 2];
            others.extend(character.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    flush(&mut others, &mut spelled);
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_spelled_as_servers_do() {
        assert_eq!(in_utf7("INBOX"), "INBOX");
        assert_eq!(in_utf7("News & more"), "News &- more");
        assert_eq!(in_utf7("Entwürfe"), "Entw&APw-rfe");
        assert_eq!(in_utf7("Новости"), "&BB0EPgQyBD4EQQRCBDg-");
        assert_eq!(in_utf7("a😀b"), "a&2D3eAA-b");
    }

    #[test]
    fn takes_the_oldest_and_no_more_than_there_is_room_for() {
        let r = |sizes: &[(u32, u64)], cap| chosen(&mut sizes.to_vec(), cap);
        assert_eq!(r(&[(3, 10), (1, 10), (2, 10)], 1000), (vec![1, 2, 3], vec![]));
        assert_eq!(r(&[(1, 600), (2, 600)], 1000), (vec![1], vec![]));
        assert_eq!(r(&[(1, 5000), (2, 600)], 1000), (vec![], vec![1]), "its beginning");
        assert_eq!(r(&[(1, 9_000_000), (2, 600)], 15_000_000), (vec![2], vec![1]));
        let many: Vec<(u32, u64)> = (1..500).map(|uid| (uid, 10)).collect();
        assert_eq!(r(&many, 1_000_000).0.len(), AT_ONCE);
    }

    #[test]
    fn tells_a_refusal_in_the_servers_words() {
        assert_eq!(information("code: None, info: Some(\"no such folder\")"), "no such folder");
        let outcome = "outcome: Outcome { code: None, information: Some(\"no such folder\") }";
        assert_eq!(information(outcome), "no such folder");
        assert_eq!(information("anything"), "anything");
        assert_eq!(Reached::read("imap 7 12").map(Reached::write).as_deref(), Some("imap 7 12"));
        assert_eq!(Reached::read("\"abc\""), None);
    }
}
