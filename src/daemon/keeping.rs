//! What is done for the database in quiet hours: old texts leave, and the file gives back the room that they took.
//!
//! All in small steps, so that nothing else waits for long.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tracing::info;

use super::jobs::JobError;
use super::service::Service;
use crate::config::settings::Config;
use crate::pipeline;

/// Texts of one transaction.
const TEXTS: usize = 50;
/// Pages of the file of one transaction: 4 MB of the usual 4 KB.
const PAGES: u32 = 1_000;

/// Whether these are the hours for it.
pub(super) fn is_quiet(config: &Config, now: Timestamp) -> bool {
    config.keep.hours.holds(now.to_zoned(config.poll.time_zone.clone()).time())
}

/// Does what is to be done, as long as the hours are quiet.
///
/// # Errors
/// Where the database fails; what was done until then is done.
pub(super) async fn keep(service: &Arc<Service>) -> Result<(), JobError> {
    let size = async || service.with_store(|_, store| Ok::<_, JobError>(store.volume()?.size_bytes)).await;
    let before = size().await?;
    let mut texts = 0;
    while is_quiet(&service.config, service.clock.now()) {
        let removed = service.with_store(forget).await?;
        texts += removed;
        if removed == 0 {
            break;
        }
    }
    while is_quiet(&service.config, service.clock.now()) {
        if !service.with_store(|_, store| Ok::<_, JobError>(store.shrink(PAGES)?)).await? {
            break;
        }
    }
    service.with_store(|_, store| Ok::<_, JobError>(store.empty_log()?)).await?;
    let after = size().await?;
    if 0 < texts || after < before {
        let freed_bytes = before.saturating_sub(after);
        info!(
            texts,
            freed_bytes,
            "Looked after the database: {texts} old texts removed, the file is {} KB smaller",
            freed_bytes / 1_000
        );
    }
    Ok(())
}

fn forget(service: &Service, store: &crate::edge::store::Store) -> Result<usize, JobError> {
    let Some(kept) = service.config.keep.texts else { return Ok(0) };
    let now = service.clock.now();
    let kept = SignedDuration::try_from(kept).unwrap_or(SignedDuration::MAX);
    let Ok(before) = now.checked_sub(kept) else { return Ok(0) };
    Ok(pipeline::forget(store, before, TEXTS, now)?)
}
