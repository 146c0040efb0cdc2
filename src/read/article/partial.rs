//! Whether a page shows only a part of its article: a paywall, a consent page, a teaser.

use super::linked::Linked;
use super::page::Page;
use super::selectors::selector;

/// A whole article has more words than this, or no sign of a wall.
const WHOLE_WORDS: usize = 250;

/// What walls say.
const WALLS: &[&str] = &[
    "subscribe to continue reading",
    "subscribe to read",
    "to continue reading",
    "continue reading with a subscription",
    "this article is for subscribers",
    "for subscribers only",
    "subscriber-only",
    "subscribers only",
    "already a subscriber",
    "sign in to read",
    "log in to read",
    "register to read",
    "create a free account to",
    "unlock this article",
    "this content is for members",
    "this is a premium article",
    "to read the full story",
    "read the full article with",
    "para seguir leyendo",
    "suscríbete para",
    "réservé aux abonnés",
    "il vous reste",
    "nur für abonnenten",
    "jetzt weiterlesen",
];

/// What consent pages say.
const CONSENTS: &[&str] = &[
    "before you continue",
    "we value your privacy",
    "we and our partners",
    "accept all cookies",
    "your privacy choices",
    "we use cookies",
    "cookie settings",
    "manage your privacy",
    "zustimmung",
    "consentement",
];

/// In what way a page is partial, in words for a note; none where it seems whole.
pub(super) fn partial(page: &Page, linked: &Linked, text: &str) -> Option<&'static str> {
    let count = text.split_whitespace().count();
    if WHOLE_WORDS < count {
        return None;
    }
    let lower = text.to_lowercase();
    let says = |marks: &[&str]| marks.iter().any(|mark| lower.contains(mark));
    if says(WALLS) {
        return Some("the page says that the rest is for subscribers");
    }
    if linked.free == Some(false) || page.meta(&["article:content_tier"]).is_some_and(|tier| tier == "locked")
    {
        return Some("the page's data say that the article is not free to read");
    }
    if page
        .html
        .select(selector!(
            "[class*='paywall' i], [id*='paywall' i], [class*='regwall' i], [class*='subscriber-only' i]"
        ))
        .next()
        .is_some()
    {
        return Some("the page has a paywall and little text");
    }
    if count < 120 && says(CONSENTS) {
        return Some("the page asks for consent and has little text");
    }
    if linked.is_article
        && count < 120
        && (lower.ends_with('…') || lower.ends_with("...") || lower.ends_with("[…]"))
    {
        return Some("the text ends in the middle");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_walls_from_short_articles() {
        let r = |html: &str, text: &str| partial(&Page::parse(html), &Linked::default(), text);
        assert_eq!(r("", "Three people died on Friday."), None);
        assert!(r("", "Three people died. Subscribe to continue reading.").is_some());
        assert!(r("<div class='c-paywall'>", "Three people died.").is_some());
        assert!(r("", "We value your privacy. We and our partners store cookies.").is_some());
        assert_eq!(r("<div class='paywall'>", &"word ".repeat(500)), None);
    }
}
