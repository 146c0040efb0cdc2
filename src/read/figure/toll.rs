//! The figures of one incident, put together: parts under their wholes, nobody counted twice,
//! the newest total before older ones.

use super::act::OF_THE_INJURED;
use super::hurt;
use super::told::{Told, remove_where};
use crate::model::{Bound, Figure, FigureScope, Kind, Modality, Role};

/// More figures than any article tells of one incident.
const MOST_FIGURES: usize = 300;

/// What stays of an incident's figures, in the order of the text.
pub(in crate::read) fn settle(told: Vec<Told>) -> Vec<Figure> {
    let mut kept: Vec<Told> = Vec::new();
    let again = lists_told_again(&told);
    for (next, is_again) in told.into_iter().zip(again).take(MOST_FIGURES) {
        if !is_again {
            take(next, &mut kept);
        }
    }
    hurt::settle_shot(&mut kept);
    hurt::drop_dead(&mut kept);
    firm_up_one(&mut kept);
    drop_weak(&mut kept);
    kept.into_iter().map(|told| told.figure).collect()
}

/// "They held two men … They held the courier and one guard": the two, told again one by one.
fn lists_told_again(told: &[Told]) -> Vec<bool> {
    let told = &told[..told.len().min(MOST_FIGURES)];
    let stands_by = |one: &Told, other: &Told| {
        (one.counted.sentence, one.counted.act, one.figure.kind)
            == (other.counted.sentence, other.counted.act, other.figure.kind)
    };
    // "18 were killed … 14 died at once, and three others later": the three are of the eighteen.
    let is_rest = |next: &Told| {
        let counts = |one: &&Told| {
            one.figure.kind == next.figure.kind
                && one.figure.amount.bound == Bound::Exact
                && one.figure.modality.makes_a_toll()
                && !(one.counted.part || one.counted.weak || one.counted.also)
                && same_side(one, next)
        };
        let (sentence, rest) = (next.counted.sentence, next.figure.amount.low);
        let is_whole = |first: &Told| {
            let first = first.figure.amount.low;
            told.iter().filter(counts).any(|whole| {
                let whole_is = whole.figure.amount.low;
                whole.counted.sentence < sentence
                    && first < whole_is
                    && first.saturating_add(rest) <= whole_is
            })
        };
        next.counted.also
            && next.figure.amount.bound == Bound::Exact
            && told.iter().filter(counts).any(|first| {
                first.counted.sentence == sentence
                    && first.counted.units.end <= next.counted.units.start
                    && is_whole(first)
            })
    };
    let is_again = |next: &Told| {
        let list = || told.iter().filter(|other| stands_by(other, next) && !other.counted.part);
        let sum = list().fold(0_u64, |sum, other| sum.saturating_add(other.figure.amount.low));
        let is_list = list().nth(1).is_some()
            && list().any(|other| other.counted.definite)
            && list().all(|other| other.figure.amount.bound == Bound::Exact);
        is_list
            && told.iter().any(|old| {
                old.counted.sentence < next.counted.sentence
                    && old.figure.kind == next.figure.kind
                    && old.figure.amount.bound == Bound::Exact
                    && old.figure.amount.low == sum
                    && !old.counted.weak
                    && !old.counted.part
                    && same_side(old, next)
            })
    };
    told.iter().map(|next| is_again(next) || is_rest(next)).collect()
}

