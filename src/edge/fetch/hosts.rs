//! Turns: one request at a time to a host, a pause between, and so many at once over all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use url::Url;

/// More hosts than this are not remembered once they are idle.
const REMEMBERED: usize = 4096;

type Finished = Option<Instant>;

/// Whose turn it is.
pub(super) struct Hosts {
    hosts: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Finished>>>>,
    connections: Arc<Semaphore>,
}

/// The right to talk to one host, until it is dropped.
pub(super) struct Turn {
    finished: OwnedMutexGuard<Finished>,
    _connection: OwnedSemaphorePermit,
}

impl Hosts {
    /// At most `connections` (at least one) requests at once.
    pub(super) fn new(connections: usize) -> Hosts {
        Hosts { hosts: Mutex::default(), connections: Arc::new(Semaphore::new(connections.max(1))) }
    }

    /// Waits for the host's turn, then for the pause since its last one, then for a free connection:
    /// in this order, so that nobody who waits for a slow host keeps a connection from others.
    pub(super) async fn turn(&self, url: &Url, pause: Duration) -> Turn {
        let finished = self.host(url, pause).lock_owned().await;
        if let Some(last) = *finished {
            tokio::time::sleep_until(last + pause).await;
        }
        let connection = Arc::clone(&self.connections).acquire_owned().await;
        Turn { finished, _connection: connection.expect("the semaphore is never closed") }
    }

    fn host(&self, url: &Url, pause: Duration) -> Arc<tokio::sync::Mutex<Finished>> {
        let key =
            format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or(0));
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if REMEMBERED < hosts.len() {
            hosts.retain(|_, host| 1 < Arc::strong_count(host) || is_recent(host, pause));
        }
        Arc::clone(hosts.entry(key).or_default())
    }
}

fn is_recent(host: &tokio::sync::Mutex<Finished>, pause: Duration) -> bool {
    host.try_lock().is_ok_and(|finished| finished.is_some_and(|last| last.elapsed() < pause))
}

impl Turn {
    /// Whether somebody waits for the next one.
    pub(super) fn is_wanted(&self) -> bool {
        // Those who wait hold it, besides the list of hosts and this one.
        2 < Arc::strong_count(OwnedMutexGuard::mutex(&self.finished))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.finished = Some(Instant::now());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAUSE: Duration = Duration::from_millis(30);

    fn url(host: &str) -> Url {
        Url::parse(&format!("https://{host}/page")).expect("a URL")
    }

    #[tokio::test]
    async fn one_at_a_time_to_a_host_with_a_pause_between() {
        let hosts = Hosts::new(8);
        let first = hosts.turn(&url("slow.example"), PAUSE).await;
        let (slow, other) = (url("slow.example"), url("other.example"));
        let mut second = Box::pin(hosts.turn(&slow, PAUSE));

        tokio::select! {
            biased;
            _ = &mut second => panic!("two at once to one host"),
            _ = hosts.turn(&other, PAUSE) => {}
        }
        assert!(first.is_wanted());
        drop(first);
        let finished = Instant::now();
        assert!(!second.await.is_wanted());
        assert!(PAUSE <= finished.elapsed());
    }

    #[tokio::test]
    async fn no_more_than_so_many_at_once() {
        let hosts = Hosts::new(1);
        let first = hosts.turn(&url("a.example"), PAUSE).await;
        let waiting_for = url("b.example");
        let mut second = Box::pin(hosts.turn(&waiting_for, PAUSE));
        tokio::select! {
            biased;
            _ = &mut second => panic!("two connections where one is allowed"),
            () = std::future::ready(()) => {}
        }
        drop(first);
        second.await;
    }

    #[tokio::test]
    async fn forgets_hosts_that_are_idle() {
        let hosts = Hosts::new(1);
        for number in 0..REMEMBERED + 10 {
            hosts.turn(&url(&format!("host{number}.example")), Duration::ZERO).await;
        }
        let known = hosts.hosts.lock().expect("the lock").len();
        assert!(known < 20, "{known} hosts");
    }
}
