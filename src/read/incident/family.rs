//! Families of incidents: which types are told of together, and which are hardly one event.

use crate::model::IncidentType;

/// Kinds of incident that are told of together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Family {
    /// Somebody attacks: bombs, shots, fire.
    Violence,
    /// Somebody is taken: abduction, hostages, hijacking.
    Taking,
    /// Police and army at work, or those who give up: arrests, raids, finds.
    Police,
}

impl Family {
    /// The family that a type belongs to.
    pub(in crate::read) fn of(incident: IncidentType) -> Family {
        match incident {
            IncidentType::HostageTaking | IncidentType::Abduction | IncidentType::Hijacking => Family::Taking,
            IncidentType::Raid | IncidentType::Arrest | IncidentType::Surrender | IncidentType::Seizure => {
                Family::Police
            }
            _ => Family::Violence,
        }
    }
}

/// Violence and police work are hardly one event; the rest can be.
pub(in crate::read) fn differ(one: Family, other: Family) -> bool {
    matches!((one, other), (Family::Violence, Family::Police) | (Family::Police, Family::Violence))
}

/// The one that names the incident.
pub(in crate::read) fn stronger(one: Option<Family>, other: Option<Family>) -> Option<Family> {
    match (one, other) {
        (Some(Family::Police), Some(_)) => other,
        _ => one.or(other),
    }
}
