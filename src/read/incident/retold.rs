//! Figures that several incidents of one text tell: a number told again further down, and a number that those
//! told behind it add up to.
//!
//! What belongs to one incident is put together in `toll`; this looks from one incident to the next.

use crate::model::{Bound, Figure, FigureScope, Kind, Population};
use crate::read::figure::told::Told;

/// How many incidents back a figure is looked for, and how many are added up.
const REACH: usize = 8;

/// What one incident tells, and how it stands to those before it.
pub(in crate::read) struct Telling<'t> {
    /// Its figures.
    pub(in crate::read) told: &'t mut Vec<Told>,
    /// "In another incident", "meanwhile": nothing of those before.
    pub(in crate::read) is_apart: bool,
}

/// What is counted on which side.
type Side = (Kind, bool);

/// Takes out what is told twice: the figures of several incidents are given back, repetitions are dropped.
///
/// `agrees` says whether two incidents, by their places in the list, can be one by day and place.
pub(in crate::read) fn settle(
    tellings: &mut [Telling],
    agrees: impl Fn(usize, usize) -> bool,
) -> Vec<Figure> {
    let others = take_out_sums(tellings);
    for place in 1..tellings.len() {
        let (before, behind) = tellings.split_at_mut(place);
        let telling = &mut behind[0];
        if telling.is_apart {
            continue;
        }
        let floor = place.saturating_sub(REACH);
        let known: Vec<&Telling> =
            (floor..place).filter(|one| agrees(*one, place)).map(|one| &before[one]).collect();
        telling.told.retain(|next| !known.iter().any(|one| tells_before(one.told, next)));
    }
    others
}

/// Whether a list has what is told again.
fn tells_before(told: &[Told], next: &Told) -> bool {
    if next.counted.also || next.counted.part || !counts(next) {
        return false;
    }
    let amount = &next.figure.amount;
    // "killed a leader and a guard … two rebels were killed": a list told again by its sum.
    let is_sum = 1 < amount.low
        && amount.bound == Bound::Exact
        && told.iter().any(|old| {
            let list = || {
                told.iter().filter(|other| {
                    (other.counted.sentence, other.counted.act) == (old.counted.sentence, old.counted.act)
                        && side(other) == side(next)
                        && counts(other)
                        && !other.counted.part
                })
            };
            let sum = list().fold(0_u64, |sum, other| sum.saturating_add(other.figure.amount.low));
            list().nth(1).is_some() && sum == amount.low
        });
    is_sum
        || told.iter().rev().take(4 * REACH).any(|old| {
            let is_same_people = counts(old)
                && old.figure.kind == next.figure.kind
                && (old.counted.population == next.counted.population
                    || old.counted.population.is_none()
                    || next.counted.population.is_none());
            // "The insurgents", "he", "the commander": told before. A number: only where it is the same one.
            let is_he = next.counted.definite
                && (next.figure.amount.low, next.figure.amount.bound) == (1, Bound::Exact);
            let (one, other) = (&old.figure.amount, &next.figure.amount);
            is_same_people
                && (next.counted.weak
                    || is_he
                    || 1 < other.low && one.low == other.low && one.bound == other.bound)
        })
}

/// "Eight were arrested in two raids. In the first …, five …; in the second …, three": the eight are those of
/// several incidents, each of which is told for itself.
fn take_out_sums(tellings: &mut [Telling]) -> Vec<Figure> {
    let totals: Vec<Vec<(Side, u64)>> = tellings.iter().map(|telling| totals(telling.told)).collect();
    let mut sums = Vec::new();
    for (place, telling) in tellings.iter_mut().enumerate() {
        let behind = &totals[place + 1..totals.len().min(place + 1 + REACH)];
        let acts: Vec<(usize, usize)> =
            telling.told.iter().map(|told| (told.counted.sentence, told.counted.act)).collect();
        // "two clerks and six others": beside others of its list, and no sum of what is told later.
        let is_listed = |told: &Told| {
            let act = (told.counted.sentence, told.counted.act);
            acts.iter().filter(|other| **other == act).nth(1).is_some()
        };
        let is_sum = |told: &Told| {
            let parts =
                behind.iter().filter_map(|totals| totals.iter().find(|(known, _)| *known == side(told)));
            let (count, sum) =
                parts.fold((0, 0_u64), |(count, sum), (_, total)| (count + 1, sum.saturating_add(*total)));
            counts(told) && is_firm(told) && !is_listed(told) && 1 < count && sum == told.figure.amount.low
        };
        let (of_several, own): (Vec<Told>, Vec<Told>) =
            std::mem::take(telling.told).into_iter().partition(is_sum);
        *telling.told = own;
        sums.extend(of_several.into_iter().map(|told| Figure {
            part_of: None,
            scope: FigureScope::SeveralIncidents,
            ..told.figure
        }));
    }
    sums
}

/// The firm figures of one incident, added up by what is counted on which side.
fn totals(told: &[Told]) -> Vec<(Side, u64)> {
    let mut totals: Vec<(Side, u64)> = Vec::new();
    for told in told.iter().filter(|told| counts(told) && is_firm(told)) {
        match totals.iter_mut().find(|(known, _)| *known == side(told)) {
            Some((_, total)) => *total = total.saturating_add(told.figure.amount.low),
            None => totals.push((side(told), told.figure.amount.low)),
        }
    }
    totals
}

fn side(told: &Told) -> Side {
    (told.figure.kind, told.counted.population == Some(Population::ArmedGroup))
}

fn counts(told: &Told) -> bool {
    told.figure.modality.makes_a_toll() && told.figure.amount.bound != Bound::None
}

fn is_firm(told: &Told) -> bool {
    !told.counted.weak && !told.counted.part
}
