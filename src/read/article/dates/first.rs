//! When a text that was published again came out for the first time.

use super::elements::is_aside;
use super::phrase::in_words;
use crate::read::article::page::{Page, line};
use crate::read::article::selectors::selector;
use crate::read::plain::cut;
use crate::read::timestamp::Stamp;

/// "Originally published on March 3, 2022": what a text that was published again says of its first time.
pub(super) fn at_first(page: &Page, html: &str) -> Option<Stamp> {
    const MARKS: &[&str] = &[
        "originally published",
        "originally posted",
        "first published",
        "first posted",
        "publicado originalmente",
        "publicado por primera vez",
        "publié initialement",
        "première publication",
        "ursprünglich veröffentlicht",
        "zuerst veröffentlicht",
        "erstmals veröffentlicht",
        "впервые опубликован",
    ];
    /// The date stands right behind the words.
    const NEAR_BYTES: usize = 60;
    let says = |text: &str| MARKS.iter().any(|mark| text.contains(mark));
    if !says(&html.to_lowercase()) {
        return None;
    }
    let lines = page
        .html
        .select(selector!("p, div, span, small, em, i, li, time"))
        .filter(|element| !is_aside(*element));
    lines.take(2000).find_map(|element| {
        let text = line(element);
        if 400 < text.len() {
            return None;
        }
        let text = text.to_lowercase();
        let (at, mark) = MARKS.iter().find_map(|mark| Some((text.find(mark)?, mark)))?;
        in_words(cut(&text[at + mark.len()..], NEAR_BYTES))
    })
}
