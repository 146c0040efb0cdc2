//! The corpus: sentences and the figures in them, one file a language under `tests/corpus`.
//!
//! Not every sentence is read rightly, so the share is tested: what is found of what is there, and what is right
//! of what is read. What must not be read is never read. `UPDATE=1` writes down what is read now.

use std::collections::VecDeque;
use std::fmt::Write;
use std::path::Path;

use wirewatch::language;
use wirewatch::model::{Amount, Bound, Figure, FigureScope};
use wirewatch::read::{Input, Reader};

/// The least share found, in English and in the other languages, and the least share right. To be raised, never
/// lowered.
const FOUND: f64 = 0.95;
const FOUND_ELSEWHERE: f64 = 0.92;
const RIGHT: f64 = 0.97;

#[test]
fn every_language_reads_its_corpus() {
    for language in language::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/{}.txt", language.code));
        let corpus = std::fs::read_to_string(&path).expect("each language has its corpus");
        let (updated, score) = compare(&corpus);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, updated).expect("the corpus can be written");
        }
        println!("{}", score.misses);
        let (found, right) = (score.hits / score.wanted, score.hits / score.told);
        println!("{}: {found:.3} found, {right:.3} right", language.code);
        assert_eq!(score.forbidden, "", "read what must not be read");
        let least = if language.code == "en" { FOUND } else { FOUND_ELSEWHERE };
        assert!(least <= found, "{}: only {found:.3} found", language.code);
        assert!(RIGHT <= right, "{}: only {right:.3} right", language.code);
    }
}

#[derive(Default)]
struct Score {
    hits: f64,
    wanted: f64,
    told: f64,
    misses: String,
    forbidden: String,
}

/// Reads every sentence; the corpus with what is read now, and how that compares.
fn compare(corpus: &str) -> (String, Score) {
    let reader = Reader::new(&[]);
    let mut lines: VecDeque<&str> = corpus.lines().collect();
    let (mut updated, mut score) = (String::new(), Score::default());
    while let Some(sentence) = lines.pop_front() {
        let _ = writeln!(updated, "{sentence}");
        if sentence.is_empty() || sentence.starts_with('#') {
            continue;
        }
        let mut told = told(&reader, sentence);
        told.iter().for_each(|told| {
            let _ = writeln!(updated, "    {told}");
        });
        if told.is_empty() {
            let _ = writeln!(updated, "    -");
        }
        while lines.front().is_some_and(|line| line.starts_with(" ")) {
            let Some(line) = lines.pop_front() else { break };
            let line = line.trim();
            if let Some(forbidden) = line.strip_prefix("not ") {
                if told.iter().any(|told| told.starts_with(forbidden)) {
                    let _ = writeln!(score.forbidden, "{sentence}: {forbidden}");
                }
                continue;
            }
            let (wanted, is_optional) = match line.strip_prefix('(').and_then(|line| line.strip_suffix(')')) {
                Some(optional) => (optional, true),
                None => (line, line == "-"),
            };
            match told.iter().position(|told| told == wanted) {
                Some(place) => {
                    told.remove(place);
                    score.hits += 1.0;
                    score.wanted += 1.0;
                    score.told += 1.0;
                }
                None if is_optional => {}
                None => {
                    score.wanted += 1.0;
                    let _ = writeln!(score.misses, "not found: {wanted}: {sentence}");
                }
            }
        }
        for extra in told {
            score.told += 1.0;
            let _ = writeln!(score.misses, "not there: {extra}: {sentence}");
        }
    }
    (updated, score)
}

/// The figures of a sentence as the corpus writes them.
fn told(reader: &Reader, sentence: &str) -> Vec<String> {
    let published = jiff::civil::date(2024, 3, 24);
    let reading = reader.read(&Input { title: None, text: sentence, published });
    let figures = reading.incidents.iter().flat_map(|incident| &incident.figures);
    figures.chain(&reading.other_figures).map(written).collect()
}

fn written(figure: &Figure) -> String {
    let kind = serde_json::to_value(figure.kind).expect("a kind is a word");
    let scope = match figure.scope {
        FigureScope::Incident => "",
        FigureScope::RunningTotal | FigureScope::Period => " running_total",
        FigureScope::SeveralIncidents => " several_incidents",
        FigureScope::Strength => " strength",
        FigureScope::Rate => " rate",
        FigureScope::Plan => " plan",
    };
    format!("{} {}{scope}", kind.as_str().unwrap_or_default(), amount(&figure.amount))
}

fn amount(amount: &Amount) -> String {
    let (low, high) = (amount.low, amount.high.unwrap_or(amount.low));
    match amount.bound {
        Bound::Exact => format!("{low}"),
        Bound::AtLeast => format!(">={low}"),
        Bound::MoreThan => format!(">{low}"),
        Bound::About => format!("~{low}"),
        Bound::UpTo => format!("<={high}"),
        Bound::FewerThan => format!("<{}", high + 1),
        Bound::Range => format!("{low}..{high}"),
        Bound::Vague => format!("{low}+"),
        Bound::None => "0".to_owned(),
    }
}
