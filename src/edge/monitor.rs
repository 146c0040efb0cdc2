//! A small HTTP server for monitoring programs: `/metrics` and `/health`, and nothing else.
//!
//! What they say is the daemon's business. There is neither TLS nor a password: it is for this machine, or for a
//! network whose members may know the names of the feeds.

use std::future::Future;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// `/metrics`, in the text format of Prometheus.
    Metrics,
    /// `/health`, JSON.
    Health,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Whether all is well: status 200, else 503.
    pub is_well: bool,
    /// The text.
    pub body: String,
}

/// Why it does not listen.
#[derive(Debug, thiserror::Error)]
pub enum NotListening {
    /// Another program does.
    #[error(
        "`listen` in [metrics]: another program listens on {0} already: stop that one, or give another port"
    )]
    InUse(SocketAddr),
    /// We may not.
    #[error("`listen` in [metrics]: there is no permission to listen on {0}: give a port above 1023")]
    Forbidden(SocketAddr),
    /// It is another machine's.
    #[error("`listen` in [metrics]: this machine has no address {}", .0.ip())]
    NotOurs(SocketAddr),
    /// The system says something else.
    #[error("`listen` in [metrics]: nothing can listen on {0}: {1}")]
    Other(SocketAddr, std::io::Error),
}

/// A server that runs until it is dropped.
pub struct Monitor {
    serving: JoinHandle<()>,
}

impl Monitor {
    /// Listens from now on, inside a runtime.
    ///
    /// # Errors
    /// Where the address can't be had.
    pub async fn listen<A, F>(address: SocketAddr, answer: A) -> Result<Monitor, NotListening>
    where
        A: Fn(Asked) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Reply> + Send,
    {
        let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => NotListening::InUse(address),
            ErrorKind::PermissionDenied => NotListening::Forbidden(address),
            ErrorKind::AddrNotAvailable => NotListening::NotOurs(address),
            _ => NotListening::Other(address, error),
        })?;
        let metrics = answer.clone();
        let router = Router::new()
            .route("/metrics", get(async move || respond(Asked::Metrics, metrics(Asked::Metrics).await)))
            .route("/health", get(async move || respond(Asked::Health, answer(Asked::Health).await)));
        let serving = tokio::spawn(async move {
            // It ends when the task is aborted; an error of a single connection is that connection's.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Monitor { serving })
    }
}

impl Drop for Monitor {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn respond(asked: Asked, reply: Reply) -> impl IntoResponse {
    let status = if reply.is_well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let content_type = match asked {
        Asked::Metrics => "text/plain; version=0.0.4; charset=utf-8",
        Asked::Health => "application/json",
    };
    (status, [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "no-store")], reply.body)
}

/// When something last happened, by a clock that nobody sets.
#[derive(Debug)]
pub struct Beat(Mutex<Instant>);

impl Default for Beat {
    fn default() -> Self {
        Beat(Mutex::new(Instant::now()))
    }
}

impl Beat {
    /// It happens now.
    pub fn beat(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// How long ago it was.
    pub fn age(&self) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }
}

/// What the process takes: resident memory in bytes, and the seconds of a core since its start. None where the system
/// does not tell.
pub fn process() -> Option<(u64, f64)> {
    let memory = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: u64 = memory.split_whitespace().nth(1)?.parse().ok()?;
    let page_bytes = u64::try_from(rustix::param::page_size()).ok()?;
    // The name of the program stands in parentheses and may hold anything.
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    let a_second = u32::try_from(rustix::param::clock_ticks_per_second()).ok()?;
    #[expect(clippy::cast_precision_loss, reason = "ticks of a process that runs for years are exact enough")]
    let seconds = ticks as f64 / f64::from(a_second);
    Some((pages * page_bytes, seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_address_that_cannot_be_had_is_told() {
        let taken = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = taken.local_addr().expect("an address");
        let listen = |address: SocketAddr| {
            Monitor::listen(address, async |_| Reply { is_well: true, body: String::new() })
        };
        let refused = listen(address).await.err().expect("it is taken").to_string();
        let words = "another program listens on";
        assert_eq!(
            refused,
            format!("`listen` in [metrics]: {words} {address} already: stop that one, or give another port")
        );
        // 192.0.2.0/24 is for examples (RFC 5737).
        let elsewhere = listen("192.0.2.1:9466".parse().expect("an address")).await.err().expect("not ours");
        assert_eq!(elsewhere.to_string(), "`listen` in [metrics]: this machine has no address 192.0.2.1");
        drop(taken);
        assert!(listen(address).await.is_ok(), "it is free");
    }

    #[test]
    fn what_the_process_takes_is_known_on_linux() {
        let (memory_bytes, seconds) = process().expect("it is told");
        assert!(1_000_000 < memory_bytes && 0.0 <= seconds);
    }
}
