//! Amounts in the words of a mail: 137, 133+, dozens.

use super::{number, open_number};
use crate::model::{Amount, Bound, HistoryStep};
use crate::tell::clean;

/// The longest that the words of a vague amount may be, in characters.
const LONGEST_VAGUE: usize = 24;

/// An amount: 137, 133+, ~50, 1,500–4,000, up to 300, dozens.
pub fn amount(amount: &Amount) -> String {
    let low = || number(amount.low);
    let high = || number(amount.high.unwrap_or(amount.low));
    match amount.bound {
        Bound::Exact => low(),
        Bound::AtLeast | Bound::MoreThan => format!("{}+", low()),
        Bound::About => format!("~{}", low()),
        Bound::UpTo => format!("up to {}", high()),
        // The highest number that fits is one less than the one that was told.
        Bound::FewerThan => format!("under {}", number(amount.high.unwrap_or(amount.low).saturating_add(1))),
        Bound::Range => match amount.high {
            Some(high) if high != amount.low => format!("{}–{}", low(), number(high)),
            Some(_) => low(),
            None => format!("{}+", low()),
        },
        Bound::Vague if is_unnumbered(amount) => "some".to_owned(),
        Bound::Vague => clean::clip(&clean::line(&amount.said), LONGEST_VAGUE),
        Bound::None => "none".to_owned(),
    }
}

/// Whether no number was told, not even a vague one: a bare plural ("the gunmen") has no words for one, while "a couple"
/// and "dozens" have.
pub fn is_unnumbered(amount: &Amount) -> bool {
    let says_two = ["couple", "pair", "both"].iter().any(|word| amount.said.to_lowercase().contains(word));
    amount.bound == Bound::Vague && amount.low <= 2 && !says_two
}

/// A step of a figure's history: 133+, some.
pub fn step(step: &HistoryStep) -> String {
    if step.unnumbered { "some".to_owned() } else { open_number(step.value, step.open) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn an(bound: Bound, low: u64, high: Option<u64>, said: &str) -> Amount {
        Amount { bound, low, high, said: said.into() }
    }

    #[test]
    fn says_amounts() {
        let r = |bound, low, high, said: &str| amount(&an(bound, low, high, said));
        assert_eq!(r(Bound::Exact, 137, Some(137), "137"), "137");
        assert_eq!(r(Bound::AtLeast, 133, None, "133"), "133+");
        assert_eq!(r(Bound::MoreThan, 3000, None, "3,000"), "3,000+");
        assert_eq!(r(Bound::About, 50, Some(50), "around 50"), "~50");
        assert_eq!(r(Bound::UpTo, 0, Some(300), "300"), "up to 300");
        assert_eq!(r(Bound::FewerThan, 1, Some(19), "20"), "under 20");
        assert_eq!(r(Bound::Range, 1500, Some(4000), "1,500 to 4,000"), "1,500–4,000");
        assert_eq!(r(Bound::Vague, 24, None, "dozens"), "dozens");
        assert_eq!(r(Bound::Vague, 2, None, ""), "some");
        assert_eq!(r(Bound::Vague, 2, None, "the gunmen"), "some");
        assert_eq!(r(Bound::Vague, 2, None, "People"), "some");
        assert_eq!(r(Bound::Vague, 2, None, "a couple"), "a couple");
        assert_eq!(r(Bound::Vague, 3, None, "a\r\nvery long way of saying it"), "a very long way of sayi…");
        assert_eq!(r(Bound::None, 0, Some(0), "no one"), "none");
    }
}