fn take(mut next: Told, kept: &mut Vec<Told>) {
    let kind = next.figure.kind;
    // "A medical source gave a lower toll of 15": others' toll, which stays.
    if next.counted.disputes && kept.iter().any(|old| old.figure.kind == kind && !old.counted.weak) {
        return;
    }
    if next.counted.rule == "toll" && !next.counted.weak {
        let of_toll = (next.counted.sentence, next.counted.units.start);
        let is_replaced = |old: &Told| {
            old.figure.kind == kind
                && old.figure.role != Role::Attacker
                && old.figure.part_of.is_none()
                && (old.counted.sentence, old.counted.units.start) != of_toll
                // "The rebels said they had killed 40. The army put the toll at seven": told beside it, and the other way.
                && old.figure.modality.makes_a_toll() == next.figure.modality.makes_a_toll()
                // "Two of the wounded died, which brings the toll to seven": they are among the seven.
                && (!old.counted.also || old.counted.rule == OF_THE_INJURED)
        };
        // It stands where the first of them stood: their parts are its parts.
        let first = kept.iter().position(is_replaced);
        // A toll that fell leaves open how many of whom are left.
        let fell = first.is_some_and(|first| next.figure.amount.low < kept[first].figure.amount.low);
        let is_gone = |old: &Told| is_replaced(old) || fell && old.figure.part_of == first;
        let gone: Vec<bool> = kept.iter().map(is_gone).collect();
        let told = as_whole(next);
        match first {
            Some(first) => {
                kept[first] = told;
                let mut at = 0;
                remove_where(kept, |_| {
                    at += 1;
                    gone[at - 1] && at - 1 != first
                });
            }
            None => kept.push(told),
        }
        return;
    }
    // "The toll rose to 19 … 19 dead": the toll told again, in whatever words.
    if kept.iter().any(|old| old.counted.rule == "toll" && tells_again(old, &next)) {
        return;
    }
    // "The toll has risen to 19 after four people died in hospital": they are among the nineteen.
    let risen = kept.iter().position(|old| {
        old.counted.rule == "toll"
            && old.figure.kind == kind
            && old.counted.sentence == next.counted.sentence
            && old.counted.units.end <= next.counted.units.start
            && same_side(old, &next)
            && next.figure.amount.low < old.figure.amount.low
    });
    if let Some(whole) = risen.filter(|_| next.figure.modality.makes_a_toll()) {
        next.figure.part_of = Some(whole);
        kept.push(next);
        return;
    }
    // "The toll rose to 14. Three of the wounded had died": they are why it rose.
    if next.counted.rule == OF_THE_INJURED
        && kept.iter().any(|old| old.counted.rule == "toll" && old.figure.kind == kind)
    {
        return;
    }
    // "They caught a leader … The leader and one suspect were held": he was counted before.
    let known_one = kept.iter().position(|old| {
        let is_he = old.counted.noun == next.counted.noun || old.figure.amount.low == 1;
        next.counted.definite
            && (next.figure.amount.bound, next.figure.amount.low) == (Bound::Exact, 1)
            && old.figure.kind == kind
            && old.counted.sentence < next.counted.sentence
            && old.figure.modality.makes_a_toll()
            && 0 < old.figure.amount.low
            && is_he
            && same_side(old, &next)
    });
    if let Some(known) = known_one {
        kept[known].counted.weak &= next.counted.weak;
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
                && (old.counted.also || is_listed(old, kept))
                // "several were killed … several more were killed": on top, unless the first were "others" too.
                || (old.counted.also || is_listed(old, kept) || !next.counted.also)
                    && is_vague(old)
                    && is_vague(&next)
                    && old.figure.kind == kind
                    && !old.counted.weak
                    && next.figure.amount.low <= old.figure.amount.low
                    && !same_sentence(old)
        });
        if !repeated {
            kept.push(next);
        }
        return;
    }
    let is_rival = |old: &Told| {
        old.figure.kind == kind
            && !same_sentence(old)
            && old.figure.part_of.is_none()
            && old.figure.modality.makes_a_toll()
            && old.figure.amount.bound != Bound::None
            && same_side(old, &next)
    };
    // "killed a leader and one fighter … two fighters were killed": a list told again by its sum.
    let is_sum = kept.iter().any(|old| {
        is_rival(old) && is_listed(old, kept) && {
            let of_list = kept.iter().filter(|other| {
                other.figure.kind == kind
                    && other.figure.modality.makes_a_toll()
                    && !other.counted.part
                    && (other.counted.sentence, other.counted.act) == (old.counted.sentence, old.counted.act)
            });
            of_list.fold(0_u64, |sum, other| sum.saturating_add(other.figure.amount.low))
                == next.figure.amount.low
        }
    });
    if is_sum {
        return;
    }
    // "captured a leader and several suspects … several suspects were held": the one that it tells again.
    let again = |old: &Told| {
        old.figure.amount.low == next.figure.amount.low && old.figure.amount.bound == next.figure.amount.bound
    };
    let rival = kept
        .iter()
        .position(|old| is_rival(old) && again(old) && !old.counted.weak)
        .or_else(|| kept.iter().position(|old| is_rival(old) && old.counted.noun == next.counted.noun))
        .or_else(|| kept.iter().position(is_rival));
    let Some(rival) = rival else {
        remove_where(kept, |old| old.figure.kind == kind && old.figure.amount.bound == Bound::None);
        kept.push(next);
        return;
    };
    if next.counted.weak {
        return;
    }
    let old = &kept[rival];
    if again(old) && !old.counted.weak {
        return;
    }
    if is_another(old, &next) {
        // "a leader and several suspects … six suspects were held": those who stood beside the one.
        let (sentence, act) = (old.counted.sentence, old.counted.act);
        let beside = kept.iter().position(|other| {
            is_rival(other)
                && (other.counted.sentence, other.counted.act) == (sentence, act)
                && 1 < other.figure.amount.low
        });
        match beside {
            None => kept.push(next),
            Some(beside)
                if kept[beside].figure.amount.bound == Bound::Vague
                    && next.figure.amount.bound != Bound::Vague =>
            {
                kept[beside] = as_whole(next);
            }
            Some(_) => {}
        }
        return;
    }
    // "caught another … Several men were held": more than the one, however many.
    let is_more = old.figure.amount.low == 1 && 2 < next.figure.amount.low;
    let grows = next.figure.amount.low > old.figure.amount.low
        && (next.figure.amount.bound != Bound::Vague || is_more);
    if old.counted.weak
        || old.figure.amount.bound == Bound::Vague && next.figure.amount.bound != Bound::Vague
        || grows
    {
        kept[rival] = as_whole(next);
    }
}

