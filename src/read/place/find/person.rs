//! Names of persons that are places' too: "Paris Hilton".

use rustc_hash::FxHashSet;

use crate::language;
use crate::read::place::entry::Rank;
use crate::read::place::gazetteer::Gazetteer;
use crate::read::place::scene::{Hit, Scene};
use crate::read::place::words::Class;
use crate::text::token::Shape;

/// Takes out names of persons: "President Jordan", "Paris Hilton", and "Jordan" alone after that.
pub(super) fn reject(gazetteer: &Gazetteer, scene: &Scene, hits: &mut Vec<Hit>) {
    let mut in_place = vec![false; scene.tokens.len()];
    for hit in hits.iter() {
        in_place[hit.name.clone()].fill(true);
    }
    let mut persons: FxHashSet<&str> = FxHashSet::default();
    hits.retain(|hit| {
        let is_person = !hit.demonym && is_person(scene, hit, &in_place, &persons);
        let is_big = hit.candidates.iter().any(|entry| gazetteer.entry(*entry).rank == Rank::Country);
        if is_person && !is_big {
            persons.extend(hit.name.clone().map(|index| scene.word(index)));
        }
        !is_person
    });
}

fn is_person(scene: &Scene, hit: &Hit, in_place: &[bool], persons: &FxHashSet<&str>) -> bool {
    let (start, end) = (hit.name.start, hit.name.end);
    let before = scene.beside_before(start, 1);
    let placed = before.is(Class::Inside) || before.is(Class::Near) || before.is(Class::Side);
    if scene.follows(start) {
        let dotted = scene.before(start, 1) == "."
            && scene.beside_before(start, 2).is(Class::Title)
            && scene.follows(start - 1);
        if before.is(Class::Title) || dotted || before.is(Class::GivenName) && !in_place[start - 1] {
            return true;
        }
        let left = start - 1;
        let is_name = scene.is_capitalized_word(left) && scene.is_capitalized_word(start);
        if is_name
            && !in_place[left]
            && !scene.is_taken(left)
            && !scene.opens_sentence(left)
            && !scene.tokens[left].upper
            && !before.is(Class::Side)
            && !before.is(Class::Plain)
            && !before.follows_a_place()
            && hit.name.len() == 1
        {
            return true;
        }
    }
    // Where capitals tell nothing, a word that few texts use: "RICARDO VALENCIA MENDEZ".
    let is_strange = |index: usize| {
        scene.tokens.get(index).is_some_and(|token| {
            token.shape == Shape::Word && 2 < token.folded.len() && !language::is_word(token.hash)
        }) && !in_place[index]
            && !scene.is_taken(index)
            && scene.beside(index).rank.is_none()
            && !scene.beside(index).is(Class::Calendar)
            && !scene.beside(index).is(Class::Plain)
    };
    let is_amid_names = hit.name.len() == 1
        && scene.shouts(start)
        && scene.tongue.is_english()
        && !placed
        && (scene.follows(start) && is_strange(start - 1) || scene.follows(end) && is_strange(end));
    if is_amid_names {
        return true;
    }
    if hit.name.len() == 1 && !placed && persons.contains(scene.word(start)) {
        return true;
    }
    let after = scene.beside(end);
    let single = hit.name.len() == 1 && !placed && scene.follows(end);
    let given = scene.beside(start).is(Class::GivenName) || hit.doubtful;
    single
        && scene.is_capitalized_word(end)
        && scene.is_capitalized_word(start)
        && !in_place[end]
        && !scene.is_taken(end)
        && !scene.tokens[end].upper
        && !after.is(Class::Plain)
        && after.rank.is_none()
        && (given || !after.follows_a_place())
}
