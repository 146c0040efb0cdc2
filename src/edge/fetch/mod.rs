//! Fetching: one client for feeds and pages that no publisher has reason to complain of and that no
//! server can hurt.
//!
//! One request at a time to a host and a pause between, conditional requests with the validators as
//! they came, robots.txt before pages, `Retry-After` handed on. Who waits for a slow host stands aside
//! for others. Private addresses are refused when connecting, and size, time and redirects have caps. It
//! does not decide when to ask again ([`Failure`] tells what the server wishes), keeps no cookies, and
//! does not look into what it fetched.

mod address;
pub mod cookies;
mod exchange;
mod exec;
mod failure;
mod flights;
mod hints;
mod hosts;
pub mod imap;
mod packed;
mod proxy;
mod request;
mod robots;
mod seat;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{CONNECTION, HeaderValue};
use reqwest::redirect::Policy;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use url::Url;

pub use self::address::is_public;
use self::exchange::Exchange;
pub use self::failure::{Again, Failure};
use self::flights::Flights;
pub use self::flights::Outcome;
use self::hosts::{ASIDE_A_CONNECTION, Hosts};
use self::proxy::{Proxy, Ways};
pub use self::request::{Answer, Request, RequestKind, Validators};
use self::request::{own_headers, validator_headers, without_login};
pub use self::robots::says as robots_say;
use self::robots::{Known, Robots};
use self::seat::patiently;
pub use self::seat::{Seat, Seats};
use crate::config::settings::{Http, Mailbox};
use crate::edge::descriptors;
use crate::edge::secret::Hidden;

/// Redirects that are followed.
const REDIRECTS: usize = 10;
/// How long a connection waits for the next request to its host, behind the pause that is kept there: what a feed leads to
/// follows at once, or not before its next poll.
const IDLE: Duration = Duration::from_secs(2);

/// Longer headers than this are not an answer's. Bytes.
const HEADER_BYTES: usize = 64 * 1024;

/// So many large answers are taken at the same time.
const LARGE_AT_ONCE: usize = 2;

