//! A page parsed once, and what its head says: meta elements by name, links by relation.

use std::collections::HashMap;

use scraper::{ElementRef, Html, Node};
use url::Url;

use super::selectors::selector;
use crate::read::plain::{is_never_shown, plain, words};

/// Deeper markup than this is not written by hand nor by any editor; what reads trees by recursion
/// is kept away from it.
pub(super) const DEEPEST: usize = 400;

/// A parsed page.
pub(super) struct Page {
    pub(super) html: Html,
    /// The `content` of `meta` elements, by `name`, `property`, `itemprop` or `http-equiv` in lower case.
    metas: HashMap<String, Vec<String>>,
}

impl Page {
    pub(super) fn parse(html: &str) -> Page {
        let html = Html::parse_document(html);
        let mut metas: HashMap<String, Vec<String>> = HashMap::new();
        for meta in html.select(selector!("meta[content]")) {
            let content = words(meta.attr("content").unwrap_or_default());
            let names =
                ["name", "property", "itemprop", "http-equiv"].into_iter().filter_map(|key| meta.attr(key));
            for name in names.filter(|_| !content.is_empty()) {
                metas.entry(name.trim().to_ascii_lowercase()).or_default().push(content.clone());
            }
        }
        Page { html, metas }
    }

    /// The first of the named meta elements that says something.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.metas.get(*name)?.first()).map(String::as_str)
    }

    /// All that the named meta elements say.
    pub(super) fn metas<'p>(&'p self, names: &'p [&'p str]) -> impl Iterator<Item = &'p str> {
        names.iter().filter_map(|name| self.metas.get(*name)).flatten().map(String::as_str)
    }

    /// An absolute address out of a `link` of the head.
    pub(super) fn link(&self, relation: &str, address: Option<&Url>) -> Option<Url> {
        let is_it = |link: &ElementRef<'_>| {
            link.attr("rel")
                .is_some_and(|rel| rel.split_whitespace().any(|word| word.eq_ignore_ascii_case(relation)))
        };
        let link = self.html.select(selector!("link[rel][href]")).find(is_it)?;
        absolute(link.attr("href")?, address)
    }

    /// How deep its markup goes.
    pub(super) fn depth(&self) -> usize {
        let mut deepest = 0;
        let mut depth = 0_usize;
        for edge in self.html.tree.root().traverse() {
            match edge {
                ego_tree::iter::Edge::Open(_) => depth += 1,
                ego_tree::iter::Edge::Close(_) => depth = depth.saturating_sub(1),
            }
            deepest = deepest.max(depth);
        }
        deepest
    }
}

/// An http or https address, made absolute where that can be done.
pub(super) fn absolute(href: &str, address: Option<&Url>) -> Option<Url> {
    let href = href.trim();
    let url = match address {
        Some(address) => address.join(href).ok()?,
        None => Url::parse(href).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// Whether an address is that of a site's front page. Behind `#!` and `#/` there are pages that scripts show.
pub(super) fn is_front(url: &Url) -> bool {
    let is_page = url.fragment().is_some_and(|fragment| fragment.starts_with(['!', '/']));
    url.path() == "/" && url.query().is_none() && !is_page
}

/// The words of an element in one line.
pub(super) fn line(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Text(part) if !is_hidden(&node) => text.push_str(part),
            Node::Element(inner) if is_block(inner.name()) || inner.name() == "br" => text.push(' '),
            _ => {}
        }
    }
    plain(&text.replace('<', "&lt;"))
}

/// The words of an element, a line for each block of it.
pub(super) fn paragraphs(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for edge in element.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => match node.value() {
                Node::Text(part) if !is_hidden(&node) => text.push_str(&part.replace(['\n', '\r'], " ")),
                Node::Element(inner) if is_block(inner.name()) || inner.name() == "br" => text.push('\n'),
                _ => {}
            },
            ego_tree::iter::Edge::Close(node) => {
                if node.value().as_element().is_some_and(|inner| is_block(inner.name())) {
                    text.push('\n');
                }
            }
        }
    }
    tidy(&text)
}

/// Lines with single spaces, empty ones left out.
pub(super) fn tidy(text: &str) -> String {
    text.lines().map(words).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Text that no reader sees. A parent is enough: scripts, styles and frames hold nothing but text.
pub(super) fn is_hidden(node: &ego_tree::NodeRef<'_, Node>) -> bool {
    node.parent().and_then(|parent| parent.value().as_element()).is_some_and(|parent| {
        is_never_shown(parent.name()) || matches!(parent.name(), "noscript" | "template" | "textarea")
    })
}

pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "table"
            | "td"
            | "th"
            | "tr"
            | "ul"
    )
}
