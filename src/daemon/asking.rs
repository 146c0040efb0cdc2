//! How the world is asked for a feed and its pages: with what the settings say, and with secrets for their own host only.

use std::sync::Arc;

use jiff::Timestamp;
use url::{Host, Url};

use crate::config::settings::{FeedKind, FeedSettings, HeaderValue, ProxyAddress, Secret, TextFrom};
use crate::edge::fetch::{Answer, Client, Failure, Request, RequestKind, Seat, cookies};
use crate::edge::secret::{self, Hidden};
use crate::model::Article;
use crate::pipeline::{self, Answered};
use crate::read::article::Rules;

/// More pages than this of one article are not asked for.
const MOST_PAGES: u32 = 10;

/// A request for a feed or for one of its pages, as the feed's settings want it.
///
/// # Errors
/// Where a secret can't be read.
pub fn request(
    feed: &FeedSettings,
    address: Url,
    kind: RequestKind,
    now: Timestamp,
) -> Result<Request, Failure> {
    let mut request = Request::new(address, kind);
    request.headers = headers(feed, &request.url, now)?;
    request.proxy = proxy(feed)?;
    request.is_last = kind == RequestKind::Feed && feed.text == TextFrom::Entry;
    Ok(request)
}

/// Asks a feed for what it has, and where it is an index of sitemaps the latest of those.
///
/// # Errors
/// Why the feed's own address gave no answer.
pub async fn ask(
    client: &Client,
    feed: &FeedSettings,
    request: &Request,
    now: Timestamp,
) -> Result<Answered, Failure> {
    let answer = match &feed.kind {
        FeedKind::Exec(command) => client.output(command, request).await?,
        FeedKind::Imap(mailbox) => {
            let login = feed.login.as_ref().ok_or_else(|| Failure::Secret("nobody logs in".to_owned()))?;
            let password = read(&login.password)?;
            let asked = client.mails(mailbox, (&login.username, &password), request).await?;
            return Ok(Answered { answer: asked.0, parts: asked.1 });
        }
        FeedKind::Feed | FeedKind::Sitemap | FeedKind::Links(_) => client.get(request, now).await?,
    };
    let mut parts = Vec::new();
    for url in pipeline::parts(feed, &answer) {
        let answered = match self::request(feed, url.clone(), RequestKind::Feed, now) {
            Ok(mut part) => {
                part.seat.clone_from(&request.seat);
                client.get(&part, now).await
            }
            Err(failure) => Err(failure),
        };
        parts.push((url, answered));
    }
    Ok(Answered { answer, parts })
}

/// Asks for a feed, whatever is known of it.
///
/// # Errors
/// Why it gave no answer.
pub async fn ask_anew(client: &Client, feed: &FeedSettings, now: Timestamp) -> Result<Answered, Failure> {
    let request = request(feed, feed.url.clone(), RequestKind::Feed, now)?;
    ask(client, feed, &request, now).await
}

/// Asks for a page of a feed, whatever is known of it.
///
/// # Errors
/// Why it gave no answer.
pub async fn ask_page(
    client: &Client,
    feed: &FeedSettings,
    address: Url,
    now: Timestamp,
) -> Result<Answer, Failure> {
    client.get(&request(feed, address, RequestKind::Page, now)?, now).await
}

/// An article with its further pages, where it has any: the first one is at `first`. What cannot be had is noted.
pub async fn go_on(
    client: &Client,
    request: impl Fn(Url) -> Result<Request, Failure>,
    rules: &Rules,
    first: &Url,
    mut article: Article,
    now: Timestamp,
) -> Article {
    let mut next = article.second_page.take().and_then(|page| Url::parse(&page).ok());
    // The posts of a live blog are told apart already, and its further pages have older ones.
    next = next.filter(|_| article.posts.is_empty());
    for number in 2..=MOST_PAGES {
        let Some(address) = next.take() else { break };
        let answered = match request(address) {
            Ok(request) => client.get(&request, now).await,
            Err(failure) => Err(failure),
        };
        match answered {
            Ok(answer) => {
                let (first, rules, mut whole) = (first.clone(), rules.clone(), article.clone());
                let reading = tokio::task::spawn_blocking(move || {
                    let next = pipeline::go_on(&mut whole, &rules, &answer, &first, number);
                    (whole, next)
                });
                match reading.await {
                    Ok(read) => (article, next) = read,
                    Err(fault) => pipeline::breaks_off(&mut article, number, &fault.to_string()),
                }
            }
            Err(failure) => pipeline::breaks_off(&mut article, number, &failure.to_string()),
        }
    }
    article
}

