//! The steps that wait for the world: a feed polled, its pages fetched, its articles taken in, mails put together.

mod follow;
mod pages;
mod poll;
mod telling;

use std::sync::Arc;

pub use self::follow::{Followed, due, follow, gather, next_entry_due, state};
pub(super) use self::telling::tell_one;
pub use self::telling::{look_after, meet, tell, tell_only, write_atom};
use super::service::{Panicked, Service};
use crate::edge::mailer::message::Uncomposable;
use crate::edge::mailer::openpgp::Unencrypted;
use crate::edge::store::StoreError;
use crate::pipeline::Untellable;

/// Why a job could not be done. Only the database and our own faults count: what feeds, pages and mail servers do is
/// stored with them and shown in `status`.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A mail could not be composed.
    #[error(transparent)]
    Mail(#[from] Uncomposable),
    /// A mail could not be encrypted.
    #[error(transparent)]
    Encryption(#[from] Unencrypted),
    /// A fault of ours.
    #[error(transparent)]
    Panicked(#[from] Panicked),
}

impl From<Untellable> for JobError {
    fn from(error: Untellable) -> Self {
        match error {
            Untellable::Store(error) => JobError::Store(error),
            Untellable::Mail(error) => JobError::Mail(error),
            Untellable::Encryption(error) => JobError::Encryption(error),
        }
    }
}

/// Whether the database can be had for writing: what every other job needs too. Says whether it can.
pub async fn pulse(service: &Arc<Service>) -> bool {
    service.with_store(|_, store| store.whole(|| Ok::<_, JobError>(()))).await.is_ok()
}
