//! Room on the disk: without any the service waits, at its start and while it runs.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tracing::{error, info};

use crate::edge::files;
use crate::edge::service::{self, Hangup, Stop};

/// What is written to see whether there is room.
const TRIAL_BYTES: usize = 1_000_000;
/// How long until it is tried again.
const REST: Duration = Duration::from_secs(60);

/// Tries whether the disk of the data folder has room.
pub(super) async fn has(data: PathBuf) -> bool {
    let tried = tokio::task::spawn_blocking(move || files::has_room(&data, TRIAL_BYTES));
    tried.await.unwrap_or(false)
}

/// Waits until the disk of the data folder has room; SIGHUP has it tried at once. Says `false` where the service is told
/// to stop before.
///
/// A service that ends instead is started again and again by its manager, and left alone in the end.
///
/// # Errors
/// Where signals can't be listened to.
pub async fn there_is(data: &Path) -> std::io::Result<bool> {
    if has(data.to_owned()).await {
        return Ok(true);
    }
    let (mut stop, mut hangup) = (Stop::listen()?, Hangup::listen()?);
    error!("The disk is full: wirewatch starts once there is room");
    service::status("waiting: the disk is full");
    loop {
        tokio::select! {
            _ = stop.asked() => return Ok(false),
            () = hangup.asked() => {}
            () = tokio::time::sleep(REST) => {}
        }
        if has(data.to_owned()).await {
            info!("There is room on the disk, wirewatch starts");
            return Ok(true);
        }
    }
}
