//! What the words beside a name say that it is: "Andar district", "Kabul University".

use crate::read::place::Certainty;
use crate::read::place::entry::Rank;
use crate::read::place::gazetteer::Gazetteer;
use crate::read::place::scene::{Hit, Scene};
use crate::read::place::words::Class;

/// Reads the words beside a name that say what it is: "Andar district", "the village of Berada".
pub(super) fn ask(scene: &Scene, hit: &mut Hit) {
    if hit.demonym {
        return;
    }
    let end = hit.span.end;
    // "the Darfur city of El Fasher": what the name behind is, and where.
    let is_of_next = || {
        scene.beside(end).rank == Some(Rank::Town)
            && scene.follows(end + 1)
            && scene.word(end + 1) == "of"
            && scene.follows(end + 2)
            && scene.has_capital(end + 2)
    };
    if scene.follows(end)
        && !is_of_next()
        && let Some(rank) = scene.beside(end).rank
        && scene.word(end) != "capital"
    {
        hit.asked = Some(rank);
        hit.span.end += 1;
        return;
    }
    let start = hit.span.start;
    hit.near = scene.follows(start) && matches!(scene.before(start, 1), "near" | "outside");
    let of = scene.before(start, 1) == "of" && scene.follows(start) && scene.follows(start - 1);
    // "la provincia afgana de Kandahar".
    let is_described = of
        && scene.tongue.grammar.adjectives_follow
        && scene.beside_before(start, 2).rank.is_none()
        && scene.beside_before(start, 3).rank.is_some();
    if is_described {
        hit.asked = scene.beside_before(start, 3).rank;
        return;
    }
    let head = if of { 2 } else { 1 };
    if let Some(rank) = scene.beside_before(start, head).rank
        && (scene.before(start, head) != "capital" || !of)
        && (of || scene.follows(start))
    {
        hit.asked = Some(rank);
        if of {
            hit.span.start -= 2;
        }
    }
}

/// "Usulutan and Morazan departments": what is said of the last is said of those before it.
pub(super) fn share_plural(scene: &Scene, hits: &mut [Hit]) {
    for index in (1..hits.len()).rev() {
        let (before, after) = hits.split_at_mut(index);
        let (left, right) = (&mut before[index - 1], &after[0]);
        let between = left.span.end..right.span.start;
        let listed = between.len() <= 2
            && between.clone().all(|token| matches!(scene.word(token), "and" | "," | "or" | "&"))
            && !between.is_empty();
        let plural = right.asked.is_some() && scene.word(right.span.end - 1).ends_with('s');
        if listed && plural && left.asked.is_none() && !left.demonym {
            left.asked = right.asked;
        }
    }
}

/// "the towns of Bint Jbeil and Blida": what is said of the first is said of those behind it, and no namesake abroad is one
/// of them.
pub(super) fn share_country(gazetteer: &Gazetteer, scene: &Scene, hits: &mut [Hit]) {
    for index in 1..hits.len() {
        let (before, after) = hits.split_at_mut(index);
        let (left, right) = (&before[index - 1], &mut after[0]);
        let is_plural = left.span.start < left.name.start && scene.word(left.span.start).ends_with('s');
        let between = left.span.end..right.span.start;
        let is_listed = !between.is_empty()
            && between.len() <= 2
            && between.clone().all(|token| matches!(scene.word(token), "and" | "," | "or" | "&"));
        let is_open = right.asked.is_none() && !right.demonym && !right.site;
        if !is_listed || !is_open || left.asked.is_none() || !(is_plural || left.is_listed) {
            continue;
        }
        let country = |entry: &u32| gazetteer.entry(*entry).country;
        let is_there = |entry: &u32| left.candidates.iter().any(|other| country(other) == country(entry));
        right.asked = left.asked;
        right.is_listed = true;
        if !left.candidates.is_empty() {
            right.candidates.retain(is_there);
        }
        if right.candidates.is_empty() {
            right.certainty = Certainty::Told;
        }
    }
}

/// "Kabul University", "the El Dorado International Airport": the site, not the town.
pub(super) fn name_sites(scene: &Scene, hits: &mut [Hit], covered: &mut [bool]) {
    for hit in hits {
        let end = hit.span.end;
        if hit.demonym
            || hit.asked.is_some()
            || !scene.follows(end)
            || covered.get(end).copied().unwrap_or(true)
        {
            continue;
        }
        let mut last = end;
        while scene.follows(last + 1)
            && matches!(scene.word(last), "international" | "central" | "city" | "military" | "national")
        {
            last += 1;
        }
        let word = scene.word(last);
        let unique = matches!(word, "airport" | "airbase" | "university" | "prison");
        if scene.beside(last).is(Class::Site)
            && (unique || scene.is_capitalized_word(last))
            && !covered[end..=last].contains(&true)
        {
            hit.name.end = last + 1;
            hit.span.end = last + 1;
            hit.site = true;
            hit.asked = Some(Rank::Site);
            covered[hit.span.clone()].fill(true);
        }
    }
}
