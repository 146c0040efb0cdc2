//! Turns: one request at a time to a host, a pause between, and so many at once over all.
//!
//! Whoever waits for a slow host stands aside after a moment, so that a few hundred hosts that hang delay no others: its
//! connection stays open, but another request goes out meanwhile. Those who stand aside are bounded too, in number and in
//! what they hold. Whoever stands in line for a slow host, or for one that asks for long pauses, leaves its caller's seat too.
//!
//! Nobody who has a connection waits for a seat, since those with seats wait for connections.

use std::collections::HashMap;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::OwnedMutexGuard;
use tokio::time::Instant;
use url::Url;

use super::seat::{Away, LONG, Seat, Seats};

/// More hosts than this are not remembered once they are idle.
const REMEMBERED: usize = 4096;

/// For each connection so many requests may stand aside.
pub(super) const ASIDE_A_CONNECTION: usize = 4;
/// How often it is looked how a request gets on, and so how long it may keep its connection without getting on. A longer
/// pause than this is a long one.
const LOOK: Duration = LONG;
/// Of which less comes between two looks is slow. Bytes.
const SLOW_BYTES: usize = 4096;
/// Nobody stands aside who holds more than this. Bytes.
const MOST_ASIDE_BYTES: usize = 64 * 1024;

/// No single page can ask for more than this for all of its host.
const LONGEST_REST: Duration = Duration::from_secs(60 * 60);

type Finished = Option<Instant>;

/// Whose turn it is.
pub(super) struct Hosts {
    hosts: Mutex<HashMap<String, Arc<Host>>>,
    /// Those that asked to be left alone, and until when.
    resting: Mutex<HashMap<String, Timestamp>>,
    connections: Seats,
}

/// A host that is talked to, or was.
#[derive(Default)]
struct Host {
    /// When it was talked to last. Whoever talks to it holds this.
    line: Arc<tokio::sync::Mutex<Finished>>,
    /// Whether whoever has its turn waits for long.
    is_slow: AtomicBool,
}

/// The right to talk to one host, until it is dropped.
pub(super) struct Turn {
    host: Arc<Host>,
    finished: OwnedMutexGuard<Finished>,
    connection: Arc<Seat>,
    /// What the caller leaves too while this stands aside.
    caller: Option<Arc<Seat>>,
    aside: Mutex<Aside>,
    /// How much of the answer is held.
    held_bytes: AtomicUsize,
}

/// What was left.
#[derive(Default)]
struct Aside {
    connection: Option<Away>,
    caller: Option<Away>,
}

impl Hosts {
    /// At most `connections` (at least one) requests at once, beside `aside` that stand aside.
    pub(super) fn new(connections: usize, aside: usize) -> Hosts {
        let connections = Seats::new(connections, aside);
        Hosts { hosts: Mutex::default(), resting: Mutex::default(), connections }
    }

    /// Leaves a host alone for so long.
    pub(super) fn rest(&self, url: &Url, wait: Duration, now: Timestamp) {
        let wait = SignedDuration::try_from(wait.min(LONGEST_REST)).unwrap_or(SignedDuration::ZERO);
        let until = now.saturating_add(wait).unwrap_or(now);
        let mut resting = self.resting.lock().unwrap_or_else(PoisonError::into_inner);
        resting.retain(|_, until| now < *until);
        let known = resting.entry(key(url)).or_insert(until);
        *known = until.max(*known);
    }

    /// How much longer a host is to be left alone; none where it may be asked.
    pub(super) fn rests(&self, url: &Url, now: Timestamp) -> Option<Duration> {
        let resting = self.resting.lock().unwrap_or_else(PoisonError::into_inner);
        let left = resting.get(&key(url))?.duration_since(now);
        Duration::try_from(left).ok().filter(|left| !left.is_zero())
    }

    /// Waits for the host's turn, then for the pause since its last one, then for a free connection:
    /// in this order, so that nobody who waits for a slow host keeps a connection from others.
    pub(super) async fn turn(&self, url: &Url, pause: Duration, caller: Option<Arc<Seat>>) -> Turn {
        let host = self.host(url, pause);
        let (finished, mut away) = host.line(caller.as_ref()).await;
        if let Some(next) = finished.map(|last| last + pause) {
            if LOOK < next.duration_since(Instant::now()) {
                host.is_slow.store(true, Ordering::Relaxed);
                away = away.or_else(|| caller.as_ref().map(Seat::leave));
            }
            tokio::time::sleep_until(next).await;
            host.is_slow.store(false, Ordering::Relaxed);
        }
        let connection = self.connections.take().await;
        let aside = Mutex::new(Aside { connection: None, caller: away });
        Turn { host, finished, connection, caller, aside, held_bytes: AtomicUsize::new(0) }
    }

    fn host(&self, url: &Url, pause: Duration) -> Arc<Host> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if REMEMBERED < hosts.len() {
            hosts.retain(|_, host| host.is_busy() || host.is_recent(pause));
        }
        Arc::clone(hosts.entry(key(url)).or_default())
    }
}

fn key(url: &Url) -> String {
    format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or(0))
}

