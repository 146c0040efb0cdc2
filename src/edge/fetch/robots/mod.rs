//! robots.txt (RFC 9309): asked before a page, remembered for a day.

mod rules;

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use url::Url;

use self::rules::Rules;
use super::Failure;

/// How robots.txt files name us.
const AGENT: &str = "wirewatch";
/// RFC 9309, 2.4: no longer than a day.
const FRESH: SignedDuration = SignedDuration::from_hours(24);
/// Where it could not be had, it is asked for again after this time …
const RETRY: SignedDuration = SignedDuration::from_hours(1);
/// … and what was known before holds for so long (RFC 9309, 2.3.1.4: "for a reasonable period").
const STALE: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The longest pause between two pages that a `Crawl-delay` gets.
const LONGEST_DELAY: Duration = Duration::from_secs(30);
/// More than this is not remembered of all sites together. Bytes.
const REMEMBERED_BYTES: usize = 16 * 1024 * 1024;
/// Roughly what a site takes besides its rules. Bytes.
const SITE_BYTES: usize = 512;
/// RFC 9309, 2.5: at least 500 KiB are read; more is left out.
pub(super) const LONGEST_BYTES: u64 = 512 * 1024;

/// What is known of a site's robots.txt.
#[derive(Default)]
pub(super) struct Known {
    rules: Rules,
    read: Timestamp,
    asked: Timestamp,
    failed: Option<String>,
}

/// What is known of one site. Whoever holds its lock asks the site, and nobody else.
pub(super) type Site = Arc<tokio::sync::Mutex<Option<Known>>>;

/// What the sites' robots.txt files said, by origin.
#[derive(Default)]
pub(super) struct Robots {
    sites: Mutex<HashMap<String, Site>>,
    /// How much room they take, roughly.
    held_bytes: AtomicUsize,
}

impl Robots {
    /// The place for what is known of a site.
    pub(super) fn site(&self, url: &Url) -> Site {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        if REMEMBERED_BYTES < self.held_bytes.load(Ordering::Relaxed) {
            // Whoever links to thousands of sites with long files gets no more than this room; the others are asked again.
            sites.retain(|_, site| 1 < Arc::strong_count(site));
            self.held_bytes.store(SITE_BYTES * sites.len(), Ordering::Relaxed);
        }
        let site = sites.entry(url.origin().ascii_serialization());
        Arc::clone(site.or_insert_with(|| {
            self.held_bytes.fetch_add(SITE_BYTES, Ordering::Relaxed);
            Site::default()
        }))
    }

    /// Takes note of how much room the rules of a site take.
    pub(super) fn holds(&self, known: &Known) {
        self.held_bytes.fetch_add(known.rules.bytes(), Ordering::Relaxed);
    }
}

/// What a site's robots.txt says of a page: the pause that it asks for, none where we are asked not to fetch it.
pub fn says(rules: &[u8], url: &Url) -> Option<Duration> {
    Known::learn(None, Ok(rules), Timestamp::UNIX_EPOCH).allows(url, Timestamp::UNIX_EPOCH).ok()
}

