//! Galleries: pages whose words stand below their pictures.
//!
//! Readers of articles leave captions out, rightly where a text stands beside them. Where next to nothing does, the
//! captions are the text.

use scraper::ElementRef;

use super::page::{Page, line};
use super::selectors::selector;

/// From so many captions on a page is a gallery.
const FEWEST: usize = 3;
/// More captions than this are not read.
const MOST: usize = 500;
/// Shorter ones name a photographer.
const CAPTION_WORDS: usize = 5;
/// A text of more words than this stands for itself.
const TEXT_WORDS: usize = 120;

/// The text of a gallery: what was found beside its captions, then these. None where the page is no gallery.
pub(super) fn captioned(page: &Page, text: &str) -> Option<String> {
    let count = |text: &str| text.split_whitespace().count();
    let marked = page.html.select(selector!(
        "figcaption, [itemprop='caption'], [class*='gallery' i] [class*='caption' i], \
         [class*='slide' i] [class*='caption' i]"
    ));
    let mut captions: Vec<String> = Vec::new();
    for caption in marked.filter(|caption| !is_aside(*caption)).take(MOST).map(line) {
        // One caption may stand in elements within one another, and again in a smaller size.
        let is_known =
            captions.iter().any(|known| known.contains(&caption) || caption.contains(known.as_str()));
        if CAPTION_WORDS <= count(&caption) && !is_known {
            captions.push(caption);
        }
    }
    let is_beside = |line: &&str| {
        !captions.iter().any(|caption| caption.contains(line) || line.contains(caption.as_str()))
    };
    let beside: Vec<&str> = text.lines().filter(is_beside).collect();
    let words_beside: usize = beside.iter().map(|line| count(line)).sum();
    let words_told: usize = captions.iter().map(|caption| count(caption)).sum();
    if captions.len() < FEWEST || TEXT_WORDS < words_beside || words_told < 2 * words_beside {
        return None;
    }
    // Where readers found no text, what they found instead is navigation.
    let sentences = beside.into_iter().filter(|line| CAPTION_WORDS <= count(line));
    let lines: Vec<&str> = sentences.chain(captions.iter().map(String::as_str)).collect();
    Some(lines.join("\n"))
}

/// Pictures of other stories have captions too.
fn is_aside(caption: ElementRef<'_>) -> bool {
    const NAMES: &[&str] = &["related", "recommend", "teaser", "card", "promo", "more-"];
    caption.ancestors().filter_map(ElementRef::wrap).any(|parent| {
        let names = parent.attr("class").unwrap_or_default().to_ascii_lowercase();
        matches!(parent.value().name(), "aside" | "nav" | "footer" | "a")
            || NAMES.iter().any(|mark| names.contains(mark))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_the_text_of_a_gallery() {
        let page = "<h1>Pictures of the siege</h1>
            <figure><img><figcaption>Soldiers cross the burned bridge of Oru on Sunday. <b>Ann Example</b></figcaption></figure>
            <figure><img><figcaption>Two of the nine who died in the mill are carried home.</figcaption></figure>
            <figure><img><figcaption>Two of the nine who died in the mill are carried home.</figcaption></figure>
            <figure><img><figcaption>Bo Sample</figcaption></figure>
            <figure><img><figcaption>A baker opens his shop again after the shelling.</figcaption></figure>
            <aside><figure><figcaption>Ten recipes that taste of spring and of rain</figcaption></figure></aside>";
        let page = Page::parse(page);
        assert_eq!(
            captioned(
                &page,
                "Home World\nFive pictures of a bad day.\nA baker opens his shop again after the shelling."
            )
            .as_deref(),
            Some(
                "Five pictures of a bad day.\n\
                 Soldiers cross the burned bridge of Oru on Sunday. Ann Example\n\
                 Two of the nine who died in the mill are carried home.\n\
                 A baker opens his shop again after the shelling."
            )
        );
        assert_eq!(captioned(&page, &"A text beside its pictures. ".repeat(30)), None);
        assert_eq!(
            captioned(&Page::parse("<figcaption>Only one picture of the mill in Oru</figcaption>"), ""),
            None
        );
    }
}
