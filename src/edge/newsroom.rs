//! A newsroom on loopback: a small HTTP server whose pages change while it runs, and that fails as asked.
//!
//! `demo` reads its news from one, and the tests run the service against one. It honours conditional
//! requests, counts what it was asked for, and is not meant for anybody else.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};
use futures_util::stream;
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

/// How much an endless body hands out at a time.
const CHUNK_BYTES: usize = 64 * 1024;

/// More than this is not taken.
const MOST_POSTED_BYTES: usize = 16 * 1024 * 1024;

/// What is at a path.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// `Content-Type`; none is sent where it is empty.
    pub content_type: String,
    /// The body.
    pub body: Vec<u8>,
    /// `Last-Modified`, where one is sent.
    pub last_modified: Option<String>,
    /// More headers, `Content-Encoding` or `Cache-Control` say.
    pub headers: Vec<(&'static str, String)>,
}

impl Page {
    /// A page of a type.
    pub fn new(content_type: &str, body: impl Into<Vec<u8>>) -> Page {
        Page { content_type: content_type.to_owned(), body: body.into(), ..Page::default() }
    }

    /// An HTML page in UTF-8.
    pub fn html(body: impl Into<Vec<u8>>) -> Page {
        Page::new("text/html; charset=utf-8", body)
    }

    /// With one more header.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Page {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With a date of its last change, as the header spells it.
    #[must_use]
    pub fn last_modified(mut self, date: &str) -> Page {
        self.last_modified = Some(date.to_owned());
        self
    }

    fn etag(&self) -> String {
        let hash = Sha256::digest(&self.body);
        format!("\"{:02x}{:02x}{:02x}{:02x}\"", hash[0], hash[1], hash[2], hash[3])
    }
}

/// In what way a path fails.
#[derive(Clone, Debug)]
pub enum Fault {
    /// This status and no page.
    Status(u16),
    /// This status, with `Retry-After` as it is written here.
    RetryAfter(u16, String),
    /// A redirect with this status to an address or path.
    Redirect(u16, String),
    /// The page, but so much later.
    Delay(Duration),
    /// The request is taken and never answered.
    Silence,
    /// A body that never ends.
    Endless,
    /// A body of so many bytes, announced.
    Huge(usize),
    /// A body of one byte, then nothing more for ever.
    Stuck,
    /// The first so many bytes of the page; then the connection breaks off.
    CutOff(usize),
}

/// What somebody asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// `User-Agent`.
    pub user_agent: String,
    /// `If-None-Match`.
    pub if_none_match: Option<String>,
    /// `If-Modified-Since`.
    pub if_modified_since: Option<String>,
    /// All headers, by their lower-case names.
    pub headers: HashMap<String, String>,
    /// What was posted.
    pub body: Vec<u8>,
}

#[derive(Default)]
struct Shelf {
    pages: HashMap<String, Page>,
    faults: HashMap<String, Fault>,
    asked: HashMap<String, Vec<Asked>>,
}

/// A server that runs until it is dropped.
pub struct Newsroom {
    address: SocketAddr,
    shelf: Arc<Mutex<Shelf>>,
    serving: JoinHandle<()>,
}

impl Newsroom {
    /// Opens on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// Where the system gives no port.
    pub async fn start() -> io::Result<Newsroom> {
        Newsroom::start_on(Ipv4Addr::LOCALHOST.into()).await
    }

