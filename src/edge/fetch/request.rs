//! What is asked for, and what is answered.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH};
use url::Url;

use super::failure::Failure;
use super::seat::Seat;
use crate::edge::secret::Hidden;

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
    /// What whoever asks holds among others of its kind, and leaves to them while a slow host is waited for.
    pub seat: Option<Arc<Seat>>,
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
            seat: None,
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
    pub(super) fn of(url: &Url, body: Vec<u8>) -> Answer {
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

impl RequestKind {
    /// The `Accept` header.
    pub(super) fn accepts(self) -> &'static str {
        match self {
            RequestKind::Feed => {
                "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
            }
            RequestKind::Page => "text/html, application/xhtml+xml, */*;q=0.8",
            RequestKind::Robots => "text/plain, */*;q=0.8",
        }
    }
}

/// The headers of the settings. They may hold secrets.
pub(super) fn own_headers(request: &Request) -> Result<HeaderMap, Failure> {
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
pub(super) fn validator_headers(validators: &Validators) -> HeaderMap {
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

/// An address without a name and a password in it. What lets us in stands in the settings; a link or a redirect that
/// brings some would have us try them at somebody's door.
pub(super) fn without_login(mut url: Url) -> Url {
    // Neither can be refused by an address with a host.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}
