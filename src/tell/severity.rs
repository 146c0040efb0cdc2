//! How grave an incident is, for recipients who want to be woken for the grave ones only.

use crate::model::{Incident, Kind, Severity};

/// The severity of what is known of an incident now. What only a party claims does not count.
pub(super) fn severity(incident: &Incident) -> Severity {
    let most = |kinds: &[Kind]| {
        let figures =
            incident.figures.iter().filter(|figure| !figure.claimed && kinds.contains(&figure.kind));
        figures.filter_map(|figure| figure.best).max().unwrap_or_default()
    };
    let killed = most(&[Kind::Killed]);
    let taken = most(&[Kind::Abducted, Kind::Hostages, Kind::Missing]);
    let hurt = most(&[Kind::Injured, Kind::Casualties]);
    if 10 <= killed.max(taken) || 50 <= hurt {
        Severity::Severe
    } else if 1 <= killed.max(taken) || 5 <= hurt {
        Severity::Serious
    } else {
        Severity::Any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IncidentType, Role};
    use crate::tell::sample;

    #[test]
    fn counts_the_killed_the_taken_and_the_hurt() {
        let r = |figures: &[(Kind, u64)]| {
            let mut incident = sample::incident(1, IncidentType::Bombing, "2024-03-25", Vec::new());
            incident.figures = figures
                .iter()
                .map(|(kind, value)| sample::figure(*kind, Role::Victim, sample::exact(*value), "[some]"))
                .map(|figure| sample::best(figure, 1, sample::at("2024-03-25T10:00:00Z")))
                .collect();
            severity(&incident)
        };
        assert_eq!(r(&[]), Severity::Any);
        assert_eq!(r(&[(Kind::Injured, 4), (Kind::Detained, 90)]), Severity::Any);
        assert_eq!(r(&[(Kind::Injured, 5)]), Severity::Serious);
        assert_eq!(r(&[(Kind::Killed, 9), (Kind::Injured, 49)]), Severity::Serious);
        assert_eq!(r(&[(Kind::Abducted, 1)]), Severity::Serious);
        assert_eq!(r(&[(Kind::Killed, 10)]), Severity::Severe);
        assert_eq!(r(&[(Kind::Injured, 50)]), Severity::Severe);
    }
}