/// Fetches, politely. One for the whole program: it keeps the connections and the hosts' turns.
pub struct Client {
    http: reqwest::Client,
    ways: Ways,
    flights: Flights,
    hosts: Hosts,
    robots: Robots,
    /// The turns of programs.
    programs: Semaphore,
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
            hosts: Hosts::new(
                settings.connections,
                descriptors::beside(settings.connections, ASIDE_A_CONNECTION * settings.connections),
            ),
            robots: Robots::default(),
            programs: Semaphore::new(settings.connections.max(1)),
            large: Semaphore::new(LARGE_AT_ONCE),
            settings: settings.clone(),
        })
    }

    /// Fetches as [`Client::get`] does, unless somebody asks for the same at this moment: then both get one answer.
    ///
    /// # Errors
    /// As [`Client::get`].
    pub async fn get_once(&self, request: &Request, now: Timestamp) -> Outcome {
        let (flight, is_first) = self.flights.of(request);
        let asked = async |request: &Request| self.get(request, now).await.map(Arc::new).map_err(Arc::new);
        if is_first {
            return flight.get_or_init(|| asked(request)).await.clone();
        }
        // Where the first one goes away this one asks, beside its seat.
        let seatless = Request { seat: None, ..request.clone() };
        patiently(request.seat.as_ref(), flight.get_or_init(|| asked(&seatless))).await.clone()
    }

    /// Fetches, waiting for the host's turn. `now` dates what robots.txt said and counts `Retry-After`.
    ///
    /// # Errors
    /// Why there is no answer, and whether and when to try again.
    pub async fn get(&self, request: &Request, now: Timestamp) -> Result<Answer, Failure> {
        let own_headers = own_headers(request)?;
        let proxy = request.proxy.as_ref().map(Proxy::read).transpose()?;
        let http = self.way(request, proxy.as_ref())?;
        let mut url = without_login(request.url.clone());
        url.set_fragment(None);
        let mut seen = vec![url.clone()];
        let mut moved_to = None;
        let mut only_permanent = true;
        let mut left = self.settings.timeout;
        loop {
            self.check(&url, proxy.as_ref()).await?;
            self.may_ask(&url, now)?;
            let pause = match request.kind {
                RequestKind::Page if self.settings.robots => self.ask_robots(&url, request, now).await?,
                _ => Duration::ZERO,
            };
            let mut headers = validator_headers(&request.validators);
            if same_host(&url, &request.url) {
                headers.extend(own_headers.clone());
            }
            let turn = self.hosts.turn(&url, pause.max(self.settings.host_pause), request.seat.clone()).await;
            // Whoever had the turn before may have been told to.
            if let Err(resting) = self.may_ask(&url, now) {
                turn.end().await;
                return Err(resting);
            }
            // RFC 9112, 9.6. Thousands of connections would wait for nothing else, and each holds some 50 KB. HTTP/2 has
            // no such header (RFC 9113, 8.2.2), and it is left out there.
            if request.is_last && !turn.is_wanted() {
                headers.insert(CONNECTION, HeaderValue::from_static("close"));
            }
            let (began, has_begun) = (Instant::now(), AtomicBool::new(false));
            let exchange = self.exchange(&http, request, &url, headers, (&turn, &has_begun), now);
            let answered = turn.within(left, exchange).await;
            let waited = left;
            left = left.saturating_sub(began.elapsed());
            turn.end().await;
            let answered = answered.ok_or_else(|| match has_begun.into_inner() {
                true => Failure::Slow(self.settings.timeout),
                false => Failure::Silent { host: host_of(&url), within: waited },
            })?;
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

    /// What a program writes, as if the request's address had answered it. It counts as a connection, has the same time and
    /// room, and stands aside like one.
    ///
    /// # Errors
    /// Why there is no output.
    pub async fn output(&self, command: &[String], request: &Request) -> Result<Answer, Failure> {
        let running = async {
            // Those that stand aside cost as much as others. The semaphore is never closed.
            let _place = self.programs.acquire().await.ok();
            exec::run(command, self.settings.timeout, self.settings.max_body_bytes).await
        };
        let turn = self.hosts.turn(&request.url, Duration::ZERO, request.seat.clone()).await;
        // It has a time of its own, which begins with the program.
        let body = turn.within(Duration::MAX, running).await;
        turn.end().await;
        Ok(Answer::of(&request.url, body.ok_or(Failure::Slow(self.settings.timeout))??))
    }

    /// The mails of a folder that came since the version that the request knows, as if each were an answer, and the folder
    /// one without a body that is recognized by them. It counts as a connection, has the same time and room, and stands
    /// aside like one.
    ///
    /// # Errors
    /// Why the folder could not be read.
    pub async fn mails(
        &self,
        mailbox: &Mailbox,
        (username, password): (&str, &Hidden),
        request: &Request,
    ) -> Result<(Answer, Vec<(Url, Result<Answer, Failure>)>), Failure> {
        let (url, known) = (&request.url, request.validators.etag.as_deref());
        let turn = self.hosts.turn(url, Duration::ZERO, request.seat.clone()).await;
        let news = imap::news(mailbox, username, password, known, self.settings.max_body_bytes, &turn);
        let news = turn.within(self.settings.timeout, news).await;
        turn.end().await;
        let news = news.ok_or(Failure::Slow(self.settings.timeout))??;
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

    /// Whether a host may be asked, or wants to be left alone: then all of it is, not only the page that said so.
    fn may_ask(&self, url: &Url, now: Timestamp) -> Result<(), Failure> {
        let resting = |wait| Failure::Resting { host: host_of(url), wait };
        self.hosts.rests(url, now).map_or(Ok(()), |wait| Err(resting(wait)))
    }

    /// The pause that the site asks for, where its robots.txt allows the page.
    async fn ask_robots(&self, url: &Url, page: &Request, now: Timestamp) -> Result<Duration, Failure> {
        // Nobody waits for a seat while others wait for what the site says.
        patiently(page.seat.as_ref(), self.learn_robots(url, page, now)).await
    }

    async fn learn_robots(&self, url: &Url, page: &Request, now: Timestamp) -> Result<Duration, Failure> {
        let site = self.robots.site(url);
        let mut known = site.lock().await;
        if known.as_ref().is_none_or(|known| known.is_due(now)) {
            let address = url.join("/robots.txt").map_err(|_| Failure::NotTheWeb(url.clone()))?;
            let mut request = Request::new(address, RequestKind::Robots);
            request.proxy.clone_from(&page.proxy);
            let answer = match Box::pin(self.get(&request, now)).await {
                // Nothing was learnt.
                Err(failure @ (Failure::PrivateAddress { .. } | Failure::Resting { .. })) => {
                    return Err(failure);
                }
                answer => answer,
            };
            let learnt =
                Known::learn(known.take(), answer.as_ref().map(|answer| answer.body.as_slice()), now);
            self.robots.holds(&learnt);
            *known = Some(learnt);
        }
        known.as_ref().map_or(Ok(Duration::ZERO), |known| known.allows(url, now))
    }
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

/// `Wirewatch/VERSION (+contact)`.
fn user_agent(contact: Option<&str>) -> String {
    let name = concat!("Wirewatch/", env!("CARGO_PKG_VERSION"));
    match contact {
        Some(contact) => format!("{name} (+{contact})"),
        None => name.to_owned(),
    }
}

/// Whether a redirect stays where secrets were meant for: the same origin, or the same host gone over to https.
fn same_host(one: &Url, other: &Url) -> bool {
    one.origin() == other.origin()
        || (one.host() == other.host()
            && one.scheme() == "https"
            && [one, other].iter().all(|url| url.port().is_none()))
}

fn host_of(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}
