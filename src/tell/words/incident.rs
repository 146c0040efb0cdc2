//! What happened and whose part in it was which, in the words of a mail.

use super::capital;
use crate::model::{GroupRole, IncidentType, Stage};

/// What happened and how far it went: Suicide bombing, Foiled suicide bombing.
pub fn incident(incident_type: IncidentType, stage: Stage) -> String {
    let name = match incident_type {
        IncidentType::SuicideBombing => "suicide bombing",
        IncidentType::Bombing => "bombing",
        IncidentType::ArmedAttack => "armed attack",
        IncidentType::ArmedClash => "armed clash",
        IncidentType::Assassination => "assassination",
        IncidentType::Stabbing => "stabbing",
        IncidentType::VehicleAttack => "vehicle attack",
        IncidentType::Arson => "arson",
        IncidentType::AirStrike => "air strike",
        IncidentType::Shelling => "shelling",
        IncidentType::HostageTaking => "hostage taking",
        IncidentType::Abduction => "abduction",
        IncidentType::Hijacking => "hijacking",
        IncidentType::Raid => "raid",
        IncidentType::Arrest => "arrest",
        IncidentType::Surrender => "surrender",
        IncidentType::Seizure => "seizure",
        IncidentType::Attack => "attack",
        IncidentType::Other => "incident",
    };
    match stage {
        Stage::Happened => capital(name),
        Stage::Foiled => format!("Foiled {name}"),
        Stage::Threatened => format!("Threatened {name}"),
    }
}

/// A group's part in an incident: "attributed to Islamic State".
pub fn group(role: GroupRole, name: &str) -> String {
    match role {
        GroupRole::Attacker => format!("attributed to {name}"),
        GroupRole::Claimant => format!("claimed by {name}"),
        GroupRole::Target => format!("against {name}"),
        GroupRole::Counterforce => format!("fought by {name}"),
        GroupRole::Mentioned => format!("{name} named"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_incidents() {
        assert_eq!(incident(IncidentType::SuicideBombing, Stage::Happened), "Suicide bombing");
        assert_eq!(incident(IncidentType::VehicleAttack, Stage::Foiled), "Foiled vehicle attack");
    }
}
