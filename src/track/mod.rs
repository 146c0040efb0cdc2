//! From reports to what really happened, and to what changed.
//!
//! ```text
//! points ─ link::settle → incidents ─ identity::assign → stored ids
//!                         incidents ─ history::incident → figures ─ change::changes → changes
//! ```
//!
//! Everything here is a function of the *set* of points: the order in which articles were read, and
//! how often, makes no difference. Nothing here reads a clock, a disk or a text.

pub mod amend;
pub mod change;
mod cluster;
pub mod evidence;
pub mod history;
pub mod identity;
pub mod lead;
pub mod link;
pub mod material;
mod profile;
mod series;
pub mod standing;
mod summary;
#[cfg(test)]
mod testing;
pub mod toll;
mod whereabouts;
