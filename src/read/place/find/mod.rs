//! Finds the names: those that the gazetteer knows, and those that the words around them give away.

mod kind;
mod known;
mod person;
mod span;
mod unknown;

use super::capital;
use super::gazetteer::Gazetteer;
use super::scene::{Hit, Scene};

/// All names that may be places, in the order of the text, none overlapping.
pub(super) fn hits(gazetteer: &Gazetteer, scene: &Scene) -> Vec<Hit> {
    let mut hits = known::known(gazetteer, scene);
    person::reject(gazetteer, scene, &mut hits);
    capital::name(gazetteer, scene, &mut hits);
    let mut covered = scene.taken.clone();
    for hit in &mut hits {
        kind::ask(scene, hit);
        covered[hit.span.clone()].fill(true);
    }
    kind::name_sites(scene, &mut hits, &mut covered);
    let unknown = unknown::unknown(scene, &mut covered);
    hits.extend(unknown);
    hits.sort_by_key(|hit| hit.span.start);
    kind::share_plural(scene, &mut hits);
    kind::share_country(gazetteer, scene, &mut hits);
    hits
}
