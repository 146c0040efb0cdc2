//! Fetching: one client for feeds and pages that no publisher has reason to complain of and that no
//! server can hurt.
//!
//! One request at a time to a host and a pause between, conditional requests with the validators as
//! they came, robots.txt before pages, `Retry-After` handed on. Private addresses are refused when
//! connecting, and size, time and redirects have caps. It does not decide when to ask again ([`Failure`]
//! tells what the server wishes), keeps no cookies, and does not look into what it fetched.

mod address;
pub mod cookies;
mod failure;
mod flights;
mod hints;
mod hosts;
mod packed;
mod proxy;
mod robots;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, CONNECTION, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION,
};
use reqwest::redirect::Policy;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use url::Url;

pub use self::address::is_public;
pub use self::failure::{Again, Failure};
use self::flights::Flights;
pub use self::flights::Outcome;
use self::hosts::Hosts;
use self::packed::{Body, Stop};
use self::proxy::{Proxy, Ways};
pub use self::robots::says as robots_say;
use self::robots::{Known, Robots};
use crate::config::settings::{Http, Mailbox};
use crate::edge::secret::Hidden;
use crate::edge::{exec, imap};

/// Redirects that are followed.
const REDIRECTS: usize = 10;
/// How long a connection waits for the next request to its host, behind the pause that is kept there: what a feed leads to
/// follows at once, or not before its next poll.
const IDLE: Duration = Duration::from_secs(2);

/// Longer headers than this are not an answer's. Bytes.
const HEADER_BYTES: usize = 64 * 1024;

/// An answer beyond this is a large one. Bytes.
const LARGE_BYTES: usize = 1_000_000;
/// So many large answers are taken at the same time.
const LARGE_AT_ONCE: usize = 2;

/// What is asked for; it says what is accepted and whether robots.txt is asked first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestKind {
    /// A feed, a sitemap, a page of links: what an operator wrote down. robots.txt is not for it.
    Feed,
    /// A page that an entry links to.
    Page,
    /// A robots.txt itself.
    Robots,
}

/// What a server gave to recognize a version of its answer by, verbatim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`.
    pub etag: Option<String>,
    /// `Last-Modified`.
    pub last_modified: Option<String>,
}

/// What to fetch.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address, http or https.
    pub url: Url,
    /// What is at it.
    pub kind: RequestKind,
    /// The validators of the version that is known; empty: fetch it whatever is known.
    pub validators: Validators,
    /// Headers that are sent with it, but not to another host that it redirects to.
    pub headers: Vec<(String, String)>,
    /// The proxy that it goes through; none: straight.
    pub proxy: Option<Hidden>,
    /// Whether its answer leads to no other request: then its connection ends with it, where nobody waits for the host.
    pub is_last: bool,
}

impl Request {
    /// An unconditional request without headers of its own.
    pub fn new(url: Url, kind: RequestKind) -> Request {
        Request {
            url,
            kind,
            validators: Validators::default(),
            headers: Vec::new(),
            proxy: None,
            is_last: false,
        }
    }
}

/// What a server answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Whether the version that is known is still the present one (304). Then there is no body.
    pub unchanged: bool,
    /// The address that answered, after redirects.
    pub final_url: Url,
    /// Where the address has moved for good: the last of the permanent redirects it began with.
    pub moved_to: Option<Url>,
    /// `Content-Type` as it was sent.
    pub content_type: Option<String>,
    /// What to recognize this version by. Empty where the answer was cut off.
    pub validators: Validators,
    /// The body, decompressed.
    pub body: Vec<u8>,
    /// Whether the connection ended before the answer did. Only feeds are handed on so.
    pub cut_off: bool,
    /// How long the server says that it stays as it is, at most a day.
    pub fresh_for: Option<Duration>,
}

impl Answer {
    /// An answer of which nothing is known but its body.
    fn of(url: &Url, body: Vec<u8>) -> Answer {
        Answer {
            unchanged: false,
            final_url: url.clone(),
            moved_to: None,
            content_type: None,
            validators: Validators::default(),
            body,
            cut_off: false,
            fresh_for: None,
        }
    }
}

