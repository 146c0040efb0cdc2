//! What a reader lost on its way through the markup, put back from the page itself.
//!
//! The readers that find an article work on trees of their own. Now and then they lose a word in the middle of a
//! sentence (a link in bold type, a number in typewriter type), put a space before a colon, or leave out a heading or
//! the sentence below the headline. Where a line can be found again on the page, the page's own line is taken, and what
//! stands between two such lines comes back where it belongs to the text by its element and its words, or where other
//! sentences of the text stand in elements of the same names and classes: the next answer, the next item.
//!
//! It finds no article: where a reader saw nothing, nothing comes back.

use std::collections::HashMap;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::lines::{Line, SENTENCE_WORDS, lines};
use super::page::Page;

/// So many lines may have been lost between two that were kept.
const MOST_BETWEEN: usize = 3;
/// Among so many lines those are looked for that stand as the text does.
const MOST_ALIKE_BETWEEN: usize = 60;
/// So far above the text's first line the sentence below the headline may stand, in lines.
const FAR_ABOVE: usize = 12;
/// So near below the headline a line belongs to it, in lines.
const RIGHT_BELOW: usize = 2;

/// The text with what was lost of it, and without what only leads to other articles.
pub(super) fn restored(found: &str, page: &Page) -> String {
    let lines = lines(page);
    let index = Index::new(&lines);
    let found: Vec<(&str, Option<Place>)> = {
        let mut at = None;
        let place = |line| {
            let place = index.place(&lines, line, at);
            at = place.map(|place| place.last).or(at);
            (line, place)
        };
        found.lines().map(place).collect()
    };
    let mut kept: FxHashSet<u64> = found.iter().map(|(line, _)| letters(line, usize::MAX)).collect();
    let mut places: FxHashSet<u64> = FxHashSet::default();
    for place in found.iter().filter_map(|(_, place)| *place) {
        for line in &lines[place.first..=place.last] {
            kept.insert(letters(&line.text, usize::MAX));
            if line.is_sentence() && !line.is_aside {
                places.insert(line.place);
            }
        }
    }
    let is_lost = |line: &Line| !kept.contains(&letters(&line.text, usize::MAX));
    // What stands where other sentences of the text do: the next item of a list, the next answer.
    let is_alike =
        |line: &Line| !line.is_aside && line.is_sentence() && places.contains(&line.place) && is_lost(line);
    // A letter to subscribers may stand in an element that is called so as a whole.
    let words = |line: &str| line.split_whitespace().count();
    let is_foreign = |place: Place| lines[place.first..=place.last].iter().any(|line| line.is_foreign);
    let foreign =
        found.iter().filter(|(_, place)| place.is_some_and(is_foreign)).map(|(line, _)| words(line));
    let leaves_out_foreign = 4 * foreign.sum::<usize>() < found.iter().map(|(line, _)| words(line)).sum();
    let mut back: FxHashSet<u64> = FxHashSet::default();
    let mut out: Vec<&str> = Vec::new();
    let mut at: Option<usize> = None;
    for (line, place) in found {
        match (place.map(|place| place.first), at) {
            (Some(place), Some(before)) if before < place && place - before <= MOST_ALIKE_BETWEEN => {
                let between = &lines[before + 1..place];
                // A list of links or a form between two paragraphs is none of the text's, and nothing beside it is but what
                // stands as the text does.
                let is_near = between.len() <= MOST_BETWEEN && between.iter().all(|line| !line.is_aside);
                let lost = between
                    .iter()
                    .filter(|line| if is_near { belongs(line) && is_lost(line) } else { is_alike(line) });
                // A reader that turns back passes the same lines again.
                let lost = lost.filter(|line| back.insert(letters(&line.text, usize::MAX)));
                out.extend(lost.map(|line| line.text.as_str()));
            }
            (Some(place), None) if out.is_empty() => {
                let lost = below_the_headline(&lines[..place], is_alike);
                out.extend(lost.filter(|line| is_lost(line)).map(|line| line.text.as_str()));
            }
            _ => {}
        }
        let is_left_out = |line: &Line| line.leads_elsewhere() || leaves_out_foreign && line.is_foreign;
        if place.is_some_and(|place| lines[place.first..=place.last].iter().any(is_left_out)) {
            at = place.map(|place| place.last).or(at);
            continue;
        }
        match place {
            Some(place) => out.extend(lines[place.first..=place.last].iter().map(|line| line.text.as_str())),
            None => out.push(line),
        }
        at = place.map(|place| place.last).or(at);
    }
    out.join("\n")
}

