//! Who wrote an article.

use scraper::ElementRef;

use super::head::Head;
use super::linked::Linked;
use super::page::{Page, line};
use super::selectors::selector;
use crate::read::plain::{plain, words};

/// What meta elements call the author.
const AUTHOR: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "citation_author",
    "byl",
    "bt:author",
    "article.author",
    "og:article:author",
    "twitter:creator:name",
];

/// Names that are nobody's.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "editor",
    "editors",
    "staff",
    "webmaster",
    "guest",
    "user",
    "author",
    "unknown",
    "root",
    "super user",
    "superuser",
    "none",
    "null",
    "undefined",
    "anonymous",
    "contributor",
    "by",
    "n/a",
    "wordpress",
    "share",
    "follow",
    "about",
    "read more",
    "more",
    "posts",
    "view all posts",
    "website",
    "home",
];

/// Names that stand for whoever works there.
const DESKS: &[&str] = &[
    "newsdesk",
    "news desk",
    "web desk",
    "online desk",
    "digital desk",
    "newsroom",
    "editorial staff",
    "editorial team",
    "editorial board",
    "our correspondent",
    "agency report",
    "redacción",
    "redaccion",
    "редакция",
];

/// What stands behind a name and is none.
const ROLES: &[&str] = &[
    "staff writer",
    "staff reporter",
    "senior reporter",
    "reporter",
    "correspondent",
    "senior correspondent",
    "foreign correspondent",
    "special correspondent",
    "contributing writer",
];

/// What begins the words of links to other things than a person.
const NO_NAMES: &[&str] = &["meet ", "view ", "about ", "more ", "read ", "see ", "contact ", "follow "];

/// The authors' names, in order: as the page's data say, else its head, else its byline. Where the data
/// only name the outlet itself, a byline goes before.
pub(super) fn authors(page: &Page, linked: &Linked, head: &Head, outlet: Option<&str>) -> Vec<String> {
    let in_data = [linked.authors.clone(), meta_authors(page), label_author(page)];
    let on_page = [byline(head), marked_authors(page)];
    let is_outlet = |name: &str| {
        let lower = name.to_lowercase();
        DESKS.contains(&lower.as_str())
            || [outlet, linked.publisher.as_deref()]
                .into_iter()
                .flatten()
                .any(|outlet| outlet.eq_ignore_ascii_case(name))
    };
    let mut fallback = Vec::new();
    for said in in_data.into_iter().chain(on_page) {
        let names = clean(said.iter().map(String::as_str));
        if names.iter().any(|name| !is_outlet(name)) {
            return names;
        }
        if fallback.is_empty() {
            fallback = names;
        }
    }
    fallback
}

/// The byline near the headline: "By Ann Example", "Author:" above a name, a link to a person's page.
fn byline(head: &Head) -> Vec<String> {
    let mut label = "";
    for line in head.below.iter().chain(&head.above) {
        let text = line.text.as_str();
        let named = LEADS.iter().find_map(|lead| {
            let rest = strip_prefix_ignoring_case(text, lead)?;
            rest.starts_with([' ', ':', '\u{a0}']).then(|| rest.trim_start_matches([' ', ':', '\u{a0}']))
        });
        let under_label = LABELS.iter().any(|known| label.trim_end_matches(':').eq_ignore_ascii_case(known));
        let said = named
            .or_else(|| under_label.then_some(text))
            .map(without_tail)
            .filter(|name| is_like_a_name(name));
        if let Some(name) = said {
            return vec![name.to_owned()];
        }
        let persons: Vec<String> = line.persons.iter().filter(|name| is_like_a_name(name)).cloned().collect();
        if !persons.is_empty() {
            return persons;
        }
        label = text;
    }
    Vec::new()
}

/// What begins a byline.
const LEADS: &[&str] = &[
    "written by",
    "words by",
    "posted by",
    "submitted by",
    "published by",
    "story by",
    "article by",
    "text by",
    "recipe by",
    "reported by",
    "reviewed by",
    "all articles by",
    "articles by",
    "by",
    "author",
    "authors",
    "por",
    "von",
    "par",
    "texto",
    "автор",
    "авторы",
    "текст",
];

/// What stands above a name.
const LABELS: &[&str] = &[
    "by",
    "author",
    "authors",
    "written by",
    "words by",
    "posted by",
    "reported by",
    "article by",
    "story by",
    "text by",
];

