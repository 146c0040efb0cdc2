//! `feeds.toml`: what is watched.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::de::DeValue;
use url::Url;

use super::problem::Problem;
use super::reach::Reach;
use super::section::Section;
use super::settings::{FeedKind, FeedSettings, HeaderValue, Http, Secret, TextFrom};
use super::value;

/// Reads the file. Paths in it are relative to `folder`; `http` is how its feeds are going to be fetched.
pub(super) fn read(top: &mut Section<'_>, folder: &Path, http: &Http) -> Vec<FeedSettings> {
    let mut feeds = Vec::new();
    // Where each name and address was seen first; there may be thousands.
    let mut names: HashMap<String, Range<usize>> = HashMap::new();
    let mut urls: HashMap<Url, Range<usize>> = HashMap::new();
    for (position, mut section) in top.sections("feed").into_iter().enumerate() {
        let name = section.required("name", &value::words());
        let url = section.required("url", &value::feed_url());
        if let Some(name) = &name {
            let lower = name.get_ref().to_lowercase();
            if let Some(earlier) = names.get(&lower) {
                section.note(
                    Problem::new(name.span(), format!("two feeds are called `{}`", name.get_ref()))
                        .also(earlier.clone(), "here first")
                        .help("give each a name of its own: mails and `status` tell them apart by it"),
                );
            }
            names.entry(lower).or_insert_with(|| name.span());
        }
        let span = url.as_ref().map(Spanned::span);
        let written = url.as_ref().map(|url| url.get_ref().clone());
        let feed = feed(&mut section, name, url, position, folder);
        if let (Some(feed), Some(span)) = (&feed, &span) {
            closed_port(&section, feed, span, http);
        }
        // A mailbox's address has more to it than what is written as one.
        let url = feed.as_ref().map(|feed| feed.url.clone()).or(written);
        if let (Some(url), Some(span)) = (url, span) {
            if let Some(earlier) = urls.get(&url) {
                section.note(
                    Problem::new(span.clone(), "this address is watched twice")
                        .also(earlier.clone(), "here first")
                        .help("leave out one of the two"),
                );
            }
            urls.entry(url).or_insert(span);
        }
        section.finish();
        feeds.extend(feed);
    }
    feeds
}

