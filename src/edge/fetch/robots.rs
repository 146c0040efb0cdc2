//! robots.txt (RFC 9309): asked before a page, remembered for a day.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use texting_robots::Robot;
use url::Url;

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
/// More sites than this are not remembered once their rules are no longer fresh.
const REMEMBERED: usize = 4096;
/// RFC 9309, 2.5: at least 500 KiB are read; more is left out.
pub(super) const LONGEST_BYTES: u64 = 512 * 1024;

/// What is known of a site's robots.txt.
#[derive(Default)]
pub(super) struct Known {
    rules: Option<Arc<Robot>>,
    read: Timestamp,
    asked: Timestamp,
    failed: Option<String>,
}

/// What the sites' robots.txt files said, by origin.
#[derive(Default)]
pub(super) struct Robots {
    sites: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Option<Known>>>>>,
}

impl Robots {
    /// The place for what is known of a site. While somebody holds its lock, nobody else asks the site.
    pub(super) fn site(&self, url: &Url, now: Timestamp) -> Arc<tokio::sync::Mutex<Option<Known>>> {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        if REMEMBERED < sites.len() {
            sites.retain(|_, site| match site.try_lock() {
                Ok(known) => known.as_ref().is_some_and(|known| !known.is_due(now)),
                Err(_) => true,
            });
        }
        Arc::clone(sites.entry(url.origin().ascii_serialization()).or_default())
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
        let everything = |bytes: &[u8]| Robot::new(AGENT, bytes).ok().map(Arc::new);
        let read = |rules| Known { rules, read: now, asked: now, failed: None };
        match answer {
            Ok(bytes) => read(everything(bytes)),
            // RFC 9309, 2.3.1.3: not available means that everything is allowed.
            Err(
                Failure::NotFound | Failure::Gone | Failure::TooManyRedirects(_) | Failure::RedirectLoop(_),
            ) => read(None),
            Err(Failure::Status { status: 400..=428 | 430..=499, .. }) => read(None),
            // 2.3.1.4: a site in trouble is left alone, unless its rules are known from before.
            Err(failure) => {
                let (rules, read) = before.map_or((None, Timestamp::MIN), |known| (known.rules, known.read));
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
        let Some(rules) = &self.rules else { return Ok(Duration::ZERO) };
        if !rules.allowed(url.as_str()) {
            return Err(Failure::Robots(host()));
        }
        let delay = rules.delay.and_then(|seconds| Duration::try_from_secs_f32(seconds).ok());
        Ok(delay.unwrap_or_default().min(LONGEST_DELAY))
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
}