/// Fetches, politely. One for the whole program: it keeps the connections and the hosts' turns.
pub struct Client {
    http: reqwest::Client,
    ways: Ways,
    flights: Flights,
    hosts: Hosts,
    robots: Robots,
    /// The turns of answers that are large: so much is in memory at most, whatever hostile servers send at once.
    large: Semaphore,
    settings: Http,
}

impl Client {
    /// A client that obeys the settings.
    ///
    /// # Errors
    /// Where the contact cannot be part of a header, or the system gives no way to make connections.
    pub fn new(settings: &Http) -> Result<Client, reqwest::Error> {
        // A second installation fails and changes nothing: the first one is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = http(settings, None)?;
        Ok(Client {
            http,
            ways: Ways::default(),
            flights: Flights::default(),
            hosts: Hosts::new(settings.connections),
            robots: Robots::default(),
            large: Semaphore::new(LARGE_AT_ONCE),
            settings: settings.clone(),
        })
    }

    /// Fetches as [`Client::get`] does, unless somebody asks for the same at this moment: then both get one answer.
    ///
    /// # Errors
    /// As [`Client::get`].
    pub async fn get_once(&self, request: &Request, now: Timestamp) -> Outcome {
        let flight = self.flights.of(request);
        let asked = async || self.get(request, now).await.map(Arc::new).map_err(Arc::new);
        flight.get_or_init(asked).await.clone()
    }

    /// Fetches, waiting for the host's turn. `now` dates what robots.txt said and counts `Retry-After`.
    ///
    /// # Errors
    /// Why there is no answer, and whether and when to try again.
    pub async fn get(&self, request: &Request, now: Timestamp) -> Result<Answer, Failure> {
        let own_headers = own_headers(request)?;
        let proxy = request.proxy.as_ref().map(Proxy::read).transpose()?;
        let http = self.way(request, proxy.as_ref())?;
        let mut url = request.url.clone();
        url.set_fragment(None);
        let mut seen = vec![url.clone()];
        let mut moved_to = None;
        let mut only_permanent = true;
        let mut left = self.settings.timeout;
        loop {
            self.check(&url, proxy.as_ref()).await?;
            let pause = match request.kind {
                RequestKind::Page if self.settings.robots => self.ask_robots(&url, request, now).await?,
                _ => Duration::ZERO,
            };
            let mut headers = validator_headers(&request.validators);
            if same_host(&url, &request.url) {
                headers.extend(own_headers.clone());
            }
            let turn = self.hosts.turn(&url, pause.max(self.settings.host_pause)).await;
            // RFC 9112, 9.6. Thousands of connections would wait for nothing else, and each holds some 50 KB.
            if request.is_last && !turn.is_wanted() {
                headers.insert(CONNECTION, HeaderValue::from_static("close"));
            }
            let began = Instant::now();
            let answered =
                tokio::time::timeout(left, self.exchange(&http, request, &url, headers, now)).await;
            drop(turn);
            left = left.saturating_sub(began.elapsed());
            let answered = answered.map_err(|_| Failure::Slow(self.settings.timeout))?;
            let answered = answered.map_err(|failure| through(failure, proxy.as_ref()));
            let (target, permanent) = match answered? {
                Exchange::Answered(answer) => return Ok(Answer { moved_to, ..*answer }),
                Exchange::Redirected { target, permanent } => (target, permanent),
            };
            only_permanent &= permanent;
            if only_permanent {
                moved_to = Some(target.clone());
            }
            if seen.contains(&target) {
                return Err(Failure::RedirectLoop(target));
            }
            if REDIRECTS < seen.len() {
                return Err(Failure::TooManyRedirects(REDIRECTS));
            }
            seen.push(target.clone());
            url = target;
        }
    }

    /// What a program writes, as if `url` had answered it. It counts as a connection, and has the same time and room.
    ///
    /// # Errors
    /// Why there is no output.
    pub async fn output(&self, command: &[String], url: &Url) -> Result<Answer, Failure> {
        let _turn = self.hosts.turn(url, Duration::ZERO).await;
        let body = exec::run(command, self.settings.timeout, self.settings.max_body_bytes).await?;
        Ok(Answer::of(url, body))
    }

