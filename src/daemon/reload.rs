//! The configuration read again while the service runs: what is right is taken, what is wrong is refused, and the old
//! one goes on.

use std::path::PathBuf;
use std::sync::Arc;

use tracing::{error, info, warn};

use super::jobs::JobError;
use super::service::Service;
use crate::config::{self, Files};
use crate::edge::watch::Watch;
use crate::edge::{files, service};

/// Where the configuration stands, and what stood there when it was last read.
pub struct Settings {
    path: PathBuf,
    seen: Files,
}

impl Settings {
    /// The configuration as it was read from these files.
    pub fn new(seen: Files) -> Settings {
        Settings { path: seen.wirewatch.path.clone(), seen }
    }

    /// Watches the files that it stands in. What can't be watched is told; SIGHUP works all the same.
    pub(super) fn watch(&self) -> Watch {
        let Files { wirewatch, feeds, groups } = &self.seen;
        let (watch, problems) =
            Watch::start(&[wirewatch.path.clone(), feeds.path.clone(), groups.path.clone()]);
        for problem in problems {
            warn!("Edits of the configuration are only noticed on SIGHUP: {problem}");
        }
        watch
    }

    /// Notes that the service goes by them.
    pub(super) async fn taken(&self, service: &Arc<Service>) -> Result<(), JobError> {
        let (files, now) = (self.seen.clone(), service.clock.now());
        service.with_store(move |_, store| Ok(store.configuration_taken(&files, now)?)).await
    }

    /// Reads the files again. Gives the service that goes by them, where they say something else and it is right.
    ///
    /// # Errors
    /// Where the database fails.
    pub(super) async fn reload(&mut self, running: &Arc<Service>) -> Result<Option<Arc<Service>>, JobError> {
        let files = files::settings(&self.path);
        if files == self.seen {
            return Ok(None);
        }
        service::reloading();
        self.seen = files;
        let renewed = match config::read(&self.seen) {
            Err(problems) => Err(problems.draw(false)),
            Ok(config) if config.data != running.config.data => {
                Err("`data` is another folder now: restart the service to move there".to_owned())
            }
            Ok(config) => running.renewed(config).map_err(|error| error.to_string()),
        };
        match renewed {
            Ok(renewed) => {
                self.taken(&renewed).await?;
                let (feeds, groups) = (renewed.config.feeds.len(), renewed.config.groups.len());
                info!(feeds, groups, "Read the configuration again: {feeds} feeds, {groups} groups");
                Ok(Some(renewed))
            }
            Err(problems) => {
                error!("The edited configuration is refused, the old one goes on:\n{problems}");
                let now = running.clock.now();
                running
                    .with_store(move |_, store| {
                        Ok::<_, JobError>(store.configuration_refused(&problems, now)?)
                    })
                    .await?;
                Ok(None)
            }
        }
    }
}
