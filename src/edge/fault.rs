//! Points at which a test can end the process, as a power cut would.
//!
//! `WIREWATCH_KILL=NAME` or `NAME:3` (the third time that the point is passed) makes a debug build send itself
//! SIGKILL there. A release build has no such points.

/// Ends the process here, where a test asked for it.
#[cfg(debug_assertions)]
pub fn point(name: &str) {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static PASSED: AtomicUsize = AtomicUsize::new(0);

    let Ok(wanted) = std::env::var("WIREWATCH_KILL") else { return };
    let (wanted, time) = wanted.split_once(':').unwrap_or((&wanted, "1"));
    if wanted == name && PASSED.fetch_add(1, Ordering::SeqCst) + 1 == time.parse().unwrap_or(1) {
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
}

/// Does nothing in a release build.
#[cfg(not(debug_assertions))]
pub fn point(_name: &str) {}
