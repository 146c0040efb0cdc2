//! The forms that single values are written in: durations, sizes, addresses, names from a list.
//!
//! Each form says what it is and what would be right, so that every setting of one form is refused in
//! the same words.

use std::fmt;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};
use url::Url;

use super::schedule::Schedule;
use crate::model::Quiet;

/// Why a value is not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// What is wrong with it.
    pub(super) message: String,
    /// What would be right, where there is more to say than the form says.
    pub(super) help: Option<String>,
    /// Whether the value holds a secret that no drawing may show.
    pub(super) is_secret: bool,
}

impl Wrong {
    fn new(message: impl Into<String>) -> Wrong {
        Wrong { message: message.into(), help: None, is_secret: false }
    }

    fn help(self, help: impl Into<String>) -> Wrong {
        Wrong { help: Some(help.into()), ..self }
    }
}

/// Reads a value out of its text.
type Reader<T> = Box<dyn Fn(&str) -> Result<T, Wrong>>;

/// How a value that stands there as text is read.
pub(super) struct Form<T> {
    /// What it is: `a duration`.
    pub(super) what: &'static str,
    /// What would be right, to follow on "write": `a number with its unit: "30s"`.
    pub(super) right: &'static str,
    /// Reads it.
    pub(super) read: Reader<T>,
}

impl<T> Form<T> {
    fn new(
        what: &'static str,
        right: &'static str,
        read: impl Fn(&str) -> Result<T, Wrong> + 'static,
    ) -> Form<T> {
        Form { what, right, read: Box::new(read) }
    }
}

/// Any text that is not blank and stands in one line, without the spaces around it.
pub(super) fn words() -> Form<String> {
    Form::new("text in quotes", "some words in quotes", |text| {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(Wrong::new("expected some words, found nothing in the quotes"));
        }
        match trimmed.chars().find(|character| character.is_control()) {
            Some(control) => Err(Wrong::new(format!("the text holds a control character, {control:?}"))),
            None => Ok(trimmed.to_owned()),
        }
    })
}

/// A path, not made absolute yet.
pub(super) fn path() -> Form<PathBuf> {
    Form::new("a path in quotes", "a path, relative to this file or from /", |text| {
        let read = words().read;
        read(text).map(PathBuf::from)
    })
}

/// A length of time within a range.
pub(super) fn duration(range: RangeInclusive<Duration>) -> Form<Duration> {
    let right = r#"a number with its unit: "30s", "45m", "12h" or "2d""#;
    Form::new("a duration in quotes", right, move |text| {
        let read = text.parse::<jiff::Span>().ok().and_then(|span| {
            let signed = span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).ok()?;
            Duration::try_from(signed).ok()
        });
        let duration = read.ok_or_else(|| Wrong::new(format!("not a duration: `{text}`")))?;
        if range.contains(&duration) {
            return Ok(duration);
        }
        let [low, high] = [range.start(), range.end()].map(|limit| say_duration(*limit));
        Err(Wrong::new(format!("{text} is out of range"))
            .help(format!("write a duration from {low} to {high}")))
    })
}

/// The duration in the largest unit that it is a whole number of: `45m`.
pub fn say_duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        _ if duration.subsec_millis() != 0 => format!("{}ms", duration.as_millis()),
        0 => "0s".to_owned(),
        _ if seconds.is_multiple_of(86_400) => format!("{}d", seconds / 86_400),
        _ if seconds.is_multiple_of(3_600) => format!("{}h", seconds / 3_600),
        _ if seconds.is_multiple_of(60) => format!("{}m", seconds / 60),
        _ => format!("{seconds}s"),
    }
}

/// The units that sizes are written in, and their bytes.
const SIZES: [(&str, u64); 7] = [
    ("KiB", 1 << 10),
    ("MiB", 1 << 20),
    ("GiB", 1 << 30),
    ("KB", 1_000),
    ("MB", 1_000_000),
    ("GB", 1_000_000_000),
    ("B", 1),
];

/// A number of bytes within a range.
pub(super) fn size(range: RangeInclusive<u64>) -> Form<u64> {
    let right = r#"a number with its unit: "500KB", "15MB" or "1GB""#;
    Form::new("a size in quotes", right, move |text| {
        let read = || {
            let (digits, unit) = SIZES.iter().find_map(|(unit, bytes)| {
                let digits = text.strip_suffix(unit).or_else(|| text.strip_suffix(&unit.to_lowercase()))?;
                Some((digits.trim(), *bytes))
            })?;
            digits.parse::<u64>().ok()?.checked_mul(unit)
        };
        let bytes = read().ok_or_else(|| Wrong::new(format!("not a size: `{text}`")))?;
        if range.contains(&bytes) {
            return Ok(bytes);
        }
        let [low, high] = [range.start(), range.end()].map(|limit| say_size(*limit));
        Err(Wrong::new(format!("{text} is out of range")).help(format!("write a size from {low} to {high}")))
    })
}

