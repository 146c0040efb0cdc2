//! The server of the web page: it hands over what is asked, and the pages that answer it.
//!
//! It is for this machine: there is neither TLS nor a password. A page of the web that a browser on this machine shows
//! can't read it: the server answers only those that call it by an address of this machine, so that no name of
//! somebody else's that was made to point here (DNS rebinding) gets an answer.

use std::future::Future;
use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::extract::{RawQuery, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use super::listening::{Listening, NotListening};

/// What a page may do: nothing but to show itself, its own style and its own pictures, and to ask this server again.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `/incident/i12`
    pub path: String,
    /// What stands behind the question mark, taken apart and decoded, in its order.
    pub wishes: Vec<(String, String)>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A page.
    Page(String),
    /// There is no such page; this one says so.
    Nothing(String),
    /// It can't be had now; this page says why.
    NotNow(String),
}

/// Listens from now on, inside a runtime.
///
/// # Errors
/// Where the address can't be had.
pub async fn listen<A, F>(address: SocketAddr, answer: A) -> Result<Listening, NotListening>
where
    A: Fn(Asked) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Reply> + Send,
{
    let page = async move |uri: Uri, RawQuery(query): RawQuery| {
        let wishes = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
        respond(answer(Asked { path: uri.path().to_owned(), wishes }).await)
    };
    let router = Router::new().fallback(get(page)).layer(middleware::from_fn(guard));
    Listening::begin("web", address, router).await
}

fn respond(reply: Reply) -> Response {
    match reply {
        Reply::Page(page) => Html(page).into_response(),
        Reply::Nothing(page) => (StatusCode::NOT_FOUND, Html(page)).into_response(),
        Reply::NotNow(page) => (StatusCode::SERVICE_UNAVAILABLE, Html(page)).into_response(),
    }
}

async fn guard(request: Request, next: Next) -> Response {
    let mut response = if is_called_here(request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "Ask for it by an address of this machine.\n").into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whether a request calls the server by an address, or by the one name that is this machine's everywhere (RFC 6761).
fn is_called_here(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
    let host = host
        .strip_prefix('[')
        .and_then(|host| host.split_once(']'))
        .map_or_else(|| host.rsplit_once(':').map_or(host, |(host, _)| host), |(host, _)| host);
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_calls_it_by_an_address_is_answered() {
        let called = |host: &'static str| {
            is_called_here(&HeaderMap::from_iter([(header::HOST, HeaderValue::from_static(host))]))
        };
        for host in ["127.0.0.1:8466", "127.0.0.1", "[::1]:8466", "localhost:8466", "LOCALHOST"] {
            assert!(called(host), "{host}");
        }
        for host in
            ["news.example.org", "news.example.org:8466", "localhost.example.org", "", "127.0.0.1.example"]
        {
            assert!(!called(host), "{host}");
        }
        assert!(!is_called_here(&HeaderMap::new()));
    }
}
