//! The configuration read again while the service runs: what is right is taken, what is wrong is refused, and the old
//! one goes on.

use std::path::PathBuf;
use std::sync::Arc;

use tracing::{debug, error, info, warn};

use super::jobs::JobError;
use super::service::Service;
use crate::config::settings::Config;
use crate::config::{self, Files};
use crate::edge::watch::Watch;
use crate::edge::{elsewhere, files, service};
use crate::tell::words::count;

/// Where the configuration stands, and what stood there when it was last read.
pub struct Settings {
    path: PathBuf,
    seen: Files,
    /// What is wrong with it, where it was refused and the one before goes on.
    refused: Option<String>,
    /// The data folder that it names and the service does not go to, where there was left word of that.
    elsewhere: Option<PathBuf>,
}

/// What came of reading the files again.
pub(super) enum Reloaded {
    /// They say what they said before.
    Same,
    /// They are right: the service that goes by them.
    Taken(Arc<Service>),
    /// They are wrong: the old configuration goes on.
    Refused,
}

impl Settings {
    /// The configuration as it was read from these files.
    pub fn new(seen: Files) -> Settings {
        Settings { path: seen.wirewatch.path.clone(), seen, refused: None, elsewhere: None }
    }

    /// Watches the files that it stands in. What can't be watched is told; SIGHUP works all the same.
    pub(super) fn watch(&self) -> Watch {
        let (watch, problems) = Watch::start(&self.files());
        complain(&problems);
        watch
    }

    /// Watches the files that it stands in now: an edit may have named others. Says whether there are new ones, which
    /// may have been edited before anybody watched.
    pub(super) fn follow(&self, watch: &mut Watch) -> bool {
        let (is_new, problems) = watch.follow(&self.files());
        complain(&problems);
        is_new
    }

    fn files(&self) -> [PathBuf; 3] {
        let Files { wirewatch, feeds, groups } = &self.seen;
        [wirewatch, feeds, groups].map(|source| source.path.clone())
    }

    /// Whether the files as they are were refused.
    pub(super) fn is_refused(&self) -> bool {
        self.refused.is_some()
    }

    /// Whoever asks how the service is doing looks into the new folder.
    fn leave_word(&mut self, edited: &Config, running: &Service) {
        match elsewhere::leave_word(&edited.data, &running.config.data) {
            Ok(()) => self.elsewhere = Some(edited.data.clone()),
            Err(error) => debug!(%error, "No word could be left in the new data folder"),
        }
    }

    /// Notes that the service goes by them.
    pub(super) async fn taken(&self, service: &Arc<Service>) -> Result<(), JobError> {
        elsewhere::forget(&service.config.data);
        let (files, now) = (self.seen.clone(), service.clock.now());
        service.with_store(move |_, store| Ok(store.configuration_taken(&files, now)?)).await
    }

    /// Reads the files again. Whoever `asked` for it is answered in the log, whatever comes of it.
    ///
    /// # Errors
    /// Where the database fails.
    pub(super) async fn reload(&mut self, running: &Arc<Service>, asked: bool) -> Result<Reloaded, JobError> {
        let files = files::settings(&self.path);
        if files == self.seen {
            match &self.refused {
                _ if !asked => {}
                Some(problems) => {
                    error!("The configuration is still refused, the old one goes on:\n{problems}");
                }
                None => info!("The configuration is as it was"),
            }
            return Ok(Reloaded::Same);
        }
        service::reloading();
        self.seen = files;
        if let Some(folder) = self.elsewhere.take() {
            elsewhere::forget(&folder);
        }
        let renewed = match config::read(&self.seen) {
            Err(problems) => Err(problems.draw(false)),
            Ok(config) if config.data != running.config.data => {
                self.leave_word(&config, running);
                Err("`data` is another folder now: restart the service to move there".to_owned())
            }
            Ok(config) => running.renewed(config).map_err(|error| error.to_string()),
        };
        match renewed {
            Ok(renewed) => {
                self.taken(&renewed).await?;
                let (feeds, groups) = (renewed.config.feeds.len(), renewed.config.groups.len());
                let (says_feeds, says_groups) =
                    (count(feeds, "feed", "feeds"), count(groups, "group", "groups"));
                info!(feeds, groups, "Read the configuration again: {says_feeds}, {says_groups}");
                self.refused = None;
                Ok(Reloaded::Taken(renewed))
            }
            Err(problems) => {
                error!("The edited configuration is refused, the old one goes on:\n{problems}");
                self.refused = Some(problems.clone());
                let now = running.clock.now();
                running
                    .with_store(move |_, store| {
                        Ok::<_, JobError>(store.configuration_refused(&problems, now)?)
                    })
                    .await?;
                Ok(Reloaded::Refused)
            }
        }
    }
}

fn complain(problems: &[String]) {
    for problem in problems {
        warn!("Edits of the configuration are only noticed on SIGHUP: {problem}");
    }
}