impl Host {
    /// Waits for its turn. Whoever waits for one that has a slow host leaves its seat.
    async fn line(&self, caller: Option<&Arc<Seat>>) -> (OwnedMutexGuard<Finished>, Option<Away>) {
        let mut turn = pin!(Arc::clone(&self.line).lock_owned());
        let mut away = None;
        loop {
            tokio::select! {
                biased;
                finished = &mut turn => return (finished, away),
                () = tokio::time::sleep(LOOK), if away.is_none() && caller.is_some() => {
                    away = caller.filter(|_| self.is_slow.load(Ordering::Relaxed)).map(Seat::leave);
                }
            }
        }
    }

    fn is_busy(&self) -> bool {
        1 < Arc::strong_count(&self.line)
    }

    fn is_recent(&self, pause: Duration) -> bool {
        self.line.try_lock().is_ok_and(|finished| finished.is_some_and(|last| last.elapsed() < pause))
    }
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

    /// Takes note of how much of the answer is held. Where it becomes much, it waits for its caller's seat and a connection
    /// again.
    pub(super) async fn holds(&self, bytes: usize) {
        self.held_bytes.store(bytes, Ordering::Relaxed);
        if bytes <= MOST_ASIDE_BYTES {
            return;
        }
        let Aside { connection, caller } = std::mem::take(&mut *self.aside());
        if connection.is_none() && caller.is_none() {
            return;
        }
        if let Some(caller) = caller {
            self.connection.give_up();
            caller.back().await;
        }
        drop(connection);
        self.connection.take_again().await;
    }

    /// Ends it. What the caller left is its own again before it gets the answer.
    pub(super) async fn end(self) {
        let caller = self.caller.clone();
        // First: whoever has the caller's seat meanwhile may wait for this host or a connection.
        drop(self);
        if let Some(caller) = caller {
            caller.take_again().await;
        }
    }

    fn stand_aside(&self) {
        let mut aside = self.aside();
        if aside.connection.is_none() {
            let away = self.connection.leave();
            // Where there is no room aside it keeps both.
            if self.connection.is_left() {
                self.host.is_slow.store(true, Ordering::Relaxed);
                aside.connection = Some(away);
                if aside.caller.is_none() {
                    aside.caller = self.caller.as_ref().map(Seat::leave);
                }
            }
        }
    }

    fn aside(&self) -> MutexGuard<'_, Aside> {
        self.aside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.finished = Some(Instant::now());
        self.host.is_slow.store(false, Ordering::Relaxed);
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
        let (hosts, seats) = (Hosts::new(1, 1), Seats::new(1, 1));
        let caller = seats.take().await;
        let first = hosts.turn(&url("slow.example"), PAUSE, Some(Arc::clone(&caller))).await;
        assert_eq!(first.within(3 * LOOK, std::future::pending::<()>()).await, None);
        assert_eq!((seats.free(), hosts.connections.free()), (1, 1));
        first.holds(MOST_ASIDE_BYTES).await;
        assert_eq!((seats.free(), hosts.connections.free()), (1, 1));

        let second = hosts.turn(&url("other.example"), PAUSE, None).await;
        let mut much = Box::pin(first.holds(MOST_ASIDE_BYTES + 1));
        assert!(tokio::time::timeout(10 * LOOK, &mut much).await.is_err(), "the connection is another's");
        drop(second);
        much.await;
        assert_eq!((seats.free(), hosts.connections.free()), (0, 0));
        assert_eq!(hosts.connections.free_aside(), 1);

        first.end().await;
        assert_eq!((seats.free(), hosts.connections.free()), (0, 1));
    }

    #[tokio::test]
    async fn whoever_stands_in_line_for_a_slow_host_leaves_its_callers_seat() {
        let (hosts, seats) = (Hosts::new(2, 2), Seats::new(1, 2));
        let first = hosts.turn(&url("slow.example"), PAUSE, None).await;
        let slow = url("slow.example");
        let caller = seats.take().await;
        let mut second = Box::pin(hosts.turn(&slow, PAUSE, Some(caller)));
        assert!(tokio::time::timeout(3 * LOOK, &mut second).await.is_err(), "two at once to one host");
        assert_eq!(seats.free(), 0, "it gets on");
        first.stand_aside();
        assert!(tokio::time::timeout(3 * LOOK, &mut second).await.is_err(), "two at once to one host");
        let other = seats.take().await;

        // It may be waited for by whoever has the seat now.
        drop(first);
        let second = second.await;
        second.stand_aside();
        let mut third = Box::pin(hosts.turn(&slow, PAUSE, Some(other)));
        assert!(tokio::time::timeout(3 * LOOK, &mut third).await.is_err(), "two at once to one host");
        tokio::join!(second.end(), async { third.await.end().await });
    }

    #[tokio::test]
    async fn a_long_pause_is_kept_aside() {
        let (hosts, seats) = (Hosts::new(1, 1), Seats::new(1, 1));
        drop(hosts.turn(&url("patient.example"), PAUSE, None).await);
        let patient = url("patient.example");
        let caller = seats.take().await;
        let mut next = Box::pin(hosts.turn(&patient, 10 * LOOK, Some(caller)));
        assert!(tokio::time::timeout(LOOK, &mut next).await.is_err(), "too early");
        assert_eq!(seats.free(), 1);
        next.await.end().await;
    }
}
