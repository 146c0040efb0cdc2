//! Text without news: spans, folding, tokens, sentences. Knows no language and no domain.

pub mod fold;
pub mod scalars;
pub mod sentence;
pub mod token;
