//! What tests stand on: servers on loopback that are real, and can be told to fail.

pub(crate) mod disk;
pub(crate) mod mailbox;
pub(crate) mod morning;
pub(crate) mod postbox;
pub(crate) mod proxy;
pub(crate) mod running;
pub(crate) mod wire;
pub(crate) mod world;

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// Writes a secret as whoever keeps one should: for its owner alone.
pub(crate) fn write_secret(file: &Path, words: &str) {
    std::fs::write(file, words).expect("a file");
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o600)).expect("a mode");
}
