//! The inputs that are kept for the fuzzers: seeds, and what once broke a law.

use std::fs;
use std::path::Path;

use crate::laws::LAWS;

#[test]
fn no_kept_input_breaks_its_law() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let mut broken = Vec::new();
    for (name, law) in LAWS {
        let mut kept = 0;
        for file in fs::read_dir(seeds.join(name)).expect("every law has its seeds").flatten() {
            let bytes = fs::read(file.path()).expect("a seed is a file");
            if let Err(why) = law(&bytes) {
                broken.push(format!("{}: {why}", file.path().display()));
            }
            kept += 1;
        }
        assert!(0 < kept, "no seeds for {name}");
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_law_has_its_fuzzer() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let declared = fs::read_to_string(fuzz.join("Cargo.toml")).expect("the fuzzers' package");
    for (name, _) in LAWS {
        assert!(fuzz.join(format!("fuzz_targets/{name}.rs")).exists(), "no fuzzer for {name}");
        assert!(declared.contains(&format!("name = \"{name}\"")), "fuzz/Cargo.toml does not name {name}");
    }
}
