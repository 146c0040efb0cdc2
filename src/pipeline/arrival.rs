//! An article as it arrives: read out of a page or an entry, with its date and its voice decided.

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::health;
use crate::config::settings::FeedSettings;
use crate::edge::fetch::{Answer, Validators};
use crate::edge::store::{CameIn, EntryRow, PageWatch};
use crate::model::{Article, Dated, Note, Reading, Source};
use crate::read::article::Rules;
use crate::read::{self, Input, Reader, link};

/// Clocks and zones may differ by so much; a date further ahead than this is wrong.
const AHEAD: SignedDuration = SignedDuration::from_hours(36);

/// An article on its way in.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// What was read out of its page.
    pub article: Article,
    /// Its id in a replayed archive.
    pub external: Option<String>,
    /// Whose voice it has, where that is not told by what it is: a post has its page's.
    pub voice: Option<Source>,
    /// The stored feed that brought it.
    pub feed: Option<i64>,
    /// That feed's name.
    pub feed_name: Option<String>,
    /// The entry that it answers.
    pub entry: Option<i64>,
    /// When it was published, as far as anything tells.
    pub published: Timestamp,
    /// Where that was taken from.
    pub dated: Dated,
    /// What was published before this, less a recipient's window, is old news.
    pub since: Timestamp,
    /// The feed's own rules that went over its page, and whether each matched anything on it.
    pub rules: Vec<(String, bool)>,
    /// What its page's server gave to recognize this version by; none where it was not read from a page of its own.
    pub validators: Option<Validators>,
}

/// The article of a page that an entry links to, with the entry's text where that is the fuller one.
pub fn arrive(feed: &FeedSettings, entry: &EntryRow, answer: &Answer) -> Arrival {
    let page = page(answer, &rules(feed));
    let content = entry.content.as_deref().filter(|content| read::article::may_be_fuller(content, &page));
    let (article, of_feed) = match content {
        Some(_) => read::article::fuller(page, of_entry(entry)),
        None => (page, false),
    };
    let matched =
        |rule: &str| (rule.to_owned(), !article.unmatched.iter().any(|unmatched| unmatched == rule));
    let rules = health::rules(feed).map(matched).collect();
    let validators = Some(answer.validators.clone()).filter(|_| !of_feed);
    Arrival { rules, validators, ..arrival(feed, entry, article) }
}

/// The article of a page that is looked at again: what it says now.
pub fn arrive_again(feed: &FeedSettings, page: &PageWatch, answer: &Answer, now: Timestamp) -> Arrival {
    let mut article = self::page(answer, &rules(feed));
    article.url = Some(page.address.clone());
    let (published, dated) = date(article.published, None, page.seen);
    Arrival {
        article,
        external: None,
        voice: None,
        feed: None,
        feed_name: Some(feed.name.clone()),
        entry: None,
        published,
        dated,
        since: now,
        rules: Vec::new(),
        validators: Some(answer.validators.clone()),
    }
}

/// What a page says, the posts of a live blog apart.
fn page(answer: &Answer, rules: &Rules) -> Article {
    let address = Some(&answer.final_url);
    parted(read::article::read(&answer.body, answer.content_type.as_deref(), address, rules))
}

/// A page without the words of its posts, which are read by themselves.
fn parted(page: Article) -> Article {
    if page.posts.is_empty() {
        return page;
    }
    let lead = read::article::given(&read::article::lead(&page));
    Article { text: lead.text, agency: lead.agency, ..page }
}

/// Puts a further page of an article behind those before it. Returns where the page behind this one is, if any. `first` is
/// the address of the first one, `number` the number of this one.
pub fn go_on(article: &mut Article, rules: &Rules, answer: &Answer, first: &Url, number: u32) -> Option<Url> {
    let (content_type, address) = (answer.content_type.as_deref(), Some(&answer.final_url));
    let page = read::article::read(&answer.body, content_type, address, rules);
    read::article::add_page(article, &page);
    read::article::further_page(&answer.body, content_type, first, number + 1)
}

/// Notes that an article goes on on a page that could not be had.
pub fn breaks_off(article: &mut Article, number: u32, why: &str) {
    article.partial = true;
    article.notes.push(Note::new("partial", format!("its page {number} could not be had: {why}")));
}

/// A feed's own rules for its articles' pages.
pub fn rules(feed: &FeedSettings) -> Rules {
    Rules { article: feed.article.clone(), remove: feed.remove.clone() }
}

