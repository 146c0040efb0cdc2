//! Figures on their way: what the text tells, with what it was read from.

use super::counted::Counted;
use crate::model::Figure;

/// A figure with what it was read from.
pub(in crate::read) struct Told {
    pub(in crate::read) figure: Figure,
    pub(in crate::read) counted: Counted,
}

/// Removes figures and keeps the links of parts to their wholes right.
pub(in crate::read) fn remove_where(kept: &mut Vec<Told>, mut gone: impl FnMut(&Told) -> bool) {
    let removed: Vec<bool> = kept.iter().map(&mut gone).collect();
    let mut places = Vec::with_capacity(kept.len());
    let mut next = 0;
    for is_gone in &removed {
        places.push((!is_gone).then_some(next));
        next += usize::from(!is_gone);
    }
    let mut at = 0;
    kept.retain(|_| {
        at += 1;
        !removed[at - 1]
    });
    for told in kept.iter_mut() {
        told.figure.part_of = told.figure.part_of.and_then(|whole| places.get(whole).copied().flatten());
    }
}
