//! The service: what is due, and doing it until told to stop.
//!
//! [`schedule`] decides, purely; [`service`] holds what the jobs share; [`asking`] is how feeds and pages are asked for; [`jobs`] are the steps that wait for the
//! world, `taking` takes articles in, [`delivery`] hands mails over; [`run`] lets them be started when they fall due, [`once`] does one round of them;
//! [`reload`] lets it go by an edited configuration; [`metrics`] tells monitoring programs, `web` whoever looks at the page, and `ports` listens for both; [`backtest`] does the rounds of the past again.

pub mod asking;
pub mod backtest;
pub mod clock;
pub mod counts;
pub mod delivery;
mod errand;
pub mod jobs;
mod keeping;
pub mod life;
mod looks;
pub mod metrics;
pub mod once;
mod plan;
mod ports;
pub mod reload;
pub mod room;
pub mod run;
pub mod schedule;
pub mod service;
mod taking;
mod web;
