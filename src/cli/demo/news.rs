//! The demo's sample news: invented articles in three feeds, as they stand at a given moment.
//!
//! The articles are data (`demo/news.toml`), the pages around them templates. What is done with them,
//! the service does as with any other news; nothing here knows what it will read.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;
use minijinja::{Environment, Value, context};
use serde::Deserialize;
use serde_json::json;
use url::Url;

use crate::config::{Files, Source};
use crate::edge::newsroom::Page;

/// Stands at the top of every page and in every feed.
pub const NOTICE: &str =
    "Sample news for the demo of Wirewatch: all of it is invented, none of it has happened.";

const NEWS: &str = include_str!("../../../demo/news.toml");
const GROUPS: &str = include_str!("../../../demo/groups.toml");
const SETTINGS: &str = include_str!("../../../demo/wirewatch.toml");
const TEMPLATES: [(&str, &str); 5] = [
    ("courier.html", include_str!("../../../demo/pages/courier.html")),
    ("post.html", include_str!("../../../demo/pages/post.html")),
    ("observer.html", include_str!("../../../demo/pages/observer.html")),
    ("rss.xml", include_str!("../../../demo/feeds/rss.xml")),
    ("atom.xml", include_str!("../../../demo/feeds/atom.xml")),
];
/// How many entries a feed shows.
const ENTRIES: usize = 10;

/// An invented outlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlet {
    /// The Sample Courier, with an RSS feed.
    Courier,
    /// The Sample Post, with an Atom feed.
    Post,
    /// The Sample Observer, with a JSON Feed.
    Observer,
}

impl Outlet {
    /// All of them, in the order of `feeds.toml`.
    pub const ALL: [Outlet; 3] = [Outlet::Courier, Outlet::Post, Outlet::Observer];

    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Outlet::Courier => "The Sample Courier",
            Outlet::Post => "Sample Post",
            Outlet::Observer => "The Sample Observer",
        }
    }

    /// The path of its feed.
    pub fn feed(self) -> &'static str {
        match self {
            Outlet::Courier => "/courier/rss.xml",
            Outlet::Post => "/post/atom.xml",
            Outlet::Observer => "/observer/feed.json",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Outlet::Courier => "courier",
            Outlet::Post => "post",
            Outlet::Observer => "observer",
        }
    }
}

/// An invented article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleArticle {
    /// When it is published.
    pub at: Timestamp,
    /// Where.
    pub outlet: Outlet,
    /// The end of its path.
    pub slug: String,
    /// Its headline.
    pub title: String,
    /// Its author's name.
    pub author: String,
    /// The agency whose text it is.
    #[serde(default)]
    pub agency: Option<String>,
    /// A sentence for the feed.
    pub summary: String,
    /// Its text, a blank line between paragraphs.
    #[serde(default)]
    pub text: String,
    /// The slug of the article whose text it takes word for word.
    #[serde(default)]
    pub text_of: Option<String>,
    /// What it is there to show.
    pub shows: String,
}

