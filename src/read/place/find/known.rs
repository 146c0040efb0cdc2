//! The names that the gazetteer knows.

use std::ops::Range;

use crate::read::place::Certainty;
use crate::read::place::entry::{Manner, Name, Rank};
use crate::read::place::gazetteer::Gazetteer;
use crate::read::place::scene::{Hit, Scene};

/// The longest names of the gazetteer, from left to right.
pub(super) fn known(gazetteer: &Gazetteer, scene: &Scene) -> Vec<Hit> {
    let has_names = scene.tongue.has_names();
    let mut hits = Vec::new();
    let mut meant: Vec<(usize, Name)> = Vec::new();
    let mut next = 0;
    for start in 0..scene.parts.len() {
        let part = scene.parts[start];
        let first = part.token as usize;
        if start < next || !part.opens || scene.is_taken(first) {
            continue;
        }
        let is_small = !scene.has_capital(first);
        if is_small && !(has_names && scene.tongue.is_small_demonym(scene.parts, start)) {
            continue;
        }
        meant.clear();
        gazetteer.names_at(scene.parts, start, &mut meant);
        if has_names {
            scene.tongue.names_at(scene.parts, start, &mut meant);
        }
        meant.retain(|(_, name)| !is_small || name.manner == Manner::Demonym);
        meant.sort_by_key(|(end, _)| *end);
        let mut by_end = meant.chunk_by(|(one, _), (other, _)| one == other).rev();
        if let Some((end, hit)) =
            by_end.find_map(|names| Some((names[0].0, hit(scene, start, is_small, names)?)))
        {
            next = end;
            hits.push(hit);
        }
    }
    hits
}

/// The name from one part to another, where it is written as a place's; `meant` is what it may mean, with the part
/// behind its last.
fn hit(scene: &Scene, start: usize, is_small: bool, meant: &[(usize, Name)]) -> Option<Hit> {
    let first = scene.parts[start].token as usize;
    let closing = scene.parts[meant[0].0 - 1];
    let name = first..closing.token as usize + 1;
    let ends = closing.closes || scene.is_compound(name.end - 1);
    // "Niger state", "Plateau state": what it is, in small letters.
    let is_amid = scene.follows(first) && scene.is_capitalized_word(first - 1);
    let is_kind = 1 < name.len() && !is_amid && scene.beside(name.end - 1).rank == Some(Rank::Region);
    if !ends
        || !(is_small || scene.has_capital(name.end - 1) || is_kind)
        || name.clone().any(|token| scene.is_taken(token))
    {
        return None;
    }
    let written =
        || meant.iter().map(|(_, meant)| meant).filter(|meant| is_written_so(scene, &name, meant.manner));
    let mut candidates: Vec<u32> = written().map(|meant| meant.entry).collect();
    if candidates.is_empty() {
        return None;
    }
    candidates.sort_unstable();
    candidates.dedup();
    Some(Hit {
        span: name.clone(),
        candidates,
        demonym: written().all(|meant| meant.manner == Manner::Demonym),
        doubtful: written().all(|meant| meant.manner == Manner::Doubtful),
        asked: None,
        near: false,
        certainty: Certainty::Known,
        site: false,
        is_listed: false,
        name,
    })
}

fn is_written_so(scene: &Scene, name: &Range<usize>, manner: Manner) -> bool {
    if manner != Manner::Acronym {
        return true;
    }
    let shouted = scene.shouts(name.start);
    // "HOUSTON (AP) —", "(CBS/AP)": a credit.
    if scene.word(name.start) == "ap" && matches!(scene.before(name.start, 1), "(" | "/") {
        return false;
    }
    name.clone().all(|index| scene.tokens[index].upper)
        && !(shouted && matches!(scene.word(name.start), "us" | "car" | "un" | "is" | "dc" | "ny" | "la"))
}
