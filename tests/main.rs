//! All tests in one binary: SQLite and TLS are linked once.
#![allow(clippy::disallowed_methods, reason = "tests look at files and servers from outside")]

mod amending;
mod architecture;
mod backtest;
mod check_online;
mod commands;
mod copies;
mod corpus;
mod documentation;
mod editions;
mod end_to_end;
mod faults;
mod feeds;
mod feeds_by_hand;
mod health;
mod incident_lists;
mod incident_show;
mod keeping;
mod live_blogs;
mod mailer;
mod mails;
mod metrics;
mod pages;
mod reading_days;
mod reading_incidents;
mod reading_laws;
mod reading_numbers;
mod reading_places;
mod reload;
mod reread;
mod schema;
mod settings;
mod sitemaps;
mod stories;
mod support;
mod words;
