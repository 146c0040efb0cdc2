//! Telling: from changes to the mail that one recipient gets.
//!
//! ```text
//! untold changes ─ wanted? ─→ digest or alerts → mail (subject, text, HTML)
//! ```
//!
//! Pure like the other stages: what is untold comes in, mails go out. Sending, storing and the
//! marks of what was told are the pipeline's.

pub mod atom;
mod change_line;
mod chart;
mod clean;
pub mod cooldown;
pub(crate) mod countries;
pub mod digest;
mod item;
pub mod mail;
pub mod outbox;
pub mod page;
#[cfg(test)]
mod sample;
mod severity;
mod specimen;
pub mod subject;
mod table;
pub mod untold;
mod view;
mod weight;
pub mod wishes;
pub mod words;
pub mod worth;
pub(crate) mod wrap;

pub use change_line::change_line;
