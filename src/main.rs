//! The `wirewatch` program.

fn main() {}
