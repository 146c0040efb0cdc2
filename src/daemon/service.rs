//! What all jobs of the service share.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::{Mutex, OwnedSemaphorePermit, Semaphore};

use super::counts::Counts;
use crate::config::settings::{Config, FeedSettings};
use crate::edge::clock::Clock;
use crate::edge::fetch::{Client, Seat, Seats};
use crate::edge::store::{Store, StoreError};
use crate::pipeline;
use crate::read::Reader;
use crate::tell::mail::Templates;

/// So many feeds that hold their articles' texts are read at the same time: the texts are in memory then.
const WITH_TEXTS: usize = 8;

/// For each connection so many feeds are followed at the same time, so that there is always one to ask; the others wait
/// for their turn, and take next to no memory. Those that wait for slow hosts do not count, as they hold little …
const FOLLOWED_A_CONNECTION: usize = 2;
/// … while they are no more than so many for each connection.
const ASIDE_A_CONNECTION: usize = 4;

/// The settings, the open database, and the ways out into the world.
pub struct Service {
    /// The checked settings.
    pub config: Config,
    /// The clock to go by.
    pub clock: Clock,
    /// For feeds and pages.
    pub client: Arc<Client>,
    /// Reads articles.
    pub reader: Arc<Reader>,
    /// Renders mails.
    pub templates: Arc<Templates>,
    /// What it did since it was started.
    pub counts: Arc<Counts>,
    /// When that was.
    pub started: Timestamp,
    store: Arc<Mutex<Store>>,
    /// The turns of those who compute for long.
    readers: Arc<Semaphore>,
    /// The turns of feeds that are followed.
    followed: Seats,
    /// The turns of feeds that hold their articles' texts.
    with_texts: Arc<Semaphore>,
}

/// Why the service can't start.
#[derive(Debug, thiserror::Error)]
pub enum CannotStart {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The operator's own templates.
    #[error("a template for mails is broken: {0}")]
    Templates(String),
    /// The HTTP client.
    #[error("no HTTP client could be made")]
    Http(#[from] reqwest::Error),
}

impl Service {
    /// Opens the database and makes ready what the jobs need.
    ///
    /// # Errors
    /// Where the database can't be opened, or no connections can be made.
    pub fn start(config: Config, clock: Clock) -> Result<Arc<Service>, CannotStart> {
        let store = Store::open(&config.data.join("wirewatch.db"))?;
        let client = Arc::new(Client::new(&config.http)?);
        let reader = Arc::new(pipeline::reader(&config));
        let templates = Arc::new(pipeline::templates(&config).map_err(CannotStart::Templates)?);
        let store = Arc::new(Mutex::new(store));
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        // One more than there are cores: a hostile text that takes long delays no other.
        let readers = Arc::new(Semaphore::new(cores + 1));
        let connections = config.http.connections;
        let followed = Seats::new(FOLLOWED_A_CONNECTION * connections, ASIDE_A_CONNECTION * connections);
        let with_texts = Arc::new(Semaphore::new(WITH_TEXTS));
        let (counts, started) = (Arc::default(), clock.now());
        Ok(Arc::new(Service {
            config,
            clock,
            client,
            reader,
            templates,
            counts,
            started,
            store,
            readers,
            followed,
            with_texts,
        }))
    }

    /// The same service by another configuration. Jobs that run keep the one that they began with.
    ///
    /// # Errors
    /// Where no connections can be made by it, or a template of its own is broken.
    pub fn renewed(&self, config: Config) -> Result<Arc<Service>, CannotStart> {
        // The client keeps each host's turn, so it stays while it can.
        let client = match config.http == self.config.http {
            true => Arc::clone(&self.client),
            false => Arc::new(Client::new(&config.http)?),
        };
        let reader = match config.groups == self.config.groups {
            true => Arc::clone(&self.reader),
            false => Arc::new(pipeline::reader(&config)),
        };
        let templates = Arc::new(pipeline::templates(&config).map_err(CannotStart::Templates)?);
        Ok(Arc::new(Service {
            config,
            clock: self.clock,
            client,
            reader,
            templates,
            counts: Arc::clone(&self.counts),
            started: self.started,
            store: Arc::clone(&self.store),
            readers: Arc::clone(&self.readers),
            followed: self.followed.clone(),
            with_texts: Arc::clone(&self.with_texts),
        }))
    }

    /// The settings of a feed.
    pub fn feed(&self, name: &str) -> Option<&FeedSettings> {
        self.config.watched().find(|feed| feed.name == name)
    }

    /// Works on the database, on a thread where blocking is no harm. One at a time.
    ///
    /// A panic in `work` undoes what it did (its transaction is dropped) and is told as an error of that job alone.
    ///
    /// # Errors
    /// What `work` said.
    pub async fn with_store<T, E>(
        self: &Arc<Self>,
        work: impl FnOnce(&Service, &Store) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Panicked> + Send + 'static,
    {
        // Waited for here, and not on a thread: hundreds of feeds may wait.
        let store = Arc::clone(&self.store).lock_owned().await;
        let service = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || work(&service, &store));
        done.await.unwrap_or_else(|error| Err(E::from(Panicked(error.to_string()))))
    }

    /// Computes on a thread where its cost is no harm, and without the database, so that whatever takes long there delays
    /// nobody who needs it.
    ///
    /// # Errors
    /// A panic in `work`.
    pub async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Panicked> {
        let _turn = Arc::clone(&self.readers).acquire_owned().await;
        tokio::task::spawn_blocking(work).await.map_err(|error| Panicked(error.to_string()))
    }

    /// The turn of a feed that is followed, until it is dropped.
    pub async fn turn_to_follow(&self) -> Arc<Seat> {
        self.followed.take().await
    }

    /// The turn of a feed that holds its articles' texts, until it is dropped.
    pub async fn turn_with_texts(&self) -> Option<OwnedSemaphorePermit> {
        // The semaphore is never closed.
        Arc::clone(&self.with_texts).acquire_owned().await.ok()
    }
}

/// A job met a fault of ours. It is told, and the service goes on.
#[derive(Debug, thiserror::Error)]
#[error("a fault in wirewatch itself: {0}")]
pub struct Panicked(pub String);
