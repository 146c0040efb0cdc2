//! Articles: bytes of a page, or its HTML, become an [`Article`].
//!
//! The text comes from readability crates or from a feed's own rules, everything else from what the page
//! says of itself: JSON-LD first, then meta elements, microdata, and what stands visibly on the page.
//! Whether the article tells anything is not asked here.

mod agency;
mod byline;
mod dates;
mod fuller;
mod further;
mod gallery;
mod head;
mod lines;
mod linked;
mod live;
mod page;
mod partial;
mod restore;
mod selectors;
mod text;
mod title;
mod withdrawn;

use std::borrow::Cow;

use url::Url;

pub use self::fuller::{fuller, may_be_fuller};
pub use self::live::lead;
use self::page::{Page, absolute, is_front, tidy};
use self::partial::Partial;
pub use self::withdrawn::{is_taken_back, speaks_of_withdrawal};
use super::charset;
use super::flatten::flattened;
use super::pdf;
use super::plain::{cut, plain};
use super::twice;
use crate::model::{Article, Note};

/// More HTML than this is not an article; the rest is left out.
const LONGEST_BYTES: usize = 6_000_000;
/// More text than this is not an article; the rest is left out.
const LONGEST_TEXT_BYTES: usize = 1_000_000;

/// A feed's own rules for its articles' pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// A CSS selector for the element that holds the article.
    pub article: Option<String>,
    /// CSS selectors for what is to be left out.
    pub remove: Vec<String>,
}

/// Reads a page. `content_type` is the header as it was sent, `address` the one that answered in the end.
pub fn read(bytes: &[u8], content_type: Option<&str>, address: Option<&Url>, rules: &Rules) -> Article {
    if pdf::is_pdf(bytes) {
        return pdf::read(bytes, address);
    }
    if bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"\xff\xd8") {
        let notes = vec![Note::new("not-text", "the page is a file of another kind than HTML or text")];
        return Article { partial: true, notes, ..Article::default() };
    }
    let mut notes = Vec::new();
    let cut_bytes = &bytes[..bytes.len().min(LONGEST_BYTES)];
    let (decoded, odd) = charset::decode(cut_bytes, content_type);
    notes.extend(odd);
    let is_plain =
        content_type.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/plain"));
    let mut article = if is_plain || !looks_like_html(&decoded) {
        read_plain(&decoded)
    } else {
        read_html(&decoded, address, rules)
    };
    notes.append(&mut article.notes);
    Article { notes, ..article }
}

/// Reads a page whose HTML is at hand.
pub fn read_html(html: &str, address: Option<&Url>, rules: &Rules) -> Article {
    let mut notes = Vec::new();
    let whole = html;
    let html = cut(html, LONGEST_BYTES);
    if html.len() < whole.len() {
        notes.push(Note::new(
            "huge-page",
            format!("the page is larger than {} MB; its beginning was read", LONGEST_BYTES / 1_000_000),
        ));
    }
    let html = &*flattened(html);
    let page = Page::parse(html);
    let linked = linked::linked(&page.html, address);
    let outlet = page
        .meta(&["og:site_name", "application-name", "apple-mobile-web-app-title"])
        .map(plain)
        .or_else(|| linked.publisher.clone())
        .filter(|name| !name.is_empty() && name.len() < 100);
    let (found, odd) = text::text(&page, html, &linked, rules);
    notes.extend(odd);
    // After the markup is gone, since many such letters are written as entities.
    let meant = twice::mended(cut(&found, LONGEST_TEXT_BYTES));
    let was_twice = matches!(meant, Cow::Owned(_));
    if was_twice {
        notes.push(Note::new("encoded-twice", "the page was encoded twice, and is read as it was meant"));
    }
    let text = meant.into_owned();
    let language = language(&page, &linked);
    let title = title::title(&page, &linked, outlet.as_deref(), address, language.as_deref());
    let head = head::head(&page, title.as_deref());
    let dates = dates::dates(&page, html, &linked, &head, address);
    let authors = byline::authors(&page, &linked, &head, outlet.as_deref());
    if dates.published.is_none() {
        notes.push(Note::new("no-date", "the page does not say when it was published"));
    }
    if text.is_empty() {
        notes.push(Note::new("no-text", "no text was found on the page"));
    }
    let today = dates.modified.or(dates.published).map(|stamp| stamp.day);
    let posts = live::posts(&page, &linked, &text, today, address);
    let partial = partial::partial(&page, &linked, &text);
    notes.extend(partial.map(Partial::note));
    // Where a page asks for consent first, what stands on it is not of the article.
    let (title, text) = if partial == Some(Partial::Consent) { (None, String::new()) } else { (title, text) };
    let agency = linked
        .credit
        .as_deref()
        .into_iter()
        .chain(authors.iter().map(String::as_str))
        .find_map(agency::named);
    Article {
        url: canonical(&page, &linked, address),
        title: if was_twice { title.map(|title| twice::mended_words(&title).into_owned()) } else { title },
        agency: agency.or_else(|| agency::in_text(&text)).map(str::to_owned),
        authors,
        outlet,
        published: dates.published.map(|stamp| stamp.time),
        published_day: dates.published.map(|stamp| stamp.day),
        modified: dates.modified.map(|stamp| stamp.time),
        language,
        partial: partial.is_some() || text.is_empty(),
        text,
        posts,
        notes,
        unmatched: unmatched(&page, rules),
        second_page: address.and_then(|first| further::page(&page, first, 2)).map(String::from),
    }
}

