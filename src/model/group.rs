//! Tracked armed groups, and where a text names them.

use serde::{Deserialize, Serialize};

use super::Quote;

/// A tracked armed group, as `groups.toml` has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The fixed id: `islamic-state`.
    pub id: String,
    /// The name for people: Islamic State.
    pub name: String,
    /// Names that mean it in any case of letters.
    pub aliases: Vec<String>,
    /// Names that mean it only in upper case: IS.
    pub acronyms: Vec<String>,
    /// The id of the group that this is a branch of.
    pub parent: Option<String>,
    /// For an ambiguous alias: one of these must stand in the same text (Somalia, Mogadishu).
    pub needs: Vec<String>,
}

/// A place in a text that names a tracked group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMention {
    /// The group's id.
    pub group: String,
    /// The words that name it.
    #[serde(flatten)]
    pub quote: Quote,
}

/// What a group had to do with an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they are")]
pub enum GroupRole {
    Attacker,
    Target,
    Counterforce,
    Claimant,
    Mentioned,
}

/// A group's part in an incident: a tracked one by `group`, another one by `name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPart {
    /// The id of a tracked group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<String>,
    /// The id of its province that the text names, where that is tracked too: `iskp` of `islamic-state`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub branch: Option<String>,
    /// The name of one that is not tracked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// What it had to do with the incident.
    pub role: GroupRole,
}

impl GroupPart {
    /// The tracked group's id, or the other one's name.
    pub fn label(&self) -> &str {
        self.group.as_deref().or(self.name.as_deref()).unwrap_or_default()
    }

    /// The group's name for people: the tracked one's as it is `tracked` now, else its [`label`](GroupPart::label).
    pub fn named<'g>(&'g self, tracked: &'g [Group]) -> &'g str {
        group_name(self.label(), tracked)
    }
}

/// The name of the tracked group with this id; the id itself where there is none.
pub fn group_name<'g>(id: &'g str, tracked: &'g [Group]) -> &'g str {
    tracked.iter().find(|group| group.id == id).map_or(id, |group| group.name.as_str())
}
