//! Pages: an article's text is lines of words, without any markup, and its dates can be true.

use wirewatch::model::Article;
use wirewatch::read::article::{self, Rules};

use super::{address, broken, is_tidy_line};

/// What a page's bytes break.
pub(crate) fn page(bytes: &[u8]) -> Result<(), String> {
    let rules = [
        Rules::default(),
        Rules { article: Some("article, .story".to_owned()), remove: vec!["aside, .ad".to_owned()] },
    ];
    for rules in &rules {
        let read = || article::read(bytes, Some("text/html"), Some(&address()), rules);
        let article = read();
        if read() != article {
            return broken("reading twice is reading once", &article);
        }
        holds(bytes, &article)?;
    }
    Ok(())
}

fn holds(bytes: &[u8], article: &Article) -> Result<(), String> {
    let lines = article.text.lines().chain(article.posts.iter().flat_map(|post| post.text.lines()));
    for line in lines.chain(article.title.as_deref()).chain(article.authors.iter().map(String::as_str)) {
        if line.is_empty() || !is_tidy_line(line) {
            return broken("lines are tidy", &line);
        }
        if is_page(bytes) && !may_show_markup(bytes) && has_tag(line) {
            return broken("no markup stands in what was read", &line);
        }
    }
    if article.text.is_empty() && !article.partial {
        return broken("no text is no whole article", article);
    }
    if let Some(modified) = article.modified
        && article.published.is_some_and(|published| modified < published)
    {
        return broken("nothing is changed before it is published", &(article.published, modified));
    }
    let addresses = article.url.iter();
    if addresses.into_iter().any(|url| !url.starts_with("http://") && !url.starts_with("https://")) {
        return broken("its address is one of the web", &article.url);
    }
    Ok(())
}

/// Whether it begins as a page does. What does not is text, which means what it says, also where it says `<template>`.
fn is_page(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1_000)]).to_ascii_lowercase();
    ["<html", "<body", "<p>", "<div", "<article"].iter().any(|mark| head.contains(mark))
}

/// Whether a page's words may look like markup rightly: `&lt;p&gt;` is read as `<p>`, and so is what stands in
/// elements whose content is shown as it is written.
fn may_show_markup(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    // Other encodings hide them: UTF-16, ISO-2022-JP.
    let is_plain = std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) && !bytes.contains(&0x1b);
    !is_plain
        || ["&", "\\u", "<xmp", "<plaintext", "<title", "<![cdata", "<svg", "<math", "charset"]
            .iter()
            .any(|mark| text.contains(mark))
}

fn has_tag(line: &str) -> bool {
    let opens = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic()) || rest.starts_with('/');
    line.match_indices('<').any(|(at, _)| opens(&line[at + 1..]) && line[at..].contains('>'))
}