impl SampleArticle {
    /// The path of its page.
    pub fn path(&self) -> String {
        format!("/{}/{}", self.outlet.folder(), self.slug)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    article: Vec<SampleArticle>,
}

/// All articles, oldest first, each with its text.
pub fn articles() -> Vec<SampleArticle> {
    let manifest: Manifest = toml::from_str(NEWS).expect("embedded at build time, read by a test");
    let mut articles = manifest.article;
    let texts: Vec<(String, String)> =
        articles.iter().map(|article| (article.slug.clone(), article.text.clone())).collect();
    for article in &mut articles {
        let origin = article.text_of.as_ref();
        if let Some((_, text)) = origin.and_then(|origin| texts.iter().find(|(slug, _)| slug == origin)) {
            article.text.clone_from(text);
        }
    }
    articles.sort_by_key(|article| article.at);
    articles
}

/// The days on which something is published, in UTC, in their order.
pub fn days() -> Vec<Date> {
    let mut days: Vec<Date> = articles().iter().map(|article| day_of(article.at)).collect();
    days.dedup();
    days
}

/// The three feeds and the pages of all articles that are out by `now`, each with its path. `base` is
/// the newsroom's address.
pub fn pages(now: Timestamp, base: &Url) -> Vec<(String, Page)> {
    let mut environment = Environment::new();
    for (name, template) in TEMPLATES {
        environment.add_template(name, template).expect("embedded at build time, rendered by a test");
    }
    let mut out = articles();
    out.retain(|article| article.at <= now);
    out.reverse();

    let mut pages = Vec::new();
    for outlet in Outlet::ALL {
        let own: Vec<&SampleArticle> = out.iter().filter(|article| article.outlet == outlet).collect();
        pages.push((outlet.feed().to_owned(), feed(&environment, outlet, &own, base)));
        for article in &own {
            let others = own.iter().filter(|other| other.slug != article.slug).take(4);
            let others =
                others.map(|other| context! { title => other.title.clone(), path => other.path() }).collect();
            pages.push((article.path(), page(&environment, article, others, base)));
        }
    }
    pages
}

/// The configuration that watches these feeds in the newsroom at `base`, and keeps everything in `folder`.
pub fn settings(folder: &Path, base: &Url) -> Files {
    let feeds = Outlet::ALL.map(|outlet| {
        format!("[[feed]]\nname = \"{}\"\nurl = \"{}\"\n", outlet.name(), address(base, outlet.feed()))
    });
    Files {
        wirewatch: Source::new(folder.join("wirewatch.toml"), SETTINGS),
        feeds: Source::new(folder.join("feeds.toml"), feeds.join("\n")),
        groups: Source::new(folder.join("groups.toml"), GROUPS),
    }
}

fn feed(environment: &Environment<'_>, outlet: Outlet, articles: &[&SampleArticle], base: &Url) -> Page {
    let articles = &articles[..articles.len().min(ENTRIES)];
    let home = address(base, &format!("/{}/", outlet.folder()));
    let own_address = address(base, outlet.feed());
    if outlet == Outlet::Observer {
        return json_feed(articles, &home, &own_address, base);
    }
    let entries: Vec<Value> = articles
        .iter()
        .map(|article| {
            context! {
                title => article.title.clone(),
                url => address(base, &article.path()),
                author => article.author.clone(),
                summary => article.summary.clone(),
                iso => article.at.to_string(),
                rfc2822 => rfc2822::to_string(&article.at.to_zoned(TimeZone::UTC)).unwrap_or_default(),
            }
        })
        .collect();
    let (template, content_type) = match outlet {
        Outlet::Courier => ("rss.xml", "application/rss+xml; charset=utf-8"),
        Outlet::Post | Outlet::Observer => ("atom.xml", "application/atom+xml"),
    };
    let updated = articles.first().map_or(Timestamp::UNIX_EPOCH, |article| article.at).to_string();
    let values = context! {
        name => outlet.name(),
        notice => NOTICE,
        home,
        address => own_address,
        updated,
        entries,
    };
    Page::new(content_type, render(environment, template, &values))
}

fn json_feed(articles: &[&SampleArticle], home: &str, own_address: &str, base: &Url) -> Page {
    let items: Vec<serde_json::Value> = articles
        .iter()
        .map(|article| {
            let link = address(base, &article.path());
            json!({
                "id": link,
                "url": link,
                "title": article.title,
                "summary": article.summary,
                "content_text": article.summary,
                "date_published": article.at.to_string(),
                "authors": [{"name": article.author}],
            })
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": Outlet::Observer.name(),
        "description": NOTICE,
        "home_page_url": home,
        "feed_url": own_address,
        "language": "en",
        "items": items,
    });
    Page::new("application/feed+json", feed.to_string())
}

fn page(environment: &Environment<'_>, article: &SampleArticle, others: Vec<Value>, base: &Url) -> Page {
    let url = address(base, &article.path());
    let wall = article.at.to_zoned(TimeZone::UTC);
    let said = |format: &str| strtime::format(format, &wall).unwrap_or_default();
    let json_ld = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.at.to_string(),
        "author": [{"@type": "Person", "name": article.author}],
        "publisher": {"@type": "Organization", "name": article.outlet.name()},
        "mainEntityOfPage": url,
    });
    let values = context! {
        title => article.title.clone(),
        author => article.author.clone(),
        agency => article.agency.clone(),
        summary => article.summary.clone(),
        slug => article.slug.clone(),
        paragraphs => article.text.split("\n\n").map(|paragraph| paragraph.trim().to_owned()).collect::<Vec<_>>(),
        url,
        iso => article.at.to_string(),
        day => said("%-d %B %Y"),
        clock => said("%H:%M"),
        notice => NOTICE,
        others,
        // JSON inside a script element is not HTML text: only its `<` must not end the element.
        json_ld => Value::from_safe_string(json_ld.to_string().replace('<', "\\u003c")),
    };
    Page::html(render(environment, &format!("{}.html", article.outlet.folder()), &values))
}

