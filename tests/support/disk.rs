//! A small disk of one's own: a tmpfs that can be filled up for real. Only root can have one.

use std::fs::{File, create_dir_all};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A disk that is there until it is dropped.
pub(crate) struct Disk {
    place: PathBuf,
}

impl Disk {
    /// A disk of so many megabytes at a place; none, and it says so, where we may not have one.
    pub(crate) fn at(place: &Path, megabytes: u32) -> Option<Disk> {
        create_dir_all(place).expect("a folder");
        let size = format!("size={megabytes}m");
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(place).output();
        if mount.is_ok_and(|output| output.status.success()) {
            return Some(Disk { place: place.to_owned() });
        }
        eprintln!("skipped: only root can have a disk of its own");
        None
    }

    /// Fills it up to the last byte.
    pub(crate) fn fill(&self) {
        let mut filler = File::create(self.filler()).expect("a file");
        for bytes in [100_000, 1] {
            while filler.write_all(&vec![0x55; bytes]).is_ok() {}
        }
    }

    /// Makes room again.
    pub(crate) fn empty(&self) {
        std::fs::remove_file(self.filler()).expect("it was full");
    }

    fn filler(&self) -> PathBuf {
        self.place.join("filler")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: the service may still have files there.
        let _ = Command::new("umount").arg("--lazy").arg(&self.place).status();
    }
}