/// Notes a feed at a port that nothing is fetched from.
fn closed_port(section: &Section<'_>, feed: &FeedSettings, span: &Range<usize>, http: &Http) {
    let is_fetched = matches!(feed.kind, FeedKind::Feed | FeedKind::Sitemap | FeedKind::Links(_));
    let Some(port) = feed.url.port_or_known_default() else { return };
    if is_fetched && !http.takes_port(port) {
        let (says, help) = match http.ports.is_empty() {
            true => (
                "belongs to something else than web servers",
                "list it in `ports` of `[http]` if it is meant",
            ),
            false => ("is none of `ports` in `[http]`", "list it there too"),
        };
        section.note(Problem::new(span.clone(), format!("port {port} {says}")).help(help));
    }
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum KindName {
    #[default]
    Feed,
    Sitemap,
    Links,
    Exec,
    Imap,
}

/// Reads the rest of one feed, also where its name or address is missing.
fn feed(
    section: &mut Section<'_>,
    name: Option<Spanned<String>>,
    url: Option<Spanned<Url>>,
    position: usize,
    folder: &Path,
) -> Option<FeedSettings> {
    let schedule = section.text("schedule", &value::schedule()).map(Spanned::into_inner);
    let text =
        section.text("text", &value::name_of::<TextFrom>("\"page\" or \"entry\"", "\"page\" or \"entry\""));
    let article = section.text("article", &value::selector()).map(Spanned::into_inner);
    let remove = section.texts("remove", &value::selector()).into_iter().map(Spanned::into_inner).collect();
    let kind = kind(section, text.as_ref());
    let paused = section.truth("paused").unwrap_or(false);
    let headers = section.section("headers").map(|inner| headers(&inner, folder)).unwrap_or_default();
    let reach = Reach::read(section, folder);
    let (login, cookies, proxy) = (reach.login.clone(), reach.cookies.clone(), reach.proxy.clone());
    let text = text.map(Spanned::into_inner);
    let plain = |kind, url: Option<Spanned<Url>>| {
        reach.over_http(section, url.as_ref());
        (Some(kind), url.map(Spanned::into_inner))
    };
    let (kind, url) = match kind {
        Kind::Wrong => (None, url.map(Spanned::into_inner)),
        Kind::Feed => plain(FeedKind::Feed, url),
        Kind::Sitemap => plain(FeedKind::Sitemap, url),
        Kind::Links(rule) => plain(FeedKind::Links(rule), url),
        Kind::Exec(command) => {
            reach.by_program(section);
            (Some(FeedKind::Exec(program(command, folder))), url.map(Spanned::into_inner))
        }
        Kind::Imap => {
            let mailbox = reach.mailbox(section, url);
            mailbox.map_or((None, None), |(mailbox, _, url)| (Some(FeedKind::Imap(mailbox)), Some(url)))
        }
    };
    let kind = kind?;
    Some(FeedSettings {
        name: name?.into_inner(),
        url: url?,
        schedule,
        // A mail is its own text.
        text: if matches!(kind, FeedKind::Imap(_)) { TextFrom::Entry } else { text.unwrap_or_default() },
        article,
        remove,
        kind,
        headers,
        login,
        cookies,
        proxy,
        paused,
        position,
    })
}

/// What is at the address, as far as the section's own words tell.
enum Kind {
    Wrong,
    Feed,
    Sitemap,
    Links(String),
    Exec(Vec<Spanned<String>>),
    Imap,
}

fn kind(section: &mut Section<'_>, text: Option<&Spanned<TextFrom>>) -> Kind {
    let names = "\"feed\", \"sitemap\", \"links\", \"imap\" or \"exec\"";
    let kind = section.text("kind", &value::name_of::<KindName>(names, names));
    let links = section.text("links", &value::selector());
    let command = section.texts("command", &value::words());
    // Where the kind itself is wrong, nothing can be said about what goes with it.
    let kind_is_wrong = kind.is_none() && section.has("kind");
    let name = kind.as_ref().map(|kind| *kind.get_ref()).unwrap_or_default();
    if let Some(text) = text {
        match (text.get_ref(), name) {
            (TextFrom::Entry, KindName::Sitemap | KindName::Links) => section.note(
                Problem::new(text.span(), "only a feed holds its articles' text")
                    .help("write `text = \"page\"`, or leave it out"),
            ),
            (TextFrom::Page, KindName::Imap) => section.note(
                Problem::new(text.span(), "a mail holds its own text")
                    .help("write `text = \"entry\"`, or leave it out"),
            ),
            _ => {}
        }
    }
    if let Some(links) = &links
        && name != KindName::Links
        && !kind_is_wrong
    {
        section.note(
            Problem::new(links.span(), "`links` goes with `kind = \"links\"`")
                .help("add `kind = \"links\"`, or leave out `links`"),
        );
    }
    if let Some(program) = command.first()
        && name != KindName::Exec
        && !kind_is_wrong
    {
        section.note(
            Problem::new(program.span(), "`command` goes with `kind = \"exec\"`")
                .help("add `kind = \"exec\"`, or leave out `command`"),
        );
    }
    match (name, links) {
        _ if kind_is_wrong => Kind::Wrong,
        (KindName::Exec, _) => {
            if !section.has("command") {
                section.missing("command", "a program and its arguments: [\"scripts/feed\", \"--latest\"]");
            }
            Kind::Exec(command)
        }
        (KindName::Feed, _) => Kind::Feed,
        (KindName::Sitemap, _) => Kind::Sitemap,
        (KindName::Imap, _) => Kind::Imap,
        (KindName::Links, Some(links)) => Kind::Links(links.into_inner()),
        (KindName::Links, None) => {
            if !section.has("links") {
                section.missing("links", "a CSS selector for the links to the articles: \"h3 a\"");
            }
            Kind::Wrong
        }
    }
}

/// A program and its arguments. With a slash in its name it is a path, relative to the file; without one it is looked for
/// as the system does.
fn program(command: Vec<Spanned<String>>, folder: &Path) -> Vec<String> {
    let mut words: Vec<String> = command.into_iter().map(Spanned::into_inner).collect();
    if let Some(program) = words.first_mut().filter(|program| program.contains('/')) {
        *program = folder.join(&program).to_string_lossy().into_owned();
    }
    words
}

/// Header fields whose value lets somebody in: never written into the file itself.
const SECRET_HEADERS: [&str; 5] =
    ["authorization", "cookie", "proxy-authorization", "x-api-key", "x-auth-token"];
/// Header fields that the client sets, and that would break it otherwise.
const OWN_HEADERS: [&str; 10] = [
    "accept-encoding",
    "connection",
    "content-length",
    "host",
    "if-modified-since",
    "if-none-match",
    "range",
    "te",
    "transfer-encoding",
    "upgrade",
];

fn headers(section: &Section<'_>, folder: &Path) -> Vec<(String, HeaderValue)> {
    section.entries().filter_map(|(name, value)| header(section, &name, value, folder)).collect()
}

fn header<'a>(
    section: &Section<'a>,
    name: &Spanned<&'a str>,
    value: &'a Spanned<DeValue<'a>>,
    folder: &Path,
) -> Option<(String, HeaderValue)> {
    let lower = name.get_ref().to_ascii_lowercase();
    if !is_header_name(&lower) {
        let problem = Problem::new(name.span(), format!("not a header's name: `{}`", name.get_ref()));
        section.note(problem.help("letters, digits and hyphens: `Accept-Language`"));
    } else if OWN_HEADERS.contains(&lower.as_str()) {
        let problem = Problem::new(name.span(), format!("`{}` is set by wirewatch itself", name.get_ref()));
        section.note(problem.help("leave it out"));
    }
    let secret = "write `{ file = \"token\" }` or `{ env = \"TOKEN\" }`";
    if let Some(text) = value.get_ref().as_str() {
        if SECRET_HEADERS.contains(&lower.as_str()) {
            let problem = Problem::new(value.span(), "a secret does not belong in this file");
            section.note(problem.help(secret).secret(value.span()));
        } else if text.contains(|character: char| character.is_control() && character != '\t') {
            section
                .note(Problem::new(value.span(), "a header's value is one line without control characters"));
        }
        return Some(((*name.get_ref()).to_owned(), HeaderValue::Plain(text.trim().to_owned())));
    }
    let Some(mut inner) = section.inner(name.get_ref(), value) else {
        let problem = Problem::new(value.span(), "expected text in quotes, or where it stands");
        section.note(problem.help(format!("write the value in quotes; where it is a secret, {secret}")));
        return None;
    };
    let file = inner.text("file", &value::path()).map(Spanned::into_inner);
    let variable = inner.text("env", &value::words()).map(Spanned::into_inner);
    let both_or_none = inner.has("file") == inner.has("env");
    inner.finish();
    if both_or_none {
        section.note(Problem::new(value.span(), "expected one place where the value stands").help(secret));
    }
    let place = file.map(|path| Secret::File(folder.join(path))).or(variable.map(Secret::Environment))?;
    Some(((*name.get_ref()).to_owned(), HeaderValue::Secret(place)))
}

/// A token of RFC 9110, section 5.6.2.
fn is_header_name(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
