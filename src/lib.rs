//! Wirewatch reads news feeds for what armed groups did, keeps every incident and
//! every figure with the sentence it was read from, and mails what is new.
//!
//! ```text
//! feed → entry → page → article ─ seen before? ─→ mentions → reports        read
//!                                  reports → incident → history → changes   track
//!                                  changes → digest → mail                  tell
//! ```
//!
//! [`read`], [`track`] and [`tell`] are pure: they take text, values and `now`, and do
//! not know each other. [`pipeline`] is where they meet, [`edge`] is the one folder that
//! touches the world. `ARCHITECTURE.md` has the map and the invariants.

pub mod text;

pub mod model;

pub mod language;

pub mod read;

pub mod track;

pub mod tell;

pub mod config;

pub mod edge;

pub mod pipeline;

pub mod daemon;

pub mod cli;
