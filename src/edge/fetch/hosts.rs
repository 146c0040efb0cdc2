//! Turns: one request at a time to a host, a pause between, and so many at once over all.
//!
//! Whoever waits for a slow host stands aside after a moment, so that a few hundred hosts that hang delay no others: its
//! connection stays open, but another request goes out meanwhile. Those who stand aside are bounded too, in number and in
//! what they hold.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use url::Url;

use super::seat::Seat;

/// More hosts than this are not remembered once they are idle.
const REMEMBERED: usize = 4096;

/// For each connection so many requests may stand aside.
pub(super) const ASIDE_A_CONNECTION: usize = 4;
/// How often it is looked how a request gets on, and so how long it may keep its connection without getting on.
const LOOK: Duration = Duration::from_millis(if cfg!(test) { 20 } else { 1_000 });
/// Of which less comes between two looks is slow. Bytes.
const SLOW_BYTES: usize = 4096;
/// Nobody stands aside who holds more than this. Bytes.
const MOST_ASIDE_BYTES: usize = 64 * 1024;

type Finished = Option<Instant>;

/// Whose turn it is.
pub(super) struct Hosts {
    hosts: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Finished>>>>,
    connections: Arc<Semaphore>,
    aside: Arc<Semaphore>,
}

/// The right to talk to one host, until it is dropped.
pub(super) struct Turn {
    finished: OwnedMutexGuard<Finished>,
    connection: Seat,
    /// What the caller leaves too while this stands aside.
    caller: Option<Arc<Seat>>,
    places_aside: Arc<Semaphore>,
    aside: Mutex<Option<OwnedSemaphorePermit>>,
    /// How much of the answer is held.
    held_bytes: AtomicUsize,
}

impl Hosts {
    /// At most `connections` (at least one) requests at once, beside `aside` that stand aside.
    pub(super) fn new(connections: usize, aside: usize) -> Hosts {
        Hosts {
            hosts: Mutex::default(),
            connections: Arc::new(Semaphore::new(connections.max(1))),
            aside: Arc::new(Semaphore::new(aside)),
        }
    }

