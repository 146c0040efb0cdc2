//! An article's headline.

use scraper::{ElementRef, Selector};
use url::Url;

use super::linked::Linked;
use super::page::{Page, absolute, is_front, line};
use super::selectors::selector;
use crate::read::number::{self, Numbers};
use crate::read::plain::plain;
use crate::text::fold::fold;

/// What stands between a headline and the site's name.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " • ", " ⋆ ", ": "];

/// The headline: the page's first heading where the page's data confirm it, else what the data say. `language` is what
/// the page declares.
pub(super) fn title(
    page: &Page,
    linked: &Linked,
    outlet: Option<&str>,
    address: Option<&Url>,
    language: Option<&str>,
) -> Option<String> {
    let element = page.html.select(selector!("head title, title")).next().map(line);
    let named = [
        linked.headline.clone().filter(|_| linked.is_article),
        page.meta(&["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"])
            .map(plain),
        element,
        linked.headline.clone(),
    ];
    let as_named: Vec<String> = named.into_iter().flatten().collect();
    // Pages that name their site nowhere have it in their banner or in their address.
    let site =
        outlet.map(str::to_owned).or_else(|| banner(page, address)).or_else(|| in_host(&as_named, address));
    let outlet = site.as_deref();
    let named: Vec<String> =
        as_named.iter().map(|title| without_site(title, outlet)).filter(|title| is_title(title)).collect();
    let host = address.and_then(Url::host_str).map(|host| words_of(host.trim_start_matches("www.")));
    let is_site = |heading: &str| {
        let heading = words_of(heading);
        outlet.is_some_and(|outlet| heading == words_of(outlet)) || host.as_ref() == Some(&heading)
    };
    let shown = |level: &Selector| -> Vec<String> {
        page.html
            .select(level)
            .filter(|heading| !is_hidden(*heading) && !leads_home(*heading, address))
            .take(10)
            .map(line)
            .filter(|heading| is_title(heading) && !is_site(heading))
            .collect()
    };
    let first_level = shown(selector!("h1"));
    // Where the site's banner has the first level, or nothing has, the headline stands on the second one.
    let (headings, is_first_level) = match first_level.is_empty() {
        true => (shown(selector!("h2")), false),
        false => (first_level, true),
    };
    // A front page is no article and is called what its site is, unless the only one on the site stands there.
    if address.is_some_and(is_front)
        && let Some(name) = as_named.first().filter(|name| is_title(name))
    {
        let bare = words_of(&without_site(name, outlet));
        return Some(headings.iter().find(|heading| words_of(heading) == bare).unwrap_or(name).clone());
    }
    // A page with one heading has its headline there, whatever it tells search engines; but a heading in
    // capitals is a section's now and then.
    if let [only] = headings.as_slice()
        && is_first_level
        && 3 <= words_of(only).len()
        && only.chars().any(char::is_lowercase)
    {
        return Some(
            agreed(&named).filter(|name| is_nearly(name, only, numbers(language))).unwrap_or(only).clone(),
        );
    }
    // What the data call it word for word is it, even where it begins like the site's name.
    if let Some(exact) = headings.iter().find(|heading| {
        3 <= words_of(heading).len() && as_named.iter().any(|title| words_of(title) == words_of(heading))
    }) {
        return Some(exact.clone());
    }
    // The second level is other articles' too.
    let least = if is_first_level { 0.4 } else { 0.7 };
    let confirmed = named.iter().find_map(|title| {
        let best =
            headings.iter().max_by(|one, other| likeness(title, one).total_cmp(&likeness(title, other)));
        best.filter(|heading| least <= likeness(title, heading))
    });
    confirmed.or(named.first()).or(headings.first()).cloned()
}

/// What the page calls itself in all of its data alike, where it says so more than once.
fn agreed(named: &[String]) -> Option<&String> {
    let (first, others) = named.split_first()?;
    let first_words = words_of(first);
    (!others.is_empty() && others.iter().all(|other| words_of(other) == first_words)).then_some(first)
}

