//! How fast articles are read, everything on: a day of news with 20,000 imported places and 2,000 names of groups; what
//! those tables take of memory; how the time grows with a text's length. Then numbers and days alone.
//! `cargo bench --bench reading`.
//!
//! What others run on the machine does not count: times are those of the processor that this program had.
//! `cargo bench --bench reading -- whole` reads the day of news only, for a profiler; `-- few` so few articles of it, once,
//! that a program which counts instructions is soon done.
#![allow(clippy::disallowed_methods, reason = "a benchmark asks Linux how much it took")]

mod news;

use divan::counter::BytesCount;
use jiff::civil::{Date, date};
use news::Story;
use wirewatch::read::{Input, Reader, day, number};
use wirewatch::text::token::{self, Token};

const PUBLISHED: Date = date(2024, 3, 24);

/// How many stories a day has.
const STORIES: u64 = 400;

fn main() {
    let only = std::env::args().nth(1);
    if only.as_deref().is_none_or(|only| matches!(only, "whole" | "--bench")) {
        whole();
    }
    match only.as_deref() {
        Some("whole") => {}
        Some("few") => few(),
        _ => divan::main(),
    }
}

/// Some articles, half of them on violence.
fn few() {
    let reader = Reader::new(&news::groups(200)).with_places(news::atlas(2_000));
    let of = |about| (0..20).map(move |number| news::story(about, number, news::ARTICLE));
    let told = of(Story::Violence).chain(of(Story::Other)).map(|text| read(&reader, &text));
    let (incidents, figures) = told.fold((0, 0), |sum, told| (sum.0 + told.0, sum.1 + told.1));
    println!("40 articles of 8 KB: {incidents} incidents, {figures} figures");
}

/// The whole reader.
fn whole() {
    // What comes with the program is there for every reader.
    drop(Reader::new(&[]));
    let before = resident_kb();
    let reader = Reader::new(&news::groups(2_000)).with_places(news::atlas(20_000));
    println!("20,000 places and 2,000 names of groups: {:.1} MB", (resident_kb() - before) as f64 / 1024.0);

    let of = |about| (0..STORIES).map(move |number| news::story(about, number, news::ARTICLE));
    let violence: Vec<String> = of(Story::Violence).collect();
    let other: Vec<String> = of(Story::Other).collect();
    let mixed: Vec<String> = (0..STORIES as usize)
        .map(|at| if at % 2 == 0 { &violence[at] } else { &other[at] }.clone())
        .collect();
    println!(
        "\n{:<32} {:>11} {:>6} {:>10} {:>8}",
        "400 articles of 8 KB", "articles/s", "MB/s", "incidents", "figures"
    );
    for (name, articles) in [
        ("on violence, half of them", &mixed),
        ("on violence, all of them", &violence),
        ("on other things", &other),
    ] {
        day_of_news(&reader, name, articles);
    }

    println!("\n{:<32} {:>11} {:>6}", "one text", "seconds", "MB/s");
    for kilobytes in [625, 1_250, 2_500, 5_000] {
        let text = news::story(Story::Violence, 1, kilobytes * 1_000);
        let start = processor_seconds();
        divan::black_box(read(&reader, &text));
        let seconds = processor_seconds() - start;
        println!(
            "{:<32} {seconds:>11.3} {:>6.1}",
            format!("{kilobytes} KB"),
            text.len() as f64 / 1e6 / seconds
        );
    }
    println!();
}

/// Reads all articles; the best of three times.
fn day_of_news(reader: &Reader, name: &str, articles: &[String]) {
    let mut best = f64::MAX;
    let (mut incidents, mut figures) = (0, 0);
    for _ in 0..3 {
        (incidents, figures) = (0, 0);
        let start = processor_seconds();
        for text in articles {
            let told = read(reader, text);
            incidents += told.0;
            figures += told.1;
        }
        best = best.min(processor_seconds() - start);
    }
    let bytes: usize = articles.iter().map(String::len).sum();
    println!(
        "{name:<32} {:>11.0} {:>6.1} {incidents:>10} {figures:>8}",
        articles.len() as f64 / best,
        bytes as f64 / 1e6 / best
    );
}

/// How many incidents and figures an article tells.
fn read(reader: &Reader, text: &str) -> (usize, usize) {
    let reading = reader.read(&Input { title: None, text, published: PUBLISHED });
    let figures = reading.incidents.iter().map(|incident| incident.figures.len());
    (reading.incidents.len(), figures.sum::<usize>() + reading.other_figures.len())
}

/// How long this program was on a processor, as Linux tells it.
fn processor_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds: f64 =
        told.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(f64::NAN);
    nanoseconds / 1e9
}

/// The memory that this process holds, as Linux tells it.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Articles as their readers get them.
fn tokenized() -> Vec<(String, Vec<Token>)> {
    (0..64)
        .map(|number| {
            let text = news::story(Story::Violence, number, news::ARTICLE);
            let tokens = token::tokens(&text);
            (text, tokens)
        })
        .collect()
}

fn bytes(articles: &[(String, Vec<Token>)]) -> BytesCount {
    BytesCount::new(articles.iter().map(|(text, _)| text.len()).sum::<usize>())
}

#[divan::bench]
fn amounts(bencher: divan::Bencher) {
    let articles = tokenized();
    bencher.counter(bytes(&articles)).bench(|| {
        let found =
            articles.iter().map(|(text, tokens)| number::amounts(text, tokens, number::english()).len());
        found.sum::<usize>()
    });
}

#[divan::bench]
fn days(bencher: divan::Bencher) {
    let articles = tokenized();
    bencher.counter(bytes(&articles)).bench(|| {
        let found =
            articles.iter().map(|(text, tokens)| day::days(text, tokens, day::english(), PUBLISHED).len());
        found.sum::<usize>()
    });
}
