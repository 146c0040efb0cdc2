//! From letters on pages to paragraphs: lines are put together, what stands on every page is left out, words that a line's
//! end divides are joined.
//!
//! Columns are read in the order in which they are drawn, which is the order that their author had in mind.

use std::collections::HashMap;

use super::content::Run;

/// What stands at the same height of so many pages in the same words is a page's head or foot.
const REPEATED: usize = 3;
/// Lines within so much of a line's height of one another are one line.
const SAME_LINE: f64 = 0.4;
/// A gap between lines of more than so many of the usual ones begins a paragraph.
const WIDE_GAP: f64 = 1.35;

/// A document's text.
pub(super) struct Laid {
    /// Its paragraphs, divided by line ends.
    pub(super) text: String,
    /// The largest words on its first page.
    pub(super) headline: Option<String>,
}

/// A line of a page.
#[derive(Clone, Debug)]
struct Line {
    x: f64,
    y: f64,
    end: f64,
    size: f64,
    words: String,
}

/// The paragraphs of a document, out of the letters of its pages.
pub(super) fn paragraphs(pages: Vec<Vec<Run>>) -> Laid {
    let mut pages: Vec<Vec<Line>> = pages.into_iter().map(lines).collect();
    leave_out_heads_and_feet(&mut pages);
    let headline = pages.first().and_then(|page| headline(page));
    let mut text = String::new();
    let mut paragraph = String::new();
    for page in &pages {
        let gap = usual_gap(page);
        let right = page.iter().map(|line| line.end).fold(0.0, f64::max);
        for (place, line) in page.iter().enumerate() {
            let begins = match place.checked_sub(1).map(|before| &page[before]) {
                // Over a page's end a sentence goes on.
                None => ends_sentence(&paragraph),
                Some(before) => {
                    let step = before.y - line.y;
                    let is_new_column = step < 0.0;
                    let is_far = WIDE_GAP * gap.max(line.size) < step;
                    let is_other_size = 0.15 * line.size < (before.size - line.size).abs();
                    let is_indented = 0.8 * line.size < line.x - before.x && ends_sentence(&paragraph);
                    let was_short =
                        before.end < before.x + 0.7 * (right - before.x) && ends_sentence(&paragraph);
                    if is_new_column {
                        ends_sentence(&paragraph)
                    } else {
                        is_far || is_other_size || is_indented || was_short
                    }
                }
            };
            if begins || starts_item(&line.words) {
                put(&mut text, &mut paragraph);
            }
            join(&mut paragraph, &line.words);
        }
    }
    put(&mut text, &mut paragraph);
    Laid { text, headline }
}

/// The lines of a page, in the order in which they were drawn.
fn lines(runs: Vec<Run>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for run in runs {
        let words = run.words.trim_end();
        if words.is_empty() {
            continue;
        }
        if let Some(line) = lines.last_mut()
            && (line.y - run.y).abs() < SAME_LINE * run.size.max(line.size)
            && -0.5 * run.size < run.x - line.end
        {
            let is_gap = 0.12 * run.size < run.x - line.end;
            if is_gap && !words.starts_with(' ') && !line.words.ends_with(' ') {
                line.words.push(' ');
            }
            line.words.push_str(words);
            line.end = run.end;
            continue;
        }
        lines.push(Line {
            x: run.x,
            y: run.y,
            end: run.end,
            size: run.size,
            words: words.trim_start().to_owned(),
        });
    }
    lines
}

/// Leaves out what pages have in common at their upper and lower ends, and their numbers.
fn leave_out_heads_and_feet(pages: &mut [Vec<Line>]) {
    let key = |line: &Line| {
        // Page numbers make them differ.
        let words: String = line.words.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        (words, (line.y / 4.0).round() as i64)
    };
    let mut counts: HashMap<(String, i64), usize> = HashMap::new();
    for page in pages.iter() {
        let mut keys: Vec<_> = page.iter().map(key).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    let many = REPEATED.max(pages.len() / 3);
    for page in pages.iter_mut() {
        page.retain(|line| {
            let is_number = line.words.len() < 6 && line.words.chars().all(|letter| !letter.is_alphabetic());
            let is_common = counts.get(&key(line)).is_some_and(|count| many <= *count);
            !(is_common || (is_number && line.words.chars().any(|letter| letter.is_ascii_digit())))
        });
    }
}

/// The words of the largest letters, where they are larger than the rest.
fn headline(page: &[Line]) -> Option<String> {
    let mut sizes: Vec<f64> = page.iter().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    let usual = *sizes.get(sizes.len() / 2)?;
    let largest = *sizes.last()?;
    if largest < 1.15 * usual {
        return None;
    }
    let mut words = String::new();
    let large = page.iter().skip_while(|line| line.size < 0.95 * largest);
    for line in large.take_while(|line| 0.95 * largest <= line.size).take(5) {
        join(&mut words, &line.words);
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (words.contains(' ') && words.chars().count() < 300).then_some(words)
}

/// The step from line to line that most lines have.
fn usual_gap(page: &[Line]) -> f64 {
    let mut gaps: Vec<f64> =
        page.windows(2).map(|pair| pair[0].y - pair[1].y).filter(|gap| 0.0 < *gap).collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(0.0)
}

fn ends_sentence(words: &str) -> bool {
    let end = words.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).chars().last();
    end.is_none_or(|end| matches!(end, '.' | '!' | '?' | ':' | '…' | '۔' | '؟' | '。'))
}

/// Whether a line begins an item of a list.
fn starts_item(words: &str) -> bool {
    words.starts_with(['•', '▪', '●', '◦', '■', '–']) && !words.starts_with("––")
}

/// Adds a line to a paragraph; a word that the line's end divided is one word again.
fn join(paragraph: &mut String, words: &str) {
    let words = words.trim();
    let is_divided = paragraph.ends_with('-')
        && paragraph[..paragraph.len() - 1].ends_with(char::is_lowercase)
        && words.starts_with(char::is_lowercase);
    if is_divided {
        paragraph.pop();
    } else if !paragraph.is_empty() && !paragraph.ends_with('-') {
        paragraph.push(' ');
    }
    paragraph.push_str(words);
}

fn put(text: &mut String, paragraph: &mut String) {
    let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    paragraph.clear();
    if !words.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&words);
    }
}
