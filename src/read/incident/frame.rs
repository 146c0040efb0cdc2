//! Frames: incidents while their scenes are put together.

use super::family::Family;
use super::kind;
use crate::model::Stage;
use crate::read::figure::told::Told;

/// An incident while its scenes are put together.
pub(in crate::read) struct Frame {
    /// The scenes that tell of it.
    pub(in crate::read) scenes: Vec<usize>,
    /// Scenes behind them in which nothing happens: they tell more of it where its own tell too little.
    pub(in crate::read) around: Vec<usize>,
    pub(in crate::read) told: Vec<Told>,
    pub(in crate::read) day: Option<usize>,
    pub(in crate::read) places: Vec<usize>,
    pub(in crate::read) family: Option<Family>,
    /// By what means it was done, as its first scene that says so has it.
    pub(in crate::read) means: Option<kind::Means>,
    pub(in crate::read) stage: Stage,
    pub(in crate::read) is_aside: bool,
}

impl Frame {
    /// Whether it tells of nothing but the occasion of another deed.
    pub(super) fn is_occasion(&self) -> bool {
        self.told.iter().all(|told| told.counted.occasion) && !self.told.is_empty()
    }
}
