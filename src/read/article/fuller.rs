//! The fuller one of two texts of one article: its page's, and its feed's.

use super::partial::CONSENT;
use crate::model::{Article, Note};

/// Where a page seems whole, its feed must have so many times its words: then only a caption or a box was found on it.
const FAR_MORE: usize = 2;

/// Whether what a feed gives of an article, markup and all, may hold more than was read from the article's page. Asked
/// first, since most feeds give a line or two.
pub fn may_be_fuller(content: &str, page: &Article) -> bool {
    let least = if page.partial { page.text.len() } else { page.text.len() * FAR_MORE };
    // Roughly: what stands between the tags.
    let words = || content.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text).len());
    page.posts.is_empty() && least < content.len() && least < words().sum()
}

/// The article of a page, with the text of its feed where that is the fuller one: a wall, a consent page, or a page that
/// could not be read well takes nothing away that the feed gave. Says whether that is so.
///
/// What else the page says of itself stays, unless it is no page of the article at all.
pub fn fuller(page: Article, feed: Article) -> (Article, bool) {
    let count = |article: &Article| article.text.split_whitespace().count();
    let (on_page, in_feed) = (count(&page), count(&feed));
    let is_fuller =
        page.posts.is_empty() && if page.partial { on_page < in_feed } else { on_page * FAR_MORE < in_feed };
    if !is_fuller {
        return (page, false);
    }
    let mut notes = page.notes.clone();
    notes.push(Note::new(
        "text-of-feed",
        "the feed gives more of the text than the page does, and is read in its place",
    ));
    let is_consent = notes.iter().any(|note| note.key == CONSENT);
    let kept = if is_consent {
        Article { unmatched: page.unmatched, ..feed }
    } else {
        Article { text: feed.text, agency: page.agency.or(feed.agency), second_page: None, ..page }
    };
    // A teaser stays one, wherever it stands.
    (Article { partial: page.partial, notes, ..kept }, true)
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;
    use crate::read::article::{Rules, read_html};

    const STORY: &str =
        "<p>Gunmen killed five people at a market in Gao on Friday.</p><p>A sixth died in hospital.</p>";

    fn page(html: &str) -> Article {
        let address = Url::parse("https://news.example.org/market").expect("a URL");
        read_html(html, Some(&address), &Rules::default())
    }

    #[test]
    fn a_wall_takes_nothing_away_that_the_feed_gives() {
        let wall = "<html><head><title>Five dead in Gao</title></head><body><div class='paywall'><p>Gunmen killed five \
                    people.</p></div></body></html>";
        let (article, of_feed) = fuller(page(wall), page(STORY));
        assert!(of_feed && article.partial);
        assert_eq!(article.title.as_deref(), Some("Five dead in Gao"));
        assert!(article.text.ends_with("A sixth died in hospital."), "{}", article.text);
        assert!(article.notes.iter().any(|note| note.key == "text-of-feed"));

        let (article, of_feed) = fuller(page(wall), page("<p>Five dead.</p>"));
        assert!(!of_feed && article.text.starts_with("Gunmen"), "{}", article.text);
    }

    #[test]
    fn nothing_of_a_consent_page_is_of_the_article() {
        let consent = "<html><head><title>Before you continue</title></head><body><h1>Before you continue</h1><p>We use \
                       cookies to keep our services up.</p></body></html>";
        let consent = page(consent);
        assert_eq!((consent.title.as_deref(), consent.text.as_str(), consent.partial), (None, "", true));
        assert!(may_be_fuller(STORY, &consent));
        let (article, of_feed) = fuller(consent, page(STORY));
        assert!(of_feed && article.partial);
        assert_ne!(article.title.as_deref(), Some("Before you continue"));
        assert!(article.text.starts_with("Gunmen killed five"), "{}", article.text);
    }

    #[test]
    fn a_whole_page_stays_unless_the_feed_has_far_more() {
        let whole = page(STORY);
        let longer = page(&format!("{STORY}<p>The market was closed.</p>"));
        assert_eq!(fuller(whole.clone(), longer), (whole.clone(), false));
        let (article, of_feed) =
            fuller(whole, page(&format!("{STORY}<p>{}</p>", "They came by boat. ".repeat(9))));
        assert!(of_feed && !article.partial);
    }
}
