//! Incidents: which sentences of a text tell of one event and which of another, and what each comes to.

mod dating;
mod deed;
mod forces;
pub(super) mod found;
mod frame;
mod kind;
mod lead;
pub(super) mod place_rank;
pub(super) mod report;
mod retold;
pub(super) mod scene;
mod speech;
pub(super) mod violence;
pub(super) mod who;