/// The number words of a page's language; English ones where it declares none that we know.
fn numbers(language: Option<&str>) -> &'static Numbers {
    let code = language.and_then(|tag| tag.split('-').next()).unwrap_or_default().to_ascii_lowercase();
    number::of_language(&code).unwrap_or_else(number::english)
}

/// Whether a title is a heading but for a word or two in between.
fn is_nearly(title: &str, heading: &str, numbers: &Numbers) -> bool {
    let (title, heading) = (words_of(title), words_of(heading));
    let holds = |one: &[String], other: &[String]| one.windows(other.len()).any(|part| part == other);
    // What stands behind or before one of them is the site's name, or a line of its own.
    if title.is_empty() || heading.is_empty() || holds(&title, &heading) || holds(&heading, &title) {
        return false;
    }
    // Another number is other news: "nine killed" is no "five killed".
    let is_number = |word: &String| word.chars().any(|c| c.is_ascii_digit()) || numbers.counts(&fold(word));
    let counts_else =
        |one: &[String], other: &[String]| one.iter().any(|word| is_number(word) && !other.contains(word));
    if counts_else(&title, &heading) || counts_else(&heading, &title) {
        return false;
    }
    let mut left = heading.clone();
    let mut is_common = |word: &&String| {
        left.iter().position(|other| other == *word).map(|place| left.swap_remove(place)).is_some()
    };
    let common = title.iter().filter(|word| is_common(word)).count();
    let longer = title.len().max(heading.len());
    longer <= common + 3 && 7 * longer <= 10 * common
}

/// The site's name as its banner has it.
fn banner(page: &Page, address: Option<&Url>) -> Option<String> {
    let mut headings = page.html.select(selector!("h1, h2"));
    headings.find(|heading| leads_home(*heading, address)).map(line).filter(|name| is_title(name))
}

/// What a title begins or ends with that the site's host is called as well: "The River Herald" at `riverherald.example`.
fn in_host(titles: &[String], address: Option<&Url>) -> Option<String> {
    let letters = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let host = letters(address?.host_str()?.trim_start_matches("www.").split('.').next()?);
    let is_host = |part: &&str| {
        let part = letters(part);
        3 < host.len() && (part == host || part.strip_prefix("the") == Some(&host))
    };
    let parts = titles.iter().flat_map(|title| {
        SEPARATORS.iter().flat_map(move |separator| {
            [
                title.split_once(separator).map(|(head, _)| head),
                title.rsplit_once(separator).map(|(_, tail)| tail),
            ]
        })
    });
    parts.flatten().map(str::trim).find(is_host).map(str::to_owned)
}

/// Whether a heading is a link to a front page, as the name of a site is in its banner.
fn leads_home(heading: ElementRef<'_>, address: Option<&Url>) -> bool {
    let Some(link) = heading.select(selector!("a[href]")).next() else { return false };
    let leads_there =
        |href: &str| href.trim() == "/" || absolute(href, address).as_ref().is_some_and(is_front);
    link.attr("href").is_some_and(leads_there) && line(link) == line(heading)
}

fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '&')
        .filter(|word| !word.is_empty())
        .map(|word| if word == "&" { "and".to_owned() } else { word.replace('&', "").to_lowercase() })
        .collect()
}

fn is_title(text: &str) -> bool {
    (3..=400).contains(&text.chars().count()) && text.chars().any(char::is_alphabetic)
}

/// A title without the site's name behind or before it.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    let Some(outlet) = outlet else { return title.to_owned() };
    let is_site = |part: &str| {
        let letters = |text: &str| {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        };
        let (part, outlet) = (letters(part), letters(outlet));
        !part.is_empty()
            && (part == outlet
                || (3 < part.len() && outlet.contains(&part))
                || (3 < outlet.len() && part.contains(&outlet) && part.len() < 2 * outlet.len() + 8))
    };
    for separator in SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && is_site(tail)
        {
            return without_site(head.trim(), Some(outlet));
        }
        if let Some((head, tail)) = title.split_once(separator)
            && is_site(head)
        {
            return tail.trim().to_owned();
        }
    }
    title.to_owned()
}

