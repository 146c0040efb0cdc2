//! When a page was published and last changed, from the best of what it says.

use scraper::ElementRef;
use url::Url;

use super::head::{Head, HeadLine};
use super::linked::Linked;
use super::page::{Page, line};
use super::selectors::selector;
use crate::read::plain::{cut, words};
use crate::read::timestamp::{Stamp, stamp};

/// What meta elements call the time of publication, the clearest first.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "bt:pubdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "published",
    "published_at",
    "publication_date",
    "publication-date",
    "published_time",
    "pubdate",
    "pub_date",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "article:created",
    "citation_publication_date",
    "citation_online_date",
];

/// Names that mean it mostly.
const MAYBE_PUBLISHED: &[&str] = &[
    "dcterms.created",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "date_published",
    "created",
    "datecreated",
    "rnews:datepublished",
    "dcsext.articlefirstpublished",
    "displaydate",
    "date",
    "citation_date",
    "content_create_date",
    "shareaholic:article_published_time",
];

/// What they call the time of the last change.
const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "article:updated_time",
    "datemodified",
    "date_modified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "lastmodified",
    "modified",
    "revised",
    "updated_time",
    "shareaholic:article_modified_time",
];

/// The times of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) published: Option<Stamp>,
    pub(super) modified: Option<Stamp>,
}

/// Reads the times of a page. `head` is what stands around its headline, `html` the page as it came.
pub(super) fn dates(page: &Page, html: &str, linked: &Linked, head: &Head, address: Option<&Url>) -> Dates {
    let said = |text: &Option<String>| text.as_deref().and_then(stamp);
    let below = shown(&head.below);
    let above = shown(&head.above[..head.above.len().min(3)]);
    let first_shown = |shown: &[Shown]| shown.iter().find(|shown| !shown.is_change).map(|shown| shown.stamp);
    let linked_published = said(&linked.published);
    let trust = trust(linked_published, said(&linked.modified));
    let of_article = |wanted: Trust| linked_published.filter(|_| linked.is_article && trust == wanted);
    let published = of_article(Trust::Good)
        .or_else(|| (trust != Trust::Good).then(|| time_element(page, says_publication)).flatten())
        .or_else(|| page.metas(PUBLISHED).find_map(stamp))
        .or_else(|| microdata(page, "datePublished"))
        .or_else(|| of_article(Trust::Doubtful))
        .or_else(|| time_element(page, says_publication))
        .or_else(|| page.metas(MAYBE_PUBLISHED).find_map(stamp))
        .or_else(|| linked_published.filter(|_| trust != Trust::None))
        .or_else(|| at_first(page, html))
        .or_else(|| time_element(page, |time| !is_of_a_change(time)))
        .or_else(|| first_shown(&below))
        .or_else(|| right_above(head))
        .or_else(|| in_scripts(html))
        .or(linked_published)
        .or_else(|| below.first().map(|shown| shown.stamp))
        .or_else(|| time_element(page, |_| true))
        .or_else(|| above.first().map(|shown| shown.stamp))
        .or_else(|| visible(page))
        .or_else(|| in_address(address));
    let modified = said(&linked.modified)
        .or_else(|| page.metas(MODIFIED).find_map(stamp))
        .or_else(|| microdata(page, "dateModified"));
    let published = published.map(|published| rewritten(published, &below).unwrap_or(published));
    // Where the two are told by different parts of a page: nothing is changed before it is published.
    let is_later = |modified: &Stamp| published.is_none_or(|published| published.time <= modified.time);
    Dates { published, modified: modified.filter(is_later) }
}

/// How far the time is trusted that a page's data call its publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    Good,
    /// It is the very second of the last change: the page was never changed, or this is when a machine built it.
    Doubtful,
    /// It is later than the last change, which cannot be.
    None,
}

fn trust(published: Option<Stamp>, modified: Option<Stamp>) -> Trust {
    match published.zip(modified) {
        // Two fields may name their zones differently, or not at all.
        Some((published, modified)) if modified.day < published.day && 24 < hours(modified, published) => {
            Trust::None
        }
        Some((published, modified)) if published.time == modified.time => Trust::Doubtful,
        _ => Trust::Good,
    }
}

fn hours(from: Stamp, to: Stamp) -> i64 {
    to.time.duration_since(from.time).as_hours()
}

