//! What the service did since it was started, counted for `/metrics`.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::edge::monitor::Beat;

/// A number that only rises.
#[derive(Debug, Default)]
pub struct Count(AtomicU64);

impl Count {
    /// So many more.
    pub fn add(&self, more: usize) {
        self.0.fetch_add(more as u64, Ordering::Relaxed);
    }

    /// How many until now.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whether something is so.
#[derive(Debug, Default)]
pub struct Flag(AtomicBool);

impl Flag {
    /// It is so, or is not any more.
    pub fn set(&self, is_so: bool) {
        self.0.store(is_so, Ordering::Relaxed);
    }

    /// Whether it is so.
    pub fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Everything that is counted.
#[derive(Debug, Default)]
pub struct Counts {
    /// Polls that went well.
    pub polled: Count,
    /// Polls that did not.
    pub failed: Count,
    /// Entries that were new.
    pub entries: Count,
    /// Pages that could not be read.
    pub unread: Count,
    /// Articles that were read.
    pub articles: Count,
    /// Changes that they brought.
    pub changes: Count,
    /// Mails that were taken.
    pub taken: Count,
    /// Mails that were put off.
    pub later: Count,
    /// Mails that were refused for good.
    pub refused: Count,
    /// Whether the disk is full, and nothing is polled or mailed.
    pub paused: Flag,
    /// When the loop last turned.
    pub turned: Beat,
}
