//! The service as a process: it listens to signals and edits, and lets the service live until it is told to stop.

use std::sync::Arc;

use tracing::{error, info};

use super::life::{Life, View};
use super::reload::Settings;
use super::service::Service;
use crate::edge::service::{self, Hangup, Stop};

/// The service, until SIGTERM or SIGINT. On SIGHUP, and whenever its files are edited, it reads the configuration again.
///
/// `show` is called at each turn, with what goes on.
///
/// Feeds are independent of one another: each is polled, its pages fetched and its articles taken in by a job of its
/// own, so that a slow or hostile one delays nobody.
///
/// # Errors
/// Where signals can't be listened to, an address can't be listened on, or the database fails at the start. Later
/// failures are logged and survived.
pub async fn run(service: Arc<Service>, settings: Settings, show: impl Fn(&View<'_>)) -> anyhow::Result<()> {
    let (mut stop, mut hangup) = (Stop::listen()?, Hangup::listen()?);
    let mut watch = settings.watch();
    let mut life = Life::begin(service, settings).await?;
    // Half of what systemd waits for.
    let mut pulse = service::watchdog().map(|every| tokio::time::interval(every / 2));
    info!("Wirewatch is {}", life.says());
    service::ready(&life.says());

    let asked = loop {
        let sleep = life.turn().await;
        show(&life.view());
        tokio::select! {
            asked = stop.asked() => break asked,
            () = hangup.asked() => {
                service::reloading();
                life.reload(&mut watch, true).await;
            }
            () = watch.changed() => life.reload(&mut watch, false).await,
            Some(done) = life.jobs.join_next(), if !life.jobs.is_empty() => match done {
                Ok(done) => life.done(done).await,
                Err(error) => error!("A job ended badly, wirewatch goes on: {error}"),
            },
            () = beat(&mut pulse) => life.pulse(),
            () = tokio::time::sleep(sleep.unsigned_abs()) => {}
        }
    };

    info!("Stopping: {asked}");
    service::stopping();
    life.end().await;
    info!("Stopped");
    Ok(())
}

/// The next beat; never, where nobody waits for one.
async fn beat(pulse: &mut Option<tokio::time::Interval>) {
    match pulse {
        Some(interval) => {
            interval.tick().await;
        }
        None => std::future::pending().await,
    }
}
