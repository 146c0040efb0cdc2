//! Dates that a page tells, but shows nobody: in what its scripts were given, and in its address.

use url::Url;

use crate::read::plain::cut;
use crate::read::timestamp::{Stamp, stamp};

/// A time in the data that a page's scripts were given, for pages that say it nowhere else.
pub(super) fn in_scripts(html: &str) -> Option<Stamp> {
    const KEYS: &[&str] = &[
        "datePublished",
        "date_published",
        "publishedAt",
        "published_at",
        "publishDate",
        "publish_date",
        "publicationDate",
        "published_date",
        "publishedDate",
        "first_publication_date",
        "firstPublished",
        "date_posted",
        "datePosted",
    ];
    KEYS.iter().find_map(|key| {
        html.match_indices(key).take(5).find_map(|(at, _)| {
            let after = cut(&html[at + key.len()..], 80);
            let value = after.trim_start_matches(['\\', '"', '\'', ':', ' ', '=']);
            let value = value
                .trim_start_matches("&quot;")
                .trim_start_matches([':', ' '])
                .trim_start_matches("&quot;");
            // A number has no quotes around it.
            let digits = value.bytes().take_while(u8::is_ascii_digit).count();
            let is_number = value[digits..].starts_with([',', '}', ' ', '\n']) && matches!(digits, 10 | 13);
            let end = value.find(['"', '\\', '&', '<', '\'']).unwrap_or(value.len());
            let end = if is_number { digits } else { end };
            value.starts_with(|c: char| c.is_ascii_digit()).then(|| stamp(&value[..end])).flatten()
        })
    })
}

/// `/2024/03/24/` in the address.
pub(super) fn in_address(address: Option<&Url>) -> Option<Stamp> {
    let path = address?.path();
    let parts: Vec<&str> = path.split(['/', '-', '_']).collect();
    parts.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        (digits(year, 4) && digits(month, 2) && digits(day, 2))
            .then(|| stamp(&format!("{year}-{month}-{day}")))
            .flatten()
    })
}
