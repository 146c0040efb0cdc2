//! Why something could not be fetched, and whether and when to try again.

use std::error::Error;
use std::io;
use std::net::IpAddr;
use std::time::Duration;

use url::Url;

use super::address::NotPublic;

/// Why something could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Neither http nor https, or an address without a host.
    #[error("{0} is no http or https address")]
    NotTheWeb(Url),
    /// A port that belongs to something else than a web server, or none of those in the settings.
    #[error("port {0} is none that is fetched from")]
    Port(u16),
    /// An address of this machine or of a local network.
    #[error("{host} is at {address}, which is private, and `allow_private_addresses` is off")]
    PrivateAddress {
        /// The name or address that was asked for.
        host: String,
        /// Where it leads.
        address: IpAddr,
    },
    /// A name of this machine or of a local network, which a proxy would resolve for us.
    #[error("{0} is a name of a local network, and `allow_private_addresses` is off")]
    LocalName(String),
    /// A header of the settings that cannot be sent.
    #[error("the header `{0}` cannot be sent as it is written")]
    Header(String),
    /// No address for the name.
    #[error("the name {0} could not be resolved")]
    Unresolved(String),
    /// Nobody listens there.
    #[error("{0} refused the connection")]
    Refused(String),
    /// The network gave no way there.
    #[error("{host} could not be reached: {why}")]
    Unreachable {
        /// The host.
        host: String,
        /// The network's words.
        why: String,
    },
    /// No secure connection: a wrong or expired certificate, say.
    #[error("no secure connection to {host}: {why}")]
    Tls {
        /// The host.
        host: String,
        /// What was wrong with it.
        why: String,
    },
    /// The server was silent.
    #[error("{host} did not answer within {} s", seconds(*within))]
    Silent {
        /// The host.
        host: String,
        /// How long it was waited for.
        within: Duration,
    },
    /// The answer began and did not end in time.
    #[error("the answer was not complete within {} s", seconds(*.0))]
    Slow(Duration),
    /// The answer broke off or is no HTTP.
    #[error("the answer of {host} cannot be read: {why}")]
    Broken {
        /// The host.
        host: String,
        /// What was wrong with it.
        why: String,
    },
    /// More than is taken, after decompression.
    #[error("the answer is larger than {} and was cut off", in_words(*.0))]
    TooLarge(u64),
    /// A bomb: next to nothing on the wire, and far more than that when it is unpacked.
    #[error("the answer becomes more than {0} times as large when it is unpacked")]
    Bomb(u64),
    /// Headers without end.
    #[error("the headers of the answer are larger than {} KB", .0 / 1024)]
    LongHeader(usize),
    /// One redirect after another.
    #[error("more than {0} redirects")]
    TooManyRedirects(usize),
    /// Redirects that lead back to where they came from.
    #[error("redirects in a circle, back to {0}")]
    RedirectLoop(Url),
    /// A redirect that tells no address.
    #[error("a redirect ({0}) that does not say where to")]
    RedirectNowhere(u16),
    /// It is not there. Some servers say so for a while and mean it not.
    #[error("not found (404)")]
    NotFound,
    /// It is gone for good, says the server.
    #[error("gone for good (410)")]
    Gone,
    /// Any other status that is no answer.
    #[error("the server answered {}", status_in_words(*status))]
    Status {
        /// The status code.
        status: u16,
        /// How long the server asks to be left alone.
        retry_after: Option<Duration>,
    },
    /// Its host said of another address that it wants to be left alone, so it was not asked.
    #[error("{host} asked to be left alone for a while")]
    Resting {
        /// The host.
        host: String,
        /// How much longer.
        wait: Duration,
    },
    /// A mail server that does not hand out its mails.
    #[error("the mail server {host} {why}")]
    Mailbox {
        /// The mail server.
        host: String,
        /// What it does not do, with its own words.
        why: String,
    },
    /// A proxy that does not get us there.
    #[error("{host} could not be reached through the proxy {proxy}: {why}")]
    Proxy {
        /// The host that was asked for.
        host: String,
        /// The proxy, without what lets us in.
        proxy: String,
        /// Why not.
        why: String,
    },
    /// A secret of the settings that is not where it should be.
    #[error("{0}")]
    Secret(String),
    /// A program that should have written a feed.
    #[error("the program {0}")]
    Program(String),
    /// robots.txt asks that this page is left alone.
    #[error("robots.txt of {0} asks not to fetch it")]
    Robots(String),
    /// robots.txt itself could not be had, so nobody knows whether the page may be fetched (RFC 9309).
    #[error("robots.txt of {host} could not be had: {why}")]
    RobotsUnknown {
        /// The host.
        host: String,
        /// Why.
        why: String,
    },
}

/// Whether and when to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The usual back-off will do.
    Later,
    /// Not before this time has passed: the server said so.
    After(Duration),
    /// It makes no sense, unless the settings or the page's address change.
    Never,
}

/// How long to leave pages alone where robots.txt could not be had.
const ROBOTS_PAUSE: Duration = Duration::from_secs(60 * 60);

