//! Names that the gazetteer does not know, and that the words around them give away: "the village of Berada".

use std::ops::Range;

use super::span::{name_before, name_from};
use crate::read::place::Certainty;
use crate::read::place::entry::Rank;
use crate::read::place::scene::{Hit, Scene};
use crate::read::place::words::{Beside, Class};

/// Names that the gazetteer does not know, those first that the words around them make surest.
pub(super) fn unknown(scene: &Scene, covered: &mut [bool]) -> Vec<Hit> {
    // Few tokens can be where a pattern stands: those are looked for once.
    let mut places: [Vec<usize>; 4] = Default::default();
    for (index, beside) in scene.beside.iter().enumerate() {
        if *beside == Beside::default() {
            continue;
        }
        for (place, class, step) in
            [(0, Class::Site, 0), (1, Class::Typed, 0), (2, Class::TypedOf, 2), (3, Class::Opening, 1)]
        {
            if beside.is(class) && index + step < scene.tokens.len() {
                places[place].push(index + step);
            }
        }
    }
    let mut hits = Vec::new();
    for (pattern, places) in [site, typed_after, typed_before, guessed].into_iter().zip(places) {
        for index in places {
            if let Some(hit) = pattern(scene, covered, index) {
                covered[hit.span.clone()].fill(true);
                hits.push(hit);
            }
        }
    }
    hits
}

fn unknown_hit(name: Range<usize>, span: Range<usize>, asked: Option<Rank>, certainty: Certainty) -> Hit {
    let site = asked == Some(Rank::Site);
    Hit {
        name,
        span,
        candidates: Vec::new(),
        demonym: false,
        doubtful: false,
        asked,
        near: false,
        certainty,
        site,
        is_listed: false,
    }
}

/// "Crocus City Hall".
fn site(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    let named = scene.is_capitalized_word(index) || scene.shouts(index);
    if covered[index] || !scene.follows(index) || !named {
        return None;
    }
    let name = name_before(scene, covered, index)?;
    let whole = name.start..index + 1;
    Some(unknown_hit(whole.clone(), whole, Some(Rank::Site), Certainty::Told))
}

/// "Boipariguda block", "Murhu Police Station".
fn typed_after(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if covered[index] || !scene.follows(index) {
        return None;
    }
    let beside = scene.beside(index);
    let station = scene.word(index) == "police"
        && matches!(scene.word(index + 1), "station" | "post" | "outpost" | "limits");
    let (rank, end) = if station { (Rank::District, index + 2) } else { (beside.rank?, index + 1) };
    let name = name_before(scene, covered, index)?;
    let span = name.start..end;
    (!covered[span.clone()].contains(&true)).then(|| unknown_hit(name, span, Some(rank), Certainty::Told))
}

/// "The village of Berada".
fn typed_before(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if index < 2 || scene.word(index - 1) != "of" || !scene.follows(index) || !scene.follows(index - 1) {
        return None;
    }
    let name = name_from(scene, covered, index)?;
    Some(unknown_hit(name.clone(), name, scene.beside_before(index, 2).rank, Certainty::Told))
}

/// "At Padarguda": a guess.
fn guessed(scene: &Scene, covered: &[bool], index: usize) -> Option<Hit> {
    if !scene.follows(index) || covered[index] {
        return None;
    }
    let name = name_from(scene, covered, index)?;
    if scene.shouts(index) {
        // Without capitals to tell them by, only names that begin like Spanish ones do.
        let saintly = matches!(
            scene.word(index),
            "san"
                | "santa"
                | "santo"
                | "el"
                | "la"
                | "los"
                | "las"
                | "villa"
                | "puerto"
                | "ciudad"
                | "rio"
                | "nueva"
        );
        return (saintly && 1 < name.len())
            .then(|| unknown_hit(name.clone(), name, None, Certainty::Guessed));
    }
    let token = &scene.tokens[index];
    let acronym = token.upper && name.len() == 1;
    (!acronym && !scene.titled[index]).then(|| unknown_hit(name.clone(), name, None, Certainty::Guessed))
}
