//! Incidents: which sentences of a text tell of one event and which of another, and what each comes to.

pub(super) mod borne;
mod court;
mod cuts;
mod dating;
mod deed;
mod family;
mod figurative;
mod forces;
pub(super) mod found;
mod frame;
mod ground;
mod kind;
mod lead;
mod occasion;
pub(super) mod place_rank;
mod prevail;
mod recalled;
pub(super) mod report;
mod retold;
mod role;
pub(super) mod scene;
mod section;
mod settle;
mod speech;
mod told_on;
pub(super) mod violence;
pub(super) mod who;
