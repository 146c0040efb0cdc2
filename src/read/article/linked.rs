//! What a page says of itself in JSON-LD, the form that search engines ask publishers for.
//!
//! Only what schema.org calls an article is taken, and of several the one that the page is about. Broken
//! JSON is mended where the breakage is a known habit.

use std::collections::{HashMap, HashSet};

use scraper::Html;
use serde_json::{Map, Value};
use url::Url;

use super::selectors::selector;
use crate::read::plain::plain;

/// More nodes than this are not read; no page describes itself at such length.
const MOST_NODES: usize = 20_000;
/// Deeper nodes than this are not read.
const DEEPEST: usize = 24;

/// The kinds that are articles, the plainest news first.
const ARTICLES: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "SocialMediaPosting",
    "Article",
    "TechArticle",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "AdvertiserContentArticle",
    "Report",
    "Review",
    "Recipe",
    "HowTo",
    "Course",
    "VideoObject",
    "MedicalWebPage",
    "WebPage",
    "ItemPage",
    "FAQPage",
    "QAPage",
];
/// From here on a kind is no article; it only tells dates and titles where there is no article.
const FIRST_WEAK: &str = "Review";

/// What a page says of its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Linked {
    /// Whether it is said of an article, not merely of a page.
    pub(super) is_article: bool,
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    /// Who is credited with the text, an agency say.
    pub(super) credit: Option<String>,
    pub(super) language: Option<String>,
    pub(super) url: Option<String>,
    /// `isAccessibleForFree`.
    pub(super) free: Option<bool>,
    pub(super) body: Option<String>,
    /// Whether it is said of a live blog.
    pub(super) is_live: bool,
    /// Its posts.
    pub(super) updates: Vec<Update>,
}

/// A post of a live blog, as its page tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Update {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    /// With its line breaks.
    pub(super) body: Option<String>,
}

/// What the page says of the article at `address`.
pub(super) fn linked(page: &Html, address: Option<&Url>) -> Linked {
    let roots: Vec<Value> = page
        .select(selector!("script[type]"))
        .filter(|script| {
            script.attr("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
        })
        .filter_map(|script| json(&script.text().collect::<String>()))
        .collect();
    let mut graph = Graph::default();
    for root in &roots {
        graph.collect(root);
    }
    let mut best: Option<(Rank, &Map<String, Value>)> = None;
    for (node, is_listed) in &graph.nodes {
        let Some(kind) = kind(node) else { continue };
        let has_date = node.contains_key("datePublished");
        let rank =
            Rank { is_listed: *is_listed, is_other: !is_about(node, address), is_dateless: !has_date, kind };
        if best.as_ref().is_none_or(|(known, _)| rank < *known) {
            best = Some((rank, node));
        }
    }
    best.map(|(rank, node)| graph.read(node, rank.kind)).unwrap_or_default()
}

/// Which node is the page's own article: the lowest rank.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_listed: bool,
    is_other: bool,
    kind: usize,
    is_dateless: bool,
}

#[derive(Default)]
struct Graph<'v> {
    /// The nodes that have a type, and whether they stand in a list of other pages.
    nodes: Vec<(&'v Map<String, Value>, bool)>,
    by_id: HashMap<&'v str, &'v Map<String, Value>>,
}

