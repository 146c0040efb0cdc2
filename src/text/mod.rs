//! Text without news: spans, folding, tokens, sentences. Knows no language and no domain.

pub mod ahead;
pub mod casing;
pub mod fold;
pub mod known;
pub mod phrases;
pub mod scalars;
pub mod sentence;
pub mod table;
pub mod token;
pub mod tokenized;