    /// Opens on a free port of an address of this machine.
    ///
    /// # Errors
    /// Where the system gives no port.
    pub async fn start_on(address: IpAddr) -> io::Result<Newsroom> {
        let listener = TcpListener::bind((address, 0)).await?;
        let address = listener.local_addr()?;
        let shelf = Arc::new(Mutex::new(Shelf::default()));
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shelf));
        let serving = tokio::spawn(async move {
            // It ends when the task is aborted; an error of a single connection is that connection's.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Newsroom { address, shelf, serving })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of a path, which begins with a slash.
    pub fn url(&self, path: &str) -> Url {
        Url::parse(&format!("http://{}{path}", self.address)).expect("an address and a path make a URL")
    }

    /// Puts a page at a path, or another one in its place.
    pub fn publish(&self, path: &str, page: Page) {
        self.shelf().pages.insert(path.to_owned(), page);
    }

    /// Takes the page away: 404.
    pub fn withdraw(&self, path: &str) {
        self.shelf().pages.remove(path);
    }

    /// Lets a path fail from now on.
    pub fn fail(&self, path: &str, fault: Fault) {
        self.shelf().faults.insert(path.to_owned(), fault);
    }

    /// Lets it answer well again.
    pub fn mend(&self, path: &str) {
        self.shelf().faults.remove(path);
    }

    /// How often a path was asked for.
    pub fn requests(&self, path: &str) -> usize {
        self.shelf().asked.get(path).map_or(0, Vec::len)
    }

    /// What was sent along each time.
    pub fn asked(&self, path: &str) -> Vec<Asked> {
        self.shelf().asked.get(path).cloned().unwrap_or_default()
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn answer(State(shelf): State<Arc<Mutex<Shelf>>>, request: Request) -> Response<Body> {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let (parts, body) = request.into_parts();
    let headers = &parts.headers;
    // A visitor that breaks off has posted nothing.
    let body = axum::body::to_bytes(body, MOST_POSTED_BYTES).await.unwrap_or_default();
    let (page, fault) = {
        let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.asked.entry(path.clone()).or_default().push(Asked { body: body.to_vec(), ..asked(headers) });
        (shelf.pages.get(&path).cloned(), shelf.faults.get(&path).cloned())
    };
    match fault {
        None => page_or_304(page, headers),
        Some(Fault::Status(status)) => empty(status, &[]),
        Some(Fault::RetryAfter(status, wait)) => empty(status, &[(header::RETRY_AFTER, &wait)]),
        Some(Fault::Redirect(status, target)) => empty(status, &[(header::LOCATION, &target)]),
        Some(Fault::Delay(wait)) => {
            tokio::time::sleep(wait).await;
            page_or_304(page, headers)
        }
        Some(Fault::Silence) => std::future::pending().await,
        Some(Fault::Endless) => Response::new(endless()),
        Some(Fault::Huge(bytes)) => Response::new(Body::from(vec![b' '; bytes])),
        Some(Fault::Stuck) => Response::new(stuck()),
        Some(Fault::CutOff(bytes)) => cut_off(&page.unwrap_or_default(), bytes),
    }
}

fn asked(headers: &HeaderMap) -> Asked {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let all = headers.keys().filter_map(|name| Some((name.as_str().to_owned(), text(name)?)));
    Asked {
        user_agent: text(&header::USER_AGENT).unwrap_or_default(),
        if_none_match: text(&header::IF_NONE_MATCH),
        if_modified_since: text(&header::IF_MODIFIED_SINCE),
        headers: all.collect(),
        body: Vec::new(),
    }
}

fn page_or_304(page: Option<Page>, asked: &HeaderMap) -> Response<Body> {
    let Some(page) = page else { return empty(404, &[]) };
    let etag = page.etag();
    let is = |name: HeaderName, value: &str| {
        asked.get(name).is_some_and(|said| said.as_bytes() == value.as_bytes())
    };
    // RFC 9110, 13.2.2: the date counts only where no tag was sent.
    let known = match asked.contains_key(header::IF_NONE_MATCH) {
        true => is(header::IF_NONE_MATCH, &etag),
        false => page.last_modified.as_deref().is_some_and(|date| is(header::IF_MODIFIED_SINCE, date)),
    };
    let mut response = if known { empty(304, &[]) } else { Response::new(Body::from(page.body)) };
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(header::ETAG, &etag);
    if let Some(date) = &page.last_modified {
        set(header::LAST_MODIFIED, date);
    }
    if !page.content_type.is_empty() {
        set(header::CONTENT_TYPE, &page.content_type);
    }
    for (name, value) in &page.headers {
        set(HeaderName::from_static(name), value);
    }
    response
}

fn empty(status: u16, headers: &[(HeaderName, &str)]) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in headers {
        // Redirects in plain letters too, as many servers send them.
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn endless() -> Body {
    let chunk = Bytes::from(vec![b'a'; CHUNK_BYTES]);
    Body::from_stream(stream::repeat_with(move || Ok::<Bytes, Infallible>(chunk.clone())))
}

fn stuck() -> Body {
    Body::from_stream(stream::unfold(false, |sent| async move {
        match sent {
            false => Some((Ok::<_, Infallible>(Bytes::from_static(b"<")), true)),
            true => std::future::pending().await,
        }
    }))
}

fn cut_off(page: &Page, bytes: usize) -> Response<Body> {
    let length = page.body.len().to_string();
    let head = Bytes::from(page.body.iter().copied().take(bytes).collect::<Vec<u8>>());
    let broken = stream::unfold(Some(Ok(head)), |next| async move {
        let next: io::Result<Bytes> = next?;
        let last = next.is_err();
        // Lets the server send what it has before it hears of the error.
        tokio::task::yield_now().await;
        Some((next, (!last).then(|| Err(io::Error::from(io::ErrorKind::BrokenPipe)))))
    });
    let mut response = Response::new(Body::from_stream(broken));
    for (name, value) in [(header::CONTENT_LENGTH, &length), (header::CONTENT_TYPE, &page.content_type)] {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