impl<'v> Graph<'v> {
    fn collect(&mut self, root: &'v Value) {
        let mut waiting = vec![(root, 0, false)];
        let mut seen = 0;
        while let Some((value, depth, is_listed)) = waiting.pop() {
            seen += 1;
            if MOST_NODES < seen || DEEPEST < depth {
                continue;
            }
            match value {
                Value::Array(values) => {
                    waiting.extend(values.iter().rev().map(|value| (value, depth + 1, is_listed)));
                }
                Value::Object(node) => {
                    if node.contains_key("@type") {
                        self.nodes.push((node, is_listed));
                    }
                    if let Some(Value::String(id)) = node.get("@id")
                        && 1 < node.len()
                    {
                        self.by_id.entry(id).or_insert(node);
                    }
                    for (key, value) in node {
                        let listed = matches!(
                            key.as_str(),
                            "itemListElement"
                                | "hasPart"
                                | "isRelatedTo"
                                | "citation"
                                | "mentions"
                                | "liveBlogUpdate"
                                | "isBasedOn"
                                | "relatedLink"
                                | "comment"
                                | "video"
                                | "subjectOf"
                                | "blogPost"
                        );
                        if value.is_object() || value.is_array() {
                            waiting.push((value, depth + 1, is_listed || listed));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn read(&self, node: &'v Map<String, Value>, kind: usize) -> Linked {
        let weak = ARTICLES.iter().position(|name| *name == FIRST_WEAK).unwrap_or(ARTICLES.len());
        let text = |key: &str| node.get(key).and_then(|value| self.text(value));
        Linked {
            is_article: kind < weak,
            headline: text("headline").or_else(|| text("name")).or_else(|| text("alternativeHeadline")),
            published: text("datePublished").or_else(|| text("dateCreated")).or_else(|| text("uploadDate")),
            modified: text("dateModified"),
            authors: self.names(node),
            publisher: text("publisher").or_else(|| text("sourceOrganization")),
            credit: text("creditText").or_else(|| text("sourceOrganization")).or_else(|| text("provider")),
            language: text("inLanguage"),
            url: text("mainEntityOfPage").or_else(|| text("url")).filter(|url| url.starts_with("http")),
            free: node.get("isAccessibleForFree").and_then(|value| match value {
                Value::Bool(free) => Some(*free),
                Value::String(free) => Some(!free.to_ascii_lowercase().contains("false")),
                _ => None,
            }),
            body: text("articleBody"),
            is_live: ARTICLES.get(kind) == Some(&"LiveBlogPosting"),
            updates: self.updates(node),
        }
    }

    /// The posts of a live blog, in the page's order.
    fn updates(&self, node: &'v Map<String, Value>) -> Vec<Update> {
        let listed: Vec<&Value> = match node.get("liveBlogUpdate") {
            Some(Value::Array(values)) => values.iter().take(MOST_NODES).collect(),
            Some(value) => vec![value],
            None => Vec::new(),
        };
        let update = |value: &&'v Value| {
            let node = self.resolved(value.as_object()?);
            let text = |key: &str| node.get(key).and_then(|value| self.text(value));
            let body = node.get("articleBody").or_else(|| node.get("text")).and_then(Value::as_str);
            Some(Update {
                headline: text("headline").or_else(|| text("name")),
                published: text("datePublished").or_else(|| text("dateCreated")),
                body: body.map(|body| body.lines().map(plain).collect::<Vec<_>>().join("\n")),
            })
        };
        listed.iter().filter_map(update).collect()
    }

    /// The words of a value: a text, the name of what it is, or what it refers to.
    fn text(&self, value: &'v Value) -> Option<String> {
        let mut value = value;
        for _ in 0..4 {
            match value {
                Value::String(text) => return Some(plain(text)).filter(|text| !text.is_empty()),
                Value::Number(number) => return Some(number.to_string()),
                Value::Array(values) => value = values.first()?,
                Value::Object(node) => value = self.resolved(node).get("name").or(node.get("@id"))?,
                _ => return None,
            }
        }
        None
    }

    fn resolved(&self, node: &'v Map<String, Value>) -> &'v Map<String, Value> {
        match node.get("@id") {
            Some(Value::String(id)) if !node.contains_key("name") => {
                self.by_id.get(id.as_str()).copied().unwrap_or(node)
            }
            _ => node,
        }
    }

    /// The authors' names, in the page's order.
    fn names(&self, node: &'v Map<String, Value>) -> Vec<String> {
        let mut names = Vec::new();
        let mut seen = HashSet::new();
        let listed = ["author", "creator", "contributor"].into_iter().find_map(|key| node.get(key));
        let values: Vec<&Value> = match listed {
            Some(Value::Array(values)) => values.iter().take(50).collect(),
            Some(value) => vec![value],
            None => Vec::new(),
        };
        for value in values {
            // { "name": ["A", "B"] } is as usual as [{ "name": "A" }, { "name": "B" }].
            let inner = match value {
                Value::Object(node) => self.resolved(node).get("name"),
                value => Some(value),
            };
            let inner: Vec<&Value> = match inner {
                Some(Value::Array(values)) => values.iter().take(50).collect(),
                Some(value) => vec![value],
                None => Vec::new(),
            };
            for name in inner.into_iter().filter_map(|name| self.text(name)) {
                if seen.insert(name.clone()) {
                    names.push(name);
                }
            }
        }
        names
    }
}

/// The place of a node's type among the articles.
fn kind(node: &Map<String, Value>) -> Option<usize> {
    let place = |name: &str| {
        let name = name.rsplit(['/', ':', '#']).next().unwrap_or(name);
        ARTICLES.iter().position(|known| *known == name)
    };
    match node.get("@type")? {
        Value::String(name) => place(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).filter_map(place).min(),
        _ => None,
    }
}

/// Whether a node is about the page at the address: it says so, or says nothing.
fn is_about(node: &Map<String, Value>, address: Option<&Url>) -> bool {
    let Some(address) = address else { return true };
    let of = |key: &str| match node.get(key) {
        Some(Value::String(url)) => Some(url.as_str()),
        Some(Value::Object(node)) => node.get("@id").and_then(Value::as_str),
        _ => None,
    };
    let Some(url) = of("url").or_else(|| of("mainEntityOfPage")).and_then(|url| address.join(url).ok())
    else {
        return true;
    };
    let path = |url: &Url| url.path().trim_end_matches('/').to_owned();
    path(&url) == path(address) || path(&url).is_empty()
}

/// JSON as pages write it.
fn json(text: &str) -> Option<Value> {
    let text = text.trim();
    let text = text.strip_prefix("<!--").unwrap_or(text).trim_end_matches("-->");
    let text = text.trim().trim_start_matches("//").trim();
    let text = text.strip_prefix("<![CDATA[").unwrap_or(text);
    let text = text.trim().trim_end_matches("]]>").trim_end_matches("//").trim().trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    serde_json::from_str(&mended(text)).ok()
}

/// Line breaks inside strings escaped, commas before a closing bracket left out.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_string = false;
    let mut escaped = false;
    for c in text.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            '\n' | '\r' | '\t' if in_string => {
                out.push(' ');
                continue;
            }
            '}' | ']' if !in_string => {
                let kept = out.trim_end().trim_end_matches(',').len();
                out.truncate(kept);
            }
            c if c.is_control() && !c.is_whitespace() => continue,
            _ => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(json: &str) -> Linked {
        let page = Html::parse_document(&format!("<script type='application/ld+json'>{json}</script>"));
        linked(&page, Url::parse("https://news.example.org/world/blast").ok().as_ref())
    }

    #[test]
    fn reads_a_news_article() {
        let article = r(
            r#"{"@context": "https://schema.org", "@type": ["NewsArticle"], "headline": "Blast &amp; fire",
            "datePublished": "2024-03-24T05:05:13Z", "dateModified": "2024-03-24T06:00:00Z",
            "author": [{"@type": "Person", "name": "Ann Example"}, {"name": ["Bo Sample"]}, "Cy Specimen"],
            "publisher": {"@type": "Organization", "name": "Example News"}, "isAccessibleForFree": "False",
            "inLanguage": "en-GB", "articleBody": "Three people died."}"#,
        );
        assert_eq!(article.headline.as_deref(), Some("Blast & fire"));
        assert_eq!(article.published.as_deref(), Some("2024-03-24T05:05:13Z"));
        assert_eq!(article.modified.as_deref(), Some("2024-03-24T06:00:00Z"));
        assert_eq!(article.authors, ["Ann Example", "Bo Sample", "Cy Specimen"]);
        assert_eq!(article.publisher.as_deref(), Some("Example News"));
        assert_eq!(article.free, Some(false));
        assert!(article.is_article);
    }

    #[test]
    fn finds_the_pages_own_article_and_follows_references() {
        let article = r(r##"{"@graph": [
            {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another", "datePublished": "2020"}]},
            {"@type": "NewsArticle", "headline": "Elsewhere", "url": "https://news.example.org/other"},
            {"@type": "WebPage", "name": "Page", "datePublished": "2024-03-23"},
            {"@type": "Article", "headline": "Blast", "author": {"@id": "#ann"}, "mainEntityOfPage": {"@id": "https://news.example.org/world/blast/"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Example"}]}"##);
        assert_eq!(article.headline.as_deref(), Some("Blast"));
        assert_eq!(article.authors, ["Ann Example"]);
        assert!(!r(r#"{"@type": "WebPage", "name": "Page"}"#).is_article);
    }

    #[test]
    fn mends_the_usual_breakage() {
        let headline = |json: &str| r(json).headline.unwrap_or_default();
        assert_eq!(
            headline("{\"@type\": \"NewsArticle\", \"headline\": \"Blast\nand fire\",}"),
            "Blast and fire"
        );
        assert_eq!(
            headline("//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Blast\"}\n//]]>"),
            "Blast"
        );
        assert_eq!(headline("{\"@type\": \"Article\", \"headline\": \"Blast\"};"), "Blast");
        assert_eq!(headline("{\"@type\": \"Article\", \"headline\": "), "");
        assert_eq!(headline(&"[".repeat(100_000)), "");
    }
}