/// The size in the largest decimal unit that it is a whole number of: `15MB`.
pub fn say_size(bytes: u64) -> String {
    let units = ["GB", "MB", "KB"].into_iter().zip([1_000_000_000, 1_000_000, 1_000]);
    let fitting = units.into_iter().find(|(_, size)| 0 < bytes && bytes.is_multiple_of(*size));
    fitting.map_or_else(|| format!("{bytes}B"), |(unit, size)| format!("{}{unit}", bytes / size))
}

/// A web address.
pub(super) fn url() -> Form<Url> {
    address(&["http", "https"], r#"leave it out and write `headers = { Authorization = { file = "…" } }`"#)
}

/// The address of a feed: of the web, or of a mail server.
pub(super) fn feed_url() -> Form<Url> {
    let help = "leave it out and write `username = \"…\"` and `password_file = \"…\"`";
    address(&["http", "https", "imap", "imaps"], help)
}

/// The address of a proxy.
pub(super) fn proxy() -> Form<Url> {
    let right = r#"a proxy's address: "socks5h://127.0.0.1:9050", "http://proxy.example.org:3128""#;
    let help = r#"write `proxy = { file = "…" }`, and the whole address into that file"#;
    let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"];
    Form::new("a proxy's address in quotes", right, move |text| {
        let url = Url::parse(text.trim()).map_err(|error| Wrong::new(format!("not a URL: {error}")))?;
        if !schemes.contains(&url.scheme()) {
            return Err(Wrong::new(format!("not a proxy's address: the scheme is `{}`", url.scheme()))
                .help("write an address that starts with socks5h://, socks5://, http:// or https://"));
        }
        refuse_password(&url, help)?;
        if url.host_str().is_none_or(str::is_empty) {
            return Err(Wrong::new("a proxy's address without a host"));
        }
        Ok(url)
    })
}

fn refuse_password(url: &Url, help: &str) -> Result<(), Wrong> {
    if url.username().is_empty() && url.password().is_none() {
        return Ok(());
    }
    let message = "the address holds a user name or a password";
    Err(Wrong { is_secret: true, ..Wrong::new(message).help(help) })
}

fn address(schemes: &'static [&'static str], help: &'static str) -> Form<Url> {
    let right = r#"a whole address: "https://news.example.org/rss""#;
    Form::new("a URL in quotes", right, move |text| {
        let url = Url::parse(text.trim()).map_err(|error| Wrong::new(format!("not a URL: {error}")))?;
        if !schemes.contains(&url.scheme()) {
            return Err(Wrong::new(format!("not a web address: the scheme is `{}`", url.scheme()))
                .help("write an address that starts with https:// or http://"));
        }
        refuse_password(&url, help)?;
        if url.host_str().is_none_or(str::is_empty) {
            return Err(Wrong::new("an address without a host"));
        }
        Ok(url)
    })
}

/// When something falls due.
pub(super) fn schedule() -> Form<Schedule> {
    let right = r#"a cron line, "minute hour day month weekday": "*/15 * * * *", "0 7 * * MON-FRI""#;
    Form::new("a cron line in quotes", right, |text| Schedule::parse(text).map_err(Wrong::new))
}

/// A time zone of the IANA database.
pub(super) fn time_zone() -> Form<TimeZone> {
    let right = r#"a name of the IANA time zone database: "UTC", "Europe/Berlin""#;
    Form::new("a time zone in quotes", right, |text| {
        TimeZone::get(text).map_err(|_| {
            let wrong = Wrong::new(format!("unknown time zone `{text}`"));
            let known: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            // "Berlin" is what people write; the last part of a name is as good as the whole.
            let by_city = known.iter().find(|name| {
                name.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(&text.replace(' ', "_")))
            });
            match by_city.map(String::as_str).or_else(|| did_you_mean(text, known.iter().map(String::as_str)))
            {
                Some(meant) => wrong.help(format!("did you mean `{meant}`?")),
                None => wrong,
            }
        })
    })
}

/// One mail address, with or without a name.
pub(super) fn mailbox() -> Form<String> {
    let right = r#"one mail address: "desk@example.org" or "News Desk <desk@example.org>""#;
    Form::new("a mail address in quotes", right, |text| {
        let text = text.trim();
        // The parser reads a list and stops without a word at what it does not know, so that the end
        // of the text is compared with the end of what was read.
        let read: Result<lettre::message::Mailboxes, _> = text.parse();
        let single = read.ok().and_then(|list| {
            let mut mailboxes = list.into_iter();
            let first = mailboxes.next()?;
            let whole = text.trim_end_matches('>').trim_end().ends_with(first.email.to_string().as_str());
            (mailboxes.next().is_none() && whole).then_some(first)
        });
        if single.is_none() || text.contains(char::is_control) {
            return Err(Wrong::new(format!("not a mail address: `{}`", text.escape_debug())));
        }
        Ok(text.to_owned())
    })
}

/// A language by its code.
pub(super) fn language() -> Form<String> {
    let right = r#"a language's code of two letters (ISO 639-1): "en""#;
    Form::new("a language's code in quotes", right, |text| {
        let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_code {
            Ok(text.to_owned())
        } else {
            Err(Wrong::new(format!("not a language's code: `{text}`")))
        }
    })
}

