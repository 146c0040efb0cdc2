//! Whether a page shows only a part of its article: a paywall, a consent page, a teaser.

use super::linked::Linked;
use super::page::Page;
use super::selectors::selector;
use crate::model::Note;
use crate::read::plain::cut;

/// The note of a page that asks for consent.
pub(super) const CONSENT: &str = "consent";

/// A whole article has more words than this, or no sign of a wall.
const WHOLE_WORDS: usize = 250;

/// A text that ends in the middle is a teaser, if it has no more words than this.
const TEASER_WORDS: usize = 120;

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
    "mit allen cookies einverstanden",
    "nous utilisons des cookies",
    "utilizamos cookies",
];
/// A page that asks for consent before it shows anything has few words besides.
const CONSENT_WORDS: usize = 120;

/// Why a page shows only a part of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Partial {
    /// It asks for consent, and nothing on it is of the article.
    Consent,
    /// What it shows is of the article, and there is more. In words.
    Part(&'static str),
}

impl Partial {
    /// The note that says so.
    pub(super) fn note(self) -> Note {
        match self {
            Self::Consent => Note::new(CONSENT, "the page asks for consent and shows nothing of the article"),
            Self::Part(why) => Note::new("partial", why),
        }
    }
}

/// In what way a page is partial; none where it seems whole.
pub(super) fn partial(page: &Page, linked: &Linked, text: &str) -> Option<Partial> {
    let count = text.split_whitespace().count();
    if WHOLE_WORDS < count {
        return None;
    }
    let lower = text.to_lowercase();
    let says = |marks: &[&str]| marks.iter().any(|mark| lower.contains(mark));
    let consents = |text: &str| CONSENTS.iter().filter(|mark| text.contains(**mark)).count();
    if says(WALLS) {
        return Some(Partial::Part("the page says that the rest is for subscribers"));
    }
    if linked.free == Some(false) || page.meta(&["article:content_tier"]).is_some_and(|tier| tier == "locked")
    {
        return Some(Partial::Part("the page's data say that the article is not free to read"));
    }
    if page
        .html
        .select(selector!(
            "[class*='paywall' i], [id*='paywall' i], [class*='regwall' i], [class*='subscriber-only' i]"
        ))
        .next()
        .is_some()
    {
        return Some(Partial::Part("the page has a paywall and little text"));
    }
    // A short article may have a line about cookies left in it: only a page that begins with it, or speaks of nothing
    // else, is none of the article's.
    let title = page.html.select(selector!("title, h1")).map(|title| title.text().collect::<String>());
    let begins = title.chain([cut(&lower, 200).to_owned()]).any(|head| 0 < consents(&head.to_lowercase()));
    if count < CONSENT_WORDS && 0 < consents(&lower) {
        let is_all = begins || 2 <= consents(&lower);
        let why = "the page asks for consent and has little text";
        return Some(if is_all { Partial::Consent } else { Partial::Part(why) });
    }
    if linked.is_article
        && count < TEASER_WORDS
        && (lower.ends_with('…') || lower.ends_with("...") || lower.ends_with("[…]"))
    {
        return Some(Partial::Part("the text ends in the middle"));
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
        let cookies = "Three people died in a blast in Kano on Friday, the police said, and a fourth one was taken to the \
                       hospital of the town. Nobody has claimed the attack, and the market remains closed until Monday. \
                       Cookie settings";
        assert!(matches!(r("<title>Blast in Kano</title>", cookies), Some(Partial::Part(_))));
        assert_eq!(r("<title>Before you continue</title>", cookies), Some(Partial::Consent));
        let french =
            "Le Parlement a adopté vendredi la loi sur la notion de consentement, a dit la présidente.";
        assert_eq!(r("<title>Une loi</title>", french), None);
        assert_eq!(
            r("", "We value your privacy. We and our partners store cookies."),
            Some(Partial::Consent)
        );
        assert_eq!(r("<div class='paywall'>", &"word ".repeat(500)), None);
    }
}
