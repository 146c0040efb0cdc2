//! How fast a text is signed, so that its copies can be found: of a short report and of a long page, in wording of our
//! own, and of the measured pages, where they are there. Aim: 50 µs a document. `cargo bench --bench copies`.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads its texts where they are")]

use divan::counter::{BytesCount, ItemsCount};
use wirewatch::read::copy;

fn main() {
    divan::main();
}

const SENTENCES: [&str; 8] = [
    "Gunmen opened fire on a minibus near the northern bridge of Tarvan on Tuesday evening.",
    "Hospital director Lena Oruk said that eleven passengers had died before ambulances reached the checkpoint.",
    "Police blocked both roads into the valley while helicopters searched the orchards until dawn.",
    "Nobody claimed responsibility, although officials suspect fighters of the Red Dawn movement.",
    "The regional governor promised compensation to the families and announced three days of mourning.",
    "Schools remain closed until investigators have cleared the surrounding fields of explosives.",
    "It was the fourth attack on the road since March, when a bomb killed nine market women on a truck.",
    "Traders said they would stay away from the bridge for as long as the army does not guard it.",
];

#[divan::bench(args = [2_000, 5_000, 12_000])]
fn sign(bencher: divan::Bencher, bytes: usize) {
    let mut text = String::new();
    for number in 0.. {
        if bytes <= text.len() {
            break;
        }
        text += SENTENCES[number * 5 % SENTENCES.len()];
        text += &format!(" That was report {number} of the day.\n");
    }
    bencher.counter(BytesCount::new(text.len())).bench(|| copy::sign(divan::black_box(&text)));
}

/// The texts of the measured pages, one after the other; nothing is timed where they are not here.
#[divan::bench]
fn sign_measured_pages(bencher: divan::Bencher) {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/eval/pages/gold.jsonl");
    let Ok(gold) = std::fs::read_to_string(file) else {
        eprintln!("skipped: the pages are not here");
        return;
    };
    let text =
        |line| serde_json::from_str::<serde_json::Value>(line).ok()?["text"].as_str().map(str::to_owned);
    let texts: Vec<String> = gold.lines().filter_map(text).collect();
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench(|| texts.iter().map(|text| copy::sign(divan::black_box(text)).bands().len()).sum::<usize>());
}
