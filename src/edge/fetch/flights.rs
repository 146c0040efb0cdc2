//! Pages that are asked for: whoever wants one that somebody asks for already gets the same answer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::OnceCell;

use super::{Answer, Failure, Request};

/// What came of a request, for all who wanted it.
pub type Outcome = Result<Arc<Answer>, Arc<Failure>>;

/// The requests that are under way.
#[derive(Default)]
pub(super) struct Flights {
    flights: Mutex<HashMap<String, Weak<OnceCell<Outcome>>>>,
}

impl Flights {
    /// The place for what comes of a request, and whether this is the first one who wants it. It is forgotten when nobody
    /// waits for it any more.
    pub(super) fn of(&self, request: &Request) -> (Arc<OnceCell<Outcome>>, bool) {
        let mut flights = self.flights.lock().unwrap_or_else(PoisonError::into_inner);
        flights.retain(|_, flight| 0 < flight.strong_count());
        // Two feeds may ask with secrets of their own.
        let key =
            format!("{} {:?} {:?} {:?}", request.url, request.kind, request.validators, request.headers)
                + request.proxy.as_ref().map_or("", |proxy| proxy.reveal());
        if let Some(flight) = flights.get(&key).and_then(Weak::upgrade) {
            return (flight, false);
        }
        let flight = Arc::default();
        flights.insert(key, Arc::downgrade(&flight));
        (flight, true)
    }
}