    /// The mails of a folder that came since it was `known`, as if each were an answer, and the folder one without a body
    /// that is recognized by them. It counts as a connection, and has the same time and room.
    ///
    /// # Errors
    /// Why the folder could not be read.
    pub async fn mails(
        &self,
        mailbox: &Mailbox,
        (username, password): (&str, &Hidden),
        url: &Url,
        known: Option<&str>,
    ) -> Result<(Answer, Vec<(Url, Result<Answer, Failure>)>), Failure> {
        let _turn = self.hosts.turn(url, Duration::ZERO).await;
        let news = imap::news(mailbox, username, password, known, self.settings.max_body_bytes);
        let news = tokio::time::timeout(self.settings.timeout, news).await;
        let news = news.map_err(|_| Failure::Slow(self.settings.timeout))??;
        let mut folder = Answer::of(url, Vec::new());
        let Some(news) = news else {
            folder.unchanged = true;
            return Ok((folder, Vec::new()));
        };
        let mails = news.mails.into_iter().map(|mail| {
            let mut place = url.clone();
            place.set_fragment(Some(&format!("{}.{}", news.validity, mail.uid)));
            let answer = Answer { cut_off: mail.cut_off, ..Answer::of(&place, mail.bytes) };
            (place, Ok(answer))
        });
        let mails = mails.collect();
        folder.validators.etag = Some(news.reached);
        Ok((folder, mails))
    }

    /// The client that a request goes out by.
    fn way(&self, request: &Request, proxy: Option<&Proxy>) -> Result<reqwest::Client, Failure> {
        match (&request.proxy, proxy) {
            (Some(address), Some(proxy)) => self.ways.client(address, || {
                let way = proxy.way()?;
                http(&self.settings, Some(&(way, proxy.host()))).map_err(|error| Failure::Proxy {
                    host: String::new(),
                    proxy: proxy.to_string(),
                    why: error.to_string(),
                })
            }),
            _ => Ok(self.http.clone()),
        }
    }

