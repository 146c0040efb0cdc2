//! The figures of one incident, put together: parts under their wholes, nobody counted twice,
//! the newest total before older ones.

use super::act::Counted;
use crate::model::{Bound, Figure, FigureScope, Kind, Modality, Role};

/// A figure with what it was read from.
pub(super) struct Told {
    pub(super) figure: Figure,
    pub(super) counted: Counted,
}

/// More figures than any article tells of one incident.
const MOST_FIGURES: usize = 300;

/// What stays of an incident's figures, in the order of the text.
pub(super) fn settle(told: Vec<Told>) -> Vec<Figure> {
    let mut kept: Vec<Told> = Vec::new();
    for next in told.into_iter().take(MOST_FIGURES) {
        take(next, &mut kept);
    }
    drop_weak(&mut kept);
    kept.into_iter().map(|told| told.figure).collect()
}

fn take(mut next: Told, kept: &mut Vec<Told>) {
    let kind = next.figure.kind;
    if next.counted.rule == "toll" {
        remove_where(kept, |old| {
            old.figure.kind == kind
                && old.figure.role != Role::Attacker
                && old.figure.part_of.is_none()
                && !old.counted.also
        });
        next.figure.part_of = None;
        kept.push(next);
        return;
    }
    // "The toll rose to 19 … 19 dead": the toll told again, in whatever words.
    if kept.iter().any(|old| old.counted.rule == "toll" && tells_again(old, &next)) {
        return;
    }
    if next.figure.amount.bound == Bound::None {
        let known = kept.iter().any(|old| old.figure.kind == kind);
        if !known {
            kept.push(next);
        }
        return;
    }
    if next.counted.part {
        let whole = kept.iter().rposition(|old| {
            // "Two of the attackers": part of attackers told before, not of the victims of another sentence.
            let one_side =
                is_attackers(old) == is_attackers(&next) || old.counted.sentence == next.counted.sentence;
            old.figure.kind == kind
                && one_side
                && old.figure.part_of.is_none()
                && old.figure.amount.low >= next.figure.amount.low
        });
        if let Some(whole) = whole {
            let repeats = kept[whole].figure.amount.low == next.figure.amount.low
                && kept[whole].counted.sentence != next.counted.sentence;
            if !repeats {
                next.figure.part_of = Some(whole);
                kept.push(next);
            }
            return;
        }
    }
    let same_sentence = |old: &Told| old.counted.sentence == next.counted.sentence;
    if next.counted.also || !next.figure.modality.makes_a_toll() {
        let repeated = kept.iter().any(|old| {
            old.figure.kind == kind
                && old.figure.amount.low == next.figure.amount.low
                && !same_sentence(old)
                && old.counted.also
        });
        if !repeated {
            kept.push(next);
        }
        return;
    }
    let rival = kept.iter().position(|old| {
        old.figure.kind == kind
            && !same_sentence(old)
            && old.figure.part_of.is_none()
            && old.figure.modality.makes_a_toll()
            && old.figure.amount.bound != Bound::None
            && same_side(old, &next)
    });
    let Some(rival) = rival else {
        remove_where(kept, |old| old.figure.kind == kind && old.figure.amount.bound == Bound::None);
        kept.push(next);
        return;
    };
    if next.counted.weak {
        return;
    }
    let old = &kept[rival];
    if is_another(old, &next) {
        kept.push(next);
        return;
    }
    let grows = next.figure.amount.low > old.figure.amount.low && next.figure.amount.bound != Bound::Vague;
    if old.counted.weak
        || old.figure.amount.bound == Bound::Vague && next.figure.amount.bound != Bound::Vague
        || grows
    {
        kept[rival] = Told { figure: Figure { part_of: None, ..next.figure }, counted: next.counted };
    }
}

fn is_attackers(told: &Told) -> bool {
    told.figure.role == Role::Attacker
}

/// Whether a figure only says once more what another said.
fn tells_again(old: &Told, next: &Told) -> bool {
    let (one, other) = (&old.figure, &next.figure);
    one.kind == other.kind
        && is_attackers(old) == is_attackers(next)
        && (one.amount.low, one.amount.high) == (other.amount.low, other.amount.high)
}

/// "captured a facilitator … Multiple suspected insurgents were detained": not the same told again.
fn is_another(old: &Told, next: &Told) -> bool {
    let is_one = old.figure.amount.low == 1 && old.figure.amount.bound == Bound::Exact && !old.counted.weak;
    is_one
        && next.figure.amount.low > 1
        && old.counted.noun.is_some()
        && next.counted.noun.is_some()
        && old.counted.noun != next.counted.noun
}

/// Whether two figures can be about the same persons.
fn same_side(one: &Told, other: &Told) -> bool {
    let sides = |told: &Told| (told.figure.role == Role::Attacker, told.figure.population);
    let ((one_attacks, one_is), (other_attacks, other_is)) = (sides(one), sides(other));
    one_is.is_none() || other_is.is_none() || one_attacks == other_attacks && one_is == other_is
}

/// Told before, or implied: only where nothing firmer is told.
fn drop_weak(kept: &mut Vec<Told>) {
    let firm: Vec<_> = kept
        .iter()
        .filter(|told| {
            !told.counted.weak
                && told.figure.scope == FigureScope::Incident
                && told.figure.modality != Modality::Denied
        })
        .map(|told| told.figure.kind)
        .collect();
    let mut first: Vec<(Kind, usize)> = Vec::new();
    remove_where(kept, |old| {
        if !old.counted.weak {
            return false;
        }
        let kind = old.figure.kind;
        // "The commander and his wife": both stand by the same verb.
        let again = first.iter().any(|(known, act)| *known == kind && *act != old.counted.act);
        first.push((kind, old.counted.act));
        again || firm.contains(&kind)
    });
}

/// Removes figures and keeps the links of parts to their wholes right.
fn remove_where(kept: &mut Vec<Told>, mut gone: impl FnMut(&Told) -> bool) {
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