/// Whether a line between two lines of the text is of the text.
fn belongs(line: &Line) -> bool {
    line.is_heading() || matches!(line.block, "p" | "blockquote" | "li") && line.is_sentence()
}

/// The sentences between the headline and the text: those near the text, the one right below the headline however far
/// that is, and what stands as the text does.
fn below_the_headline(above: &[Line], is_alike: impl Fn(&Line) -> bool) -> impl Iterator<Item = &Line> {
    let headline = above.iter().rposition(|line| line.block == "h1");
    let below = headline.map_or(&[][..], |headline| &above[headline + 1..]);
    let near = below.len().saturating_sub(FAR_ABOVE);
    let is_near = move |at: usize| near == 0 || at < RIGHT_BELOW;
    below
        .iter()
        .enumerate()
        .filter(move |(at, line)| {
            let is_below = matches!(line.block, "p" | "h2" | "div")
                && (line.is_sentence() && is_near(*at) || line.is_standfirst && *at < RIGHT_BELOW);
            !line.is_aside && is_below || is_alike(line)
        })
        .map(|(_, line)| line)
}

/// The lines of the page that a line of the text was.
#[derive(Clone, Copy)]
struct Place {
    first: usize,
    last: usize,
}

/// Where the page's lines stand, by their letters and digits.
struct Index {
    whole: FxHashMap<u64, Vec<usize>>,
    beginnings: FxHashMap<u64, Vec<usize>>,
}

impl Index {
    fn new(lines: &[Line]) -> Index {
        let mut whole: FxHashMap<u64, Vec<usize>> = HashMap::default();
        let mut beginnings: FxHashMap<u64, Vec<usize>> = HashMap::default();
        for (place, line) in lines.iter().enumerate() {
            whole.entry(letters(&line.text, usize::MAX)).or_default().push(place);
            beginnings.entry(letters(&line.text, BEGINNING)).or_default().push(place);
        }
        Index { whole, beginnings }
    }

    /// The page's line that a reader's line was: the same letters, or the same words and a few more between them. Of
    /// several the next one.
    fn place(&self, lines: &[Line], line: &str, after: Option<usize>) -> Option<Place> {
        let next = |places: &[usize]| {
            let after = after.map_or(0, |after| after + 1);
            places.iter().copied().find(|place| after <= *place).or(places.first().copied())
        };
        let one = |place| Place { first: place, last: place };
        if let Some(places) = self.whole.get(&letters(line, usize::MAX)) {
            return next(places).map(one);
        }
        let places = self.beginnings.get(&letters(line, BEGINNING))?;
        let longer: Vec<usize> =
            places.iter().copied().filter(|place| lost_words(line, &lines[*place].text)).collect();
        next(&longer).map(one).or_else(|| {
            let several = places
                .iter()
                .take(MOST_TRIED)
                .filter_map(|first| Some(Place { first: *first, last: several(lines, *first, line)? }));
            several.min_by_key(|place| after.is_some_and(|after| place.first <= after))
        })
    }
}

/// Of lines that begin alike no more than this are tried.
const MOST_TRIED: usize = 20;
/// So many letters a line begins with must be those of the page.
const BEGINNING: usize = 12;

/// A line's first letters and digits.
fn letters(line: &str, most: usize) -> u64 {
    let letters: String = line.chars().filter(|c| c.is_alphanumeric()).take(most).collect();
    FxBuildHasher.hash_one(letters)
}

/// The last of the lines that together are one line of a reader, which took the breaks between them for spaces.
fn several(lines: &[Line], first: usize, line: &str) -> Option<usize> {
    /// So many lines are one at most.
    const MOST: usize = 12;
    let wanted: String = line.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut rest = wanted.as_str();
    for (last, line) in lines.iter().enumerate().skip(first).take(MOST) {
        for letter in line.text.chars().filter(|c| c.is_alphanumeric()) {
            rest = rest.strip_prefix(letter)?;
        }
        if rest.is_empty() {
            return Some(last);
        }
    }
    None
}

