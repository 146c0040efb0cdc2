//! Composing: a rendered mail as the bytes of RFC 5322. Pure, and done once: retries send the same bytes.

use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{Timestamp, Zoned};
use lettre::address::AddressError;
use lettre::message::header::{ContentType, ContentTypeErr, HeaderName, HeaderValue, Headers, To};
use lettre::message::{Attachment, Mailbox, Mailboxes, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, Message};
use sha2::{Digest as _, Sha256};

use crate::model::{self, Picture};

/// A header names at most so many changes; the rest are counted.
const MOST_EXPLAINED: usize = 20;

/// A rendered mail and what its headers are made from.
#[derive(Clone, Debug)]
pub struct Letter<'l> {
    /// The sender: a mailbox as in RFC 5322.
    pub from: &'l str,
    /// The recipient: a mailbox as in RFC 5322.
    pub to: &'l str,
    /// The recipient's name in the settings, for `List-Id`.
    pub recipient: &'l str,
    /// Subject and parts.
    pub mail: &'l model::Mail,
    /// Its identity, see [`message_id`].
    pub message_id: &'l str,
    /// The `Message-ID`s of the incident's earlier alerts, oldest first; empty for a digest.
    pub thread: &'l [String],
    /// When it is composed, in the recipient's zone.
    pub at: &'l Zoned,
}

