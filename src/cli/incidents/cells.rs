//! An incident in few words: what stands in the columns of tables, lists and exports.

use crate::cli::out::{DIM, cut, styled};
use crate::cli::wire::incident_id;
use crate::edge::store::{Store, StoreError};
use crate::model::{CopyKind, Group, GroupPart, Incident, Scope};
use crate::tell::words;

/// The ids that an incident's articles go by outside: an archive's own, else the address, else the stored number.
///
/// # Errors
/// Where SQLite fails.
pub fn article_names(store: &Store, incident: &Incident) -> Result<Vec<String>, StoreError> {
    let mut names: Vec<String> = Vec::new();
    for id in &incident.articles {
        // A page that was edited is at one address, however many articles its versions are.
        let article = store.article_without_text(*id)?;
        let name = article.and_then(|article| article.external.or(article.address));
        let name = name.unwrap_or_else(|| id.to_string());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// One line that tells an incident, for lists. `tracked` names its groups.
pub fn line(incident: &Incident, tracked: &[Group]) -> String {
    let [id, day, what, place, groups, figures, _] = cells(incident, tracked);
    [id, day, what, place, groups, figures]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// In what way an article is a copy, as words that go before its origin.
pub fn copy_words(kind: CopyKind) -> &'static str {
    match kind {
        CopyKind::Same => "has the same words as",
        CopyKind::Reprint => "is a reprint of",
        CopyKind::OwnUpdate => "is a new version of",
    }
}

/// The columns of the table for people. `tracked` names its groups.
pub(super) fn cells(incident: &Incident, tracked: &[Group]) -> [String; 7] {
    let what = words::incident(incident.incident_type, incident.stage);
    let what =
        if incident.scope == Scope::Background { styled(DIM, format!("{what} (history)")) } else { what };
    [
        incident_id(incident.id),
        words::when(incident.when.as_ref()),
        what,
        cut(&words::place(&incident.places), 40),
        cut(&groups(incident, |part| part.named(tracked)), 30),
        figures(incident),
        incident.sources.to_string(),
    ]
}

/// The groups that have a part in it, each as it is called here.
pub(super) fn groups<'i>(incident: &'i Incident, called: impl Fn(&'i GroupPart) -> &'i str) -> String {
    let mut names: Vec<&str> = incident.groups.iter().map(called).collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}

fn figures(incident: &Incident) -> String {
    let phrases: Vec<String> = incident
        .figures
        .iter()
        .map(|figure| {
            let claimed = if figure.claimed { " (claimed)" } else { "" };
            words::figure_phrase(figure.kind, figure.role, &figure.amount) + claimed
        })
        .collect();
    phrases.join(", ")
}

/// A word of the model as programs write it.
///
/// # Errors
/// Where it is no plain word.
pub fn name(value: &impl serde::Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}
