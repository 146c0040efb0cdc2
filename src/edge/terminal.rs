//! The terminal that somebody sits at.

use std::io;

/// How many columns standard output has, where it is a terminal.
pub fn columns() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| 0 < *columns)
}
