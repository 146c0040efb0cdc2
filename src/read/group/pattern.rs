//! How armed groups are called: "the X Liberation Front", "X Army of Y", "the X Brigades".

use std::ops::Range;

use crate::language::groups::{self as words, Kind};
use crate::text::token::{self, Shape, Token};

/// Token ranges that name a group by the way it is called. None of them covers a covered token.
pub(super) fn untracked(
    text: &str,
    tokens: &[Token],
    shouted: &[bool],
    covered: &[bool],
) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for head in 0..tokens.len() {
        let Some(kind) = words::kind_of(tokens[head].hash) else { continue };
        let word = tokens[head].folded.as_str();
        if covered[head] || found.last().is_some_and(|last| head < last.end) {
            continue;
        }
        let scene = Scene { text, tokens, shouted, covered };
        let start = scene.start(head);
        let end = scene.end(head);
        let qualified =
            (start..head).chain(head + 1..end).any(|index| words::is_rebel_word(&tokens[index].folded));
        // "guerrilla commandos", "rebel forces": nobody's name.
        let is_named = (start..end).any(|index| !words::is_generic(&tokens[index].folded));
        let of_the_state = (start..head).any(|index| words::is_state_word(&tokens[index].folded));
        let is_name = shouted[head] || tokens[head].capital || word != "front";
        // "in front of the court", "FRONT OF THE HOUSE": a side of something.
        let follows_in = 0 < head && tokens[head - 1].folded == "in";
        let is_side = word == "front" && start == head && (follows_in || !qualified);
        if !is_name || is_side {
            continue;
        }
        let long_enough = match kind {
            Kind::Strong => 2 <= end - start,
            Kind::Weak => qualified && 2 <= end - start,
        };
        let floor = found.last().map_or(0, |last| last.end);
        if long_enough && is_named && floor <= start && (!of_the_state || qualified) {
            found.push(start..end);
        }
    }
    found
}

struct Scene<'t> {
    text: &'t str,
    tokens: &'t [Token],
    shouted: &'t [bool],
    covered: &'t [bool],
}

impl Scene<'_> {
    fn follows(&self, index: usize) -> bool {
        0 < index
            && index < self.tokens.len()
            && !token::ends_line(
                &self.text.as_bytes()[self.tokens[index - 1].bytes.end..self.tokens[index].bytes.start],
            )
    }

    /// Where the name begins: up to six words back, over words that are written like names.
    fn start(&self, head: usize) -> usize {
        let mut start = head;
        while 0 < start && head - start < 6 && self.follows(start) && self.is_name_word(start - 1) {
            start -= 1;
        }
        while start < head
            && matches!(self.tokens[start].folded.as_str(), "of" | "for" | "the" | "de" | "'s" | "and")
        {
            start += 1;
        }
        // The first word of a sentence has a capital anyhow, and a title or a day is no part of the name.
        while start < head && words::is_other_word(&self.tokens[start].folded) {
            start += 1;
        }
        start
    }

    /// Where it ends: "Army of God", "Front for the Liberation of X", "Revolutionary Armed Forces of Colombia".
    fn end(&self, head: usize) -> usize {
        let mut end = head + 1;
        let word = |index: usize| self.tokens.get(index).map_or("", |token| token.folded.as_str());
        if !self.follows(end) || !matches!(word(end), "of" | "for") {
            return end;
        }
        let mut next = end + 1;
        if word(next) == "the" {
            next += 1;
        }
        let first = next;
        while next < self.tokens.len() && next - first < 5 && self.follows(next) && self.is_name_word(next) {
            if self.shouted[next] && matches!(word(next), "the" | "and" | "for") {
                break;
            }
            next += 1;
        }
        let joiner = |index: usize| matches!(word(index), "of" | "for" | "the" | "de" | "and" | "'s");
        while first < next && joiner(next - 1) {
            next -= 1;
        }
        let known = !self.shouted.get(head).copied().unwrap_or_default() || next - first <= 2;
        if first < next && known {
            end = next;
        }
        end
    }

    fn is_name_word(&self, index: usize) -> bool {
        let token = &self.tokens[index];
        let word = token.folded.as_str();
        if self.covered[index] || matches!(word, "the" | "a" | "an") {
            return false;
        }
        if matches!(word, "of" | "de" | "'s") {
            return !self.shouted[index] || word != "of";
        }
        if self.shouted[index] {
            return token.shape == Shape::Word
                && token.bytes.len() > 2
                && (words::is_rebel_word(word) || words::is_group_word(word));
        }
        token.shape == Shape::Word && token.capital
    }
}
