//! Articles that go on on further pages: `/story`, then `/story/2` or `/story?page=3`.
//!
//! A link leads to a further page where its address is that of the first one with a number, and where it says so: by its
//! relation, or by standing among links to numbered pages. The next article of a section, or the next hundred comments,
//! have addresses of another kind.

use scraper::ElementRef;
use url::Url;

use super::page::{Page, absolute, is_front, line};
use super::selectors::selector;

/// What stands before a page's number in the query.
const PARAMETERS: &[&str] = &["page", "pg", "pagina", "página", "seite", "pagenumber", "page_number"];
/// More pages than this are a book.
const MOST: u32 = 30;
/// So many links of a page are looked at.
const LINKS: usize = 3000;

/// The page with this number of the article whose first page is at `first`, where this page leads to it.
pub(super) fn page(page: &Page, first: &Url, number: u32) -> Option<Url> {
    let is_it = |href: &str| absolute(href, Some(first)).filter(|url| numbered(first, url) == Some(number));
    let related = page.html.select(selector!("link[rel~='next'][href], a[rel~='next'][href]"));
    let related = related.filter_map(|link| is_it(link.attr("href")?)).next();
    related.or_else(|| {
        let links = page.html.select(selector!("a[href]")).take(LINKS);
        links
            .filter_map(|link| Some((link, is_it(link.attr("href")?)?)))
            .find(|(link, _)| is_among_pages(*link, number))
            .map(|(_, url)| url)
    })
}

/// Whether a link's words are a number among others, or stand where the links to pages do.
fn is_among_pages(link: ElementRef<'_>, number: u32) -> bool {
    let words = line(link);
    let near = link.ancestors().filter_map(ElementRef::wrap).take(4);
    let mut names =
        near.chain([link]).flat_map(|element| [element.attr("class"), element.attr("id")]).flatten();
    words.trim() == number.to_string() || names.any(|names| names.to_ascii_lowercase().contains("pagin"))
}

/// The number of a page of the article whose first page is at `first`; none where the address is another article's.
fn numbered(first: &Url, url: &Url) -> Option<u32> {
    if is_front(first) || first.host() != url.host() || first.port() != url.port() {
        return None;
    }
    let (own, other) = (trimmed(first.path()), trimmed(url.path()));
    let (own_query, query) = (Query::of(first), Query::of(url));
    if own_query.rest != query.rest || own_query.number.is_some_and(|number| number != 1) {
        return None;
    }
    let number = match (own == other, query.number) {
        (true, Some(number)) => Some(number),
        (false, None) => in_path(own, other),
        _ => None,
    };
    number.filter(|number| (2..=MOST).contains(number))
}

/// `/story/2`, `/story/page/2`, `/story-2.html` and the like, where the first page is at `/story` or `/story.html`.
fn in_path(own: &str, other: &str) -> Option<u32> {
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| !text.starts_with('0'));
    let marked = |rest: &str| {
        let rest = rest.strip_prefix(['/', '-', '_', ','])?;
        let rest = ["page/", "page-", "page", "p", "pagina/", "seite/", "seite-"]
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest);
        number(rest)
    };
    if let Some(rest) = other.strip_prefix(own) {
        return marked(rest).filter(|_| rest.starts_with('/') || rest.starts_with(','));
    }
    let (stem, ending) = own.rsplit_once('.')?;
    marked(other.strip_prefix(stem)?.strip_suffix(ending)?.strip_suffix('.')?)
}

fn trimmed(path: &str) -> &str {
    path.trim_end_matches('/')
}

/// A query with the page's number apart.
#[derive(Default)]
struct Query {
    number: Option<u32>,
    rest: Vec<(String, String)>,
}

impl Query {
    fn of(url: &Url) -> Query {
        let mut query = Query::default();
        for (name, value) in url.query_pairs() {
            match value.parse() {
                Ok(number) if PARAMETERS.contains(&&*name.to_lowercase()) => query.number = Some(number),
                _ => query.rest.push((name.into_owned(), value.into_owned())),
            }
        }
        query
    }
}

/// A text with that of a further page: what stands on each of them, like the headline, stands there once.
pub(super) fn joined(text: &str, title: Option<&str>, further: &str) -> String {
    let known: rustc_hash::FxHashSet<&str> = text.lines().chain(title).collect();
    let new = further.lines().filter(|line| !known.contains(line));
    text.lines().chain(new).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_pages_are_told_from_other_articles() {
        let r = |first: &str, other: &str| {
            let url = |path: &str| {
                Url::parse("https://news.example.org").and_then(|site| site.join(path)).expect("a URL")
            };
            numbered(&url(first), &url(other))
        };
        for (first, other) in [
            ("/mill-burns", "/mill-burns/2"),
            ("/mill-burns/", "/mill-burns/2/"),
            ("/mill-burns", "/mill-burns/page/2"),
            ("/mill-burns", "/mill-burns?page=2"),
            ("/mill?id=7", "/mill?id=7&page=2"),
            ("/mill?page=1", "/mill?page=2"),
            ("/mill.html", "/mill-2.html"),
            ("/mill.html", "/mill_2.html"),
            ("/mill.html", "/mill.html/2"),
            ("/mill,12345", "/mill,12345,2"),
        ] {
            assert_eq!(r(first, other), Some(2), "{other}");
        }
        for (first, other) in [
            ("/news/1001", "/news/1002"),
            ("/mill-burns", "/mill-burns-2"),
            ("/mill-burns", "/mill-burns/comment-page-2"),
            ("/mill-burns", "/mill-burns"),
            ("/mill-burns", "/mill-burns/1"),
            ("/mill-burns", "/mill-burns/2024"),
            ("/mill-burns", "/bridge-opens/2"),
            ("/mill?id=7", "/mill?id=8&page=2"),
            ("/mill-burns", "https://other.example.org/mill-burns/2"),
            ("/", "/page/2"),
        ] {
            assert_eq!(r(first, other), None, "{other}");
        }
    }

    #[test]
    fn a_page_leads_to_the_next_one() {
        let first = Url::parse("https://news.example.org/mill-burns").expect("a URL");
        let r =
            |html: &str, number| page(&Page::parse(html), &first, number).map(|url| url.path().to_owned());
        assert_eq!(r("<link rel='next' href='/mill-burns/2'>", 2).as_deref(), Some("/mill-burns/2"));
        assert_eq!(
            r("<div class='post-pagination'><a href='/mill-burns/2'>Next</a></div>", 2).as_deref(),
            Some("/mill-burns/2")
        );
        assert_eq!(r("<p>Pages: 1 <a href='/mill-burns/2/'>2</a></p>", 2).as_deref(), Some("/mill-burns/2/"));
        assert_eq!(r("<p><a href='/mill-burns/2'>The mill, seen from the river</a></p>", 2), None);
        assert_eq!(r("<link rel='next' href='/bridge-opens'>", 2), None);
        assert_eq!(
            r("<p>Pages: <a href='/mill-burns/'>1</a> 2 <a href='/mill-burns/3/'>3</a></p>", 3).as_deref(),
            Some("/mill-burns/3/")
        );
    }

    #[test]
    fn what_stands_on_each_page_is_told_once() {
        let r = |text, further| joined(text, Some("Mill burns down"), further);
        assert_eq!(
            r("By the river.\nIt burned.", "Mill burns down\nBy the river.\nNobody was hurt."),
            "By the river.\nIt burned.\nNobody was hurt."
        );
        assert_eq!(r("It burned.", "It burned."), "It burned.");
    }
}