fn strip_prefix_ignoring_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let head = text.get(..prefix.len())?;
    (head.eq_ignore_ascii_case(prefix) || head.to_lowercase() == prefix).then(|| &text[prefix.len()..])
}

fn is_like_a_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=8).contains(&words) && name.chars().count() < 70 && name.starts_with(char::is_uppercase)
}

fn meta_authors(page: &Page) -> Vec<String> {
    page.metas(AUTHOR).map(str::to_owned).collect()
}

/// `twitter:label1` = Written by, `twitter:data1` = Ann Example.
fn label_author(page: &Page) -> Vec<String> {
    let by = |label: &str, data: &str| {
        let label = page.meta(&[label])?.to_lowercase();
        (label.contains("written") || label.contains("author") || label.ends_with("by"))
            .then(|| page.meta(&[data]))
            .flatten()
    };
    by("twitter:label1", "twitter:data1")
        .or_else(|| by("twitter:label2", "twitter:data2"))
        .map(str::to_owned)
        .into_iter()
        .collect()
}

/// Elements that say by their attributes that they are the byline.
fn marked_authors(page: &Page) -> Vec<String> {
    let of = |selected: Vec<ElementRef<'_>>| {
        let names = selected.into_iter().filter(|element| !is_aside(*element)).take(8).map(name_in);
        let names: Vec<String> =
            names.filter(|name| !clean([name.as_str()].into_iter()).is_empty()).collect();
        names
    };
    let by_data = of(page
        .html
        .select(selector!("[itemprop~='author'] [itemprop~='name'], [itemprop~='author']"))
        .take(8)
        .collect());
    let by_link = || {
        of(page
            .html
            .select(selector!("a[rel~='author'], a[href*='/author/'], a[href*='/authors/']"))
            .take(4)
            .collect())
        .into_iter()
        .take(1)
        .collect::<Vec<_>>()
    };
    let by_class = || {
        let marked = selector!(
            ".byline-name, .author-name, .author_name, .authorname, .post-author-name, .article-author, .byline__name, \
             .byline-author, .author-link, .entry-author, .post-author, .article__author, .author, .byline, .byline__author, \
             .c-byline__author, .article-byline, .post-byline, .meta-author, .by-author, .vcard .fn, .contributor-name, \
             [class*='author' i][class*='name' i], [class*='authorname' i], [class*='author_name' i], [class*='byline' i], [data-testid*='author' i], \
             [class*='article-author' i], [class*='post-author' i], [class*='writer' i], [class^='author' i], [id='author']"
        );
        of(page.html.select(marked).take(12).collect()).into_iter().take(1).collect::<Vec<_>>()
    };
    [by_data]
        .into_iter()
        .chain([by_link(), by_class(), written_by(page)])
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// A short line of its own that begins with "By".
fn written_by(page: &Page) -> Vec<String> {
    let lines = page
        .html
        .select(selector!("body p, body span, body div, body li, body h4, body h5, body em, body strong"));
    let byline = lines
        .filter(|element| element.children().count() < 8 && !is_aside(*element))
        .take(3000)
        .filter_map(|element| {
            let words = line(element);
            let rest = [
                "By ",
                "BY ",
                "by ",
                "Written by ",
                "Words by ",
                "Posted by ",
                "Author: ",
                "Text by ",
                "Por ",
                "Von ",
            ]
            .iter()
            .find_map(|start| words.strip_prefix(start))?;
            let is_name = rest.len() < 60
                && rest.starts_with(char::is_uppercase)
                && rest.split_whitespace().count() < 7;
            is_name.then(|| rest.to_owned())
        })
        .next();
    byline.into_iter().collect()
}

fn name_in(element: ElementRef<'_>) -> String {
    match element.attr("content") {
        Some(content) => plain(content),
        None => line(element),
    }
}

/// Names out of what was said: without "By", split where several stand in one, without what is no name.
fn clean<'n>(said: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in said {
        let name = without_lead(name);
        if name.starts_with("http") || name.starts_with("www.") {
            continue;
        }
        for part in split(name) {
            let part = without_tail(without_lead(part));
            let lower = part.to_lowercase();
            let length = part.chars().count();
            let is_name = (2..=70).contains(&length)
                && part.chars().any(char::is_alphabetic)
                && !part.contains(['@', '{', '}', '<', '>'])
                && !part.contains("://")
                && !NOBODY.contains(&lower.as_str())
                && !ROLES.contains(&lower.as_str())
                && !NO_NAMES.iter().any(|start| lower.starts_with(start));
            if is_name && !names.iter().any(|known| known.eq_ignore_ascii_case(part)) {
                names.push(words(part));
            }
        }
    }
    names.truncate(20);
    names
}