    /// What can be said of an address before anything is sent.
    async fn check(&self, url: &Url, proxy: Option<&Proxy>) -> Result<(), Failure> {
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err(Failure::NotTheWeb(url.clone()));
        }
        let port = url.port_or_known_default().unwrap_or(0);
        if !self.settings.takes_port(port) {
            return Err(Failure::Port(port));
        }
        match address::literal(url) {
            _ if self.settings.allow_private_addresses => Ok(()),
            Some(address) if !is_public(address) => {
                Err(Failure::PrivateAddress { host: address.to_string(), address })
            }
            _ => match proxy {
                Some(proxy) => proxy.check(url).await,
                None => Ok(()),
            },
        }
    }

    /// The pause that the site asks for, where its robots.txt allows the page.
    async fn ask_robots(&self, url: &Url, page: &Request, now: Timestamp) -> Result<Duration, Failure> {
        let site = self.robots.site(url, now);
        let mut known = site.lock().await;
        if known.as_ref().is_none_or(|known| known.is_due(now)) {
            let address = url.join("/robots.txt").map_err(|_| Failure::NotTheWeb(url.clone()))?;
            let mut request = Request::new(address, RequestKind::Robots);
            request.proxy.clone_from(&page.proxy);
            let answer = match Box::pin(self.get(&request, now)).await {
                Err(failure @ Failure::PrivateAddress { .. }) => return Err(failure),
                answer => answer,
            };
            *known =
                Some(Known::learn(known.take(), answer.as_ref().map(|answer| answer.body.as_slice()), now));
        }
        known.as_ref().map_or(Ok(Duration::ZERO), |known| known.allows(url, now))
    }

    /// One request and its answer.
    async fn exchange(
        &self,
        http: &reqwest::Client,
        request: &Request,
        url: &Url,
        headers: HeaderMap,
        now: Timestamp,
    ) -> Result<Exchange, Failure> {
        let first_byte = self.settings.timeout.mul_f32(2.0 / 3.0);
        let sending = http
            .get(url.clone())
            .header(ACCEPT, accept(request.kind))
            .header(ACCEPT_ENCODING, packed::ACCEPTED)
            .headers(headers)
            .send();
        let response = tokio::time::timeout(first_byte, sending)
            .await
            .map_err(|_| Failure::Silent { host: host_of(url), within: first_byte })?
            .map_err(|error| Failure::of_exchange(&error, url))?;
        if HEADER_BYTES < hints::size(response.headers()) {
            return Err(Failure::LongHeader(HEADER_BYTES));
        }
        let status = response.status().as_u16();
        match status {
            304 if request.validators != Validators::default() => {}
            200..=299 => {}
            301 | 302 | 303 | 307 | 308 => {
                let location = hints::text(response.headers(), &LOCATION);
                let mut target =
                    location.and_then(|to| url.join(to).ok()).ok_or(Failure::RedirectNowhere(status))?;
                target.set_fragment(None);
                return Ok(Exchange::Redirected { target, permanent: matches!(status, 301 | 308) });
            }
            404 => return Err(Failure::NotFound),
            410 => return Err(Failure::Gone),
            _ => {
                let retry_after = hints::retry_after(response.headers(), now);
                return Err(Failure::Status { status, retry_after });
            }
        }
        self.take(request.kind, url, response).await.map(|answer| Exchange::Answered(Box::new(answer)))
    }

    /// Reads the body, up to the cap.
    async fn take(
        &self,
        kind: RequestKind,
        url: &Url,
        mut response: reqwest::Response,
    ) -> Result<Answer, Failure> {
        let header = |name| hints::text(response.headers(), &name).map(str::to_owned);
        let mut answer = Answer {
            unchanged: response.status().as_u16() == 304,
            final_url: url.clone(),
            moved_to: None,
            content_type: header(CONTENT_TYPE),
            validators: Validators { etag: header(ETAG), last_modified: header(LAST_MODIFIED) },
            body: Vec::new(),
            cut_off: false,
            fresh_for: hints::fresh_for(response.headers()),
        };
        let cap = match kind {
            RequestKind::Robots => robots::LONGEST_BYTES,
            RequestKind::Feed | RequestKind::Page => self.settings.max_body_bytes,
        };
        if kind != RequestKind::Robots && response.content_length().is_some_and(|length| cap < length) {
            return Err(Failure::TooLarge(cap));
        }
        let mut body = Body::new(response.headers(), cap).map_err(|error| broken(url, &error))?;
        let mut turn = None;
        let came = loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    // A large one may come out of very little.
                    for step in chunk.chunks(packed::STEP_BYTES) {
                        if LARGE_BYTES < body.len() && turn.is_none() {
                            // The semaphore is never closed.
                            turn = self.large.acquire().await.ok();
                        }
                        if let Err(stop) = body.add(step) {
                            answer.body = body.so_far();
                            return given_up(kind, url, cap, answer, stop);
                        }
                    }
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        let (bytes, ended) = body.finish();
        answer.body = bytes;
        match (came, ended) {
            (Ok(()), Ok(())) => Ok(answer),
            (Ok(()), Err(stop)) => given_up(kind, url, cap, answer, stop),
            (Err(_), _) if kind == RequestKind::Feed && !answer.body.is_empty() => Ok(cut_off(answer)),
            (Err(error), _) => Err(Failure::of_exchange(&error, url)),
        }
    }
}

/// What becomes of an answer of which no more is taken.
fn given_up(kind: RequestKind, url: &Url, cap: u64, answer: Answer, stop: Stop) -> Result<Answer, Failure> {
    match stop {
        // The head of an endless robots.txt is what counts (RFC 9309, 2.5).
        Stop::Full if kind == RequestKind::Robots => Ok(answer),
        Stop::Full => Err(Failure::TooLarge(cap)),
        Stop::Bomb => Err(Failure::Bomb(packed::MOST_TIMES)),
        Stop::Broken(_) if kind == RequestKind::Feed && !answer.body.is_empty() => Ok(cut_off(answer)),
        Stop::Broken(error) => Err(broken(url, &error)),
    }
}

