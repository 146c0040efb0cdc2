//! When each feed has something to do, and which are at it. Pure: the clock is an argument.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::service::Service;

/// When each feed has something to do, by its name, and which are at it.
#[derive(Default)]
pub(super) struct Plan {
    due: BTreeMap<String, Timestamp>,
    busy: BTreeSet<String>,
}

impl Plan {
    /// Every feed of the settings now: its job finds out what is due.
    pub(super) fn begin_anew(&mut self, service: &Service, now: Timestamp) {
        self.due = service.config.watched().map(|feed| (feed.name.clone(), now)).collect();
    }

    /// The feeds that have something to do and are not at it. They are from now on.
    pub(super) fn take_due(&mut self, now: Timestamp) -> Vec<String> {
        let due = self.due.iter().filter(|(_, due)| **due <= now).map(|(name, _)| name.clone());
        due.filter(|name| self.busy.insert(name.clone())).collect()
    }

    /// The feeds that are at it.
    pub(super) fn busy(&self) -> impl Iterator<Item = &String> {
        self.busy.iter()
    }

    /// When the next of the others has.
    pub(super) fn next(&self) -> Timestamp {
        let others = self.due.iter().filter(|(name, _)| !self.busy.contains(*name));
        others.map(|(_, due)| *due).min().unwrap_or(Timestamp::MAX)
    }

    pub(super) fn done(&mut self, name: &str, next: Timestamp) {
        self.busy.remove(name);
        // One that was taken out of the settings meanwhile has nothing to do any more.
        if let Some(due) = self.due.get_mut(name) {
            *due = next;
        }
    }
}
