//! What holds for every reading, whatever the text: quotes are cut from it, nothing panics, reading twice is reading once.

use proptest::prelude::*;
use serde::Deserialize;

use crate::laws::{read, reading_fault as fault};

#[derive(Deserialize)]
struct News {
    article: Vec<NewsArticle>,
}

#[derive(Deserialize)]
struct NewsArticle {
    #[serde(default)]
    text: String,
}

#[test]
fn every_figure_of_the_sample_news_has_its_quote() {
    let news: News = toml::from_str(include_str!("../demo/news.toml")).expect("the sample news");
    let mut figures = 0;
    for NewsArticle { text } in &news.article {
        let reading = read(text);
        assert_eq!(fault(text, &reading), None);
        assert_eq!(read(text), reading, "read twice");
        figures += reading.incidents.iter().map(|report| report.figures.len()).sum::<usize>();
    }
    assert!(20 < figures, "only {figures} figures in all of the sample news");
}

/// Words of news and odd characters, in any order: most of it makes no sense, all of it must be read.
fn any_text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "At least",
        "133",
        "14 (fourteen)",
        "dozens of",
        "a 37-year-old",
        "1,500 to 4,000",
        "nobody",
        "Two",
        "12.5",
        "people",
        "police officers",
        "militants",
        "gunmen",
        "civilians",
        "hostages",
        "children",
        "the bomber",
        "were killed",
        "killing",
        "was shot dead",
        "injured",
        "wounded",
        "abducted",
        "detained",
        "died",
        "freed",
        "including",
        "of them",
        "among them",
        "and",
        "or",
        "after",
        "when",
        "who",
        "the death toll rose to",
        "on Friday",
        "on March 22, 2024",
        "a day later",
        "since 2015",
        "last week",
        "the same year",
        "on 31/02/2024",
        "in Kabul",
        "near Mosul",
        "in Andar district, Ghazni province",
        "Moscow's",
        "KABUL, Afghanistan (Jan. 25) –",
        "Islamic State",
        "ISIS-K",
        "Al-Shabaab",
        "the X Liberation Front (XLF)",
        "claimed responsibility",
        "could have",
        "threatened to",
        "feared",
        "denied",
        "revised",
        "three attacks",
        "bombing",
        "raid",
    ]);
    let odd = prop::sample::select(vec![
        ".",
        ",",
        "…",
        "“",
        "”",
        "(",
        ")",
        "\n",
        "\n\n",
        "\u{a0}",
        "\u{200b}",
        "\u{202e}",
        "\u{301}",
        "—",
        "😀",
        "ﬁ",
        "İ",
        "ß",
        "قتل",
        "убиты",
        "死亡",
        "99999999999999999999999999",
        "0",
        "-",
        "'",
        "\u{feff}",
        "\t",
        "&amp;",
        "<b>",
    ]);
    let any =
        prop_oneof![6 => words.prop_map(str::to_owned), 2 => odd.prop_map(str::to_owned), 1 => "\\PC{0,12}"];
    prop::collection::vec((any, prop::bool::weighted(0.9)), 0..40).prop_map(|parts| {
        let with_space = |(part, space): (String, bool)| if space { part + " " } else { part };
        parts.into_iter().map(with_space).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_read_stands_in_the_text(text in any_text()) {
        let reading = read(&text);
        prop_assert_eq!(fault(&text, &reading), None);
        prop_assert_eq!(read(&text), reading);
    }
}

#[test]
fn a_text_of_any_size_and_shape_is_read() {
    let shapes = [
        "killed ".repeat(10_000),
        "14 ".repeat(10_000),
        "including two children, ".repeat(300),
        "(".repeat(5_000),
        "A".repeat(100_000),
        "in Kabul, ".repeat(5_000),
        "on Friday ".repeat(5_000),
        "Ten people were killed in Kabul on Friday.\n".repeat(2_000),
    ];
    for text in &shapes {
        let reading = read(text);
        assert_eq!(fault(text, &reading), None, "{}", &text[..20]);
    }
}
