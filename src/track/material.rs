//! Materiality: is a difference large enough to be told?

use crate::model::Kind;

/// From here down every change of the number of killed is told.
pub const EVERY_ONE_UP_TO: u64 = 20;
/// Above, a change of this many is told …
pub const AT_LEAST: u64 = 3;
/// … or of this many in a hundred, whichever is more.
pub const PERCENT: u64 = 5;
/// Crossing one of these is always told.
pub const MARKS: [u64; 6] = [1, 10, 50, 100, 500, 1_000];

/// Whether a change from one number to another is worth telling (design chapter 5).
///
/// Lives and captives by the rule for the killed. Of the other kinds every change up to 5 is told, above 10 in a
/// hundred and at least 3: whether 30 or 31 are hurt, detained or displaced is no news.
pub fn is_material(kind: Kind, was: u64, is: u64) -> bool {
    if was == is {
        return false;
    }
    let (less, more) = (was.min(is), was.max(is));
    if MARKS.iter().any(|mark| less < *mark && *mark <= more) {
        return true;
    }
    let (every_one_up_to, percent) = match kind {
        Kind::Killed | Kind::Hostages | Kind::Abducted | Kind::Missing => (EVERY_ONE_UP_TO, PERCENT),
        _ => (5, 10),
    };
    more <= every_one_up_to || AT_LEAST.max(was.saturating_mul(percent).div_ceil(100)) <= more - less
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_tolls_count_every_one_and_large_ones_by_share() {
        let r = |was, is| is_material(Kind::Killed, was, is);
        assert!(r(0, 1));
        assert!(r(19, 20));
        assert!(!r(20, 20));
        assert!(!r(21, 23));
        assert!(r(21, 24));
        assert!(!r(133, 137), "four of 133 are 3 in a hundred");
        assert!(r(133, 140));
        assert!(r(98, 100), "crosses 100");
        assert!(r(100, 99), "crosses it downward");
        assert!(!r(100, 104));
        let r = |was, is| is_material(Kind::Injured, was, is);
        assert!(r(4, 5));
        assert!(!r(30, 31));
        assert!(!r(30, 32));
        assert!(r(30, 33));
    }
}
