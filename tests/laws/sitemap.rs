//! Sitemaps and pages of links: addresses are whole, the latest comes first.

use wirewatch::read::feed::{self, Sitemap};

use super::{address, broken, entries};

/// What a sitemap's bytes break, taken for a page of links as well.
pub(crate) fn sitemap(bytes: &[u8]) -> Result<(), String> {
    let read = || feed::sitemap(bytes, None, &address());
    let first = read();
    if read() != first {
        return broken("reading twice is reading once", &first);
    }
    match first {
        Ok(Sitemap::Articles(articles)) => {
            entries(&articles)?;
            let time = |at: usize| articles.entries[at].published.or(articles.entries[at].updated);
            if (1..articles.entries.len()).any(|at| time(at - 1) < time(at)) {
                return broken("the latest page comes first", &articles.entries);
            }
        }
        Ok(Sitemap::Index(sitemaps)) => {
            if sitemaps.iter().any(|url| !matches!(url.scheme(), "http" | "https")) {
                return broken("an index names addresses of the web", &sitemaps);
            }
        }
        Err(_) => {}
    }
    // The first line is the rule, the rest is the page.
    let rule = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let page = &bytes[rule.len()..];
    let links = feed::links(page, None, &address(), &String::from_utf8_lossy(rule));
    links.map_or(Ok(()), |links| entries(&links))
}
