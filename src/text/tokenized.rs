//! A text cut into tokens once, with what more than one reader asks of them. Knows no language.

use super::casing::Casing;
use super::phrases::{self, Part};
use super::token::{self, Token};

/// A text and its tokens.
#[derive(Clone, Debug)]
pub struct Tokenized<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// The tokens as names are compared.
    pub parts: Vec<Part>,
    /// For each token, whether it stands in a line of upper case, where capitals tell nothing.
    pub shouted: Vec<bool>,
    /// For each token, whether it stands in a Headline Like This One, where capitals tell little.
    pub titled: Vec<bool>,
    /// For each token, whether it stands on the line of the token before it.
    pub follows: Vec<bool>,
}

impl<'t> Tokenized<'t> {
    /// Cuts a text.
    pub fn new(text: &'t str) -> Tokenized<'t> {
        let tokens = token::tokens(text);
        let mut before = None;
        let follows: Vec<bool> = tokens
            .iter()
            .map(|token| {
                let end = before.replace(token.bytes.end);
                end.is_some_and(|end| !token::ends_line(&text.as_bytes()[end..token.bytes.start]))
            })
            .collect();
        let Casing { shouted, titled } = Casing::of(&tokens, &follows);
        Tokenized { parts: phrases::parts(&tokens), shouted, titled, text, tokens, follows }
    }
}
