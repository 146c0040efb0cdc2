//! The model's values in the words of a mail: English, short, the same everywhere.

mod amount;
mod clock;
mod figure;
mod incident;
mod place;
mod when;

pub use amount::{amount, is_unnumbered, step};
pub use clock::Clock;
pub use figure::{figure, figure_phrase, kind, label};
pub use incident::{group, incident};
pub use place::{place, short_place};
pub use when::when;

use crate::model::DigestFoot;

/// A number with its thousands parted: 1,500.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut parted = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

/// A number that may be open upward: 133+.
pub fn open_number(value: u64, open: bool) -> String {
    if open { format!("{}+", number(value)) } else { number(value) }
}

/// Names in a row: A, B and C.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A count with its noun: 1 incident, 3 incidents.
pub fn count(count: usize, one: &str, many: &str) -> String {
    let number = number(u64::try_from(count).unwrap_or(u64::MAX));
    if count == 1 { format!("{number} {one}") } else { format!("{number} {many}") }
}

/// How many feeds answer where none does: 0 of 3 feeds answer.
pub(in crate::tell) fn nothing_seen(foot: &DigestFoot) -> Option<String> {
    match foot.feeds {
        0 => None,
        _ if 0 < foot.feeds_well => None,
        1 => Some("the one feed does not answer".to_owned()),
        feeds => Some(format!("0 of {feeds} feeds answer")),
    }
}

/// The words with their first letter in upper case.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn parts_thousands() {
        assert_eq!(["999", "1,500", "1,234,567"], [999, 1_500, 1_234_567].map(number));
    }
}
