//! CSS selectors that are part of the program, compiled once.

/// A selector, compiled when it is first used.
macro_rules! selector {
    ($words:literal) => {{
        static SELECTOR: std::sync::LazyLock<scraper::Selector> =
            std::sync::LazyLock::new(|| scraper::Selector::parse($words).expect("a selector written here"));
        &*SELECTOR
    }};
}
pub(super) use selector;
