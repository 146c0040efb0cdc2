//! Feeds: what was mended tells what the feed told, and is mended again without a difference.

use wirewatch::read::feed;

use super::{address, broken, entries};

/// What a feed's bytes break.
pub(crate) fn feed(bytes: &[u8]) -> Result<(), String> {
    let read = |bytes: &[u8]| feed::read(bytes, None, &address());
    let first = read(bytes);
    if read(bytes) != first {
        return broken("reading twice is reading once", &first);
    }
    for candidate in feed::named(bytes, Some("text/html"), &address()) {
        if !matches!(candidate.url.scheme(), "http" | "https") {
            return broken("a feed's address is one of the web", &candidate);
        }
    }
    let Ok(found) = first else { return Ok(()) };
    entries(&found)?;
    // Where the bytes are text as it stands, the mended document, which is mended once more, tells the same.
    if let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| text.starts_with('<')) {
        let again = read(feed::mended(text).as_bytes()).map(|feed| feed.entries);
        if again.as_ref() != Ok(&found.entries) {
            return broken("a mended feed tells what the feed told", &(&found.entries, again));
        }
    }
    Ok(())
}