/// The address of the page with this number of the article whose first page is at `first`, where these bytes of another
/// page of it lead there.
pub fn further_page(bytes: &[u8], content_type: Option<&str>, first: &Url, number: u32) -> Option<Url> {
    let (decoded, _) = charset::decode(&bytes[..bytes.len().min(LONGEST_BYTES)], content_type);
    further::page(&Page::parse(&flattened(&decoded)), first, number)
}

/// Puts a further page of an article behind those before it.
pub fn add_page(article: &mut Article, page: &Article) {
    let text = further::joined(&article.text, article.title.as_deref(), &page.text);
    article.text = cut(&text, LONGEST_TEXT_BYTES).to_owned();
    article.partial |= page.partial;
    let odd = page.notes.iter().filter(|note| note.key == "partial");
    article.notes.extend(odd.cloned());
}

/// The rules that match nothing on a page: the site may have been rebuilt.
fn unmatched(page: &Page, rules: &Rules) -> Vec<String> {
    let matches = |rule: &str| {
        scraper::Selector::parse(rule).is_ok_and(|selector| page.html.select(&selector).next().is_some())
    };
    rules.article.iter().chain(&rules.remove).filter(|rule| !matches(rule)).cloned().collect()
}

/// Text that was given as an article's own: it stays as it stands, so that spans count in it.
pub fn given(text: &str) -> Article {
    Article { agency: agency::in_text(text).map(str::to_owned), text: text.to_owned(), ..Article::default() }
}

/// Reads plain text: a short first line that is no sentence is the title.
pub fn read_plain(text: &str) -> Article {
    let text = tidy(cut(text, LONGEST_TEXT_BYTES));
    let (first, rest) = text.split_once('\n').unwrap_or(("", &text));
    let is_title =
        !first.is_empty() && first.chars().count() <= 200 && !first.ends_with(['.', ':', ',', '"', '”']);
    let (title, text) =
        if is_title { (Some(first.to_owned()), rest.to_owned()) } else { (None, text.clone()) };
    Article {
        title,
        agency: agency::in_text(&text).map(str::to_owned),
        partial: text.is_empty(),
        text,
        ..Article::default()
    }
}

fn looks_like_html(text: &str) -> bool {
    let head = cut(text, 5_000).to_ascii_lowercase();
    ["<html", "<!doctype html", "<head", "<body", "<p>", "<p ", "<div", "<article", "<title", "<br"]
        .iter()
        .any(|mark| head.contains(mark))
}

/// The canonical address: one that is of the same site, and no front page in place of an article.
fn canonical(page: &Page, linked: &linked::Linked, address: Option<&Url>) -> Option<String> {
    let is_good = |url: &Url| address.is_none_or(|address| is_front(address) || !is_front(url));
    let said = page.link("canonical", address).filter(is_good);
    let said = said.or_else(|| page.meta(&["og:url"]).and_then(|url| absolute(url, address)).filter(is_good));
    let said = said.or_else(|| linked.url.as_deref().and_then(|url| absolute(url, address)).filter(is_good));
    said.or_else(|| address.cloned()).map(|url| url.to_string())
}

