//! A place among so many, which can be left for a while and taken again.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// One of so many seats, until it is dropped.
#[derive(Debug)]
pub struct Seat {
    seats: Arc<Semaphore>,
    taken: Mutex<Option<OwnedSemaphorePermit>>,
}

impl Seat {
    /// Waits for a free seat.
    pub async fn take(seats: &Arc<Semaphore>) -> Seat {
        let seat = Seat { seats: Arc::clone(seats), taken: Mutex::default() };
        seat.take_again().await;
        seat
    }

    /// Somebody else may have it until it is taken again.
    pub fn leave(&self) {
        drop(self.set(None));
    }

    /// Waits for a free seat, where this one was left.
    pub async fn take_again(&self) {
        let is_taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        if !is_taken {
            // The semaphore is never closed.
            let permit = Arc::clone(&self.seats).acquire_owned().await.ok();
            drop(self.set(permit));
        }
    }

    fn set(&self, permit: Option<OwnedSemaphorePermit>) -> Option<OwnedSemaphorePermit> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *taken, permit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_seat_that_is_left_is_anothers() {
        let seats = Arc::new(Semaphore::new(1));
        let one = Seat::take(&seats).await;
        assert_eq!(seats.available_permits(), 0);
        one.take_again().await;
        assert_eq!(seats.available_permits(), 0, "it has one and waits for no other");

        one.leave();
        let other = Seat::take(&seats).await;
        let mut again = Box::pin(one.take_again());
        tokio::select! {
            biased;
            () = &mut again => panic!("two on one seat"),
            () = std::future::ready(()) => {}
        }
        drop(other);
        again.await;
        assert_eq!(seats.available_permits(), 0);
        drop(one);
        assert_eq!(seats.available_permits(), 1);
    }
}