/// Whether a line is the page's without a few words between its first and its last.
fn lost_words(line: &str, own: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    // The numbers of footnotes are left out rightly.
    if own.contains('[') && !line.contains('[') {
        return false;
    }
    let (line, own) = (split(line), split(own));
    if line.len() < SENTENCE_WORDS
        || own.len() <= line.len()
        || 6.max(line.len() / 3) < own.len() - line.len()
    {
        return false;
    }
    let mut rest = own.iter();
    line.first() == own.first()
        && line.last() == own.last()
        && line.iter().all(|word| rest.any(|own| own == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(html: &str, found: &str) -> String {
        restored(found, &Page::parse(html))
    }

    #[test]
    fn words_and_spaces_come_back_as_the_page_has_them() {
        let page = "<p>The governor said that <a href='/x'><b>nineteen people</b></a> had been killed near the mill.</p>
            <p><strong>Wounded</strong>: twenty-five, most of them <i>children</i> .</p>";
        assert_eq!(
            r(
                page,
                "The governor said that had been killed near the mill.\nWounded : twenty-five, most of them children ."
            ),
            "The governor said that nineteen people had been killed near the mill.\nWounded: twenty-five, most of them children ."
        );
        // The numbers of footnotes do not.
        let page = "<p>The fort was taken by the rebels[12] and held by them for nine days.</p>";
        let found = "The fort was taken by the rebels and held by them for nine days.";
        assert_eq!(r(page, found), found);
    }

    #[test]
    fn what_stands_as_the_text_does_is_of_it() {
        let answer = |question: &str, answer: &str| {
            format!(
                "<div class='item'><button><h3>{question}</h3></button><div class='answer'><p>{answer}</p></div></div>"
            )
        };
        let page = [
            answer("Who came?", "Nine men on motorcycles came out of the forest at dawn, people in Oru say."),
            answer("What was taken?", "They took the cattle of four families and all of the maize in the barn."),
            "<div class='promo'><p>Read all of our news every day in one single mail that we send to you.</p></div>".to_owned(),
            "<div class='teaser'><p>The bridge of the next town is open again after eleven months of repairs.</p></div>".to_owned(),
            answer("Is it over?", "Nobody knows whether they are going to come back before the rains begin."),
        ]
        .concat();
        let found = "Nine men on motorcycles came out of the forest at dawn, people in Oru say.\n\
                     Nobody knows whether they are going to come back before the rains begin.";
        assert_eq!(
            r(&page, found),
            "Nine men on motorcycles came out of the forest at dawn, people in Oru say.\n\
             They took the cattle of four families and all of the maize in the barn.\n\
             Nobody knows whether they are going to come back before the rains begin."
        );
    }

    #[test]
    fn breaks_that_a_reader_took_for_spaces_are_breaks() {
        let page = "<ul><li>Nine farmers have<strong>&nbsp;been killed&nbsp;</strong>in Oru.<br>The army came at noon.</li></ul>";
        assert_eq!(
            r(page, "Nine farmers havebeen killedin Oru. The army came at noon."),
            "Nine farmers have been killed in Oru.\nThe army came at noon."
        );
        let found = "Nine farmers have been killed in Oru. The army left at noon.";
        assert_eq!(r(page, found), found);
    }

    #[test]
    fn what_stands_between_two_lines_of_the_text_is_of_it() {
        let page = "<h1>Raid on Oru</h1><p>Gunmen on motorcycles killed nine farmers in Oru before dawn on Monday.</p>
            <p>By Ann Example</p><p>The village lies by the river.</p><h2>Second raid this week</h2>
            <p>Nobody came to help.</p><p class='promo'>Read all of our news every day in one single mail from us.</p>
            <p>The army came at noon.</p><p>Soldiers searched the woods on both banks of the river all day.</p><p>They left.</p>";
        assert_eq!(
            r(
                page,
                "The village lies by the river.\nNobody came to help.\nThe army came at noon.\nThey left."
            ),
            "Gunmen on motorcycles killed nine farmers in Oru before dawn on Monday.\nThe village lies by the river.\n\
             Second raid this week\nNobody came to help.\nThe army came at noon.\n\
             Soldiers searched the woods on both banks of the river all day.\nThey left."
        );
        assert_eq!(r(page, ""), "");
        assert_eq!(r("", "A line that no page has."), "A line that no page has.");
    }

    #[test]
    fn the_sentence_below_the_headline_is_of_the_text_however_far_it_is() {
        let tools = "<div>Share</div>".repeat(30);
        let text = "<div class='story'><p>Gunmen came to the market of Oru at five in the evening, traders say.</p></div>";
        let found = "Gunmen came to the market of Oru at five in the evening, traders say.";
        let page = |below: &str| format!("<h1>Raid on Oru</h1>{below}{tools}{text}");
        let sentence = "Nine farmers were killed before the army came to the village.";
        assert_eq!(r(&page(&format!("<p>{sentence}</p>")), found), format!("{sentence}\n{found}"));
        let headline = "Toll may rise, hospital says, as three of the wounded are in danger";
        let standfirst = format!("<h2 class='b-subheadline'>{headline}</h2>");
        assert_eq!(r(&page(&standfirst), found), format!("{headline}\n{found}"));
        for other in [
            format!("<h2>{headline}</h2>"),
            format!("<div>One</div><div>Two</div><p>{sentence}</p>"),
            format!("<div class='byline-author'><p>{sentence}</p></div>"),
        ] {
            assert_eq!(r(&page(&other), found), found, "{other}");
        }
    }

    #[test]
    fn what_stands_as_the_text_does_above_its_first_line_is_of_it() {
        let part = |text: &str| format!("<section class='part'><p>{text}</p></section>");
        let tools = "<div>Share</div>".repeat(20);
        let (one, two) = (
            "Two men were seen at the bridge of Oru on the evening before the raid.",
            "Nobody in the village knew them, and they left before it was dark.",
        );
        let page = format!("<h1>Raid on Oru</h1>{tools}{}<h2>The men</h2>{}", part(one), part(two));
        assert_eq!(r(&page, two), format!("{one}\n{two}"));
        let page = format!(
            "<h1>Raid on Oru</h1>{tools}<section class='more'><p>{one}</p></section><h2>The men</h2>{}",
            part(two)
        );
        assert_eq!(r(&page, two), two);
    }

    #[test]
    fn what_only_leads_elsewhere_is_left_out() {
        let (one, two) = ("The village lies by the river.", "The army came at noon.");
        for lead in ["Read also: ", "READ MORE – ", "[Also read: ", "Te puede interesar: ", "Читайте также: "]
        {
            let line = format!("{lead}Nine new roads for the district");
            let linked = line.replace(
                "Nine new roads for the district",
                "<a href='/x'>Nine new roads for the district</a>",
            );
            let page = format!("<p>{one}</p><p>{linked}</p><p>{two}</p>");
            assert_eq!(r(&page, &format!("{one}\n{line}\n{two}")), format!("{one}\n{two}"), "{lead}");
        }
        // A sentence that begins alike, or has no link.
        for line in [
            "Read more than one paper, the teacher of the village told his pupils, and see who agrees with whom.",
            "Read also: the list of the dead on the door of the church.",
        ] {
            let page =
                format!("<p>{one}</p><p>{}</p><p>{two}</p>", line.replace("paper", "<a href='/x'>paper</a>"));
            let found = format!("{one}\n{line}\n{two}");
            assert_eq!(r(&page, &found), found);
        }
    }

    #[test]
    fn templates_and_calls_for_subscribers_are_left_out() {
        let (one, two) = ("The village lies by the river.", "The army came at noon.");
        let call = "Get the news of the week in your inbox.";
        let long = "Nine farmers were killed before the army came to the village. ".repeat(4);
        let page = |inner: &str| format!("<p>{long}</p><p>{one}</p>{inner}<p>{two}</p>");
        let whole = format!("{}\n{one}\n{two}", long.trim());
        let found = |line: &str| whole.replace(two, &format!("{line}\n{two}"));
        let card = format!("<div class='kg-signup-card'><p>{call}</p></div>");
        assert_eq!(r(&page(&card), &found(call)), whole);
        let template =
            "<amp-list><template type='amp-mustache'><p>{{title}} and more</p></template></amp-list>";
        assert_eq!(r(&page(template), &found("{{title}} and more")), whole);
        let plain = format!("<div class='card'><p>{call}</p></div>");
        assert_eq!(r(&page(&plain), &found(call)), found(call));
        // A whole letter to subscribers is one.
        let letter = format!("<div class='newsletter'>{}</div>", page(""));
        assert_eq!(r(&letter, &whole), whole);
    }
}