/// The further pages of an article of a feed put behind its first one. The `seat` is left to others while a slow host is
/// waited for.
pub async fn go_on_for(
    client: &Client,
    feed: &FeedSettings,
    seat: Option<&Arc<Seat>>,
    first: &Url,
    article: &mut Article,
    now: Timestamp,
) {
    if article.second_page.is_some() {
        let request = |address| {
            let request = request(feed, address, RequestKind::Page, now)?;
            Ok(Request { seat: seat.cloned(), ..request })
        };
        let begun = std::mem::take(article);
        *article = go_on(client, request, &pipeline::rules(feed), first, begun, now).await;
    }
}

/// The header fields of a request. What lets somebody in goes to the feed's own host only, and cookies where their file
/// says.
fn headers(feed: &FeedSettings, address: &Url, now: Timestamp) -> Result<Vec<(String, String)>, Failure> {
    let mut headers = Vec::new();
    let is_own = is_own(&feed.url, address);
    for (name, value) in &feed.headers {
        match value {
            HeaderValue::Plain(words) => headers.push((name.clone(), words.clone())),
            HeaderValue::Secret(place) if is_own => {
                let secret = secret::read(place).map_err(|_| Failure::Header(name.clone()))?;
                headers.push((name.clone(), secret.reveal().to_owned()));
            }
            HeaderValue::Secret(_) => {}
        }
    }
    if let Some(login) = feed.login.as_ref().filter(|_| is_own) {
        let password = read(&login.password)?;
        headers.push((
            "Authorization".to_owned(),
            secret::basic(&login.username, &password).reveal().to_owned(),
        ));
    }
    if let Some(place) = &feed.cookies {
        let cookies = cookies::header(place, address, now);
        let unread = |error: secret::Unreadable| Failure::Secret(error.to_string());
        headers.extend(cookies.map_err(unread)?.map(|cookies| ("Cookie".to_owned(), cookies)));
    }
    Ok(headers)
}

fn proxy(feed: &FeedSettings) -> Result<Option<Hidden>, Failure> {
    match &feed.proxy {
        None => Ok(None),
        Some(ProxyAddress::Plain(url)) => Ok(Some(Hidden::new(url.as_str()))),
        Some(ProxyAddress::Secret(place)) => read(place).map(Some),
    }
}

fn read(place: &Secret) -> Result<Hidden, Failure> {
    secret::read(place).map_err(|error| Failure::Secret(error.to_string()))
}

/// Whether an address is on the host of the feed or on one below it. `www.` makes no difference, and what was sent in
/// secret to the feed stays so.
fn is_own(feed: &Url, address: &Url) -> bool {
    let (Some(own), Some(other)) = (feed.host(), address.host()) else { return false };
    let is_below = match (own, other) {
        (Host::Domain(own), Host::Domain(other)) => {
            let own = own.strip_prefix("www.").unwrap_or(own);
            other.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        }
        // One host with other ports is other servers.
        (own, other) => own == other && feed.port() == address.port(),
    };
    is_below && (feed.scheme() != "https" || address.scheme() == "https")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_for_the_feeds_own_host() {
        let r = |feed: &str, page: &str| {
            is_own(&Url::parse(feed).expect("a URL"), &Url::parse(page).expect("a URL"))
        };
        assert!(r("https://news.example/rss", "https://news.example/1"));
        assert!(r("https://www.news.example/rss", "https://news.example/1"));
        assert!(r("https://www.news.example/rss", "https://in.news.example/1"));
        assert!(r("http://news.example/rss", "https://news.example/1"));
        assert!(r("http://127.0.0.1:8000/rss", "http://127.0.0.1:8000/1"));
        assert!(!r("http://127.0.0.1:8000/rss", "http://127.0.0.1:8001/1"));
        assert!(!r("https://news.example/rss", "http://news.example/1"), "for everyone to read");
        assert!(!r("https://news.example/rss", "https://badnews.example/1"));
        assert!(!r("https://feeds.news.example/rss", "https://www.news.example/1"));
    }
}