/// Hours of the day, from one to another.
pub(super) fn quiet() -> Form<Quiet> {
    let right = r#"two times of the day: "22:00-06:30""#;
    Form::new("two times in quotes", right, |text| {
        let read = text.split_once('-').and_then(|(from, to)| {
            let time = |text: &str| text.trim().parse::<Time>().ok().filter(|_| text.contains(':'));
            Some(Quiet { from: time(from)?, to: time(to)? })
        });
        read.ok_or_else(|| Wrong::new(format!("not two times of the day: `{text}`")))
    })
}

/// A day.
pub(super) fn day() -> Form<Date> {
    let right = r#"a day: "2024-07-15""#;
    Form::new("a day in quotes", right, |text| {
        text.parse().map_err(|_| Wrong::new(format!("not a day: `{text}`")))
    })
}

/// A CSS selector.
pub(super) fn selector() -> Form<String> {
    let right = r#"a CSS selector: "div.story-body", "h3 a""#;
    Form::new("a CSS selector in quotes", right, |text| match scraper::Selector::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(Wrong::new(format!("not a CSS selector: `{text}`"))),
    })
}

/// An address and port that the service listens on.
pub(super) fn listen() -> Form<SocketAddr> {
    let right = r#"an address with its port: "127.0.0.1:8466""#;
    Form::new("an address and port in quotes", right, |text| {
        text.parse().map_err(|_| Wrong::new(format!("not an address with a port: `{text}`")))
    })
}

/// A mail server's name or address.
pub(super) fn host() -> Form<String> {
    let right = r#"a host's name or address, without port: "mail.example.org""#;
    Form::new("a host's name in quotes", right, |text| match url::Host::parse(text) {
        Ok(host) => Ok(match host {
            url::Host::Ipv6(address) => address.to_string(),
            other => other.to_string(),
        }),
        // The URL standard wants brackets around an IPv6 address; mail programs do not.
        Err(_) if text.parse::<std::net::Ipv6Addr>().is_ok() => Ok(text.to_owned()),
        Err(_) => Err(Wrong::new(format!("not a host's name: `{text}`"))),
    })
}

/// A group's id.
pub(super) fn id() -> Form<String> {
    let right = r#"lower case letters, digits and hyphens: "islamic-state""#;
    Form::new("an id in quotes", right, |text| {
        let right_letters = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let right_ends = !text.is_empty() && !text.starts_with('-') && !text.ends_with('-');
        if right_letters && right_ends {
            return Ok(text.to_owned());
        }
        Err(Wrong::new(format!("not an id: `{text}`")))
    })
}

/// An acronym, which counts in capitals only. A small letter between them is one of its own: LeT.
pub(super) fn acronym() -> Form<String> {
    let right = r#"capitals and digits: "IS", "M23""#;
    Form::new("an acronym in quotes", right, |text| {
        let text = text.trim();
        let letters = || text.chars().filter(|character| character.is_alphabetic());
        let capitals = letters().filter(|letter| !letter.is_lowercase()).count();
        if capitals == 0 || (capitals < 2 && letters().any(char::is_lowercase)) {
            return Err(Wrong::new(format!("not an acronym: `{text}`"))
                .help("acronyms count in capitals only; what counts in any case belongs under `aliases`"));
        }
        Ok(text.to_owned())
    })
}

/// One name out of a list, the list being the variants of `T` as serde has them.
pub(super) fn name_of<T: DeserializeOwned>(what: &'static str, right: &'static str) -> Form<T> {
    Form::new(what, right, |text| {
        let deserializer: StrDeserializer<'_, UnknownName> = text.into_deserializer();
        T::deserialize(deserializer).map_err(|UnknownName(known)| {
            let wrong = Wrong::new(format!("unknown name `{text}`"));
            match did_you_mean(text, known.iter().copied()) {
                Some(meant) => wrong.help(format!("did you mean `{meant}`?")),
                None => wrong.help(format!("known names: {}", listed(known.iter().copied()))),
            }
        })
    })
}

/// One name out of a list, as on the command line.
///
/// # Errors
/// What is wrong with it, and what would be right.
pub fn name<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    (name_of("", "").read)(text).map_err(|wrong| match wrong.help {
        Some(help) => format!("{}: {help}", wrong.message),
        None => wrong.message,
    })
}

/// What serde says of a name that no variant has: the names that there are.
#[derive(Debug)]
struct UnknownName(&'static [&'static str]);

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("unknown name")
    }
}

impl std::error::Error for UnknownName {}

impl serde::de::Error for UnknownName {
    fn custom<M: fmt::Display>(_: M) -> UnknownName {
        UnknownName(&[])
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> UnknownName {
        UnknownName(expected)
    }
}

/// The known name that is nearest to what was written, where one is near enough.
pub fn did_you_mean<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let near = |name: &&str| strsim::jaro_winkler(&written, &name.to_lowercase());
    // Below this, what comes up has only letters in common with what was meant.
    known
        .map(|name| (near(&name), name))
        .filter(|(near, _)| 0.8 < *near)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// The names with commas between them.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
