//! A small HTTP server for monitoring programs: `/metrics` and `/health`, and nothing else.
//!
//! What they say is the daemon's business. There is neither TLS nor a password: it is for this machine, or for a
//! network whose members may know the names of the feeds.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;

use super::listening::{Listening, NotListening};

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

/// Listens from now on, inside a runtime.
///
/// # Errors
/// Where the address can't be had.
pub async fn listen<A, F>(address: SocketAddr, answer: A) -> Result<Listening, NotListening>
where
    A: Fn(Asked) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Reply> + Send,
{
    let metrics = answer.clone();
    let router = Router::new()
        .route("/metrics", get(async move || respond(Asked::Metrics, metrics(Asked::Metrics).await)))
        .route("/health", get(async move || respond(Asked::Health, answer(Asked::Health).await)));
    Listening::begin("metrics", address, router).await
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

    #[test]
    fn what_the_process_takes_is_known_on_linux() {
        let (memory_bytes, seconds) = process().expect("it is told");
        assert!(1_000_000 < memory_bytes && 0.0 <= seconds);
    }
}