fn render(environment: &Environment<'_>, template: &str, values: &Value) -> String {
    let template = environment.get_template(template);
    template.and_then(|template| template.render(values)).expect("embedded at build time, rendered by a test")
}

fn address(base: &Url, path: &str) -> String {
    base.join(path).map_or_else(|_| path.to_owned(), String::from)
}

fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::read::article::{self, Rules};
    use crate::read::feed;

    fn base() -> Url {
        Url::parse("http://127.0.0.1:8000").expect("an address")
    }

    #[test]
    fn the_news_are_whole() {
        let articles = articles();
        assert!((15..=20).contains(&articles.len()), "{} articles", articles.len());
        assert_eq!(days().len(), 4);
        for article in &articles {
            assert!(article.text.split("\n\n").count() > 2, "{}: no text", article.slug);
            assert!(!article.text.contains('\r') && !article.text.contains("  "), "{}", article.slug);
        }
        let mut paths: Vec<String> = articles.iter().map(SampleArticle::path).collect();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), articles.len(), "two articles share a path");
    }

    #[test]
    fn each_feed_is_read_with_its_entries_and_grows() {
        for (hour, count) in
            [("2030-03-04T06:00:00Z", 3), ("2030-03-05T00:00:00Z", 8), ("2030-03-08T00:00:00Z", 20)]
        {
            let now: Timestamp = hour.parse().expect("a time");
            let shelf = pages(now, &base());
            let mut entries = Vec::new();
            for outlet in Outlet::ALL {
                let (_, page) =
                    shelf.iter().find(|(path, _)| path == outlet.feed()).expect("the feed is there");
                let read = feed::read(&page.body, Some(&page.content_type), &base()).expect("a feed");
                assert_eq!(read.title.as_deref(), Some(outlet.name()));
                assert_eq!(read.notes, [], "{}", outlet.feed());
                entries.extend(read.entries);
            }
            assert_eq!(entries.len(), count, "at {hour}");
            for entry in &entries {
                let link = entry.link.as_deref().expect("a link");
                let path = link.strip_prefix("http://127.0.0.1:8000").expect("in the newsroom");
                assert!(shelf.iter().any(|(known, _)| known == path), "{link} has no page");
                assert!(entry.published.is_some() && entry.title.is_some() && entry.summary.is_some());
            }
        }
    }

    #[test]
    fn every_page_says_that_it_is_invented() {
        for (path, page) in pages(Timestamp::MAX, &base()) {
            let text = String::from_utf8(page.body).expect("UTF-8");
            assert!(text.contains("all of it is invented"), "{path}");
            assert!(!text.contains("{{") && !text.contains("{%"), "{path}");
        }
    }

    #[test]
    fn the_article_is_found_on_each_page() {
        let shelf = pages(Timestamp::MAX, &base());
        for sample in articles() {
            let (path, page) =
                shelf.iter().find(|(path, _)| *path == sample.path()).expect("its page is there");
            let read = article::read(&page.body, Some(&page.content_type), None, &Rules::default());
            let text = sample.text.trim().replace("\n\n", "\n");
            assert!(read.text.contains(&text), "{path}: {}", read.text);
            // The headline, the standfirst and a credit may come along, what surrounds them may not.
            assert!(read.text.lines().count() <= text.lines().count() + 3, "{path}: {}", read.text);
            for furniture in ["cookies", "Most read", "Advertisement", "Sign up", "Become a member", "Also:"]
            {
                assert!(!read.text.contains(furniture), "{path}: {}", read.text);
            }
            assert_eq!(read.title.as_deref(), Some(sample.title.as_str()), "{path}");
            assert_eq!(read.published, Some(sample.at), "{path}");
            assert_eq!(read.url, base().join(path).ok().map(String::from), "{path}");
        }
    }

    #[test]
    fn the_settings_are_right() {
        let config = config::read(&settings(Path::new("/srv/demo"), &base()));
        let config = config.unwrap_or_else(|problems| panic!("{}", problems.draw(false)));
        assert_eq!(config.data, Path::new("/srv/demo/."));
        assert_eq!(config.feeds.len(), 3);
        assert!(
            config
                .recipients
                .iter()
                .any(|recipient| recipient.alerts && recipient.groups == ["harrow-front"])
        );
        assert!(config.http.allow_private_addresses && config.http.host_pause.is_zero());
    }
}
