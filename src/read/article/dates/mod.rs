//! When a page was published and last changed, from the best of what it says.

mod elements;
mod first;
mod metas;
mod phrase;
mod shown;
mod unseen;

use url::Url;

use self::elements::{is_of_a_change, microdata, says_publication, time_element, visible};
use self::first::at_first;
use self::metas::{MAYBE_PUBLISHED, MODIFIED, PUBLISHED};
use self::shown::{rewritten, right_above, shown};
use self::unseen::{in_address, in_scripts};
use super::head::Head;
use super::linked::Linked;
use super::page::Page;
use crate::read::timestamp::{Stamp, stamp};

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
    let first_shown = |is_far: bool| {
        below.iter().find(|shown| !shown.is_change && shown.is_far == is_far).map(|shown| shown.stamp)
    };
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
        .or_else(|| first_shown(false))
        .or_else(|| right_above(&head.above))
        .or_else(|| first_shown(true))
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
        assert_eq!(
            r("<script>{\"firstPublished\":1711256713000,\"lastUpdated\":1711260000000}</script>"),
            "2024-03-24"
        );
        assert_eq!(r("<script>{\"firstPublished\":17112567}</script>"), "2024-01-02", "no time at all");
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
        assert_eq!(
            r(&format!("{above}<div>Updated March 29, 2024</div>{text}")),
            "2024-03-24",
            "a change below is none"
        );
        let updated = "<div>Updated March 24, 2024</div><h1>Blast</h1>";
        assert_eq!(r(&format!("{updated}{text}{others}")), "2024-03-20");
    }

    #[test]
    fn what_stands_behind_the_text_is_mostly_another_articles() {
        let paragraph = format!("<p>{}</p>", "Nobody knew who had lit the fire in the old mill. ".repeat(5));
        let others = format!("{}<div>More news</div><div>March 20, 2024</div>", paragraph.repeat(3));
        let above = "<div><span>March 24, 2024</span><span>Ann Example</span></div>";
        assert_eq!(r(&format!("{above}<h1>Blast</h1>{others}")), "2024-03-24");
        assert_eq!(r(&format!("<h1>Blast</h1>{others}")), "2024-03-20", "where no other date is shown");
        let below = format!("{paragraph}<div>March 25, 2024</div>");
        assert_eq!(r(&format!("{above}<h1>Blast</h1>{below}{others}")), "2024-03-25", "behind a summary");
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
