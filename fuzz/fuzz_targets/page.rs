#![no_main]

libfuzzer_sys::fuzz_target!(init: wirewatch_fuzz::prepare(), |bytes: &[u8]| wirewatch_fuzz::hold("page", bytes));