/// The declared language as a BCP 47 tag.
fn language(page: &Page, linked: &linked::Linked) -> Option<String> {
    let of_root = page.html.root_element().attr("lang").or_else(|| page.html.root_element().attr("xml:lang"));
    let said = of_root
        .filter(|language| !language.trim().is_empty())
        .or(linked.language.as_deref())
        .or_else(|| page.meta(&["og:locale", "content-language", "dc.language", "language"]))?;
    let tag = said.trim().replace('_', "-");
    let tag = tag.split([',', ';', ' ']).next().unwrap_or_default();
    let is_tag = (2..=12).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_tag.then(|| tag.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Url {
        Url::parse("https://news.example.org/world/blast?from=feed").expect("a URL")
    }

    fn r(html: &str) -> Article {
        read(html.as_bytes(), Some("text/html"), Some(&address()), &Rules::default())
    }

    /// A page as news sites build them; the story is ours.
    const PAGE: &str = "<!DOCTYPE html><html lang='en-GB'><head><title>Blast kills three - Example News</title>
        <link rel='canonical' href='/world/blast'>
        <meta property='og:site_name' content='Example News'>
        <script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Blast kills three in Kandar\",
          \"datePublished\": \"2024-03-24T23:05:13-04:00\", \"dateModified\": \"2024-03-25T06:00:00Z\",
          \"author\": {\"name\": \"Ann Example\"}, \"isAccessibleForFree\": true}</script></head>
        <body><nav><a href='/'>Home</a> <a href='/world'>World</a></nav>
        <article><h1>Blast kills three in Kandar</h1><p class='byline'>By Ann Example</p>
        <p>KANDAR, March 24 (Reuters) - Three people were killed and eleven injured when a bomb went off beside a
        market in the north of Kandar on Sunday, the governor\u{2019}s office said.</p>
        <p>Nobody claimed the attack. Police said that a <a href='/tag/x'>vehicle</a>, parked since the morning,
        had held the explosives, and that two men were being questioned.</p>
        <p>It was the second attack in the province this month. Fourteen people died in the first one.</p></article>
        <aside class='related'><h2>More from Example News</h2><ul><li><a href='/a'>Rain stops play again</a></li>
        <li><a href='/b'>Ten recipes for spring</a></li></ul></aside>
        <footer>Copyright Example News. Terms of use. Privacy.</footer></body></html>";

    #[test]
    fn keeps_the_lines_of_a_short_page() {
        let short = "<html><body><article><h1>Kano: 22 dead</h1><p>The toll of the blast rose, police said.</p>\
            <p>Officials visited the wounded.</p></article></body></html>";
        let text = r(short).text;
        assert_eq!(
            text.lines().rev().take(2).collect::<Vec<_>>(),
            ["Officials visited the wounded.", "The toll of the blast rose, police said."],
            "{text}"
        );
        assert_eq!(r("<p>Two <b>men</b> were killed</p>").text, "Two men were killed");
    }

    #[test]
    fn reads_a_news_page() {
        let article = r(PAGE);
        assert_eq!(article.title.as_deref(), Some("Blast kills three in Kandar"));
        assert_eq!(article.authors, ["Ann Example"]);
        assert_eq!(article.outlet.as_deref(), Some("Example News"));
        assert_eq!(article.agency.as_deref(), Some("Reuters"));
        assert_eq!(article.url.as_deref(), Some("https://news.example.org/world/blast"));
        assert_eq!(article.language.as_deref(), Some("en-GB"));
        assert_eq!(article.published.map(|time| time.to_string()).as_deref(), Some("2024-03-25T03:05:13Z"));
        assert_eq!(article.published_day.map(|day| day.to_string()).as_deref(), Some("2024-03-24"));
        assert_eq!(article.modified.map(|time| time.to_string()).as_deref(), Some("2024-03-25T06:00:00Z"));
        assert!(!article.partial && article.notes.is_empty(), "{:?}", article.notes);
        let paragraphs: Vec<&str> = article.text.lines().filter(|line| 60 < line.len()).collect();
        assert_eq!(paragraphs.len(), 3, "{}", article.text);
        assert!(paragraphs[1].contains("that a vehicle, parked since"), "{}", article.text);
        assert!(
            !article.text.contains("Rain stops play") && !article.text.contains("Privacy"),
            "{}",
            article.text
        );
    }

    #[test]
    fn a_feeds_rules_go_first() {
        let rules = |article: &str, remove: &[&str]| Rules {
            article: Some(article.to_owned()),
            remove: remove.iter().map(|rule| (*rule).to_owned()).collect(),
        };
        let html =
            "<div class='story'><p>First.</p><div class='ad'>Buy now</div><p>Second.</p></div><p>Other.</p>";
        let article = read_html(html, None, &rules("div.story", &[".ad"]));
        assert_eq!(article.text, "First.\nSecond.");
        let keys = |rules: &Rules| -> Vec<String> {
            read_html(PAGE, None, rules).notes.into_iter().map(|note| note.key).collect()
        };
        assert_eq!(keys(&rules("div.gone", &[])), ["rule-unmatched"]);
        assert_eq!(keys(&rules("div[", &[])), ["rule-unreadable"]);
        let unmatched = read_html(PAGE, None, &rules("article", &["aside", "p.gone"])).unmatched;
        assert_eq!(unmatched, ["p.gone"]);
        assert!(read_html(PAGE, None, &rules("div.gone", &[])).text.contains("Three people were killed"));
    }

    #[test]
    fn reads_plain_text_and_refuses_other_files() {
        let read = |bytes: &[u8], kind: &str| read(bytes, Some(kind), None, &Rules::default());
        let article = read(b"Blast kills three\n\nThree people died.\nIt was Sunday.\n", "text/plain");
        assert_eq!(
            (article.title.as_deref(), article.text.as_str()),
            (Some("Blast kills three"), "Three people died.\nIt was Sunday.")
        );
        let article = read(b"Three people died.\nIt was Sunday.", "text/plain");
        assert_eq!((article.title, article.text.as_str()), (None, "Three people died.\nIt was Sunday."));
        let article = read(b"%PDF-1.7 ...", "application/pdf");
        assert!(article.partial && article.notes[0].key == "pdf");
        assert!(read(b"", "text/html").text.is_empty());
    }

    #[test]
    fn a_page_that_was_encoded_twice_is_read_as_it_was_meant() {
        let page = PAGE.replace(
            "governor\u{2019}s office said.",
            "governor&acirc;&euro;&trade;s &acirc;&euro;&oelig;office&acirc;&euro; said.",
        );
        let article = r(&page);
        assert!(
            article.text.contains("the governor\u{2019}s \u{201c}office\u{201d} said."),
            "{}",
            article.text
        );
        assert!(article.notes.iter().any(|note| note.key == "encoded-twice"));
    }

    #[test]
    fn words_without_markup_are_the_text() {
        let r = |words: &str| read_html(words, None, &Rules::default()).text;
        assert_eq!(r("Gunmen killed 4 people in Kano &amp; left."), "Gunmen killed 4 people in Kano & left.");
        assert_eq!(r("One line.\nAnd  another one."), "One line. And another one.");
        assert_eq!(r(""), "");
    }

    #[test]
    fn wrong_charsets_are_told() {
        let page = PAGE.replace("<head>", "<head><meta charset='iso-8859-1'>");
        let article = r(&page);
        assert!(article.text.contains("governor\u{2019}s"));
        assert_eq!(article.notes[0].key, "wrong-charset");
    }

    #[test]
    fn a_hundred_thousand_nested_elements_are_no_trouble() {
        for tag in ["div", "b", "table"] {
            let html =
                format!("<html><body>{}<p>{}</p>", format!("<{tag}>").repeat(100_000), "word ".repeat(50));
            let article = r(&html);
            assert!(
                article.text.contains("word word"),
                "{tag}: {:?}",
                (&article.text.chars().take(200).collect::<String>(), &article.notes)
            );
        }
    }
}