/// "Originally published on March 3, 2022": what a text that was published again says of its first time.
fn at_first(page: &Page, html: &str) -> Option<Stamp> {
    const MARKS: &[&str] = &[
        "originally published",
        "originally posted",
        "first published",
        "first posted",
        "publicado originalmente",
        "publicado por primera vez",
        "publié initialement",
        "première publication",
        "ursprünglich veröffentlicht",
        "zuerst veröffentlicht",
        "erstmals veröffentlicht",
        "впервые опубликован",
    ];
    /// The date stands right behind the words.
    const NEAR_BYTES: usize = 60;
    let says = |text: &str| MARKS.iter().any(|mark| text.contains(mark));
    if !says(&html.to_lowercase()) {
        return None;
    }
    let lines = page
        .html
        .select(selector!("p, div, span, small, em, i, li, time"))
        .filter(|element| !is_aside(*element));
    lines.take(2000).find_map(|element| {
        let text = line(element);
        if 400 < text.len() {
            return None;
        }
        let text = text.to_lowercase();
        let (at, mark) = MARKS.iter().find_map(|mark| Some((text.find(mark)?, mark)))?;
        in_words(cut(&text[at + mark.len()..], NEAR_BYTES))
    })
}

/// Whether a `time` element is of a change, by its names, its words or the words before it.
fn is_of_a_change(time: &ElementRef<'_>) -> bool {
    /// A label is no longer than this.
    const LABEL_BYTES: usize = 40;
    let before = time.prev_siblings().take(3).filter_map(|node| {
        let text = match (node.value().as_text(), ElementRef::wrap(node)) {
            (Some(text), _) => words(text),
            (None, Some(element)) => line(element),
            (None, None) => return None,
        };
        (!text.is_empty()).then_some(text)
    });
    let label = before.take(1).find(|text| text.len() <= LABEL_BYTES).unwrap_or_default();
    says_change(&names(*time)) || says_change(&line(*time)) || says_change(&label)
}

/// A date that a page shows, and whether it says that it is a change's.
#[derive(Clone, Copy, Debug)]
struct Shown {
    stamp: Stamp,
    is_change: bool,
}

/// The dates in the lines near the headline.
fn shown(lines: &[HeadLine]) -> Vec<Shown> {
    let mut label = "";
    let mut found = Vec::new();
    for line in lines {
        if let Some(stamp) = in_words(&line.text) {
            found.push(Shown { stamp, is_change: says_change(&line.text) || says_change(label) });
        }
        label = if line.text.len() < 30 { &line.text } else { "" };
    }
    found
}

/// Whether words near a date, or an element's names, say that it is a change's.
fn says_change(text: &str) -> bool {
    const CHANGES: &[&str] =
        &["updat", "modif", "review", "edited", "revis", "aktualis", "actualiz", "mis à jour", "обновл"];
    let text = text.to_lowercase();
    CHANGES.iter().any(|mark| text.contains(mark))
}

/// The date in the line right above the headline, where none is near below it.
fn right_above(head: &Head) -> Option<Stamp> {
    /// So many lines below the headline are near it.
    const NEAR: usize = 6;
    let below = shown(&head.below[..head.below.len().min(NEAR)]);
    let above = shown(head.above.get(..1)?);
    above.first().filter(|shown| !shown.is_change && below.is_empty()).map(|shown| shown.stamp)
}

/// Where a page shows only the date of its rewriting, long after its first publication, that is how old
/// its text is: a guide of 2015, "updated September 28, 2025".
fn rewritten(published: Stamp, shown: &[Shown]) -> Option<Stamp> {
    const LONG_HOURS: i64 = 7 * 24;
    let hours = |stamp: Stamp| stamp.day.duration_since(published.day).as_hours();
    if shown.iter().any(|shown| hours(shown.stamp).abs() <= 24) {
        return None;
    }
    let change = shown.iter().find(|shown| shown.is_change)?;
    (LONG_HOURS < hours(change.stamp)).then_some(change.stamp)
}

/// A time in the data that a page's scripts were given, for pages that say it nowhere else.
fn in_scripts(html: &str) -> Option<Stamp> {
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
            let end = value.find(['"', '\\', '&', '<', '\'']).unwrap_or(value.len());
            value.starts_with(|c: char| c.is_ascii_digit()).then(|| stamp(&value[..end])).flatten()
        })
    })
}

fn microdata(page: &Page, name: &str) -> Option<Stamp> {
    let named = |element: &ElementRef<'_>| {
        element.attr("itemprop").is_some_and(|props| props.split_whitespace().any(|prop| prop == name))
    };
    page.html
        .select(selector!("[itemprop]"))
        .filter(named)
        .filter(|element| !is_aside(*element))
        .find_map(of_element)
}

