//! Where a text shouts: lines in UPPER CASE, in which capitals tell nothing.

use super::token::{Shape, Token};

/// For each token, whether it stands in a line that is written in upper case throughout.
///
/// A line shouts when at least four of its words have two letters or more and nine in ten of
/// those are in upper case. A shorter line shouts where the line before it does.
pub fn shouted(text: &str, tokens: &[Token]) -> Vec<bool> {
    let mut shouted = Vec::with_capacity(tokens.len());
    let mut before = false;
    let mut start = 0;
    while start < tokens.len() {
        let end = line_end(text, tokens, start);
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
pub fn titled(text: &str, tokens: &[Token]) -> Vec<bool> {
    let mut titled = Vec::with_capacity(tokens.len());
    let mut start = 0;
    while start < tokens.len() {
        let end = line_end(text, tokens, start);
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

fn line_end(text: &str, tokens: &[Token], start: usize) -> usize {
    let breaks = |index: usize| text[tokens[index - 1].bytes.end..tokens[index].bytes.start].contains('\n');
    (start + 1..tokens.len()).find(|index| breaks(*index)).unwrap_or(tokens.len())
}

fn is_long_word(token: &Token) -> bool {
    token.shape == Shape::Word && token.bytes.len() > 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn tells_lines_that_shout() {
        let r = |text: &str| {
            let tokens = tokens(text);
            let shouted = shouted(text, &tokens);
            shouted.iter().filter(|shouted| **shouted).count() * 10 / shouted.len()
        };
        assert_eq!(r("GUERRILLAS ATTACKED THE TOWN OF APOPA (DPA) TODAY"), 10);
        assert_eq!(r("KABUL, Afghanistan – ISAF troops said that two were hurt"), 0);
        assert_eq!(r("The FMLN said"), 0);
        assert_eq!(r("GUERRILLAS ATTACKED THE TOWN\nIN APOPA\nnobody was hurt there"), 6);
    }
}