fn without_lead(name: &str) -> &str {
    let mut name = name.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '|' | '·' | '•' | ':' | '-' | '–' | '—' | '/')
    });
    for lead in LEADS {
        if let Some(rest) = strip_prefix_ignoring_case(name, lead)
            && rest.starts_with([' ', ':', '\u{a0}'])
        {
            name = rest.trim_matches(|c: char| c.is_whitespace() || c == ':');
        }
    }
    name
}

/// What follows a name in a byline: a date, a role, "min read".
fn without_tail(name: &str) -> &str {
    let mut end = name.len();
    for mark in [
        " on ",
        " at ",
        " | ",
        " • ",
        " · ",
        " – ",
        " — ",
        " - ",
        " in ",
        " Published",
        " Updated",
        " Posted",
        " Last ",
        " Follow",
        "\u{a0}|",
    ] {
        if let Some(at) = name.find(mark) {
            end = end.min(at);
        }
    }
    if let Some(at) = name.find(|c: char| c.is_ascii_digit())
        && 3 < at
    {
        end = end.min(at);
    }
    let name = name[..end].trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '|' | '·' | '•' | ':' | '-' | '(' | '.')
    });
    // What a date stood behind.
    [" at", " on"].iter().find_map(|rest| name.strip_suffix(rest)).unwrap_or(name)
}

fn split(names: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = vec![names];
    for mark in [";", "|", ", ", " and ", " & ", " y ", " und ", " et ", " with ", "•", "·", "/"] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts
}

/// Whether an element stands among comments or other articles.
fn is_aside(element: ElementRef<'_>) -> bool {
    const ASIDES: &[&str] =
        &["comment", "related", "recommend", "sidebar", "footer", "widget", "popular", "teaser", "carousel"];
    element.ancestors().filter_map(ElementRef::wrap).any(|parent| {
        let name = parent.value().name();
        matches!(name, "aside" | "footer" | "nav")
            || (!matches!(name, "body" | "html" | "main") && {
                let class = parent.attr("class").unwrap_or_default().to_ascii_lowercase();
                ASIDES.iter().any(|mark| class.contains(mark))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_out_of_bylines() {
        let r = |said: &str| clean([said].into_iter()).join(" + ");
        assert_eq!(r("By Ann Example"), "Ann Example");
        assert_eq!(r("Ann Example, Bo Sample and Cy Specimen"), "Ann Example + Bo Sample + Cy Specimen");
        assert_eq!(r("Written by: Ann Example | March 24, 2024"), "Ann Example + March");
        assert_eq!(r("Ann Example on March 24, 2024"), "Ann Example");
        assert_eq!(r("https://news.example.org/ann"), "");
        assert_eq!(r("admin"), "");
        assert_eq!(r("desk@example.org"), "");
        assert_eq!(r("Example News Desk"), "Example News Desk");
        assert_eq!(r("Posted by Ann Example at"), "Ann Example");
        assert_eq!(r("Submitted by Ann Example on Sat, 03/23/2024 - 21:14"), "Ann Example");
        assert_eq!(r("By Ann Example, staff writer"), "Ann Example");
        assert_eq!(r("Автор: Анна Примерова"), "Анна Примерова");
        assert_eq!(r("Atwood Onyango"), "Atwood Onyango");
    }

    #[test]
    fn a_person_goes_before_a_desk() {
        let r = |author: &str, byline: &str| {
            let html = format!(
                "<meta name='author' content='{author}'><h1>Blast</h1><p>{byline}</p><p>Three people died.</p>"
            );
            let page = Page::parse(&html);
            authors(&page, &Linked::default(), &crate::read::article::head::head(&page, None), None)
                .join(" + ")
        };
        assert_eq!(r("newsdesk", "By Ann Example"), "Ann Example");
        assert_eq!(r("Newsdesk", "March 24, 2024"), "Newsdesk");
        assert_eq!(r("Bo Sample", "By Ann Example"), "Bo Sample");
    }
}
