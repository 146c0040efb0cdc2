//! Where a text shouts: lines in UPPER CASE, in which capitals tell nothing.

use super::token::{Shape, Token};

/// For each token, whether it stands in a line that is written in upper case throughout. `follows` says of each
/// token whether it stands on the line of the one before it.
///
/// A line shouts when at least four of its words have two letters or more and nine in ten of
/// those are in upper case. A shorter line shouts where the line before it does.
pub fn shouted(tokens: &[Token], follows: &[bool]) -> Vec<bool> {
    let mut shouted = Vec::with_capacity(tokens.len());
    let mut before = false;
    let mut start = 0;
    while start < tokens.len() {
        let end = line_end(follows, start);
        let words = tokens[start..end].iter().filter(|token| is_long_word(token));
        let (count, upper) =
            words.fold((0, 0), |(count, upper), token| (count + 1, upper + usize::from(token.upper)));
        let shouts = if count < 4 { before && upper == count } else { count * 9 <= upper * 10 };
        shouted.resize(end, shouts);
        before = shouts;
        start = end;
    }
    shouted
}

/// For each token, whether it stands in a Headline Like This One: most longer words have a capital.
///
/// A line is such a headline when at least four of its words have four letters or more and four
/// in five of those begin with a capital, and it does not end with a full stop.
pub fn titled(tokens: &[Token], follows: &[bool]) -> Vec<bool> {
    let mut titled = Vec::with_capacity(tokens.len());
    let mut start = 0;
    while start < tokens.len() {
        let end = line_end(follows, start);
        let words =
            tokens[start..end].iter().filter(|token| token.shape == Shape::Word && 3 < token.bytes.len());
        let (count, capital) =
            words.fold((0, 0), |(count, capital), token| (count + 1, capital + usize::from(token.capital)));
        let stopped = tokens[end - 1].folded == ".";
        titled.resize(end, !stopped && 4 <= count && count * 4 <= capital * 5);
        start = end;
    }
    titled
}

fn line_end(follows: &[bool], start: usize) -> usize {
    let next = follows[start + 1..].iter().position(|follows| !follows);
    next.map_or(follows.len(), |next| start + 1 + next)
}

fn is_long_word(token: &Token) -> bool {
    token.shape == Shape::Word && token.bytes.len() > 2
}

#[cfg(test)]
mod tests {
    use crate::text::tokenized::Tokenized;

    #[test]
    fn tells_lines_that_shout() {
        let r = |text: &str| {
            let shouted = Tokenized::new(text).shouted;
            shouted.iter().filter(|shouted| **shouted).count() * 10 / shouted.len()
        };
        assert_eq!(r("GUERRILLAS ATTACKED THE TOWN OF APOPA (DPA) TODAY"), 10);
        assert_eq!(r("KABUL, Afghanistan – ISAF troops said that two were hurt"), 0);
        assert_eq!(r("The FMLN said"), 0);
        assert_eq!(r("GUERRILLAS ATTACKED THE TOWN\nIN APOPA\nnobody was hurt there"), 6);
    }
}
