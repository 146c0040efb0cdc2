//! What is known, gathered for whoever looks: the list of incidents, and one incident's whole story.

use jiff::Timestamp;
use jiff::civil::Date;

use super::mailing::history;
use crate::config::settings::Config;
use crate::edge::store::{IncidentFilter, Store, StoreError};
use crate::model::{HistoryStep, Incident, SourceLine};
use crate::tell::page::{Article, Listing, Story, Wanted};
use crate::tell::wishes::with_branches;

/// The list shows so many; whoever wants others says which.
const SHOWN: usize = 200;
/// More articles than these of one incident are not named.
const ARTICLES: usize = 200;

/// Shows the incidents that are wanted, latest first.
///
/// # Errors
/// Where SQLite fails.
pub fn list<T>(
    store: &Store,
    config: &Config,
    wanted: &Wanted,
    now: Timestamp,
    show: impl FnOnce(&Listing) -> T,
) -> Result<T, StoreError> {
    let mut problems = Vec::new();
    let filter = filter(wanted, config, &mut problems);
    let mut incidents: Vec<Incident> =
        store.incidents(&filter)?.into_iter().map(|row| row.incident).collect();
    let more = SHOWN < incidents.len();
    incidents.truncate(SHOWN);
    Ok(show(&Listing {
        incidents: &incidents,
        more,
        wanted,
        problems: &problems,
        groups: &config.groups,
        at: now,
        zone: &config.poll.time_zone,
    }))
}

/// Shows an incident, by any of its ids. None where there is none.
///
/// # Errors
/// Where SQLite fails.
pub fn story<T>(
    store: &Store,
    config: &Config,
    id: i64,
    now: Timestamp,
    show: impl FnOnce(&Story) -> T,
) -> Result<Option<T>, StoreError> {
    let Some(row) = store.incident(id)? else { return Ok(None) };
    let incident = &row.incident;
    let changes = store.changes_of(incident.id)?;
    // What a party to the conflict claims has no part in the history of what is known.
    let moved = |figure| history(&changes, incident.id, figure);
    let histories: Vec<Vec<HistoryStep>> = incident
        .figures
        .iter()
        .map(|figure| if figure.claimed { Vec::new() } else { moved(figure) })
        .collect();
    let mut articles = Vec::new();
    for id in incident.articles.iter().take(ARTICLES) {
        let Some(article) = store.article_without_text(*id)? else { continue };
        let name = match article.outlet {
            Some(outlet) if outlet != article.source.name => format!("{outlet} ({})", article.source.name),
            _ => article.source.name,
        };
        let source =
            SourceLine { name, title: article.title, link: article.address, published: article.published };
        articles.push(Article { id: *id, source, copy: article.copy.map(|copy| copy.kind) });
    }
    Ok(Some(show(&Story {
        incident,
        histories: &histories,
        changes: &changes,
        articles: &articles,
        groups: &config.groups,
        at: now,
        zone: &config.poll.time_zone,
    })))
}

/// What is wanted as the store takes it. What can't be understood is told, and does not count.
fn filter(wanted: &Wanted, config: &Config, problems: &mut Vec<String>) -> IncidentFilter {
    let mut day = |word: &str| -> Option<Date> {
        if word.is_empty() {
            return None;
        }
        let day = word.parse().ok();
        if day.is_none() {
            problems.push(format!("“{word}” is no day: write it as 2024-03-22."));
        }
        day
    };
    let (since, until) = (day(&wanted.since), day(&wanted.until));
    let killed = (!wanted.killed.is_empty()).then(|| wanted.killed.parse().ok());
    if killed == Some(None) {
        problems.push(format!("“{}” is no number.", wanted.killed));
    }
    let is_known = config.groups.iter().any(|group| group.id == wanted.group);
    if !is_known && !wanted.group.is_empty() {
        problems.push(format!("No group has the id “{}”.", wanted.group));
    }
    let groups = if is_known { std::slice::from_ref(&wanted.group) } else { &[] };
    IncidentFilter {
        since,
        until,
        groups: with_branches(&config.groups, groups).into_iter().collect(),
        place: (!wanted.place.is_empty()).then(|| wanted.place.clone()),
        least: killed.flatten().map(|killed| ("killed".to_owned(), killed)).into_iter().collect(),
        conflict: wanted.conflict,
        background: wanted.background,
        limit: Some(SHOWN + 1),
        ..IncidentFilter::default()
    }
}
