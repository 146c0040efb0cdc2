//! How far an unknown name goes: the words with a capital, and the small ones between them.

use std::ops::Range;

use crate::language;
use crate::read::place::scene::Scene;
use crate::read::place::words::Class;
use crate::text::token::Shape;

/// Up to four words of a name that end right before a token.
pub(super) fn name_before(scene: &Scene, covered: &[bool], end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while 0 < start
        && end - start < 4
        && scene.follows(start)
        && (is_name_word(scene, covered, start - 1) || is_of_park(scene, start - 1, end))
    {
        start -= 1;
    }
    // "De La Salle College": with a capital where no sentence begins, it opens the name.
    let opens_name = |start: usize| scene.is_capitalized_word(start) && !scene.opens_sentence(start);
    while start < end && scene.beside(start).is(Class::Joiner) && !opens_name(start) {
        start += 1;
    }
    let begins_right =
        start < end && !scene.beside(start).is(Class::Title) && !is_of_plain_words(scene, start..end);
    // A capital at the start of a sentence may be any word's.
    let alone = end - start == 1 && !scene.shouts(start) && scene.opens_sentence(start);
    (begins_right && !alone).then_some(start..end)
}

/// "Indravati National Park": a word of many names, between the name and what it is.
fn is_of_park(scene: &Scene, index: usize, end: usize) -> bool {
    index + 1 == end
        && 0 < index
        && scene.follows(index)
        && scene.is_capitalized_word(index)
        && scene.is_capitalized_word(index - 1)
        && scene.beside(index).is(Class::Plain)
        && !scene.beside(index - 1).is(Class::Plain)
        && scene.beside(end).is(Class::Site)
        && scene.is_capitalized_word(end)
}

/// Up to four words of a name that begin at a token.
pub(super) fn name_from(scene: &Scene, covered: &[bool], start: usize) -> Option<Range<usize>> {
    let mut end = start;
    while end < scene.tokens.len()
        && end - start < 4
        && (end == start || scene.follows(end))
        && is_name_word(scene, covered, end)
        && !(start < end && scene.shouts(end) && scene.beside(end).rank.is_some())
    {
        end += 1;
    }
    while start < end && scene.beside(end - 1).is(Class::Joiner) && start + 1 < end {
        end -= 1;
    }
    // "en la provincia": a small word alone is no name.
    let is_small = end == start + 1 && scene.beside(start).is(Class::Joiner) && !scene.has_capital(start);
    let begins_right = start < end
        && !is_small
        && !scene.beside(start).is(Class::Title)
        && !scene.beside(start).is(Class::GivenName)
        && !is_of_plain_words(scene, start..end);
    begins_right.then_some(start..end)
}

/// "THE ECONOMIC AREA": where capitals tell nothing, words that many texts use make no name.
fn is_of_plain_words(scene: &Scene, name: Range<usize>) -> bool {
    scene.tongue.is_english()
        && name.into_iter().all(|index| {
            let token = &scene.tokens[index];
            scene.shouts(index) && (language::is_word(token.hash) || token.folded.contains('-'))
        })
}

fn is_name_word(scene: &Scene, covered: &[bool], index: usize) -> bool {
    let beside = scene.beside(index);
    if covered[index] || scene.tokens[index].shape != Shape::Word || beside.is(Class::Calendar) {
        return false;
    }
    if beside.is(Class::Joiner) {
        return true;
    }
    let shouts = scene.shouts(index);
    (shouts || scene.has_capital(index))
        && !beside.is(Class::Plain)
        && !(shouts && (beside.is(Class::Title) || beside.is(Class::Side)))
}
