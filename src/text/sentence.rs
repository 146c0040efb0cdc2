//! Sentence ends in news.
