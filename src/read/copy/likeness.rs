//! What two texts have in common, word by word.

use super::LEAST_PAIRS;
use super::pairs::pairs;

/// What two texts have in common, by their pairs of content words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Likeness {
    /// Common pairs by all pairs (Jaccard), 0 to 1.
    pub shared: f64,
    /// How much of the text with fewer pairs stands in the other one, 0 to 1.
    pub contained: f64,
    /// How many pairs the text with fewer of them has.
    pub pairs: usize,
    /// The longest stretch without anything in common, as a share of its text; of the two texts, the smaller.
    pub strange_run: f64,
}

/// What two texts have in common. Linear in their lengths but for one sort.
pub fn compare(one: &str, other: &str) -> Likeness {
    let the_same = !one.trim().is_empty() && one.trim() == other.trim();
    let (one, other) = (pairs(one), pairs(other));
    let (one_set, other_set) = (sorted(&one), sorted(&other));
    let fewer = one_set.len().min(other_set.len());
    if fewer < LEAST_PAIRS {
        // Too little to tell a copy by, except that it is the very same.
        let shared = f64::from(the_same);
        return Likeness { shared, contained: shared, pairs: fewer, strange_run: 1.0 - shared };
    }
    let common = one_set.iter().filter(|pair| other_set.binary_search(pair).is_ok()).count();
    let all = one_set.len() + other_set.len() - common;
    let longest = longest_run(&one, &other_set).min(longest_run(&other, &one_set));
    Likeness {
        shared: common as f64 / all as f64,
        contained: common as f64 / fewer as f64,
        pairs: fewer,
        strange_run: longest,
    }
}

fn sorted(pairs: &[u64]) -> Vec<u64> {
    let mut set = pairs.to_vec();
    set.sort_unstable();
    set.dedup();
    set
}

/// The longest run of pairs that do not stand in the other text, as a share of all.
fn longest_run(pairs: &[u64], other: &[u64]) -> f64 {
    let (mut longest, mut run) = (0_usize, 0_usize);
    for pair in pairs {
        run = if other.binary_search(pair).is_ok() { 0 } else { run + 1 };
        longest = longest.max(run);
    }
    longest as f64 / pairs.len().max(1) as f64
}