/// The article of an entry that holds its text itself, or whose page could not be had.
pub fn arrive_from_entry(feed: &FeedSettings, entry: &EntryRow) -> Arrival {
    arrival(feed, entry, of_entry(entry))
}

/// What an entry itself holds of its article.
fn of_entry(entry: &EntryRow) -> Article {
    let address = entry.link.as_deref().and_then(|link| Url::parse(link).ok());
    let content = entry.content.as_deref().unwrap_or_default();
    read::article::read_html(content, address.as_ref(), &Rules::default())
}

/// A stored article as it came in, to be taken into another database that knows its feed by this id.
pub fn arrive_stored(came_in: CameIn, feed: Option<i64>) -> Arrival {
    Arrival {
        external: None,
        voice: None,
        feed,
        feed_name: came_in.feed,
        entry: None,
        published: came_in.published,
        dated: came_in.dated,
        since: came_in.since,
        rules: Vec::new(),
        validators: None,
        article: came_in.article,
    }
}

/// An article of an archive, as if it came in when it was published. Its address does not stand for it: an archive may
/// hold versions of one page.
pub fn arrive_archived(article: Article, id: &str, published: Timestamp) -> Arrival {
    Arrival {
        article: parted(article),
        external: Some(id.to_owned()),
        voice: None,
        feed: None,
        feed_name: None,
        entry: None,
        published,
        dated: Dated::Entry,
        since: published,
        rules: Vec::new(),
        validators: None,
    }
}

/// The address that an article behind this link would be stored under, as far as the link itself tells.
pub fn known_address(link: &Url) -> String {
    link::canonical(link).to_string()
}

fn arrival(feed: &FeedSettings, entry: &EntryRow, mut article: Article) -> Arrival {
    let address = article.url.as_deref().or(entry.link.as_deref()).and_then(|url| Url::parse(url).ok());
    article.url = address.map(|address| link::canonical(&address).to_string());
    article.title = article.title.or_else(|| entry.title.clone());
    if article.authors.is_empty() {
        article.authors.clone_from(&entry.authors);
    }
    let (published, dated) = date(article.published, entry.published, entry.seen);
    Arrival {
        article,
        external: None,
        voice: None,
        feed: Some(entry.feed),
        feed_name: Some(feed.name.clone()),
        entry: Some(entry.id),
        published,
        dated,
        since: entry.since,
        rules: Vec::new(),
        validators: None,
    }
}

/// When an article was published: by its page, by its entry, or by when it was first seen.
///
/// A page can't be younger than the entry that links to it: a later date on it is that of a change, or of the
/// day that it was served. A page that gives only a day gets the entry's hour, where both mean the same day.
fn date(page: Option<Timestamp>, entry: Option<Timestamp>, seen: Timestamp) -> (Timestamp, Dated) {
    let possible = |time: &Timestamp| time.duration_since(seen) <= AHEAD;
    let (page, entry) = (page.filter(possible), entry.filter(possible));
    match (page, entry) {
        (Some(page), Some(entry)) if page < entry && !is_day_of(page, entry) => (page, Dated::Page),
        (_, Some(entry)) => (entry, Dated::Entry),
        (Some(page), None) => (page, Dated::Page),
        (None, None) => (seen, Dated::FirstSeen),
    }
}

fn is_day_of(page: Timestamp, entry: Timestamp) -> bool {
    let midnight = page.to_zoned(TimeZone::UTC).time() == jiff::civil::Time::midnight();
    midnight
        && entry.duration_since(page)
            < SignedDuration::try_from(Duration::from_secs(86_400)).unwrap_or_default()
}