/// What an element says by an attribute, else by its words.
fn of_element(element: ElementRef<'_>) -> Option<Stamp> {
    ["datetime", "content", "title", "data-datetime", "data-date", "data-timestamp"]
        .into_iter()
        .filter_map(|name| element.attr(name))
        .find_map(stamp)
        .or_else(|| in_words(&line(element)))
}

/// The first of the article's `time` elements that is wanted.
fn time_element(page: &Page, wanted: impl Fn(&ElementRef<'_>) -> bool) -> Option<Stamp> {
    page.html
        .select(selector!("time"))
        .filter(|time| !is_aside(*time))
        .take(20)
        .filter(wanted)
        .find_map(of_element)
}

fn says_publication(time: &ElementRef<'_>) -> bool {
    time.attr("pubdate").is_some() || names(*time).contains("publish")
}

/// A date in words, in an element whose names say that it is one.
fn visible(page: &Page) -> Option<Stamp> {
    const MARKS: &[&str] = &[
        "date",
        "publish",
        "posted",
        "byline",
        "timestamp",
        "post-meta",
        "entry-meta",
        "article-meta",
        "meta",
        "time",
        "info",
        "author",
    ];
    let marked: Vec<(usize, ElementRef<'_>)> = page
        .html
        .select(selector!("body [class], body [id]"))
        .filter(|element| {
            matches!(
                element.value().name(),
                "div"
                    | "span"
                    | "p"
                    | "li"
                    | "small"
                    | "em"
                    | "a"
                    | "td"
                    | "b"
                    | "strong"
                    | "abbr"
                    | "i"
                    | "h5"
                    | "h6"
                    | "section"
                    | "header"
                    | "ul"
            )
        })
        .filter_map(|element| {
            let names = names(element);
            let mark = MARKS.iter().position(|mark| names.contains(mark))?;
            Some((mark, element))
        })
        .take(400)
        .collect();
    let told = |(_, element): &(usize, ElementRef<'_>)| {
        if is_aside(*element) {
            return None;
        }
        let words = line(*element);
        // A whole page has such a name now and then; a date is short.
        (words.len() < 200).then(|| in_words(&words)).flatten()
    };
    let best = |wanted: usize| marked.iter().filter(move |(mark, _)| *mark == wanted).find_map(told);
    (0..MARKS.len()).find_map(best)
}

/// A date that stands in words between other words: "Published on March 24, 2024 by …".
fn in_words(words: &str) -> Option<Stamp> {
    let words = cut(words, 200);
    if let Some(stamp) = stamp(words) {
        return Some(stamp);
    }
    // A window slides over the words, since what stands around can look like part of a date.
    let parts: Vec<&str> = words.split_whitespace().collect();
    (0..parts.len()).find_map(|from| {
        let first = parts[from];
        if !first.starts_with(|c: char| c.is_ascii_digit())
            && !first.chars().next().is_some_and(char::is_alphabetic)
        {
            return None;
        }
        (1..=4).rev().find_map(|length| stamp(&parts.get(from..from + length)?.join(" ")))
    })
}

/// `/2024/03/24/` in the address.
fn in_address(address: Option<&Url>) -> Option<Stamp> {
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

/// An element's class and id, lower case.
fn names(element: ElementRef<'_>) -> String {
    let name = |key: &str| element.attr(key).unwrap_or_default().to_ascii_lowercase();
    format!("{} {}", name("class"), name("id"))
}

/// Whether an element stands among what belongs to other articles or readers.
fn is_aside(element: ElementRef<'_>) -> bool {
    const ASIDES: &[&str] = &[
        "related",
        "comment",
        "sidebar",
        "recommend",
        "footer",
        "widget",
        "popular",
        "trending",
        "latest",
        "more-",
        "carousel",
        "card",
        "teaser",
        "recent",
    ];
    element.ancestors().filter_map(ElementRef::wrap).take(30).any(|parent| {
        if matches!(parent.value().name(), "body" | "html") {
            return false;
        }
        matches!(parent.value().name(), "aside" | "footer" | "nav") || {
            let names = names(parent);
            ASIDES.iter().any(|mark| names.contains(mark))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::article::head::head;

    fn r(html: &str) -> String {
        let page = Page::parse(html);
        let linked = crate::read::article::linked::linked(&page.html, None);
        let address = Url::parse("https://news.example.org/2024/01/02/blast").ok();
        let dates = dates(&page, html, &linked, &head(&page, None), address.as_ref());
        dates.published.map(|stamp| stamp.day.to_string()).unwrap_or_default()
    }

    #[test]
    fn trusts_data_then_what_is_shown_then_the_address() {
        assert_eq!(
            r("<meta property='article:published_time' content='2024-03-24T23:05:13-04:00'>"),
            "2024-03-24"
        );
        assert_eq!(r("<span itemprop='datePublished' content='2024-03-24'>yesterday</span>"), "2024-03-24");
        assert_eq!(
            r(
                "<h1>Blast</h1><time datetime='2024-03-25' class='updated'></time><time datetime='2024-03-24'></time>"
            ),
            "2024-03-24"
        );
        assert_eq!(
            r("<h1>Blast</h1><div>By Ann Example</div><div>March 24, 2024 · 3 min read</div>"),
            "2024-03-24"
        );
        assert_eq!(r("<p>March 24, 2024</p><h1>Blast</h1><p>Three people died.</p>"), "2024-03-24");
        assert_eq!(r("<script>{\\\"datePublished\\\":\\\"2024-03-24T05:05:13Z\\\"}</script>"), "2024-03-24");
        // The second time is the build's, which shows where it cannot be, and where the page says otherwise.
        let built = |published: &str, modified: &str, shown: &str| {
            r(&format!(
                "<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"datePublished\": \"{published}\",
                \"dateModified\": \"{modified}\"}}</script><h1>Blast</h1>{shown}"
            ))
        };
        let shown = "<div>Published <time pubdate datetime='2024-03-24'>March 24, 2024</time></div>";
        assert_eq!(built("2024-05-30T10:00:00Z", "2024-05-30T10:00:00Z", shown), "2024-03-24");
        assert_eq!(
            built("2024-05-30T10:00:00Z", "2024-05-30T10:00:00Z", "<p>March 24, 2024</p>"),
            "2024-05-30"
        );
        assert_eq!(
            built("2024-05-30T10:00:00Z", "2024-05-20T10:00:00Z", "<p>March 24, 2024</p>"),
            "2024-03-24"
        );
        assert_eq!(built("2024-03-25T10:00:00Z", "2024-05-20T10:00:00Z", shown), "2024-03-25");
        assert_eq!(built("2024-05-30T10:00:00Z", "2024-05-20T10:00:00Z", ""), "2024-05-30");
        assert_eq!(
            r("<aside class='related'><time datetime='2020-01-01'></time></aside><h1>Blast</h1>"),
            "2024-01-02"
        );
    }

    #[test]
    fn a_change_is_no_publication() {
        assert_eq!(
            r("<h1>Blast</h1><div>Updated <time datetime='2024-03-29'>March 29, 2024</time></div>
               <div>Posted <time datetime='2024-03-24'>March 24, 2024</time></div>"),
            "2024-03-24"
        );
        assert_eq!(
            r(
                "<h1>Blast</h1><p>30 March 2024, 11:07am</p><p>Three people died.</p>
               <p>This article was originally published on 24 March 2024 at 4:12pm but has been updated.</p>"
            ),
            "2024-03-24"
        );
        assert_eq!(
            r(
                "<h1>Blast</h1><p>30 March 2024</p><p>Her book was first published in 1995 by a house in Kandar.</p>"
            ),
            "2024-03-30"
        );
        assert_eq!(
            r("<meta name='citation_publication_date' content='2024 Mar 24'><h1>Blast</h1>"),
            "2024-03-24"
        );
    }

    #[test]
    fn what_stands_right_above_the_headline_counts_where_nothing_is_shown_below() {
        let others = "<div>Other news</div><div>March 20, 2024</div>";
        let above = "<div><span>March 24, 2024</span><span>Ann Example</span></div><h1>Blast</h1>";
        let text = "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p>Five.</p>";
        assert_eq!(r(&format!("{above}{text}")), "2024-03-24");
        assert_eq!(r(&format!("{above}{text}{others}")), "2024-03-20", "a banner's date is today's");
        assert_eq!(r(&format!("{above}<div>March 23, 2024, Kandar</div>{text}")), "2024-03-23");
        let updated = "<div>Updated March 24, 2024</div><h1>Blast</h1>";
        assert_eq!(r(&format!("{updated}{text}{others}")), "2024-03-20");
    }

    #[test]
    fn a_page_that_shows_only_its_rewriting_is_that_old() {
        let published = "<meta property='article:published_time' content='2015-04-06'><h1>Guide</h1>";
        assert_eq!(r(&format!("{published}<div>Updated September 28, 2025</div>")), "2025-09-28");
        assert_eq!(
            r(&format!("{published}<div>April 6, 2015</div><div>Updated September 28, 2025</div>")),
            "2015-04-06"
        );
        assert_eq!(r(&format!("{published}<div>Updated April 8, 2015</div>")), "2015-04-06");
    }
}