/// Why a mail could not be composed.
#[derive(Debug, thiserror::Error)]
pub enum Uncomposable {
    /// A mailbox of the settings is none.
    #[error("{mailbox} is not a mailbox", mailbox = super::mask(mailbox))]
    Mailbox {
        /// What stands there.
        mailbox: String,
        /// What is wrong with it.
        source: AddressError,
    },
    /// A part's kind is none.
    #[error("the mail's parts could not be named")]
    Kind(#[from] ContentTypeErr),
    /// The parts do not make a mail.
    #[error("the mail could not be put together")]
    Parts(#[from] lettre::error::Error),
}

/// The mail's bytes, lines ended as mail servers want them.
///
/// The same letter always gives the same bytes. Every word goes through lettre's encoders, which leave no
/// line end in a header, so nothing in a headline can begin another one.
///
/// # Errors
/// A mailbox in `from` or `to` that is none.
pub fn compose(letter: &Letter<'_>) -> Result<Vec<u8>, Uncomposable> {
    let (from, to) = (known(letter.from)?, known(letter.to)?);
    let list = format!("{}.wirewatch.{}", label(letter.recipient), from.email.domain());
    let sender = url::form_urlencoded::byte_serialize(from.email.user().as_bytes()).collect::<String>();
    let leave = format!(
        "<mailto:{sender}@{}?subject=unsubscribe%20{}>",
        from.email.domain(),
        label(letter.recipient)
    );
    let mut headers = vec![
        ("Auto-Submitted", "auto-generated".to_owned()),
        ("List-Id", format!("Wirewatch <{list}>")),
        ("List-Unsubscribe", leave),
        ("X-Wirewatch-Explain", explained(&letter.mail.changes)),
    ];
    if let Some(last) = letter.thread.last() {
        headers.push(("In-Reply-To", last.clone()));
        headers.push(("References", letter.thread.join(" ")));
    }
    let parts = parts(letter)?;
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .subject(letter.mail.subject.clone())
        .message_id(Some(letter.message_id.to_owned()))
        // Set here so that lettre does not ask the clock, and replaced below: it only knows UTC.
        .date(SystemTime::UNIX_EPOCH)
        .multipart(parts)?;
    let date = letter.at.strftime("%a, %d %b %Y %H:%M:%S %z").to_string();
    headers.push(("Date", date));
    for (name, value) in headers {
        message.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
    }
    Ok(message.formatted())
}

/// A mail's identity: the same for the same recipient and changes, for ever, also when it is composed again.
///
/// `at` counts only where there are no changes, since two mails that say "nothing new" are two mails.
pub fn message_id(recipient: &str, changes: &[i64], from_domain: &str, at: Timestamp) -> String {
    let mut changes = changes.to_vec();
    changes.sort_unstable();
    changes.dedup();
    let mut hash = Sha256::new();
    hash.update(recipient);
    for change in &changes {
        hash.update(format!("\n{change}"));
    }
    if changes.is_empty() {
        hash.update(format!("\nat {at}"));
    }
    format!("<{}@{from_domain}>", hex(&hash.finalize()[..16]))
}

/// The same mail to another mailbox: its recipient's address was corrected since it was composed.
///
/// # Errors
/// A mailbox that is none.
pub fn readdressed(message: &[u8], to: &str) -> Result<Vec<u8>, Uncomposable> {
    let mut header = Headers::new();
    header.set(To::from(Mailboxes::from(known(to)?)));
    let header = header.to_string();
    let mut readdressed = Vec::with_capacity(message.len() + header.len());
    let (mut is_head, mut is_to) = (true, false);
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        // A line that begins with a space goes on with the header before it.
        let is_folded = line.starts_with(b" ") || line.starts_with(b"\t");
        is_head &= line != b"\r\n";
        is_to = is_head
            && (line.get(..3).is_some_and(|name| name.eq_ignore_ascii_case(b"to:")) || is_to && is_folded);
        if !is_to {
            readdressed.extend_from_slice(line);
        } else if !is_folded {
            readdressed.extend_from_slice(header.as_bytes());
        }
    }
    Ok(readdressed)
}

/// The domain of a mailbox, in ASCII; none where it is no mailbox.
pub fn domain(words: &str) -> Option<String> {
    Some(mailbox(words).ok()?.email.domain().to_owned())
}

/// A mailbox with its domain in ASCII, as identities and list headers need it (RFC 5890): xn--exmple-cua.org.
pub(super) fn mailbox(words: &str) -> Result<Mailbox, AddressError> {
    let mailbox = words.parse::<Mailbox>()?;
    let domain = mailbox.email.domain();
    if domain.is_ascii() {
        return Ok(mailbox);
    }
    let Ok(ascii) = url::Host::parse(domain) else { return Ok(mailbox) };
    let email = Address::new(mailbox.email.user(), ascii.to_string())?;
    Ok(Mailbox { email, ..mailbox })
}

fn known(words: &str) -> Result<Mailbox, Uncomposable> {
    mailbox(words).map_err(|source| Uncomposable::Mailbox { mailbox: words.to_owned(), source })
}

/// What is to be read, and the table beside it.
fn parts(letter: &Letter<'_>) -> Result<MultiPart, Uncomposable> {
    let words = words(letter)?;
    let Some(csv) = &letter.mail.csv else { return Ok(words) };
    let name = format!("wirewatch-{}.csv", letter.at.strftime("%Y-%m-%d"));
    let table = Attachment::new(name).body(csv.clone(), ContentType::parse("text/csv; charset=utf-8")?);
    Ok(multipart(MultiPartKind::Mixed, letter).multipart(words).singlepart(table))
}

/// Text, and HTML with the pictures that it shows.
fn words(letter: &Letter<'_>) -> Result<MultiPart, Uncomposable> {
    let text = SinglePart::plain(letter.mail.text.clone());
    let html = SinglePart::html(letter.mail.html.clone());
    let alternative = multipart(MultiPartKind::Alternative, letter).singlepart(text);
    if letter.mail.pictures.is_empty() {
        return Ok(alternative.singlepart(html));
    }
    let mut related = multipart(MultiPartKind::Related, letter).singlepart(html);
    for (number, picture) in (1..).zip(&letter.mail.pictures) {
        let name = format!("chart-{number}.png");
        let png = Attachment::new_inline_with_name(picture.id.clone(), name)
            .body(picture.png.clone(), ContentType::parse("image/png")?);
        related = related.singlepart(png);
    }
    Ok(alternative.multipart(related))
}

fn multipart(kind: MultiPartKind, letter: &Letter<'_>) -> MultiPart {
    let boundary = boundary(&kind, letter);
    MultiPart::builder().kind(kind).boundary(boundary).build()
}

/// A line that stands between the parts and in none of them. None is the beginning of another kind's.
fn boundary(kind: &MultiPartKind, letter: &Letter<'_>) -> String {
    let mut hash = Sha256::new();
    for words in [letter.message_id, &letter.mail.text, &letter.mail.html] {
        hash.update(words);
    }
    let kind = match kind {
        MultiPartKind::Related => "related",
        MultiPartKind::Mixed => "mixed",
        _ => "wirewatch",
    };
    format!("{kind}-{}", hex(&hash.finalize()[..16]))
}

/// The pictures that a mail composed here carries.
pub fn pictures(message: &[u8]) -> Vec<Picture> {
    let text = String::from_utf8_lossy(message);
    let parts = text.split("Content-ID: <").skip(1);
    let pictures = parts.filter_map(|part| {
        let (id, rest) = part.split_once('>')?;
        let (_, body) = rest.split_once("\r\n\r\n")?;
        let encoded: String = body.lines().take_while(|line| !line.starts_with("--")).collect();
        Some(Picture { id: id.to_owned(), png: STANDARD.decode(encoded.trim()).ok()? })
    });
    pictures.collect()
}

/// The HTML part as a page of its own, its pictures inside it: for a browser, which knows no `cid:`.
pub fn page(html: &str, pictures: &[Picture]) -> String {
    pictures.iter().fold(html.to_owned(), |page, picture| {
        let inside = format!("data:image/png;base64,{}", STANDARD.encode(&picture.png));
        page.replace(&format!("cid:{}", picture.id), &inside)
    })
}

/// What to ask `wirewatch explain` for.
fn explained(changes: &[i64]) -> String {
    let named: Vec<String> = changes.iter().take(MOST_EXPLAINED).map(|change| format!("c{change}")).collect();
    match changes.len().saturating_sub(MOST_EXPLAINED) {
        _ if changes.is_empty() => "no changes".to_owned(),
        0 => named.join(", "),
        more => format!("{}, and {more} more", named.join(", ")),
    }
}

/// A name as a part of a host name: letters, digits and hyphens.
fn label(name: &str) -> String {
    let label: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let label = label.trim_matches('-');
    if label.is_empty() { "recipient".to_owned() } else { label.to_owned() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
