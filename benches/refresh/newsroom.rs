//! Many feeds on loopback, each on an address of its own: well, unchanged, far away, or bad in every way that the web
//! knows.

use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Entries of a feed.
const ENTRIES: usize = 30;
/// What a server that sends without end has to give.
const HUGE_BYTES: usize = 50_000_000;
/// What a bomb unpacks to.
const BOMB_BYTES: usize = 300_000_000;

/// What is wrong with a feed of the hard newsroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Hangs,
    Answers500,
    Sends50Megabytes,
    IsABomb,
    IsMalformed,
    RedirectsInCircles,
    SendsAByteASecond,
}

/// Of a hundred feeds: five hang, two answer 500, one sends 50 MB, one a bomb, two are no feeds, one redirects in
/// circles, one sends a byte a second.
pub(crate) fn trouble(feed: usize) -> Option<Trouble> {
    match feed % 100 {
        3 | 23 | 43 | 63 | 83 => Some(Trouble::Hangs),
        11 | 61 => Some(Trouble::Answers500),
        17 => Some(Trouble::Sends50Megabytes),
        37 => Some(Trouble::IsABomb),
        29 | 79 => Some(Trouble::IsMalformed),
        53 => Some(Trouble::RedirectsInCircles),
        71 => Some(Trouble::SendsAByteASecond),
        _ => None,
    }
}

/// What the newsroom does now.
#[derive(Default)]
pub(crate) struct Mood {
    /// How long each answer waits. Milliseconds.
    pub(crate) latency_ms: AtomicU64,
    /// Whether the bad ones are bad.
    pub(crate) hard: AtomicBool,
}

/// The address of a feed.
pub(crate) fn address(feed: usize, port: u16) -> SocketAddr {
    let octet = |number: usize| u8::try_from(number % 250).unwrap_or_default();
    SocketAddr::new(
        Ipv4Addr::new(127, octet(feed / 62_500) + 1, octet(feed / 250), octet(feed) + 1).into(),
        port,
    )
}

/// Opens so many feeds and serves them on a thread of its own. Gives the port that all of them are on.
pub(crate) fn open(feeds: usize, mood: &Arc<Mood>) -> u16 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut port = 0;
    let mut doors = Vec::new();
    for feed in 0..feeds {
        let door =
            runtime.block_on(TcpListener::bind(address(feed, port))).expect("an address of this machine");
        port = door.local_addr().expect("a bound socket").port();
        doors.push(door);
    }
    let bomb: Arc<[u8]> = bomb().into();
    for (feed, door) in doors.into_iter().enumerate() {
        let (mood, bomb) = (Arc::clone(mood), Arc::clone(&bomb));
        runtime.spawn(async move {
            while let Ok((stream, _)) = door.accept().await {
                // Whoever goes away is not missed.
                tokio::spawn(serve((feed, feeds), stream, Arc::clone(&mood), Arc::clone(&bomb)));
            }
        });
    }
    std::thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    port
}

fn bomb() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    let zeros = vec![0; 1_000_000];
    for _ in 0..BOMB_BYTES / zeros.len() {
        gzip.write_all(&zeros).expect("memory");
    }
    gzip.finish().expect("memory")
}

async fn serve(
    (feed, feeds): (usize, usize),
    stream: TcpStream,
    mood: Arc<Mood>,
    bomb: Arc<[u8]>,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    let etag = format!("\"{feed}\"");
    loop {
        let (mut line, mut known) = (String::new(), false);
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let lower = line.to_ascii_lowercase();
            known |= lower.starts_with("if-none-match:") && line.contains(&etag);
            if line == "\r\n" {
                break;
            }
        }
        let latency = mood.latency_ms.load(Ordering::Relaxed);
        if latency != 0 {
            tokio::time::sleep(Duration::from_millis(latency)).await;
        }
        let out = stream.get_mut();
        match trouble(feed).filter(|_| mood.hard.load(Ordering::Relaxed)) {
            Some(trouble) => misbehave(trouble, out, &bomb).await?,
            None if known => {
                let head = format!("HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n");
                out.write_all(head.as_bytes()).await?;
            }
            None => {
                let body = super::news::feed(feed, feeds, ENTRIES);
                answer(
                    out,
                    "200 OK",
                    &format!("ETag: {etag}\r\nContent-Type: application/rss+xml\r\n"),
                    &body,
                )
                .await?;
            }
        }
    }
}

async fn answer(out: &mut TcpStream, status: &str, headers: &str, body: &str) -> std::io::Result<()> {
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n", body.len());
    out.write_all(head.as_bytes()).await?;
    out.write_all(body.as_bytes()).await
}

async fn misbehave(trouble: Trouble, out: &mut TcpStream, bomb: &[u8]) -> std::io::Result<()> {
    match trouble {
        Trouble::Hangs => std::future::pending().await,
        Trouble::Answers500 => answer(out, "500 Internal Server Error", "", "out of order").await,
        Trouble::IsMalformed => {
            answer(out, "200 OK", "Content-Type: text/html\r\n", "<html><p>Just a moment …").await
        }
        Trouble::RedirectsInCircles => answer(out, "302 Found", "Location: /feed.xml\r\n", "").await,
        Trouble::IsABomb => {
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/xml\r\nContent-Length: {}\r\n\r\n",
                bomb.len()
            );
            out.write_all(head.as_bytes()).await?;
            out.write_all(bomb).await
        }
        Trouble::Sends50Megabytes => {
            out.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss>")
                .await?;
            let piece = vec![b' '; 100_000];
            for _ in 0..HUGE_BYTES / piece.len() {
                out.write_all(&piece).await?;
            }
            out.shutdown().await
        }
        Trouble::SendsAByteASecond => {
            out.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n")
                .await?;
            loop {
                out.write_all(b" ").await?;
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}
