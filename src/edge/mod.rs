//! The one folder that touches the world: clock, HTTP, SQLite, mail, signals, files.
//!
//! Nothing here reads, tracks or tells; it carries values in and out and says what went wrong.
#![allow(clippy::disallowed_methods, reason = "this is the folder that may")]

pub mod archive;
pub mod authorities;
pub mod clock;
pub mod descriptors;
pub mod elsewhere;
pub mod fault;
pub mod fetch;
pub mod files;
pub mod listening;
pub mod lock;
pub mod mailer;
pub mod memory;
pub mod monitor;
pub mod newsroom;
pub mod places;
pub mod secret;
pub mod service;
pub mod store;
pub mod terminal;
pub mod watch;
pub mod web;
