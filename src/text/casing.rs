//! Where a text shouts: lines in UPPER CASE, in which capitals tell nothing.

use super::token::{Shape, Token};

/// For each token, how the line is written in which it stands.
#[derive(Clone, Debug, Default)]
pub struct Casing {
    /// Whether all of the line is in upper case, where capitals tell nothing.
    ///
    /// A line shouts when at least four of its words have two letters or more and nine in ten of
    /// those are in upper case. A shorter line shouts where the line before it does.
    pub shouted: Vec<bool>,
    /// Whether it is a Headline Like This One, where capitals tell little: most longer words have one.
    ///
    /// A line is such a headline when at least four of its words have four letters or more and four
    /// in five of those begin with a capital, and it does not end with a full stop.
    pub titled: Vec<bool>,
}

/// What is counted of a line.
#[derive(Default)]
struct Line {
    words: usize,
    upper: usize,
    longer: usize,
    capital: usize,
}

impl Casing {
    /// Looks through all lines. `follows` says of each token whether it stands on the line of the one before it.
    pub fn of(tokens: &[Token], follows: &[bool]) -> Casing {
        let mut casing =
            Casing { shouted: Vec::with_capacity(tokens.len()), titled: Vec::with_capacity(tokens.len()) };
        let mut shouts = false;
        let mut start = 0;
        while start < tokens.len() {
            let next = follows[start + 1..].iter().position(|follows| !follows);
            let end = next.map_or(tokens.len(), |next| start + 1 + next);
            let line = Line::of(&tokens[start..end]);
            shouts = line.shouts(shouts);
            casing.shouted.resize(end, shouts);
            casing.titled.resize(end, line.is_title() && tokens[end - 1].folded != ".");
            start = end;
        }
        casing
    }
}

impl Line {
    fn of(tokens: &[Token]) -> Line {
        let mut line = Line::default();
        for token in tokens.iter().filter(|token| token.shape == Shape::Word && 2 < token.bytes.len()) {
            line.words += 1;
            line.upper += usize::from(token.upper);
            if 3 < token.bytes.len() {
                line.longer += 1;
                line.capital += usize::from(token.capital);
            }
        }
        line
    }

    fn shouts(&self, before: bool) -> bool {
        if self.words < 4 { before && self.upper == self.words } else { self.words * 9 <= self.upper * 10 }
    }

    fn is_title(&self) -> bool {
        4 <= self.longer && self.longer * 4 <= self.capital * 5
    }
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
