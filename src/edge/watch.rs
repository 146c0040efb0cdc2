//! Notices that files were edited, however an editor does it: written in place, or another file moved there.
//!
//! What stands in them is not looked at: whoever is told reads them again and compares.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::timeout;

use crate::config::shown;

/// An edit is over when nothing happened for so long: editors write in steps.
const CALM: Duration = Duration::from_millis(400);
/// Something that never ends, a log in the same folder say, is not waited for longer than so many calms.
const MOST_CALMS: usize = 10;

/// Watches the folders that files lie in, so that a file which is replaced by another one stays watched.
pub struct Watch {
    // Watches until it is dropped; none where the system could not.
    watcher: Option<RecommendedWatcher>,
    folders: BTreeSet<PathBuf>,
    edits: Receiver<()>,
}

impl Watch {
    /// Watches from now on, inside a runtime. Says what cannot be watched; the rest is.
    pub fn start(files: &[PathBuf]) -> (Watch, Vec<String>) {
        let (sender, mut events) = channel(1);
        let made = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| is_edit(event.kind)) {
                // One is enough: where it is full, somebody is told already.
                let _ = sender.try_send(());
            }
        });
        let watcher = match made {
            Ok(watcher) => watcher,
            Err(error) => {
                let none = Watch { watcher: None, folders: BTreeSet::new(), edits: channel(1).1 };
                return (none, vec![error.to_string()]);
            }
        };
        let (settled, edits) = channel(1);
        // Of its own, so that whoever waits for an edit may give up and wait again without losing one.
        tokio::spawn(async move {
            while events.recv().await.is_some() {
                for _ in 0..MOST_CALMS {
                    if timeout(CALM, events.recv()).await.is_err() {
                        break;
                    }
                }
                let _ = settled.try_send(());
            }
        });
        let mut watch = Watch { watcher: Some(watcher), folders: BTreeSet::new(), edits };
        let (_, problems) = watch.follow(files);
        (watch, problems)
    }

    /// Watches these files from now on, and no others. Says whether there are any that were not watched before, which
    /// may have been edited meanwhile, and what cannot be watched.
    pub fn follow(&mut self, files: &[PathBuf]) -> (bool, Vec<String>) {
        let Some(watcher) = &mut self.watcher else { return (false, Vec::new()) };
        let wanted = folders(files);
        for folder in self.folders.difference(&wanted) {
            // One that is gone is watched no more already.
            let _ = watcher.unwatch(folder);
        }
        let mut problems = Vec::new();
        let mut watched: BTreeSet<PathBuf> = self.folders.intersection(&wanted).cloned().collect();
        let mut is_new = false;
        for folder in wanted.difference(&self.folders) {
            match watcher.watch(folder, RecursiveMode::NonRecursive) {
                Ok(()) => is_new |= watched.insert(folder.clone()),
                Err(error) => problems.push(format!("{}: {error}", shown(folder).display())),
            }
        }
        self.folders = watched;
        (is_new, problems)
    }

    /// Returns once something happened in one of the folders and it is calm again.
    pub async fn changed(&mut self) {
        if self.edits.recv().await.is_none() {
            // Nothing is watched, so nothing will ever happen.
            std::future::pending::<()>().await;
        }
    }
}

/// The folders of the files, and of the files that they are links to. Where a folder is not there yet it is the one that
/// it would be made in.
fn folders(files: &[PathBuf]) -> BTreeSet<PathBuf> {
    let folder = |file: &Path| match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let real = files.iter().filter_map(|file| file.canonicalize().ok());
    let folders = files.iter().cloned().chain(real).map(|file| folder(&file));
    folders.filter_map(|folder| folder.ancestors().find_map(|there| there.canonicalize().ok())).collect()
}

/// Reading a file is an event too, and would make us read it for ever.
fn is_edit(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn edits_in_place_and_by_replacement_are_noticed() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("feeds.toml");
        std::fs::write(&file, "one").expect("written");
        let (mut watch, problems) = Watch::start(std::slice::from_ref(&file));
        assert!(problems.is_empty(), "{problems:?}");
        std::fs::write(&file, "two").expect("written");
        watch.changed().await;
        let other = folder.path().join("feeds.toml.new");
        std::fs::write(&other, "three").expect("written");
        std::fs::rename(&other, &file).expect("moved");
        watch.changed().await;
        std::fs::write(&file, "four").expect("written in place of the one that was moved there");
        watch.changed().await;
        std::fs::create_dir(folder.path().join("sub")).expect("a folder");
        let below = folder.path().join("sub/feeds.toml");
        assert_eq!(watch.follow(std::slice::from_ref(&below)), (true, Vec::new()));
        assert_eq!(watch.follow(std::slice::from_ref(&below)), (false, Vec::new()), "it is watched already");
        std::fs::write(&below, "five").expect("written");
        watch.changed().await;
        std::fs::write(&file, "six").expect("written");
        assert!(timeout(4 * CALM, watch.changed()).await.is_err(), "nobody goes by it any more");

        let later = folder.path().join("nowhere/feeds.toml");
        let (mut not_there, problems) = Watch::start(std::slice::from_ref(&later));
        assert!(problems.is_empty());
        assert!(timeout(CALM, not_there.changed()).await.is_err(), "nothing happens");
        std::fs::create_dir(folder.path().join("nowhere")).expect("a folder");
        not_there.changed().await;
        assert_eq!(not_there.follow(std::slice::from_ref(&later)), (true, Vec::new()));
    }
}
