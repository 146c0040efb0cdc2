//! Settings: text → checked values, all problems at once, each drawn under its line.

pub mod schedule;
pub mod settings;