impl Known {
    /// Whether robots.txt is to be asked for again.
    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        let lifetime = if self.failed.is_some() { RETRY } else { FRESH };
        lifetime <= now.duration_since(self.asked)
    }

    /// What is known after an answer. `before` is what was known.
    pub(super) fn learn(before: Option<Known>, answer: Result<&[u8], &Failure>, now: Timestamp) -> Known {
        let read = |rules| Known { rules, read: now, asked: now, failed: None };
        match answer {
            Ok(bytes) => read(Rules::read(AGENT, bytes)),
            // RFC 9309, 2.3.1.3: not available means that everything is allowed.
            Err(
                Failure::NotFound | Failure::Gone | Failure::TooManyRedirects(_) | Failure::RedirectLoop(_),
            ) => read(Rules::default()),
            Err(Failure::Status { status: 400..=428 | 430..=499, .. }) => read(Rules::default()),
            // 2.3.1.4: a site in trouble is left alone, unless its rules are known from before.
            Err(failure) => {
                let (rules, read) =
                    before.map_or((Rules::default(), Timestamp::MIN), |known| (known.rules, known.read));
                Known { rules, read, asked: now, failed: Some(failure.to_string()) }
            }
        }
    }

    /// Whether a page may be fetched, and the pause that the site asks for.
    ///
    /// # Errors
    /// Where it may not, or where nobody knows.
    pub(super) fn allows(&self, url: &Url, now: Timestamp) -> Result<Duration, Failure> {
        let host = || url.host_str().unwrap_or_default().to_owned();
        if let Some(why) = &self.failed
            && STALE < now.duration_since(self.read)
        {
            return Err(Failure::RobotsUnknown { host: host(), why: why.clone() });
        }
        if !self.rules.allow(url) {
            return Err(Failure::Robots(host()));
        }
        Ok(self.rules.delay.unwrap_or_default().min(LONGEST_DELAY))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Timestamp {
        time.parse().expect("a time")
    }

    fn url(path: &str) -> Url {
        Url::parse("https://news.example.org").and_then(|url| url.join(path)).expect("a URL")
    }

    #[test]
    fn reads_the_rules_that_are_for_us() {
        let now = at("2024-03-24T10:00:00Z");
        let r = |rules: &str, path: &str| {
            let known = Known::learn(None, Ok(rules.as_bytes()), now);
            match known.allows(&url(path), now) {
                Ok(pause) => format!("{} s", pause.as_secs()),
                Err(failure) => failure.to_string(),
            }
        };
        let no = "robots.txt of news.example.org asks not to fetch it";
        assert_eq!(r("User-agent: *\nDisallow: /private/", "/world/1"), "0 s");
        assert_eq!(r("User-agent: *\nDisallow: /private/", "/private/1"), no);
        assert_eq!(r("User-agent: *\nDisallow: /\n\nUser-agent: Wirewatch\nDisallow: /x", "/world"), "0 s");
        assert_eq!(r("User-agent: Wirewatch\nDisallow: /\n\nUser-agent: *\nDisallow:", "/world"), no);
        assert_eq!(r("User-agent: *\nCrawl-delay: 10", "/world"), "10 s");
        assert_eq!(r("User-agent: *\nCrawl-delay: 86400", "/world"), "30 s");
        assert_eq!(r("User-agent: *\nDisallow: /*.pdf$", "/world.pdf"), no);
        assert_eq!(r("<!DOCTYPE html><html><body>Not found</body></html>", "/world"), "0 s");
        assert_eq!(r("", "/world"), "0 s");
    }

    #[test]
    fn leaves_a_site_in_trouble_alone() {
        let morning = at("2024-03-24T08:00:00Z");
        let noon = at("2024-03-24T12:00:00Z");
        let busy = Failure::Status { status: 503, retry_after: None };

        let unknown = Known::learn(None, Err(&busy), morning);
        assert!(matches!(unknown.allows(&url("/"), morning), Err(Failure::RobotsUnknown { .. })));
        assert!(!unknown.is_due(morning) && unknown.is_due(noon));

        let known = Known::learn(None, Ok(b"User-agent: *\nDisallow: /x"), morning);
        assert!(!known.is_due(noon) && known.is_due(at("2024-03-25T08:00:00Z")));
        let known = Known::learn(Some(known), Err(&busy), noon);
        assert!(known.allows(&url("/world"), noon).is_ok());
        assert!(matches!(known.allows(&url("/x"), noon), Err(Failure::Robots(_))));
        assert!(known.allows(&url("/world"), at("2024-05-01T00:00:00Z")).is_err());

        let missing = Known::learn(None, Err(&Failure::NotFound), morning);
        assert!(missing.allows(&url("/world"), morning).is_ok());
    }
    #[test]
    fn sites_are_remembered_while_there_is_room() {
        let now = at("2024-03-24T10:00:00Z");
        let robots = Robots::default();
        let site = |name: usize| Url::parse(&format!("https://n{name}.example/")).expect("a URL");
        let rules =
            Rules::read(AGENT, format!("User-agent: *\n{}", "Disallow: /in\n".repeat(10_000)).as_bytes());
        let most = REMEMBERED_BYTES / rules.bytes();
        let asked = robots.site(&site(0));
        for name in 1..=2 * most {
            let known = Known { rules: rules.clone(), read: now, asked: now, failed: None };
            robots.holds(&known);
            *robots.site(&site(name)).try_lock().expect("nobody asks") = Some(known);
            let kept = robots.sites.lock().expect("nobody asks").len();
            assert!(kept <= most + 3, "{kept} of {most}");
        }
        let known = |name: usize| robots.site(&site(name)).try_lock().expect("nobody asks").is_some();
        assert!(known(2 * most) && !known(1));
        assert!(Arc::ptr_eq(&asked, &robots.site(&site(0))), "whoever asks is not forgotten");
    }
}
