//! How fast numbers and days are read: a day of news in wording of our own. `cargo bench --bench reading`.

use divan::counter::BytesCount;
use jiff::civil::date;
use wirewatch::read::{day, number};
use wirewatch::text::token::{self, Token};

fn main() {
    divan::main();
}

const PARAGRAPHS: [&str; 6] = [
    "At least 14 people were killed and around 50 others wounded on Friday when two gunmen opened fire in a market in \
     the north of the country, officials said. A 37-year-old guard was among the dead.",
    "The army said that between 15 and 20 fighters took part in the attack, which began at 7:30 a.m. and lasted for \
     about three hours. Five of them were shot dead; the others fled in four vehicles along Route 95.",
    "It was the deadliest attack since March 3, 2023, when a bomb tore through a bus station. A week later the group \
     claimed a second bombing, in which nobody was hurt.",
    "Hundreds of families have left the district over the past two weeks, the governor told reporters. More than \
     3,000 people have died in the war since 2015, and some 1.2 million have been displaced.",
    "Prices have risen by 40 percent this year. The ministry promised $3 million for the 12 schools that were burned \
     down last month, but the money has not arrived, teachers said on Monday.",
    "Residents spoke of a night of fear. They hid in cellars, without light or water, and waited for the morning, \
     while the shooting moved from street to street and then away toward the river.",
];

/// Articles of some 8 KB each.
fn articles() -> Vec<(String, Vec<Token>)> {
    (0..64)
        .map(|article| {
            let text: Vec<_> =
                (0..36).map(|line| PARAGRAPHS[(article * 5 + line * 7) % PARAGRAPHS.len()]).collect();
            let text = text.join("\n");
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
    let articles = articles();
    bencher.counter(bytes(&articles)).bench(|| {
        let found =
            articles.iter().map(|(text, tokens)| number::amounts(text, tokens, number::english()).len());
        found.sum::<usize>()
    });
}

#[divan::bench]
fn days(bencher: divan::Bencher) {
    let articles = articles();
    bencher.counter(bytes(&articles)).bench(|| {
        let found = articles
            .iter()
            .map(|(text, tokens)| day::days(text, tokens, day::english(), date(2024, 3, 24)).len());
        found.sum::<usize>()
    });
}