    /// Waits for the host's turn, then for the pause since its last one, then for a free connection:
    /// in this order, so that nobody who waits for a slow host keeps a connection from others.
    pub(super) async fn turn(&self, url: &Url, pause: Duration, caller: Option<Arc<Seat>>) -> Turn {
        let finished = self.host(url, pause).lock_owned().await;
        if let Some(last) = *finished {
            tokio::time::sleep_until(last + pause).await;
        }
        Turn {
            finished,
            connection: Seat::take(&self.connections).await,
            caller,
            places_aside: Arc::clone(&self.aside),
            aside: Mutex::default(),
            held_bytes: AtomicUsize::new(0),
        }
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

    /// What comes of `exchange` within `left`. While it hardly gets on it stands aside, where there is room.
    pub(super) async fn within<T>(&self, left: Duration, exchange: impl Future<Output = T>) -> Option<T> {
        let looks = async {
            let mut before = 0;
            loop {
                tokio::time::sleep(LOOK).await;
                let held = self.held_bytes.load(Ordering::Relaxed);
                if held.saturating_sub(before) < SLOW_BYTES && held <= MOST_ASIDE_BYTES {
                    self.stand_aside();
                }
                before = held;
            }
        };
        tokio::select! {
            biased;
            answered = exchange => Some(answered),
            () = tokio::time::sleep(left) => None,
            () = looks => None,
        }
    }

    /// Takes note of how much of the answer is held. Where it becomes much, it waits for a connection again.
    pub(super) async fn holds(&self, bytes: usize) {
        self.held_bytes.store(bytes, Ordering::Relaxed);
        if MOST_ASIDE_BYTES < bytes && self.is_aside() {
            // In the order of everybody else, so that no two wait for each other.
            self.call_back().await;
            self.connection.take_again().await;
            self.set_aside(None);
        }
    }

    /// Ends it. What the caller left is its own again before it gets the answer.
    pub(super) async fn end(self) {
        self.call_back().await;
    }

    fn stand_aside(&self) {
        if self.is_aside() {
            return;
        }
        if let Ok(place) = Arc::clone(&self.places_aside).try_acquire_owned() {
            self.set_aside(Some(place));
            self.connection.leave();
            if let Some(caller) = &self.caller {
                caller.leave();
            }
        }
    }

    async fn call_back(&self) {
        if let Some(caller) = &self.caller {
            caller.take_again().await;
        }
    }

    fn is_aside(&self) -> bool {
        self.aside.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    fn set_aside(&self, place: Option<OwnedSemaphorePermit>) {
        *self.aside.lock().unwrap_or_else(PoisonError::into_inner) = place;
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
        let hosts = Hosts::new(8, 8);
        let first = hosts.turn(&url("slow.example"), PAUSE, None).await;
        let (slow, other) = (url("slow.example"), url("other.example"));
        let mut second = Box::pin(hosts.turn(&slow, PAUSE, None));

        tokio::select! {
            biased;
            _ = &mut second => panic!("two at once to one host"),
            _ = hosts.turn(&other, PAUSE, None) => {}
        }
        assert!(first.is_wanted());
        drop(first);
        let finished = Instant::now();
        assert!(!second.await.is_wanted());
        assert!(PAUSE <= finished.elapsed());
    }

    #[tokio::test]
    async fn no_more_than_so_many_at_once() {
        let hosts = Hosts::new(1, 0);
        let first = hosts.turn(&url("a.example"), PAUSE, None).await;
        let waiting_for = url("b.example");
        let mut second = Box::pin(hosts.turn(&waiting_for, PAUSE, None));
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
        let hosts = Hosts::new(1, 0);
        for number in 0..REMEMBERED + 10 {
            hosts.turn(&url(&format!("host{number}.example")), Duration::ZERO, None).await;
        }
        let known = hosts.hosts.lock().expect("the lock").len();
        assert!(known < 20, "{known} hosts");
    }

    /// Two requests where one connection is allowed: whether the second one goes out while the first one holds so many
    /// bytes and gets on by so many a look.
    async fn goes_out_beside(aside: usize, held: usize, more: usize) -> bool {
        let hosts = Hosts::new(1, aside);
        let first = hosts.turn(&url("slow.example"), PAUSE, None).await;
        first.holds(held).await;
        let coming = async {
            for look in 1_usize.. {
                tokio::time::sleep(LOOK).await;
                first.holds(held + look * more).await;
            }
        };
        let going = first.within(Duration::from_secs(60), coming);
        let other = url("other.example");
        tokio::select! {
            _ = going => panic!("it goes on for longer"),
            _ = hosts.turn(&other, PAUSE, None) => true,
            () = tokio::time::sleep(20 * LOOK) => false,
        }
    }

    #[tokio::test]
    async fn whoever_waits_for_a_slow_host_stands_aside() {
        assert!(goes_out_beside(1, 0, 0).await, "nothing comes");
        assert!(goes_out_beside(1, 0, 1).await, "a byte a second comes");
        assert!(goes_out_beside(1, MOST_ASIDE_BYTES / 2, 1).await, "it has come to a stop");
        assert!(!goes_out_beside(0, 0, 0).await, "there is no room aside");
        assert!(!goes_out_beside(1, MOST_ASIDE_BYTES, SLOW_BYTES).await, "it gets on");
        assert!(!goes_out_beside(1, 2 * MOST_ASIDE_BYTES, 0).await, "it holds too much");
    }

    #[tokio::test]
    async fn whoever_stands_aside_has_its_callers_seat_and_much_only_with_a_connection() {
        let (hosts, seats) = (Hosts::new(1, 1), Arc::new(Semaphore::new(1)));
        let caller = Arc::new(Seat::take(&seats).await);
        let first = hosts.turn(&url("slow.example"), PAUSE, Some(Arc::clone(&caller))).await;
        assert_eq!(first.within(3 * LOOK, std::future::pending::<()>()).await, None);
        assert_eq!((seats.available_permits(), hosts.connections.available_permits()), (1, 1));
        first.holds(MOST_ASIDE_BYTES).await;
        assert_eq!((seats.available_permits(), hosts.connections.available_permits()), (1, 1));

        let second = hosts.turn(&url("other.example"), PAUSE, None).await;
        let mut much = Box::pin(first.holds(MOST_ASIDE_BYTES + 1));
        assert!(tokio::time::timeout(10 * LOOK, &mut much).await.is_err(), "the connection is another's");
        drop(second);
        much.await;
        assert_eq!((seats.available_permits(), hosts.connections.available_permits()), (0, 0));
        assert_eq!(hosts.aside.available_permits(), 1);

        caller.leave();
        first.end().await;
        assert_eq!((seats.available_permits(), hosts.connections.available_permits()), (0, 1));
    }
}
