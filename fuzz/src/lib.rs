//! What the fuzzers share: each holds one law of `tests/laws` against what libFuzzer comes up with.

#[path = "../../tests/laws/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of it")]
mod laws;

use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};

/// What panicked last, and where.
static LAST: Mutex<String> = Mutex::new(String::new());

/// Lets panics be caught again.
///
/// `libfuzzer-sys` ends the process at every panic, also at those of other people's parsers that we catch: to us these
/// are one more way to say "unreadable".
pub fn prepare() {
    panic::set_hook(Box::new(|info| {
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) =
            format!("{info}\n{}", std::backtrace::Backtrace::force_capture());
    }));
}

/// Ends the process where the law does not hold, or anything panics that nobody catches.
pub fn hold(law: &str, bytes: &[u8]) {
    let (_, holds) = laws::LAWS.iter().find(|(name, _)| *name == law).expect("a law of tests/laws");
    let why = match panic::catch_unwind(AssertUnwindSafe(|| holds(bytes))) {
        Ok(Ok(())) => return,
        Ok(Err(why)) => format!("the law does not hold: {why}"),
        Err(_) => LAST.lock().unwrap_or_else(PoisonError::into_inner).clone(),
    };
    eprintln!("{why}");
    std::process::abort();
}
