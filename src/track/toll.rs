//! Tolls: what one report's figures of one kind come to, nobody counted twice.
//!
//! Parts never add to their whole, siblings do; attackers are kept apart. "13 dead, two attackers among them" is
//! 11 and 2; "two embassy staff and at least six others" is at least 8. Figures claimed by a party, feared or
//! denied make no toll.

use compact_str::format_compact;

use crate::model::{Amount, Bound, Figure, FigureScope, Kind, Modality, Report, Role};

/// Whose toll: the attackers', or everybody else's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Victims, and those of whom the side is not told.
    Others,
    /// Those who attacked.
    Attackers,
}

impl Side {
    /// The side that a figure's role belongs to.
    pub fn of(role: Role) -> Side {
        if role == Role::Attacker { Side::Attackers } else { Side::Others }
    }
}

/// An amount that one report comes to, with the figure that speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// On which side.
    pub role: Role,
    /// The sum; the figure's own amount where it is one.
    pub amount: Amount,
    /// The figure that is shown for it, with its quote.
    pub figure: Figure,
    /// Whether the text says that it replaces an earlier number.
    pub corrected: bool,
    /// Whether attackers may be among them: people told in one number, not said who they were.
    pub whole: bool,
}

/// What a report tells of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toll {
    /// All but the attackers, where that can be said, else everybody.
    pub others: Option<Told>,
    /// The attackers.
    pub attackers: Option<Told>,
    /// Whether the report counts the attackers among a larger number that it gives.
    pub counted_in: bool,
    /// Figures that only a party to the conflict gives.
    pub claimed: Vec<Figure>,
}

/// What other reports of the same incident tell of the attackers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// How many attackers there are of this kind.
    pub attackers: u64,
    /// Whether some report counts them among its number.
    pub counted_in: bool,
}

impl Toll {
    /// The toll without attackers: a whole that is known to include them is reduced by them.
    pub fn headline(&self, context: &Context) -> Option<Told> {
        let told = self.others.clone()?;
        let reduced = told.whole && context.counted_in && context.attackers < told.amount.low;
        if !reduced {
            return Some(told);
        }
        let amount = minus(&told.amount, context.attackers);
        Some(Told { amount, role: Role::Victim, whole: false, ..told })
    }
}

/// Whether a number was told at all: "casualties were reported" tells none.
pub fn has_number(amount: &Amount) -> bool {
    !(amount.bound == Bound::Vague && amount.low <= 2)
}

/// The number to go by: the lowest that fits, but the limit where only a limit is told.
pub fn number(amount: &Amount) -> u64 {
    match amount.bound {
        Bound::UpTo | Bound::FewerThan => amount.high.unwrap_or(amount.low),
        _ => amount.low,
    }
}

/// What a report's figures of one kind come to.
pub fn of(report: &Report, kind: Kind) -> Toll {
    let is_ours = |figure: &Figure| {
        figure.kind == kind && figure.scope == FigureScope::Incident && figure.modality.makes_a_toll()
    };
    let whole_of = |figure: &Figure| {
        let whole = report.figures.get(figure.part_of?)?;
        (is_ours(whole) && whole != figure).then_some(whole)
    };
    let ours = || report.figures.iter().filter(|figure| is_ours(figure));
    let is_attackers = |figure: &Figure| figure.role == Role::Attacker;
    let wholes = |side: Side| {
        let wholes: Vec<&Figure> =
            ours().filter(|figure| Side::of(figure.role) == side && whole_of(figure).is_none()).collect();
        let numbered: Vec<&Figure> =
            wholes.iter().copied().filter(|figure| has_number(&figure.amount)).collect();
        if numbered.is_empty() { wholes } else { numbered }
    };
    let among: Vec<&Figure> = ours()
        .filter(|figure| is_attackers(figure) && whole_of(figure).is_some_and(|whole| !is_attackers(whole)))
        .collect();
    let mut attackers = wholes(Side::Attackers);
    attackers.extend(&among);
    let attackers = told(&attackers, Role::Attacker);

    let mut wholes = wholes(Side::Others);
    let total = wholes
        .iter()
        .copied()
        .filter(|figure| figure.role == Role::Total)
        .max_by_key(|figure| figure.amount.low);
    let mut taken_off: u64 = among.iter().map(|figure| figure.amount.low).sum();
    if let Some(total) = total {
        wholes = vec![total];
        taken_off = attackers.as_ref().map_or(0, |told| told.amount.low);
    }
    let role = match total {
        Some(_) => Role::Total,
        None if wholes.iter().any(|figure| figure.role == Role::Victim) => Role::Victim,
        None => Role::Unknown,
    };
    let mut others = told(&wholes, role);
    if let Some(others) = &mut others {
        if 0 < taken_off {
            others.amount = minus(&others.amount, taken_off);
            others.role = Role::Victim;
        }
        others.whole = attackers.is_none() && wholes.iter().all(|figure| figure.population.is_none());
    }
    let claimed = |figure: &&Figure| {
        figure.kind == kind && figure.scope == FigureScope::Incident && figure.modality == Modality::Claimed
    };
    Toll {
        others,
        attackers,
        counted_in: 0 < taken_off,
        claimed: report.figures.iter().filter(claimed).cloned().collect(),
    }
}

/// The sum of figures that stand side by side, shown by the largest of them.
fn told(figures: &[&Figure], role: Role) -> Option<Told> {
    let largest = figures.iter().copied().rev().max_by_key(|figure| figure.amount.low)?;
    let corrected = figures.iter().any(|figure| figure.modality == Modality::Corrected);
    let amount =
        figures[1..].iter().fold(figures[0].amount.clone(), |sum, figure| plus(&sum, &figure.amount));
    Some(Told { role, amount, figure: largest.clone(), corrected, whole: false })
}

fn plus(one: &Amount, other: &Amount) -> Amount {
    let low = one.low.saturating_add(other.low);
    let high = one.high.zip(other.high).map(|(one, other)| one.saturating_add(other));
    let bound = match (one.bound, other.bound) {
        (one, other) if one == other => one,
        (Bound::Exact | Bound::None, Bound::Exact | Bound::None) => Bound::Exact,
        (Bound::About, Bound::Exact | Bound::None) | (Bound::Exact | Bound::None, Bound::About) => {
            Bound::About
        }
        _ if high.is_some() => Bound::Range,
        _ => Bound::AtLeast,
    };
    Amount { bound, low, high, said: format_compact!("{} + {}", one.said, other.said) }
}

fn minus(amount: &Amount, less: u64) -> Amount {
    Amount {
        low: amount.low.saturating_sub(less),
        high: amount.high.map(|high| high.saturating_sub(less)),
        ..amount.clone()
    }
}
