//! Joins names into chains, the narrowest first: "in Andar district, Ghazni province".

use std::ops::Range;

use super::Certainty;
use super::entry::Rank;
use super::gazetteer::Gazetteer;
use super::scene::{Hit, Scene};
use super::words::Class;

/// Ranges of hits that make one place each; every hit is in exactly one.
pub(super) fn chains(gazetteer: &Gazetteer, scene: &Scene, hits: &[Hit]) -> Vec<Range<usize>> {
    let mut chains = Vec::new();
    let mut start = 0;
    for next in 1..=hits.len() {
        if next == hits.len() || !is_joined(gazetteer, scene, &hits[next - 1], &hits[next]) {
            chains.push(start..next);
            start = next;
        }
    }
    chains
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// "in", "under", or nothing at all.
    Inside,
    /// "of", which joins a person to a town as well.
    Of,
    Comma,
}

fn is_joined(gazetteer: &Gazetteer, scene: &Scene, inner: &Hit, outer: &Hit) -> bool {
    if inner.demonym || outer.demonym {
        return false;
    }
    let Some(link) = link(scene, inner.span.end..outer.span.start) else { return false };
    match (inner.candidates.is_empty(), outer.candidates.is_empty()) {
        (false, false) if !inner.site => {
            let within = |one: &u32| outer.candidates.iter().any(|other| gazetteer.is_within(*one, *other));
            let fits = inner.candidates.iter().any(within);
            // "Palma in Cabo Delgado": a namesake elsewhere does not stand against what the text says. "Musa Bello of Kano" may
            // be a man.
            fits || link == Link::Inside && is_wide(gazetteer, outer) && !is_wide(gazetteer, inner)
        }
        (_, false) => inner.asked.is_none_or(|rank| rank < Rank::Region),
        (_, true) => {
            let told = outer.certainty == Certainty::Told && Some(Rank::District) <= outer.asked;
            told && inner.asked <= outer.asked && (link != Link::Comma || inner.candidates.is_empty())
        }
    }
}

/// Whether a name may be a region's or a country's.
fn is_wide(gazetteer: &Gazetteer, hit: &Hit) -> bool {
    Some(Rank::District) <= hit.asked
        || hit.candidates.iter().any(|entry| Rank::Region <= gazetteer.entry(*entry).rank)
}

fn link(scene: &Scene, between: Range<usize>) -> Option<Link> {
    if 5 < between.len() || (between.start..=between.end).any(|index| !scene.follows(index)) {
        return None;
    }
    let mut link = Link::Inside;
    let mut inside = between.is_empty();
    for (position, index) in between.clone().enumerate() {
        match scene.word(index) {
            "," | "(" if position == 0 => link = Link::Comma,
            joining @ ("in" | "of" | "under" | "within") if !inside => {
                link = if joining == "of" { Link::Of } else { Link::Inside };
                inside = true;
            }
            "the" | "limits" | "jurisdiction" | "area" | "region" => {}
            _ if scene.beside(index).is(Class::Side) => {}
            _ => return None,
        }
    }
    (inside || link == Link::Comma || between.is_empty()).then_some(link)
}
