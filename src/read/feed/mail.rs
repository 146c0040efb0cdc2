//! Newsletters: each mail is an entry that holds its own text.

use std::panic::catch_unwind;

use jiff::Timestamp;
use mail_parser::{Message, MessageParser, PartType};
use url::Url;

use crate::model::{Entry, Feed, Note};

/// A mail as it came.
#[derive(Clone, Copy, Debug)]
pub struct Mail<'a> {
    /// What tells it from others where it does not say so itself.
    pub place: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Whether there is more of it.
    pub cut_off: bool,
}

/// The entries of some mails. One that cannot be read is a note.
pub fn mails<'a>(mails: impl IntoIterator<Item = Mail<'a>>) -> Feed {
    let mut feed = Feed::default();
    let (mut unread, mut cut_off) = (0, 0);
    for mail in mails {
        match catch_unwind(|| entry(&mail)) {
            Ok(Some(entry)) => {
                cut_off += usize::from(mail.cut_off);
                feed.entries.push(entry);
            }
            Ok(None) | Err(_) => unread += 1,
        }
    }
    if 0 < unread {
        feed.notes.push(Note::new("no-mail", format!("{unread} mails could not be read as mails")));
    }
    if 0 < cut_off {
        feed.notes
            .push(Note::new("long-mail", format!("{cut_off} mails are very long; their beginnings count")));
    }
    feed
}

fn entry(mail: &Mail<'_>) -> Option<Entry> {
    let message = MessageParser::default().parse(mail.bytes)?;
    if message.headers().is_empty() {
        return None;
    }
    let name = message.from().and_then(|from| from.first()).and_then(|sender| sender.name());
    Some(Entry {
        id: message.message_id().unwrap_or(mail.place).to_owned(),
        link: archived(&message),
        title: message.subject().map(one_line).filter(|title| !title.is_empty()),
        summary: None,
        content: text(&message),
        published: dated(&message),
        updated: None,
        authors: name.map(one_line).filter(|name| !name.is_empty()).into_iter().collect(),
    })
}

/// Where the mail can be read on the web (RFC 5064).
fn archived(message: &Message<'_>) -> Option<String> {
    let said = message.header_raw("Archived-At")?.trim().trim_start_matches('<').trim_end_matches('>');
    let url = Url::parse(said).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

/// When it was sent, else when the first server had it.
fn dated(message: &Message<'_>) -> Option<Timestamp> {
    let received = || message.received().and_then(|received| received.date());
    let date = message.date().cloned().or_else(received).filter(|date| date.is_valid())?;
    Timestamp::from_second(date.to_timestamp()).ok()
}

/// Its text as HTML.
fn text(message: &Message<'_>) -> Option<String> {
    let part = message.html_bodies().next().or_else(|| message.text_bodies().next())?;
    match &part.body {
        PartType::Html(html) => Some(html.clone().into_owned()),
        PartType::Text(words) => Some(paragraphs(words)),
        _ => None,
    }
}

/// Plain text as HTML: what is broken into lines of some seventy letters is a paragraph until a line is empty.
fn paragraphs(words: &str) -> String {
    let mut html = String::with_capacity(words.len() + words.len() / 8);
    for paragraph in words.replace("\r\n", "\n").split("\n\n") {
        let joined = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        if !joined.is_empty() {
            html.push_str("<p>");
            html.push_str(&joined.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
            html.push_str("</p>\n");
        }
    }
    html
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(lines: &str) -> Feed {
        let bytes = lines.replace('\n', "\r\n");
        mails([Mail { place: "imap://here/1", bytes: bytes.as_bytes(), cut_off: false }])
    }

    #[test]
    fn a_mail_is_an_entry() {
        let feed = r("Message-ID: <7@letter.example>\nFrom: =?utf-8?Q?Jos=C3=A9?= <letter@letter.example>\n\
             Subject: =?utf-8?Q?Morning=20briefing?=\nDate: Sun, 24 Mar 2024 08:05:00 +0300\n\
             Archived-At: <https://letter.example/7>\nContent-Type: text/plain; charset=utf-8\n\n\
             Gunmen killed four\nsoldiers & a driver.\n\nNobody claimed it.\n");
        let entry = &feed.entries[0];
        assert_eq!(entry.id, "7@letter.example");
        assert_eq!(entry.title.as_deref(), Some("Morning briefing"));
        assert_eq!(entry.authors, ["José"]);
        assert_eq!(entry.link.as_deref(), Some("https://letter.example/7"));
        assert_eq!(entry.published, "2024-03-24T05:05:00Z".parse().ok());
        let told = "<p>Gunmen killed four soldiers &amp; a driver.</p>\n<p>Nobody claimed it.</p>\n";
        assert_eq!(entry.content.as_deref(), Some(told));
        assert!(feed.notes.is_empty());
    }

    #[test]
    fn of_two_forms_the_one_with_markup_counts() {
        let feed = r("Subject: Two forms\nContent-Type: multipart/alternative; boundary=\"b\"\n\n\
             --b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html; charset=iso-8859-1\n\
             Content-Transfer-Encoding: quoted-printable\n\n<p>caf=E9</p>\n--b--\n");
        assert_eq!(feed.entries[0].content.as_deref().map(str::trim), Some("<p>café</p>"));
        assert_eq!((feed.entries[0].id.as_str(), feed.entries[0].link.as_deref()), ("imap://here/1", None));
    }

    #[test]
    fn what_is_no_mail_stops_nothing() {
        let nested = "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n".repeat(20_000);
        let all = [nested.as_bytes(), b"", b"\0\xff\xfe", b"Subject: last\r\n\r\nwords"];
        let feed = mails(all.map(|bytes| Mail { place: "here", bytes, cut_off: true }));
        assert_eq!(feed.entries.last().and_then(|entry| entry.title.as_deref()), Some("last"));
        assert!(feed.notes.iter().any(|note| note.key == "long-mail"), "{:?}", feed.notes);
    }
}