impl Arrival {
    /// What the reader needs of it.
    pub fn input(&self) -> Input<'_> {
        Input { title: self.article.title.as_deref(), text: &self.article.text, published: self.day() }
    }

    /// The day it was published: by its page's own clock where the page dates it, else in UTC.
    fn day(&self) -> Date {
        let own = self.article.published_day.filter(|_| self.dated == Dated::Page);
        own.unwrap_or_else(|| self.published.to_zoned(TimeZone::UTC).date())
    }

    /// Who is speaking: the agency whose text it is, else the outlet by its host, else the feed, else nobody known.
    pub(super) fn source(&self) -> Source {
        match (&self.article.agency, &self.voice) {
            (Some(agency), _) => {
                Source { key: format!("agency {}", agency.to_lowercase()), name: agency.clone() }
            }
            (None, Some(voice)) => voice.clone(),
            (None, None) => self.publisher(),
        }
    }

    /// Who published it, whoever wrote it.
    pub(super) fn publisher(&self) -> Source {
        let host =
            self.article.url.as_deref().and_then(|url| Url::parse(url).ok()).and_then(|url| link::host(&url));
        let outlet = self.article.outlet.clone().or_else(|| self.feed_name.clone()).or_else(|| host.clone());
        let key = match (host, &self.feed_name, &self.external) {
            // A feed on a shared or local host speaks for itself.
            (Some(host), Some(feed), _) if is_shared(&host) => format!("feed {feed}"),
            (Some(host), _, _) => format!("host {host}"),
            (None, Some(feed), _) => format!("feed {feed}"),
            (None, None, Some(external)) => format!("article {external}"),
            (None, None, None) => "unknown".to_owned(),
        };
        Source { key, name: outlet.unwrap_or_else(|| self.external.clone().unwrap_or_default()) }
    }

    /// When the last of it was published: a live blog goes on after its page was.
    pub fn ended(&self) -> Timestamp {
        self.article.posts.iter().map(|post| post.published).fold(self.published, Timestamp::max)
    }

    /// What is read in it: no incident where the page says that it was withdrawn, whatever numbers its note repeats.
    pub(super) fn read(&self, reader: &Reader) -> Reading {
        let mut reading = reader.read(&self.input());
        if self.is_taken_back() {
            reading.incidents.clear();
        }
        reading
    }

    /// Whether the page says of itself that it was withdrawn.
    pub(super) fn is_taken_back(&self) -> bool {
        read::article::is_taken_back(self.article.title.as_deref(), &self.article.text)
    }

    /// What was odd in the page and in the text.
    pub fn notes(&self, reading: &Reading) -> Vec<Note> {
        self.article.notes.iter().chain(&reading.notes).cloned().collect()
    }
}

/// What tells an outlet from others: its host, or its feed where different outlets publish under one host.
pub(super) fn outlet_key(address: Option<&str>, feed: Option<i64>) -> Option<String> {
    let host = address.and_then(|url| Url::parse(url).ok()).and_then(|url| link::host(&url));
    match (host, feed) {
        (Some(host), _) if !is_shared(&host) => Some(host),
        (_, Some(feed)) => Some(format!("feed {feed}")),
        _ => None,
    }
}

/// Whether different outlets publish under this host.
fn is_shared(host: &str) -> bool {
    const SHARED: &[&str] = &["localhost", "news.google.com", "medium.com", "substack.com", "wordpress.com"];
    SHARED.contains(&host) || host.parse::<std::net::IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_dated_by_what_can_be_true() {
        let time = |text: &str| text.parse::<Timestamp>().expect("a time");
        let r = |page: Option<&str>, entry: Option<&str>| {
            let (published, dated) = date(page.map(time), entry.map(time), time("2024-03-24T12:00:00Z"));
            format!("{published} {dated:?}")
        };
        assert_eq!(
            r(Some("2024-03-22T08:00:00Z"), Some("2024-03-24T09:00:00Z")),
            "2024-03-22T08:00:00Z Page"
        );
        // The page says when it was served, or changed.
        assert_eq!(
            r(Some("2024-03-24T11:00:00Z"), Some("2024-03-24T09:00:00Z")),
            "2024-03-24T09:00:00Z Entry"
        );
        assert_eq!(
            r(Some("2024-12-06T00:00:00Z"), Some("2024-03-24T09:00:00Z")),
            "2024-03-24T09:00:00Z Entry"
        );
        // The page gives a day, the entry the hour.
        assert_eq!(
            r(Some("2024-03-24T00:00:00Z"), Some("2024-03-24T09:00:00Z")),
            "2024-03-24T09:00:00Z Entry"
        );
        assert_eq!(r(Some("2024-03-24T00:00:00Z"), None), "2024-03-24T00:00:00Z Page");
        assert_eq!(r(Some("2024-12-06T00:00:00Z"), None), "2024-03-24T12:00:00Z FirstSeen");
        assert_eq!(r(None, Some("2031-01-01T00:00:00Z")), "2024-03-24T12:00:00Z FirstSeen");
    }
}
