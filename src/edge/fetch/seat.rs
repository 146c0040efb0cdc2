//! A place among so many, which is left while a slow host is waited for, and taken again afterwards.
//!
//! Several requests may share one: it is left while all of them wait. As many may be left as there are places aside; where
//! none is free the seat is kept, so that whoever stands aside is bounded too.

use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Whoever waits longer than this leaves its seat.
pub(super) const LONG: Duration = Duration::from_millis(if cfg!(test) { 20 } else { 1_000 });

/// So many seats, and so many places aside.
#[derive(Clone, Debug)]
pub struct Seats {
    free: Arc<Semaphore>,
    aside: Arc<Semaphore>,
}

impl Seats {
    /// `seats` (at least one), of which another `aside` may be left at the same time.
    pub fn new(seats: usize, aside: usize) -> Seats {
        Seats { free: Arc::new(Semaphore::new(seats.max(1))), aside: Arc::new(Semaphore::new(aside)) }
    }

    /// Waits for a free seat.
    pub async fn take(&self) -> Arc<Seat> {
        let seat =
            Arc::new(Seat { seats: self.clone(), state: Mutex::default(), taking: Default::default() });
        seat.take_again().await;
        seat
    }

    /// How many seats are free.
    #[cfg(test)]
    pub(super) fn free(&self) -> usize {
        self.free.available_permits()
    }

    /// How many places aside are.
    #[cfg(test)]
    pub(super) fn free_aside(&self) -> usize {
        self.aside.available_permits()
    }
}

/// One of so many seats, until it is dropped.
#[derive(Debug)]
pub struct Seat {
    seats: Seats,
    state: Mutex<State>,
    /// Of those who come back together, one waits for the seat of all.
    taking: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct State {
    taken: Option<OwnedSemaphorePermit>,
    aside: Option<OwnedSemaphorePermit>,
    /// How many share it; none: whoever took it is alone.
    shares: usize,
    /// How many of them wait.
    away: usize,
}

impl Seat {
    /// One of several who work on it at the same time, beside whoever took it and only waits for them.
    pub async fn share(self: &Arc<Self>) -> Share {
        self.state().shares += 1;
        let share = Share(Arc::clone(self));
        self.take_again().await;
        share
    }

    /// Whoever works on it waits: somebody else may have it, as soon as all who share it wait.
    pub fn leave(self: &Arc<Self>) -> Away {
        let mut state = self.state();
        state.away += 1;
        self.settle(&mut state);
        Away(Some(Arc::clone(self)))
    }

    /// Whether somebody else may have it.
    pub(super) fn is_left(&self) -> bool {
        self.state().taken.is_none()
    }

    /// Lets somebody else have it whether there is a place aside or not, until it is taken again.
    pub(super) fn give_up(&self) {
        drop(self.state().taken.take());
    }

    /// Waits for a free seat, where this one was left.
    pub(super) async fn take_again(&self) {
        let _one = self.taking.lock().await;
        if self.is_left() {
            // The semaphore is never closed.
            let permit = Arc::clone(&self.seats.free).acquire_owned().await.ok();
            let mut state = self.state();
            state.taken = permit;
            state.aside = None;
        }
    }

    /// Leaves it where nobody works on it.
    fn settle(&self, state: &mut State) {
        let all_wait = state.shares.max(1) <= state.away;
        if all_wait
            && state.taken.is_some()
            && let Ok(place) = Arc::clone(&self.seats.aside).try_acquire_owned()
        {
            state.aside = Some(place);
            state.taken = None;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Does what may take long on somebody's seat. Where it does, the seat is left until it is done.
pub(super) async fn patiently<T>(seat: Option<&Arc<Seat>>, work: impl Future<Output = T>) -> T {
    let Some(seat) = seat else { return work.await };
    let mut work = pin!(work);
    if let Ok(done) = tokio::time::timeout(LONG, &mut work).await {
        return done;
    }
    let away = seat.leave();
    let done = work.await;
    away.back().await;
    done
}

/// A part in the work on a seat, until it is dropped.
#[derive(Debug)]
pub struct Share(Arc<Seat>);

impl Drop for Share {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.shares -= 1;
        if 0 < state.shares {
            self.0.settle(&mut state);
        }
    }
}

/// Somebody who works on a seat and waits meanwhile.
#[derive(Debug)]
pub struct Away(Option<Arc<Seat>>);

impl Away {
    /// Goes on with the work: waits for a free seat, where this one was left.
    pub async fn back(mut self) {
        if let Some(seat) = self.end() {
            seat.take_again().await;
        }
    }

    fn end(&mut self) -> Option<Arc<Seat>> {
        let seat = self.0.take()?;
        seat.state().away -= 1;
        Some(seat)
    }
}

impl Drop for Away {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether something is done without waiting for anybody.
    async fn is_done_at_once<T>(work: impl Future<Output = T>) -> bool {
        tokio::select! {
            biased;
            _ = work => true,
            () = tokio::task::yield_now() => false,
        }
    }

    #[tokio::test]
    async fn a_seat_that_is_left_is_anothers() {
        let seats = Seats::new(1, 1);
        let one = seats.take().await;
        assert_eq!(seats.free(), 0);
        let away = one.leave();
        let other = seats.take().await;
        let mut again = Box::pin(away.back());
        assert!(!is_done_at_once(&mut again).await, "two on one seat");
        drop(other);
        again.await;
        assert_eq!((seats.free(), seats.free_aside()), (0, 1));
        drop(one);
        assert_eq!(seats.free(), 1);
    }

    #[tokio::test]
    async fn no_more_are_left_than_there_are_places_aside() {
        let seats = Seats::new(2, 1);
        let (one, two) = (seats.take().await, seats.take().await);
        let (_one_away, two_away) = (one.leave(), two.leave());
        assert_eq!((seats.free(), seats.free_aside()), (1, 0));
        assert!(one.is_left() && !two.is_left());
        assert!(is_done_at_once(two_away.back()).await, "it was kept");
    }

    #[tokio::test]
    async fn a_seat_that_is_shared_is_left_while_all_wait() {
        let seats = Seats::new(1, 1);
        let seat = seats.take().await;
        let (one, two) = (seat.share().await, seat.share().await);
        let away = seat.leave();
        assert_eq!(seats.free(), 0, "the other one works");
        let two_away = seat.leave();
        assert_eq!(seats.free(), 1);
        two_away.back().await;
        assert_eq!(seats.free(), 0, "and again");
        drop(two);
        assert_eq!(seats.free(), 1, "the one that is left waits");
        let other = seats.take().await;
        assert!(!is_done_at_once(seat.share()).await, "nor does a third one begin");
        drop(other);
        away.back().await;
        drop(one);
        assert_eq!((seats.free(), seats.free_aside()), (0, 1), "whoever took it has it still");
    }
}
