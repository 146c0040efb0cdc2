//! What tests stand on: servers on loopback that are real, and can be told to fail.

pub(crate) mod disk;
pub(crate) mod morning;
pub(crate) mod postbox;
pub(crate) mod running;
pub(crate) mod world;
