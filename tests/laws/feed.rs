//! Feeds: mended once is mended for good, and what was mended says what the feed said.

use wirewatch::read::feed;

use super::{address, broken, entries};

/// What a feed's bytes break.
pub(crate) fn feed(bytes: &[u8]) -> Result<(), String> {
    let read = |bytes: &[u8]| feed::read(bytes, None, &address());
    let first = read(bytes);
    if read(bytes) != first {
        return broken("reading twice is reading once", &first);
    }
    let text = String::from_utf8_lossy(bytes);
    let mended = feed::mended(&text);
    if feed::mended(&mended) != mended {
        return broken("a mended feed needs no mending", &(&mended, feed::mended(&mended)));
    }
    for candidate in feed::named(bytes, Some("text/html"), &address()) {
        if !matches!(candidate.url.scheme(), "http" | "https") {
            return broken("a feed's address is one of the web", &candidate);
        }
    }
    let Ok(found) = first else { return Ok(()) };
    entries(&found)?;
    // Where the bytes are text as it stands, the mended document tells the same.
    if std::str::from_utf8(bytes).is_ok_and(|text| text.starts_with("<rss") || text.starts_with("<feed")) {
        let again = read(mended.as_bytes()).map(|feed| feed.entries);
        if again.as_ref() != Ok(&found.entries) {
            return broken("a mended feed tells what the feed told", &(&found.entries, again));
        }
    }
    Ok(())
}
