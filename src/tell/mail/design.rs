//! The HTML part as mail programs show it: nothing loaded, wide enough for a phone, every word readable.

use super::tests::morning;
use super::{Templates, render};

#[test]
fn nothing_of_an_article_becomes_markup() {
    let mut digest = morning();
    for item in &mut digest.items {
        item.place = "<b>Kerman</b>".to_owned();
        for quote in &mut item.quotes {
            quote.words = "\"><script>alert(1)</script> killed 94 & more <img src=http://evil.example/p.png>"
                .to_owned();
            quote.attributed_to = Some("<a href=//evil.example>police</a>".to_owned());
            quote.source.title = Some("<img onerror=\"alert(1)\">\r\nBcc: all@example.org".to_owned());
            quote.source.link = Some("javascript:alert(1)".to_owned());
        }
    }
    digest.items[1].quotes[0].source.link = Some("https://example.org/\"><script>".to_owned());
    let html = render(&digest, &Templates::embedded()).html;
    assert_eq!(tags_beside("<script", &html) + tags_beside("<b>", &html), 0);
    assert_eq!(tags_beside("<img", &html), tags_beside("<img class=\"chart\" src=\"cid:", &html));
    assert!(!html.contains("javascript:") && !html.contains("href=//"));
    assert!(html.contains("href=\"https:&#x2f;&#x2f;example.org&#x2f;%22%3E%3Cscript%3E\""), "{html}");
    assert!(html.contains("&lt;img onerror=&quot;alert(1)&quot;&gt; Bcc: all@example.org"));
}

fn tags_beside(tag: &str, html: &str) -> usize {
    html.matches(tag).count()
}

#[test]
fn loads_nothing_and_runs_nothing() {
    let html = render(&morning(), &Templates::embedded()).html;
    for loading in
        ["<script", "<link", "<iframe", "<svg", "<form", "url(", "@import", "background=", "srcset"]
    {
        assert!(!html.contains(loading), "{loading}");
    }
    assert_eq!(html.matches("src=").count(), html.matches("<img class=\"chart\" src=\"cid:").count());
    let addresses = html.matches("http").count();
    assert_eq!(addresses, html.matches("href=\"http").count(), "every address is a link");
    assert!(html.contains("<html lang=\"en\""));
    assert!(html.matches("<h1").count() == 1 && html.matches("<h2").count() == 3);
}

/// A phone is 320 pixels wide: nothing may be wider by itself, and what is long must break.
#[test]
fn fits_a_phone() {
    let mut digest = morning();
    digest.items[0].place = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".to_owned();
    let html = render(&digest, &Templates::embedded()).html;
    // What only Outlook on a desktop reads stands in comments.
    let seen: String = html.split("<!--").map(|piece| piece.split("-->").last().unwrap_or(piece)).collect();
    for tag in seen.split('<').filter(|tag| !tag.starts_with('/')) {
        let tag = tag.split('>').next().unwrap_or(tag);
        let pixels = |name: &str| -> Option<u32> {
            let value = tag.split(name).nth(1)?;
            let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
            (!value[digits.len()..].starts_with('%')).then(|| digits.parse().ok())?
        };
        let wide = [" width=\"", ";width:", "min-width:"].iter().filter_map(|name| pixels(name)).max();
        let gives_way = tag.contains("width:100%;max-width:");
        assert!(wide.unwrap_or(0) <= 280 || gives_way, "{tag}");
    }
    for held in seen.split("white-space:nowrap").skip(1) {
        let words =
            held.split_once('>').map_or(held, |(_, words)| words).split('<').next().unwrap_or_default();
        assert!(words.chars().count() <= 40, "{words} is held together");
    }
    let cards: Vec<&str> = seen.split("<td class=\"card pad\"").skip(1).collect();
    assert!(
        cards.len() == 3
            && cards.iter().all(|card| {
                card.split('>').next().is_some_and(|tag| tag.contains("overflow-wrap:anywhere"))
            })
    );
}

/// Contrast AA (WCAG 2.1, 1.4.3): 4.5 to 1 for every color of words against what lies behind it.
#[test]
fn every_color_can_be_read() {
    let template = include_str!("../templates/mail.html.j2");
    let (head, body) = template.split_once("prefers-color-scheme: dark").expect("a dark design");
    let (dark, light) = body.split_once("</style>").expect("the end of the style");
    let tones = head.split_once("%}\n<!DOCTYPE").expect("the tones").0;
    let mut seen = 0;
    for (rules, ends, grounds) in [
        (tones, '"', ["#ffffff", "#f3f2ee"]),
        (light, '"', ["#ffffff", "#f3f2ee"]),
        (dark, '}', ["#1e2126", "#14161a"]),
    ] {
        for rule in rules.split(ends) {
            let value = |name: &str| {
                let declarations = rule.split([';', '{']).map(str::trim);
                let mut values = declarations.filter_map(|declaration| declaration.strip_prefix(name));
                values.next().map(|value| value.trim().trim_end_matches("!important").trim().to_owned())
            };
            let Some(ink) = value("color:").filter(|ink| ink.starts_with('#')) else { continue };
            let own = value("background-color:");
            for ground in
                own.iter().map(String::as_str).chain(grounds).take(if own.is_some() { 1 } else { 2 })
            {
                let contrast = contrast(&ink, ground);
                assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.1}");
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "only {seen} colors were found");
}

fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |color: &str| {
        let part = |from: usize| {
            let value = u8::from_str_radix(&color[from..from + 2], 16).expect("a color");
            let value = f64::from(value) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}
