//! Capitals that are told by what they are: "in the Ruritanian capital".

use super::gazetteer::Gazetteer;
use super::scene::{Hit, Scene};
use super::words::Class;
use super::{Certainty, settle};

/// "In the Ruritanian capital", "this capital", "in the capital city": the town that is meant, of the country whose
/// people are named, else of the one that the text speaks of most.
pub(super) fn name(gazetteer: &Gazetteer, scene: &Scene, hits: &mut Vec<Hit>) {
    let is_capital = |index: &usize| {
        scene.word(*index) == "capital"
            && scene.follows(*index)
            && !scene.is_taken(*index)
            && !matches!(
                scene.word(index + 1),
                "of" | "punishment" | "crime" | "offense" | "offence" | "murder"
            )
    };
    let mut home = None;
    for index in (1..scene.tokens.len()).filter(is_capital) {
        let before = hits.partition_point(|hit| hit.name.end < index);
        let people = hits.get(before).filter(|hit| hit.name.end == index && hit.demonym);
        let (start, country) = match people {
            Some(people) => (people.name.start, people.candidates.first().copied()),
            None if matches!(scene.before(index, 1), "the" | "this") => {
                let outer = scene.beside_before(index, 2);
                let is_placed = outer.is(Class::Inside)
                    || outer.is(Class::Near)
                    || scene.before(index, 2) == "of" && scene.beside_before(index, 3).is(Class::Side);
                if !is_placed || !scene.follows(index - 1) {
                    continue;
                }
                (index - 1, *home.get_or_insert_with(|| settle::spoken(gazetteer, hits).most()))
            }
            None => continue,
        };
        // "the Ruritanian capital … prices in the capital": the one that was told of.
        if people.is_some() {
            home = Some(country);
        }
        let Some(seat) = country.and_then(|country| gazetteer.seat_of(country)) else { continue };
        let is_city = scene.word(index + 1) == "city" && scene.follows(index + 1);
        let name = start..if is_city { index + 2 } else { index + 1 };
        // "the Ruritanian capital Strelsau": the town is named itself.
        let next = hits.partition_point(|hit| hit.name.start < name.end);
        let is_named = |hit: &Hit| {
            hit.name.start - name.end <= 1 && hit.candidates.contains(&seat) && scene.follows(name.end)
        };
        if hits.get(next).is_some_and(is_named) {
            continue;
        }
        let hit = Hit {
            span: name.clone(),
            name,
            candidates: vec![seat],
            demonym: false,
            doubtful: false,
            asked: None,
            near: false,
            certainty: Certainty::Known,
            site: false,
            is_listed: false,
        };
        match people {
            Some(_) => hits[before] = hit,
            None => hits.insert(next, hit),
        }
    }
}
