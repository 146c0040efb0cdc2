//! All tests in one binary: SQLite and TLS are linked once.
#![allow(clippy::disallowed_methods, reason = "tests look at files and servers from outside")]

mod corpus;
mod feeds;
mod mailer;
mod reading_days;
mod reading_numbers;
mod reading_places;
mod schema;
mod settings;
mod support;
