//! Figures in the words of a mail: 133+ killed, 2 attackers killed.

use super::amount;
use crate::model::{Amount, Bound, Kind, Role};

/// What was counted and on which side, as the label of a figure: killed, attackers killed.
pub fn figure(kind: Kind, role: Role) -> String {
    match role {
        Role::Attacker if kind == Kind::Attackers => self::kind(kind).to_owned(),
        Role::Attacker => format!("attackers {}", self::kind(kind)),
        Role::Total => format!("{} on both sides", self::kind(kind)),
        Role::Victim | Role::Unknown => self::kind(kind).to_owned(),
    }
}

/// A figure in one phrase: 133+ killed, 2 attackers killed, no one injured.
pub fn figure_phrase(kind: Kind, role: Role, amount: &Amount) -> String {
    let label = label(kind, role, amount);
    match amount.bound {
        Bound::None if role != Role::Attacker && is_participle(kind) => format!("no one {label}"),
        Bound::None => format!("no {label}"),
        _ => format!("{} {label}", self::amount(amount)),
    }
}

/// The label of a figure behind its amount, so that one attacker is not one attackers.
pub fn label(kind: Kind, role: Role, amount: &Amount) -> String {
    if amount.bound != Bound::Exact || amount.low != 1 {
        return figure(kind, role);
    }
    match (kind, role) {
        (Kind::Attackers, _) => "attacker".to_owned(),
        (Kind::Hostages, _) => "hostage".to_owned(),
        (Kind::Survivors, _) => "survivor".to_owned(),
        (Kind::Casualties, _) => "casualty".to_owned(),
        (Kind::Fighters, _) => "fighter".to_owned(),
        (Kind::Recruits, _) => "recruit".to_owned(),
        (_, Role::Attacker) => format!("attacker {}", self::kind(kind)),
        _ => figure(kind, role),
    }
}

/// What was counted.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Killed => "killed",
        Kind::Injured => "injured",
        Kind::Casualties => "casualties",
        Kind::Missing => "missing",
        Kind::Abducted => "abducted",
        Kind::Hostages => "hostages",
        Kind::Detained => "detained",
        Kind::Released => "released",
        Kind::Surrendered => "surrendered",
        Kind::Survivors => "survivors",
        Kind::Displaced => "displaced",
        Kind::Wanted => "wanted",
        Kind::Attackers => "attackers",
        Kind::Fighters => "fighters",
        Kind::Recruits => "recruits",
    }
}

/// Whether the kind says what was done to people, so that "no one" can stand before it.
fn is_participle(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Casualties
            | Kind::Hostages
            | Kind::Survivors
            | Kind::Attackers
            | Kind::Fighters
            | Kind::Recruits
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_figures() {
        let r = |kind, role, bound, low| {
            figure_phrase(kind, role, &Amount { bound, low, high: Some(low), said: "".into() })
        };
        assert_eq!(r(Kind::Killed, Role::Victim, Bound::Exact, 1), "1 killed");
        assert_eq!(r(Kind::Killed, Role::Attacker, Bound::Exact, 2), "2 attackers killed");
        assert_eq!(r(Kind::Killed, Role::Attacker, Bound::Exact, 1), "1 attacker killed");
        assert_eq!(r(Kind::Injured, Role::Victim, Bound::None, 0), "no one injured");
        assert_eq!(r(Kind::Hostages, Role::Victim, Bound::None, 0), "no hostages");
        assert_eq!(r(Kind::Attackers, Role::Attacker, Bound::Exact, 4), "4 attackers");
        assert_eq!(r(Kind::Killed, Role::Total, Bound::AtLeast, 90), "90+ killed on both sides");
    }
}