/// A figure that is part of no other.
fn as_whole(told: Told) -> Told {
    Told { figure: Figure { part_of: None, ..told.figure }, ..told }
}

/// Whether a figure stands in a list with others of its kind: "a leader and two guards".
fn is_listed(told: &Told, kept: &[Told]) -> bool {
    let stands_by = |other: &&Told| {
        other.counted.sentence == told.counted.sentence
            && other.counted.act == told.counted.act
            && other.figure.kind == told.figure.kind
            && other.counted.units.start != told.counted.units.start
    };
    kept.iter().any(|other| stands_by(&other))
}

/// "several others", "more suspects": as open as what was told before, and no more than it.
fn is_vague(told: &Told) -> bool {
    told.figure.amount.bound == Bound::Vague
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
    // "Nine people were killed … All six attackers were killed": not six of the nine, unless their nouns leave it open.
    let is_told = |told: &Told| {
        told.figure.kind == Kind::Killed
            && told.counted.noun.is_some()
            && told.figure.amount.bound != Bound::Vague
    };
    let are_apart = one_attacks != other_attacks
        && one.figure.amount.low != other.figure.amount.low
        && is_told(one)
        && is_told(other);
    if are_apart {
        return false;
    }
    one_is.is_none() || other_is.is_none() || one_attacks == other_attacks && one_is == other_is
}

/// "The gunman was killed by police", "The governor was assassinated by a bomber who also killed three guards": one whom
/// no number beside him holds.
fn firm_up_one(kept: &mut [Told]) {
    let is_one = |told: &Told| {
        (told.figure.amount.bound, told.figure.amount.low) == (Bound::Exact, 1)
            && told.figure.kind == Kind::Killed
            && told.counted.definite
            && told.counted.weak
            && !told.counted.part
            && matches!(told.counted.rule, "subject of a passive" | "subject" | OF_THE_INJURED)
            && told.counted.noun.is_some()
            && told.figure.population.is_some()
            && told.figure.scope == FigureScope::Incident
            && told.figure.modality.makes_a_toll()
    };
    let Some(place) = kept.iter().position(is_one) else { return };
    let one = &kept[place];
    let others = kept.iter().enumerate().filter(|(at, other)| {
        *at != place
            && other.figure.kind == Kind::Killed
            && other.figure.amount.bound != Bound::None
            && other.figure.part_of.is_none()
            && (!other.counted.weak || other.counted.sentence < one.counted.sentence)
    });
    // Where dead attackers are told, he may be one of them; so may whoever stands in another sentence.
    let is_he = |other: &Told| {
        (other.counted.sentence, other.counted.act) == (one.counted.sentence, one.counted.act)
            && other.figure.amount.low == 1
    };
    // "It killed Karim. His bodyguard also died": one more.
    let is_one_more = |other: &Told| {
        one.counted.also && other.figure.amount.low == 1 && other.counted.noun != one.counted.noun
    };
    let may_hold = |other: &Told| {
        is_he(other)
            || !is_one_more(other)
                && is_attackers(other) == is_attackers(one)
                && (is_attackers(one)
                    || other.counted.sentence != one.counted.sentence
                    || other.counted.act == one.counted.act
                    || other.figure.population == one.figure.population
                    || other.figure.population.is_none())
    };
    let mut others = others.map(|(_, other)| other).peekable();
    if others.peek().is_none() || !others.all(|other| !may_hold(other)) {
        return;
    }
    kept[place].counted.weak = false;
    // "It killed Karim. His bodyguard also died": both.
    let (before, one) = kept.split_at_mut(place);
    let mut first = before.iter_mut().filter(|told| told.figure.kind == Kind::Killed);
    if let Some(first) = first.next().filter(|_| one[0].counted.also) {
        first.counted.weak &= 1 < first.figure.amount.low;
    }
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
        // "The governor escaped unhurt": nothing that anybody counts.
        if kind == Kind::Survivors && old.figure.amount.low == 1 {
            return true;
        }
        // "The commander and his wife": both stand by the same verb.
        let again = first.iter().any(|(known, act)| *known == kind && *act != old.counted.act);
        first.push((kind, old.counted.act));
        again || firm.contains(&kind)
    });
}
