//! Those who were hurt, where the text tells of the dead: nobody is counted as both.

use std::ops::Range;

use compact_str::CompactString;

use super::told::{Told, remove_where};
use crate::model::{Bound, FigureScope, Kind, Role};

/// "shot" says that somebody was hit. Where the text tells of the dead, only those beyond them were hurt.
pub(in crate::read) fn settle_shot(kept: &mut Vec<Told>) {
    let is_toll = |told: &Told, kind| {
        told.figure.kind == kind
            && told.figure.scope == FigureScope::Incident
            && told.figure.modality.makes_a_toll()
            && told.figure.part_of.is_none()
            && told.counted.rule != "shot"
    };
    struct Dead {
        sentence: usize,
        units: Range<usize>,
        count: u64,
        is_firm: bool,
        is_part: bool,
        /// "two were shot; one died": one of them.
        is_bare: bool,
    }
    let dead: Vec<Dead> = kept
        .iter()
        .filter(|told| is_toll(told, Kind::Killed))
        // "The gunman was killed after he shot three": none of the three.
        .filter(|told| told.figure.role != Role::Attacker || told.figure.amount.low != 1)
        .map(|told| Dead {
            sentence: told.counted.sentence,
            units: told.counted.units.clone(),
            count: told.figure.amount.low,
            is_firm: !told.counted.weak,
            is_part: told.counted.part,
            is_bare: told.counted.noun.is_none() && !told.counted.also,
        })
        .collect();
    let is_hurt_told = kept.iter().any(|told| {
        is_toll(told, Kind::Injured) && !told.counted.weak && told.figure.amount.bound != Bound::None
    });
    if dead.is_empty() && !is_hurt_told {
        return;
    }
    let firm: u64 =
        dead.iter().filter(|dead| dead.is_firm).fold(0, |sum, dead| sum.saturating_add(dead.count));
    let dead_in_all = firm.max(u64::from(!dead.is_empty()));
    for told in kept.iter_mut().filter(|told| told.counted.rule == "shot" && !told.counted.weak) {
        // "One man was killed and two women were shot": the women beside him.
        let is_beside = told.counted.also
            || dead.iter().any(|dead| {
                dead.sentence == told.counted.sentence
                    && dead.units != told.counted.units
                    && dead.is_firm
                    && !dead.is_part
                    && !(dead.is_bare
                        && told.counted.units.end <= dead.units.start
                        && dead.count < told.figure.amount.low)
            });
        let amount = &mut told.figure.amount;
        if is_beside && !is_hurt_told {
            continue;
        }
        if !is_hurt_told && amount.bound == Bound::Exact && dead_in_all < amount.low {
            amount.low -= dead_in_all;
            amount.high = Some(amount.low);
        } else {
            told.counted.weak = true;
        }
    }
    remove_where(kept, |told| told.counted.rule == "shot" && told.counted.weak);
}

/// "A boy died on Monday … He had been wounded at a party": the one who was hurt is the one who died.
pub(in crate::read) fn drop_dead(kept: &mut Vec<Told>) {
    let dead: Vec<(Option<String>, CompactString)> = kept
        .iter()
        .filter(|told| told.figure.kind == Kind::Killed && told.figure.amount.low == 1)
        .filter(|told| told.figure.modality.makes_a_toll())
        .map(|told| (told.counted.noun.clone(), told.figure.amount.said.to_lowercase()))
        .collect();
    remove_where(kept, |told| {
        let is_one = told.figure.kind == Kind::Injured
            && told.figure.amount.low == 1
            && told.counted.weak
            && !told.counted.also;
        if !is_one || dead.is_empty() {
            return false;
        }
        let said = told.figure.amount.said.to_lowercase();
        let is_same = |noun: &Option<String>, other: &str| {
            noun.is_some() && *noun == told.counted.noun
                || said.split(' ').any(|name| 3 < name.len() && other.split(' ').any(|word| word == name))
        };
        told.counted.is_him || dead.iter().any(|(noun, other)| is_same(noun, other))
    });
}
