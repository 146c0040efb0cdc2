//! A number while its words are read: what it comes to so far, and what may follow.

use super::ONE;

/// A number under way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    /// What was multiplied by a scale already, in millionths.
    pub(super) total: u128,
    /// What was not yet.
    pub(super) current: u128,
    /// The last scale.
    pub(super) scale: Option<u128>,
    /// How many words and digit groups it has.
    pub(super) parts: usize,
    pub(super) began_with_digits: bool,
    pub(super) last_digits: bool,
}

impl Sum {
    /// Whether it has room for a number: "twenty" has for "two", "two" has not for "three".
    pub(super) fn takes(&self, value: u128, by_twenty: bool) -> bool {
        if !self.current.is_multiple_of(ONE) {
            return false;
        }
        let (current, value) = (self.current / ONE, value / ONE);
        if self.scale.is_some_and(|scale| scale <= value) {
            return false;
        }
        let tail = current % 100;
        match value {
            _ if current == 0 => true,
            0 => false,
            1..=9 => tail == 0 || (20 <= tail && tail.is_multiple_of(10)),
            10..=19 => tail == 0 || (by_twenty && (tail == 60 || tail == 80)),
            20..=99 => tail == 0 || (by_twenty && value == 20 && tail == 4),
            _ => false,
        }
    }

    /// Whether a word took part, so that "and" may add to it: "3 hundred and 21", not "300 and 21".
    pub(super) fn has_words(&self) -> bool {
        !self.last_digits
    }
}