/// An answer of which only the beginning came, so that it is asked for again in any case.
fn cut_off(answer: Answer) -> Answer {
    Answer { cut_off: true, validators: Validators::default(), ..answer }
}

fn broken(url: &Url, error: &std::io::Error) -> Failure {
    Failure::Broken { host: host_of(url), why: error.to_string() }
}

/// A client that connects to what may be connected to, straight or by a way through a proxy of that host.
fn http(settings: &Http, proxy: Option<&(reqwest::Proxy, &str)>) -> Result<reqwest::Client, reqwest::Error> {
    let builder = || {
        let resolver = address::GuardedResolver {
            allow_private: settings.allow_private_addresses,
            // The operator wrote it down.
            trusted: proxy.map(|(_, host)| (*host).to_owned()),
        };
        let builder = reqwest::Client::builder()
            .user_agent(user_agent(settings.contact.as_deref()))
            .redirect(Policy::none())
            .referer(false)
            .dns_resolver(Arc::new(resolver))
            .pool_max_idle_per_host(1)
            .pool_idle_timeout(settings.host_pause.saturating_add(IDLE))
            .http2_max_header_list_size(HEADER_BYTES as u32)
            .http1_ignore_invalid_headers_in_responses(true)
            .http1_allow_obsolete_multiline_headers_in_responses(true)
            .http1_allow_spaces_after_header_name_in_responses(true);
        match proxy {
            Some((way, _)) => builder.proxy(way.clone()),
            // Not the one of the environment either.
            None => builder.no_proxy(),
        }
    };
    // A machine without any certificate authorities can still fetch http, and says of https why not.
    builder().build().or_else(|_| builder().tls_certs_only([]).build())
}

/// A failure to connect, where it was not the host that we connected to.
fn through(failure: Failure, proxy: Option<&Proxy>) -> Failure {
    let Some(proxy) = proxy else { return failure };
    let by_proxy = |host: &str, why: &str| Failure::Proxy {
        host: host.to_owned(),
        proxy: proxy.to_string(),
        why: why.to_owned(),
    };
    match failure {
        Failure::Refused(host) => by_proxy(&host, "it refused the connection"),
        Failure::Unresolved(host) => by_proxy(&host, "a name could not be resolved"),
        Failure::Unreachable { host, why } => by_proxy(&host, &why),
        other => other,
    }
}

/// What one request led to.
enum Exchange {
    Answered(Box<Answer>),
    Redirected { target: Url, permanent: bool },
}

/// `Wirewatch/VERSION (+contact)`.
fn user_agent(contact: Option<&str>) -> String {
    let name = concat!("Wirewatch/", env!("CARGO_PKG_VERSION"));
    match contact {
        Some(contact) => format!("{name} (+{contact})"),
        None => name.to_owned(),
    }
}

fn accept(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Feed => {
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
        }
        RequestKind::Page => "text/html, application/xhtml+xml, */*;q=0.8",
        RequestKind::Robots => "text/plain, */*;q=0.8",
    }
}

/// The headers of the settings. They may hold secrets.
fn own_headers(request: &Request) -> Result<HeaderMap, Failure> {
    let mut headers = HeaderMap::new();
    for (name, value) in &request.headers {
        let refused = || Failure::Header(name.clone());
        let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| refused())?;
        let mut value = HeaderValue::from_str(value).map_err(|_| refused())?;
        value.set_sensitive(true);
        headers.append(header, value);
    }
    Ok(headers)
}

/// Validators go wherever a redirect leads: the answer that they came with did too.
fn validator_headers(validators: &Validators) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, validator) in
        [(IF_NONE_MATCH, &validators.etag), (IF_MODIFIED_SINCE, &validators.last_modified)]
    {
        if let Some(value) = validator.as_deref().and_then(|validator| HeaderValue::from_str(validator).ok())
        {
            headers.insert(name, value);
        }
    }
    headers
}

/// Whether a redirect stays where secrets were meant for: the same origin, or the same host gone over to https.
fn same_host(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin()
        || (one.host() == other.host() && one.scheme() == "https" && one.port().is_none())
}

fn host_of(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}