/// The share of words that two titles have in common, of the shorter one's.
fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (words_of(one), words_of(other));
    let shorter = one.len().min(other.len());
    if shorter == 0 {
        return 0.0;
    }
    let common = one.iter().filter(|word| other.contains(word)).count();
    common.min(shorter) as f64 / one.len().max(other.len()).min(2 * shorter) as f64
}

fn is_hidden(element: ElementRef<'_>) -> bool {
    element.attr("hidden").is_some()
        || element.attr("style").is_some_and(|style| style.replace(' ', "").contains("display:none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_sites_name_out() {
        let r = |title: &str| without_site(title, Some("Example News"));
        assert_eq!(r("Blast kills three - Example News"), "Blast kills three");
        assert_eq!(r("Blast kills three | World | Example News"), "Blast kills three | World");
        assert_eq!(r("Example News: Blast kills three"), "Blast kills three");
        assert_eq!(r("Blast kills three | ExampleNews.org"), "Blast kills three");
        assert_eq!(r("Blast - three dead"), "Blast - three dead");
    }

    #[test]
    fn takes_the_heading_that_the_data_confirm() {
        let r = |html: &str| {
            let address = Url::parse("https://www.herald.example/blast").ok();
            title(&Page::parse(html), &Linked::default(), Some("Example News"), address.as_ref(), None)
                .unwrap_or_default()
        };
        assert_eq!(
            r(
                "<title>Blast kills three - Example News</title><h1>Example News</h1><h1>Blast kills three in market</h1>"
            ),
            "Blast kills three in market"
        );
        assert_eq!(
            r("<title>Blast kills three - Example News</title><h1>Subscribe</h1>"),
            "Blast kills three"
        );
        assert_eq!(r("<h1>Blast kills three</h1>"), "Blast kills three");
        assert_eq!(
            r("<title>Example News Weekly – A mill that burned</title><h1>Example News Weekly – A mill that burned</h1>
               <h1>The mill burned</h1>"),
            "Example News Weekly – A mill that burned"
        );
        assert_eq!(r("<title>Mill burns down</title><h1>herald.example</h1>"), "Mill burns down");
        // A banner is none, but a headline may be a link to its own page.
        for (home, found) in [
            ("https://college.example/", "Mill burns down"),
            ("/", "Mill burns down"),
            ("/blast", "River College of Mining"),
        ] {
            let banner = format!("<h1><a href='{home}'>River College of Mining</a></h1>");
            assert_eq!(r(&format!("<title>Mill burns down</title>{banner}")), found);
        }
        assert_eq!(r("<p>No title</p>"), "");
    }

    #[test]
    fn the_second_level_has_the_headline_where_the_first_one_has_none() {
        let r = |html: &str, address: &str| {
            let address = Url::parse(address).ok();
            let found =
                title(&Page::parse(html), &Linked::default(), Some("River Post"), address.as_ref(), None);
            found.unwrap_or_default()
        };
        let page = "https://river.example/mill";
        let banner = "<h1><a href='/#top'>The River Post</a></h1>";
        let headings = "<h2>Old mill burns down in the valley</h2><h2>More news</h2>";
        assert_eq!(r(&format!("{banner}{headings}"), page), "Old mill burns down in the valley");
        assert_eq!(
            r(&format!("<title>Mill burns down in valley | River Post</title>{banner}{headings}"), page),
            "Old mill burns down in the valley"
        );
        assert_eq!(
            r("<title>Mill burns down | River Post</title><h2>Subscribe to our letters</h2>", page),
            "Mill burns down",
            "a lone heading there may be anything"
        );
        assert_eq!(r(&format!("<h1>Mill burns down</h1>{headings}"), page), "Mill burns down");
        let banner = "<h1><a href='/'>The River Post</a></h1>";
        assert_eq!(r(&format!("{banner}{headings}"), "no address"), "Old mill burns down in the valley");
    }

    #[test]
    fn takes_what_all_data_call_it_where_the_heading_is_nearly_that() {
        let said_in = |language: Option<&str>, data: [&str; 2], heading: &str| {
            let html = format!(
                "<title>{}</title><meta property='og:title' content='{}'><h1>{heading}</h1>",
                data[0], data[1]
            );
            let address = Url::parse("https://www.herald.example/mill").ok();
            title(&Page::parse(&html), &Linked::default(), Some("Herald"), address.as_ref(), language)
                .unwrap_or_default()
        };
        let r = |data: [&str; 2], heading: &str| said_in(None, data, heading);
        let heading = "Nine old mills that burned down along the river";
        let other = "Nine mills that burned down along the river";
        assert_eq!(r([&format!("{other} | Herald"), other], heading), other);
        assert_eq!(r([other, "Nine mills that burned"], heading), heading, "the data differ");
        let corrected = heading.replace("Nine", "Six");
        assert_eq!(r([other, other], &corrected), corrected, "another number");
        let corrected = heading.replace("Nine", "Some twenty");
        assert_eq!(r([other, other], &corrected), corrected, "another number");
        let spanish = "Once molinos viejos ardieron junto al largo río";
        let other_spanish = "Dos molinos viejos ardieron junto al largo río";
        assert_eq!(said_in(Some("es-MX"), [other_spanish; 2], spanish), spanish, "another number");
        assert_eq!(r([other, other], "How the river lost its mills"), "How the river lost its mills");
        let with_site = format!("{heading} - Journal");
        assert_eq!(r([&with_site, &with_site], heading), heading, "the site's name, which nothing tells");
        assert_eq!(r(["Mills &amp; fire", "Mills &amp; fire"], "Mills and fire"), "Mills and fire");
    }

    #[test]
    fn a_front_page_is_called_what_its_site_is() {
        let r = |address: &str| {
            let html = "<title>Herald | News of the river</title><h1>Mill burns down</h1>";
            let address = Url::parse(address).ok();
            title(&Page::parse(html), &Linked::default(), Some("Herald"), address.as_ref(), None)
                .unwrap_or_default()
        };
        assert_eq!(r("https://www.herald.example/"), "Herald | News of the river");
        assert_eq!(r("https://www.herald.example/mill"), "Mill burns down");
        assert_eq!(r("https://www.herald.example/?p=12"), "Mill burns down");
        assert_eq!(r("https://www.herald.example/#news"), "Herald | News of the river");
        assert_eq!(r("https://www.herald.example/#!/mill"), "Mill burns down");
        let only = "<title>Mill burns down | Herald</title><h1>Mill burns down</h1>";
        let front = Url::parse("https://mill.herald.example/").ok();
        let found = title(&Page::parse(only), &Linked::default(), Some("Herald"), front.as_ref(), None);
        assert_eq!(found.as_deref(), Some("Mill burns down"), "the only page of its site");
    }

    #[test]
    fn a_site_is_known_by_its_banner_and_by_its_address() {
        let r = |html: &str| {
            let address = Url::parse("http://www.river-herald.example/news/mill.htm").ok();
            title(&Page::parse(html), &Linked::default(), None, address.as_ref(), None).unwrap_or_default()
        };
        assert_eq!(r("<title>River Herald - Mill burns down</title><p>It was old.</p>"), "Mill burns down");
        assert_eq!(r("<title>Mill burns down | The River Herald</title>"), "Mill burns down");
        assert_eq!(
            r(
                "<title>Voice of the Valley: Mill burns down</title><h1><a href='/'>Voice of the Valley</a></h1>"
            ),
            "Mill burns down"
        );
        assert_eq!(r("<title>River - Mill burns down</title>"), "River - Mill burns down");
        assert_eq!(r("<title>Mill: it burns</title>"), "Mill: it burns");
    }
}