impl Failure {
    /// Try again, and when?
    pub fn again(&self) -> Again {
        match self {
            Failure::NotTheWeb(_)
            | Failure::Port(_)
            | Failure::PrivateAddress { .. }
            | Failure::LocalName(_)
            | Failure::Header(_)
            | Failure::Secret(_)
            | Failure::Gone
            | Failure::TooLarge(_)
            | Failure::Bomb(_)
            | Failure::LongHeader(_)
            | Failure::Robots(_) => Again::Never,
            Failure::RobotsUnknown { .. } => Again::After(ROBOTS_PAUSE),
            Failure::Status { retry_after: Some(wait), .. } | Failure::Resting { wait, .. } => {
                Again::After(*wait)
            }
            Failure::Status { status, .. } if is_final(*status) => Again::Never,
            _ => Again::Later,
        }
    }

    /// Whether the reason may lie with our own network: when every feed fails so, it does.
    pub fn may_be_our_network(&self) -> bool {
        matches!(
            self,
            Failure::Unresolved(_)
                | Failure::Unreachable { .. }
                | Failure::Refused(_)
                | Failure::Silent { .. }
        )
    }

    /// What a failed exchange was about. `url` is what was asked for.
    pub(super) fn of_exchange(error: &reqwest::Error, url: &Url) -> Failure {
        let host = url.host_str().unwrap_or_default().to_owned();
        if let Some(NotPublic(address)) = cause::<NotPublic>(error) {
            return Failure::PrivateAddress { host, address: *address };
        }
        if error.is_dns() {
            return Failure::Unresolved(host);
        }
        if let Some(tls) = cause::<rustls::Error>(error) {
            return Failure::Tls { host, why: in_words_of_people(tls) };
        }
        let refused =
            cause::<io::Error>(error).is_some_and(|error| error.kind() == io::ErrorKind::ConnectionRefused);
        match (refused, error.is_connect()) {
            (true, _) => Failure::Refused(host),
            (_, true) => Failure::Unreachable { host, why: innermost(error) },
            _ => Failure::Broken { host, why: innermost(error) },
        }
    }
}

/// A page that wants a login, a payment or another country today wants it tomorrow.
fn is_final(status: u16) -> bool {
    matches!(status, 401 | 402 | 405 | 406 | 407 | 414 | 451)
}

/// The first cause of a type. An `io::Error` hides what it wraps from `source`, so it is opened.
fn cause<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match wrapped {
            Some(wrapped) => Some(wrapped as &(dyn Error + 'static)),
            None => error.source(),
        };
    }
    None
}

/// Why there is no secure connection; rustls' own words where there are no better ones.
fn in_words_of_people(error: &rustls::Error) -> String {
    use rustls::CertificateError::{
        Expired, ExpiredContext, NotValidForName, NotValidForNameContext, NotValidYet, NotValidYetContext,
        UnknownIssuer,
    };
    match error {
        rustls::Error::InvalidMessage(_) => {
            "what answers there speaks no TLS; if that is meant, the address starts with http://".to_owned()
        }
        rustls::Error::InvalidCertificate(wrong) => match wrong {
            Expired | ExpiredContext { .. } => "its certificate has expired".to_owned(),
            NotValidYet | NotValidYetContext { .. } => "its certificate is not valid yet".to_owned(),
            NotValidForName | NotValidForNameContext { .. } => {
                "its certificate is for another name".to_owned()
            }
            UnknownIssuer => "nobody whom this machine trusts has signed its certificate".to_owned(),
            other => format!("its certificate is not right: {other:?}"),
        },
        other => other.to_string(),
    }
}

fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut last = error;
    while let Some(next) = last.source() {
        last = next;
    }
    last.to_string()
}

fn status_in_words(status: u16) -> String {
    match reqwest::StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason()) {
        Some(reason) => format!("{status} ({})", reason.to_lowercase()),
        None => status.to_string(),
    }
}

/// Seconds to a tenth: what redirects left of the time is no round number.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}

fn in_words(bytes: u64) -> String {
    match bytes {
        1_000_000.. => format!("{} MB", bytes / 1_000_000),
        1_000.. => format!("{} KB", bytes / 1_000),
        _ => format!("{bytes} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_aloud_and_says_when_to_try_again() {
        let r = |failure: Failure| (failure.to_string(), failure.again());
        let status = |status, retry_after| Failure::Status { status, retry_after };
        assert_eq!(
            r(status(503, Some(Duration::from_secs(120)))),
            (
                "the server answered 503 (service unavailable)".to_owned(),
                Again::After(Duration::from_secs(120))
            )
        );
        assert_eq!(r(status(500, None)).1, Again::Later);
        assert_eq!(
            r(status(402, None)),
            ("the server answered 402 (payment required)".to_owned(), Again::Never)
        );
        assert_eq!(
            r(Failure::TooLarge(15_000_000)),
            ("the answer is larger than 15 MB and was cut off".to_owned(), Again::Never)
        );
        assert_eq!(r(Failure::Gone), ("gone for good (410)".to_owned(), Again::Never));
        let silent = Failure::Silent { host: "news.example.org".to_owned(), within: Duration::from_secs(20) };
        assert_eq!(r(silent), ("news.example.org did not answer within 20 s".to_owned(), Again::Later));
    }
}
